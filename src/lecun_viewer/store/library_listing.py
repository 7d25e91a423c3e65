"""Which quotes a search lists, and in which order, in SQL.

Numbers are in the given order, and the full-text index returns them so. For another order SQLite walks the index of
that order, and takes what the search has found.
"""

import json
from collections.abc import Sequence
from typing import Any

from lecun_viewer.core.query import Facet, IndexTerm, Query, Words, index_terms
from lecun_viewer.core.search import Order, Search
from lecun_viewer.store.library_tables import ALL, EXTRA_PLACES, FIRST_OWN, PLACE_BITS, facet, numbers_of

_SORTED = {
    Order.SOURCE: ("quote INDEXED BY quote_source", "folded_source, source, number"),
    Order.DATE: ("quote INDEXED BY quote_date", "date_number DESC, number"),
}
FIRST_EXTRA, _ = numbers_of(min(EXTRA_PLACES.values()))
IS_SHIPPED = f"number < {FIRST_OWN << PLACE_BITS}"
_IN_JSON = "IN (SELECT value FROM json_each(?))"
_MATCHES = "IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"


def is_shown(hidden: Sequence[int], number: str = "+number") -> str:
    """Return the condition that the quote with this *number* is of a collection, but at none of the places *hidden*.

    The plus has SQLite count in a narrow index of quotes, and not in the wide table.
    """
    return f"{number} < {FIRST_EXTRA}" + (f" AND {_is_outside(hidden, number)}" if hidden else "")


def number_of(quote_id: str, hidden: Sequence[int]) -> str:
    """Return the SELECT of the number of the quote with an id, also of an extra quote. *quote_id* is an expression.

    If several quotes have the id, the first is the right one: a collection's, then a marked quote, then a day's.
    """
    return f"(SELECT min(number) FROM quote WHERE id = {quote_id} AND {_is_outside(hidden, 'number')})"


def _is_outside(places: Sequence[int], number: str) -> str:
    return f"{number} >> {PLACE_BITS} NOT IN ({', '.join(map(str, places))})"


def listing(search: Search, hidden: Sequence[int], limit: int = -1, after: int = 0) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, after the first *after*. And its values.

    *hidden* are the places of the collections that are hidden.
    """
    given = "number" if search.among is None else "few.key"
    table, order = _SORTED.get(search.order, ("", given))
    sql, values = found(search, hidden, table)
    return f"{sql} ORDER BY {order} LIMIT ? OFFSET ?", [*values, limit, after]


def found(search: Search, hidden: Sequence[int], table: str = "") -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of all quotes of *search*, in any order, and its values.

    *table* is where to look, if that matters for an order.
    """
    expression = match_expression(search.query)
    if search.wants_favorites:
        sql, values = _among(search, hidden)
    elif expression and not table:
        sql, values = f"SELECT rowid AS number FROM quote_index WHERE {is_shown(hidden, 'rowid')}", []
    else:
        sql, values = f"SELECT number FROM {table or 'quote'} WHERE {is_shown(hidden)}", []
    if expression:
        sql += " AND quote_index MATCH ?" if "FROM quote_index" in sql else f" AND number {_MATCHES}"
        values.append(expression)
    if unwanted := search.unwanted_favorites():
        sql += f" AND number NOT IN (SELECT number FROM quote WHERE id {_IN_JSON})"
        values.append(json.dumps(unwanted))
    return sql, values


def _among(search: Search, hidden: Sequence[int]) -> tuple[str, list[Any]]:
    """Return the same for a few known quotes, without the query's words. Each is looked up by its id."""
    few = search.wanted_favorites() if search.among is None else search.among
    sql = "SELECT quote.number AS number FROM json_each(?) AS few CROSS JOIN quote"
    sql += f" ON quote.number = {number_of('few.value', hidden)} WHERE TRUE"
    values = [json.dumps(list(few))]
    if search.among is not None and search.query.wants_only_favorites:
        sql += f" AND few.value {_IN_JSON}"
        values.append(json.dumps(search.wanted_favorites()))
    return sql, values


def match_expression(query: Query) -> str:
    """Translate *query* to FTS5, or return an empty text if it asks nothing of the index.

    Terms about favorites are left out: the caller filters by them. All words are folded, so there is nothing to escape.
    """
    wanted = [_phrase(term) for term in index_terms(query.terms)]
    unwanted = [_phrase(term) for term in index_terms(query.excluded)]
    expression = " AND ".join(wanted or [f'"{ALL}"'] * bool(unwanted))
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _phrase(term: IndexTerm) -> str:
    match term:
        case Words(asked, fields, exact):
            columns = " ".join(fields)
            return f'{{{columns}}} : "{" ".join(asked)}"{"" if exact else " *"}'
        case Facet(kind, values):
            found = " OR ".join(f'"{facet(kind, value)}"' for value in values)
            return found if len(values) == 1 else f"({found})"
