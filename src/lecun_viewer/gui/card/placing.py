"""Placing lines of type on a page, and finding the size at which they fit. Pixels are those of a picture at scale 1."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from lecun_viewer.gui.card.setting import EM, Glyphs
from lecun_viewer.gui.card.sizes import Size

SMALLEST = 0.01  # of any type, for texts of no sensible length
STEPS = 14  # of a bisection: to a hundredth of a pixel


class PlacedText(NamedTuple):
    """A line of type, its size, and where the left end of its baseline is."""

    text: str
    glyphs: Glyphs
    size: float
    left: float
    baseline: float

    @property
    def scale(self) -> float:
        """By how much its glyphs are made smaller."""
        return self.size / EM

    @property
    def ink(self) -> QRectF:
        """The rectangle that its letters really cover."""
        ink, by = self.glyphs.ink, self.scale
        return QRectF(ink.x() * by + self.left, ink.y() * by + self.baseline, ink.width() * by, ink.height() * by)


class Column:
    """Where lines stand: flush on the side where they begin, which in a mirrored column is the right one."""

    def __init__(self, size: Size, *, is_mirrored: bool = False) -> None:
        before, after = (size.right, size.left) if is_mirrored else (size.left, size.right)
        self.is_mirrored = is_mirrored
        self.left = float(before)
        self.width = float(size.width - before - after)

    def place(self, text: str, glyphs: Glyphs, size: float, baseline: float, hanging: float = 0) -> PlacedText:
        """Return a line at its place, with what hangs (in sizes of the type) outside of the column."""
        left = self.left - hanging * size
        if self.is_mirrored:
            left = self.left + self.width - glyphs.ink.width() * size / EM
        return PlacedText(text, glyphs, size, left, baseline)

    def left_outside(self, width: float, gap: float) -> float:
        """Return the left end of something so wide that hangs beside the column, *gap* from where its lines begin."""
        return self.left + self.width + gap if self.is_mirrored else self.left - gap - width

    def fitted(self, widths: Sequence[float], size: float) -> float:
        """Return *size*, or what is so much smaller that lines of these widths (in sizes of the type) fit."""
        return min(size, self.width / max(widths)) if max(widths) > 0 else size


def largest(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Return the largest number up to *high* that fits, by bisection; *low* where nothing larger does."""
    if fits(high):
        return high
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
