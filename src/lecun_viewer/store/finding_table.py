"""The table of the reader's findings in the favorites file. `favorite_table.MIGRATIONS` has its schema."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from lecun_viewer.core.finding import Finding
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store import database
from lecun_viewer.store.favorite_table import newest_first, only_known_values, proper, readable_rows, utc

SINCE = 2  # version of the file
_COLUMNS = "quote_id, checked_at, status, place, url, date, note, snapshot, checksum"


def write(connection: sqlite3.Connection, findings: Iterable[Finding]) -> None:
    """Write *findings*. Each replaces a finding of the same quote."""
    connection.executemany(
        f"INSERT INTO own_check ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (quote_id) DO UPDATE SET"
        " checked_at = excluded.checked_at, status = excluded.status, place = excluded.place, url = excluded.url,"
        " date = excluded.date, note = excluded.note, snapshot = excluded.snapshot, checksum = excluded.checksum",
        map(_row, findings),
    )


def remove(connection: sqlite3.Connection, quote_id: QuoteId) -> None:
    connection.execute("DELETE FROM own_check WHERE quote_id = ?", (quote_id,))


def read(connection: sqlite3.Connection) -> dict[QuoteId, Finding]:
    """Return all findings, the newest first. A file of the first version has none.

    Raises:
        database.DamagedRowError: A row is damaged.
        database.NewerFileError: A row holds values that only a newer version knows.
        sqlite3.Error: The table can't be read.
    """
    if database.version(connection) < SINCE:
        return {}
    return newest_first(connection, "own_check", _COLUMNS, _finding)


def readable(connection: sqlite3.Connection) -> dict[QuoteId, Finding]:
    """Return the findings of a damaged file that can still be read."""
    return readable_rows(connection, "own_check", _COLUMNS, _finding)


def as_kept(finding: Finding) -> Finding:
    """Return *finding* as it is after it was written and read."""
    return _finding(_row(finding))


def _row(finding: Finding) -> tuple[Any, ...]:
    values = (
        finding.quote.id,
        utc(finding.checked_at),
        finding.status and str(finding.status),
        *map(proper, (finding.where, finding.url, finding.date, finding.note)),
        json.dumps(finding.quote.to_dict(), ensure_ascii=False),
    )
    return (*values, database.checksum(*values))


def _finding(row: Sequence[Any]) -> Finding:
    *values, checksum = row
    if checksum != database.checksum(*values):
        raise database.DamagedRowError("a check is not as it was written")
    _, checked_at, status, where, url, date, note, snapshot = values
    with only_known_values():
        quote, found = Quote.from_dict(json.loads(snapshot)), Status(status) if status else None
        return Finding(quote, found, where, url, date, note, datetime.fromisoformat(checked_at))
