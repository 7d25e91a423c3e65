"""Our own exports of a collection, as quotes. Each is known by a mark of its own, and comes back as it was.

JSON has its ``format``, CSV the names of its columns, and Markdown its comments. A collection's own file (``.jsonl``)
is read by `lecun_viewer.records`. Exports of favorites have an import of their own. Of their Markdown, the quotes come
back. What somebody has changed by hand is read as a file of another program is.
"""

from collections.abc import Mapping
from typing import Any

from lecun_viewer.core.provenance import UNCHECKED, Provenance
from lecun_viewer.core.quote import ENGLISH, HIGHEST_PART, PartTitle, Quote
from lecun_viewer.exchange import csv_document, fields, json_document, markdown_document
from lecun_viewer.exchange.csv_document import unguarded
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.exchange.json_document import ExportedQuotes
from lecun_viewer.exchange.markdown_document import Commented
from lecun_viewer.imports import headings, markdown_quotes
from lecun_viewer.imports.drafts import Collector, date_of
from lecun_viewer.imports.found import (
    BadLine,
    Found,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
)
from lecun_viewer.imports.kind import _later
from lecun_viewer.imports.moments import moment

NAME, LABEL = "export", _later("Collection exported as JSON")
_IF_EMPTY: Mapping[str, Any] = {
    "id": "",
    "part": 0,
    "status": UNCHECKED.status,
    "language": ENGLISH,
    "collection": "",
    "highlighted_at": "",
}
"""What an empty cell means, or one that is not there."""
_LEFT_OUT = {
    "date": LeftOutReason.NO_DATE,
    "highlighted_at": LeftOutReason.NO_DATE,
    "url": LeftOutReason.NO_ADDRESS,
    "language": LeftOutReason.NO_LANGUAGE,
}
"""The columns that spreadsheets and people change, and what is said of a cell that can't be read."""


def read(text: str, encoding: str, collector: Collector) -> Found | None:
    """Return the collection in *text*, whose line ends are as they were. ``None`` if it is no export of ours.

    Raises:
        UnreadableError: It has favorites.
        ImportRefusedError: It is damaged, or a newer version of the program wrote it.
        CancelledError: The user canceled.
    """
    bad = list[BadLine]()
    if text.lstrip()[:1] == "{" and '"lecun-viewer-' in text:
        format, found = NAME, _of_json(text)
    elif csv_document.is_of_quotes(text):
        format, found = "csv", _of_csv(text, collector, bad)
    elif markdown_document.is_commented(text):
        format, found = "markdown", _of_markdown(text.replace("\r\n", "\n"), collector)
    elif csv_document.is_of_favorites(text):
        raise UnreadableError(UnreadableReason.OWN_EXPORT)
    else:
        return None
    if not found:
        return None
    quotes, parts = _with_titles(found)
    left_out = tuple(collector.left_out)
    return Found(format, quotes, left_out, found.title, encoding, found.introduction, parts, tuple(bad))


def _with_titles(found: ExportedQuotes) -> tuple[tuple[Quote, ...], tuple[PartTitle, ...]]:
    """Return the quotes, and the parts of the collection.

    Favorites may be of several collections. Of two parts with the same number, the second gets another.
    """
    titles = {part.number: " ".join(part.title.split()) for part in found.parts if part.number}
    numbers = {(number, title): number for number, title in titles.items()}
    in_order, highest = list(titles), max(titles, default=0)
    quotes = list[Quote]()
    for quote in found.quotes:
        number, title = quote.part, " ".join(quote.part_title.split())
        if not number:
            quotes.append(quote._replace(part_title=""))
            continue
        if (number, title) not in numbers:
            free = number if number not in titles else highest + 1
            highest = max(highest, free)
            numbers[number, title] = free if free <= HIGHEST_PART else 0
            titles[free] = title
        quotes.append(quote._replace(part=numbers[number, title], part_title=title))
    in_order += sorted(titles.keys() - {*in_order})
    parts = (PartTitle(number, titles[number]) for number in in_order if titles[number])
    return tuple(quotes), tuple(each for each in parts if each.number <= HIGHEST_PART)


# JSON


def _of_json(text: str) -> ExportedQuotes | None:
    format = json_document.format_of(text)
    if format == json_document.FORMAT:
        raise UnreadableError(UnreadableReason.OWN_EXPORT)
    return json_document.read_quotes(text) if format == json_document.QUOTES_FORMAT else None


# CSV


def _of_csv(text: str, collector: Collector, bad: list[BadLine]) -> ExportedQuotes:
    """Return the quotes of *text*. Tell *bad* of rows that can't be read."""
    rows = csv_document.rows(text)
    line, header = next(rows)
    for name in header:
        if name not in csv_document.QUOTE_COLUMNS:
            collector.leave_out(line, LeftOutReason.UNKNOWN_COLUMN, name)
    quotes, lines = list[Quote](), len(text.splitlines())
    for line, cells in rows:
        collector.reached(line / lines)
        if len(cells) != len(header):
            collector.leave_out(line, LeftOutReason.WRONG_CELL_COUNT, " ".join(cells))
            continue
        try:
            quotes.append(_quote(dict(zip(header, map(unguarded, cells), strict=True)), line, collector))
        except FieldError as error:
            bad.append(BadLine(line, error.refusal))
    return ExportedQuotes("", "", (), tuple(quotes))


def _quote(cells: Mapping[str, str], line: int, collector: Collector) -> Quote:
    values: dict[str, Any] = {"provenance": {}}
    for name, path in csv_document.QUOTE_COLUMNS.items():
        of = values["provenance"] if len(path) > 2 else values
        of[path[-1]] = _value(name, cells.get(name, ""), line, collector)
    values |= {"provenance": Provenance(**values["provenance"]), "collection": ""}
    return fields.checked(Quote(**values))


def _value(name: str, cell: str, line: int, collector: Collector) -> Any:
    if not cell and name in _IF_EMPTY:
        return _IF_EMPTY[name]
    try:
        return csv_document.value_of_quote(cell, name)
    except FieldError:
        if name in ("id", "collection"):  # of another collection, these mean nothing
            return ""
        if name == "date" and (date := date_of(cell)):
            return date
        if name == "highlighted_at" and (marked_at := moment(cell)):
            return marked_at
        if name not in _LEFT_OUT:
            raise
        collector.leave_out(line, _LEFT_OUT[name], cell)
        return _IF_EMPTY.get(name)


# Markdown


def _of_markdown(text: str, collector: Collector) -> ExportedQuotes:
    title, introduction, parts = "", "", tuple[PartTitle, ...]()
    lines = text.count("\n") + 1
    for piece in markdown_document.pieces_of(text):
        collector.reached(piece.line / lines)
        if piece.values and "format" in piece.values:
            json_document.check_version(piece.values)
            if "title" in piece.values:
                head = json_document.title_of(piece.values)
                title, introduction, parts = head.title, head.introduction, head.parts
            if not piece.is_unchanged:
                title = _read_shown(piece, collector)
        elif quote := _quote_in(piece):
            collector.quotes.append(quote)
        elif piece.text.strip():
            _read_shown(piece, collector)
    return ExportedQuotes(title, introduction, parts, tuple(collector.quotes))


def _quote_in(piece: Commented) -> Quote | None:
    """Return the quote in the comment of *piece*. ``None`` if somebody has changed one of them."""
    if not piece.values or not piece.is_unchanged:
        return None
    try:
        return json_document.quote_of(piece.values)
    except FieldError:
        return None


def _read_shown(piece: Commented, collector: Collector) -> str:
    """Collect the quotes that *piece* shows, and return its title."""
    as_we_write = {"layout": markdown_quotes.QUOTES, "headings": headings.PARTS}
    shown = Collector(options=as_we_write, tag_labels=collector.tag_labels)
    title = markdown_quotes.read(piece.text, shown)
    collector.quotes += (quote._replace(topic=quote.part_title, part=0, part_title="") for quote in shown.quotes)
    collector.left_out += [each._replace(line=each.line + piece.line - 1) for each in shown.left_out]
    return title
