"""The language of the window: our texts from our catalogue, Qt's own from Qt's, and the formats of the language."""

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from lecun_viewer.texts import catalogue
from lecun_viewer.texts.catalogue import ENGLISH, best_language


class FormTranslator(QTranslator):
    """Translates the forms of ``ui/`` by our gettext catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return *text* in the user's language. The attribute ``comment`` of a form's text is its context."""
        if not text:  # gettext has the head of the catalogue there
            return ""
        known = catalogue.catalogue()
        return known.pgettext(disambiguation, text) if disambiguation else known.gettext(text)


def translate(application: QCoreApplication, wanted: str = "") -> None:
    """Install the translators of *wanted*, or of the system's language if there is no such catalogue."""
    system = QLocale.system()
    language = best_language([wanted, *system.uiLanguages()], catalogue.languages())
    catalogue.set_language([language], lambda number: QLocale().toString(number))
    if language != ENGLISH:
        application.installTranslator(FormTranslator(application))
        of_qt = QTranslator(application)  # it is asked first, because it was installed last
        if of_qt.load(f"qtbase_{language}", QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(of_qt)
    if language != ENGLISH or system.language() not in (QLocale.Language.English, QLocale.Language.C):
        _use_locale(application, _locale(language, system))


def _use_locale(application: QCoreApplication, locale: QLocale) -> None:
    QLocale.setDefault(locale)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(locale.textDirection())


def _locale(language: str, system: QLocale) -> QLocale:
    """Return the locale of *language* in the user's territory. The system's own formats for it stay."""
    own = QLocale(language)
    if own.language() == system.language():
        return system
    return own if "_" in language else QLocale(own.language(), system.territory())
