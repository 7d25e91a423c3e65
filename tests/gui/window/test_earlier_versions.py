"""Earlier versions come back from the File menu, and Undo takes that back."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from builders import draft
from gui.conftest import own_of
from gui.person import message, opened, press, wait_for_jobs
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.search import Search
from lecun_viewer.gui import editor
from lecun_viewer.gui.dialogs.earlier_versions_dialog import EarlierVersionsDialog
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.state import FoundVersions

Choose = Callable[..., list[str]]


def quote(text: str) -> Quote:
    return draft(text, "Ada")


@pytest.fixture
def window(filled_window: MainWindow) -> MainWindow:
    return filled_window


def rows(dialog: EarlierVersionsDialog) -> dict[str, QTreeWidgetItem]:
    root = dialog.ui.versionTree.invisibleRootItem()
    groups = [root.child(row) for row in range(root.childCount())]
    items = [*groups, *(group.child(row) for group in groups if group for row in range(group.childCount()))]
    return {item.text(0): item for item in items if item}


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """A function that says which rows the user chooses in the next dialog. It returns all rows that were shown."""

    def expect(*chosen: str) -> list[str]:
        seen = list[str]()

        def shown(dialog: EarlierVersionsDialog) -> int:
            seen.extend(rows(dialog))
            for each in chosen:
                rows(dialog)[each].setSelected(True)
            dialog.ui.buttonBox.accepted.emit()
            return dialog.result()

        monkeypatch.setattr(EarlierVersionsDialog, "exec", shown)
        return seen

    return expect


def removed(own: Collections, title: str, *texts: str) -> None:
    """Make a collection of quotes with these *texts*, and remove it."""
    name = own.create(title, quotes=[quote(text) for text in texts])
    own.remove(name, [each.id for each in own.every(name)])


def restore(window: MainWindow) -> None:
    actions = window.ui.fileMenu.actions()
    next(each for each in actions if each.text().replace("&", "") == "Restore Earlier Versions…").trigger()
    wait_for_jobs(window)


def texts(window: MainWindow) -> list[str]:
    collections = tuple(window._stores.library.collections())
    own = [each for each in collections if each.is_own]
    return [
        each.text for info in own for each in window._stores.library.every(Search(parse(f"in:{info.id}", collections)))
    ]


def test_quotes_of_two_removed_collections_come_back_as_one_step(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    own = own_of(window)
    for title in ("Mine", "Other"):
        removed(own, title, f"One of {title}.", f"Two of {title}.")
    kept = {path: path.read_bytes() for path in (tmp_path / "collections-older").iterdir()}
    seen = choose("Mine", "One of Other.")
    restore(window)
    assert {"Mine", "Other", "Two of Other."} < set(seen)
    qtbot.waitUntil(lambda: len(texts(window)) == 3)
    assert sorted(texts(window)) == ["One of Mine.", "One of Other.", "Two of Mine."]
    assert message(window) == "3 quotes restored."
    assert window.ui.undoAction.text() == "&Undo Restore Quotes"
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: not texts(window))
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: len(texts(window)) == 3)
    assert all(path.read_bytes().startswith(content) for path, content in kept.items())


def test_a_quote_comes_back_into_its_collection(
    qtbot: QtBot, window: MainWindow, choose: Choose, tmp_path: Path
) -> None:
    own = own_of(window)
    own.create("Mine", quotes=[quote("It stays.")])
    (tmp_path / "collections-older").mkdir()
    (tmp_path / "collections-older" / "mine.jsonl").write_bytes(b'{"text": "It was replaced."}\n')
    choose("It was replaced.")
    restore(window)
    assert [each.text for each in own.every("mine")] == ["It stays.", "It was replaced."]
    press("Ctrl+Z")
    assert [each.text for each in own.every("mine")] == ["It stays."]


def test_nothing_is_looked_up_while_many_are_restored(
    qtbot: QtBot, window: MainWindow, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_begun, may_save, change = threading.Event(), threading.Event(), Collections.change_collection

    def change_slowly(*args: Any) -> None:
        has_begun.set()
        may_save.wait()
        change(*args)

    monkeypatch.setattr(editor, "MOST_NOW", 0)
    removed(own_of(window), "Mine", "One.")
    monkeypatch.setattr(Collections, "change_collection", change_slowly)
    choose("Mine")
    window.dialogs.restore_earlier()
    qtbot.waitUntil(has_begun.is_set)
    qtbot.waitUntil(lambda: not window.dialogs.findChild(Worker))
    window.dialogs.restore_earlier()
    assert not window.dialogs.findChild(Worker)
    may_save.set()
    wait_for_jobs(window)
    assert message(window) == "1 quote restored."
    choose()
    window.dialogs.restore_earlier()
    assert window.dialogs.findChild(Worker)
    wait_for_jobs(window)


def test_a_failure_leaves_nothing_half_restored(
    window: MainWindow, choose: Choose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second collection can't be made, for a folder is in the place of its log."""
    own = own_of(window)
    for title in ("Mine", "Other"):
        removed(own, title, f"Of {title}.")
    (tmp_path / "records" / "other.jsonl").unlink()
    (tmp_path / "records" / "other.jsonl").mkdir()
    choose("Mine", "Other")
    restore(window)
    assert "Couldn’t change" in message(window)
    assert own.load("mine") is None
    assert not window.ui.undoAction.isEnabled()


def test_after_a_fault_it_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed(own_of(window), "Mine", "Of Mine.")
    seen = choose("Mine")
    with monkeypatch.context() as broken:
        broken.setattr("lecun_viewer.records.earlier_versions.EarlierVersions.find", lambda _versions: 1 / 0)
        with qtbot.captureExceptions() as faults:
            restore(window)
    assert [kind for kind, _error, _place in faults] == [ZeroDivisionError]
    restore(window)
    assert "Of Mine." in seen


def test_without_earlier_versions_it_says_so(qtbot: QtBot) -> None:
    dialog = opened(qtbot, EarlierVersionsDialog(FoundVersions([], 0, []), "/home/ada"))
    assert dialog.ui.introLabel.text().startswith("No earlier versions.")
    assert dialog.ui.introLabel.height() >= dialog.ui.introLabel.heightForWidth(dialog.ui.introLabel.width())
    shown = [each for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.text().replace("&", "") for each in shown] == ["Close"]


def test_it_shows_all_words_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    own = own_of(window)
    long = "A very long sentence. " * 30 + "\nIts end."
    removed(own, "Mine", long.strip(), "Short.")
    found = window._stores.earlier_versions.find()._replace(unreadable=1)
    dialog = opened(qtbot, EarlierVersionsDialog(found, "/home/ada/older"))
    restore_button = dialog.ui.buttonBox.button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.ui.unreadableLabel.text() == "Skipped 1 damaged line in /home/ada/older. The file wasn’t changed."
    assert dialog.ui.unreadableLabel.isVisible()
    assert not restore_button.isEnabled()
    (row,) = (item for text, item in rows(dialog).items() if text.startswith("A very long"))
    assert "\n" not in row.text(0)
    dialog.ui.versionTree.setCurrentItem(row)
    assert "Its end.”\n— attributed to Ada" in dialog.ui.wordsText.toPlainText()
    assert dialog.ui.stateLabel.text() == "1 quote will be restored."
    assert restore_button.isEnabled()
    dialog.ui.versionTree.setCurrentItem(rows(dialog)["Mine"], 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert dialog.ui.stateLabel.text() == "2 quotes will be restored."
    assert {each.quote.text for each in dialog.chosen()} == {"Short.", long.strip()}


def test_collections_of_one_title_have_each_a_row(qtbot: QtBot, window: MainWindow) -> None:
    own = own_of(window)
    for text in ("One.", "Two."):
        removed(own, "Mine", text)
    dialog = opened(qtbot, EarlierVersionsDialog(window._stores.earlier_versions.find(), "/home/ada/older"))
    root = dialog.ui.versionTree.invisibleRootItem()
    groups = filter(None, (root.child(row) for row in range(root.childCount())))
    assert [(group.text(0), group.childCount()) for group in groups] == [("Mine", 1), ("Mine", 1)]
    assert not dialog.ui.unreadableLabel.isVisible()
