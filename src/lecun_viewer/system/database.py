"""SQLite: connections, transactions, checksums, and what an error means.

A file may come from somebody else. Its tables may be views over a query without an end. So `connect` trusts no schema.
`check_tables` refuses tables that this program didn't make, before any row is read. Source: “Defense Against The Dark
Arts” in SQLite's documentation.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from lecun_viewer.system.files import check_regular, make_private

BUSY_TIMEOUT_S = 2.0  # the longest transaction takes some tenths of a second, and a window must not hang
COMPANIONS = ("-journal", "-wal", "-shm")  # names of SQLite's own files beside a database

_DAMAGE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR_SHORT_READ,
)


class DamagedRowError(sqlite3.DatabaseError):
    """A row is not as it was written. See `checksum`."""


class UnknownTablesError(sqlite3.DatabaseError):
    """The tables are not those that this program makes."""


class Connection(sqlite3.Connection):
    """Raises `sqlite3.DatabaseError` also where SQLite's message is not UTF-8."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError("the file is damaged") from error


def connect(path: Path | str, *, read_only: bool = False, is_shared: bool = False) -> Connection:
    """Return a connection in autocommit mode. Unless *read_only*, a missing file is made. Only this user can read it.

    If *is_shared*, several threads may use it, one at a time.

    Raises:
        sqlite3.OperationalError: The file can't be opened.
        FailureError: A folder, a pipe or a device is in its place.
    """
    if path == ":memory:":
        return sqlite3.connect(":memory:", isolation_level=None, factory=Connection, check_same_thread=not is_shared)
    path = Path(path).absolute()
    check_regular(path)
    if not read_only:
        make_private(path)
    location = f"{_uri(path)}?mode={'ro' if read_only else 'rwc'}"
    made = sqlite3.connect(
        location,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        uri=True,
        factory=Connection,
        check_same_thread=not is_shared,
    )
    made.execute("PRAGMA trusted_schema = OFF")
    return made


def _uri(path: Path) -> str:
    """Return an absolute *path* as in “Uniform Resource Identifiers” of SQLite's documentation, section 3.1.

    `Path.as_uri` would name a server for a folder of the network, which SQLite refuses.
    """
    name = path.as_posix()
    for character in "%?#":  # the first, because the others become escapes
        name = name.replace(character, f"%{ord(character):02x}")
    return f"file://{'' if name.startswith('/') else '/'}{name}"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A write transaction: commit at the end, roll back on an exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()  # does nothing if a full disk has ended it already
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """A read transaction: all queries inside see the same snapshot."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def version(connection: sqlite3.Connection) -> int:
    """Return the schema's version, ``PRAGMA user_version``. A new file has 0."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def check_tables(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    """Check that *statements* made all that the file has. Reads no row of a table.

    Raises:
        UnknownTablesError: The file has something else, or lacks something.
        sqlite3.DatabaseError: The file is damaged, or can't be read.
    """
    if _schema(connection) != _made_by(statements):
        raise UnknownTablesError("the file has other tables than those of this program")


@cache
def _made_by(statements: tuple[str, ...]) -> list[tuple[str, ...]]:
    with closing(connect(":memory:")) as model:
        for statement in statements:
            model.execute(statement)
        return _schema(model)


def _schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return type, name, table and statement of each table, index, view and trigger. Spaces make no difference."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted(tuple("".join(str(value).split()) for value in row) for row in rows)


def checksum(*values: object) -> int:
    """Return the CRC-32 of a row's values. It is saved in the row, to notice damage to its text.

    SQLite notices damage to its structure only. The checksum counts each value's length and text, so text that moves
    from one column to the next is noticed. Files on users' disks hold it, so it never changes.
    """
    texts = ["-" if value is None else str(value) for value in values]
    return zlib.crc32("".join([f"{len(text)}:{text}" for text in texts]).encode("utf-8", "surrogatepass"))


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether *error* means a damaged file, not a full disk, a lock or a read-only folder.

    Some damage has other names. A file that ends too early is a short read. A schema without our table is a plain
    error. Text that is not UTF-8 has no code. A header can forbid writing.
    """
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code in _DAMAGE or code & 0xFF in _DAMAGE


def is_busy(error: Exception) -> bool:
    """Return whether *error* means that another program is using the file."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
