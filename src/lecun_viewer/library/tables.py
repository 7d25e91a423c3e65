"""The library in SQL: its tables, which quotes a search lists, and in which order.

A collection has a place in the order of collections. The number of a quote begins with that place. So numbers are in
the given order, and the full-text index returns them so. There are free places and numbers in between, so that what
comes later can come to its place. For another order SQLite walks the index of that order, and takes what the search has
found. SQLite notices damage to its structure only. So each row has a checksum of its content, which is JSON.
"""

import json
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.query import (
    FIELDS,
    OTHER_AUTHOR,
    REMARK,
    WORK,
    Facet,
    Marked,
    Query,
    Words,
    facets_of,
    own_labels_of,
)
from lecun_viewer.core.quote import Collection, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.search import Order, Place, Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.system.database import DamagedRowError, checksum

FIRST_OWN = 1000  # the place of the first collection of the user
PLACE_BITS = 32  # so many bits of a number are left for the order of the quotes of a collection
PLACE_STEP, STEP = 16, 64  # from one place or number to the next, so that others can come between
MOST_PLACES = 60_000  # for collections of the user
END_OF_PLACES = 1 << 20
IS_SHIPPED = f"number < {FIRST_OWN << PLACE_BITS}"

FOUND = "found"  # `Quote.words_said`. Only `Library.check` asks for them
_COLUMNS = (*FIELDS, OTHER_AUTHOR, WORK, FOUND, "facet")
COLUMNS, COLUMN_COUNT = ", ".join(_COLUMNS), len(_COLUMNS)
# Begins each facet. The index's tokenizer takes it for a letter, and `folded_words` does not. So the beginning of a
# word that is typed, such as “part”, meets no facets.
MARK = "§"
# Facets, so that the index is asked for words of remarks and of works only where there are any.
HAS_REMARK, HAS_WORK = f"{MARK}remarked", f"{MARK}worked"
ALL = f"{MARK}quote"  # a facet of every quote, because FTS5 can only leave out quotes of those that a word found

SCHEMA = (
    "CREATE TABLE collection (place INTEGER PRIMARY KEY, digest TEXT, quotes INTEGER, content TEXT, checksum INTEGER)",
    """CREATE TABLE quote (number INTEGER PRIMARY KEY, id TEXT, part INTEGER, status TEXT, source TEXT,
        folded_source TEXT, date_number INTEGER, content TEXT, checksum INTEGER)""",
    "CREATE INDEX quote_id ON quote (id)",
    "CREATE INDEX quote_verdict ON quote (status)",
    "CREATE INDEX quote_source ON quote (folded_source, source)",
    "CREATE INDEX quote_date ON quote (date_number DESC)",  # without a month or a day, after those that have them
    # What own quotes are found under in the sidebar. In this order, counting walks the table once.
    """CREATE TABLE own_label (kind TEXT, folded TEXT, label TEXT, number INTEGER,
        PRIMARY KEY (kind, folded, label, number)) WITHOUT ROWID""",
    # Words are folded, with spaces between them, so the plain ASCII tokenizer finds the same words. It takes what is
    # not ASCII for letters, as facets need (`MARK`). Each prefix of up to three letters has a list of its rows.
    f"""CREATE VIRTUAL TABLE quote_index USING fts5 (
        {COLUMNS}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3')""",
)


class Sorting(NamedTuple):
    """How an order is made, by SQL and by Python.

    Attributes:
        table: What SQL walks.
        columns: What it sorts by.
        key: The same for a row of `found_among`.
    """

    table: str
    columns: str
    key: Callable[[tuple[Any, ...]], Any]


SORTED = {
    Order.GIVEN: Sorting("", "number", lambda row: row[1]),
    Order.SOURCE: Sorting(
        "quote INDEXED BY quote_source", "folded_source, source, number", lambda row: (row[2], row[3], row[1])
    ),
    Order.DATE: Sorting("quote INDEXED BY quote_date", "date_number DESC, number", lambda row: (-row[4], row[1])),
}
_IN_JSON = "IN (SELECT value FROM json_each(?))"
_MATCHES = "IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"


class ChangedMeanwhileError(sqlite3.Error):
    """Optimistic locking failed: the library has another state of the collection. What was committed stays."""


class NoRoomError(sqlite3.Error):
    """No number is left between two quotes. `put_in_order` puts what is new at the end then."""


class Indexed(NamedTuple):
    """A collection as the library has it.

    Attributes:
        digest: Which state of the collection this is. While its quotes come, it is a random text.
    """

    place: int
    digest: str
    info: CollectionInfo


def numbers_of(place: int) -> tuple[int, int]:
    """Return the range of rowids of the collection at *place*."""
    return place << PLACE_BITS, (place + 1 << PLACE_BITS) - 1


def collections(connection: sqlite3.Connection) -> list[Indexed]:
    """Return the collections in order.

    Raises:
        DamagedRowError: One is not as it was written.
    """
    sql = "SELECT place, digest, quotes, content, checksum FROM collection ORDER BY place"
    return [_collection_of(*row) for row in connection.execute(sql)]


def _collection_of(place: int, digest: str, quotes: int, content: str, written: int) -> Indexed:
    key, title, introduction, parts = _values(content, written)
    titles = tuple(PartTitle(*part) for part in parts)
    return Indexed(place, digest, CollectionInfo(key, title, introduction, quotes, False, place >= FIRST_OWN, titles))


def place_for(connection: sqlite3.Connection, collection_id: str, order: Sequence[str]) -> int:
    """Return the place of a collection of the user. A new collection comes between those beside it in *order*.

    If there is no free place, or it is not in *order*, it comes last.

    Raises:
        DamagedRowError: No place is left. A library that is made again has room.
    """
    places = {row.info.id: row.place for row in collections(connection) if row.info.is_own}
    if collection_id in places:
        return places[collection_id]
    rank = order.index(collection_id) if collection_id in order else len(order)
    earlier = [(number, places[each]) for number, each in enumerate(order[:rank]) if each in places]
    rank_before, low = earlier[-1] if earlier else (-1, FIRST_OWN - 1)
    later = ((number, places[each]) for number, each in enumerate(order) if number > rank and each in places)
    rank_after, high = next(later, (rank_before + MOST_PLACES, low + PLACE_STEP * MOST_PLACES))
    first = low + (high - low) * (rank - rank_before) // (rank_after - rank_before)
    last = max([FIRST_OWN - 1, *places.values()]) + PLACE_STEP
    taken = {low, *places.values()}
    place = next((each for each in range(first, high) if each not in taken), last)
    if place >= END_OF_PLACES:
        raise DamagedRowError("no place is left for a collection")
    return place


def put_collection(
    connection: sqlite3.Connection, place: int, collection: Collection | CollectionInfo, digest: str
) -> None:
    """Write *collection* at *place*, without its quotes."""
    parts = [(part.number, part.title) for part in collection.parts]
    content = json.dumps([collection.id, collection.title, collection.introduction, parts])
    connection.execute("INSERT OR REPLACE INTO collection VALUES (?, '', 0, ?, ?)", (place, content, checksum(content)))
    set_digest(connection, place, digest)


def set_digest(connection: sqlite3.Connection, place: int, digest: str) -> None:
    """Record which state of the collection at *place* this is, and how many quotes it has."""
    count = "(SELECT count(*) FROM quote WHERE number BETWEEN ? AND ?)"
    sql = f"UPDATE collection SET digest = ?, quotes = {count} WHERE place = ?"
    connection.execute(sql, (digest, *numbers_of(place), place))


def place_of(connection: sqlite3.Connection, collection_id: str, digest: str) -> int:
    """Return the place of the user's collection with that id.

    Raises:
        ChangedMeanwhileError: It has another *digest*, or is gone.
    """
    for row in collections(connection):
        if (row.info.id, row.digest, row.info.is_own) == (collection_id, digest, True):
            return row.place
    raise ChangedMeanwhileError("the library has another state of the collection")


def update(connection: sqlite3.Connection, place: int, quote: Quote) -> bool:
    """Write *quote* where it is at *place*. Return whether it is there."""
    found = _found(connection, place, quote.id)
    if found:
        _replace(connection, *found, quote)
    return bool(found)


def put_in_order(connection: sqlite3.Connection, place: int, quotes: Iterable[Quote], after: int) -> int:
    """Write *quotes* at *place* in this order, with numbers above *after*. Return the number of the last.

    What is unchanged and in order stays. The others come between, or to the end if there is no room.
    """
    waiting = dict[QuoteId, Quote]()
    for quote in quotes:
        number, held = _found(connection, place, quote.id) or (0, None)
        if number > after:
            after = _insert_in_order(connection, place, after, list(waiting.values()))
            waiting.clear()
        if held and number > after:
            _replace(connection, number, held, quote)
            after = number
        else:
            if held:
                _delete(connection, number, held)
            waiting[quote.id] = quote
    return _insert_in_order(connection, place, after, list(waiting.values()))


def _insert_in_order(connection: sqlite3.Connection, place: int, after: int, quotes: Sequence[Quote]) -> int:
    try:
        return _insert_after(connection, after, quotes)
    except NoRoomError:
        return _insert_after(connection, _last(connection, place), quotes)


def put_after(connection: sqlite3.Connection, place: int, quote_id: str, quotes: Sequence[Quote]) -> None:
    """Write new *quotes* at *place*, after the quote with that id. They come first if it is empty.

    Raises:
        NoRoomError: There are no free numbers.
        ChangedMeanwhileError: That quote is not there.
    """
    number = numbers_of(place)[0]
    if quote_id:
        before = _found(connection, place, quote_id)
        if not before:
            raise ChangedMeanwhileError("the library lacks the quote before")
        number = before[0]
    _insert_after(connection, number, quotes)


def _last(connection: sqlite3.Connection, place: int) -> int:
    """Return the number of the last quote at *place*, or the lowest number there."""
    first, last = numbers_of(place)
    sql = "SELECT coalesce(max(number), ?) FROM quote WHERE number BETWEEN ? AND ?"
    return int(connection.execute(sql, (first, first, last)).fetchone()[0])


def _insert_after(connection: sqlite3.Connection, after: int, quotes: Sequence[Quote]) -> int:
    """Write new *quotes* between the number *after* and the next. Return the number of the last.

    Quotes that were removed one by one often come back from the last to the first. So the free numbers before them stay
    free.

    Raises:
        NoRoomError: There are no free numbers.
        DamagedRowError: A collection has no numbers left. A library that is made again has some.
    """
    if not quotes:
        return after
    last = numbers_of(after >> PLACE_BITS)[1]
    sql = "SELECT number FROM quote WHERE number > ? AND number <= ? ORDER BY number LIMIT 1"
    row = connection.execute(sql, (after, last)).fetchone()
    step = min(STEP, (row[0] - after) // (len(quotes) + 1)) if row else STEP
    if not step:
        raise NoRoomError("there are no free numbers between two quotes")
    start = row[0] - step * len(quotes) if row else after + step
    numbers = range(start, start + step * len(quotes), step)
    if numbers[-1] > last:
        raise DamagedRowError("a collection has no numbers left")
    for number, quote in zip(numbers, quotes, strict=True):
        _insert(connection, number, quote)
    return numbers[-1]


def remove(connection: sqlite3.Connection, place: int, quote_ids: Iterable[str]) -> None:
    """Remove the quotes with these ids at *place*, if they are there."""
    for quote_id in quote_ids:
        if found := _found(connection, place, quote_id):
            _delete(connection, *found)


def _found(connection: sqlite3.Connection, place: int, quote_id: str) -> tuple[int, Quote] | None:
    sql = "SELECT number, content, checksum FROM quote WHERE id = ? AND number BETWEEN ? AND ?"
    row = connection.execute(sql, (quote_id, *numbers_of(place))).fetchone()
    return (row[0], quote_of(*row[1:])) if row else None


def _insert(connection: sqlite3.Connection, number: int, quote: Quote) -> None:
    known, content = quote.provenance, quote.to_json()
    sorted_by = (quote.source, folded(quote.source), known.date_number)
    row = (number, quote.id, quote.part, known.status, *sorted_by, content, checksum(content))
    connection.execute("INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    sql = f"INSERT INTO quote_index (rowid, {COLUMNS}) VALUES (?{', ?' * COLUMN_COUNT})"
    connection.execute(sql, (number, *index_row(quote)))
    connection.executemany("INSERT INTO own_label VALUES (?, ?, ?, ?)", _own_labels(number, quote))


def _replace(connection: sqlite3.Connection, number: int, held: Quote, quote: Quote) -> None:
    if held != quote:
        _delete(connection, number, held)
        _insert(connection, number, quote)


def _delete(connection: sqlite3.Connection, number: int, quote: Quote) -> None:
    # An index without content needs the old values to delete a row (“FTS5”, section 6.3).
    sql = f"INSERT INTO quote_index (quote_index, rowid, {COLUMNS}) VALUES ('delete', ?{', ?' * COLUMN_COUNT})"
    connection.execute(sql, (number, *index_row(quote)))
    connection.execute("DELETE FROM quote WHERE number = ?", [number])
    sql = "DELETE FROM own_label WHERE (kind, folded, label, number) = (?, ?, ?, ?)"
    connection.executemany(sql, _own_labels(number, quote))


def _own_labels(number: int, quote: Quote) -> list[tuple[str, str, str, int]]:
    """Return the rows of *quote* in the table of labels. Only quotes of own collections have any."""
    if number >> PLACE_BITS < FIRST_OWN:
        return []
    return [(kind, folded(label), label, number) for kind, label in own_labels_of(quote)]


def quote_of(content: str, written: int) -> Quote:
    """Return the quote that was written as *content*, with the checksum *written*.

    Raises:
        DamagedRowError: It is not as it was written.
    """
    return Quote.from_dict(_values(content, written))


def _values(content: str, written: int) -> Any:
    if checksum(content) != written:
        raise DamagedRowError("a row of the library is not as it was written")
    return json.loads(content)


def index_row(quote: Quote) -> tuple[str, ...]:
    """Return the row of *quote* in the index, in the order of `COLUMNS`."""
    others = [name for name in quote.authors if name != PERSON]
    remark, work = folded(quote.provenance.note or ""), _work(quote)
    facets = [ALL, *(facet(kind, value) for kind, value in facets_of(quote))]
    facets += [HAS_REMARK] * bool(remark) + [HAS_WORK] * bool(work)
    row = {
        "text": folded(quote.text),
        "topic": folded(quote.topic),
        "source": folded(quote.source),
        "author": " ".join(map(folded, quote.authors)),
        "tag": " ".join(map(folded, quote.tags)),
        REMARK: remark,
        OTHER_AUTHOR: " ".join(map(folded, others)),
        WORK: work,
        FOUND: folded(quote.words_said),
        "facet": " ".join(facets),
    }
    return tuple(row[column] for column in _COLUMNS)


def _work(quote: Quote) -> str:
    """Return the words of the title of the source, and of what it is in. Empty if the label of the source has them."""
    source = quote.provenance.source
    work = folded(f"{source.title}\n{source.container}") if source else ""
    return "" if f" {work} " in f" {folded(quote.source)} " else work


def folded(text: str) -> str:
    """Return the words of *text*, without case and accents."""
    return " ".join(folded_words(text))


def facet(kind: str, value: str) -> str:
    """Return the token in the FTS column ``facet`` for *value*, which may be any text."""
    return f"{MARK}{kind}{zlib.crc32(value.encode('utf-8', 'surrogatepass')):08x}"


def is_shown(hidden: Sequence[int], number: str = "+number") -> str:
    """Return the condition that the quote *number* is at none of the places *hidden*.

    The unary plus makes SQLite use a covering index instead of the table.
    """
    return f"{number} >> {PLACE_BITS} NOT IN ({', '.join(map(str, hidden))})" if hidden else "TRUE"


def number_of(quote_id: str, hidden: Sequence[int]) -> str:
    """Return the SELECT of the number of the shown quote with an id. *quote_id* is an expression."""
    return f"(SELECT min(number) FROM quote WHERE id = {quote_id} AND {is_shown(hidden, 'number')})"


def as_shown(quotes: Sequence[Quote], hidden: Sequence[int]) -> tuple[str, list[Any]]:
    """Return a SELECT of index, content and checksum of those *quotes* that a shown collection has. And its values."""
    sql = "SELECT known.key, content, checksum FROM json_each(?) AS known CROSS JOIN quote"
    return f"{sql} ON number = {number_of('known.value', hidden)}", [json.dumps([quote.id for quote in quotes])]


def found_among(known: Sequence[Quote], search: Search, hidden: Sequence[int]) -> tuple[str, list[Any]]:
    """Return a SELECT of those *known* quotes that the query's words find, or that no collection has. And its values.

    The columns are the index of the quote, whether a collection has it, and what the order needs. Rows of
    hidden collections are used, too. So few quotes are left for `matches`.
    """
    number = number_of("known.value", ())
    if hidden:
        number = f"coalesce({number_of('known.value', hidden)}, {number})"
    sql = "SELECT known.key, number, folded_source, source, date_number FROM json_each(?) AS known LEFT JOIN quote"
    sql, values = f"{sql} ON number = {number}", [json.dumps([quote.id for quote in known])]
    if expression := match_expression(search.query):
        sql += f" WHERE number IS NULL OR number {_MATCHES}"
        values.append(expression)
    return sql, values


def row_of(at: int, quote: Quote) -> tuple[Any, ...]:
    """Return what `found_among` would return for a *quote* that comes after all that collections have."""
    return at, sys.maxsize, folded(quote.source), quote.source, quote.provenance.date_number


def matches(query: Query, quote: Quote) -> bool:
    """Return whether the index would find *quote* by *query*. It tells the same of quotes that it doesn't have."""
    row = {column: words.split() for column, words in zip(_COLUMNS, index_row(quote), strict=True)}
    wanted = (term for term in query.terms if not isinstance(term, Marked))
    unwanted = (term for term in query.excluded if not isinstance(term, Marked))
    return all(_has(row, term) for term in wanted) and not any(_has(row, term) for term in unwanted)


def _has(row: Mapping[str, Sequence[str]], term: Words | Facet) -> bool:
    if isinstance(term, Facet):
        return any(facet(term.kind, value) in row["facet"] for value in term.values)
    return any(term.is_in(row[field]) for field in term.fields)


class Group(NamedTuple):
    """Some of the quotes of a search. Its groups are listed one after another, and no quote is in two.

    Attributes:
        query: What they match.
        expression: The same for FTS5, without the groups before. Or "".
        among: The ids among which they are, or ``None``.
        without: Ids that are not among them.
        place: Where the plain words are. `Place.NOTE` is any text of the reader.
    """

    query: Query
    expression: str
    among: Sequence[QuoteId] | None = None
    without: frozenset[QuoteId] = frozenset()
    place: Place | None = None


def groups_of(search: Search) -> list[Group]:
    """Return the groups of *search*.

    First come words of quotes, then words of the reader. Singulars, years and verdicts follow. Words of sources and of
    remarks come last.
    """
    query, typed, without = search.query, search.query.as_typed, search.not_noted
    expression = match_expression(typed)
    groups = [Group(typed, expression, None, without, Place.REMARK if query.asks_for_remarks else None)]
    if plain := query.plain_words:
        before, not_noted = f"({expression})", without.union(search.noted)
        if search.noted and not search.is_by_note:
            rest = query.without(*plain)
            among = match_expression(rest) or f'"{ALL}"'
            groups.append(Group(rest, f"({among}) NOT {before}", list(search.noted), without, Place.NOTE))
        asked = [typed]
        for meant, place in (
            (query, None),
            (query.in_years, Place.DATE),
            (query.in_verdicts, Place.VERDICT),
            (query.in_years.in_verdicts, Place.VERDICT),
        ):
            if meant not in asked:
                asked.append(meant)
                having = f"({match_expression(meant)})"
                groups.append(Group(meant, f"{having} NOT {before}", None, not_noted, place))
                before = f"({before} OR {having})"
        for mark, field, place in ((HAS_WORK, WORK, Place.SOURCE), (HAS_REMARK, REMARK, Place.REMARK)):
            elsewhere = query.in_field(field)
            having = f'("{mark}" AND {match_expression(elsewhere)})'
            groups.append(Group(elsewhere, f"{having} NOT {before}", None, not_noted, place))
            before = f"({before} OR {having})"
    return groups


def listing(
    search: Search, group: Group, hidden: Sequence[int], limit: int = -1, after: int = 0
) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, after the first *after*. And its values.

    *hidden* are the places of the collections that are hidden. *search* looks among all quotes.
    """
    sorting = SORTED[search.order]
    sql, values = found(search, group, hidden, sorting.table)
    return f"{sql} ORDER BY {sorting.columns} LIMIT ? OFFSET ?", [*values, limit, after]


def found(search: Search, group: Group, hidden: Sequence[int], table: str = "") -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of all quotes of a *group* of *search*. And its values.

    The numbers are in any order. *table* is where to look, if that matters for an order.
    """
    expression, values = group.expression, list[Any]()
    in_index = bool(expression) and not table
    if in_index:
        sql = f"SELECT rowid AS number FROM quote_index WHERE {is_shown(hidden, 'rowid')}"
    else:
        sql = f"SELECT number FROM {table or 'quote'} WHERE {is_shown(hidden)}"
    if expression:
        sql += " AND quote_index MATCH ?" if in_index else f" AND number {_MATCHES}"
        values.append(expression)
    if search.query.excludes_favorites:
        sql += f" AND number NOT IN (SELECT number FROM quote WHERE id {_IN_JSON})"
        values.append(json.dumps([favorite.quote.id for favorite in search.favorites]))
    for ids, negated in ((group.among, ""), (group.without or None, "NOT ")):
        if ids is not None:
            number = "rowid" if in_index else "number"
            sql += f" AND {number} {negated}IN (SELECT number FROM quote WHERE id {_IN_JSON})"
            values.append(json.dumps(list(ids)))
    return sql, values


def match_expression(query: Query) -> str:
    """Return *query* as an FTS5 MATCH expression. Empty if it needs no full text.

    Terms about favorites are left out: the caller filters by them. All words are folded, so there is nothing to escape.
    """
    wanted = [_phrase(term) for term in query.terms if not isinstance(term, Marked)]
    unwanted = [_phrase(term) for term in query.excluded if not isinstance(term, Marked)]
    expression = " AND ".join(wanted or [f'"{ALL}"'] * bool(unwanted))
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _phrase(term: Words | Facet) -> str:
    match term:
        case Words(asked, fields, exact, singulars):
            typed = f'"{" ".join(asked)}"{"" if exact else " *"}'
            phrases = [typed, *(f'"{" ".join((*asked[:-1], singular))}"' for singular in singulars)]
            return f"{{{' '.join(fields)}}} : ({' OR '.join(phrases)})"
        case Facet(kind, values):
            found = " OR ".join(f'"{facet(kind, value)}"' for value in values)
            return found if len(values) == 1 else f"({found})"
