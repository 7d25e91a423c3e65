"""Reading what `formats.export` wrote. Everything else is refused, with its line and the reason."""

from collections.abc import Iterable
from typing import BinaryIO

from lecun_viewer.core.exchange import csv_document, json_document
from lecun_viewer.core.exchange.imported import Imported, ImportRefusedError, Reason, Refusal
from lecun_viewer.core.exchange.merge import MergePlan, plan
from lecun_viewer.core.exchange.text_in_pieces import TextInPieces
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck

LIMIT = 100_000_000  # bytes, as in “100 MB”
PIECE = 1 << 18  # bytes that become text at once
READABLE = ("json", "csv")

_READERS = {"json": json_document.read, "csv": csv_document.read}


def plan_import(file: BinaryIO, name: str, favorites: Iterable[Favorite], checks: Iterable[OwnCheck]) -> MergePlan:
    """Return what an import of *file* does to *favorites* and *checks*. *name* is the name of the file.

    Reads at most one byte more than `LIMIT`. A document that begins with a brace or a bracket is JSON. For any other,
    the end of its name decides.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
        OSError: It can't be read.
    """
    text = _text(_pieces(file))
    is_json = _looks_like_json(text) or name.lower().endswith(".json")
    return plan(_READERS["json" if is_json else "csv"](text), favorites, checks)


def read(document: bytes, format: str | None = None) -> Imported:
    """Return all that is in *document*.

    *format* is a name in `READABLE`. Without it, a document that begins with a brace or a bracket is JSON, any other is
    CSV.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
    """
    if len(document) > LIMIT:
        raise _too_big()
    if format not in (None, *READABLE):
        raise ImportRefusedError(Refusal(Reason.UNKNOWN_FORMAT))
    text = _text([document])
    return _READERS[format or ("json" if _looks_like_json(text) else "csv")](text)


def _text(pieces: list[bytes]) -> TextInPieces:
    """Return the text of a document, of which more than white space is in memory."""
    text = TextInPieces(pieces)
    while not text.text.strip():
        if not text.more():
            raise ImportRefusedError(Refusal(Reason.EMPTY))
    return text


def _pieces(file: BinaryIO) -> list[bytes]:
    """Return the bytes of *file*. All of them are read first, so a document that is too big is not looked at."""
    pieces, left = list[bytes](), LIMIT + 1
    while piece := file.read(min(PIECE, left)):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise _too_big()
    return pieces


def _too_big() -> ImportRefusedError:
    return ImportRefusedError(Refusal(Reason.TOO_BIG, (LIMIT // 1_000_000,)))


def _looks_like_json(text: TextInPieces) -> bool:
    return text.text.lstrip()[:1] in ("{", "[")
