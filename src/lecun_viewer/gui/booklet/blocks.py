"""Breaks text into rows, and holds rows together as blocks. Each text belongs to an element of the structure.

Text is never read as markup. Scripts that run from right to left begin at the right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.booklet.page_design import PageDesign, Style
from lecun_viewer.gui.look.text import LAST_OF_ONE_UNIT, characters

LINE_END = "\u2028"  # ends a line within a paragraph, for Qt
_PIECE_OF_ADDRESS = re.compile(r"\w+://[^-./?=&#%_~,:]*|[-./?=&#%_~,:]?[^-./?=&#%_~,:]+|.")
TALL = 1.35  # times the leading: a line of a tall script, if higher than this, gets more room


class Element:
    """A part of the text, such as a heading, a paragraph or a link. Its children are in reading order.

    The kinds are the structure types of PDF (ISO 32000-1, section 14.8.4). Rules, marks and page numbers belong to no
    element, because they are only for the eye.
    """

    def __init__(self, kind: str, language: str = "") -> None:
        """*kind* is a structure type, such as ``H1``. Without a *language*, it has that of the element above."""
        self.kind = kind
        self.language = language
        self.children: list[Element] = []

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


@dataclass(frozen=True, eq=False)
class Block:
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
    height: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "height", sum(row.height for row in self.rows))


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
    rows = []
    for number, line in enumerate(_lines(layout, words, width, hang)):
        hangs_left = number == 0 and not reads_right_to_left(words)
        start = characters(words, line.textStart())
        own_words = words[start : characters(words, line.textStart() + line.textLength())]
        thing = Text(layout, line, own_words, x - hang if hangs_left else x, style, element, target)
        rows.append(PageRow(max(style.leading, line.height() if line.height() > style.leading * TALL else 0), (thing,)))
    layout.endLayout()
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


def at_the_begin(row: PageRow, design: PageDesign) -> PageRow:
    """Return *row*, which has one line, moved to the side where lines begin."""
    return _moved(row, design.inset(0, _words_width(row)))


def at_the_end(row: PageRow, design: PageDesign) -> tuple[PageRow, float]:
    """Return *row*, which has one line, moved to the side where lines end. Also return the width beside it."""
    room = design.width - _words_width(row)
    return _moved(row, design.inset(room, _words_width(row))), room


def _words_width(row: PageRow) -> float:
    (text,) = row.things
    assert isinstance(text, Text)
    return text.line.naturalTextWidth()


def _moved(row: PageRow, left: float) -> PageRow:
    """Return *row* with its words at *left*. In its line they may be at the right."""
    (text,) = row.things
    assert isinstance(text, Text)
    return row._replace(things=(text._replace(x=left - text.line.naturalTextRect().x()),))


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
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        columns = _columns_before_hyphenated(words, line)
        if columns:
            line.setNumColumns(columns, room)
        yield line
        room = width


def _columns_before_hyphenated(words: str, line: QTextLine) -> int:
    """Return how many characters of *line* to keep if it ends with a hyphen. Return 0 to keep all.

    Programs that read a PDF drop a hyphen at a line's end. So a hyphenated word begins a new line instead.
    """
    start, end = line.textStart(), line.textStart() + line.textLength()
    if max(words, default="") > LAST_OF_ONE_UNIT or end >= len(words) or words[end - 1] != "-":
        return 0
    return words.rfind(" ", start, end) + 1 - start if " " in words[start:end] else 0


def _option(words: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if reads_right_to_left(words):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
