"""Plain text: blocks with blank lines between, each with or without an attribution. Line ends within a block stay.

- An attribution, Goodreads' line of tags, and its count of likes may stand in a block of their own, below the words.
- A quotation mark that is open at the end of a block goes on in the next blocks.
- The number or the bullet of a list is no part of words in quotation marks.
- A file without a blank line has a quote on each line, if each line has quotation marks around its words or an
  attribution behind them.
"""

import re
from collections.abc import Iterator

from lecun_viewer.core.joining import COMMAS, items_in
from lecun_viewer.imports.attribution_line import draft_of, has_attribution_behind, is_attribution, parted
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.lines import Block, blocks_of, lines_of
from lecun_viewer.imports.progress import Collector, is_wordless
from lecun_viewer.imports.quotation_marks import CLOSERS, OPENERS, is_open, is_quoted

MOST_BLOCKS = 20  # of one quote
MOST_LINES = 1000  # of one quote that lines of the page go to

_ITEM = re.compile(rf"\A\s*(?:[0-9]{{1,6}}[.)]|[•·*-])\s+(?=[{re.escape(OPENERS)}])")  # before words in marks
_TAGS = re.compile(r"tags:\s*+(.+)", re.IGNORECASE)
_LIKES = re.compile(r"[0-9,.]+ likes?|like|read more quotes from .+", re.IGNORECASE)  # what the page has below a quote


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because plain text names none."""
    for block in _joined(_attributed(_entries(text))):
        collector.add(_draft(block.lines).quote(), block.number)
        collector.reached(block.end)
    return ""


def _entries(text: str) -> Iterator[Block]:
    if not re.search(r"\n[ \t]*\n", text.strip()) and _has_a_quote_on_each_line(text):
        return (Block(line.number, (line.text,), line.end) for line in lines_of(text) if line.text.strip())
    return blocks_of(text)


def _has_a_quote_on_each_line(text: str) -> bool:
    lines = (_ITEM.sub("", line.text.strip(), count=1) for line in lines_of(text))
    return all(is_quoted(line) or has_attribution_behind(line) for line in lines if line)


def _attributed(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks. A block of nothing but an attribution, tags or likes goes to the block above."""
    last: Block | None = None
    for block in blocks:
        if last and _belongs_below(block, last):
            last = Block(last.number, last.lines + block.lines, block.end)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _belongs_below(block: Block, above: Block) -> bool:
    if len(above.lines) > MOST_LINES:
        return False
    lines = [line for line in block.lines if not _is_of_the_page(line)]
    if not lines:
        return True
    if len(lines) != 1 or not is_attribution(lines[0]) or is_wordless(above.text):
        return False
    return not parted(above.text).attribution


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks. Blocks between an opening mark and its closing mark become one."""
    waiting: list[Block] = []
    for block in blocks:
        waiting.append(block)
        while waiting and (number := _complete(waiting)):
            yield _as_one(waiting[:number])
            del waiting[:number]
    yield from waiting


def _complete(waiting: list[Block]) -> int:
    """Return how many of the *waiting* blocks are a quote. 0 if the next block may belong to it."""
    first = parted(_of_the_writer(waiting[0].lines))
    if first.attribution or not is_open(first.words.lstrip()):
        return 1
    may_close = len(waiting) > 1 and not frozenset(CLOSERS).isdisjoint(waiting[-1].text)
    if may_close and is_quoted(parted(_of_the_writer(_as_one(waiting).lines)).words):
        return len(waiting)
    return 1 if len(waiting) == MOST_BLOCKS else 0


def _of_the_writer(lines: tuple[str, ...]) -> str:
    """Return *lines* without those that the page has below a quote."""
    return "\n".join(line for at, line in enumerate(lines) if at == 0 or not _is_of_the_page(line))


def _as_one(blocks: list[Block]) -> Block:
    lines = blocks[0].lines
    for block in blocks[1:]:
        lines = (*lines, "", *block.lines)
    return Block(blocks[0].number, lines, blocks[-1].end)


def _is_of_the_page(line: str) -> bool:
    return bool(_TAGS.fullmatch(line.strip()) or _LIKES.fullmatch(line.strip()))


def _draft(lines: tuple[str, ...]) -> Draft:
    tags, kept = tuple[str, ...](), list(lines)
    while len(kept) > 1 and _is_of_the_page(kept[-1]):
        found = _TAGS.fullmatch(kept.pop().strip())
        if found:
            tags = items_in(found[1], COMMAS)
    return draft_of(_ITEM.sub("", "\n".join(kept), count=1))._replace(tags=tags)
