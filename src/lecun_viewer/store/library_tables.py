"""The tables of the library: quotes by number, what SQL sorts them by, their counts, and the full-text index.

Each collection has a slot, which is a range of numbers for its quotes. Slots are in the order of the collections. So a
collection is exchanged or hidden alone. The extra quotes come last, in slots of their own. If several quotes have an
id, the first is the right one: a collection's, then a marked quote, then a day's.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote
from lecun_viewer.core.search import ExtraQuotes
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.store import database
from lecun_viewer.store.match_expression import COLUMN_COUNT, COLUMNS, folded_label, index_row

STEP = 100  # quotes exchanged in a step, which takes some 8 ms
HELD_STEP = 4000  # quotes looked at in a step
FIRST_OWN_SLOT = 1000  # of the user's collections
EXTRA_SLOTS = {ExtraQuotes.MARKED: 1 << 20, ExtraQuotes.DAYS: (1 << 20) + 1}
SLOT_BITS = 32  # a slot has room for so many quotes
FIRST_EXTRA_SLOT = min(EXTRA_SLOTS.values())
FIRST_EXTRA = FIRST_EXTRA_SLOT << SLOT_BITS

_COLUMNS = (
    *("id", "part", "part_title", "topic", "text", "source"),
    *("status", "words_found", "found_at", "url", "date", "note", "author", "evidence"),
    *("collection", "authors", "language", "tags"),  # authors and tags are JSON arrays
)
SCHEMA = (
    "CREATE TABLE collection (slot INTEGER PRIMARY KEY, id TEXT, digest TEXT, title TEXT, introduction TEXT)",
    "CREATE TABLE part (slot INTEGER, number INTEGER, title TEXT)",
    f"CREATE TABLE quote (number INTEGER PRIMARY KEY, {', '.join(_COLUMNS)}, checksum INTEGER)",
    "CREATE INDEX quote_id ON quote (id)",
    # What SQL sorts by, in a narrow table, which is read fast. A date is negative, so the newest is first. Without a
    # month or a day it comes after those that have them.
    "CREATE TABLE sorting (number INTEGER PRIMARY KEY, by_source TEXT, by_date INTEGER)",
    # How many quotes of a slot have each part, source, state and year. Sources and years are in the order of `sorting`.
    "CREATE TABLE tally (kind, name, slot, quotes, PRIMARY KEY (kind, name, slot)) WITHOUT ROWID",
    # Words are folded, with spaces between them, so the plain ASCII tokenizer finds the same words. It takes what is
    # not ASCII for letters, as facets need (`MARK`). Each prefix of up to three letters has a list of its rows. A
    # longer prefix has few words, whose lists are merged.
    f"""CREATE VIRTUAL TABLE quote_index USING fts5 (
        {COLUMNS}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3')""",
    # Merge sixteen pieces of the index at a time, not four, and always little by little. Without the second setting,
    # sixteen pieces are merged at once, and a step takes up to half a second (SQLite 3.46).
    "INSERT INTO quote_index (quote_index, rank) VALUES ('automerge', 16)",
    "INSERT INTO quote_index (quote_index, rank) VALUES ('crisismerge', 64)",
)
SELECTED = ", ".join(f"quote.{name}" for name in (*_COLUMNS, "checksum"))
IN_JSON = "(SELECT value FROM json_each(?))"


def slot_range(slot: int) -> tuple[int, int]:
    """Return the numbers of the first and the last quote that *slot* has room for."""
    return slot << SLOT_BITS, (slot + 1 << SLOT_BITS) - 1


def by_source(label: str) -> str:
    """Return the sort key of a source: its words without case and accents, then its characters."""
    return f"{folded_label(label)}\n{label}"


def label_of(key: str) -> str:
    """Return the source with this sort *key*."""
    return key.partition("\n")[2]


def info_of(row: Sequence[Any], hidden_slots: Sequence[int]) -> CollectionInfo:
    """Return what *row* tells of a collection: its slot, its parts in JSON, then the first fields of the result.

    The title is in one line, because it stands in menus and lists.
    """
    slot, parts, key, title, introduction, count = row
    titles = tuple(sorted(PartTitle(*part) for part in json.loads(parts)))
    is_own = slot >= FIRST_OWN_SLOT
    return CollectionInfo(key, in_one_line(title), introduction, count, slot in hidden_slots, is_own, titles)


def insert(connection: sqlite3.Connection, quotes: Sequence[tuple[int, Quote]]) -> None:
    """Add quotes with their numbers, which are free."""
    connection.executemany(
        f"INSERT INTO quote VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})",
        ((number, *row, database.checksum(*row)) for number, quote in quotes for row in [_row(quote)]),
    )
    connection.executemany(
        "INSERT INTO sorting VALUES (?, ?, ?)",
        ((number, by_source(quote.source), -quote.provenance.date_number) for number, quote in quotes),
    )
    connection.executemany(
        f"INSERT INTO quote_index (rowid, {COLUMNS}) VALUES (?{', ?' * COLUMN_COUNT})",
        ((number, *index_row(quote)) for number, quote in quotes),
    )
    _count(connection, quotes, 1)


def remove(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Remove the quotes with these *numbers*."""
    listed = [json.dumps(numbers)]
    rows = connection.execute(f"SELECT {SELECTED}, number FROM quote WHERE number IN {IN_JSON}", listed)
    quotes = [(row[-1], quote_of(row)) for row in rows]
    connection.executemany(  # an index without content needs the old values to delete a row (“FTS5”, section 6.3)
        f"INSERT INTO quote_index (quote_index, rowid, {COLUMNS}) VALUES ('delete', ?{', ?' * COLUMN_COUNT})",
        ((number, *index_row(quote)) for number, quote in quotes),
    )
    for table in ("quote", "sorting"):
        connection.execute(f"DELETE FROM {table} WHERE number IN {IN_JSON}", listed)
    _count(connection, quotes, -1)


def _count(connection: sqlite3.Connection, quotes: Sequence[tuple[int, Quote]], change: int) -> None:
    """Add *change* to four counts for each quote: those of its part, its source, its state and its year.

    Triggers would do the same for each row. They take a fifth of the time to fill the library (SQLite 3.46).
    """
    counted = Counter[tuple[str, int | str, int]]()
    for number, quote in quotes:
        slot = number >> SLOT_BITS
        counted["part", quote.part, slot] += change
        counted["source", by_source(quote.source), slot] += change
        counted["status", quote.provenance.status, slot] += change
        counted["year", -quote.provenance.year, slot] += change
    connection.executemany(
        "INSERT INTO tally VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET quotes = quotes + excluded.quotes",
        [(*key, by) for key, by in counted.items()],
    )


def exchange(connection: sqlite3.Connection, slot: int, quotes: Iterable[Quote]) -> Iterator[None]:
    """Make *quotes* those of *slot*, in their order, in steps. Yields after each step. What is as it was stays."""
    held = dict[str, tuple[int, int]]()
    for rows in _held(connection, slot):
        held.update((key, (number, checksum)) for number, key, checksum in rows)
        yield
    last = slot_range(slot)[0]
    highest = max((number for number, _ in held.values()), default=last)
    rest = iter(quotes)
    while batch := list(islice(rest, STEP)):
        added, stale = list[tuple[int, Quote]](), list[int]()
        for quote in batch:
            number, checksum = held.pop(quote.id, (0, 0))
            is_in_order = number > last
            if not is_in_order or checksum != _checksum(quote):
                stale.append(number)
                highest += not is_in_order
                number = number if is_in_order else highest
                added.append((number, quote))
            last = number
        remove(connection, stale)
        insert(connection, added)
        yield
    gone = [number for number, _ in held.values()]
    for start in range(0, len(gone), STEP):
        remove(connection, gone[start : start + STEP])
        yield


def numbers_of(connection: sqlite3.Connection, slot: int, ids: Iterable[str]) -> dict[str, int]:
    """Return the numbers of the quotes in *slot* that have an id of *ids*, by their ids."""
    sql = f"SELECT id, number FROM quote WHERE id IN {IN_JSON} AND number BETWEEN ? AND ?"
    return dict(connection.execute(sql, [json.dumps(list(ids)), *slot_range(slot)]).fetchall())


def exchange_some(connection: sqlite3.Connection, slot: int, ids: Iterable[str], quotes: Iterable[Quote]) -> None:
    """Make *quotes* those of *slot* with an id of *ids*. All other quotes stay. A new quote comes last."""
    held = numbers_of(connection, slot, ids)
    free = "SELECT coalesce(max(number) + 1, ?) FROM quote WHERE number BETWEEN ? AND ?"
    (first_free,) = connection.execute(free, [slot_range(slot)[0], *slot_range(slot)]).fetchone()
    remove(connection, list(held.values()))
    insert(connection, [(held.get(quote.id, number), quote) for number, quote in enumerate(quotes, first_free)])


def has_only(connection: sqlite3.Connection, slot: int, quotes: Iterable[Quote]) -> bool:
    """Return whether *slot* has these *quotes* and no other."""
    held = {key: checksum for rows in _held(connection, slot) for _, key, checksum in rows}
    return held == {quote.id: _checksum(quote) for quote in quotes}


def _held(connection: sqlite3.Connection, slot: int) -> Iterator[list[tuple[int, str, int]]]:
    """Yield the numbers, ids and checksums of the quotes in *slot*, a few thousand at a time."""
    at, end = slot_range(slot)
    sql = "SELECT number, id, checksum FROM quote WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"
    while rows := connection.execute(sql, (at, end, HELD_STEP)).fetchall():
        yield rows
        at = rows[-1][0] + 1


def _checksum(quote: Quote) -> int:
    return database.checksum(*_row(quote))


def _row(quote: Quote) -> tuple[Any, ...]:
    listed = (_in_json(quote.authors), quote.language, _in_json(quote.tags))
    return (*quote[:6], *quote.provenance, quote.collection, *listed)


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
