"""The quote of each day, for both programs. The day log has it, or it is chosen now.

Choosing is slow, so it is done only if the day log has no quote for the day.
"""

import os
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lecun_viewer.core.daily_quote import ALL, DEFAULT, FAVORITES, DailyQuote, DayLogError, quote_of_the_day, search_of
from lecun_viewer.core.failure import Failure
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.store.day_log import DayLog
    from lecun_viewer.store.favorites import FavoriteStore
    from lecun_viewer.store.library import Library
    from lecun_viewer.store.settings import Settings

DAYS_LISTED = 30


class DailyQuotes:
    """The quotes of the days."""

    def __init__(
        self, day_log: "DayLog", choose: Callable[[date], DailyQuote | None], today: Callable[[], date]
    ) -> None:
        """*choose* returns the quote of a day (`Choices.choose`). *today* returns the local date."""
        self._log = day_log
        self._choose = choose
        self._today = today
        self._logged: Failure | None = None  # the failure that was logged last

    def today(self) -> DailyQuote | None:
        """Return the quote of today, and record it. ``None`` if no quote is shown.

        If it can't be recorded, it is chosen again each time. It is the same quote for as long as the pool is the same.
        """
        day = self._today()
        recorded = self._log.get(day)
        if recorded:
            return recorded
        chosen = self._choose(day)
        if chosen is None:
            return None
        try:
            recorded = self._log.record(chosen)
        except DayLogError as error:
            self._log_once(error)
            return chosen
        self._logged = None
        return recorded

    def on(self, day: date) -> DailyQuote | None:
        """Return the recorded quote of *day*, or the quote it would have, if there is one. Records nothing."""
        return self._log.get(day) or self._choose(day)

    def last(self, count: int = DAYS_LISTED) -> list[DailyQuote]:
        """Return the quotes of the last *count* days, the newest first. Records today's. Days without a quote miss."""
        today = self._today()
        recorded = self._log.since(today - timedelta(days=count - 1), until=today)
        days = [today - timedelta(days=back) for back in range(1, count)]
        quotes = [self.today(), *(recorded.get(day) or self._choose(day) for day in days)]
        return [each for each in quotes if each]

    def _log_once(self, error: DayLogError) -> None:
        """Log *error*, unless it was logged last: today's quote is asked for each minute."""
        if error.failure != self._logged:
            self._logged = error.failure
            log("The day was not recorded: %s", error.failure)


class Choices:
    """Chooses quotes from the pool that the user prefers, as library and favorites are now."""

    def __init__(self, library: "Library", favorites: "Callable[[], FavoriteStore]", settings: "Settings") -> None:
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
        if quote := self._library.get(quote_id):
            return quote
        favorite = self._favorites().get(quote_id)
        assert favorite, "a pool has only quotes of the library and favorites"
        return favorite.quote
