"""The notebook that the Kindle app exports of a book, in HTML. Each highlight is a quote, and notes become its remark.

Elements with the classes ``bookTitle``, ``authors``, ``sectionHeading``, ``noteHeading`` and ``noteText`` follow each
other. A heading has a colored ``span`` if it is that of a highlight, in whatever language. Behind it are a chapter, a
page and a location, each of which may be missing. A note stands right behind the highlight that it is about.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.kindle import EntryKind, heading_of

LOOKED_AT = 100_000  # characters. The styles stand above the first element
LETTERS_OF_LOCATION = 60  # of few books fewer. A note has the location at which its highlight ends

_ELEMENT = re.compile(r"<(?:div|h[1-6]|p)\s[^<>]*?\bclass=[\"']([A-Za-z]++)[\"'][^<>]*+>")
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*+>")
_COLOR = re.compile(r"<span\b[^<>]*?\bhighlight_")
_CHAPTER = re.compile(r"[^-–]*+[-–]\s*+(.*)\s>\s.*", re.DOTALL)


class Entry(NamedTuple):
    """A highlight, a note or a bookmark. Its book, chapter and place are named above it in the file."""

    line: int
    kind: EntryKind
    where: str
    location: int
    text: str


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like a notebook."""
    begin = text[:LOOKED_AT]
    return 1 if begin.startswith("<") and "noteHeading" in begin and "bookTitle" in begin else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book."""
    about = {"bookTitle": "", "authors": ""}
    last, notes = None, list[str]()
    lines = text.count("\n") + 1
    for entry in _entries(text, about):
        collector.reached(entry.line / lines)
        if entry.kind is EntryKind.NOTE and last and entry.location <= last.location + _locations(last.text):
            notes.append(entry.text)
        elif entry.kind is EntryKind.HIGHLIGHT:
            if last:
                collector.add(_draft(last, notes, about), last.line)
            last, notes = entry, []
        else:
            is_note = entry.kind is EntryKind.NOTE
            reason = LeftOutReason.NOTE_ALONE if is_note else LeftOutReason.BOOKMARK
            collector.leave_out(entry.line, reason, entry.text or entry.where)
    if last:
        collector.add(_draft(last, notes, about), last.line)
    return about["bookTitle"]


def _draft(highlight: Entry, notes: list[str], about: dict[str, str]) -> Draft:
    title, note = about["bookTitle"], "\n".join(filter(None, notes))
    names = authors_of_book(about["authors"])
    return Draft(highlight.text, names, source=title, where=highlight.where, note=note, is_highlight=True)


def _locations(text: str) -> int:
    return len(text) // LETTERS_OF_LOCATION + 2


def _entries(text: str, about: dict[str, str]) -> Iterator[Entry]:
    """Yield the entries of *text*, and tell *about* the book."""
    chapter, waiting = "", None
    for line, name, content in _elements(text):
        lines = [" ".join(html.unescape(_TAG.sub("", line)).split()) for line in _BREAK.split(content)]
        shown = " ".join(filter(None, lines))
        if name == "noteText" and waiting:
            yield waiting._replace(text="\n".join(lines).strip())
            waiting = None
            continue
        if waiting:
            yield waiting
            waiting = None
        if name in about:
            about[name] = shown
        elif name == "sectionHeading":
            chapter = shown
        elif name == "noteHeading":
            waiting = _entry(line, content, shown, about["bookTitle"], chapter)
    if waiting:
        yield waiting


def _entry(line: int, content: str, heading: str, title: str, section: str) -> Entry:
    """Return the entry with that *heading*. Its chapter stands in it, or in the heading of the section."""
    known = heading_of(f"- {heading}")
    named = heading_of(f"- {heading.partition(' - ')[0]}")  # a chapter may be called “The Note”
    kind = EntryKind.HIGHLIGHT if _COLOR.search(content) else named.kind if named else EntryKind.NOTE
    chapter = found[1].strip() if (found := _CHAPTER.fullmatch(heading)) else section
    page = f"page {known.page}" if known and known.page else ""
    location = f"location {known.first}" if known and known.first else ""
    where = with_commas(title, chapter, page, location)
    return Entry(line, kind, where, known.first if known else 0, "")


def _elements(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the elements of *text* that have a class: the line, the class, and all up to the next."""
    line, at, name, begin = 1, 0, "", 0
    for found in _ELEMENT.finditer(text):
        if name:
            yield line, name, text[begin : found.start()]
        line += text.count("\n", at, found.start())
        name, begin, at = found[1], found.end(), found.start()
    if name:
        yield line, name, text[begin:]


KIND = Kind("kindle-notebook", _later("Kindle notebook"), likeness, read, (".html", ".htm"))
