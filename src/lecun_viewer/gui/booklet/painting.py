"""Paints pages on a printer, or on a PDF writer. For a PDF it also records the facts that the tags need."""

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.booklet.blocks import LINE_END, Bar, Mark, Text, paragraph
from lecun_viewer.gui.booklet.page_design import POINT, RULE_INK, PageDesign, Style
from lecun_viewer.gui.booklet.pagination import BookletPage, Placed
from lecun_viewer.gui.booklet.tagging.pdf_tags import BOUNDARY, PaintRecord

RULE_WIDTH = 0.5 * POINT
MARK_SIZE = 1.05  # times the type size of the line beside it


class Painting:
    """Paints pages. The units of its painter are the units of `page_design`."""

    def __init__(self, painter: QPainter, design: PageDesign, title: str, record: PaintRecord | None = None) -> None:
        """*title* is the running head of left pages. *record*, if given, gets everything that is painted."""
        self._painter = painter
        self._design = design
        self._title = title
        self._record = record
        self._icons: dict[str, QSvgRenderer] = {}

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
        rect = QRectF(left, middle - side / 2, side, side)
        icon = self._icons.setdefault(mark.icon, QSvgRenderer(f":/icons/{mark.icon}.svg"))
        icon.render(self._painter, rect)

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
