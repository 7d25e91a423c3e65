"""Notifications by the portal, which outlive the program. Bus, portal and notification server are real."""

from collections.abc import Iterator

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from desktop.bus import Bus
from gui.background.notification_server import NotificationServer, PrivateBus
from gui.background.portal import Portal
from lecun_viewer.desktop import APP_ID
from lecun_viewer.gui.background.notifier import Notification
from lecun_viewer.gui.background.portal_notifier import PortalNotifier
from lecun_viewer.gui.message_bus import MessageBus

ACTIONS = (("default", "Open"), ("another", "Another Quote"))
CAKE = Notification("Quote of the Day", "1 < 2 & 3", ACTIONS, "cake-analogy")
REVIEW = Notification("Your five for today", "Five beginnings", ACTIONS[:1])


class Run:
    """A run of the program: its connection to the bus, and what it has heard from its notifier."""

    def __init__(self, address: str) -> None:
        self.bus = MessageBus(address, call_timeout_s=10)
        self.notifier = PortalNotifier(self.bus, APP_ID, self._icon, self.bus)
        self.shown: list[bool] = []
        self.chosen: list[tuple[str, str]] = []
        self.quotes: list[tuple[str, str]] = []
        self.notifier.chosen.connect(self._on_chosen)
        self.notifier.quote_requested.connect(self._on_quote_requested)

    def show(self, qtbot: QtBot, notification: Notification = CAKE) -> None:
        self.notifier.show(notification, self.shown.append)
        qtbot.waitUntil(lambda: bool(self.shown))
        assert self.shown.pop()

    def end(self) -> None:
        self.notifier.close()
        self.bus.close()

    def _icon(self) -> QPixmap:
        picture = QPixmap(2, 2)
        picture.fill()
        return picture

    def _on_chosen(self, key: str, token: str) -> None:
        self.chosen.append((key, token))

    def _on_quote_requested(self, quote_id: str, token: str) -> None:
        self.quotes.append((quote_id, token))


@pytest.fixture(autouse=True)
def _gnome(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")


@pytest.fixture
def server(daemon: PrivateBus) -> Iterator[NotificationServer]:
    with NotificationServer(daemon.address) as made:
        yield made


@pytest.fixture
def portal(daemon: PrivateBus, server: NotificationServer) -> Iterator[Portal]:
    with Portal(daemon.address) as made:
        yield made


@pytest.fixture
def run(daemon: PrivateBus, portal: Portal) -> Iterator[Run]:
    """A run of the program where there is a portal."""
    made = Run(daemon.address)
    yield made
    made.end()


def test_the_portal_gets_to_know_the_program_and_shows_the_notification(
    run: Run, portal: Portal, server: NotificationServer, qtbot: QtBot
) -> None:
    run.show(qtbot)
    assert portal.asked == ["Register", "Get", "AddNotification"], "the portal takes no name after another call"
    assert portal.app_id == APP_ID
    (values,) = portal.on_show.values()
    assert (values["title"], values["body"]) == (("s", "Quote of the Day"), ("s", "1 < 2 & 3"))
    assert (values["default-action"], values["default-action-target"]) == (("s", "app.default"), ("s", "cake-analogy"))
    assert values["icon"] == ("(sv)", ("themed", ("as", ["lecun-viewer"])))
    button = {"label": ("s", "Another Quote"), "action": ("s", "app.another"), "target": ("s", "cake-analogy")}
    assert values["buttons"] == ("aa{sv}", [button])
    assert server.notified == []


def test_a_portal_that_starts_anew_gets_to_know_the_program_first(
    daemon: PrivateBus, server: NotificationServer, qtbot: QtBot
) -> None:
    with Portal(daemon.address):
        run = Run(daemon.address)
        run.show(qtbot)
    with Portal(daemon.address) as anew:
        qtbot.waitUntil(lambda: anew.app_id == APP_ID)
        run.show(qtbot)
        assert anew.asked == ["Register", "AddNotification"]
        run.end()


def test_plasmas_portal_takes_the_text_for_markup(
    run: Run, portal: Portal, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    run.show(qtbot)
    assert [each["body"] for each in portal.on_show.values()] == [("s", "1 &lt; 2 &amp; 3")]


@pytest.mark.parametrize("key", ["default", "another"])
def test_what_the_user_chooses_comes_with_its_token(run: Run, portal: Portal, key: str, qtbot: QtBot) -> None:
    run.show(qtbot)
    portal.press(APP_ID, key, "cake-analogy", "of-this-click")
    qtbot.waitUntil(lambda: run.chosen == [(key, "of-this-click")])
    qtbot.waitUntil(lambda: portal.on_show == {})
    assert run.quotes == []


def test_a_click_on_a_notification_without_a_quote_is_a_choice_too(run: Run, portal: Portal, qtbot: QtBot) -> None:
    run.show(qtbot, REVIEW)
    portal.press(APP_ID, "default", "", "of-this-click")
    qtbot.waitUntil(lambda: bool(run.chosen or run.quotes))
    assert run.chosen == [("default", "of-this-click")]


def test_a_notification_outlives_its_run_and_that_of_the_next_replaces_it(
    daemon: PrivateBus, portal: Portal, run: Run, qtbot: QtBot
) -> None:
    run.show(qtbot)
    run.end()
    later = Run(daemon.address)
    later.show(qtbot, CAKE._replace(title="The next day", quote_id="another-quote"))
    assert portal.asked.count("AddNotification") == 2
    assert "RemoveNotification" not in portal.asked
    assert [each["title"] for each in portal.on_show.values()] == [("s", "The next day")]
    later.end()


@pytest.mark.parametrize("key", ["default", "another"])
def test_a_click_on_the_notification_of_an_earlier_run_opens_its_quote(
    run: Run, portal: Portal, key: str, qtbot: QtBot
) -> None:
    run.show(qtbot)
    portal.press(APP_ID, key, "shown-before", "token")
    qtbot.waitUntil(lambda: run.quotes == [("shown-before", "token")])
    assert run.chosen == []


def test_a_user_who_allows_no_notification_gets_none_by_another_way(
    run: Run, portal: Portal, server: NotificationServer, qtbot: QtBot
) -> None:
    portal.is_silenced = True
    run.show(qtbot)
    assert (portal.on_show, server.notified) == ({}, [])


def test_a_pause_takes_the_notification_away(run: Run, portal: Portal, qtbot: QtBot) -> None:
    run.show(qtbot)
    run.notifier.take_back()
    qtbot.waitUntil(lambda: portal.on_show == {})


def test_in_a_sandbox_the_portal_knows_the_program_anyway(
    daemon: PrivateBus, server: NotificationServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", APP_ID)
    with Portal(daemon.address, knows_hosts=False) as portal:
        run = Run(daemon.address)
        run.show(qtbot)
        assert len(portal.on_show) == 1
        run.end()


def test_a_portal_that_does_not_know_the_program_shows_none(
    daemon: PrivateBus, server: NotificationServer, qtbot: QtBot
) -> None:
    with Portal(daemon.address, knows_hosts=False) as portal:
        run = Run(daemon.address)
        run.show(qtbot)
        assert (portal.on_show, len(server.notified)) == ({}, 1)
        run.end()


def test_without_a_portal_that_shows_any_the_notification_server_does(
    daemon: PrivateBus, server: NotificationServer, qtbot: QtBot
) -> None:
    with Portal(daemon.address, can_show=False) as portal:
        run = Run(daemon.address)
        run.show(qtbot)
        assert [each[3] for each in server.notified] == ["Quote of the Day"]
        run.end()
        qtbot.waitUntil(lambda: server.closed == server.numbers)
        assert portal.on_show == {}


def test_the_program_takes_over_from_the_service_that_has_started_it(
    daemon: PrivateBus, portal: Portal, qtbot: QtBot
) -> None:
    with Bus(daemon.address) as service:
        service.request_name(APP_ID)
        run = Run(daemon.address)
        run.show(qtbot)
    portal.press(APP_ID, "default", "cake-analogy")
    qtbot.waitUntil(lambda: run.chosen == [("default", "")])
    run.end()


def test_calls_that_make_no_sense_do_nothing(portal: Portal, run: Run, qtbot: QtBot) -> None:
    run.show(qtbot)
    for method, signature, *body in (
        ("ActivateAction", "s", "default"),
        ("ActivateAction", "sava{sv}", "default", [("i", 7)], {"activation-token": ("i", 7)}),
        ("Delete", "a{sv}", {}),
        ("Activate", "a{sv}", {"activation-token": ("s", "two\nlines")}),
    ):
        portal.ask_program(APP_ID, str(method), str(signature), *body)
    portal.press(APP_ID, "default", "cake-analogy")
    qtbot.waitUntil(lambda: bool(run.chosen))
    assert run.quotes == [("", ""), ("", "")], "the window is shown, and no quote"
