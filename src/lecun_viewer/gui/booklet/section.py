"""The content of a booklet: titles, quotes, and the reader's own words and findings."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lecun_viewer.core.finding import Finding
from lecun_viewer.core.quote import Quote
from lecun_viewer.exchange.page import Line


class BookletEntry(NamedTuple):
    """A quote with the reader's own words and finding. A line of the own words is under a heading, and may be empty."""

    quote: Quote
    own_words: Sequence[Line] = ()
    finding: Finding | None = None


class Section(NamedTuple):
    """Quotes under a title."""

    title: str
    entries: Sequence[BookletEntry]


def shared_authors(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return the people to whom each of *quotes* is credited."""
    first, *others = (quote.authors for quote in quotes)
    return tuple(name for name in first if all(name in authors for authors in others))
