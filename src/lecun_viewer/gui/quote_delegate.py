"""Paints a quote in the list: two lines of its text, below them its mark of provenance, topic and source, and the star.

Every row is as high as every other, so that a view of a million rows has nothing to measure.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui import colors, typography
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.row_painting import Index, Line, RowDelegate, lines_of
from lecun_viewer.gui.utf16 import utf16_length

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

MARGIN = 16
PADDING = 10
GAP = 6
TEXT_LINES = 2
TEXT_FACTOR = 1.12
SECONDARY_FACTOR = 0.92

Marks = Iterable[tuple[int, int]]


class RowType(NamedTuple):
    """The fonts of a row and what is measured of them, in device-independent pixels."""

    text: QFont
    text_key: str
    text_spacing: int
    text_ascent: int
    beside: QFont
    beside_height: int
    beside_ascent: int
    star_size: int


@lru_cache(maxsize=4)
def _row_type(font_key: str) -> RowType:
    """Return how rows are set in a view of that font (`QFont.toString`); measured once, for every row asks."""
    font = QFont()
    font.fromString(font_key)
    text, beside = typography.serif(font, TEXT_FACTOR), typography.scaled(font, SECONDARY_FACTOR)
    of_text, of_beside = QFontMetrics(text), QFontMetrics(beside)
    return RowType(
        text,
        text.toString(),
        of_text.lineSpacing(),
        of_text.ascent(),
        beside,
        of_beside.height(),
        of_beside.ascent(),
        QFontMetrics(font).ascent() + 2,
    )


class QuoteDelegate(RowDelegate):
    """Paints the rows; knows where the star is.

    Attributes:
        draws_icons: whether a row has its mark and its star. Without them for the first picture of the window: reading
            SVG takes Qt a library more, and that a thirtieth of the start.

    Signals:
        star_clicked: the user clicked the star of that row.
    """

    star_clicked = Signal(int)
    draws_icons = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        quote: Quote = index.data(Role.Quote)
        super().paint(painter, option, index)
        painter.save()
        ink, beside = self.inks(option, index, QPalette.ColorRole.Text, colors.secondary_text(option.palette))
        selected = self.is_selected(index)
        marks: dict[str, Marks] = {} if selected else index.data(Role.Marks)
        background = colors.mark_background(option.palette)
        below = _paint_text(painter, option, quote.text, ink, marks.get("text", ()), background)
        _paint_beside(painter, option, below, quote, index.data(Role.Label), beside, marks, background)
        if self.draws_icons:
            _paint_icons(painter, option, below, index, selected, beside)
        if not selected:
            _paint_rule(painter, option)
        painter.restore()

    def editorEvent(self, event: "QEvent", model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        from PySide6.QtCore import QEvent  # nobody has clicked before the first picture
        from PySide6.QtGui import QMouseEvent

        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            inside = star_rect(option.rect, option.font).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
            if inside and event.type() == QEvent.Type.MouseButtonRelease:
                self.star_clicked.emit(index.row())
            return inside
        return False


def row_height(font: QFont) -> int:
    """Return the height of every row, in device-independent pixels."""
    row_type = _row_type(font.toString())
    return 2 * PADDING + TEXT_LINES * row_type.text_spacing + GAP + row_type.beside_height


def star_rect(row: QRect, font: QFont) -> QRect:
    """Return where the star stands in a row."""
    row_type = _row_type(font.toString())
    size, bottom = row_type.star_size, row.bottom() - PADDING
    return QRect(row.right() - MARGIN - size, bottom - (row_type.beside_height + size) // 2, size, size)


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, text: str, ink: QColor, marks: Marks, background: QColor
) -> int:
    """Paint the first lines of *text*; return how far down the row they may reach."""
    row_type = _row_type(option.font.toString())
    top, left = option.rect.top() + PADDING, option.rect.left() + MARGIN
    painter.setFont(row_type.text)
    for number, line in enumerate(lines_of(text, row_type.text_key, option.rect.width() - 2 * MARGIN, TEXT_LINES)):
        at = QPoint(left, top + number * row_type.text_spacing)
        _paint_line(painter, at, line, row_type.text_ascent, ink, marks, background)
    return top + TEXT_LINES * row_type.text_spacing + GAP


def _paint_beside(
    painter: QPainter,
    option: QStyleOptionViewItem,
    top: int,
    quote: Quote,
    label: str,
    ink: QColor,
    marks: dict[str, Marks],
    background: QColor,
) -> None:
    row_type = _row_type(option.font.toString())
    painter.setFont(row_type.beside)
    left = _mark_rect(option, top).right() + 1 + 8
    right = star_rect(option.rect, option.font).left() - 8
    separator = "  ·  "
    joined = separator.join(filter(None, (label, quote.topic, quote.source)))
    topic_at = len(label) + len(separator) if label else 0
    source_at = topic_at + len(quote.topic) + len(separator)
    both = [
        *((topic_at + start, topic_at + end) for start, end in marks.get("topic", ())),
        *((source_at + start, source_at + end) for start, end in marks.get("source", ())),
    ]
    line = Line(0, painter.fontMetrics().elidedText(joined, Qt.TextElideMode.ElideRight, right - left))
    _paint_line(painter, QPoint(left, top), line, row_type.beside_ascent, ink, both, background)


def _paint_icons(
    painter: QPainter, option: QStyleOptionViewItem, top: int, index: Index, selected: bool, beside: QColor
) -> None:
    from lecun_viewer.gui.icons import status_icon_name  # see `QuoteDelegate.draws_icons`

    status = index.data(Role.Quote).provenance.status
    _paint_icon(painter, status_icon_name(status), beside, _mark_rect(option, top))
    star = star_rect(option.rect, option.font)
    if index.data(Role.Favorite):
        _paint_icon(painter, "star-filled", beside if selected else colors.star(option.palette), star)
    else:  # faint, for it is no statement but a place to click
        _paint_icon(painter, "star", beside if selected else colors.faint(option.palette), star)


def _mark_rect(option: QStyleOptionViewItem, top: int) -> QRect:
    row_type = _row_type(option.font.toString())
    size = row_type.beside_ascent
    return QRect(option.rect.left() + MARGIN, top + (row_type.beside_height - size) // 2, size, size)


def _paint_line(
    painter: QPainter, at: QPoint, line: Line, ascent: int, ink: QColor, marks: Marks, background: QColor
) -> None:
    painter.setPen(ink)
    formats = list(_formats(line, marks, background)) if marks else []
    if not formats:
        painter.drawText(at.x(), at.y() + ascent, line.words)
        return
    layout = QTextLayout(line.words, painter.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(at), formats)


def _formats(line: Line, marks: Marks, background: QColor) -> Iterator[QTextLayout.FormatRange]:
    from PySide6.QtGui import QTextCharFormat  # the first picture has no marks, and this takes long to set up

    for start, end in marks:
        first, last = max(start - line.start, 0), min(end - line.start, len(line.words))
        if first < last:
            form = QTextLayout.FormatRange()
            form.start, form.length = utf16_length(line.words[:first]), utf16_length(line.words[first:last])
            form.format = QTextCharFormat()
            form.format.setBackground(background)
            yield form


def _paint_rule(painter: QPainter, option: QStyleOptionViewItem) -> None:
    painter.setPen(colors.rule(option.palette))
    rect = option.rect
    painter.drawLine(rect.left() + MARGIN, rect.bottom(), rect.right() - MARGIN, rect.bottom())


def _paint_icon(painter: QPainter, name: str, color: QColor, rect: QRect) -> None:
    from lecun_viewer.gui.icons import tinted_pixmap  # see `QuoteDelegate.draws_icons`

    pixmap = tinted_pixmap(name, color.rgba(), rect.width(), painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.topLeft(), pixmap)
