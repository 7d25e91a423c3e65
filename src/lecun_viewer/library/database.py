"""SQLite for the stores: connections, transactions, migrations, checksums, and what an error means.

A file may come from somebody else, also one among the backups. Its tables may be views over a query without an end, and
its pages may lead in circles. So `connect` trusts no schema and bounds the work of a statement. `check_schema` refuses
tables that this program didn't make. Source: “Defense Against The Dark Arts” in SQLite's documentation.
"""

import math
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.system.files import (
    check_regular,
    denial,
    free_name,
    make_private,
    new_file_beside,
    patiently,
    replace_durably,
)
from lecun_viewer.system.files import failure as file_failure

BUSY_TIMEOUT_S = 2.0  # the longest transaction takes some tenths of a second, and a window must not hang
COMPANIONS = ("-journal", "-wal", "-shm")  # names of SQLite's own files beside a database
IMPLAUSIBLE_VERSION = 1000  # a version that high is damage, and no newer program

# SQLite's ANALYZE makes these tables (“Database File Format”, section 2.6), and other programs may ask for them.
STATISTICS = (
    ("table", "sqlite_stat1", "sqlite_stat1", "CREATETABLEsqlite_stat1(tbl,idx,stat)"),
    ("table", "sqlite_stat4", "sqlite_stat4", "CREATETABLEsqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
)

# Steps of SQLite's virtual machine that a statement may take. Reading a row takes some ten. So every statement of the
# program stays far below, and an endless one ends within seconds.
FREE_STEPS = 1_000_000
STEPS_PER_BYTE = 4  # of the file
COUNTED_STEPS = 100_000  # counted at once

_CAUSES = {
    sqlite3.SQLITE_FULL: Cause.DISK_FULL,
    sqlite3.SQLITE_READONLY: Cause.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: Cause.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Cause.NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: Cause.IN_USE,
    sqlite3.SQLITE_LOCKED: Cause.IN_USE,
    sqlite3.SQLITE_IOERR: Cause.DISK_ERROR,
    sqlite3.SQLITE_CORRUPT: Cause.DAMAGED,
    sqlite3.SQLITE_NOTADB: Cause.DAMAGED,
}

_DAMAGE = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_INTERRUPT,  # by `Work`
)


class DamagedRowError(sqlite3.DatabaseError):
    """A row is not as it was written. See `checksum`."""


class NewerFileError(Exception):
    """A newer version of the program wrote the file, so it must not be touched."""


class UnknownTablesError(sqlite3.DatabaseError):
    """The tables are not those that this program makes. See `check_schema`."""


class Work:
    """Counts the steps that SQLite takes for a statement with the file *path*."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.steps = 0.0

    def count(self) -> bool:
        """Count the next `COUNTED_STEPS`. Return whether they are too many for a file of that size."""
        self.steps += COUNTED_STEPS
        try:
            size = self._path.stat().st_size
        except OSError:  # it was moved while it is open
            return False
        return self.steps > FREE_STEPS + STEPS_PER_BYTE * size


class Connection(sqlite3.Connection):
    """Raises a `sqlite3.DatabaseError` also when SQLite's message repeats bytes that are no UTF-8.

    Attributes:
        work: What is counted for each statement alone. ``None`` if nothing is.
    """

    work: Work | None = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        if self.work:
            self.work.steps = 0
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError("the file is damaged") from error

    def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        if self.work:
            self.work.steps = -math.inf  # the rows are ours, however many
        return super().executemany(sql, rows)


def connect(path: Path | str, *, read_only: bool = False) -> Connection:
    """Return a connection in autocommit mode. Unless *read_only*, a missing file is made. Only this user can read it.

    Raises:
        sqlite3.OperationalError: The file can't be opened.
        FailureError: A folder, a pipe or a device is in its place, or beside it.
    """
    if path == ":memory:":
        return sqlite3.connect(":memory:", isolation_level=None, factory=Connection)
    path = Path(path).absolute()
    for suffix in ("", *COMPANIONS):  # SQLite opens whatever it finds, and may wait for ever
        check_regular(f"{path}{suffix}")
    if not read_only:
        make_private(path)
    location = f"{_uri(path)}?mode={'ro' if read_only else 'rwc'}"
    made = sqlite3.connect(location, timeout=BUSY_TIMEOUT_S, isolation_level=None, uri=True, factory=Connection)
    made.execute("PRAGMA trusted_schema = OFF")
    made.work = Work(path)
    made.set_progress_handler(made.work.count, COUNTED_STEPS)
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
    """Keep all changes made inside, or none of them."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()  # does nothing if a full disk has ended it already
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all questions asked inside be answered from the same state, whatever other programs write."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def write_through(connection: sqlite3.Connection) -> None:
    """Make each commit wait until it is on the disk."""
    # EXTRA: the removal of the journal is on the disk, too (“PRAGMA synchronous”)
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA fullfsync = ON")  # on macOS, also out of the drive's own memory


def version(connection: sqlite3.Connection) -> int:
    """Return the schema's version, ``PRAGMA user_version``. A new file has 0."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def is_newer(connection: sqlite3.Connection, newest: int) -> bool:
    """Return whether a version after *newest* wrote the file. A damaged header may say so, too.

    So only a file that is otherwise whole is believed.
    """
    return newest < version(connection) < IMPLAUSIBLE_VERSION and is_whole(connection)


class Header(NamedTuple):
    """What the first bytes of a database say (“Database File Format”, section 1.3).

    Attributes:
        version: The version of the schema, 0 if the file is too short.
        may_be_written: Whether SQLite writes to such a file. It only reads a write version that came after 2.
    """

    version: int
    may_be_written: bool


def journal_of(path: Path) -> Path:
    """Return the name of the rollback journal of the database *path*."""
    return path.with_name(f"{path.name}-journal")


def header(path: Path) -> Header:
    """Return what the file *path* says of itself. SQLite might write to it, so it is read without SQLite.

    Raises:
        OSError: It can't be read. A `FailureError` has its cause.
    """
    check_regular(path)
    with patiently(lambda: path.open("rb"), path) as file:
        head = file.read(64)
    return Header(int.from_bytes(head[60:], "big"), not head[18:] or head[18] <= 2)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]], *, copy: Path | None = None) -> None:
    """Bring the schema to version ``len(migrations)``. Each step and its number are one transaction.

    *migrations* only grows. The statements of entry n lead from version n to n + 1. If the file holds something, a copy
    of it goes to *copy* first. If *copy* is taken, the copy gets a name beside it.

    Raises:
        sqlite3.Error, OSError: The file is as it was, or at the version of the last step that was done.
    """
    if copy and 0 < version(connection) < len(migrations):
        copy_to(connection, free_name(copy))
    while (current := version(connection)) < len(migrations):
        with transaction(connection):
            if version(connection) == current:  # otherwise another program has just done this step
                for statement in migrations[current]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {current + 1}")


def check_schema(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]]) -> None:
    """Check that *migrations* made all that the file has. Reads no row of a table.

    A newer version may have made other tables. Then there must only be no view, no trigger and no virtual table.

    Raises:
        UnknownTablesError: The file has something else, or lacks something.
        sqlite3.DatabaseError: The file is damaged, or can't be read.
    """
    number = version(connection)
    if number <= len(migrations):
        check_tables(connection, tuple(chain(*migrations[:number])))
    elif not all(row[0] for row in connection.execute("SELECT rootpage FROM sqlite_master")):
        raise UnknownTablesError("the file has other things than tables")


def check_tables(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    """Check that *statements* made all that the file has. Raises what `check_schema` raises."""
    if _schema(connection) != _made_by(statements):
        raise UnknownTablesError("the file has other tables than those of this program")


def version_of_table(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]], name: str) -> int:
    """Return the first version whose *migrations* make the table *name* as the file has it. 0 if none does."""
    tables = [row for row in _schema(connection) if row[:2] == ("table", name)]
    for number in range(1, len(migrations) + 1):
        if set(tables) & set(_made_by(tuple(chain(*migrations[:number])))):
            return number
    return 0


@cache
def _made_by(statements: tuple[str, ...]) -> list[tuple[str, ...]]:
    with closing(connect(":memory:")) as model:
        for statement in statements:
            model.execute(statement)
        return _schema(model)


def _schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return type, name, table and statement of each table, index, view and trigger, but for `STATISTICS`.

    Spaces make no difference.
    """
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    found = (tuple("".join(str(value).split()) for value in row) for row in rows)
    return sorted(row for row in found if row not in STATISTICS)


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether SQLite finds the structure of the file undamaged. Reads the whole file."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def copy_to(connection: sqlite3.Connection, path: Path) -> None:
    """Write a complete copy of the database to *path*.

    Raises:
        sqlite3.Error, OSError: There is no copy, and *path* is as it was.
    """
    unfinished = new_file_beside(path)
    try:
        with closing(connect(unfinished)) as copy:
            connection.backup(copy)
        replace_durably(unfinished, path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)  # half of a copy would only fill the disk further
        raise


def checksum(*values: object) -> int:
    """Return the CRC-32 of a row's values. It is saved in the row, to notice damage to its text.

    SQLite notices damage to its structure only. The checksum counts each value's length and text, so text that moves
    from one column to the next is noticed. Files on users' disks hold it, so it never changes.
    """
    texts = ["-" if value is None else str(value) for value in values]
    return zlib.crc32("".join([f"{len(text)}:{text}" for text in texts]).encode("utf-8", "surrogatepass"))


def is_damage(error: sqlite3.DatabaseError) -> bool:
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


def failure(error: BaseException, path: Path | None = None) -> Failure:
    """Return why *error* happened. *path* is the file that it is about, if it is one file."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
        if path and code == sqlite3.SQLITE_CANTOPEN:
            return Failure(denial(path, error))
        cause = _CAUSES.get(code)
        return Failure(cause) if cause else Failure(Cause.OTHER, str(error))
    return file_failure(error, path) if isinstance(error, OSError) else Failure(Cause.OTHER, str(error))
