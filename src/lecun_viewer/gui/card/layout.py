"""Finds the place of everything on a card. It measures, and paints nothing.

A card is laid out from the bottom up: the state of provenance first, then the attribution. The quote gets the rest
of the space, in the largest type that fits. Nothing is cut and nothing overlaps. Longer texts get smaller type.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card.designs import Design
from lecun_viewer.gui.card.foot import Foot
from lecun_viewer.gui.card.placing import PlacedText
from lecun_viewer.gui.card.sizes import Size
from lecun_viewer.gui.card.words import CardWords


class CardLayout(NamedTuple):
    """Everything on a card, with its place. A card has either quotation marks of the typeface or one ornament."""

    words: tuple[PlacedText, ...]
    marks: tuple[PlacedText, ...]
    ornament: QRectF | None
    rule: QRectF | None
    attribution: tuple[PlacedText, ...]  # the first is the dash
    status_mark: QRectF
    status: PlacedText

    def rectangles(self) -> list[QRectF]:
        """Return the rectangle that each thing covers."""
        texts = (*self.words, *self.marks, *self.attribution, self.status)
        others = (self.ornament, self.rule, self.status_mark)
        return [*(text.ink for text in texts), *(rect for rect in others if rect)]


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
        foot.status_mark,
        foot.status,
    )
