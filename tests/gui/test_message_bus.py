"""The D-Bus connection on a real bus, and with a peer that behaves as no bus should."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import sleep
from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import (
    DBusAddress,
    MatchRule,
    Message,
    MessageFlag,
    Parser,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, MessageType
from PySide6.QtCore import QAbstractEventDispatcher, QTimer
from pytestqt.qtbot import QtBot

from gui.background.notification_server import PrivateBus
from gui.person import settle
from lecun_viewer.desktop.bus import CONNECT_WITHIN_S, session_bus_address
from lecun_viewer.gui.message_bus import MessageBus
from waiting import PATIENCE_S

NAME = "org.example.Somebody"
OBJECT = DBusAddress("/org/example/object", bus_name=NAME, interface="org.example.Interface")
NO_PATIENCE_S = 0.1  # with a peer that does not answer
NOBODY = new_method_call(DBusAddress("/", bus_name="org.example.Nobody", interface="org.example.Interface"), "Ask")

Connect = Callable[..., MessageBus]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """A function that connects. The connections are closed after the test."""
    made: list[MessageBus] = []

    def connect(address: str, call_timeout_s: float = PATIENCE_S) -> MessageBus:
        made.append(MessageBus(address, call_timeout_s=call_timeout_s))
        return made[-1]

    yield connect
    for bus in made:
        bus.close()


@pytest.fixture
def bus(daemon: PrivateBus) -> Iterator[MessageBus]:
    bus = MessageBus(daemon.address)
    assert bus.is_connected
    yield bus
    bus.close()


@pytest.fixture
def somebody(daemon: PrivateBus) -> Iterator[DBusConnection]:
    """Another program on the bus."""
    with open_dbus_connection(daemon.address) as connection:
        yield connection


def own(connection: DBusConnection, name: str = NAME) -> None:
    connection.send_and_get_reply(message_bus.RequestName(name))


def answer_to(message: Message, bus: MessageBus, qtbot: QtBot, returns: str = "s") -> Any:
    """Return the answer to *message*. It must come once, and after the call has returned."""
    answers = list[Any]()
    bus.call(message, answers.append, returns=returns)
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers))
    assert len(answers) == 1
    return answers[0]


def test_a_call_gets_its_answer(bus: MessageBus, qtbot: QtBot) -> None:
    assert answer_to(message_bus.RequestName(NAME), bus, qtbot, "u") == (1,)
    assert answer_to(message_bus.NameHasOwner(NAME), bus, qtbot, "b") == (True,)


def test_an_error_is_no_answer(bus: MessageBus, qtbot: QtBot) -> None:
    assert answer_to(NOBODY, bus, qtbot) is None


def test_an_error_is_not_taken_for_silence(bus: MessageBus, qtbot: QtBot) -> None:
    answers, errors = list[Any](), list[str]()
    bus.call(NOBODY, answers.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert (answers, errors) == ([], ["org.freedesktop.DBus.Error.ServiceUnknown"])


def test_a_call_that_nobody_waits_for_asks_for_no_answer(
    bus: MessageBus, somebody: DBusConnection, qtbot: QtBot
) -> None:
    own(somebody)
    bus.call(new_method_call(OBJECT, "Do", "s", ("this",)))
    received = receive(somebody, MessageType.method_call)
    assert (received.body, received.header.flags) == (("this",), MessageFlag.no_reply_expected)


def receive(connection: DBusConnection, kind: MessageType) -> Message:
    while (message := connection.receive(timeout=PATIENCE_S)).header.message_type is not kind:
        pass
    return message


def test_reports_who_owns_a_name_now_and_later(
    bus: MessageBus, somebody: DBusConnection, daemon: PrivateBus, qtbot: QtBot
) -> None:
    owners = list[str]()
    bus.watch_owner(NAME, owners.append)
    assert owners == []
    qtbot.waitUntil(lambda: owners == [""])
    own(somebody, "org.example.SomebodyElse")
    own(somebody)
    qtbot.waitUntil(lambda: owners == ["", somebody.unique_name])
    with open_dbus_connection(daemon.address) as another:
        own(another)  # is next
        somebody.send_and_get_reply(message_bus.ReleaseName(NAME))
        qtbot.waitUntil(lambda: owners == ["", somebody.unique_name, another.unique_name])
    qtbot.waitUntil(lambda: owners[3:] == [""])


def test_reports_an_owner_who_was_there_before(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    own(somebody)
    owners = list[str]()
    bus.watch_owner(NAME, owners.append)
    qtbot.waitUntil(lambda: owners == [somebody.unique_name])


def signal_rule(sender: str | None) -> MatchRule:
    return MatchRule(type="signal", sender=sender, interface=OBJECT.interface, path=OBJECT.object_path)


def say(connection: DBusConnection, word: str, *, member: str = "Said", to: str | None = None) -> None:
    message = new_signal(OBJECT, member, "s", (word,))
    if to:
        message.header.fields[HeaderFields.destination] = to
    connection.send(message)
    connection.send_and_get_reply(message_bus.GetId())  # the bus has passed it on now


def test_hears_what_a_rule_asks_for(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    words, more = list[str](), list[str]()
    bus.subscribe(signal_rule(None), "s", lambda message: words.append(message.body[0]))
    rule = MatchRule(type="signal", member="Shouted")
    bus.subscribe(rule, "s", lambda message: more.append(message.body[0]))
    answer_to(message_bus.GetId(), bus, qtbot)  # the bus knows the rules now
    say(somebody, "hello")
    say(somebody, "HELLO", member="Shouted")
    qtbot.waitUntil(lambda: (words, more) == (["hello", "HELLO"], ["HELLO"]))


@pytest.mark.parametrize("is_owner_first", [True, False])
def test_hears_the_owner_of_a_name_and_nobody_in_its_place(
    bus: MessageBus, somebody: DBusConnection, daemon: PrivateBus, qtbot: QtBot, is_owner_first: bool
) -> None:
    words = list[str]()
    if is_owner_first:
        own(somebody)
    bus.subscribe(signal_rule(NAME), "s", lambda message: words.append(message.body[0]))
    answer_to(message_bus.GetId(), bus, qtbot)
    if not is_owner_first:
        own(somebody)
    bus.call(new_method_call(OBJECT, "Introduce"))
    our_name = receive(somebody, MessageType.method_call).header.fields[HeaderFields.sender]
    with open_dbus_connection(daemon.address) as another:
        say(another, "false", to=our_name)
    say(somebody, "true")
    qtbot.waitUntil(lambda: bool(words))
    assert words == ["true"]


def test_a_signal_of_another_signature_is_not_heard(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    words = list[str]()
    bus.subscribe(signal_rule(None), "s", lambda message: words.append(message.body[0]))
    answer_to(message_bus.GetId(), bus, qtbot)  # the bus knows the rule now
    for signature, body in (("", ()), ("u", (1,)), ("ss", ("one", "two")), ("v", (("s", "one"),)), ("as", (["one"],))):
        somebody.send(new_signal(OBJECT, "Said", signature or None, body))
    say(somebody, "the last")
    qtbot.waitUntil(lambda: bool(words))
    assert words == ["the last"]


def test_an_answer_of_another_signature_is_none(bus: MessageBus, qtbot: QtBot) -> None:
    assert answer_to(message_bus.GetId(), bus, qtbot, "as") is None
    assert answer_to(message_bus.GetId(), bus, qtbot, "") is None


# Without a bus


def test_refuses_calls(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    own(somebody)
    bus.call(new_method_call(OBJECT, "Introduce"))
    our_name = receive(somebody, MessageType.method_call).header.fields[HeaderFields.sender]
    somebody.send(new_method_call(DBusAddress("/", bus_name=our_name, interface="org.example.Interface"), "Do"))
    answers = list[Message]()

    def is_answered() -> bool:
        with suppress(TimeoutError):
            answers.append(somebody.receive(timeout=0))
        return bool(answers)

    qtbot.waitUntil(is_answered)
    assert answers[0].header.fields[HeaderFields.error_name] == "org.freedesktop.DBus.Error.UnknownMethod"


@pytest.mark.parametrize(
    "address",
    [None, "", "nonsense", "disabled:", "unix:path=/nowhere", "unix:path=" + "x" * 200, "tcp:host=localhost,port=1"],
)
def test_without_a_bus_nobody_is_there(address: str | None, qtbot: QtBot) -> None:
    bus = MessageBus(address)
    assert not bus.is_connected
    owners = list[str]()
    bus.watch_owner(NAME, owners.append)
    bus.subscribe(signal_rule(NAME), "s", print)
    assert owners == []
    assert answer_to(message_bus.GetId(), bus, qtbot) is None
    assert owners == [""]
    bus.close()


def test_a_bus_that_ends_is_reported(
    bus: MessageBus, daemon: PrivateBus, somebody: DBusConnection, qtbot: QtBot
) -> None:
    own(somebody)
    owners, answers = list[str](), list[Any]()
    bus.watch_owner(NAME, owners.append)
    qtbot.waitUntil(lambda: owners == [somebody.unique_name])
    bus.call(new_method_call(OBJECT, "WaitForEver"), answers.append)
    daemon.end()
    qtbot.waitUntil(lambda: not bus.is_connected)
    assert not bus.is_connected
    assert owners == [somebody.unique_name, ""]
    qtbot.waitUntil(lambda: answers == [None])
    assert answer_to(message_bus.GetId(), bus, qtbot) is None


def test_nothing_goes_on_after_a_bus_has_ended(bus: MessageBus, daemon: PrivateBus, qtbot: QtBot) -> None:
    daemon.end()
    qtbot.waitUntil(lambda: not bus.is_connected)
    assert wake_ups(qtbot) < 10


def test_nothing_goes_on_while_nobody_asks(bus: MessageBus, qtbot: QtBot) -> None:
    answer_to(message_bus.GetId(), bus, qtbot)
    assert wake_ups(qtbot) < 10
    assert not any(timer.isActive() for timer in bus.findChildren(QTimer))


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def wake_ups(qtbot: QtBot) -> int:
    """Return how often the event loop wakes up within a tenth of a second."""
    times = list[None]()
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher
    timer = QTimer(singleShot=True, interval=100)

    def note() -> None:
        times.append(None)

    dispatcher.awake.connect(note)
    with qtbot.waitSignal(timer.timeout):
        timer.start()
    dispatcher.awake.disconnect(note)
    return len(times)


def test_what_is_left_hears_no_more(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    own(somebody)
    words, owners, answers = list[Message](), list[str](), list[Any]()
    bus.subscribe(signal_rule(NAME), "s", words.append)
    bus.watch_owner(NAME, owners.append)
    qtbot.waitUntil(lambda: bool(owners))
    bus.call(new_method_call(OBJECT, "WaitForEver"), answers.append)
    say(somebody, "hello")
    files = open_files()
    bus.close()
    bus.close()
    assert open_files() == files - 1
    assert answers == []
    qtbot.waitUntil(lambda: answers == [None])
    assert (words, owners, bus.is_connected) == ([], [somebody.unique_name], False)


def test_can_be_left_in_the_middle(bus: MessageBus, somebody: DBusConnection, qtbot: QtBot) -> None:
    """A message ends the connection while another message waits behind it."""
    words = list[str]()

    def leave(message: Message) -> None:
        words.append(message.body[0])
        bus.close()

    bus.subscribe(signal_rule(None), "s", leave)
    answer_to(message_bus.GetId(), bus, qtbot)
    say(somebody, "first")
    say(somebody, "second")
    qtbot.waitUntil(lambda: not bus.is_connected)
    assert words == ["first"]


# Addresses


def test_the_address_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/session")
    assert session_bus_address() == "unix:path=/session"


def test_without_a_word_the_bus_is_where_it_usually_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert session_bus_address() is None
    (home / "runtime" / "bus").touch()
    assert session_bus_address() == f"unix:path={home}/runtime/bus"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert session_bus_address() is None


# A peer that is no bus


class Peer:
    """Listens on a socket and lets one client in, as a bus does. The test says what it sends then."""

    def __init__(self, path: Path, greet: Callable[[socket.socket], None] | None = None) -> None:
        """Listen on *path*. *greet* receives the client. By default it does what a bus does."""
        self._greet = greet or self._let_in
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(path))
        self._listening.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        self.connection: socket.socket

    def wait(self) -> None:
        """Wait until the client is in."""
        self._thread.join()

    def say(self, *messages: Message) -> None:
        self.connection.sendall(
            b"".join(message.serialise(serial=number) for number, message in enumerate(messages, 9))
        )

    def close(self) -> None:
        self._thread.join()
        self.connection.close()

    def _serve(self) -> None:
        self.connection, _ = self._listening.accept()
        self._listening.close()
        self._greet(self.connection)

    def _let_in(self, connection: socket.socket) -> None:
        authenticate(connection)
        hello = Parser()
        while not hello.feed(connection.recv(1)):
            pass
        self.say(new_signal(OBJECT, "Early"), answer(1, "s", (":1.42",)))


def authenticate(connection: socket.socket) -> None:
    """Do the authentication and no more."""
    read_line(connection)
    connection.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
    assert read_line(connection) == b"BEGIN\r\n"


def read_line(connection: socket.socket) -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        line += connection.recv(1)
    return line


def answer(serial: int, signature: str, body: tuple[object, ...]) -> Message:
    """Return an answer to the call with this *serial*. The greeting of a new connection has 1, its next call 2."""
    call = new_method_call(OBJECT, "Ask")
    call.header.serial = serial
    return new_method_return(call, signature, body)


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("peer")
    return folder / "a bus, ü=;%"


@pytest.fixture
def peer(place: Path) -> Iterator[Peer]:
    peer = Peer(place)
    yield peer
    peer.close()


@pytest.fixture
def peer_bus(peer: Peer, place: Path, connect: Connect) -> MessageBus:
    bus = connect(address_of(place))
    peer.wait()
    assert bus.is_connected
    return bus


@pytest.fixture
def hasty_bus(peer: Peer, place: Path, connect: Connect) -> MessageBus:
    """Connected to the peer. It hardly waits for an answer."""
    bus = connect(address_of(place), NO_PATIENCE_S)
    peer.wait()
    return bus


def address_of(path: Path) -> str:
    return "unix:path=" + "".join(f"%{byte:02x}" for byte in os.fsencode(path))


def test_a_path_with_anything_in_it_is_found(
    home: Path, connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("a bus, ü=;%")
    peer = Peer(folder / "bus")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    address = session_bus_address()
    assert address
    assert connect("unix:path=/nowhere;" + address).is_connected
    peer.close()


def test_an_answer_may_come_in_pieces(peer_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    answers = list[Any]()
    peer_bus.call(message_bus.GetId(), answers.append, returns="s")
    for byte in answer(2, "s", ("an answer",)).serialise(serial=9):
        assert answers == []
        peer.connection.sendall(bytes([byte]))
        settle()
    qtbot.waitUntil(lambda: answers == [("an answer",)])


def test_answers_may_come_together_and_in_any_order(peer_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    answers = list[Any]()

    def note(number: int, body: Any) -> None:
        answers.append((number, body))

    for number in (1, 2):
        peer_bus.call(message_bus.GetId(), partial(note, number), returns="u")
    peer.say(answer(3, "u", (30,)), answer(99, "u", (990,)), answer(2, "u", (20,)), answer(2, "u", (21,)))
    qtbot.waitUntil(lambda: answers == [(2, (30,)), (1, (20,))])


def test_a_late_answer_is_none(hasty_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    answers, heard = list[Any](), list[Message]()
    hasty_bus.subscribe(signal_rule(None), "", heard.append)
    hasty_bus.call(message_bus.GetId(), answers.append, returns="s")  # 3, behind the rule
    qtbot.waitUntil(lambda: answers == [None])
    peer.say(answer(3, "s", ("late",)), new_signal(OBJECT, "Said"))
    qtbot.waitUntil(lambda: bool(heard))
    assert answers == [None]
    assert hasty_bus.is_connected


def test_who_does_not_read_keeps_nobody_waiting(peer_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    """The peer reads after the calls have returned, so no call can wait for it. It gets everything then."""
    long, short = (new_method_call(OBJECT, "Do", "s", (text,)) for text in ("quote" * 1_000_000, "short"))
    peer_bus.call(long)
    peer_bus.call(short)
    expected = long.serialise(serial=2) + short.serialise(serial=3)
    received = bytearray()
    peer.connection.setblocking(False)

    def is_all_there() -> bool:
        with suppress(BlockingIOError):
            while read := peer.connection.recv(1 << 20):
                received.extend(read)
        return len(received) >= len(expected)

    qtbot.waitUntil(is_all_there)
    assert received == expected


def owner_changed(owner: str) -> Message:
    dbus = DBusAddress("/org/freedesktop/DBus", interface="org.freedesktop.DBus")
    message = new_signal(dbus, "NameOwnerChanged", "sss", (NAME, "", owner))
    message.header.fields[HeaderFields.sender] = "org.freedesktop.DBus"
    return message


def test_an_owner_is_reported_once(peer_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    """The owner came while the bus was being asked."""
    owners = list[str]()
    peer_bus.watch_owner(NAME, owners.append)
    peer.say(owner_changed(":1.7"), answer(3, "s", (":1.7",)), owner_changed(":1.8"))
    qtbot.waitUntil(lambda: len(owners) > 1)
    assert owners == [":1.7", ":1.8"]


def test_an_owner_stays_though_the_bus_does_not_answer(hasty_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    owners, answers = list[str](), list[Any]()
    peer.say(owner_changed(":1.7"))  # is heard when the event loop runs again, before an answer is too late
    hasty_bus.watch_owner(NAME, owners.append)
    hasty_bus.call(message_bus.GetId(), answers.append, returns="s")
    qtbot.waitUntil(lambda: answers == [None])
    assert owners == [":1.7"]


def unknown_kind() -> bytes:
    data = bytearray(new_signal(OBJECT, "Said").serialise(serial=9))
    data[1] = 9  # the kind of message
    return bytes(data)


def unknown_field() -> bytes:
    message = new_signal(OBJECT, "Said")
    data: bytes = message.serialise(serial=9)
    return data.replace(b"\x03\x01s\0", b"\x63\x01s\0")  # field 3, the member, becomes 99


def deep_variant() -> bytes:
    """Return a signal with a variant in a variant, and so on, deeper than Python calls functions."""
    data: bytes = new_signal(OBJECT, "Said", "v", (("y", 5),)).serialise(serial=9)
    head, body = data[:-4], b"\x01v\0" * 10_000 + data[-4:]
    return head[:4] + len(body).to_bytes(4, "little") + head[8:] + body


@pytest.mark.parametrize("unknown", [unknown_kind, unknown_field, deep_variant])
def test_what_a_later_bus_may_say_is_passed_over(
    peer_bus: MessageBus, peer: Peer, qtbot: QtBot, unknown: Callable[[], bytes]
) -> None:
    """“Message Format”: a program must ignore unknown types and header fields."""
    answers = list[Any]()
    peer_bus.call(message_bus.GetId(), answers.append, returns="s")
    peer.connection.sendall(unknown())
    peer.say(answer(2, "s", ("an answer",)))
    qtbot.waitUntil(lambda: answers == [("an answer",)])


GARBAGE = {
    "text": b"HTTP/1.1 400 Bad Request\r\n\r\n",
    "nothing": b"",
}


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_what_is_no_message_ends_the_connection(peer_bus: MessageBus, peer: Peer, qtbot: QtBot, garbage: bytes) -> None:
    answers = list[Any]()
    peer_bus.call(message_bus.GetId(), answers.append, returns="s")
    peer.connection.sendall(answer(2, "s", ("before",)).serialise(serial=9) + garbage)
    if not garbage:
        peer.close()
    qtbot.waitUntil(lambda: not peer_bus.is_connected)
    assert (answers, peer_bus.is_connected) == ([("before",)], False)
    assert wake_ups(qtbot) < 10


def test_a_peer_that_reads_no_more_is_noticed(peer_bus: MessageBus, peer: Peer, qtbot: QtBot) -> None:
    peer.close()
    peer_bus.call(message_bus.AddMatch("x" * 1_000_000))
    qtbot.waitUntil(lambda: not peer_bus.is_connected)


def refuse(connection: socket.socket) -> None:
    read_line(connection)
    connection.sendall(b"REJECTED EXTERNAL\r\n")


def hang_up(connection: socket.socket) -> None:
    read_line(connection)
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("greet", [refuse, hang_up])
def test_a_bus_that_refuses_us_is_no_bus(place: Path, connect: Connect, greet: Callable[[socket.socket], None]) -> None:
    peer = Peer(place, greet)
    files = open_files()
    assert not connect(address_of(place)).is_connected
    peer.close()
    assert open_files() <= files


def talk_nonsense(connection: socket.socket) -> None:
    authenticate(connection)
    connection.sendall(b"nonsense, and rather more of it than a header")


def hang_up_later(connection: socket.socket) -> None:
    authenticate(connection)
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("greet", [talk_nonsense, hang_up_later])
def test_a_bus_that_does_not_welcome_us_is_lost(
    place: Path, connect: Connect, qtbot: QtBot, greet: Callable[[socket.socket], None]
) -> None:
    peer = Peer(place, greet)
    bus = connect(address_of(place))
    owners = list[str]()
    bus.watch_owner(NAME, owners.append)
    peer.wait()
    qtbot.waitUntil(lambda: not bus.is_connected)
    peer.close()
    assert (owners, bus.is_connected) == ([""], False)


def test_a_bus_that_keeps_us_waiting_is_not_waited_for(place: Path, connect: Connect) -> None:
    """It says a little now and then, and that does not help."""

    def dawdle(connection: socket.socket) -> None:
        with suppress(OSError):  # it hangs up
            while True:
                connection.sendall(b"O")
                sleep(CONNECT_WITHIN_S / 10)

    peer = Peer(place, dawdle)
    assert not connect(address_of(place)).is_connected
    peer.close()
