"""A notification server for the tests, and a bus of its own to serve on: real to whoever is on that bus.

It does as it is told: takes notifications, refuses them, or ends with one in its hands. Run as a program it takes
them on the session's bus until that ends, which is how a bus starts a server that is installed. The protocol: Desktop
Notifications Specification 1.2.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal, Self

import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
PROPERTIES = OBJECT.with_interface("org.freedesktop.DBus.Properties")
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
    """A running ``dbus-daemon`` at *address*, which starts what has a service file in *folder*."""

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
    """A bus that nobody else is on; the test is skipped where there is no ``dbus-daemon``."""
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
    """Serves on the bus at *address*, in a thread, from the end of ``__init__`` to that of ``close``."""

    def __init__(
        self,
        address: str,
        capabilities: Iterable[str] = ("body", "body-markup", "actions"),
        *,
        version: str = "1.0",
        inhibited: bool | None = None,
        notify: Literal["take", "refuse", "hold", "end"] = "take",
    ) -> None:
        """Serve with these *capabilities*; with *inhibited* ``None`` there is no such property.

        *notify* is what ``Notify`` does: take the notification, answer with an error, answer only when ``release``
        says so, or end the server without an answer.
        """
        self.capabilities = list(capabilities)
        self.version = version
        self.inhibited = inhibited
        self.notify = notify
        self.notified: list[tuple[Any, ...]] = []  # what Notify was called with; variants are pairs of type and value
        self.numbers: list[int] = []  # those given out, in order
        self.closed: list[int] = []
        self.client = ""  # who called last
        self._held: list[Message] = []
        self._connection = open_dbus_connection(address)
        self._has_name = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        # Not waited for without serving: when a call has started this, the bus passes that on before it answers.
        self._connection.send(message_bus.RequestName(NAME))
        self._has_name.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        with suppress(OSError):  # it has ended by itself
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def release(self) -> None:
        """Answer the calls of ``Notify`` that have been held."""
        for message in self._held:
            self._take(message)

    def give_up_name(self) -> None:
        """Let another server have the name, and stay on the bus."""
        self._connection.send(message_bus.ReleaseName(NAME))

    def emit(self, member: str, signature: str, *body: object) -> None:
        """Tell everybody."""
        self._connection.send(new_signal(OBJECT, member, signature, body))

    def set_inhibited(self, value: bool, *, with_value: bool = True) -> None:
        """Change the property, and tell its new value, or only that there is one."""
        self.inhibited = value
        body = (NAME, {"Inhibited": ("b", value)}, []) if with_value else (NAME, {}, ["Inhibited"])
        self._connection.send(new_signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", body))

    def _serve(self) -> None:
        """Answer until the connection ends."""
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)
                elif message.header.message_type is MessageType.method_return:
                    self._has_name.set()
        self._connection.close()

    def _answer(self, message: Message) -> None:
        self.client = message.header.fields[HeaderFields.sender]
        match message.header.fields[HeaderFields.member]:
            case "GetCapabilities":
                self._reply(message, "as", self.capabilities)
            case "GetServerInformation":
                self._reply(message, "ssss", "Test server", "nobody", self.version, "1.2")
            case "Get" if message.body == (NAME, "Inhibited") and self.inhibited is not None:
                self._reply(message, "v", ("b", self.inhibited))
            case "Notify":
                self.notified.append(message.body)
                self._take_or_not(message)
            case "CloseNotification":
                self.closed.append(message.body[0])
            case _:
                self._refuse(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _take_or_not(self, message: Message) -> None:
        match self.notify:
            case "take":
                self._take(message)
            case "refuse":
                self._refuse(message, "org.freedesktop.DBus.Error.LimitsExceeded")
            case "hold":
                self._held.append(message)
            case "end":
                self._connection.sock.shutdown(socket.SHUT_RDWR)

    def _take(self, message: Message) -> None:
        number = message.body[1] or (self.numbers[-1] + 1 if self.numbers else FIRST_NUMBER)
        if number not in self.numbers:
            self.numbers.append(number)
        self._reply(message, "u", number)

    def _reply(self, message: Message, signature: str, *body: object) -> None:
        self._connection.send(new_method_return(message, signature, body))

    def _refuse(self, message: Message, error: str) -> None:
        self._connection.send(new_error(message, error, "s", ("No.",)))


if __name__ == "__main__":
    NotificationServer(os.environ["DBUS_STARTER_ADDRESS"])
