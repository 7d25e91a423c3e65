"""Fields of forms: long hints and titles have tool tips, and a field of several lines is as high as a few lines."""

import html
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QToolTip, QWidget

LEAST_LINES = 2


class HintEdit(QLineEdit):
    """Cuts a hint that is too long, as Qt does. As long as the field is empty, a tool tip has all of the hint."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.text():
            QToolTip.showText(event.globalPos(), self.placeholderText(), self)
            return True
        return super().event(event)


class TitleCombo(QComboBox):
    """Cuts a title that is too long. A tool tip has all of it."""

    def add_title(self, title: str, value: Any) -> None:
        """Offer *title*, which stands for *value*."""
        self.addItem(title, value)
        # As markup, because Qt would take a title with signs of markup for it, and load what it names.
        tip = f"<qt>{html.escape(title)}</qt>"
        self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.currentData(Qt.ItemDataRole.ToolTipRole), self)
            return True
        return super().event(event)


class LinesEdit(QPlainTextEdit):
    """Shows at least as many lines as its property ``lines`` says, in any size of text.

    Signals:
        pasted: A text was pasted or dropped into the empty field. Undo brings this text back.
    """

    pasted = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:
        was_empty = self.document().isEmpty()
        super().insertFromMimeData(source)
        if was_empty and not self.document().isEmpty():
            self.pasted.emit()

    def replace_text(self, text: str) -> None:
        """Replace the whole text by *text*, as one step that Undo takes back."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        around = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = (self.property("lines") or LEAST_LINES) * self.fontMetrics().lineSpacing() + around
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class WheelPassing(QObject):
    """An event filter for lists in a page. The wheel scrolls the page, and changes a list only if it has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
