"""The design of a page: line length, margins, grid and type.

Lengths are in units of 1/20 point. Text is set without hinting at this resolution. So lines break at the same places on
every printer and in the PDF.
"""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPageSize

from lecun_viewer.gui.look import typography

POINT = 20  # in units of this design
DPI = 72 * POINT
CHARACTERS = 66  # in a line at most: 45 to 75 read well, and `typography.LINE_LENGTH` is the upper limit
SMALL_PAGE = 500 * POINT  # a narrower page gets smaller type
INK = QColor("#111111")
QUIET_INK = QColor("#555555")  # 7.5 : 1 on white
RULE_INK = QColor("#b0b0b0")


class Style(NamedTuple):
    """How a paragraph is set. ``leading`` is the distance between two baselines."""

    font: QFont
    leading: float
    ink: QColor = INK


class PageDesign:
    """The places and styles of one page size.

    The text begins at ``left`` and ``top``, and gets ``width`` and ``height``. In the ``gutter`` left of it
    hang quotation marks and marks of provenance. In a window from right to left, the page ``is_mirrored``.
    Each leading is a multiple of a quarter of ``grid``.
    """

    def __init__(self, page: QSizeF) -> None:
        """Design a page for paper of the size *page*, in units of the design."""
        self.page = page
        self.is_mirrored = QGuiApplication.isRightToLeft()
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
        # The gutter is nearly empty, so the text is centered nearly without it.
        self.left = (self.page.width() - self.width) / 2 + self.gutter / (-4 if self.is_mirrored else 4)
        self.top = 4.5 * grid
        self.height = (self.page.height() - self.top - 4 * grid) // grid * grid
        self.head_baseline = self.top - 1.75 * grid
        self.foot_baseline = self.top + self.height + 1.75 * grid

    def inset(self, begin: float, room: float) -> float:
        """Return the left edge of what is *room* wide and *begin* away from the side where lines begin."""
        return self.width - begin - room if self.is_mirrored else begin

    def on_grid(self, y: float) -> float:
        """Return the first half line of the grid at or below *y*."""
        step = self.grid / 2
        return ceil(y / step - 0.01) * step


def booklet_page() -> QPageSize:
    """Return half of the usual sheet in the user's country: A5, or Statement in the USA."""
    is_metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A5 if is_metric else QPageSize.PageSizeId.Statement)


def _serif(points: float, *, bold: bool = False) -> QFont:
    font = QFont(typography.serif_family())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(points * POINT))
    font.setBold(bold)
    return font
