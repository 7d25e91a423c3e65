"""What an import brings, and how it is refused: everything or nothing."""

from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck

MOST_ENTRIES = 100_000  # nobody marks more by hand; a file of 100 MB could hold millions, and fill the memory
_LONGEST_EXCERPT = 40


class ImportRefusedError(Exception):
    """A document was not imported, and nothing was changed. The text is a sentence or two for the user.

    Attributes:
        reason: why, without its place; no full stop.
        line: the line of the document, counted from 1, or ``None`` where it is about the whole of it.
    """

    def __init__(self, reason: str, line: int | None = None, place: str = "") -> None:
        self.reason = reason
        self.line = line
        where = ", ".join(filter(None, (f"Line {line}" if line else "", place)))
        super().__init__(f"Nothing was imported. {where}: {reason}." if where else f"Nothing was imported: {reason}.")


class Imported(NamedTuple):
    """The favorites and checks of a document, in its order, at most one of each for a quote.

    ``may_be_cut`` tells that more may have stood there, which the document itself doesn't show.
    """

    favorites: tuple[Favorite, ...]
    checks: tuple[OwnCheck, ...]
    may_be_cut: bool = False


def excerpt(text: str) -> str:
    """Return *text* in quotation marks, short and on one line, to stand in a sentence."""
    start = " ".join(text[: _LONGEST_EXCERPT + 1].split())
    printable = "".join(letter if letter.isprintable() else "�" for letter in start)
    return f"“{printable[:_LONGEST_EXCERPT]}…”" if len(text) > _LONGEST_EXCERPT else f"“{printable}”"
