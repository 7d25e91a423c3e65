"""The look of one selected or plain row, shared by the lists' delegates."""

from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem


def paint_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint the platform's own background of a row: selection, hover and focus, and no text."""
    blank = QStyleOptionViewItem(option)
    blank.text = ""
    style = option.widget.style() if option.widget else QApplication.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, option.widget)


def inks(option: QStyleOptionViewItem, plain: QPalette.ColorRole, beside: QColor) -> tuple[QColor, QColor]:
    """Return the colors of a row's main text and of what is said beside it; on a selection both are its own."""
    if option.state & QStyle.StateFlag.State_Selected:
        active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        ink = option.palette.color(group, QPalette.ColorRole.HighlightedText)
        return ink, ink
    return option.palette.color(plain), beside
