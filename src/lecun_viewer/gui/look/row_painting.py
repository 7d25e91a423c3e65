"""What the lists' delegates share: a row's background and inks, and breaking a text into lines."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.utf16 import characters

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag
MOST_LINES = 100
SAMPLE = QSize(64, 32)  # device-independent pixels; styles round the corners and mark the left edge, not the middle
GROUND_STATES = (
    State.State_Selected | State.State_Active | State.State_Enabled | State.State_MouseOver | State.State_HasFocus
)


class Line(NamedTuple):
    """A line of a text as it is shown: where it starts, and its words, perhaps cut short with an ellipsis."""

    start: int
    words: str


@lru_cache(maxsize=512)
def lines_of(text: str, font_key: str, width: int, most: int = MOST_LINES) -> tuple[Line, ...]:
    """Return *text* broken into lines of that *width*, at most *most*, the last one elided where there is more.

    A word that is longer than a line goes on in the next. *font_key* is `QFont.toString` of the font.
    """
    font, metrics = _font(font_key)
    if text and text.isprintable() and metrics.horizontalAdvance(text) < width:  # most are so short, and this is quick
        return (Line(0, text.rstrip()),)
    width = max(1, width)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = list[int]()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(characters(text, line.textStart()))
    layout.endLayout()
    lines = [Line(start, text[start:end].rstrip()) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) > most:
        rest = text[lines[most - 1].start :]
        elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines[most - 1 :] = [Line(lines[most - 1].start, elided)]
    return tuple(lines)


def viewport_width(area: QAbstractScrollArea) -> int:
    """Return how wide the viewport of *area* is, without asking for that: PySide would set up every kind of widget."""
    bar = area.verticalScrollBar()
    return area.contentsRect().width() - (bar.width() if bar.isVisible() else 0)


@lru_cache(maxsize=16)
def _font(font_key: str) -> tuple[QFont, QFontMetrics]:
    font = QFont()
    font.fromString(font_key)
    return font, QFontMetrics(font)


class RowDelegate(QStyledItemDelegate):
    """A delegate of rows that consist of more than one text.

    The platform's style paints background, selection, hover and focus. A subclass paints the texts on that, in `inks`.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self._grounds: dict[tuple[str, int, int], QColor] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def inks(
        self, option: QStyleOptionViewItem, index: Index, plain: QPalette.ColorRole, secondary: QColor
    ) -> tuple[QColor, QColor]:
        """Return the colors of a row's main text and of its secondary text.

        Both can be read on what the style paints behind the row. On a selection both are the same.
        """
        palette = option.palette
        if not option.state & (State.State_Selected | State.State_MouseOver):
            return palette.color(plain), secondary
        ground = self._ground(option, index)
        if option.state & State.State_Selected:
            # The style takes the group from the state, too: a view without the focus is not active.
            group = QPalette.ColorGroup.Active if option.state & State.State_Active else QPalette.ColorGroup.Inactive
            ink = colors.first_readable(
                ground, palette.color(group, QPalette.ColorRole.HighlightedText), palette.color(plain)
            )
            return ink, ink
        return colors.first_readable(ground, palette.color(plain)), colors.first_readable(ground, secondary)

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> QColor:
        """Return the color that the style paints behind a row in the state of *option*.

        Styles differ: Windows' own paint a pale selection, whatever the palette's Highlight is. So one is painted.
        """
        style = self.view.style()
        key = (style.name(), option.palette.cacheKey(), option.state.value & GROUND_STATES.value)
        if key not in self._grounds:
            styled = QStyleOptionViewItem(option)
            self.initStyleOption(styled, index)
            styled.rect = QRect(QPoint(0, 0), SAMPLE)
            picture = QImage(SAMPLE, QImage.Format.Format_RGB32)
            picture.fill(option.palette.color(QPalette.ColorRole.Base))
            painter = QPainter(picture)
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, self.view)
            painter.end()
            self._grounds[key] = picture.pixelColor(picture.rect().center())
        return self._grounds[key]
