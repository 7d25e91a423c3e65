"""Raindrop.io's pages of the web, as CSV. All highlights of a page are in one cell.

Each stands behind “Highlight:”, with its remark behind “Note:”.
"""

import re
from collections.abc import Iterator

from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.headings import add_all
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.table import Row, Table, entries_of, has_names, named_rows

_HIGHLIGHT = re.compile(r"(?:\A|\n)Highlight:")


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like pages of Raindrop.io."""
    return 1 if has_names(text, "highlights", "excerpt", "cover") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because they are of many pages."""
    table = named_rows(text, collector)
    found = entries_of(table._replace(rows=list(_parted(table))), collector)
    add_all([each._replace(draft=each.draft._replace(kind=SourceKind.PAGE)) for each in found], collector)
    return ""


def _parted(table: Table) -> Iterator[Row]:
    """Yield a row for each highlight."""
    plain = [name.strip().lower() for name in table.names]
    at, note = plain.index("highlights"), plain.index("note") if "note" in plain else -1
    for row in table.rows:
        if at >= len(row.cells):
            yield row
            continue
        for words in _HIGHLIGHT.split(row.cells[at])[1:] or [row.cells[at]]:
            cells = list(row.cells)
            cells[at], _, remark = words.partition("\nNote:")
            if note in range(len(cells)) and remark:
                cells[note] = remark
            yield row._replace(cells=cells)


KIND = Kind("raindrop", _later("Raindrop.io highlights"), likeness, read)
