"""A text that scrolls where there is no room for all of it."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from lecun_viewer.gui.widgets.breaking import breakable

LEAST_LINES = 2


class ScrollingLabel(QScrollArea):
    """Is as high as the label in it, or lower where the window has less room. Its widget is a `QLabel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def set_text(self, text: str) -> None:
        """Show *text*."""
        self._text = text
        self._show_text()

    def sizeHint(self) -> QSize:
        label = self._label()
        return QSize(label.sizeHint().width(), label.heightForWidth(self.viewport().width()))

    def minimumSizeHint(self) -> QSize:
        lines = LEAST_LINES * self._label().fontMetrics().lineSpacing()
        return QSize(0, min(lines, self.sizeHint().height()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the label has another text or font
            self._show_text()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_text()
        self.updateGeometry()

    @Slot(int, int)
    def _on_range_changed(self, _first: int, last: int) -> None:
        """Let the keys reach the text where they can scroll it."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if last else Qt.FocusPolicy.NoFocus)

    def _show_text(self) -> None:
        label = self._label()
        label.setText(breakable(self._text, label.fontMetrics(), self.viewport().width()))

    def _label(self) -> QLabel:
        label = self.widget()
        assert isinstance(label, QLabel)
        return label
