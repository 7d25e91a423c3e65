"""A search, as the library carries it out page by page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, StrEnum, auto
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.query import Query, Words
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.words import folded_words


class Order(StrEnum):
    """How a listing is ordered. The settings hold the values."""

    GIVEN = "given"  # the order of the collection, or that of ``among``
    SOURCE = "source"  # by the source's label
    DATE = "date"  # by the date of the words found, the newest first and those without a date last


class Place(Enum):
    """Where the words of a search were found, if they are not in the quote."""

    NOTE = auto()
    FINDING = auto()
    DATE = auto()
    VERDICT = auto()
    SOURCE = auto()
    REMARK = auto()


class Search(NamedTuple):
    """What to list, and in which order.

    What is found in the quotes comes first. Then come those whose note or finding has all plain words, then those that
    have the singular of a plain word, then those of a year or a verdict that is among the plain words, then those whose
    source has them, and then those whose remark has them. Quotes that are listed in the order in which they are given
    stay in it.

    Attributes:
        favorites: The favorites that the query may ask for, as ``is:favorite`` does.
        among: If it is given, only these quotes are listed. No two have the same id. A quote that no shown collection
            has is listed as it is given. So is such a favorite, where the query asks for favorites.
        noted: The quotes whose own text, which the reader wrote, has all plain words.
        is_by_note: Whether only `noted` are listed, because the query asks for words of the reader's texts.
        not_noted: The quotes that are left out because of their own text.
    """

    query: Query = Query()
    favorites: Sequence[Favorite] = ()
    among: Sequence[Quote] | None = None
    order: Order = Order.GIVEN
    noted: Mapping[QuoteId, Place] = MappingProxyType({})
    is_by_note: bool = False
    not_noted: frozenset[QuoteId] = frozenset()

    @property
    def is_in_turn(self) -> bool:
        """Whether quotes are listed in the order in which they are given."""
        return self.order == Order.GIVEN and self.among is not None

    def place_of(self, quote: Quote, place: Place | None) -> Place | None:
        """Return where the words are of a *quote* that was found at *place*."""
        return self.noted[quote.id] if self.is_by_note or place is Place.NOTE else place

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
        return [quote for quote in known if quote.id not in self.not_noted] if self.not_noted else known


def search_of(
    query: Query,
    favorites: Callable[[], Iterable[Favorite]],
    among: Sequence[Quote] | None = None,
    order: Order = Order.GIVEN,
    written: Callable[[], Iterable[Favorite | Finding]] = lambda: (),
) -> Search:
    """Return the search for what the user typed. *favorites* and *written* are asked only if *query* needs them.

    *written* returns the favorites that have a note, and the findings.
    """
    wanted, unwanted = query.of_notes
    asked = wanted or query.plain_words
    own = [(each, _own_words(each)) for each in written()] if asked or unwanted else []
    noted = {each.quote.id: _place(each) for each, words in reversed(own) if asked and _has_all(asked, words)}
    if wanted:
        known = [each.quote for each, _words in own] if among is None else among
        among = list({quote.id: quote for quote in known if quote.id in noted}.values())
    query = query.without(*wanted, *unwanted)
    marked = list(favorites()) if query.asks_for_favorites else ()
    left_out = frozenset(each.quote.id for each, words in own if any(term.is_in(words) for term in unwanted))
    return Search(query, marked, among, order, noted, bool(wanted), left_out)


def _own_words(written: Favorite | Finding) -> tuple[str, ...]:
    return _folded(written.note if isinstance(written, Favorite) else f"{written.where}\n{written.note}")


_folded = lru_cache(maxsize=5000)(folded_words)  # the same notes are looked through with each key


def _has_all(terms: Iterable[Words], words: Sequence[str]) -> bool:
    return all(term.is_in(words) for term in terms)


def _place(written: Favorite | Finding) -> Place:
    return Place.NOTE if isinstance(written, Favorite) else Place.FINDING


class Page(NamedTuple):
    """A page of results.

    Attributes:
        next: The offset of the next page, or ``None`` after the last.
        places: Where the words were found, by the ids of those quotes that don't have them.
    """

    quotes: list[Quote]
    next: int | None
    places: Mapping[QuoteId, Place] = MappingProxyType({})
