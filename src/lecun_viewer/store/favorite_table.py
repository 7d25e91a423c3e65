"""The table of favorites, and the schema of the whole file in all its versions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store import database

if TYPE_CHECKING:
    from lecun_viewer.core.change import Kept

FILE_NAME = "favorites.sqlite3"

MIGRATIONS = (
    (
        # snapshot: the quote as JSON (Quote.to_dict) with its attribution
        # marked_at: UTC, ISO 8601
        # checksum: database.checksum of the four columns before it
        """CREATE TABLE favorite (
            quote_id TEXT PRIMARY KEY, marked_at TEXT NOT NULL, note TEXT NOT NULL, snapshot TEXT NOT NULL,
            checksum INTEGER NOT NULL)""",
    ),
    (
        # note_changed_at: UTC, ISO 8601, the last of the checksum's values. If it is not known, it is NULL and not in
        # the checksum, so rows of the first version stay as they are
        "ALTER TABLE favorite ADD COLUMN note_changed_at TEXT",
        # see finding_table
        # status: NULL means the collection's
        # checked_at: UTC, ISO 8601
        # snapshot: Quote.to_dict as JSON
        # checksum: database.checksum of the eight columns before it
        """CREATE TABLE own_check (
            quote_id TEXT PRIMARY KEY, checked_at TEXT NOT NULL, status TEXT, place TEXT NOT NULL, url TEXT NOT NULL,
            date TEXT NOT NULL, note TEXT NOT NULL, snapshot TEXT NOT NULL, checksum INTEGER NOT NULL)""",
    ),
)
"""Only grows: see `database.migrate`."""

NOTES_DATED_SINCE = 2  # version of the file. A backup, or a file on a read-only disk, may be older.
_LATER = "note_changed_at"
_COLUMNS = f"quote_id, marked_at, note, snapshot, checksum, {_LATER}"


def write(connection: sqlite3.Connection, favorites: Iterable[Favorite]) -> None:
    """Write *favorites*. Each replaces a favorite of the same quote."""
    connection.executemany(
        f"INSERT INTO favorite ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (quote_id) DO UPDATE SET"
        " marked_at = excluded.marked_at, note = excluded.note, snapshot = excluded.snapshot,"
        " checksum = excluded.checksum, note_changed_at = excluded.note_changed_at",
        map(_row, favorites),
    )


def remove(connection: sqlite3.Connection, quote_id: QuoteId) -> None:
    connection.execute("DELETE FROM favorite WHERE quote_id = ?", (quote_id,))


def read(connection: sqlite3.Connection) -> dict[QuoteId, Favorite]:
    """Return all favorites, the newest first.

    Raises:
        database.DamagedRowError: A row is damaged.
        database.NewerFileError: A row holds values that only a newer version knows.
        sqlite3.Error: The table can't be read.
    """
    columns = _COLUMNS if database.version(connection) >= NOTES_DATED_SINCE else _COLUMNS.replace(_LATER, "NULL")
    return newest_first(connection, "favorite", columns, _favorite)


def readable(connection: sqlite3.Connection) -> dict[QuoteId, Favorite]:
    """Return the favorites of a damaged file that can still be read."""
    return readable_rows(connection, "favorite", _COLUMNS, _favorite)


def as_kept(favorite: Favorite) -> Favorite:
    """Return *favorite* as it is after it was written and read."""
    return _favorite(_row(favorite))


def newest_first(
    connection: sqlite3.Connection, table: str, columns: str, made: Callable[[Sequence[Any]], Kept]
) -> dict[QuoteId, Kept]:
    """Return what *made* makes of all rows of *table*, in the order of the second of its *columns*.

    SQLite would sort the rows with all their texts, which takes twice as long. All rows at once would hold each quote
    twice. A quote that comes a second time is damage: pages that lead in circles have rows without an end.
    """
    found: list[tuple[Any, Kept]] = []
    ids = set[Any]()
    with closing(connection.execute(f"SELECT {columns} FROM {table} ORDER BY rowid DESC")) as rows:
        for row in rows:
            if row[0] in ids:
                raise database.DamagedRowError("a quote is there twice")
            ids.add(row[0])
            found.append((row[1], made(row)))
    found.sort(key=itemgetter(0), reverse=True)  # of the same time, the later row stays first
    return {kept.quote.id: kept for _, kept in found}


def readable_rows(
    connection: sqlite3.Connection, table: str, columns: str, made: Callable[[Sequence[Any]], Kept]
) -> dict[QuoteId, Kept]:
    """Return what *made* makes of the sound rows of *table* in a damaged file.

    *made* raises `database.DamagedRowError` for a row that is not as it was written.

    Raises:
        database.NewerFileError: *made* raised it for a row whose values this version doesn't know.
    """
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # only that row then fails its checksum
    found: dict[QuoteId, Kept] = {}
    # A damaged page ends the walk. From the other end, the rows behind it are reached.
    for direction in ("DESC", "ASC"):  # the newest first
        with suppress(sqlite3.Error):
            for row in connection.execute(f"SELECT {columns} FROM {table} NOT INDEXED ORDER BY rowid {direction}"):
                if row[0] in found:
                    continue
                with suppress(database.DamagedRowError):
                    kept = made(row)
                    found.setdefault(kept.quote.id, kept)
    return found


@contextmanager
def only_known_values() -> Iterator[None]:
    """Read the values of a row whose checksum is right. A value that makes no sense here is a newer version's.

    Raises:
        database.NewerFileError: There is such a value. A state of provenance that came later is an example.
    """
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise database.NewerFileError from error


def utc(moment: datetime) -> str:
    """Return *moment* in the form of the file."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def proper(text: str) -> str:
    """Return *text* without halves of surrogate pairs. SQLite can't store them."""
    return text.encode("utf-8", "replace").decode()


def _row(favorite: Favorite) -> tuple[Any, ...]:
    snapshot = json.dumps({**favorite.quote.to_dict(), "attribution": favorite.attribution}, ensure_ascii=False)
    values = (favorite.quote.id, utc(favorite.marked_at), proper(favorite.note), snapshot)
    changed_at = utc(favorite.note_changed_at) if favorite.note_changed_at else None
    return (*values, _checksum(values, changed_at), changed_at)


def _favorite(row: Sequence[Any]) -> Favorite:
    *values, checksum, changed_at = row
    if checksum != _checksum(values, changed_at):
        raise database.DamagedRowError("a favorite is not as it was written")
    _, marked_at, note, snapshot = values
    with only_known_values():
        quote = json.loads(snapshot)
        attribution = quote.pop("attribution")
        noted_at = datetime.fromisoformat(changed_at) if changed_at else None
        return Favorite(Quote.from_dict(quote), attribution, datetime.fromisoformat(marked_at), note, noted_at)


def _checksum(values: Sequence[Any], changed_at: Any) -> int:
    return database.checksum(*values) if changed_at is None else database.checksum(*values, changed_at)
