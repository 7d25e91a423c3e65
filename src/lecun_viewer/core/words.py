"""Words, as the search compares them: without case, accents and the shape of quotation marks.

The index, the query and the marks in the window all take their words from here, so that what is found is also what
is marked.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_COMBINING = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"  # accents of all alphabets
    "\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"  # Slavonic, Hebrew and Arabic points
)
_WORD = rf"[^\W_](?:[^\W_]|[{_COMBINING}])*"


class Word(NamedTuple):
    """One word of a text: ``text[start:end]``, and how the search compares it."""

    start: int
    end: int
    folded: str


def fold(word: str) -> str:
    """Return *word* without case and accents, as letters and digits only (Unicode's NFKD and case folding)."""
    if word.isascii():
        return word.lower()
    import unicodedata  # a megabyte of tables; most words need none of them

    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(filter(str.isalnum, decomposed)).casefold()


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text* in order. An apostrophe parts words (``don’t`` is *don*, *t*), as a hyphen does."""
    for match in re.finditer(_WORD, text):  # compiled when first used, which is not before the window is there
        if folded := fold(match.group()):
            yield Word(match.start(), match.end(), folded)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* as the search compares them."""
    return tuple(word.folded for word in words(text))
