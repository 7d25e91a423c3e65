"""What the tests know of a kind of file: odd files, and a small program that writes such a file."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lecun_viewer.imports.drafts import Draft

from .samples import Sample


class Builder(NamedTuple):
    """A way to write quotes with an author and a source.

    Attributes:
        file: The name of such a file.
        written: Returns the document. Its text may be any, also one with several lines.
        expected: Returns what is read of the quote of that number, counted from 1.
        has_one_book: Whether a file has a single book. It is that of the first quote.
        samples: Files as odd as people have them.
        frames: Names and texts with places “…” that grow: see ``bench_growing_texts.py``. By default, what is
            *written*.
        units: What is repeated there.
        kind: The name of the kind.
    """

    file: str
    written: Callable[[Sequence[Draft]], str | bytes]
    expected: Callable[[Draft, int], Draft] = lambda draft, _number: draft
    has_one_book: bool = False
    samples: Sequence[Sample] = ()
    frames: Sequence[tuple[str, str]] = ()
    units: Sequence[str] = ()
    kind: str = ""

    def document(self, drafts: Sequence[Draft]) -> bytes:
        """Return the file with *drafts*."""
        written = self.written(drafts)
        return written if isinstance(written, bytes) else written.encode()

    def read_back(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return what is read of *drafts*."""
        if self.has_one_book:
            drafts = [each._replace(authors=drafts[0].authors, source=drafts[0].source) for each in drafts]
        return [self.expected(each, number) for number, each in enumerate(drafts, 1)]


def cell(text: str) -> str:
    """Return *text* as a cell of CSV."""
    return '"' + text.replace('"', '""') + '"'


OF_TEXT = (
    *("Like\n", "Like\n\n", "Tags: a\n", "12 likes\n\n", "1. a\n", "- a\n", "— Ada\n", "— Ada\n\n", "“a.”\n"),
    *("“a.”\n\n", "a: “b”\n", " by Ada", " and Ada", "; Ada", "Ada: "),
)
OF_JSON = (
    *(',"a"', ',["a","b"]', ',{"text":"a b c d e"}', ',{"text":"a §","author":"Ada"}', ',"k§":"a"', ',"k§":["a"]'),
    *(',"k§":{"text":"a"}', ',"title.§":"a"', "[", '{"a":', ',"text":"a"', ",1", ",null", "\\n", '\\"', "\\u00e9"),
    *('{"quote":"a b c d","author":"Ada"}\n', '{"k§":"a b c d e"}\n'),
)
