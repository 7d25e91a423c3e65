"""A day, its quote, and when its notification is due."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lecun_viewer.core.failure import Failure
from lecun_viewer.core.quote import Quote


class DayLogError(Exception):
    """Something about a day was not recorded.

    Attributes:
        failure: Why, or ``None`` if there is no row of that day to write to, or the log is closed.
    """

    def __init__(self, failure: Failure | None = None) -> None:
        super().__init__(str(failure or "there is no row of the day, or the log is closed"))
        self.failure = failure


class DailyQuote(NamedTuple):
    """The quote of one day.

    Attributes:
        empty_pool: The pool that was empty, if another pool stood in for it. It is the default pool if that was empty,
            too. Then the quote comes from all quotes that are shown.
    """

    day: date
    quote: Quote
    empty_pool: str | None = None


def is_due(now: datetime, at: time) -> bool:
    """Return whether it is time for today's notification. *now* is the local time, *at* a time of the clock.

    When summer time skips *at*, it is due after the jump. When *at* comes twice, it is due at the first.
    """
    return now.time() >= at


def next_due(now: datetime, at: time, *, is_done_today: bool) -> datetime:
    """Return when the next notification is due, as naive local time. A time that is past means: as soon as possible."""
    today = now.date() + timedelta(days=1 if is_done_today else 0)
    return datetime.combine(today, at)
