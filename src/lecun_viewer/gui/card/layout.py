"""The layout of a card: the words, their hanging quotation marks, and the small print. It paints nothing.

A card is laid out from the bottom up: the verdict first, then the attribution. The quote gets the rest
of the space, in the largest type that fits. Nothing is cut and nothing overlaps. Longer texts get smaller type.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from lecun_viewer.core.attribution import attribution, names, quoted
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import Design, Size
from lecun_viewer.gui.card.setting import (
    EM,
    STEPS,
    Glyphs,
    Typeface,
    balanced,
    filled,
    raggedness,
    runs_of,
    set_line,
    texts_of,
)
from lecun_viewer.texts import verdicts

SMALLEST = 0.01  # the smallest type size, for texts of absurd length


class PlacedText(NamedTuple):
    """A line of type with its type size. ``left`` and ``baseline`` are the left end of its baseline."""

    text: str
    glyphs: Glyphs
    size: float
    left: float
    baseline: float

    @property
    def scale(self) -> float:
        """The factor from the units of its glyphs to pixels."""
        return self.size / EM

    @property
    def ink(self) -> QRectF:
        """The rectangle that its letters cover."""
        ink, by = self.glyphs.ink, self.scale
        return QRectF(ink.x() * by + self.left, ink.y() * by + self.baseline, ink.width() * by, ink.height() * by)


class Column:
    """The column of the lines. Lines begin at its left edge, or at its right edge if it is mirrored."""

    def __init__(self, size: Size, *, is_mirrored: bool = False) -> None:
        before, after = (size.right, size.left) if is_mirrored else (size.left, size.right)
        self.is_mirrored = is_mirrored
        self.left = float(before)
        self.width = float(size.width - before - after)

    def place(self, text: str, glyphs: Glyphs, size: float, baseline: float, hanging: float = 0) -> PlacedText:
        """Return a line at its place.

        *hanging* is the width outside of the column, as a multiple of *size*.
        """
        left = self.left - hanging * size
        if self.is_mirrored:
            left = self.left + self.width - glyphs.ink.width() * size / EM
        return PlacedText(text, glyphs, size, left, baseline)

    def left_outside(self, width: float, gap: float) -> float:
        """Return the left end of a thing that hangs beside the column, *gap* away from its lines."""
        return self.left + self.width + gap if self.is_mirrored else self.left - gap - width

    def fitted(self, widths: Sequence[float], size: float) -> float:
        """Return *size*, or less if a line is too wide. *widths* are multiples of the type size."""
        return min(size, self.width / max(widths)) if max(widths) > 0 else size


def largest(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Return the largest number from *low* to *high* that fits, by bisection. *low* is not tried."""
    if fits(high):
        return high
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


_OPENING = re.compile(r"(^|[\s(\[“‘—–/-])(['\"])(?!\d)")
_CURLY = {"'": ("‘", "’"), '"': ("“", "”")}
HANGING = "“‘„‚«‹\"'"

# The words
LEGIBLE = 44.0  # the least type size for 40 words (long words are cut first)
SMALLER = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82)
WORSE_BY_SMALLER = 0.3  # times how much smaller the type is: the raggedness that is worth it
NARROWEST = 0.01  # for a text without visible letters
NEARLY = 1 - 1e-9  # so that rounding never pushes out a run that fits exactly
BESIDE_TYPE = 0.07  # the gap between a mark and the words, as a multiple of the type size
BESIDE_ORNAMENT = 22
ORNAMENT_WIDTH, ORNAMENT_HEIGHT = 62.0, 62 * 54 / 75.25  # in the proportions of the drawing

# The small print
FACE = Typeface(is_serif=False)
LEGIBLE_PRINT, LARGEST_PRINT = 25.0, 30.0
LEADING = 1.42
MOST_LINES = 3  # a longer attribution gets smaller type first, as long as that is legible
MOST_OF_COLUMN = 0.42  # the largest share of the column's height for an attribution
VERDICT = 25.0
BESIDE_MARK = 0.5  # the gap between the mark of the verdict and its label, as a multiple of the type size
BLANK_IN_MARK = 2 / 16  # the empty share at the left of the mark's drawing
BESIDE_DASH = 12
ABOVE_ATTRIBUTION, ABOVE_STATUS, ABOVE_RULE = 60, 34, 44
RULE = 2


def typeset(text: str) -> str:
    """Return *text* on one line, with typographic quotation marks and apostrophes."""
    text = " ".join(text.split())
    opened = _OPENING.sub(lambda found: found[1] + _CURLY[found[2]][0], text)
    return "".join(_CURLY[letter][1] if letter in _CURLY else letter for letter in opened)


def without_hanging(line: str) -> str:
    """Return *line* without the quotation marks at its beginning. These hang in the margin."""
    return line.lstrip(HANGING) or line


class Foot:
    """The small print of one quote on one page: the attribution and the verdict, from the bottom up.

    It is always there, and never shortened.

    Attributes:
        words_bottom: Where the space for the words of the quote ends.
        verdict, verdict_mark: The verdict, and the place of its mark.
    """

    def __init__(self, quote: Quote, design: Design, size: Size) -> None:
        self._design = design
        self._column = Column(size, is_mirrored=reads_right_to_left(quote.text))  # on the side of the words
        self._scale = size.print_scale
        self._most_height = MOST_OF_COLUMN * (size.height - size.top - size.bottom)
        self._emphasis = quote.provenance.author or names(quote.authors)
        self._runs = runs_of(typeset(attribution(quote)), FACE, self._column.width / (LARGEST_PRINT * self._scale))
        self._size = self._fitting_size()
        baseline = float(size.height - size.bottom)
        self._set_verdict(verdicts.label(quote.provenance.status), baseline)
        verdict_top = baseline - self.verdict.size
        self._top = verdict_top - ABOVE_STATUS - self._height(self._size)
        self.words_bottom = self._words_bottom(verdict_top)

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
        texts = texts_of(self._runs, balanced(self._runs, column.width / self._size))
        named = next((text for text in texts if self._emphasis in text), "")  # later ones are titles with the name
        lines = [set_line(text, FACE, self._emphasis if text is named else "") for text in texts]
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

    def _set_verdict(self, label: str, baseline: float) -> None:
        size, column, line = VERDICT * self._scale, self._column, set_line(label, FACE)
        middle = baseline - FACE.cap_height * size / 2
        left = column.left - size * BLANK_IN_MARK
        left_of_label = left + size * (1 + BESIDE_MARK)
        if column.is_mirrored:
            left = column.left + column.width - size * (1 - BLANK_IN_MARK)
            left_of_label = left - size * BESIDE_MARK - line.ink.width() * size / EM
        self.verdict_mark = QRectF(left, middle - size / 2, size, size)
        self.verdict = PlacedText(label, line, size, left_of_label, baseline)

    def _words_bottom(self, verdict_top: float) -> float:
        if self._design.attribution_follows:
            return verdict_top - 2 * ABOVE_ATTRIBUTION - self._height(self._size)
        return self._top - ABOVE_ATTRIBUTION - (ABOVE_RULE if self._design.has_rule else 0)

    def _fitting_size(self) -> float:
        smallest, full = LEGIBLE_PRINT * self._scale, LARGEST_PRINT * self._scale
        short = largest(lambda size: self._line_count(size) <= MOST_LINES, smallest, full)
        if self._height(short) <= self._most_height:
            return short
        return largest(lambda size: self._height(size) <= self._most_height, SMALLEST, short)

    def _line_count(self, size: float) -> int:
        return len(filled(self._runs, self._column.width / size))

    def _height(self, size: float) -> float:
        return (FACE.cap_height + (self._line_count(size) - 1) * LEADING + FACE.descent) * size


class CardWords:
    """The words of one quote on one page, and the quotation marks that hang beside them.

    The words get the largest type that fits. They get slightly smaller type if their lines are more equal then.

    Attributes:
        lines: The words, line by line.
        marks: The quotation marks of the typeface. Empty if the design has an ornament.
    """

    def __init__(self, text: str, design: Design, size: Size, bottom: float) -> None:
        """The space for the words ends at *bottom*."""
        self._design = design
        self._face = Typeface(design.is_serif, design.is_bold)
        self._room = bottom - size.top
        self._most_height = self._room * size.filled
        text = typeset(text)
        if not design.has_ornament:
            text = quoted(text).removeprefix("“")  # the opening mark hangs
        self._column = Column(size, is_mirrored=reads_right_to_left(text))
        self._runs = runs_of(text, self._face, self._column.width / LEGIBLE)
        widest = max(run.width for run in self._runs)
        most = min(size.largest, self._column.width / max(widest, NARROWEST) * NEARLY)
        type_size, ends = self._best_breaks(largest(self._fits, SMALLEST, most))
        self.lines = self._placed(texts_of(self._runs, ends), type_size, size.top)
        self.marks: tuple[PlacedText, ...] = ()
        if not design.has_ornament:
            self._set_marks()

    @property
    def bottom(self) -> float:
        """Where the words end, with their descenders."""
        return self.lines[-1].baseline + self._face.descent * self._size

    @property
    def ornament(self) -> QRectF | None:
        """The place of the ornament, if the design has an ornament."""
        if not self._design.has_ornament:
            return None
        left = self._column.left_outside(ORNAMENT_WIDTH, BESIDE_ORNAMENT)
        top = self.lines[0].baseline - self._face.cap_height * self._size
        return QRectF(left, top, ORNAMENT_WIDTH, ORNAMENT_HEIGHT)

    @property
    def _size(self) -> float:
        return self.lines[0].size

    def _fits(self, type_size: float) -> bool:
        return self._height(len(filled(self._runs, self._column.width / type_size)), type_size) <= self._most_height

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
            ends = balanced(self._runs, measure)
            badness = raggedness(self._runs, ends, measure) + WORSE_BY_SMALLER * (1 - smaller)
            ways.append((badness, type_size, ends))
        _, type_size, ends = min(ways)
        return type_size, ends

    def _placed(self, texts: list[str], type_size: float, top: float) -> tuple[PlacedText, ...]:
        column, leading = self._column, self._design.leading
        lines = [set_line(text, self._face) for text in texts]
        hanging = [0.0, *(self._hanging(text) for text in texts[1:])]  # the ornament or the mark is beside the first
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


class CardLayout(NamedTuple):
    """Everything on a card, with its place. A card has either quotation marks of the typeface or one ornament."""

    words: tuple[PlacedText, ...]
    marks: tuple[PlacedText, ...]
    ornament: QRectF | None
    rule: QRectF | None
    attribution: tuple[PlacedText, ...]  # the first is the dash
    verdict_mark: QRectF
    verdict: PlacedText


def lay_out(quote: Quote, design: Design, size: Size) -> CardLayout:
    """Return the card of *quote*, laid out. Lengths are pixels of a picture at scale 1."""
    foot = Foot(quote, design, size)
    words = CardWords(quote.text, design, size, foot.words_bottom)
    return CardLayout(
        words.lines,
        words.marks,
        words.ornament,
        foot.rule,
        foot.attribution(words.bottom),
        foot.verdict_mark,
        foot.verdict,
    )
