"""Breaking a quote into lines of about equal length. Knows widths, but no fonts.

Lines are filled one after the other, in the narrowest column that needs no more lines.
"""

from collections.abc import Sequence
from math import fsum, sqrt
from typing import NamedTuple

STEPS = 14  # of a bisection, which is then exact to a hundredth of a pixel


class Piece(NamedTuple):
    """A text that is never broken, and the space after it. Widths are multiples of the type size."""

    text: str
    width: float
    space: float


def filled(pieces: Sequence[Piece], measure: float) -> tuple[int, ...]:
    """Return the index after the last piece of each line. Lines have the width *measure*, and are as full as can be."""
    ends = list[int]()
    width = space = 0.0
    for index, piece in enumerate(pieces):
        if index and width + space + piece.width > measure:
            ends.append(index)
            width = space = 0.0
        width += space + piece.width
        space = piece.space
    return (*ends, len(pieces))


def balanced(pieces: Sequence[Piece], measure: float) -> tuple[int, ...]:
    """Return the ends of lines as `filled` does: as few lines, but of about equal length."""
    ends = filled(pieces, measure)
    narrow, wide = 0.0, measure
    for _ in range(STEPS):
        middle = (narrow + wide) / 2
        narrower = filled(pieces, middle)
        if len(narrower) > len(ends):
            narrow = middle
        else:
            ends, wide = narrower, middle
    return ends


def raggedness(pieces: Sequence[Piece], ends: Sequence[int], measure: float) -> float:
    """Return the standard deviation of the lines' widths, as a share of *measure*."""
    lines = [pieces[begin:end] for begin, end in zip((0, *ends), ends, strict=False)]
    widths = [fsum(piece.width + piece.space for piece in line) - line[-1].space for line in lines]
    mean = fsum(widths) / len(widths)
    return sqrt(fsum((width - mean) ** 2 for width in widths) / len(widths)) / measure
