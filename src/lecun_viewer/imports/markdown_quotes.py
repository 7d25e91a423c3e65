"""Quotes of a Markdown document: block quotes, items of lists, rows of tables, and paragraphs with an attribution.

- An attribution stands in the last line of a quote, below it, or in a heading. A quote with an attribution between is
  two. See `headings` for the headings above quotes. Some files have a heading below each quote instead.
- The only heading of the first level names the document.
- An item or a paragraph is a quote if it has marks around its words, or an attribution. A list without block quotes
  around it is one of quotes if most of its items are sentences. The reader can choose what the quotes are.
- Plugins for Kindle and Readwise write a list or paragraphs, each with a location that leads to the book. So these
  words were highlighted.
- Logseq's notes of a PDF have the highlights as blocks, and other blocks are the reader's own.
- Tags at the end of a quote become its tags. Front matter and a list of metadata name the author and the book.
- All that stands outside of quotes is left out.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lecun_viewer.core.provenance import is_address
from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports import plain_text
from lecun_viewer.imports.attribution_line import draft_of, is_attribution, parted, read_attribution
from lecun_viewer.imports.columns import Field, field_named, is_sentence
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book, is_wordless
from lecun_viewer.imports.found import LeftOutReason, UnreadableError
from lecun_viewer.imports.headings import Entry, add_all, author_in
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.markdown_pieces import (
    KEY,
    LONGEST_END,
    Piece,
    front_matter,
    has_annotations,
    pieces_of,
    with_marked_properties,
)
from lecun_viewer.imports.quotation_marks import is_quoted
from lecun_viewer.imports.table import Table, entries_of
from lecun_viewer.imports.text import blocks_of

AUTO, QUOTES, ITEMS, PARAGRAPHS = "recognized", "block quotes", "list items", "paragraphs"
LEAST_IN_PLACE = 0.9  # items of a list of quotes. Others are in sections such as “Resources”
_OF_BOOK = (Field.AUTHORS, Field.SOURCE, Field.URL)
SUFFIXES = (".md", ".markdown")
_QUOTE_LINE = re.compile(r"^ {0,3}>", re.MULTILINE)
_OF_MARKDOWN = re.compile(r" {0,3}(?:>|#{1,6} |[—–―]|--|<cite)")
_HASHTAG = re.compile(r"#[^\W\d_][\w/-]*")
_PLACE = re.compile(
    r"\s?[(\[—–-]{0,2}\s?(?<!\w)(?<!\w-)"
    r"(?:(location|loc\.?|page|p\.?|position)s?:?\s?([0-9]+(?:[-–][0-9]+)?)|(view (?:highlight|tweet))|link|source)"
    r"(?: ((?:https?|kindle|readwise)://[^\s)\]]+))?[)\]]{0,3}$",
    re.IGNORECASE,
)
_PLACE_ALONE = re.compile(r"(page|location)s?: ?([0-9]+(?:[-–][0-9]+)?)", re.IGNORECASE)
_NOTE_ABOVE = re.compile(r"notes?", re.IGNORECASE)
_OF_ALL = re.compile(r"(?:my |the )?(?:highlights?|quotes|quotations|citations|zitate|citas|notes)", re.IGNORECASE)
_PLUGINS = re.compile(r"\]\((?:https://readwise\.io/to_kindle|kindle://)")
_STAMP = re.compile(r"(?:_[0-9]{13}_[0-9]+)?\.pdf", re.IGNORECASE)  # Logseq puts its own number behind a name


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
    text = with_marked_properties(text)
    is_of_plugin = bool(_PLUGINS.search(text))  # whose links lead to the places in the book
    is_of_readwise = 0 <= text.find("\n## Metadata\n") < text.rfind("\n## Highlights\n")
    front, first = front_matter(text)
    pieces = list(pieces_of(text, first, collector, are_whole=is_of_readwise))
    if pieces and all(piece.kind == "paragraph" for piece in pieces):
        return plain_text.read(text, collector)
    if has_annotations(text):
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
    pieces.reverse()
    while pieces:  # those of a big file take as much memory as its quotes
        entries += _entries_of(pieces.pop(), collector)
    for at, entry in enumerate(entries):
        draft = _with_book(entry.draft, about)
        is_highlight = is_of_plugin and bool(entry.draft.where)
        entries[at] = entry._replace(draft=draft._replace(is_highlight=is_highlight))
    add_all(entries, collector)
    return front.get("title", "") or title


def _entries_of(piece: Piece, collector: Collector) -> Iterator[Entry]:
    """Yield the quotes in *piece*."""
    collector.reached(1 / 2)
    if piece.kind == "rows":
        yield from _of_rows(piece, collector)
    elif piece.kind == "quote":
        yield from (Entry(each, line, piece.path) for line, each in _parted(piece))
    else:
        yield Entry(_draft(piece), piece.line, piece.path)


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
    found = KEY.fullmatch(line)
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
    sentences = sum(is_sentence(piece.text) and not KEY.fullmatch(piece.text) for piece in in_place)
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
