"""Any one file of the data folder is cut, zeroed or overwritten. The next start has every change made before."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given, settings

from examples import examples
from fakes import Calendar, marked
from lecun_viewer.core.change import Change
from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.favorite import Favorite, Finding, Restored
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.search import Search
from lecun_viewer.library.library import Library
from lecun_viewer.store import day_log
from lecun_viewer.store.day_log import DayLog
from lecun_viewer.store.favorite_tables import FILE_NAME
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.system import settings as settings_file
from lecun_viewer.system.settings import Settings

from .findings import checked, save_finding
from .half_done import leave_half_done
from .test_salvage import PAGE, Damage, cut, damages, overwritten

TODAY, YESTERDAY = "backups/favorites-2026-03-07.sqlite3", "backups/favorites-2026-03-06.sqlite3"
FILES = [FILE_NAME, TODAY, YESTERDAY, "library.sqlite3", day_log.FILE_NAME, settings_file.FILE_NAME]


class Day(NamedTuple):
    """A folder after a day of changes by two programs. Favorites and findings are the newest first."""

    folder: Path
    favorites: list[Favorite]
    findings: list[Finding]

    def __repr__(self) -> str:
        return f"{len(self.favorites)} favorites, {len(self.findings)} checks"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory, collection: Collection) -> Day:
    folder = tmp_path_factory.mktemp("day")
    calendar = Calendar()
    calendar.turn(-1)
    yesterday = marked(collection.quotes[:10], calendar, note="of yesterday")
    with closing(FavoriteStore(folder, calendar)) as store:
        for favorite in yesterday:
            store.put(favorite)
    calendar.now = Calendar().now
    favorites, findings = spend_the_day(folder, calendar, collection)
    lay_out_the_rest(folder, calendar, collection)
    return Day(folder, favorites, findings)


def spend_the_day(folder: Path, calendar: Calendar, collection: Collection) -> tuple[list[Favorite], list[Finding]]:
    """Mark, remove, note, check and import. Return the favorites and the findings."""
    with closing(FavoriteStore(folder, calendar)) as window, closing(FavoriteStore(folder, calendar)) as console:
        window.back_up()
        for favorite in marked(collection.quotes[10:40], calendar, note="A thought — “kept” 🙂 " * 8):
            window.put(favorite)
        for quote in collection.quotes[15:35]:
            console.discard(quote.id)
        window.refresh()
        calendar.tick()
        window.put(window_favorite(window, collection).with_note("of today", calendar()))
        window.discard(collection.quotes[1].id)
        for quote in collection.quotes[30:45]:
            save_finding(console, checked(quote, calendar()))
        together = [favorite._replace(marked_at=calendar()) for favorite in marked(collection.quotes[50:60])]
        console.apply([Change(None, favorite) for favorite in together])  # as an import of one moment
        console.apply([Change(console.get(collection.quotes[55].id), None)])  # as Undo
    with closing(FavoriteStore(folder, calendar)) as again:
        return list(again.values()), list(again.findings())


def window_favorite(store: FavoriteStore, collection: Collection) -> Favorite:
    favorite = store.get(collection.quotes[3].id)
    assert favorite
    return favorite


def lay_out_the_rest(folder: Path, calendar: Calendar, collection: Collection) -> None:
    Settings(folder).update(size=14)
    with closing(DayLog(folder)) as days:
        days.record(DailyQuote(calendar.today(), collection.quotes[0]))
    Library(folder, {"compilation": "the collection"}, lambda: [collection]).close()


@contextmanager
def copied(day: Day) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(shutil.copytree(day.folder, Path(name) / "data"))


def assert_all_is_there(day: Day, folder: Path, calendar: Calendar | None = None) -> FavoriteStore:
    with closing(FavoriteStore(folder, calendar or Calendar())) as store:
        assert store.problem is None
        assert list(store.values()) == day.favorites
        assert list(store.findings()) == day.findings
        return store


DAMAGES: dict[str, Damage] = {
    "emptied": cut(0),
    "cut in a half": lambda content: content[: len(content) // 2],
    "cut by a byte": lambda content: content[:-1],
    "zeroed": lambda content: bytes(len(content)),
    "overwritten": lambda content: b"\x55" * len(content),
    "its beginning overwritten": overwritten(0, b"\x55" * PAGE),
    "its end overwritten": lambda content: content[: -len(content) // 3] + b"\x55" * (len(content) // 3),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_every_change_is_there_at_the_next_start(day: Day, name: str, damage: str, collection: Collection) -> None:
    with copied(day) as folder:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(DAMAGES[damage](content))
        store = assert_all_is_there(day, folder)
        assert len(store.messages) == (name == FILE_NAME), "damage of today's file is told, and of no other file"
        Settings(folder).update(size=15)
        with closing(DayLog(folder)) as days:
            days.record(DailyQuote(Calendar().today(), collection.quotes[0]))
        with closing(Library(folder, {"compilation": "the collection"}, lambda: [collection])) as library:
            assert len(library.page(Search()).quotes) == len(collection.quotes)
        assert_all_is_there(day, folder)


@settings(max_examples=examples(0.5))
@given(damages)
@example(overwritten(60, bytes([0, 0, 0, 1])))  # the first version
def test_no_damage_of_the_favorites_costs_a_change(day: Day, damage: Damage) -> None:
    with copied(day) as folder:
        path = folder / FILE_NAME
        content = damage(path.read_bytes())
        assume(content[60:64] <= day_version(day))  # else it may be a newer version's
        path.write_bytes(content)
        assert_all_is_there(day, folder)


def day_version(day: Day) -> bytes:
    return (day.folder / FILE_NAME).read_bytes()[60:64]


# A version that became larger by damage


def raise_version(path: Path, harm: Callable[[bytes], bytes]) -> None:
    content = path.read_bytes()
    path.write_bytes(harm(content[:63] + b"\x63" + content[64:]))


@pytest.mark.parametrize("harm", ["cut in a half", "its end overwritten"])
def test_a_larger_version_in_a_damaged_file_is_damage_too(day: Day, harm: str) -> None:
    with copied(day) as folder:
        raise_version(folder / FILE_NAME, DAMAGES[harm])
        store = assert_all_is_there(day, folder)
        (message,) = store.messages
        assert isinstance(message, Restored)
        assert message.backup == Path(TODAY).name
        assert_all_is_there(day, folder)


def test_a_larger_version_in_a_damaged_file_is_damage_while_it_is_open_too(day: Day, collection: Collection) -> None:
    (more,) = marked(collection.quotes[70:71])
    with copied(day) as folder, closing(FavoriteStore(folder, Calendar())) as store:
        raise_version(folder / FILE_NAME, overwritten(24, b"\x99" * 4))
        raise_version(folder / FILE_NAME, DAMAGES["its end overwritten"])
        store.put(more)
        assert store.problem is None
        assert {*store.values()} == {more, *day.favorites}


def test_a_larger_version_of_damaged_days_starts_them_anew(tmp_path: Path, collection: Collection) -> None:
    chosen = DailyQuote(Calendar().today(), collection.quotes[0])
    with closing(DayLog(tmp_path)) as days:
        days.record(chosen)
    raise_version(tmp_path / day_log.FILE_NAME, overwritten(2 * PAGE, b"\x55" * PAGE))
    with closing(DayLog(tmp_path)) as days:
        assert days.record(chosen) == chosen
        assert days.get(chosen.day) == chosen


# Damaged backups


def flip_a_letter(path: Path, favorite: Favorite) -> None:
    """Change a letter of *favorite* in each copy that SQLite has left in the file. SQLite does not notice it."""
    text = favorite.quote.text.encode()[:30]
    content = path.read_bytes()
    assert text in content
    path.write_bytes(content.replace(text, b"X" + text[1:]))


def test_older_backups_fill_the_gaps_of_a_damaged_one(day: Day, collection: Collection) -> None:
    of_both, of_today = (
        next(each for each in day.favorites if each.quote == collection.quotes[number]) for number in (5, 11)
    )
    with copied(day) as folder:
        (folder / FILE_NAME).write_bytes(b"")
        for favorite in (of_both, of_today):
            flip_a_letter(folder / TODAY, favorite)
        with closing(FavoriteStore(folder, Calendar())) as store:
            removed = {collection.quotes[1].id}  # only the older backup has it, which can't tell why
            expected = {favorite.quote.id for favorite in day.favorites} - {of_today.quote.id} | removed
            assert set(store) == expected
            noted = store.get(collection.quotes[3].id)
            assert noted
            assert noted.note == "of today", "the newer backup wins"
            assert list(store.findings()) == day.findings
            (message,) = store.messages
            assert isinstance(message, Restored)
            assert message.backup == Path(TODAY).name


def test_a_backup_with_a_killed_programs_journal_is_rolled_back(day: Day) -> None:
    with copied(day) as folder:
        leave_half_done(folder / TODAY)
        (folder / FILE_NAME).write_bytes(b"")
        assert_all_is_there(day, folder)


def test_a_second_damage_is_survived_after_the_next_start(day: Day, collection: Collection) -> None:
    """Today's backup was damaged. The next start with a window makes it anew."""
    calendar = Calendar(Calendar().now + timedelta(hours=1))
    with copied(day) as folder:
        (folder / TODAY).write_bytes(b"\x55" * 9000)
        with closing(FavoriteStore(folder, calendar)) as store:
            store.back_up()
            assert store.messages == []
        (folder / FILE_NAME).write_bytes(b"")
        assert_all_is_there(day, folder)
