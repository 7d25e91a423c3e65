"""Notes that hold earlier notes. When the newer of two notes wins, the older one is kept below it.

The older text stands after an empty line, under a line that says so and gives its day::

    What I think today.

    Earlier note, 7 March 2026:
    What I thought then.

That line is English in every language, because it is read again. The user may change or delete it. Two pieces are the
same if their words are. Spaces and line ends don't count, because other programs change them.
"""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import MONTHS, date_in_words

_MARK = re.compile(rf"^Earlier (?:note|check), ([0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}):\r?$", re.MULTILINE)


class Piece(NamedTuple):
    """A text, and its day in words."""

    day: str
    text: str

    @property
    def words(self) -> str:
        """The words of the text, to compare two pieces. Empty if there are none."""
        return " ".join(self.text.split())


def pieces(text: str, written_at: datetime) -> list[Piece]:
    """Return the pieces of *text*, the newest first. The newest was written at *written_at*."""
    newest, *earlier = _MARK.split(text)
    days = [date_in_words(written_at.astimezone(UTC).date().isoformat()), *earlier[::2]]
    # Only line ends are stripped. Without its spaces, a line could become a mark.
    return [Piece(day, piece.strip("\n")) for day, piece in zip(days, [newest, *earlier[1::2]], strict=True)]


def missing(wanted: Iterable[Piece], present: Collection[Piece]) -> list[Piece]:
    """Return the pieces of *wanted* that say something which no piece of *present* says."""
    known = {piece.words for piece in present} | {""}
    found = []
    for piece in wanted:
        if piece.words not in known:
            known.add(piece.words)
            found.append(piece)
    return found


def with_earlier(text: str, kind: str, earlier: Iterable[Piece]) -> str:
    """Return *text* with *earlier* pieces below it. *kind* is ``note`` or ``finding``."""
    marked = [f"Earlier {kind}, {piece.day}:\n{piece.text}" for piece in earlier]
    return "\n\n".join([*filter(None, [text]), *marked])
