"""What the user answers when the window asks. It asks for a file, a line of text, or what to export."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from lecun_viewer.gui.dialogs.export_dialog import ExportDialog
from lecun_viewer.gui.dialogs.field_dialog import FieldDialog
from lecun_viewer.gui.widgets.file_dialog import FileDialog, SaveDialog


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[list[str]]:
    """Name *path* in each dialog for a file or a folder from now on. Return the kinds of files that each offered."""
    offered = list[list[str]]()

    def answer(dialog: FileDialog) -> int:
        offered.append(dialog.nameFilters())
        return QDialog.DialogCode.Accepted.value

    for each in (FileDialog, SaveDialog):
        monkeypatch.setattr(each, "exec", answer)
        monkeypatch.setattr(each, "path", path)
    return offered


Seen = list[tuple[str, list[str], str]]


def choose_content(monkeypatch: pytest.MonkeyPatch, format: str = "", content: str = "") -> Seen:
    """Choose that *content* and that *format* in each dialog of exports from now on.

    The content begins with these words. Without them, and without a format, what is offered first stays. Return the
    content, the formats that were offered, and the hint of each dialog.
    """
    seen = Seen()

    def answer(dialog: ExportDialog) -> int:
        contents, formats = dialog.ui.contentCombo, dialog.ui.formatCombo
        if content:
            contents.setCurrentIndex(contents.findText(content, Qt.MatchFlag.MatchStartsWith))
        if format:
            formats.setCurrentIndex(formats.findText(format))
        assert min(contents.currentIndex(), formats.currentIndex()) >= 0
        offered = [formats.itemText(row) for row in range(formats.count())]
        seen.append((contents.currentText(), offered, dialog.ui.hintLabel.text()))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ExportDialog, "exec", answer)
    return seen


def choose_export(monkeypatch: pytest.MonkeyPatch, path: Path, format: str = "", content: str = "") -> Seen:
    """Choose as `choose_content` does, and *path* as the place."""
    choose_file(monkeypatch, path)
    return choose_content(monkeypatch, format, content)


def fill_field(monkeypatch: pytest.MonkeyPatch, text: str) -> list[tuple[str, str]]:
    """Type *text* into each dialog with one field from now on, and press its button.

    Return the title of each dialog, and what was in the field before.
    """
    seen = list[tuple[str, str]]()

    def answer(dialog: FieldDialog) -> int:
        seen.append((dialog.windowTitle(), dialog.text))
        dialog.ui.fieldEdit.setText(text)
        buttons = dialog.ui.buttonBox
        (save,) = (each for each in buttons.buttons() if buttons.buttonRole(each) == buttons.ButtonRole.AcceptRole)
        save.click()
        return dialog.result()

    monkeypatch.setattr(FieldDialog, "exec", answer)
    return seen
