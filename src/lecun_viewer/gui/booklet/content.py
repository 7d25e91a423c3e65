"""What goes into a booklet: the quotes of a choice, in sections. It touches no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from lecun_viewer.core.query import Query, in_collections, in_own_part, in_shared_part
from lecun_viewer.core.quote import CollectionInfo, Part, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.gui.booklet.booklet import Booklet
from lecun_viewer.gui.booklet.wording import BookletEntry, Section
from lecun_viewer.texts import exports
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from datetime import date

    from lecun_viewer.library.library import Library
    from lecun_viewer.records.favorites import FavoriteStore

FAVORITES, EVERYTHING = "favorites", "everything"
AFTER_ALL_PARTS = 1 << 20  # no part has such a number


class Selection(NamedTuple):
    """Quotes that are selected or listed in the window, or those of an own part.

    Attributes:
        label: What it is, for the user.
        title: The title of the booklet.
        quotes: Returns the quotes.
    """

    label: str
    title: str
    quotes: Callable[[], Iterable[Quote]]


Scope = str | Part | CollectionInfo | Selection


def shown_collections(library: Library) -> list[CollectionInfo]:
    return [each for each in library.collections() if not each.is_hidden]


def own_parts(library: Library, info: CollectionInfo) -> Iterator[Selection]:
    """Yield the parts of an own collection that have quotes."""
    counts = library.own_part_counts()
    for part in info.parts if info.is_own else ():
        if counts.get(term := in_own_part(info.id, part.number)):
            quotes = partial(library.every, Search(Query((term,))))
            yield Selection(f"{info.title} · {part.title}", part.title, quotes)


class Content:
    """The quotes of *scope*, with notes and findings if it *has_notes*."""

    def __init__(self, library: Library, favorites: FavoriteStore, scope: Scope, *, has_notes: bool) -> None:
        self.scope = scope
        self._library = library
        self._favorites = favorites
        self._has_notes = has_notes

    @property
    def title(self) -> str:
        """The title of the booklet."""
        scope = self.scope
        if not isinstance(scope, str):
            return scope.title
        if scope == FAVORITES:
            return _("Favorites")
        collections = shown_collections(self._library)
        return collections[0].title if len(collections) == 1 else _("All Quotes")

    def booklet(self, day: date) -> Booklet:
        """Return the booklet of *day*. There must be quotes."""
        return Booklet(self.title, self._sections(), day)

    def _sections(self) -> list[Section]:
        """Return the quotes by parts, first by those that the shipped collections share.

        Then comes each other collection, by its own parts. Quotes without a part come last, under its title. Two
        collections of one title stay apart.
        """
        infos = {each.id: each for each in self._library.collections()}
        sections = dict[tuple[int, str, str, int, str], list[BookletEntry]]()
        for quote in self.quotes():
            info = infos.get(quote.collection)
            collection = info.title if info else ""
            if quote.part and not quote.is_own:
                place = quote.part, "", "", 0, quote.part_title
            else:
                heading = self._heading(quote, collection) if quote.part else collection
                known = quote.collection if collection else ""
                place = AFTER_ALL_PARTS, collection, known, _place_of_part(quote, info), heading
            sections.setdefault(place, []).append(self._entry(quote))
        return [Section(place[-1], entries) for place, entries in sorted(sections.items())]

    def _heading(self, quote: Quote, collection: str) -> str:
        """Return the heading for a part of an own collection. It names the collection if there may be others."""
        part = quote.part_title or _("Part {0}").format(QLocale().toString(quote.part))
        is_alone = isinstance(self.scope, CollectionInfo)
        return part if is_alone or not collection else f"{collection} · {part}"

    def _entry(self, quote: Quote) -> BookletEntry:
        if not self._has_notes:
            return BookletEntry(quote)
        favorite = self._favorites.get(quote.id)
        own_words = exports.own_words_in_print(favorite) if favorite else ()
        return BookletEntry(quote, own_words, self._favorites.finding(quote.id))

    def count(self) -> int:
        """Return how many quotes there are."""
        if isinstance(self.scope, Selection):
            return sum(1 for _quote in self.scope.quotes())
        return len(self._favorites) if self.scope == FAVORITES else self._library.count(self._search())

    def quotes(self) -> Iterable[Quote]:
        """Return the quotes in the order of the collection. Favorites that it no longer has come last."""
        if isinstance(self.scope, Selection):
            return self.scope.quotes()
        listed = self._library.every(self._search())
        if self.scope != FAVORITES:
            return listed
        chosen = {favorite.quote.id: favorite.quote for favorite in self._favorites.values()}
        known = {quote.id: quote for quote in listed if quote.id in chosen}
        return [*known.values(), *(quote for quote_id, quote in chosen.items() if quote_id not in known)]

    def _search(self) -> Search:
        """Return the search for the quotes. Favorites are among all of them."""
        if isinstance(self.scope, Part):
            return Search(Query((in_shared_part(self.scope.number),)))
        return Search(Query((in_collections(self.scope.id),))) if isinstance(self.scope, CollectionInfo) else Search()


def _place_of_part(quote: Quote, info: CollectionInfo | None) -> int:
    """Return a number that sorts the part of *quote* as its collection does. Parts without a title come last."""
    numbers = [part.number for part in info.parts] if info else []
    if quote.part in numbers:
        return numbers.index(quote.part)
    return len(numbers) + quote.part if quote.part else AFTER_ALL_PARTS
