"""Reading what `formats.export` wrote, and refusing everything else with its line and the reason."""

from collections.abc import Iterable
from typing import BinaryIO

from lecun_viewer.core.exchange import csv_document, json_document
from lecun_viewer.core.exchange.imported import Imported, ImportRefusedError
from lecun_viewer.core.exchange.merge import MergePlan, plan
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck

LIMIT = 100_000_000  # bytes, as in “100 MB”
TOO_BIG = f"the file is bigger than {LIMIT // 1_000_000} MB"
READABLE = ("json", "csv")

_READERS = {"json": json_document.read, "csv": csv_document.read}


def plan_import(file: BinaryIO, name: str, favorites: Iterable[Favorite], checks: Iterable[OwnCheck]) -> MergePlan:
    """Return what importing *file* does where *favorites* and *checks* are there; *name* is what it is called.

    No more than `LIMIT` is read of it and one byte, for what is endless doesn't say so. What begins with a brace or a
    bracket is JSON whatever it is called; of all else, the name's end decides.

    Raises:
        ImportRefusedError: nothing can be imported from it.
        OSError: it can't be read.
    """
    document = file.read(LIMIT + 1)
    is_json = document.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") or name.lower().endswith(".json")
    return plan(read(document, "json" if is_json else "csv"), favorites, checks)


def read(document: bytes, format: str | None = None) -> Imported:
    """Return what is in *document*: everything, or nothing at all.

    *format* is a name in `READABLE`; without one, what begins with a brace or a bracket is JSON, and all else CSV.

    Raises:
        ImportRefusedError: nothing can be imported from it.
    """
    if len(document) > LIMIT:
        raise ImportRefusedError(TOO_BIG)
    if format not in (None, *READABLE):
        raise ImportRefusedError("only JSON and CSV can be imported")
    text = _decoded(document).removeprefix("\ufeff")
    if not text.strip():
        raise ImportRefusedError("the file is empty")
    found = format or ("json" if text.lstrip(" \t\r\n").startswith(("{", "[")) else "csv")
    return _READERS[found](text)


def _decoded(document: bytes) -> str:
    try:
        return document.decode("utf-8")
    except UnicodeDecodeError as error:
        line = document.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data":
            raise ImportRefusedError("the file ends within a character: it was cut", line) from None
        place = f"byte {error.start + 1}"
        raise ImportRefusedError(
            f"the file is not in UTF-8: {document[error.start]:#04x} stands there", line, place
        ) from None
