"""Brings the user's collections into the library, in steps or a few quotes at once.

A step is one transaction. It keeps the window waiting for a moment only, also where a collection has a million quotes.
A collection that is not all there yet has no digest. If the program ends before it is, the next call finds what is
there. If another program changes the library meanwhile, the steps end, and the caller begins again.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.store import database
from lecun_viewer.store.library_tables import (
    FIRST_OWN_SLOT,
    IN_JSON,
    add_tallies,
    checksum_of,
    insert,
    remove,
    slot_range,
    tallies_of,
)

STEP = 100  # quotes, which take some 8 ms


class ChangedMeanwhileError(sqlite3.Error):
    """Another program changed the library or the collection. What was done so far stays."""


def exchange_in_steps(
    connection: sqlite3.Connection, collection: CollectionInfo, digest: str, quotes: Iterable[Quote]
) -> Iterator[None]:
    """Make *quotes* those of *collection*, in their order. See `lecun_viewer.store.library.Library.bring`."""
    steps = _Steps(connection)
    with steps.step():
        slot = _slot_without_digest(connection, collection)
    yield
    held = _held(connection, slot)
    last, highest = slot_range(slot)[0], max((number for number, _ in held.values()), default=slot_range(slot)[0])
    tallies, total, rest = Counter[tuple[str, str]](), 0, iter(quotes)
    while batch := list(islice(rest, STEP)):
        added, stale = list[tuple[int, Quote]](), list[int]()
        for quote in batch:
            number, checksum = held.pop(quote.id, (0, 0))
            if number > last and checksum == checksum_of(quote):
                last = number
                continue
            if number:
                stale.append(number)
            if number <= last:  # new, or not in order any more
                number = highest = highest + 1
            added.append((number, quote))
            last = number
        tallies += tallies_of(batch)
        total += len(batch)
        if added:
            with steps.step():
                remove(connection, f"number IN {IN_JSON}", [json.dumps(stale)])
                insert(connection, added)
        yield
    gone = [number for number, _ in held.values()]
    for start in range(0, len(gone), STEP):
        with steps.step():
            remove(connection, f"number IN {IN_JSON}", [json.dumps(gone[start : start + STEP])])
        yield
    with steps.step():
        connection.execute("DELETE FROM tally WHERE slot = ?", [slot])
        add_tallies(connection, slot, tallies)
        connection.execute("UPDATE collection SET digest = ?, quotes = ? WHERE slot = ?", [digest, total, slot])


def remove_in_steps(connection: sqlite3.Connection, collection_id: str) -> Iterator[None]:
    """Remove the user's collection with that id."""
    row = connection.execute(
        "SELECT slot, title, introduction FROM collection WHERE id = ? AND slot >= ?", [collection_id, FIRST_OWN_SLOT]
    ).fetchone()
    if row:
        yield from exchange_in_steps(connection, CollectionInfo(collection_id, row[1], row[2], 0), "", ())
        with database.transaction(connection):
            connection.execute("DELETE FROM collection WHERE slot = ?", [row[0]])
            database.seal(connection)


def change_quotes(
    connection: sqlite3.Connection,
    collection_id: str,
    digests: tuple[str, str],
    changes: Sequence[QuoteChange],
) -> None:
    """Make *changes* in a collection, within the open transaction.

    *digests* are those of the collection before and after.

    Raises:
        ChangedMeanwhileError: The library does not have the collection as it was before.
    """
    found = connection.execute("SELECT slot, digest FROM collection WHERE id = ?", [collection_id]).fetchone()
    if not found or found[0] < FIRST_OWN_SLOT or found[1] != digests[0] or not digests[0]:
        raise ChangedMeanwhileError("the library has another state of the collection")
    slot = found[0]
    first, end = slot_range(slot)
    tallies, total = Counter[tuple[str, str]](), 0
    for change in changes:
        before, after = (
            quote if quote and quote.collection == collection_id else None for quote in (change.before, change.after)
        )
        sql = "SELECT number FROM quote WHERE id = ? AND number BETWEEN ? AND ?"
        row = connection.execute(sql, [change.quote_id, first, end]).fetchone()
        if (before is None) != (row is None):
            raise ChangedMeanwhileError("the library has another quote")
        if before:
            remove(connection, "number = ?", row)
            tallies.subtract(tallies_of([before]))
        if after:
            last = "SELECT coalesce(max(number), ?) + 1 FROM quote WHERE number BETWEEN ? AND ?"
            (number,) = row or connection.execute(last, [first, first, end]).fetchone()
            insert(connection, [(number, after)])
            tallies.update(tallies_of([after]))
        total += (after is not None) - (before is not None)
    add_tallies(connection, slot, tallies)
    connection.execute(
        "UPDATE collection SET digest = ?, quotes = quotes + ? WHERE slot = ?", [digests[1], total, slot]
    )


def _slot_without_digest(connection: sqlite3.Connection, collection: CollectionInfo) -> int:
    """Return the slot of *collection*. It has no digest until all quotes are there."""
    found = connection.execute("SELECT slot FROM collection WHERE id = ?", [collection.id]).fetchone()
    if found:
        connection.execute(
            "UPDATE collection SET digest = '', title = ?, introduction = ? WHERE slot = ?",
            [collection.title, collection.introduction, found[0]],
        )
        return int(found[0])
    sql = "SELECT max(?, coalesce(max(slot), 0) + 1) FROM collection"
    slot: int = connection.execute(sql, [FIRST_OWN_SLOT]).fetchone()[0]
    row = (slot, collection.id, "", collection.title, collection.introduction, 0)
    connection.execute("INSERT INTO collection VALUES (?, ?, ?, ?, ?, ?)", row)
    return slot


def _held(connection: sqlite3.Connection, slot: int) -> dict[str, tuple[int, int]]:
    """Return the numbers and checksums of the quotes in *slot* by their ids."""
    sql = "SELECT id, number, checksum FROM quote WHERE number BETWEEN ? AND ?"
    return {row[0]: (row[1], row[2]) for row in connection.execute(sql, slot_range(slot))}


class _Steps:
    """Makes steps, as long as no other program changes the library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: int | None = None

    @contextmanager
    def step(self) -> Iterator[None]:
        """Keep all changes made inside, or none of them.

        Raises:
            ChangedMeanwhileError: Another program changed the library since the last step.
        """
        with database.transaction(self._connection):
            version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
            if self._version not in (None, version):
                raise ChangedMeanwhileError("another program changed the library")
            self._version = version
            yield
            database.seal(self._connection)
