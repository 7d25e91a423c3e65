"""The formats that favorites, and the reader's own checks, are exported in; `reading` has the way back."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.exchange import csv_document, html_document, json_document, markdown_document
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck

_Write = Callable[[Iterable[Favorite], Iterable[OwnCheck], datetime], str]


class Format(NamedTuple):
    """A format's name for people, the suffix of its files, and its media type."""

    label: str
    suffix: str
    media_type: str


FORMATS = {
    "json": Format("JSON", ".json", "application/json"),
    "csv": Format("CSV", ".csv", "text/csv"),
    "markdown": Format("Markdown", ".md", "text/markdown"),
    "html": Format("HTML", ".html", "text/html"),
}
"""By the names by which `export` knows them. The first two can be imported again, complete."""

_WRITERS: dict[str, _Write] = {
    "json": json_document.write,
    "csv": csv_document.write,
    "markdown": markdown_document.write,
    "html": html_document.write,
}


def export(favorites: Iterable[Favorite], checks: Iterable[OwnCheck], format: str, exported_at: datetime) -> bytes:
    """Return *favorites* and *checks*, in their order, as a document in UTF-8.

    *format* is a name in `FORMATS`. *exported_at* is the aware local time: the pages for people name days in its zone.
    """
    text = _WRITERS[format](favorites, checks, exported_at)
    return text.encode("utf-8", "replace")  # halves of surrogate pairs are no text, and are not kept on disk either
