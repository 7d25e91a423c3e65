"""Keys of the window that text fields would keep for themselves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

StandardKey = QKeySequence.StandardKey


class ShortcutPassing(QObject):
    """An event filter for text fields. Passes Copy to the window if nothing is selected, and Undo always.

    The window has one Undo, which takes back changes of notes as well. A field's own Undo would contradict it. A field
    of one line is no note, so it has its own Undo while there is something to take back. Copy of a whole selected quote
    is the window's, which adds the attribution.
    """

    def __init__(self, parent: QObject | None = None, *, quote_field: QTextEdit | None = None) -> None:
        super().__init__(parent)
        self._quote_field = quote_field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_windows(watched, event)
        ):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_fields(watched, event):
            event.accept()
            return True
        return False

    def _is_windows(self, field: QObject, event: QKeyEvent) -> bool:
        if event.matches(StandardKey.Copy):
            return not _has_selection(field) or (field is self._quote_field and _is_all_selected(self._quote_field))
        if event.matches(StandardKey.Undo):
            return not (isinstance(field, QLineEdit) and field.isUndoAvailable())
        if event.matches(StandardKey.Redo):
            return not (isinstance(field, QLineEdit) and field.isRedoAvailable())
        # In a field of one line, Ctrl+E would be another End, and the window has it for the note.
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return isinstance(field, QLineEdit) and is_control and event.matches(StandardKey.MoveToEndOfLine)


def _is_fields(field: QObject, event: QKeyEvent) -> bool:
    """Return whether the key belongs to *field*. A text that is only read does not claim Copy itself."""
    return event.matches(StandardKey.Copy) and _has_selection(field)


def _is_all_selected(field: QTextEdit) -> bool:
    return field.textCursor().selection().toPlainText() == field.toPlainText()


def _has_selection(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.hasSelectedText()
        case QTextEdit() | QPlainTextEdit():
            return field.textCursor().hasSelection()
    return False
