"""Buttons of the mouse that a list would take for a click on a row."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

Button, Type = Qt.MouseButton, QEvent.Type
PRESSES = (Type.MouseButtonPress, Type.MouseButtonDblClick)


class MouseButtons(QObject):
    """Watches a window for the back and forward buttons of the mouse. Keeps all but the left button from *left_only*.

    The right button still asks *left_only* for its menu. Watches the system's window, which gets the events of the
    mouse before any widget does.

    Signals:
        back_requested, forward_requested: The user pressed this button.
    """

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, window: QWidget, left_only: QAbstractScrollArea) -> None:
        super().__init__(window)
        self._window = window
        self._left_only = left_only
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in PRESSES or not isinstance(event, QMouseEvent) or event.button() == Button.LeftButton:
            return False
        if event.button() == Button.BackButton:
            self.back_requested.emit()
        elif event.button() == Button.ForwardButton:
            self.forward_requested.emit()
        else:
            if not self._is_in_left_only(event.position().toPoint()):
                return False
            if event.button() == Button.RightButton:
                self._ask_for_menu(event.globalPosition().toPoint())
        return True

    def _is_in_left_only(self, at: QPoint) -> bool:
        return QRect(self._left_only.mapTo(self._window, QPoint()), self._left_only.size()).contains(at)

    def _ask_for_menu(self, at: QPoint) -> None:
        """Send the event that Qt would send after the press. On Windows, Qt sends it when the button is released."""
        if QGuiApplication.styleHints().contextMenuTrigger() == Qt.ContextMenuTrigger.Press:
            viewport = self._left_only.viewport()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, viewport.mapFromGlobal(at), at)
            QCoreApplication.sendEvent(viewport, event)
