"""The small print of a card: the attribution and the state of provenance. It is always there, and never shortened."""

from PySide6.QtCore import QRectF

from lecun_viewer.core.attribution import attribution, names
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import Design, Face
from lecun_viewer.gui.card.line_breaking import balanced, filled
from lecun_viewer.gui.card.placing import SMALLEST, Column, PlacedText, largest
from lecun_viewer.gui.card.setting import EM, Typeface, pieces_of, set_line, texts_of
from lecun_viewer.gui.card.sizes import Size
from lecun_viewer.gui.card.typography_rules import typeset
from lecun_viewer.texts import states

FACE = Typeface(Face.SANS)
LEGIBLE, LARGEST = 25.0, 30.0
MOST_LINES = 3  # a longer attribution gets smaller type first, as long as that is legible
MOST_OF_COLUMN = 0.42  # the largest share of the column's height for an attribution
LEADING = 1.42
STATUS = 25.0
BESIDE_MARK = 0.5  # the gap between the mark of the status and its label, as a multiple of the type size
BLANK_IN_MARK = 2 / 16  # the empty share at the left of the mark's drawing
BESIDE_DASH = 12
ABOVE_ATTRIBUTION, ABOVE_STATUS, ABOVE_RULE = 60, 34, 44
RULE = 2


class Foot:
    """The small print of one quote on one page. It is placed from the bottom up.

    Attributes:
        words_bottom: Where the space for the words of the quote ends.
        status, status_mark: The state of provenance, and the place of its mark.
    """

    def __init__(self, quote: Quote, design: Design, size: Size) -> None:
        self._design = design
        self._column = Column(size, is_mirrored=reads_right_to_left(quote.text))  # on the side of the words
        self._scale = size.print_scale
        self._most_height = MOST_OF_COLUMN * (size.height - size.top - size.bottom)
        self._emphasis = quote.provenance.author or names(quote.authors)
        self._pieces = pieces_of(typeset(attribution(quote)), FACE, self._column.width / (LARGEST * self._scale))
        self._size = self._fitting_size()
        baseline = float(size.height - size.bottom)
        self._set_status(states.label(quote.provenance.status), baseline)
        status_top = baseline - self.status.size
        self._top = status_top - ABOVE_STATUS - self._height(self._size)
        self.words_bottom = self._words_bottom(status_top)

    @property
    def rule(self) -> QRectF | None:
        """The place of the line above the attribution, if the design has this line."""
        if not self._design.has_rule:
            return None
        return QRectF(self._column.left, round(self._top) - ABOVE_RULE, self._column.width, RULE)

    def attribution(self, words_bottom: float) -> tuple[PlacedText, ...]:
        """Return the hanging dash, and then the lines. The words of the quote end at *words_bottom*."""
        top = words_bottom + ABOVE_ATTRIBUTION if self._design.attribution_follows else self._top
        column = self._column
        texts = texts_of(self._pieces, balanced(self._pieces, column.width / self._size))
        lines = [set_line(text, FACE, self._emphasis) for text in texts]
        size = column.fitted([line.ink.width() / EM for line in lines], self._size)
        baseline = top + FACE.cap_height * size
        dash = set_line("—", FACE)
        return (
            PlacedText("—", dash, size, column.left_outside(dash.ink.width() * size / EM, BESIDE_DASH), baseline),
            *(
                column.place(text, line, size, baseline + number * LEADING * size)
                for number, (text, line) in enumerate(zip(texts, lines, strict=True))
            ),
        )

    def _set_status(self, label: str, baseline: float) -> None:
        size, column, line = STATUS * self._scale, self._column, set_line(label, FACE)
        middle = baseline - FACE.cap_height * size / 2
        left = column.left - size * BLANK_IN_MARK
        left_of_label = left + size * (1 + BESIDE_MARK)
        if column.is_mirrored:
            left = column.left + column.width - size * (1 - BLANK_IN_MARK)
            left_of_label = left - size * BESIDE_MARK - line.ink.width() * size / EM
        self.status_mark = QRectF(left, middle - size / 2, size, size)
        self.status = PlacedText(label, line, size, left_of_label, baseline)

    def _words_bottom(self, status_top: float) -> float:
        if self._design.attribution_follows:
            return status_top - 2 * ABOVE_ATTRIBUTION - self._height(self._size)
        return self._top - ABOVE_ATTRIBUTION - (ABOVE_RULE if self._design.has_rule else 0)

    def _fitting_size(self) -> float:
        smallest, full = LEGIBLE * self._scale, LARGEST * self._scale
        short = largest(lambda size: self._line_count(size) <= MOST_LINES, smallest, full)
        if self._height(short) <= self._most_height:
            return short
        return largest(lambda size: self._height(size) <= self._most_height, SMALLEST, short)

    def _line_count(self, size: float) -> int:
        return len(filled(self._pieces, self._column.width / size))

    def _height(self, size: float) -> float:
        return (FACE.cap_height + (self._line_count(size) - 1) * LEADING + FACE.descent) * size
