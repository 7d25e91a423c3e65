"""No folder, a read-only disk, a full disk. The quotes are there, and the store says why nothing is kept."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import marked
from fakes import Calendar
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.core.quote import Collection
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from only_elsewhere import removes_an_open_file

from .namespace import STORIES, TESTS, run_story


@pytest.mark.parametrize("below", ["", "data"])
def test_a_file_in_the_folders_place_is_reported_and_left_alone(
    tmp_path: Path, collection: Collection, below: str
) -> None:
    in_the_way = tmp_path / "mine"
    in_the_way.write_text("my own", encoding="utf-8")
    (favorite,) = marked(collection.quotes[:1])
    store = FavoriteStore(Records(in_the_way / below, Calendar()))
    with pytest.raises(FavoritesError) as told:
        store.put(favorite)
    assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.FILE_IN_THE_WAY))
    assert len(store) == 0
    assert in_the_way.read_text(encoding="utf-8") == "my own"
    in_the_way.unlink()
    store.put(favorite)
    assert list(store.values()) == [favorite]


@removes_an_open_file
def test_a_folder_that_vanishes_while_the_program_runs_is_made_again(
    store: FavoriteStore, tmp_path: Path, collection: Collection
) -> None:
    first, second = marked(collection.quotes[:2])
    store.put(first)
    shutil.rmtree(tmp_path / "records")
    store.put(second)
    assert second.quote.id in store
    again = FavoriteStore(Records(tmp_path, Calendar()))
    assert list(again.values()) == list(store.values())


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps nobody out of a folder in this way")
def test_a_folder_that_may_not_be_entered_any_more() -> None:
    story = STORIES / "no_entry.py"
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    done = subprocess.run([sys.executable, str(story)], env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_read_only_disk(tmp_path: Path) -> None:
    run_story("read_only", tmp_path)


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    run_story("full_disk", tmp_path)


def test_a_disk_that_is_full_at_the_first_start(tmp_path: Path) -> None:
    run_story("full_disk_at_first_start", tmp_path)
