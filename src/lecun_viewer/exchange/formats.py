"""The formats in which favorites, the reader's findings and collections are exported, and the way back for favorites.

`lecun_viewer.imports.own_exports` has the way back for quotes. Bibliographies are written by `lecun_viewer.cite`.
Everything else than what `export` wrote is refused, with its line and the reason.
"""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from lecun_viewer.cite import FORMATS as CITATIONS
from lecun_viewer.cite import bibliography
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.exchange import csv_document, html_document, json_document, markdown_document
from lecun_viewer.exchange.imported import (
    BYTE_ORDER_MARK,
    Imported,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
)
from lecun_viewer.exchange.page import Lost, PageTexts, page, page_of_quotes


class ExportFormat(NamedTuple):
    """A format of exports.

    Attributes:
        label: Its name for people, the same in every language.
        suffix: Of its files.
    """

    label: str
    suffix: str


_BIBLIOGRAPHIES = {"bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}
_PAGES = {"markdown": markdown_document.write, "html": html_document.write}
FORMATS = {
    "json": ExportFormat("JSON", ".json"),
    "csv": ExportFormat("CSV", ".csv"),
    "markdown": ExportFormat("Markdown", ".md"),
    "html": ExportFormat("HTML", ".html"),
} | {name: ExportFormat(label, CITATIONS[name].suffix) for name, label in _BIBLIOGRAPHIES.items()}
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
    favorites: Iterable[Favorite],
    findings: Iterable[Finding],
    format: str,
    exported_at: datetime,
    texts: PageTexts,
    numbers: tuple[int, int] | None = None,
) -> bytes:
    """Serialize *favorites* and *findings*, in their order, in UTF-8.

    Pages say the *numbers* of all, if these are only the first (see `page`).

    *format* is a name in `FORMATS`. A bibliography has the favorites alone. *exported_at* is the aware local time:
    pages for people have days in its zone.
    """
    match format:
        case "json":
            pieces = json_document.write(favorites, findings, exported_at)
        case "csv":
            pieces = csv_document.write(favorites, findings)
        case _ if format in _PAGES:
            pieces = _PAGES[format](page(favorites, findings, exported_at, texts, numbers))
        case _:
            pieces = bibliography((favorite.quote for favorite in favorites), format)
    return _joined(pieces)


def export_quotes(
    collection: CollectionInfo, quotes: Iterable[Quote], format: str, exported_at: datetime, texts: PageTexts
) -> bytes:
    """Return the *quotes* of *collection* as a document in UTF-8, as `export` does with favorites."""
    match format:
        case "json":
            pieces = json_document.write_quotes(collection, quotes, exported_at)
        case "csv":
            pieces = csv_document.write_quotes(quotes)
        case _ if format in _PAGES:
            pieces = _PAGES[format](page_of_quotes(collection, quotes, exported_at, texts))
        case _:
            pieces = bibliography(quotes, format)
    return _joined(pieces)


def _joined(pieces: Iterable[str]) -> bytes:
    document = BytesIO()  # has the whole once. A join would have all pieces beside it.
    # Halves of surrogate pairs are no text, and no store keeps them.
    document.writelines(piece.encode("utf-8", "replace") for piece in pieces)
    return document.getvalue()


# The way back

LIMIT = 100_000_000  # bytes, as in “100 MB”
_READERS = {"json": json_document.read, "csv": csv_document.read}
READABLE = tuple(_READERS)


def read(document: bytes, format: str | None = None) -> Imported:
    """Return all that is in *document*.

    *format* is a name in `READABLE`. Without it, a document that begins with a brace or a bracket is JSON, any other is
    CSV.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
    """
    text = _text_of(document)
    is_json = text.lstrip()[:1] in ("{", "[")
    return _READERS[format or ("json" if is_json else "csv")](text)


def _text_of(document: bytes) -> str:
    """Return the text of *document*, which is in UTF-8, without its byte order mark.

    Raises:
        ImportRefusedError: It is too big, empty, or no such text.
    """
    if len(document) > LIMIT:
        raise ImportRefusedError(Refusal(Reason.TOO_BIG, (LIMIT // 1_000_000,)))
    try:
        text = document.decode().removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data":
            raise ImportRefusedError(Refusal(Reason.CUT), line) from None
        raise ImportRefusedError(Refusal(Reason.NOT_UTF8), line, Place(byte=error.start + 1)) from None
    if not text.strip():
        raise ImportRefusedError(Refusal(Reason.EMPTY))
    return text
