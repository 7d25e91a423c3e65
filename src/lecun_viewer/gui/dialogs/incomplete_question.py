"""The question whether quotes that a collection's file lacks were deleted. Nothing waits for the answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.own.state import CollectionMessage
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _


class IncompleteQuestion(QMessageBox):
    """Asks once. Without an answer, the missing quotes stay in the collection, and the next start asks again.

    Attributes:
        found: What the question is about.

    Signals:
        answered: Carries the id of the collection, and whether the user has deleted the quotes.
    """

    answered = Signal(str, bool)

    def __init__(self, found: CollectionMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = found
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(_("Incomplete Collection"))
        self.setTextFormat(Qt.TextFormat.PlainText)  # a collection may have any title
        self.setText(collections.message(found))
        self.setInformativeText(
            _(
                "The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still"
                " shown. If you deleted them, they are moved to the folder of older quotes."
            )
        )
        self._restore = self.addButton(_("&Restore Them"), QMessageBox.ButtonRole.AcceptRole)
        self._deleted = self.addButton(_("They Were &Deleted"), QMessageBox.ButtonRole.DestructiveRole)
        later = self.addButton(_("Ask &Later"), QMessageBox.ButtonRole.RejectRole)
        for button in (self._restore, self._deleted, later):
            button.setIcon(QIcon())  # Qt's icons are made for light windows
        self.setDefaultButton(self._restore)
        self.setEscapeButton(later)
        self.finished.connect(self._on_finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass over letters. The question comes while the user types elsewhere, and a letter would press a button."""
        is_typed = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and bool(event.text().strip())
        if not is_typed or not event.text().isprintable():
            super().keyPressEvent(event)

    @Slot()
    def _on_finished(self) -> None:
        if self.clickedButton() in (self._restore, self._deleted):
            self.answered.emit(self.found.collection_id, self.clickedButton() is self._deleted)
