"""The quote of the day: which quote a day has, of which pool, and when its notification is due.

Days are counted, not drawn, so every machine comes to the same quote without remembering anything. A cycle gives each
quote of the pool one day. The pool has two halves, the same in every cycle. The first half comes first. Within its half
each quote changes its place, so no quote comes back before half the pool was shown.
"""

import zlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from lecun_viewer.core.failure import Failure
from lecun_viewer.core.provenance import EXACT as EXACT_WORDS
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import (
    LABELS,
    Query,
    by_person,
    has_verdict,
    in_collections,
    in_shared_part,
    of_own,
    of_own_label,
)
from lecun_viewer.core.quote import CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Search

EXACT, TRACED, ALL, FAVORITES, OWN = "exact", "traced", "all", "favorites", "own"
_NAMED = (EXACT, TRACED, ALL, FAVORITES, OWN)
DEFAULT = EXACT

_EXACT = Query((by_person(), has_verdict(EXACT_WORDS)))
# All quotes of the person but those that are known not to be his own words.
_MAY_BE_HIS = Query(
    (by_person(),), excluded=tuple(has_verdict(status) for status in Verdict if status.has_place and not status.is_his)
)

_64_BITS = (1 << 64) - 1


class EmptyPoolError(ValueError):
    """There is no quote to choose from."""


def quote_of_the_day(pool: Iterable[QuoteId], day: date) -> QuoteId:
    """Return the quote that *day* has in *pool*. The order of *pool* does not matter.

    In a cycle of n days, each of the n quotes comes once. Then more than n / 2 days pass until it comes again.

    Raises:
        EmptyPoolError: *pool* has no quote.
    """
    ordered = sorted(set(pool), key=lambda quote: (noise(quote, 0), quote))
    if not ordered:
        raise EmptyPoolError
    cycle, place = divmod(day.toordinal(), len(ordered))
    middle = len(ordered) // 2
    start, half = (0, ordered[:middle]) if place < middle else (middle, ordered[middle:])
    return sorted(half, key=lambda quote: (noise(quote, 1 + cycle), quote))[place - start]


def noise(name: str, number: int) -> int:
    """Return a pseudo-random number that is the same on every machine. Python's own generators may change."""
    return _mixed(zlib.crc32(name.encode("utf-8", "surrogatepass")) ^ _mixed(number))


def _mixed(number: int) -> int:
    """Return *number* hashed: the finalizer of SplitMix64 (Steele et al., 2014)."""
    number = (number + 0x9E3779B97F4A7C15) & _64_BITS
    number = ((number ^ number >> 30) * 0xBF58476D1CE4E5B9) & _64_BITS
    number = ((number ^ number >> 27) * 0x94D049BB133111EB) & _64_BITS
    return number ^ number >> 31


class DayLogError(Exception):
    """Something about a day was not recorded.

    Attributes:
        failure: Why, or ``None`` if there is no record of that day to write to.
    """

    def __init__(self, failure: Failure | None = None) -> None:
        super().__init__(str(failure or "the day has no record"))
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


# Pools, by the names that the settings hold


def pools(
    collections: Iterable[CollectionInfo], parts: Iterable[Part], chosen: str
) -> dict[str, CollectionInfo | Part | None]:
    """Return the names of all pools in the order of menus, each with its collection or part, or ``None``.

    A collection is a pool if there are others, and if it is shown. A part is a pool if it has quotes. All own quotes
    are a pool if there are any. The pool *chosen* is included anyway, if its collection or part exists. The pool of a
    label, such as an author, is only there if it is *chosen*: there may be thousands of them.
    """
    collections = list(collections)
    has_own = any(each.is_own and each.quote_count and not each.is_hidden for each in collections)
    of_collections = {collection_pool(each.id): each for each in collections}
    several = len(of_collections) > 1
    of_parts = {part_pool(part.number): part for part in parts}
    return {
        EXACT: None,
        TRACED: None,
        ALL: None,
        FAVORITES: None,
        **({OWN: None} if has_own or chosen == OWN else {}),
        **({chosen: None} if label_of(chosen) else {}),
        **{name: each for name, each in of_collections.items() if name == chosen or (several and not each.is_hidden)},
        **{name: part for name, part in of_parts.items() if name == chosen or part.quote_count},
    }


def part_pool(number: int) -> str:
    """Return the name of the pool that is that part."""
    return f"part {number}"


def collection_pool(collection_id: str) -> str:
    """Return the name of the pool that is that collection."""
    return f"collection {collection_id}"


def label_pool(kind: str, label: str) -> str:
    """Return the name of the pool of the own quotes with that *label*. *kind* is one of `core.query.LABELS`."""
    return f"{kind} {label}"


def label_of(name: str) -> tuple[str, str] | None:
    """Return the kind and the label if *name* is the pool of a label. ``None`` for any other name."""
    kind, _, label = name.partition(" ")
    return (kind, label) if kind in LABELS and label else None


def known_pool(name: Any) -> str:
    """Return *name* if it names a pool, else the default. Settings may hold anything."""
    return name if isinstance(name, str) and (name in _NAMED or _query(name)) else DEFAULT


def search_of_pool(name: str) -> Search:
    """Return the search that finds the quotes of the pool *name*. Not for the pool of favorites."""
    if name == ALL:
        return Search()
    if name == OWN:
        return Search(Query((of_own(),)))
    return Search(_MAY_BE_HIS if name == TRACED else _query(name) or _EXACT)


def _query(name: str) -> Query | None:
    """Return the query for the pool of one part, one collection or one label. ``None`` for any other name."""
    if label := label_of(name):
        return Query((of_own_label(*label),))
    kind, _, which = name.partition(" ")
    if kind == "part" and which.isascii() and which.isdecimal() and len(which) < 6:
        return Query((in_shared_part(int(which)),))
    return Query((in_collections(which),)) if kind == "collection" and which else None
