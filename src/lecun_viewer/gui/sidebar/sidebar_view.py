"""The view of the sidebar, promoted in the form of the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView


class SidebarView(QListView):
    """A list that knows whether a key is moving through it. The user only passes the rows on the way.

    The chosen row stays in view if the letters become larger.

    Attributes:
        is_moved_by_key: Whether a key is making another row current just now.
    """

    is_moved_by_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.is_moved_by_key = True
        super().keyPressEvent(event)
        self.is_moved_by_key = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scrollTo(self.currentIndex())
