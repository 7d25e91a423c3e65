"""A database from somebody else: its queries would never end. It counts as damaged, wherever it lies."""

import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from lecun_viewer.store.favorite_tables import FILE_NAME, read_favorites

from fakes import Calendar, marked
from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.favorite import Favorite, Restored
from lecun_viewer.core.quote import Collection
from lecun_viewer.library import database
from lecun_viewer.records.days import FILE_NAME as DAYS
from lecun_viewer.records.days import DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
PAGE = 4096

Spoil = Callable[[Path], None]


def statements(*sql: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in sql:
                connection.execute(statement)
            connection.commit()

    return spoil


view_over_nothing = statements(
    "ALTER TABLE favorite RENAME TO hidden",
    f"CREATE VIEW favorite AS {ENDLESS} SELECT quote_id, marked_at, note, snapshot, checksum, note_changed_at, i AS "
    "rowid FROM hidden, n WHERE i < 0",
)
view_of_findings = statements(
    "DROP TABLE own_check",
    f"CREATE VIEW own_check AS {ENDLESS} SELECT '' AS quote_id, '' AS checked_at, '' AS status, '' AS place, "
    "'' AS url, '' AS date, '' AS note, '' AS snapshot, i AS checksum, i AS rowid FROM n WHERE i < 0",
)
trigger = statements(
    "CREATE TRIGGER slow BEFORE INSERT ON favorite BEGIN DELETE FROM favorite WHERE 0 = "
    f"({ENDLESS} SELECT count(*) FROM n); END"
)
stranger = statements("CREATE TABLE stranger (a, b AS (hex(zeroblob(a))))")
computed = statements(f"ALTER TABLE favorite ADD COLUMN b AS (hex(zeroblob({10**9})))")


def leads_in_circles(path: Path) -> None:
    """Let the table's pages lead to the same few rows again and again, more often than anybody can count.

    The format is in section 1.6 of SQLite's “Database File Format”.
    """
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'favorite'").fetchone()
    content = path.read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    rows = pages[root - 1]
    pages[root - 1] = leading_to(len(pages) + 1)
    for _ in range(10):
        pages.append(leading_to(len(pages) + 2))  # the page behind it
    pages.append(rows)
    pages[0] = pages[0][:28] + struct.pack(">I", len(pages)) + pages[0][32:]
    path.write_bytes(b"".join(pages))


def leading_to(number: int, times: int = 200) -> bytes:
    """Return a page of a table that leads to the page *number* so many times."""
    cell = struct.pack(">I", number) + b"\x7f"
    starts = [PAGE - len(cell) * (place + 1) for place in range(times)]
    head = struct.pack(">BHHHBI", 5, 0, times, starts[-1], 0, number) + struct.pack(f">{times}H", *starts)
    return head + bytes(starts[-1] - len(head)) + cell * times


FILES = [view_over_nothing, view_of_findings, trigger, stranger, computed, leads_in_circles]
SPOILED = pytest.mark.parametrize(
    "spoil",
    FILES,
    ids=["a view of favorites", "a view of checks", "a trigger", "another table", "a computed column", "circles"],
)


@pytest.fixture
def favorites(tmp_path: Path, collection: Collection) -> list[Favorite]:
    """Three favorites in their file, with a backup of the day before. The newest is first."""
    calendar = Calendar()
    kept = marked(collection.quotes[:3], calendar, note="a thought")
    store = FavoriteStore(Records(Records(tmp_path, calendar)))
    for favorite in kept:
        store.put(favorite)
    return kept[::-1]


@SPOILED
def test_the_favorites_come_back_and_it_is_reported(tmp_path: Path, favorites: list[Favorite], spoil: Spoil) -> None:
    spoil(tmp_path / FILE_NAME)
    store = FavoriteStore(Records(tmp_path, Calendar()))
    (message,) = store.messages
    assert isinstance(message, Restored)
    assert message.favorites == 3
    assert list(store.values()) == favorites
    store.discard(favorites[0].quote.id)
    store.put(favorites[0])
    assert (tmp_path / message.archived).is_file()


@pytest.mark.parametrize("spoil", [view_of_findings, trigger, stranger, leads_in_circles])
def test_a_table_that_is_sound_comes_back_without_a_backup(
    tmp_path: Path, favorites: list[Favorite], spoil: Spoil
) -> None:
    for backup in (tmp_path / "backups").iterdir():
        backup.unlink()
    spoil(tmp_path / FILE_NAME)
    store = FavoriteStore(Records(tmp_path, Calendar()))
    assert isinstance(store.messages[0], Restored)
    assert list(store.values()) == favorites


@SPOILED
def test_spoiled_backups_are_passed_over(tmp_path: Path, favorites: list[Favorite], spoil: Spoil) -> None:
    (backup,) = (tmp_path / "backups").iterdir()
    for number in (1, 2, 3):
        older = backup.with_name(f"favorites-2026-01-0{number}.sqlite3")
        older.write_bytes(backup.read_bytes())
        if number > 1:
            spoil(older)
    spoil(backup)
    (tmp_path / FILE_NAME).write_bytes(b"")
    store = FavoriteStore(Records(tmp_path, Calendar()))
    assert list(store.values()) == favorites


def test_the_statistics_of_sqlite_are_no_damage(tmp_path: Path, favorites: list[Favorite]) -> None:
    """A program that looks into databases may leave them."""
    statements("ANALYZE")(tmp_path / FILE_NAME)
    assert list(read_favorites(tmp_path).values()) == favorites
    store = FavoriteStore(Records(tmp_path, Calendar()))
    assert (store.problem, store.messages) == (None, [])
    assert list(store.values()) == favorites
    store.discard(favorites[0].quote.id)


@SPOILED
def test_a_program_that_only_reads_finds_none(tmp_path: Path, favorites: list[Favorite], spoil: Spoil) -> None:
    assert len(read_favorites(tmp_path)) == len(favorites)
    spoil(tmp_path / FILE_NAME)
    assert read_favorites(tmp_path) == {}


@SPOILED
def test_a_file_that_is_spoiled_while_it_is_open_is_mended(
    tmp_path: Path, favorites: list[Favorite], spoil: Spoil
) -> None:
    store = FavoriteStore(Records(tmp_path, Calendar()))
    spoil(tmp_path / FILE_NAME)
    store.refresh()
    assert list(store.values()) == favorites
    store.put(favorites[0]._replace(note="another thought"))
    assert len(read_favorites(tmp_path)) == 3


@SPOILED
def test_a_spoiled_backup_of_today_gets_the_favorites(tmp_path: Path, favorites: list[Favorite], spoil: Spoil) -> None:
    (backup,) = (tmp_path / "backups").iterdir()
    spoil(backup)
    store = FavoriteStore(Records(tmp_path, Calendar()))
    store.put(favorites[0]._replace(note="another thought"))
    assert not store.messages
    (tmp_path / FILE_NAME).unlink()
    store = FavoriteStore(Records(tmp_path, Calendar()))
    assert [favorite.note for favorite in store.values()] == ["another thought", "a thought", "a thought"]


def test_days_begin_anew(tmp_path: Path, collection: Collection) -> None:
    chosen = DailyQuote(Calendar().today(), collection.quotes[0])
    with closing(DayLog(Records(tmp_path, Calendar()))) as log:
        assert log.record(chosen) == chosen
    view = (
        f"CREATE VIEW day AS {ENDLESS} SELECT '' AS quote, '' AS empty_pool, i AS checksum, i AS day FROM n WHERE i < 0"
    )
    statements("DROP TABLE day", view)(tmp_path / DAYS)
    with closing(DayLog(Records(tmp_path, Calendar()))) as log:
        assert log.get(chosen.day) is None
        assert log.record(chosen) == chosen
    with closing(DayLog(Records(tmp_path, Calendar()))) as log:
        assert log.get(chosen.day) == chosen


def test_a_statement_without_an_end_ends(tmp_path: Path) -> None:
    with closing(database.connect(tmp_path / "any.db")) as connection:
        with pytest.raises(sqlite3.OperationalError) as raised:
            connection.execute(f"{ENDLESS} SELECT count(*) FROM n").fetchone()
        assert database.is_damage(raised.value)
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_rows_of_the_program_may_be_as_many_as_they_are(tmp_path: Path) -> None:
    with closing(database.connect(tmp_path / "any.db")) as connection:
        connection.execute("CREATE TABLE many (number)")
        with database.transaction(connection):
            connection.executemany("INSERT INTO many VALUES (?)", ((number,) for number in range(300_000)))
        assert connection.execute("SELECT count(*) FROM many ORDER BY number DESC").fetchone() == (300_000,)
