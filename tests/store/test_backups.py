"""The dated copies: one a day, seven of them, and none damaged."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from fakes import Calendar, marked
from lecun_viewer.core.change import Change
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import BackupFailed, ChangedSinceError, FavoritesError
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.library import database
from lecun_viewer.store import favorite_tables
from lecun_viewer.store.backups import Backups
from lecun_viewer.store.favorite_tables import FILE_NAME
from lecun_viewer.store.favorites import FavoriteStore
from only_elsewhere import removes_an_open_file

from .half_done import leave_half_done


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    """The backups of the fixture ``store``."""
    return Backups(tmp_path / "data" / "backups")


def names(backups: Backups) -> list[str]:
    return [path.name for path in backups.newest_first()]


def ids(copy: Path) -> list[QuoteId]:
    with closing(database.connect(copy, read_only=True)) as connection:
        return list(favorite_tables.FAVORITES.read(connection))


def test_there_is_none_while_there_is_no_favorite(
    store: FavoriteStore, backups: Backups, collection: Collection
) -> None:
    store.back_up()
    assert names(backups) == []
    store.put(marked(collection.quotes[:1])[0])
    assert names(backups) == ["favorites-2026-03-07.sqlite3"]


def test_todays_follows_each_change_and_yesterdays_stays_as_the_day_ended(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    first, second, third, fourth = marked(collection.quotes[:4])
    store.put(first)
    assert ids(backups.newest_first()[0]) == [first.quote.id]
    store.put(second)
    store.put(third)
    assert names(backups) == ["favorites-2026-03-07.sqlite3"]
    assert ids(backups.newest_first()[0]) == [third.quote.id, second.quote.id, first.quote.id]
    calendar.turn()
    store.put(fourth)
    store.discard(first.quote.id)
    today, yesterday = backups.newest_first()
    assert (today.name, yesterday.name) == ("favorites-2026-03-08.sqlite3", "favorites-2026-03-07.sqlite3")
    assert ids(today) == [fourth.quote.id, third.quote.id, second.quote.id]
    assert ids(yesterday) == [third.quote.id, second.quote.id, first.quote.id]


def test_a_restart_on_the_same_day_makes_no_second_one(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    first, second, third = marked(collection.quotes[:3])
    store.put(first)
    store.put(second)
    with closing(FavoriteStore(tmp_path / "data", calendar)) as again:
        again.back_up()
        again.put(third)
    (copy,) = backups.newest_first()
    assert ids(copy) == [third.quote.id, second.quote.id, first.quote.id]


def test_two_programs_keep_one_copy_of_what_both_have_done(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    favorites = marked(collection.quotes[:20])
    with closing(FavoriteStore(tmp_path / "data", calendar)) as other:
        for ours, theirs in zip(favorites[::2], favorites[1::2], strict=True):
            store.put(ours)
            other.put(theirs)
    (copy,) = backups.newest_first()
    assert ids(copy) == [favorite.quote.id for favorite in favorites[::-1]]


def test_a_damaged_copy_is_made_anew(store: FavoriteStore, backups: Backups, collection: Collection) -> None:
    first, second = marked(collection.quotes[:2])
    store.put(first)
    (copy,) = backups.newest_first()
    copy.write_bytes(b"damaged" * 1000)
    store.put(second)
    assert ids(copy) == [second.quote.id, first.quote.id]


@removes_an_open_file
def test_a_copy_that_vanished_is_made_anew(store: FavoriteStore, backups: Backups, collection: Collection) -> None:
    first, second = marked(collection.quotes[:2])
    store.put(first)
    (copy,) = backups.newest_first()
    copy.unlink()
    store.put(second)
    assert ids(copy) == [second.quote.id, first.quote.id]


def test_a_change_that_fails_leaves_the_copy_as_it_was(
    store: FavoriteStore, backups: Backups, collection: Collection
) -> None:
    first, second, third = marked(collection.quotes[:3])
    store.put(first)
    not_so = Change(second, None)
    with pytest.raises(ChangedSinceError):
        store.apply([Change(None, third), not_so])
    (copy,) = backups.newest_first()
    assert ids(copy) == [first.quote.id]
    store.put(second)
    assert ids(copy) == [second.quote.id, first.quote.id]


def test_a_change_that_fails_at_its_end_is_in_no_copy_after_the_next(
    backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program reads the file, so only the copy could take the change."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0)
    first, second, third = marked(collection.quotes[:3])
    with closing(FavoriteStore(tmp_path / "data", calendar)) as store:
        store.put(first)
        with closing(sqlite3.connect(tmp_path / "data" / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM favorite").fetchall()
            with pytest.raises(FavoritesError):
                store.put(second)
        store.put(third)
    (copy,) = backups.newest_first()
    assert ids(copy) == [third.quote.id, first.quote.id]


def test_a_killed_programs_journal_is_not_played_into_a_new_copy(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    favorites = marked(collection.quotes[:9], note="n" * 900)
    for favorite in favorites[:8]:
        store.put(favorite)
    (copy,) = backups.newest_first()
    leave_half_done(copy)
    with closing(FavoriteStore(tmp_path / "data", calendar)) as again:
        again.put(favorites[8])
    assert ids(copy) == [favorite.quote.id for favorite in favorites[::-1]]


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
        assert set(again) == {first.quote.id, *(favorite.quote.id for favorite in favorites)}


def test_a_copy_is_a_complete_database_of_its_own(
    store: FavoriteStore, backups: Backups, tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    favorites = marked(collection.quotes[:20], note="a note")
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


def test_a_backup_that_fails_is_reported_once_a_day_and_hinders_nothing(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    backups.folder.write_bytes(b"a file in the folder's place")
    *favorites, last = marked(collection.quotes[:5])
    for favorite in favorites:
        store.put(favorite)
    message = BackupFailed(Failure(Cause.FILE_IN_THE_WAY))
    assert store.messages == [message]
    calendar.turn()
    store.back_up()
    assert store.messages == [message, message]
    assert list(store.values()) == favorites[::-1]
    backups.folder.unlink()
    store.put(last)
    assert ids(backups.newest_first()[0]) == [last.quote.id, *(favorite.quote.id for favorite in favorites[::-1])]


def test_a_left_over_half_of_a_copy_is_no_backup(
    store: FavoriteStore, backups: Backups, collection: Collection, calendar: Calendar
) -> None:
    backups.folder.mkdir()
    half = backups.folder / "favorites-2026-03-07.sqlite3.0123456789ab.unfinished"
    half.write_bytes(b"half of a copy")
    assert names(backups) == []
    store.put(marked(collection.quotes[:1])[0])
    assert [path.name for path in backups.folder.iterdir()] == ["favorites-2026-03-07.sqlite3"]


def test_a_copy_that_could_not_be_made_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    path.write_bytes(b"the old one")
    connection = database.connect(tmp_path / "no-database")
    (tmp_path / "no-database").write_bytes(b"not a database at all" * 300)
    with closing(connection), pytest.raises(sqlite3.DatabaseError):
        database.copy_to(connection, path)
    assert path.read_bytes() == b"the old one"
    assert {each.name for each in tmp_path.iterdir()} == {path.name, "no-database"}, "nothing half done is left"


def test_a_copy_that_another_program_has_open_holds_nobody_up(
    store: FavoriteStore, backups: Backups, collection: Collection
) -> None:
    first, second = marked(collection.quotes[:2])
    store.put(first)
    with closing(sqlite3.connect(backups.newest_first()[0], isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.put(second)
    assert store.messages == [BackupFailed(Failure(Cause.IN_USE))]
    assert list(store.values()) == [second, first]


def test_a_copy_that_could_not_be_begun_is_no_empty_backup(
    store: FavoriteStore, backups: Backups, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_status: int, _left: int, _pages: int) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr("lecun_viewer.store.backups._give_up_if_busy", refuse)
    store.put(marked(collection.quotes[:1])[0])
    assert names(backups) == []
    assert [type(message) for message in store.messages] == [BackupFailed]


@pytest.mark.parametrize("is_seen_first", [True, False])
def test_a_change_of_a_program_that_ended_early_reaches_the_copy(
    store: FavoriteStore, backups: Backups, collection: Collection, tmp_path: Path, is_seen_first: bool
) -> None:
    first, second = marked(collection.quotes[:2])
    store.put(first)
    store.put(second)
    with closing(database.connect(tmp_path / "data" / FILE_NAME)) as other:
        other.execute("DELETE FROM favorite WHERE quote_id = ?", [second.quote.id])
    if is_seen_first:
        assert store.refresh()
    store.put(marked(collection.quotes[2:3])[0])
    assert ids(backups.newest_first()[0]) == [collection.quotes[2].id, first.quote.id]
