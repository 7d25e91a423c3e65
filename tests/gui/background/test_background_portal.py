"""A Flatpak in the background and at login, by the portal. Bus and portal are real."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from gui.background.notification_server import PrivateBus
from gui.background.portal import Portal
from lecun_viewer.core.preferences import STARTS_AT_LOGIN
from lecun_viewer.desktop import APP_ID
from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.preferences.appearance import ColorScheme, TextSize
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Flatpak is Linux' own"),
    pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True),
]

COMMAND = ["lecun-viewer", "--hidden"]


@pytest.fixture
def portal(daemon: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Portal]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
    with Portal(daemon.address) as made:
        yield made


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, store: FavoriteStore) -> Iterator[GivenStores]:
    with closing(GivenStores(tmp_path, calendar, library=library, favorites=store)) as made:
        made.settings.update(notify=False)
        yield made


@pytest.fixture
def background(portal: Portal, stores: GivenStores, monkeypatch: pytest.MonkeyPatch) -> Iterator[Background]:
    """The program in a Flatpak, without a window."""
    monkeypatch.setenv("FLATPAK_ID", APP_ID)
    with closing(Background(stores, StoreSignals(stores), Editor(stores), lambda: False)) as made:
        yield made
        made.deleteLater()


@pytest.fixture
def dialog(background: Background, stores: GivenStores, qapp: QApplication) -> Iterator[PreferencesDialog]:
    color_scheme = ColorScheme(qapp, "system")
    editor = PreferencesEditor(stores, TextSize(stores.settings), color_scheme, Autostart("linux"), background)
    editor.open(None)
    assert editor._dialog
    yield editor._dialog
    for each in (editor._dialog, editor, color_scheme):
        each.deleteLater()


def test_the_portal_starts_it_at_login_and_no_longer(
    dialog: PreferencesDialog, portal: Portal, stores: GivenStores, qtbot: QtBot
) -> None:
    check = dialog.ui.autostartCheck
    assert not check.isChecked()
    check.click()
    qtbot.waitUntil(lambda: portal.logins == [COMMAND])
    qtbot.waitUntil(lambda: stores.settings.get(STARTS_AT_LOGIN) is True)
    assert check.isChecked()
    check.click()
    qtbot.waitUntil(lambda: portal.logins == [COMMAND, None])
    qtbot.waitUntil(lambda: stores.settings.get(STARTS_AT_LOGIN) is False)
    assert not check.isChecked()
    assert not Autostart("linux").is_on, "an entry in the sandbox starts nothing"
    assert dialog.ui.refusalLabel.text() == ""


def test_a_desktop_that_does_not_allow_it_is_named(dialog: PreferencesDialog, portal: Portal, qtbot: QtBot) -> None:
    portal.allows = (True, False)
    dialog.ui.autostartCheck.click()
    why = "Couldn’t change whether LeCun Viewer starts at login: your system doesn’t allow it."
    qtbot.waitUntil(lambda: dialog.ui.refusalLabel.text() == why)
    assert not dialog.ui.autostartCheck.isChecked()


def test_a_closed_window_leaves_the_entry_at_login_as_it_is(
    background: Background, portal: Portal, stores: GivenStores, qtbot: QtBot
) -> None:
    stores.settings.update(close_keeps_running=True, asked_without_tray=True, **{STARTS_AT_LOGIN: True})
    with qtbot.waitSignal(background.state_changed), qtbot.assertNotEmitted(background.quit_requested):
        background.window_closed()
    assert portal.logins == [COMMAND]


def test_it_ends_with_its_window_if_the_desktop_does_not_let_it_run(
    background: Background, portal: Portal, stores: GivenStores, qtbot: QtBot
) -> None:
    stores.settings.update(close_keeps_running=True, asked_without_tray=True, **{STARTS_AT_LOGIN: True})
    portal.allows = (False, False)
    with qtbot.waitSignal(background.quit_requested):
        background.window_closed()
    assert background.tray_state() == (
        "Your system doesn’t let LeCun Viewer run in the background, so closing the window quits it."
    )
    assert stores.settings.get(STARTS_AT_LOGIN) is False


def test_without_such_a_portal_it_goes_on(
    background: Background, daemon: PrivateBus, portal: Portal, stores: GivenStores, qtbot: QtBot
) -> None:
    stores.settings.update(close_keeps_running=True, asked_without_tray=True)
    portal.answers_background = False
    with qtbot.waitSignal(background.state_changed), qtbot.assertNotEmitted(background.quit_requested):
        background.window_closed()
