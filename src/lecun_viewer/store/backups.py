"""Dated copies of the favorites, at most one a day. The newest `KEPT` copies are kept.

A clock can be wrong. A copy with a date after today counts as the oldest, so it never pushes out a copy with a true
date.
"""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lecun_viewer.store import database

KEPT = 7
_NAME = r"favorites-\d{4}-\d{2}-\d{2}\.sqlite3"


class Backups:
    """The copies in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def newest_first(self, today: date = date.max) -> list[Path]:
        """Return the copies by the day in their names, the newest first. Days after *today* come last."""
        if not self.folder.is_dir():
            return []
        last = self._path(today).name
        copies = (path for path in self.folder.iterdir() if re.fullmatch(_NAME, path.name))
        return sorted(copies, key=lambda path: (path.name <= last, path.name), reverse=True)

    def has(self, day: date) -> bool:
        return self._path(day).exists()

    def make(self, connection: sqlite3.Connection, day: date) -> None:
        """Write the copy of *day*, which must not exist yet. Remove all copies but the newest `KEPT`.

        Raises:
            sqlite3.Error, OSError: There is no new copy, and every old copy is still there.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        database.copy_to(connection, self._path(day))
        for old in self.newest_first(day)[KEPT:]:
            with contextlib.suppress(OSError):  # one copy too many harms nobody
                old.unlink()

    def good_ones(self, today: date = date.max) -> Iterator[Path]:
        """Yield the copies that SQLite finds whole, in the order of `newest_first`."""
        for path in self.newest_first(today):
            with contextlib.suppress(sqlite3.Error), contextlib.closing(database.connect(path, read_only=True)) as copy:
                if database.is_whole(copy):
                    yield path

    def _path(self, day: date) -> Path:
        return self.folder / f"favorites-{day.isoformat()}.sqlite3"
