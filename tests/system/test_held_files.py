"""A file that another program has open, and a folder in a file's place. Windows calls both “access denied”."""

import sys
from pathlib import Path

import pytest

from builders import marked
from fakes import Calendar
from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.core.favorite import FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.core.quote import Collection
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.store import Records
from lecun_viewer.system import settings
from lecun_viewer.system.files import PAUSES_S, denial, write_durably
from lecun_viewer.system.settings import Settings

from .held_file import ERROR_ACCESS_DENIED, HeldFile, PlayedWindows

SLEEP = "lecun_viewer.system.files.sleep"


def test_a_file_that_is_open_for_a_moment_is_replaced_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine"
    path.write_bytes(b"old")
    monkeypatch.setattr(SLEEP, HeldFile(path, monkeypatch).close)
    write_durably(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_stays_open_is_reported_and_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, waited_s = tmp_path / "mine", list[float]()
    path.write_bytes(b"old")
    monkeypatch.setattr(SLEEP, waited_s.append)
    held = HeldFile(path, monkeypatch)
    with pytest.raises(FailureError) as told:
        write_durably(path, b"new")
    assert told.value.failure == Failure(Cause.IN_USE)
    assert tuple(waited_s) == PAUSES_S
    held.close()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Linux plays it, for no command of Windows forbids files in Wine")
def test_a_file_that_the_user_may_not_use_is_not_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs to wait for it, or to look for a program that has it open."""
    path = tmp_path / "mine"
    path.write_bytes(b"old")
    PlayedWindows(ERROR_ACCESS_DENIED, monkeypatch)
    assert denial(path, PermissionError()) is Cause.NOT_WRITABLE


def test_a_folder_in_the_files_place_is_reported_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SLEEP, lambda _pause_s: pytest.fail("waited for a folder"))
    (tmp_path / "mine").mkdir()
    with pytest.raises(FailureError) as told:
        write_durably(tmp_path / "mine", b"new")
    assert told.value.failure == Failure(Cause.FOLDER_IN_THE_WAY)
    assert (tmp_path / "mine").is_dir()


def test_favorites_that_are_open_elsewhere_for_long_are_reported_and_saved_later(
    tmp_path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = marked(collection.quotes[:2])
    records = Records(tmp_path, Calendar())
    store = FavoriteStore(records)
    store.put(first)
    monkeypatch.setattr(SLEEP, lambda _pause_s: None)
    held = HeldFile(records.log(FAVORITES).path, monkeypatch)
    with pytest.raises(FavoritesError) as told:
        store.put(second)
    assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.IN_USE))
    held.close()
    store.put(second)
    assert list(FavoriteStore(Records(tmp_path, Calendar())).values()) == [second, first]


def test_settings_that_are_open_for_a_moment_are_read_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(tmp_path).update(size=14)
    monkeypatch.setattr(SLEEP, HeldFile(tmp_path / settings.FILE_NAME, monkeypatch).close)
    assert Settings(tmp_path).get("size") == 14
    assert [path.name for path in tmp_path.iterdir()] == [settings.FILE_NAME]
