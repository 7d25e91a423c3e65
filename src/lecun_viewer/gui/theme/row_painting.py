"""The base of the lists' delegates: a row's background, inks and icons, and line breaking."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.icons import tinted_pixmap
from lecun_viewer.gui.theme.text import characters_at, wrap_mode

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag
MOST_LINES = 100
MOST_IN_LINE = 1000  # characters. The widest window shows fewer
EDGE = 2  # pixels of the edge of a selected row in high contrast
FRAME = 2.5  # pixels between the edge of a row's ground and the middle of the frame of the focus
BROUGHT_BY_KEYS = State.State_HasFocus | State.State_KeyboardFocusChange


class Line(NamedTuple):
    """A line of a laid out text: its offset, and its words, perhaps elided."""

    start: int
    words: str


@lru_cache(maxsize=512)
def lines_of(text: str, font_key: str, width: int, most: int = MOST_LINES) -> tuple[Line, ...]:
    """Return *text* broken into at most *most* lines of this *width*. The last line is elided if there is more.

    A word that is longer than a line goes on in the next line. *font_key* is `QFont.toString` of the font.
    """
    font, metrics = _font(font_key)
    is_short = 0 < len(text) <= MOST_IN_LINE and text.isprintable()
    if is_short and metrics.horizontalAdvance(text) < width:  # most are so short, and this is quick
        return (Line(0, text.rstrip()),)
    width = max(1, width)
    text = _cut(text, (most + 1) * MOST_IN_LINE)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(wrap_mode(text))
    layout.setTextOption(option)
    layout.beginLayout()
    starts = list[int]()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    starts = characters_at(text, starts)
    lines = [Line(start, text[start:end].rstrip()) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) > most:
        rest = _cut(text[lines[most - 1].start :], MOST_IN_LINE)
        elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines[most - 1 :] = [Line(lines[most - 1].start, elided)]
    return tuple(lines)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """Mirror *rect*, given for left to right, in right-to-left layouts."""
    return QStyle.visualRect(option.direction, option.rect, rect)


def is_mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft


def line_left(painter: QPainter, room: QRect, words: str, *, at_right: bool) -> int:
    """Return the left end of a line in its *room*. The line is at the left, or *at_right*."""
    return room.right() + 1 - painter.fontMetrics().horizontalAdvance(words) if at_right else room.left()


@lru_cache(maxsize=16)
def _font(font_key: str) -> tuple[QFont, QFontMetrics]:
    font = QFont()
    font.fromString(font_key)
    return font, QFontMetrics(font)


class RowDelegate(QStyledItemDelegate):
    """Paints rows that consist of more than one text.

    A row paints its own ground, a tint of the highlight. So a selected row can be read in every style.
    """

    INSET = 0  # pixels between the left and right edges of a row and those of its ground; its corners are as round

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> colors.RowColors:
        """Paint the ground of a row, and a frame if a key brought the focus there. Return its colors.

        In high contrast, a selected row also has an edge.
        """
        row = colors.of_row(option.palette, self._tint(option))
        painter.fillRect(option.rect, option.palette.base())
        ground = QRectF(option.rect.adjusted(self.INSET, 0, -self.INSET, 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(row.ground)
        painter.drawRoundedRect(ground, self.INSET, self.INSET)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = FRAME
        if option.state & State.State_Selected and colors.has_high_contrast(option.palette):
            frame += EDGE
            painter.setPen(QPen(row.ink, EDGE))
            painter.drawRoundedRect(ground.adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2), self.INSET, self.INSET)
        if option.state & BROUGHT_BY_KEYS == BROUGHT_BY_KEYS:
            painter.setPen(row.secondary)
            painter.drawRoundedRect(ground.adjusted(frame, frame, -frame, -frame), self.INSET, self.INSET)
        painter.restore()
        return row

    def paint_icon(self, painter: QPainter, name: str, ink: QColor, rect: QRect) -> None:
        """Paint the icon *name* into the square *rect*."""
        pixmap = tinted_pixmap(name, ink.rgba(), rect.width(), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), pixmap)

    def _tint(self, option: QStyleOptionViewItem) -> float:
        if option.state & State.State_Selected:
            return colors.FOCUSED if self.view.hasFocus() else colors.SELECTED
        return colors.HOVERED if option.state & State.State_MouseOver else 0
