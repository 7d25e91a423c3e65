"""The application object: its names and its translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

TRANSLATIONS = ":/translations"


def make_application(name: str, version: str) -> QApplication:
    """Return the one QApplication, named so that desktops find its icon and entry."""
    QApplication.setApplicationName(name)
    QApplication.setApplicationDisplayName("")  # the window's title is whole as it is
    QApplication.setApplicationVersion(version)
    QApplication.setDesktopFileName(name)
    application = QApplication([name])
    _translate(application)
    return application


def _translate(application: QApplication) -> None:
    """Install English, which has the plurals, and the user's language on top of it."""
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for locale, name, folder in (
        (QLocale(QLocale.Language.English), "lecun-viewer", TRANSLATIONS),
        (QLocale(), "lecun-viewer", TRANSLATIONS),
        (QLocale(), "qtbase", qt_folder),
    ):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
