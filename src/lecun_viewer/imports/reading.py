"""Reading quotes out of a file of another program. Nothing is changed, and what is left out is reported.

The content decides which format a file has, and the end of its name only where the content does not say. Of two formats
that fit, the stricter wins: our own exports, JSON, Kindle's clippings, CSV by its header, a fortune file, Markdown,
Goodreads' copied quotes, plain text. A file named as a table is a table, even if its header has a single name, or none
that is understood. A file named as Markdown is Markdown, even if it has more prose than quotes.

A reader says how it understood the file: see `found.Choice`. Given other options, the same file is read otherwise. The
formats know nothing of each other.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType

from lecun_viewer.core.progress import Progress, unwatched
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports import fortune, json_quotes, kindle, markdown_quotes, own_exports, plain_text, table
from lecun_viewer.imports.columns import columns_of, format_of, is_list_of_books
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import Choice, Format, Found, Options, UnreadableError, UnreadableReason
from lecun_viewer.imports.text import CHOICES, UTF_8, blocks_of, decoded

LIMIT = 200_000_000  # bytes, as in “200 MB”
TABLES = (".csv", ".tsv", ".tab")
MARKDOWNS = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
JSONS = (".json", ".jsonl", ".ndjson")
LEAST_CHECKED = 100_000  # bytes. A smaller file takes little time, whatever it has
LONGEST_LINE = 10_000_000  # bytes
SHORTEST_LINES = 8  # bytes on average, with the line end. Half of it in a file of less than 1 MB
LEAST_SHARE_OF_WORDS = 0.05

_NO_WORDS = bytes(code for code in range(128) if not chr(code).isalnum())
_LONG_LINE = re.compile(rb"[^\r\n]{%d}" % LONGEST_LINE)
# Pictures, archives and documents of office programs
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3", b"{\\rtf")
_OTHER_FORMATS = re.compile(r"<\?xml|<!doctype|<html|@[a-z]+\{|TY  - ", re.IGNORECASE)
_QUOTE_LINE = re.compile(r"^ {0,3}>", re.MULTILINE)
_OF_MARKDOWN = re.compile(r" {0,3}(?:>|#{1,6} |[—–―]|--|<cite)")
_GOODREADS = re.compile(r"[”\"’»][^\S\n]*+\n\s*+―[ \t]*+\S")
_OTHER_DASH = re.compile(r"^[^\S\n]*+(?:[—–]|--)", re.MULTILINE)

_READERS = {
    Format.CSV: table.read,
    Format.FORTUNE: fortune.read,
    Format.MARKDOWN: markdown_quotes.read,
    Format.TEXT: plain_text.read,
}
"""The kinds that a reader may choose. Others have marks of their own that are never mistaken."""


def read_quotes(
    document: bytes,
    name: str,
    progress: Progress = unwatched,
    tag_labels: Iterable[str] = (),
    options: Options = MappingProxyType({}),
) -> Found:
    """Return the quotes in *document*. *name* is the name of the file.

    *progress* is called at least every 200 entries. *tag_labels* are words for “Tags” beside the English: each page of
    this program has those of one language. *options* are what the reader of the file has chosen: see `found.Choice`.

    Raises:
        UnreadableError: Nothing can be imported from it.
        ImportRefusedError: It is an export of this program that is damaged.
        CancelledError: *progress* raised it.
    """
    if len(document) > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    if document.startswith(_BINARY):
        raise UnreadableError(UnreadableReason.BINARY)
    is_json = document[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    _refuse_by_size(document, may_be_one_line=is_json)
    labels = tuple(tag_labels)
    collector = Collector(progress, options, labels)
    collector.tell(0.0)
    if own := own_exports.read(*_exact(document, options), collector):
        if not own.quotes:
            raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=(*own.left_out, *own.bad_lines))
        return own
    text, encoding = decoded(document, options.get("encoding", ""))
    collector = Collector(progress, options, labels)
    try:
        format, title = _read(text, name.lower(), collector)
    except UnreadableError as error:
        error.choices = _all_choices(collector, encoding)
        raise
    left_out = tuple(sorted(collector.left_out, key=lambda each: each.line))
    choices = _all_choices(collector, encoding)
    if not collector.quotes:
        raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=left_out, choices=choices)
    collector.tell(1.0)
    quotes, favorites = tuple(collector.quotes), frozenset(collector.favorites)
    return Found(format, quotes, left_out, title, encoding, "", collector.parts, (), favorites, choices)


def _exact(document: bytes, options: Options) -> tuple[str, str]:
    """Return the text of *document* with its own line ends, if it is in UTF-8, and the name of its encoding."""
    try:
        return document.decode("utf-8-sig"), UTF_8
    except UnicodeDecodeError:
        return decoded(document, options.get("encoding", ""))


def _all_choices(collector: Collector, encoding: str) -> tuple[Choice, ...]:
    """Return how the file was understood. Only a guessed encoding is a choice."""
    is_guessed = encoding in CHOICES and encoding != UTF_8
    guessed = (Choice("encoding", encoding, CHOICES),) if is_guessed or collector.option("encoding", CHOICES) else ()
    by_name = {choice.name: choice for choice in reversed(collector.choices)}  # each table of Markdown has columns
    return (*guessed, *reversed(by_name.values()))


def _read(text: str, name: str, collector: Collector) -> tuple[Format, str]:
    """Collect the quotes of *text*. Return its format and its title."""
    begin = text.lstrip("\ufeff \t\n")
    if json_quotes.is_json(begin) or name.endswith(JSONS):
        return json_quotes.read(text.replace("\ufeff", "", 1), collector)
    if _OTHER_FORMATS.match(begin):
        raise UnreadableError(UnreadableReason.UNKNOWN_FORMAT, (excerpt(begin.split("\n", 1)[0]),))
    if kindle.is_kindle(begin):
        return Format.KINDLE, kindle.read(text, collector)
    guessed, kind = _recognised(begin, name)
    chosen = collector.choose("kind", kind.value, [each.value for each in _READERS])
    format = guessed if chosen == kind.value else Format(chosen)
    return format, _READERS[Format(chosen)](text, collector)


def _recognised(text: str, name: str) -> tuple[Format, Format]:
    """Return the format of *text*, and the kind of file that it is. *name* is the name of the file.

    Raises:
        UnreadableError: It is a format that has no quotes.
    """
    header = table.header_of(text)
    if is_list_of_books(header):
        raise UnreadableError(UnreadableReason.NO_QUOTES_IN_FORMAT)
    if found := format_of(header):
        return found, Format.CSV
    if name.endswith(TABLES) or (columns_of(header).has_text and len(header) > 1):
        return Format.CSV, Format.CSV
    if fortune.separator_of(text):
        return Format.FORTUNE, Format.FORTUNE
    if name.endswith(MARKDOWNS) or _is_markdown(text):
        return Format.MARKDOWN, Format.MARKDOWN
    if table.is_table(text):
        return Format.CSV, Format.CSV
    is_goodreads = _GOODREADS.search(text) and not _OTHER_DASH.search(text)
    return (Format.GOODREADS if is_goodreads else Format.TEXT), Format.TEXT


def _is_markdown(text: str) -> bool:
    """Return whether most blocks of *text* are quotes, headings and attributions."""
    if not _QUOTE_LINE.search(text):
        return False
    are_of_markdown = [bool(_OF_MARKDOWN.match(block.lines[0].lstrip(" \t"))) for block in blocks_of(text)]
    return sum(are_of_markdown) * 2 >= len(are_of_markdown)


def _refuse_by_size(document: bytes, *, may_be_one_line: bool) -> None:
    """Refuse a big file that can't be a list of quotes, such as 99 MB of spaces. Reading it would take minutes.

    Raises:
        UnreadableError: It has hardly any words, a line of 10 MB, or hardly anything in its lines.
    """
    size = len(document)
    if size < LEAST_CHECKED:
        return
    has_words = len(document.translate(None, _NO_WORDS)) >= size * LEAST_SHARE_OF_WORDS
    lines = max(document.count(b"\n"), document.count(b"\r"))
    shortest = SHORTEST_LINES if size >= 1_000_000 else SHORTEST_LINES // 2
    is_long = not may_be_one_line and _LONG_LINE.search(document)
    if not has_words or lines * shortest > size or is_long:
        raise UnreadableError(UnreadableReason.NO_LIST)
