"""Finds the bus of the user's session and opens a connection to it (D-Bus Specification, “Server Addresses”)."""

import os
import socket
from contextlib import suppress
from pathlib import Path

from jeepney.bus import get_connectable_addresses
from jeepney.io.blocking import prep_socket

CONNECT_WITHIN_S = 1.0  # the window waits for it, but a bus answers within a millisecond


def session_bus_address() -> str | None:
    """Return the address of the session's bus, or ``None`` if the session has no bus."""
    if address := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if not path.is_absolute() or not os.path.exists(path):  # noqa: PTH110  # `Path.exists` raises if it may not look
        return None
    return f"unix:path={path.as_uri().removeprefix('file://')}"  # escaped in the same way


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
