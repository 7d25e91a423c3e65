"""A search, as the library carries it out page by page."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query, favorite_terms
from lecun_viewer.core.quote import Quote, QuoteId


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

    @property
    def wants_favorites(self) -> bool:
        """Whether only a few known quotes can be found. The collection may have dropped some of them."""
        return self.among is not None or self.query.wants_only_favorites

    def wanted_favorites(self) -> list[QuoteId]:
        """Return the ids of the favorites that the query asks for: all, if it has no term about them."""
        found = self.favorites
        for term in favorite_terms(self.query.terms):
            found = [favorite for favorite in found if term.holds_for(favorite)]
        return [favorite.quote.id for favorite in found]

    def unwanted_favorites(self) -> list[QuoteId]:
        """Return the ids of the favorites that the query leaves out."""
        excluded = favorite_terms(self.query.excluded)
        if not excluded:
            return []
        return [each.quote.id for each in self.favorites if any(term.holds_for(each) for term in excluded)]


class Page(NamedTuple):
    """A row of quotes. ``next`` is how many quotes come before the next page, or ``None`` after the last page."""

    quotes: list[Quote]
    next: int | None
