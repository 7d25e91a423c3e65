"""The rows of a CSV file (RFC 4180) with their lines, also of files that spreadsheets and scripts write less strictly.

- Commas, semicolons or tabs stand between the cells. The header tells which.
- A cell begins with a quotation mark and ends with one, or its marks are words like any other. So a mark that was never
  closed does not swallow the rest of the file.

The standard library's `csv` does not do. It does not tell on which line a row begins. Its limit to the size of a
cell holds for the whole process.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

DELIMITERS = ",;\t"
_LONGEST_HEADER = 10_000  # characters that are looked at for the delimiter
_EXCEL = re.compile(r"sep=(.)\n", re.IGNORECASE)


class Row(NamedTuple):
    """The cells of a row.

    Attributes:
        number: The line on which it begins.
        end: The index of its end in the text.
    """

    number: int
    cells: list[str]
    end: int


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows of *text*. The first is the header. Rows of empty cells are left out."""
    at, number = 0, 1
    if found := _EXCEL.match(text):  # tells Excel which delimiter follows
        at, number = found.end(), 2
    delimiter = found[1] if found else _delimiter(text)
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
    return next((row.cells for row in rows_of(text)), [])


def _delimiter(text: str) -> str:
    """Return what stands between the names in the header. Cells in quotation marks may hold it, too."""
    header = text.lstrip("\n")[:_LONGEST_HEADER].split("\n", 1)[0]
    outside = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=outside.count)


def _cell(delimiter: str) -> re.Pattern[str]:
    between = re.escape(delimiter)
    return re.compile(rf'[ ]*+"((?:[^"]++|"")*+)"[ ]*+(?=[{between}\n]|\Z)|([^{between}\n]*+)')
