"""Files with favorites and notes can be read by their user alone. Nobody can put a file in the way of a new one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builders import draft, listed, marked
from fakes import Calendar
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.saving import save
from lecun_viewer.library.library import Library
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.days import DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records
from lecun_viewer.system.files import new_file_beside, write_durably, write_entry

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows gives the folders of a user to this user alone")

SYSTEM, OTHER = 1, 65534  # ids of users who are not the superuser
needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the superuser can give a file to another user"
)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """Everybody may read what is made, unless it is made otherwise."""
    with umask(0):
        yield


def rights_of_others(folder: Path) -> dict[str, int]:
    """Return what may be read, written or entered by somebody else."""
    found = {path: path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))}
    return {str(path): rights for path, rights in found.items() if rights}


def test_all_that_is_saved_is_for_its_user_alone(tmp_path: Path, collection: Collection) -> None:
    folder, calendar = tmp_path / "data", Calendar()
    records = Records(folder, calendar)
    store = FavoriteStore(records)
    for favorite in marked(collection.quotes[:3], note="private"):
        store.put(favorite)
    own = Collections(records, (), [])
    own.create("Mine", quotes=[draft("One.")])
    own.apply([QuoteChange(listed(own, "mine")[0], None)])
    DayLog(records).record(DailyQuote(calendar.today(), collection.quotes[0]))
    records.make_backups()
    Mirror(records, folder / "collections", has_favorites=True).synchronize()
    Library(folder, {"compilation": "the collection"}, lambda: [collection]).close()
    assert len([path for path in folder.rglob("*") if path.is_file()]) >= 3 + 3 + 2 + 1 + 1
    assert rights_of_others(folder) == {}


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_what_the_user_exports_is_as_the_user_wants_it(tmp_path: Path, mask: int, mode: int) -> None:
    with umask(mask):
        write_durably(tmp_path / "mine", b"new")
    assert (tmp_path / "mine").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_that_is_exported_anew_keeps_its_rights(tmp_path: Path, mode: int) -> None:
    mine = tmp_path / "mine"
    mine.write_bytes(b"old")
    mine.chmod(mode)
    with umask(0o022):
        write_durably(mine, b"new")
        save(mine, b"newer")
    assert mine.read_bytes() == b"newer"
    assert mine.stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(
    ("mask", "of_folders", "of_file"), [(0, 0o755, 0o644), (0o002, 0o755, 0o644), (0o077, 0o700, 0o600)]
)
def test_nobody_else_may_change_what_starts_programs(tmp_path: Path, mask: int, of_folders: int, of_file: int) -> None:
    entry = tmp_path / "config" / "autostart" / "mine.desktop"
    with umask(mask):
        write_entry(entry, b"new")
    assert [path.stat().st_mode & 0o777 for path in (entry, *entry.parents[:2])] == [of_file, of_folders, of_folders]


def test_an_entry_that_others_may_change_is_theirs_no_longer(tmp_path: Path) -> None:
    entry = tmp_path / "mine.desktop"
    entry.touch()
    entry.chmod(0o666)
    write_entry(entry, b"new")
    assert entry.stat().st_mode & 0o777 == 0o644


WAYS = pytest.mark.parametrize("write", [write_durably, save], ids=["console", "window"])
Write = Callable[[Path, bytes], None]


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder in which everybody can make files, such as /tmp. It belongs to nobody that exports here."""
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    os.chown(folder, SYSTEM, -1)
    return folder


@needs_root
@WAYS
@pytest.mark.parametrize("is_there", [True, False], ids=["a file", "no file"])
def test_a_link_of_another_user_is_refused(shared: Path, tmp_path: Path, write: Write, is_there: bool) -> None:
    victim = tmp_path / "victim"
    if is_there:
        victim.write_bytes(b"precious")
    (shared / "favorites.json").symlink_to(victim)
    os.chown(shared / "favorites.json", OTHER, -1, follow_symlinks=False)
    (shared / "first.json").symlink_to("favorites.json")  # the user's own, which leads to it
    for name in ("favorites.json", "first.json"):
        with pytest.raises(OSError, match=r"link .*another user"):
            write(shared / name, b"new")
    assert (victim.read_bytes() if victim.exists() else None) == (b"precious" if is_there else None)
    assert sorted(path.name for path in shared.iterdir()) == ["favorites.json", "first.json"]


@needs_root
@WAYS
@pytest.mark.parametrize("mode", [0o1777, 0o2775], ids=["for all", "for a group"])
@pytest.mark.parametrize("is_folder", [True, False], ids=["a link to a folder", "a link to a file"])
def test_a_link_on_the_way_is_refused_wherever_others_can_make_it(
    shared: Path, tmp_path: Path, write: Write, mode: int, is_folder: bool
) -> None:
    shared.chmod(mode)
    private = tmp_path / "private"
    (private / "deep").mkdir(parents=True)
    victim = private / "deep" / "mine.json"
    victim.write_bytes(b"precious")
    link = shared / ("folder" if is_folder else "mine.json")
    link.symlink_to(private if is_folder else victim)
    os.chown(link, OTHER, -1, follow_symlinks=False)
    with pytest.raises(OSError, match=r"link .*another user"):
        write(link / "deep" / "mine.json" if is_folder else link, b"new")
    assert victim.read_bytes() == b"precious"
    assert [each.name for each in victim.parent.iterdir()] == ["mine.json"]


@WAYS
def test_a_link_to_a_folder_of_ones_own_is_followed(tmp_path: Path, write: Write) -> None:
    (tmp_path / "disk" / "deep").mkdir(parents=True)
    (tmp_path / "documents").symlink_to("disk")
    (tmp_path / "disk" / "mine").symlink_to("../documents/deep/mine")
    write(tmp_path / "documents" / "mine", b"new")
    assert (tmp_path / "disk" / "deep" / "mine").read_bytes() == b"new"


@needs_root
@WAYS
def test_a_file_that_another_user_made_gives_no_rights(shared: Path, write: Write) -> None:
    planted = shared / "mine.json"
    planted.write_bytes(b"theirs")
    planted.chmod(0o666)
    os.chown(planted, OTHER, -1)
    with umask(0o077):
        write(planted, b"private")
    found = planted.stat()
    assert (found.st_uid, found.st_mode & 0o777) == (os.geteuid(), 0o600)


@needs_root
@WAYS
@pytest.mark.parametrize("owner", [0, SYSTEM], ids=["the user", "the folder's owner"])
def test_other_links_are_followed_there(shared: Path, tmp_path: Path, write: Write, owner: int) -> None:
    (shared / "mine.json").symlink_to(tmp_path / "kept.json")
    os.chown(shared / "mine.json", owner, -1, follow_symlinks=False)
    write(shared / "mine.json", b"new")
    assert (shared / "mine.json").is_symlink()
    assert (tmp_path / "kept.json").read_bytes() == b"new"


@WAYS
def test_links_in_a_circle_are_refused(tmp_path: Path, write: Write) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    with pytest.raises(OSError, match=r"(?i)too many"):
        write(tmp_path / "one", b"new")


def test_nobody_can_lead_an_export_to_another_file(tmp_path: Path) -> None:
    """In a shared folder somebody else may make links to files of the user."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    for name in ("mine.unfinished", f"mine.{os.getpid()}.unfinished"):
        (tmp_path / name).symlink_to(victim)
    write_durably(tmp_path / "mine", b"new")
    assert victim.read_bytes() == b"precious"
    assert (tmp_path / "mine").read_bytes() == b"new"
    assert not (tmp_path / "mine").is_symlink()


def test_a_name_that_was_guessed_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    victim = tmp_path / "victim"
    monkeypatch.setattr(os, "urandom", bytes)
    guessed = new_file_beside(tmp_path / "mine")
    guessed.unlink()
    for lead in (lambda: guessed.symlink_to(victim), lambda: guessed.write_bytes(b"theirs")):
        lead()
        with pytest.raises(FileExistsError):
            write_durably(tmp_path / "mine", b"new")
        assert not victim.exists()
        guessed.unlink()
