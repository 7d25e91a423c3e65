"""The catalogue of the program's texts, made from ``resources/translations``."""

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/translations readable

TRANSLATIONS = ":/translations"


def translate(application: QCoreApplication) -> None:
    """Install English, which has the plurals. Above it install the user's language, if it is another."""
    english, users = QLocale(QLocale.Language.English), QLocale()
    catalogues = [(english, "lecun-viewer", TRANSLATIONS)]
    if users.language() not in (english.language(), QLocale.Language.C):
        qt_folder = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
        catalogues += [(users, "lecun-viewer", TRANSLATIONS), (users, "qtbase", qt_folder)]
    for locale, name, folder in catalogues:
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
