"""The view of the quote list, promoted in the form of the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

END_KEYS = (Qt.Key.Key_Home, Qt.Key.Key_End)
READING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuoteView(QTableView):
    """A table of one column. Home and End go to its first and last row, as Ctrl+Home and Ctrl+End do in any table.

    Signals:
        read_requested: The user pressed Return, to go on to the text of the current row.
    """

    read_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in READING_KEYS:
            self.read_requested.emit()
        elif event.key() in END_KEYS:
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)
