"""How far a long job is, with a button that cancels it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

from lecun_viewer.core.progress import CancelledError, Progress
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.texts.catalogue import _

WHOLE = 1000  # the value of the bar when all is done
LEAST_LETTERS = 50  # in a line
SHOWN_AFTER_MS = 500  # a short job shows no progress


def progress_dialog(parent: QWidget | None, title: str, label: str) -> QProgressDialog:
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


def run_job(job: Callable[[Progress], Any], parent: QWidget | None, title: str, label: str) -> Any:
    """Have a thread do *job*, wait for it, and return its result.

    If that takes long, its progress is shown. The other windows take no input then.

    Raises:
        CancelledError: The user canceled the job, or the program ends.
        Exception: The job raised it.
    """
    progress, worker, loop = progress_dialog(parent, title, label), Worker(job, expected=(Exception,)), QEventLoop()
    progress.setWindowModality(Qt.WindowModality.ApplicationModal)
    results, errors = list[Any](), list[Exception]()
    worker.done.connect(results.append)
    worker.failed.connect(errors.append)
    worker.progressed.connect(partial(_show, progress))
    worker.destroyed.connect(loop.quit)
    progress.canceled.connect(worker.cancel)
    worker.start()
    loop.exec()
    progress.reset()
    progress.deleteLater()
    if results:
        return results[0]
    raise errors[0] if errors else CancelledError  # the program ends


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
