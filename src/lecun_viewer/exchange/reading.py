"""Reading what `formats.export` wrote. Everything else is refused, with its line and the reason."""

from collections.abc import Iterable
from typing import BinaryIO

from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.exchange import csv_document, json_document
from lecun_viewer.exchange.imported import (
    BYTE_ORDER_MARK,
    Imported,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
)
from lecun_viewer.exchange.merge import MergePlan, plan

LIMIT = 100_000_000  # bytes, as in “100 MB”
READABLE = ("json", "csv")

_READERS = {"json": json_document.read, "csv": csv_document.read}


def plan_import(file: BinaryIO, name: str, favorites: Iterable[Favorite], findings: Iterable[Finding]) -> MergePlan:
    """Return what an import of *file* does to *favorites* and *findings*. *name* is the name of the file.

    Reads at most one byte more than `LIMIT`. A file whose name ends in “.json” is JSON. See `read` for the others.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
        OSError: It can't be read.
    """
    imported = read(file.read(LIMIT + 1), "json" if name.lower().endswith(".json") else None)
    return plan(imported, favorites, findings)


def read(document: bytes, format: str | None = None) -> Imported:
    """Return all that is in *document*.

    *format* is a name in `READABLE`. Without it, a document that begins with a brace or a bracket is JSON, any other is
    CSV.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
    """
    if format not in (None, *READABLE):
        raise ImportRefusedError(Refusal(Reason.UNKNOWN_FORMAT))
    text = _text_of(document)
    return _READERS[format or ("json" if _looks_like_json(text) else "csv")](text)


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


def _looks_like_json(text: str) -> bool:
    """Return whether *text* begins with a brace or a bracket."""
    return text.lstrip()[:1] in ("{", "[")
