"""Older quotes: those in ``collections-older/``, which no collection has as they are there."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import Quote


class OlderQuote(NamedTuple):
    """A quote that another program replaced or removed, or that was in a removed collection.

    Attributes:
        quote: Its ``collection`` is the id of the collection that it was in.
        title: The title of that collection.
        moment: When the quote was changed last. If the line does not say that, when its file was.
    """

    quote: Quote
    title: str
    moment: datetime


class OlderQuotes(NamedTuple):
    """What was found, by collection, the newest first.

    Attributes:
        unreadable: How many lines or files can't be read.
        present: Older quotes that a collection has already, with the same content. They are not listed.
    """

    quotes: Sequence[OlderQuote]
    unreadable: int
    present: Sequence[OlderQuote]


class Restoring(NamedTuple):
    """What brings older quotes back.

    Attributes:
        collections: New collections, for quotes whose collection is gone.
        quotes: Quotes that come into collections that are there.
        present: Older quotes that are in a collection already, with the same content.
    """

    collections: Sequence[CollectionChange]
    quotes: Sequence[QuoteChange]
    present: Sequence[OlderQuote]

    def restored(self) -> list[Quote]:
        """Return the quotes as they will be."""
        made = [quote for change in self.collections for quote in change.quotes]
        return [*made, *(change.after for change in self.quotes if change.after)]
