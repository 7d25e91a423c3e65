"""A search, as the library carries it out page by page."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote


class Order(StrEnum):
    """How a listing is ordered. The settings hold the values."""

    GIVEN = "given"  # the order of the collection, or that of ``among``
    SOURCE = "source"  # by the source's label
    DATE = "date"  # by the date of the words found, the newest first and those without a date last


class Search(NamedTuple):
    """What to list, and in which order.

    Attributes:
        favorites: The favorites that the query may ask for, as ``is:favorite`` does.
        among: If it is given, only these quotes are listed. No two have the same id. A quote that no shown collection
            has is listed as it is given. So is such a favorite, where the query asks for favorites.
    """

    query: Query = Query()
    favorites: Sequence[Favorite] = ()
    among: Sequence[Quote] | None = None
    order: Order = Order.GIVEN

    @property
    def known(self) -> Sequence[Quote] | None:
        """The given quotes and favorites among which the query looks. ``None`` if it looks among all quotes."""
        if self.among is None and not self.query.wants_only_favorites:
            return None
        if self.among is None:
            known: Sequence[Quote] = [favorite.quote for favorite in self.favorites]
        else:
            known = self.among
        marked = {favorite.quote.id for favorite in self.favorites} if self.query.asks_for_favorites else set()
        if self.query.wants_only_favorites:
            known = [quote for quote in known if quote.id in marked]
        if self.query.excludes_favorites:
            known = [quote for quote in known if quote.id not in marked]
        return known


def search_of(
    query: Query,
    favorites: Callable[[], Iterable[Favorite]],
    among: Sequence[Quote] | None = None,
    order: Order = Order.GIVEN,
) -> Search:
    """Return the search for what the user typed. *favorites* is asked only if *query* needs them."""
    return Search(query, list(favorites()) if query.asks_for_favorites else (), among, order)


class Page(NamedTuple):
    """A page of results. ``next`` is the offset of the next page, or ``None`` after the last."""

    quotes: list[Quote]
    next: int | None
