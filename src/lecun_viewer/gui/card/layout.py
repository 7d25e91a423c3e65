"""The place of everything on a card: measures only, paints nothing.

From the foot up: how it stands with the words (always there), whose they are, and in the space that is left the words,
as large as fits. Whatever the length of a text, nothing is cut and nothing overlaps: the type becomes smaller.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card.designs import Design
from lecun_viewer.gui.card.foot import Foot
from lecun_viewer.gui.card.placing import PlacedText
from lecun_viewer.gui.card.sizes import Size
from lecun_viewer.gui.card.words import Words


class CardLayout(NamedTuple):
    """Everything on a card, at its place. The quotation marks are of the type, or there is one as an ornament."""

    words: tuple[PlacedText, ...]
    marks: tuple[PlacedText, ...]
    ornament: QRectF | None
    rule: QRectF | None
    attribution: tuple[PlacedText, ...]  # the first is the dash
    status_mark: QRectF
    status: PlacedText

    def rectangles(self) -> list[QRectF]:
        """Return what each thing covers."""
        texts = (*self.words, *self.marks, *self.attribution, self.status)
        others = (self.ornament, self.rule, self.status_mark)
        return [*(text.ink for text in texts), *(rect for rect in others if rect)]


def lay_out(quote: Quote, design: Design, size: Size) -> CardLayout:
    """Return where everything of *quote* stands."""
    foot = Foot(quote, design, size)
    words = Words(quote.text, design, size, foot.words_bottom)
    return CardLayout(
        words.lines,
        words.marks,
        words.ornament,
        foot.rule,
        foot.attribution(words.bottom),
        foot.status_mark,
        foot.status,
    )
