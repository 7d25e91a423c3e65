"""The changes of other programs are seen, even in a folder that comes later."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.process.folder_watcher import FolderWatcher


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "share" / "data"


def noticed(qtbot: QtBot, watcher: FolderWatcher) -> AbstractContextManager[object]:
    """Wait until *watcher* has noticed what is done meanwhile."""
    return qtbot.waitSignal(watcher.maybe_changed)


def assert_sees_changes(qtbot: QtBot, watcher: FolderWatcher, folder: Path) -> None:
    for number in range(2):
        with noticed(qtbot, watcher):
            (folder / f"journal-{number}").touch()


def test_a_change_is_seen(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    folder.mkdir(parents=True)
    assert_sees_changes(qtbot, FolderWatcher(folder, qapp), folder)


@pytest.mark.parametrize("first", ["share", "share/data"])
def test_a_folder_that_comes_later_is_watched(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, first: str
) -> None:
    watcher = FolderWatcher(folder, qapp, suffix=".jsonl")
    with noticed(qtbot, watcher):
        (tmp_path / first).mkdir(parents=True)
    if not folder.exists():
        with noticed(qtbot, watcher):
            folder.mkdir()
    assert_sees_changes(qtbot, watcher, folder)


def test_a_folder_that_comes_just_before_the_one_above_is_watched_is_seen(
    qapp: QApplication, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nearest = FolderWatcher._nearest

    def then_it_comes(watcher: FolderWatcher) -> str:
        found = nearest(watcher)
        folder.mkdir(parents=True, exist_ok=True)
        return found

    monkeypatch.setattr(FolderWatcher, "_nearest", then_it_comes)
    assert_sees_changes(qtbot, FolderWatcher(folder, qapp), folder)


@pytest.mark.skipif(sys.platform == "win32", reason="who watches a folder has it open there, and it can't go")
def test_a_folder_that_goes_and_comes_again_is_watched(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    folder.mkdir(parents=True)
    watcher = FolderWatcher(folder, qapp)
    with noticed(qtbot, watcher):
        folder.rmdir()
    with noticed(qtbot, watcher):
        folder.mkdir()
    assert_sees_changes(qtbot, watcher, folder)


def test_it_is_looked_at_when_the_user_comes_back(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    """A network disk reports no change."""
    watcher = FolderWatcher(folder, qapp)
    with noticed(qtbot, watcher):
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_a_file_that_changes_in_its_place_is_seen(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    """Also a file that came later, and a file that took the place of another."""
    folder.mkdir(parents=True)
    first, later = folder / "first.jsonl", folder / "later.jsonl"
    first.write_text("1")
    watcher = FolderWatcher(folder, qapp, suffix=".jsonl")
    with noticed(qtbot, watcher), first.open("a") as file:
        file.write("2")
    with noticed(qtbot, watcher):
        later.touch()
    with noticed(qtbot, watcher), later.open("a") as file:
        file.write("2")
    with noticed(qtbot, watcher):
        later.replace(first)
    with noticed(qtbot, watcher), first.open("a") as file:
        file.write("3")
