"""Tells when the font, the colors, the style or the size of a widget have changed."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

CHANGES = (
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
)


class LooksWatcher(QObject):
    """Watches one widget from outside, by an event filter.

    Signals:
        changed: Font, palette, style or direction changed.
        resized: The size changed. Carries the size before.
    """

    changed = Signal()
    resized = Signal(QSize)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in CHANGES:
            self.changed.emit()
        elif isinstance(event, QResizeEvent):
            self.resized.emit(event.oldSize())
        return False
