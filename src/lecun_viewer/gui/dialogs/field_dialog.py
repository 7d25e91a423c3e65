"""A form with one field, such as for the title of a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from lecun_viewer.generated.ui_field_dialog import Ui_FieldDialog
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.fields import show_problem, show_refusal
from lecun_viewer.gui.widgets.window_geometry import fit

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = 70  # of a title that are seen while it is typed


class FieldDialog(QDialog):
    """Lets the user type one line, and has it saved. If that fails, the dialog stays open with what was typed."""

    def __init__(
        self,
        title: str,
        label: str,
        text: str,
        button: str,
        save: Callable[[str], str],
        parent: QWidget | None = None,
        *,
        needs_text: bool = False,
    ) -> None:
        """The field begins with *text*. *button* is what the button says that has it saved.

        *save* saves the text, and returns "", or why that was refused. With *needs_text*, an empty field can't be
        saved.
        """
        super().__init__(parent)
        self._save = save
        self._needs_text = needs_text
        self.ui = Ui_FieldDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.fieldLabel.setText(label)
        self.ui.fieldEdit.setAccessibleName(without_mnemonic(label))
        self._button = self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Ok)
        self._button.setText(button)
        self._button.setDefault(True)
        polish(self)
        self.ui.fieldEdit.textChanged.connect(self._on_text_changed)
        self.ui.fieldEdit.setText(text)
        self.ui.fieldEdit.selectAll()
        self.ui.fieldEdit.setFocus()  # Qt would do so as the dialog becomes active. On Wayland, keys may come before
        self._on_text_changed()
        self.resize(LETTERS * self.fontMetrics().averageCharWidth(), 0)
        self._make_room()

    @property
    def text(self) -> str:
        return self.ui.fieldEdit.text().strip()

    def show_refusal(self, sentence: str) -> None:
        """Say below the field why the text was not saved. "" removes it."""
        show_refusal(self._button, self.ui.refusalLabel, sentence)
        show_problem(self.ui.fieldEdit, self.ui.refusalLabel, sentence)
        self._make_room()

    def accept(self) -> None:
        refusal = self._save(self.text)
        self.show_refusal(refusal)
        if not refusal:
            super().accept()

    @Slot()
    def _on_text_changed(self) -> None:
        self._button.setEnabled(bool(self.text) or not self._needs_text)

    def _make_room(self) -> None:
        """Set the height for the current width, as far as the screen allows."""
        self.ui.dialogLayout.invalidate()
        self.resize(self.width(), self.ui.dialogLayout.totalHeightForWidth(self.width()))
        fit(self)
