"""The file of an own collection: JSON Lines in UTF-8. The first line is the collection, each other line a quote.

``resources/own-collection.schema.json`` describes both. A line that can't be read stays where it is, and the other
lines work. Bytes that are no UTF-8 stay as they are, too.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, NamedTuple

from lecun_viewer.core.exchange.imported import BYTE_ORDER_MARK, FieldError, Refusal
from lecun_viewer.core.own.parts import parts_in
from lecun_viewer.core.own.quote_line import id_of_line, in_json, quote_in
from lecun_viewer.core.own.stamp import Seen, Stamp, stamp_in, with_stamps
from lecun_viewer.core.quote import PartTitle, Quote

FORMAT, VERSION = "lecun-viewer collection", 1
SUFFIX = ".jsonl"
OWN = "own"
"""The name of this format for commands and programs, beside those of exports and imports."""
BYTES = ("utf-8", "surrogateescape")


class NoCollectionError(ValueError):
    """The first line is not that of a collection."""


class Head(NamedTuple):
    """The first line of a file.

    Attributes:
        values: All that stands there, also what this version does not know.
    """

    values: Mapping[str, Any]

    @classmethod
    def new(
        cls, collection_id: str, title: str, introduction: str, stamp: Stamp, parts: Iterable[PartTitle] = ()
    ) -> "Head":
        """Return the head of a collection that begins now."""
        told: dict[str, Any] = {"format": FORMAT, "version": VERSION, "id": collection_id}
        told |= {"title": title, "introduction": introduction}
        if named := [part._asdict() for part in parts]:
            told["parts"] = named
        return cls({**told, **stamp._asdict()})

    @property
    def id(self) -> str:
        """The id of the collection that the file was first. Empty if no program has written it."""
        return _text(self.values.get("id"))

    @property
    def title(self) -> str:
        return _text(self.values.get("title"))

    @property
    def introduction(self) -> str:
        return _text(self.values.get("introduction"))

    @property
    def parts(self) -> tuple[PartTitle, ...]:
        """The parts that can be read, by number."""
        return parts_in(self.values)[0]

    @property
    def refusal(self) -> Refusal | None:
        """Why a part can't be read, if there is such a part. The collection works without it."""
        return parts_in(self.values)[1]

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the program wrote the file."""
        version = self.values.get("version")
        return not isinstance(version, int) or version > VERSION

    @property
    def seen(self) -> Seen:
        """The last stamps that were known when the file was written."""
        said = self.values.get("seen")
        return {by: at for by, at in said.items() if isinstance(at, str)} if isinstance(said, dict) else {}

    @property
    def stamp(self) -> Stamp | None:
        """When title, introduction and parts were changed."""
        return stamp_in(self.values)

    def changed(self, **values: Any) -> "Head":
        return Head({**self.values, **values})


class Line(NamedTuple):
    """One line of a file.

    Attributes:
        number: Counts from 1. 0 if it was never read from a file.
        quote: The quote in it, or ``None`` if it can't be read.
        refusal: Why it can't be read.
    """

    text: str
    number: int = 0
    quote: Quote | None = None
    stamp: Stamp | None = None
    refusal: Refusal | None = None

    @property
    def key(self) -> str:
        """What tells the line from each other line: the id of its quote, or all of an unreadable line."""
        return self.quote.id if self.quote else f"\n{self.text}"


class CollectionFile(NamedTuple):
    """All of a file. Keys are those of lines, in order."""

    head: Head
    lines: Mapping[str, Line]

    @property
    def seen(self) -> dict[str, str]:
        """The last stamp that is known of each program."""
        stamps = (self.head.stamp, *(line.stamp for line in self.lines.values()))
        return with_stamps(self.head.seen, filter(None, stamps))

    def document(self) -> bytes:
        """Return the file's bytes. The head says what the file has seen."""
        head = in_json(dict(self.head.changed(seen=self.seen).values))
        return "".join(f"{each}\n" for each in (head, *(line.text for line in self.lines.values()))).encode(*BYTES)


def parse(document: bytes, collection_id: str) -> CollectionFile:
    """Return what is in *document*. Empty lines are left out. Of two lines with an id, the second gets another id.

    Raises:
        NoCollectionError: It is no file of a collection.
    """
    first, *others = document.split(b"\n")
    return CollectionFile(read_head(first), {line.key: line for line in read_lines(others, collection_id)})


def head_of(document: bytes) -> Head:
    """Return the head of *document*, whose other lines are not read.

    Raises:
        NoCollectionError: It is no file of a collection.
    """
    return read_head(BytesIO(document).readline())


def read_head(first_line: bytes) -> Head:
    """Return the head in the first line of a file.

    Raises:
        NoCollectionError: It is no file of a collection.
    """
    try:
        values = json.loads(first_line.decode(*BYTES).removeprefix(BYTE_ORDER_MARK))
    except (ValueError, RecursionError):
        raise NoCollectionError("the first line is no JSON") from None
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise NoCollectionError("the first line is that of something else")
    return Head(values)


def read_lines(others: Iterable[bytes], collection_id: str) -> Iterator[Line]:
    """Yield the lines after the first, as `parse` has them."""
    ids = Counter[str]()
    for number, bare in enumerate(others, 2):
        line = line_in(bare, number, collection_id)
        if not line.text.strip():
            continue
        ids[line.key] += 1
        if line.quote and ids[line.key] > 1:
            line = line._replace(quote=line.quote._replace(id=id_of_line(f"{ids[line.key]} {line.text}")))
        yield line


def line_in(bare: bytes, number: int, collection_id: str) -> Line:
    """Return the line in the bytes *bare*. Its id is as if it stood alone."""
    text = bare.rstrip(b"\r\n").decode(*BYTES)
    try:
        quote, values = quote_in(text, collection_id)
    except FieldError as error:
        return Line(text, number, refusal=error.refusal)
    return Line(text, number, quote, stamp_in(values))


def _text(found: Any) -> str:
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else ""
