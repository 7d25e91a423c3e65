"""Two wordings beside each other: which words differ.

Words are compared as the search compares them (`core.words`), so neither case nor punctuation nor the shape of a
quotation mark makes a difference; but a word with an apostrophe is one here, as it is to whoever reads it. What both
have is found as a reader would: the longest run of words first, then what lies before and after it (Ratcliff and
Metzener, “Pattern Matching: The Gestalt Approach”, 1988). The standard library's difflib does the same, and takes half
a megabyte, which most windows would hold from their start.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.words import Word, words

Stretch = tuple[int, int]
"""``(start, end)`` of a stretch of a text, in characters."""

APOSTROPHES = ("'", "’")
BREAKS = ("“", "”", '"', "…", "...")  # where a passage ends, and so does a stretch


class Differences(NamedTuple):
    """The stretches of each wording that the other has not, or has otherwise; each from a word to a word, in one
    passage."""

    one: list[Stretch]
    other: list[Stretch]


class _Run(NamedTuple):
    """Words that both have: where they begin in either, and how many they are."""

    at: int
    at_other: int
    size: int


def differences(one: str, other: str) -> Differences:
    """Return where the words of *one* and *other* differ."""
    words_of_one, words_of_other = _read_words(one), _read_words(other)
    found = Differences([], [])
    end = end_other = 0
    runs = _common_runs([word.folded for word in words_of_one], [word.folded for word in words_of_other])
    for run in [*runs, _Run(len(words_of_one), len(words_of_other), 0)]:
        found.one.extend(_stretches(one, words_of_one[end : run.at]))
        found.other.extend(_stretches(other, words_of_other[end_other : run.at_other]))
        end, end_other = run.at + run.size, run.at_other + run.size
    return found


def _read_words(text: str) -> list[Word]:
    """Return the words of *text*, *don’t* as one."""
    read = list[Word]()
    for word in words(text):
        if read and text[read[-1].end : word.start] in APOSTROPHES:
            beginning = read.pop()
            word = Word(beginning.start, word.end, beginning.folded + word.folded)
        read.append(word)
    return read


def _stretches(text: str, different: Sequence[Word]) -> list[Stretch]:
    """Return where *different* stand, neighbors as one stretch."""
    found = list[Stretch]()
    for word in different:
        start, end = found[-1] if found else (0, 0)
        between = text[end : word.start]
        if found and not any(mark in between for mark in BREAKS):
            found[-1] = (start, word.end)
        else:
            found.append((word.start, word.end))
    return found


def _common_runs(one: Sequence[str], other: Sequence[str]) -> list[_Run]:
    """Return the runs of words that both have, in their order."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(other):
        places.setdefault(word, []).append(number)
    found = list[_Run]()
    waiting = [(range(len(one)), range(len(other)))]
    while waiting:
        among, among_other = waiting.pop()
        run = _longest_run(one, among, among_other, places)
        if run.size:
            found.append(run)
            waiting.append((range(among.start, run.at), range(among_other.start, run.at_other)))
            waiting.append((range(run.at + run.size, among.stop), range(run.at_other + run.size, among_other.stop)))
    return sorted(found)


def _longest_run(one: Sequence[str], among: range, among_other: range, places: dict[str, list[int]]) -> _Run:
    """Return the longest run of words within both ranges, of several the first; *places* has those of the other."""
    longest = _Run(among.start, among_other.start, 0)
    ending: dict[int, int] = {}  # the length of the run that ends at a place of the other, with the word before
    for number in among:
        lengths = {}
        for place in places.get(one[number], ()):
            if place in among_other:
                lengths[place] = size = ending.get(place - 1, 0) + 1
                if size > longest.size:
                    longest = _Run(number - size + 1, place - size + 1, size)
        ending = lengths
    return longest
