"""The view of the quote list, promoted in the form of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
READING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
GIVEN_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class QuoteView(QTableView):
    """A table of one column. Home and End go to its first and last row, as Ctrl+Home and Ctrl+End do in any table.

    Several rows can be selected: with Shift from the row where the selection began, with Ctrl one by one.

    Signals:
        read_requested: The user pressed Return, to go on to the text of the current row.
    """

    read_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() in READING_KEYS:
            self.read_requested.emit()
        elif event.matches(QtGui.QKeySequence.StandardKey.SelectAll):
            self.selectAll()  # Qt does it only for a list that is not empty, and asks no model for more
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in ENDS:
            self._select_to(is_end=event.key() == Qt.Key.Key_End)
        elif is_plain and event.key() == Qt.Key.Key_Home:
            self.selectRow(0)
        elif is_plain and event.key() == Qt.Key.Key_End:
            self.selectRow(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in GIVEN_BACK or self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        # Qt makes the first row current. The user only closed a dialog, and reads a quote that isn't listed.
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)
            self.selectionModel().clearCurrentIndex()

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

    def selectAll(self) -> None:
        """Select all rows, also those that were not fetched yet."""
        self._fetch_all()
        super().selectAll()

    def _select_to(self, *, is_end: bool) -> None:
        """Select the rows from those that are selected to the first or the last row."""
        self._fetch_all()
        selected = [each.row() for each in self.selectionModel().selectedRows()] or [max(self.currentIndex().row(), 0)]
        first, last = (min(selected), self.model().rowCount() - 1) if is_end else (0, max(selected))
        top, bottom = self.model().index(first, 0), self.model().index(last, 0)
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(bottom if is_end else top, command.NoUpdate)
        self.selectionModel().select(QItemSelection(top, bottom), command.ClearAndSelect)

    def _fetch_all(self) -> None:
        while self.model().canFetchMore(QModelIndex()):
            self.model().fetchMore(QModelIndex())

    def selectRow(self, row: int) -> None:
        """Select that row alone. Qt's own would add it while Ctrl is held, as for a shortcut."""
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), command)
