"""Block quotes of a Markdown document. Each is a quote, and the nearest heading above is its topic.

- An attribution stands in the last line of a quote or below it. A quote with an attribution between is two.
- A line end within a paragraph is a space, as Markdown says. Hard line breaks and paragraphs stay.
- A quote within a quote is a paragraph of it.
- The only heading of the first level names the document, so it is no topic.
- A line “Tags: …” in the block right below a quote has its tags, as the pages of this program have them. The label may
  be that of another language.
- Callouts such as ``[!note]`` are left out, but for ``[!quote]``. All that stands outside of quotes is left out.
"""

import re
from collections.abc import Iterable, Iterator

from lecun_viewer.core.joining import COMMAS, items_in
from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.attribution_line import draft_of, is_attribution
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.markdown_blocks import QUOTE_LINE, Block, Kind, blocks_of, links_of
from lecun_viewer.imports.markdown_inline import plain
from lecun_viewer.imports.progress import Collector

_MARK = re.compile(r" {0,3}> ?")
_MARKS = re.compile(r"(?: {0,3}> ?)*")
_CALLOUT = re.compile(r"\[!([A-Za-z-]+)\][+-]?\s*(.*)")
_QUOTING = ("quote", "cite")
_OWN_LINE = re.compile(r"\s*+(?:(?:[*_]++(?! )|<[a-z][^<>]*+>)++\s*+)?(?:[—–―~]|--|[-*+] |[0-9]{1,9}[.)] )")
_CITE = re.compile(r"\s*(?:[—–―-]+\s*)?<(cite|footer|figcaption)\b[^<>]*>(.*)</\1>\s*", re.IGNORECASE)
_BULLETS = ("- ", "* ", "+ ")
_TITLE = re.compile(r"title:\s*+(.+)", re.IGNORECASE)
_LINK_LINES = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)


class _Headings:
    """The headings so far, and which of the quotes stand below the first of all."""

    def __init__(self) -> None:
        self.title = self.topic = self.first = ""
        self._count = 0
        self._below_first: list[int] = []

    def add(self, level: int, text: str, collector: Collector) -> None:
        """Go on below a heading. A second heading of the first level makes the first a topic."""
        if level == 1:
            self._count += 1
            if self._count == 1:
                self.first, text = text, ""
            elif self._count == 2:
                for at in self._below_first:
                    collector.quotes[at] = collector.quotes[at]._replace(topic=self.first)
        self.topic = text

    def below(self, at: int) -> None:
        """Remember that the quote *at* this index has no topic but the first heading."""
        if self._count == 1 and not self.topic:
            self._below_first.append(at)

    @property
    def named(self) -> str:
        """What the document calls itself."""
        return self.title or (self.first if self._count == 1 else "")


def read(text: str, collector: Collector, tag_labels: Iterable[str] = ()) -> str:
    """Collect the quotes of *text*. Return its title. *tag_labels* are words for “Tags”, beside the English."""
    headings, links, is_below = _Headings(), _links(text), False
    tags = re.compile(rf"(?:{'|'.join(map(re.escape, ('tags', *tag_labels)))})\s*+[:：]\s*+(.+)", re.IGNORECASE)
    for block, below in _with_next(blocks_of(text)):
        before = len(collector.quotes)
        if block.kind is Kind.HEADING:
            headings.add(block.level, plain(block.lines[0], links).strip(), collector)
        elif block.kind is Kind.FRONT_MATTER:
            titles = (_TITLE.fullmatch(line.strip()) for line in block.lines)
            headings.title = next((found[1].strip("\"' ") for found in titles if found), "")
        elif block.kind is Kind.QUOTE:
            _read_quote(block, below, headings, links, collector)
        elif block.kind in (Kind.OTHER, Kind.FENCED):
            if is_below:
                collector.quotes[-1] = _with_tags(collector.quotes[-1], block, links, tags)
            _leave_out(block, collector)
        is_below = len(collector.quotes) > before
        collector.reached(block.end)
    return headings.named


def _links(text: str) -> dict[str, str]:
    lines = [found[0] for found in _LINK_LINES.finditer(text)]
    return links_of(Block(Kind.LINKS, 1, lines, 0))


def _with_next(blocks: Iterator[Block]) -> Iterator[tuple[Block, str]]:
    """Yield the blocks. A quote comes with the attribution below it, which does not come as a block."""
    quote: Block | None = None
    for block in blocks:
        below = "\n".join(block.lines) if quote and _is_below(block) else ""
        if quote:
            yield quote, below
        quote = block if block.kind is Kind.QUOTE else None
        if not quote and not below:
            yield block, ""
    if quote:
        yield quote, ""


def _is_below(block: Block) -> bool:
    if block.kind is not Kind.OTHER or len(block.lines) > 2:
        return False
    return bool(_CITE.fullmatch(block.lines[0])) or is_attribution(plain(block.lines[0], {}))


def _with_tags(quote: Quote, block: Block, links: dict[str, str], pattern: re.Pattern[str]) -> Quote:
    """Return *quote* with the tags that a line of *block* names."""
    named = (pattern.fullmatch(plain(_without_bullet(line), links).strip()) for line in block.lines)
    tags = next((items_in(found[1], COMMAS) for found in named if found), ())
    return quote._replace(tags=tags)


def _without_bullet(line: str) -> str:
    line = line.lstrip()
    return line[2:] if line.startswith(_BULLETS) else line


def _leave_out(block: Block, collector: Collector) -> None:
    is_comment = block.lines[0].lstrip().startswith("<!--")
    reason = LeftOutReason.COMMENT if is_comment else LeftOutReason.NOT_A_QUOTE
    collector.leave_out(block.number, reason, " ".join(block.lines))


def _read_quote(block: Block, below: str, headings: _Headings, links: dict[str, str], collector: Collector) -> None:
    lines = [_MARK.sub("", line, count=1) if QUOTE_LINE.match(line) else line for line in block.lines]
    if found := _CALLOUT.fullmatch(lines[0].strip()):
        if found[1].lower() not in _QUOTING:
            collector.leave_out(block.number, LeftOutReason.CALLOUT, " ".join(lines))
            return
        lines = lines[1:]
        below = below or (f"— {found[2]}" if found[2] else "")
    quotes = list(_parted(lines, links))
    for at, (offset, text) in enumerate(quotes):
        is_last = at == len(quotes) - 1
        draft = draft_of(text)
        if is_last and below and not draft.authors and not draft.source:
            draft = draft_of(f"{text}\n{_shown(below.splitlines(), links)}")
        before = len(collector.quotes)
        collector.add(draft._replace(topic=headings.topic).quote(), block.number + offset)
        if len(collector.quotes) > before:
            headings.below(before)


def _parted(lines: list[str], links: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the texts that *lines* hold, each with the offset of its line. An attribution ends a text."""
    begin, shown = 0, list[str]()
    for offset, paragraph in _paragraphs(lines):
        if not shown:
            begin = offset
        shown.append(_shown(paragraph, links))
        is_end = is_attribution(shown[-1].rpartition("\n")[2]) and (len(shown) > 1 or "\n" in shown[-1])
        if is_end:
            yield begin, "\n\n".join(shown)
            shown = []
    if shown:
        yield begin, "\n\n".join(shown)


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the paragraphs in *lines*, each with its offset. Another depth of quotes begins another paragraph."""
    begin, depth, paragraph = 0, 0, list[str]()
    for offset, line in enumerate(lines):
        marks = _MARKS.match(line)
        here = marks[0].count(">") if marks else 0
        text = line[marks.end() :] if marks and here else line
        is_deeper = here and here != depth
        if paragraph and (not text.strip() or is_deeper):
            yield begin, paragraph
            paragraph = []
        if text.strip():
            if not paragraph:
                begin, depth = offset, here
            paragraph.append(text)
    if paragraph:
        yield begin, paragraph


def _shown(lines: list[str], links: dict[str, str]) -> str:
    """Return what the *lines* of a paragraph show. Items and attributions keep lines of their own."""
    pieces, text = list[str](), ""
    for line in lines:
        if cite := _CITE.fullmatch(line):
            line = f"— {cite[2]}"
        if _OWN_LINE.match(line):
            pieces.append(plain(text, links).strip())
            shown = plain(line.strip(), links, keeps_addresses=True)
            pieces.append(shown.rstrip())
            text = ""
            continue
        before = _before_hard_break(line)
        text += (line.strip() + " " if before is None else before + "\n").lstrip(" ")
    pieces.append(plain(text, links).strip())
    return "\n".join(line.strip(" ") for piece in pieces if piece for line in piece.split("\n"))


def _before_hard_break(line: str) -> str | None:
    """Return *line* without the two spaces or the backslash that break it. ``None`` if it goes on in the next."""
    if line.endswith("  "):
        return line.rstrip(" ")
    backslashes = len(line) - len(line.rstrip("\\"))
    return line[:-1] if backslashes % 2 else None  # two are an escaped backslash
