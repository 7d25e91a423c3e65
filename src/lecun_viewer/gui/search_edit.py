"""The search field. Up, Down and the page keys move in the list while the typing goes on."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchEdit(QLineEdit):
    """A line edit that hands the keys of a list to `list_view`."""

    list_view: QWidget | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.list_view and event.key() in LIST_KEYS:
            QCoreApplication.sendEvent(self.list_view, event)
        else:
            super().keyPressEvent(event)
