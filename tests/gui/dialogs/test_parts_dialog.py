"""The dialog of parts: dragged, renamed in place, added, removed, and moved by keys."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from gui.look.cut_texts import SMALL, cut
from gui.person import click, opened, press, settle, type_text, visible_children
from gui.preferences.test_preferences_dialog import NoSettings
from lecun_viewer.core.quote import CollectionInfo, PartTitle
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.preferences.appearance import TextSize

WAR, PEACE, REST = PartTitle(4, "On War"), PartTitle(2, "On Peace"), PartTitle(7, "On Rest")


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the user clicks at the next questions. At the end of a test, the user discards the changes."""
    answers = list[str]()

    def answer(box: QMessageBox) -> None:
        wanted = answers.pop(0) if answers else "Discard"
        next(each for each in box.buttons() if each.text().replace("&", "") == wanted).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return answers


@pytest.fixture
def dialog(qtbot: QtBot, answers: list[str]) -> PartsDialog:
    made = opened(qtbot, PartsDialog(CollectionInfo("mine", "Mine", "", 3, is_own=True, parts=(WAR, PEACE, REST))))
    made.ui.partList.setFocus()
    return made


def drag(dialog: PartsDialog, row: int, before: int) -> None:
    """Move a row as a drop does."""
    nowhere = QModelIndex()
    assert dialog.ui.partList.model().moveRows(nowhere, row, 1, nowhere, before)


def enabled(dialog: PartsDialog) -> list[str]:
    buttons = dialog.findChildren(QAbstractButton)
    return [each.text().replace("&", "") for each in buttons if each.isEnabled() and each.toolTip()]


def test_a_dragged_part_keeps_its_number(dialog: PartsDialog) -> None:
    assert dialog.parts == (WAR, PEACE, REST)
    drag(dialog, 2, 0)
    assert dialog.parts == (REST, WAR, PEACE)
    drag(dialog, 0, 2)
    assert dialog.parts == (WAR, REST, PEACE)


def test_a_part_takes_no_drop_so_that_none_is_replaced(dialog: PartsDialog) -> None:
    parts = dialog.ui.partList
    for row in range(parts.count()):
        assert not parts.item(row).flags() & Qt.ItemFlag.ItemIsDropEnabled
        assert parts.item(row).flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert parts.dragDropMode() == parts.DragDropMode.InternalMove
    assert parts.model().flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled


def test_keys_move_a_part_as_far_as_the_ends(dialog: PartsDialog) -> None:
    for keys, expected in (
        ("Alt+Down", (PEACE, WAR, REST)),
        ("Alt+Down", (PEACE, REST, WAR)),
        ("Alt+Down", (PEACE, REST, WAR)),
        ("Alt+Up", (PEACE, WAR, REST)),
        ("Alt+Up", (WAR, PEACE, REST)),
        ("Alt+Up", (WAR, PEACE, REST)),
    ):
        press(keys)
        assert dialog.parts == expected


def test_buttons_move_a_part_and_say_what_is_possible(dialog: PartsDialog) -> None:
    assert enabled(dialog) == ["Add", "Rename", "Remove", "Move Down"]
    click(dialog.ui.downButton)
    assert enabled(dialog) == ["Add", "Rename", "Remove", "Move Up", "Move Down"]
    click(dialog.ui.downButton)
    assert enabled(dialog) == ["Add", "Rename", "Remove", "Move Up"]
    assert dialog.parts == (PEACE, REST, WAR)
    drag(dialog, 2, 0)
    assert enabled(dialog) == ["Add", "Rename", "Remove", "Move Down"]


def test_a_title_is_typed_in_its_row(dialog: PartsDialog) -> None:
    press("F2")
    type_text("  Of   War ")
    press("Return")
    settle()
    assert dialog.isVisible()
    assert dialog.parts == (PartTitle(4, "Of War"), PEACE, REST)
    press("F2")
    type_text("Something else")
    press("Esc")
    assert dialog.isVisible()
    press("F2")
    type_text(" ")
    press("Return")
    settle()
    assert dialog.parts == (PartTitle(4, "Of War"), PEACE, REST)
    assert dialog.ui.partList.item(0).text() == "Of War"


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_title_that_is_being_typed_is_saved(dialog: PartsDialog, way: str) -> None:
    press("F2")
    type_text("Of War")
    if way == "key":
        press("Ctrl+Return")
    else:
        click(dialog.ui.buttonBox.button(dialog.ui.buttonBox.StandardButton.Save))
    assert dialog.result() == PartsDialog.DialogCode.Accepted
    assert dialog.parts[0] == PartTitle(4, "Of War")


def test_a_part_is_added_below_the_selected_and_named_at_once(dialog: PartsDialog) -> None:
    click(dialog.ui.addButton)
    type_text("On Sleep")
    press("Return")
    settle()
    assert dialog.parts == (WAR, PartTitle(0, "On Sleep"), PEACE, REST)
    assert dialog.ui.partList.currentRow() == 1


def test_the_delete_key_removes_a_part_but_only_letters_of_a_title(dialog: PartsDialog) -> None:
    press("Del")
    assert dialog.parts == (PEACE, REST)
    press("F2")
    press("Del")
    type_text("Calm")
    press("Return")
    settle()
    assert dialog.parts == (PartTitle(2, "Calm"), REST)
    press("Del")
    click(dialog.ui.removeButton)
    assert dialog.ui.partList.count() == 0
    press("Del")
    press("Alt+Up")
    assert enabled(dialog) == ["Add"]
    click(dialog.ui.addButton)
    press("Return")
    assert list(dialog.parts) == [PartTitle(0, "New Part")]


@pytest.mark.parametrize(("answer", "stays"), [("Keep Editing", True), ("Discard", False)])
def test_changes_are_not_lost_by_escape(dialog: PartsDialog, answers: list[str], answer: str, stays: bool) -> None:
    press("Alt+Down")
    answers.append(answer)
    press("Esc")
    assert answers == []
    assert dialog.isVisible() == stays


def test_without_changes_escape_asks_nothing(dialog: PartsDialog) -> None:
    press("Alt+Down")
    press("Alt+Up")
    press("Esc")
    assert not dialog.isVisible()


def test_every_letter_stands_for_one_thing_and_every_button_is_explained(dialog: PartsDialog) -> None:
    buttons = [each for each in visible_children(dialog) if isinstance(each, QAbstractButton) and each.text()]
    letters = [key for key in (QKeySequence.mnemonic(each.text()).toString() for each in buttons) if key]
    assert len(letters) == len(set(letters)) >= 5
    assert dialog.ui.partList.accessibleName()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_a_small_window(dialog: PartsDialog, percent: int) -> None:
    TextSize(NoSettings()).choose(percent)
    settle()
    dialog.resize(SMALL)
    settle()
    assert cut(dialog, SMALL) == []
