"""Kobo's ``KoboReader.sqlite``: the table ``Bookmark``, with the books and the chapters of the table ``content``.

The database is hostile until proven otherwise. It is opened as a copy in memory. So nothing on disk is touched, and a
device may have it open. Only tables are read, never a view. A query that takes too long ends.
"""

import re
import sqlite3
from contextlib import closing
from typing import Any
from urllib.parse import unquote

from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.quote import with_commas
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book, is_wordless
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.kind import BinaryKind, _later
from lecun_viewer.imports.moments import moment

STEPS = 100_000  # of SQLite's machine at once, a few milliseconds
BYTES_OF_STEPS = 10_000  # of a database, for which it may go on for as many steps. Rows of text need a tenth

_JOURNAL, _NO_LOG = slice(18, 20), b"\1\1"  # of the header. A copy in memory can have no log
_TABLES = """
    SELECT count(*) FROM sqlite_schema s WHERE type = 'table' AND name IN ('Bookmark', 'content') AND rootpage > 0
    AND NOT EXISTS (SELECT * FROM pragma_table_xinfo(s.name) WHERE hidden)
"""
"""How many of the tables have their rows in the file, and no column that is computed."""
_ROWS = """
    SELECT b.Type, b.Text, b.Annotation, b.Hidden, b.VolumeID, v.Title, v.Attribution, c.Title, b.DateCreated
    FROM Bookmark b LEFT JOIN content v ON v.ContentID = b.VolumeID
    LEFT JOIN content c ON c.ContentID = b.ContentID || '-1'
    ORDER BY b.VolumeID, b.DateCreated
"""
_SPACE = re.compile(r"(?<![ \t])[ \t]*+\n\s*+")


def read(document: bytes, collector: Collector) -> str:
    """Collect the quotes of *document*. Return an empty title, because it has many books.

    Raises:
        UnreadableError: It is the database of another program, or damaged.
    """
    canceled = list[CancelledError]()
    left = 20 + len(document) // BYTES_OF_STEPS

    def is_enough() -> bool:
        nonlocal left
        left -= 1
        try:
            collector.tell(0)
        except CancelledError as error:
            canceled.append(error)
        return left < 0 or bool(canceled)

    copy = bytearray(document)
    copy[_JOURNAL] = _NO_LOG
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(copy)
        database.set_progress_handler(is_enough, STEPS)
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 4 * LONGEST_TEXT)
        database.text_factory = lambda words: words.decode(errors="replace")
        try:
            database.executescript("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
            if database.execute(_TABLES).fetchone() != (2,):
                raise UnreadableError(UnreadableReason.OTHER_KIND, ("SQLite",))
            for row in database.execute(_ROWS):
                _add(row, collector)
        except sqlite3.Error as error:
            if canceled:
                raise canceled[0] from None
            raise UnreadableError(UnreadableReason.DAMAGED) from error
    return ""


def _add(row: tuple[Any, ...], collector: Collector) -> None:
    """Collect the bookmark in *row*. A database has no lines, so all stands on the first."""
    texts = [each.strip() if isinstance(each, str) else "" for each in row]
    kind, words, note, hidden, volume, title, author, chapter, created = texts
    collector.reached(0)
    if hidden.lower() == "true":
        collector.leave_out(1, LeftOutReason.DISCARDED, words)
    elif kind == "dogear":
        collector.leave_out(1, LeftOutReason.BOOKMARK, title)
    elif is_wordless(words):
        collector.leave_out(1, LeftOutReason.NOTE_ALONE if note else LeftOutReason.NO_WORDS, note or title)
    else:
        title = " ".join(title.split()) or _name_of(volume)
        where = with_commas(title, " ".join(chapter.split())) if title and chapter else ""
        words = _SPACE.sub("\n", words)
        names = authors_of_book(author)
        draft = Draft(words, names, source=title, where=where, note=note, is_highlight=True)
        collector.add(draft._replace(highlighted_at=moment(created)), 1)


def _name_of(volume: str) -> str:
    """Return the name of the file of a book. Empty if the book came from the shop, and was taken off the device."""
    return unquote(volume).rpartition("/")[2].split(".")[0] if "/" in volume else ""


KIND = BinaryKind("kobo", _later("Kobo highlights"), b"SQLite format 3\0", read, (".sqlite",))
