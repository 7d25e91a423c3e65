"""The search field. Up, Down and the page keys move in the list while the typing goes on.

Nobody types a whole sentence to search for it. So a sentence that is pasted or dropped is not searched for but checked.
"""

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from lecun_viewer.core.words import folded_words
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QDropEvent, QIcon, QKeyEvent

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
FEWEST_PASTED, FEWEST_DROPPED = 8, 4  # words of a sentence; fewer are searched for
ICON_SPACE = 26  # what Qt sets aside for one icon in a line edit, in device-independent pixels


class SearchEdit(QLineEdit):
    """A line edit that can be cleared. It hands the keys of a list to `list_view`.

    In the first picture of the window it has only the space for its icons.

    Signals:
        check_requested: The user pasted or dropped this sentence.
    """

    check_requested = Signal(str)

    list_view: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""  # that was dropped
        self._clear_icon: QIcon | None = None
        self._search: QAction | None = None
        self._clear: QAction | None = None
        self.setTextMargins(ICON_SPACE, 0, 0, 0)
        self.textChanged.connect(self._on_text_changed)

    def set_icons(self, search: "QIcon", clear: "QIcon") -> None:
        """Show these icons."""
        if self._search is None:
            self._search = QAction(_("Search"), self)
            self._search.triggered.connect(self.selectAll)
            self.setTextMargins(0, 0, 0, 0)
            self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self._search.setIcon(search)
        self._clear_icon = clear
        self._on_text_changed(self.text())

    @Slot()
    def forget_typing(self) -> None:
        """Keep the text, but no step of it for Undo. Undo first takes back what was done since."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            start, length, position = self.selectionStart(), self.selectionLength(), self.cursorPosition()
            self.setText(self.text())  # which is how a line edit forgets
            self.setCursorPosition(position)
            if length:
                self.setSelection(start, length)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if self.list_view and event.key() in LIST_KEYS:
            QCoreApplication.sendEvent(self.list_view, event)
        elif event.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":  # Qt's own name of it
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dropEvent(self, event: "QDropEvent") -> None:
        text = event.mimeData().text()
        if event.source() or not _is_sentence(text, FEWEST_DROPPED):
            super().dropEvent(event)
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

    @Slot()
    def _tell(self) -> None:
        self.check_requested.emit(self._sentence)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if self._clear is None:
            if not text:
                return
            # Not the line edit's own: that one looks through the desktop's icon themes before the first picture.
            self._clear = QAction(_("Clear Search"), self)
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
            self._clear.triggered.connect(self.clear)
        if self._clear_icon:
            self._clear.setIcon(self._clear_icon)
        self._clear.setVisible(bool(text))


def _is_sentence(text: str, fewest: int) -> bool:
    return len(folded_words(text)) >= fewest
