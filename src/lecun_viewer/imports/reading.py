"""Reading quotes out of a file of another program. Nothing is changed, and what is left out is reported.

`_KINDS` has a row for each kind of file. Each kind returns a score from 0 to 1 for a text and the name of its file. The
kind with the highest score reads the text, and of equals the first. See `kind.Kind`.

A reader says how it understood the file: see `found.Choice`. Given other options, the same file is read otherwise. So a
guess need only be good. A file of another program that is no list of quotes is refused by its name.
"""

import re
from collections.abc import Iterable
from types import MappingProxyType

from lecun_viewer.core.progress import Progress, unwatched
from lecun_viewer.imports import (
    bookcision,
    fortune,
    goodreads,
    hypothesis,
    instapaper,
    json_quotes,
    kindle,
    kindle_notebook,
    kobo,
    koreader,
    libby,
    markdown_quotes,
    other_kinds,
    own_exports,
    plain_text,
    raindrop,
    readwise,
    table,
)
from lecun_viewer.imports.doubts import doubts_of
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import (
    Choice,
    Found,
    LeftOutReason,
    Options,
    UnreadableError,
    UnreadableReason,
    Why,
)
from lecun_viewer.imports.kind import Kind
from lecun_viewer.imports.text import CHOICES, UTF_8, decoded

LIMIT = 200_000_000  # bytes, as in “200 MB”
IMPORT, SKIP = "import", "skip"  # what to do with quotes that look odd
LEAST_CHECKED = 100_000  # bytes. A smaller file takes little time, whatever it has
LONGEST_LINE = 10_000_000  # bytes
SHORTEST_LINES = 8  # bytes on average, with the line end. Half of it in a file of less than 1 MB
LEAST_SHARE_OF_WORDS = 0.05

_NO_WORDS = bytes(code for code in range(128) if not chr(code).isalnum())
_LONG_LINE = re.compile(rb"(?:\A|[\r\n])[^\r\n]{%d}" % LONGEST_LINE)  # looked for once a line

_KINDS = (
    kindle_notebook.KIND,
    koreader.KIND,
    other_kinds.KIND,
    hypothesis.KIND,
    libby.KIND,
    bookcision.KIND,
    readwise.KIND,
    json_quotes.KIND,
    kindle.KIND,
    instapaper.KIND,
    raindrop.KIND,
    goodreads.KIND,
    table.KIND,
    fortune.KIND,
    markdown_quotes.KIND,
    plain_text.KIND,
)
_BINARY_KINDS = (kobo.KIND,)

KINDS = (*_BINARY_KINDS, *_KINDS)
LABELS = {own_exports.NAME: own_exports.LABEL} | {kind.name: kind.label for kind in KINDS}
"""The labels of the kinds by their names, in English."""
SUFFIXES = tuple(sorted({suffix for kind in KINDS for suffix in kind.suffixes}))
"""How the names of files with quotes end."""
_CHOSEN = tuple(kind.name for kind in _KINDS if kind.may_be_chosen)


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
    if binary := next((kind for kind in _BINARY_KINDS if document.startswith(kind.begin)), None):
        collector = Collector(progress, options)
        return _found(binary.name, binary.read(document, collector), "", collector)
    other_kinds.refuse_binary(document)
    is_json = document[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    _refuse_by_size(document, may_be_one_line=is_json)
    labels = tuple(tag_labels)
    collector = Collector(progress, options, labels)
    collector.tell(0.0)
    text, encoding = _exact(document, options)
    if own := own_exports.read(text, encoding, collector):
        if not own.quotes:
            raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=(*own.left_out, *own.bad_lines))
        return own
    if encoding == UTF_8:  # its own line ends and its encoding were for our own exports
        del text
        text, encoding = decoded(document, options.get("encoding", ""))
    collector = Collector(progress, options, labels, name.lower())
    try:
        kind, title = _read(text, collector)
        return _found(kind.name, title, encoding, collector)
    except UnreadableError as error:
        error.choices = _all_choices(collector, encoding)
        error.suggested = error.suggested or collector.suggested
        raise


def _found(format: str, title: str, encoding: str, collector: Collector) -> Found:
    quotes, favorites = collector.quotes, collector.favorites
    doubts = doubts_of(quotes, collector.tell)
    if doubts and collector.choose("odd quotes", IMPORT, (IMPORT, SKIP)) == SKIP:
        odd = {each.at for each in doubts}
        for at in odd:
            collector.leave_out(collector.lines[at], LeftOutReason.LOOKS_ODD, quotes[at].text)
        kept = [at for at in range(len(quotes)) if at not in odd]
        favorites = {new for new, at in enumerate(kept) if at in favorites}
        quotes, doubts = [quotes[at] for at in kept], ()
    left_out = tuple(sorted(collector.left_out, key=lambda each: each.line))
    if not quotes:
        raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=left_out)
    collector.tell(1.0)
    return Found(
        format,
        tuple(quotes),
        left_out,
        title,
        encoding,
        parts=collector.parts,
        favorites=frozenset(favorites),
        choices=_all_choices(collector, encoding),
        doubts=doubts,
    )


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


def _read(text: str, collector: Collector) -> tuple[Kind, str]:
    """Collect the quotes of *text*. Return its kind and its title."""
    kind, why = _kind_of(text.lstrip("\ufeff \t\n"), collector)
    values = _CHOSEN if kind.may_be_chosen else (kind.name, *_CHOSEN)
    chosen = collector.choose("kind", kind.name, values, why)
    if chosen != kind.name:
        kind = next(each for each in _KINDS if each.name == chosen)
    return kind, kind.read(text, collector)


def _kind_of(text: str, collector: Collector) -> tuple[Kind, Why]:
    """Return the kind with the highest score, and why. The reason is the name if the text alone scores lower."""
    best, most = _KINDS[-1], 0.0
    for kind in _KINDS:
        collector.tell(0.0)
        if (likeness := kind.likeness(text, collector.file)) > most:
            best, most = kind, likeness
        if most == 1:
            break
    if best is _KINDS[-1]:
        return best, Why.NOTHING_ELSE
    return best, Why.NAME if best.likeness(text, "") < most else Why.CONTENT


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
