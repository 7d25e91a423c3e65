"""A D-Bus connection in Qt's event loop: calls, signals and the owners of names, without a thread.

Qt's own D-Bus can't make every call from Python (an int goes out as int32, where ``Notify`` wants uint32), so the
messages are jeepney's, and here are the socket and the waiting. What the messages mean is known to those who send them.
A lost connection is not made again: a session's bus lives as long as the session. The protocol: D-Bus Specification.
"""

import os
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from math import ceil
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from jeepney import HeaderFields, MatchRule, Message, MessageFlag, MessageType, new_error
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.low_level import calc_msg_size, endian_map
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

Body = tuple[Any, ...]

CONNECT_WITHIN_S = 1.0  # the window waits for it; a bus answers within a millisecond
CALL_TIMEOUT_S = 25.0  # as other D-Bus libraries; a service that is started by the call takes a while
READ_BYTES = 1 << 16
HEAD_BYTES = 16  # what says how long a message is
MESSAGE_BYTES_MAX = 1 << 27  # “Message Protocol”, Message Format
HELLO_SERIAL = 1
BUS_NAME = "org.freedesktop.DBus"

# What jeepney raises for a message that it can't read.
UNREADABLE = (ValueError, LookupError, TypeError, AssertionError, struct.error)


def session_bus_address() -> str | None:
    """Return where the user's session has its bus, ``None`` where it has none."""
    if address := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    runtime_folder = os.environ.get("XDG_RUNTIME_DIR")
    if not runtime_folder or not (path := Path(runtime_folder, "bus")).exists():
        return None
    return f"unix:path={_escaped(path)}"


class MessageBus(QObject):
    """One connection to a bus, for as long as it lasts. Without one all can be asked just the same: nobody is there.

    What is passed in to be called is called from the event loop only, and kept as long as this object.

    Signals:
        lost: the bus has closed the connection, or what came from it was no message.
    """

    lost = Signal()

    def __init__(
        self, address: str | None, parent: QObject | None = None, *, call_timeout_s: float = CALL_TIMEOUT_S
    ) -> None:
        """Connect to the bus at *address*; this takes ``CONNECT_WITHIN_S`` at most, and does not fail."""
        super().__init__(parent)
        self._call_timeout_s = call_timeout_s
        self._serials = count(HELLO_SERIAL + 1)
        self._waiting: dict[int, _Waiting] = {}
        self._subscriptions: list[_Subscription] = []
        self._watches: list[_OwnerWatch] = []
        self._owners: dict[str, str] = {}
        self._outgoing = bytearray()
        self._incoming = bytearray()
        self._timer = QTimer(self, singleShot=True)  # runs only while somebody waits for an answer
        self._timer.timeout.connect(self._on_timeout)
        self._socket = _connected(address, self._incoming) if address else None
        if self._socket:
            self._read_notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
            self._read_notifier.activated.connect(self._on_readable)
            self._write_notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Write, self)
            self._write_notifier.setEnabled(False)
            self._write_notifier.activated.connect(self._on_writable)

    @property
    def is_connected(self) -> bool:
        return self._socket is not None

    def call(
        self,
        message: Message,
        answered: Callable[[Body | None], None] | None = None,
        refused: Callable[[str], None] | None = None,
    ) -> None:
        """Send *message*, and later call *answered* once: with what came back, or ``None`` where nothing did in time.

        An error that comes back is ``None`` too; with *refused*, that is called with the error's name in its stead.
        """
        if answered is None:
            message.header.flags |= MessageFlag.no_reply_expected
        serial = next(self._serials)
        data = message.serialise(serial=serial)
        if answered is not None:
            until = monotonic() + self._call_timeout_s if self._socket else 0.0
            self._waiting[serial] = _Waiting(answered, refused, until)
            self._start_timer()
        self._send(data)

    def subscribe(self, rule: MatchRule, received: Callable[[Message], None]) -> None:
        """From now on call *received* with each signal that *rule* matches.

        A sender with a well-known name is whoever owns it: signals that others send in its place are dropped.
        """
        sender = rule.header_fields.get("sender")
        if sender and _is_well_known(sender) and sender not in self._owners:
            self._owners[sender] = ""
            # Asked for first, so that the answer is here before the first signal is.
            self.watch_owner(sender, partial(self._owners.__setitem__, sender))
        self._subscriptions.append(_Subscription(rule, received))
        self.call(message_bus.AddMatch(rule))

    def watch_owner(self, name: str, changed: Callable[[str], None]) -> None:
        """Call *changed* with the unique name of who owns *name*: soon, and at each change; ``""`` where nobody does.

        Starts nothing. When the connection is lost, nobody owns anything.
        """
        rule = MatchRule(type="signal", sender=BUS_NAME, interface=BUS_NAME, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        watch = _OwnerWatch(changed)
        self._watches.append(watch)
        self.subscribe(rule, watch.on_changed)
        self.call(message_bus.GetNameOwner(name), watch.on_answered)

    def close(self) -> None:
        """Leave the bus. Calls still waiting are answered with ``None``, if the event loop goes on; no more signals."""
        if self._socket is None:
            return
        self._read_notifier.setEnabled(False)
        self._write_notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        self._outgoing.clear()
        self._incoming.clear()
        for serial, waiting in self._waiting.items():
            self._waiting[serial] = waiting._replace(until=0.0)
        self._start_timer()

    @Slot()
    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            read = self._socket.recv(READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            read = b""
        if not read:
            self._lose()
            return
        self._incoming += read
        try:
            for message in _messages(self._incoming):
                self._take(message)
        except NoMessageError:
            self._lose()

    @Slot()
    def _on_writable(self) -> None:
        self._send(b"")

    def _send(self, data: bytes) -> None:
        """Send what the socket takes; the rest goes when it takes more."""
        if self._socket is None:
            return
        self._outgoing += data
        try:
            sent = self._socket.send(self._outgoing)
        except BlockingIOError:
            sent = 0
        except OSError:  # the other side has gone, which reading is about to tell
            sent = len(self._outgoing)
        del self._outgoing[:sent]
        self._write_notifier.setEnabled(bool(self._outgoing))

    def _lose(self) -> None:
        self.close()
        for watch in self._watches:
            watch.set_owner("")
        self.lost.emit()

    def _take(self, message: Message) -> None:
        match message.header.message_type:
            case MessageType.method_return | MessageType.error:
                self._take_answer(message)
            case MessageType.signal:
                for subscription in list(self._subscriptions):
                    if subscription.matches(message, self._owners):
                        subscription.received(message)
            case MessageType.method_call if not message.header.flags & MessageFlag.no_reply_expected:
                self.call(new_error(message, f"{BUS_NAME}.Error.UnknownMethod", "s", ("Nothing can be called here.",)))

    def _take_answer(self, message: Message) -> None:
        fields = message.header.fields
        waiting = self._waiting.pop(fields.get(HeaderFields.reply_serial), None)
        if not self._waiting:
            self._timer.stop()
        if waiting is None:
            return
        if message.header.message_type is MessageType.method_return:
            waiting.answered(message.body)
        elif waiting.refused:
            waiting.refused(fields.get(HeaderFields.error_name, ""))
        else:
            waiting.answered(None)

    def _start_timer(self) -> None:
        if self._waiting:
            first = min(waiting.until for waiting in self._waiting.values())
            self._timer.start(max(0, ceil((first - monotonic()) * 1000)))

    @Slot()
    def _on_timeout(self) -> None:
        now = monotonic()
        for serial in [serial for serial, waiting in self._waiting.items() if waiting.until <= now]:
            if waiting := self._waiting.pop(serial, None):
                waiting.answered(None)
        self._start_timer()


class NoMessageError(ValueError):
    """What came from the bus is not the beginning of a message."""


class _Waiting(NamedTuple):
    """Who waits for an answer, and until when (in seconds of ``monotonic``)."""

    answered: Callable[[Body | None], None]
    refused: Callable[[str], None] | None
    until: float


class _Subscription:
    """A rule, without the sender: messages bear the unique name of theirs, where a rule may have a well-known one."""

    def __init__(self, rule: MatchRule, received: Callable[[Message], None]) -> None:
        self.received = received
        self._sender = rule.header_fields.get("sender")
        others = {name: value for name, value in rule.header_fields.items() if name != "sender"}
        self._rule = MatchRule()
        vars(self._rule).update(vars(rule), header_fields=others)

    def matches(self, message: Message, owners: dict[str, str]) -> bool:
        sender = message.header.fields.get(HeaderFields.sender)
        is_from_whom = self._sender in (None, sender) or owners.get(self._sender) == sender
        return bool(is_from_whom and self._rule.matches(message))


class _OwnerWatch:
    """Passes on who owns a name, once for each change."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._owner: str | None = None  # not known yet

    def set_owner(self, owner: str) -> None:
        if owner != self._owner:
            self._owner = owner
            self._changed(owner)

    def on_changed(self, signal: Message) -> None:
        _name, _before, owner = signal.body
        self.set_owner(owner)

    def on_answered(self, body: Body | None) -> None:
        if body is not None:
            self.set_owner(body[0])
        elif self._owner is None:
            self.set_owner("")


def _is_well_known(name: str) -> bool:
    return not name.startswith(":") and name != BUS_NAME


def _escaped(path: Path) -> str:
    """Return *path* as a value in an address has it: “Server Addresses”."""
    return "".join(
        chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or chr(byte) in "-_/.*") else f"%{byte:02x}"
        for byte in os.fsencode(path)
    )


def _connected(address: str, received: bytearray) -> socket.socket | None:
    """Return a socket to the bus at *address* on which messages can be sent, ``None`` where there is none to be had.

    What the bus has said meanwhile is left in *received*.
    """
    deadline = monotonic() + CONNECT_WITHIN_S
    with suppress(ValueError, RuntimeError):  # no address, or none of a kind that jeepney knows
        for place in get_connectable_addresses(address):
            # jeepney makes a character of each escaped byte.
            if connection := _greeted(place.encode("latin-1"), deadline, received):
                return connection
    return None


def _greeted(place: bytes, deadline: float, received: bytearray) -> socket.socket | None:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.settimeout(CONNECT_WITHIN_S)
        connection.connect(place)
        authenticator = Authenticator()
        for line in authenticator:
            connection.sendall(line)
            authenticator.feed(_read(connection, deadline))
        connection.sendall(BEGIN + message_bus.Hello().serialise(serial=HELLO_SERIAL))
        while not any(_is_welcome(message) for message in _messages(received)):
            received += _read(connection, deadline)
        connection.setblocking(False)
    except (OSError, ValueError):  # nobody there, or nobody who speaks D-Bus
        received.clear()
        connection.close()
        return None
    return connection


def _read(connection: socket.socket, deadline: float) -> bytes:
    """Return what comes next. Raises ``OSError`` where nothing does before *deadline*."""
    left_s = deadline - monotonic()
    if left_s <= 0:
        raise TimeoutError
    connection.settimeout(left_s)
    if not (read := connection.recv(READ_BYTES)):
        raise ConnectionResetError
    return read


def _is_welcome(message: Message) -> bool:
    """Return whether it answers our greeting. Raises ``ConnectionRefusedError`` where the bus does not want us."""
    if message.header.fields.get(HeaderFields.reply_serial) != HELLO_SERIAL:
        return False
    if message.header.message_type is MessageType.error:
        raise ConnectionRefusedError
    return True


def _messages(received: bytearray) -> Iterator[Message]:
    """Take the messages off the front of *received* that are there as a whole, one by one.

    A message that can't be read is left out, for a later version of the protocol may have other kinds.

    Raises:
        NoMessageError: what comes next is none.
    """
    while len(received) >= HEAD_BYTES:
        size = _message_size(bytes(received[:HEAD_BYTES]))
        if len(received) < size:
            return
        data = bytes(received[:size])
        del received[:size]
        try:
            message = Message.from_buffer(data)
        except UNREADABLE:
            continue
        yield message


def _message_size(head: bytes) -> int:
    byte_order, protocol_version = head[:1], head[3]
    if byte_order not in endian_map or protocol_version != 1:
        raise NoMessageError
    size = int(calc_msg_size(head))
    if size > MESSAGE_BYTES_MAX:
        raise NoMessageError
    return size
