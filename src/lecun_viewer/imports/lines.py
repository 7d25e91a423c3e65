"""The lines of a text with their numbers. Only ``\n`` ends a line, because `encoding` has made it of every line end."""

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its end.

    Attributes:
        number: Counted from 1.
        end: The index of its end in the text.
    """

    number: int
    text: str
    end: int


class Block(NamedTuple):
    """Lines that stand together.

    Attributes:
        number: Of the first line.
        end: The index of the end of the last line.
    """

    number: int
    lines: tuple[str, ...]
    end: int

    @property
    def text(self) -> str:
        """The lines as a text."""
        return "\n".join(self.lines)


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of *text* one by one, so that a big text is in memory only once."""
    at, number = 0, 1
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield Line(number, text[at:end], end)
        at, number = end + 1, number + 1


def blocks_of(text: str) -> Iterator[Block]:
    """Yield what stands between blank lines."""
    number, end, block = 1, 0, list[str]()
    for line in lines_of(text):
        if line.text.strip():
            if not block:
                number = line.number
            block.append(line.text.rstrip())
            end = line.end
        elif block:
            yield Block(number, tuple(block), end)
            block = []
    if block:
        yield Block(number, tuple(block), end)
