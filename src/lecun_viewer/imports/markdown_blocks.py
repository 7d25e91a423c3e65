"""The blocks of a Markdown document, as far as block quotes need them (CommonMark 0.31, sections 4 and 5.1)."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lecun_viewer.imports.attribution_line import is_attribution
from lecun_viewer.imports.lines import Line, lines_of


class Kind(Enum):
    """What a block is."""

    FRONT_MATTER = auto()
    HEADING = auto()
    QUOTE = auto()  # its lines still have their marks, but for lazy lines
    LINKS = auto()  # definitions of links, which show nothing
    FENCED = auto()  # code
    OTHER = auto()


class Block(NamedTuple):
    """A block.

    Attributes:
        number: Of its first line.
        end: The index of the end of its last line.
        level: Of a heading, 1 to 6.
    """

    kind: Kind
    number: int
    lines: list[str]
    end: int
    level: int = 0


QUOTE_LINE = re.compile(r" {0,3}>")
_HEADING = re.compile(r" {0,3}(#{1,6})(?![^ \t])")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_ITEM = re.compile(r" {0,3}(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)")
_LINK = re.compile(r" {0,3}\[([^\]]+)\]:[ \t]*<?([^\s>]+)>?.*")
_WITHOUT_MARKS = re.compile(r"[ >]*")


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of *text*. A line that would go on with a quote without its mark is in the quote."""
    lines = lines_of(text)
    block: Block | None = None
    for line in lines:
        if block and line.text.strip() and _goes_on(block, line.text):
            block.lines.append(line.text)
            block = block._replace(end=line.end)
            continue
        if block and (level := _level_by_underline(block, line.text)):
            yield Block(Kind.HEADING, block.number, [block.lines[0].strip()], line.end, level)
            block = None
            continue
        if block:
            yield block
        block = _begun(line, lines) if line.text.strip() else None
    if block:
        yield block


def links_of(block: Block) -> dict[str, str]:
    """Return the addresses that *block* defines, by their labels in lower case."""
    found = (_LINK.fullmatch(line) for line in block.lines)
    return {link[1].lower(): link[2] for link in found if link}


def _until(lines: Iterator[Line], first: Line, kind: Kind, last: re.Pattern[str]) -> Block:
    inner, end = [first.text], first.end
    for line in lines:
        inner.append(line.text)
        end = line.end
        if last.fullmatch(line.text):
            break
    return Block(kind, first.number, inner, end)


def _begun(line: Line, lines: Iterator[Line]) -> Block:
    """Return the block that begins with *line*. Fences and front matter take what they need of *lines*."""
    if line.number == 1 and line.text.rstrip() == "---":
        return _until(lines, line, Kind.FRONT_MATTER, re.compile(r"(?:---|\.\.\.)\s*"))
    if fence := _FENCE.match(line.text):
        return _until(lines, line, Kind.FENCED, re.compile(rf" {{0,3}}{re.escape(fence[1])}[`~]*\s*"))
    if QUOTE_LINE.match(line.text):
        return Block(Kind.QUOTE, line.number, [line.text], line.end)
    if found := _HEADING.match(line.text):
        return Block(Kind.HEADING, line.number, [_heading(line.text[found.end() :])], line.end, len(found[1]))
    kind = Kind.LINKS if _LINK.fullmatch(line.text) else Kind.OTHER
    return Block(kind, line.number, [line.text], line.end)


def _heading(text: str) -> str:
    """Return *text* without the signs that may close a heading: “Title ##”. They stand after a space, or alone."""
    text = text.strip()
    before = text.rstrip("#")
    return before.rstrip() if not before or before[-1] in " \t" else text


def _level_by_underline(block: Block, line: str) -> int:
    """Return the level of the heading that *line* makes of *block*. 0 if it makes none."""
    is_line = block.kind is Kind.OTHER and len(block.lines) == 1
    found = _UNDERLINE.fullmatch(line) if is_line else None
    return 0 if not found else 1 if found[1][0] == "=" else 2


def _goes_on(block: Block, line: str) -> bool:
    """Return whether *line*, which is not blank, belongs to *block*."""
    if block.kind is Kind.QUOTE:
        if QUOTE_LINE.match(line) or is_attribution(line):
            return True
        last = _WITHOUT_MARKS.sub("", block.lines[-1], count=1)
        return bool(last) and not _HEADING.match(last) and not _begins_a_block(line)
    if block.kind is Kind.LINKS:
        return _LINK.fullmatch(line) is not None
    if block.kind is not Kind.OTHER or _level_by_underline(block, line):
        return False
    return not QUOTE_LINE.match(line) and not _HEADING.match(line) and not _FENCE.match(line)


def _begins_a_block(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_ITEM, _FENCE, _HEADING)) or bool(_RULE.fullmatch(line))
