"""The objects of a PDF file that Qt wrote. They can be changed and written again.

Only the files of Qt's PDF writer can be read. They have one classic cross-reference table. Streams may be deflated.
The format is ISO 32000-1, sections 7.3 and 7.5.
"""

import re
import struct
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from lecun_viewer.core.progress import Progress, unwatched

OBJECTS_TO_A_STREAM = 500  # for one object, a reader unpacks the whole stream

_OBJECT, _END_OF_OBJECT = re.compile(rb"\s*\d+ 0 obj"), b"endobj"
_STREAM, _END_OF_STREAM = re.compile(rb"(<<.*?>>)\s*+stream\r?\n", re.DOTALL), b"\nendstream"
_LENGTH = re.compile(rb"/Length (\d+)( 0 R)?")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s{1,2})+)trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_LIST_OF_CHARACTERS = re.compile(rb"\[[<>0-9A-F\s]*\]")
_CHARACTER = re.compile(rb"<([0-9A-F]{4})>")


class UnknownPdfError(Exception):
    """The file differs from the files that Qt is known to write."""


class PdfFile:
    """The objects of one file.

    Attributes:
        objects: Object numbers with the bytes between ``obj`` and ``endobj``.
        root, info: The object numbers of the catalog and of the document information.
    """

    def __init__(self, content: bytes) -> None:
        """Read *content*, which is a whole file.

        Raises:
            UnknownPdfError: Qt does not write such a file.
        """
        start = _first(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", content)
        if not (found := _TABLE.match(content, int(start))):
            raise UnknownPdfError("it has no cross-reference table")
        self._header = content[: content.index(b"1 0 obj")]
        self._id = _first(rb"/ID (\[.*?\])", found[3])
        self.root, self.info = (int(_first(rb"/%b (\d+) 0 R" % name, found[3])) for name in (b"Root", b"Info"))
        self.objects = dict(_objects(content, found[2], int(start)))
        self._last = max(self.objects)

    def add(self, body: bytes = b"") -> int:
        """Add an object with *body*, and return its number."""
        self._last += 1
        self.objects[self._last] = body
        return self._last

    def extend(self, number: int, entries: bytes) -> None:
        """Add *entries* to the dictionary *number*.

        Raises:
            UnknownPdfError: The object is no dictionary.
        """
        body = self.objects[number]
        if not body.endswith(b">>"):
            raise UnknownPdfError(f"object {number} is no dictionary")
        self.objects[number] = body[:-2] + entries + b"\n>>"

    def entry(self, number: int, pattern: bytes) -> bytes:
        """Return the first group of *pattern* in the object *number*.

        Raises:
            UnknownPdfError: The pattern is not found.
        """
        return _first(pattern, self.objects[number])

    def pages(self) -> list[int]:
        """Return the object numbers of the pages, in order."""
        tree = int(self.entry(self.root, rb"/Pages (\d+) 0 R"))
        return [int(number) for number in re.findall(rb"(?<!\d)(\d++) 0 R", self.entry(tree, rb"/Kids\s*\[(.*?)\]"))]

    def stream(self, number: int) -> bytes:
        """Return the unpacked content of the stream *number*."""
        head, data = self._parts(number)
        try:
            return zlib.decompress(data) if b"/FlateDecode" in head else data
        except zlib.error as error:
            raise UnknownPdfError(f"stream {number}: {error}") from error

    def replace_stream(self, number: int, data: bytes) -> None:
        """Replace the content of the stream *number* by *data*, packed."""
        head, _old = self._parts(number)
        packed = zlib.compress(data, 9)
        if b"/FlateDecode" not in head:
            head = head[:-2] + b"/Filter /FlateDecode >>"
        length = _LENGTH.search(head)
        if length and length[2]:  # the length is an object of its own, which only this stream uses
            self.objects.pop(int(length[1]), None)
        head = _LENGTH.sub(b"/Length %d" % len(packed), head, count=1)
        self.objects[number] = head + b"\nstream\n" + packed + b"\nendstream"

    def content(self, progress: Progress = unwatched) -> bytes:
        """Return the bytes of the file. Dictionaries are packed into streams, because tags are many and alike."""
        stays = [number for number, body in self.objects.items() if not body.endswith(b">>")]
        packed = self._pack(sorted(self.objects.keys() - stays), progress)
        parts, place, places = [self._header], len(self._header), dict[int, int]()
        for number in sorted([*stays, *packed]):
            places[number] = place
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, self.objects[number]))
            place += len(parts[-1])
        parts.append(self._cross_references(places, packed, place))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % place)
        return b"".join(parts)

    def _pack(self, numbers: Sequence[int], progress: Progress) -> dict[int, Sequence[int]]:
        """Add object streams with the objects *numbers* (section 7.5.7). Return the objects in each stream."""
        packed = {}
        for start in range(0, len(numbers), OBJECTS_TO_A_STREAM):
            some = numbers[start : start + OBJECTS_TO_A_STREAM]
            bodies = [self.objects[number] + b"\n" for number in some]
            places = accumulate(map(len, bodies), initial=0)
            index = b"".join(b"%d %d " % pair for pair in zip(some, places, strict=False))
            entries = b"/Type /ObjStm /N %d /First %d" % (len(some), len(index))
            packed[self.add(_stream(entries, index + b"".join(bodies)))] = some
            progress((start + len(some)) / len(numbers))
        return packed

    def _cross_references(self, places: Mapping[int, int], packed: Mapping[int, Sequence[int]], place: int) -> bytes:
        """Return the cross-reference stream (section 7.5.8). *place* is its offset in the file, in bytes."""
        own = self._last + 1
        lines = {0: (0, 0, 65535), own: (1, place, 0)}
        lines |= {number: (1, at, 0) for number, at in places.items()}
        lines |= {number: (2, stream, at) for stream, some in packed.items() for at, number in enumerate(some)}
        table = b"".join(struct.pack(">BIH", *lines.get(number, (0, 0, 65535))) for number in range(own + 1))
        entries = b"/Type /XRef /W [1 4 2] /Size %d /Info %d 0 R /Root %d 0 R /ID %b"
        return b"%d 0 obj\n%b\nendobj\n" % (own, _stream(entries % (own + 1, self.info, self.root, self._id), table))

    def _parts(self, number: int) -> tuple[bytes, bytes]:
        body = self.objects[number]
        found = _STREAM.match(body)
        if not found or not body.endswith(_END_OF_STREAM):
            raise UnknownPdfError(f"object {number} is no stream")
        return found[1], body[found.end() : -len(_END_OF_STREAM)]


def _stream(entries: bytes, data: bytes) -> bytes:
    packed = zlib.compress(data, 9)
    return b"<< %b /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (entries, len(packed), packed)


def text_string(text: str) -> bytes:
    """Return *text* as a text string of PDF (section 7.9.2.2), in UTF-16."""
    return b"<FEFF%b>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _objects(content: bytes, table: bytes, end: int) -> list[tuple[int, bytes]]:
    places = {number: int(line[:10]) for number, line in enumerate(table.split(b"\n")) if line.rstrip().endswith(b"n")}
    starts = sorted([*places.values(), end])
    following = dict(pairwise(starts))
    return [(number, _body(content[place : following[place]])) for number, place in places.items()]


def _body(text: bytes) -> bytes:
    found, whole = _OBJECT.match(text), text.rstrip()
    if not found or not whole.endswith(_END_OF_OBJECT):
        raise UnknownPdfError("an object is not where the table says")
    return whole[found.end() : -len(_END_OF_OBJECT)].strip()


def _first(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text, re.DOTALL)
    if not found:
        raise UnknownPdfError(f"there is no {pattern!r}")
    return found[1]


def correct_letters(file: PdfFile) -> None:
    """Let each glyph of *file* stand for its letters. So readers find and copy “office” with any ligature in it.

    Qt gives each glyph one character (ISO 32000-1, section 9.10.3, “ToUnicode CMaps”). A ligature gets the character
    of the ligature. An Arabic letter gets its form at that place. A glyph of several characters gets the first of them.

    Raises:
        UnknownPdfError: Qt did not write a font as expected.
    """
    fonts = {
        int(number) for body in list(file.objects.values()) for number in re.findall(rb"/ToUnicode (\d+) 0 R", body)
    }
    for font in fonts:
        corrected = _LIST_OF_CHARACTERS.sub(lambda found: _CHARACTER.sub(_letters, found[0]), file.stream(font))
        file.replace_stream(font, corrected)


def _letters(found: re.Match[bytes]) -> bytes:
    letter = chr(int(found[1], 16))
    if letter in "\t\u00a0":
        return b"<0020>"
    if "\ufb00" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc":  # Unicode's presentation forms
        letters = unicodedata.normalize("NFKC", letter)
        if letters.strip() == letters:
            return b"<%b>" % letters.encode("utf-16-be").hex().upper().encode()
    return found[0]
