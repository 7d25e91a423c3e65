"""The search field. Up, Down and the page keys move in the list while the typing goes on."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from lecun_viewer.gui.icons import tinted_icon

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ICON_SIZE = 16  # Qt draws it smaller where the style wants that


class SearchEdit(QLineEdit):
    """A line edit with a button to clear it, which hands the keys of a list to `list_view`."""

    list_view: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = QColor()
        self._search = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._search.setText(self.tr("Search"))
        self._search.triggered.connect(self.selectAll)
        self._clear: QAction | None = None
        self.textChanged.connect(self._on_text_changed)

    def set_icon_color(self, color: QColor) -> None:
        """Draw the icons in *color*."""
        self._color = color
        self._search.setIcon(tinted_icon("search", color, ICON_SIZE, self.devicePixelRatioF()))
        self._on_text_changed(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
            self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
            self._clear.setText(self.tr("Clear the search"))
            self._clear.triggered.connect(self.clear)
        self._clear.setIcon(tinted_icon("clear", self._color, ICON_SIZE, self.devicePixelRatioF()))
        self._clear.setVisible(bool(text))
