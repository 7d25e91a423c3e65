"""The entries of Kindle's ``My Clippings.txt``: a title, a heading, a blank line, the words, and equals signs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lecun_viewer.imports.drafts import first_name_first, people
from lecun_viewer.imports.kindle_words import Heading, Kind, heading_of
from lecun_viewer.imports.lines import lines_of

BYTE_ORDER_MARK = "\ufeff"  # devices write it before each title

_SEPARATOR = re.compile(r"={8,}\s*")
_LOOKED_AT = 200_000  # characters


class Entry(NamedTuple):
    """An entry.

    Attributes:
        number: The line of its title.
        heading: ``None`` if its language is not known, or if there is none.
        end: The index of its end in the text.
    """

    number: int
    title: str
    heading: Heading | None
    text: str
    end: int

    @property
    def begin_and_end(self) -> tuple[int, int]:
        """The locations of the words, or their pages if there are none. (0, 0) if nothing is known."""
        if not self.heading:
            return 0, 0
        if self.heading.first:
            return self.heading.first, self.heading.last
        pages = [int(page[:9]) for page in self.heading.page.split("-") if page.isdecimal()]
        return (pages[0], pages[-1]) if pages else (0, 0)


def is_kindle(text: str) -> bool:
    """Return whether *text* has an entry with a heading in a known language."""
    if not re.search(r"^={8,}[ \t]*$", text[:_LOOKED_AT] if len(text) > _LOOKED_AT else text, re.MULTILINE):
        return False
    return any(entry.heading for entry, _ in zip(entries_of(text), range(50), strict=False))


def entries_of(text: str) -> Iterator[Entry]:
    """Yield the entries of *text*. The last may lack its equals signs."""
    number, lines, end = 1, list[str](), 0
    for line in lines_of(text):
        clean = line.text.replace(BYTE_ORDER_MARK, "").strip()
        if _SEPARATOR.fullmatch(clean):
            if lines:
                yield _entry(number, lines, line.end)
            lines = []
        elif clean or lines:
            if not lines:
                number = line.number
            lines.append(clean)
        end = line.end
    if any(lines):
        yield _entry(number, lines, end)


def _entry(number: int, lines: list[str], end: int) -> Entry:
    heading = heading_of(lines[1]) if len(lines) > 1 else None
    if not heading and (alone := heading_of(lines[0])) and alone.kind is not Kind.BOOKMARK:
        return Entry(number, "", alone, _text(lines[1:]), end)  # a book without a title
    return Entry(number, lines[0], heading, _text(lines[2:]), end)


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")


def book_and_authors(title: str) -> tuple[str, tuple[str, ...]]:
    """Return the book and its authors, who stand in the last brackets: “Walden (Thoreau, Henry David)”.

    Semicolons part authors. “Last, First” is turned round. A book without brackets has no authors.
    """
    begin = _last_bracket(title)
    if begin <= 0:
        return title, ()
    names = people(title[begin + 1 : -1])
    return title[:begin].strip(), tuple(map(first_name_first, names))


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
