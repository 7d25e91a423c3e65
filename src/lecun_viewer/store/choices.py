"""Chooses the quote of a day from the pool that the settings name, as library and favorites are now."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.pool import ALL, DEFAULT, FAVORITES, search_of
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.quote_of_the_day import quote_of_the_day
from lecun_viewer.store.library import Library
from lecun_viewer.store.settings import Settings

if TYPE_CHECKING:
    from lecun_viewer.store.favorites import FavoriteStore


class Choices:
    """Chooses quotes from the pool that the user prefers."""

    def __init__(self, library: Library, favorites: "Callable[[], FavoriteStore]", settings: Settings) -> None:
        """*favorites* opens the favorites when they are needed. They seldom are, and opening takes a while."""
        self._library = library
        self._favorites = favorites
        self._settings = settings

    def choose(self, day: date) -> DailyQuote | None:
        """Return the quote that *day* has if it is chosen now. ``None`` if no quote is shown."""
        ids, empty_pool = self._ids_to_choose_from()
        return DailyQuote(day, self._quote(quote_of_the_day(ids, day)), empty_pool) if ids else None

    def at_random(self, but: Quote) -> Quote:
        """Return a random quote of the pool. It is *but* only if there is no other."""
        ids, _ = self._ids_to_choose_from()
        others = [quote_id for quote_id in ids if quote_id != but.id]
        any_number = int.from_bytes(os.urandom(8), "big")  # importing `random` would delay ``lecun-quotes today``
        return self._quote(others[any_number % len(others)]) if others else but

    def _ids_to_choose_from(self) -> tuple[Sequence[QuoteId], str | None]:
        """Return the quotes of the preferred pool, else of the default pool, else all that are shown.

        The second value is `DailyQuote.empty_pool`.
        """
        empty_pool = None
        for pool in (Preferences.from_settings(self._settings.get).pool, DEFAULT, ALL):
            if ids := self._ids(pool):
                return ids, empty_pool
            empty_pool = pool
        return [], empty_pool

    def _ids(self, pool: str) -> Sequence[QuoteId]:
        if pool == FAVORITES:
            return list(self._favorites())  # also the favorites that the collection dropped
        return self._library.ids(search_of(pool))

    def _quote(self, quote_id: QuoteId) -> Quote:
        quote = self._library.get(quote_id)
        if quote:
            return quote
        favorite = self._favorites().get(quote_id)
        assert favorite, "a pool has only quotes of the library and favorites"
        return favorite.quote
