"""A full-text index over a few quotes of the library, such as favorites, in memory.

Asked about one quote, FTS5 looks the words up anew, which for the beginning of many words takes as long as finding all
that have them; so a search among few quotes has an index of these alone. It grows by what it is to hold, and is made
again where much of it isn't wanted any more.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store.match_expression import COLUMNS, FEW_INDEX, LISTED, index_row

SPARE = 1000  # rows that may be left over


class FewIndex:
    """Numbers its rows as the table ``quote`` does. Ends with the connection on which it was made."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, int] = {}  # the checksums of what it holds, by their numbers
        connection.execute("PRAGMA temp_store = MEMORY")  # so that it needs no room on a disk
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{FEW_INDEX} USING fts5 ({COLUMNS}, content='', columnsize=0, tokenize='ascii')"
        )

    def hold(self, ids: Sequence[QuoteId]) -> None:
        """Have at least the quotes of these *ids* in the index, as they are in the library now."""
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
            "SELECT number, id, part, part_title, topic, text, source, status, date FROM quote"
            " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
            (json.dumps(list(numbers)),),
        ).fetchall()
        self._connection.executemany(
            f"INSERT INTO {FEW_INDEX} (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            ((row[0], *index_row(_quote(row), LISTED)) for row in rows),
        )


def _quote(row: Sequence[Any]) -> Quote:
    """Return what an index asks of a quote."""
    _, quote_id, part, part_title, topic, text, source, status, date = row
    return Quote(quote_id, part, part_title, topic, text, source, Provenance(Status(status), date=date))
