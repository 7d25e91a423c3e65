"""The view of the quote list, promoted in the form of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

READING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuoteView(QTableView):
    """A table of one column. Home and End go to its first and last row, as Ctrl+Home and Ctrl+End do in any table.

    Signals:
        read_requested: The user pressed Return, to go on to the text of the current row.
    """

    read_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() in READING_KEYS:
            self.read_requested.emit()
        elif is_plain and event.key() == Qt.Key.Key_Home:
            self._go_to(0)
        elif is_plain and event.key() == Qt.Key.Key_End:
            self._go_to(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @Slot(QSize)
    def keep_current_whole(self, before: QSize) -> None:
        """Show all of the current row if any of it is seen, or was seen until now.

        Call this when the viewport's size has changed. *before* is its size until now. Qt calls ``resizeEvent`` before
        the first picture, which an override would slow (docs/performance.md, “The start”).
        """
        current = self.currentIndex()
        seen = self.viewport().rect() | QRect(QPoint(), before)
        if seen.intersects(self.visualRect(current)):
            self.scrollTo(current)

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))
