"""The dialog of parts: dragged, renamed in place, added, removed, and moved by keys."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from builders import own_info
from gui.person import click, opened, press, settle, type_text
from lecun_viewer.core.quote import PartTitle
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog

WAR, PEACE, REST = PartTitle(4, "On War"), PartTitle(2, "On Peace"), PartTitle(7, "On Rest")


@pytest.fixture
def dialog(qtbot: QtBot) -> PartsDialog:
    """The dialog. At the end it is closed without the question whether to discard the changes."""
    made = PartsDialog(own_info(3, parts=(WAR, PEACE, REST)), lambda _parts: "")
    qtbot.addWidget(made, before_close_func=PartsDialog.accept)
    opened(qtbot, made)
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


def test_the_title_of_a_new_part_is_typed_in_a_field_that_is_seen(dialog: PartsDialog) -> None:
    click(dialog.ui.addButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.hasFrame()
    type_text("On")
    parts = dialog.ui.partList
    assert field.geometry() == parts.visualItemRect(parts.currentItem())
    press("Return")
    assert [each.title for each in dialog.parts] == ["On War", "On", "On Peace", "On Rest"]


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


def test_return_adds_the_first_part_and_then_saves(qtbot: QtBot) -> None:
    dialog = PartsDialog(own_info(3), lambda _parts: "")
    qtbot.addWidget(dialog, before_close_func=PartsDialog.accept)
    opened(qtbot, dialog)
    press("Return")
    type_text("On Sleep")
    press("Return")
    settle()
    assert dialog.isVisible()
    assert dialog.parts == (PartTitle(0, "On Sleep"),)
    press("Return")
    assert dialog.result() == PartsDialog.DialogCode.Accepted


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


def test_without_changes_escape_asks_nothing(dialog: PartsDialog) -> None:
    press("Alt+Down")
    press("Alt+Up")
    press("Esc")
    assert not dialog.isVisible()
