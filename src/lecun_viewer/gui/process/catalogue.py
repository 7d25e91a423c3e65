"""The catalogues of the program's texts, made from ``resources/translations``, and the language that is spoken."""

from importlib import import_module

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from lecun_viewer.core.language import ENGLISH, best_language
from lecun_viewer.generated import WINDOW_LANGUAGES, rc_resources  # noqa: F401  # makes :/translations readable

TRANSLATIONS = ":/translations"
LANGUAGE = "lecun_viewer.generated.rc_translation_"


def translate(application: QCoreApplication, wanted: str = "") -> None:
    """Have *application* speak *wanted*, or what the system wants if there is no such language.

    English has its plurals in a catalogue. It lies below that of another language, and of Qt's own words in it.
    """
    system = QLocale.system()
    language = best_language([wanted, *system.uiLanguages()], WINDOW_LANGUAGES)
    _install(application, f"lecun-viewer_{ENGLISH}", TRANSLATIONS)
    if language != ENGLISH:
        import_module(f"{LANGUAGE}{language}")  # makes it readable
        _install(application, f"lecun-viewer_{language}", TRANSLATIONS)
        qt_folder = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, f"qtbase_{language}", qt_folder)
    if language != ENGLISH or system.language() not in (QLocale.Language.English, QLocale.Language.C):
        _use_locale(application, _locale(language, system))


def speak(application: QCoreApplication, wanted: str) -> None:
    """Speak another language than before. What is made from now on is in it."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    _use_locale(application, QLocale.system())
    translate(application, wanted)


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):  # pt_BR finds pt as well
        application.installTranslator(translator)


def _use_locale(application: QCoreApplication, locale: QLocale) -> None:
    QLocale.setDefault(locale)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(locale.textDirection())


def _locale(language: str, system: QLocale) -> QLocale:
    """Return how *language* is written where the user lives. Formats that the user chose for it stay."""
    own = QLocale(language)
    if own.language() == system.language():
        return system
    return own if "_" in language else QLocale(own.language(), system.territory())
