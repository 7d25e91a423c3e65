"""The question whether quotes that a collection's file lacks were deleted. Nothing waits for the answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.core.own.state import CollectionMessage
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _


class IncompleteQuestion(QMessageBox):
    """Asks once. Without an answer, the missing quotes stay in the collection, and the next start asks again.

    Signals:
        answered: Carries the id of the collection, and whether the user has deleted the quotes.
    """

    answered = Signal(str, bool)

    def __init__(self, found: CollectionMessage, parent: QWidget) -> None:
        super().__init__(parent)
        self._collection_id = found.collection_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(_("Incomplete Collection"))
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

    @Slot()
    def _on_finished(self) -> None:
        if self.clickedButton() in (self._restore, self._deleted):
            self.answered.emit(self._collection_id, self.clickedButton() is self._deleted)
