"""Makes D-Bus messages of the bytes that a connection receives."""

import struct

from jeepney import Message, Parser

# jeepney raises these for a message that it can't read.
UNREADABLE = (ValueError, LookupError, TypeError, AssertionError, struct.error)


class NoMessageError(Exception):
    """The other side sent something that is no message. Nothing after it can be read."""


class MessageReader:
    """Reads messages in the order of their arrival.

    An unreadable message is skipped, as “Message Format” asks for unknown types and header fields.
    """

    def __init__(self) -> None:
        self._parser = Parser()

    def add(self, data: bytes) -> None:
        """Take *data*, which may end within a message."""
        self._parser.add_data(data)

    def next_message(self) -> Message | None:
        """Return the next message that is complete, if any.

        Raises:
            NoMessageError: See there.
        """
        while True:
            try:
                return self._parser.get_next_message()
            except UNREADABLE:
                if self._parser.next_msg_size is None:  # not even the length could be read
                    raise NoMessageError from None
                self._parser.next_msg_size = None  # the parser keeps the length of the skipped message (jeepney 0.9)
