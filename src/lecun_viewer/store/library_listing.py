"""Which quotes a search lists, and in which order, in SQL.

Numbers are in the given order, and the full-text index returns them so. For another order SQLite walks the index of
that order, and takes what the search has found.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from lecun_viewer.core.search import Order, Search
from lecun_viewer.store.library_tables import KEPT_PLACES, PLACE_BITS
from lecun_viewer.store.match_expression import match_expression

_SORTED = {
    Order.SOURCE: ("quote INDEXED BY quote_source", "folded_source, source, number"),
    Order.DATE: ("quote INDEXED BY quote_date", "date_number DESC, number"),
}
_IN_JSON = "IN (SELECT value FROM json_each(?))"
_MATCHES = "IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"


def is_at(places: Iterable[int], number: str = "number") -> str:
    """Return the condition that the quote with this *number* is at one of *places*."""
    return f"{number} >> {PLACE_BITS} IN ({', '.join(map(str, places))})"


def number_of(quote_id: str, places: Iterable[int]) -> str:
    """Return the SELECT of the number of the quote with an id, at *places* or kept. *quote_id* is an expression.

    If several quotes have the id, the first is the right one: a collection's, then a marked quote, then a day's.
    """
    return f"(SELECT min(number) FROM quote WHERE id = {quote_id} AND {is_at([*places, *KEPT_PLACES.values()])})"


def listing(search: Search, places: Sequence[int], limit: int = -1, after: int = 0) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, after the first *after*. And its values.

    *places* are those of the collections that are shown.
    """
    given = "number" if search.among is None else "few.key"
    table, order = _SORTED.get(search.order, ("", given))
    sql, values = found(search, places, table)
    return f"{sql} ORDER BY {order} LIMIT ? OFFSET ?", [*values, limit, after]


def found(search: Search, places: Sequence[int], table: str = "") -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of all quotes of *search*, in any order, and its values.

    *table* is where to look, if that matters for an order.
    """
    expression = match_expression(search.query)
    if search.wants_favorites:
        sql, values = _among(search, places)
    elif expression and not table:
        sql, values = f"SELECT rowid AS number FROM quote_index WHERE {is_at(places, 'rowid')}", []
    else:
        sql, values = f"SELECT number FROM {table or 'quote'} WHERE {is_at(places)}", []
    if expression:
        sql += " AND quote_index MATCH ?" if "FROM quote_index" in sql else f" AND number {_MATCHES}"
        values.append(expression)
    if unwanted := search.unwanted_favorites():
        sql += f" AND number NOT IN (SELECT number FROM quote WHERE id {_IN_JSON})"
        values.append(json.dumps(unwanted))
    return sql, values


def _among(search: Search, places: Sequence[int]) -> tuple[str, list[Any]]:
    """Return the same for a few known quotes, without the query's words. Each is looked up by its id."""
    few = search.wanted_favorites() if search.among is None else search.among
    sql = "SELECT quote.number AS number FROM json_each(?) AS few CROSS JOIN quote"
    sql += f" ON quote.number = {number_of('few.value', places)} WHERE TRUE"
    values = [json.dumps(list(few))]
    if search.among is not None and search.query.wants_only_favorites:
        sql += f" AND few.value {_IN_JSON}"
        values.append(json.dumps(search.wanted_favorites()))
    return sql, values
