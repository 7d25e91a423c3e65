"""The program beside its window, from its start on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.daily_quote import is_due
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.background import tray_icon
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.favorite_editor import FavoriteEditor
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.library import Library

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
    assert tool_tips == [with_attribution(stores.daily.today().quote, 100)]
    qtbot.waitUntil(lambda: background.notification.is_waiting)  # it writes to the day log before


@pytest.mark.skipif(sys.platform != "linux", reason="the system shows notifications elsewhere")
def test_a_start_after_the_time_of_the_notification_looks_at_once(
    qtbot: QtBot, calendar: Calendar, start: Start
) -> None:
    """Nothing shows the notification, so it waits. The next full minute comes after the test."""
    assert is_due(calendar(), Preferences().notify_at)
    background, _ = start()
    qtbot.waitUntil(lambda: background.notification.is_waiting)
