"""The page of a booklet, and its text broken into rows. Rows that stay together are blocks.

Lengths are in units of 1/20 point. Text is set without hinting at this resolution. So lines break at the same places on
every printer and in the PDF. It is never read as markup. Scripts that run from right to left begin at the right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageSize,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.text import LAST_OF_ONE_UNIT, characters_at, wrap_mode

POINT = 20  # in units of this design
DPI = 72 * POINT
CHARACTERS = 66  # in a line at most: 45 to 75 read well, and `typography.LINE_LENGTH` is the upper limit
SMALL_PAGE = 500 * POINT  # a narrower page gets smaller type
INK = QColor("#111111")
QUIET_INK = QColor("#555555")  # 7.5 : 1 on white
RULE_INK = QColor("#b0b0b0")
LINE_END = "\u2028"  # ends a line within a paragraph, for Qt
_PIECE_OF_ADDRESS = re.compile(r"\w+://[^-./?=&#%_~,:]*|[-./?=&#%_~,:]?[^-./?=&#%_~,:]+|.")
TALL = 1.35  # times the leading: a line of a tall script, if higher than this, gets more room


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

        def serif(points: float, *, is_bold: bool = False) -> QFont:
            return typography.unhinted(round(points * factor * POINT), is_bold=is_bold)

        self.title = Style(serif(24), 2 * grid)
        self.heading = Style(serif(15), 1.5 * grid)
        self.text = Style(serif(10.5), grid)
        self.beside = Style(serif(8.5), 0.75 * grid)
        self.quiet = Style(serif(8), 0.75 * grid, QUIET_INK)
        self.strong = Style(serif(8, is_bold=True), 0.75 * grid)
        self.note = Style(serif(9.5), grid)
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


@dataclass(eq=False)
class Element:
    """A part of the text, such as a heading, a paragraph or a link. Its children are in reading order.

    The kinds are the structure types of PDF (ISO 32000-1, section 14.8.4). Rules, marks and page numbers belong to no
    element, because they are only for the eye.
    """

    kind: str
    language: str = ""  # without one, it has that of the element above
    children: list["Element"] = field(default_factory=list)

    def add(self, kind: str, language: str = "") -> "Element":
        """Add a last child of that *kind* and *language* (BCP 47), and return it."""
        child = Element(kind, language)
        self.children.append(child)
        return child


Target = str | Element
"""The target of a link: a web address, or an element of the booklet."""


class Text(NamedTuple):
    """One line of a paragraph. ``words`` is its text, and ``x`` is its distance from the left edge of the page's text.

    ``layout`` keeps ``line`` alive.
    """

    layout: QTextLayout
    line: QTextLine
    words: str
    x: float
    style: Style
    element: Element | None
    target: Target | None = None


class Mark(NamedTuple):
    """An icon in the gutter beside a line of *style*. It adds nothing to the words of this line."""

    icon: str
    style: Style


class Bar(NamedTuple):
    """A thin vertical rule along the row, at *x*."""

    x: float


class PageRow(NamedTuple):
    """Things side by side, in reading order, and the height that they take."""

    height: float
    things: tuple[Text | Mark | Bar, ...] = ()

    def beside(self, *things: Text | Mark | Bar) -> "PageRow":
        """Return the row with *things* before its own things."""
        return self._replace(things=(*things, *self.things))


class Block(NamedTuple):
    """Rows that stay on one page, unless the block is higher than a page.

    ``above`` is the least space above the block. At the top of a page there is no such space. With ``keeps_grid``, the
    first row is on a line or a half line of the grid.
    """

    rows: Sequence[PageRow]
    above: float = 0
    keeps_with_next: bool = False
    opens_page: bool = False
    keeps_grid: bool = True
    head: str = ""  # the text of the running head from here on

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)


def paragraph(
    text: str,
    style: Style,
    width: float,
    element: Element | None,
    *,
    x: float = 0,
    hanging: str = "",
    target: Target | None = None,
) -> list[PageRow]:
    """Return *text* as rows no wider than *width*, which belong to *element*.

    *hanging* is before the text, outside of *width*. With a *target* the text is a link.
    """
    words = hanging + text.replace("\n", LINE_END)
    layout = QTextLayout(words, style.font)
    layout.setTextOption(_option(words))
    hang = QFontMetricsF(style.font).horizontalAdvance(hanging) if hanging else 0
    layout.beginLayout()
    lines = list(_lines(layout, words, width, hang))
    layout.endLayout()
    starts = characters_at(words, [line.textStart() for line in lines])
    ends = characters_at(words, [line.textStart() + line.textLength() for line in lines])
    rows = []
    for number, (line, start, end) in enumerate(zip(lines, starts, ends, strict=True)):
        hangs_left = number == 0 and not reads_right_to_left(words)
        thing = Text(layout, line, words[start:end], x - hang if hangs_left else x, style, element, target)
        rows.append(PageRow(max(style.leading, line.height() if line.height() > style.leading * TALL else 0), (thing,)))
    return rows


def balanced(text: str, style: Style, width: float, element: Element) -> list[PageRow]:
    """Return *text* as a `paragraph` whose lines have about the same length, for a heading."""
    rows = paragraph(text, style, width, element)
    narrow, wide = 0.0, width
    while len(rows) > 1 and wide - narrow > width / 100:
        middle = (narrow + wide) / 2
        tried = paragraph(text, style, middle, element)
        if len(tried) > len(rows):
            narrow = middle
        else:
            rows, wide = tried, middle
    return rows


def one_line(
    text: str, style: Style, design: PageDesign, element: Element, *, at_end: bool = False, target: Target | None = None
) -> tuple[Text, float]:
    """Return a short *text* at the side where lines begin, or end, and the width beside it."""
    (row,) = paragraph(text, style, design.width, element, target=target)
    (line,) = row.things
    assert isinstance(line, Text)
    width = line.line.naturalTextWidth()
    left = design.inset(design.width - width if at_end else 0, width)
    return line._replace(x=left - line.line.naturalTextRect().x()), design.width - width


def space(height: float) -> PageRow:
    """Return an empty row."""
    return PageRow(height)


def address(url: str, style: Style, width: float, element: Element, *, x: float = 0) -> list[PageRow]:
    """Return *url* as a link. Its rows end before a punctuation mark if possible.

    So nobody takes a hyphen of the address for a line's hyphen (The Chicago Manual of Style, 14.18).
    """
    metrics, lines = QFontMetricsF(style.font), [""]
    for piece in _PIECE_OF_ADDRESS.findall(url):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return [row for line in lines for row in paragraph(line, style, width, element, x=x, target=url)]


def _lines(layout: QTextLayout, words: str, width: float, hang: float) -> Iterator[QTextLine]:
    room = width + hang
    has_pairs = max(words, default="") > LAST_OF_ONE_UNIT  # then Qt counts otherwise than Python
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        columns = 0 if has_pairs else _columns_before_hyphenated(words, line)
        if columns:
            line.setNumColumns(columns, room)
        yield line
        room = width


def _columns_before_hyphenated(words: str, line: QTextLine) -> int:
    """Return how many characters of *line* to keep if it ends with a hyphen. Return 0 to keep all.

    Programs that read a PDF drop a hyphen at a line's end. So a hyphenated word begins a new line instead.
    """
    start, end = line.textStart(), line.textStart() + line.textLength()
    if end >= len(words) or words[end - 1] != "-":
        return 0
    return words.rfind(" ", start, end) + 1 - start if " " in words[start:end] else 0


def _option(words: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if reads_right_to_left(words):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrap_mode(words))
    return option
