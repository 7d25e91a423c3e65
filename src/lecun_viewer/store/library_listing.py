"""The SQL of searches in the library: which quotes, in which order.

The index answers the words. Sorting reads a narrow table, which is fast enough for 100,000 quotes.
"""

import json
from collections.abc import Iterable
from typing import Any

from lecun_viewer.core.search import Order, Search
from lecun_viewer.store.library_tables import FIRST_EXTRA, IN_JSON, slot_range
from lecun_viewer.store.match_expression import match_expression

_SORTED_BY = {
    Order.GIVEN: "sorting.number",
    Order.SOURCE: "sorting.by_source, sorting.number",
    Order.DATE: "sorting.by_date, sorting.number",
}


def outside(slots: Iterable[int], number: str) -> str:
    """Return the condition that the quote with this *number* is in none of *slots*, after an AND."""
    ranges = map(slot_range, slots)
    return "".join(f" AND {number} NOT BETWEEN {first} AND {last}" for first, last in ranges)


def number_of(quote_id: str, hidden: Iterable[int]) -> str:
    """Return the SELECT of the number of the quote with an id. *quote_id* is an expression."""
    return f"(SELECT min(number) FROM quote WHERE id = {quote_id}{outside(hidden, 'number')})"


def is_sorted(search: Search) -> bool:
    """Return whether SQL sorts the quotes of *search*. Otherwise they are read in order."""
    return search.wants_favorites or search.order is not Order.GIVEN


def place_after(search: Search, after: int, count: int, number: int) -> int:
    """Return the place after *count* quotes that followed the place *after*. The last of them has *number*."""
    return after + count if is_sorted(search) else number


def listing(
    search: Search, hidden: Iterable[int], after: int, limit: int, *, counts: bool = False
) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, and its values.

    *hidden* are slots. If it only *counts* quotes, it need not sort them.
    """
    sorts = is_sorted(search) and not counts
    number, source, values = _among(search, hidden) if search.wants_favorites else _found(search, hidden, sorts)
    place = ""
    if not is_sorted(search):
        place, order = f" AND {number} > ?", f" ORDER BY {number}"
        values.append(after)
        after = 0
    elif search.among is not None and search.order is Order.GIVEN:
        order = " ORDER BY among.key" * sorts
    else:
        order = f" ORDER BY {_SORTED_BY[search.order]}" * sorts
    selected = f"SELECT {number} AS number {source}{place}{order} LIMIT ?"
    unwanted = search.unwanted_favorites()
    if not unwanted:
        return f"{selected} OFFSET ?", [*values, limit, after]
    # Left out last, because to look for each of 100,000 quotes among them took a third longer than to sort.
    left_out = f"WITH unwanted AS MATERIALIZED (SELECT number FROM quote WHERE id IN {IN_JSON})"
    most = f"{selected} + (SELECT count(*) FROM unwanted)"
    sql = f"{left_out} SELECT number FROM ({most}) WHERE number NOT IN unwanted LIMIT ? OFFSET ?"
    return sql, [json.dumps(unwanted), *values, after + limit, limit, after]


def _found(search: Search, hidden: Iterable[int], sorts: bool) -> tuple[str, str, list[Any]]:
    """Return what selects the numbers of quotes of collections, the FROM and WHERE clauses, and their values."""
    expression = match_expression(search.query)
    if not expression:
        shown = outside(hidden, "sorting.number")
        return "sorting.number", f"FROM sorting WHERE sorting.number < ?{shown}", [FIRST_EXTRA]
    join = "CROSS JOIN sorting ON sorting.number = quote_index.rowid" if sorts else ""  # CROSS: the index is first
    source = f"FROM quote_index {join} WHERE quote_index MATCH ? AND quote_index.rowid < ?"
    return "quote_index.rowid", source + outside(hidden, "quote_index.rowid"), [expression, FIRST_EXTRA]


def _among(search: Search, hidden: Iterable[int]) -> tuple[str, str, list[Any]]:
    """Return the same for a few known quotes. Each is looked up by its id."""
    few = search.wanted_favorites() if search.among is None else list(search.among)
    number = number_of("among.value", hidden)
    source = f"FROM json_each(?) AS among CROSS JOIN sorting ON sorting.number = {number} WHERE TRUE"
    values = [json.dumps(few)]
    if expression := match_expression(search.query):
        source += " AND +sorting.number IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"
        values.append(expression)
    if search.among is not None and search.query.wants_only_favorites:
        source += f" AND among.value IN {IN_JSON}"
        values.append(json.dumps(search.wanted_favorites()))
    return "sorting.number", source, values
