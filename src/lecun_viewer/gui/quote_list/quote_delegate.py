"""Paints a quote in the list: its text, its verdict, year, source and topic, and the star.

All rows are equally high, so a view of a million rows measures none. The height follows from the font and the view's
width. In a narrow view the texts below the quote get more lines.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import shown
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole, texts_of_row
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.icons import verdict_icon_name
from lecun_viewer.gui.theme.row_painting import (
    Index,
    Line,
    RowDelegate,
    is_mirrored,
    line_left,
    lines_of,
    mirrored,
)
from lecun_viewer.gui.theme.text import isolated, utf16_length

MARGIN = 16
PADDING = 12
GAP = 4
TEXT_LINES = 2
TEXT_FACTOR = 1.12
MARK_SPACE = 8  # between the mark and its verdict, and before the star
SECONDARY_CHARACTERS = 83  # of verdict, year, source and topic together, for which every row has room
LABEL_CHARACTERS = 14  # more where rows have labels
SECONDARY_LINES = range(2, 8)  # that they have
SEPARATOR = " · "

Marks = Iterable[tuple[int, int]]


class RowType:
    """The fonts of a row and what is measured of them, in device-independent pixels."""

    def __init__(self, font_key: str) -> None:
        """*font_key* is `QFont.toString` of the view's font."""
        font = QFont()
        font.fromString(font_key)
        self.text = typography.serif(font, TEXT_FACTOR)
        self.text_key = self.text.toString()
        of_text = QFontMetrics(self.text)
        self.text_spacing = of_text.lineSpacing()
        self.text_ascent = of_text.ascent()
        self.secondary = typography.scaled(font, typography.SMALL)
        self.secondary_key = self.secondary.toString()
        of_secondary = QFontMetrics(self.secondary)
        self.secondary_height = of_secondary.height()
        self.secondary_ascent = of_secondary.ascent()
        self.secondary_character: float = typography.width_of(100, self.secondary) / 100
        self.star_size = QFontMetrics(font).ascent() + 2


_row_type = lru_cache(maxsize=4)(RowType)  # it is measured once


class QuoteDelegate(RowDelegate):
    """Paints the rows, and knows where the star is.

    Signals:
        star_clicked: The user clicked the star of this `Quote`.
    """

    star_clicked = Signal(object)

    _pressed = QtCore.QPersistentModelIndex()  # the row whose star was pressed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        quote = shown(index.data(QuoteRole.Quote))
        row = self.paint_ground(painter, option)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text has its own
        marks: dict[str, Marks] = index.data(QuoteRole.Marks)
        label = index.data(QuoteRole.Label)
        places = places_of(quote, label, option.rect, option.font)
        _paint_text(painter, option, places.text, quote.text, row.ink, marks.get("text", ()))
        _paint_secondary(painter, option, places, quote, label, row.secondary, marks)
        mark = mirrored(option, places.mark)
        self.paint_icon(painter, verdict_icon_name(quote.provenance.status), row.secondary, mark)
        # The star is faint where it is no statement but a place to click.
        is_favorite = index.data(QuoteRole.Favorite)
        name, ink = ("star-filled", colors.star(option.palette, row.ground)) if is_favorite else ("star", row.faint)
        self.paint_icon(painter, name, ink, mirrored(option, places.star))
        _paint_rule(painter, option)
        painter.restore()

    def editorEvent(self, event: "QtCore.QEvent", model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QtGui.QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            star = mirrored(option, places_in(option.rect, option.font).star).adjusted(-4, -4, 4, 4)
            inside = star.contains(event.position().toPoint())
            is_same, self._pressed = self._pressed == index, QtCore.QPersistentModelIndex()
            if inside and event.type() != QtCore.QEvent.Type.MouseButtonRelease:
                self._pressed = QtCore.QPersistentModelIndex(index)
            elif inside and is_same:
                self.star_clicked.emit(index.data(QuoteRole.Quote))
            return inside
        return False


def row_height(font: QFont, width: int, *, has_labels: bool) -> int:
    """Return the height of every row of that *width*, both in device-independent pixels."""
    row_type, line = _row_type(font.toString()), places_in(QRect(0, 0, width, 0), font).before_star
    wanted = (SECONDARY_CHARACTERS + has_labels * LABEL_CHARACTERS) * row_type.secondary_character
    lines = min(max(ceil(wanted / max(1, line)), SECONDARY_LINES[0]), SECONDARY_LINES[-1])
    return 2 * PADDING + TEXT_LINES * row_type.text_spacing + GAP + lines * row_type.secondary_height


class Places(NamedTuple):
    """Where the parts of a row are, in a window from left to right, in device-independent pixels.

    Attributes:
        text: The lines of the quote's text.
        below: The whole lines of the texts below it.
        before_star: The width of such a line that ends before the star.
        mark: The mark of provenance.
    """

    text: QRect
    below: QRect
    before_star: int
    mark: QRect
    star: QRect


def places_in(row: QRect, font: QFont) -> Places:
    """Return where the parts of *row* are. *font* is that of the view."""
    row_type = _row_type(font.toString())
    height, mark_size, star_size = row_type.secondary_height, row_type.secondary_ascent, row_type.star_size
    inner = row.adjusted(MARGIN, PADDING, -MARGIN, -PADDING)
    text = QRect(inner.left(), inner.top(), inner.width(), TEXT_LINES * row_type.text_spacing)
    top = text.bottom() + 1 + GAP
    mark = QRect(inner.left(), top + (height - mark_size) // 2, mark_size, mark_size)
    star = QRect(inner.right() - star_size, inner.bottom() - (height + star_size) // 2, star_size, star_size)
    below = QRect(QPoint(mark.right() + 1 + MARK_SPACE, top), inner.bottomRight())
    return Places(text, below, star.left() - MARK_SPACE - below.left(), mark, star)


def places_of(quote: Quote, label: str, row: QRect, font: QFont) -> Places:
    """Return where the parts of the row of *quote* are. Lines that it lacks leave as much room above as below.

    The star keeps its place. A last line that would meet it goes no further down.
    """
    row_type, places = _row_type(font.toString()), places_in(row, font)
    lines = lines_of(quote.text, row_type.text_key, places.text.width(), TEXT_LINES)
    below = lines_below(*texts_below(quote, label), places, font)
    between = (TEXT_LINES - len(lines)) * row_type.text_spacing
    free = between + places.below.height() - len(below) * row_type.secondary_height
    down = free // 2
    if below and QFontMetrics(row_type.secondary).horizontalAdvance(below[-1].words) > places.before_star:
        down = min(down, between)
    return places._replace(
        text=places.text.translated(0, down),
        below=places.below.translated(0, down - between),
        mark=places.mark.translated(0, down - between),
    )


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, ink: QColor, marks: Marks
) -> None:
    """Paint the first lines of *text*, at the side where it begins."""
    row_type = _row_type(option.font.toString())
    painter.setFont(row_type.text)
    at_right = reads_right_to_left(text)
    for number, line in enumerate(lines_of(text, row_type.text_key, room.width(), TEXT_LINES)):
        left = line_left(painter, room, line.words, at_right=at_right)
        at = QPoint(left, room.top() + number * row_type.text_spacing)
        _paint_line(painter, at, line, row_type.text_ascent, ink, marks, option.palette)


def _paint_secondary(
    painter: QPainter,
    option: QStyleOptionViewItem,
    places: Places,
    quote: Quote,
    label: str,
    ink: QColor,
    marks: dict[str, Marks],
) -> None:
    """Paint verdict, year and source, and below them the *label* and the topic."""
    row_type = _row_type(option.font.toString())
    painter.setFont(row_type.secondary)
    origin, topic = texts_below(quote, label)
    source_at = origin.rindex(quote.source) if quote.source else 0
    topic_at = len(origin) + len(SEPARATOR) + topic.rindex(quote.topic)
    both = [*_moved(marks.get("source", ()), source_at), *_moved(marks.get("topic", ()), topic_at)]
    room = mirrored(option, places.below)
    for number, line in enumerate(lines_below(origin, topic, places, option.font)):
        from_left = line_left(painter, room, line.words, at_right=is_mirrored(option))
        at = QPoint(from_left, room.top() + number * row_type.secondary_height)
        _paint_line(painter, at, line, row_type.secondary_ascent, ink, both, option.palette)


def lines_below(origin: str, topic: str, places: Places, font: QFont) -> list[Line]:
    """Return the lines of both texts below the quote, as many as the row has room for. *font* is that of the view."""
    row_type = _row_type(font.toString())
    most = max(1, places.below.height() // row_type.secondary_height)
    return secondary_lines(origin, topic, row_type.secondary_key, (places.below.width(), places.before_star), most)


def texts_below(quote: Quote, label: str) -> tuple[str, str]:
    """Return what a row says below the text: how sure and from where, and what about. *label* is such as a day."""
    row = texts_of_row(quote, label.replace(" ", "\u00a0"))
    origin = SEPARATOR.join(filter(None, (row.verdict, row.year, isolated(row.author), isolated(row.source))))
    return origin, SEPARATOR.join(filter(None, (row.label, isolated(row.topic))))


def _moved(marks: Marks, by: int) -> Iterator[tuple[int, int]]:
    return ((start + by, end + by) for start, end in marks)


def secondary_lines(first: str, last: str, font_key: str, widths: tuple[int, int], most: int) -> list[Line]:
    """Return both texts, joined by `SEPARATOR`, in at most *most* lines.

    The last text begins a new line. If that takes too many lines, it goes on in the line of the first. If that is too
    much as well, each is elided at its end. *widths* are those of a whole line, and of a line that ends before the
    star.
    """
    wide, narrow = widths
    last_at = len(first) + len(SEPARATOR)
    of_first, of_last = lines_of(first, font_key, wide), lines_of(last, font_key, narrow) if last else ()
    if len(of_first) + len(of_last) > most:
        both = lines_of(f"{first}{SEPARATOR}{last}", font_key, narrow)
        if len(both) <= most:
            return list(both)
        of_last = lines_of(last, font_key, narrow, max(1, most - len(of_first)))
        of_first = lines_of(first, font_key, wide, most - len(of_last))
    return [*of_first, *(Line(last_at + start, words) for start, words in of_last)]


def _paint_line(
    painter: QPainter, at: QPoint, line: Line, ascent: int, ink: QColor, marks: Marks, palette: QPalette
) -> None:
    painter.setPen(ink)
    formats = list(_formats(line, marks, palette)) if marks else []
    if not formats:
        painter.drawText(at.x(), at.y() + ascent, line.words)
        return
    layout = QTextLayout(line.words, painter.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.draw(painter, QtCore.QPointF(at), formats)


def _formats(line: Line, marks: Marks, palette: QPalette) -> Iterator[QTextLayout.FormatRange]:
    for start, end in marks:
        first, last = max(start - line.start, 0), min(end - line.start, len(line.words))
        if first < last:
            form = QTextLayout.FormatRange()
            form.start, form.length = utf16_length(line.words[:first]), utf16_length(line.words[first:last])
            form.format = colors.mark(palette)
            yield form


def _paint_rule(painter: QPainter, option: QStyleOptionViewItem) -> None:
    painter.setPen(colors.rule(option.palette))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
