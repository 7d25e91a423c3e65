"""The catalogue of texts. A new language is a gettext catalogue: ``locale/LANGUAGE/LC_MESSAGES/lecun-quotes.mo``.

Its template is ``resources/translations/lecun-quotes.pot``. A text goes through `_`, a plural through `_n` or
`_chosen`, a text of a table through `_later`. Their arguments are literal texts, so ``dev.py translations`` finds them.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


@cache
def catalogue() -> "NullTranslations":
    """Return the catalogue of the user's language. English needs none."""
    from gettext import translation  # ``today`` seldom says a sentence
    from importlib.resources import files

    return translation("lecun-quotes", str(files("lecun_viewer.plain_texts") / "locale"), fallback=True)


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
