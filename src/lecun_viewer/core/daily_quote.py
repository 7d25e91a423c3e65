"""The quote of the day: which quote a day has, and when its notification is due.

Days are counted, not drawn, so every machine comes to the same quote without remembering anything. A cycle gives each
quote of the pool one day. The pool has two halves, the same in every cycle. The first half comes first. Within its half
each quote changes its place, so no quote comes back before half the pool was shown.
"""

import zlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from lecun_viewer.core.failure import Failure
from lecun_viewer.core.quote import Quote, QuoteId

_64_BITS = (1 << 64) - 1


class EmptyPoolError(ValueError):
    """There is no quote to choose from."""


def quote_of_the_day(pool: Iterable[QuoteId], day: date) -> QuoteId:
    """Return the quote that *day* has in *pool*. The order of *pool* does not matter.

    In a cycle of n days, each of the n quotes comes once. Then more than n / 2 days pass until it comes again.

    Raises:
        EmptyPoolError: *pool* has no quote.
    """
    ordered = sorted(set(pool), key=lambda quote: (_noise(quote, 0), quote))
    if not ordered:
        raise EmptyPoolError
    cycle, place = divmod(day.toordinal(), len(ordered))
    middle = len(ordered) // 2
    start, half = (0, ordered[:middle]) if place < middle else (middle, ordered[middle:])
    return sorted(half, key=lambda quote: (_noise(quote, 1 + cycle), quote))[place - start]


def _noise(quote: QuoteId, number: int) -> int:
    """Return a number that looks like chance and is the same everywhere. Python's own generators may change."""
    return _mixed(zlib.crc32(quote.encode("utf-8", "surrogatepass")) ^ _mixed(number))


def _mixed(number: int) -> int:
    """Return *number* with its bits mixed: the last step of SplitMix64 (Steele et al., 2014)."""
    number = (number + 0x9E3779B97F4A7C15) & _64_BITS
    number = ((number ^ number >> 30) * 0xBF58476D1CE4E5B9) & _64_BITS
    number = ((number ^ number >> 27) * 0x94D049BB133111EB) & _64_BITS
    return number ^ number >> 31


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
