"""CSV: the rows with their lines (RFC 4180), also of files that spreadsheets and scripts write less strictly.

- Commas, semicolons, tabs or vertical bars stand between the cells. The first row tells which.
- A cell begins with a quotation mark and ends with one, or its marks are words like any other. So a mark that was never
  closed does not swallow the rest of the file.

The standard library's `csv` does not do. It takes all rows below an unclosed mark into one cell. It also drops the
marks of ``"Less" is more``.

Anki begins the notes that it exports with lines such as ``#separator:tab``. They have no header, but may name columns.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from lecun_viewer.imports.columns import LOOKED_AT, are_sentences, columns_of, format_of, is_sentence
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import Format
from lecun_viewer.imports.records import Row, add_rows

DELIMITERS = ",;\t|"
_LONGEST_HEADER = 10_000  # characters that are looked at for the delimiter
_ANKI = re.compile(r"#([a-z ]+):(.*)(?:\n|\Z)")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_LEAST_ROWS, _LEAST_SHARE = 3, 0.9  # of a file without a header, with as many tabs in each line
_EXCEL = re.compile(r"sep=(.)\n", re.IGNORECASE)


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because such files name none.

    Raises:
        UnreadableError: No column holds quotes.
    """
    said = _said_by_anki(text)
    rows = rows_of(text)
    first = list(islice(rows, LOOKED_AT))
    if not first:
        return ""
    line = first[0].number
    names = said.get("columns", "").split(delimiter_of(text)) if "columns" in said else []
    if not names:
        names = _header(first, collector, is_of_anki=bool(said))
        first = first[0 if names[0] == "1" and first[0].cells[0] != "1" else 1 :]
    for what, cell in said.items():
        if what.endswith(" column") and cell.isdecimal() and 0 < int(cell) <= len(names):
            names[int(cell) - 1] = "tags" if what == "tags column" else "id"
    add_rows(names, chain(first, rows), first, collector, format_of(names) or Format.CSV, line)
    return ""


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
            yield Row(begin, cells, at)
        at, number = at + 1, number + 1


def header_of(text: str) -> list[str]:
    """Return the cells of the first row of *text*. Empty if it has none."""
    return next((list(row.cells) for row in rows_of(text)), [])


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
