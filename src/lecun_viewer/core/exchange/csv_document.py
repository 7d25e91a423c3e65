"""Favorites as CSV (RFC 4180), for spreadsheets, and back. Each favorite and each check has a row.

A favorite and a check of the same quote have a row each, because each has its own copy of the quote.

- UTF-8 begins with a byte order mark. Without it, Excel reads a CSV file in the machine's old encoding. LibreOffice,
  Google and this import take both.
- Every cell stands in quotation marks. So a file that was cut within a row is seen to be cut.
- A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, “CSV Injection”). The import
  takes it away again: see `_guarded`.

The import also takes what a spreadsheet saves: semicolons or tabs, other line ends, another order of columns. The names
of the columns are English in every language.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from lecun_viewer.core.change import Kept
from lecun_viewer.core.exchange import fields
from lecun_viewer.core.exchange.fields import LONGEST_TEXT, Field, Scalar, Shape, is_whole_without
from lecun_viewer.core.exchange.imported import (
    MOST_ENTRIES,
    FieldError,
    Imported,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
    excerpt,
)
from lecun_viewer.core.exchange.json_document import check_values, favorite_values
from lecun_viewer.core.exchange.page import PageTexts
from lecun_viewer.core.exchange.text_in_pieces import BYTE_ORDER_MARK, TextInPieces
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote

FAVORITE, CHECK = "favorite", "check"
KIND = "kind"

_QUOTE = {
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
    "status": ("quote", "provenance", "status"),
    "words_found": ("quote", "provenance", "words_found"),
    "where": ("quote", "provenance", "where"),
    "url": ("quote", "provenance", "url"),
    "date": ("quote", "provenance", "date"),
    "about": ("quote", "provenance", "note"),
    "author": ("quote", "provenance", "author"),
    "evidence": ("quote", "provenance", "evidence"),
}
_FAVORITE = {name: (name,) for name in fields.FAVORITE if name != "quote"}
_CHECK = {f"check_{name}": (name,) for name in ("status", "where", "url", "date", "note")} | {
    "checked_at": ("checked_at",)
}
COLUMNS = (KIND, *_QUOTE, *_FAVORITE, *_CHECK)

_FORMULA = "=+\\-@\t\r\n＝＋－＠"  # the wide ones: in Japanese and Chinese settings
_WOULD_RUN = re.compile(f"'*[{_FORMULA}]")
_GUARDED = re.compile(f"'+[{_FORMULA}]")
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")
_DELIMITERS = ",;\t"


class _Row(NamedTuple):
    """The cells of a row by their columns, and the line on which it begins."""

    line: int
    cells: Mapping[str, str]


def write(
    favorites: Iterable[Favorite], checks: Iterable[OwnCheck], exported_at: datetime, _: PageTexts
) -> Iterator[str]:
    """Yield the document in pieces. It has no words of its own, so it is the same in every language."""
    rows: list[Mapping[str, str]] = [_cells(FAVORITE, favorite_values(each), _QUOTE | _FAVORITE) for each in favorites]
    rows += [_cells(CHECK, check_values(check), _QUOTE | _CHECK) for check in checks]
    return _written(COLUMNS, rows)


def write_quotes(quotes: Iterable[Quote]) -> Iterator[str]:
    """Yield *quotes*, which need not be favorites, in pieces. The columns are those of a quote."""
    return _written(tuple(_QUOTE), (_cells("", {"quote": each.to_dict()}, _QUOTE) for each in quotes))


def _written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    for row in chain([{name: name for name in columns}], rows):
        yield ",".join(_quoted(row.get(name, "")) for name in columns) + "\r\n"


def _cells(kind: str, values: Mapping[str, Any], columns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    cells = {KIND: kind}
    for name, path in columns.items():
        value: Any = values
        for step in path:
            value = value[step]
        cells[name] = "" if value is None else _listed(value) if isinstance(value, list) else str(value)
    return cells


def _listed(values: Sequence[str]) -> str:
    """Return *values* as one cell, with semicolons between. `_parted` gives them back exactly."""
    return "; ".join(value.replace("\\", r"\\").replace(";", r"\;") for value in values)


def _parted(cell: str) -> list[str]:
    """Return the values in *cell*. A backslash takes the meaning of what follows it. An empty cell has none."""
    if not cell:
        return []
    values = [""]
    for part in re.findall(r"\\.|; ?|[^\\;]+|\\", cell, re.DOTALL):
        if part[0] == ";":
            values.append("")
        else:
            values[-1] += part[1:] if len(part) == 2 and part[0] == "\\" else part
    return values


def _quoted(cell: str) -> str:
    cell = _guarded(cell).replace('"', '""')
    return f'"{cell}"'.replace("\0", "␀")  # spreadsheets and the import can't have this one character


def _guarded(cell: str) -> str:
    """Return *cell* so that a spreadsheet shows it and does not run it. `_unguarded` gives it back exactly."""
    return f"'{cell}" if _WOULD_RUN.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def read(document: TextInPieces) -> Imported:
    """Return what is in *document*.

    Raises:
        ImportRefusedError: It is no such document.
    """
    favorites, checks = dict[str, Favorite](), dict[str, OwnCheck]()
    for row in _rows(document):
        kind = row.cells[KIND]
        if kind == FAVORITE:
            _add(favorites, _favorite(row), row.line)
        elif kind == CHECK:
            _add(checks, _check(row), row.line)
        else:
            raise _refuse(Refusal(Reason.WRONG_KIND, (excerpt(kind),)), row.line, KIND)
    # A file that was cut between two rows looks whole. `write` ends the last line, and some spreadsheets don't.
    return Imported(
        tuple(favorites.values()), tuple(checks.values()), may_be_cut=not document.text.endswith(("\n", "\r"))
    )


def _refuse(refusal: Refusal, line: int, column: str = "") -> ImportRefusedError:
    return ImportRefusedError(refusal, line, Place(column=excerpt(column)))


def _add(kept: dict[str, Kept], entry: Kept, line: int) -> None:
    if entry.quote.id in kept:
        raise _refuse(Refusal(Reason.TWICE, (excerpt(entry.quote.id),)), line)
    kept[entry.quote.id] = entry


def _favorite(row: _Row) -> Favorite:
    values = _values(row, fields.FAVORITE, _QUOTE | _FAVORITE)
    try:
        return fields.favorite(values)
    except FieldError as error:
        raise _refuse(error.refusal, row.line) from None


def _check(row: _Row) -> OwnCheck:
    values = _values(row, fields.CHECK, _QUOTE | _CHECK)
    try:
        return fields.check(values)
    except FieldError as error:
        raise _refuse(error.refusal, row.line) from None


def _values(row: _Row, shape: Shape, columns: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """Return the values of *shape*, which stand in the *columns* of *row*. The other cells must be empty."""
    for name, cell in row.cells.items():
        if cell and name != KIND and name not in columns:
            reason = Reason.NOT_IN_A_FAVORITE if row.cells[KIND] == FAVORITE else Reason.NOT_IN_A_CHECK
            raise _refuse(Refusal(reason), row.line, name)
    values: dict[str, Any] = {}
    for name, (*way, last) in columns.items():
        if name not in row.cells:  # the document is older than the field: see `_check_header`
            continue
        at, of = values, shape
        for step in way:
            at, of = at.setdefault(step, {}), _inner(of, step)
        field = of[last]
        assert isinstance(field, Field)
        try:
            at[last] = _value(row.cells[name], name, field)
        except FieldError as error:
            raise _refuse(error.refusal, row.line, name) from None
    return values


def _inner(shape: Shape, name: str) -> Shape:
    inner = shape[name]
    assert not isinstance(inner, Field)
    return inner


def _value(cell: str, column: str, field: Field) -> Any:
    if field.is_list:
        return tuple(map(field.value, _parted(cell)))
    return field.value(_scalar(cell, column, field))


def _scalar(cell: str, column: str, field: Field) -> Scalar:
    if column == "part" and cell.isascii() and cell.isdigit() and len(cell) < 10:
        return int(cell)
    return None if field.is_optional and not cell else cell


def _rows(document: TextInPieces) -> Iterator[_Row]:
    """Yield the rows after the header. Empty rows are left out."""
    rows = _cells_of_rows(document)
    _, header = next(rows, (1, [""]))
    _check_header(header)
    for number, (line, cells) in enumerate(rows):
        if number >= MOST_ENTRIES:
            raise _refuse(Refusal(Reason.TOO_MANY_ROWS, (MOST_ENTRIES,)), line)
        if not any(cells):
            continue
        if len(cells) != len(header):
            raise _refuse(Refusal(Reason.WRONG_CELL_COUNT, (len(cells), len(header))), line)
        yield _Row(line, dict(zip(header, map(_unguarded, cells), strict=True)))


def _delimiter(document: TextInPieces) -> str:
    """Return the character between the names of the columns."""
    longest = 4 * len("".join(COLUMNS))
    document.has(longest)
    header = re.split(r"[\r\n]", document.text[:longest], maxsplit=1)[0]
    return max(_DELIMITERS, key=header.count)


def _check_header(header: list[str]) -> None:
    unknown = [name for name in header if name not in COLUMNS]
    missing = [name for name in COLUMNS if name not in header and not _may_be_missing(name)]
    if KIND in missing:
        raise _refuse(Refusal(Reason.NO_KIND_COLUMN), 1)
    if unknown:
        raise _refuse(Refusal(Reason.UNKNOWN_COLUMN, (excerpt(unknown[0]),)), 1)
    if missing:
        raise _refuse(Refusal(Reason.MISSING_COLUMN, (excerpt(missing[0]),)), 1)
    if len(header) > len(set(header)):
        raise _refuse(Refusal(Reason.COLUMN_TWICE), 1)


def _may_be_missing(column: str) -> bool:
    if column in _QUOTE:
        shape: Shape = {"quote": fields.QUOTE}
        *way, last = _QUOTE[column]
        for step in way:
            shape = _inner(shape, step)
        return is_whole_without(shape, last)
    if column in _FAVORITE:
        return is_whole_without(fields.FAVORITE, column)
    return column in _CHECK and is_whole_without(fields.CHECK, *_CHECK[column])


def _cells_of_rows(document: TextInPieces) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each row begins, and its cells.

    The standard library's `csv` does not do. It reads a whole row before the row can be checked. Its limit to the size
    of a cell holds for the whole process. For a quotation mark without end, it tells the last line only.
    """
    document.text = document.text.removeprefix(BYTE_ORDER_MARK)
    delimiter = _delimiter(document)
    plain = re.compile(rf'[^"{delimiter}\r\n]*+')
    line = 1
    while document.has(1):
        document.forget()
        start, cells = line, list[str]()
        while True:
            match = _cell(document, plain)
            if not match:
                raise _refuse(Refusal(Reason.QUOTE_WITHOUT_END), line)
            nul = match[0].find("\0")
            if nul >= 0:
                raise _refuse(Refusal(Reason.NUL), line + match[0].count("\n", 0, nul))
            if len(match[0]) > 2 * LONGEST_TEXT:
                raise _refuse(Refusal(Reason.CELL_TOO_LONG, (LONGEST_TEXT,)), line)
            cells.append(match[1].replace('""', '"') if match.re is _QUOTED else match[0])
            if len(cells) > len(COLUMNS):
                raise _refuse(Refusal(Reason.TOO_MANY_CELLS, (len(COLUMNS),)), start)
            begin, line = line, line + match[0].count("\n")
            document.at = match.end() + 1
            if not document.text.startswith(delimiter, match.end()):
                break
        end = _LINE_END.match(document.text, match.end())
        if not end:
            raise _refuse(Refusal(Reason.STRAY_QUOTE), begin)
        yield start, cells
        document.at, line = end.end(), line + 1


def _cell(document: TextInPieces, plain: re.Pattern[str]) -> re.Match[str] | None:
    """Return the match of the next cell, or ``None`` if it has no end. What follows a cell is in memory, too."""
    while True:
        match = (_QUOTED if document.text.startswith('"', document.at) else plain).match(document.text, document.at)
        if match and match.end() + len("\r\n") <= len(document.text):
            return match
        if not document.more():
            return match
