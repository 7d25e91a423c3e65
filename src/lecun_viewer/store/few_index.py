"""A full-text index of a few quotes of the library, such as the favorites, in memory.

Searching only a few quotes with the big index is slow: FTS5 expands a prefix such as `a*` again for each quote. So the
few quotes get a small index of their own. It grows as quotes are added. When much of it is no longer needed, it is made
again.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store.match_expression import COLUMNS, FEW_INDEX, LISTED, index_row

SPARE = 1000  # rows that may stay though no search needs them


class FewIndex:
    """The index. It has the row numbers of the table ``quote``, and lives as long as its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, int] = {}  # the checksums of the quotes in it, by row number
        connection.execute("PRAGMA temp_store = MEMORY")  # needs no room on the disk
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{FEW_INDEX} USING fts5 ({COLUMNS}, content='', columnsize=0, tokenize='ascii')"
        )

    def hold(self, ids: Sequence[QuoteId]) -> None:
        """Add the quotes of these *ids* to the index, as they are in the library now."""
        sql = "SELECT number, checksum FROM quote WHERE id IN (SELECT value FROM json_each(?))"
        wanted: dict[int, int] = dict(self._connection.execute(sql, (json.dumps(ids),)).fetchall())
        are_as_they_were = all(self._held.get(number, now) == now for number, now in wanted.items())
        if wanted.keys() <= self._held.keys() and are_as_they_were:
            return
        self._connection.execute("BEGIN")
        try:
            if not are_as_they_were or len(self._held) > 2 * len(wanted) + SPARE:
                self._connection.execute(f"INSERT INTO {FEW_INDEX} ({FEW_INDEX}) VALUES ('delete-all')")
                self._held.clear()
            self._add(wanted.keys() - self._held.keys())
            self._held |= wanted
        finally:
            self._connection.execute("COMMIT")

    def _add(self, numbers: Iterable[int]) -> None:
        rows = self._connection.execute(
            "SELECT number, id, part, part_title, topic, text, source, status, date, collection FROM quote"
            " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
            (json.dumps(list(numbers)),),
        ).fetchall()
        self._connection.executemany(
            f"INSERT INTO {FEW_INDEX} (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            ((row[0], *index_row(_quote(row), LISTED)) for row in rows),
        )


def _quote(row: Sequence[Any]) -> Quote:
    """Return the parts of a quote that an index needs."""
    _, quote_id, part, part_title, topic, text, source, status, date, collection = row
    return Quote(quote_id, part, part_title, topic, text, source, Provenance(Status(status), date=date), collection)
