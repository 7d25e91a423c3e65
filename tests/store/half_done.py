"""A change of favorites that was half done when the program was killed."""

import sqlite3
from contextlib import closing
from pathlib import Path

from lecun_viewer.library.database import journal_of


def half_done(path: Path) -> tuple[bytes, bytes]:
    """Return *path* and its journal in the middle of a change, as a kill leaves them."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # so that the change reaches the file before it is complete
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE favorite SET note = 'half done'")
        left = path.read_bytes(), journal_of(path).read_bytes()
        connection.execute("ROLLBACK")
    assert b"half done" in left[0]
    return left


def leave_half_done(path: Path) -> None:
    """Leave *path* and its journal as a program that was killed in the middle of a change does."""
    content, journal = half_done(path)
    path.write_bytes(content)
    journal_of(path).write_bytes(journal)
