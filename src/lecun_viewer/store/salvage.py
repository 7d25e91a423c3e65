"""Gets favorites and the reader's findings back after their file was damaged, cut or lost.

The damaged file gets a second, dated name. What can be read from it is added to the newest backup, and written to a
new file. If that backup is damaged, too, older backups fill its gaps. The new file then takes the place of the damaged
file. A program that had read the file before knows its content better than any backup. If this is interrupted, the
next start finds the damaged file and tries again, or it finds the new file, complete.

Today's backup follows each change. So nothing is lost if a single file is damaged.

Windows replaces no file that another program has open. Then nothing is done, and the user hears that it is in use.
"""

import contextlib
import errno
import filecmp
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from lecun_viewer.core.change import Entry
from lecun_viewer.core.favorite import Restored
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.library import database
from lecun_viewer.library.database import journal_of
from lecun_viewer.store import favorite_tables as tables
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.favorite_tables import Content
from lecun_viewer.system.files import (
    check_regular,
    followed,
    free_name,
    new_file_beside,
    patiently,
    replace_durably,
)


def salvage(path: Path, backups: Backups, now: datetime, known: Content | None = None) -> Restored:
    """Put a sound file in the place of the damaged or missing file at *path*. If that is a link, it stays a link.

    *known* is all that the program had read from it before. Then no backup is used, because a backup still has what was
    removed since.

    Raises:
        sqlite3.Error, OSError: It was not done, and the damaged file is where it was.
        database.NewerFileError: The same. The file or a backup has what only a newer version can read.
    """
    link, path = path, followed(path)
    exists = path.exists()
    if exists:
        _check_not_newer(path)
    content, backup = (known, None) if known else _from_backups(backups, now)
    if exists:
        with _copied(path, with_journal=False) as copy:  # the journal may be another file's
            readable = _readable(copy)
        content = content.or_newer(readable) if known else readable.or_else(content)
    fresh = new_file_beside(path)
    try:
        _write_fresh(fresh, content)
        archived = _archive(path, now) if exists else None
        _put_in_place(fresh, path, archived)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    return Restored(
        len(content.favorites),
        len(content.findings),
        _said(archived, link.parent) if archived else "",
        backup.name if backup else "",
        known is not None,
    )


def _said(archived: Path, folder: Path) -> str:
    """Return the name of *archived*, with its folder if that is not *folder*."""
    return archived.name if archived.parent.samefile(folder) else str(archived)


def _check_not_newer(path: Path) -> None:
    """Check that no newer version wrote the file. It is read in place, for that version may be using it.

    Raises:
        database.NewerFileError: A newer version wrote it, or was killed while it wrote.
    """
    newest = len(tables.MIGRATIONS)
    if not newest < database.header(path).version < database.IMPLAUSIBLE_VERSION:
        return
    try:
        with contextlib.closing(database.connect(path, read_only=True)) as connection:
            is_newer = database.is_newer(connection, newest)
    except sqlite3.DatabaseError as error:
        if not database.is_damage(error):
            raise
        is_newer = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
    if is_newer:
        raise database.NewerFileError


def _from_backups(backups: Backups, now: datetime) -> tuple[Content, Path | None]:
    """Return what the backups hold, and the newest that helped. No backup behind a whole one is read."""
    found, helped = Content({}, {}), None
    for path in backups.newest_first(now.date()):
        if not path.is_file():
            continue
        try:
            with _copied(path, with_journal=True) as copy:
                whole = _from_whole(copy)
                content = found.or_else(whole or _readable(copy))
        except OSError as error:
            if error.errno != errno.EIO:
                raise  # it may hold all, and the next change would overwrite it
            continue
        helped = helped or (path if any(content) else None)
        found = content
        if whole:
            break
    return found, helped


@contextlib.contextmanager
def _copied(path: Path, *, with_journal: bool) -> Iterator[Path]:
    """Yield a copy of the database *path*, so that SQLite changes nothing in the original."""
    check_regular(path)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(patiently(lambda: shutil.copyfile(path, Path(folder) / path.name), path))
        if with_journal and journal_of(path).is_file():
            shutil.copyfile(journal_of(path), journal_of(copy))
        yield copy


def _from_whole(copy: Path) -> Content | None:
    """Return all that is in *copy*, or ``None`` if it is damaged."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(database.connect(copy)) as connection:
        if database.is_whole(connection):
            database.check_schema(connection, tables.MIGRATIONS)
            return tables.read(connection)
    return None


def _readable(copy: Path) -> Content:
    """Return what can be read from a damaged file."""
    with contextlib.closing(database.connect(copy)) as connection, contextlib.suppress(sqlite3.Error):
        return tables.readable(connection)
    return Content({}, {})


def _write_fresh(path: Path, content: Content) -> None:
    path.unlink(missing_ok=True)
    with contextlib.closing(database.connect(path)) as connection:
        database.migrate(connection, tables.MIGRATIONS)
        with database.transaction(connection):
            tables.write(connection, _reversed(content.favorites), _reversed(content.findings))


def _reversed(entries: Mapping[QuoteId, Entry]) -> Mapping[QuoteId, Entry | None]:
    return {quote_id: entries[quote_id] for quote_id in reversed([*entries])}


def _archive(path: Path, now: datetime) -> Path:
    """Copy *path* to a dated name, and move its journal there. SQLite would play it into a new file."""
    archived = free_name(path.with_name(f"{path.stem}.damaged-{now:%Y-%m-%d-%H%M%S}.sqlite3"))
    unfinished = new_file_beside(archived)
    try:
        shutil.copyfile(path, unfinished)
        replace_durably(unfinished, archived)  # on the disk before the original goes
    finally:
        unfinished.unlink(missing_ok=True)
    if journal_of(path).exists():
        try:
            journal_of(path).replace(journal_of(archived))
        except OSError:  # another program has it open
            archived.unlink(missing_ok=True)
            raise
    return archived


def _put_in_place(fresh: Path, path: Path, archived: Path | None) -> None:
    """Put *fresh* in the place of *path*, which was archived. If that fails, *path* alone has the damaged content."""
    try:
        replace_durably(fresh, path)
    except BaseException:
        with contextlib.suppress(OSError):
            # Otherwise only *archived* has the damaged content, or soon will.
            if archived and not journal_of(path).exists() and filecmp.cmp(path, archived, shallow=False):
                archived.unlink()
                journal_of(archived).replace(journal_of(path))
        raise
