"""Favorites as CSV (RFC 4180), for spreadsheets, and back. Each favorite, finding and mark has a row. Collections, too.

A favorite, a finding and a mark of the same quote have a row each. Each has its own copy of the quote.

- UTF-8 begins with a byte order mark. Without it, Excel reads a CSV file in the machine's old encoding. LibreOffice,
  Google and this import take both.
- Every cell has quotation marks. So a file that was cut within a row is seen to be cut.
- An apostrophe before a formula makes a text of it (OWASP, “CSV Injection”). A spreadsheet in German, French or
  Spanish splits at semicolons instead of commas. Then the marks around a cell mean nothing to it. So a formula may also
  begin within a text: after a semicolon, a tab or a line end. Spaces and quotation marks may precede it.
- What looks as if it had such an apostrophe gets another. So each loses exactly one at the import.
- No spreadsheet takes a NUL. It becomes ``␀0``, and ``␀`` becomes ``␀␀``.

The import also takes what a spreadsheet saves: semicolons or tabs, other line ends, another order of columns. The names
of the columns are English in every language.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain
from typing import Any, NamedTuple

from lecun_viewer.core.change import Entry
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Provenance
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.imported import (
    BYTE_ORDER_MARK,
    MOST_ENTRIES,
    FieldError,
    Imported,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
)
from lecun_viewer.exchange.json_document import favorite_values, finding_values

FAVORITE, FINDING = "favorite", "check"
KIND = "kind"

Columns = Mapping[str, tuple[str, ...]]
"""The names of columns, each with the way to its field."""

QUOTE_COLUMNS = {
    "id": ("quote", "id"),
    "text": ("quote", "text"),
    "topic": ("quote", "topic"),
    "part": ("quote", "part"),
    "part_title": ("quote", "part_title"),
    "source": ("quote", "source"),
    "collection": ("quote", "collection"),
    "authors": ("quote", "authors"),
    "language": ("quote", "language"),
    "tags": ("quote", "tags"),
    "same_claims": ("quote", "same_claims"),
    "highlighted_at": ("quote", "highlighted_at"),
    "status": ("quote", "provenance", "status"),
    "words_found": ("quote", "provenance", "words_found"),
    "where": ("quote", "provenance", "where"),
    "url": ("quote", "provenance", "url"),
    "date": ("quote", "provenance", "date"),
    "about": ("quote", "provenance", "note"),
    "author": ("quote", "provenance", "author"),
    "evidence": ("quote", "provenance", "evidence"),
    "where_as_data": ("quote", "provenance", "source"),
}
_FAVORITE = {name: (name,) for name in ("attribution", "marked_at", "note", "note_changed_at")}
_FINDING = {f"check_{name}": (name,) for name in ("status", "where", "url", "date", "note")} | {
    "checked_at": ("checked_at",)
}
COLUMNS = (KIND, *QUOTE_COLUMNS, *_FAVORITE, *_FINDING)
CAME_LATER = {
    *("collection", "authors", "language", "tags", "same_claims", "highlighted_at", "evidence", "where_as_data")
}
"""The columns that an older document may lack."""
_OPTIONAL = {
    *("words_found", "where", "url", "date", "about", "author", "evidence", "where_as_data"),
    *("note_changed_at", "check_status"),
}
"""The columns in which an empty cell means that nothing is known."""
IN_PART = " (in part)"
"""Stands behind the id of a quote that makes only a part of the claim."""

_DELIMITERS = ",;\t"
_FORMULA = "=+\\-@\t\r＝＋－＠"  # the wide ones: in Japanese and Chinese settings
_WITHIN = r"(?:(?<=[;\t\n])|(?<=\r)(?!\n))"
_WOULD_RUN = re.compile(rf"\A(?='*[\n{_FORMULA}])|{_WITHIN}(?='*[\" ]*[{_FORMULA}])")
_GUARDED = re.compile(rf"\A'(?='*[\n{_FORMULA}])|{_WITHIN}'(?='*[\" ]*[{_FORMULA}])")
_NUL = re.compile("␀([0␀])")
_OF_QUOTES = {"text", "words_found", "about"}  # columns that no other program has together


class Row(NamedTuple):
    """The cells of a row by their columns, and the line on which it begins."""

    line: int
    cells: Mapping[str, str]


def write(favorites: Iterable[Favorite], findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the document in chunks. It is the same in every language."""
    rows: list[Mapping[str, str]] = [
        _cells(FAVORITE, favorite_values(each), QUOTE_COLUMNS | _FAVORITE) for each in favorites
    ]
    rows += [_cells(FINDING, finding_values(finding), QUOTE_COLUMNS | _FINDING) for finding in findings]
    return _written(COLUMNS, rows)


def write_quotes(quotes: Iterable[Quote]) -> Iterator[str]:
    """Yield *quotes*, which need not be favorites, in pieces. The columns are those of a quote."""
    return _written(tuple(QUOTE_COLUMNS), (_cells("", {"quote": each.to_dict()}, QUOTE_COLUMNS) for each in quotes))


def _written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    for row in chain([{name: name for name in columns}], rows):
        yield ",".join(_quoted(row.get(name, "")) for name in columns) + "\r\n"


def _cells(kind: str, values: Mapping[str, Any], columns: Columns) -> dict[str, str]:
    cells = {KIND: kind}
    for name, path in columns.items():
        value: Any = values
        for step in path:
            value = value[step]
        if isinstance(value, list):
            value = listed([each if isinstance(each, str) else _claim(each) for each in value])
        if isinstance(value, dict):
            value = json.dumps(value, ensure_ascii=False)
        cells[name] = "" if value is None else str(value)
    return cells


def _claim(values: Mapping[str, Any]) -> str:
    return f"{values['quote']}{'' if values['whole'] else IN_PART}"


def _quoted(cell: str) -> str:
    return '"' + guarded(cell).replace('"', '""') + '"'


def read(text: str) -> Imported:
    """Return all that is in *text*.

    Raises:
        ImportRefusedError: It is no such document.
    """
    favorites, findings = dict[str, Favorite](), dict[str, Finding]()
    for row in _rows(text):
        kind = row.cells[KIND]
        if kind == FAVORITE:
            _add(favorites, row, QUOTE_COLUMNS | _FAVORITE, Favorite)
        elif kind == FINDING:
            _add(findings, row, QUOTE_COLUMNS | _FINDING, Finding)
        else:
            raise _refuse(Refusal(Reason.DAMAGE), row.line, KIND)
    # A file that was cut between two rows looks whole. `write` ends the last line, and some spreadsheets don't.
    may_be_cut = not text.endswith(("\n", "\r"))
    return Imported(tuple(favorites.values()), tuple(findings.values()), may_be_cut)


def _refuse(refusal: Refusal, line: int, column: str = "") -> ImportRefusedError:
    return ImportRefusedError(refusal, line, Place(column=excerpt(column)))


def _add(entries: dict[str, Entry], row: Row, columns: Columns, kind: type[Entry]) -> None:
    try:
        entry = fields.converted(_values(row, columns), kind)
        fields.check_entry(entry)
    except FieldError as error:
        names = {path: name for name, path in columns.items()}
        column = next((names[path] for path in _beginnings(error.path) if path in names), "")
        raise _refuse(error.refusal, row.line, column) from None
    if entry.quote.id in entries:
        raise _refuse(Refusal(Reason.DAMAGE), row.line)
    entries[entry.quote.id] = entry


def _beginnings(path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to the field at *path*, and to those around it."""
    return (path[:end] for end in range(len(path), 0, -1))


def _values(row: Row, columns: Columns) -> dict[str, Any]:
    """Parse the *columns* of *row*. Its other cells must be empty."""
    for name, cell in row.cells.items():
        if cell and name != KIND and name not in columns:
            raise _refuse(Refusal(Reason.DAMAGE), row.line, name)
    values: dict[str, Any] = {}
    for name, path in columns.items():
        if name not in row.cells:  # the document is older than the field: see `_check_header`
            continue
        at = values
        for step in path[:-1]:
            at = at.setdefault(step, {})
        at[path[-1]] = _plain_value(row.cells[name], name)
    return values


def value_of_quote(cell: str, column: str) -> Any:
    """Return the value of the field of a quote that stands in *column*.

    Raises:
        FieldError: It may not be in the column.
    """
    *of, name = QUOTE_COLUMNS[column]
    return fields.value_in(_plain_value(cell, column), Quote if len(of) == 1 else Provenance, name)


def _plain_value(cell: str, column: str) -> Any:
    """Return *cell* as JSON has its value."""
    if column in ("authors", "tags"):
        return parted(cell)
    if column == "same_claims":
        return [{"quote": each.removesuffix(IN_PART), "whole": not each.endswith(IN_PART)} for each in parted(cell)]
    if column == "where_as_data" and cell:
        return fields.decoded(cell, dict)
    if column == "part" and cell.isascii() and cell.isdigit() and len(cell) < 10:
        return int(cell)
    return None if column in _OPTIONAL and not cell else cell


def is_of_quotes(text: str) -> bool:
    """Return whether *text* begins as `write_quotes` begins, after a spreadsheet may have saved it."""
    names = header_of(text)
    return _OF_QUOTES.issubset(names) and KIND not in names and len(names) == len(set(names))


def is_of_favorites(text: str) -> bool:
    """Return whether *text* begins as `write` begins, after a spreadsheet may have saved it."""
    return {KIND, "id", "text", "topic"}.issubset(header_of(text))


def header_of(text: str) -> list[str]:
    """Return the names in the first line of *text*."""
    first = _first_line(text)
    return next(csv.reader([first], delimiter=_delimiter(first)), [])


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each row of *text* begins, and its cells. The first row is the header.

    Raises:
        ImportRefusedError: A row is none.
    """
    text = text.removeprefix(BYTE_ORDER_MARK)
    if (nul := text.find("\0")) >= 0:
        raise _refuse(Refusal(Reason.DAMAGE), text.count("\n", 0, nul) + 1)
    csv.field_size_limit(2 * LONGEST_TEXT)  # of the whole process, in which nothing else reads CSV so
    delimiter = _delimiter(_first_line(text))
    reader = csv.reader(_lines(text, delimiter), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        raise _refuse(Refusal(Reason.DAMAGE), line) from None


def _lines(text: str, delimiter: str) -> Iterator[str]:
    """Yield the lines of *text*. One with millions of cells would fill the memory before its row is checked."""
    for number, line in enumerate(StringIO(text, newline=""), 1):
        if line.count(delimiter) > LONGEST_TEXT:
            raise _refuse(Refusal(Reason.DAMAGE), number)
        yield line


def _rows(text: str) -> Iterator[Row]:
    """Yield the rows after the header."""
    _check_header(header_of(text))  # before a row of millions of cells is read
    found = rows(text)
    _, header = next(found)
    for number, (line, cells) in enumerate(found):
        if number >= MOST_ENTRIES:
            raise _refuse(Refusal(Reason.TOO_MANY, (MOST_ENTRIES,)), line)
        if len(cells) != len(header):
            raise _refuse(Refusal(Reason.DAMAGE), line)
        yield Row(line, dict(zip(header, map(unguarded, cells), strict=True)))


def _first_line(text: str) -> str:
    longest = 4 * len("".join(COLUMNS))
    return re.split(r"[\r\n]", text[:longest].removeprefix(BYTE_ORDER_MARK), maxsplit=1)[0]


def _delimiter(header: str) -> str:
    """Return the delimiter of *header*."""
    return max(_DELIMITERS, key=header.count)


def _check_header(header: list[str]) -> None:
    unknown = [name for name in header if name not in COLUMNS]
    missing = [name for name in COLUMNS if name not in header and name not in CAME_LATER]
    if KIND in missing and _OF_QUOTES.issubset(header) and not set(_FAVORITE).intersection(header):
        raise _refuse(Refusal(Reason.COLLECTION_EXPORT), 1)
    if KIND in missing:
        raise _refuse(Refusal(Reason.DAMAGE), 1)
    if unknown:
        raise _refuse(Refusal(Reason.DAMAGE), 1, unknown[0])
    if missing:
        raise _refuse(Refusal(Reason.DAMAGE), 1, missing[0])
    if len(header) > len(set(header)):
        raise _refuse(Refusal(Reason.DAMAGE), 1)


# Texts in cells


def guarded(text: str) -> str:
    """Escape *text* against CSV injection. `unguarded` is the inverse."""
    return _WOULD_RUN.sub("'", text.replace("␀", "␀␀").replace("\0", "␀0"))


def unguarded(cell: str) -> str:
    """Invert `guarded`."""
    return _NUL.sub(lambda found: "\0" if found[1] == "0" else "␀", _GUARDED.sub("", cell))


def listed(values: Sequence[str]) -> str:
    """Join *values* by semicolons, with backslash escapes. `parted` is the inverse."""
    return "; ".join(value.replace("\\", r"\\").replace(";", r"\;") for value in values)


def parted(text: str) -> list[str]:
    """Split *text* at semicolons. A backslash escapes the next character. An empty text has no values."""
    if not text:
        return []
    values = [list[str]()]
    for part in re.findall(r"\\.|; ?|[^\\;]+|\\", text, re.DOTALL):
        if part[0] == ";":
            values.append([])
        else:
            values[-1].append(part[1:] if len(part) == 2 and part[0] == "\\" else part)
    return ["".join(parts) for parts in values]
