"""Notes that hold earlier ones: how the older of two is kept when the newer one wins.

Below the newer text, after an empty line, the older one stands under a line that says so and from when it is::

    What I think today.

    Earlier note, 7 March 2026:
    What I thought then.

It is text like any other: people may change it or delete it. Two pieces are the same when their words are; neither
spaces nor line ends count, which other programs change.
"""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import MONTHS, date_in_words

_MARK = re.compile(rf"^Earlier (?:note|check), ([0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}):\r?$", re.MULTILINE)


class Piece(NamedTuple):
    """A text, and the day from which it is, in words."""

    day: str
    text: str

    @property
    def words(self) -> str:
        """By what two pieces are the same; empty where it says nothing."""
        return " ".join(self.text.split())


def pieces(text: str, written_at: datetime) -> list[Piece]:
    """Return what *text* holds, the newest first; that is from *written_at*."""
    newest, *earlier = _MARK.split(text)
    days = [date_in_words(written_at.astimezone(UTC).date().isoformat()), *earlier[::2]]
    # Nothing but line ends is taken away: what then stood at the beginning of a line could be taken for a mark.
    return [Piece(day, piece.strip("\n")) for day, piece in zip(days, [newest, *earlier[1::2]], strict=True)]


def missing(wanted: Iterable[Piece], present: Collection[Piece]) -> list[Piece]:
    """Return those of *wanted* that say something, and something else than those that are *present*."""
    known = {piece.words for piece in present} | {""}
    found = []
    for piece in wanted:
        if piece.words not in known:
            known.add(piece.words)
            found.append(piece)
    return found


def with_earlier(text: str, kind: str, earlier: Iterable[Piece]) -> str:
    """Return *text* with *earlier* pieces below it; *kind* is ``note`` or ``check``."""
    marked = [f"Earlier {kind}, {piece.day}:\n{piece.text}" for piece in earlier]
    return "\n\n".join([*filter(None, [text]), *marked])
