"""Words, as the search compares them: without case, accents and the shape of quotation marks.

The index, the query and the marks in the window take their words from here. So what is found is what is marked.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Kana without their combining marks, and Han (Unicode's blocks).
_ALONE = "\u3041-\u3096\u309d-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LETTERS = rf"(?P<alone>[{_ALONE}])|[^\W_{_ALONE}]+"


class Word(NamedTuple):
    """A token of a text: ``text[start:end]``, and its folded form."""

    start: int
    end: int
    folded: str


def fold(word: str) -> str:
    """Return *word* without case and accents, as letters and digits only (Unicode's NFKD and case folding)."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(filter(str.isalnum, decomposed)).casefold()


def words(text: str) -> Iterator[Word]:
    """Yield the words of *text* in order.

    A word is letters and digits, and the combining marks that follow them. An apostrophe parts words (``don’t`` is
    *don*, *t*), as a hyphen does. Each ideograph and each kana is a word, because no space parts their words.
    """
    start = end = 0
    was_alone = False
    for letters in re.finditer(_LETTERS, text):  # compiled when first used, which is not before the window is there
        is_alone = letters["alone"] is not None
        if letters.start() != end or is_alone or was_alone:
            if folded := fold(text[start:end]):
                yield Word(start, end, folded)
            start = letters.start()
        end, was_alone = _end_of_marks(text, letters.end()), is_alone
    if folded := fold(text[start:end]):
        yield Word(start, end, folded)


def _end_of_marks(text: str, start: int) -> int:
    """Skip the combining marks at *start*. Return the index after them."""
    while start < len(text) and unicodedata.category(text[start]).startswith("M"):
        start += 1
    return start


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* as the search compares them.

    ASCII with typographic quotation marks has a fast path, which takes a fifth of the time.
    """
    if text.isascii() or re.fullmatch("[\0-\x7f–—‘’“”…«»]*", text):
        return tuple(re.findall(r"[^\W_]+", text.lower()))
    return tuple(word.folded for word in words(text))


def reads_right_to_left(text: str) -> bool:
    """Return whether *text* runs from right to left. Its first strong letter decides (UAX #9, rule P2)."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((direction for direction in directions if direction in ("L", "R", "AL")), "L") != "L"
