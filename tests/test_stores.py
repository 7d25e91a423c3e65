"""The stores of both programs: made when they are asked for, and closed together."""

import os
import sys
from pathlib import Path

import pytest

from builders import draft
from fakes import Calendar, there
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.search import Search
from lecun_viewer.records import mirror
from lecun_viewer.stores import Stores, local_time
from owning import Owned


def open_files(folder: Path) -> list[str]:
    """Return the files in *folder* that this process has open."""
    links = [link for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    return [path for path in map(os.readlink, links) if path.startswith(str(folder))]


def test_nothing_is_made_before_it_is_asked_for(tmp_path: Path, calendar: Calendar) -> None:
    stores = Stores(tmp_path / "data", tmp_path / "settings", calendar)
    stores.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc which files are open")
def test_close_closes_every_file(tmp_path: Path, calendar: Calendar) -> None:
    stores = Stores(tmp_path, tmp_path, calendar)
    quote = there(stores.daily.today()).quote
    stores.favorites.put(Favorite.mark(quote, stores.now()))
    assert {Path(path).name for path in open_files(tmp_path)} >= {"library.sqlite3"}
    stores.close()
    assert open_files(tmp_path) == []


def test_each_store_is_made_once_and_the_next_start_finds_what_it_saved(tmp_path: Path, calendar: Calendar) -> None:
    stores = Stores(tmp_path / "data", tmp_path / "settings", calendar)
    quote = stores.library.page(Search()).quotes[0]
    stores.favorites.put(Favorite.mark(quote, stores.now()))
    stores.settings.update(pool="favorites")
    assert there(stores.daily.today()).quote == quote
    assert stores.choices.at_random(quote) == quote, "there is no other"
    stores.close()
    again = Stores(tmp_path / "data", tmp_path / "settings", calendar)
    assert list(again.favorites) == [quote.id]
    assert there(again.daily.today()).quote == quote
    again.close()


def test_quotes_of_a_collection_are_read_wherever_it_is_and_a_missing_one_is_an_error(
    tmp_path: Path, calendar: Calendar, owned: Owned
) -> None:
    stores = owned(Stores(tmp_path / "data", tmp_path / "settings", calendar))
    made = stores.own_collections.create("Mine", quotes=[draft("One.")])
    shipped = stores.library.collections()[0]
    stores.library.hide([shipped.id])
    assert len(list(stores.quotes_of(shipped))) == shipped.quote_count
    info = there(stores.own_collections.info(made))
    (quote,) = stores.quotes_of(info)
    stores.own_collections.remove(made, [quote.id])
    with pytest.raises(FileNotFoundError):
        stores.quotes_of(info)


def test_the_folder_that_people_see_is_not_asked_before_a_thread_works(
    tmp_path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be on a disk that does not answer, and the window makes the stores."""
    folder = tmp_path / "folder"
    folder.mkdir()

    def refuse(path: Path) -> bool:
        raise AssertionError(f"{path} was asked")

    stores = Stores(tmp_path / "data", tmp_path / "settings", calendar)
    stores.settings.update(folder=str(folder))
    with monkeypatch.context() as patch:
        patch.setattr(mirror, "is_private", refuse)
        assert stores.mirror.has_favorites
    monkeypatch.setattr(mirror, "is_private", lambda path: path != folder)
    stores.mirror.synchronize()
    assert not stores.mirror.has_favorites
    stores.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
def test_the_local_time_follows_a_traveler(monkeypatch: pytest.MonkeyPatch) -> None:
    offsets = list[str]()
    with monkeypatch.context() as patch:
        for zone in ("UTC-9", "UTC+5"):
            patch.setenv("TZ", zone)
            offsets.append(local_time().strftime("%z"))
    local_time()  # reads this machine's own zone again
    assert offsets == ["+0900", "-0500"]
