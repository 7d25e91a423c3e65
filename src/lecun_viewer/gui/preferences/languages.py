"""The languages of the program, each by its own name."""

from PySide6.QtCore import QCollator, QLocale

from lecun_viewer.core.language import ENGLISH
from lecun_viewer.texts.catalogue import _later, catalogue_of, languages

#: The name of your language, as it names itself: français, Deutsch, 简体中文
_ENGLISH = _later("English")


def own_names() -> dict[str, str]:
    """Return the languages in the order of their names. A catalogue names its language in the text “English”."""
    names = {language: _own_name(language) for language in languages()}
    order = QCollator(QLocale())
    return dict(sorted(names.items(), key=lambda pair: order.sortKey(pair[1])))


def _own_name(language: str) -> str:
    named = catalogue_of(language).gettext(_ENGLISH)
    return named if named != _ENGLISH or language == ENGLISH else QLocale(language).nativeLanguageName()
