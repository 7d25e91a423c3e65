"""Paints a row of the sidebar: number, title over as many lines as it needs, and the count at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from lecun_viewer.gui import colors, typography
from lecun_viewer.gui.part_list_model import Row
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.row_painting import inks, paint_background

MARGIN = 12
PADDING = 5
HEADING_SPACE = 12
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


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
        text = _title_rect(QRect(0, 0, width, 0), row, metrics)
        return QSize(width, _wrapped_height(metrics, text.width(), row.title) + 2 * PADDING)

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
    title = _title_rect(rect, row, metrics)
    painter.setPen(beside)
    if row.part:
        painter.drawText(rect.adjusted(MARGIN, 0, 0, 0), WRAPPED, str(row.part))
    painter.drawText(
        rect.adjusted(0, 0, -MARGIN, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(count)
    )
    painter.setPen(ink)
    painter.drawText(title, WRAPPED, row.title)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    painter.save()
    painter.setFont(_heading_font(option.font))
    painter.setPen(colors.secondary_text(option.palette))
    rect = option.rect.adjusted(MARGIN, HEADING_SPACE, -MARGIN, 0)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
    painter.restore()


def _title_rect(rect: QRect, row: Row, metrics: QFontMetrics) -> QRect:
    number = metrics.horizontalAdvance("0 ") + PADDING if row.part else 0
    count = metrics.horizontalAdvance("0000") + PADDING
    return rect.adjusted(MARGIN + number, 0, -MARGIN - count, 0)


def _wrapped_height(metrics: QFontMetrics, width: int, title: str) -> int:
    return metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), WRAPPED, title).height()


def _heading_font(base: QFont) -> QFont:
    font = typography.scaled(base, 0.88)
    font.setBold(True)
    return font
