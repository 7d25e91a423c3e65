"""Widgets for long texts. A button wraps its text. A row of widgets becomes a column. A label scrolls.

Qt's own buttons cut a text for which there is no room.
"""

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.row_painting import lines_of

if TYPE_CHECKING:
    _Button = QPushButton
else:  # a class of Qt's may be only once among the bases
    _Button = object

LETTER = re.compile("&?.")  # with the sign that marks it. “&&” is a plain ampersand


class _Wrapping(_Button):
    """The mixin of both buttons."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._painted_text = ""  # only while the button is painted; else Qt measures the text without line ends
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        policy.setVerticalPolicy(policy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted_text = "\n".join(_lines(self, self.width()))
        super().paintEvent(event)
        self._painted_text = ""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._painted_text or option.text

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word of the text is broken."""
        whole, flags = self.sizeHint(), Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
        widest = self.fontMetrics().boundingRect(QRect(0, 0, 1, 1), flags, self.text()).width()
        return QSize(min(whole.width(), widest + _around(self).width()), whole.height())

    def heightForWidth(self, width: int) -> int:
        more = len(_lines(self, width)) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()


class WrappingCheckBox(_Wrapping, QCheckBox):
    """A check box whose text wraps."""


class WrappingButton(_Wrapping, QPushButton):
    """A push button whose text wraps."""


class LinkButton(WrappingButton):
    """A flat push button that looks like a link. Its form underlines the text."""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if option.state & QStyle.StateFlag.State_KeyboardFocusChange and self.hasFocus():
            option.features &= ~QStyleOptionButton.ButtonFeature.Flat  # Fusion shows no focus on a flat button
        if self.isEnabled():
            palette = self.window().palette()  # that of a button may be changed for its outline
            accent = colors.accent(palette)
            # In the dark, the page of a tab is lighter than the window (Fusion, Qt 6.11).
            grounds = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Button).lighter(125)
            ground = min(grounds, key=lambda each: colors.contrast(accent, each))
            ink = colors.readable(accent, ground, colors.least(palette))
            option.palette.setColor(QPalette.ColorRole.ButtonText, ink)


def _around(button: QAbstractButton) -> QSize:
    """Return the style's padding around the text."""
    return button.sizeHint() - button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())


def _lines(button: QAbstractButton, width: int) -> list[str]:
    """Return the text of *button* in lines for this *width*, with its mnemonic."""
    text = button.text()
    if width >= button.sizeHint().width():
        return [text]
    letters = LETTER.findall(text)
    plain = "".join(each[-1] for each in letters)
    broken = lines_of(plain, button.font().toString(), width - _around(button).width())
    return ["".join(letters[line.start : line.start + len(line.words)]) for line in broken]


Direction = QBoxLayout.Direction


class StackingRow(QWidget):
    """A row that becomes a column if a text would not fit in one line.

    Its layout is a `QBoxLayout`.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width that the widest widget needs. So the row may become as narrow as a column."""
        widest = max((each.minimumSizeHint().width() for each in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        row, shown = self._row(), self._shown()
        needed = sum(map(_width_of, shown)) + row.spacing() * (len(shown) - 1)
        direction = Direction.LeftToRight if needed <= self.width() else Direction.TopToBottom
        if direction != row.direction():
            row.setDirection(direction)
            self.updateGeometry()

    def _row(self) -> QBoxLayout:
        row = self.layout()
        assert isinstance(row, QBoxLayout)
        return row

    def _shown(self) -> list[QWidget]:
        """Return the widgets of the layout, without the help of its items.

        PySide6 keeps the Python object of an item as long as the layout. Qt deletes the item with its widget. What
        gets the same memory later would be taken for the item (6.11.3).
        """
        children = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [each for each in children if not each.isHidden()]


def _width_of(widget: QWidget) -> int:
    """Return the width in which the text of *widget* needs one line."""
    if isinstance(widget, QLabel):
        return widget.fontMetrics().size(0, widget.text()).width()
    return widget.sizeHint().width()


UNBROKEN = re.compile(r"[^\s/\\-]+")  # Qt breaks no line within this
PLACE = "\u200b"  # invisible
LEAST_LINES = 2


def breakable(text: str, metrics: QFontMetrics, width: int) -> str:
    """Insert zero-width spaces into words wider than *width*.

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
        """Take the focus by Tab only where there is something to scroll."""
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
