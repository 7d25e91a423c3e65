"""Paints a quote in the list: two lines of its text, below them its mark of provenance, topic and source, and the star.

Every row is as high as every other, so that a view of a million rows has nothing to measure.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui import colors, typography
from lecun_viewer.gui.icons import status_icon_name, tinted_pixmap
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.row_painting import Index, Line, RowDelegate, lines_of
from lecun_viewer.gui.utf16 import utf16_length

MARGIN = 16
PADDING = 10
GAP = 6
TEXT_LINES = 2
TEXT_FACTOR = 1.12
SECONDARY_FACTOR = 0.92

Marks = Iterable[tuple[int, int]]


class QuoteDelegate(RowDelegate):
    """Paints the rows; knows where the star is.

    Signals:
        star_clicked: the user clicked the star of that row.
    """

    star_clicked = Signal(int)

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
        _paint_beside(painter, option, below, quote, beside, marks, background)
        if index.data(Role.Favorite):
            star_ink = beside if selected else colors.star(option.palette)
            _paint_icon(painter, "star-filled", star_ink, star_rect(option.rect, option.font))
        else:  # faint, for it is no statement but a place to click
            faint = beside if selected else colors.faint(option.palette)
            _paint_icon(painter, "star", faint, star_rect(option.rect, option.font))
        if not selected:
            _paint_rule(painter, option)
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            inside = star_rect(option.rect, option.font).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
            if inside and event.type() == QEvent.Type.MouseButtonRelease:
                self.star_clicked.emit(index.row())
            return inside
        return False


def row_height(font: QFont) -> int:
    """Return the height of every row, in device-independent pixels."""
    text, beside = QFontMetrics(typography.serif(font, TEXT_FACTOR)), QFontMetrics(_secondary(font))
    return 2 * PADDING + TEXT_LINES * text.lineSpacing() + GAP + beside.height()


def star_rect(row: QRect, font: QFont) -> QRect:
    """Return where the star stands in a row."""
    size = QFontMetrics(font).ascent() + 2
    beside = QFontMetrics(_secondary(font)).height()
    bottom = row.bottom() - PADDING
    return QRect(row.right() - MARGIN - size, bottom - (beside + size) // 2, size, size)


def _secondary(font: QFont) -> QFont:
    return typography.scaled(font, SECONDARY_FACTOR)


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, text: str, ink: QColor, marks: Marks, background: QColor
) -> int:
    """Paint the first lines of *text*; return how far down the row they may reach."""
    font = typography.serif(option.font, TEXT_FACTOR)
    top, left = option.rect.top() + PADDING, option.rect.left() + MARGIN
    spacing = QFontMetrics(font).lineSpacing()
    for number, line in enumerate(lines_of(text, font.toString(), option.rect.width() - 2 * MARGIN, TEXT_LINES)):
        _paint_line(painter, QPoint(left, top + number * spacing), line, font, ink, marks, background)
    return top + TEXT_LINES * spacing + GAP


def _paint_beside(
    painter: QPainter,
    option: QStyleOptionViewItem,
    top: int,
    quote: Quote,
    ink: QColor,
    marks: dict[str, Marks],
    background: QColor,
) -> None:
    font = _secondary(option.font)
    metrics = QFontMetrics(font)
    size = metrics.ascent()
    left = option.rect.left() + MARGIN
    _paint_icon(
        painter,
        status_icon_name(quote.provenance.status),
        ink,
        QRect(left, top + (metrics.height() - size) // 2, size, size),
    )
    left += size + 8
    right = star_rect(option.rect, option.font).left() - 8
    separator = "  ·  "
    joined = f"{quote.topic}{separator}{quote.source}"
    source_at = len(quote.topic) + len(separator)
    both = [*marks.get("topic", ()), *((source_at + a, source_at + b) for a, b in marks.get("source", ()))]
    line = Line(0, metrics.elidedText(joined, Qt.TextElideMode.ElideRight, right - left))
    _paint_line(painter, QPoint(left, top), line, font, ink, both, background)


def _paint_line(
    painter: QPainter, at: QPoint, line: Line, font: QFont, ink: QColor, marks: Marks, background: QColor
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    formats = list(_formats(line, marks, background)) if marks else []
    if not formats:
        painter.drawText(at.x(), at.y() + painter.fontMetrics().ascent(), line.words)
        return
    layout = QTextLayout(line.words, font)
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
    pixmap = tinted_pixmap(name, color.rgba(), rect.width(), painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.topLeft(), pixmap)
