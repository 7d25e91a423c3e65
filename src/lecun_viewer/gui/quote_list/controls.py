"""The search field and the table of quotes, promoted in the form of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QDrag, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QToolTip, QWidget

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.core.words import folded_words
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QIcon, QKeyEvent, QMouseEvent

    from lecun_viewer.core.quote import Quote

ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
READING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
GIVEN_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
DRAGGED, DRAGGED_AWAY = 32, 12  # characters of a dragged quote that are shown, pixels from the pointer
FEWEST_PASTED, FEWEST_DROPPED = 8, 4  # words of a sentence; fewer are searched for


class SearchEdit(QLineEdit):
    """A line edit that can be cleared. The keys of a list go on to `list_view`.

    Nobody types a whole sentence to search for it. So a sentence that is pasted or dropped is not searched for but
    checked.

    Signals:
        check_requested: The user pasted or dropped this sentence.
        entered: The user pasted or dropped something else, or pressed Return. This is the text now.
    """

    check_requested = Signal(str)
    entered = Signal(str)

    list_view: QTableView | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextMargins(0, 4, 0, 4)  # as high as the search fields of the desktops
        self._sentence = ""  # that was dropped
        self._search = QAction(_("Search"), self)
        self._search.triggered.connect(self.selectAll)
        self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        # Not the line edit's own: that one looks through the desktop's icon themes.
        self._clear = QAction(_("Clear Search"), self, visible=False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text_changed)

    def set_icons(self, search: QIcon, clear: QIcon) -> None:
        """Show these icons."""
        self._search.setIcon(search)
        self._clear.setIcon(clear)

    @Slot()
    def forget_typing(self) -> None:
        """Keep the text, and forget its undo steps. Undo first takes back what was done since."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            start, length, position = self.selectionStart(), self.selectionLength(), self.cursorPosition()
            self.setText(self.text())  # which is how a line edit forgets
            self.setCursorPosition(position)
            if length:
                self.setSelection(start, length)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.list_view and self.list_view.isVisible() and event.key() in LIST_KEYS:
            had_current = self.list_view.currentIndex().isValid()
            self.list_view.setFocus(Qt.FocusReason.OtherFocusReason)  # makes the first row current if there was none
            if had_current:
                QCoreApplication.sendEvent(self.list_view, event)
        elif event.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            if event.key() in READING_KEYS:
                self.entered.emit(self.text())
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.MiddleButton:  # which has pasted the selection on X11 and Wayland
            self.entered.emit(self.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":  # Qt's own name of it
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        text = event.mimeData().text()
        if event.source() or not _is_sentence(text, FEWEST_DROPPED):
            super().dropEvent(event)
            self.entered.emit(self.text())
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # a text that is moved would be deleted where it comes from
        event.accept()
        self._sentence = text
        QTimer.singleShot(0, self._tell)  # the other program waits until the drop is over

    @Slot()
    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if _is_sentence(text, FEWEST_PASTED):
            self.check_requested.emit(text)
        else:
            super().paste()
            self.entered.emit(self.text())

    @Slot()
    def _tell(self) -> None:
        self.check_requested.emit(self._sentence)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))


class QuoteView(QTableView):
    """A table of one column. Home and End go to its first and last row, as Ctrl+Home and Ctrl+End do in any table.

    Several rows can be selected: with Shift from the row where the selection began, with Ctrl one by one.

    Signals:
        read_requested: The user pressed Return, to go on to the text of the current row.
        delete_requested: The user pressed Delete, and no action has this key now.
    """

    read_requested = Signal()
    delete_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() in READING_KEYS:
            self.read_requested.emit()
        elif is_plain and event.key() == Qt.Key.Key_Delete:  # Qt's standard key is also Ctrl+D on X11
            self.delete_requested.emit()
        elif event.matches(QtGui.QKeySequence.StandardKey.SelectAll):
            self.selectAll()  # Qt does it only for a list that is not empty, and asks no model for more
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in ENDS:
            self._select_to(is_end=event.key() == Qt.Key.Key_End)
        elif is_plain and event.key() in ENDS:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in GIVEN_BACK or self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        # Qt makes the first row current. The user only closed a dialog or a menu, and reads a quote that isn't listed.
        with QSignalBlocker(self.selectionModel()):
            super().focusInEvent(event)
            self.selectionModel().clearCurrentIndex()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show all of the row that was clicked. By itself, Qt does so half a second later."""
        super().mouseReleaseEvent(event)
        current = self.currentIndex()
        is_clicked = current.isValid() and current == self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_clicked:
            self.scrollTo(current)

    @Slot(QSize)
    def keep_current_whole(self, before: QSize) -> None:
        """Show all of the current row if any of it is seen, or was seen until now.

        Call this when the viewport's size has changed. *before* is its size until now.
        """
        current = self.currentIndex()
        seen = self.viewport().rect() | QRect(QPoint(), before)
        if seen.intersects(self.visualRect(current)):
            self.scrollTo(current)

    def selectAll(self) -> None:
        """Select all rows, also those that were not fetched yet."""
        self._fetch_all()
        super().selectAll()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected quotes. Qt's own picture has whole rows, and hides the place where they are dropped."""
        indexes = self.selectedIndexes()
        if not indexes:  # a click with Ctrl takes a row out of the selection, and the mouse moves on
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        drag.setPixmap(self._dragged(indexes))
        drag.setHotSpot(QPoint(-DRAGGED_AWAY, -DRAGGED_AWAY))
        drag.exec(actions)

    def _dragged(self, indexes: Sequence[QModelIndex]) -> QPixmap:
        """Return a small picture of the quotes at *indexes*: the beginning of one, or how many they are."""
        one: Quote = indexes[0].data(QuoteRole.Quote)
        number = len(indexes)
        said = _n("{n} quote", "{n} quotes", number) if number > 1 else beginning(in_one_line(one.text), DRAGGED)
        label = QLabel(said, textFormat=Qt.TextFormat.PlainText, margin=DRAGGED_AWAY // 2)
        label.setPalette(QToolTip.palette())
        label.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        label.setForegroundRole(QPalette.ColorRole.ToolTipText)
        label.setAutoFillBackground(True)
        return label.grab()

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


def _is_sentence(text: str, fewest: int) -> bool:
    return len(folded_words(text)) >= fewest
