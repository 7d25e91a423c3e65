"""A field of several lines that is as high as a few lines, and tells when a text was pasted into it."""

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

LEAST_LINES = 2


class LinesEdit(QPlainTextEdit):
    """Shows at least as many lines as its property ``lines`` says, in any size of text.

    Signals:
        pasted: A text was pasted or dropped into the empty field, and stands there. Undo brings this text back.
    """

    pasted = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:
        was_empty = self.document().isEmpty()
        super().insertFromMimeData(source)
        if was_empty and not self.document().isEmpty():
            self.pasted.emit()

    def replace_text(self, text: str) -> None:
        """Put *text* in place of what stands there, as one step that Undo takes back."""
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
