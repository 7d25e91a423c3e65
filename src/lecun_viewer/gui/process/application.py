"""The application object: its names and its translation."""

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/translations readable

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

TRANSLATIONS = ":/translations"


def make_application(name: str, version: str) -> QApplication:
    """Return the one QApplication, named so that desktops find its icon and entry."""
    QApplication.setApplicationName(name)
    QApplication.setApplicationDisplayName("")  # the window's title is whole as it is
    QApplication.setApplicationVersion(version)
    QApplication.setDesktopFileName(os.environ.get("FLATPAK_ID") or name)  # a Flatpak's files are named after its id
    if sys.platform == "win32":
        from lecun_viewer.gui.process.app_user_model_id import set_app_user_model_id

        set_app_user_model_id()
    application = QApplication([name])
    application.commitDataRequest.connect(_never_restart)
    application.saveStateRequest.connect(_never_restart)  # comes first, when the program joins the session
    _translate(application)
    return application


def _never_restart(session: "QSessionManager") -> None:
    """Tell the session manager that starting at login is the user's choice, not its own."""
    session.setRestartHint(session.RestartHint.RestartNever)


def _translate(application: QApplication) -> None:
    """Install English, which has the plurals, and on top of it the user's language where it is another."""
    english, users = QLocale(QLocale.Language.English), QLocale()
    catalogues = [(english, "lecun-viewer", TRANSLATIONS)]
    if users.language() != english.language():
        from PySide6.QtCore import QLibraryInfo  # setting up a class takes PySide a third of a millisecond

        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        catalogues += [(users, "lecun-viewer", TRANSLATIONS), (users, "qtbase", qt_folder)]
    for locale, name, folder in catalogues:
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
