"""Gives a damaged database new content while another program has it open. Windows can't replace an open file.

SQLite does the work. The new pages are written as a rollback journal beside the database. To SQLite they look like a
change that was interrupted. Whoever reads the database next puts the pages back, under SQLite's locks. After a crash
SQLite finishes it with the next program that opens the database. The journal's format is in section 3 of SQLite's
“Database File Format”.
"""

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from lecun_viewer.store import database
from lecun_viewer.store.database import journal_of
from lecun_viewer.system.files import new_file_beside, replace_durably

MAGIC = bytes.fromhex("d9d505f920a163d7")
SECTOR = 512  # bytes of the journal's header
EMPTY = 1  # bytes of a file that SQLite takes for an empty one, and throws its journal away
CHECKED_EVERY = 200  # bytes of a page, counted from its end


def replace_content(fresh: Path, path: Path) -> None:
    """Give the database *path* the content of the database *fresh*.

    Raises:
        sqlite3.Error, OSError: It was not done. If another program is using *path*, it is as it was, but an empty file
            has 512 zeros.
    """
    journal = journal_of(path)
    unfinished = new_file_beside(journal)
    try:
        unfinished.write_bytes(b"".join(_journal(fresh.read_bytes())))
        if path.stat().st_size <= EMPTY:
            path.write_bytes(bytes(SECTOR))
        replace_durably(unfinished, journal)
        with closing(database.connect(path)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # puts the pages back
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
            if isinstance(error, Exception) and database.is_busy(error):  # otherwise SQLite has begun
                journal.unlink(missing_ok=True)
        raise


def _journal(content: bytes) -> Iterator[bytes]:
    """Yield a journal that turns any database into *content*, first its header, then its pages."""
    size = int.from_bytes(content[16:18], "big")
    pages = [content[start : start + size] for start in range(0, len(content), size)]
    counter = os.urandom(4)  # another program notices the change by it, and reads the file again
    pages[0] = pages[0][:24] + counter + pages[0][28:92] + counter + pages[0][96:]
    nonce = int.from_bytes(os.urandom(4), "big")
    numbers = (len(pages), nonce, len(pages), SECTOR, size)
    yield (MAGIC + b"".join(map(_bytes, numbers))).ljust(SECTOR, b"\0")
    for number, page in enumerate(pages, start=1):
        yield _bytes(number) + page + _bytes(nonce + sum(page[size - CHECKED_EVERY : 0 : -CHECKED_EVERY]))


def _bytes(number: int) -> bytes:
    return (number & 0xFFFF_FFFF).to_bytes(4, "big")
