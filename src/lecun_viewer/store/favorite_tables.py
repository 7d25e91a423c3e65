"""The tables of favorites and of the reader's findings, in all versions of their file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path
from typing import Any, Generic, NamedTuple

from lecun_viewer.core.change import Change, Entry
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.library import database

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
        # The findings
        # status: NULL means the collection's
        # checked_at: UTC, ISO 8601
        # snapshot: Quote.to_dict as JSON
        # checksum: database.checksum of the eight columns before it
        """CREATE TABLE own_check (
            quote_id TEXT PRIMARY KEY, checked_at TEXT NOT NULL, status TEXT, place TEXT NOT NULL, url TEXT NOT NULL,
            date TEXT NOT NULL, note TEXT NOT NULL, snapshot TEXT NOT NULL, checksum INTEGER NOT NULL)""",
    ),
)
"""Only grows: see `database.migrate`. A backup, or a file on a read-only disk, may be of an older version."""

SECOND = 2  # the version of the file that has findings, and the times of notes


class Table(Generic[Entry]):
    """A table of the file."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        row: Callable[[Entry], tuple[Any, ...]],
        entry: Callable[[Sequence[Any]], Entry],
    ) -> None:
        """The first column has the quote's id, the second the time by which entries are sorted.

        *row* returns the row of an entry. *entry* returns the entry of a row, and raises `database.DamagedRowError` or
        `database.NewerFileError`.
        """
        self.name = name
        self.columns = columns
        self.row: Callable[[Entry], tuple[Any, ...]] = row
        self.entry: Callable[[Sequence[Any]], Entry] = entry

    def write(self, connection: sqlite3.Connection, after: Mapping[QuoteId, Entry | None]) -> None:
        """Write the entries of *after*. Each replaces an entry of the same quote. ``None`` removes the entry."""
        removed = [(quote_id,) for quote_id, entry in after.items() if not entry]
        connection.executemany(f"DELETE FROM {self.name} WHERE quote_id = ?", removed)
        changed = ", ".join(f"{column} = excluded.{column}" for column in self.columns[1:])
        connection.executemany(
            f"INSERT INTO {self.name} ({', '.join(self.columns)}) VALUES ({', '.join('?' * len(self.columns))})"
            f" ON CONFLICT (quote_id) DO UPDATE SET {changed}",
            (self.row(entry) for entry in after.values() if entry),
        )

    def is_before(self, connection: sqlite3.Connection, changes: Iterable[Change[Entry]]) -> bool:
        """Return whether each entry is as it was before its change."""
        sql = f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE quote_id = ?"
        for change in changes:
            row = connection.execute(sql, (change.quote_id,)).fetchone()
            if (row and self.entry(row)) != (change.before and self.entry(self.row(change.before))):
                return False
        return True

    def read(self, connection: sqlite3.Connection) -> dict[QuoteId, Entry]:
        """Return all entries by the ids of their quotes, the newest first.

        SQLite would sort the rows with all their texts, which takes twice as long. All rows at once would hold each
        quote twice. A quote that comes a second time is damage: pages that lead in circles have rows without an end.
        """
        columns = self._columns_in(database.version(connection))
        found: dict[Any, tuple[Any, Entry]] = {}
        with closing(connection.execute(f"SELECT {columns} FROM {self.name} ORDER BY rowid DESC")) as rows:
            for row in rows:
                if row[0] in found:
                    raise database.DamagedRowError("a quote is in the table twice")
                found[row[0]] = row[1], self.entry(row)
        # Of the same time, the later row stays first.
        return {entry.quote.id: entry for _, entry in sorted(found.values(), key=itemgetter(0), reverse=True)}

    def readable(self, connection: sqlite3.Connection) -> dict[QuoteId, Entry]:
        """Return the entries of a damaged file that can still be read. None if another program made the table.

        Raises:
            database.NewerFileError: A sound row has values that this version doesn't know.
        """
        found: dict[QuoteId, Entry] = {}
        version = database.version_of_table(connection, MIGRATIONS, self.name)
        if not version:
            return found
        columns = self._columns_in(version)
        # A damaged page ends the walk. From the other end, the rows behind it are reached.
        for direction in ("DESC", "ASC"):  # the newest first
            sql = f"SELECT {columns} FROM {self.name} NOT INDEXED ORDER BY rowid {direction}"
            with suppress(sqlite3.Error):
                for row in connection.execute(sql):
                    if row[0] in found:
                        continue
                    with suppress(database.DamagedRowError):
                        entry = self.entry(row)
                        found.setdefault(entry.quote.id, entry)
        return found

    def _columns_in(self, version: int) -> str:
        columns = ", ".join(self.columns)
        return columns if version >= SECOND else columns.replace("note_changed_at", "NULL")


def _favorite_row(favorite: Favorite) -> tuple[Any, ...]:
    snapshot = json.dumps({**favorite.quote.to_dict(), "attribution": favorite.attribution}, ensure_ascii=False)
    values = (favorite.quote.id, _utc(favorite.marked_at), _proper(favorite.note), snapshot)
    changed_at = _utc(favorite.note_changed_at) if favorite.note_changed_at else None
    return (*values, _checksum(values, changed_at), changed_at)


def _favorite(row: Sequence[Any]) -> Favorite:
    *values, checksum, changed_at = row
    if checksum != _checksum(values, changed_at):
        raise database.DamagedRowError("a favorite is not as it was written")
    _, marked_at, note, snapshot = values
    with _only_known_values():
        quote = json.loads(snapshot)
        attribution = quote.pop("attribution")
        noted_at = datetime.fromisoformat(changed_at) if changed_at else None
        return Favorite(Quote.from_dict(quote), attribution, datetime.fromisoformat(marked_at), note, noted_at)


def _checksum(values: Sequence[Any], changed_at: Any) -> int:
    return database.checksum(*values) if changed_at is None else database.checksum(*values, changed_at)


def _finding_row(finding: Finding) -> tuple[Any, ...]:
    values = (
        finding.quote.id,
        _utc(finding.checked_at),
        finding.status and str(finding.status),
        *map(_proper, (finding.where, finding.url, finding.date, finding.note)),
        json.dumps(finding.quote.to_dict(), ensure_ascii=False),
    )
    return (*values, database.checksum(*values))


def _finding(row: Sequence[Any]) -> Finding:
    *values, checksum = row
    if checksum != database.checksum(*values):
        raise database.DamagedRowError("a finding is not as it was written")
    _, checked_at, status, where, url, date, note, snapshot = values
    with _only_known_values():
        quote, found = Quote.from_dict(json.loads(snapshot)), Status(status) if status else None
        return Finding(quote, found, where, url, date, note, datetime.fromisoformat(checked_at))


@contextmanager
def _only_known_values() -> Iterator[None]:
    """Read the values of a row whose checksum is right. A value that makes no sense here is a newer version's.

    Raises:
        database.NewerFileError: A value is not known. A state of provenance that came later is an example.
    """
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise database.NewerFileError from error


def _utc(moment: datetime) -> str:
    """Return *moment* in the form of the file."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _proper(text: str) -> str:
    """Return *text* without halves of surrogate pairs. SQLite can't store them."""
    return text.encode("utf-8", "replace").decode()


FAVORITES = Table(
    "favorite",
    ("quote_id", "marked_at", "note", "snapshot", "checksum", "note_changed_at"),
    _favorite_row,
    _favorite,
)
FINDINGS = Table(
    "own_check",
    ("quote_id", "checked_at", "status", "place", "url", "date", "note", "snapshot", "checksum"),
    _finding_row,
    _finding,
)


class Content(NamedTuple):
    """What the file holds: favorites and findings by the ids of their quotes, the newest first."""

    favorites: dict[QuoteId, Favorite]
    findings: dict[QuoteId, Finding]

    def changed(
        self, favorites: Mapping[QuoteId, Favorite | None], findings: Mapping[QuoteId, Finding | None]
    ) -> Content:
        """Return the content after a change. ``None`` removes an entry."""
        return Content(
            _changed(self.favorites, favorites, lambda favorite: favorite.marked_at),
            _changed(self.findings, findings, lambda finding: finding.checked_at),
        )

    def or_else(self, other: Content) -> Content:
        """Return all of this, and whatever only *other* has."""
        return Content(other.favorites | self.favorites, other.findings | self.findings)

    def or_newer(self, other: Content) -> Content:
        """Return both together. If both have the same quote, the entry that was written later wins.

        Only the time of its note says when a favorite was written. A later change of anything else may lose.
        """
        return Content(
            _newer(self.favorites, other.favorites, lambda favorite: favorite.noted_at),
            _newer(self.findings, other.findings, lambda finding: finding.checked_at),
        )


def _changed(
    before: dict[QuoteId, Entry], after: Mapping[QuoteId, Entry | None], at: Callable[[Entry], datetime]
) -> dict[QuoteId, Entry]:
    """Return the entries after a change. Of two entries of the same time, the later change comes first."""
    if not after:
        return before
    added = {key: after[key] for key in reversed(list(after)) if key not in before}
    updated = {key: after.get(key, entry) for key, entry in before.items()}
    present = [(key, entry) for key, entry in (added | updated).items() if entry]
    return dict(sorted(present, key=lambda item: at(item[1]), reverse=True))


def _newer(
    ours: Mapping[QuoteId, Entry], theirs: Mapping[QuoteId, Entry], at: Callable[[Entry], datetime]
) -> dict[QuoteId, Entry]:
    later = {key: their for key, their in theirs.items() if key not in ours or at(their) > at(ours[key])}
    return {**ours, **later}


def read(connection: sqlite3.Connection) -> Content:
    """Return all that the file holds. A file of the first version has no findings.

    Raises:
        database.DamagedRowError: A row is damaged.
        database.NewerFileError: A row holds values that only a newer version knows.
        sqlite3.Error: A table can't be read.
    """
    has_findings = database.version(connection) >= SECOND
    return Content(FAVORITES.read(connection), FINDINGS.read(connection) if has_findings else {})


def readable(connection: sqlite3.Connection) -> Content:
    """Return what can still be read from a damaged file.

    Raises:
        database.NewerFileError: A sound row has values that this version doesn't know.
    """
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # only that row then fails its checksum
    return Content(FAVORITES.readable(connection), FINDINGS.readable(connection))


def write(
    connection: sqlite3.Connection,
    favorites: Mapping[QuoteId, Favorite | None],
    findings: Mapping[QuoteId, Finding | None],
) -> None:
    """Write these entries. Each replaces an entry of the same quote. ``None`` removes the entry."""
    FAVORITES.write(connection, favorites)
    FINDINGS.write(connection, findings)


def read_favorites(folder: Path) -> Mapping[QuoteId, Favorite]:
    """Return the favorites in *folder*, the newest first. For programs that only look something up.

    Never writes to the file, and never raises. There are no favorites if the file is missing, locked or damaged, or if
    another version wrote it. The programs that change favorites report that, and mend what they can.
    """
    try:
        with closing(database.connect(folder / FILE_NAME, read_only=True)) as connection:
            if database.version(connection) > len(MIGRATIONS):
                return {}
            database.check_schema(connection, MIGRATIONS)
            return FAVORITES.read(connection)
    except (OSError, sqlite3.Error, database.NewerFileError):
        return {}
