"""The search field. Up, Down and the page keys move in the list while the typing goes on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QKeyEvent

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ICON_SPACE = 26  # what Qt sets aside for one icon in a line edit, in device-independent pixels


class SearchEdit(QLineEdit):
    """A line edit that can be cleared. It hands the keys of a list to `list_view`.

    In the first picture of the window it has only the space for its icons.
    """

    list_view: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if self._clear is None:
            if not text:
                return
            # Not the line edit's own: that one looks through the desktop's icon themes before the first picture.
            self._clear = QAction(_("Clear the search"), self)
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
            self._clear.triggered.connect(self.clear)
        if self._clear_icon:
            self._clear.setIcon(self._clear_icon)
        self._clear.setVisible(bool(text))
