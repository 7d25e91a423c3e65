"""The languages of the window, each by its own name."""

from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCollator, QLocale, QTranslator

from lecun_viewer.generated import WINDOW_LANGUAGES

#: The name of your language, as it names itself: français, Deutsch, 简体中文
_ENGLISH = QT_TRANSLATE_NOOP("Languages", "English")


def own_names() -> dict[str, str]:
    """Return the languages in the order of their names. A catalogue names its language in the text “English”."""
    names = {language: _own_name(language) for language in WINDOW_LANGUAGES}
    order = QCollator(QLocale())
    return dict(sorted(names.items(), key=lambda pair: order.sortKey(pair[1])))


def _own_name(language: str) -> str:
    if language == "en":
        return str(_ENGLISH)
    import_module(f"lecun_viewer.generated.rc_translation_{language}")  # makes it readable
    catalogue = QTranslator()
    catalogue.load(f"lecun-viewer_{language}", ":/translations")
    named = catalogue.translate("Languages", str(_ENGLISH))
    return named or QLocale(language).nativeLanguageName()
