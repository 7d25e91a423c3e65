"""The file of an own collection: JSON Lines in UTF-8. The first line is the collection, each other line a quote.

``resources/own-collection.schema.json`` describes both. A line that can't be read stays where it is, and the other
lines work. Bytes that are no UTF-8 stay as they are, too.

The head names the parts in their order, and a quote's line has the number of its part. So a part can get another title
or another place without a change of its quotes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NamedTuple

from lecun_viewer.core.quote import PartTitle, Quote, QuoteId
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.imported import BYTE_ORDER_MARK, FieldError, Reason, Refusal
from lecun_viewer.own.quote_line import (
    ID_OF_LINE,
    OTHERS,
    STAMPS,
    FieldValue,
    id_in,
    id_of_line,
    in_json,
    line_of,
    quote_in,
    stamps_in,
    values_in,
)
from lecun_viewer.own.stamp import Seen, Stamp, stamp_in, with_stamps

FORMAT, VERSION = "lecun-viewer collection", 1
SUFFIX = ".jsonl"
OWN = "own"
"""The name of this format for commands and programs, beside those of exports and imports."""
IMPORTED = "imported"
FIELDS = ("title", "introduction", "parts")
"""What the user changes of the head. Two heads are merged by these."""
BYTES = ("utf-8", "surrogateescape")
MANY_LINES, SAMPLE = 20_000, 1000  # lines of a file that are read without asking, and that are tried of more


class NoCollectionError(ValueError):
    """The first line is not that of a collection, or most of very many lines are no quotes."""


class Head(NamedTuple):
    """The first line of a file.

    Attributes:
        values: All that is in it, also what this version does not know.
    """

    values: Mapping[str, Any]

    @classmethod
    def new(
        cls,
        collection_id: str,
        title: str,
        introduction: str,
        stamp: Stamp,
        parts: Iterable[PartTitle] = (),
        imported: Mapping[str, str] = MappingProxyType({}),
    ) -> "Head":
        """Return the head of a collection that begins now."""
        values: dict[str, Any] = {"format": FORMAT, "version": VERSION, "id": collection_id}
        values |= {"title": title, "introduction": introduction}
        if named := [part._asdict() for part in parts]:
            values["parts"] = named
        return cls({**values, **stamp._asdict()}).with_imported(imported)

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
        """The parts that can be read, in their order."""
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
    def last(self) -> str:
        """The id of the last line with an id, as the program wrote the file. Empty if the head does not say it."""
        return _text(self.values.get("last"))

    @property
    def imported(self) -> dict[str, str]:
        """What imports brought in: the ids of the quotes, by the digests of their words as they were imported.

        A quote that is corrected keeps its id. So it is recognised in the next import, and so is a deleted quote.
        """
        said = self.values.get(IMPORTED)
        return {key: each for key, each in said.items() if isinstance(each, str)} if isinstance(said, dict) else {}

    def with_imported(self, imported: Mapping[str, str]) -> "Head":
        """Return the head with just this record of imports."""
        values = {name: value for name, value in self.values.items() if name != IMPORTED}
        return Head({**values, IMPORTED: dict(imported)} if imported else values)

    @property
    def stamp(self) -> Stamp | None:
        """When title, introduction or parts were last changed."""
        return stamp_in(self.values)

    def changed(self, **values: Any) -> "Head":
        return Head({**self.values, **values})

    @property
    def fields(self) -> dict[str, FieldValue]:
        """The fields that the user changes, each with its own stamp. There are none if the head has no stamp."""
        if not (last := self.stamp):
            return {}
        stamps = stamps_in(self.values, last)
        return {name: FieldValue(self.values.get(name), stamps.get(name, stamps[OTHERS])) for name in FIELDS}

    def with_fields(self, changed: Mapping[str, FieldValue], stamp: Stamp | None = None) -> "Head":
        """Return the head with these fields. Those that are not *changed* stay. *stamp* is that of a change made now.

        It need not be the highest of all stamps, because the clocks of two computers differ.
        """
        fields = {**self.fields, **changed}
        values = {name: value for name, value in self.values.items() if name != STAMPS}
        for name, (value, _) in fields.items():
            values.pop(name, None) if value is None else values.update({name: value})
        last = stamp or max(each.stamp for each in fields.values())
        if earlier := {name: list(each.stamp) for name, each in fields.items() if each.stamp != last}:
            values[STAMPS] = {OTHERS: list(last), **earlier}
        return Head({**values, **last._asdict()})


class Line(NamedTuple):
    """One line of a file. Its quote is read when it is asked for, because most lines are only carried along.

    Attributes:
        number: Counts from 1. 0 if it was never read from a file.
        id: No other line of the file has it. A line without an id of its own gets one that depends on its text.
        collection: The id of the collection.
    """

    text: str
    number: int = 0
    id: QuoteId = QuoteId("")
    stamp: Stamp | None = None
    collection: str = ""

    @classmethod
    def of(cls, quote: Quote, stamp: Stamp, before: str = "") -> "Line":
        """Return the line of *quote*. What *before*, its earlier line, has besides stays."""
        return cls(line_of(quote, stamp, before), 0, quote.id, stamp, quote.collection)

    def read(self) -> Quote:
        """Return the quote in the line.

        Raises:
            FieldError: There is none.
        """
        return quote_in(self.text, self.collection)._replace(id=self.id)

    @property
    def quote(self) -> Quote | None:
        """The quote in the line, or ``None`` if it can't be read."""
        try:
            return self.read()
        except FieldError:
            return None

    @property
    def has_own_id(self) -> bool:
        return not self.id.startswith(ID_OF_LINE)

    def stamped(self, stamp: Stamp) -> "Line":
        """Return the line as if all its fields were changed at *stamp*."""
        values = {**json.loads(self.text), "id": self.id, **stamp._asdict()}
        values.pop(STAMPS, None)
        return self._replace(text=in_json(values), stamp=stamp)


class CollectionFile(NamedTuple):
    """All of a file. Keys are the ids of lines, in order."""

    head: Head
    lines: dict[str, Line]

    @property
    def seen(self) -> dict[str, str]:
        """The last stamp that is known of each program."""
        stamps = (self.head.stamp, *(line.stamp for line in self.lines.values()))
        return with_stamps(self.head.seen, filter(None, stamps))

    @property
    def is_cut(self) -> bool:
        """Whether the last line that the head names is missing."""
        return bool(self.head.last) and self.head.last not in self.lines

    def document(self) -> bytes:
        """Return the file's bytes. The head says what the file has seen, and which line is the last."""
        last = next((line.id for line in reversed(self.lines.values()) if line.has_own_id), "")
        head = in_json(dict(self.head.changed(seen=self.seen, last=last).values))
        return "".join(f"{each}\n" for each in (head, *(line.text for line in self.lines.values()))).encode(*BYTES)


def parse(document: bytes, collection_id: str) -> CollectionFile:
    """Return what is in *document*. Empty lines are left out. Of two lines with an id, the second gets another id.

    Raises:
        NoCollectionError: It is no file of a collection, or most of very many lines can't be read.
    """
    head = head_in(document)
    if not head:
        raise NoCollectionError("the first line is not that of a collection")
    return CollectionFile(head, lines_in(document.split(b"\n")[1:], collection_id, 2))


def head_in(document: bytes) -> Head | None:
    """Return the head in the first line of *document*. ``None`` if it is no file of a collection."""
    try:
        values = json.loads(document.partition(b"\n")[0].decode(*BYTES).removeprefix(BYTE_ORDER_MARK))
    except (ValueError, RecursionError):
        return None
    return Head(values) if isinstance(values, dict) and values.get("format") == FORMAT else None


def lines_in(bare_lines: Iterable[bytes], collection_id: str, first: int) -> dict[str, Line]:
    """Return the lines of quotes by their ids. The number of the first is *first*.

    Of lines with one id, the first that can be read keeps it.

    Raises:
        NoCollectionError: There are very many lines, and most of them can't be read.
    """
    bare_lines = list(bare_lines)
    _check_sample(bare_lines, collection_id)
    found = [line_in(bare, number, collection_id) for number, bare in enumerate(bare_lines, first) if bare.strip()]
    owners = dict[str, Line]()
    for line in found:
        owner = owners.setdefault(line.id, line)
        if owner is not line and line.has_own_id and not owner.quote and line.quote:
            owners[line.id] = line
    lines, counts = dict[str, Line](), Counter[str]()
    for line in found:
        counts[line.id] += 1
        line_id, times = line.id, counts[line.id]
        while line_id in lines or owners.get(line_id, line) is not line:
            line_id = id_of_line(f"{times} {line.text}")
            times += 1
        lines[line_id] = line if line_id == line.id else line._replace(id=line_id)
    return lines


def _check_sample(bare_lines: Sequence[bytes], collection_id: str) -> None:
    """Check that half of a sample of *bare_lines* can be read, if there are very many.

    A million lines without quotes would take half a minute and 1 GB.
    """
    if len(bare_lines) <= MANY_LINES:
        return
    sample = [bare for bare in bare_lines[:: len(bare_lines) // SAMPLE] if bare.strip()]
    bad = sum(line_in(bare, 0, collection_id).quote is None for bare in sample)
    if 2 * bad > len(sample):
        raise NoCollectionError("most lines can't be read")


def line_in(bare: bytes, number: int, collection_id: str) -> Line:
    """Return the line in the bytes *bare*. Its id is as if it stood alone."""
    text = bare.rstrip(b"\r\n").decode(*BYTES)
    try:
        values = values_in(text)
    except FieldError:
        return Line(text, number, id_of_line(text), None, collection_id)
    return Line(text, number, id_in(values, text), stamp_in(values), collection_id)


def _text(found: Any) -> str:
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else ""


def parts_in(values: Mapping[str, Any]) -> tuple[tuple[PartTitle, ...], Refusal | None]:
    """Return the parts in *values*, those of a head, in order. Return also why the first bad part can't be read."""
    found = values.get("parts", [])
    if not isinstance(found, list):
        return (), Refusal(Reason.LIST_EXPECTED)
    named, refusal = dict[int, PartTitle](), None
    for each in found:
        try:
            part = _part(each)
            if part.number in named:
                raise FieldError(Reason.PART_TWICE)
            named[part.number] = part
        except FieldError as error:
            refusal = refusal or error.refusal
    return tuple(named.values()), refusal


def parts_for(parts: Iterable[PartTitle], values: Mapping[str, Any]) -> list[Any]:
    """Return *parts* for the head that has *values*. What is not known of a part stays, and a bad part, too."""
    found = values.get("parts", [])
    before = found if isinstance(found, list) else [found]
    named = dict[int, Any]()
    for each in before:
        with suppress(FieldError):
            named.setdefault(_part(each).number, each)
    bad = [each for each in before if not any(each is good for good in named.values())]
    return [*({**named.get(part.number, {}), **part._asdict()} for part in parts), *bad]


def _part(found: Any) -> PartTitle:
    values = fields.known_values(found, fields.PART)
    for name in PartTitle._fields:
        if name not in values:
            raise FieldError(Reason.MISSING_FIELD)
    part = PartTitle(values["number"], " ".join(values["title"].split()))
    if not part.number:
        raise FieldError(Reason.NO_PART)
    return part


def with_titles(quotes: Iterable[Quote], parts: Iterable[PartTitle]) -> Iterable[Quote]:
    """Yield *quotes* with the titles of their parts."""
    titles = {part.number: part.title for part in parts}
    for quote in quotes:
        yield quote._replace(part_title=titles[quote.part]) if quote.part in titles else quote
