"""What the lists' delegates share: a row's background and inks, and breaking a text into lines."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.utf16 import characters

if TYPE_CHECKING:
    from lecun_viewer.gui.look.row_details import RowDetails

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 100


class Line(NamedTuple):
    """A line of a text as it is shown: where it starts, and its words. They may end with an ellipsis."""

    start: int
    words: str


@lru_cache(maxsize=512)
def lines_of(text: str, font_key: str, width: int, most: int = MOST_LINES) -> tuple[Line, ...]:
    """Return *text* broken into at most *most* lines of this *width*. The last line is elided if there is more.

    A word that is longer than a line goes on in the next line. *font_key* is `QFont.toString` of the font.
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


def mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """Return where *rect* of a row lies in the window's direction. *rect* is as from left to right.

    ``QStyle.visualRect`` does the same. PySide takes 4 ms to make that class, of the 150 of a start (PySide6 6.11).
    """
    if not is_mirrored(option):
        return rect
    return rect.translated(option.rect.left() + option.rect.right() - rect.left() - rect.right(), 0)


def is_mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft


def line_left(painter: QPainter, room: QRect, words: str, *, at_right: bool) -> int:
    """Return the left end of a line in its *room*. The line stands at the left, or *at_right*."""
    return room.right() + 1 - painter.fontMetrics().horizontalAdvance(words) if at_right else room.left()


def viewport_width(area: QAbstractScrollArea) -> int:
    """Return how wide the viewport of *area* is, without asking for the viewport.

    Before `QWidget` is returned for the first time, PySide sets up every class of widgets: 4 % of the start (6.11.3).
    """
    bar = area.verticalScrollBar()
    return area.contentsRect().width() - (bar.width() if bar.isVisible() else 0)


@lru_cache(maxsize=16)
def _font(font_key: str) -> tuple[QFont, QFontMetrics]:
    font = QFont()
    font.fromString(font_key)
    return font, QFontMetrics(font)


class RowDelegate(QStyledItemDelegate):
    """Paints rows that consist of more than one text.

    The platform's style paints background, selection, hover and focus. A subclass paints the texts on that, in `inks`.

    The first picture of the window comes before `complete`. Until then rows have no icons, and the palette's inks.
    Reading SVG takes 5 % of the start, and asking the style 3 % (PySide6 6.11.3).
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self.details: RowDetails | None = None

    def complete(self, details: "RowDetails") -> None:
        """Draw icons from now on, and take inks that are readable on what the style paints."""
        self.details = details
        self.view.doItemsLayout()  # paints all rows again

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def is_selected(self, index: Index) -> bool:
        return self.view.selectionModel().isSelected(index)

    def inks(self, option: QStyleOptionViewItem, index: Index, plain: QColor) -> tuple[QColor, QColor]:
        """Return the colors of a row's main text, *plain* if it is not selected, and of its secondary text."""
        secondary = colors.secondary_text(option.palette)
        if self.details:
            return self.details.inks(self.view, option, plain, secondary)
        if self.is_selected(index):
            highlighted = option.palette.color(QPalette.ColorRole.HighlightedText)
            return highlighted, highlighted
        return plain, secondary
