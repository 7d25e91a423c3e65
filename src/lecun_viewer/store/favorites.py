"""The favorites and the reader's findings. Precious: every change is on the disk when its method returns."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from lecun_viewer.core.change import Change, Kept
from lecun_viewer.core.favorite import ChangedSinceError, Favorite
from lecun_viewer.core.favorites_state import FavoritesMessage, FavoritesProblem, Trouble
from lecun_viewer.core.finding import Finding
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store import favorite_table, finding_table
from lecun_viewer.store.favorites_file import FavoritesFile


class FavoriteStore:
    """Keeps favorites and findings in a folder. It can always be made: see `problem`.

    As a collection it is that of the favorites. `finding` and `findings` return the findings. A finding may be
    of a quote that is no favorite.
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

    def finding(self, quote_id: QuoteId) -> Finding | None:
        """Return the reader's finding of that quote."""
        return self._file.content.findings.get(quote_id)

    def findings(self) -> Iterable[Finding]:
        """Return the reader's findings, the newest first."""
        return self._file.content.findings.values()

    def apply(self, changes: Sequence[Change[Favorite]], finding_changes: Sequence[Change[Finding]] = ()) -> None:
        """Make all these changes in one transaction. A quote has at most one change of each kind.

        Raises:
            ChangedSinceError: An entry is not as it was before its change.
            FavoritesError: No change was made.
        """
        self._file.change(lambda connection: _carry_over(connection, changes, finding_changes))
        self._changed(
            {each.quote_id: each.after for each in changes}, {each.quote_id: each.after for each in finding_changes}
        )

    def quotes(self) -> list[Quote]:
        """Return each quote that was marked or checked, once. If it is both, it is as it was marked."""
        checked = {finding.quote.id: finding.quote for finding in self.findings()}
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
        self, favorites: Mapping[QuoteId, Favorite | None], findings: Mapping[QuoteId, Finding | None] | None = None
    ) -> None:
        self._file.content = self._file.content.changed(favorites, findings or {})


def _carry_over(
    connection: sqlite3.Connection, changes: Sequence[Change[Favorite]], finding_changes: Sequence[Change[Finding]]
) -> None:
    if not (
        _holds(favorite_table.read(connection), changes, favorite_table.as_kept)
        and _holds(finding_table.read(connection), finding_changes, finding_table.as_kept)
    ):
        raise ChangedSinceError(FavoritesProblem(Trouble.FAVORITES_CHANGED_SINCE))
    for quote_id in _removed(changes):
        favorite_table.remove(connection, quote_id)
    favorite_table.write(connection, (change.after for change in changes if change.after))
    for quote_id in _removed(finding_changes):
        finding_table.remove(connection, quote_id)
    finding_table.write(connection, (change.after for change in finding_changes if change.after))


def _holds(kept: Mapping[QuoteId, Kept], changes: Iterable[Change[Kept]], as_kept: Callable[[Kept], Kept]) -> bool:
    """Return whether each entry of *kept* is as it was before its change."""
    return all(kept.get(change.quote_id) == (change.before and as_kept(change.before)) for change in changes)


def _removed(changes: Iterable[Change[Kept]]) -> list[QuoteId]:
    return [change.quote_id for change in changes if not change.after]
