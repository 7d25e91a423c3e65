"""A notification server and a portal that answer nonsense, and tell nonsense. The program goes on, and says nothing."""

import threading
from pathlib import Path
from random import Random
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)

from campaign.viewer import Viewer
from gui.background.bus_service import BusService
from gui.background.notification_server import NAME, OBJECT, private_bus
from waiting import eventually

PORTAL_NAME = "org.freedesktop.portal.Desktop"
PORTAL = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
SIGNALS = 200
BEGINNINGS: tuple[tuple[tuple[str, Any], ...], ...] = (
    *((), (), (("s", NAME),), (("u", 7),)),
    (("s", "org.freedesktop.appearance"), ("s", "color-scheme")),
)
"""Of what the program listens to. Seven is the number of its notification."""
VALUES: tuple[tuple[str, Any], ...] = (
    *(("s", word) for word in ("", "open", "another", "\x1b[2J" * 99, "x" * 9999)),
    *(("u", 7), ("i", -1), ("b", True), ("d", 1.5), ("ay", b"x"), ("(ss)", ("a", "b")), ("a{sv}", {})),
    *(("as", []), ("as", ["actions", "body-markup"]), ("as", ["x"]), ("a{sv}", {"x": ("s", "x")})),
    *(("v", ("s", "x")), ("v", ("v", ("u", 9))), ("v", ("a{sv}", {})), ("v", ("ai", [1]))),
)


class Nonsense(BusService):
    """Owns the names on the bus at *address*, and answers every call by nonsense, an error or nothing."""

    def __init__(self, address: str, random: Random) -> None:
        self._random = random
        self._client = ""  # the program's name on the bus
        self._has_heard = threading.Event()
        super().__init__(address, NAME, PORTAL_NAME)

    def _answer(self, call: Message) -> None:
        self._client = call.header.fields[HeaderFields.sender]
        self._connection.send(self._answer_to(call))

    def _hear(self, message: Message) -> None:
        if message.header.message_type is MessageType.error:
            self._has_heard.set()

    def _answer_to(self, message: Message) -> Message:
        if self._random.random() < 0.2:
            return new_error(message, self._random.choice(["a.b", "org.freedesktop.DBus.Error.NoReply"]), *self._pick())
        # Number 7, so that signals about it concern the program.
        if message.header.fields[HeaderFields.member] == "Notify" and self._random.random() < 0.7:
            return new_method_return(message, "u", (7,))
        if message.header.fields[HeaderFields.member] == "GetCapabilities" and self._random.random() < 0.7:
            return new_method_return(message, "as", (["actions"],))
        return new_method_return(message, *self._pick())

    def tell(self) -> None:
        """Send a signal to everybody, with any content."""
        names = (
            "ActionInvoked",
            "NotificationClosed",
            "ActivationToken",
            "SettingChanged",
            "Else",
        )
        place = self._random.choice([OBJECT, PORTAL])
        self._connection.send(new_signal(place, self._random.choice(names), *self._pick()))

    def wait_heard(self) -> None:
        """Wait until the program has heard all signals. It refuses any call, and does so after them."""
        eventually(lambda: self._client, what="the program has called")
        self._has_heard.clear()
        self._connection.send(new_method_call(DBusAddress("/", self._client, "a.b"), "Nothing"))
        eventually(self._has_heard.is_set, what="the program has heard all")

    def _pick(self) -> tuple[str, tuple[Any, ...]]:
        """Return a signature and a body."""
        picked = [*self._random.choice(BEGINNINGS), *self._random.choices(VALUES, k=self._random.randrange(4))]
        return "".join(kind for kind, _ in picked), tuple(value for _, value in picked)


def attempt(random: Random, folder: Path) -> str:
    with (
        private_bus() as bus,
        Nonsense(bus.address, random) as nonsense,
        Viewer(folder, bus.address, notify=True, notify_at="00:00") as viewer,
    ):
        for number in range(SIGNALS):
            nonsense.tell()
            if number % 20 == 0:  # it may notify now, and listens to other signals then
                nonsense.wait_heard()
        nonsense.wait_heard()
        viewer.wait_answer()
        return viewer.complaints()
