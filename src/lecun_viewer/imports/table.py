"""Tables: the rows of CSV, and the quotes in the rows of any table and in the records of JSON.

CSV (RFC 4180), also of files that spreadsheets and scripts write less strictly:

- Commas, semicolons, tabs or vertical bars stand between the cells. The first row tells which.
- A cell is quoted if it begins and ends with a quotation mark. Other marks are words. So a mark that was never closed
  does not swallow the rest of the file.
- The standard library's `csv` does not do. It takes all rows below an unclosed mark into one cell. It also drops the
  marks of ``"Less" is more``.
- Anki begins the notes that it exports with lines such as ``#separator:tab``. They have no header, but may name
  columns.

A cell may name several authors: see `drafts.people`. Tags have semicolons or commas between, or are a list as Python
writes it. A date in a form that can be read in two ways is left out and reported. Without a column of authors, most
rows may have an attribution behind their words. In a few rows, it is a dash within the words.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.provenance import SourceKind, is_address, site_of
from lecun_viewer.core.quote import COMMAS, SEMICOLONS, items_in, with_commas
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.attribution_line import draft_of, has_attribution_behind, read_attribution
from lecun_viewer.imports.columns import (
    KINDS,
    LOOKED_AT,
    Columns,
    Field,
    are_sentences,
    choice_of_column,
    columns_of,
    has_columns,
    is_of_books,
    is_sentence,
    understood,
)
from lecun_viewer.imports.drafts import SUFFIX, Collector, Draft, date_of, is_person, people, without_markup
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import Entry, add_all
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment
from lecun_viewer.imports.quotation_marks import unquoted

SUFFIXES = (".csv", ".tsv")
DELIMITERS = ",;\t|"
_LONGEST_HEADER = 10_000  # characters that are looked at for the delimiter
MOST_COLUMNS = 16_384  # of a spreadsheet
_ANKI = re.compile(r"#([a-z ]+):(.*)(?:\n|\Z)")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_LEAST_ROWS, _LEAST_SHARE = 3, 0.9  # of a file without a header, with as many tabs in each line
_EXCEL = re.compile(r"sep=(.)\n", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LIST = re.compile(r"\[(.*)\]", re.DOTALL)
_PLACES = ("page", "location")  # the types of a location that a reader can look up

_NO = ("", "0", "false", "no", "null", "none")

_BETWEEN = {Field.TEXT: "\n", Field.NOTE: "\n", Field.AUTHORS: "; "}  # the cells of columns with the same meaning

Cells = dict[Field, str]


class Row(NamedTuple):
    """The cells of a row.

    Attributes:
        number: The line on which it begins.
        path: The headings or keys above it.
    """

    number: int
    cells: Sequence[str]
    path: tuple[str, ...] = ()


class Table(NamedTuple):
    """Rows below the names of their columns.

    Attributes:
        line: Where the names are. ``None`` if they are keys of JSON. Then nothing is told of those that are unknown.
    """

    names: Sequence[str]
    rows: Sequence[Row]
    line: int | None = 1


def likeness(text: str, name: str) -> float:
    """Return how much *text* is like a table: by its header, its name, or its columns."""
    if _is_too_wide(text):
        return 0
    header = header_of(text)
    known = {field for field in columns_of(header).fields if field not in (None, Field.NOTHING)}
    if Field.TEXT in known and len(known) > 1:
        return 0.9
    if name.endswith(SUFFIXES) or (columns_of(header).has_text and len(header) > 1):
        return 0.8
    return 0.3 if is_table(text) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because such files name none.

    Raises:
        UnreadableError: No column holds quotes, or it has too many columns.
    """
    add_all(entries_of(named_rows(text, collector), collector), collector)
    return ""


def named_rows(text: str, collector: Collector) -> Table:
    """Return the rows of *text*, and the names of their columns. They are numbers if it has none.

    Raises:
        UnreadableError: It has too many columns.
    """
    if _is_too_wide(text):
        raise UnreadableError(UnreadableReason.NO_LIST)
    said, rows, lines = _said_by_anki(text), list[Row](), text.count("\n") + 1
    for row in rows_of(text):
        rows.append(row)
        collector.reached(row.number / lines / 4)
    line = rows[0].number if rows else 1
    names = said.get("columns", "").split(delimiter_of(text)) if "columns" in said else []
    if rows and not names:
        names = _header(rows[:LOOKED_AT], collector, is_of_anki=bool(said))
        if names[0] != "1" or rows[0].cells[0] == "1":
            del rows[0]
    for what, cell in said.items():
        if what.endswith(" column") and cell.isdecimal() and 0 < int(cell) <= len(names):
            names[int(cell) - 1] = "tags" if what == "tags column" else "id"
    return Table(names, rows, line)


def _header(first: Sequence[Row], collector: Collector, *, is_of_anki: bool) -> list[str]:
    """Return the names of the columns. They are numbers if the first row has a quote, and no names."""
    numbers = [str(at) for at in range(1, len(first[0].cells) + 1)]
    if is_of_anki:
        return numbers
    cells = list(first[0].cells)
    if columns_of(cells).has_text:
        return cells
    others = [[row.cells[at] for row in first[1:] if at < len(row.cells)] for at in range(len(cells))]
    has_quote = any(
        is_sentence(cell) and (are_sentences(below) or not below) for cell, below in zip(cells, others, strict=True)
    )
    is_header = collector.choose("header", "no" if has_quote else "yes", ("yes", "no")) == "yes"
    return cells if is_header else numbers


def _said_by_anki(text: str) -> dict[str, str]:
    """Return what the first lines of *text* say, if Anki wrote them."""
    said, at = dict[str, str](), 0
    while found := _ANKI.match(text, at):
        said[found[1]] = found[2].strip()
        at = found.end()
    return said if "separator" in said else {}


def is_table(text: str) -> bool:
    """Return whether *text* has columns without a known header: Anki says so, or each line has as many tabs."""
    if _said_by_anki(text):
        return True
    lines = [line for line in text[:_LONGEST_HEADER].split("\n")[:50] if line.strip()]
    tabs = [line.strip("\n").count("\t") for line in lines]
    most = max(tabs, key=tabs.count, default=0)
    return most > 0 and len(lines) >= _LEAST_ROWS and tabs.count(most) >= len(lines) * _LEAST_SHARE


def _is_too_wide(text: str) -> bool:
    """Return whether the first row of *text* has more than `MOST_COLUMNS` cells. None of its cells is looked at."""
    end = text.find("\n", _LONGEST_HEADER)  # at the earliest: so many characters have fewer cells
    return text.count(delimiter_of(text), 0, None if end < 0 else end) >= MOST_COLUMNS


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows of *text*. The first may be the header. Rows of empty cells are left out."""
    at, number = 0, 1
    delimiter = delimiter_of(text)
    if found := _EXCEL.match(text):  # tells Excel which delimiter follows
        at, number = found.end(), 2
    if _said_by_anki(text):
        while found := _ANKI.match(text, at):
            at, number = found.end(), number + 1
    cell = _cell(delimiter)
    while at < len(text):
        begin, cells = number, list[str]()
        while True:
            match = cell.match(text, at)
            assert match, "a cell may be empty"
            value, raw = match[1], match[2]
            cells.append(raw.strip() if value is None else value.replace('""', '"'))
            number += match[0].count("\n")
            at = match.end()
            if text[at : at + 1] != delimiter:
                break
            at += 1
        if any(cells):
            yield Row(begin, cells)
        at, number = at + 1, number + 1


def header_of(text: str) -> list[str]:
    """Return the cells of the first row of *text*. Empty if it has none."""
    return next((list(row.cells) for row in rows_of(text)), [])


def has_names(text: str, *names: str) -> bool:
    """Return whether the first row of *text* has all of these *names*: see `has_columns`."""
    return not _is_too_wide(text) and has_columns(header_of(text), *names)


def delimiter_of(text: str) -> str:
    """Return what stands between the cells of the first row. Cells in quotation marks may hold it, too."""
    if found := _EXCEL.match(text):
        return found[1]
    if said := _said_by_anki(text):
        return _SEPARATORS.get(said["separator"].lower(), said["separator"][:1] or "\t")
    header = text.lstrip("\n")[:_LONGEST_HEADER].split("\n", 1)[0]
    outside = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=outside.count)


def _cell(delimiter: str) -> re.Pattern[str]:
    between = re.escape(delimiter)
    return re.compile(rf'[ ]*+"((?:[^"]++|"")*+)"[ ]*+(?=[{between}\n]|\Z)|([^{between}\n]*+)')


# What a row says


def entries_of(table: Table, collector: Collector) -> list[Entry]:
    """Return the quotes of *table*.

    Raises:
        UnreadableError: No column holds quotes.
    """
    names, rows, line = table
    if not names:
        return []
    first = rows[:LOOKED_AT]
    columns = understood(names, [row.cells for row in first], collector)
    if not columns.has_text:
        error = UnreadableError(UnreadableReason.NO_TEXT_COLUMN, tuple(map(excerpt, names)))
        error.suggested = _longest_column(len(names), first)
        error.choices = tuple(collector.choices)
        raise error
    if line:
        _leave_out_columns(names, line, columns, collector)
    texts = _cells_of(Field.TEXT, columns, first)
    people_ = People(_cells_of(Field.AUTHORS, columns, first), Field.SOURCE in columns.fields)
    kind = SourceKind.BOOK if _are_books(names, columns) else None
    has_authors = not {Field.AUTHORS, Field.ATTRIBUTION}.isdisjoint(columns.fields)
    in_list = not has_authors and 2 * sum(has_attribution_behind(text, in_list=True) for text in texts) > len(texts)
    found = list[Entry]()
    for number, row in enumerate(rows, 1):
        collector.reached((1 + number / len(rows)) / 4)  # reading the rows was the first quarter
        if entry := _entry(row, columns, collector, people_, in_list=in_list):
            draft = entry.draft
            found.append(entry if draft.kind or not kind else entry._replace(draft=draft._replace(kind=kind)))
    return found


def _are_books(names: Sequence[str], columns: Columns) -> bool:
    """Return whether the name of their column says that all sources are books."""
    return Field.SOURCE in columns.fields and is_of_books(names[columns.fields.index(Field.SOURCE)])


def _longest_column(number: int, rows: Sequence[Row]) -> tuple[str, str] | None:
    """Return the choice of the column with the longest cells, if they have several words."""
    lengths = [sum(len(row.cells[at]) for row in rows if at < len(row.cells)) for at in range(number)]
    at = lengths.index(max(lengths)) if lengths else 0
    has_words = any(len(row.cells[at].split()) > 1 for row in rows if at < len(row.cells))
    return (choice_of_column(at), Field.TEXT.value) if has_words else None


def _cells_of(field: Field, columns: Columns, rows: Sequence[Row]) -> list[str]:
    if field not in columns.fields:
        return []
    at = columns.fields.index(field)
    return [row.cells[at] for row in rows if at < len(row.cells) and row.cells[at].strip()]


class People:
    """How a column names people.

    Some data sets put the name of their site behind each author, or the work.
    """

    def __init__(self, cells: Sequence[str], has_sources: bool) -> None:
        ends = Counter(cell.rpartition(", ")[2] for cell in cells)
        end, number = next(iter(ends.most_common(1)), ("", 0))
        self._site = end if number > max(4, len(cells) / 2) and any(f", {end}" in cell for cell in cells) else ""
        self._has_books = not has_sources

    def of(self, cell: str) -> tuple[tuple[str, ...], str]:
        """Return the people in *cell*, and the work behind them."""
        cell = without_markup(cell).strip("—–―- \t\n,")
        if self._site:
            cell = cell.removesuffix(self._site).rstrip(" ,")
        who, comma, work = cell.partition(", ")
        is_other = not is_person(work, is_strict=True) and not SUFFIX.fullmatch(work)
        has_work = self._has_books and bool(comma) and is_other
        if has_work and is_person(who, is_strict=True) and len(people(cell)) == 1:
            return people(who), work
        return people(cell), ""


def _leave_out_columns(names: Sequence[str], line: int, columns: Columns, collector: Collector) -> None:
    for at, (name, field) in enumerate(zip(names, columns.fields, strict=True)):
        if at in columns.repeated:
            collector.leave_out(line, LeftOutReason.SECOND_COLUMN, name)
        elif field is None:
            collector.leave_out(line, LeftOutReason.UNKNOWN_COLUMN, name)
        elif field is Field.NOT_KEPT:
            collector.leave_out(line, LeftOutReason.COLUMN_NOT_KEPT, name)


def _entry(row: Row, columns: Columns, collector: Collector, people_: People, *, in_list: bool) -> Entry | None:
    missing = len(columns.fields) - len(row.cells)
    if missing < 0 and not any(row.cells[missing:]):
        missing = 0  # some programs end each row with a delimiter
    if missing:
        collector.leave_out(row.number, LeftOutReason.WRONG_CELL_COUNT, " ".join(row.cells))
        return None
    cells = Cells()
    for field, cell in zip(columns.fields, row.cells, strict=False):
        if field and cell.strip():
            cells[field] = f"{cells[field]}{_BETWEEN.get(field, ', ')}{cell}" if field in cells else cell.strip()
    if cells.get(Field.DISCARD, "").lower() not in _NO:
        collector.leave_out(row.number, LeftOutReason.DISCARDED, cells.get(Field.TEXT, ""))
        return None
    text = without_markup(cells.get(Field.TEXT, ""))
    if cells.get(Field.LOCATION_TYPE, "").lower() not in _PLACES:  # in a book, marks are of the words
        text = unquoted(text)
        if text.count('"') == 1:  # a mark that was never closed
            text = text.removeprefix('"').strip()
    draft = _draft("" if _PICTURE.fullmatch(text) else text, cells, row, collector, people_)
    if in_list:
        draft = _with_attribution(draft)
    return Entry(draft, row.number, row.path)


def _with_attribution(draft: Draft) -> Draft:
    """Return *draft* with what the attribution behind its words says."""
    said = draft_of(draft.text, in_list=True)
    if not (said.authors or said.source):
        return draft
    return draft._replace(text=said.text, authors=said.authors).or_else(said, "source", "date", "url", "where")


# Cells


def _draft(text: str, cells: Cells, row: Row, collector: Collector, people_: People) -> Draft:
    authors, work = people_.of(cells.get(Field.AUTHORS, ""))
    said = read_attribution(cells[Field.ATTRIBUTION]) if Field.ATTRIBUTION in cells else Draft("")
    source = _line(without_markup(cells.get(Field.SOURCE, ""))) or work or said.source
    link = source if is_address(source) and Field.URL not in cells else ""
    if link:
        source = site_of(link)  # as in the form for a quote
    return Draft(
        text,
        authors or said.authors,
        topic=_line(cells.get(Field.TOPIC, "")),
        source=source,
        tags=_tags(cells.get(Field.TAGS, "")),
        language=_language(cells, row, collector),
        where=_where(cells, source),
        url=_known(cells, Field.URL, LeftOutReason.NO_ADDRESS, row, collector) or said.url or link,
        date=_known(cells, Field.DATE, LeftOutReason.NO_DATE, row, collector) or said.date,
        note=without_markup(cells.get(Field.NOTE, "")),
        is_favorite=cells.get(Field.FAVORITE, "").lower() not in _NO,
        is_highlight=cells.get(Field.LOCATION_TYPE, "").lower() in _PLACES,
        highlighted_at=_known(cells, Field.HIGHLIGHTED, LeftOutReason.NO_DATE, row, collector),
        kind=_kind(cells),
        container=_line(cells.get(Field.CONTAINER, "")),
    )


def _kind(cells: Cells) -> SourceKind | None:
    """Return what the source is. What a program calls an article is a mere page if nothing says what it is in."""
    kind = KINDS.get(cells.get(Field.KIND, "").lower())
    return SourceKind.PAGE if kind is SourceKind.ARTICLE and Field.CONTAINER not in cells else kind


_READ_BY: Mapping[Field, Callable[[str], str]] = MappingProxyType(
    {Field.URL: lambda cell: cell if is_address(cell) else "", Field.DATE: date_of, Field.HIGHLIGHTED: moment}
)
"""How addresses, dates and times are read. Each returns an empty text for what is none."""


def _line(cell: str) -> str:
    return " ".join(cell.split())


def _known(cells: Cells, field: Field, reason: LeftOutReason, row: Row, collector: Collector) -> str:
    """Return what the cell of *field* says as `_READ_BY` reads it. What can't be read is left out."""
    cell = cells.get(field, "")
    value = _READ_BY[field](cell)
    if cell and not value:
        collector.leave_out(row.number, reason, cell)
    return value


def _language(cells: Cells, row: Row, collector: Collector) -> str:
    cell = cells.get(Field.LANGUAGE, "")
    if not cell or (_LANGUAGE.fullmatch(cell) and len(cell) <= 35):
        return cell.replace("_", "-")
    collector.leave_out(row.number, LeftOutReason.NO_LANGUAGE, cell)
    return ""


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
    return with_commas(*([source, *named] if is_in_source else named))


def _numbered(kind: str, place: str) -> str:
    """Return *place* with its *kind* if it is a mere number, Roman numbers and ranges among them."""
    return f"{kind} {place}" if re.fullmatch(r"[0-9ivxlcdm]+(?: ?[-–] ?[0-9ivxlcdm]+)?", place) else place


def _tags(cell: str) -> tuple[str, ...]:
    if found := _LIST.fullmatch(cell):
        return tuple(dict.fromkeys(filter(None, (_line(part.strip(" '\"")) for part in found[1].split(",")))))
    return items_in(cell, COMMAS if frozenset(SEMICOLONS).isdisjoint(cell) else SEMICOLONS)


KIND = Kind("csv", _later("CSV table"), likeness, read, SUFFIXES, may_be_chosen=True)
