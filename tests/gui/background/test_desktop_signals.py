"""What the desktop says over D-Bus: its colors, and the end of the session. It may also say nonsense."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from gui.background.notification_server import private_bus
from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.gui.background.desktop_signals import (
    APPEARANCE,
    CONTRAST,
    PORTAL,
    SCHEME,
    SHUTDOWN_NAME,
    DesktopColors,
    SessionEnd,
)
from lecun_viewer.gui.message_bus import MessageBus


class Portal:
    """A settings portal in a thread. It answers each question with *value*, which has this *signature*."""

    def __init__(self, address: str, signature: str, value: object) -> None:
        self._answer = (signature, (value,))
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(PORTAL.bus_name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def tell(self, signature: str, *values: object, name: str = SCHEME) -> None:
        """Tell that the setting *name* changed."""
        self._connection.send(new_signal(PORTAL, "SettingChanged", signature, (APPEARANCE, name, *values)))

    def close(self) -> None:
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(new_method_return(message, *self._answer))


AskPortal = Callable[[str, object], tuple[Portal, list[str], list[bool]]]


@pytest.fixture
def ask_portal() -> Iterator[AskPortal]:
    """A function that starts a portal and asks it. It returns the portal, and the schemes and contrasts it tells."""
    with private_bus() as daemon, ExitStack() as opened:

        def ask(signature: str, value: object) -> tuple[Portal, list[str], list[bool]]:
            schemes, contrasts = list[str](), list[bool]()
            portal = opened.enter_context(closing(Portal(daemon.address, signature, value)))
            bus = opened.enter_context(closing(MessageBus(daemon.address)))
            colors = DesktopColors(bus, bus)
            colors.scheme_reported.connect(schemes.append)
            colors.contrast_reported.connect(contrasts.append)
            colors.ask()
            return portal, schemes, contrasts

        yield ask


@pytest.mark.parametrize(("number", "scheme"), [(0, SYSTEM), (1, DARK), (2, LIGHT), (3, SYSTEM)])
def test_a_number_means_a_scheme(ask_portal: AskPortal, qtbot: QtBot, number: int, scheme: str) -> None:
    """Some portals answer with a variant in a variant."""
    value: tuple[str, object] = ("u", number)
    portal, told, _ = ask_portal("v", ("v", value) if number % 2 else value)
    qtbot.waitUntil(lambda: told == [scheme] * 2)  # asked at the start, and when the portal was seen
    portal.tell("ssv", value)
    qtbot.waitUntil(lambda: told == [scheme] * 3)


@pytest.mark.parametrize(("number", "is_wanted"), [(0, False), (1, True), (2, False)])
def test_a_number_means_high_contrast(ask_portal: AskPortal, qtbot: QtBot, number: int, is_wanted: bool) -> None:
    portal, schemes, told = ask_portal("v", ("u", number))
    qtbot.waitUntil(lambda: told == [is_wanted] * 2)  # asked at the start, and when the portal was seen
    for now in (0, 1):
        portal.tell("ssv", ("u", now), name=CONTRAST)
    portal.tell("ssv", ("u", 1), name="accent-color")
    qtbot.waitUntil(lambda: told == [is_wanted, is_wanted, False, True])
    assert len(schemes) == 2, "no scheme has changed"


@pytest.mark.parametrize(
    ("signature", "value"),
    [
        ("u", 1),
        ("v", ("s", "dark")),
        ("v", ("v", ("v", ("a{su}", {"dark": 1})))),
    ],
)
def test_what_makes_no_sense_means_no_scheme(
    ask_portal: AskPortal, qtbot: QtBot, signature: str, value: object
) -> None:
    portal, told, contrasts = ask_portal(signature, value)
    qtbot.waitUntil(lambda: told == [SYSTEM] * 2 and contrasts == [False] * 2)
    portal.tell(f"ss{signature}", value)
    portal.tell("ss")
    portal.tell("ssv", ("u", 1))
    qtbot.waitUntil(lambda: told[-1] == DARK)
    assert set(told[:-1]) == {SYSTEM}


# The end of a session, as Plasma's bus tells it


@pytest.mark.parametrize("was_stopped", [False, True])
def test_it_begins_when_the_service_starts(qtbot: QtBot, was_stopped: bool) -> None:
    """A service that was there before is left from a logout that was stopped."""
    began = list[bool]()
    answers = list[object]()
    with private_bus() as daemon, open_dbus_connection(daemon.address) as service:
        if was_stopped:
            service.send_and_get_reply(message_bus.RequestName(SHUTDOWN_NAME))
        bus = MessageBus(daemon.address)
        end = SessionEnd(bus)
        end.began.connect(lambda: began.append(True))
        bus.call(message_bus.GetId(), answers.append, returns="s")
        qtbot.waitUntil(lambda: bool(answers))
        assert began == []
        service.send_and_get_reply(message_bus.ReleaseName(SHUTDOWN_NAME))
        service.send_and_get_reply(message_bus.RequestName(SHUTDOWN_NAME))
        qtbot.waitUntil(lambda: began == [True])
        bus.close()
