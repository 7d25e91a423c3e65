"""The favorites and the reader's own checks. Precious: every change is on the disk when its method returns."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from lecun_viewer.core.change import Change, Kept
from lecun_viewer.core.favorite import ChangedSinceError, Favorite
from lecun_viewer.core.favorites_state import FavoritesMessage, FavoritesProblem, Trouble
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store import favorite_table, own_check_table
from lecun_viewer.store.favorites_file import FavoritesFile


class FavoriteStore:
    """Keeps favorites and checks in a folder. It can always be made: see `problem`.

    As a collection it is that of the favorites. `check` and `checks` return the checks. A check may be of a quote that
    is no favorite.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """Open the favorites in *folder*. *now* returns the aware local time. Its date names the backups."""
        self._file = FavoritesFile(folder, now)

    @property
    def problem(self) -> FavoritesProblem | None:
        """Why favorites can't be kept at present, or ``None``. Each change tries again."""
        return self._file.problem

    @property
    def messages(self) -> list[FavoritesMessage]:
        """What was done to the file, for the user. Whoever shows a message takes it out."""
        return self._file.messages

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._file.content.favorites

    def __iter__(self) -> Iterator[QuoteId]:
        """Iterate over the favorites' ids, the newest first."""
        return iter(self._file.content.favorites)

    def __len__(self) -> int:
        return len(self._file.content.favorites)

    def values(self) -> Iterable[Favorite]:
        """Return the favorites, the newest first."""
        return self._file.content.favorites.values()

    def get(self, quote_id: QuoteId) -> Favorite | None:
        return self._file.content.favorites.get(quote_id)

    def put(self, favorite: Favorite) -> None:
        """Keep *favorite*. It replaces a favorite of the same quote.

        Raises:
            FavoritesError: It was not kept.
        """
        self._file.change(lambda connection: favorite_table.write(connection, [favorite]))
        self._changed({favorite.quote.id: favorite})

    def discard(self, quote_id: QuoteId) -> None:
        """Remove the favorite of that quote, if there is one.

        Raises:
            FavoritesError: It was not removed.
        """
        self._file.change(lambda connection: favorite_table.remove(connection, quote_id))
        self._changed({quote_id: None})

    def check(self, quote_id: QuoteId) -> OwnCheck | None:
        """Return the reader's own check of that quote."""
        return self._file.content.checks.get(quote_id)

    def checks(self) -> Iterable[OwnCheck]:
        """Return the reader's own checks, the newest first."""
        return self._file.content.checks.values()

    def apply(self, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]] = ()) -> None:
        """Make all these changes in one transaction. A quote has at most one change of each kind.

        Raises:
            ChangedSinceError: An entry is not as it was before its change.
            FavoritesError: No change was made.
        """
        self._file.change(lambda connection: _carry_over(connection, changes, check_changes))
        self._changed(
            {each.quote_id: each.after for each in changes}, {each.quote_id: each.after for each in check_changes}
        )

    def quotes(self) -> list[Quote]:
        """Return each quote that was marked or checked, once. If it is both, it is as it was marked."""
        checked = {check.quote.id: check.quote for check in self.checks()}
        marked = {favorite.quote.id: favorite.quote for favorite in self.values()}
        return list((checked | marked).values())

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether anything is different.

        `problem` or `messages` may be different, too. If the file is newer or damaged, the favorites stay as they are.
        """
        return self._file.refresh()

    def back_up(self) -> None:
        """Bring today's backup up to date. A failure becomes a message, and harms no favorite."""
        self._file.back_up()

    def close(self) -> None:
        self._file.close()

    def _changed(
        self, favorites: Mapping[QuoteId, Favorite | None], checks: Mapping[QuoteId, OwnCheck | None] | None = None
    ) -> None:
        self._file.content = self._file.content.changed(favorites, checks or {})


def _carry_over(
    connection: sqlite3.Connection, changes: Sequence[Change[Favorite]], check_changes: Sequence[Change[OwnCheck]]
) -> None:
    if not (
        _holds(favorite_table.read(connection), changes, favorite_table.as_kept)
        and _holds(own_check_table.read(connection), check_changes, own_check_table.as_kept)
    ):
        raise ChangedSinceError(FavoritesProblem(Trouble.FAVORITES_CHANGED_SINCE))
    for quote_id in _removed(changes):
        favorite_table.remove(connection, quote_id)
    favorite_table.write(connection, (change.after for change in changes if change.after))
    for quote_id in _removed(check_changes):
        own_check_table.remove(connection, quote_id)
    own_check_table.write(connection, (change.after for change in check_changes if change.after))


def _holds(kept: Mapping[QuoteId, Kept], changes: Iterable[Change[Kept]], as_kept: Callable[[Kept], Kept]) -> bool:
    """Return whether each entry of *kept* is as it was before its change."""
    return all(kept.get(change.quote_id) == (change.before and as_kept(change.before)) for change in changes)


def _removed(changes: Iterable[Change[Kept]]) -> list[QuoteId]:
    return [change.quote_id for change in changes if not change.after]
