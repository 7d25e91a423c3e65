"""The pieces of a Markdown document: what may be a quote, and what stands beside quotes.

- A line end within a paragraph is a space, as Markdown says. Hard line breaks and paragraphs stay.
- A quote within a quote is a paragraph of it.
- A line “Tags: …” in the block right below a quote has its tags. The pages of this program have such lines. The label
  may be that of another language. A list below a quote may say its page, its author and the reader's note.
- Logseq writes what it knows of a page or a block in lines “key:: value” below it. They are no text.
- Obsidian: callouts such as ``[!note]`` are no quotes, but for ``[!quote]``. Marks, ids and comments are taken away.

The blocks and the inline markup are those of CommonMark, with tables and strikethrough, as markdown-it-py reads them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.core.provenance import SourceKind, is_address
from lecun_viewer.core.quote import COMMAS, items_in
from lecun_viewer.imports.attribution_line import LONGEST_LINE, is_attribution, parted
from lecun_viewer.imports.columns import Field, field_named, is_of_books, is_sentence
from lecun_viewer.imports.drafts import Collector, Draft, is_person, people
from lecun_viewer.imports.headings import author_in
from lecun_viewer.imports.moments import moment
from lecun_viewer.imports.quotation_marks import is_quoted
from lecun_viewer.imports.table import MOST_COLUMNS, Row

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.tree import SyntaxTreeNode

PIECE = 20_000  # characters that are parsed at once, so that the work can be cancelled
MOST_AT_ONCE = 50 * PIECE
MOST_MISSING = 200  # cells of a table. Longer rows may lack more
LONGEST_END = 500  # characters at the end of a quote that are looked at for a place and for tags
TAGS = "tags"
_OF_QUOTE = (
    *(Field.TAGS, Field.NOTE, Field.AUTHORS, Field.SOURCE, Field.PAGE, Field.LOCATION, Field.HIGHLIGHTED),
    Field.NOTHING,
)
"""What a line below a quote may be about. An id is nothing."""
_LISTS = ("bullet_list", "ordered_list")
_CODE = ("fence", "code_block")
_WORDS_OF_ITEM = ("paragraph", "html_block", *_CODE)
_INLINE = "inline"  # what a token's inline markup is called while it is no part of the tree
_CALLOUT = re.compile(r"\[!([A-Za-z-]+)(?:\|[^\[\]]{0,40}+)?\][+-]?\s*(.*)")  # behind the bar is how it looks
_QUOTING = ("quote", "cite")
_OWN_LINE = re.compile(r"[—–―－~\x01]|--|-(?=[^\W\d_a-z])|[-*+] |[0-9]{1,9}[.)] ")
_CITE = re.compile(
    r"\s*(?:[—–―-]+\s*)?<(cite|footer|figcaption)\b[^<>]*>\s*+(?:[—–―-]++\s*+)?(.*)</\1>\s*", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--(?:(?!<!--).)*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_QUOTE_BEGINS = re.compile(r"<blockquote\b[^<>]*>", re.IGNORECASE)
_QUOTE_ENDS = re.compile(r"</blockquote>", re.IGNORECASE)
_ATTRIBUTION_BEGINS = re.compile(r"<(?:cite|footer)\b[^<>]*>")
KEY = re.compile(r"[*_]*([^\W\d_][\w\u064b-\u0652 ]{1,24}?)[*_]*\s*[:：]+[*_]*\s*(\S.*)")
_LINK_LINES = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(?:`{3}|~{3})")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_WIKI = re.compile(r"!?\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_MARKED = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_COMMENT = re.compile(r"%%.*?%%", re.DOTALL)
_BLOCK_ID = re.compile(r"\s\^[A-Za-z0-9-]+$")
_HASHTAGS = re.compile(r"#\w[\w/-]*+(?:\s++#\w[\w/-]*+)*+")
_OTHER_SECTIONS = re.compile(
    r"(?:table of )?contents|toc|contribut\w+|licen[sc]e|metadata|installation|usage|links|references|see also|credits|"
    r"about|to ?do|index|features|resources|acknowledge?ments?",
    re.IGNORECASE,
)
_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_ASIDE = {ord(sign): chr(0xFDD0 + at) for at, sign in enumerate(_SIGNS)}
_PROPERTY = re.compile(r"^([ \t]*(?:- )?)([^\W\d_][\w.-]{0,30})::(?: (.*))?$", re.MULTILINE)
_PROPERTY_SIGN = "\x01"  # stands before each property. A wide sign would make a text of ASCII four times as large
_EMPTY_BLOCK = re.compile(r"^[ \t]++-[ \t]*+$", re.MULTILINE)  # below words, it would make a heading of them
_IS_ANNOTATION = "ls type: annotation"
_PICTURE_OF_LOGSEQ = "[:span]"
_BACK = {0xFDD0 + at: sign for at, sign in enumerate(_SIGNS)}


_NOTHING = Draft("")


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
    extra: Draft = _NOTHING
    rows: tuple[Row, ...] = ()
    path: tuple[str, ...] = ()
    is_copied: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether a heading above it names a section without quotes, such as the contents."""
        return any(map(_OTHER_SECTIONS.fullmatch, self.path))


def with_marked_properties(text: str) -> str:
    """Return *text* with a sign before each property of Logseq, for `pieces_of`."""
    text = text.replace(_PROPERTY_SIGN, "\ufffd")
    if "::" not in text:
        return text
    text, number = _PROPERTY.subn(_marked_property, text)
    return _EMPTY_BLOCK.sub("", text) if number else text


def has_annotations(text: str) -> bool:
    """Return whether *text*, with marked properties, has Logseq's notes of a PDF."""
    return f"{_PROPERTY_SIGN}{_IS_ANNOTATION}" in text


def _marked_property(found: re.Match[str]) -> str:
    key = found[2].replace("-", " ")
    return f"{found[1]}{_PROPERTY_SIGN}{key}: {found[3] or ''}"


# Blocks


def front_matter(text: str) -> tuple[dict[str, str], int]:
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


def pieces_of(text: str, first: int, collector: Collector, *, are_whole: bool = False) -> Iterator[Piece]:
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
    """Yield parts of *text* that can be parsed alone. Each comes with its first line, counted from 0."""
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
            text, properties = _without_properties(_text(node).strip())  # a line of hyphens makes a heading of them
            if properties:
                yield Piece("properties", "\n".join(properties), _line(node))
            if text or not properties:
                yield Piece("heading", text, _line(node), int(node.tag[1]))
        elif node.type == "blockquote":
            below = _below(nodes[at]) if at < len(nodes) else ""
            at += bool(below)
            extra = _extra(nodes[at : at + 1], tag_labels)
            yield from _of_quote(node, below, extra)
            if extra != _NOTHING and nodes[at].type in _LISTS:
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
    if properties and extra == _NOTHING:
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
        is_part = are_whole and child.type in _LISTS and _extra([child], tag_labels) == _NOTHING
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
        elif lists and extra == _NOTHING and _is_heading(text):
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
                yield from _of_quote(each, "", _NOTHING if text else extra)
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
    draft = _NOTHING
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
    found = KEY.fullmatch(line.strip())
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
