"""Places rows on pages, and paints the pages on a printer or a PDF writer.

Blocks stay whole, and a heading stays with the block that follows it. For a PDF, the facts that the tags need are
recorded while it is painted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.booklet.blocks import (
    LINE_END,
    POINT,
    RULE_INK,
    Bar,
    Block,
    Element,
    Mark,
    PageDesign,
    PageRow,
    Style,
    Text,
    paragraph,
)
from lecun_viewer.gui.booklet.pdf_tags import BOUNDARY, PaintRecord

LEAST_ROWS = 2  # before and after a break, within a block that is higher than a page
RULE_WIDTH = 0.5 * POINT
MARK_SIZE = 1.05  # times the type size of the line beside it


class Placed(NamedTuple):
    """A row. ``y`` is its distance from the top of the page's text."""

    y: float
    row: PageRow


@dataclass
class BookletPage:
    """The rows of a page. ``head`` is the text of its running head. A page that begins with a title has none."""

    head: str = ""
    rows: list[Placed] = field(default_factory=list)


def paginate(blocks: Sequence[Block], design: PageDesign) -> list[BookletPage]:
    """Return the pages that *blocks* fill. There is at least one page."""
    flow = _Flow(design)
    for group in _groups(blocks):
        flow.add(group)
    return flow.pages


def pages_of(pages: Sequence[BookletPage]) -> dict[Element, int]:
    """Return the page on which each element begins. The first page is 0."""
    found: dict[Element, int] = {}
    for number, page in enumerate(pages):
        for placed in page.rows:
            for thing in placed.row.things:
                if isinstance(thing, Text) and thing.element:
                    found.setdefault(thing.element, number)
    return found


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks that must begin on the same page: headings with the next block."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_with_next:
            yield group
            group = []
    if group:
        yield group


class _Flow:
    """Fills one page after the other."""

    def __init__(self, design: PageDesign) -> None:
        self._design = design
        self._head = ""
        self._y = 0.0
        self.pages = [BookletPage()]

    def add(self, group: Sequence[Block]) -> None:
        opens = group[0].opens_page
        if (opens or not self._fits(group)) and self.pages[-1].rows:
            self._turn(with_head=not opens)
        for block in group:
            self._head = block.head or self._head
            self._add_block(block)

    def _fits(self, group: Sequence[Block]) -> bool:
        y = self._y
        for block in group:
            y = self._top_of(block, y) + block.height
        return y <= self._design.height + 0.5

    def _top_of(self, block: Block, y: float) -> float:
        if not y:
            return 0
        return self._design.on_grid(y + block.above) if block.keeps_grid else y + block.above

    def _add_block(self, block: Block) -> None:
        self._y = self._top_of(block, self._y)
        rows = block.rows
        while self._y + sum(row.height for row in rows) > self._design.height + 0.5:
            here = self._rows_that_fit(rows)
            self._place(rows[:here])
            rows = rows[here:]
            self._turn(with_head=True)
        self._place(rows)

    def _rows_that_fit(self, rows: Sequence[PageRow]) -> int:
        """Return how many of *rows* to place before the page ends. They don't all fit."""
        y, number = self._y, 0
        while number < len(rows) and y + rows[number].height <= self._design.height + 0.5:
            y += rows[number].height
            number += 1
        number = min(number, len(rows) - LEAST_ROWS)
        if number < LEAST_ROWS:
            number = 0
        return max(number, 0 if self.pages[-1].rows else 1)  # a row higher than a page gets a page of its own

    def _place(self, rows: Sequence[PageRow]) -> None:
        for row in rows:
            self.pages[-1].rows.append(Placed(self._y, row))
            self._y += row.height

    def _turn(self, *, with_head: bool) -> None:
        self.pages.append(BookletPage(self._head if with_head else ""))
        self._y = 0


class Painting:
    """Paints pages. The units of its painter are the units of `blocks`."""

    def __init__(self, painter: QPainter, design: PageDesign, title: str, record: PaintRecord | None = None) -> None:
        """*title* is the running head of left pages. *record*, if given, gets everything that is painted."""
        self._painter = painter
        self._design = design
        self._title = title
        self._record = record

    def paint(self, page: BookletPage, number: int) -> None:
        """Paint *page*. *number* counts from 1."""
        if self._record:
            self._record.begin_page()
        for placed in page.rows:
            self._paint_row(placed)
        if number > 1:
            self._paint_head(page, number)

    def _paint_row(self, placed: Placed) -> None:
        for thing in placed.row.things:
            if isinstance(thing, Text):
                self._paint_text(thing, self._design.top + placed.y, placed.row.height)
            elif isinstance(thing, Mark):
                self._paint_mark(thing, placed)
            else:
                self._paint_bar(thing, placed)

    def _paint_text(self, text: Text, top: float, height: float) -> None:
        baseline = top + _baseline(text, height)
        at = QPointF(self._design.left + text.x, baseline - text.line.ascent())
        natural = text.line.naturalTextRect().translated(at)
        self._begin(text, QRectF(natural.x(), top, natural.width(), height))
        self._painter.setPen(text.style.ink)
        text.line.draw(self._painter, at)
        if text.words.endswith((" ", LINE_END)):
            self._paint_space(text, natural, baseline)

    def _paint_space(self, text: Text, natural: QRectF, baseline: float) -> None:
        """Paint the space at the end of a line. Qt leaves it out, and readers would join two words without it."""
        self._painter.setFont(text.style.font)
        width = QFontMetricsF(text.style.font).horizontalAdvance(" ")
        x = natural.left() - width if reads_right_to_left(text.words) else natural.right()
        self._painter.drawText(QPointF(x, baseline), " ")

    def _paint_mark(self, mark: Mark, placed: Placed) -> None:
        self._begin(None)
        metrics = QFontMetricsF(mark.style.font)
        side = mark.style.font.pixelSize() * MARK_SIZE
        baseline = self._design.top + placed.y + _baseline_of(mark.style, placed.row.height)
        middle = baseline - metrics.xHeight() * 0.6
        left = self._design.left + self._design.inset(-self._design.gutter, side)
        QSvgRenderer(f":/icons/{mark.icon}.svg").render(self._painter, QRectF(left, middle - side / 2, side, side))

    def _paint_bar(self, bar: Bar, placed: Placed) -> None:
        self._begin(None)
        x, top = self._design.left + bar.x, self._design.top + placed.y
        self._painter.setPen(QPen(RULE_INK, RULE_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        self._painter.drawLine(QPointF(x, top), QPointF(x, top + placed.row.height))

    def _paint_head(self, page: BookletPage, number: int) -> None:
        """Paint the running head and the page number. Both are no part of the text."""
        design = self._design
        head = page.head and (page.head if number % 2 else self._title)
        for words, baseline, is_centered in (
            (head, design.head_baseline, False),
            (QLocale().toString(number), design.foot_baseline, True),
        ):
            lines = paragraph(words, design.quiet, design.width, None) if words else []
            for row in lines[:1]:
                (text,) = row.things
                assert isinstance(text, Text)
                x = (design.width - text.line.naturalTextWidth()) / 2 if is_centered else text.x
                self._paint_text(text._replace(x=x), baseline - _baseline(text, row.height), row.height)

    def _begin(self, text: Text | None, rect: QRectF | None = None) -> None:
        if self._record:
            self._painter.fillRect(BOUNDARY, QColor("black"))
            self._record.begin(text, rect)


def _baseline(text: Text, height: float) -> float:
    if height > text.style.leading:  # the script is too high for the leading
        return (height - text.line.height()) / 2 + text.line.ascent()
    return _baseline_of(text.style, height)


def _baseline_of(style: Style, height: float) -> float:
    metrics = QFontMetricsF(style.font)
    return (height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
