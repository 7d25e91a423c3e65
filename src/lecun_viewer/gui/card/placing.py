"""Places lines of type on a page, and finds the type size that fits. All lengths are pixels of a picture at scale 1."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from lecun_viewer.gui.card.designs import Size
from lecun_viewer.gui.card.setting import EM, STEPS, Glyphs

SMALLEST = 0.01  # the smallest type size, for texts of absurd length


class PlacedText(NamedTuple):
    """A line of type with its type size. ``left`` and ``baseline`` are the left end of its baseline."""

    text: str
    glyphs: Glyphs
    size: float
    left: float
    baseline: float

    @property
    def scale(self) -> float:
        """The factor from the units of its glyphs to pixels."""
        return self.size / EM

    @property
    def ink(self) -> QRectF:
        """The rectangle that its letters cover."""
        ink, by = self.glyphs.ink, self.scale
        return QRectF(ink.x() * by + self.left, ink.y() * by + self.baseline, ink.width() * by, ink.height() * by)


class Column:
    """The column in which lines stand. Lines begin at its left edge, or at its right edge if it is mirrored."""

    def __init__(self, size: Size, *, is_mirrored: bool = False) -> None:
        before, after = (size.right, size.left) if is_mirrored else (size.left, size.right)
        self.is_mirrored = is_mirrored
        self.left = float(before)
        self.width = float(size.width - before - after)

    def place(self, text: str, glyphs: Glyphs, size: float, baseline: float, hanging: float = 0) -> PlacedText:
        """Return a line at its place.

        *hanging* is the width outside of the column, as a multiple of *size*.
        """
        left = self.left - hanging * size
        if self.is_mirrored:
            left = self.left + self.width - glyphs.ink.width() * size / EM
        return PlacedText(text, glyphs, size, left, baseline)

    def left_outside(self, width: float, gap: float) -> float:
        """Return the left end of a thing that hangs beside the column, *gap* away from its lines."""
        return self.left + self.width + gap if self.is_mirrored else self.left - gap - width

    def fitted(self, widths: Sequence[float], size: float) -> float:
        """Return *size*, or less if a line is too wide. *widths* are multiples of the type size."""
        return min(size, self.width / max(widths)) if max(widths) > 0 else size


def largest(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Return the largest number up to *high* that fits, by bisection. Return *low* if nothing larger fits."""
    if fits(high):
        return high
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
