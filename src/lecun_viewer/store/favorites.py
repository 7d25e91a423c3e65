"""The favorites and the reader's findings. Precious: every change is on the disk when its method returns.

The file is a plain SQLite database with a rollback journal. So a copy of this one file is a copy of everything. Both
programs may have it open at the same time.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from os import W_OK, access
from pathlib import Path

from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import (
    BackupFailed,
    ChangedSinceError,
    Favorite,
    FavoritesError,
    FavoritesMessage,
    FavoritesProblem,
    Finding,
    Trouble,
)
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.library import database
from lecun_viewer.library.database import NewerFileError
from lecun_viewer.store import favorite_tables as tables
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.favorite_tables import FAVORITES, FILE_NAME, FINDINGS, Content
from lecun_viewer.system.files import identity, make_folder, make_private
from lecun_viewer.system.log import log

SMALLEST_PAGE = 512  # bytes of the smallest SQLite database


class DamagedFileError(sqlite3.DatabaseError):
    """The file is not what this program wrote."""


class FavoriteStore:
    """Holds favorites and findings in a folder. It can always be made: see ``problem``.

    As a collection it is that of the favorites. `finding` and `findings` return the findings. A finding may be about a
    quote that is no favorite.

    Attributes:
        problem: Why favorites can't be saved now, or ``None``. Each change tries again.
        messages: What was done to the file, for the user. Whoever shows a message takes it out.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """Open the favorites in *folder*. *now* returns the aware local time. Its date names the backups."""
        self.problem: FavoritesProblem | None = None
        self.messages: list[FavoritesMessage] = []
        self._content = Content({}, {})  # of the file, as it was read last
        self._path = folder / FILE_NAME
        self._backups = Backups(folder / "backups")
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._seen: tuple[object, int] | None = None  # which file was read, and in which state
        self._copied_on: date | None = None  # the day whose backup is as this program left the file
        self._failure_reported_on: date | None = None
        with suppress(FavoritesError):
            self._open()

    def close(self) -> None:
        self._backups.close()
        if self._connection:
            self._connection.close()
            self._connection = None

    # Reading

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._content.favorites

    def __iter__(self) -> Iterator[QuoteId]:
        """Iterate over the favorites' ids, the newest first."""
        return iter(self._content.favorites)

    def __len__(self) -> int:
        return len(self._content.favorites)

    def values(self) -> Iterable[Favorite]:
        """Return the favorites, the newest first."""
        return self._content.favorites.values()

    def get(self, quote_id: QuoteId) -> Favorite | None:
        return self._content.favorites.get(quote_id)

    def finding(self, quote_id: QuoteId) -> Finding | None:
        """Return the reader's finding of that quote."""
        return self._content.findings.get(quote_id)

    def findings(self) -> Iterable[Finding]:
        """Return the reader's findings, the newest first."""
        return self._content.findings.values()

    def quotes(self) -> list[Quote]:
        """Return each quote that was marked or checked, once. If it is both, it is as it was marked."""
        checked = {finding.quote.id: finding.quote for finding in self.findings()}
        marked = {favorite.quote.id: favorite.quote for favorite in self.values()}
        return list((checked | marked).values())

    # Changes

    def put(self, favorite: Favorite) -> None:
        """Save *favorite*. It replaces a favorite of the same quote.

        Raises:
            FavoritesError: It was not saved.
        """
        self._change({favorite.quote.id: favorite}, {})

    def discard(self, quote_id: QuoteId) -> None:
        """Remove the favorite of that quote, if there is one.

        Raises:
            FavoritesError: It was not removed.
        """
        self._change({quote_id: None}, {})

    def apply(self, changes: Sequence[Change[Favorite]], finding_changes: Sequence[Change[Finding]] = ()) -> None:
        """Make all these changes in one transaction. A quote has at most one change of each kind.

        Raises:
            ChangedSinceError: An entry is not as it was before its change.
            FavoritesError: No change was made.
        """

        def check(connection: sqlite3.Connection) -> None:
            if not (FAVORITES.is_before(connection, changes) and FINDINGS.is_before(connection, finding_changes)):
                is_one = len(changes) == 1 and not finding_changes
                trouble = Trouble.FAVORITE_CHANGED_SINCE if is_one else Trouble.FAVORITES_CHANGED_SINCE
                raise ChangedSinceError(FavoritesProblem(trouble))

        self._change(
            {each.quote_id: each.after for each in changes},
            {each.quote_id: each.after for each in finding_changes},
            check,
        )

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether anything is different.

        `problem` or `messages` may be different, too. If the file is newer or damaged, the favorites stay as they are.
        """
        if not self._connection:
            return False
        before = (self.problem, len(self.messages))
        try:
            return self._read_again()
        except FavoritesError:
            pass  # `problem` says it
        except NewerFileError:
            with suppress(FavoritesError):
                self._give_up_to_newer()
        except (sqlite3.Error, OSError) as error:
            log("The favorites could not be read again: %s", error)
        return before != (self.problem, len(self.messages))

    def back_up(self) -> None:
        """Bring today's backup up to date, unless it is. A failure becomes a message, and harms no favorite."""
        is_due = self._copied_on != self._now().date()
        if self._connection and not self.problem and any(self._content) and is_due:
            self._copy()

    def _change(
        self,
        favorites: Mapping[QuoteId, Favorite | None],
        findings: Mapping[QuoteId, Finding | None],
        check: Callable[[sqlite3.Connection], None] = lambda _connection: None,
    ) -> None:
        """Write these entries in one transaction, after *check*. ``None`` removes an entry.

        Raises:
            FavoritesError: Nothing was written. *check* may raise it, too.
        """

        def change(connection: sqlite3.Connection) -> None:
            check(connection)
            tables.write(connection, favorites, findings)

        try:
            self._change_mended(change)
        except NewerFileError:
            self._give_up_to_newer()
        except (sqlite3.Error, OSError) as error:
            raise FavoritesError(FavoritesProblem(Trouble.NOT_CHANGED, database.failure(error, self._path))) from error
        self._content = self._content.changed(favorites, findings)

    def _change_mended(self, change: Callable[[sqlite3.Connection], None]) -> None:
        if not self._connection or self.problem:
            self._open()
        try:
            self._reopen_if_replaced()
            self._carry_out(change)
        except sqlite3.DatabaseError as error:
            if not database.is_damage(error):
                raise
            self._open()  # mends what was damaged since it was opened
            self._carry_out(change)

    def _carry_out(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Make *change* in the file and in today's backup. Of two programs, each waits for the other to do both."""
        assert self._connection
        today = self._now().date()
        is_copied = self._copied_on == today and self._state() == self._seen
        self._copied_on = None  # until both have the change
        with database.transaction(self._connection):
            _check_version(self._connection)
            change(self._connection)
            is_copied = is_copied and self._backups.follow(change)
        if is_copied:
            self._copied_on = today
        else:
            self._copy()

    def _copy(self) -> None:
        """Make today's backup of the file as it is now. A failure is reported once a day."""
        assert self._connection
        today = self._now().date()
        try:
            with database.transaction(self._connection):  # no other program changes it meanwhile
                if database.is_whole(self._connection):  # a damaged copy never pushes out a good one
                    self._backups.make(self._path, today)
                    self._copied_on = today
        except (sqlite3.Error, OSError) as error:
            if self._failure_reported_on != today:
                self.messages.append(BackupFailed(database.failure(error)))
            self._failure_reported_on = today

    def _read_again(self) -> bool:
        try:
            if self._reopen_if_replaced():  # first, for a file that was replaced may be damaged
                return True
            if self._state() == self._seen:
                return False
            self._read()
            self._copied_on = None  # the other program may have ended before its copy
        except sqlite3.DatabaseError as error:
            if not database.is_damage(error):
                raise
            self._open()  # mends it while this program still knows its content
        return True

    def _read(self) -> None:
        """Read all of it, or leave the content as it is."""
        assert self._connection
        state = self._state()  # first: a change during the reading is then read again
        _check_version(self._connection)
        database.check_schema(self._connection, tables.MIGRATIONS)
        content = tables.read(self._connection)
        self._seen, self._content = state, content

    def _state(self) -> tuple[object, int]:
        """Return which file this is, and a number that changes when another program changes it."""
        assert self._connection
        changes: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return identity(self._path), changes

    # Opening and mending

    def _reopen_if_replaced(self) -> bool:
        """Open the file again if another file is in its place, or none. Return whether it was so."""
        is_replaced = bool(self._seen and self._seen[0] != identity(self._path))
        if is_replaced:
            self._open()
        return is_replaced

    def _open(self) -> None:
        """Open the file. Make it or mend it first if needed.

        A mended file also gets the content that was read before. A missing file gets only that.

        Raises:
            FavoritesError: Favorites can't be saved. `problem` says why.
        """
        self.close()
        self.problem = self._copied_on = None
        try:
            make_folder(self._path.parent)
            make_private(self._path.parent)  # an earlier version let everybody enter it
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
            from lecun_viewer.store.salvage import salvage  # seldom needed, and takes 4 ms to import

            self.close()
            known = self._content if self._seen else None
            self.messages.append(salvage(self._path, self._backups, self._now(), known))
            self._prepare()

    def _prepare(self) -> None:
        """Check the file, bring it to this version, and read it.

        Raises:
            NewerFileError: It must not be touched.
            sqlite3.DatabaseError: It is damaged (see `database.is_damage`), or can't be used.
            OSError: It can't be used.
        """
        newest = len(tables.MIGRATIONS)
        if self._path.exists():
            self._check_file(newest)
        had_some = any(self._content) or self._backups.newest_first()
        if not (self._path.exists() and self._path.stat().st_size) and had_some:
            raise DamagedFileError("the file is empty or missing, though there were favorites")
        self._connection = database.connect(self._path)
        database.write_through(self._connection)
        if not database.is_whole(self._connection):
            raise DamagedFileError("the file's structure is damaged")
        database.check_schema(self._connection, tables.MIGRATIONS)
        if 0 < database.version(self._connection) < newest:
            self._read()  # finds damage before anything is written
            make_folder(self._backups.folder)
        copy = self._backups.folder / f"before-version-{newest}.sqlite3"
        database.migrate(self._connection, tables.MIGRATIONS, copy=copy)
        with database.transaction(self._connection):  # writes nothing, but fails if writing is not possible now
            self._read()

    def _check_file(self, newest: int) -> None:
        """Check what can be seen without SQLite."""
        version, may_be_written = database.header(self._path)
        if version > newest:
            raise DamagedFileError("the file's version is too high")  # or it is newer: `salvage` finds out
        if not (access(self._path, W_OK) and access(self._path.parent, W_OK)):
            raise PermissionError
        if not may_be_written:
            raise DamagedFileError("the file's header forbids writing")
        if 0 < self._path.stat().st_size < SMALLEST_PAGE:
            raise DamagedFileError("the file ends within its first page")  # SQLite would take it for a new file

    def _read_only_at_least(self, error: Exception) -> None:
        """Show the favorites that can be read, though no change is possible."""
        self.close()
        try:
            if self._path.is_file():
                self._connection = database.connect(self._path, read_only=True)
                self._read()
        except NewerFileError:
            self._give_up_to_newer()
        except (sqlite3.Error, OSError):  # `problem` says why
            self.close()  # another program may replace the file meanwhile, which Windows forbids while it is open
        failure = database.failure(error, self._path)
        self._give_up(FavoritesProblem(Trouble.NOT_SAVED, failure, str(self._path.parent)))

    def _give_up_to_newer(self) -> None:
        self.close()
        self._give_up(FavoritesProblem(Trouble.NEWER_FILE))

    def _give_up(self, problem: FavoritesProblem) -> None:
        self.problem = problem
        raise FavoritesError(problem)


def _check_version(connection: sqlite3.Connection) -> None:
    """Check the version of an open file: another program may have brought it to a newer version.

    Raises:
        DamagedFileError: It is too high. Whoever opens the file again finds out whether it is damage.
    """
    if database.version(connection) > len(tables.MIGRATIONS):
        raise DamagedFileError("the file's version is too high")
