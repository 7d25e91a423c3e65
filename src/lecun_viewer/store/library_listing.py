"""The SQL of searches in the library: which quotes, in which order.

The index answers the words, and a narrow table is sorted by. To sort all quotes of a frequent word takes too long for a
key press. So the first page by source or by date is looked for in *runs* first: the quotes of a few sources or years,
which follow each other in that order. The index intersects their facets with the words. A rare word has few quotes in
each run, and few to sort.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lecun_viewer.core.query import Facet
from lecun_viewer.core.search import Order, Search
from lecun_viewer.store.library_tables import FIRST_EXTRA, FIRST_EXTRA_SLOT, IN_JSON, label_of, slot_range
from lecun_viewer.store.match_expression import match_expression

RUN = 4000  # the quotes of a run
MOST_VALUES = 50  # sources or years of runs, which the index looks up one by one

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


def not_among(hidden: Iterable[int]) -> str:
    """Return the condition that a row of ``tally`` is not of one of the slots *hidden*."""
    return f"tally.slot NOT IN ({', '.join(map(str, hidden))})"


def is_sorted(search: Search) -> bool:
    """Return whether SQL sorts the quotes of *search*. Otherwise they are read in order."""
    return search.wants_favorites or search.order is not Order.GIVEN


def place_after(search: Search, after: int, count: int, number: int) -> int:
    """Return the place after *count* quotes that followed the place *after*. The last of them has *number*."""
    return after + count if is_sorted(search) else number


class Run(NamedTuple):
    """Quotes that follow each other in an order.

    Attributes:
        facet: They have it. By chance other quotes have it, too (see `match_expression`).
        first, last: The lowest and the highest key that they are sorted by.
        is_equal: Whether all have the same key, and so are in the order of their numbers.
        size: How many they are.
    """

    facet: Facet
    first: str | int
    last: str | int
    is_equal: bool
    size: int


def counting(kind: str, hidden: Iterable[int], limit: int = -1) -> tuple[str, list[Any]]:
    """Return a SELECT of each source, state or year, as *kind* says, with its number of quotes, and its values.

    They are in the order of `library_tables`, and at most *limit*. *hidden* are slots.
    """
    condition = f"kind = ? AND slot < ? AND {not_among(hidden)}"
    sql = f"SELECT name, sum(quotes) AS total FROM tally WHERE {condition} GROUP BY name HAVING total > 0"
    return f"{sql} ORDER BY name LIMIT ?", [kind, FIRST_EXTRA_SLOT, limit]


def listed(connection: sqlite3.Connection, search: Search, hidden: Iterable[int], after: int, limit: int) -> list[int]:
    """Return the numbers of at most *limit* quotes of *search*, in its order, after the place *after*.

    *hidden* are slots.
    """
    numbers = list[int]()
    if search.order is not Order.GIVEN and not search.wants_favorites and after == 0 and limit <= RUN:
        kind = "year" if search.order is Order.DATE else "source"
        for run in _runs(connection.execute(*counting(kind, hidden, MOST_VALUES)), kind):
            sql, values = listing(search, hidden, 0, limit - len(numbers), run=run)
            found = [row[0] for row in connection.execute(sql, values)]
            numbers += found
            if len(numbers) == limit:
                return numbers
            if len(found) * RUN < limit * run.size:
                break  # it is rare, so there are few to sort
    return [row[0] for row in connection.execute(*listing(search, hidden, after, limit))]


def _runs(counts: Iterable[tuple[Any, int]], kind: str) -> Iterator[Run]:
    """Yield the first runs. *counts* are those of each source or each year, as *kind* says, in order.

    A run has `RUN` quotes or more, unless so many with the same key come next.
    """
    values, size = list[Any](), 0
    for value, number in counts:
        is_equal = number >= RUN and not (kind == "year" and value)  # a year has many days, and no date is 0
        if values and is_equal:
            yield _run(kind, values, size, is_equal=False)
            values, size = [], 0
        values.append(value)
        size += number
        if size >= RUN:
            yield _run(kind, values, size, is_equal=is_equal)
            values, size = [], 0


def _run(kind: str, values: Sequence[Any], size: int, *, is_equal: bool) -> Run:
    first, last = values[0], values[-1]
    if kind == "source":
        return Run(Facet("source", tuple(map(label_of, values))), first, last, is_equal, size)
    years = tuple(f"{-year:04}" for year in values)
    return Run(Facet("year", years), first * 10_000 - 9999, last * 10_000, is_equal, size)


def listing(
    search: Search, hidden: Iterable[int], after: int, limit: int, *, counts: bool = False, run: Run | None = None
) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, and its values.

    *hidden* are slots. If it only *counts* quotes, it need not sort them. If there is a *run*, only its quotes are
    listed.
    """
    sorts = is_sorted(search) and not counts
    number, source, values = _among(search, hidden) if search.wants_favorites else _found(search, hidden, sorts, run)
    place = ""
    if not is_sorted(search):
        place, order = f" AND {number} > ?", f" ORDER BY {number}"
        values.append(after)
        after = 0
    elif search.among is not None and search.order is Order.GIVEN:
        order = " ORDER BY among.key" * sorts
    else:
        order = f" ORDER BY {number if run and run.is_equal else _SORTED_BY[search.order]}" * sorts
    selected = f"SELECT {number} AS number {source}{place}{order} LIMIT ?"
    unwanted = search.unwanted_favorites()
    if not unwanted:
        return f"{selected} OFFSET ?", [*values, limit, after]
    # Left out last, because to look for each of 100,000 quotes among them took a third longer than to sort.
    left_out = f"WITH unwanted AS MATERIALIZED (SELECT number FROM quote WHERE id IN {IN_JSON})"
    most = f"{selected} + (SELECT count(*) FROM unwanted)"
    sql = f"{left_out} SELECT number FROM ({most}) WHERE number NOT IN unwanted LIMIT ? OFFSET ?"
    return sql, [json.dumps(unwanted), *values, after + limit, limit, after]


def _found(search: Search, hidden: Iterable[int], sorts: bool, run: Run | None) -> tuple[str, str, list[Any]]:
    """Return what selects the numbers of quotes of collections, the FROM and WHERE clauses, and their values."""
    query = search.query._replace(terms=(*search.query.terms, run.facet)) if run else search.query
    expression = match_expression(query)
    if not expression:
        shown = outside(hidden, "sorting.number")
        return "sorting.number", f"FROM sorting WHERE sorting.number < ?{shown}", [FIRST_EXTRA]
    join = "CROSS JOIN sorting ON sorting.number = quote_index.rowid" if sorts else ""  # CROSS: the index is first
    source = f"FROM quote_index {join} WHERE quote_index MATCH ? AND quote_index.rowid < ?"
    source, values = source + outside(hidden, "quote_index.rowid"), [expression, FIRST_EXTRA]
    if run:
        source += f" AND sorting.by_{search.order} BETWEEN ? AND ?"
        values += [run.first, run.last]
    return "quote_index.rowid", source, values


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
