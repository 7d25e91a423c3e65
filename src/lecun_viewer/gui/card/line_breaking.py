"""Breaking a quote into lines of about equal length, as a typesetter does by hand. Knows widths, but no fonts.

All ways to break are weighed at once, not line by line (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981). The
simple way of the booklet's headings (`booklet.blocks.balanced`) was tried on all 900 cards: 75 quotes in 4 designs and
3 sizes. There 240 cards ended with a lonely word, and 79 broke a compound word at its hyphen. Here no card does.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

# How bad a break is. These count once for each break…
LONELY_WORD = 1.0  # the last line has only one word
AFTER_HYPHEN = 0.15
# … and these are divided by the number of lines.
LAST_LINE, OTHER_LINES = 0.9, 1.5  # times the square of the empty share of a line
SENTENCE_TORN = 0.06  # the first word of a sentence ends a line
SHORT_WORD_LEFT = 0.025  # a short word, such as an article, ends a line
NUMBER_TORN = 0.09  # a number, or its sign, is separated from its word
BRACKETS_TORN = 0.15
WITHIN_PHRASE = 0.03  # a line ends without punctuation
SHORT_WORD = 2
PUNCTUATION = (",", ";", ":", ".", "?", "!", ")", "—", "–", "”", "’")
SENTENCE_ENDS = (".", "?", "!", ";", ":")
OPENING = ("(", "“", "‘", "[")
NUMBERS = tuple("#0123456789")
MOST_PIECES = 150  # about a page of prose: weighing all ways takes too long for longer texts


class Piece(NamedTuple):
    """A text that is never broken, and the space after it. Widths are multiples of the type size."""

    text: str
    width: float
    space: float


class Lines(NamedTuple):
    """A way to break. ``ends`` has the index after the last piece of each line. A ``badness`` of 0 is best."""

    ends: tuple[int, ...]
    badness: float


def fewest_lines(pieces: Sequence[Piece], measure: float) -> int:
    """Return how many lines of the width *measure* the pieces need. Each piece must fit into a line."""
    lines, width = 0, inf
    space = 0.0
    for piece in pieces:
        width += space + piece.width
        space = piece.space
        if width > measure:
            lines, width = lines + 1, piece.width
    return lines


def break_lines(pieces: Sequence[Piece], measure: float, count: int) -> Lines | None:
    """Return the best way to break the pieces into *count* lines of at most the width *measure*.

    Return ``None`` if there is no way.
    """
    if len(pieces) > MOST_PIECES:
        return _filled_lines(pieces, measure, count)
    of_ends = _badness_of_ends(tuple(pieces))
    # For each line: its possible ends, with badness and beginning.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        reached = dict[int, tuple[float, int]]()
        for begin, (badness, _) in best[-1].items():
            for end, width in _next_lines(pieces, begin, measure):
                empty = (1 - width / measure) ** 2
                if end < len(pieces):
                    own, shared = of_ends[end - 1]
                    total = badness + own + (OTHER_LINES * empty + shared) / count
                else:
                    is_lonely = count > 1 and not any(piece.space for piece in pieces[begin:-1])
                    total = badness + (LONELY_WORD if is_lonely else 0) + LAST_LINE * empty / count
                if total < reached.get(end, (inf, 0))[0]:
                    reached[end] = (total, begin)
        best.append(reached)
    end = len(pieces)
    if end not in best[count]:
        return None
    badness, ends = best[count][end][0], list[int]()
    for reached in reversed(best[1:]):
        ends.append(end)
        end = reached[end][1]
    return Lines(tuple(reversed(ends)), badness)


def _filled_lines(pieces: Sequence[Piece], measure: float, count: int) -> Lines | None:
    """Return lines that are as full as possible, one after the other. This is fast even for a book."""
    ends = list[int]()
    while (begin := ends[-1] if ends else 0) < len(pieces):
        ends.append(max(end for end, _ in _next_lines(pieces, begin, measure)))
    return Lines(tuple(ends), 0.0) if len(ends) == count else None


def _next_lines(pieces: Sequence[Piece], begin: int, measure: float) -> Iterator[tuple[int, float]]:
    """Yield each possible end of a line that starts at *begin*, with the line's width."""
    width = 0.0
    for end in range(begin + 1, len(pieces) + 1):
        width += pieces[end - 1].width
        if width > measure:
            break
        yield end, width
        width += pieces[end - 1].space


@lru_cache(maxsize=64)
def _badness_of_ends(pieces: tuple[Piece, ...]) -> tuple[tuple[float, float], ...]:
    """Return how bad a line's end after each piece is, except the last.

    The first number counts once, the second is divided by the number of lines.
    """
    found = list[tuple[float, float]]()
    open_brackets = 0
    for before, piece, following in zip((Piece("", 0, 0), *pieces), pieces, pieces[1:], strict=False):
        text, badness = piece.text, 0.0
        open_brackets += text.count("(") - text.count(")")
        if not (text.endswith(PUNCTUATION) or following.text.startswith(OPENING)):
            badness += WITHIN_PHRASE
            if text.isdigit() or following.text.startswith(NUMBERS):
                badness += NUMBER_TORN
        if open_brackets > 0:
            badness += BRACKETS_TORN
        if len(text.strip("“‘(")) <= SHORT_WORD:
            badness += SHORT_WORD_LEFT
        if before.text.endswith(SENTENCE_ENDS):
            badness += SENTENCE_TORN
        is_hyphened = not piece.space and text.endswith(("-", "‐"))
        found.append((AFTER_HYPHEN if is_hyphened else 0.0, badness))
    return tuple(found)
