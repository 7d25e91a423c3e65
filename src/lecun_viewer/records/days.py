"""The quote of each day, for all programs: recorded on this computer, or chosen now.

Once a day's quote is chosen, it stays. Each record holds a copy of it, so no change of the pool or the collection
matters. Choosing is slow, so it is done only if a day has no quote. A notification is recorded before it is shown. So
no two programs and no two starts show it for the same day.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from lecun_viewer.core.daily_quote import (
    ALL,
    DEFAULT,
    FAVORITES,
    DailyQuote,
    DayLogError,
    quote_of_the_day,
    search_of_pool,
)
from lecun_viewer.core.failure import Failure
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.records.head import DAYS
from lecun_viewer.records.line import random_below
from lecun_viewer.records.store import ChangedSinceError, Records, Write
from lecun_viewer.system.files import failure
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.records.favorites import FavoriteStore
    from lecun_viewer.system.settings import Settings

REVIEW = "review:"
SEEN = "seen"  # in the window, before it could be shown as a notification
DAYS_LISTED = 30


class _Day(msgspec.Struct):
    """A day's quote. *notified* is when its notification was shown (local time, RFC 3339), or `SEEN`."""

    quote: Quote
    empty_pool: str | None = None
    notified: str = ""


class _Review(msgspec.Struct):
    """The quotes of a day's review."""

    quotes: tuple[QuoteId, ...] = ()


_DAYS, _REVIEWS = msgspec.json.Decoder(_Day), msgspec.json.Decoder(_Review)
_FIELDS, _FIELDS_OF_REVIEW = (frozenset(kind.__struct_fields__) for kind in (_Day, _Review))


class DayLog:
    """The recorded days. Their ids are local dates (ISO 8601), for reviews with ``review:`` before them."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._failure: Failure | None = None  # why the last record was not written

    def get(self, day: date) -> DailyQuote | None:
        """Return the recorded quote of *day*, if there is one."""
        return self.since(day, until=day).get(day)

    def since(self, first: date, *, until: date) -> dict[date, DailyQuote]:
        """Return the recorded quotes of the days from *first* to *until*, both included."""
        found = dict[date, DailyQuote]()
        for back in range((until - first).days, -1, -1):
            day = until - timedelta(days=back)
            if recorded := self._day(day):
                found[day] = DailyQuote(day, recorded.quote, recorded.empty_pool)
        return found

    def record(self, chosen: DailyQuote) -> DailyQuote:
        """Record the quote of a day. Return the recorded quote, for another program may have been first.

        Raises:
            DayLogError: It was not recorded.
        """
        with suppress(ChangedSinceError):
            self._write(chosen.day, _Day(chosen.quote, chosen.empty_pool), lambda line: line is None)
        return self.get(chosen.day) or chosen

    def record_notification(self, day: date, now: datetime) -> bool:
        """Record that the notification of *day* is shown. Return whether to show it, which is once.

        Raises:
            DayLogError: It was not recorded, so it must not be shown.
        """
        return self._change(day, now.isoformat(timespec="seconds"))

    def record_seen(self, day: date) -> None:
        """Record that the user has seen the quote of *day*, so its notification is not needed.

        Raises:
            DayLogError: It was not recorded.
        """
        self._change(day, SEEN)

    def take_notification_back(self, day: date) -> None:
        """Record that the notification of *day* was certainly not shown."""
        with suppress(DayLogError):
            self._change(day, "")

    def was_notified(self, day: date) -> bool:
        """Return whether the notification of *day* was shown."""
        recorded = self._day(day)
        return bool(recorded and recorded.notified)

    def review(self, day: date) -> list[QuoteId]:
        """Return the recorded review of *day*."""
        with suppress(OSError):
            return _quotes_of_review(self._line(f"{REVIEW}{day}"))
        return []

    def record_review(self, day: date, before: Sequence[QuoteId], quotes: Sequence[QuoteId]) -> list[QuoteId]:
        """Record the review of *day*. Return the recorded review, for another program may have changed it *before*.

        Raises:
            DayLogError: It was not recorded.
        """
        write = Write(
            DAYS,
            f"{REVIEW}{day}",
            lambda line: _quotes_of_review(line) == list(before),
            {"quotes": list(quotes)},
            _FIELDS_OF_REVIEW,
        )
        with suppress(ChangedSinceError):
            self._write_record(write)
        return self.review(day) or list(quotes)

    def _change(self, day: date, notified: str) -> bool:
        """Record *notified* if nothing is recorded yet, or take it back if it is empty. Return whether it was.

        Raises:
            DayLogError: It was not recorded.
        """
        recorded = self._day(day)
        if not recorded:
            raise DayLogError(self._failure)

        def is_as_seen(line: bytes | None) -> bool:
            found = _decoded(line)
            return found is not None and bool(found.notified) != bool(notified)

        try:
            self._write(day, msgspec.structs.replace(recorded, notified=notified), is_as_seen)
        except ChangedSinceError:
            return False
        return True

    def _day(self, day: date) -> _Day | None:
        with suppress(OSError):
            return _decoded(self._line(str(day)))
        return None

    def _line(self, record_id: str) -> bytes | None:
        """Return the line of that record.

        Raises:
            OSError: The log can't be read.
        """
        found = self._records.log(DAYS)
        return found.line(record_id) if found.is_live(record_id) else None

    def _write(self, day: date, values: _Day, is_as_seen: Callable[[bytes | None], bool]) -> None:
        """Write the record of *day*.

        Raises:
            ChangedSinceError: It is not as it was seen.
            DayLogError: It was not written.
        """
        fields = {name: value for name, value in msgspec.structs.asdict(values).items() if value}
        self._write_record(Write(DAYS, str(day), is_as_seen, fields, _FIELDS))

    def _write_record(self, write: Write) -> None:
        """Write a record.

        Raises:
            ChangedSinceError: It is not as it was seen.
            DayLogError: It was not written.
        """
        try:
            self._records.write([write])
        except OSError as error:
            self._failure = failure(error, self._records.path)
            raise DayLogError(self._failure) from error
        self._failure = None


def _decoded(line: bytes | None) -> _Day | None:
    """Decode *line*. ``None`` if it is invalid, such as of a newer version."""
    with suppress(msgspec.MsgspecError, ValueError):
        return _DAYS.decode(line) if line else None
    return None


def _quotes_of_review(line: bytes | None) -> list[QuoteId]:
    with suppress(msgspec.MsgspecError, ValueError):
        return list(_REVIEWS.decode(line).quotes) if line else []
    return []


class DailyQuotes:
    """The quotes of the days."""

    def __init__(self, day_log: DayLog, choose: Callable[[date], DailyQuote | None], today: Callable[[], date]) -> None:
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
        """Log *error*, but no repetition: today's quote is asked for each minute."""
        if error.failure != self._logged:
            self._logged = error.failure
            log("The day was not recorded: %s", error.failure)


class Choices:
    """Chooses quotes from the pool that the user prefers, as library and favorites are now."""

    def __init__(self, library: "Library", favorites: "Callable[[], FavoriteStore]", settings: "Settings") -> None:
        """*favorites* opens the favorites when they are needed. A day that is recorded needs none."""
        self._library = library
        self._favorites = favorites
        self._settings = settings

    def choose(self, day: date) -> DailyQuote | None:
        """Choose the quote of *day* from the current pool. ``None`` if no quote is shown."""
        ids, empty_pool = self._ids_to_choose_from()
        return DailyQuote(day, self._quote(quote_of_the_day(ids, day)), empty_pool) if ids else None

    def at_random(self, but: Quote) -> Quote:
        """Return a random quote of the pool. It is *but* only if there is no other."""
        ids, _ = self._ids_to_choose_from()
        others = [quote_id for quote_id in ids if quote_id != but.id]
        return self._quote(others[random_below(len(others))]) if others else but

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
        return self._library.ids(search_of_pool(pool))

    def _quote(self, quote_id: QuoteId) -> Quote:
        if quote := self._library.get(quote_id):
            return quote
        favorite = self._favorites().get(quote_id)
        assert favorite, "a pool has only quotes of the library and favorites"
        return favorite.quote
