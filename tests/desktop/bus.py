"""A small blocking connection to a D-Bus bus: a call, a property, the owner of a name.

Only this module of the tests knows jeepney. What a test needs of a certain service is in the service's file.
"""

from collections.abc import Callable
from typing import Any, Self

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from waiting import PATIENCE_S

__all__ = ["Bus", "BusError", "HeaderFields", "Message", "MessageType"]

DBUS = "org.freedesktop.DBus"
PROPERTIES = "org.freedesktop.DBus.Properties"


class BusError(LookupError):
    """The other side answered with an error, answered too late, or is gone."""


class Bus:
    """One connection to the bus at *address*. Close it, or use it in a ``with`` statement.

    Raises:
        BusError: Nothing listens at *address*.
    """

    def __init__(self, address: str) -> None:
        try:
            self._connection: DBusConnection = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        except OSError as error:
            raise BusError(f"no bus at {address}: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def unique_name(self) -> str:
        return str(self._connection.unique_name)

    def call(
        self, service: str, path: str, interface: str, method: str, signature: str = "", *args: object
    ) -> tuple[Any, ...]:
        """Return the answer of *method*. A variant is a pair ``(signature, value)``.

        Raises:
            BusError: An error came back, or nothing within ``PATIENCE_S``.
        """
        where = DBusAddress(path, bus_name=service, interface=interface)
        message = new_method_call(where, method, signature or None, args)
        try:
            reply = self._connection.send_and_get_reply(message, timeout=PATIENCE_S)
            return tuple(unwrap_msg(reply))
        except (DBusErrorResponse, OSError) as error:  # TimeoutError and a closed connection are OSErrors
            raise BusError(f"{service} {interface}.{method}: {error!r}") from error

    def get(self, service: str, path: str, interface: str, name: str) -> Any:
        """Return the property *name*, out of its variant. Raises ``BusError`` as ``call`` does."""
        return self.call(service, path, PROPERTIES, "Get", "ss", interface, name)[0][1]

    def owned(self, name: str) -> bool:
        """Tell whether somebody on the bus owns *name* now. This starts nothing."""
        return bool(self.call(DBUS, "/org/freedesktop/DBus", DBUS, "NameHasOwner", "s", name)[0])

    def request_name(self, name: str) -> None:
        """Own *name* until the connection is closed, as a service does that has started."""
        self.call(DBUS, "/org/freedesktop/DBus", DBUS, "RequestName", "su", name, 0)

    def process_id(self, name: str) -> int:
        return int(self.call(DBUS, "/org/freedesktop/DBus", DBUS, "GetConnectionUnixProcessID", "s", name)[0])

    def called_back(self, ask: Callable[[], object]) -> tuple[Any, ...]:
        """Call *ask*. Return the arguments of the call that somebody then makes to this connection."""
        with self._connection.filter(MatchRule(type="method_call")) as calls:
            ask()
            try:
                return tuple(self._connection.recv_until_filtered(calls, timeout=PATIENCE_S).body)
            except OSError as error:
                raise BusError(f"nobody called back: {error!r}") from error

    def become_monitor(self, *rules: str) -> None:
        """From now on ``received`` returns what others send, if *rules* match. No more calls are possible."""
        self.call(DBUS, "/org/freedesktop/DBus", DBUS + ".Monitoring", "BecomeMonitor", "asu", list(rules), 0)

    def received(self) -> list[Message]:
        """Return the messages that have arrived since the last time, without waiting."""
        messages = []
        while True:
            try:
                messages.append(self._connection.receive(timeout=0))
            except OSError:  # nothing more now (TimeoutError), or the bus has gone
                return messages

    def close(self) -> None:
        self._connection.close()
