"""How far a long job is, with a button that cancels it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.texts.catalogue import _

WHOLE = 1000  # the value of the bar when all is done
LEAST_LETTERS = 50  # in a line
SHOWN_AFTER_MS = 500  # a short job shows no progress


def progress_dialog(parent: QWidget, title: str, label: str) -> QProgressDialog:
    """Return a dialog for the progress of a job, which *label* says in a sentence. Its values go from 0 to `WHOLE`.

    It shows itself after a while, and closes itself at `WHOLE`. It is not modal. Its signal ``canceled`` says that the
    user cancels the job. The button, Esc and the window's frame do that.
    """
    progress = QProgressDialog(parent)
    progress.setWindowModality(Qt.WindowModality.NonModal)
    progress.setWindowTitle(title)
    shown = QLabel(in_one_line(label), progress)
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.setWordWrap(True)
    progress.setLabel(shown)
    progress.setMinimumWidth(LEAST_LETTERS * shown.fontMetrics().averageCharWidth())
    progress.setCancelButtonText(_("&Cancel"))
    progress.setRange(0, WHOLE)
    progress.setMinimumDuration(SHOWN_AFTER_MS)
    progress.setValue(0)
    return progress


def show_progress(worker: Worker, parent: QWidget, title: str, label: str) -> None:
    """Show the progress of *worker* in a dialog, until its job has ended. Connect other slots to its end afterwards."""
    progress = progress_dialog(parent, title, label)
    worker.progressed.connect(partial(_show, progress))
    progress.canceled.connect(worker.cancel)
    for ended in (worker.done, worker.failed):
        ended.connect(progress.reset)
        ended.connect(progress.deleteLater)


def _show(progress: QProgressDialog, share: float) -> None:
    if not progress.wasCanceled():  # a value would show it again, until the job has heard that
        progress.setValue(min(WHOLE - 1, round(share * WHOLE)))
