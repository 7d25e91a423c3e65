"""Which words differ between two wordings.

Words are compared as the search compares them (`core.words`). So case, punctuation and the shape of a quotation mark
make no difference. Unlike in the search, *don’t* is a single word here, as it is to a reader.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import Word, words

Stretch = tuple[int, int]
"""``(start, end)`` of a stretch of a text, in characters."""

APOSTROPHES = ("'", "’")
BREAKS = ("“", "”", '"', "…", "...")  # the end of a passage


class Differences(NamedTuple):
    """The stretches of two wordings that differ. Each begins and ends with a word, and stays within its passage."""

    one: list[Stretch]
    other: list[Stretch]


def differences_of(quote: Quote) -> Differences:
    """Return where *quote* and the words found differ. Nothing differs if no words of his were found."""
    known = quote.provenance
    if known.words_found and known.status.is_his:
        return differences(quote.text, known.words_found)
    return Differences([], [])


def differences(one: str, other: str) -> Differences:
    """Return where the words of *one* and *other* differ."""
    words_of_one, words_of_other = _read_words(one), _read_words(other)
    folded, folded_other = ([word.folded for word in found] for found in (words_of_one, words_of_other))
    found = Differences([], [])
    end = end_other = 0
    # The last matching block is empty and stands at the end of both.
    for block in SequenceMatcher(None, folded, folded_other, autojunk=False).get_matching_blocks():
        found.one.extend(_stretches(one, words_of_one[end : block.a]))
        found.other.extend(_stretches(other, words_of_other[end_other : block.b]))
        end, end_other = block.a + block.size, block.b + block.size
    return found


def _read_words(text: str) -> list[Word]:
    """Return the words of *text*. Words joined by an apostrophe become a single word."""
    read = list[Word]()
    for word in words(text):
        if read and text[read[-1].end : word.start] in APOSTROPHES:
            beginning = read.pop()
            word = Word(beginning.start, word.end, beginning.folded + word.folded)
        read.append(word)
    return read


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
