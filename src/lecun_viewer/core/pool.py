"""The pools that the quote of the day can be chosen from, by the names that the settings hold."""

from typing import Any

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import Query, has_status, in_part
from lecun_viewer.core.search import Search

TRACED, ALL, FAVORITES = "traced", "all", "favorites"
DEFAULT = TRACED  # all quotes but those that are known not to be his own words

_NOT_HIS = Query(excluded=tuple(has_status(status) for status in Status if status.has_place and not status.is_his))


def part_pool(number: int) -> str:
    """Return the name of the pool that is that part."""
    return f"part {number}"


def known_pool(name: Any) -> str:
    """Return *name* if it names a pool, else the default. Settings may hold anything."""
    return name if isinstance(name, str) and (name in (TRACED, ALL, FAVORITES) or _part(name)) else DEFAULT


def search_of(name: str) -> Search:
    """Return the search that finds the quotes of the pool *name*. Not for the pool of favorites."""
    if name == ALL:
        return Search()
    part = _part(name)
    return Search(Query((in_part(part),)) if part else _NOT_HIS)


def _part(name: str) -> int | None:
    word, _, number = name.partition(" ")
    return int(number) if word == "part" and number.isascii() and number.isdecimal() and len(number) < 6 else None
