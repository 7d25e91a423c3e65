"""A question that nothing waits for: whether to keep running without a window."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.texts.catalogue import _


class Answer(Enum):
    """The user's answer."""

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
        self.setDefaultButton(keep)
        self.setEscapeButton(cancel)
        self._answers: dict[QAbstractButton, Answer] = {
            keep: Answer.KEEP_RUNNING,
            leave: Answer.QUIT,
            cancel: Answer.CANCEL,
        }
        self.finished.connect(self._on_finished)
        polish(self)

    def withdraw(self) -> None:
        """Take the question back. ``answered`` is not emitted."""
        self.finished.disconnect(self._on_finished)
        self.close()

    @Slot()
    def _on_finished(self) -> None:
        clicked = self.clickedButton()
        self.answered.emit(self._answers[clicked] if clicked else Answer.NONE)
