"""Reads the favorites without ever writing to their file. For programs that only look something up."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.store import database, favorite_table


def read_favorites(folder: Path) -> Mapping[QuoteId, Favorite]:
    """Return the favorites in *folder*, the newest first.

    Never raises. They are empty if the file is missing, locked or damaged, or if another version wrote it. The programs
    that keep favorites say so, and mend what they can.
    """
    try:
        with closing(database.connect(folder / favorite_table.FILE_NAME, read_only=True)) as connection:
            if database.version(connection) > len(favorite_table.MIGRATIONS):
                return {}
            database.check_schema(connection, favorite_table.MIGRATIONS)
            return favorite_table.read(connection)
    except (OSError, sqlite3.Error, database.NewerFileError):
        return {}
