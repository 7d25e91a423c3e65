"""Buttons of the mouse that a view or a window would give another meaning."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractItemView

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
RELEASE = QEvent.Type.MouseButtonRelease


class HistoryButtons(QObject):
    """Watches a window for the mouse's buttons for back and forward, wherever in it the mouse is.

    It is the system's window, which gets them before any widget: a list would take each for a click on a row.

    Signals:
        back_requested, forward_requested: the button of that name was pressed.
    """

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (*PRESSES, RELEASE) or not isinstance(event, QMouseEvent):
            return False
        requested = {
            Qt.MouseButton.BackButton: self.back_requested,
            Qt.MouseButton.ForwardButton: self.forward_requested,
        }.get(event.button())
        if requested and event.type() in PRESSES:
            requested.emit()
        return requested is not None


class LeftButtonOnly(QObject):
    """Has a view pay attention to the left button only: any other, too, would make the row below the mouse current."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() in PRESSES and isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton
        )
