"""The reader's own check: what somebody who looked a quote up has found, kept beside what the collection says.

It never changes what the collection says, and outlives any change of it: it holds a snapshot of the quote.
"""

import re
from datetime import date, datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote

_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


class OwnCheck(NamedTuple):
    """What the reader found on a quote, which need not be a favorite. Each text may be empty.

    ``quote`` is the quote as it was when it was checked. ``status`` overrides the collection's; ``None`` leaves it.
    ``where`` and ``url`` say where the words are, ``date`` when they were said: ``YYYY``, ``YYYY-MM`` or
    ``YYYY-MM-DD`` (see `is_date`). ``url`` is as the reader gave it, and may be no address at all.
    ``checked_at`` is an aware time.
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
        """Where the words are and when they were said, in words; when only if ``where`` does not end the same way."""
        said = date_in_words(self.date) if is_date(self.date) else self.date
        where = self.where.strip()
        return where if where.endswith(said) else ", ".join(filter(None, (where, said)))


def is_date(text: str) -> bool:
    """Return whether *text* is a year, a month or a day of the calendar, as ``Provenance.date`` has it."""
    if not re.fullmatch(_DATE, text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
