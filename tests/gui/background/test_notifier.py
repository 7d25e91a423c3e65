"""Notifications by a server on a bus, and beside the tray."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import HeaderFields, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from gui.background.notification_server import OBJECT, SERVICE, NotificationServer, PrivateBus
from lecun_viewer.gui.background.freedesktop_notifier import FreedesktopNotifier
from lecun_viewer.gui.background.notifier import Notification, Notifier, TrayNotifier
from lecun_viewer.gui.message_bus import MessageBus

NOTIFICATION = Notification(
    "Quote of the Day", 'Cats & dogs <3 -> "us"\n— nobody', (("default", "Open"), ("next", "Another"))
)
OTHER = Notification("Another", "text", ())
BODY, ACTIONS, HINTS = 4, 5, 6  # where they are in a call of Notify

Serve = Callable[..., NotificationServer]


class Watched:
    """A notifier, and what it has told."""

    def __init__(self, notifier: Notifier) -> None:
        self.notifier = notifier
        self.shown: list[bool] = []
        self.chosen: list[str] = []
        self.tokens: list[str] = []
        self.states: list[bool] = []
        notifier.chosen.connect(self._on_chosen)
        notifier.state_changed.connect(self._on_state_changed)

    def show(self, notification: Notification = NOTIFICATION) -> None:
        said = len(self.shown)
        self.notifier.show(notification, self.shown.append)
        assert len(self.shown) == said, "nothing is said before show() is over"

    def _on_chosen(self, key: str, token: str) -> None:
        self.chosen.append(key)
        self.tokens.append(token)

    def _on_state_changed(self) -> None:
        self.states.append(self.notifier.has_server)


@pytest.fixture
def serve(daemon: PrivateBus) -> Iterator[Serve]:
    """A function that starts a server on the bus. The servers end with the test."""
    servers: list[NotificationServer] = []

    def serve(*args: Any, **kwargs: Any) -> NotificationServer:
        servers.append(NotificationServer(daemon.address, *args, **kwargs))
        return servers[-1]

    yield serve
    for server in servers:
        server.close()


@pytest.fixture
def bus(daemon: PrivateBus) -> Iterator[MessageBus]:
    bus = MessageBus(daemon.address, call_timeout_s=10)
    yield bus
    bus.close()


@pytest.fixture
def watched(bus: MessageBus) -> Watched:
    return Watched(FreedesktopNotifier(bus, "lecun-viewer"))


def show(watched: Watched, qtbot: QtBot, notification: Notification = NOTIFICATION) -> bool:
    """Show *notification*. Return whether it was shown."""
    said = len(watched.shown)
    watched.show(notification)
    qtbot.waitUntil(lambda: len(watched.shown) > said)
    assert len(watched.shown) == said + 1
    return watched.shown[-1]


# What the server is asked for


def test_asks_for_all_that_the_server_can_show(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(["body", "body-markup", "actions"])
    assert show(watched, qtbot)
    assert server.notified == [
        (
            "LeCun Viewer",
            0,
            "",
            "Quote of the Day",
            'Cats &amp; dogs &lt;3 -&gt; "us"\n— nobody',
            ["default", "Open", "next", "Another"],
            {
                "desktop-entry": ("s", "lecun-viewer"),
                "category": ("s", "x-lecun-viewer.quote"),
                "urgency": ("y", 1),
            },
            -1,
        )
    ]


def test_asks_for_no_more_than_the_server_can_show(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(["body"])
    assert show(watched, qtbot)
    assert server.notified[0][BODY] == 'Cats & dogs <3 -> "us"\n— nobody'
    assert server.notified[0][ACTIONS] == []


def test_a_picture_is_passed_row_by_row(bus: MessageBus, serve: Serve, qtbot: QtBot) -> None:
    """The data is red, green, blue and alpha, in whatever format Qt keeps it. The third column is half transparent."""
    picture = QImage(3, 2, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(10, 20, 30))
    picture.setPixelColor(2, 0, QColor(0, 0, 255, 51))
    server = serve()
    assert show(Watched(FreedesktopNotifier(bus, "lecun-viewer", lambda: QPixmap.fromImage(picture))), qtbot)
    solid = bytes([10, 20, 30, 255])
    data = solid + solid + bytes([0, 0, 255, 51]) + solid * 3
    assert server.notified[0][HINTS]["image-data"] == ("(iiibiiay)", (3, 2, 12, True, 8, 4, data))


def test_each_takes_the_place_of_the_one_before(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    for notification in (NOTIFICATION, OTHER, NOTIFICATION):
        assert show(watched, qtbot, notification)
    first = server.numbers[0]
    assert [replaces for _, replaces, *_ in server.notified] == [0, first, first]


def test_one_that_comes_before_the_last_is_answered_takes_its_place_too(
    watched: Watched, serve: Serve, qtbot: QtBot
) -> None:
    server = serve(hold=["Notify"])
    watched.show(NOTIFICATION)
    watched.show(OTHER)
    qtbot.waitUntil(lambda: len(server.notified) == 1)
    server.release()
    qtbot.waitUntil(lambda: watched.shown == [True, True])
    assert [replaces for _, replaces, *_ in server.notified] == [0, server.numbers[0]]


def test_is_taken_back(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    watched.notifier.take_back()
    watched.notifier.take_back()
    assert show(watched, qtbot)
    assert server.closed == server.numbers[:1]
    assert server.notified[1][1] == 0, "there is none left to be replaced"


def test_is_taken_back_also_before_it_is_there(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(hold=["Notify"])
    watched.show()
    watched.notifier.take_back()
    qtbot.waitUntil(lambda: len(server.notified) == 1)
    server.release()
    qtbot.waitUntil(lambda: server.closed == server.numbers)
    assert watched.shown == [True]


def test_nothing_is_taken_back_where_nothing_is(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    watched.notifier.take_back()
    assert show(watched, qtbot)
    assert server.closed == []


# What the server says


def test_a_press_comes_back_and_closes(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    server.emit("ActivationToken", "us", server.numbers[0], "a-token")
    server.emit("ActionInvoked", "us", server.numbers[0], "next")
    server.emit("ActionInvoked", "us", server.numbers[0], "default")
    qtbot.waitUntil(lambda: server.closed == server.numbers)
    assert (watched.chosen, watched.tokens) == (["next"], ["a-token"])


def test_a_token_is_for_one_press_alone(
    watched: Watched, serve: Serve, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    server = serve()
    assert show(watched, qtbot)
    server.emit("ActivationToken", "us", server.numbers[0], "a-token")
    server.emit("ActionInvoked", "us", server.numbers[0], "next")
    qtbot.waitUntil(lambda: watched.chosen == ["next"])
    assert "XDG_ACTIVATION_TOKEN" not in os.environ, "a second start's window would not come to the front"
    assert show(watched, qtbot)
    server.emit("ActionInvoked", "us", server.numbers[-1], "default")
    qtbot.waitUntil(lambda: watched.chosen == ["next", "default"])
    assert watched.tokens == ["a-token", ""]


def test_what_is_pressed_may_show_another(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    watched.notifier.chosen.connect(lambda: watched.show(OTHER))
    server.emit("ActionInvoked", "us", server.numbers[0], "next")
    qtbot.waitUntil(lambda: len(watched.shown) == 2)
    assert server.closed == server.numbers[:1]
    assert server.notified[1][1] == 0
    server.emit("ActionInvoked", "us", server.numbers[1], "default")
    qtbot.waitUntil(lambda: watched.chosen == ["next", "default"])


def test_a_token_with_anything_in_it_is_none(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    for token in ("", "a\nb", "\x1b[2J"):
        server.emit("ActivationToken", "us", server.numbers[0], token)
    server.emit("ActionInvoked", "us", server.numbers[0], "default")
    qtbot.waitUntil(lambda: watched.chosen == ["default"])
    assert watched.tokens == [""]


def test_other_programs_notifications_are_none_of_ours(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    other = server.numbers[0] + 1
    server.emit("ActivationToken", "us", other, "their-token")
    server.emit("ActionInvoked", "us", other, "default")
    server.emit("NotificationClosed", "uu", other, 2)
    server.emit("ActionInvoked", "us", server.numbers[0], "next")
    qtbot.waitUntil(lambda: bool(watched.chosen))
    assert (watched.chosen, watched.tokens) == (["next"], [""])


def test_number_0_is_nobodys(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    watched.notifier.take_back()
    server.emit("ActionInvoked", "us", 0, "default")
    assert show(watched, qtbot)
    assert watched.chosen == []


def test_nobody_else_speaks_for_the_server(watched: Watched, serve: Serve, daemon: PrivateBus, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    with open_dbus_connection(daemon.address) as stranger:
        for destination in (None, server.client):
            false = new_signal(OBJECT, "ActionInvoked", "us", (server.numbers[0], "default"))
            if destination:
                false.header.fields[HeaderFields.destination] = destination
            stranger.send(false)
        stranger.send_and_get_reply(message_bus.GetId())
    server.emit("ActionInvoked", "us", server.numbers[0], "next")
    qtbot.waitUntil(lambda: bool(watched.chosen))
    assert watched.chosen == ["next"]


def test_a_closed_one_is_not_replaced_and_not_chosen(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve()
    assert show(watched, qtbot)
    server.emit("NotificationClosed", "uu", server.numbers[0], 2)
    server.emit("ActionInvoked", "us", server.numbers[0], "default")
    assert show(watched, qtbot)
    assert server.notified[1][1] == 0
    assert watched.chosen == []


# What the server should not say. `MessageBus` drops what has another signature


def test_an_oddly_typed_number_is_none(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(odd={"Notify": ("s", "odd")})
    assert show(watched, qtbot), "the server has taken it"
    server.odd = {}
    assert show(watched, qtbot)
    assert server.notified[1][1] == 0


# Whether it was shown


def test_is_not_shown_where_there_is_no_server(watched: Watched, qtbot: QtBot) -> None:
    assert not show(watched, qtbot)
    assert watched.states == []


def test_is_not_shown_where_there_is_no_bus(qtbot: QtBot) -> None:
    watched = Watched(FreedesktopNotifier(MessageBus(None), "lecun-viewer"))
    assert not show(watched, qtbot)
    watched.notifier.take_back()
    assert not watched.notifier.has_server


def test_is_not_shown_when_it_is_refused(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(notify="refuse")
    assert not show(watched, qtbot)
    server.notify = "take"
    assert show(watched, qtbot)
    assert len(server.notified) == 2


def test_counts_as_shown_when_the_server_ended_with_it(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    server = serve(notify="end")
    assert show(watched, qtbot)
    assert len(server.notified) == 1


def test_counts_as_shown_when_the_bus_ended_with_it(
    watched: Watched, serve: Serve, daemon: PrivateBus, qtbot: QtBot
) -> None:
    server = serve(hold=["Notify"])
    watched.show()
    watched.show(OTHER)
    qtbot.waitUntil(lambda: bool(server.notified))
    daemon.end()
    qtbot.waitUntil(lambda: watched.shown == [True, False])


def test_starts_a_server_that_is_installed(watched: Watched, daemon: PrivateBus, qtbot: QtBot) -> None:
    (daemon.folder / "notifications.service").write_text(SERVICE, encoding="utf-8")
    assert show(watched, qtbot)
    qtbot.waitUntil(lambda: watched.notifier.has_server)


def test_a_notification_on_which_a_click_would_do_nothing_goes_with_the_program(
    watched: Watched, serve: Serve, bus: MessageBus, qtbot: QtBot
) -> None:
    server = serve()
    assert show(watched, qtbot)
    watched.notifier.close()
    bus.close()
    qtbot.waitUntil(lambda: server.closed == server.numbers)


# The server comes and goes


def test_reports_who_serves(watched: Watched, serve: Serve, qtbot: QtBot) -> None:
    assert not watched.notifier.has_server
    server = serve()
    qtbot.waitUntil(lambda: watched.states == [True])
    server.close()
    qtbot.waitUntil(lambda: watched.states[1:] == [False])
    serve()
    qtbot.waitUntil(lambda: watched.states[2:] == [True])


def test_reports_who_has_served_all_along(serve: Serve, bus: MessageBus, qtbot: QtBot) -> None:
    serve()
    watched = Watched(FreedesktopNotifier(bus, "lecun-viewer"))
    qtbot.waitUntil(lambda: watched.states == [True])


def test_a_new_server_knows_nothing_of_the_last_ones_notifications(
    watched: Watched, serve: Serve, qtbot: QtBot
) -> None:
    first = serve()
    assert show(watched, qtbot)
    first.close()
    second = serve(["body"])
    qtbot.waitUntil(lambda: watched.states == [True, False, True])
    second.emit("ActionInvoked", "us", first.numbers[0], "default")
    assert show(watched, qtbot)
    assert [replaces for _, replaces, *_ in second.notified] == [0]
    assert second.notified[0][ACTIONS] == [], "it is asked what it can do"
    assert watched.chosen == []


# Beside the tray icon


class Tray(QSystemTrayIcon):
    """A tray icon as on a desktop with a tray and notifications. The offscreen platform has neither."""

    def __init__(self, *, is_visible: bool = True, can_show: bool = True) -> None:
        super().__init__()
        self._is_visible = is_visible
        self._can_show = can_show
        self.messages: list[tuple[str, str, QIcon]] = []

    def isVisible(self) -> bool:
        return self._is_visible

    def supportsMessages(self) -> bool:  # type: ignore[override]  # static in Qt
        return self._can_show

    def showMessage(self, title: str, text: str, icon: QIcon) -> None:  # type: ignore[override]
        self.messages.append((title, text, icon))


@pytest.fixture
def icon(qapp: object) -> QIcon:
    return QIcon(QPixmap(8, 8))


def test_the_tray_shows_a_message_with_our_icon(icon: QIcon, qtbot: QtBot) -> None:
    tray = Tray()
    watched = Watched(TrayNotifier(tray, icon))
    assert show(watched, qtbot)
    ((title, text, shown_icon),) = tray.messages
    assert (title, text, shown_icon.cacheKey()) == (NOTIFICATION.title, NOTIFICATION.text, icon.cacheKey())
    assert watched.notifier.has_server
    tray.messageClicked.emit()
    tray.messageClicked.emit()
    assert watched.chosen == ["default"]


@pytest.mark.parametrize(("is_visible", "can_show"), [(False, True), (True, False)])
def test_the_tray_shows_nothing_without_an_icon_or_where_it_cannot(
    icon: QIcon, qtbot: QtBot, is_visible: bool, can_show: bool
) -> None:
    tray = Tray(is_visible=is_visible, can_show=can_show)
    watched = Watched(TrayNotifier(tray, icon))
    assert not show(watched, qtbot)
    assert tray.messages == []
    assert watched.notifier.has_server == can_show
    tray.messageClicked.emit()
    assert watched.chosen == []


def test_a_look_finds_out_whether_the_tray_can_show_messages(icon: QIcon, qtbot: QtBot) -> None:
    for tray, found in ((Tray(), [None]), (Tray(is_visible=False), []), (Tray(can_show=False), [])):
        notifier, told = TrayNotifier(tray, icon), list[None]()
        notifier.state_changed.connect(lambda told=told: told.append(None))
        notifier.look()
        assert told == found


def test_what_the_tray_was_asked_to_take_back_is_not_chosen(icon: QIcon, qtbot: QtBot) -> None:
    tray = Tray()
    watched = Watched(TrayNotifier(tray, icon))
    assert show(watched, qtbot)
    watched.notifier.take_back()
    tray.messageClicked.emit()
    assert watched.chosen == []
