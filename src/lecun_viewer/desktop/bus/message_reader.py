"""Makes D-Bus messages of the bytes that a connection receives."""

import struct

from jeepney import HeaderFields, Message, Parser

# jeepney raises these for a message that it can't read.
UNREADABLE = (ValueError, LookupError, TypeError, AssertionError, RecursionError, struct.error)
NUMBERS = (HeaderFields.reply_serial, HeaderFields.unix_fds)  # of the header fields. All others are texts.


class NoMessageError(Exception):
    """The other side sent something that is no message. Nothing after it can be read."""


class MessageReader:
    """Reads messages in the order of their arrival.

    An unreadable message is skipped, as “Message Format” asks for unknown types and header fields. So is a message with
    a header field of another type than its own.
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
                message = self._parser.get_next_message()
            except UNREADABLE:
                if self._parser.next_msg_size is None:  # not even the length could be read
                    raise NoMessageError from None
                self._parser.next_msg_size = None  # the parser keeps the length of the skipped message (jeepney 0.9)
            else:
                if message is None or _has_proper_header(message):
                    return message


def _has_proper_header(message: Message) -> bool:
    """Return whether each header field has its type (“Header Fields”). jeepney takes any type."""
    fields = message.header.fields.items()
    return all(isinstance(value, int if field in NUMBERS else str) for field, value in fields)
