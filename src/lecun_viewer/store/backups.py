"""Dated copies of the favorites, at most one a day. The newest `NEWEST` copies stay.

Today's copy follows each change. An older copy is as the file was at the end of its day. A clock can be wrong. A copy
with a date after today counts as the oldest, so it never pushes out a copy with a true date.
"""

import contextlib
import re
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lecun_viewer.core.favorite import FavoritesError
from lecun_viewer.library import database
from lecun_viewer.system.files import make_folder, make_private

NEWEST = 7
BUSY_TIMEOUT_MS = 100  # our own programs never want a copy at once, and the favorites are locked meanwhile
_NAME = r"favorites-\d{4}-\d{2}-\d{2}\.sqlite3"
_UNFINISHED = rf"{_NAME}\..*\.unfinished"  # by a program that was killed


class Backups:
    """The copies in one folder. Whoever writes a copy has locked the file of favorites, so nobody else writes one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._copy: sqlite3.Connection | None = None  # today's, if it was made here

    def newest_first(self, today: date = date.max) -> list[Path]:
        """Return the copies by the day in their names, the newest first. Days after *today* come last."""
        if not self.folder.is_dir():
            return []
        last = self._path(today).name
        return sorted(self._named(_NAME), key=lambda path: (path.name <= last, path.name), reverse=True)

    def make(self, file: Path, day: date) -> None:
        """Give the copy of *day* all that is in *file*. Remove all copies but the newest `NEWEST`.

        Raises:
            sqlite3.Error, OSError: The copy is as it was, and no old copy was removed.
        """
        self.close()
        make_folder(self.folder)
        make_private(self.folder)  # an earlier version let everybody enter it
        path = self._path(day)
        with contextlib.closing(database.connect(file, read_only=True)) as source:
            self._copy = _filled(path, source)
        for old in (*self.newest_first(day)[NEWEST:], *self._named(_UNFINISHED)):
            with contextlib.suppress(OSError):  # one copy too many harms nobody
                old.unlink()

    def follow(self, change: Callable[[sqlite3.Connection], None]) -> bool:
        """Make *change* in the copy that `make` made here last. Return whether it was done.

        Nothing waits for the disk. A power cut may damage the copy, but then the file itself is whole.
        """
        if not self._copy:
            return False
        try:
            with database.transaction(self._copy):
                change(self._copy)
        except (sqlite3.Error, FavoritesError):  # such as a copy that is damaged, or that is no longer in its place
            return False
        return True

    def close(self) -> None:
        if self._copy:
            self._copy.close()
            self._copy = None

    def _path(self, day: date) -> Path:
        return self.folder / f"favorites-{day.isoformat()}.sqlite3"

    def _named(self, pattern: str) -> list[Path]:
        return [path for path in self.folder.iterdir() if re.fullmatch(pattern, path.name)]


def _filled(path: Path, source: sqlite3.Connection) -> sqlite3.Connection:
    """Return the database *path*, opened and with the content of *source*.

    Windows replaces no file that the other program has open. So only a damaged copy is replaced.
    """
    is_new = not path.exists()
    copy = _connected(path)
    try:
        source.backup(copy, progress=_give_up_if_busy)
    except (sqlite3.Error, OSError) as error:
        copy.close()
        if is_new:
            path.unlink(missing_ok=True)  # an empty file is no backup
        if is_new or not isinstance(error, sqlite3.DatabaseError) or not database.is_damage(error):
            raise
        database.journal_of(path).unlink(missing_ok=True)  # SQLite would play it into the new copy
        database.copy_to(source, path)
        copy = _connected(path)
    copy.execute("PRAGMA synchronous = OFF")  # from now on, `Backups.follow` writes to it
    return copy


def _connected(path: Path) -> sqlite3.Connection:
    copy = database.connect(path)
    copy.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return copy


def _give_up_if_busy(status: int, _left: int, _pages: int) -> None:
    """Raise if another program has the copy. `sqlite3.Connection.backup` would try without an end."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        error = sqlite3.OperationalError("another program has the backup open")
        error.sqlite_errorcode = status
        raise error
