"""What the style paints behind a pressed button."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton

SAMPLE = QSize(64, 32)  # device-independent pixels; the middle has no outline and no rounded corner


def pressed_grounds(button: QToolButton) -> list[QColor]:
    """Return the colors behind the icon of *button* while it stays pressed.

    Styles differ. That of Windows 11 paints the accent color, which is in no role of the palette. The style “Windows”
    paints dots of two colors. So the style paints a sample.
    """
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    option.rect = QRect(QPoint(0, 0), SAMPLE)
    option.text, option.icon = "", QIcon()
    option.state |= QStyle.StateFlag.State_On
    option.state &= ~(QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
    picture = QImage(SAMPLE, QImage.Format.Format_RGB32)
    picture.fill(button.palette().color(QPalette.ColorRole.Base))
    painter = QPainter(picture)
    button.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, button)
    painter.end()
    middle = picture.rect().center()
    return [picture.pixelColor(middle + QPoint(x, y)) for x in (0, 1) for y in (0, 1)]
