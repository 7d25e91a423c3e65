"""The favorites, findings and days of version 0.1.0, read as records. Nothing is written here.

They are SQLite databases. A row has a checksum, so of a damaged file the sound rows are known. A file may come from
somebody else. Its tables may be views over a query without an end, and its pages may lead in circles. So no schema is
trusted, only tables that 0.1.0 made are read, and the work of a statement is bounded.
"""

import errno
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.records.line import EPOCH, is_stamp, stamp_of, written
from lecun_viewer.system import database
from lecun_viewer.system.files import retry_while_locked

# Steps of SQLite's virtual machine that a statement may take. Reading a row takes some ten.
_FREE_STEPS, _STEPS_PER_BYTE, _COUNTED_STEPS = 1_000_000, 4, 100_000
_FAVORITE = ("quote_id", "marked_at", "note", "snapshot", "checksum")
_FINDING = ("quote_id", "checked_at", "status", "place", "url", "date", "note", "snapshot", "checksum")
_DAY = ("day", "quote", "empty_pool", "notified_at", "checksum")
_TABLES = {
    "CREATETABLEfavorite(quote_idTEXTPRIMARYKEY,marked_atTEXTNOTNULL,noteTEXTNOTNULL,snapshotTEXTNOTNULL,"
    "checksumINTEGERNOTNULL)": ("favorite", _FAVORITE),
    "CREATETABLEfavorite(quote_idTEXTPRIMARYKEY,marked_atTEXTNOTNULL,noteTEXTNOTNULL,snapshotTEXTNOTNULL,"
    "checksumINTEGERNOTNULL,note_changed_atTEXT)": ("favorite", (*_FAVORITE, "note_changed_at")),
    "CREATETABLEown_check(quote_idTEXTPRIMARYKEY,checked_atTEXTNOTNULL,statusTEXT,placeTEXTNOTNULL,urlTEXTNOTNULL,"
    "dateTEXTNOTNULL,noteTEXTNOTNULL,snapshotTEXTNOTNULL,checksumINTEGERNOTNULL)": ("own_check", _FINDING),
    "CREATETABLEday(dayTEXTPRIMARYKEY,quoteTEXTNOTNULL,empty_poolTEXT,notified_atTEXT,checksumINTEGERNOTNULL)": (
        "day",
        _DAY,
    ),
}
"""The tables of all versions of the files, by their statements without spaces."""
_CAUSES = {
    sqlite3.SQLITE_BUSY: Cause.IN_USE,
    sqlite3.SQLITE_LOCKED: Cause.IN_USE,
    sqlite3.SQLITE_CANTOPEN: Cause.NO_ACCESS,
    sqlite3.SQLITE_PERM: Cause.NO_ACCESS,
    sqlite3.SQLITE_FULL: Cause.DISK_FULL,
}
_NO_ENTRY = (LookupError, TypeError, ValueError, RecursionError)

Row = Mapping[str, Any]


class _Rows(NamedTuple):
    """The sound rows of a file, each with the name of its table. *is_whole* tells whether that is all it had."""

    rows: list[tuple[str, Row]]
    is_whole: bool


def favorites(path: Path, backups: Iterable[Path]) -> bytes:
    """Return the favorites, notes and findings in the file *path*, as lines of this version.

    If it is damaged or missing, return also what its *backups* have. They are read from the newest to the first that
    is whole. Of a quote that several have, the newer entry counts.

    Raises:
        OSError: A file can't be read now.
    """
    found = dict[str, tuple[str, list[bytes]]]()
    for each in (path, *backups):
        rows, is_whole = _rows(each)
        for table, row in rows:
            with suppress(*_NO_ENTRY):  # no version has written such values
                entry, age, lines = _favorite(row) if table == "favorite" else _finding(row)
                if entry not in found or age > found[entry][0]:
                    found[entry] = age, lines
        if is_whole:
            break
    return b"".join(line + b"\n" for _age, lines in found.values() for line in lines)


def days(path: Path) -> bytes:
    """Return the days in the file *path*, as lines of this version.

    Raises:
        OSError: The file can't be read now.
    """
    found = list[bytes]()
    for _table, row in _rows(path).rows:
        with suppress(*_NO_ENTRY):
            values = {"quote": _object(row["quote"]), "empty_pool": row["empty_pool"], "notified": row["notified_at"]}
            midnight = _stamp(row["day"])
            found.append(written(row["day"], {name: said for name, said in values.items() if said}, midnight, midnight))
    return b"".join(line + b"\n" for line in found)


def _favorite(row: Row) -> tuple[str, str, list[bytes]]:
    """Return the entry's name, the time of its note, and its records."""
    quote = _object(row["snapshot"])
    attribution = quote.pop("attribution", "")
    marked, written_at = _stamp(row["marked_at"]), row.get("note_changed_at")
    noted = _stamp(written_at) if written_at else ""
    lines = [written(f"star:{quote['id']}", {"quote": quote, "attribution": attribution}, marked, marked)]
    if row["note"]:
        values = {"quote": quote, "text": row["note"], "written": noted}
        lines.append(written(f"note:{quote['id']}", values, marked, noted or marked))
    return f"favorite {quote['id']}", noted or marked, lines


def _finding(row: Row) -> tuple[str, str, list[bytes]]:
    """Return the entry's name, the time of the finding, and its record."""
    quote, checked = _object(row["snapshot"]), _stamp(row["checked_at"])
    texts = {"where": row["place"], "url": row["url"], "date": row["date"], "note": row["note"]}
    line = written(f"finding:{quote['id']}", {"quote": quote, "status": row["status"], **texts}, checked, checked)
    return f"finding {quote['id']}", checked, [line]


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _stamp(text: str) -> str:
    """Return the stamp of a time in the form of the tables, or of a day."""
    moment = datetime.fromisoformat(text)
    stamp = stamp_of(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return stamp if is_stamp(stamp) else EPOCH


# Reading the files


def _rows(path: Path) -> _Rows:
    """Return the sound rows in *path*. It is read in place, unless a crash has left a journal or it is damaged.

    Raises:
        OSError: It can't be read now.
    """
    if not path.exists() or not path.stat().st_size:
        return _Rows([], False)
    found = _rows_in(path, is_copy=False)
    for has_journal in (True, False):  # the journal may be another file's
        if not found.is_whole:
            with tempfile.TemporaryDirectory() as folder:
                copied = _rows_in(_copy(path, Path(folder), has_journal=has_journal), is_copy=True)
            found = copied if copied.is_whole else _Rows([*found.rows, *copied.rows], False)
    return found


def _copy(path: Path, folder: Path, *, has_journal: bool) -> Path:
    """Copy the database, so that SQLite changes nothing in the original."""
    for suffix in ("", *database.COMPANIONS[:2]) if has_journal else ("",):
        source = path.with_name(f"{path.name}{suffix}")
        if source.is_file():
            retry_while_locked(partial(shutil.copyfile, source, folder / source.name), source)
    return folder / path.name


def _rows_in(path: Path, *, is_copy: bool) -> _Rows:
    try:
        with closing(_connect(path, read_only=not is_copy)) as connection:
            return _read(connection)
    except sqlite3.Error as error:
        _check_damage(error)
        return _Rows([], False)


def _read(connection: sqlite3.Connection) -> _Rows:
    connection.execute("BEGIN")  # so no other program changes it meanwhile
    found = connection.execute("SELECT type, sql FROM sqlite_master").fetchall()
    tables = [
        _TABLES[name] for kind, sql in found if kind == "table" and (name := "".join(str(sql).split())) in _TABLES
    ]
    is_whole, rows = bool(tables) and _has_sound_structure(connection), list[tuple[str, Row]]()
    for table, columns in tables:
        sound, is_all = _sound_rows(connection, table, columns)
        is_whole &= is_all
        rows += ((table, row) for row in sound)
    return _Rows(rows, is_whole)


def _has_sound_structure(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.Error as error:
        _check_damage(error)
        return False


def _sound_rows(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> tuple[list[Row], bool]:
    """Return the rows whose checksums are right, each once, and whether these are all.

    A damaged page ends the walk. From the other end, the rows behind it are reached.
    """
    found, is_all = dict[str, Row](), True
    for direction in ("DESC", "ASC"):
        try:
            for row in _walk(connection, table, columns, direction):
                if _is_sound(table, row):
                    found.setdefault(row[columns[0]], row)
                else:
                    is_all = False
        except sqlite3.Error as error:
            _check_damage(error)
            is_all = False
    return list(found.values()), is_all


def _walk(connection: sqlite3.Connection, table: str, columns: Sequence[str], direction: str) -> Iterator[Row]:
    sql = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED ORDER BY rowid {direction}"
    with closing(connection.execute(sql)) as rows:
        for row in rows:
            yield dict(zip(columns, row, strict=True))


def _is_sound(table: str, row: Row) -> bool:
    """Return whether *row* is as it was written."""
    left_out: tuple[str, ...] = ("checksum", "notified_at") if table == "day" else ("checksum",)
    if row.get("note_changed_at") is None:
        left_out += ("note_changed_at",)  # rows of the first version stayed as they were
    values = (value for name, value in row.items() if name not in left_out)
    return bool(database.checksum(*values) == row["checksum"])


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    made = database.connect(path, read_only=read_only)
    made.text_factory = lambda raw: raw.decode("utf-8", "replace")  # only that row then fails its checksum
    steps, most = 0, _FREE_STEPS + _STEPS_PER_BYTE * path.stat().st_size

    def is_too_much() -> bool:
        nonlocal steps
        steps += _COUNTED_STEPS
        return steps > most

    made.set_progress_handler(is_too_much, _COUNTED_STEPS)
    return made


def _check_damage(error: sqlite3.Error) -> None:
    """Check that *error* means a damaged file, and not a full disk or a lock.

    Raises:
        OSError: The file may be whole.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    is_too_much_work = code == sqlite3.SQLITE_INTERRUPT
    if not (is_too_much_work or database.is_damage(error)):
        cause = _CAUSES.get(code & 0xFF, Cause.DISK_ERROR)
        raise FailureError(errno.EIO, cause, "") from error
