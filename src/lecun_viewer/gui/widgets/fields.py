"""What the fields of forms have in common.

A hint or a title that has no room is shown in a tool tip. A field of several lines is a few lines high. Its menu has
nothing that can never apply. Event filters pass the wheel to the page, and some keys to the window. A label says what
is wrong with a field, or why nothing was saved.
"""

import html
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTextEdit,
    QToolTip,
    QWidget,
)

from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.text import WordWrap
from lecun_viewer.gui.widgets.desktop_services import announce

LEAST_LINES = 2
UNDO, LINK = ("edit-undo", "edit-redo"), "link-copy"  # Qt's names of entries


def open_menu(field: QTextEdit | QPlainTextEdit, event: QContextMenuEvent) -> None:
    """Open Qt's menu of *field*, without entries that can never apply: Undo where the window has it, and links."""
    menu = field.createStandardContextMenu(event.pos())
    never = {LINK} if field.document().isUndoRedoEnabled() else {LINK, *UNDO}
    for action in menu.actions():
        if action.objectName() in never and not action.isEnabled():
            action.setVisible(False)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())


class HintEdit(QLineEdit):
    """A line edit whose tool tip has the whole placeholder text, while it is empty."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.text():
            QToolTip.showText(event.globalPos(), self.placeholderText(), self)
            return True
        return super().event(event)


class TitleCombo(QComboBox):
    """A combo box that elides long titles, which Fusion only cuts (Qt 6.11). A tool tip has the whole title."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 2
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def add_title(self, title: str, value: Any) -> None:
        """Add an item with *title* and the data *value*."""
        self.addItem(title, value)
        self.setItemData(self.count() - 1, _as_tip(title), Qt.ItemDataRole.ToolTipRole)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), _as_tip(self.currentText()), self)
            return True
        return super().event(event)


class TextField(QPlainTextEdit):
    """A field of several lines. Its lines end as `wrap_mode` says.

    A longer text than a quote may have is not pasted whole: the rest would only keep the window busy. One character
    more stays, so that a form says that the text is too long.

    In Fusion it shows the focus by its frame, as a field of one line does. Fusion's own frame does not (Qt 6.11).
    """

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._word_wrap = WordWrap(self.document())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if len(text := source.text()) > LONGEST_TEXT:
            source = QMimeData()
            source.setText(text[: LONGEST_TEXT + 1])
        super().insertFromMimeData(source)

    def initStyleOption(self, option: QStyleOptionFrame) -> None:
        super().initStyleOption(option)
        if self.hasFocus() and self.style().name() == "fusion":  # which makes the frame's color of that of the window
            option.palette.setBrush(QPalette.ColorRole.Window, option.palette.highlight())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_menu(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class LinesEdit(TextField):
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
        """Replace the whole text by *text*, as one undo step."""
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


def _as_tip(title: str) -> str:
    """Return *title* as markup. Qt would take a title with signs of markup for it, and load what it names."""
    return f"<qt>{html.escape(title)}</qt>" if title else ""


def show_problem(field: QWidget, label: QLabel, problem: str) -> None:
    """Show *problem* in *label*, and describe *field* with it for screen readers. "" removes it.

    Its room stays as long as *field* is shown. Else the fields below would move while the user goes to click one.
    """
    palette = field.window().palette()
    ground = palette.color(QPalette.ColorRole.Window)
    label.setPalette(colors.with_ink(palette, colors.problem(palette, ground)))
    keeps_room = not problem and not label.isHidden() and not field.isHidden()
    if keeps_room:
        label.setMinimumHeight(max(label.minimumHeight(), label.height()))
    label.setText(problem)
    label.setVisible(bool(problem) or keeps_room)
    field.setAccessibleDescription(problem)


def show_refusal(save: QPushButton, label: QLabel, sentence: str) -> None:
    """Show in *label*, which is above the button *save*, why nothing was saved. "" removes it."""
    show_problem(save, label, sentence)
    label.setMinimumHeight(0)  # it keeps no room: its window takes another height
    label.setVisible(bool(sentence))
    if sentence:
        announce(label, sentence)


class WheelFilter(QObject):
    """An event filter for lists in a page. The wheel scrolls the page, and changes a list only if it has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


StandardKey = QKeySequence.StandardKey


class ShortcutFilter(QObject):
    """An event filter for text fields. Passes Copy to the window if nothing is selected, and Undo always.

    The window has one Undo, which takes back changes of notes as well. A field's own Undo would contradict it. A field
    of one line is no note. It has its own Undo while there is something to take back. Copy of a whole selected quote
    is the window's, which adds the attribution.
    """

    def __init__(self, parent: QObject | None = None, *, quote_field: QTextEdit | None = None) -> None:
        super().__init__(parent)
        self._quote_field = quote_field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if self._is_windows(watched, event):
            event.ignore()
        elif event.matches(StandardKey.Copy) and _has_selection(watched):
            event.accept()  # a text that is only read does not claim Copy itself
        else:
            return False
        return True

    def _is_windows(self, field: QObject, event: QKeyEvent) -> bool:
        if event.matches(StandardKey.Copy):
            return not _has_selection(field) or (field is self._quote_field and self._is_quote_selected())
        if event.matches(StandardKey.Undo):
            return not (isinstance(field, QLineEdit) and field.isUndoAvailable())
        if event.matches(StandardKey.Redo):
            return not (isinstance(field, QLineEdit) and field.isRedoAvailable())
        # In a field of one line, Ctrl+E would be another End, and the window has it for the note.
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return isinstance(field, QLineEdit) and is_control and event.matches(StandardKey.MoveToEndOfLine)

    def _is_quote_selected(self) -> bool:
        field = self._quote_field
        return field is not None and field.textCursor().selection().toPlainText() == field.toPlainText()


def _has_selection(field: QObject) -> bool:
    match field:
        case QLineEdit():
            return field.hasSelectedText()
        case QTextEdit() | QPlainTextEdit():
            return field.textCursor().hasSelection()
    return False
