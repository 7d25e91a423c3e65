"""The favorites' table: its schema through all versions, and its rows as favorites and back."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store import database

MIGRATIONS = (
    (
        # snapshot: the quote as JSON (Quote.to_dict) with its attribution; marked_at: UTC, ISO 8601;
        # checksum: database.checksum of the four columns before it
        """CREATE TABLE favorite (
            quote_id TEXT PRIMARY KEY, marked_at TEXT NOT NULL, note TEXT NOT NULL, snapshot TEXT NOT NULL,
            checksum INTEGER NOT NULL)""",
    ),
)
"""Only ever grows: see `database.migrate`."""

_COLUMNS = "quote_id, marked_at, note, snapshot, checksum"


class DamagedFavoriteError(sqlite3.DatabaseError):
    """A row of the table is not a favorite, or not as it was written."""


def write(connection: sqlite3.Connection, favorites: Iterable[Favorite]) -> None:
    """Keep *favorites*, each instead of an earlier one of the same quote."""
    connection.executemany(
        f"INSERT INTO favorite ({_COLUMNS}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (quote_id) DO UPDATE SET"
        " marked_at = excluded.marked_at, note = excluded.note, snapshot = excluded.snapshot,"
        " checksum = excluded.checksum",
        map(_row, favorites),
    )


def remove(connection: sqlite3.Connection, quote_id: QuoteId) -> None:
    connection.execute("DELETE FROM favorite WHERE quote_id = ?", (quote_id,))


def read(connection: sqlite3.Connection) -> dict[QuoteId, Favorite]:
    """Return all favorites, the newest first.

    Raises:
        DamagedFavoriteError: a row is damaged.
        sqlite3.Error: the table can't be read.
    """
    rows = connection.execute(f"SELECT {_COLUMNS} FROM favorite ORDER BY marked_at DESC, rowid DESC")
    return {favorite.quote.id: favorite for favorite in map(_favorite, rows)}


def readable(connection: sqlite3.Connection) -> dict[QuoteId, Favorite]:
    """Return the favorites that can still be read from a damaged file, going around what can't."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # such a row fails its checksum, alone
    found = dict[QuoteId, Favorite]()
    for direction in ("ASC", "DESC"):  # a damaged page ends a walk; the other way leads to its far side
        for favorite in _walk(connection, direction):
            found.setdefault(favorite.quote.id, favorite)
    return found


def _walk(connection: sqlite3.Connection, direction: str) -> Iterator[Favorite]:
    try:
        for row in connection.execute(f"SELECT {_COLUMNS} FROM favorite NOT INDEXED ORDER BY rowid {direction}"):
            try:
                yield _favorite(row)
            except DamagedFavoriteError:
                continue
    except sqlite3.Error:
        return


def _row(favorite: Favorite) -> tuple[Any, ...]:
    snapshot = json.dumps({**favorite.quote.to_dict(), "attribution": favorite.attribution}, ensure_ascii=False)
    marked_at = favorite.marked_at.astimezone(UTC).isoformat(timespec="microseconds")
    note = favorite.note.encode("utf-8", "replace").decode()  # half of a surrogate pair is no text for SQLite
    values = (favorite.quote.id, marked_at, note, snapshot)
    return (*values, database.checksum(*values))


def _favorite(row: Sequence[Any]) -> Favorite:
    quote_id, marked_at, note, snapshot, checksum = row
    if checksum != database.checksum(quote_id, marked_at, note, snapshot):
        raise DamagedFavoriteError("a favorite is not as it was written")
    values = json.loads(snapshot)
    attribution = values.pop("attribution")
    return Favorite(Quote.from_dict(values), attribution, datetime.fromisoformat(marked_at), note)
