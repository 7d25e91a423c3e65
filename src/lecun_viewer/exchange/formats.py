"""The formats in which favorites, the reader's findings and collections are exported.

`reading` has the way back for favorites and findings, and `lecun_viewer.imports.own_exports` that for quotes.
Bibliographies are written by `lecun_viewer.cite`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from lecun_viewer.cite import FORMATS as CITATIONS
from lecun_viewer.cite import bibliography
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.exchange import csv_document, html_document, json_document, markdown_document
from lecun_viewer.exchange.page import Lost, PageTexts, QuotesTexts, day, page_of_quotes


class Format(NamedTuple):
    """A format of exports.

    Attributes:
        label: Its name for people, the same in every language.
        suffix: Of its files.
        write: Yields a document in pieces. `PageTexts` are the words of a page for people. A bibliography has the
            favorites alone.
    """

    label: str
    suffix: str
    write: Callable[[Iterable[Favorite], Iterable[Finding], datetime, PageTexts], Iterator[str]]


def _bibliography(label: str, name: str) -> Format:
    """Return the format of citations of that *name* as a format of exports."""
    cited = CITATIONS[name]

    def write(favorites: Iterable[Favorite], *_: object) -> Iterator[str]:
        return bibliography((favorite.quote for favorite in favorites), name)

    return Format(label, cited.suffix, write)


_LABELS = {"bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}
_BIBLIOGRAPHIES = {name: _bibliography(label, name) for name, label in _LABELS.items()}
FORMATS = {
    "json": Format("JSON", ".json", json_document.write),
    "csv": Format("CSV", ".csv", csv_document.write),
    "markdown": Format("Markdown", ".md", markdown_document.write),
    "html": Format("HTML", ".html", html_document.write),
    **_BIBLIOGRAPHIES,
}
"""By their names for programs. `lost` says what does not come back. Two formats may have the same suffix."""


def lost(format: str, *, is_of_favorites: bool) -> Lost | None:
    """Return what an export in *format*, a name in `FORMATS`, loses. ``None`` if all comes back."""
    match format:
        case "json":
            return None
        case "csv":
            return None if is_of_favorites else Lost.HEAD
        case "markdown":
            return Lost.OWN_WORDS if is_of_favorites else None
    return Lost.ALL


def export(
    favorites: Iterable[Favorite], findings: Iterable[Finding], format: str, exported_at: datetime, texts: PageTexts
) -> bytes:
    """Return *favorites* and *findings*, in their order, as a document in UTF-8.

    *format* is a name in `FORMATS`. *exported_at* is the aware local time: pages for people have days in its zone.
    """
    pieces = FORMATS[format].write(favorites, findings, exported_at, texts)
    return _joined(pieces)


def export_quotes(
    collection: CollectionInfo, quotes: Iterable[Quote], format: str, exported_at: datetime, texts: QuotesTexts
) -> bytes:
    """Return the *quotes* of *collection* as a document in UTF-8, as `export` does with favorites."""
    match format:
        case "json":
            pieces = json_document.write_quotes(collection, quotes, exported_at)
        case "csv":
            pieces = csv_document.write_quotes(quotes)
        case _ if format in _BIBLIOGRAPHIES:
            pieces = bibliography(quotes, format)
        case _:
            summary = texts.collection_summary(collection.quote_count, day(exported_at, exported_at))
            write = {"markdown": markdown_document.write_page, "html": html_document.write_page}[format]
            pieces = write(page_of_quotes(collection, summary, quotes, texts))
    return _joined(pieces)


def _joined(pieces: Iterable[str]) -> bytes:
    document = BytesIO()  # has the whole once. A join would have all pieces beside it.
    # Halves of surrogate pairs are no text, and no store keeps them.
    document.writelines(piece.encode("utf-8", "replace") for piece in pieces)
    return document.getvalue()
