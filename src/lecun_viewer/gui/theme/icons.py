"""The project's icons: one-colored SVG drawings from the resources, tinted with a color of the palette."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/icons readable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton

APP_ICON_SIZES = (16, 22, 32, 48, 64)
SMALLEST_ON_BUTTON = 16


def app_icon() -> QtGui.QIcon:
    """Return the program's own icon, in its own colors, at the sizes of panels and window managers.

    It is made of PNG pictures. Reading SVG takes a library that a program in the tray does not need.
    """
    return _icon_of(_app_pictures())


def marked_app_icon() -> QtGui.QIcon:
    """Return the program's icon with a dot at its corner: something waits to be looked at."""
    pictures = _app_pictures()
    for picture in pictures:
        side = picture.width() * 7 // 16
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("white"))
        painter.setBrush(QColor("#c02f2f"))
        painter.drawEllipse(picture.width() - side, 0, side - 1, side - 1)
        painter.end()
    return _icon_of(pictures)


def app_picture(size: int) -> QPixmap:
    """Return the program's icon as a square of *size* pixels, one of `APP_ICON_SIZES`."""
    return QPixmap(f":/icons/lecun-viewer-{size}.png")


def _app_pictures() -> list[QPixmap]:
    return [app_picture(size) for size in APP_ICON_SIZES]


def _icon_of(pictures: list[QPixmap]) -> QtGui.QIcon:
    icon = QtGui.QIcon()
    for picture in pictures:
        icon.addPixmap(picture)
    return icon


def tinted_icon(name: str, color: QColor, size: int, ratio: float, *, disabled: QColor | None = None) -> QtGui.QIcon:
    """Return the icon *name* in *color*, and in *disabled* on what is disabled.

    It is sharp at *size* device-independent pixels on a screen of that pixel *ratio*.
    """
    icon = QtGui.QIcon(tinted_pixmap(name, color.rgba(), size, ratio))
    if disabled:
        icon.addPixmap(tinted_pixmap(name, disabled.rgba(), size, ratio), QtGui.QIcon.Mode.Disabled)
    return icon


def draw_on_button(button: QToolButton, name: str, color: QColor) -> None:
    """Give *button* the icon *name* in *color*, as high as the letters of the button."""
    size = max(SMALLEST_ON_BUTTON, button.fontMetrics().ascent())
    disabled = button.palette().color(QtGui.QPalette.ColorGroup.Disabled, QtGui.QPalette.ColorRole.ButtonText)
    button.setIcon(tinted_icon(name, color, size, button.devicePixelRatioF(), disabled=disabled))
    button.setIconSize(QSize(size, size))


@lru_cache(maxsize=256)
def tinted_pixmap(name: str, color: int, size: int, ratio: float) -> QPixmap:
    """Return the icon *name* as a square of *size* device-independent pixels, in *color* (as `QColor.rgba`)."""
    tinted = QtGui.QIcon(f":/icons/{name}.svg").pixmap(QSize(size, size), ratio)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(tinted.rect(), QColor.fromRgba(color))
    painter.end()
    return tinted


def verdict_icon_name(status: str) -> str:
    """Return the name of the mark of a verdict. The marks differ in shape, not in color."""
    return f"status-{status}"
