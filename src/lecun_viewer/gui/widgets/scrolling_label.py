"""A text that scrolls where there is no room for all of it, and long words that go on in the next line."""

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

UNBROKEN = re.compile(r"[^\s/\\-]+")  # Qt breaks no line within this
PLACE = "\u200b"  # invisible
LEAST_LINES = 2


def breakable(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return *text* with a place to break after each letter of a word that is wider than *width*.

    Qt breaks a label's lines between words only.
    """

    def broken(word: re.Match[str]) -> str:
        return word[0] if metrics.horizontalAdvance(word[0]) <= width else PLACE.join(word[0])

    return UNBROKEN.sub(broken, text)


class ScrollingLabel(QScrollArea):
    """Shows a label, if the label is visible. Is as high as the label, or lower where the window has less room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def show_label(self, label: QLabel) -> None:
        """Show *label* from now on. Its owner may change and hide it as before."""
        self.setAccessibleName(label.accessibleName())
        is_hidden = label.isHidden()
        self.setWidget(label)
        label.setHidden(is_hidden)
        self.setHidden(is_hidden)

    def sizeHint(self) -> QSize:
        label = self._label()
        return QSize(label.sizeHint().width(), label.heightForWidth(self.viewport().width()))

    def minimumSizeHint(self) -> QSize:
        lines = LEAST_LINES * self._label().fontMetrics().lineSpacing()
        return QSize(0, min(lines, self.sizeHint().height()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the label has another text or font
            self._fit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot(int, int)
    def _on_range_changed(self, _first: int, last: int) -> None:
        """Let the keys reach the text where they can scroll it."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if last else Qt.FocusPolicy.NoFocus)

    def _fit(self) -> None:
        """Break the words that are too wide, and ask for the height of the text."""
        label = self._label()
        label.setText(breakable(label.text().replace(PLACE, ""), label.fontMetrics(), self.viewport().width()))
        self.updateGeometry()

    def _label(self) -> QLabel:
        label = self.widget()
        assert isinstance(label, QLabel)
        return label
