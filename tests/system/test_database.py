"""`lecun_viewer.system.database`: connections to files with any name."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from lecun_viewer.system import database

NAMES = ["100% sure.db", "%41.db", "why#1.db", "données 引用.db"]
if sys.platform != "win32":
    NAMES += ["why?.db", "file:a?mode=memory.db"]  # Windows allows neither
if sys.platform == "linux":
    NAMES.append(os.fsdecode(b"\xff\xfe.db"))  # no UTF-8, which macOS does not allow


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "read only"])
def test_a_file_may_have_any_name(name: str, read_only: bool, tmp_path: Path) -> None:
    with closing(database.connect(tmp_path / name)) as connection:
        connection.execute("CREATE TABLE here (name TEXT)")
    with closing(database.connect(tmp_path / name, read_only=read_only)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("here",)]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_is_only_read_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        database.connect(tmp_path / "missing.db", read_only=True)
    assert not list(tmp_path.iterdir())


def test_rows_of_the_program_may_be_as_many_as_they_are(tmp_path: Path) -> None:
    with closing(database.connect(tmp_path / "any.db")) as connection:
        connection.execute("CREATE TABLE many (number)")
        with database.transaction(connection):
            connection.executemany("INSERT INTO many VALUES (?)", ((number,) for number in range(300_000)))
        assert connection.execute("SELECT count(*) FROM many ORDER BY number DESC").fetchone() == (300_000,)
