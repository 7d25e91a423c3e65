"""The sources of quotes. A source is a place where words were found, or the label of the collection."""

from collections.abc import Iterable
from typing import NamedTuple

from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.provenance import CHECKED
from lecun_viewer.core.quote import Quote


class Source(NamedTuple):
    """A place where words were found. If ``where`` is empty, only the ``label`` of the collection is known."""

    where: str
    url: str = ""
    label: str = ""


def source_of(quote: Quote) -> Source:
    """Return the source of *quote*, as far as it is known."""
    known = quote.provenance
    is_untraced = known.status in CHECKED and not known.status.has_place
    if is_untraced or not known.where:  # the place of an untraced quote is that of another passage
        return Source("", label=quote.source)
    date = date_in_words(known.date) if known.date else ""
    where = f"{known.place}, {date}" if date not in known.where else known.place
    return Source(where, known.url or "")


def numbered_sources(quotes: Iterable[Quote]) -> dict[Source, int]:
    """Return the sources of *quotes*, numbered from 1 in the order of their first use."""
    return {source: number for number, source in enumerate(dict.fromkeys(map(source_of, quotes)), start=1)}
