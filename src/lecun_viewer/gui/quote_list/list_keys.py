"""Keys of the quote list that a table would take for its columns, or for nothing."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

END_KEYS = (Qt.Key.Key_Home, Qt.Key.Key_End)
READING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListKeys(QObject):
    """Watches a table of one column: Home and End go to its first and last row, as with Ctrl in any table.

    Signals:
        read_requested: Return was pressed: the user wants to go on to what the current row is about.
    """

    read_requested = Signal()

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in READING_KEYS:
            self.read_requested.emit()
            return True
        if event.key() in END_KEYS:
            control = Qt.KeyboardModifier.ControlModifier
            QCoreApplication.sendEvent(watched, QKeyEvent(QEvent.Type.KeyPress, event.key(), control))
            return True
        return False
