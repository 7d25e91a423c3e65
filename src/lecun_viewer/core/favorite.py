"""A favorite: a quote that the user marked, as it was when it was marked."""

from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Quote


class FavoritesError(Exception):
    """A change of the favorites was not kept. The text is a sentence for the user; they are as they were before."""


class ChangedSinceError(FavoritesError):
    """A change begins with what is no longer so, and never will be made: another program was there in between."""


class Favorite(NamedTuple):
    """A marked quote, complete in itself, so that it outlives any change of the collection.

    ``marked_at`` is an aware time. ``attribution`` is the line that stood under the quote when it was marked.
    ``note_changed_at`` is ``None`` where that is not known, as of all notes that version 0.1 kept.
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

    def with_note(self, note: str, now: datetime) -> "Favorite":
        """Return the favorite with *note*, written at *now*."""
        return self._replace(note=note, note_changed_at=now)

    @property
    def noted_at(self) -> datetime:
        """The time that tells which of two notes is newer: that of marking, where none is known of the note."""
        return self.note_changed_at or self.marked_at
