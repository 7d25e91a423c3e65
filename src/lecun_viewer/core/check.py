"""Finds the quotes in a text: word for word, altered, or in part. A sentence is a short text.

Words are compared as the search compares them. A quote may be where enough of its rarer words are close together. It
may also be where the text has a run of its words. Each such window is compared with the quote by `difflib`. Rare words
weigh more than common words. Words in the same order weigh more than single words. A few words count only where they
are in quotation marks, or are a whole sentence of the quote. In a short text such a sentence may be altered.

The numbers below were chosen with the shipped quotes and the texts of others on the same subject. In 4,600 such pages,
fewer than ten places are found wrongly. Of quotes with a third of their words replaced, 95 of 100 are found.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import ceil
from typing import NamedTuple

from lecun_viewer.core.comparison import Differences, common_blocks, differences
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import folded_words, words

LIKE, LIKE_IN_SENTENCE = 0.4, 0.25
"""The likeness from which a quote is found in a text, and in a sentence. A sentence has few places to be wrong."""
LIKE_IN_MARKS = 0.33  # for words in quotation marks that are a part of a quote, word for word
LIKE_OF_SENTENCE = 0.6  # the likeness of a sentence and a sentence of a longer quote
LEAST_OF_SENTENCE = 1.5  # the weight of a whole sentence of a quote. “I don’t know” has less
MOST_OF_SENTENCE = 40  # words
FEWEST_WORDS = 4  # of a quote that is found anywhere. A shorter quote must be a sentence, or be in quotation marks
MOST_OF_QUOTE = 400  # words of a quote that are compared. No shipped quote has 60
MOST_OF_NEARLY = 0.25  # of the words of a place and of a part of a quote, which may differ if they are nearly the same
MOST_AT_A_PLACE = 3  # quotes that are found at the same place
_AS_LIKE = 0.6  # as the best at the place, which the others must be
_RARER = 2 / 3  # of the distinct words of a quote
_SHARE = 0.4  # of these, in a window
_WIDTH, _MORE_WIDTH = 1.4, 3  # of a window: times the words of the quote, and words
_RUN = 7  # words in a row that may be a part of a quote
_ALONE = 0.6  # what a word counts whose neighbors differ
_HALF = 0.5  # of the words of a quote, which a place in a text has in common with it. `_RUN` words are enough
_THERE = 0.6  # that the place is in the quote matters a little more than that the quote is at the place
_EVIDENCE = 0.8  # the weight of one rare word: the less there is in common, the lower is the likeness
_BITS = MOST_OF_QUOTE.bit_length()
_NUMBER = (1 << _BITS) - 1
_LEFT = 0.6  # of the least likeness, with what is around the words that are the same
_MORE_WORDS = 2  # that may replace those at an end of a quote
_PIECE, _STEP = 4, 2  # times the words of a quote: a piece of a long window, and where the next begins
_STRETCH = 1000  # characters of a text whose matches are looked through for one of them

_MARKS = '“”„‟«»‹›「」『』"'
# These are looked for between two words. An apostrophe that is alone there is within a word, such as “don’t”.
_BOUNDARY = re.compile(rf"[.!?…。！？:;()\[\]—–{_MARKS}]|\n\s*\n|\s-\s|(?<!\A)['‘’]|['‘’](?!\Z)")
_SENTENCE_END = re.compile(rf"(?<=[.!?…])[{_MARKS}’)]*\s+|[。！？]")
_OPENS = re.compile(rf"(?:[{_MARKS}]|(?<!\A)[‘'])(?=[^\s{_MARKS}]*$)")
_CLOSES = re.compile(rf"[^\s{_MARKS}]*(?:[{_MARKS}]|[’'](?!\Z))")

Stretch = tuple[int, int]
"""The first and the last of some words, by their numbers."""
_Block = tuple[int, int, int]
"""Words that a text and a quote have in common: the first in the text, the first in the quote, and how many."""


class Match(NamedTuple):
    """A place in a text, and a quote that is found there.

    Attributes:
        start, end: The place, in characters of the text.
        text: What the text has there.
        likeness: How like the quote it is, up to 1 for the same words.
        is_found: Whether the place is more like the words that were found than like the quote.
    """

    quote: Quote
    start: int
    end: int
    text: str
    likeness: float
    is_found: bool = False

    @property
    def words(self) -> str:
        """The words of the quote that the place is like."""
        return self.quote.words_said if self.is_found else self.quote.text

    @property
    def is_part(self) -> bool:
        """Whether the place is a part of `words`, and nothing differs."""
        part, whole = (f" {' '.join(folded_words(each))} " for each in (self.text, self.words))
        return part != whole and part in whole

    @property
    def is_nearly_part(self) -> bool:
        """Whether the place is nearly a part of `words`, and most of `words` is missing."""
        if self.likeness == 1 or self.is_part or self._differing_from(0, len(self.words)):
            return False
        return self._differing_from(*self._part, MOST_OF_NEARLY) is not None

    def differing(self) -> Differences:
        """Return the stretches of `text` and of `words` that differ, in characters.

        The place is compared with all of `words`. Where less than half of the words are the same, nearly everything
        would differ. Then there are no stretches, unless the place is nearly a part of `words`: it is compared with
        that part. A place that is a part of `words` has none, too.
        """
        if self.is_part:
            return Differences([], [])
        whole = self._differing_from(0, len(self.words))
        return whole or self._differing_from(*self._part, MOST_OF_NEARLY) or Differences([], [])

    def different(self) -> tuple[list[str], list[str]]:
        """Return what only the text has at this place, and what only `words` has. See `differing`."""
        found = self.differing()
        return _each_once(self.text, found.one), _each_once(self.words, found.other)

    @property
    def _part(self) -> tuple[int, int]:
        """The stretch of `words` that the place is like, in characters. It has the first and the last common word."""
        placed = [*words(self.words)]
        blocks = common_blocks(folded_words(self.text), [word.folded for word in placed])
        return (placed[blocks[0][1]].start, placed[blocks[-1][1] + blocks[-1][2] - 1].end) if blocks else (0, 0)

    def _differing_from(self, start: int, end: int, most: float = _HALF) -> Differences | None:
        """Return what differs from that stretch of `words`. ``None`` if that is more than *most* of both."""
        said = self.words[start:end]
        found = differences(self.text, said)
        different = (*_each_once(self.text, found.one), *_each_once(said, found.other))
        count = sum(len(folded_words(each)) for each in different)
        if count > (len(folded_words(self.text)) + len(folded_words(said))) * most:
            return None
        return Differences(found.one, [(start + first, start + last) for first, last in found.other])


class CheckedText:
    """A text that is looked through for quotes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = list(words(text))
        self._folded = [word.folded for word in self._words]
        self._is_sentence = len(self._words) <= MOST_OF_SENTENCE
        self._least = LIKE_IN_SENTENCE if self._is_sentence else LIKE
        self._places = dict[str, list[int]]()
        for at, word in enumerate(self._folded):
            self._places.setdefault(word, []).append(at)
        self._quoted = [*self._between_marks()]

    @property
    def distinct(self) -> Iterable[str]:
        """The folded words of the text, each once."""
        return self._places.keys()

    def stretches(self, length: int) -> Iterator[Sequence[str]]:
        """Yield the folded words of overlapping stretches. Each has *length* words, and begins half of them later."""
        for start in range(0, max(1, len(self._folded) - length // 2), length // 2):
            yield self._folded[start : start + length]

    def matches(self, quote: Quote, weights: Mapping[str, float]) -> Iterator[Match]:
        """Yield the places of *quote*. *weights* are above 0 for each of its words and those of the text.

        The places of its own words and of the words that were found may overlap.
        """
        names = {word for name in quote.authors for word in folded_words(name)}
        for text, is_found in ((quote.text, False), (quote.words_said, True)):
            side = folded_words(text)[:MOST_OF_QUOTE]
            if len(side) < FEWEST_WORDS:
                places = self._whole_places(side)
            else:
                windows = self._windows(side, weights)
                compared = [each for window in windows for each in self._compared(window, side, weights, names)]
                sentences = self._sentences(text, side, weights, names, [place for place, _likeness in compared])
                places = chain(self._quoted_parts(side, weights), compared, sentences)
            for (first, last), likeness in places:
                start, end = self._words[first].start, self._words[last].end
                yield Match(quote, start, end, self._text[start:end], likeness, is_found)

    def _whole_places(self, side: Sequence[str]) -> Iterator[tuple[Stretch, float]]:
        """Yield where a short quote is a whole sentence, or is in quotation marks."""
        for first, last in self._runs(side, len(side)) if side else ():
            if self._is_boundary(first) and self._is_boundary(last + 1):
                yield (first, last), 1.0

    def _sentences(
        self,
        said: str,
        side: Sequence[str],
        weights: Mapping[str, float],
        names: set[str],
        compared: Sequence[Stretch],
    ) -> Iterator[tuple[Stretch, float]]:
        """Yield where the text has a whole sentence of a quote. *said* is the text of the quote.

        A place that overlaps one of *compared* is left out. There the text has more of the quote, perhaps altered.
        """
        total = sum(weights[word] for word in side)
        taken = {at for first, last in compared for at in range(first, last + 1)}
        for sentence in dict.fromkeys(map(folded_words, _SENTENCE_END.split(said))):
            if len(sentence) >= FEWEST_WORDS and sum(weights[word] for word in sentence) >= LEAST_OF_SENTENCE:
                likeness = _likeness(sentence, side, [(0, 0, len(sentence))], weights, total)
                for first, last in self._sentence_places(sentence, weights, names):
                    if taken.isdisjoint(range(first, last + 1)):
                        yield (first, last), max(likeness, self._least)

    def _sentence_places(
        self, sentence: Sequence[str], weights: Mapping[str, float], names: set[str]
    ) -> Iterable[Stretch]:
        """Return where the text has *sentence* word for word. In a short text it may be altered."""
        places = [*self._runs(sentence, len(sentence))]
        if places or not self._is_sentence:
            return places
        windows = self._windows(sentence, weights)
        compared = chain.from_iterable(self._compared(window, sentence, weights, names) for window in windows)
        return [place for place, likeness in compared if likeness >= LIKE_OF_SENTENCE]

    def _between_marks(self) -> Iterator[Stretch]:
        """Yield the stretches between a quotation mark and the next one. They have `FEWEST_WORDS` or more."""
        marks = (at for at in range(len(self._words) + 1) if any(mark in _MARKS for mark in self._between(at)))
        return ((first, end - 1) for first, end in pairwise(marks) if end - first >= FEWEST_WORDS)

    def _quoted_parts(self, side: Sequence[str], weights: Mapping[str, float]) -> Iterator[tuple[Stretch, float]]:
        """Yield where some words of a quote are in quotation marks."""
        said, total = f" {' '.join(side)} ", sum(weights[word] for word in side)
        for first, last in self._quoted:
            part = self._folded[first : last + 1]
            if f" {' '.join(part)} " in said:
                likeness = _likeness(part, side, [(0, 0, len(part))], weights, total)
                if likeness >= min(LIKE_IN_MARKS, self._least):
                    yield (first, last), max(likeness, self._least)

    def _windows(self, side: Sequence[str], weights: Mapping[str, float]) -> list[Stretch]:
        """Return where a quote with the words *side* may be."""
        merged = list[Stretch]()
        for first, last in sorted((*self._dense(side, weights), *self._runs(side, _RUN))):
            if merged and first <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(last, merged[-1][1])
            else:
                merged.append((first, last))
        return merged

    def _runs(self, side: Sequence[str], length: int) -> Iterator[Stretch]:
        """Yield where the text has a run of *length* words of *side*. It is looked for at the rarest of the words."""
        places = [self._places.get(word, ()) for word in side]
        counts = [*map(len, places)]
        for start in range(len(side) - length + 1):
            if least := min(counts[start : start + length]):
                before = counts.index(least, start) - start
                run = [*side[start : start + length]]
                for first in (at - before for at in places[start + before]):
                    if first >= 0 and self._folded[first : first + length] == run:
                        yield first, first + length - 1

    def _dense(self, side: Sequence[str], weights: Mapping[str, float]) -> Iterator[Stretch]:
        """Yield the windows with at least `_SHARE` of the rarer words of a quote. They may overlap."""
        by_rarity = sorted(set(side), key=lambda word: (-weights[word], word))
        rarer = by_rarity[: max(FEWEST_WORDS, ceil(len(by_rarity) * _RARER))]
        needed = ceil(len(rarer) * _SHARE)
        there = [word for word in rarer if word in self._places]
        if len(there) < needed:
            return
        # One number for each place and word. So sorting and counting are quick in long texts.
        seen = sorted(at << _BITS | number for number, word in enumerate(there) for at in self._places[word])
        width, counts, distinct, begin = int(len(side) * _WIDTH) + _MORE_WIDTH, [0] * len(there), 0, 0
        for each in seen:
            at, number = each >> _BITS, each & _NUMBER
            distinct += not counts[number]
            counts[number] += 1
            while at - (seen[begin] >> _BITS) >= width:
                gone = seen[begin] & _NUMBER
                counts[gone] -= 1
                distinct -= not counts[gone]
                begin += 1
            if distinct >= needed:
                yield seen[begin] >> _BITS, at

    def _compared(
        self, window: Stretch, side: Sequence[str], weights: Mapping[str, float], names: set[str]
    ) -> Iterator[tuple[Stretch, float]]:
        """Yield the places in and around *window* that are like *side*, each with its likeness.

        A long window is compared in overlapping pieces, because `difflib` takes quadratic time. So some come twice.
        """
        begin, stop = max(0, window[0] - len(side)), min(len(self._folded), window[1] + 1 + len(side))
        starts = range(begin, max(begin + 1, stop - (_PIECE - _STEP) * len(side)), _STEP * len(side))
        rests = [(start, min(stop, start + _PIECE * len(side))) for start in starts]
        total = sum(weights[word] for word in side)
        fewest = FEWEST_WORDS if self._is_sentence else max(FEWEST_WORDS, min(_RUN, len(side) * _HALF))
        while rests:
            start, end = rests.pop()
            text = self._folded[start:end]
            blocks = common_blocks(text, side)
            if not blocks:
                continue
            best, blocks = _best(text, side, blocks, weights, total, fewest)
            if (within := self._within_marks(start, blocks)) != blocks:
                best, blocks = _likeness(text, side, within, weights, total), within
            first, last = start + blocks[0][0], start + blocks[-1][0] + blocks[-1][2] - 1
            if best < self._least or _count(blocks) < fewest:
                continue
            before, after = blocks[0][1], len(side) - blocks[-1][1] - blocks[-1][2]
            place = self._with_ends(first, last, before, after, names)
            if place != (first, last):
                same = [(start + at, at_side, size) for at, at_side, size in blocks]
                best = _likeness(self._folded, side, same, weights, total, place)
            if best >= self._least * _LEFT:  # else it is another quotation
                yield place, max(best, self._least)
            rests += [each for each in ((start, first), (last + 1, end)) if each[1] - each[0] >= len(side) * _SHARE]

    def _within_marks(self, start: int, blocks: list[_Block]) -> list[_Block]:
        """Return *blocks* without the few words beyond a quotation mark at an end. They begin at the word *start*.

        Such words are of another sentence. A quotation may go on after “he said”, but then with more words.
        """
        marked = [at for at, (block, after) in enumerate(pairwise(blocks), 1) if self._has_mark(start, block, after)]
        first = next((at for at in reversed(marked) if _count(blocks[:at]) < FEWEST_WORDS), 0)
        last = next((at for at in marked if _count(blocks[at:]) < FEWEST_WORDS), len(blocks))
        return blocks[first:last] or blocks

    def _has_mark(self, start: int, block: _Block, after: _Block) -> bool:
        """Return whether there is a quotation mark between two blocks. These begin at the word *start*."""
        between = self._text[self._words[start + block[0] + block[2] - 1].end : self._words[start + after[0]].start]
        return any(mark in _MARKS for mark in between)

    def _with_ends(self, first: int, last: int, before: int, after: int, names: set[str]) -> Stretch:
        """Return the place from *first* to *last* with what is in the same quotation marks, or replaces its ends.

        The quote has *before* words before those that are the same, and *after* words after them.
        An attribution, which has one of *names*, is left out.
        """
        most = max(last - first + 1, before + _MORE_WORDS, after + _MORE_WORDS) + 1
        opened, closed = self._end(first, -1, most), self._end(last, 1, most)
        is_short = first - opened + closed - last <= last - first + 1
        if is_short and _OPENS.search(self._between(opened)) and _CLOSES.match(self._between(closed + 1)):
            return opened, closed
        is_whole_before = first - opened <= (before + _MORE_WORDS if before else 0)
        is_whole_after = closed - last <= (after + _MORE_WORDS if after else 0)
        return (
            opened if is_whole_before and names.isdisjoint(self._folded[opened:first]) else first,
            closed if is_whole_after and names.isdisjoint(self._folded[last + 1 : closed + 1]) else last,
        )

    def _end(self, at: int, step: int, most: int) -> int:
        """Return the last word in the direction *step* before a boundary, from *at* on, or the word after *most*."""
        for _ in range(most):
            if self._is_boundary(at if step < 0 else at + 1):
                break
            at += step
        return at

    def _is_boundary(self, at: int) -> bool:
        """Return whether a sentence or a quotation begins or ends before the word *at*."""
        return at in (0, len(self._words)) or _BOUNDARY.search(self._between(at)) is not None

    def _between(self, at: int) -> str:
        """Return what is before the word *at*, and after the word before it. Around the text there are spaces.

        An apostrophe before digits is of their word, such as “’90s”.
        """
        start = self._words[at - 1].end if at else 0
        if at == len(self._words):
            return f"{'' if at else ' '}{self._text[start:]} "
        end = self._words[at].start
        between = f"{'' if at else ' '}{self._text[start:end]}"
        return between.rstrip("'’") if self._text[end].isdigit() else between


def _each_once(text: str, stretches: Iterable[tuple[int, int]]) -> list[str]:
    """Return what *text* has at *stretches*, which are in characters, each once."""
    return list(dict.fromkeys(text[start:end] for start, end in stretches))


def _count(blocks: Iterable[_Block]) -> int:
    """Return how many words *blocks* have."""
    return sum(size for _at, _at_side, size in blocks)


def _best(
    text: Sequence[str],
    side: Sequence[str],
    blocks: list[_Block],
    weights: Mapping[str, float],
    total: float,
    fewest: float,
) -> tuple[float, list[_Block]]:
    """Return the likeness of *text* and *side* where it is best, and the *blocks* there.

    Blocks at the ends may go. The others must have *fewest* words.
    """
    best = _likeness(text, side, blocks, weights, total)
    while enough := [rest for rest in (blocks[1:], blocks[:-1]) if _count(rest) >= fewest]:
        without = [(_likeness(text, side, rest, weights, total), rest) for rest in enough]
        likeness, rest = max(without, key=lambda each: each[0])
        if likeness < best:
            break
        best, blocks = likeness, rest
    return best, blocks


def _likeness(
    text: Sequence[str],
    side: Sequence[str],
    blocks: Sequence[_Block],
    weights: Mapping[str, float],
    total: float,
    place: Stretch | None = None,
) -> float:
    """Return how like *side* the *text* is, from 0 to 1: from the first to the last of *blocks*, or at *place*."""
    first, last = place or (blocks[0][0], blocks[-1][0] + blocks[-1][2] - 1)
    if len(blocks) == 1 and blocks[0][2] == len(side) == last - first + 1:
        return 1.0
    same = sum(
        (1 if size > 1 else _ALONE) * sum(weights[word] for word in text[at : at + size]) for at, _, size in blocks
    )
    there = sum(weights[word] for word in text[first : last + 1])
    return float(((same / total) ** (1 - _THERE) * (same / there) ** _THERE) ** (1 + _EVIDENCE / same))


def in_order(matches: Iterable[Match]) -> list[Match]:
    """Return *matches* in the order of the text, without those that add nothing.

    At each place the best counts, of two equal ones the longer. Up to two other quotes that are nearly as like stay.
    """
    kept, numbers = list[Match](), defaultdict[int, list[int]](list)
    for match in sorted(matches, key=lambda each: (-each.likeness, each.start - each.end, each.is_found)):
        stretches = range(match.start // _STRETCH, match.end // _STRETCH + 1)
        near = {number for stretch in stretches for number in numbers[stretch]}
        there = [each for each in map(kept.__getitem__, near) if each.start < match.end and match.start < each.end]
        is_new = all(each.quote.id != match.quote.id for each in there)
        best = max((each.likeness for each in there), default=0)
        if is_new and len(there) < MOST_AT_A_PLACE and match.likeness >= best * _AS_LIKE:
            for stretch in stretches:
                numbers[stretch].append(len(kept))
            kept.append(match)
    return sorted(kept, key=lambda each: (each.start, -each.likeness))
