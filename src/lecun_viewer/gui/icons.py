"""The project's icons: one-colored SVG drawings from the resources, tinted with a color of the palette."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/icons readable


def app_icon() -> QIcon:
    """Return the program's own icon, in its own colors, at the sizes that window managers show."""
    drawing, icon = QIcon(":/icons/lecun-viewer.svg"), QIcon()
    for size in (16, 32, 64):  # left to itself, Qt would draw and keep up to 256
        icon.addPixmap(drawing.pixmap(size))
    return icon


def tinted_icon(name: str, color: QColor, size: int, ratio: float, *, disabled: QColor | None = None) -> QIcon:
    """Return the icon *name* in *color*, and in *disabled* where it stands on something disabled.

    It is sharp at *size* device-independent pixels on a screen of that pixel *ratio*.
    """
    icon = QIcon(tinted_pixmap(name, color.rgba(), size, ratio))
    if disabled:
        icon.addPixmap(tinted_pixmap(name, disabled.rgba(), size, ratio), QIcon.Mode.Disabled)
    return icon


@lru_cache(maxsize=256)
def tinted_pixmap(name: str, color: int, size: int, ratio: float) -> QPixmap:
    """Return the icon *name* as a square of *size* device-independent pixels, in *color* (as `QColor.rgba`)."""
    shape = _shape(name, size, ratio)
    tinted = shape.copy()
    tinted.fill(QColor.fromRgba(color))
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    return tinted


@lru_cache(maxsize=64)
def _shape(name: str, size: int, ratio: float) -> QPixmap:
    return QIcon(f":/icons/{name}.svg").pixmap(QSize(size, size), ratio)


def status_icon_name(status: str) -> str:
    """Return the name of the mark of a state of provenance; the marks differ in shape, not in color."""
    return f"status-{status}"
