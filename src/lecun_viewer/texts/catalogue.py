"""The catalogue of texts: of the window, the console, the desktop's search and the options.

A language is one gettext catalogue, ``resources/translations/lecun-viewer_LANGUAGE.po``. The build makes
``generated/lecun-viewer_LANGUAGE.mo`` of it.

A text goes through `_`, and a text with a number through `_n`. `_p` has a context, because the same text may need
another translation in a menu. A text of a table goes through `_later` or `_later_p`, and through `_` or `_p` when it is
said. Their arguments are literal texts, so ``dev.py translations`` finds them.

`listed` and `sentences` make one text of several. Languages differ in what is between them.

A language is named as its catalogues are: ``fr``, ``pt_BR``. English is always one. Systems name languages in other
ways, such as ``pt-BR``, ``pt_BR.UTF-8`` or ``ca@valencia``.
"""

import os
import re
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, reduce
from gettext import GNUTranslations, NullTranslations
from importlib import import_module

if sys.platform == "win32":
    import ctypes
    import locale

DATA = "lecun_viewer.generated"
ENGLISH = "en"
_PLAIN = ("C", "POSIX")
_COUNTRIES = {"hans": "CN", "hant": "TW"}  # whose catalogue has a script of Chinese, wherever it is read
MOST_LISTED = 5  # more would hide what a sentence says
_wanted = list[str]()  # a program speaks one language at a time
_digits = list[Callable[[int], str]]()  # how the window writes numbers


def languages() -> tuple[str, ...]:
    """Return all languages that there are. English is the first."""
    return tuple(import_module(DATA).LANGUAGES)


def tag_labels() -> tuple[str, ...]:
    """Return the label of tags on exported pages, in each language but English."""
    return tuple(import_module(DATA).TAG_LABELS)


def set_language(wanted: Iterable[str], in_digits: Callable[[int], str] | None = None) -> None:
    """Switch to the first available language of *wanted*, instead of the environment's.

    *in_digits* writes a number as the language does. Without it, numbers have the catalogue's mark between thousands.
    """
    _wanted[:] = wanted
    _digits[:] = [in_digits] if in_digits else []
    language.cache_clear()
    catalogue.cache_clear()


@cache
def language() -> str:
    """Return the language that the program speaks, as its catalogue is named."""
    return best_language([*_wanted, *languages_of_environment(os.environ), *_of_windows()], languages())


def language_tag() -> str:
    """Return the language that the program speaks, as documents name it (BCP 47)."""
    return language().replace("_", "-")


@cache
def catalogue() -> NullTranslations:
    """Return the catalogue of the user's language. English needs none."""
    return catalogue_of(language())


def _of_windows() -> list[str]:
    """Return the language of Windows. The environment seldom has it there."""
    if sys.platform == "win32":
        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    return []


def catalogue_of(language: str) -> NullTranslations:
    """Return the catalogue of that language.

    Raises:
        OSError: There is none.
    """
    if language == ENGLISH:
        return NullTranslations()
    from importlib.resources import files  # slow to import

    with files(DATA).joinpath(f"lecun-viewer_{language}.mo").open("rb") as file:
        found = GNUTranslations(file)
    found.add_fallback(_Untranslated())
    return found


class _Untranslated(NullTranslations):
    """The fallback to English. Drops mnemonics, because a translated text may have the same."""

    def gettext(self, message: str) -> str:
        return re.sub(r"&(?=\w)", "", message)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(super().ngettext(msgid1, msgid2, n))


def number_in_words(number: int) -> str:
    """Return *number* formatted for the reader's language. `locale` needs locales that a system may lack."""
    if _digits:
        return _digits[0](number)
    mark = _("1,000")[1:-3]  # only the mark counts
    return f"{number:,}".replace(",", mark)


def _(text: str) -> str:
    """Return *text* in the user's language."""
    return catalogue().gettext(text)


def _p(context: str, text: str) -> str:
    """Return *text* in the user's language, with *context* (``pgettext``)."""
    return catalogue().pgettext(context, text)


def _n(one: str, many: str, number: int) -> str:
    """Return the plural form for *number*, with *number* in place of ``{n}`` (``ngettext``)."""
    return catalogue().ngettext(one, many, number).replace("{n}", number_in_words(number))


def _later(text: str) -> str:
    """Mark *text* for translation, and return it unchanged. `_` translates it when it is said."""
    return text


def _later_p(_context: str, text: str) -> str:
    """Mark *text* for translation, and return it unchanged. `_p` translates it with the same context."""
    return text


def listed(items: Iterable[str]) -> str:
    """Return *items* as a list. What is empty is left out."""
    #: Joins two items of a list. More items are joined one after the other. Chinese has {0}、{1}, Arabic {0}، {1}
    return _joined(items, _("{0}, {1}"))


def listed_first(items: Sequence[str]) -> str:
    """Return the first of *items* as a list, and dots for the others."""
    dots = " …" if len(items) > MOST_LISTED else ""
    return listed(items[:MOST_LISTED]) + dots


def sentences(said: Iterable[str]) -> str:
    """Return the sentences of *said* one after the other. What is empty is left out."""
    #: Joins two whole sentences. More are joined one after the other. Chinese has no space here: {0}{1}
    return _joined(said, _("{0} {1}"))


def _joined(items: Iterable[str], pattern: str) -> str:
    """Return *items* joined by *pattern*, such as ``{0}, {1}``. What is empty is left out."""
    found = list(filter(None, items))
    return reduce(pattern.format, found) if found else ""


def in_quotation_marks(text: str) -> str:
    """Return *text* in the quotation marks of the language."""
    #: A name or a word in quotation marks, such as that of a column
    return _("“{0}”").format(text)


def no_language(code: str, available: Iterable[str]) -> str:
    return _("“{0}” isn’t an available language. Use one of these: {1}.").format(code, listed(available))


# Which language somebody wants


def best_language(wanted: Iterable[str], available: Collection[str]) -> str:
    """Return the first language of *wanted* that is *available*, else English. *wanted* are names as systems have them.

    Qt names ``pt`` after ``pt-PT``. It is the same wish, so it does not find another country's language.
    """
    names = list(wanted)
    own = [name for at, name in enumerate(names) if not any(each.startswith(f"{name}-") for each in names[:at])]
    return next((found for name in own if (found := named_language(name, available))), ENGLISH)


def named_language(name: str, available: Collection[str]) -> str | None:
    """Return the *available* language that *name* names.

    A language without a country means each of its countries, and the other way round: ``fr_CA`` finds ``fr``, and
    ``pt`` finds ``pt_BR``. But ``pt_PT`` does not find ``pt_BR``.
    """
    language, *rest = re.split(r"[-_]", re.split(r"[.@]", name.strip())[0])
    language = language.lower()
    country = next((part.upper() for part in rest if len(part) == 2), "")
    country = next((_COUNTRIES[part.lower()] for part in rest if part.lower() in _COUNTRIES), country)
    whole = f"{language}_{country}" if country else language
    if not language:
        return None
    if whole in available:
        return whole
    if language == ENGLISH or language in available:
        return language
    return None if rest else next((each for each in available if each.partition("_")[0] == language), None)


def languages_of_environment(environment: Mapping[str, str]) -> list[str]:
    """Return the preferred languages of a console's user, in order (gettext's manual, “Locale Environment Variables”).

    ``LANGUAGE`` is a list. It is ignored in the C locale, as in scripts that set ``LC_ALL=C``.
    """
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    if locale.partition(".")[0] in _PLAIN:
        return [ENGLISH]
    return [*environment.get("LANGUAGE", "").split(":"), locale]
