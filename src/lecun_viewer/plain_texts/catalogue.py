"""The catalogue of texts. A language is a gettext catalogue: ``resources/translations/lecun-quotes_LANGUAGE.po``.

The build makes ``generated/lecun-quotes_LANGUAGE.mo`` of it. The template is ``lecun-quotes.pot`` beside it. A text
goes through `_`, a plural through `_n` or `_chosen`, a text of a table through `_later`. Their arguments are literal
texts, so ``dev.py translations`` finds them.
"""

import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from lecun_viewer.core.language import ENGLISH, best_language, languages_of_environment

if sys.platform == "win32":
    import ctypes
    import locale

if TYPE_CHECKING:
    from gettext import NullTranslations

DATA = "lecun_viewer.generated"
_wanted = list[str]()  # a program speaks one language at a time


def languages() -> tuple[str, ...]:
    """Return all languages that there are."""
    return tuple(import_module(DATA).CONSOLE_LANGUAGES)


def tag_labels() -> tuple[str, ...]:
    """Return what an exported page calls tags in each language but English."""
    return tuple(import_module(DATA).TAG_LABELS)


def speak(wanted: Iterable[str]) -> None:
    """Speak the first language of *wanted* that there is, rather than that of the environment."""
    _wanted[:] = wanted
    catalogue.cache_clear()


@cache
def catalogue() -> "NullTranslations":
    """Return the catalogue of the user's language. English needs none."""
    return catalogue_of(best_language([*_wanted, *languages_of_environment(os.environ), *_of_windows()], languages()))


def _of_windows() -> list[str]:
    """Return the language of Windows. It seldom stands in the environment there."""
    if sys.platform == "win32":
        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    return []


def catalogue_of(language: str) -> "NullTranslations":
    """Return the catalogue of that language.

    Raises:
        OSError: There is none.
    """
    from gettext import GNUTranslations, NullTranslations  # ``today`` seldom says a sentence

    if language == ENGLISH:
        return NullTranslations()
    from importlib.resources import files  # slow to import

    with files(DATA).joinpath(f"lecun-quotes_{language}.mo").open("rb") as file:
        return GNUTranslations(file)


def _(text: str) -> str:
    """Return *text* in the user's language."""
    return catalogue().gettext(text)


def _chosen(one: str, many: str, number: int) -> str:
    """Return the form for *number* in the user's language, with its braces."""
    return catalogue().ngettext(one, many, number)


def _n(one: str, many: str, number: int) -> str:
    """Return the form for *number* in the user's language, with *number* in it."""
    return _chosen(one, many, number).format(number)


def _later(text: str) -> str:
    """Return *text* as it is. It is a text of a table, and goes through `_` when it is said."""
    return text
