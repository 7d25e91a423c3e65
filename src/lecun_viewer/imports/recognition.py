"""Which format a text has. The content decides first. Of two formats that fit, the stricter wins.

The order: Kindle's clippings, CSV by its header, a fortune file, Markdown, Goodreads' copied quotes, plain text. The
end of the name decides two things. A file named as a table is a table, even if its header has a single name, or none
that is understood. A file named as Markdown is Markdown, even if it has more prose than quotes.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial

from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports import csv_quotes, fortune, kindle, markdown_quotes, plain_text
from lecun_viewer.imports.csv_columns import columns_of, format_of, is_list_of_books
from lecun_viewer.imports.csv_rows import header_of
from lecun_viewer.imports.found import Format, UnreadableError, UnreadableReason
from lecun_viewer.imports.kindle_entries import is_kindle
from lecun_viewer.imports.lines import blocks_of
from lecun_viewer.imports.progress import Collector

Reader = Callable[[str, Collector], str]

TABLES = (".csv", ".tsv", ".tab")
MARKDOWNS = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
LEAST_CHECKED = 1_000_000  # bytes. A smaller file takes no time, whatever it has
LONGEST_LINE = 10_000_000  # bytes
SHORTEST_LINES = 8  # bytes on average, with the line end
LEAST_SHARE_OF_WORDS = 0.05

_NO_WORDS = bytes(code for code in range(128) if not chr(code).isalnum())
_LONG_LINE = re.compile(rb"[^\r\n]{%d}" % LONGEST_LINE)
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3", b"{\\rtf")
_OTHER_FORMATS = re.compile(r'[{\[]\s*["{]|<\?xml|<!doctype|<html|@[a-z]+\{|TY  - ', re.IGNORECASE)
_QUOTE_LINE = re.compile(r"^ {0,3}>", re.MULTILINE)
_OF_MARKDOWN = re.compile(r" {0,3}(?:>|#{1,6} |[—–―]|--|<cite)")
_GOODREADS = re.compile(r"[”\"’»][^\S\n]*+\n\s*+―[ \t]*+\S")
_OTHER_DASH = re.compile(r"^[^\S\n]*+(?:[—–]|--)", re.MULTILINE)


def refuse_by_beginning(document: bytes) -> None:
    """Refuse what is no text.

    Raises:
        UnreadableError: It begins like a picture, an archive or a document of an office program.
    """
    if document.startswith(_BINARY):
        raise UnreadableError(UnreadableReason.BINARY)


def refuse_by_size(document: bytes) -> None:
    """Refuse a big file that can't be a list of quotes, such as 99 MB of spaces. Reading it would take minutes.

    Raises:
        UnreadableError: It has hardly any words, a line of 10 MB, or hardly anything in its lines.
    """
    size = len(document)
    if size < LEAST_CHECKED:
        return
    has_words = len(document.translate(None, _NO_WORDS)) >= size * LEAST_SHARE_OF_WORDS
    lines = max(document.count(b"\n"), document.count(b"\r"))
    if not has_words or lines * SHORTEST_LINES > size or _LONG_LINE.search(document):
        raise UnreadableError(UnreadableReason.NO_LIST)


def recognised(text: str, name: str, tag_labels: Iterable[str] = ()) -> tuple[Format, Reader]:
    """Return the format of *text*, and its reader. *name* is the name of the file. *tag_labels*: see `read_quotes`.

    Raises:
        UnreadableError: It is a format that has no quotes, or none that is read here.
    """
    name = name.lower()
    text = text.lstrip("\ufeff \t\n")
    _refuse_others(text)
    if is_kindle(text):
        return Format.KINDLE, kindle.read
    if format := _table(text, name):
        return format, csv_quotes.read
    if fortune.separator_of(text):
        return Format.FORTUNE, fortune.read
    if name.endswith(MARKDOWNS) or _is_markdown(text):
        return Format.MARKDOWN, partial(markdown_quotes.read, tag_labels=tag_labels)
    if _GOODREADS.search(text) and not _OTHER_DASH.search(text):
        return Format.GOODREADS, plain_text.read
    return Format.TEXT, plain_text.read


def _refuse_others(text: str) -> None:
    if _OTHER_FORMATS.match(text):
        raise UnreadableError(UnreadableReason.UNKNOWN_FORMAT, (excerpt(text.split("\n", 1)[0]),))


def _table(text: str, name: str) -> Format | None:
    header = header_of(text)
    if is_list_of_books(header):
        raise UnreadableError(UnreadableReason.NO_QUOTES_IN_FORMAT)
    if found := format_of(header):
        return found
    if not name.endswith(TABLES):
        return None
    if not columns_of(header).has_text:
        raise UnreadableError(UnreadableReason.NO_TEXT_COLUMN, tuple(map(excerpt, header)))
    return Format.CSV


def _is_markdown(text: str) -> bool:
    """Return whether most blocks of *text* are quotes, headings and attributions."""
    if not _QUOTE_LINE.search(text):
        return False
    are_of_markdown = [bool(_OF_MARKDOWN.match(block.lines[0].lstrip(" \t"))) for block in blocks_of(text)]
    return sum(are_of_markdown) * 2 >= len(are_of_markdown)
