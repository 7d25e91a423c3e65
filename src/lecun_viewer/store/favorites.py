"""The favorites: precious, in a file of their own, written through on every change.

What a method has done when it returns is on the disk. The file is a plain SQLite database with a rollback journal, so
that copying this one file copies everything. Both programs may have it open at the same time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from os import W_OK, access
from pathlib import Path

from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.log import log
from lecun_viewer.store import database, favorite_table
from lecun_viewer.store.backups import Backups

FILE_NAME = "favorites.sqlite3"
IMPLAUSIBLE_VERSION = 1000  # no newer version of the program, but damage
SMALLEST_PAGE = 512  # of any SQLite database, in bytes


class NewerFileError(Exception):
    """The file was written by a newer version of the program."""


class DamagedFileError(sqlite3.DatabaseError):
    """The file is not what this program wrote."""


class FavoriteStore:
    """Keeps favorites in a folder. Can always be made: see `problem`.

    Attributes:
        problem: why favorites can't be kept at present, as a sentence, or ``None``. Each change tries again.
        notices: sentences on what was done to the file while opening it (restored from a backup); for the user.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """Open the favorites in *folder*. *now* returns the aware local time; its date names the backups."""
        self.problem: str | None = None
        self.notices: list[str] = []
        self._path = folder / FILE_NAME
        self._backups = Backups(folder / "backups")
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._favorites: dict[QuoteId, Favorite] = {}
        self._seen: tuple[object, int] | None = None  # which file was read, and in which state
        self._backup_tried_on: date | None = None
        with suppress(FavoritesError):
            self._open()

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._favorites

    def __iter__(self) -> Iterator[QuoteId]:
        """Iterate over the favorites' ids, the newest first."""
        return iter(self._favorites)

    def __len__(self) -> int:
        return len(self._favorites)

    def values(self) -> Iterable[Favorite]:
        """Return the favorites, the newest first."""
        return self._favorites.values()

    def get(self, quote_id: QuoteId) -> Favorite | None:
        return self._favorites.get(quote_id)

    def put(self, favorite: Favorite) -> None:
        """Keep *favorite*, instead of an earlier one of the same quote.

        Raises:
            FavoritesError: it was not kept.
        """
        self._change(lambda connection: favorite_table.write(connection, [favorite]))
        if favorite.quote.id not in self._favorites:
            self._favorites = {
                favorite.quote.id: favorite,
                **self._favorites,
            }  # of two at one time, the later one first
        self._favorites[favorite.quote.id] = favorite
        self._favorites = dict(sorted(self._favorites.items(), key=lambda item: item[1].marked_at, reverse=True))

    def discard(self, quote_id: QuoteId) -> None:
        """Remove the favorite of that quote, if there is one.

        Raises:
            FavoritesError: it was not removed.
        """
        self._change(lambda connection: favorite_table.remove(connection, quote_id))
        self._favorites.pop(quote_id, None)

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether it had changed anything."""
        if not self._connection:
            return False
        try:
            seen = self._seen
            self._reopen_if_replaced()  # first, for the one without a name may be damaged
            if self._state() == seen:
                return False
            self._read()
        except (sqlite3.Error, OSError, FavoritesError) as error:
            log(f"The favorites could not be read again: {database.reason(error)}")
            return False
        return True

    def back_up(self) -> None:
        """Make today's backup if there is none yet. A failure is told in `notices`; the favorites are unharmed."""
        today = self._now().date()
        if not self._connection or not self._favorites or self._backup_tried_on == today:
            return
        self._backup_tried_on = today
        try:
            # is_whole: a good copy is never pushed out by a damaged one
            if not self._backups.has(today) and database.is_whole(self._connection):
                self._backups.make(self._connection, today)
        except (sqlite3.Error, OSError) as error:
            self.notices.append(
                f"Today’s backup of your favorites could not be made: {database.reason(error)}."
                " The favorites themselves are unharmed."
            )

    def close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _change(self, change: Callable[[sqlite3.Connection], None]) -> None:
        if not self._connection or self.problem:
            self._open()
        try:
            self._reopen_if_replaced()
            self.back_up()
            self._carry_out(change)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise _not_changed(error) from error
            self._open()  # mends what was damaged since it was opened
            try:
                self._carry_out(change)
            except sqlite3.Error as again:
                raise _not_changed(again) from again

    def _carry_out(self, change: Callable[[sqlite3.Connection], None]) -> None:
        assert self._connection
        with database.transaction(self._connection):
            change(self._connection)

    def _reopen_if_replaced(self) -> None:
        """Follow the file when another one has come in its place: what was open has no name left.

        Where there is none at all, what is known here is all that is left, and is written again.
        """
        if not self._seen or self._seen[0] == _identity(self._path):
            return
        known = {} if self._path.exists() else self._favorites
        self._open()
        missing = [favorite for quote_id, favorite in known.items() if self._favorites.get(quote_id) != favorite]
        if missing:
            self._carry_out(lambda connection: favorite_table.write(connection, reversed(missing)))
            self._read()
            self.notices.append("The favorites file was gone. What the program still knew of it was written again.")

    def _open(self) -> None:
        """Open the file, making or mending it first where needed.

        Raises:
            FavoritesError: favorites can't be kept; `problem` says why.
        """
        self.close()
        self.problem = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
        except NewerFileError:
            self._give_up(
                "Your favorites were saved by a newer version of this program. They are untouched, and can be seen and"
                " changed with that version."
            )
        except (sqlite3.Error, OSError) as error:
            self._read_only_at_least(error)

    def _connect(self) -> None:
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            from lecun_viewer.store import salvage  # takes 4 ms to import, and is seldom needed

            self.close()
            restored = salvage.salvage(self._path, self._backups, self._now())
            self.notices.append(restored.sentence())
            self._prepare()

    def _prepare(self) -> None:
        """Check the file, bring it to this version, and read it.

        Raises:
            NewerFileError: it must not be touched.
            sqlite3.DatabaseError: it is damaged (see `_is_damage`), or can't be used.
            OSError: it can't be used.
        """
        newest = len(favorite_table.MIGRATIONS)
        if self._path.exists():
            version = database.version_in_header(self._path)
            if newest < version < IMPLAUSIBLE_VERSION:
                raise NewerFileError
            if not (access(self._path, W_OK) and access(self._path.parent, W_OK)):
                raise PermissionError
            if version >= IMPLAUSIBLE_VERSION:
                raise DamagedFileError("no program has written this version")
            if 0 < self._path.stat().st_size < SMALLEST_PAGE:
                raise DamagedFileError("the file ends within its first page")  # SQLite would take it for a new one
        if not (self._path.exists() and self._path.stat().st_size) and self._backups.newest_first():
            raise DamagedFileError("the file is empty or missing, though there were favorites")
        self._connection = database.connect(self._path)
        # EXTRA: the journal's end is on the disk too before a change counts as kept (“PRAGMA synchronous”)
        self._connection.execute("PRAGMA synchronous = EXTRA")
        database.migrate(
            self._connection, favorite_table.MIGRATIONS, aside=self._backups.folder / f"before-version-{newest}.sqlite3"
        )
        if not database.is_whole(self._connection):
            raise DamagedFileError("the file's structure is damaged")
        with database.transaction(self._connection):  # writes nothing, but fails where the file's header forbids to
            self._read()

    def _read_only_at_least(self, error: Exception) -> None:
        """Show the favorites that are there, though none can be changed."""
        self.close()
        if self._path.is_file():
            with suppress(sqlite3.Error):
                self._connection = database.connect(self._path, read_only=True)
                self._read()
        self._give_up(f"Favorites can’t be kept at present: {database.reason(error)} ({self._path.parent}).")

    def _give_up(self, problem: str) -> None:
        self.problem = problem
        raise FavoritesError(problem)

    def _read(self) -> None:
        assert self._connection
        self._seen = self._state()
        self._favorites = favorite_table.read(self._connection)

    def _state(self) -> tuple[object, int]:
        """Return which file this is, and a number that changes when another program has changed it."""
        assert self._connection
        changes: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return _identity(self._path), changes


def _not_changed(error: sqlite3.Error) -> FavoritesError:
    return FavoritesError(f"Your favorites could not be changed: {database.reason(error)}.")


def _identity(path: Path) -> object:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return isinstance(error, DamagedFileError | favorite_table.DamagedFavoriteError) or database.is_damage(error)
