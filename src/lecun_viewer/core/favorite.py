"""What the reader saves of a quote: a favorite, a finding, and how often it is shown. Each holds a copy of the quote.

So all outlive any change of the collection. Also why a change was not made, as a value. The programs say it in words.
"""

from datetime import datetime
from enum import Enum
from typing import Annotated, NamedTuple

from msgspec import Meta

from lecun_viewer.core.attribution import attribution, date_in_words
from lecun_viewer.core.failure import Failure
from lecun_viewer.core.provenance import DateOrNothing, Verdict, date_parts
from lecun_viewer.core.quote import Quote, with_commas
from lecun_viewer.core.value import Text, Value, Words

Moment = Annotated[datetime, Meta(tz=True)]


class Trouble(Enum):
    """Why favorites can't be saved, or a change was not made. The values are for the log."""

    NEWER_FILE = "the file was written by a newer version of the program"
    NOT_CHANGED = "the change was not made"
    FAVORITE_CHANGED_SINCE = "another program changed this favorite since"
    FAVORITES_CHANGED_SINCE = "another program changed these favorites since"


class FavoritesProblem(NamedTuple):
    """A trouble, and where it is known, what caused it."""

    trouble: Trouble
    failure: Failure | None = None

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.trouble.value, self.failure and str(self.failure))))


class FavoritesError(Exception):
    """A change of the favorites was not made. They are as they were before.

    Attributes:
        problem: Why.
    """

    def __init__(self, problem: FavoritesProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class ChangedSinceError(FavoritesError):
    """Another program changed this favorite since we read it, so the change was not made. Trying again won't help."""


class Favorite(Value, frozen=True):
    """A quote that the reader marked, as it was then.

    Attributes:
        attribution: The line that stood under the quote when it was marked.
        marked_at: An aware time.
        note: The reader's own words.
        note_changed_at: An aware time, or ``None`` if it is not known. Version 0.1 did not record it.
    """

    quote: Quote
    attribution: Words
    marked_at: Moment
    note: Text = ""
    note_changed_at: Moment | None = None

    @classmethod
    def mark(cls, quote: Quote, now: datetime) -> "Favorite":
        """Return *quote* as a favorite marked at *now*, with no note yet."""
        return cls(quote, attribution(quote), now)

    def with_note(self, note: str, now: datetime) -> "Favorite":
        """Return the favorite with *note*, written at *now*."""
        return self._replace(note=note, note_changed_at=now)

    @property
    def noted_at(self) -> datetime:
        """When the note was written. If that is unknown, when the quote was marked."""
        return self.note_changed_at or self.marked_at


class Finding(Value, frozen=True):
    """What the reader found out about a quote. The quote need not be a favorite. Each text may be empty.

    It is shown beside what the collection says, and never changes the collection.

    Attributes:
        quote: The quote as it was when it was checked.
        status: The reader's verdict, or ``None`` for the collection's.
        where: Where the words are.
        url: The address as the reader typed it. It may be no address at all.
        date: When the words were said: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` (see `is_date`).
        checked_at: An aware time.
    """

    quote: Quote
    status: Verdict | None
    where: Text
    url: Text
    date: DateOrNothing
    note: Text
    checked_at: Moment

    @property
    def place(self) -> str:
        """Place and date as one line: “A lecture, June 2025”. Without the date if the place already ends with it."""
        said = date_in_words(self.date) if is_date(self.date) else self.date
        where = self.where.strip()
        return where if where.endswith(said) else with_commas(where, said)


def is_date(text: str) -> bool:
    """Return whether *text* is a year, month or day in the form of ``Provenance.date``."""
    return bool(date_parts(text))
