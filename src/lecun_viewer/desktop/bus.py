"""D-Bus without Qt, for the window and the search service. Linux only.

Finds the session bus (D-Bus Specification, “Server Addresses”), and parses messages from a byte stream.
"""

import os
import socket
import struct
from contextlib import suppress
from pathlib import Path

from jeepney import Message, Parser
from jeepney.bus import get_connectable_addresses
from jeepney.io.blocking import prep_socket

CONNECT_WITHIN_S = 1.0  # the window waits for it, but a bus answers within a millisecond
# jeepney raises these for a message that it can't read.
UNREADABLE = (ValueError, LookupError, TypeError, AssertionError, RecursionError, struct.error)


def session_bus_address() -> str | None:
    """Return the address of the session's bus, or ``None`` if the session has no bus."""
    if address := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if not path.is_absolute() or not os.path.exists(path):  # noqa: PTH110  # `Path.exists` raises if it may not look
        return None
    return f"unix:path={path.as_uri().removeprefix('file://')}"  # escaped in the same way


def object_path(name: str) -> str:
    """Return the path of the object of the bus *name* (Desktop Entry Specification, “D-Bus Activation”)."""
    return f"/{name.replace('.', '/').replace('-', '_')}"


def connected(address: str) -> socket.socket | None:
    """Return a socket to the bus at *address*, ready for messages. Return ``None`` if there is no such bus.

    It waits at most ``CONNECT_WITHIN_S`` for each place that *address* names.
    """
    with suppress(ValueError, RuntimeError):  # no address, or no kind of address that jeepney knows
        for place in get_connectable_addresses(address):
            with suppress(OSError, ValueError):  # nobody is there, or does not speak D-Bus, or takes too long
                # jeepney makes a character of each escaped byte.
                return prep_socket(place.encode("latin-1"), timeout=CONNECT_WITHIN_S)  # type: ignore[no-any-return]
    return None


class NoMessageError(Exception):
    """The other side sent something that is no message. Nothing after it can be read."""


class MessageReader:
    """An incremental parser of messages.

    An unreadable message is skipped, as “Message Format” asks for unknown types and header fields. The bus itself has
    checked that each known field has its type.
    """

    def __init__(self) -> None:
        self._parser = Parser()

    def add(self, data: bytes) -> None:
        """Feed *data*, which may end within a message."""
        self._parser.add_data(data)

    def next_message(self) -> Message | None:
        """Return the next message that is complete, if any.

        Raises:
            NoMessageError: The other side sent something else. Nothing after it can be read.
        """
        while True:
            try:
                return self._parser.get_next_message()
            except UNREADABLE:
                if self._parser.next_msg_size is None:  # not even the length could be read
                    raise NoMessageError from None
                self._parser.next_msg_size = None  # the parser keeps the length of the skipped message (jeepney 0.9)
