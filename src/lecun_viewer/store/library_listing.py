"""The SQL of searches in the library: which quotes, in which order.

The index answers the words. Sorting reads a narrow table, which is fast enough for 100,000 quotes.
"""

import json
from typing import Any, NamedTuple

from lecun_viewer.core.search import Order, Search
from lecun_viewer.store.library_tables import FIRST_EXTRA, IN_JSON, slot_range
from lecun_viewer.store.match_expression import match_expression

_SORTED_BY = {
    Order.GIVEN: "sorting.number",
    Order.SOURCE: "sorting.by_source, sorting.number",
    Order.DATE: "sorting.by_date, sorting.number",
}


class Hidden(NamedTuple):
    """The slots of the hidden collections, and the SQL that leaves them out."""

    slots: tuple[int, ...] = ()

    def left_out(self, number: str) -> str:
        """Return the condition that the quote with this *number* is in no hidden collection, after an AND."""
        ranges = map(slot_range, self.slots)
        return "".join(f" AND {number} NOT BETWEEN {first} AND {last}" for first, last in ranges)

    @property
    def shown_count(self) -> str:
        """The column ``quotes``, or nought for a hidden collection."""
        return f"CASE WHEN slot IN ({', '.join(map(str, self.slots))}) THEN 0 ELSE quotes END"

    def number_of(self, quote_id: str) -> str:
        """Return the SELECT of the number of the quote with an id. *quote_id* is an expression."""
        return f"(SELECT min(number) FROM quote WHERE id = {quote_id}{self.left_out('number')})"


def is_sorted(search: Search) -> bool:
    """Return whether SQL sorts the quotes of *search*. Otherwise they are read in order."""
    return search.wants_favorites or search.order is not Order.GIVEN


def place_after(search: Search, after: int, count: int, number: int) -> int:
    """Return the place after *count* quotes that followed the place *after*. The last of them has *number*."""
    return after + count if is_sorted(search) else number


def listing(search: Search, hidden: Hidden, after: int, limit: int, *, counts: bool = False) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, and its values.

    If it only *counts* quotes, it need not sort them.
    """
    sorts = is_sorted(search) and not counts
    number, source, values = _among(search, hidden) if search.wants_favorites else _found(search, hidden, sorts)
    if unwanted := search.unwanted_favorites():
        source += f" AND {number} NOT IN (SELECT number FROM quote WHERE id IN {IN_JSON})"
        values.append(json.dumps(unwanted))
    selected = f"SELECT {number} AS number {source}"
    if not is_sorted(search):
        return f"{selected} AND {number} > ? ORDER BY {number} LIMIT ?", [*values, after, limit]
    order = "among.key" if search.among is not None and search.order is Order.GIVEN else _SORTED_BY[search.order]
    return f"{selected}{f' ORDER BY {order}' * sorts} LIMIT ? OFFSET ?", [*values, limit, after]


def _found(search: Search, hidden: Hidden, sorts: bool) -> tuple[str, str, list[Any]]:
    """Return what selects the numbers of quotes of collections, the FROM and WHERE clauses, and their values."""
    expression = match_expression(search.query)
    if not expression:
        shown = hidden.left_out("sorting.number")
        return "sorting.number", f"FROM sorting WHERE sorting.number < ?{shown}", [FIRST_EXTRA]
    join = "CROSS JOIN sorting ON sorting.number = quote_index.rowid" if sorts else ""  # CROSS: the index is first
    source = f"FROM quote_index {join} WHERE quote_index MATCH ? AND quote_index.rowid < ?"
    source += hidden.left_out("quote_index.rowid")
    return "quote_index.rowid", source, [expression, FIRST_EXTRA]


def _among(search: Search, hidden: Hidden) -> tuple[str, str, list[Any]]:
    """Return the same for a few known quotes. Each is looked up by its id."""
    few = search.wanted_favorites() if search.among is None else list(search.among)
    number = hidden.number_of("among.value")
    source = f"FROM json_each(?) AS among CROSS JOIN sorting ON sorting.number = {number} WHERE TRUE"
    values = [json.dumps(few)]
    if expression := match_expression(search.query):
        source += " AND +sorting.number IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"
        values.append(expression)
    if search.among is not None and search.query.wants_only_favorites:
        source += f" AND among.value IN {IN_JSON}"
        values.append(json.dumps(search.wanted_favorites()))
    return "sorting.number", source, values
