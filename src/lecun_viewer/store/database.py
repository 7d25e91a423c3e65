"""SQLite, as both stores use it: connections, transactions, migrations, checksums, and errors in plain words."""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from lecun_viewer.store.files import free_name, replace_durably, unfinished_name

BUSY_TIMEOUT_S = 2.0  # the other program's longest transaction takes milliseconds; a window must not hang
SEALED_BYTES = 16 << 20  # read and summed up in 10 ms; the shipped collection takes a hundredth of it

_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the folder can’t be written to",
    sqlite3.SQLITE_CANTOPEN: "the folder can’t be written to",
    sqlite3.SQLITE_PERM: "the folder can’t be written to",
    sqlite3.SQLITE_BUSY: "another program is using the file",
    sqlite3.SQLITE_LOCKED: "another program is using the file",
    sqlite3.SQLITE_IOERR: "the disk reported an error",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is damaged",
}

_DAMAGE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR_SHORT_READ,
)


class DamagedRowError(sqlite3.DatabaseError):
    """A row is not as it was written; see `checksum`."""


class _Connection(sqlite3.Connection):
    """SQLite repeats in its message what it stumbled over; where that is no UTF-8, Python raises another error."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError("the file is damaged") from error


def connect(path: Path | str, *, read_only: bool = False) -> sqlite3.Connection:
    """Return a connection in autocommit mode. The file is made where there is none, unless *read_only*.

    Raises:
        sqlite3.OperationalError: the file can't be opened.
    """
    if path == ":memory:":
        return sqlite3.connect(":memory:", isolation_level=None, factory=_Connection)
    location = f"{Path(path).absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    return sqlite3.connect(location, timeout=BUSY_TIMEOUT_S, isolation_level=None, uri=True, factory=_Connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that happens inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk can have ended it already
            connection.execute("ROLLBACK")
        raise


def write_through(connection: sqlite3.Connection) -> None:
    """Have each commit on the disk when it returns."""
    # EXTRA: the journal's end is on the disk too before a change counts as kept (“PRAGMA synchronous”)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA fullfsync = ON")  # macOS alone knows it: out of the drive's own memory, too


def version(connection: sqlite3.Connection) -> int:
    """Return the schema's version, ``PRAGMA user_version``; 0 is a new file."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def version_in_header(path: Path) -> int:
    """Return the schema's version as it stands in the file, without SQLite, which might write (roll a journal back).

    It stands at offset 60 (“Database File Format”, section 1.3). A file that is too short has version 0.
    """
    with path.open("rb") as file:
        return int.from_bytes(file.read(64)[60:], "big")


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]], *, aside: Path | None = None) -> None:
    """Bring the schema to version ``len(migrations)``, each step in one transaction with its number.

    *migrations* only ever grows: the statements of entry n lead from version n to n + 1. Where the file
    already holds something, a copy of it as it was is written to *aside* first, or beside what is there already.

    Raises:
        sqlite3.Error, OSError: the file is as it was, or at the version of the last step that was done.
    """
    if aside and 0 < version(connection) < len(migrations):
        copy_to(connection, free_name(aside))
    while (current := version(connection)) < len(migrations):
        with transaction(connection):
            if version(connection) == current:  # else another program has just done this step
                for statement in migrations[current]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {current + 1}")


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether SQLite finds the file's structure undamaged. Reads all of it."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def copy_to(connection: sqlite3.Connection, path: Path) -> None:
    """Write a complete copy of the database to *path*: all of it, or *path* stays as it was.

    Raises:
        sqlite3.Error, OSError: there is no copy.
    """
    unfinished = unfinished_name(path)
    unfinished.unlink(missing_ok=True)
    try:
        with closing(connect(unfinished)) as copy:
            connection.backup(copy)
        replace_durably(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)  # half of a copy would only fill the disk further
        raise


def seal(connection: sqlite3.Connection) -> None:
    """Write into the header a CRC-32 of the whole database as the open transaction will leave it; see `is_sealed`."""
    connection.execute("SAVEPOINT sealing")  # at which a full-text index writes down what it still holds in memory
    content = _content(connection)
    connection.execute(f"PRAGMA application_id = {_crc(content) if content else 0}")  # free for a program's own use
    connection.execute("RELEASE sealing")


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Return whether every byte of the database is as it was when it was sealed.

    What SQLite finds whole may still have other words in its index, or in a row, than were written. A large database
    counts as sealed, for reading all of it would take too long.
    """
    content = _content(connection)
    return not content or int.from_bytes(content[68:72], "big") == _crc(content)


def _content(connection: sqlite3.Connection) -> bytes | None:
    pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
    page_size: int = connection.execute("PRAGMA page_size").fetchone()[0]
    if not 0 < pages * page_size <= SEALED_BYTES:
        return None
    content = connection.serialize()
    connection.execute("PRAGMA shrink_memory")  # which holds each page by now, and few are read again
    return content


def _crc(content: bytes) -> int:
    view, crc, read = memoryview(content), 0, 0
    for start, end in ((24, 28), (68, 72), (92, 100)):  # what each commit counts on, and the seal itself
        crc, read = zlib.crc32(bytes(end - start), zlib.crc32(view[read:start], crc)), end
    return zlib.crc32(view[read:], crc) & 0x7FFF_FFFF  # application_id is signed


def checksum(*values: object) -> int:
    """Return the CRC-32 of a row, kept in the row, by which a reader knows that nothing in it has changed.

    SQLite notices damage to its structure, not to the text within. It is taken of each value's length and text, so that
    nothing can move from one column to the next unseen; files on users' disks hold it, so it never changes.
    """
    texts = ["-" if value is None else str(value) for value in values]
    return zlib.crc32("".join([f"{len(text)}:{text}" for text in texts]).encode("utf-8", "surrogatepass"))


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Return whether *error* tells of a damaged file, not of a full disk, a lock or a folder that can't be written to.

    Some damage comes under other names: a file that ends too early is a short read, a schema without our table is a
    plain error, text that is not UTF-8 has no code at all, and a header can forbid writing.
    """
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code in _DAMAGE or code & 0xFF in _DAMAGE


def is_busy(error: Exception) -> bool:
    """Return whether *error* only says that another program is at work in the file."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def reason(error: BaseException) -> str:
    """Return in plain words why *error* happened, to stand after a colon or “because”."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return _REASONS.get(code & 0xFF, str(error)) if code is not None else str(error)
    if isinstance(error, OSError):
        return _os_reason(error)
    return str(error)


def _os_reason(error: OSError) -> str:
    match error:
        case FileExistsError() | NotADirectoryError():
            return "a file stands where the folder should be"
        case IsADirectoryError():
            return "a folder stands where the file should be"
        case PermissionError():
            return "the folder can’t be written to"
    return (error.strerror or str(error)).lower()
