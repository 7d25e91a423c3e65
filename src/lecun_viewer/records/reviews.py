"""The review of each day, for all programs. Once its quotes are chosen, they stay for that day on this computer.

So a quote that is added meanwhile moves none of them. As long as they are fewer than five, new ones join.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from lecun_viewer.core.daily_quote import DayLogError
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.review import A_DAY, review_of_day
from lecun_viewer.records.days import DayLog
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.records.collections import Collections
    from lecun_viewer.records.favorites import FavoriteStore


class Reviews:
    """The reviews of the days."""

    def __init__(
        self,
        day_log: DayLog,
        own: "Collections",
        favorites: "FavoriteStore",
        preferences: Callable[[], Preferences],
        get: Callable[[QuoteId], Quote | None],
    ) -> None:
        """*get* returns the quote with an id, if it can be shown."""
        self._log = day_log
        self._own = own
        self._favorites = favorites
        self._preferences = preferences
        self._get = get

    def on(self, day: date) -> list[Quote]:
        """Return the quotes that *day* has, or would have. Records nothing."""
        return self._shown(self._with_chosen(self._log.review(day), day))

    def of(self, day: date) -> list[Quote]:
        """Return the quotes of *day*, and record them. A quote that was deleted since is missing.

        If they can't be recorded, they are chosen again each time.
        """
        recorded = self._log.review(day)
        quotes = self._with_chosen(recorded, day)
        if quotes != recorded:
            try:
                quotes = self._log.record_review(day, recorded, quotes)
            except DayLogError as error:
                log("The review was not recorded: %s", error.failure)
        return self._shown(quotes)

    def _with_chosen(self, recorded: Sequence[QuoteId], day: date) -> list[QuoteId]:
        """Return the quotes that are *recorded*, and others while they are fewer than five."""
        if len(recorded) >= A_DAY:
            return list(recorded)
        return list(dict.fromkeys([*recorded, *review_of_day(self._sources(), day)]))[:A_DAY]

    def _sources(self) -> dict[QuoteId, str]:
        """Return the quotes that can be reviewed, each with the label of its source.

        They come from the collections themselves. The library may not have all of them yet.
        """
        hidden = self._preferences().hidden_collections
        sources = {favorite.quote.id: favorite.quote.source for favorite in self._favorites.values()}
        for collection_id in self._own.tokens():
            if collection_id not in hidden:
                with suppress(OSError):
                    sources |= self._own.sources(collection_id)
        return sources

    def _shown(self, quotes: Sequence[QuoteId]) -> list[Quote]:
        return [found for quote in quotes if (found := self._get(quote))]
