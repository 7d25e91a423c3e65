"""Changes of the library's collections, in steps. A few steps together are a transaction.

A step keeps the window waiting for a moment only, also where a collection has a million quotes. A collection that is
not all there yet has no digest. If the program ends before it is, the next call finds what is there.
"""

import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from lecun_viewer.core.quote import Collection, CollectionInfo, Quote
from lecun_viewer.store import database
from lecun_viewer.store.library_tables import FIRST_OWN_SLOT, exchange, insert, remove, slot_range

if TYPE_CHECKING:
    from lecun_viewer.core.change import QuoteChange


STEPS = 10  # in a transaction. With each step in its own, filling takes a third longer (SQLite 3.46)
_DONE = object()


class ChangedMeanwhileError(sqlite3.Error):
    """Another program changed the library or the collection, or steps were undone. What was committed stays."""


def exchange_shipped(
    connection: sqlite3.Connection, collections: Sequence[Collection], digests: Mapping[str, str]
) -> None:
    """Make *collections* the shipped collections. What is as it was stays, unless the order changed."""
    sql = "SELECT slot, id, digest FROM collection WHERE slot < ?"
    held = {row[0]: row[1:] for row in connection.execute(sql, [FIRST_OWN_SLOT])}  # in the end, those to remove
    for slot, each in enumerate(collections, 1):
        if held.pop(slot, None) != (each.id, digests[each.id]):
            _put(connection, slot, each, digests[each.id])
            deque(exchange(connection, slot, each.quotes), 0)
    for slot in held:
        deque(_emptying(connection, slot), 0)


def in_transactions(connection: database.Connection, changes: Iterator[None]) -> Iterator[None]:
    """Make the steps of *changes* in transactions. Yields after each step, mostly within a transaction.

    Between two steps this program may change the library by `transaction`, which commits the steps so far. If this is
    closed early, the steps of the open transaction are undone.

    Raises:
        ChangedMeanwhileError: Another program changed the library, or steps were undone, as by a full disk.
    """
    commits, version, steps, is_done = -1, None, 0, False
    try:
        while not is_done:
            if not connection.in_transaction:
                if commits == connection.commits:
                    raise ChangedMeanwhileError("steps were undone")
                connection.execute("BEGIN IMMEDIATE")
            before, version = version, connection.execute("PRAGMA data_version").fetchone()
            if before not in (None, version):
                raise ChangedMeanwhileError("another program changed the library")
            commits = connection.commits
            is_done = next(changes, _DONE) is _DONE
            steps += 1
            if is_done or steps % STEPS == 0:
                end_transaction(connection)
            yield
    except BaseException:
        with suppress(sqlite3.ProgrammingError):  # it is closed
            connection.rollback()
        raise


def end_transaction(connection: database.Connection) -> None:
    """Commit the open transaction of steps, if there is one. The next step begins another.

    Raises:
        sqlite3.Error: Its steps were undone.
    """
    if connection.in_transaction:
        try:
            is_sealed = database.seal(connection)
            connection.execute("COMMIT")
            connection.commits += 1
        except sqlite3.Error:
            connection.rollback()
            raise
        if not is_sealed:  # no byte of a freed page is counted. Filling takes an eighth less (SQLite 3.46)
            connection.execute("PRAGMA secure_delete = OFF")


@contextmanager
def transaction(connection: database.Connection) -> Iterator[None]:
    """Keep all changes made inside, or none of them. An open transaction of steps is committed first."""
    with suppress(sqlite3.Error):  # who makes the steps notices that they were undone
        end_transaction(connection)
    with database.transaction(connection):
        yield
        database.seal(connection)


def bringing(
    connection: sqlite3.Connection, collection: CollectionInfo, digest: str, quotes: Iterable[Quote]
) -> Iterator[None]:
    """Make *quotes* those of the user's *collection*, in their order."""
    found = connection.execute("SELECT slot FROM collection WHERE id = ?", [collection.id]).fetchone()
    free = "SELECT max(?, coalesce(max(slot), 0) + 1) FROM collection"
    (slot,) = found or connection.execute(free, [FIRST_OWN_SLOT]).fetchone()
    _put(connection, slot, collection, "")
    yield
    yield from exchange(connection, slot, quotes)
    connection.execute("UPDATE collection SET digest = ? WHERE slot = ?", [digest, slot])


def dropping(connection: sqlite3.Connection, collection_id: str) -> Iterator[None]:
    """Remove the user's collection with that id."""
    sql = "SELECT slot FROM collection WHERE id = ? AND slot >= ?"
    for (slot,) in connection.execute(sql, [collection_id, FIRST_OWN_SLOT]).fetchall():
        yield from _emptying(connection, slot)


def change(
    connection: sqlite3.Connection, collection_id: str, digests: tuple[str, str], changes: Sequence["QuoteChange"]
) -> None:
    """Make *changes* in a collection of the user. *digests* are those before and after.

    Raises:
        ChangedMeanwhileError: The library does not have the collection as it was before.
    """
    sql = "SELECT slot FROM collection WHERE id = ? AND digest = ? AND slot >= ?"
    row = connection.execute(sql, [collection_id, digests[0] or None, FIRST_OWN_SLOT]).fetchone()
    if not row:
        raise ChangedMeanwhileError("the library has another state of the collection")
    numbers = slot_range(row[0])
    for each in changes:
        sql = "SELECT number FROM quote WHERE id = ? AND number BETWEEN ? AND ?"
        found = connection.execute(sql, [each.quote_id, *numbers]).fetchone()
        if found:
            remove(connection, found)
        if each.after and each.after.collection == collection_id:
            last = "SELECT coalesce(max(number) + 1, ?) FROM quote WHERE number BETWEEN ? AND ?"
            (number,) = found or connection.execute(last, [numbers[0], *numbers]).fetchone()
            insert(connection, [(number, each.after)])
    connection.execute("UPDATE collection SET digest = ? WHERE slot = ?", [digests[1], row[0]])


def _put(connection: sqlite3.Connection, slot: int, collection: Collection | CollectionInfo, digest: str) -> None:
    row = (slot, collection.id, digest, collection.title, collection.introduction)
    connection.execute("INSERT OR REPLACE INTO collection VALUES (?, ?, ?, ?, ?)", row)
    connection.execute("DELETE FROM part WHERE slot = ?", [slot])
    connection.executemany("INSERT INTO part VALUES (?, ?, ?)", ((slot, *part[:2]) for part in collection.parts))


def _emptying(connection: sqlite3.Connection, slot: int) -> Iterator[None]:
    """Remove the collection in *slot*, and its quotes."""
    connection.execute("UPDATE collection SET digest = '' WHERE slot = ?", [slot])
    yield from exchange(connection, slot, ())
    for table in ("collection", "part", "tally"):
        connection.execute(f"DELETE FROM {table} WHERE slot = ?", [slot])
