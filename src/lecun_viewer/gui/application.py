"""The application object: its names, its icon, its translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from lecun_viewer.gui.icons import app_icon

TRANSLATIONS = ":/translations"


def make_application(name: str, version: str) -> QApplication:
    """Return the one QApplication, named so that desktops find its icon and entry."""
    QApplication.setApplicationName(name)
    QApplication.setApplicationDisplayName("")  # the window's title is whole as it is
    QApplication.setApplicationVersion(version)
    QApplication.setDesktopFileName(name)
    application = QApplication([name])
    application.setWindowIcon(app_icon())
    _translate(application)
    return application


def _translate(application: QApplication) -> None:
    """Install the texts of the user's language, and of English, which has the plurals."""
    for locale in (QLocale(QLocale.Language.English), QLocale()):
        for name, folder in (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("lecun-viewer", TRANSLATIONS),
        ):
            translator = QTranslator(application)
            if translator.load(locale, name, "_", folder):
                application.installTranslator(translator)
