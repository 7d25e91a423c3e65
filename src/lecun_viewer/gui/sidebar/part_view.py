"""The view of the sidebar, promoted in the form of the window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class PartView(QListView):
    """A list whose rows are as high as their titles need at its width.

    Qt lays such rows out anew only some time after the width changed, or not at all. Until then they overlap.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
