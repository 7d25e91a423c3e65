"""Faults as the user meets them: a sentence, in the window or from the tray. `system.fault_log` has the log.

Also passes Qt's own messages on to the standard `logging`.
"""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import (
    QLoggingCategory,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from lecun_viewer.gui.widgets.desktop_services import open_folder
from lecun_viewer.system.log import QT_LOGGER_NAME
from lecun_viewer.texts.catalogue import _

LOGGER = logging.getLogger(QT_LOGGER_NAME)
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Qt warns of this wherever the program has no menu entry. Nothing here needs the registration. An empty PySide6 window
# has the same warning, and those of the text input (PySide6 6.11 and 6.8, on Plasma 6.3 and GNOME Shell 48).
NO_FAULT = "Failed to register with host portal"
QUIET = "qt.qpa.wayland.textinput.warning=false"
Tell = Callable[[str], bool]


class Faults(QObject):
    """Reports each fault to the user once, as soon as there is a place for it.

    Signals:
        occurred: There was a fault. May be emitted in any thread.
    """

    occurred = Signal()

    def __init__(self, log_folder: Path, *places: Tell) -> None:
        """*places* are tried in their order. Each shows a sentence, or returns ``False`` if it can't now."""
        super().__init__()
        self._log_folder = log_folder
        self._places = places
        self._waiting: list[str] = []
        # Queued, for a fault may come from another thread, or in the middle of painting.
        self.occurred.connect(self._on_occurred, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def tell(self) -> None:
        """Retry to show the queued sentences."""
        self._waiting = [each for each in self._waiting if not any(place(each) for place in self._places)]

    def add(self, sentence: str) -> None:
        """Show *sentence* now, or queue it until a place can show it."""
        if sentence not in self._waiting:
            self._waiting.append(sentence)
        self.tell()

    @Slot()
    def show_log(self) -> None:
        """Open the folder of the log in the file manager. Tell where it is if there is no file manager."""
        with suppress(OSError):  # a folder that can't be made is reported below
            self._log_folder.mkdir(parents=True, exist_ok=True)
        if not open_folder(self._log_folder):
            self.add(_("Couldn’t open the log folder {0}.").format(self._log_folder))

    @Slot()
    def _on_occurred(self) -> None:
        self.add(_("Something went wrong. Everything you saved is safe. For details, choose Help ▸ Show Log."))


def after_crash() -> str:
    return _(
        "LeCun Viewer quit unexpectedly last time. Everything you saved is safe. For details, choose Help ▸ Show Log."
    )


def without_answer() -> str:
    """Say that another program is the first one (`single_instance`), and did not answer."""
    return _(
        "LeCun Viewer was already running but didn’t respond, so a second copy was started. Both use the same"
        " favorites."
    )


def log_qt_messages() -> None:
    """Route Qt's messages to `logging`, with their severity. Warnings that every program has go to DEBUG.

    ``QT_LOGGING_RULES`` brings back those of the text input, and `--debug` logs those of the portal.
    """
    QLoggingCategory.setFilterRules(QUIET)
    qInstallMessageHandler(_log_message)


def leave_qt_messages() -> None:
    """Restore Qt's message handler, for Python ends before Qt does."""
    qInstallMessageHandler(None)


def tell_end(log_path: str) -> None:
    """Tell in a box that the program ends by a fault.

    Makes an application if there is none. On Linux it does nothing then: without a display Qt would abort.
    """
    leave_qt_messages()
    if QApplication.instance() or (sys.platform in ("win32", "darwin") and QApplication([])):
        sentence = _("LeCun Viewer has to quit. Everything you saved is safe. For details, see the log: {0}")
        box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Critical, "LeCun Viewer", sentence.format(log_path))
        box.setTextFormat(Qt.TextFormat.PlainText)  # a folder may have any name
        box.exec()


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = logging.DEBUG if message.startswith(NO_FAULT) else LEVELS[kind]
    LOGGER.log(level, "%s: %s", context.category or "default", message)
