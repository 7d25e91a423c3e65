"""The layout of a card. It paints nothing.

A card is laid out from the bottom up: the verdict first, then the attribution. The quote gets the rest of the space, in
the largest type that fits. Nothing is cut and nothing overlaps. Longer texts get smaller type.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from lecun_viewer.core.attribution import attribution, names, quoted
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import Design, Size
from lecun_viewer.gui.theme.typography import unhinted
from lecun_viewer.texts import verdicts

EM = 100  # pixels: the type in which each text is laid out. It is painted in any other size, so all sizes look the same
STEPS = 14  # of a bisection, which is then exact to a hundredth of a pixel
SMALLEST = 0.5  # the smallest type size, for texts of absurd length
LEGIBLE = 44.0  # the least type size that words get, before long ones are broken
PRINT, PRINT_LEADING = 30.0, 1.42
MOST_OF_COLUMN = 0.42  # the largest share of the column's height for an attribution
VERDICT = 25.0
GAP = 56  # above the attribution, and below the ornament
ABOVE_VERDICT, ABOVE_RULE, RULE = 30, 40, 2
BESIDE_MARK = 0.5  # the gap between the mark of the verdict and its label, as a multiple of the type size
ORNAMENT = 86.0, 86 * 54 / 75.25  # in the proportions of the drawing


class Text:
    """A text that is laid out in a column, in the type size and the width that are asked for."""

    def __init__(
        self,
        text: str,
        *,
        leading: float,
        is_serif: bool = False,
        is_bold: bool = False,
        bold: str = "",
        at_right: bool = False,
    ) -> None:
        """*leading* is the distance between two baselines, as a multiple of the type size.

        The first occurrence of *bold* is bold. Lines end at the right edge if they are *at_right*.
        """
        self._document = document = QTextDocument(" ".join(text.split()))
        document.setDocumentMargin(0)
        document.setDefaultFont(unhinted(EM, is_serif=is_serif, is_bold=is_bold))
        edge = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self._option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
        directions = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self._option.setTextDirection(directions[reads_right_to_left(text)])
        cursor, lines = QTextCursor(document), QTextBlockFormat()
        lines.setLineHeight(leading * EM, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(lines)
        if bold and not (found := document.find(bold)).isNull():
            emphasis = QTextCharFormat()
            emphasis.setFontWeight(QFont.Weight.Bold)
            found.mergeCharFormat(emphasis)

    def fitted(self, width: float, height: float, largest: float) -> float:
        """Return the largest type size up to *largest* that fits. Words are only broken if they would be too small."""
        self._break(QTextOption.WrapMode.WordWrap)
        size = _largest(lambda size: self.height(size, width) <= height and self._is_whole(), SMALLEST, largest)
        if size < LEGIBLE:
            self._break(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            size = _largest(lambda size: self.height(size, width) <= height, SMALLEST, min(largest, LEGIBLE))
        return size

    def height(self, size: float, width: float) -> float:
        self._document.setTextWidth(width * EM / size)
        return self._document.size().height() * size / EM

    def width(self, size: float) -> float:
        """Return the width of the text in one line."""
        self._document.setTextWidth(-1)
        return self._document.idealWidth() * size / EM

    def paint(self, painter: QPainter, place: QRectF, size: float, color: str) -> None:
        self._document.setTextWidth(place.width() * EM / size)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(color))
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(size / EM, size / EM)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _is_whole(self) -> bool:
        """Return whether no word is wider than the column."""
        return self._document.idealWidth() <= self._document.textWidth()

    def _break(self, mode: QTextOption.WrapMode) -> None:
        self._option.setWrapMode(mode)
        self._document.setDefaultTextOption(self._option)


def _largest(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Return the largest number from *low* to *high* that fits, by bisection. *low* is not tried."""
    if fits(high):
        return high
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


class Placed(NamedTuple):
    """A text with its type size, and the rectangle of its lines."""

    text: Text
    size: float
    place: QRectF


class CardLayout(NamedTuple):
    """Everything on a card, with its place. Lengths are pixels of a picture at scale 1."""

    words: Placed
    attribution: Placed
    verdict: Placed
    verdict_mark: QRectF
    ornament: QRectF | None
    rule: QRectF | None


def lay_out(quote: Quote, design: Design, size: Size) -> CardLayout:
    """Return the card of *quote*, laid out."""
    at_right = reads_right_to_left(quote.text)
    column = QRectF(size.beside, size.above, size.width - 2 * size.beside, size.height - size.above - size.below)
    verdict, mark = _verdict(verdicts.label(quote.provenance.status), column, VERDICT * size.print_scale, at_right)
    emphasis = quote.provenance.author or names(quote.authors)
    text = Text(f"— {attribution(quote)}", leading=PRINT_LEADING, bold=emphasis, at_right=at_right)
    type_size = text.fitted(column.width(), column.height() * MOST_OF_COLUMN, PRINT * size.print_scale)
    height = text.height(type_size, column.width())
    top = verdict.place.top() - ABOVE_VERDICT - height
    small_print = Placed(text, type_size, QRectF(column.left(), top, column.width(), height))
    rule = QRectF(column.left(), round(top) - ABOVE_RULE, column.width(), RULE) if design.has_rule else None
    ornament = QRectF(column.topLeft(), column.topLeft() + QPointF(*ORNAMENT)) if design.has_ornament else None
    if ornament and at_right:
        ornament.moveRight(column.right())
    room = QRectF(column)
    room.setBottom((rule.top() if rule else top) - GAP)
    room.setTop(ornament.bottom() + GAP if ornament else column.top())
    return CardLayout(_words(quote, design, size, room, at_right), small_print, verdict, mark, ornament, rule)


def _words(quote: Quote, design: Design, size: Size, room: QRectF, at_right: bool) -> Placed:
    words = quote.text if design.has_ornament else quoted(quote.text)
    text = Text(words, leading=design.leading, is_serif=design.is_serif, is_bold=design.is_bold, at_right=at_right)
    type_size = text.fitted(room.width(), room.height() * size.filled, size.largest)
    height = text.height(type_size, room.width())
    top = room.top() + design.rise * (room.height() - height)
    return Placed(text, type_size, QRectF(room.left(), top, room.width(), height))


def _verdict(label: str, column: QRectF, size: float, at_right: bool) -> tuple[Placed, QRectF]:
    """Return the label of the verdict at the foot of the column, and the place of its mark beside it."""
    text = Text(label, leading=1.2)
    place = QRectF(column.left(), 0, text.width(size) + 1, text.height(size, column.width()))  # rounding breaks no line
    place.moveBottom(column.bottom())
    mark = QRectF(column.left(), 0, size, size)
    mark.moveCenter(QPointF(mark.center().x(), place.center().y()))
    if at_right:
        mark.moveRight(column.right())
        place.moveRight(mark.left() - BESIDE_MARK * size)
    else:
        place.moveLeft(mark.right() + BESIDE_MARK * size)
    return Placed(text, size, place), mark
