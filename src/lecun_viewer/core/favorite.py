"""A favorite: a quote that the user marked, as it was when it was marked."""

from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Quote


class FavoritesError(Exception):
    """A change of the favorites was not kept. The text is a sentence for the user; they are as they were before."""


class Favorite(NamedTuple):
    """A marked quote, complete in itself, so that it outlives any change of the collection.

    ``marked_at`` is an aware time in UTC. ``attribution`` is the line that stood under the quote when it was marked.
    """

    quote: Quote
    attribution: str
    marked_at: datetime
    note: str = ""

    @classmethod
    def mark(cls, quote: Quote, now: datetime) -> "Favorite":
        """Return *quote* as a favorite marked at *now*, with no note yet."""
        return cls(quote, attribution(quote), now)
