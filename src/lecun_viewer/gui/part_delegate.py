"""Paints a row of the sidebar: number, title over as many lines as it needs, and the count at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from lecun_viewer.gui import colors, typography
from lecun_viewer.gui.part_list_model import Row
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.row_painting import inks, lines_of, paint_background

MARGIN = 12
PADDING = 5
HEADING_SPACE = 12
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class PartDelegate(QStyledItemDelegate):
    """Draws the platform's own background and focus, and the texts on it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        row: Row = index.data(Role.Scope)
        if row.scope is None:
            return QSize(width, QFontMetrics(_heading_font(option.font)).height() + HEADING_SPACE + PADDING)
        metrics = QFontMetrics(option.font)
        title = _title_rect(QRect(0, 0, width, 0), row, index.data(Role.Count), metrics)
        lines = lines_of(row.title, option.font.toString(), title.width())
        return QSize(width, len(lines) * metrics.lineSpacing() + 2 * PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(Role.Scope)
        if row.scope is None:
            _paint_heading(painter, option, row.title)
            return
        paint_background(painter, option)
        painter.save()
        painter.setFont(option.font)
        _paint_texts(painter, option, row, index.data(Role.Count))
        painter.restore()


def _paint_texts(painter: QPainter, option: QStyleOptionViewItem, row: Row, count: int | None) -> None:
    metrics = QFontMetrics(option.font)
    ink, beside = inks(option, QPalette.ColorRole.WindowText, colors.secondary_text(option.palette))
    rect = option.rect.adjusted(0, PADDING, 0, -PADDING)
    title = _title_rect(rect, row, count, metrics)
    painter.setPen(beside)
    if row.part:
        painter.drawText(rect.adjusted(MARGIN, 0, 0, 0), TOP_LEFT, str(row.part))
    painter.drawText(
        rect.adjusted(0, 0, -MARGIN, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(count)
    )
    painter.setPen(ink)
    for number, line in enumerate(lines_of(row.title, option.font.toString(), title.width())):
        painter.drawText(title.left(), title.top() + number * metrics.lineSpacing() + metrics.ascent(), line.words)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    painter.save()
    painter.setFont(_heading_font(option.font))
    painter.setPen(colors.secondary_text(option.palette))
    rect = option.rect.adjusted(MARGIN, HEADING_SPACE, -MARGIN, 0)
    painter.drawText(rect, TOP_LEFT, title)
    painter.restore()


def _title_rect(rect: QRect, row: Row, count: int | None, metrics: QFontMetrics) -> QRect:
    number = metrics.horizontalAdvance("0 ") + PADDING if row.part else 0
    digits = metrics.horizontalAdvance(str(count)) + 2 * PADDING
    return rect.adjusted(MARGIN + number, 0, -MARGIN - digits, 0)


def _heading_font(base: QFont) -> QFont:
    font = typography.scaled(base, 0.88)
    font.setBold(True)
    return font
