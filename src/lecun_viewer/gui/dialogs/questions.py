"""Two questions that nothing waits for: whether to keep running without a window, and whether quotes were deleted."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from lecun_viewer.own.state import CollectionMessage
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _


class Answer(Enum):
    """What the user wants."""

    KEEP_RUNNING = auto()
    QUIT = auto()
    CANCEL = auto()  # the window back
    NONE = auto()  # the question was closed, by the user or by a desktop that closes all windows

    @property
    def is_decision(self) -> bool:
        """Whether it holds from now on."""
        return self in (Answer.KEEP_RUNNING, Answer.QUIT)

    @property
    def keeps_running(self) -> bool:
        return self in (Answer.KEEP_RUNNING, Answer.CANCEL)


class CloseQuestion(QMessageBox):
    """Asks whether the program keeps running without a window. Only asks: the caller remembers the answer.

    The window is already closed. So the question never delays a desktop that closes all windows at the session's end.

    Signals:
        answered: The question is over. Carries the `Answer`.
    """

    answered = Signal(object)

    def __init__(self, *, has_tray: bool) -> None:
        super().__init__()
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(_("Close LeCun Viewer"))
        self.setText(_("Keep running in the background?"))
        if has_tray:
            explanation = _(
                "LeCun Viewer can stay in the system tray and show you a quote every day. Click its icon to "
                "open the window again."
            )
        else:
            explanation = _(
                "LeCun Viewer can keep running without a window and show you a quote every day. This desktop "
                "has no system tray, so to open the window again, start LeCun Viewer or click a notification."
            )
        self.setInformativeText(f"{explanation}\n\n" + _("You can change this later in Preferences."))
        keep = self.addButton(_("&Keep Running"), QMessageBox.ButtonRole.AcceptRole)
        leave = self.addButton(_("&Quit"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = self.addButton(QMessageBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())  # Qt's icon is made for light windows
        self.setDefaultButton(keep)
        self.setEscapeButton(cancel)
        self._answers: dict[QAbstractButton, Answer] = {
            keep: Answer.KEEP_RUNNING,
            leave: Answer.QUIT,
            cancel: Answer.CANCEL,
        }
        self.finished.connect(self._on_finished)

    def withdraw(self) -> None:
        """Take the question back. ``answered`` is not emitted."""
        self.finished.disconnect(self._on_finished)
        self.close()

    @Slot()
    def _on_finished(self) -> None:
        clicked = self.clickedButton()
        self.answered.emit(self._answers[clicked] if clicked else Answer.NONE)


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
                "A full disk or a program that synchronizes folders may have damaged the file. The quotes are "
                "still shown. If you deleted them, they are moved to the older quotes."
            )
        )
        self._restore = self.addButton(_("&Restore Them"), QMessageBox.ButtonRole.AcceptRole)
        self._deleted = self.addButton(_("Confirm &Deletion"), QMessageBox.ButtonRole.DestructiveRole)
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
