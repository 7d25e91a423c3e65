"""The text of a document, of which only a part is in memory.

A document of 100 MB takes up to 400 MB as one text. What is read of it takes as much again. So its bytes become text
piece by piece, and each piece is let go after it was read.

Texts that were read stay in memory. Python needs 4 bytes for every character of a text with an emoji, and 1 byte in
plain English. So a document with many emoji takes more memory than a document in English.
"""

from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Iterable, Iterator

from lecun_viewer.core.exchange.imported import ImportRefusedError, Place, Reason, Refusal

BYTE_ORDER_MARK = "\ufeff"


class TextInPieces:
    """The part of a text that is in memory, and the position in it.

    Attributes:
        text: The part. It begins at the last `forget`, or before, and only `more` makes it longer.
        at: The position in ``text`` up to which it was read. The reader moves it.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        """Take a document in UTF-8, with or without a byte order mark. The *pieces* may end within a character."""
        self._pieces = _decoded(deque(pieces))
        self._lines_before = 0
        self.text = next(self._pieces, "").removeprefix(BYTE_ORDER_MARK)
        self.at = 0

    def more(self) -> bool:
        """Make ``text`` longer, by as much as there is after ``at`` or more. Return whether there was more.

        Raises:
            ImportRefusedError: The next bytes are not UTF-8.
        """
        wanted, added = len(self.text) - self.at, list[str]()
        while (piece := next(self._pieces, None)) is not None:
            added.append(piece)
            wanted -= len(piece)
            if wanted <= 0:
                break
        self.text = "".join([self.text, *added])
        return bool(added)

    def has(self, count: int) -> bool:
        """Return whether *count* characters follow ``at``, after reading more if need be."""
        while len(self.text) - self.at < count and self.more():
            pass
        return len(self.text) - self.at >= count

    def forget(self) -> None:
        """Let go of what was read, if it is more than half of ``text``. Positions in it mean nothing then."""
        if self.at > len(self.text) // 2:
            self._lines_before += self.text.count("\n", 0, self.at)
            self.text, self.at = self.text[self.at :], 0

    def line(self, at: int) -> int:
        """Return the line of the document on which the position *at* of ``text`` is. Lines count from 1."""
        return self._lines_before + self.text.count("\n", 0, at) + 1


def _decoded(pieces: "deque[bytes]") -> Iterator[str]:
    """Yield the text of *pieces*, which it empties. No text is empty."""
    decoder = getincrementaldecoder("utf-8")()
    size = lines = 0
    while True:
        piece = pieces.popleft() if pieces else b""
        size += len(piece)
        try:
            text = decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            line = lines + error.object.count(b"\n", 0, error.start) + 1
            if error.reason == "unexpected end of data":
                raise ImportRefusedError(Refusal(Reason.CUT_IN_CHARACTER), line) from None
            refusal = Refusal(Reason.NOT_UTF8, (f"{error.object[error.start]:#04x}",))
            byte = size - len(error.object) + error.start + 1
            raise ImportRefusedError(refusal, line, Place(byte=byte)) from None
        lines += text.count("\n")
        if text:
            yield text
        elif not piece:
            return
