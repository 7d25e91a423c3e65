"""The tables of the library: quotes by number, what SQL sorts them by, and the full-text index.

Each collection has a slot, which is a range of numbers for its quotes. Slots are in the order of the collections. So a
collection is added or removed alone. The extra quotes come last, in slots of their own. If several quotes have an id,
the first is the right one: a collection's, then a marked quote, then a day's.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import ExtraQuotes
from lecun_viewer.store import database
from lecun_viewer.store.match_expression import COLUMNS, folded_label, index_row

_MOST_QUOTES = 1 << 32  # of a slot
_EXTRA_SLOTS = {ExtraQuotes.MARKED: 1 << 20, ExtraQuotes.DAYS: (1 << 20) + 1}
FIRST_EXTRA = min(_EXTRA_SLOTS.values()) * _MOST_QUOTES

_COLUMNS = (
    *("id", "part", "part_title", "topic", "text", "source"),
    *("status", "words_found", "found_at", "url", "date", "note", "author", "evidence"),
    *("collection", "authors", "language"),  # authors is a JSON array
)
SCHEMA = (
    """CREATE TABLE collection (
        slot INTEGER PRIMARY KEY, id TEXT, digest TEXT, hidden INTEGER, title TEXT, introduction TEXT,
        quotes INTEGER)""",
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


def _first(slot: int) -> int:
    """Return the number of the first quote in *slot*."""
    return slot * _MOST_QUOTES


def add_collection(
    connection: sqlite3.Connection, slot: int, collection: Collection, digest: str, is_hidden: bool
) -> None:
    """Add *collection* in *slot*, which is free. If it *is_hidden*, its quotes are left out."""
    quotes = () if is_hidden else collection.quotes
    row = (slot, collection.id, digest, is_hidden, collection.title, collection.introduction, len(collection.quotes))
    connection.execute("INSERT INTO collection VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    connection.executemany(
        "INSERT INTO part VALUES (?, ?, ?, ?)",
        ((slot, part.number, part.title, 0 if is_hidden else part.quote_count) for part in collection.parts),
    )
    tallies = {
        "status": Counter(quote.provenance.status.value for quote in quotes),
        "source": Counter(quote.source for quote in quotes),
    }
    connection.executemany(
        "INSERT INTO tally VALUES (?, ?, ?, ?)",
        ((slot, kind, *tally) for kind, counted in tallies.items() for tally in counted.items()),
    )
    _insert(connection, quotes, _first(slot))


def remove_collection(connection: sqlite3.Connection, slot: int) -> None:
    """Remove the collection in *slot*, and its quotes."""
    for table in ("collection", "part", "tally"):
        connection.execute(f"DELETE FROM {table} WHERE slot = ?", (slot,))
    _remove(connection, "number BETWEEN ? AND ?", (_first(slot), _first(slot + 1) - 1))


def _insert(connection: sqlite3.Connection, quotes: Sequence[Quote], first: int) -> None:
    """Add *quotes*, numbered from *first*."""
    connection.executemany(
        f"INSERT INTO quote VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})",
        ((number, *row, database.checksum(*row)) for number, row in enumerate(map(_row, quotes), first)),
    )
    connection.executemany(
        "INSERT INTO sorting VALUES (?, ?, ?)",
        (
            (number, by_source(quote.source), _by_date(quote.provenance.date))
            for number, quote in enumerate(quotes, first)
        ),
    )
    connection.executemany(
        f"INSERT INTO quote_index (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?)",
        ((number, *index_row(quote)) for number, quote in enumerate(quotes, first)),
    )


def _remove(connection: sqlite3.Connection, condition: str, values: Sequence[Any]) -> None:
    """Remove the quotes whose number meets *condition*."""
    rows = connection.execute(f"SELECT {SELECTED}, number FROM quote WHERE {condition}", values)
    connection.executemany(  # an index without content needs the old values to delete a row (“FTS5”, section 6.3)
        f"INSERT INTO quote_index (quote_index, rowid, {COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)",
        ((row[-1], *index_row(quote_of(row))) for row in rows),
    )
    for table in ("quote", "sorting"):
        connection.execute(f"DELETE FROM {table} WHERE {condition}", values)


def has_extras(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote]) -> bool:
    """Return whether the extra quotes of *kind* are *wanted*, less those that a collection holds."""
    return {quote.id: quote for quote in _extras(connection, kind).values()} == _missing(connection, wanted)


def keep_extras(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote]) -> None:
    """Make *wanted* the extra quotes of *kind*, less those that a collection holds. Equal quotes stay."""
    extras, missing = _extras(connection, kind), _missing(connection, wanted)
    gone = [number for number, quote in extras.items() if missing.get(quote.id) != quote]
    for number in extras.keys() - gone:
        del missing[extras[number].id]
    _remove(connection, f"number IN {IN_JSON}", [json.dumps(gone)])
    _insert(connection, list(missing.values()), max(extras, default=_first(_EXTRA_SLOTS[kind])) + 1)


def _extras(connection: sqlite3.Connection, kind: ExtraQuotes) -> dict[int, Quote]:
    """Return the extra quotes of *kind* by number."""
    numbers = (_first(_EXTRA_SLOTS[kind]), _first(_EXTRA_SLOTS[kind] + 1) - 1)
    rows = connection.execute(f"SELECT {SELECTED}, number FROM quote WHERE number BETWEEN ? AND ?", numbers)
    return {row[-1]: quote_of(row) for row in rows}


def _missing(connection: sqlite3.Connection, wanted: Mapping[QuoteId, Quote]) -> dict[QuoteId, Quote]:
    """Return the quotes of *wanted* that no collection holds."""
    sql = f"SELECT id FROM quote WHERE number < ? AND id IN {IN_JSON}"
    listed = {row[0] for row in connection.execute(sql, (FIRST_EXTRA, json.dumps(list(wanted))))}
    return {key: quote for key, quote in wanted.items() if key not in listed}


def _row(quote: Quote) -> tuple[Any, ...]:
    return (*quote[:6], *quote.provenance, quote.collection, _in_json(quote.authors), quote.language)


def quote_of(row: Sequence[Any]) -> Quote:
    """Return the quote in *row*.

    Raises:
        DamagedRowError: It is not as it was written.
    """
    values = row[: len(_COLUMNS)]
    if database.checksum(*values) != row[len(_COLUMNS)]:
        raise database.DamagedRowError("a quote in the library is not as it was written")
    quote_id, part, part_title, topic, text, source, status, *known, collection, authors, language = values
    provenance = Provenance(Status(status), *known)
    return Quote(quote_id, part, part_title, topic, text, source, provenance, collection, _authors(authors), language)


_in_json = lru_cache(maxsize=100)(json.dumps)  # most quotes share their authors


@lru_cache(maxsize=100)
def _authors(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))
