"""Favorites are read without a change of their file, whatever is in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fakes import Calendar, marked, of_a_newer_version
from lecun_viewer.core.quote import Collection
from lecun_viewer.store.favorite_tables import FILE_NAME, read_favorites
from lecun_viewer.store.favorites import FavoriteStore


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def kept(tmp_path: Path, collection: Collection) -> list[str]:
    """Favorites in ``tmp_path``. Returns their ids, the newest first."""
    with closing(FavoriteStore(tmp_path, Calendar())) as store:
        for favorite in marked(collection.quotes[:3]):
            store.put(favorite)
        return list(store)


def test_they_are_those_that_were_saved(kept: list[str], tmp_path: Path) -> None:
    before = contents(tmp_path)
    assert list(read_favorites(tmp_path)) == kept
    assert contents(tmp_path) == before


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_favorites(tmp_path / "missing") == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE favorite SET note = 'changed by nobody'",
        "DROP TABLE favorite",
        "PRAGMA user_version = 99",
    ],
)
def test_a_file_that_is_not_right_is_left_to_the_programs_that_mend_it(
    harm: str, kept: list[str], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute(harm)
        connection.commit()
    before = contents(tmp_path)
    assert read_favorites(tmp_path) == {}
    assert contents(tmp_path) == before


def test_what_only_a_newer_version_can_read_is_left_to_it(tmp_path: Path, collection: Collection) -> None:
    (favorite,) = marked(collection.quotes[:1])
    with closing(FavoriteStore(tmp_path, Calendar())) as newer_version:
        newer_version.put(favorite._replace(quote=of_a_newer_version(favorite.quote)))
    assert read_favorites(tmp_path) == {}


def test_a_file_in_use_is_no_reason_to_fail(kept: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lecun_viewer.library.database.BUSY_TIMEOUT_S", 0.0)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert read_favorites(tmp_path) == {}
