"""A damaged favorites file that a program has open. Windows replaces no such file. Linux is made to refuse it, too."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from fakes import Calendar, marked
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import Favorite, FavoritesProblem, Restored, Trouble
from lecun_viewer.core.quote import Collection
from lecun_viewer.store.favorite_tables import FILE_NAME
from lecun_viewer.store.favorites import FavoriteStore

from .held_file import ERROR_SHARING_VIOLATION, PlayedWindows

pytestmark = pytest.mark.skipif(
    sys.platform not in ("win32", "linux"), reason="replaces open files, and does not tell which are open"
)

Damage = Callable[[Path, Favorite], bytes]
DAMAGED_NAME = "favorites.damaged-2026-03-07-093000.sqlite3"


@pytest.fixture(autouse=True)
def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to replace a file that a process has open, as Windows does."""
    if sys.platform == "win32":
        return
    PlayedWindows(ERROR_SHARING_VIOLATION, monkeypatch)
    replace = Path.replace

    def replace_as_windows(path: Path, target: Path) -> Path:
        if is_open(target):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", replace_as_windows)


def is_open(path: Path) -> bool:
    """Return whether a process has *path* open (proc_pid_fd(5) of Linux)."""
    for descriptor in Path("/proc").glob("[0-9]*/fd/*"):
        with suppress(OSError):
            if descriptor.readlink() == path:
                return True
    return False


@pytest.fixture
def favorites(tmp_path: Path, collection: Collection) -> Iterator[list[Favorite]]:
    """Three favorites in a file of this folder, the newest first."""
    kept = marked(collection.quotes[:3])
    with closing(FavoriteStore(tmp_path, Calendar())) as store:
        for favorite in kept:
            store.put(favorite)
    yield kept[::-1]
    with closing(FavoriteStore(tmp_path, Calendar())) as store:  # whatever happened, the next start is in order
        assert (store.problem, store.messages) == (None, [])


def damage_row(path: Path, favorite: Favorite) -> bytes:
    """Change a letter of *favorite* in the file, also where SQLite left an earlier copy. Return the damaged content."""
    words = favorite.quote.text.encode()[:30]
    content = path.read_bytes()
    assert words in content
    with path.open("r+b") as file:
        file.write(content.replace(words, b"X" + words[1:]))
    return path.read_bytes()


def damage_header(path: Path, _favorite: Favorite) -> bytes:
    with path.open("r+b") as file:
        file.write(bytes(100))
    return path.read_bytes()


def cut_all(path: Path, _favorite: Favorite) -> bytes:
    os.truncate(path, 0)
    return b""


def test_the_program_does_not_hold_a_damaged_row_itself(tmp_path: Path, favorites: list[Favorite]) -> None:
    path = tmp_path / FILE_NAME
    damage_row(path, favorites[1])
    damaged_file = path.stat().st_ino
    with closing(FavoriteStore(tmp_path, Calendar())) as store:
        assert list(store.values()) == favorites
        assert store.messages == [Restored(3, 0, DAMAGED_NAME, "favorites-2026-03-07.sqlite3")]
    assert path.stat().st_ino != damaged_file  # it could be replaced, because nobody had it open


@pytest.mark.parametrize("damage", [damage_row, damage_header, cut_all])
def test_a_file_that_the_other_program_has_open_is_mended_after_it(
    tmp_path: Path, favorites: list[Favorite], damage: Damage
) -> None:
    path = tmp_path / FILE_NAME
    with closing(FavoriteStore(tmp_path, Calendar())) as window:
        damaged = damage(path, favorites[1])
        with closing(FavoriteStore(tmp_path, Calendar())) as console:
            assert console.problem == FavoritesProblem(Trouble.NOT_SAVED, Failure(Cause.IN_USE), str(tmp_path))
            assert path.read_bytes() == damaged
            assert [each.name for each in tmp_path.glob("favorites*")] == [FILE_NAME]
            window.close()
            console.put(favorites[0])
            assert console.problem is None
            assert list(console.values()) == favorites
    assert (tmp_path / DAMAGED_NAME).read_bytes() == damaged
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == [DAMAGED_NAME, FILE_NAME]


def test_the_window_mends_what_the_console_could_not(tmp_path: Path, favorites: list[Favorite]) -> None:
    with closing(FavoriteStore(tmp_path, Calendar())) as window:
        damage_header(tmp_path / FILE_NAME, favorites[1])
        with closing(FavoriteStore(tmp_path, Calendar())) as console:
            assert console.problem
            window.put(favorites[0])
            assert window.messages == [Restored(3, 0, DAMAGED_NAME, was_known=True)]
