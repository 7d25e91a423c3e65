"""The tables of the library: quotes by number, what SQL sorts them by, and the full-text index.

Each collection has a slot, which is a range of numbers for its quotes. Slots are in the order of the collections. So a
collection is added, removed or hidden alone. The shipped collections come first, then those of the user. The extra
quotes come last, in slots of their own. If several quotes have an id,
the first is the right one: a collection's, then a marked quote, then a day's.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import ExtraQuotes
from lecun_viewer.store import database
from lecun_viewer.store.match_expression import COLUMN_COUNT, COLUMNS, folded_label, index_row

_MOST_QUOTES = 1 << 32  # of a slot
FIRST_OWN_SLOT = 1000  # of the user's collections
_EXTRA_SLOTS = {ExtraQuotes.MARKED: 1 << 20, ExtraQuotes.DAYS: (1 << 20) + 1}
FIRST_EXTRA = min(_EXTRA_SLOTS.values()) * _MOST_QUOTES

_COLUMNS = (
    *("id", "part", "part_title", "topic", "text", "source"),
    *("status", "words_found", "found_at", "url", "date", "note", "author", "evidence"),
    *("collection", "authors", "language", "tags"),  # authors and tags are JSON arrays
)
SCHEMA = (
    """CREATE TABLE collection (
        slot INTEGER PRIMARY KEY, id TEXT, digest TEXT, title TEXT, introduction TEXT, quotes INTEGER)""",
    "CREATE TABLE part (slot INTEGER, number INTEGER, title TEXT, quotes INTEGER)",
    # How many quotes have a status or a source. kind is “status” or “source”.
    "CREATE TABLE tally (slot INTEGER, kind TEXT, name TEXT, quotes INTEGER)",
    f"CREATE TABLE quote (number INTEGER PRIMARY KEY, {', '.join(_COLUMNS)}, checksum INTEGER)",
    "CREATE INDEX quote_id ON quote (id)",
    "CREATE TABLE sorting (number INTEGER PRIMARY KEY, by_source TEXT, by_date INTEGER)",  # narrow, so it is read fast
    # Words are folded, with spaces between them, so the plain ASCII tokenizer finds the same words. Each prefix of
    # up to three letters has a list of its rows. A longer prefix has few words, whose lists are merged.
    f"""CREATE VIRTUAL TABLE quote_index USING fts5 (
        {COLUMNS}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3')""",
)
SELECTED = ", ".join(f"quote.{name}" for name in (*_COLUMNS, "checksum"))
IN_JSON = "(SELECT value FROM json_each(?))"


def by_source(label: str) -> str:
    """Return the sort key of a source: its words without case and accents, then its characters."""
    return f"{folded_label(label)}\n{label}"


def _by_date(date: str | None) -> int:
    """Return the place of a date, the newest first. A year comes after its months and days, and no date is last."""
    digits = (date or "").replace("-", "")[:8].ljust(8, "0")
    return -int(digits) if digits.isdecimal() else 0


def slot_range(slot: int) -> tuple[int, int]:
    """Return the numbers of the first and the last quote that *slot* has room for."""
    return slot * _MOST_QUOTES, (slot + 1) * _MOST_QUOTES - 1


def tallies_of(quotes: Iterable[Quote]) -> Counter[tuple[str, str]]:
    """Return how many of *quotes* have each status and each source, as rows of ``tally`` name these."""
    tallies = Counter[tuple[str, str]]()
    for quote in quotes:
        tallies["status", quote.provenance.status.value] += 1
        tallies["source", quote.source] += 1
    return tallies


def add_tallies(connection: sqlite3.Connection, slot: int, tallies: Mapping[tuple[str, str], int]) -> None:
    """Add *tallies* to those of *slot*. What is counted may also be less than before."""
    connection.executemany("INSERT INTO tally VALUES (?, ?, ?, ?)", ((slot, *key, n) for key, n in tallies.items()))


def add_collection(connection: sqlite3.Connection, slot: int, collection: Collection, digest: str) -> None:
    """Add *collection* in *slot*, which is free."""
    quotes = collection.quotes
    row = (slot, collection.id, digest, collection.title, collection.introduction, len(quotes))
    connection.execute("INSERT INTO collection VALUES (?, ?, ?, ?, ?, ?)", row)
    connection.executemany("INSERT INTO part VALUES (?, ?, ?, ?)", ((slot, *part) for part in collection.parts))
    add_tallies(connection, slot, tallies_of(quotes))
    insert(connection, list(enumerate(quotes, slot_range(slot)[0])))


def remove_collection(connection: sqlite3.Connection, slot: int) -> None:
    """Remove the collection in *slot*, and its quotes."""
    remove(connection, "number BETWEEN ? AND ?", slot_range(slot))
    for table in ("collection", "part", "tally"):
        connection.execute(f"DELETE FROM {table} WHERE slot = ?", (slot,))


def insert(connection: sqlite3.Connection, quotes: Sequence[tuple[int, Quote]]) -> None:
    """Add quotes with their numbers, which are free."""
    connection.executemany(
        f"INSERT INTO quote VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})",
        ((number, *row, database.checksum(*row)) for number, quote in quotes for row in [_row(quote)]),
    )
    connection.executemany(
        "INSERT INTO sorting VALUES (?, ?, ?)",
        ((number, by_source(quote.source), _by_date(quote.provenance.date)) for number, quote in quotes),
    )
    connection.executemany(
        f"INSERT INTO quote_index (rowid, {COLUMNS}) VALUES (?{', ?' * COLUMN_COUNT})",
        ((number, *index_row(quote)) for number, quote in quotes),
    )


def remove(connection: sqlite3.Connection, condition: str, values: Sequence[Any]) -> None:
    """Remove the quotes whose number meets *condition*."""
    rows = connection.execute(f"SELECT {SELECTED}, number FROM quote WHERE {condition}", values)
    connection.executemany(  # an index without content needs the old values to delete a row (“FTS5”, section 6.3)
        f"INSERT INTO quote_index (quote_index, rowid, {COLUMNS}) VALUES ('delete', ?{', ?' * COLUMN_COUNT})",
        ((row[-1], *index_row(quote_of(row))) for row in rows),
    )
    for table in ("quote", "sorting"):
        connection.execute(f"DELETE FROM {table} WHERE {condition}", values)


def has_extras(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote], shown: str) -> bool:
    """Return whether the extra quotes of *kind* are *wanted*, less those that a shown collection holds.

    *shown* is the condition for these, after an AND.
    """
    return {quote.id: quote for quote in _extras(connection, kind).values()} == _missing(connection, wanted, shown)


def keep_extras(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote], shown: str) -> None:
    """Make *wanted* the extra quotes of *kind*, less those that a shown collection holds. Equal quotes stay."""
    extras, missing = _extras(connection, kind), _missing(connection, wanted, shown)
    gone = [number for number, quote in extras.items() if missing.get(quote.id) != quote]
    for number in extras.keys() - gone:
        del missing[extras[number].id]
    remove(connection, f"number IN {IN_JSON}", [json.dumps(gone)])
    first = max(extras, default=slot_range(_EXTRA_SLOTS[kind])[0]) + 1
    insert(connection, list(enumerate(missing.values(), first)))


def _extras(connection: sqlite3.Connection, kind: ExtraQuotes) -> dict[int, Quote]:
    """Return the extra quotes of *kind* by number."""
    numbers = slot_range(_EXTRA_SLOTS[kind])
    rows = connection.execute(f"SELECT {SELECTED}, number FROM quote WHERE number BETWEEN ? AND ?", numbers)
    return {row[-1]: quote_of(row) for row in rows}


def _missing(connection: sqlite3.Connection, wanted: Mapping[QuoteId, Quote], shown: str) -> dict[QuoteId, Quote]:
    """Return the quotes of *wanted* that no shown collection holds."""
    sql = f"SELECT id FROM quote WHERE number < ? AND id IN {IN_JSON}{shown}"
    listed = {row[0] for row in connection.execute(sql, (FIRST_EXTRA, json.dumps(list(wanted))))}
    return {key: quote for key, quote in wanted.items() if key not in listed}


def _row(quote: Quote) -> tuple[Any, ...]:
    listed = (_in_json(quote.authors), quote.language, _in_json(quote.tags))
    return (*quote[:6], *quote.provenance, quote.collection, *listed)


def checksum_of(quote: Quote) -> int:
    """Return the checksum that the row of *quote* has."""
    return database.checksum(*_row(quote))


def quote_of(row: Sequence[Any]) -> Quote:
    """Return the quote in *row*.

    Raises:
        DamagedRowError: It is not as it was written.
    """
    values = row[: len(_COLUMNS)]
    if database.checksum(*values) != row[len(_COLUMNS)]:
        raise database.DamagedRowError("a quote in the library is not as it was written")
    quote_id, part, part_title, topic, text, source, status, *known, collection, authors, language, tags = values
    provenance = Provenance(Status(status), *known)
    listed = (_from_json(authors), language, _from_json(tags))
    return Quote(quote_id, part, part_title, topic, text, source, provenance, collection, *listed)


_in_json = lru_cache(maxsize=100)(json.dumps)  # most quotes share their authors


@lru_cache(maxsize=100)
def _from_json(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))
