"""A collection as notes for Obsidian, Logseq and other programs that keep Markdown files: one note a book.

A note begins with front matter, whose values each have one line. Obsidian reads it as YAML, Logseq line by line. Quotes
follow in their order, with the titles of their parts above them.

The last line of the front matter is the mark. It says which book of which collection the note is about, and has a
checksum of the rest. So a later export finds its note again, even under another name. It also sees whether the user has
changed the note.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import normalize
from zlib import crc32

from lecun_viewer.cite.markup import markdown_link, markdown_text
from lecun_viewer.core.attribution import attribution, date_in_words, names, quoted
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.visible import visible_json
from lecun_viewer.exchange.markdown_document import block, one_line
from lecun_viewer.exchange.page import Label, PageTexts

SUFFIX = ".md"
LONGEST_NAME = 120  # bytes of UTF-8, so that no file system and no cloud refuses it

_MARK = re.compile(r"^lecun-viewer: (\S+) ([0-9a-f]{8})\n", re.MULTILINE)
_FRONT = re.compile(r"---\n.*?^---$", re.MULTILINE | re.DOTALL)
_PAGE = re.compile(r",? (?:pp?\.|page|location) .*", re.IGNORECASE)

# Windows forbids these, Obsidian's links can't have # ^ [ ], and Logseq decodes %.
_BETWEEN_WORDS = re.compile(r"[/\\|]")
_NOT_IN_NAMES = re.compile(r'[<>:"?*#^\[\]%]')
_OF_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)

_PLAIN = re.compile(r"[^\W\d_](?:[\w/]|[.'’()&-](?=\w)| (?=[\w(&-]))*[.)]?")  # of YAML; not in a list with commas
_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}

_MARKUP = re.compile(r"(?<!\\)#|\^|[{}]|%(?=%)|(?<!\\)=(?==)|(?<=:):|(?<=\()\(")
"""Markup that CommonMark doesn't have: tags, ids of blocks, macros, comments, marked text, properties, references."""


class Note(NamedTuple):
    """A note about a book.

    Attributes:
        key: Says which book of which collection it is about. It never changes.
        name: A name for its file, without the suffix. Every system takes it. Two notes may have the same.
        document: All of it.
    """

    key: str
    name: str
    document: str


class _Book(NamedTuple):
    title: str
    authors: tuple[str, ...]


def notes_of(collection: CollectionInfo, quotes: Iterable[Quote], texts: PageTexts) -> Iterator[Note]:
    """Yield a note for each book that *quotes* are from, in the order of the first quotes.

    Quotes without a source have a note for their authors.
    """
    books = dict[str, list[Quote]]()
    for quote in quotes:
        books.setdefault(_key(_book(quote)), []).append(quote)
    for key, found in books.items():
        book = _book(found[0])
        whole_key = f"{collection.id}/{key}"
        title = book.title or (names(book.authors) if book.authors else collection.title)
        front = "".join(_front(title, book, collection, found))
        body = "\n\n".join(_body(found, texts))
        yield Note(whole_key, _name(book, title, collection), _marked(front, f"\n{body}\n", whole_key))


def _book(quote: Quote) -> _Book:
    where = _PAGE.sub("", quote.provenance.where or "")
    return _Book(one_line(quote.source) or one_line(where), tuple(map(one_line, quote.authors)))


def _key(book: _Book) -> str:
    said = "\n".join((book.title, *book.authors)).casefold()
    return f"{crc32(said.encode('utf-8', 'replace')):08x}"


# The mark


class Mark(NamedTuple):
    """The mark in the front matter: key and checksum.

    Attributes:
        is_unchanged: Whether nobody has changed the file since.
    """

    key: str
    is_unchanged: bool


def mark_of(document: str) -> Mark | None:
    """Return the mark of *document*. ``None`` if no export wrote it. Line ends may have been converted."""
    document = document.replace("\r\n", "\n")
    front = _FRONT.match(document)
    found = _MARK.search(front[0]) if front else None
    if not found:
        return None
    rest = document[: found.start()] + document[found.end() :]
    return Mark(found[1], found[2] == _check(rest))


def _marked(front: str, body: str, key: str) -> str:
    before, after = f"---\n{front}", f"---\n{body}"
    return f"{before}lecun-viewer: {key} {_check(before + after)}\n{after}"


def _check(rest: str) -> str:
    return f"{crc32(rest.rstrip().encode('utf-8', 'replace')):08x}"


# What is in a note


def _front(title: str, book: _Book, collection: CollectionInfo, quotes: Iterable[Quote]) -> Iterator[str]:
    yield f"title: {_scalar(title)}\n"
    if book.authors:
        authors = list(map(_scalar, book.authors))
        yield f"author: {authors[0] if len(authors) == 1 else _listed(authors)}\n"
    if tags := sorted({tag for quote in quotes for tag in _tags(quote)}):
        yield f"tags: {_listed(map(_scalar, tags))}\n"
    yield f"collection: {_scalar(one_line(collection.title))}\n"


def _scalar(text: str) -> str:
    """Return *text* as a one-line YAML scalar. Quoted only where needed, because Logseq shows the quotation marks."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_OF_YAML:
        return text
    return visible_json(json.dumps(text, ensure_ascii=False))  # JSON is YAML (YAML 1.2, section 1.3)


def _listed(scalars: Iterable[str]) -> str:
    return f"[{', '.join(scalars)}]"


def _tags(quote: Quote) -> Iterator[str]:
    """Yield the tags of *quote* as Obsidian takes them: letters, digits, -, / and _, and not digits alone.

    A _ stays only between letters. Elsewhere it may begin or end emphasis.
    """
    for tag in quote.tags:
        said = re.sub(r"(?<!_)_*([/-])_*", r"\1", re.sub(r"[^\w/-]+", "-", tag)).strip("-/_")
        if said:
            yield f"_{said}" if said.replace("/", "").replace("-", "").isdecimal() else said


def _body(quotes: Iterable[Quote], texts: PageTexts) -> Iterator[str]:
    part = ""
    for quote in quotes:
        if quote.part_title and quote.part_title != part:
            part = quote.part_title
            yield f"## {_text(one_line(part))}"
        yield from _quote(quote, texts)


def _quote(quote: Quote, texts: PageTexts) -> Iterator[str]:
    known = quote.provenance
    yield f"> {_escaped(block(quote.text, '> '))}\n>\n> — {_text(one_line(attribution(quote)))}"
    lines = list[str]()
    if known.words_found and known.status.has_other_words:
        found = _escaped(block(quoted(known.words_found), "  "))
        lines.append(f"- {texts.page_label(Label.PASSAGE)}: {found}")
    if known.url:
        lines.append(f"- {markdown_link(one_line(known.url), known.url)}")
    if day := quote.highlighted_on:
        lines.append(f"- {texts.page_label(Label.HIGHLIGHTED_ON)}: {date_in_words(str(day))}")
    if known.note:
        lines.append(f"- {_escaped(block(known.note, '  '))}")
    if tags := " ".join(f"#{tag}" for tag in _tags(quote)):
        lines.append(f"- {tags}")
    if lines:
        yield "\n".join(lines)


def _text(text: str) -> str:
    return _escaped(markdown_text(text))


def _escaped(markdown: str) -> str:
    """Escape markup extensions of Obsidian and Logseq."""
    return _MARKUP.sub(r"\\\g<0>", markdown)


# The name


def _name(book: _Book, title: str, collection: CollectionInfo) -> str:
    """Return a name for the file of *book*. It doesn't depend on the other books, so it stays."""
    author = names(book.authors) if book.authors and book.title else ""
    return safe_name(f"{title} - {author}" if author else title) or safe_name(collection.title) or collection.id


def safe_name(text: str) -> str:
    """Return *text* as the name of a file that Linux, Windows, macOS, Obsidian and Logseq take. It may be empty."""
    text = _NOT_IN_NAMES.sub(" ", _BETWEEN_WORDS.sub("-", normalize("NFC", text)))
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    text = " ".join(text.split()).lstrip("-. ").rstrip(". ")  # a command would take “-x.md” for an option
    text = text.encode("utf-8", "ignore")[:LONGEST_NAME].decode("utf-8", "ignore").rstrip(". ")
    return f"_{text}" if _OF_DEVICES.match(text) else text
