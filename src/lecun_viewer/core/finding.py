"""The reader's finding: what a reader who looked a quote up has found. It is shown beside what the collection says.

It never changes the collection. It holds a copy of the quote, so it outlives any change of the collection.
"""

import re
from datetime import date, datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote

_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


class Finding(NamedTuple):
    """What the reader found out about a quote. The quote need not be a favorite. Each text may be empty.

    Attributes:
        quote: The quote as it was when it was checked.
        status: The reader's verdict, or ``None`` for the collection's.
        where: Where the words are.
        url: The address as the reader typed it. It may be no address at all.
        date: When the words were said: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` (see `is_date`).
        checked_at: An aware time.
    """

    quote: Quote
    status: Status | None
    where: str
    url: str
    date: str
    note: str
    checked_at: datetime

    @property
    def place(self) -> str:
        """Place and date as one line: “A lecture, June 2025”. Without the date if the place already ends with it."""
        said = date_in_words(self.date) if is_date(self.date) else self.date
        where = self.where.strip()
        return where if where.endswith(said) else ", ".join(filter(None, (where, said)))


def is_date(text: str) -> bool:
    """Return whether *text* is a year, a month or a day of the calendar, in the form of ``Provenance.date``."""
    if not re.fullmatch(_DATE, text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
