"""Makes the `QApplication`, with its names and translations, and hears the signals that end it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from lecun_viewer.desktop import APP_ID
from lecun_viewer.gui.process.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

TITLE = "LeCun Viewer"
# Company.Product, as Microsoft's “Application User Model IDs” asks. The installer writes it into the Start menu entry.
APP_USER_MODEL_ID = "LeCunViewer.LeCunViewer"


class Application(QApplication):
    """The application. Hears which files and links the user opens with it on macOS.

    Other systems start the program with the paths of the files, or with the link. macOS starts it once, and sends an
    event for each of them.

    Signals:
        file_opened: The path of a file that was opened with the program, or dropped on its icon.
        link_opened: A link that was opened with the program.
    """

    file_opened = Signal(str)
    link_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or event.url().isEmpty():
            return super().event(event)
        if event.file():
            self.file_opened.emit(event.file())
        else:
            self.link_opened.emit(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True


def make_application(name: str, version: str, language: str = "") -> Application:
    """Return the one QApplication, with the names by which desktops find its icon and entry.

    It speaks *language* if there is such a catalogue, else that of the system.
    """
    QApplication.setApplicationName(name)
    QApplication.setApplicationDisplayName("")  # Qt would add it to the window's title
    QApplication.setApplicationVersion(version)
    QApplication.setDesktopFileName(desktop_file_name())
    if sys.platform == "win32":
        set_app_user_model_id()
    application = Application([name])
    application.setApplicationName(TITLE)  # trays and screen readers say it
    application.commitDataRequest.connect(_never_restart)
    application.saveStateRequest.connect(_never_restart)  # sent first, when the program joins the session
    translate(application, language)
    return application


def close_dialogs() -> None:
    """Close each dialog, as Esc does."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QtWidgets.QDialog) and each.isVisible():
            each.done(QtWidgets.QDialog.DialogCode.Rejected)


def desktop_file_name() -> str:
    """Return the name of the program's menu entry, without “.desktop”. A Flatpak's files are named after its id.

    Without an entry it is `TITLE`. GNOME then shows it as the name of the program, also above its notifications.
    """
    if flatpak_id := os.environ.get("FLATPAK_ID"):
        return flatpak_id
    entry = QStandardPaths.locate(QStandardPaths.StandardLocation.ApplicationsLocation, f"{APP_ID}.desktop")
    return APP_ID if entry else TITLE


def set_app_user_model_id() -> None:
    """Give this process its AppUserModelID. Windows needs it before the first window.

    By this id Windows knows that window, Start menu entry and notification belong to one program. Without it, Windows
    goes by the path of the executable. For a program that Python started, that is Python's own.
    """
    import ctypes  # no other system needs it

    windows: Any = ctypes  # on other systems the stubs lack windll
    windows.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APP_USER_MODEL_ID))


def _never_restart(session: QSessionManager) -> None:
    """Tell the session manager not to start the program at login. The user decides that in the preferences."""
    session.setRestartHint(session.RestartHint.RestartNever)


class QuitSignals(QObject):
    """Has SIGTERM, SIGINT and SIGHUP end the program as its Quit does. Windows sends no such signals.

    Python runs no signal handler while Qt's loop waits in C. So Python writes the signal's number into a pipe, and the
    loop watches the pipe (Python's “signal.set_wakeup_fd”).

    Signals:
        received: A signal came.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_end, write_end = os.pipe()
        for end in (self._read_end, write_end):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _ignore)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        os.read(self._read_end, 64)
        self.received.emit()


def _ignore(_number: int, _frame: object) -> None:
    """Replace Python's handler. The notifier does the work."""
