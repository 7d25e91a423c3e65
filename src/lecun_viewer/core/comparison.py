"""Two wordings beside each other: which words differ.

Words are compared as the search compares them (`core.words`), so neither case nor punctuation nor the shape of a
quotation mark makes a difference.
"""

from difflib import SequenceMatcher
from typing import NamedTuple

from lecun_viewer.core.words import words

Stretch = tuple[int, int]
"""``(start, end)`` of a stretch of a text, in characters."""


class Differences(NamedTuple):
    """The stretches of each wording that the other has not, or has otherwise; each from a word to a word."""

    one: list[Stretch]
    other: list[Stretch]


def differences(one: str, other: str) -> Differences:
    """Return where the words of *one* and *other* differ."""
    words_of_one, words_of_other = list(words(one)), list(words(other))
    matcher = SequenceMatcher(
        None, [word.folded for word in words_of_one], [word.folded for word in words_of_other], autojunk=False
    )
    found = Differences([], [])
    for kind, first, last, first_other, last_other in matcher.get_opcodes():
        if kind != "equal":
            if first < last:
                found.one.append((words_of_one[first].start, words_of_one[last - 1].end))
            if first_other < last_other:
                found.other.append((words_of_other[first_other].start, words_of_other[last_other - 1].end))
    return found
