"""Getting favorites, and the reader's own checks, back after their file was damaged, cut or lost.

The damaged file is never written to. It gets a second, dated name, and what can be read of it goes, on top of the
newest good backup, into a new file that then takes its place. A program that had read the file before knows better than
any backup what was in it. Whenever this is interrupted, the next start finds either the damaged file and does it again,
or the new one, complete.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lecun_viewer.core.change import Kept
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.store import database, favorite_table, own_check_table
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.files import free_name, replace_durably, unfinished_name

INTERIOR, LEAF = 5, 13  # first byte of a page of a table, section 1.6


class Content(NamedTuple):
    """What stands in a file, the newest first."""

    favorites: dict[QuoteId, Favorite]
    checks: dict[QuoteId, OwnCheck]

    def or_else(self, other: "Content") -> "Content":
        """Return all of this, and what only *other* has."""
        return Content(other.favorites | self.favorites, other.checks | self.checks)

    def or_newer(self, other: "Content") -> "Content":
        """Return what is in either, and where both have one of a quote, the one written later; else this one's."""
        return Content(
            _newer(self.favorites, other.favorites, lambda favorite: favorite.noted_at),
            _newer(self.checks, other.checks, lambda check: check.checked_at),
        )


class Salvaged(NamedTuple):
    """What became of a damaged file: where it is now (if it was there), and how much came back from where.

    ``checks`` are the reader's own; ``was_known`` tells that the program had read the file before.
    """

    aside: Path | None
    favorites: int
    checks: int
    backup: Path | None
    was_known: bool = False

    def sentence(self) -> str:
        """Return what happened, what was kept, and where it is."""
        if not self.aside and self.was_known:
            return "The favorites file was gone. What the program still knew of it was written again."
        if not self.aside:
            happened, kept = "The favorites file was missing.", ""
        else:
            happened = "The favorites file was damaged."
            kept = f" The damaged file was kept unchanged as {self.aside.name}."
        if not (self.favorites or self.checks):
            return f"{happened} No favorite could be read from it, and there was no backup.{kept}"
        came = f" with the help of the backup {self.backup.name}" if self.backup else ""
        came = " with the help of what the program still knew" if self.was_known else came
        return f"{happened} {self._numbers()} restored{came}.{kept}"

    def _numbers(self) -> str:
        numbers = []
        if self.favorites:
            numbers.append("1 favorite" if self.favorites == 1 else f"{self.favorites} favorites")
        if self.checks:
            numbers.append("1 check of your own" if self.checks == 1 else f"{self.checks} checks of your own")
        return f"{' and '.join(numbers)} {'was' if self.favorites + self.checks == 1 else 'were'}"


def salvage(path: Path, backups: Backups, now: datetime, known: Content | None = None) -> Salvaged:
    """Put a sound file in the place of the damaged or missing one at *path*.

    *known* is what the program had read from it before, all of it. A backup, which still has what was removed since, is
    not asked then.

    Raises:
        sqlite3.Error, OSError: it could not be done, and the damaged file is where it was.
    """
    content, backup = (known, None) if known else _from_backup(backups, now)
    there = path.exists()
    if there:
        readable = _from_damaged(path)
        content = content.or_newer(readable) if known else readable.or_else(content)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.restored")  # the other program may be mending it just now too
    try:
        _write_fresh(fresh, content)
        aside = _set_aside(path, now) if there else None
        replace_durably(fresh, path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    return Salvaged(aside, len(content.favorites), len(content.checks), backup, known is not None)


def _newer(
    ours: Mapping[QuoteId, Kept], theirs: Mapping[QuoteId, Kept], at: Callable[[Kept], datetime]
) -> dict[QuoteId, Kept]:
    later = {key: their for key, their in theirs.items() if key not in ours or at(their) > at(ours[key])}
    return {**ours, **later}


def _from_backup(backups: Backups, now: datetime) -> tuple[Content, Path | None]:
    for path in backups.good_ones(now.date()):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(database.connect(path, read_only=True)) as copy:
            return Content(favorite_table.read(copy), own_check_table.read(copy)), path
    return Content({}, {}), None


def _from_damaged(path: Path) -> Content:
    """Return what can be read: from a copy, so that not even a left-over journal is played back into the original."""
    found = Content({}, {})
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copyfile(path, Path(folder) / path.name))
        for connection in _opened(copy):
            readable = Content(favorite_table.readable(connection), own_check_table.readable(connection))
            found = found.or_else(readable)
        if not found.checks:
            for connection in _opened_for_checks(copy):
                found = found.or_else(Content({}, own_check_table.readable(connection)))
    return found


def _opened(copy: Path) -> Iterator[sqlite3.Connection]:
    """Yield *copy* opened as it is, and once more with a sound first page, where header and schema stand.

    Offsets are those of SQLite's “Database File Format”, section 1.3.
    """
    with contextlib.closing(database.connect(copy)) as connection:
        yield connection
    model = copy.with_name("model.sqlite3")
    _write_fresh(model, Content({}, {}))
    page = bytearray(model.read_bytes())
    page_size = int.from_bytes(page[16:18], "big")
    with copy.open("r+b") as file:
        pages = max(1, file.seek(0, 2) // page_size)
        page[28:32] = pages.to_bytes(4, "big")  # size of the database in pages
        page[92:96] = page[24:28]  # version-valid-for: the size above counts
        page[32:40] = bytes(8)  # no free pages known
        file.seek(0)
        file.write(page[:page_size])
    with contextlib.closing(database.connect(copy)) as connection:
        yield connection


def _opened_for_checks(copy: Path) -> Iterator[sqlite3.Connection]:
    """Yield *copy*, which has a sound first page, once for each page at which the table of checks could begin.

    The table of favorites begins where it does in every file; that of checks, in a file that was migrated, wherever
    there was room. Rows that are none of its own fail their checksums.
    """
    for number in _table_pages(copy):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(database.connect(copy)) as connection:
            connection.execute("PRAGMA synchronous = OFF")  # a copy
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = 'own_check'", (number,))
        with contextlib.closing(database.connect(copy)) as connection:
            yield connection


def _table_pages(copy: Path) -> Iterator[int]:
    with copy.open("rb") as file:
        page_size = int.from_bytes(file.read(18)[16:], "big")
        for number in range(2, file.seek(0, 2) // page_size + 1):
            file.seek((number - 1) * page_size)
            if file.read(1) in (bytes([INTERIOR]), bytes([LEAF])):
                yield number


def _write_fresh(path: Path, content: Content) -> None:
    path.unlink(missing_ok=True)
    with contextlib.closing(database.connect(path)) as connection:
        database.migrate(connection, favorite_table.MIGRATIONS)
        with database.transaction(connection):
            favorite_table.write(connection, reversed(content.favorites.values()))
            own_check_table.write(connection, reversed(content.checks.values()))


def _set_aside(path: Path, now: datetime) -> Path:
    """Give *path* a dated second name, and take away the journal beside it, which SQLite would play into a new file."""
    aside = free_name(path.with_name(f"{path.stem}.damaged-{now:%Y-%m-%d-%H%M%S}.sqlite3"))
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        unfinished = unfinished_name(aside)
        try:
            shutil.copyfile(path, unfinished)
            replace_durably(unfinished, aside)  # on the disk before the one that it is a copy of goes
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        journal.replace(aside.with_name(aside.name + "-journal"))
    return aside
