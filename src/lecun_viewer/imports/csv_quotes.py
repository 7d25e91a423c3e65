"""CSV with named columns, Readwise's and Goodreads' exports among them. Each row is a quote.

A cell may name several authors with semicolons between: see `drafts.people`. Tags have semicolons or commas between,
or are a list as Python writes it. A date in a form that can be read in two ways is left out and told.

Readwise's “Highlighted at” and color are not of the words, so they are left out. Its note becomes the remark. The place
is the book and the page or location in it.
"""

import re
from collections.abc import Iterable

from lecun_viewer.core.joining import COMMAS, SEMICOLONS, items_in
from lecun_viewer.core.provenance import is_address
from lecun_viewer.core.quote import ENGLISH
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.csv_columns import Columns, Field, columns_of
from lecun_viewer.imports.csv_rows import Row, rows_of
from lecun_viewer.imports.dates import date_of
from lecun_viewer.imports.drafts import Draft, people
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.progress import Collector
from lecun_viewer.imports.quotation_marks import unquoted

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LIST = re.compile(r"\[(.*)\]", re.DOTALL)
_PLACES = ("page", "location")  # the types of a location that a reader can look up

Cells = dict[Field, str]


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because such files name none.

    Raises:
        UnreadableError: No column holds quotes.
    """
    rows = rows_of(text)
    header = next(rows)
    columns = columns_of(header.cells)
    if not columns.has_text:
        raise UnreadableError(UnreadableReason.NO_TEXT_COLUMN, tuple(map(excerpt, header.cells)))
    _leave_out_columns(header, columns, collector)
    for row in rows:
        _read_row(row, columns, collector)
        collector.reached(row.end)
    return ""


def _leave_out_columns(header: Row, columns: Columns, collector: Collector) -> None:
    for at, (name, field) in enumerate(zip(header.cells, columns.fields, strict=True)):
        if at in columns.repeated:
            collector.leave_out(header.number, LeftOutReason.SECOND_COLUMN, name)
        elif field is None:
            collector.leave_out(header.number, LeftOutReason.UNKNOWN_COLUMN, name)
        elif field is Field.NOT_KEPT:
            collector.leave_out(header.number, LeftOutReason.COLUMN_NOT_KEPT, name)


def _read_row(row: Row, columns: Columns, collector: Collector) -> None:
    missing = len(columns.fields) - len(row.cells)
    if missing < 0 and not any(row.cells[missing:]):
        missing = 0  # some programs end each row with a delimiter
    if missing:
        collector.leave_out(row.number, LeftOutReason.WRONG_CELL_COUNT, " ".join(row.cells))
        return
    cells = Cells()
    for field, cell in zip(columns.fields, row.cells, strict=False):
        if field and cell.strip():
            cells[field] = f"{cells[field]},{cell}" if field in cells else cell.strip()
    text = unquoted(cells.get(Field.TEXT, ""))
    collector.add(_draft("" if _PICTURE.fullmatch(text) else text, cells, row, collector).quote(), row.number)


def _draft(text: str, cells: Cells, row: Row, collector: Collector) -> Draft:
    source = _line(cells.get(Field.SOURCE, ""))
    authors = cells.get(Field.AUTHORS, "")
    return Draft(
        text,
        people(authors.strip("—–―- \t\n,")),
        topic=_line(cells.get(Field.TOPIC, "")),
        source=source,
        tags=_tags(cells.get(Field.TAGS, "")),
        language=_language(cells, row, collector),
        where=_where(cells, source),
        url=_known(cells, Field.URL, LeftOutReason.NO_ADDRESS, row, collector),
        date=_known(cells, Field.DATE, LeftOutReason.NO_DATE, row, collector),
        note=cells.get(Field.NOTE, ""),
    )


def _line(cell: str) -> str:
    return " ".join(cell.split())


def _known(cells: Cells, field: Field, reason: LeftOutReason, row: Row, collector: Collector) -> str:
    """Return the address or the date in the cell of *field*. What is neither is left out."""
    cell = cells.get(field, "")
    value = (cell if is_address(cell) else "") if field is Field.URL else date_of(cell)
    if cell and not value:
        collector.leave_out(row.number, reason, cell)
    return value


def _language(cells: Cells, row: Row, collector: Collector) -> str:
    cell = cells.get(Field.LANGUAGE, "")
    if not cell or (_LANGUAGE.fullmatch(cell) and len(cell) <= 35):
        return cell.replace("_", "-") or ENGLISH
    collector.leave_out(row.number, LeftOutReason.NO_LANGUAGE, cell)
    return ENGLISH


def _where(cells: Cells, source: str) -> str:
    """Return the place in words. Empty if no cell has more than the source."""
    places = [cells.get(Field.WHERE, ""), _numbered("page", cells.get(Field.PAGE, ""))]
    kind, location = cells.get(Field.LOCATION_TYPE, "").lower(), cells.get(Field.LOCATION, "")
    if Field.LOCATION_TYPE not in cells:
        places.append(_numbered("location", location))
    elif kind in _PLACES and location:
        places.append(_numbered(kind, location))
    named = [_line(place) for place in places if place]
    is_in_source = named and source and Field.WHERE not in cells
    return ", ".join([source, *named] if is_in_source else named)


def _numbered(kind: str, place: str) -> str:
    """Return *place* with its *kind* if it is a mere number, Roman numbers and ranges among them."""
    return f"{kind} {place}" if re.fullmatch(r"[0-9ivxlcdm]+(?: ?[-–] ?[0-9ivxlcdm]+)?", place) else place


def _tags(cell: str) -> tuple[str, ...]:
    if found := _LIST.fullmatch(cell):
        return _different(part.strip(" '\"") for part in found[1].split(","))
    return items_in(cell, COMMAS if frozenset(SEMICOLONS).isdisjoint(cell) else SEMICOLONS)


def _different(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, tags))))
