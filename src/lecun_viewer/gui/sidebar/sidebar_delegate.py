"""Paints a row of the sidebar: number, title on as many lines as it needs, count.

A label of own quotes has one line. To measure thousands of titles would take too long.
"""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from lecun_viewer.gui.sidebar.sidebar_model import RowRole, SidebarRow
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.icons import verdict_icon_name
from lecun_viewer.gui.theme.row_painting import (
    BROUGHT_BY_KEYS,
    RowDelegate,
    is_mirrored,
    line_left,
    lines_of,
    mirrored,
)

MARGIN = 12
PADDING = 6
HEADING_SPACE = 12
TOP = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class SidebarDelegate(RowDelegate):
    """Paints the sidebar. A row is as high as its title needs at the view's width, or as one line."""

    INSET = 4

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._takes_drop = QPersistentModelIndex()

    def mark_drop(self, index: QModelIndex) -> None:
        """Frame the row at *index*: it would take what is being dragged. An invalid index frames none."""
        if self._takes_drop != index:
            self._takes_drop = QPersistentModelIndex(index)
            self.view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: SidebarRow = index.data(RowRole.Scope)
        if row.is_one_line:  # there may be thousands
            return QSize(0, option.fontMetrics.lineSpacing() + 2 * PADDING)
        width = self.view.viewport().width()
        return QSize(width, _height(row, index.data(RowRole.Count), width, option.font.toString()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: SidebarRow = index.data(RowRole.Scope)
        if self._takes_drop == index:
            option.state |= QStyle.StateFlag.State_MouseOver | BROUGHT_BY_KEYS
        ground = self.paint_ground(painter, option)
        if row.section:
            _paint_heading(painter, option, row, ground.secondary, index.data(RowRole.Folded))
            return
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each title has its own
        _paint_texts(painter, option, ground, row, index.data(RowRole.Count))
        if row.status:
            mark = mirrored(option, _mark_rect(option))
            self.paint_icon(painter, verdict_icon_name(row.status), ground.secondary, mark)
        painter.restore()


@lru_cache(maxsize=256)
def _height(row: SidebarRow, count: int | None, width: int, font_key: str) -> int:
    """Return how high *row* is. *font_key* is `QFont.toString` of the view's font."""
    font = QFont()
    font.fromString(font_key)
    if row.scope is None:
        line_height = QFontMetrics(_heading_font(font)).height()
        return len(_heading_lines(row, font, width)) * line_height + HEADING_SPACE + PADDING
    metrics = QFontMetrics(font)
    title = _title_rect(QRect(0, 0, width, 0), row, count, metrics)
    lines = len(lines_of(row.title, font_key, title.width())) + _is_count_below(row, count, width, metrics)
    return lines * metrics.lineSpacing() + 2 * PADDING


def least_width(rows: Iterable[SidebarRow], font: QFont) -> int:
    """Return the width in which no word of *rows* is broken. A row of one line counts for nothing."""
    metrics, bold = QFontMetrics(font), QFontMetrics(_heading_font(font))
    return max((_least_width(row, bold if row.section else metrics) for row in rows if not row.is_one_line), default=0)


def _least_width(row: SidebarRow, metrics: QFontMetrics) -> int:
    beside = _beside_heading(row, metrics) if row.section else _before_title(row, metrics)
    return 2 * MARGIN + beside + max(map(metrics.horizontalAdvance, row.title.split()), default=0) + 1


def _paint_texts(
    painter: QPainter, option: QStyleOptionViewItem, ground: colors.RowColors, row: SidebarRow, count: int | None
) -> None:
    metrics = QFontMetrics(option.font)
    rect = option.rect.adjusted(MARGIN, PADDING, -MARGIN, -PADDING)
    title = mirrored(option, _title_rect(option.rect.adjusted(0, PADDING, 0, -PADDING), row, count, metrics))
    begin, end = (RIGHT, LEFT) if is_mirrored(option) else (LEFT, RIGHT)
    painter.setPen(ground.secondary)
    if row.part:
        painter.drawText(rect, TOP | begin, QLocale().toString(row.part))
    painter.setPen(ground.secondary if row.is_hidden else ground.ink)
    if row.is_one_line:
        lines = [metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, title.width())]
    else:
        lines = [line.words for line in lines_of(row.title, option.font.toString(), title.width())]
    for number, words in enumerate(lines):
        left = line_left(painter, title, words, at_right=is_mirrored(option))
        painter.drawText(left, title.top() + number * metrics.lineSpacing() + metrics.ascent(), words)
    if count is not None:
        is_below = _is_count_below(row, count, option.rect.width(), metrics)
        painter.setPen(ground.secondary)
        below = len(lines) * metrics.lineSpacing() if is_below else 0
        painter.drawText(rect.adjusted(0, below, 0, 0), TOP | end, QLocale().toString(count))


def _mark_rect(option: QStyleOptionViewItem) -> QRect:
    metrics = QFontMetrics(option.font)
    size = metrics.ascent() - 2
    top = option.rect.top() + PADDING + (metrics.height() - size) // 2
    return QRect(option.rect.left() + MARGIN, top, size, size)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, row: SidebarRow, ink: QColor, is_folded: bool
) -> None:
    """Paint a heading, with a triangle that says whether its section is folded."""
    painter.save()
    painter.setFont(_heading_font(option.font))
    painter.setPen(ink)
    rect = option.rect.adjusted(MARGIN, HEADING_SPACE, -MARGIN, 0)
    side = painter.fontMetrics().ascent() // 2
    triangle = QRect(rect.left(), rect.top() + painter.fontMetrics().ascent() - side - 1, side, side)
    _paint_triangle(painter, mirrored(option, triangle), is_folded, points_left=is_mirrored(option))
    rect.setLeft(rect.left() + side + PADDING)
    lines = _heading_lines(row, option.font, option.rect.width())
    begin, end = (RIGHT, LEFT) if is_mirrored(option) else (LEFT, RIGHT)
    if row.quote_count is not None:
        count = QLocale().toString(row.quote_count)
        painter.drawText(mirrored(option, rect), TOP | end, count)
    for words in lines:
        painter.drawText(mirrored(option, rect), TOP | begin, words)
        rect.setTop(rect.top() + painter.fontMetrics().height())
    painter.restore()


def _heading_lines(row: SidebarRow, base: QFont, width: int) -> list[str]:
    """Return the lines of a heading in a row of that *width*."""
    font = _heading_font(base)
    room = width - 2 * MARGIN - _beside_heading(row, QFontMetrics(font))
    return [line.words for line in lines_of(row.title, font.toString(), room)]


def _beside_heading(row: SidebarRow, metrics: QFontMetrics) -> int:
    """Return the width of the triangle and the count of a heading."""
    count = "" if row.quote_count is None else QLocale().toString(row.quote_count)
    return metrics.ascent() // 2 + PADDING + (metrics.horizontalAdvance(count) + PADDING if count else 0)


def _paint_triangle(painter: QPainter, rect: QRect, is_folded: bool, *, points_left: bool) -> None:
    """Paint a triangle that points aside, or down. As a letter, few fonts have it, and Qt would look for one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(painter.pen().color())
    if not is_folded:
        corners = [rect.topLeft(), rect.topRight(), QPoint(rect.center().x(), rect.bottom())]
    elif points_left:
        corners = [rect.topRight(), rect.bottomRight(), QPoint(rect.left(), rect.center().y())]
    else:
        corners = [rect.topLeft(), rect.bottomLeft(), QPoint(rect.right(), rect.center().y())]
    painter.drawConvexPolygon(corners)


def _title_rect(rect: QRect, row: SidebarRow, count: int | None, metrics: QFontMetrics) -> QRect:
    is_beside = not _is_count_below(row, count, rect.width(), metrics)
    digits = _digits(count, metrics) if is_beside else 0
    return rect.adjusted(MARGIN + _before_title(row, metrics), 0, -MARGIN - digits, 0)


def _before_title(row: SidebarRow, metrics: QFontMetrics) -> int:
    """Return the width of the number of a part, or of the mark of a verdict.

    All digits count as wide as a zero. So the titles are in line in fonts whose digits differ.
    """
    if row.part:
        digits = QLocale().toString(0) * len(QLocale().toString(row.part))
        return metrics.horizontalAdvance(f"{digits} ") + PADDING
    return metrics.ascent() - 2 + PADDING if row.status else 0


def _digits(count: int | None, metrics: QFontMetrics) -> int:
    return 0 if count is None else metrics.horizontalAdvance(QLocale().toString(count)) + 2 * PADDING


def _is_count_below(row: SidebarRow, count: int | None, width: int, metrics: QFontMetrics) -> bool:
    """Return whether the count has a line of its own: beside it, a word of the title would be broken."""
    if count is None or row.is_one_line:
        return False
    room = width - 2 * MARGIN - _before_title(row, metrics) - _digits(count, metrics)
    return any(metrics.horizontalAdvance(word) > room for word in row.title.split())


def _heading_font(base: QFont) -> QFont:
    font = typography.scaled(base, 0.88)
    font.setBold(True)
    return font
