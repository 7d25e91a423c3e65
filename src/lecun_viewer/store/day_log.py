"""The quote of each day, for both programs: recorded in one small SQLite file, or chosen now.

Once a day's quote is chosen, it stays. Each row holds a copy of it, so no change of the pool or the collection matters.
Choosing is slow, so it is done only if a day has no quote. A notification is recorded before it is shown. So no two
programs and no two starts show it for the same day.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lecun_viewer.core.daily_quote import ALL, DEFAULT, FAVORITES, DailyQuote, DayLogError, quote_of_the_day, search_of
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.library import database
from lecun_viewer.system.files import make_folder
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.store.favorites import FavoriteStore
    from lecun_viewer.system.settings import Settings

FILE_NAME = "days.sqlite3"
MIGRATIONS = (
    (
        # day: local date, ISO 8601
        # quote: JSON (Quote.to_dict)
        # notified_at: local time with offset, ISO 8601, or `UNKNOWN`, or `SEEN`
        # checksum: database.checksum of day, quote and empty_pool
        """CREATE TABLE day (
            day TEXT PRIMARY KEY, quote TEXT NOT NULL, empty_pool TEXT, notified_at TEXT, checksum INTEGER NOT NULL)""",
    ),
)
"""Only grows: see `database.migrate`."""

UNKNOWN = "unknown"  # whether there was a notification, so none is shown
SEEN = "seen"  # in the window, before it could be shown as a notification

DAYS_LISTED = 30

_T = TypeVar("_T")


class DayLog:
    """The days in a folder. A file that can't be read is archived, and the days start anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None
        self._is_closed = False
        self._was_damaged = False

    def close(self) -> None:
        """Close the file for good. A late answer of a notification server then changes nothing."""
        self._is_closed = True
        self._disconnect()

    def get(self, day: date) -> DailyQuote | None:
        """Return the recorded quote of *day*, if there is one."""
        return self.since(day, until=day).get(day)

    def since(self, first: date, *, until: date) -> dict[date, DailyQuote]:
        """Return the recorded quotes of the days from *first* to *until*, both included."""
        sql = "SELECT day, quote, empty_pool, checksum FROM day WHERE day BETWEEN ? AND ?"
        try:
            rows = self._ask(lambda found: found.execute(sql, (str(first), str(until))).fetchall(), make=False)
        except DayLogError:
            return {}
        return {each.day: each for row in rows or () if (each := _daily_quote(row))}

    def record(self, chosen: DailyQuote) -> DailyQuote:
        """Record the quote of a day. Return the recorded quote, for another program may have been first.

        Raises:
            DayLogError: It was not recorded.
        """
        quote = json.dumps(chosen.quote.to_dict(), ensure_ascii=False)
        values = (str(chosen.day), quote, chosen.empty_pool)
        # After damage nobody knows whether there was a notification. Twice would be worse than never.
        notified_at = UNKNOWN if self._was_damaged else None
        sql = (
            "INSERT INTO day (day, quote, empty_pool, notified_at, checksum) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (day) DO NOTHING"
        )
        self._ask(lambda made: made.execute(sql, (*values, notified_at, database.checksum(*values))))
        return self.get(chosen.day) or chosen

    def record_notification(self, day: date, now: datetime) -> bool:
        """Record that the notification of *day* is shown. Return whether to show it, which is once.

        Raises:
            DayLogError: It was not recorded, so it must not be shown.
        """
        if self._record_first(day, now.isoformat(timespec="seconds")):
            return True
        if not self.was_notified(day):
            raise DayLogError
        return False

    def record_seen(self, day: date) -> None:
        """Record that the user has seen the quote of *day*, so its notification is not needed.

        Raises:
            DayLogError: It was not recorded.
        """
        self._record_first(day, SEEN)

    def _record_first(self, day: date, at: str) -> bool:
        """Record *at* for the notification of *day*, if nothing is recorded yet. Return whether it was."""
        sql = "UPDATE day SET notified_at = ? WHERE day = ? AND notified_at IS NULL"
        return self._ask(lambda made: made.execute(sql, (at, str(day))).rowcount) == 1

    def take_notification_back(self, day: date) -> None:
        """Record that the notification of *day* was certainly not shown."""
        with suppress(DayLogError):
            self._ask(lambda made: made.execute("UPDATE day SET notified_at = NULL WHERE day = ?", (str(day),)))

    def was_notified(self, day: date) -> bool:
        """Return whether the notification of *day* was shown."""
        sql = "SELECT 1 FROM day WHERE day = ? AND notified_at IS NOT NULL"
        try:
            return bool(self._ask(lambda found: found.execute(sql, (str(day),)).fetchone(), make=False))
        except DayLogError:
            return False

    def _ask(self, question: Callable[[sqlite3.Connection], _T], *, make: bool = True) -> _T | None:
        """Return the answer to *question*. ``None`` if there is no file and *make* is false."""
        try:
            return self._answer(question, make)
        except sqlite3.DatabaseError as error:
            if not database.is_damage(error):
                raise self._not_recorded(error) from error
        except OSError as error:
            raise self._not_recorded(error) from error
        self._archive()
        try:
            return self._answer(question, make)
        except (sqlite3.Error, OSError) as error:
            raise self._not_recorded(error) from error

    def _answer(self, question: Callable[[sqlite3.Connection], _T], make: bool) -> _T | None:
        if self._is_closed:
            raise DayLogError
        if self._connection is None:
            if not make and not self._path.exists():
                return None
            self._connection = self._open()
        return question(self._connection)

    def _open(self) -> sqlite3.Connection:
        make_folder(self._path.parent)
        connection = database.connect(self._path)
        try:
            if database.is_newer(connection, len(MIGRATIONS)):
                raise DayLogError(Failure(Cause.NEWER_VERSION))
            if database.version(connection) > len(MIGRATIONS):
                raise sqlite3.DatabaseError("no program has written this version")
            database.check_schema(connection, MIGRATIONS)
            database.migrate(connection, MIGRATIONS)
        except BaseException:
            connection.close()
            raise
        return connection

    def _disconnect(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _archive(self) -> None:
        log("%s could not be read. The days start anew.", self._path)
        self._disconnect()
        self._was_damaged = True
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged.sqlite3"))

    def _not_recorded(self, error: Exception) -> DayLogError:
        return DayLogError(database.failure(error, self._path))


def _daily_quote(row: tuple[str, str, str | None, int]) -> DailyQuote | None:
    day, quote, empty_pool, checksum = row
    if database.checksum(day, quote, empty_pool) != checksum:
        return None
    with suppress(LookupError, TypeError, ValueError):  # a newer version knows values that this version doesn't
        return DailyQuote(date.fromisoformat(day), Quote.from_dict(json.loads(quote)), empty_pool)
    return None


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
