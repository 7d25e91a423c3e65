"""Quotes of a Markdown document: block quotes, items of lists, rows of tables, and paragraphs with an attribution.

- An attribution stands in the last line of a quote, below it, or in a heading. A quote with an attribution between is
  two. See `headings` for the headings above quotes. Some files have a heading below each quote instead.
- A line end within a paragraph is a space, as Markdown says. Hard line breaks and paragraphs stay.
- A quote within a quote is a paragraph of it.
- The only heading of the first level names the document.
- An item or a paragraph is a quote if it has marks around its words, or an attribution. A list without block quotes
  around it is one of quotes if most of its items are sentences. The reader can choose what the quotes are.
- A line “Tags: …” in the block right below a quote has its tags, as the pages of this program have them. The label may
  be that of another language.
- Plugins for Kindle and Readwise write a list or paragraphs, each with a location that leads to the book. So these
  words were highlighted. A list below a quote may say its page, its author and the reader's note.
- Logseq writes what it knows of a page or a block in lines “key:: value” below it. They are no text. Its notes of a PDF
  have the highlights as blocks, and other blocks are the reader's own.
- Obsidian: callouts such as ``[!note]`` are left out, but for ``[!quote]``. Marks, ids of blocks and comments are taken
  away, and tags at the end become tags. Front matter and a list of metadata name the author and the book.
- All that stands outside of quotes is left out.

The blocks and the inline markup are those of CommonMark, with tables and strikethrough, as markdown-it-py reads them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.core.provenance import SourceKind, is_address
from lecun_viewer.core.quote import COMMAS, items_in, with_commas
from lecun_viewer.imports import plain_text
from lecun_viewer.imports.attribution_line import LONGEST_LINE, draft_of, is_attribution, parted, read_attribution
from lecun_viewer.imports.columns import Field, field_named, is_of_books, is_sentence
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book, is_person, is_wordless, people
from lecun_viewer.imports.found import LeftOutReason, UnreadableError
from lecun_viewer.imports.headings import Entry, add_all, author_in
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment
from lecun_viewer.imports.quotation_marks import is_quoted
from lecun_viewer.imports.table import MOST_COLUMNS, Row, Table, entries_of
from lecun_viewer.imports.text import blocks_of

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.tree import SyntaxTreeNode

AUTO, QUOTES, ITEMS, PARAGRAPHS = "recognized", "block quotes", "list items", "paragraphs"
PIECE = 20_000  # characters that are parsed at once, so that the work can be cancelled

MOST_AT_ONCE = 50 * PIECE
MOST_MISSING = 200  # cells of a table. Longer rows may lack more
LONGEST_END = 500  # characters at the end of a quote that are looked at for a place and for tags
LEAST_IN_PLACE = 0.9  # items of a list of quotes. Others are in sections such as “Resources”
TAGS = "tags"
_OF_BOOK = (Field.AUTHORS, Field.SOURCE, Field.URL)
_OF_QUOTE = (
    *(Field.TAGS, Field.NOTE, Field.AUTHORS, Field.SOURCE, Field.PAGE, Field.LOCATION, Field.HIGHLIGHTED),
    Field.NOTHING,
)
"""What a line below a quote may be about. An id is nothing."""

SUFFIXES = (".md", ".markdown")
_QUOTE_LINE = re.compile(r"^ {0,3}>", re.MULTILINE)
_OF_MARKDOWN = re.compile(r" {0,3}(?:>|#{1,6} |[—–―]|--|<cite)")
_LISTS = ("bullet_list", "ordered_list")
_CODE = ("fence", "code_block")
_WORDS_OF_ITEM = ("paragraph", "html_block", *_CODE)
_INLINE = "inline"  # what a token's inline markup is called while it is no part of the tree
_CALLOUT = re.compile(r"\[!([A-Za-z-]+)\][+-]?\s*(.*)")
_QUOTING = ("quote", "cite")
_OWN_LINE = re.compile(r"[—–―－~\U0001fffe]|--|-(?=[^\W\d_a-z])|[-*+] |[0-9]{1,9}[.)] ")
_CITE = re.compile(
    r"\s*(?:[—–―-]+\s*)?<(cite|footer|figcaption)\b[^<>]*>\s*+(?:[—–―-]++\s*+)?(.*)</\1>\s*", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--(?:(?!<!--).)*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_QUOTE_BEGINS = re.compile(r"<blockquote\b[^<>]*>", re.IGNORECASE)
_QUOTE_ENDS = re.compile(r"</blockquote>", re.IGNORECASE)
_ATTRIBUTION_BEGINS = re.compile(r"<(?:cite|footer)\b[^<>]*>")
_KEY = re.compile(r"[*_]*([^\W\d_][\w\u064b-\u0652 ]{1,24}?)[*_]*\s*[:：]+[*_]*\s*(\S.*)")
_LINK_LINES = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(?:`{3}|~{3})")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_WIKI = re.compile(r"!?\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_MARKED = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_COMMENT = re.compile(r"%%.*?%%", re.DOTALL)
_BLOCK_ID = re.compile(r"\s\^[A-Za-z0-9-]+$")
_HASHTAG = re.compile(r"#[^\W\d_][\w/-]*")
_HASHTAGS = re.compile(r"#\w[\w/-]*+(?:\s++#\w[\w/-]*+)*+")
_PLACE = re.compile(
    r"\s?[(\[—–-]{0,2}\s?(?<!\w)(?<!\w-)"
    r"(?:(location|loc\.?|page|p\.?|position)s?:?\s?([0-9]+(?:[-–][0-9]+)?)|(view (?:highlight|tweet))|link|source)"
    r"(?: ((?:https?|kindle|readwise)://[^\s)\]]+))?[)\]]{0,3}$",
    re.IGNORECASE,
)
_PLACE_ALONE = re.compile(r"(page|location)s?: ?([0-9]+(?:[-–][0-9]+)?)", re.IGNORECASE)
_NOTE_ABOVE = re.compile(r"notes?", re.IGNORECASE)
_OTHER_SECTIONS = re.compile(
    r"(?:table of )?contents|toc|contribut\w+|licen[sc]e|metadata|installation|usage|links|references|see also|credits|"
    r"about|to ?do|index|features|resources|acknowledge?ments?",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"(?:my |the )?(?:highlights?|quotes|quotations|citations|zitate|citas|notes)", re.IGNORECASE)
_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_ASIDE = {ord(sign): chr(0xFDD0 + at) for at, sign in enumerate(_SIGNS)}
_PLUGINS = re.compile(r"\]\((?:https://readwise\.io/to_kindle|kindle://)")
_PROPERTY = re.compile(r"^([ \t]*(?:- )?)([^\W\d_][\w-]{0,30})::(?: (.*))?$", re.MULTILINE)
_PROPERTY_SIGN = "\U0001fffe"  # stands before each property
_EMPTY_BLOCK = re.compile(r"^[ \t]++-[ \t]*+$", re.MULTILINE)  # below words, it would make a heading of them
_IS_ANNOTATION = "ls type: annotation"
_PICTURE_OF_LOGSEQ = "[:span]"
_STAMP = re.compile(r"(?:_[0-9]{13}_[0-9]+)?\.pdf", re.IGNORECASE)  # Logseq puts its own number behind a name
_BACK = {0xFDD0 + at: sign for at, sign in enumerate(_SIGNS)}


class Piece(NamedTuple):
    """What may be a quote, or stands beside quotes.

    Attributes:
        kind: ``heading``, ``quote``, ``item``, ``paragraph``, ``rows``, ``code``, ``comment`` or ``callout``.
        text: What it shows. Attributions have lines of their own, with the addresses of their links.
        below: The attribution below it.
        path: The headings above it, the nearest last.
        is_copied: Whether a program has copied the words, so that they have no attribution, and marks of their own.
    """

    kind: str
    text: str
    line: int
    level: int = 0
    below: str = ""
    extra: Draft = Draft("")
    rows: tuple[Row, ...] = ()
    path: tuple[str, ...] = ()
    is_copied: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether a heading above it names a section without quotes, such as the contents."""
        return any(map(_OTHER_SECTIONS.fullmatch, self.path))


def likeness(text: str, name: str) -> float:
    """Return how much *text* is like a Markdown document: most blocks are quotes, headings and attributions."""
    if name.endswith(SUFFIXES):
        return 0.6
    if not _QUOTE_LINE.search(text):
        return 0
    are_of_markdown = [bool(_OF_MARKDOWN.match(block.lines[0].lstrip(" \t"))) for block in blocks_of(text)]
    return 0.5 if sum(are_of_markdown) * 2 >= len(are_of_markdown) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return its title."""
    text = text.replace(_PROPERTY_SIGN, "\ufffd")
    if "::" in text:
        text, number = _PROPERTY.subn(_marked_property, text)
        text = _EMPTY_BLOCK.sub("", text) if number else text
    is_of_plugin = bool(_PLUGINS.search(text))  # whose links lead to the places in the book
    is_of_readwise = 0 <= text.find("\n## Metadata\n") < text.rfind("\n## Highlights\n")
    front, first = _front_matter(text)
    pieces = list(_pieces(text, first, collector, are_whole=is_of_readwise))
    if pieces and all(piece.kind == "paragraph" for piece in pieces):
        return plain_text.read(text, collector)
    if f"{_PROPERTY_SIGN}{_IS_ANNOTATION}" in text:
        pieces = [
            each._replace(kind="remark") if each.kind == "item" and not each.is_copied else each for each in pieces
        ]
    title, pieces = _with_paths(_with_places(pieces))
    about, is_of_book = _about(front, pieces)
    for at, piece in enumerate(pieces):
        is_item = is_of_readwise and piece.kind == "item" and not piece.is_aside
        if is_item or (is_of_plugin and (piece.extra.where or _place_in(piece.text))):
            pieces[at] = piece._replace(is_copied=True)
    chosen = collector.choose("layout", AUTO, (AUTO, QUOTES, ITEMS, PARAGRAPHS))
    layouts = {"item": ITEMS, "paragraph": PARAGRAPHS}
    collector.suggested = next((("layout", layouts[each.kind]) for each in pieces if each.kind in layouts), None)
    pieces = _that_are_quotes(pieces, chosen, collector, is_of_book=is_of_book)
    entries = list[Entry]()
    for piece in pieces:
        collector.reached(1 / 2)
        if piece.kind == "rows":
            entries += _of_rows(piece, collector)
        elif piece.kind == "quote":
            entries += (Entry(each, line, piece.path) for line, each in _parted(piece))
        else:
            entries.append(Entry(_draft(piece), piece.line, piece.path))
    del pieces  # of a big file, they take as much memory as its quotes
    for at, entry in enumerate(entries):
        draft = _with_book(entry.draft, about)
        is_highlight = is_of_plugin and bool(entry.draft.where)
        entries[at] = entry._replace(draft=draft._replace(is_highlight=is_highlight))
    add_all(entries, collector)
    return front.get("title", "") or title


def _marked_property(found: re.Match[str]) -> str:
    key = found[2].replace("-", " ")
    return f"{found[1]}{_PROPERTY_SIGN}{key}: {found[3] or ''}"


# Blocks


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the values in the front matter of *text*, and the number of its lines."""
    lines = text.lstrip("\ufeff").split("\n", 200)
    if lines[0].rstrip() != "---":
        return {}, 0
    end = next((at for at, line in enumerate(lines[1:200], 1) if line.rstrip() in ("---", "...")), 0)
    pairs = [line.partition(":") for line in lines[1:end]]
    for at, (key, colon, value) in enumerate(pairs[:-1]):
        if value.strip() in (">-", ">", "|-", "|"):  # the value is on the next line
            pairs[at] = key, colon, lines[at + 2]
    values = {key.strip().lower(): _WIKI.sub(r"\1", value).strip().strip("\"'[] ") for key, _, value in pairs}
    return {key: value for key, value in values.items() if value}, end + 1 if end else 0


def _pieces(text: str, first: int, collector: Collector, *, are_whole: bool = False) -> Iterator[Piece]:
    """Yield the pieces of *text* below its *first* lines. *are_whole* says that a list within an item belongs to it."""
    from markdown_it import MarkdownIt  # few files are Markdown
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    line, lines = first, text.count("\n") + 1

    def tell(*_where: object) -> bool:
        collector.reached(line / lines / 4)
        return False

    # As a rule that never matches, it is called at each block and at each piece of inline markup
    parser.block.ruler.before("table", "tell", tell)
    parser.inline.ruler.before("text", "tell", tell)
    environment: dict[str, object] = {}
    parser.parse("\n".join(found[0] for found in _LINK_LINES.finditer(text)), environment)
    for line, part in _parts(text, first):
        tokens = parser.parse(part, environment)
        for token in tokens:
            token.map = [number + line for number in token.map] if token.map else None
            # As part of the tree, inline markup that is nested a thousand times would be too deep for Python.
            token.meta[_INLINE], token.children = token.children, None
        for piece in _pieces_of(SyntaxTreeNode(tokens).children, collector.tag_labels, are_whole=are_whole):
            yield piece
            tell()


def _table(state: "StateBlock", begin: int, end: int, silent: bool) -> bool:
    """Read a table as markdown-it does, up to a row with which too many cells are missing. Too many columns are none.

    It fills the rows. So a thousand short rows under a thousand columns would become a million cells.
    """
    from markdown_it.rules_block import table

    def cells(line: int) -> int:
        return state.src.count("|", state.bMarks[line], state.eMarks[line])

    is_table = cells(begin) <= MOST_COLUMNS and table(state, begin, end, True)
    if silent or not is_table:
        return is_table
    ends, columns, room, at = state.md.block.ruler.getRules("blockquote"), cells(begin), MOST_MISSING, begin + 2
    while at < end and room > 0 and not state.isEmpty(at) and not any(rule(state, at, end, True) for rule in ends):
        room += (state.eMarks[at] - state.bMarks[at]) // 4 - max(0, columns - cells(at))
        at += 1
    return table(state, begin, at, silent)


def _parts(text: str, first: int) -> Iterator[tuple[int, str]]:
    """Yield parts of *text* that can be parsed alone, each with the number of its first line, counted from 0."""
    lines = text.lstrip("\ufeff").split("\n")
    begin, size, fence, was_blank = first, 0, False, True
    for at in range(first, len(lines)):
        line = lines[at]
        if _FENCE.match(line):
            fence = not fence
        may_begin = (was_blank and not line[:1].isspace()) or _ITEM.match(line) or size > MOST_AT_ONCE
        if size > PIECE and not fence and may_begin:
            yield begin, "\n".join(lines[begin:at])
            begin, size = at, 0
        was_blank = not line.strip()
        size += len(line) + 1
    yield begin, "\n".join(lines[begin:])


def _pieces_of(
    nodes: Sequence["SyntaxTreeNode"], tag_labels: Sequence[str], *, are_whole: bool = False
) -> Iterator[Piece]:
    at = 0
    while at < len(nodes):
        node = nodes[at]
        at += 1
        if node.type == "heading":
            yield Piece("heading", _text(node).strip(), _line(node), int(node.tag[1]))
        elif node.type == "blockquote":
            below = _below(nodes[at]) if at < len(nodes) else ""
            at += bool(below)
            extra = _extra(nodes[at : at + 1], tag_labels)
            yield from _of_quote(node, below, extra)
            if extra != Draft("") and nodes[at].type in _LISTS:
                items = _of_list(nodes[at], tag_labels, 0)
                yield from (each for each in items if not _says_of_quote(each.text, tag_labels))
                at += 1
        elif node.type in _LISTS:
            yield from _of_list(node, tag_labels, 0, are_whole=are_whole)
        elif node.type == "paragraph":
            follows = nodes[at] if at < len(nodes) else None
            below = _name_in(follows) if follows and node.map and _line(follows) == node.map[1] + 1 else ""
            at += bool(below)
            text, properties = _without_properties(_text(node))
            if properties:
                yield Piece("properties", "\n".join(properties), _line(node))
            if text:
                yield Piece("paragraph", text, _line(node), below=below)
        elif node.type == "table":
            yield _of_table(node)
        elif node.type in _CODE:
            yield Piece("code", node.content, _line(node))
        elif node.type == "html_block":
            yield from _of_html(node)


def _line(node: "SyntaxTreeNode") -> int:
    return node.map[0] + 1 if node.map else 1


def _below(node: "SyntaxTreeNode") -> str:
    """Return the attribution that the block below a quote is. Empty if it is something else."""
    if node.type == "html_block":
        found = _CITE.fullmatch(node.content)
        return f"— {_TAG.sub('', found[2])}" if found else ""
    if node.type != "paragraph":
        return _name_in(node)
    text = _text(node)
    if text.count("\n") < 2 and is_attribution(text.split("\n")[0]):
        return text
    is_name = "\n" not in text and is_person(text.partition(",")[0].rstrip("."), is_strict=True) and len(text) < 120
    return f"— {text}" if is_name and not text.endswith((".", "!", "?", ":")) else ""


def _name_in(node: "SyntaxTreeNode") -> str:
    """Return the attribution that a list of a single name is: “- Ada Lovelace”."""
    if node.type != "bullet_list" or len(node.children) != 1 or node.markup != "-":
        return ""
    text = _text_of_all(node.children[0].children)
    return f"— {text}" if "\n" not in text and is_person(text.partition(",")[0].rstrip(".")) else ""


def _of_html(node: "SyntaxTreeNode") -> Iterator[Piece]:
    if node.content.lstrip().startswith("<!--"):
        yield Piece("comment", node.content, _line(node))
        return
    before_ends = _QUOTE_ENDS.split(node.content)[:-1]
    quotes = [part[begin.end() :] for part in before_ends if (begin := _QUOTE_BEGINS.search(part))]
    for quote in quotes:
        shown = _ATTRIBUTION_BEGINS.sub("\n— ", _BREAK.sub("\n", quote))
        yield Piece("quote", re.sub(r"— *[—–-]+ *", "— ", _TAG.sub("", shown)).strip(), _line(node))
    if not quotes and (shown := _TAG.sub("", node.content).strip()):
        yield Piece("paragraph", shown, _line(node))


def _of_quote(node: "SyntaxTreeNode", below: str, extra: Draft) -> Iterator[Piece]:
    text, properties = _without_properties(_text_of_all(node.children))
    if properties and extra == Draft(""):
        extra = _extra((), (), properties)
    is_paragraph = bool(node.children) and node.children[0].type == "paragraph"
    first = _lines(node.children[0])[0].shown.strip() if is_paragraph else ""
    found = _CALLOUT.fullmatch(first)
    is_quoting = found is None or found[1].lower() in _QUOTING
    if found and is_quoting:
        text, named = _of_callout(found[2], text.removeprefix(first).strip())
        below = below or named
    yield Piece("quote" if is_quoting else "callout", text, _line(node), below=below, extra=extra)


def _of_callout(title: str, text: str) -> tuple[str, str]:
    """Return the words of a callout, and its attribution. Its title may be either, or the beginning of the words."""
    if title.lower() in _QUOTING or not title:
        return text, ""
    if not text or is_attribution(text.split("\n")[0]):
        return f"{title}\n{text}".strip(), ""
    is_name = is_person(title.partition(",")[0], is_strict=True)
    if not is_name and (is_sentence(title) or title.endswith((".", "!", "?", ",", ";"))):
        return f"{title}\n{text}", ""
    return text, f"— {title}"


def _of_list(
    node: "SyntaxTreeNode", tag_labels: Sequence[str], level: int, *, are_whole: bool = False
) -> Iterator[Piece]:
    def is_own(child: "SyntaxTreeNode") -> bool:
        is_part = are_whole and child.type in _LISTS and _extra([child], tag_labels) == Draft("")
        return child.type in _WORDS_OF_ITEM or is_part

    for item in node.children:
        own: list[SyntaxTreeNode] = []
        inner: list[SyntaxTreeNode] = []
        for child in item.children:
            (own if is_own(child) else inner).append(child)
        text, properties = _without_properties(_text_of_all(own))
        headings = [child for child in inner if child.type == "heading"]
        lists = [child for child in inner if child.type in _LISTS]
        below = next(filter(None, map(_name_in, lists)), "")
        lists = [each for each in lists if not below or _name_in(each) != below]
        extra = _extra(lists, tag_labels, properties)
        if headings:
            is_title = headings[0].tag == "h1"  # of a page of Logseq. It is no author
            heading, _properties = _without_properties(_text(headings[0]))
            yield Piece("heading", "" if is_title else heading, _line(item), 10 + level)
        elif lists and extra == Draft("") and _is_heading(text):
            yield Piece("heading", text, _line(item), 10 + level)
            for each in lists:
                yield from _of_list(each, tag_labels, level + 1)
            yield Piece("heading", "", _line(item), 10 + level)
            continue
        is_copied = _IS_ANNOTATION in properties
        if properties and not (text or inner or is_copied):
            yield Piece("properties", "\n".join(properties), _line(item))
        elif text or is_copied:
            yield Piece("item", text, _line(item), level=level, below=below, extra=extra, is_copied=is_copied)
        for each in inner:
            if each.type == "blockquote":
                yield from _of_quote(each, "", Draft("") if text else extra)
            elif each in lists:
                items = _of_list(each, tag_labels, level + 1)
                yield from (one for one in items if not _says_of_quote(one.text, tag_labels))


def _is_heading(text: str) -> bool:
    """Return whether *text*, which has a list below it, names what is in the list."""
    if is_quoted(text) or parted(text, in_list=True).attribution:
        return False
    return not is_sentence(text) or bool(author_in(text, is_strict=True))


def _without_properties(text: str) -> tuple[str, list[str]]:
    """Return *text* without the properties of Logseq, and these. A picture of a part of a page has no words."""
    if _PROPERTY_SIGN not in text:
        return text, []
    lines = text.split("\n")
    words = "\n".join(line for line in lines if not line.startswith(_PROPERTY_SIGN)).strip()
    properties = [line.removeprefix(_PROPERTY_SIGN) for line in lines if line.startswith(_PROPERTY_SIGN)]
    return "" if words == _PICTURE_OF_LOGSEQ else words, properties


def _extra(nodes: Sequence["SyntaxTreeNode"], tag_labels: Sequence[str], properties: Sequence[str] = ()) -> Draft:
    """Return what the list or the paragraph below a quote says of it: its tags and a note. Also its *properties*."""
    texts = [*properties, *(_text(node) for node in nodes if node.type == "paragraph")]
    for item in (item for node in nodes if node.type in _LISTS for item in node.children):
        texts.append(_text_of_all([child for child in item.children if child.type == "paragraph"]))
    draft = Draft("")
    for line in "\n".join(texts).split("\n"):
        key, value = _key_and_value(line, tag_labels)
        field = field_named(key) if key != TAGS else Field.TAGS
        if field is Field.TAGS:
            draft = draft._replace(tags=tuple(tag.lstrip("#") for tag in items_in(value, COMMAS)))
        elif field is Field.NOTE:
            draft = draft._replace(note=value)
        elif field is Field.AUTHORS:
            draft = draft._replace(authors=people(value))
        elif field is Field.SOURCE:
            draft = draft._replace(source=value, kind=SourceKind.BOOK if is_of_books(key) else None)
        elif field in (Field.PAGE, Field.LOCATION):
            draft = draft._replace(where=f"{field.value} {value}")
        elif field is Field.HIGHLIGHTED:
            draft = draft._replace(highlighted_at=moment(value))
    return draft


def _says_of_quote(text: str, tag_labels: Sequence[str]) -> bool:
    """Return whether *text*, an item below a quote, says something of it that `_extra` reads."""
    key, _ = _key_and_value(text, tag_labels)
    return key == TAGS or field_named(key) in _OF_QUOTE


def _key_and_value(line: str, tag_labels: Sequence[str]) -> tuple[str, str]:
    """Return what is before and behind the colon in *line*. Both are empty if it has none. Hashtags alone are tags."""
    if _HASHTAGS.fullmatch(line.strip()):
        return TAGS, ",".join(line.split())
    found = _KEY.fullmatch(line.strip())
    if not found:
        return "", ""
    key = found[1].strip().lower()
    return TAGS if key in {label.lower() for label in tag_labels} else key, found[2].strip()


def _of_table(node: "SyntaxTreeNode") -> Piece:
    lines = [line for part in node.children for line in part.children]
    rows = tuple(Row(_line(line), [_text(cell) for cell in line.children]) for line in lines)
    return Piece("rows", " ".join(rows[0].cells) if rows else "", _line(node), rows=rows)


# Inline markup


class Shown(NamedTuple):
    """A line of the source, as it is shown.

    Attributes:
        with_addresses: The same, with the addresses of links behind them. A link by reference may be short, and its
            address long. So only those are there that an attribution may have.
        is_hard: Whether it ends with a hard line break.
    """

    shown: str
    with_addresses: str
    is_hard: bool
    is_emphasized: bool


def _lines(node: "SyntaxTreeNode") -> list[Shown]:
    """Return the lines of a paragraph, a heading or a cell."""
    lines, shown, full, address, depth = list[Shown](), list[str](), list[str](), "", 0
    bare = emphasized = False
    is_blank, room = True, LONGEST_LINE
    inline = next((child for child in node.children if child.type == "inline"), None)
    for token in (inline and inline.meta[_INLINE]) or ():
        kind = token.type
        if kind in ("softbreak", "hardbreak") or (kind == "html_inline" and _BREAK.fullmatch(token.content)):
            lines.append(Shown("".join(shown), "".join(full), kind != "softbreak", emphasized and not bare))
            shown, full, bare, emphasized = [], [], False, False
            is_blank, room = True, LONGEST_LINE
        elif kind in ("text", "text_special", "code_inline"):
            content = token.content if kind == "text" else token.content.translate(_ASIDE)
            bare = bare or (not depth and bool(content.strip(" .,—–-")))
            is_blank = is_blank and not content.strip()
            shown.append(content)
            full.append(content)
        elif kind == "image":
            bare, is_blank = True, is_blank and not token.content.strip()
            shown.append(token.content)
            full.append(token.content)
        elif kind == "link_open":
            address = "" if token.info == "auto" else str(token.attrs.get("href", ""))
        elif kind == "link_close" and len(address) < room and is_address(address):
            full.append(f" {address}")
            room -= len(address)
        elif kind in ("em_open", "strong_open"):
            depth, emphasized = depth + 1, True
        elif kind in ("em_close", "strong_close"):
            depth -= 1
        elif kind == "html_inline" and is_blank and token.content.lower().startswith("<cite"):
            shown.append("— ")
            full.append("— ")
            is_blank = False
    lines.append(Shown("".join(shown), "".join(full), False, emphasized and not bare))
    return lines


def _text(node: "SyntaxTreeNode") -> str:
    """Return what the inline content of *node* shows. Attributions and items keep lines of their own."""
    text, is_new = "", True
    lines = _lines(node)
    for at, line in enumerate(lines):
        is_last_name = (
            at == len(lines) - 1 > 0 and line.is_emphasized and is_person(line.shown.strip(" .").partition(",")[0])
        )
        is_own = bool(_OWN_LINE.match(line.shown.lstrip())) or is_last_name
        shown = line.with_addresses if is_own else line.shown
        if is_last_name and not _OWN_LINE.match(shown.lstrip()):
            shown = f"— {shown.lstrip()}"
        shown = shown.strip() if shown.strip() or is_new else shown
        if text and not text.endswith("\n"):
            text += "\n" if is_own or is_new else " "
        text += shown
        is_new = line.is_hard or is_own
    return _without_signs(text)


def _without_signs(text: str) -> str:
    """Return *text* without what Obsidian adds, and with the signs that were escaped."""
    if "[[" in text:
        text = _WIKI.sub(lambda found: "" if found[0][0] == "!" else found[1], text)
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    if "==" in text:
        text = _MARKED.sub(r"\1", text)
    if "%%" in text:
        text = _COMMENT.sub("", text)
    if "^" in text and (found := _BLOCK_ID.search(text, max(0, len(text) - LONGEST_END))):
        text = text[: found.start()]
    text = text if text.isascii() else text.translate(_BACK)
    return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")


def _text_of_all(nodes: Sequence["SyntaxTreeNode"]) -> str:
    """Return what *nodes* show, paragraph by paragraph."""
    shown = list[str]()
    for node in nodes:
        if node.type in ("paragraph", "heading"):
            shown.append(_text(node))
        elif node.type in _LISTS:
            is_bullet = node.type == "bullet_list"
            marks = (node.markup if is_bullet else f"{item.info}{item.markup}" for item in node.children)
            items = (f"{mark} {_text_of_all(item.children)}" for mark, item in zip(marks, node.children, strict=True))
            shown.append("\n".join(items))
        elif node.type in _CODE:
            shown.append(node.content.strip("\n"))
        elif node.type == "html_block":
            found = _CITE.fullmatch(node.content)
            shown.append(f"— {_TAG.sub('', found[2])}" if found else _TAG.sub("", node.content).strip())
        else:
            shown.append(_text_of_all(node.children))
    return "\n\n".join(filter(None, shown))


# What is a quote


def _with_places(pieces: list[Piece]) -> list[Piece]:
    """Return *pieces* without the places and the notes below a paragraph, which become what is known of it.

    A plugin for Kindle writes them so: an item “Location: 66”, and a heading “Note” above a paragraph.
    """
    kept, is_note = list[Piece](), False
    for piece in pieces:
        above = kept[-1] if kept and kept[-1].kind in ("paragraph", "quote") else None
        found = _PLACE_ALONE.fullmatch(piece.text) if piece.kind == "item" else None
        if above and found:
            place = f"{'page' if found[1][0] in 'pP' else 'location'} {found[2]}"
            kept[-1] = above._replace(extra=above.extra._replace(where=above.extra.where or place))
        elif above and above.extra.where and piece.kind == "heading" and _NOTE_ABOVE.fullmatch(piece.text):
            is_note = True
        elif above and is_note and piece.kind == "paragraph":
            notes = filter(None, (above.extra.note, piece.text))
            kept[-1] = above._replace(extra=above.extra._replace(note="\n".join(notes)))
        else:
            kept.append(piece)
            is_note = False
    return kept


def _with_paths(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Return the title of the document, and *pieces* with the headings above them."""
    firsts = [piece.text for piece in pieces if piece.kind == "heading" and piece.level == 1]
    title = firsts[0] if len(firsts) == 1 else ""
    are_below = _are_headings_below(pieces)
    stack, placed, above = dict[int, str](), list[Piece](), list[int]()
    for piece in pieces:
        if piece.kind != "heading":
            path = tuple(text for _, text in sorted(stack.items()) if text and not _OF_ALL.fullmatch(text))
            placed.append(piece._replace(path=path))
            above.append(len(placed) - 1)
        elif are_below and piece.level > 1:
            for at in above:
                placed[at] = placed[at]._replace(below=placed[at].below or f"— {piece.text}")
            above = []
        else:
            stack = {level: text for level, text in stack.items() if level < piece.level}
            is_title = piece.text == title and piece.level == 1 and not author_in(title, is_strict=True)
            stack[piece.level] = "" if is_title or is_wordless(piece.text) else piece.text
    return title, placed


def _are_headings_below(pieces: Sequence[Piece]) -> bool:
    """Return whether each heading stands right below a quote that it belongs to."""
    kinds = [piece.kind for piece in pieces if not (piece.kind == "heading" and piece.level in (1, 10))]
    headings = kinds.count("heading")
    if headings < 2 or kinds[0] == "heading" or kinds[-1] != "heading":
        return False
    return all(before == "quote" for before, kind in pairwise(kinds) if kind == "heading")


def _about(front: dict[str, str], pieces: list[Piece]) -> tuple[Draft, bool]:
    """Return the author and the book that the front matter or lines of metadata name.

    Return as well whether lines name both. Such lines are taken away.
    """
    known, said = dict[Field, str](), set[Field | None]()
    for key, value in front.items():
        if (field := field_named(key)) and field in _OF_BOOK:
            known.setdefault(field, value)
    if Field.AUTHORS not in known:
        known.pop(Field.SOURCE, None)
        known.pop(Field.URL, None)
    is_above = True  # the first item that is a quote
    for at, piece in enumerate(pieces):
        lines = piece.text.split("\n") if piece.kind in ("properties", "item", "paragraph") else []
        pairs = list(filter(None, map(_said_of_book, lines)))
        fields = (*_OF_BOOK, Field.TAGS) if piece.kind == "item" else _OF_BOOK
        names_book = piece.is_aside or (is_above and any(field in fields for field, _ in pairs))
        if piece.kind == "properties" or (pairs and len(pairs) == len(lines) and names_book):
            said.update(field for field, _ in pairs if piece.kind != "properties")
            for field, value in pairs:
                if field in _OF_BOOK and not value.startswith("#"):  # a tag says where it was read
                    known.setdefault(field, value)
            pieces[at] = piece._replace(kind="metadata")
        elif piece.kind == "item":
            is_above = False
    url = known.get(Field.URL, "").strip("<> ")
    authors = authors_of_book(known.get(Field.AUTHORS, ""))
    about = Draft("", authors, source=known.get(Field.SOURCE, ""), url=url if is_address(url) else "")
    return about, {Field.AUTHORS, Field.SOURCE} <= said


def _said_of_book(line: str) -> tuple[Field | None, str] | None:
    """Return what *line* says, if it is a key with a value. The file that Logseq names has the name of the book."""
    found = _KEY.fullmatch(line)
    if not found or is_quoted(found[2]):
        return None
    return (Field.SOURCE, _STAMP.sub("", found[2])) if found[1] == "file" else (field_named(found[1]), found[2])


def _with_book(draft: Draft, about: Draft) -> Draft:
    if draft.authors or not (about.authors or about.source):
        return draft
    where = with_commas(about.source, draft.where) if about.source and draft.where and not draft.source else draft.where
    return draft._replace(authors=about.authors, where=where).or_else(about, "source", "url")


def _that_are_quotes(pieces: list[Piece], chosen: str, collector: Collector, *, is_of_book: bool) -> list[Piece]:
    """Return the pieces that are quotes, and leave out the others. The items of a list *is_of_book* are quotes."""
    kinds = [piece.kind for piece in pieces]
    is_manual = chosen == AUTO and kinds.count("code") > kinds.count("quote") > 0
    looked_at = ("item", "paragraph", "quote") if is_manual else ("item", "paragraph")
    strong = set[int]()
    for at, piece in enumerate(pieces):
        collector.reached((1 + at / len(pieces)) / 4)  # parsing them was the first quarter
        if piece.kind in looked_at and _is_strong(piece):
            strong.add(at)
    takes = {kind: _takes(kind, pieces, strong, chosen, is_of_book) for kind in ("item", "paragraph")}
    if chosen in (AUTO, QUOTES):
        takes |= {"quote": "strong" if is_manual else "all", "rows": "all"}
    quotes = list[Piece]()
    for at, piece in enumerate(pieces):
        taken = takes.get(piece.kind)
        if taken == "all" or (taken == "placed" and not piece.is_aside) or (taken and at in strong):
            quotes.append(piece)
        elif piece.kind != "metadata":
            _leave_out(piece, collector)
    return quotes


def _takes(kind: str, pieces: Sequence[Piece], strong: set[int], chosen: str, is_of_book: bool) -> str:
    """Return which pieces of *kind* are quotes: ``all``, ``placed``, ``strong`` or none.

    *strong* are the places of those. A piece is placed if it is no aside.
    """
    if chosen != AUTO:
        return "all" if chosen == {"item": ITEMS, "paragraph": PARAGRAPHS}[kind] else ""
    own = [piece for piece in pieces if piece.kind == kind]
    quotes = sum(piece.kind == "quote" for piece in pieces)
    paragraphs = sum(pieces[at].kind == "paragraph" for at in strong)
    if kind == "paragraph":
        return "strong" if paragraphs * 4 >= quotes else ""
    in_place = [piece for piece in own if not piece.is_aside]
    sentences = sum(is_sentence(piece.text) and not _KEY.fullmatch(piece.text) for piece in in_place)
    is_manual = any(piece.kind in ("code", "rows") for piece in pieces)
    are_quotes = (
        not quotes
        and not is_manual
        and paragraphs < len(own)
        and (is_of_book or (len(in_place) > 2 and sentences * 10 >= len(in_place) * 6))
    )
    return "placed" if are_quotes and len(in_place) >= LEAST_IN_PLACE * len(own) else "strong"


def _is_strong(piece: Piece) -> bool:
    """Return whether *piece* has marks around its words, or an attribution."""
    if piece.is_aside:
        return False
    words, said = parted(piece.text, in_list=piece.kind == "item")
    return (
        bool(piece.is_copied or piece.below or said or piece.extra.where or _place_in(piece.text))
        or is_quoted(piece.text)
        or is_quoted(words)
    )


def _place_in(text: str) -> re.Match[str] | None:
    """Return the page, the location or the address at the end of *text*."""
    found = _PLACE.search(text, max(0, len(text) - LONGEST_END))
    return found if found and (found[2] or found[3] or found[4]) else None


def _leave_out(piece: Piece, collector: Collector) -> None:
    reasons = {"comment": LeftOutReason.COMMENT, "code": LeftOutReason.CODE, "callout": LeftOutReason.CALLOUT}
    collector.leave_out(piece.line, reasons.get(piece.kind, LeftOutReason.NOT_A_QUOTE), piece.text)


# Drafts


def _of_rows(piece: Piece, collector: Collector) -> list[Entry]:
    header, *rows = piece.rows
    fields = {field_named(name) for name in header.cells}
    if fields.isdisjoint((Field.TEXT, Field.AUTHORS, Field.ATTRIBUTION)):  # of something else than quotes
        _leave_out(piece, collector)
        return []
    try:
        entries = entries_of(Table(header.cells, rows), collector)
    except UnreadableError:
        _leave_out(piece, collector)
        return []
    return [entry._replace(path=piece.path) for entry in entries]


def _parted(piece: Piece) -> Iterator[tuple[int, Draft]]:
    """Yield the quotes in *piece*, each with its line. An attribution ends a quote."""
    texts, shown = list[tuple[int, str]](), list[str]()
    line = begin = piece.line
    for paragraph in piece.text.split("\n\n"):
        shown.append(paragraph)
        line += paragraph.count("\n") + 2
        if is_attribution(paragraph.rpartition("\n")[2]) and (len(shown) > 1 or "\n" in paragraph):
            texts.append((begin, "\n\n".join(shown)))
            shown, begin = [], line
    if shown:
        texts.append((begin, "\n\n".join(shown)))
    for at, (number, text) in enumerate(texts, 1):
        is_last = at == len(texts)
        one = piece._replace(text=text) if is_last else piece._replace(text=text, below="", extra=Draft(""))
        yield number, _draft(one)


def _draft(piece: Piece) -> Draft:
    text, tags = piece.text, piece.extra.tags
    text = text.rstrip()
    least = len(text) - LONGEST_END
    while (last := text[text.rfind(" ") + 1 :].rpartition("\n")[2]) and len(text) > least and _HASHTAG.fullmatch(last):
        tags = (last[1:], *tags)
        text = text[: len(text) - len(last)].rstrip()
    where = url = ""
    if (found := _place_in(text)) and found.start() > 0:
        text = text[: found.start()].rstrip()
        kind = "page" if re.match("p(?!osition)", found[1] or "", re.IGNORECASE) else "location"
        where = f"{kind} {found[2]}" if found[2] else ""
        url = found[4] if is_address(found[4] or "") else ""
    draft = Draft(text) if piece.is_copied else draft_of(text, in_list=piece.kind == "item")
    if piece.below and not draft.authors and not draft.source:
        draft = draft_of(f"{text}\n{piece.below}")
        if not draft.authors and piece.below.startswith("— "):
            said = read_attribution(piece.below[2:])
            draft = said._replace(text=draft_of(text).text)
    draft = draft._replace(tags=tuple(dict.fromkeys((*draft.tags, *tags))))
    draft = draft.or_else(Draft("", where=where, url=url), "where", "url")
    work = () if draft.source else ("source", "kind")
    return draft.or_else(piece.extra, "authors", *work, "where", "note", "highlighted_at")


KIND = Kind("markdown", _later("Markdown"), likeness, read, SUFFIXES, may_be_chosen=True)
