"""The program beside its window, from its start on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import Calendar, GivenStores, there
from lecun_viewer.cite import cite
from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.daily_quote import FAVORITES, is_due
from lecun_viewer.core.preferences import QUOTE, SYSTEM, Preferences
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.gui.background import tray_icon
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.background.daily_notification import WallClock
from lecun_viewer.gui.background.notifier import TrayNotifier
from lecun_viewer.gui.background.tray_icon import TrayDetector
from lecun_viewer.gui.background.tray_menu import TrayMenu
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.days import Choices
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.system.settings import Settings

Start = Callable[..., tuple[Background, GivenStores]]

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the system shows tray and notifications elsewhere")


@pytest.fixture
def start(
    monkeypatch: pytest.MonkeyPatch, library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> Iterator[Start]:
    """A factory: start the background without a bus, so that nothing shows its notification."""
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)
    with ExitStack() as started:

        def start(*, is_visible: bool = False, after_s: int = 0) -> tuple[Background, GivenStores]:
            stores = started.enter_context(closing(GivenStores(tmp_path, calendar, library=library, favorites=store)))
            background = Background(stores, StoreSignals(stores), Editor(stores), lambda: is_visible)
            calendar.tick(after_s)
            background.start()
            started.enter_context(closing(background))
            started.callback(background.deleteLater)
            return background, stores

        yield start


@pytest.fixture
def daily(library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path) -> Quote:
    """The quote of the day, for this library and these favorites."""
    return there(Choices(library, lambda: store, Settings(tmp_path)).choose(calendar.today())).quote


@needs_linux
def test_the_tool_tip_is_no_longer_than_the_system_shows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: Start
) -> None:
    """Of 75 quotes, 71 are longer than Windows shows them with their attribution."""
    monkeypatch.setattr(tray_icon, "LONGEST_TOOL_TIP", 100)
    tool_tips = list[str]()
    monkeypatch.setattr(tray_icon.TrayIcon, "set_tool_tip", lambda _, text: tool_tips.append(text))
    background, stores = start()
    assert tool_tips == [with_attribution(there(stores.daily.today()).quote, 100)]
    qtbot.waitUntil(lambda: background.notification.is_waiting)  # it writes to the day log before


@needs_linux
def test_the_tray_shows_control_characters_as_escapes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: Start, store: FavoriteStore, tmp_path: Path
) -> None:
    said = list[str]()
    monkeypatch.setattr(tray_icon.TrayIcon, "set_tool_tip", lambda _, text: said.append(text))
    monkeypatch.setattr(tray_icon.TrayIcon, "show_message", lambda _, _title, text: said.append(text))
    hostile = shipped_collections()[0].quotes[0]._replace(id=QuoteId("hostile"), text="one\ntwo\x1b[1m\u202ethree")
    store.put(marked([hostile])[0])
    Settings(tmp_path).update(**Preferences()._replace(pool=FAVORITES).to_settings())
    background, _ = start()
    background.tell("The log is in the folder /home/me/\x1b[1m")
    assert said == [
        f"“one two\\x1b[1m\\u202ethree”\n— {attribution(hostile)}",
        "The log is in the folder /home/me/\\x1b[1m",
    ]
    qtbot.waitUntil(lambda: background.notification.is_waiting)  # it writes to the day log before


@needs_linux
def test_a_start_after_the_time_of_the_notification_looks_at_once(
    qtbot: QtBot, calendar: Calendar, start: Start
) -> None:
    """Nothing shows the notification, so it waits. The next full minute comes after the test."""
    assert is_due(calendar(), Preferences().notify_at)
    background, _ = start()
    qtbot.waitUntil(lambda: background.notification.is_waiting)


@needs_linux
@pytest.mark.parametrize(
    ("is_first", "is_visible", "seconds", "is_waiting"),
    [(True, True, 0, False), (True, True, 61, True), (True, False, 0, True), (False, True, 0, True)],
)
def test_no_notification_covers_the_window_of_a_first_start(
    qtbot: QtBot,
    start: Start,
    calendar: Calendar,
    tmp_path: Path,
    is_first: bool,
    is_visible: bool,
    seconds: int,
    is_waiting: bool,
) -> None:
    if not is_first:
        Settings(tmp_path).update(**{QUOTE: "cake-analogy"})
    background, stores = start(is_visible=is_visible, after_s=seconds)
    if is_waiting:  # nothing shows it
        qtbot.waitUntil(lambda: background.notification.is_waiting)
    else:
        assert stores.day_log.was_notified(calendar.today())
        assert not background.notification.is_waiting


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # Qt, of an icon without a tray
@pytest.mark.skipif(sys.platform != "linux", reason="here the other systems are played")
@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_show_notifications_by_the_tray(
    monkeypatch: pytest.MonkeyPatch,
    library: Library,
    store: FavoriteStore,
    calendar: Calendar,
    tmp_path: Path,
    system: str,
) -> None:
    with closing(GivenStores(tmp_path, calendar, library=library, favorites=store)) as stores:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "platform", system)
            background = Background(stores, StoreSignals(stores), Editor(stores), lambda: False)
        told = list[str | bool]()
        background.follow_desktop_colors(told.append, told.append)
        assert told == [SYSTEM, False], "Qt follows the colors there"
        notifier = background.notification._notifier
        assert isinstance(notifier, TrayNotifier)
        assert notifier.longest_text == (255 if system == "win32" else None)
        background.close()
        background.deleteLater()


@needs_linux
@pytest.mark.parametrize("theme", ["", "gtk3"])
def test_the_desktop_is_asked_for_its_colors_unless_a_theme_is_named_for_qt(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: Start, theme: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORMTHEME", theme)
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    background, schemes, contrasts = start()[0], list[str](), list[bool]()
    background.follow_desktop_colors(schemes.append, contrasts.append)
    assert (schemes, contrasts) == ([SYSTEM] if theme else [], []), "the portal answers later"
    qtbot.waitUntil(lambda: (schemes, contrasts) == ([SYSTEM], [False]))


def test_without_a_quote_of_the_day_the_tool_tip_says_so(
    monkeypatch: pytest.MonkeyPatch, start: Start, library: Library
) -> None:
    said = list[str]()
    monkeypatch.setattr(tray_icon.TrayIcon, "set_tool_tip", lambda _, text: said.append(text))
    bare = CollectionInfo("bare", "Bare", "", 0, is_own=True)
    for _ in library.index_collection(bare, "bare", []):
        pass
    library.hide(["compilation"])
    background, _ = start()
    assert said.pop().startswith("No quote of the day, because all quotes are hidden")
    library.hide([])
    background.preferences_changed()
    assert said.pop().startswith("“")


# What is chosen beside the tray


class Heard:
    """What a background asks for, in its order."""

    def __init__(self, background: Background) -> None:
        self.background = background
        self.wishes: list[tuple[str, ...]] = []
        background.quote_requested.connect(lambda quote_id, _token: self.wishes.append(("quote", quote_id)))
        background.menu.hide_requested.connect(lambda: self.wishes.append(("hide",)))
        background.menu.random_requested.connect(lambda: self.wishes.append(("random",)))
        background.menu.check_requested.connect(lambda: self.wishes.append(("check",)))
        background.menu.preferences_requested.connect(lambda: self.wishes.append(("preferences",)))
        background.menu.quit_requested.connect(lambda: self.wishes.append(("quit",)))
        background.day_changed.connect(lambda: self.wishes.append(("day",)))

    def entry(self, text: str) -> QAction:
        """Return the entry of the tray's menu that begins with *text*."""
        menu = self.background.findChild(TrayMenu)
        assert menu
        actions = [action for each in (menu.menu, *menu.menu.findChildren(QMenu)) for action in each.actions()]
        (found,) = [action for action in actions if action.text().replace("&", "").startswith(text)]
        return found

    def choose(self, text: str) -> None:
        self.entry(text).trigger()

    def begin_minute(self) -> None:
        clock = self.background.findChild(WallClock)
        assert clock
        clock.minute_began.emit()


@pytest.fixture
def heard(start: Start) -> Heard:
    return Heard(start()[0])


@needs_linux
def test_each_entry_of_the_tray_asks_for_what_it_says(heard: Heard, daily: Quote) -> None:
    for text in (
        "“",
        "Show LeCun Viewer",
        "Hide LeCun Viewer",
        "Random Quote",
        "Check the Clipboard",
        "Preferences…",
        "Quit",
    ):
        heard.choose(text)
    first = [("quote", daily.id), ("quote", ""), ("hide",), ("random",), ("check",)]
    assert heard.wishes == [*first, ("preferences",), ("quit",)]


@needs_linux
def test_the_tray_copies_the_quote_with_its_attribution(heard: Heard, daily: Quote) -> None:
    heard.choose("Copy Quote of the Day")
    assert QGuiApplication.clipboard().text() == cite(daily, "plain")


@needs_linux
def test_the_tray_marks_a_favorite_and_offers_the_opposite_then(
    heard: Heard, daily: Quote, store: FavoriteStore
) -> None:
    """Without being opened again, because some panels show the menu as it was told last."""
    heard.choose("Add to Favorites")
    assert list(store) == [daily.id]
    heard.choose("Remove from Favorites")
    assert list(store) == []
    assert heard.entry("Add to Favorites").isVisible()


@needs_linux
def test_the_tray_turns_notifications_on_at_once(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing shows the notification here, so it waits."""
    notification = heard.background.notification
    heard.choose("Quote of the Day")
    assert Settings(tmp_path).get("notify") is False
    assert not notification.is_waiting
    heard.choose("Quote of the Day")
    assert Settings(tmp_path).get("notify") is True
    qtbot.waitUntil(lambda: notification.is_waiting)
    heard.choose("Pause Until Tomorrow")
    assert notification.is_snoozed
    assert not notification.is_waiting
    heard.choose("Resume Notifications")
    assert not notification.is_snoozed


@needs_linux
def test_a_new_day_is_reported_once_and_the_tray_has_its_quote(heard: Heard, daily: Quote, calendar: Calendar) -> None:
    before = heard.entry("“").text()
    heard.begin_minute()
    calendar.turn()
    for _ in range(2):
        heard.begin_minute()
    assert heard.wishes == [("day",)]
    assert heard.entry("“").text() != before


@needs_linux
def test_a_minute_looks_for_a_tray_that_tells_nobody_of_itself(
    heard: Heard, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """An XEmbed tray came. Offscreen there is none, and no icon can be shown."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    presence = heard.background.findChild(TrayDetector)
    assert presence
    presence._may_have_xembed = True
    assert not heard.background.has_tray
    with qtbot.waitSignal(heard.background.state_changed):
        heard.begin_minute()
    assert heard.background.has_tray
