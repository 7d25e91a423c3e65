"""The dated copies: one a day, seven of them, and none damaged."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from fakes import Calendar, marked
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorites_state import BackupFailed
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.store import database, favorite_table
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.favorites_file import FILE_NAME


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    """The backups of the fixture ``store``."""
    return Backups(tmp_path / "data" / "backups")


def names(backups: Backups) -> list[str]:
    return [path.name for path in backups.newest_first()]


def ids(copy: Path) -> list[QuoteId]:
    with closing(database.connect(copy, read_only=True)) as connection:
        return list(favorite_table.read(connection))


def test_there_is_none_while_there_is_no_favorite(
    store: FavoriteStore, backups: Backups, collection: Collection
) -> None:
    store.back_up()
    store.put(marked(collection.quotes[:1])[0])
    assert names(backups) == []


def test_at_most_one_is_made_a_day_of_what_was_there_before_the_days_first_change(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    first, second, third, fourth = marked(collection.quotes[:4])
    store.put(first)
    store.put(second)
    store.put(third)
    assert names(backups) == ["favorites-2026-03-07.sqlite3"]
    assert ids(backups.newest_first()[0]) == [first.quote.id]
    calendar.turn()
    store.put(fourth)
    store.discard(first.quote.id)
    assert names(backups) == ["favorites-2026-03-08.sqlite3", "favorites-2026-03-07.sqlite3"]
    assert ids(backups.newest_first()[0]) == [third.quote.id, second.quote.id, first.quote.id]


def test_a_restart_on_the_same_day_makes_no_second_one(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    (copy,) = backups.newest_first()
    content = copy.read_bytes()
    with closing(FavoriteStore(tmp_path / "data", calendar)) as again:
        again.back_up()
        again.put(marked(collection.quotes[2:3])[0])
    assert copy.read_bytes() == content
    assert len(names(backups)) == 1


def test_the_day_is_that_of_the_users_own_time(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    calendar.now += timedelta(hours=14)  # half past eleven in the evening here, an hour before a UTC day ends
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    calendar.now += timedelta(hours=1)
    store.back_up()
    assert names(backups) == ["favorites-2026-03-08.sqlite3", "favorites-2026-03-07.sqlite3"]


def test_the_newest_seven_are_kept(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    store.put(marked(collection.quotes[:1])[0])
    other = backups.folder / "favorites-of-mine.sqlite3"
    for _ in range(10):
        calendar.turn()
        store.back_up()
        other.touch()
    assert names(backups) == [f"favorites-2026-03-{day}.sqlite3" for day in (17, 16, 15, 14, 13, 12, 11)]
    assert other.exists()
    assert {path.name for path in backups.folder.iterdir()} == {other.name, *names(backups)}


def test_a_clock_that_was_once_ahead_costs_no_copy(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    today = calendar.now
    calendar.turn(4 * 365)
    first, *favorites = marked(collection.quotes[:6])
    store.put(first)
    for _ in range(8):
        calendar.turn()
        store.back_up()
    ahead = names(backups)
    calendar.now = today
    for number, favorite in enumerate(favorites, start=1):
        store.put(favorite)
        made = [f"favorites-2026-03-{day:02}.sqlite3" for day in range(6 + number, 6, -1)]
        assert [path.name for path in backups.newest_first(calendar.today())] == [*made, *ahead[: 7 - number]]
        calendar.turn()
    store.close()
    (tmp_path / "data" / FILE_NAME).unlink()
    with closing(FavoriteStore(tmp_path / "data", calendar)) as again:
        assert set(again) == {first.quote.id, *(favorite.quote.id for favorite in favorites[:-1])}


def test_a_copy_is_a_complete_database_of_its_own(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    favorites = marked(collection.quotes, note="a note")
    for favorite in favorites:
        store.put(favorite)
    calendar.turn()
    store.back_up()
    copied = tmp_path / "elsewhere" / FILE_NAME
    copied.parent.mkdir()
    copied.write_bytes(backups.newest_first()[0].read_bytes())
    with closing(FavoriteStore(copied.parent, calendar)) as elsewhere:
        assert list(elsewhere.values()) == favorites[::-1]
        assert elsewhere.messages == []


def test_no_damaged_copy_pushes_out_a_good_one(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    for favorite in marked(collection.quotes, note="n" * 500):
        store.put(favorite)
    path = tmp_path / "data" / FILE_NAME
    content = path.read_bytes()
    page = len(content) // 2 // 4096 * 4096
    counter = b"\x99" * 4  # as another program's commit would have it, so that nothing comes from the cache
    path.write_bytes(content[:24] + counter + content[28:page] + b"\x55" * 4096 + content[page + 4096 :])
    before = {copy: copy.read_bytes() for copy in backups.newest_first()}
    for _ in range(8):
        calendar.turn()
        store.back_up()
    assert {copy: copy.read_bytes() for copy in backups.newest_first()} == before


def test_a_backup_that_fails_is_told_once_a_day_and_hinders_nothing(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    backups.folder.write_bytes(b"a file in the folder's place")
    favorites = marked(collection.quotes[:4])
    for favorite in favorites:
        store.put(favorite)
    message = BackupFailed(Failure(Cause.FILE_IN_THE_WAY))
    assert store.messages == [message]
    calendar.turn()
    store.back_up()
    assert store.messages == [message, message]
    assert list(store.values()) == favorites[::-1]


def test_a_left_over_half_of_a_copy_is_no_backup(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    backups.folder.mkdir()
    half = backups.folder / "favorites-2026-03-07.sqlite3.unfinished"
    half.write_bytes(b"half of a copy")
    assert names(backups) == []
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    assert names(backups) == ["favorites-2026-03-07.sqlite3"]


def test_only_whole_copies_count_as_good(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    store.put(marked(collection.quotes[:1])[0])
    for _ in range(3):
        calendar.turn()
        store.back_up()
    newest, middle, oldest = backups.newest_first()
    newest.write_bytes(b"")
    middle.write_bytes(middle.read_bytes()[:5000])
    assert list(backups.good_ones())[-1] == oldest
    assert middle not in backups.good_ones()


def test_a_copy_that_could_not_be_made_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    path.write_bytes(b"the old one")
    connection = database.connect(tmp_path / "no-database")
    (tmp_path / "no-database").write_bytes(b"not a database at all" * 300)
    with closing(connection), pytest.raises(sqlite3.DatabaseError):
        database.copy_to(connection, path)
    assert path.read_bytes() == b"the old one"
    assert {each.name for each in tmp_path.iterdir()} == {path.name, "no-database"}, "nothing half done is left"
