"""The pools that the quote of the day can be chosen from, by the names that the settings hold."""

from collections.abc import Iterable
from typing import Any

from lecun_viewer.core.provenance import EXACT as EXACT_WORDS
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import (
    LABELS,
    Query,
    by_person,
    has_status,
    in_collections,
    in_shared_part,
    of_own,
    of_own_label,
)
from lecun_viewer.core.quote import CollectionInfo, Part
from lecun_viewer.core.search import Search

EXACT, TRACED, ALL, FAVORITES, OWN = "exact", "traced", "all", "favorites", "own"
_NAMED = (EXACT, TRACED, ALL, FAVORITES, OWN)
DEFAULT = EXACT

_EXACT = Query((by_person(), has_status(EXACT_WORDS)))
# All quotes of the person but those that are known not to be his own words.
_MAY_BE_HIS = Query(
    (by_person(),), excluded=tuple(has_status(status) for status in Status if status.has_place and not status.is_his)
)


def pools(
    collections: Iterable[CollectionInfo], parts: Iterable[Part], chosen: str
) -> dict[str, CollectionInfo | Part | None]:
    """Return the names of all pools in the order of menus, each with the collection or part that it is, if it is one.

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


def search_of(name: str) -> Search:
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
