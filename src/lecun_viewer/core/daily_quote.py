"""A day, its quote, and when its notification is due."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lecun_viewer.core.quote import Quote


class DayLogError(Exception):
    """It could not be noted down. The text is a sentence for the user."""


class DailyQuote(NamedTuple):
    """The quote of one day.

    ``empty_pool`` names the pool that the user had chosen, where it had no quote and another one stood in.
    """

    day: date
    quote: Quote
    empty_pool: str | None = None


def is_due(now: datetime, at: time) -> bool:
    """Return whether the time for the notification of the day that it is *now* has come.

    By the wall clock alone: a time that summer time skips is passed when the clock jumps over it, and one that comes
    twice has come at the first; what was shown is told by the date.
    """
    return now.time() >= at


def next_due(now: datetime, at: time, *, is_done_today: bool) -> datetime:
    """Return when the next notification is due, as naive local time; one that is over means: as soon as possible."""
    today = now.date() + timedelta(days=1 if is_done_today else 0)
    return datetime.combine(today, at)
