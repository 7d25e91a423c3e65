"""The progress of a long import. The window stays usable meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.texts.catalogue import _

WHOLE = 1000  # steps of the bar
LEAST_LETTERS = 50  # in a line
SHOWN_AFTER_MS = 500  # a short import shows nothing


def import_progress(parent: QWidget, label: str) -> QProgressDialog:
    """Return the progress of an import, which *label* says in a sentence. Its values go from 0 to `WHOLE`.

    It shows itself after a while, and closes itself at `WHOLE`. It is not modal. Its signal ``canceled`` says that the
    user does not want the import any more, by the button, Esc or the window's frame.
    """
    progress = QProgressDialog(parent)
    progress.setWindowModality(Qt.WindowModality.NonModal)
    progress.setWindowTitle(_("Import"))
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
