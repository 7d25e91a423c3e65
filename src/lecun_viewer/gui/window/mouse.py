"""What the mouse does in the window besides clicks: its further buttons, and drops from another program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QMouseEvent
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


class Drops(QObject):
    """Takes drops wherever no text field of the window takes them. A text becomes a quote, files are imported.

    Signals:
        text_dropped: A text from another program.
        files_dropped: The paths of one or more files.
    """

    text_dropped = Signal(str)
    files_dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dropped: list[Path] | str = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.source():  # a quote that is dragged out of the window itself
            return False
        mime = event.mimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if not files and not mime.hasText():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # a text that is moved would be deleted where it comes from
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._dropped = files or mime.text()
            QTimer.singleShot(0, self._tell)  # the other program waits until the drop is over
        return True

    @Slot()
    def _tell(self) -> None:
        if isinstance(self._dropped, str):
            self.text_dropped.emit(self._dropped)
        else:
            self.files_dropped.emit(self._dropped)
