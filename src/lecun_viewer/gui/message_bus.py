"""An asynchronous D-Bus connection in Qt's event loop: calls, signals, name owners, methods of ours. Linux only.

Qt's own D-Bus can't make every call from Python. An ``int`` goes out as int32, but ``Notify`` wants uint32 (PySide6
6.11). So jeepney makes the messages, `desktop.bus` finds the bus, and `BusSocket` carries the messages. A lost
connection stays lost, because a session's bus lives as long as the session.

Any program may send a message with any body. So `MessageBus` asks `has_signature` of each signal and answer, and drops
what is not as expected. The functions that receive a body rely on it.
"""

import socket
from collections.abc import Callable
from copy import copy
from functools import partial
from itertools import count
from math import ceil
from time import monotonic
from typing import Any, NamedTuple

from jeepney import HeaderFields, MatchRule, Message, MessageFlag, MessageType, new_error
from jeepney.bus_messages import message_bus
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from lecun_viewer.desktop.bus import MessageReader, NoMessageError, connected

Body = tuple[Any, ...]
CALL_TIMEOUT_S = 25.0  # as in other D-Bus libraries, because a call may start its service
BUS_NAME = "org.freedesktop.DBus"
READ_BYTES = 1 << 16


def has_signature(message: Message, signature: str) -> bool:
    """Return whether the body of *message* has the types of *signature* (“Type System”)."""
    return bool(message.header.fields.get(HeaderFields.signature, "") == signature)


class Subscription:
    """A match rule, the signature of its signals, and their callback.

    A rule may name its sender by a well-known name. Messages carry the sender's unique name instead. So the sender is
    compared here, and jeepney compares the rest.
    """

    def __init__(self, rule: MatchRule, signature: str, received: Callable[[Message], None]) -> None:
        self.received = received
        self._signature = signature
        self._sender = rule.header_fields.get("sender")
        self._rule = copy(rule)
        self._rule.header_fields = {name: value for name, value in rule.header_fields.items() if name != "sender"}

    def matches(self, message: Message, owners: dict[str, str]) -> bool:
        """Return whether *message* is such a signal. *owners* has the unique name for each well-known name."""
        sender = message.header.fields.get(HeaderFields.sender)
        is_from_sender = self._sender in (None, sender) or owners.get(self._sender) == sender
        return is_from_sender and has_signature(message, self._signature) and bool(self._rule.matches(message))


class OwnerWatch:
    """Tracks the owner of a bus name, and reports each change once."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._owner: str | None = None  # not known yet

    def set_owner(self, owner: str) -> None:
        if owner != self._owner:
            self._owner = owner
            self._changed(owner)

    def on_changed(self, signal: Message) -> None:
        """Handle ``NameOwnerChanged``."""
        _name, _before, owner = signal.body
        self.set_owner(owner)

    def on_answered(self, body: Body | None) -> None:
        """Handle the reply to ``GetNameOwner``. ``None`` means an error: nobody owns the name."""
        if body is not None:
            self.set_owner(body[0])
        elif self._owner is None:
            self.set_owner("")


class MessageBus(QObject):
    """One connection to a bus. Without a bus every call works the same, but nobody answers.

    The event loop calls the functions that are passed in. They live as long as this object.
    """

    def __init__(
        self, address: str | None, parent: QObject | None = None, *, call_timeout_s: float = CALL_TIMEOUT_S
    ) -> None:
        """Connect to the bus at *address*. Never raises. `desktop.bus.connected` says how long it may take."""
        super().__init__(parent)
        self._call_timeout_s = call_timeout_s
        self._serials = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._subscriptions: list[Subscription] = []
        self._watches: list[OwnerWatch] = []
        self._owners: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True)  # runs only while a call waits for its answer
        self._timer.timeout.connect(self._on_timeout)
        self._socket: BusSocket | None = None
        if address and (connection := connected(address)):
            self._socket = BusSocket(connection, self)
            self._socket.received.connect(self._on_received)
            self._socket.lost.connect(self._on_lost)
            self.call(message_bus.Hello(), lambda _body: None, returns="s")  # must be the first message

    @property
    def is_connected(self) -> bool:
        return self._socket is not None

    def call(
        self,
        message: Message,
        answered: Callable[[Body | None], None] | None = None,
        refused: Callable[[str], None] | None = None,
        *,
        returns: str = "",
    ) -> None:
        """Send *message*. Later call *answered* once, with the answer or with ``None`` if no answer came in time.

        *returns* is the signature of the answer. An answer with another signature counts as no answer.
        If an error comes back, call *refused* with the error's name. Without *refused*, call *answered* with ``None``.
        """
        if answered is None:
            message.header.flags |= MessageFlag.no_reply_expected
        serial = next(self._serials)
        data = message.serialise(serial=serial)
        if answered is not None:
            until = monotonic() + self._call_timeout_s if self._socket else 0.0
            self._waiting[serial] = _Waiting(answered, refused, returns, until)
            self._start_timer()
        if self._socket:
            self._socket.send(data)

    def subscribe(self, rule: MatchRule, signature: str, received: Callable[[Message], None]) -> None:
        """From now on call *received* with each signal of this *signature* that *rule* matches.

        If the rule's sender is a well-known name, only signals from the owner of the name count.
        """
        sender = rule.header_fields.get("sender")
        if sender and _is_well_known(sender) and sender not in self._owners:
            self._owners[sender] = ""
            # Asked first, so that the owner is known before the first signal comes.
            self.watch_owner(sender, partial(self._owners.__setitem__, sender))
        self._subscriptions.append(Subscription(rule, signature, received))
        self.call(message_bus.AddMatch(rule))

    def watch_owner(self, name: str, changed: Callable[[str], None]) -> None:
        """Call *changed* with the unique name of the owner of *name*: soon, and at each change.

        The owner is ``""`` if nobody owns *name*, and after the connection is lost. This starts no service.
        """
        rule = MatchRule(type="signal", sender=BUS_NAME, interface=BUS_NAME, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        watch = OwnerWatch(changed)
        self._watches.append(watch)
        self.subscribe(rule, "sss", watch.on_changed)
        self.call(message_bus.GetNameOwner(name), watch.on_answered, returns="s")

    def close(self) -> None:
        """Leave the bus. If the event loop goes on, it answers the waiting calls with ``None``."""
        if self._socket is None:
            return
        self._socket.close()
        self._socket = None
        for serial, waiting in self._waiting.items():
            self._waiting[serial] = waiting._replace(until=0.0)
        self._start_timer()

    @Slot()
    def _on_lost(self) -> None:
        self.close()
        for watch in self._watches:
            watch.set_owner("")

    @Slot(object)
    def _on_received(self, message: Message) -> None:
        match message.header.message_type:
            case MessageType.method_return | MessageType.error:
                self._take_answer(message)
            case MessageType.signal:
                for subscription in list(self._subscriptions):
                    if subscription.matches(message, self._owners):
                        subscription.received(message)
            case MessageType.method_call if not message.header.flags & MessageFlag.no_reply_expected:
                self.call(new_error(message, f"{BUS_NAME}.Error.UnknownMethod", "s", ("There is no such method.",)))

    def _take_answer(self, message: Message) -> None:
        fields = message.header.fields
        waiting = self._waiting.pop(fields.get(HeaderFields.reply_serial), None)
        if not self._waiting:
            self._timer.stop()
        if waiting is None:
            return
        if message.header.message_type is MessageType.method_return:
            waiting.answered(message.body if has_signature(message, waiting.returns) else None)
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
            self._waiting.pop(serial).answered(None)
        self._start_timer()


class _Waiting(NamedTuple):
    """A pending call, with the deadline *until* (seconds of ``monotonic``)."""

    answered: Callable[[Body | None], None]
    refused: Callable[[str], None] | None
    returns: str
    until: float


def _is_well_known(name: str) -> bool:
    return not name.startswith(":") and name != BUS_NAME


class BusSocket(QObject):
    """A non-blocking socket to a bus, with a send buffer.

    Signals:
        received: A message came. Carries the `Message`.
        lost: The bus closed the connection or sent something that is no message. The socket is closed by then.
    """

    received = Signal(object)
    lost = Signal()

    def __init__(self, connection: socket.socket, parent: QObject | None = None) -> None:
        """Use *connection*, which is authenticated (`desktop.bus.connected`), and close it at the end."""
        super().__init__(parent)
        connection.setblocking(False)
        self._socket = connection
        self._is_open = True
        self._reader = MessageReader()
        self._outgoing = bytearray()
        self._read_notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._read_notifier.activated.connect(self._on_readable)
        self._write_notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, self)
        self._write_notifier.setEnabled(False)
        self._write_notifier.activated.connect(self._on_writable)

    def send(self, data: bytes) -> None:
        """Send *data*, a serialized message. What the socket doesn't take is buffered."""
        self._outgoing += data
        try:
            sent = self._socket.send(self._outgoing)
        except BlockingIOError:
            sent = 0
        except OSError:  # the bus is gone, and the next read finds out
            sent = len(self._outgoing)
        del self._outgoing[:sent]
        self._write_notifier.setEnabled(bool(self._outgoing))

    def close(self) -> None:
        """Close the connection. Nothing is received after that."""
        self._is_open = False
        self._read_notifier.setEnabled(False)
        self._write_notifier.setEnabled(False)
        self._socket.close()

    @Slot()
    def _on_writable(self) -> None:
        self.send(b"")

    @Slot()
    def _on_readable(self) -> None:
        try:
            read = self._socket.recv(READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            read = b""
        if not read:
            self._lose()
            return
        self._reader.add(read)
        try:
            while self._is_open and (message := self._reader.next_message()):
                self.received.emit(message)
        except NoMessageError:
            self._lose()

    def _lose(self) -> None:
        self.close()
        self.lost.emit()
