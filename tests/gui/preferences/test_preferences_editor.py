"""A change in the preferences dialog is saved and applied at once. If that fails, the dialog shows the old value."""

import errno
import os
import sys
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTime, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import Calendar, GivenStores
from gui.background.notification_server import NotificationServer, private_bus
from gui.person import press, type_text
from gui.preferences.test_preferences_dialog import (
    AUTOSTART,
    COLORS,
    KEEP_RUNNING,
    NOTIFY,
    POOL,
    SHOW_NOW,
    SNOOZE,
    TEXT_SIZE,
    button,
    choose,
    contents,
    field,
    lists_open,
    pool_texts,
    restore_defaults,
    toggle,
)
from gui.window.test_closing import make_background
from lecun_viewer.core.change import Changes, CollectionChange
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.gui.editor import Editor, StepName
from lecun_viewer.gui.preferences.appearance import ColorScheme, TextSize
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor
from lecun_viewer.gui.theme.colors import is_dark
from lecun_viewer.gui.widgets.file_dialog import FolderDialog
from lecun_viewer.library.library import Library
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the program beside its window, as it is on Linux"),
    pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True),
]

NEVER_MS = 3_600_000
NO_SERVER = "This desktop can’t show notifications right now."


class Desk:
    """The program without a window, with its preferences and their folders."""

    def __init__(
        self, library: Library, store: FavoriteStore, calendar: Calendar, folder: Path, home: Path, qapp: QApplication
    ) -> None:
        self._folder = folder
        self.autostart_folder = home / "config" / "autostart"
        self.calendar = calendar
        self.stores = GivenStores(folder, calendar, library=library, favorites=store)
        self.settings = self.stores.settings
        self.text_size = TextSize(self.settings)
        self.autostart = Autostart("linux")
        self.color_scheme = ColorScheme(qapp, Preferences.from_settings(self.settings.get).color_scheme)
        self.background = make_background(self.stores)
        self.editor = PreferencesEditor(self.stores, self.text_size, self.color_scheme, self.autostart, self.background)

    def close(self) -> None:
        self.background.close()
        self.stores.close()
        for each in (*dialogs(), self.editor, self.background, self.color_scheme):
            each.deleteLater()

    def open(self, window: QWidget | None = None) -> PreferencesDialog:
        self.editor.open(window)
        (dialog,) = dialogs()
        return dialog

    def hide(self, collection_id: str) -> None:
        self._set_hidden(collection_id, is_hidden=True)

    def show(self, collection_id: str) -> None:
        self._set_hidden(collection_id, is_hidden=False)

    def _set_hidden(self, collection_id: str, *, is_hidden: bool) -> None:
        """Hide or show a collection, as the window does."""
        info = next(each for each in self.stores.library.collections() if each.id == collection_id)
        change = CollectionChange(info, info._replace(is_hidden=is_hidden))
        Editor(self.stores).change(Changes([change]), StepName.HIDE_COLLECTION)
        self.background.preferences_changed()

    def kept(self) -> Preferences:
        """Return the preferences that the next start will read."""
        return Preferences.from_settings(Settings(self._folder).get)

    def kept_value(self, name: str) -> Any:
        return Settings(self._folder).get(name)


SHARES_FAVORITES = "Keep favorites, notes, and findings in this folder, too"
HIS = Quote(QuoteId("a"), 0, "", "", "Words.", "", UNCHECKED, "")


def dialogs() -> list[PreferencesDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, PreferencesDialog)]


def refusal(dialog: PreferencesDialog) -> str:
    """Return why the last change was not saved, as the dialog says it above its buttons."""
    label = dialog.ui.refusalLabel
    return label.text() if label.isVisible() else ""


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty bus, which the program uses as the session bus."""
    with private_bus() as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
        yield daemon.address


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings before the program starts."""
    return Settings(tmp_path)


@pytest.fixture
def desk(
    address: str,
    settings: Settings,
    library: Library,
    store: FavoriteStore,
    calendar: Calendar,
    tmp_path: Path,
    home: Path,
    qapp: QApplication,
) -> Iterator[Desk]:
    settings.update(notify=False)  # most of these tests need no notification
    made = Desk(library, store, calendar, tmp_path, home, qapp)
    yield made
    made.close()


@pytest.fixture
def server(address: str) -> Iterator[NotificationServer]:
    with NotificationServer(address) as server:
        yield server


def state_sentences(dialog: PreferencesDialog) -> list[str]:
    """Return the sentences about the state of the notifications."""
    return dialog.ui.stateLabel.text().splitlines()


# Opening


@pytest.mark.parametrize("was_open", [False, True])
def test_shows_what_was_saved(desk: Desk, was_open: bool) -> None:
    if was_open:
        desk.open().close()
    kept = Preferences(True, time(7, 5), "part 3", False, "dark")
    desk.settings.update(**kept.to_settings())
    desk.text_size.choose(150)
    desk.autostart.set_on(True)
    dialog = desk.open()
    assert contents(dialog) == kept
    assert dialog.ui.textSizeCombo.currentText().startswith("150")
    assert button(dialog, AUTOSTART).isChecked()
    assert state_sentences(dialog) == desk.background.notification.state()
    assert refusal(dialog) == ""


def test_there_is_one_dialog(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first = desk.open()
    assert desk.open(window) is first
    first.close()
    assert desk.open() is first
    assert first.isVisible()


def test_says_at_once_when_a_server_comes(desk: Desk, address: str, qtbot: QtBot) -> None:
    dialog = desk.open()
    with NotificationServer(address):
        qtbot.waitUntil(lambda: NO_SERVER not in desk.background.notification.state())
        assert NO_SERVER not in state_sentences(dialog)
    qtbot.waitUntil(lambda: NO_SERVER in state_sentences(dialog))


# Changing


def test_notifications_are_off_and_on_again(
    desk: Desk, server: NotificationServer, calendar: Calendar, qtbot: QtBot
) -> None:
    dialog = desk.open()
    qtbot.waitUntil(lambda: NO_SERVER not in state_sentences(dialog))
    toggle(dialog, NOTIFY)
    assert desk.kept() == Preferences()
    qtbot.waitUntil(lambda: len(server.notified) == 1)  # it is after nine
    assert "Next: " in state_sentences(dialog)[-1]
    toggle(dialog, NOTIFY)
    assert desk.kept() == Preferences(notify=False)
    assert state_sentences(dialog) == []


def test_a_time_that_is_moved_to_before_now_brings_the_notification(
    desk: Desk, server: NotificationServer, qtbot: QtBot
) -> None:
    desk.settings.update(notify=True, notify_at="22:00")
    dialog = desk.open()
    dialog.ui.timeEdit.setTime(QTime(9, 31))
    assert desk.kept().notify_at == time(9, 31)
    assert not desk.stores.day_log.was_notified(desk.calendar.today())
    dialog.ui.timeEdit.setTime(QTime(9, 30))
    qtbot.waitUntil(lambda: len(server.notified) == 1)
    assert desk.stores.day_log.was_notified(desk.calendar.today())


def test_a_minute_that_begins_while_a_time_is_typed_takes_nothing_back(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    toggle(dialog, NOTIFY)
    dialog.ui.notifyCheck.setFocus()
    press("Tab")
    type_text("21")
    desk.background.state_changed.emit()
    type_text("45")
    press("Tab")
    assert desk.kept().notify_at == time(21, 45)


def test_what_closing_means_is_saved_and_in_force(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    toggle(dialog, KEEP_RUNNING)
    assert desk.kept().close_keeps_running is True
    toggle(dialog, KEEP_RUNNING)
    assert desk.kept().close_keeps_running is False
    with qtbot.waitSignal(desk.background.quit_requested):
        desk.background.window_closed()


@lists_open
def test_colors_are_had_at_once(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    dialog = desk.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    for text, scheme in (("Dark", "dark"), ("Light", "light"), ("Dark", "dark"), ("System default", "system")):
        choose(field(dialog, COLORS), text)
        assert desk.kept().color_scheme == scheme
        assert is_dark(qapp.palette()) == (scheme == "dark")


@lists_open
def test_a_text_size_is_had_at_once(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    dialog = desk.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    before = qapp.font().pointSizeF()
    choose(field(dialog, TEXT_SIZE), "200")
    assert qapp.font().pointSizeF() == pytest.approx(2 * before)
    assert desk.kept_value("text_size") == 200


def test_one_change_keeps_all_else(desk: Desk) -> None:
    kept = Preferences(True, time(23, 15), "favorites", True, "light")
    desk.settings.update(**kept.to_settings(), scope="part 2")
    toggle(desk.open(), NOTIFY)
    assert desk.kept() == kept._replace(notify=False)
    assert desk.kept_value("scope") == "part 2"


def test_a_change_in_the_tray_is_not_taken_back_by_one_in_the_dialog(desk: Desk) -> None:
    dialog = desk.open()
    desk.background.menu.notify_toggled.emit(True)
    assert desk.kept().notify is True
    toggle(dialog, KEEP_RUNNING)
    assert desk.kept() == Preferences(close_keeps_running=True)


# Starting at login


def test_starting_at_login_is_turned_on_and_off(desk: Desk) -> None:
    dialog = desk.open()
    for is_on in (True, False):
        toggle(dialog, AUTOSTART)
        assert button(dialog, AUTOSTART).isChecked() == is_on
        assert Autostart("linux").is_on == is_on
    assert refusal(dialog) == ""


def test_a_failure_is_reported_and_the_old_value_is_shown(desk: Desk) -> None:
    desk.autostart_folder.parent.mkdir(exist_ok=True)
    desk.autostart_folder.write_text("mine", encoding="utf-8")
    dialog = desk.open()
    toggle(dialog, AUTOSTART)
    assert refusal(dialog) == "Couldn’t change whether LeCun Viewer starts at login: file exists."
    assert not button(dialog, AUTOSTART).isChecked()
    desk.autostart_folder.unlink()
    toggle(dialog, AUTOSTART)
    assert button(dialog, AUTOSTART).isChecked()
    assert refusal(dialog) == ""


def test_what_the_desktop_turned_off_is_shown_as_off(desk: Desk) -> None:
    desk.autostart.set_on(True)
    assert button(desk.open(), AUTOSTART).isChecked()
    (entry,) = desk.autostart_folder.iterdir()
    entry.write_text(entry.read_text(encoding="utf-8") + "Hidden=true\n", encoding="utf-8")
    assert not button(desk.open(), AUTOSTART).isChecked()


# Buttons


def test_one_can_be_shown_now_and_does_not_count(desk: Desk, server: NotificationServer, qtbot: QtBot) -> None:
    dialog = desk.open()
    for _ in range(2):
        button(dialog, SHOW_NOW).click()
    qtbot.waitUntil(lambda: len(server.notified) == 2)
    assert not desk.stores.day_log.was_notified(desk.calendar.today())


def test_a_snooze_is_saved_and_shown(desk: Desk) -> None:
    desk.settings.update(notify=True, notify_at="22:00")
    dialog = desk.open()
    before = state_sentences(dialog)
    button(dialog, SNOOZE).click()
    assert desk.background.notification.is_snoozed
    assert desk.kept_value("snoozed_on") == str(desk.calendar.today())
    assert state_sentences(dialog) == desk.background.notification.state() != before
    assert state_sentences(dialog)[-1].startswith("Paused until ")
    button(dialog, "Resume").click()
    assert not desk.background.notification.is_snoozed
    assert state_sentences(dialog) == before
    assert button(dialog, SNOOZE).isEnabled()


def test_the_defaults_come_back(desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    size = qapp.font().pointSizeF()
    desk.settings.update(**Preferences(False, time(7, 5), "all", True, "dark").to_settings(), scope="days")
    desk.text_size.choose(150)
    desk.autostart.set_on(True)
    desk.color_scheme.prefer("dark")
    dialog = desk.open()
    restore_defaults(dialog, monkeypatch)
    assert desk.kept() == Preferences()
    assert contents(dialog) == Preferences(close_keeps_running=False)  # a box that nobody was asked about is empty
    assert desk.kept_value("scope") == "days"
    assert not desk.autostart.is_on
    assert not button(dialog, AUTOSTART).isChecked()
    assert dialog.ui.textSizeCombo.currentText().startswith("100")
    assert qapp.font().pointSizeF() == pytest.approx(size)
    assert not is_dark(qapp.palette())
    assert state_sentences(dialog) == desk.background.notification.state()


def other_folder(tmp_path: Path) -> Path:
    """Return a folder with a collection and a favorite of another computer."""
    records, folder = Records(tmp_path / "there", Calendar()), tmp_path / "shared"
    Collections(records, (), []).create("Theirs", quotes=[HIS._replace(id=QuoteId(""))])
    FavoriteStore(records).put(marked([HIS])[0])
    Mirror(records, folder, has_favorites=True).synchronize()
    return folder


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """Choose *folder* in the next dialogs. Return what is said afterwards."""
    said = list[str]()
    monkeypatch.setattr(FolderDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted.value)
    monkeypatch.setattr(FolderDialog, "path", folder)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    return said


def test_another_folder_is_united_with_and_the_old_one_stays(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = other_folder(tmp_path)
    desk.stores.own_collections.create("Ours")
    desk.stores.mirror.synchronize()
    before = desk.stores.mirror.folder
    said, kept = choose_folder(monkeypatch, folder), {each: each.read_bytes() for each in before.iterdir()}
    now = f"Your quotes and favorites are in {folder}."
    dialog = desk.open()
    with qtbot.waitSignal(desk.editor.folder_changed):
        dialog.ui.changeFolderButton.click()
    assert said == [f"{now} The files in {before} were kept and won’t be updated."]
    assert dialog.ui.folderLabel.text() == now
    assert (desk.kept().folder, desk.kept().shares_favorites) == (str(folder), True)
    desk.stores.mirror.synchronize()
    assert set(desk.stores.own_collections.tokens()) == {"ours", "theirs"}
    assert {each.name for each in folder.iterdir()} == {"favorites.jsonl", "ours.jsonl", "theirs.jsonl"}
    assert {each: each.read_bytes() for each in before.iterdir()} == kept


def test_a_folder_that_can_not_be_used_changes_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    said, before = choose_folder(monkeypatch, tmp_path / "file"), desk.kept()
    dialog = desk.open()
    shown = dialog.ui.folderLabel.text()
    dialog.ui.changeFolderButton.click()
    assert refusal(dialog).startswith(f"{tmp_path / 'file'} can’t be used: ")
    assert (said, desk.kept(), dialog.ui.folderLabel.text()) == ([], before, shown)


def test_the_folder_is_opened_also_before_anything_is_in_it(desk: Desk, opened_addresses: list[QUrl]) -> None:
    folder = desk.stores.mirror.folder
    assert not folder.exists()
    dialog = desk.open()
    dialog.ui.openFolderButton.click()
    assert (opened_addresses, refusal(dialog)) == ([QUrl.fromLocalFile(str(folder))], "")


def test_favorites_are_left_out_of_the_folder_and_come_into_it(desk: Desk, collection: Collection) -> None:
    FavoriteStore(desk.stores.records).put(marked(collection.quotes[:1])[0])
    dialog, file = desk.open(), desk.stores.mirror.folder / "favorites.jsonl"
    assert dialog.ui.sharesFavoritesCheck.isChecked()
    toggle(dialog, SHARES_FAVORITES)
    desk.stores.mirror.synchronize()
    assert (desk.kept().shares_favorites, file.exists()) == (False, False)
    assert dialog.ui.folderLabel.text().startswith("Your quotes are in ")
    toggle(dialog, SHARES_FAVORITES)
    desk.stores.mirror.synchronize()
    assert (desk.kept().shares_favorites, file.exists()) == (True, True)


def test_the_defaults_leave_the_folder_alone(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.settings.update(folder=str(tmp_path / "shared"), shares_favorites=False, pool="all")
    dialog = desk.open()
    restore_defaults(dialog, monkeypatch)
    assert desk.kept() == Preferences(folder=str(tmp_path / "shared"), shares_favorites=False)
    assert dialog.ui.folderLabel.text() == f"Your quotes are in {tmp_path / 'shared'}."


class ReadOnlyAutostart(Autostart):
    """Fails as if the user's folder were read-only."""

    def set_on(self, on: bool) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_the_defaults_come_back_as_far_as_they_can(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.settings.update(pool="all")
    desk.autostart.set_on(True)
    desk.editor._autostart = ReadOnlyAutostart("linux")
    dialog = desk.open()
    restore_defaults(dialog, monkeypatch)
    assert refusal(dialog) == "Couldn’t change whether LeCun Viewer starts at login: permission denied."
    assert button(dialog, AUTOSTART).isChecked()
    assert desk.kept() == contents(dialog)._replace(close_keeps_running=None) == Preferences()


@lists_open
def test_a_hidden_collection_is_no_pool_unless_it_is_chosen(desk: Desk, shipped_library: Library, qtbot: QtBot) -> None:
    desk.stores.library = shipped_library
    dialog = desk.open()
    own, compilation = "Collection: In His Own Words", "Collection: Quotes attributed to Yann LeCun"
    assert {own, compilation} <= set(pool_texts(dialog))
    desk.hide("own-words")
    assert own not in pool_texts(dialog)
    assert compilation in pool_texts(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    choose(field(dialog, POOL), compilation)
    assert desk.open().ui.poolCombo.currentText() == compilation
    desk.show("own-words")
    desk.hide("compilation")
    assert dialog.ui.poolCombo.currentText() == f"{compilation} (hidden)"
    assert own in pool_texts(dialog)
    assert desk.kept().pool == "collection compilation"


def test_a_collection_that_comes_is_a_pool_when_the_dialog_opens_again(desk: Desk, shipped_library: Library) -> None:
    desk.stores.library = shipped_library
    own = desk.stores.own_collections
    dialog = desk.open()
    dialog.close()
    own.index_now(shipped_library, own.create("Mine", quotes=[HIS]))
    assert desk.open() is dialog
    assert "Collection: Mine" in pool_texts(dialog)


def test_changes_and_defaults_leave_hidden_collections_alone(
    desk: Desk, shipped_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The console hides one before the dialog opens, another meanwhile."""
    desk.stores.library = shipped_library
    desk.hide("own-words")
    dialog = desk.open()
    Settings(desk._folder).update(hidden_collections=["own-words", "mine"])
    toggle(dialog, KEEP_RUNNING)
    assert set(desk.kept().hidden_collections) == {"own-words", "mine"}
    restore_defaults(dialog, monkeypatch)
    assert desk.kept() == Preferences(hidden_collections=desk.kept().hidden_collections)
    assert set(desk.kept().hidden_collections) == {"own-words", "mine"}


def test_a_change_in_the_dialog_keeps_what_another_program_chose_meanwhile(desk: Desk) -> None:
    dialog = desk.open()
    Settings(desk._folder).update(language="fr", color_scheme="dark")
    toggle(dialog, NOTIFY)
    assert desk.kept().notify
    assert (desk.kept().language, desk.kept().color_scheme) == ("fr", "dark")
    assert is_dark(QApplication.palette())
    assert contents(dialog).color_scheme == "dark"
