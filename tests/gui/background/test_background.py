"""The program beside its window, from its start on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores, marked, there
from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.daily_quote import is_due
from lecun_viewer.core.pool import FAVORITES
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import CollectionInfo, QuoteId
from lecun_viewer.gui.background import tray_icon
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.background.notifier import TrayNotifier
from lecun_viewer.gui.favorite_editor import FavoriteEditor
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.library import Library
from lecun_viewer.store.settings import Settings
from lecun_viewer.store.shipped import shipped_collections

Start = Callable[[], tuple[Background, GivenStores]]


@pytest.fixture
def start(
    monkeypatch: pytest.MonkeyPatch, library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> Iterator[Start]:
    """A factory: start the background without a bus, so that nothing shows its notification."""
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)
    with ExitStack() as started:

        def start() -> tuple[Background, GivenStores]:
            stores = started.enter_context(closing(GivenStores(tmp_path, calendar, library=library, favorites=store)))
            background = Background(stores, FavoriteEditor(store, calendar), lambda: False)
            background.start()
            started.enter_context(closing(background))
            started.callback(background.deleteLater)
            return background, stores

        yield start


@pytest.mark.skipif(sys.platform != "linux", reason="the system shows the tray elsewhere")
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


@pytest.mark.skipif(sys.platform != "linux", reason="the system shows the tray elsewhere")
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


@pytest.mark.skipif(sys.platform != "linux", reason="the system shows notifications elsewhere")
def test_a_start_after_the_time_of_the_notification_looks_at_once(
    qtbot: QtBot, calendar: Calendar, start: Start
) -> None:
    """Nothing shows the notification, so it waits. The next full minute comes after the test."""
    assert is_due(calendar(), Preferences().notify_at)
    background, _ = start()
    qtbot.waitUntil(lambda: background.notification.is_waiting)


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
            background = Background(stores, FavoriteEditor(store, calendar), lambda: False)
        notifier = background.notification._notifier
        assert isinstance(notifier, TrayNotifier)
        assert notifier.longest_text == (255 if system == "win32" else None)
        background.close()
        background.deleteLater()


def test_without_a_quote_of_the_day_the_tool_tip_says_so(
    monkeypatch: pytest.MonkeyPatch, start: Start, library: Library
) -> None:
    said = list[str]()
    monkeypatch.setattr(tray_icon.TrayIcon, "set_tool_tip", lambda _, text: said.append(text))
    bare = CollectionInfo("bare", "Bare", "", 0, is_own=True)
    for _ in library.bring(bare, "bare", []):
        pass
    library.hide(["compilation"])
    background, _ = start()
    assert said.pop().startswith("There is no quote of the day, because all quotes are hidden.")
    library.hide([])
    background.preferences_changed()
    assert said.pop().startswith("“")
