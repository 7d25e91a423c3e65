"""Kindle's ``My Clippings.txt``. Each highlight is a quote, and notes become its remark.

An entry has a title, a heading, a blank line, the words, and equals signs. Its heading is in the language of the
device: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Chinese or Japanese. A file that outlived
a change of the device's language mixes them. In Russian the heading begins with an en dash.

- A highlight that was extended stands in the file twice or more. The longest is kept. Highlights belong together if
  their locations in the same book overlap and one has all the words of the other.
- A note belongs to the highlight at its location. A note without a highlight is left out.
- The date of a highlight is when it was marked, not when the words were said.
- The language of the device is not that of the book, so it says nothing.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.drafts import Collector, Draft, first_name_first, is_wordless, people
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment_in
from lecun_viewer.imports.text import blocks_between, lines_of

MOST_COMPARED = 30  # highlights at a location, so that a hostile file takes no time
READ = 0.7  # the share of the work after which all entries were read

_LIMIT = re.compile(r"<[^<>]{10,200}>")  # “<You have reached the clipping limit for this item>”, in any language

BYTE_ORDER_MARK = "\ufeff"  # devices write it before each title

_SEPARATOR = re.compile(r"={8,}\s*")
_NO_NAME = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[\w-]++(?:\.[\w-]++)*?\.(?:com|org|net|cc|io|me|info|ru|cn|club|site|xyz|top)|"
    r"z-library|[\W\d_]+",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"^={8,}[ \t]*$", re.MULTILINE)
LOOKED_AT = 200_000  # characters


Notes = dict[int, dict[str, None]]


class EntryKind(Enum):
    """What an entry is. A clipped article is a highlight of all of it."""

    HIGHLIGHT = auto()
    NOTE = auto()
    BOOKMARK = auto()


class Heading(NamedTuple):
    """What the second line of an entry says.

    Attributes:
        page: As written, such as ``12``, ``xvi`` or ``3-4``. Empty if it names none.
        first, last: The locations. 0 if it names none.
        marked_at: When it was marked, as `moments` has it.
    """

    kind: EntryKind
    page: str
    first: int
    last: int
    marked_at: str = ""


class Entry(NamedTuple):
    """An entry.

    Attributes:
        number: The line of its title.
        heading: ``None`` if its language is not known, or if there is none.
    """

    number: int
    title: str
    heading: Heading | None
    text: str

    @property
    def begin_and_end(self) -> tuple[int, int]:
        """The locations of the words, or their pages if there are none. (0, 0) if nothing is known."""
        if not self.heading:
            return 0, 0
        if self.heading.first:
            return self.heading.first, self.heading.last
        pages = [int(page[:9]) for page in self.heading.page.split("-") if page.isdecimal()]
        return (pages[0], pages[-1]) if pages else (0, 0)


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book if all are of the same."""
    highlights, notes = defaultdict[str, list[Entry]](list), list[Entry]()
    lines = text.count("\n") + 1
    for entry in entries_of(text):
        _sort(entry, highlights, notes, collector)
        collector.reached(entry.number / lines * READ)
    kept = {title: _longest(entries, collector) for title, entries in highlights.items()}
    remarks = _attached(notes, kept, collector)
    entries = sorted((entry for each in kept.values() for entry in each), key=lambda entry: entry.number)
    for number, entry in enumerate(entries, 1):
        collector.add(_draft(entry, remarks.get(entry.number, ())), entry.number)
        collector.reached(READ + (1 - READ) * number / len(entries))
    return book_and_authors(next(iter(kept)))[0] if len(kept) == 1 else ""


def _sort(entry: Entry, highlights: dict[str, list[Entry]], notes: list[Entry], collector: Collector) -> None:
    heading, whole = entry.heading, f"{entry.title} {entry.text}"
    if heading is None:
        collector.leave_out(entry.number, LeftOutReason.UNKNOWN_ENTRY, whole)
    elif heading.kind is EntryKind.BOOKMARK:
        collector.leave_out(entry.number, LeftOutReason.BOOKMARK, entry.title)
    elif _LIMIT.fullmatch(entry.text):
        collector.leave_out(entry.number, LeftOutReason.CLIPPING_LIMIT, entry.title)
    elif is_wordless(entry.text):
        collector.leave_out(entry.number, LeftOutReason.NO_WORDS, whole)
    elif heading.kind is EntryKind.NOTE:
        notes.append(entry)
    else:
        highlights[entry.title].append(entry)


def _longest(entries: list[Entry], collector: Collector) -> list[Entry]:
    """Return the highlights of a book in the order of their locations, without those that a longer has replaced."""
    replaced, open_ = set[int](), list[Entry]()
    words = {entry.number: " ".join(entry.text.split()).casefold() for entry in entries}

    def has_words_of(long: Entry, short: Entry) -> bool:
        many, few = words[long.number], words[short.number]
        # Where no place is known, only the same words belong together
        return few in many if short.begin_and_end[0] else few == many

    in_order = sorted(entries, key=lambda entry: (*entry.begin_and_end, entry.number))
    for entry in in_order:
        collector.reached(READ)
        begin, _ = entry.begin_and_end
        open_ = [each for each in open_ if each.begin_and_end[1] >= begin][-MOST_COMPARED:]
        is_short = any(has_words_of(each, entry) for each in open_)
        shorter = [entry] if is_short else [each for each in open_ if has_words_of(entry, each)]
        replaced.update(each.number for each in shorter)
        open_ = [each for each in (*open_, entry) if each.number not in replaced]
        for each in shorter:
            collector.leave_out(each.number, LeftOutReason.EXTENDED, each.text)
    return [entry for entry in in_order if entry.number not in replaced]


def _attached(notes: list[Entry], kept: dict[str, list[Entry]], collector: Collector) -> Notes:
    """Return the notes of each highlight, by its line."""
    begins = {title: [entry.begin_and_end[0] for entry in entries] for title, entries in kept.items()}
    attached = Notes()
    for note in notes:
        collector.reached(READ)
        at = note.begin_and_end[0]
        last = bisect_right(begins.get(note.title, ()), at) if at else 0
        near = kept.get(note.title, [])[max(0, last - MOST_COMPARED) : last]
        around = [entry for entry in near if entry.begin_and_end[1] >= at]
        if not around:
            collector.leave_out(note.number, LeftOutReason.NOTE_ALONE, note.text)
            continue
        highlight = next((entry for entry in around if entry.begin_and_end[1] == at), around[-1])
        attached.setdefault(highlight.number, {})[note.text] = None
    return attached


def _draft(entry: Entry, notes: Iterable[str]) -> Draft:
    book, authors = book_and_authors(entry.title)
    assert entry.heading, "a highlight has a heading"
    draft = Draft(entry.text, authors, source=book, where=_where(entry.heading, book), note="\n".join(notes))
    return draft._replace(is_highlight=True, highlighted_at=entry.heading.marked_at)


def _where(heading: Heading, book: str) -> str:
    page = f"page {heading.page}" if heading.page else ""
    last = f"-{heading.last}" if heading.last > heading.first else ""
    location = f"location {heading.first}{last}" if heading.first else ""
    return with_commas(book, page, location)


# The entries


def likeness(text: str, name: str) -> float:
    """Return how much *text* is like clippings. A text with several lines of equals signs is hardly anything else."""
    lines = _SEPARATORS.findall(text, 0, LOOKED_AT)
    needs_heading = len(lines) == 1 or name.endswith(".md")
    return 1 if lines and (not needs_heading or _has_heading(text)) else 0


def _has_heading(text: str) -> bool:
    """Return whether one of the first entries of *text* has a heading in a known language."""
    return any(entry.heading for entry, _ in zip(entries_of(text), range(50), strict=False))


def entries_of(text: str) -> Iterator[Entry]:
    """Yield the entries of *text*. The last may lack its equals signs."""
    lines = ((number, line.replace(BYTE_ORDER_MARK, "").strip()) for number, line in lines_of(text))
    for block in blocks_between(lines, _SEPARATOR.fullmatch):
        yield _entry(block.number, block.lines)


def _entry(number: int, lines: Sequence[str]) -> Entry:
    heading = heading_of(lines[1]) if len(lines) > 1 else None
    if not heading and (alone := heading_of(lines[0])) and alone.kind is not EntryKind.BOOKMARK:
        return Entry(number, "", alone, _text(lines[1:]))  # a book without a title
    return Entry(number, lines[0], heading, _text(lines[2:]))


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip("\n")


def book_and_authors(title: str) -> tuple[str, tuple[str, ...]]:
    """Return the book and its authors, who stand in the last brackets: “Walden (Thoreau, Henry David)”.

    Semicolons part authors. “Last, First” is turned round. A book without brackets has no authors. Behind them may be
    brackets with a site, or with the number of a copy. A site, an address and a number are no authors.
    """
    rest = title
    while (begin := _last_bracket(rest)) > 0:
        inside = rest[begin + 1 : -1].strip()
        names = [name for name in people(inside) if not _NO_NAME.fullmatch(name)]
        if names or not _NO_NAME.fullmatch(inside):
            return rest[:begin].strip(), tuple(map(first_name_first, names))
        rest = rest[:begin].strip()
    return title, ()


def _last_bracket(title: str) -> int:
    """Return where the last brackets of *title* begin, with brackets within them. -1 if it ends with none."""
    if not title.endswith(")"):
        return -1
    depth = 0
    for at in range(len(title) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(title[at], 0)
        if depth == 0:
            return at
    return -1


# Their headings


_WORDS = {
    EntryKind.BOOKMARK: "bookmark lesezeichen signet marcador segnalibro bladwijzer закладк 书签 書籤 ブックマーク",
    EntryKind.HIGHLIGHT: "highlight underline markierung unterstreichung surlignement soulignement subrayado "
    "evidenziazione sottolineatura destaque realce markering clip "
    "clipping article ausschnitt recorte ritaglio extrait выделенн подчеркнут "
    "标注 標註 標記 剪切 剪貼 ハイライト クリップ",
    EntryKind.NOTE: "note notiz nota notitie заметк 笔记 筆記 メモ",
}
_TO = r"\s*+(?:[-–]|t/m)\s*+"  # “t/m” is Dutch
_NUMBER = rf"(?:#\s*+)?([0-9]++)(?:{_TO}([0-9]++))?"
_PAGES = rf"((?<![0-9])[0-9]++|(?<![ivxlcdm])[ivxlcdm]++)(?:{_TO}([0-9]++|[ivxlcdm]++))?"


def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds *words*. Languages without spaces between words have them anywhere."""
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in words.split()), re.IGNORECASE)


_KINDS = {kind: _pattern(words) for kind, words in _WORDS.items()}
_PAGE = re.compile(rf"\b(?:page|seite|página|pagina|страниц[еаы]|стр\.)\s+{_PAGES}\b", re.IGNORECASE)
_EASTERN_PAGE = re.compile(rf"{_PAGES}\s*+(?:页|頁|ページ)", re.IGNORECASE)
_LOCATION = re.compile(
    rf"(?:\blocation|\bloc\.|\bposition|\bpos\.|emplacement|\bposición|\bubicación|\bposizione|\bposição|\blocatie|\bмест[оае]|\bпозици[яи]|位置)"
    rf"\s*+(?:no\.\s*+)?{_NUMBER}",
    re.IGNORECASE,
)


def heading_of(line: str) -> Heading | None:
    """Return what *line* says, or ``None`` if it is no heading in a language that is known."""
    if line[:1] not in ("-", "–", "—"):
        return None
    before_date = re.split(r"[|｜]", line[1:])
    said = " | ".join(before_date[:-1] or before_date)
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(said)), None)
    if kind is None:
        return None
    page = _PAGE.search(said) or _EASTERN_PAGE.search(said)
    location = _LOCATION.search(said)
    first, last = _range(location[1], location[2]) if location else (0, 0)
    return Heading(kind, _page(page) if page else "", first, last, moment_in(before_date[-1]))


def _page(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    return first if last in (None, first) else f"{first}-{last}"


def _range(first: str, last: str | None) -> tuple[int, int]:
    """Return a range of locations. Old devices write only the digits of the end that differ: 433-34."""
    begin = int(first[:9])
    end = int((first[: max(0, len(first) - len(last))] + last)[:9]) if last else begin
    return begin, max(begin, end)


KIND = Kind("kindle", _later("Kindle clippings"), likeness, read)
