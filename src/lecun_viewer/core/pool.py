"""The pools that the quote of the day can be chosen from, by the names under which the settings keep them."""

from typing import Any

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import HasStatus, InPart, Query
from lecun_viewer.core.search import Search

TRACED, ALL, FAVORITES = "traced", "all", "favorites"
DEFAULT = TRACED  # all but what is known not to be his own words

_NOT_HIS = Query(excluded=(HasStatus(Status.PARAPHRASE), HasStatus(Status.MISATTRIBUTED)))


def part_pool(number: int) -> str:
    """Return the name of the pool that is that part."""
    return f"part {number}"


def known_pool(name: Any) -> str:
    """Return *name* where it names a pool, else the default; settings hold whatever was written there."""
    return name if isinstance(name, str) and (name in (TRACED, ALL, FAVORITES) or _part(name)) else DEFAULT


def search_of(name: str) -> Search:
    """Return the search that finds the quotes of the pool *name*, which is not the favorites'."""
    if name == ALL:
        return Search()
    part = _part(name)
    return Search(Query((InPart(part),)) if part else _NOT_HIS)


def empty_pool_sentence(name: str) -> str:
    """Return why the quote came from the default pool instead of the pool *name*."""
    missing = "There are no favorites yet" if name == FAVORITES else "That part has no quotes"
    return f"{missing}, so the quote of the day comes from all that are traced to him or not known otherwise."


def _part(name: str) -> int | None:
    word, _, number = name.partition(" ")
    return int(number) if word == "part" and number.isascii() and number.isdecimal() and len(number) < 6 else None
