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
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.log import log
from lecun_viewer.store import database, favorite_table, own_check_table
from lecun_viewer.store.backups import Backups

FILE_NAME = "favorites.sqlite3"
IMPLAUSIBLE_VERSION = 1000  # no newer version of the program, but damage
SMALLEST_PAGE = 512  # of any SQLite database, in bytes


class NewerFileError(Exception):
    """The file was written by a newer version of the program."""


_NEWER = (
    "Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with"
    " that version."
)


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

    def apply(self, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]] = ()) -> None:
        """Make all these changes in one transaction, at most one a quote, and each only from what it has as before.

        Raises:
            ChangedSinceError: one of them begins with what is not so.
            FavoritesError: none of them was made.
        """
        self._change(lambda connection: _carry_over(connection, changes, check_changes))
        self._favorites = _with(self._favorites, {each.quote_id: each.after for each in changes}, _marked_at)
        self._checks = _with(self._checks, {each.quote_id: each.after for each in check_changes}, _checked_at)

    def quotes(self) -> list[Quote]:
        """Return what the user marked or checked, each quote once; of one that is both, as it was marked."""
        checked = {quote_id: check.quote for quote_id, check in self._checks.items()}
        marked = {quote_id: favorite.quote for quote_id, favorite in self._favorites.items()}
        return list((checked | marked).values())

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether anything is other than before.

        That may also be `problem` or `notices`: what was known stays, where the file is not ours any more or damaged.
        """
        if not self._connection:
            return False
        told = (self.problem, len(self.notices))
        try:
            return self._read_again()
        except FavoritesError:
            pass  # `problem` says it
        except NewerFileError:
            with suppress(FavoritesError):
                self._give_up_to_newer()
        except (sqlite3.Error, OSError) as error:
            log("The favorites could not be read again: %s", error)
        return told != (self.problem, len(self.notices))

    def _read_again(self) -> bool:
        try:
            if self._reopen_if_replaced():  # first, for the one without a name may be damaged
                return True
            if self._state() == self._seen:
                return False
            self._read()
        except sqlite3.DatabaseError as error:
            if not database.is_damage(error):
                raise
            self._open()  # mends it, while this program still knows what was in it
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
        try:
            self._change_mended(change)
        except NewerFileError:
            self._give_up_to_newer()
        except (sqlite3.Error, OSError) as error:
            raise _not_changed(error) from error

    def _change_mended(self, change: Callable[[sqlite3.Connection], None]) -> None:
        if not self._connection or self.problem:
            self._open()
        try:
            self._reopen_if_replaced()
            self.back_up()
            self._carry_out(change)
        except sqlite3.DatabaseError as error:
            if not database.is_damage(error):
                raise
            self._open()  # mends what was damaged since it was opened
            self._carry_out(change)

    def _carry_out(self, change: Callable[[sqlite3.Connection], None]) -> None:
        assert self._connection
        with database.transaction(self._connection):
            _check_version(self._connection)
            change(self._connection)

    def _reopen_if_replaced(self) -> bool:
        """Follow the file when another one has come in its place, or none: what was open has no name left."""
        is_replaced = bool(self._seen and self._seen[0] != _identity(self._path))
        if is_replaced:
            self._open()
        return is_replaced

    def _open(self) -> None:
        """Open the file, making or mending it first where needed.

        Mended, it has what is known here too; a missing one, that alone.

        Raises:
            FavoritesError: favorites can't be kept; `problem` says why.
        """
        self.close()
        self.problem = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connect()
        except NewerFileError:
            self._give_up_to_newer()
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
            known = salvage.Content(self._favorites, self._checks) if self._seen else None
            restored = salvage.salvage(self._path, self._backups, self._now(), known)
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
        had_some = self._favorites or self._checks or self._backups.newest_first()
        if not (self._path.exists() and self._path.stat().st_size) and had_some:
            raise DamagedFileError("the file is empty or missing, though there were favorites")
        self._connection = database.connect(self._path)
        database.write_through(self._connection)
        if not database.is_whole(self._connection):
            raise DamagedFileError("the file's structure is damaged")
        if 0 < database.version(self._connection) < newest:
            self._read()  # a damaged file is left as it is, and not brought to this version first
            self._backups.folder.mkdir(exist_ok=True)
        aside = self._backups.folder / f"before-version-{newest}.sqlite3"
        database.migrate(self._connection, favorite_table.MIGRATIONS, aside=aside)
        with database.transaction(self._connection):  # writes nothing, but fails where the file's header forbids to
            self._read()

    def _read_only_at_least(self, error: Exception) -> None:
        """Show the favorites that are there, though none can be changed."""
        self.close()
        with suppress(sqlite3.Error, OSError, NewerFileError):
            if self._path.is_file():
                self._connection = database.connect(self._path, read_only=True)
                self._read()
        self._give_up(f"Favorites can’t be kept at present: {database.reason(error)} ({self._path.parent}).")

    def _give_up_to_newer(self) -> None:
        self.close()
        self._give_up(_NEWER)

    def _give_up(self, problem: str) -> None:
        self.problem = problem
        raise FavoritesError(problem)

    def _read(self) -> None:
        """Read all of it, or leave what is known as it is."""
        assert self._connection
        state = self._state()  # first: what comes while it is read is read again
        _check_version(self._connection)
        favorites, checks = favorite_table.read(self._connection), own_check_table.read(self._connection)
        self._seen, self._favorites, self._checks = state, favorites, checks

    def _state(self) -> tuple[object, int]:
        """Return which file this is, and a number that changes when another program has changed it."""
        assert self._connection
        changes: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return _identity(self._path), changes


def _check_version(connection: sqlite3.Connection) -> None:
    """Raise an error where a newer version has brought the file to its own, also while it was open here.

    Raises:
        NewerFileError: it must not be touched.
        DamagedFileError: no program has written this version.
    """
    version = database.version(connection)
    if version >= IMPLAUSIBLE_VERSION:
        raise DamagedFileError("no program has written this version")
    if version > len(favorite_table.MIGRATIONS):
        raise NewerFileError


def _carry_over(
    connection: sqlite3.Connection, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]]
) -> None:
    if not (
        _holds(favorite_table.read(connection), changes, favorite_table.as_kept)
        and _holds(own_check_table.read(connection), check_changes, own_check_table.as_kept)
    ):
        raise ChangedSinceError("Another program has changed your favorites since, so they were left as they are.")
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


def _not_changed(error: Exception) -> FavoritesError:
    return FavoritesError(f"Your favorites could not be changed: {database.reason(error)}.")


def _identity(path: Path) -> object:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
