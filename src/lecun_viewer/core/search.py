"""A search, as the library carries it out page by page."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote, QuoteId

MOST_CHECKED = 10_000
"""How many words of a text are looked through for whole quotes. A longer text is cut there."""


class Order(StrEnum):
    """How a listing is ordered. The settings hold the values."""

    GIVEN = "given"  # the order of the collection, or that of ``among``
    SOURCE = "source"  # by the source's label
    DATE = "date"  # by the date of the words found, the newest first and those without a date last


class ExtraQuotes(StrEnum):
    """Quotes that the collection does not hold but that must still be found.

    A newer collection may have dropped a quote that is a favorite, or was the quote of a past day. If a quote is of
    both kinds, it is found as the later kind has it.
    """

    DAYS = "days"  # the quotes of the last days
    MARKED = "marked"  # favorites, and quotes with a finding of the reader's own


class Search(NamedTuple):
    """What to list, and in which order.

    Attributes:
        favorites: The favorites that the query may ask for, as ``is:favorite`` does.
        among: If it is given, only these quotes are listed.
    """

    query: Query = Query()
    favorites: Sequence[Favorite] = ()
    among: Sequence[QuoteId] | None = None
    order: Order = Order.GIVEN


def search_of(
    query: Query,
    favorites: Callable[[], Iterable[Favorite]],
    among: Sequence[QuoteId] | None = None,
    order: Order = Order.GIVEN,
) -> Search:
    """Return the search for what the user typed. *favorites* is asked only if *query* needs them."""
    return Search(query, list(favorites()) if query.asks_for_favorites else (), among, order)


class Page(NamedTuple):
    """A page of results. ``next`` is the offset of the next page, or ``None`` after the last."""

    quotes: list[Quote]
    next: int | None
