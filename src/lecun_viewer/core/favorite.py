"""A favorite: a quote that the user marked, as it was when it was marked."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Quote

if TYPE_CHECKING:
    from lecun_viewer.core.favorites_state import FavoritesProblem


class FavoritesError(Exception):
    """A change of the favorites was not made. They are as they were before.

    Attributes:
        problem: Why.
    """

    def __init__(self, problem: "FavoritesProblem") -> None:
        super().__init__(str(problem))
        self.problem = problem


class ChangedSinceError(FavoritesError):
    """Another program changed this favorite since we read it, so the change was not made. Trying again won't help."""


class Favorite(NamedTuple):
    """A marked quote. It holds all of the quote, so a change of the collection does not touch it.

    Attributes:
        attribution: The line that stood under the quote when it was marked.
        marked_at: An aware time.
        note: The reader's own words.
        note_changed_at: An aware time, or ``None`` if it is not known. Version 0.1 did not record it.
    """

    quote: Quote
    attribution: str
    marked_at: datetime
    note: str = ""
    note_changed_at: datetime | None = None

    @classmethod
    def mark(cls, quote: Quote, now: datetime) -> "Favorite":
        """Return *quote* as a favorite marked at *now*, with no note yet."""
        return cls(quote, attribution(quote), now)

    def with_words(self, field: str, words: str, now: datetime) -> "Favorite":
        """Return the favorite with the reader's own *words* in *field*, written at *now*. The note is such a field."""
        changes: dict[str, Any] = {field: words, "note_changed_at": now}
        return self._replace(**changes)

    def with_note(self, note: str, now: datetime) -> "Favorite":
        """Return the favorite with *note*, written at *now*."""
        return self.with_words("note", note, now)

    @property
    def noted_at(self) -> datetime:
        """The time that tells which of two notes is newer. If the note has no time, that of marking."""
        return self.note_changed_at or self.marked_at


def are_same_but_for_notes(some: Sequence[Favorite], others: Sequence[Favorite]) -> bool:
    """Return whether both are the same favorites in the same order, whatever their notes are.

    Nothing that is listed depends on a note.
    """
    return len(some) == len(others) and all(
        one is other or one == other._replace(note=one.note, note_changed_at=one.note_changed_at)
        for one, other in zip(some, others, strict=True)
    )
