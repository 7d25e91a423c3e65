"""The words of the quote on a card, and the quotation marks that hang beside them.

The words get the largest type that fits. They get slightly smaller type if their lines are of more equal length then.
"""

from PySide6.QtCore import QRectF

from lecun_viewer.core.attribution import quoted
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import Design, Opening
from lecun_viewer.gui.card.line_breaking import balanced, filled, raggedness
from lecun_viewer.gui.card.placing import SMALLEST, Column, PlacedText, largest
from lecun_viewer.gui.card.setting import EM, Typeface, pieces_of, set_line, texts_of
from lecun_viewer.gui.card.sizes import Size
from lecun_viewer.gui.card.typography_rules import typeset, without_hanging

LEGIBLE = 44.0  # the least type size for 40 words (long words are cut first)
SMALLER = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82)
WORSE_BY_SMALLER = 0.3  # times how much smaller the type is: the raggedness that is worth it
NARROWEST = 0.01  # for a text without visible letters
NEARLY = 1 - 1e-9  # so that rounding never pushes out a piece that fits exactly
BESIDE_TYPE = 0.07  # the gap between a mark and the words, as a multiple of the type size
BESIDE_ORNAMENT = 22
ORNAMENT_WIDTH, ORNAMENT_HEIGHT = 62.0, 62 * 54 / 75.25  # in the proportions of the drawing


class CardWords:
    """The words of one quote on one page.

    Attributes:
        lines: The words, line by line.
        marks: The quotation marks of the typeface. Empty if the design has an ornament.
    """

    def __init__(self, text: str, design: Design, size: Size, bottom: float) -> None:
        """The space for the words ends at *bottom*."""
        self._design = design
        self._face = Typeface(design.face, design.is_bold)
        self._room = bottom - size.top
        self._most_height = self._room * size.filled
        text = typeset(text)
        if design.opening is Opening.TYPE:
            text = quoted(text).removeprefix("“")  # the opening mark hangs
        self._column = Column(size, is_mirrored=reads_right_to_left(text))
        self._pieces = pieces_of(text, self._face, self._column.width / LEGIBLE)
        widest = max(piece.width for piece in self._pieces)
        most = min(size.largest, self._column.width / max(widest, NARROWEST) * NEARLY)
        type_size, ends = self._best_breaks(largest(self._fits, SMALLEST, most))
        self.lines = self._placed(texts_of(self._pieces, ends), type_size, size.top)
        self.marks: tuple[PlacedText, ...] = ()
        if design.opening is Opening.TYPE:
            self._set_marks()

    @property
    def bottom(self) -> float:
        """Where the words end, with their descenders."""
        return self.lines[-1].baseline + self._face.descent * self._size

    @property
    def ornament(self) -> QRectF | None:
        """The place of the ornament, if the design has an ornament."""
        if self._design.opening is not Opening.ORNAMENT:
            return None
        left = self._column.left_outside(ORNAMENT_WIDTH, BESIDE_ORNAMENT)
        top = self.lines[0].baseline - self._face.cap_height * self._size
        return QRectF(left, top, ORNAMENT_WIDTH, ORNAMENT_HEIGHT)

    @property
    def _size(self) -> float:
        return self.lines[0].size

    def _fits(self, type_size: float) -> bool:
        return self._height(len(filled(self._pieces, self._column.width / type_size)), type_size) <= self._most_height

    def _height(self, count: int, type_size: float) -> float:
        return (self._face.cap_height + (count - 1) * self._design.leading + self._face.descent) * type_size

    def _best_breaks(self, fitting: float) -> tuple[float, tuple[int, ...]]:
        """Return the type size with the best lines, and where these lines end.

        The type size is *fitting* or slightly smaller.
        """
        ways = list[tuple[float, float, tuple[int, ...]]]()
        for smaller in SMALLER:
            type_size = fitting * smaller
            if ways and type_size < LEGIBLE:
                break
            measure = self._column.width / type_size
            ends = balanced(self._pieces, measure)
            badness = raggedness(self._pieces, ends, measure) + WORSE_BY_SMALLER * (1 - smaller)
            ways.append((badness, type_size, ends))
        _, type_size, ends = min(ways)
        return type_size, ends

    def _placed(self, texts: list[str], type_size: float, top: float) -> tuple[PlacedText, ...]:
        column, leading = self._column, self._design.leading
        lines = [set_line(text, self._face) for text in texts]
        hanging = [self._hanging(text) for text in texts]
        if self._design.opening is Opening.ORNAMENT:
            hanging[0] = 0.0  # the ornament hangs there
        widths = [line.ink.width() / EM - beside for line, beside in zip(lines, hanging, strict=True)]
        type_size = column.fitted(widths, type_size)
        free = self._room - self._height(len(texts), type_size)
        baseline = top + self._design.rise * free + self._face.cap_height * type_size
        return tuple(
            column.place(texts[number], lines[number], type_size, baseline + number * leading * type_size, beside)
            for number, beside in enumerate(hanging)
        )

    def _set_marks(self) -> None:
        """Hang the opening mark, and cut the closing mark off the last line. Marks have a color of their own."""
        *others, last = self.lines
        opening, closing = set_line("“", self._face), set_line("”", self._face)
        left = self._column.left_outside(opening.ink.width() * last.scale, BESIDE_TYPE * last.size)
        self.marks = (PlacedText("“", opening, last.size, left, self.lines[0].baseline),)
        words = last.text.removesuffix("”")
        if words in ("", last.text):
            return
        rest = set_line(words, self._face)
        whole, is_mirrored = last.ink, self._column.is_mirrored
        left_of_rest = whole.right() - rest.ink.width() * last.scale if is_mirrored else whole.left()
        left_of_mark = whole.left() if is_mirrored else whole.right() - closing.ink.width() * last.scale
        self.lines = (*others, PlacedText(words, rest, last.size, left_of_rest, last.baseline))
        self.marks += (PlacedText("”", closing, last.size, left_of_mark, last.baseline),)

    def _hanging(self, text: str) -> float:
        """Return how wide the marks at a line's beginning are, as a multiple of the type size."""
        rest = without_hanging(text)
        if rest == text or self._column.is_mirrored:
            return 0.0
        return (set_line(text, self._face).ink.width() - set_line(rest, self._face).ink.width()) / EM
