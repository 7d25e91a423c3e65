"""A real notification server on a real bus, for the tests (Desktop Notifications Specification 1.2).

It takes notifications, refuses them, or ends during a call. Run as a program, it serves on the session's bus until the
bus ends. That is how a bus starts an installed server.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, Self

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
FIRST_NUMBER = 7

SERVICE = f"[D-BUS Service]\nName={NAME}\nExec={sys.executable} {__file__}\n"
BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """A running ``dbus-daemon`` at *address*. It starts the services that have a file in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        config = folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=folder), encoding="utf-8")
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._process.stdout
        with self._process.stdout as answer:
            self.address = answer.readline().strip()
        assert self.address, "the bus does not start"

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


@contextmanager
def private_bus() -> Iterator[PrivateBus]:
    """A bus for this test alone. The test is skipped if there is no ``dbus-daemon``."""
    if shutil.which("dbus-daemon") is None:
        reason = "dbus-daemon is needed (Debian: dbus-daemon)"
        if os.environ.get("LECUN_REQUIRE_DESKTOP") == "1":
            pytest.fail(f"LECUN_REQUIRE_DESKTOP=1, but {reason}")
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="lecun-bus-") as folder:  # pytest's folders are too deep for a socket
        bus = PrivateBus(Path(folder))
        try:
            yield bus
        finally:
            bus.end()


class NotificationServer:
    """Serves on the bus at *address*, in a thread, until ``close``."""

    def __init__(
        self,
        address: str,
        capabilities: Iterable[str] = ("body", "body-markup", "actions"),
        *,
        notify: Literal["take", "refuse", "end"] = "take",
        hold: Iterable[str] = (),
        odd: Mapping[str, tuple[str, object] | None] | None = None,
    ) -> None:
        """Serve with these *capabilities*.

        *notify* says what ``Notify`` does: take the notification, answer with an error, or end the server without an
        answer. ``release`` answers the calls of the methods in *hold*. *odd* has the signature and the value with which
        a method answers instead. ``None`` stands for an error.
        """
        self.capabilities = list(capabilities)
        self.notify = notify
        self.hold = set(hold)
        self.odd = dict(odd or {})
        self.asked: list[str] = []  # the names of the methods that were called, in order
        self.notified: list[tuple[Any, ...]] = []  # arguments of Notify (a variant is a pair of type and value)
        self.numbers: list[int] = []  # those given out, in order
        self.closed: list[int] = []
        self.client = ""  # who called last
        self._held: list[Message] = []
        self._connection = open_dbus_connection(address)
        self._bus_has_answered = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        # Serving already: when a call has started this, the bus passes that on before it answers.
        self._ask_bus(message_bus.RequestName(NAME))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        with suppress(OSError):  # it has ended by itself
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    @property
    def held_count(self) -> int:
        return len(self._held)

    def release(self) -> None:
        """Answer the calls that are held, and hold no more."""
        self.hold = set()
        while self._held:
            self._answer(self._held.pop(0))
        self._ask_bus(message_bus.GetId())  # so that it has passed on the answers

    def give_up_name(self) -> None:
        """Give the name to another server, and stay on the bus."""
        self._ask_bus(message_bus.ReleaseName(NAME))

    def emit(self, member: str, signature: str, *body: object) -> None:
        """Send the signal to everybody."""
        self._connection.send(new_signal(OBJECT, member, signature, body))

    def _serve(self) -> None:
        """Answer until the connection ends."""
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._receive(message)
                elif message.header.message_type is MessageType.method_return:
                    self._bus_has_answered.set()
        self._connection.close()

    def _ask_bus(self, message: Message) -> None:
        self._bus_has_answered.clear()
        self._connection.send(message)
        self._bus_has_answered.wait()

    def _receive(self, message: Message) -> None:
        self.client = message.header.fields[HeaderFields.sender]
        member = message.header.fields[HeaderFields.member]
        self.asked.append(member)
        if member == "Notify":
            self.notified.append(message.body)
        if member in self.hold:
            self._held.append(message)
        else:
            self._answer(message)

    def _answer(self, message: Message) -> None:
        match message.header.fields[HeaderFields.member]:
            case member if member in self.odd:
                self._answer_oddly(message, self.odd[member])
            case "GetCapabilities":
                self._reply(message, "as", self.capabilities)
            case "Notify" if self.notify == "take":
                self._take(message)
            case "Notify" if self.notify == "refuse":
                self._refuse(message, "org.freedesktop.DBus.Error.LimitsExceeded")
            case "Notify":
                self._connection.sock.shutdown(socket.SHUT_RDWR)
            case "CloseNotification":
                self.closed.append(message.body[0])
            case _:
                self._refuse(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _take(self, message: Message) -> None:
        number = message.body[1] or (self.numbers[-1] + 1 if self.numbers else FIRST_NUMBER)
        if number not in self.numbers:
            self.numbers.append(number)
        self._reply(message, "u", number)

    def _answer_oddly(self, message: Message, answer: tuple[str, object] | None) -> None:
        if answer:
            self._reply(message, *answer)
        else:
            self._refuse(message, "org.freedesktop.DBus.Error.Failed")

    def _reply(self, message: Message, signature: str, *body: object) -> None:
        self._connection.send(new_method_return(message, signature, body))

    def _refuse(self, message: Message, error: str) -> None:
        self._connection.send(new_error(message, error, "s", ("No.",)))


if __name__ == "__main__":
    NotificationServer(os.environ["DBUS_STARTER_ADDRESS"])
