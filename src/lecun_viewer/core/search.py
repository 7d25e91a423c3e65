"""A search as the library carries it out, page by page."""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote, QuoteId


class Search(NamedTuple):
    """What to list and in which order.

    ``favorites`` are the ids that ``is:favorite`` means. Where ``among`` is given, only those quotes are listed, in its
    order; else the listing is in the order of the collection.
    """

    query: Query = Query()
    favorites: Sequence[QuoteId] = ()
    among: Sequence[QuoteId] | None = None

    @property
    def wants_favorites(self) -> bool:
        """Whether only favorites can be found, which may include quotes that the collection no longer holds."""
        return self.among is not None or self.query.wants_only_favorites


class Page(NamedTuple):
    """Quotes in a row, and where the next page begins; ``next`` is ``None`` after the last one."""

    quotes: list[Quote]
    next: int | None


class Count(NamedTuple):
    """How many quotes were counted, and where to go on; ``next`` is ``None`` when all are counted."""

    number: int
    next: int | None
