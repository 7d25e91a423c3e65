"""A search as the library carries it out, page by page."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote, QuoteId


class Order(StrEnum):
    """How a listing is ordered; the values are the ones in the settings."""

    GIVEN = "given"  # as the collection has them, or as ``among`` does
    SOURCE = "source"  # by the source's label
    DATE = "date"  # of the words found, the newest first, those without a date last


class Keeper(StrEnum):
    """Who wants quotes found that the collection doesn't hold."""

    DAYS = "days"  # the quotes of the last days
    MARKED = "marked"  # favorites and the reader's own checks; what these say goes before what the days say


class Search(NamedTuple):
    """What to list and in which order.

    ``favorites`` are the ids that ``is:favorite`` means. Where ``among`` is given, only those quotes are listed.
    """

    query: Query = Query()
    favorites: Sequence[QuoteId] = ()
    among: Sequence[QuoteId] | None = None
    order: Order = Order.GIVEN

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
