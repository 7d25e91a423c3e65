"""The favorites, and the reader's own checks: precious, in a file of their own, written through on every change.

What a method has done when it returns is on the disk. The file is a plain SQLite database with a rollback journal, so
that copying this one file copies everything. Both programs may have it open at the same time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from os import W_OK, access
from pathlib import Path

from lecun_viewer.core.change import Change, Kept
from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.log import log
from lecun_viewer.store import database, favorite_table, own_check_table
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.files import free_name

FILE_NAME = "favorites.sqlite3"
IMPLAUSIBLE_VERSION = 1000  # no newer version of the program, but damage
SMALLEST_PAGE = 512  # of any SQLite database, in bytes


class NewerFileError(Exception):
    """The file was written by a newer version of the program."""


class DamagedFileError(sqlite3.DatabaseError):
    """The file is not what this program wrote."""


class FavoriteStore:
    """Keeps favorites in a folder, and with them the reader's own checks. Can always be made: see `problem`.

    As a collection it is that of the favorites; `check` and `checks` give the checks, also on quotes that are none.

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
        self._checks: dict[QuoteId, OwnCheck] = {}
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
        self._favorites = _with(self._favorites, {favorite.quote.id: favorite}, _marked_at)

    def discard(self, quote_id: QuoteId) -> None:
        """Remove the favorite of that quote, if there is one.

        Raises:
            FavoritesError: it was not removed.
        """
        self._change(lambda connection: favorite_table.remove(connection, quote_id))
        self._favorites.pop(quote_id, None)

    def check(self, quote_id: QuoteId) -> OwnCheck | None:
        """Return the reader's own check of that quote."""
        return self._checks.get(quote_id)

    def checks(self) -> Iterable[OwnCheck]:
        """Return the reader's own checks, the newest first."""
        return self._checks.values()

    def put_check(self, check: OwnCheck) -> None:
        """Keep *check*, instead of an earlier one of the same quote.

        Raises:
            FavoritesError: it was not kept.
        """
        self._change(lambda connection: own_check_table.write(connection, [check]))
        self._checks = _with(self._checks, {check.quote.id: check}, _checked_at)

    def discard_check(self, quote_id: QuoteId) -> None:
        """Remove the check of that quote, if there is one.

        Raises:
            FavoritesError: it was not removed.
        """
        self._change(lambda connection: own_check_table.remove(connection, quote_id))
        self._checks.pop(quote_id, None)

    def apply(self, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]] = ()) -> None:
        """Make all these changes in one transaction, at most one a quote, and each only from what it has as before.

        Raises:
            FavoritesError: none of them was made.
        """
        self._change(lambda connection: _carry_over(connection, changes, check_changes))
        self._favorites = _with(self._favorites, {each.quote_id: each.after for each in changes}, _marked_at)
        self._checks = _with(self._checks, {each.quote_id: each.after for each in check_changes}, _checked_at)

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
        if not self._connection or not (self._favorites or self._checks) or self._backup_tried_on == today:
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
            if not database.is_damage(error):
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
        is_gone = not self._path.exists()
        known, known_checks = (self._favorites, self._checks) if is_gone else ({}, {})
        self._open()
        missing = [favorite for quote_id, favorite in known.items() if self._favorites.get(quote_id) != favorite]
        missing_checks = [check for quote_id, check in known_checks.items() if self._checks.get(quote_id) != check]
        if missing or missing_checks:
            self._carry_out(lambda connection: favorite_table.write(connection, reversed(missing)))
            self._carry_out(lambda connection: own_check_table.write(connection, reversed(missing_checks)))
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
            if not database.is_damage(error):
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
            sqlite3.DatabaseError: it is damaged (see `database.is_damage`), or can't be used.
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
        if not database.is_whole(self._connection):
            raise DamagedFileError("the file's structure is damaged")
        if 0 < database.version(self._connection) < newest:
            self._read()  # a damaged file is left as it is, and not brought to this version first
            self._backups.folder.mkdir(exist_ok=True)
        aside = free_name(self._backups.folder / f"before-version-{newest}.sqlite3")
        database.migrate(self._connection, favorite_table.MIGRATIONS, aside=aside)
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
        self._checks = own_check_table.read(self._connection)

    def _state(self) -> tuple[object, int]:
        """Return which file this is, and a number that changes when another program has changed it."""
        assert self._connection
        changes: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return _identity(self._path), changes


def _carry_over(
    connection: sqlite3.Connection, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]]
) -> None:
    if not (
        _holds(favorite_table.read(connection), changes, favorite_table.as_kept)
        and _holds(own_check_table.read(connection), check_changes, own_check_table.as_kept)
    ):
        raise FavoritesError("Another program has changed your favorites since, so they were left as they are.")
    for quote_id in _removed(changes):
        favorite_table.remove(connection, quote_id)
    favorite_table.write(connection, (change.after for change in changes if change.after))
    for quote_id in _removed(check_changes):
        own_check_table.remove(connection, quote_id)
    own_check_table.write(connection, (change.after for change in check_changes if change.after))


def _holds(kept: Mapping[QuoteId, Kept], changes: Iterable[Change[Kept]], as_kept: Callable[[Kept], Kept]) -> bool:
    """Return whether *kept* is as it is to be before *changes*."""
    return all(kept.get(change.quote_id) == (change.before and as_kept(change.before)) for change in changes)


def _removed(changes: Iterable[Change[Kept]]) -> list[QuoteId]:
    return [change.quote_id for change in changes if not change.after]


def _with(
    kept: Mapping[QuoteId, Kept], after: Mapping[QuoteId, Kept | None], at: Callable[[Kept], datetime]
) -> dict[QuoteId, Kept]:
    """Return *kept* with what came *after*, the newest first; of two at one time, the one that came later."""
    added = {key: after[key] for key in reversed(list(after)) if key not in kept}
    known = {key: after.get(key, value) for key, value in kept.items()}
    present = [(key, value) for key, value in (added | known).items() if value]
    return dict(sorted(present, key=lambda item: at(item[1]), reverse=True))


def _marked_at(favorite: Favorite) -> datetime:
    return favorite.marked_at


def _checked_at(check: OwnCheck) -> datetime:
    return check.checked_at


def _not_changed(error: sqlite3.Error) -> FavoritesError:
    return FavoritesError(f"Your favorites could not be changed: {database.reason(error)}.")


def _identity(path: Path) -> object:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
