"""Text broken into rows, and rows held together as blocks.

Text is laid out as it stands, never as markup; scripts that run from right to left begin at the right.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from lecun_viewer.gui.booklet.page_design import Style
from lecun_viewer.gui.booklet.tagging.structure import Element, Target
from lecun_viewer.gui.look.utf16 import LAST_OF_ONE_UNIT, characters

LINE_END = "\u2028"  # Qt's end of a line within a paragraph
_PIECE_OF_ADDRESS = re.compile(r"\w+://[^-./?=&#%_~,:]*|[-./?=&#%_~,:]?[^-./?=&#%_~,:]+|.")
TALL = 1.35  # times the leading: a line of a script that high gets the room it needs


class Text(NamedTuple):
    """One line of a paragraph. ``words`` is what it says; ``x`` counts from where the text begins.

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
    """An icon in the gutter beside a line of that style; the words beside it say the same."""

    icon: str
    style: Style


class Bar(NamedTuple):
    """A thin rule along the row, at *x*."""

    x: float


class Row(NamedTuple):
    """What stands side by side, in reading order, and how much room it takes."""

    height: float
    things: tuple[Text | Mark | Bar, ...] = ()

    def beside(self, *things: Text | Mark | Bar) -> "Row":
        """Return the row with *things* put before its own."""
        return self._replace(things=(*things, *self.things))


@dataclass(frozen=True, eq=False)
class Block:
    """Rows that stand on one page wherever a page can hold them.

    ``above`` is the least room above, which a page's top swallows. The first row stands on the grid or half way between
    its lines, unless ``keeps_grid`` is false.
    """

    rows: Sequence[Row]
    above: float = 0
    keeps_with_next: bool = False
    opens_page: bool = False
    keeps_grid: bool = True
    head: str = ""  # what the running head says from here on
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
) -> list[Row]:
    """Return *text* as rows; *hanging* stands before it, outside of the measure.

    *target* makes it a link.
    """
    words = hanging + text.replace("\n", LINE_END)
    layout = QTextLayout(words, style.font)
    layout.setTextOption(_option(words))
    hang = QFontMetricsF(style.font).horizontalAdvance(hanging) if hanging else 0
    layout.beginLayout()
    rows = []
    for number, line in enumerate(_lines(layout, words, width, hang)):
        hangs_left = number == 0 and not runs_left(words)
        start = characters(words, line.textStart())
        said = words[start : characters(words, line.textStart() + line.textLength())]
        thing = Text(layout, line, said, x - hang if hangs_left else x, style, element, target)
        rows.append(Row(max(style.leading, line.height() if line.height() > style.leading * TALL else 0), (thing,)))
    layout.endLayout()
    return rows


def balanced(text: str, style: Style, width: float, element: Element) -> list[Row]:
    """Return *text* as a `paragraph` whose lines are about equally long, as a heading's should be."""
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


def at_the_right(row: Row, width: float) -> tuple[Row, float]:
    """Return *row*, which holds one line, moved to the end of *width*, and the room that it leaves."""
    (text,) = row.things
    assert isinstance(text, Text)
    room = width - text.line.naturalTextWidth()
    return row._replace(things=(text._replace(x=room),)), room


def runs_left(words: str) -> bool:
    """Return whether *words* run from right to left: their first letter decides (Unicode Standard Annex #9, P2)."""
    strong = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def space(height: float) -> Row:
    """Return an empty row."""
    return Row(height)


def address(url: str, style: Style, width: float, element: Element, *, x: float = 0) -> list[Row]:
    """Return *url* as a link, in rows that end before a punctuation mark where they can.

    So nobody takes a hyphen of the address for one of the line's end, nor the other way round (The Chicago Manual of
    Style, 14.18, on breaking a URI).
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
    """Return how many characters of *line* to keep where it ends with a hyphen; 0 where it needn't be touched.

    A hyphen of the words at the end of a line would get lost, for readers of PDF files take it for the line's.
    """
    start, end = line.textStart(), line.textStart() + line.textLength()
    if max(words, default="") > LAST_OF_ONE_UNIT or end >= len(words) or words[end - 1] != "-":
        return 0
    return words.rfind(" ", start, end) + 1 - start if " " in words[start:end] else 0


def _option(words: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if runs_left(words):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
