"""The design of a page: one measure, one grid, few sizes; everything else follows from these.

Lengths are in units of 1/20 point. Text is set without hinting at that resolution, so that lines break at the same
places on every printer and in the file.
"""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize

from lecun_viewer.gui.look import typography

POINT = 20  # units
DPI = 72 * POINT
CHARACTERS = 66  # to a line at most: within the 45 to 75 that read well, and below `typography.LINE_LENGTH`
SMALL_PAGE = 500 * POINT  # narrower than that is a booklet's page, with smaller type
INK = QColor("#111111")
QUIET_INK = QColor("#555555")  # 7.5 : 1 on white
RULE_INK = QColor("#b0b0b0")


class Style(NamedTuple):
    """How a paragraph is set: its font, from baseline to baseline, and its color."""

    font: QFont
    leading: float
    ink: QColor = INK


class PageDesign:
    """Where on a page things stand, and how they look.

    ``left`` and ``top`` are where the text begins, ``width`` and ``height`` its room. Left of it, in ``gutter``, hang
    quotation marks and marks of provenance. Each leading is made of quarters of ``grid``.
    """

    def __init__(self, page: QSizeF) -> None:
        """*page* is the size of the paper."""
        self.page = page
        factor = 1.0 if page.width() < SMALL_PAGE else 1.15
        self.grid = grid = 14 * POINT * factor
        self.gutter = grid
        self.title = Style(_serif(24 * factor), 2 * grid)
        self.heading = Style(_serif(15 * factor), 1.5 * grid)
        self.text = Style(_serif(10.5 * factor), grid)
        self.beside = Style(_serif(8.5 * factor), 0.75 * grid)
        self.quiet = Style(_serif(8 * factor), 0.75 * grid, QUIET_INK)
        self.strong = Style(_serif(8 * factor, bold=True), 0.75 * grid)
        self.note = Style(_serif(9.5 * factor), grid)
        self._place_text(grid)

    def _place_text(self, grid: float) -> None:
        measure = typography.width_of(CHARACTERS, self.text.font)
        self.width = min(measure, self.page.width() - 6 * grid - self.gutter)
        # The gutter is nearly empty, so what looks like the middle is the middle of the text.
        self.left = (self.page.width() - self.width) / 2 + self.gutter / 4
        self.top = 4.5 * grid
        self.height = (self.page.height() - self.top - 4 * grid) // grid * grid
        self.head_baseline = self.top - 1.75 * grid
        self.foot_baseline = self.top + self.height + 1.75 * grid

    def on_grid(self, y: float) -> float:
        """Return the next half line of the grid at or below *y*."""
        step = self.grid / 2
        return ceil(y / step - 0.01) * step


def booklet_page() -> QPageSize:
    """Return the user's size of a small book: half of the sheet that printers have there."""
    is_metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A5 if is_metric else QPageSize.PageSizeId.Statement)


def _serif(points: float, *, bold: bool = False) -> QFont:
    font = QFont(typography.serif_family())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(points * POINT))
    font.setBold(bold)
    return font
