"""The sources of quotes, each once: the places where words were found, and the labels of those that were not."""

from collections.abc import Iterable
from typing import NamedTuple

from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote


class Source(NamedTuple):
    """A place where words were found or, where ``where`` is empty, the label that the compilation gives."""

    where: str
    url: str = ""
    label: str = ""


def source_of(quote: Quote) -> Source:
    """Return where the words of *quote* come from, as far as anybody knows."""
    known = quote.provenance
    if known.status is Status.UNTRACED or not known.where:  # an untraced one may have a place: of another passage
        return Source("", label=quote.source)
    date = date_in_words(known.date) if known.date else ""
    where = f"{known.where}, {date}" if date not in known.where else known.where
    return Source(where, known.url or "")


def numbered_sources(quotes: Iterable[Quote]) -> dict[Source, int]:
    """Return the sources of *quotes* in the order in which they come first, numbered from 1."""
    return {source: number for number, source in enumerate(dict.fromkeys(map(source_of, quotes)), start=1)}
