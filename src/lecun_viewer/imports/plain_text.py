"""Plain text: one quote a line, or blocks with blank lines between. Line ends within a block stay.

- An attribution may have a line or a block of its own below the words. So may Goodreads' tags and its count of likes.
- A quotation mark that is open at the end of a block goes on in the next blocks.
- The number or the bullet of a list is no part of the words.
- A block has a quote on each line if each line is in quotation marks or ends with an attribution.
- Lines of the same sign that recur stand between quotes, as a script writes them. A line below another is a heading.
- A person may stand before the words, if it is so in most quotes: “Ada Lovelace - Less is more.”
- If most lines have marks or an attribution, a short line without a full stop is a heading. If nearly all quotes do, a
  text without them above the first is an introduction.
- Code and prose have no quotes, unless the reader chooses so.
"""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from lecun_viewer.core.quote import COMMAS, items_in
from lecun_viewer.imports.attribution_line import (
    author_first,
    copied_from_app,
    draft_of,
    has_attribution_behind,
    is_attribution,
    is_credit_of_app,
    parted,
)
from lecun_viewer.imports.columns import is_sentence, share
from lecun_viewer.imports.drafts import Collector, Draft, is_person, is_wordless, people, without_markup
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import Entry, add_all
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.quotation_marks import CLOSERS, OPENERS, is_open, is_quoted, unquoted
from lecun_viewer.imports.text import Block, blocks_between, blocks_of, lines_of

LINES, BLOCKS, NOTHING = "lines", "blocks", "nothing"
MOST_BLOCKS = 20  # of one quote
MOST_LINES = 1000  # of one quote that lines of the page go to
LOOKED_AT = 400  # lines or blocks

_NUMBER = re.compile(r"\A\s*([0-9]{1,6})[.)、]\s*(?=\S)")
_ITEM = re.compile(rf"\A\s*(?:[0-9]{{1,6}}[.)]|[•·*-])\s+(?=[{re.escape(OPENERS)}])")  # before words in marks
_BULLET = re.compile(r"\A\s*([•·*‣▪-])\s+(?=\S)")
_TAGS = re.compile(r"tags:\s*+(.+)", re.IGNORECASE)
_LIKES = re.compile(r"[0-9,.]+ likes?|like|read more quotes from .+", re.IGNORECASE)  # what the page has below a quote
_HEADING = re.compile(r"\s*#{1,6}\s+(\S.*)")
_UNDERLINE = re.compile(r"\s*([=~^#*-])\1{2,}\s*")
_NUMBERED = re.compile(r"\A\s*+[0-9]+(?:\.[0-9]+)*\.?\s+")  # “1.2 Marcus Aurelius”
_RULE = re.compile(r"[ \t]*([*=_~#+-])\1{4,}[ \t]*")
_RULE_BETWEEN = re.compile(r"^([*=_~#+-])\1{4,}+[ \t]*+\n(?=\S)", re.MULTILINE)  # below a heading is a blank line
_DIGITS = re.compile(r"[\W\d_]+")
LEAST_RULES = 3
LEAST_BELOW = 10  # quotes below an introduction
_SHORT = 60  # characters of a heading
_AROUND_HEADING = " \t:-=*~"
_ENDS = tuple('.!?…。！？"”»」』)')
_CODE = re.compile(
    r"[;{}]\s*$|^\s*(?:def |class |import |from \w+ import|public |private |function\b|const |let |var |#include|//|"
    r"/\*|if \(|for \(|while \(|return\b|</?[a-z]+[ >]|\$ |sudo )"
)
_SENTENCES = re.compile(r"[.!?…](?=\s|$)|[。！？]")

Place = tuple[Block, tuple[str, ...]]


def likeness(_text: str, _name: str) -> float:
    """Return how much anything is like plain text."""
    return 0.1


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return its title, if its first block is one.

    Raises:
        UnreadableError: It looks like running text.
    """
    layout = collector.choose("layout", _layout(text), (LINES, BLOCKS, NOTHING))
    if layout == NOTHING:
        raise UnreadableError(UnreadableReason.RUNNING_TEXT)
    if ruled := list(_between_rules(text)):
        return _read_ruled(ruled, collector)
    entries = _lines(text) if layout == LINES else _joined(_with_what_is_below(blocks_of(text), _belongs_below))
    joined, lines = list[Block](), text.count("\n") + 1
    for block in entries:
        joined.append(block)
        collector.reached(block.number / lines / 6)
    title, places = _under_headings(joined, collector)
    some = [_of_the_writer(block.lines) for block, _ in places[:LOOKED_AT]]
    in_list = len(some) > 3 and share(some, lambda each: bool(parted(each, in_list=True).attribution)) > 0.6
    is_author_first = len(some) > 3 and share(some, lambda each: bool(author_first(each))) > 0.6
    is_numbered = len(some) > 2 and share(some, lambda each: bool(_NUMBER.match(each))) > 0.8
    found = list[Entry]()
    for number, (block, path) in enumerate(places, 1):
        first = author_first(block.text) if is_author_first else None
        lines_of_block = tuple(first.words.split("\n")) if first else block.lines
        draft = _draft(lines_of_block, in_list=in_list and not first, is_numbered=is_numbered)
        if first:
            draft = draft._replace(authors=people(first.attribution))
        found.append(Entry(draft, block.number, path))
        collector.reached((2 + number / len(places)) / 6)
    add_all(found, collector)
    return title


def _between_rules(text: str) -> Iterator[Block]:
    """Yield what stands between lines of the same sign, if they recur. Numbers alone are left away."""
    if sum(1 for _ in islice(_RULE_BETWEEN.finditer(text), LEAST_RULES)) < LEAST_RULES:
        return
    for block in blocks_between(lines_of(text), _RULE.fullmatch):
        yield Block(block.number, tuple(line for line in block.lines if line.strip() and not _DIGITS.fullmatch(line)))


def _read_ruled(blocks: Sequence[Block], collector: Collector) -> str:
    """Collect the quotes in *blocks*: their words, and below them a person and a work, if most have a person there."""
    has_names = share(blocks, lambda block: len(block.lines) > 1 and is_person(block.lines[1], is_strict=True)) > 0.5
    for number, block in enumerate(blocks, 1):
        collector.reached(number / len(blocks))
        if has_names and len(block.lines) > 1:
            words, who, *work = block.lines
            draft = Draft(unquoted(words).strip('“”"'), people(who.strip(" ,—–-")), source=" ".join(work))
        else:
            draft = draft_of(block.text)
        collector.add(draft, block.number)
    return ""


# How it is laid out


def _layout(text: str) -> str:
    lines = [line.strip() for _, line in islice(lines_of(text), LOOKED_AT * 2) if line.strip()]
    blocks = list(islice(blocks_of(text), LOOKED_AT))
    if len(lines) > 4 and share(lines, lambda line: bool(_CODE.search(line))) > 0.35:
        return NOTHING
    if _is_prose(blocks, lines):
        return NOTHING
    if len(blocks) > 1 or all(map(_is_one_quote, blocks)):
        return BLOCKS
    strong = share(lines, _is_quote)
    below = share(lines, lambda line: is_attribution(line) or _is_hyphened_name(line))
    if strong == 1 or (len(lines) > 3 and strong + 2 * below > 0.7 and below < 0.6):
        return LINES
    if len(lines) < 5 or any(copied_from_app(block.text) for block in blocks):
        return BLOCKS
    are_complete = share(lines, lambda line: line.endswith(_ENDS) or _is_quote(line)) > 0.8
    goes_on = share(lines[1:], lambda line: line[0].islower())
    return LINES if are_complete or (len(lines) > 20 and goes_on < 0.3) else BLOCKS


def _is_prose(blocks: Sequence[Block], lines: Sequence[str]) -> bool:
    """Return whether *blocks* are paragraphs of several sentences, without attributions and marks."""
    texts = [block.text for block in blocks]
    words = sum(len(text.split()) for text in texts)
    if words < 120 or share(texts, lambda text: is_quoted(text) or bool(parted(text).attribution)) > 0.1:
        return False
    if share(lines, _is_quote) > 0.5:
        return False
    if len(blocks) == 1 and share(lines[1:], lambda line: line[0].islower()) < 0.3:
        return False
    sentences = sum(len(_SENTENCES.findall(text)) for text in texts)
    return words > 40 * len(blocks) and sentences > 2.5 * len(blocks)


def _is_quote(line: str) -> bool:
    """Return whether *line* has marks around its words, or an attribution behind them."""
    line = _without_comma(_BULLET.sub("", _NUMBER.sub("", line, count=1), count=1))
    return is_quoted(line) or has_attribution_behind(line, in_list=True)


def _without_comma(text: str) -> str:
    """Return *text* without what a list in a program has behind its quotation marks."""
    plain = text.rstrip(" ,;")
    return plain if is_quoted(plain) else text


def _is_one_quote(block: Block) -> bool:
    """Return whether marks stand around all words of *block*. Then no line of it is a quote of its own."""
    return len(block.lines) > 1 and is_quoted(parted(_of_the_writer(block.lines)).words)


def _is_hyphened_name(line: str) -> bool:
    return line.startswith("-") and is_person(line.lstrip("- ").partition(",")[0].rstrip("."))


# Lines and blocks


def _lines(text: str) -> Iterator[Block]:
    """Yield each line of *text* that is not blank. An attribution goes to the line above."""
    lines = (Block(number, (line.strip(),)) for number, line in lines_of(text) if line.strip())
    return _with_what_is_below(lines, _is_below)


def _is_below(line: Block, above: Block) -> bool:
    is_below = is_attribution(line.text) or _is_hyphened_name(line.text) or _is_of_the_page(line.text)
    return is_below and not is_attribution(above.lines[-1])


def _with_what_is_below(blocks: Iterable[Block], is_below: Callable[[Block, Block], bool]) -> Iterator[Block]:
    """Yield *blocks*. One that *is_below* another goes to it."""
    last: Block | None = None
    for block in blocks:
        if last and len(last.lines) <= MOST_LINES and is_below(block, last):
            last = Block(last.number, last.lines + block.lines)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _belongs_below(block: Block, above: Block) -> bool:
    """Return whether *block* has nothing but an attribution, tags or likes of the quote *above*."""
    if is_credit_of_app(block.text):
        return True
    lines = [line for line in block.lines if not _is_of_the_page(line)]
    if not lines:
        return True
    if len(lines) != 1 or not is_attribution(lines[0]) or is_wordless(above.text):
        return False
    return not parted(above.text).attribution


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
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
    first = _of_the_writer(waiting[0].lines)
    if not is_open(first.lstrip()):
        return 1
    if parted(first).attribution:  # it may be a dash within the words, if the mark closes in a later block
        begins_anew = len(waiting) > 1 and waiting[1].lines[0].lstrip()[0] in OPENERS
        if begins_anew or is_attribution(first.rpartition("\n")[2]):
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
    return Block(blocks[0].number, lines)


def _is_of_the_page(line: str) -> bool:
    return bool(_TAGS.fullmatch(line.strip()) or _LIKES.fullmatch(line.strip()))


# Headings


def _under_headings(entries: list[Block], collector: Collector) -> tuple[str, list[Place]]:
    """Return the title of the file, and its quotes with the headings above them."""
    some = entries[:LOOKED_AT]
    lines = [_is_marked(block) for block in some for _ in block.lines]  # long blocks count more
    marked, are_marked = share(lines, bool), share(some, _is_marked)
    title, path, places = "", tuple[str, ...](), list[Place]()
    for at, block in enumerate(entries):
        collector.reached((1 + at / len(entries)) / 6)
        if (
            at == 0
            and len(entries) > LEAST_BELOW
            and are_marked > 0.9
            and len(block.text) > _SHORT
            and not _is_marked(block)
        ):
            collector.leave_out(block.number, LeftOutReason.NOT_A_QUOTE, block.text)
            continue
        heading, quotes = _taken_apart(block)
        if not heading and len(block.lines) == 1 and len(entries) > 3 and _is_heading(block.text, marked):
            heading, quotes = block.text.strip(_AROUND_HEADING), []
        if heading and at == 0 and not quotes and not is_person(heading, is_strict=True):
            title = heading
        elif heading:
            if title and not path:  # the first heading is one of several
                places = [(quote, (title,)) for quote, _path in places]
                title = "" if places else title
            path = (heading,)
        if not quotes and block.text.rstrip().endswith((":", "：")) and heading:
            collector.leave_out(block.number, LeftOutReason.NOT_A_QUOTE, block.text)
        places += [(quote, path) for quote in quotes]
    return title, places


def _is_marked(block: Block) -> bool:
    """Return whether *block* is a quote by its marks, its attribution, or its several lines."""
    return len(block.lines) > 1 or is_quoted(block.text) or bool(parted(block.text, in_list=True).attribution)


def _is_heading(text: str, marked: float) -> bool:
    if found := _HEADING.fullmatch(text):
        return bool(found[1])
    text = text.strip()
    is_short = len(text) < _SHORT and not is_wordless(text) and not text[0].islower()
    ends_as_one = not text.endswith(_ENDS) and not text.endswith((",", ";"))
    return marked > 0.5 and is_short and ends_as_one and not _is_quote(text) and not _NUMBER.match(text)


def _taken_apart(block: Block) -> tuple[str, list[Block]]:
    """Return the heading in the first line of *block*, if any, and the quotes in it."""
    lines = block.lines
    if len(lines) == 2 and _UNDERLINE.fullmatch(lines[1]):
        return _NUMBERED.sub("", lines[0]).strip(), []
    if len(lines) == 1 or "" in lines or _is_one_quote(block):
        return "", [block]
    each = [Block(block.number + at, (line,)) for at, line in enumerate(lines)]
    if all(map(_is_quote, lines)):
        return "", each
    if len(lines) > 2 and all(map(_is_quote, lines[1:])) and _is_heading(lines[0], 1):
        return lines[0].strip(_AROUND_HEADING), each[1:]
    numbers = [int(found[1]) for line in lines if (found := _NUMBER.match(line))]
    if len(lines) > 2 and numbers and numbers == list(range(numbers[0], numbers[0] + len(lines))):
        return "", [_without(_NUMBER, one) for one in each]
    bullets = {found[1] if (found := _BULLET.match(line)) else "" for line in lines}
    least = 4 if bullets == {"-"} else 2
    if len(bullets) == 1 and bullets != {""} and len(lines) >= least and all(map(is_sentence, lines)):
        return "", [_without(_BULLET, one) for one in each]
    return "", [block]


def _without(sign: re.Pattern[str], block: Block) -> Block:
    return block._replace(lines=(sign.sub("", block.lines[0], count=1),))


def _draft(lines: tuple[str, ...], *, in_list: bool, is_numbered: bool) -> Draft:
    tags, kept = tuple[str, ...](), list(lines)
    while len(kept) > 1 and _is_of_the_page(kept[-1]):
        found = _TAGS.fullmatch(kept.pop().strip())
        if found:
            tags = items_in(found[1], COMMAS)
    text = _without_comma(textwrap.dedent("\n".join(kept)))
    text = _ITEM.sub("", without_markup(text) if "</" in text else text, count=1)
    text = _NUMBER.sub("", text, count=1) if is_numbered else text
    if in_list and len(kept) == 1:
        text = _BULLET.sub("", text, count=1)
    return draft_of(text, in_list=in_list)._replace(tags=tags)


KIND = Kind("text", _later("Plain Text"), likeness, read, (".txt",), may_be_chosen=True)
