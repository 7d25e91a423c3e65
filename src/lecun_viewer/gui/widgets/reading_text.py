"""Text to read. It is as high as it needs to be, and its content is never taken for markup.

Paragraphs are made with formats, not with HTML. A ``<b>`` in a quote is three characters.
"""

import math
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QTextBrowser, QWidget

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.text import WordWrap, utf16_length
from lecun_viewer.gui.widgets.fields import open_menu

LINE_HEIGHT = 125  # percent of the font's own
LINE_SEPARATOR = "\u2028"  # within a paragraph. It is copied as a line end
SliderAction = QAbstractSlider.SliderAction
SCROLLING_KEYS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: SliderAction.SliderToMinimum,
    Qt.Key.Key_End: SliderAction.SliderToMaximum,
    Qt.Key.Key_Up: SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: SliderAction.SliderSingleStepAdd,
}
LINE_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
MOST_LINES = 10_000  # of a text that become paragraphs, each with its own direction. They take three times as long


class ReadingText(QTextBrowser):
    """A text browser as high as its document.

    A link is not followed here: ``anchorClicked`` says that the user wants it.

    Keys scroll the scroll area around it. Up and Down first move the text cursor, while it can be seen.

    Attributes:
        is_for_links: Whether Tab goes to its links alone. Else it first goes to the text, to read and to select.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAutoFillBackground(False)  # the ground of what is around it shows through
        self._word_wrap = WordWrap(self.document())
        self.is_for_links = False
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def add_paragraph(
        self,
        text: str,
        font: QFont | None = None,
        color: QColor | None = None,
        *,
        above: float = 0,
        line_height: float = LINE_HEIGHT,
        marks: Iterable[tuple[int, int]] = (),
        marked: QTextCharFormat | None = None,
        differing: Iterable[tuple[int, int]] = (),
        link: str | None = None,
        beside: int = 0,
    ) -> None:
        """Append *text* unchanged, *above* pixels below what is there. By default it has the widget's font and color.

        *line_height* is in percent. *marks* and *differing* are ``(start, end)`` in *text*. *marks* get the
        format *marked*, *differing* a dashed line below. *beside* pixels stay free where the window's lines end.
        """
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()  # laid out once, and not for each mark
        block = QTextBlockFormat()
        block.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if reads_right_to_left(text) == self.isRightToLeft():
            block.setRightMargin(beside)
        else:  # Qt takes the sides from the direction of the text
            block.setLeftMargin(beside)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            block.setTopMargin(above)
            cursor.insertBlock(block)
        start = cursor.position()
        self.add_words(text, font, color, link)
        if marked:
            _format(cursor, start, _in_units(text, marks), marked)
        underlined = QTextCharFormat()
        underlined.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        _format(cursor, start, _in_units(text, differing), underlined)
        cursor.endEditBlock()

    def add_words(
        self, text: str, font: QFont | None = None, color: QColor | None = None, link: str | None = None
    ) -> None:
        """Append *text* to the last paragraph."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form = QTextCharFormat()
        form.setFont(font or self.font())
        form.setForeground(color or self.palette().color(QPalette.ColorRole.Text))
        if link:
            form.setAnchor(True)
            form.setAnchorHref(link)
            form.setFontUnderline(True)
        if text.count("\n") > MOST_LINES:
            text = text.replace("\n", LINE_SEPARATOR)
        cursor.insertText(text, form)

    def add_heading(self, text: str, factor: float = 1.3) -> None:
        """Append a heading, *factor* times as large as the text."""
        self.add_paragraph(text, typography.serif(self.font(), factor), above=1.4 * self.fontMetrics().height())

    def add_aside(self, text: str, *, above: float) -> None:
        """Append what is less important, *above* pixels below what is there."""
        ink = colors.secondary_text(self.palette())
        self.add_paragraph(text, typography.scaled(self.font(), typography.SMALL), ink, above=above)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.is_for_links and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            is_forward = event.reason() is Qt.FocusReason.TabFocusReason
            self.moveCursor(QTextCursor.MoveOperation.Start if is_forward else QTextCursor.MoveOperation.End)
            self.focusNextPrevChild(is_forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # as with the wheel
            return
        area = self._area()
        if not area:
            super().keyPressEvent(event)
            return
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        scrolling = SCROLLING_KEYS.get(event.key()) if is_plain else None
        is_cursor_seen = self.viewport().visibleRegion().intersects(self.cursorRect())
        if scrolling is None or (event.key() in LINE_KEYS and is_cursor_seen):
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() != before:
                if not event.matches(QKeySequence.StandardKey.SelectAll):
                    area.ensureWidgetVisible(self, 0, 0)  # which shows the text cursor alone
                return
        if scrolling is not None:
            area.verticalScrollBar().triggerAction(scrolling)
            event.accept()

    def _area(self) -> QScrollArea | None:
        """Return the scroll area around this text, if there is one."""
        around = self.parentWidget()
        while around:
            if isinstance(around, QScrollArea):
                return around
            around = around.parentWidget()
        return None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_menu(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls, not the text in it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit(self.document().size())

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(1, math.ceil(size.height())))


def _in_units(text: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(utf16_length(text[:first]), utf16_length(text[:last])) for first, last in stretches]


def _format(cursor: QTextCursor, start: int, stretches: Iterable[tuple[int, int]], form: QTextCharFormat) -> None:
    for first, last in stretches:
        cursor.setPosition(start + first)
        cursor.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
