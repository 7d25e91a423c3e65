"""Which words differ between two wordings.

Words are compared as the search compares them (`core.words`). So case, punctuation and the shape of a quotation mark
make no difference. Unlike in the search, *don’t* is a single word here, as it is to a reader.

The common prefix and suffix are trimmed first. Comparing the rest takes quadratic time or worse. So two long texts that
have little in common are not compared.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import Word, words

Stretch = tuple[int, int]
"""``(start, end)`` of a stretch of a text, in characters."""

APOSTROPHES = ("'", "’")
BREAKS = ("“", "”", '"', "…", "...")  # the end of a passage
MOST_PAIRS = 40_000  # 200 words by 200, which take a tenth of a second at worst; no shipped quote has 60


class Differences(NamedTuple):
    """The stretches of two wordings that differ. Each begins and ends with a word, and stays within its passage."""

    one: list[Stretch]
    other: list[Stretch]


def differences_of(quote: Quote) -> Differences:
    """Return the word diff of *quote* and his own wording.

    Nothing differs if there is no other wording of his. Nothing differs either if it has less than half of the quote's
    words. Nearly everything would be marked then.
    """
    known = quote.provenance
    if not (known.words_found and known.status.is_his and known.status.has_other_words):
        return Differences([], [])
    found = differences(quote.text, known.words_found)
    different = sum(len(_read_words(quote.text[start:end])) for start, end in found.one)
    return found if 2 * different <= len(_read_words(quote.text)) else Differences([], [])


def differences(one: str, other: str) -> Differences:
    """Return the word diff of *one* and *other*. Empty if they are too long."""
    words_of_one, words_of_other = _without_common_ends(_read_words(one), _read_words(other))
    found = Differences([], [])
    if len(words_of_one) * len(words_of_other) > MOST_PAIRS:
        return found
    folded, folded_other = ([word.folded for word in each] for each in (words_of_one, words_of_other))
    end = end_other = 0
    for at, at_other, size in (*common_blocks(folded, folded_other), (len(folded), len(folded_other), 0)):
        found.one.extend(_stretches(one, words_of_one[end:at]))
        found.other.extend(_stretches(other, words_of_other[end_other:at_other]))
        end, end_other = at + size, at_other + size
    return found


def common_blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the matching blocks of `difflib`: start in *one*, start in *other*, and length."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def _read_words(text: str) -> list[Word]:
    """Return the words of *text*. Words joined by an apostrophe become a single word."""
    read = list[Word]()
    for word in words(text):
        if read and text[read[-1].end : word.start] in APOSTROPHES:
            beginning = read.pop()
            word = Word(beginning.start, word.end, beginning.folded + word.folded)
        read.append(word)
    return read


def _without_common_ends(one: list[Word], other: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return both texts without their common prefix and suffix."""
    start = _in_common(one, other)
    one, other = one[start:], other[start:]
    end = _in_common(reversed(one), reversed(other))
    return one[: len(one) - end], other[: len(other) - end]


def _in_common(one: Iterable[Word], other: Iterable[Word]) -> int:
    """Return the length of the common prefix, in words."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].folded == pair[1].folded, pairs))


def _stretches(text: str, different: Sequence[Word]) -> list[Stretch]:
    """Return the stretches that the words *different* cover. Neighbors in the same passage share a stretch."""
    found = list[Stretch]()
    for word in different:
        start, end = found[-1] if found else (0, 0)
        between = text[end : word.start]
        if found and not any(mark in between for mark in BREAKS):
            found[-1] = (start, word.end)
        else:
            found.append((word.start, word.end))
    return found
