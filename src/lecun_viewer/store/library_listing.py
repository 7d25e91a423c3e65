"""Which quotes a search lists, and in which order.

The index finds the words, and SQL sorts by a narrow table. All quotes of a frequent word are too many to sort for a key
press. So `find` looks for the first page by source or by date in *runs*: the quotes of the first sources, or of the
newest years. The index intersects their facets with the words. If the runs do not fill the page, all quotes that were
found are sorted.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lecun_viewer.core.query import Facet
from lecun_viewer.core.search import Order, Search
from lecun_viewer.store import database
from lecun_viewer.store.library_tables import FIRST_EXTRA, FIRST_EXTRA_SLOT, IN_JSON, label_of, slot_range
from lecun_viewer.store.match_expression import match_expression

ENOUGH_IN_RUN = 2000  # quotes. In fewer, a word has a page only if it is very frequent
MOST_VALUES = 50  # sources or years of a run, which the index looks up one by one

_KEYS = {Order.SOURCE: "sorting.by_source", Order.DATE: "sorting.by_date"}
_COUNTED = {Order.SOURCE: "source", Order.DATE: "year"}  # in ``tally``


def outside(slots: Iterable[int], number: str) -> str:
    """Return the condition that the quote with this *number* is in none of *slots*, after an AND."""
    ranges = map(slot_range, slots)
    return "".join(f" AND {number} NOT BETWEEN {first} AND {last}" for first, last in ranges)


def number_of(quote_id: str, hidden: Iterable[int]) -> str:
    """Return the SELECT of the number of the quote with an id. *quote_id* is an expression."""
    return f"(SELECT min(number) FROM quote WHERE id = {quote_id}{outside(hidden, 'number')})"


def of_shown(hidden: Iterable[int]) -> str:
    """Return the condition that a row of ``tally`` is of none of the slots *hidden*."""
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
        facet: All of them have it. A few others may have it by chance, so the keys are compared, too.
        first, last: The lowest and the highest key that they are sorted by.
        has_one_key: Whether all have the same key, and so are in the order of their numbers.
    """

    facet: Facet
    first: str | int
    last: str | int
    has_one_key: bool


def counting(kind: str, hidden: Iterable[int], limit: int = -1) -> tuple[str, list[Any]]:
    """Return a SELECT of each name in ``tally`` with its number of quotes, as *kind* says. Return its values, too.

    The names are in order, and at most *limit*. *hidden* are slots.
    """
    condition = f"kind = ? AND slot < ? AND {of_shown(hidden)}"
    sql = f"SELECT name, sum(quotes) AS total FROM tally WHERE {condition} GROUP BY name HAVING total > 0"
    return f"{sql} ORDER BY name LIMIT ?", [kind, FIRST_EXTRA_SLOT, limit]


def find(connection: sqlite3.Connection, search: Search, hidden: Sequence[int], after: int, limit: int) -> list[int]:
    """Return the numbers of at most *limit* quotes of *search*, in its order, after the place *after*.

    *hidden* are slots.

    Raises:
        sqlite3.Error: The library could not be read, or is damaged.
    """
    if search.order in _KEYS and not search.wants_favorites and after == 0 and limit <= ENOUGH_IN_RUN:
        numbers = list[int]()
        counts = connection.execute(*counting(_COUNTED[search.order], hidden, MOST_VALUES)).fetchall()
        for run in _runs(search.order, counts):
            sql, values = listing(search, hidden, 0, limit - len(numbers), run=run)
            numbers += [row[0] for row in connection.execute(sql, values)]
            if len(numbers) == limit:
                return numbers
    return [row[0] for row in connection.execute(*listing(search, hidden, after, limit))]


def _runs(order: Order, counts: Iterable[tuple[Any, int]]) -> Iterator[Run]:
    """Yield the runs to look in. *counts* are those of each source or of each year, in order.

    The last run has `ENOUGH_IN_RUN` quotes or more. A source that has so many is a run alone. So are the quotes without
    a date. What comes before them is a run, too. `MOST_VALUES` small sources are a run as well. Few quotes have none.
    """
    values, size = list[Any](), 0
    for value, number in counts:
        # A year has many days. Quotes without a date have the year 0.
        has_one_key = number >= ENOUGH_IN_RUN and (order is Order.SOURCE or value == 0)
        if values and has_one_key:
            yield _run(order, values, has_one_key=False)
            values = []
        values.append(value)
        size += number
        if size >= ENOUGH_IN_RUN:
            yield _run(order, values, has_one_key=has_one_key)
            return
    if len(values) == MOST_VALUES:  # there are more, each with few quotes
        yield _run(order, values, has_one_key=False)


def _run(order: Order, values: Sequence[Any], *, has_one_key: bool) -> Run:
    if not all(isinstance(value, str if order is Order.SOURCE else int) for value in values):
        raise database.DamagedRowError("a count in the library is not as it was written")
    first, last = values[0], values[-1]
    if order is Order.SOURCE:
        return Run(Facet("source", tuple(map(label_of, values))), first, last, has_one_key)
    years = tuple(f"{-year:04}" for year in values)
    return Run(Facet("year", years), first * 10_000 - 9999, last * 10_000, has_one_key)  # as `date_number`, negative


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
        has_one_key = search.order is Order.GIVEN or (run and run.has_one_key)
        order = f" ORDER BY {number if has_one_key else f'{_KEYS[search.order]}, {number}'}" * sorts
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
    expression = match_expression(search.query.within(run.facet) if run else search.query)
    if not expression:
        shown = outside(hidden, "sorting.number")
        return "sorting.number", f"FROM sorting WHERE sorting.number < ?{shown}", [FIRST_EXTRA]
    join = "CROSS JOIN sorting ON sorting.number = quote_index.rowid" if sorts else ""  # CROSS: the index is first
    source = f"FROM quote_index {join} WHERE quote_index MATCH ? AND quote_index.rowid < ?"
    in_run = f" AND {_KEYS[search.order]} BETWEEN ? AND ?" if run else ""
    values = [expression, FIRST_EXTRA, *([run.first, run.last] if run else [])]
    return "quote_index.rowid", source + outside(hidden, "quote_index.rowid") + in_run, values


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
