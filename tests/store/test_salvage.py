"""A damaged favorites file. It is kept, and every favorite that can be read comes back unaltered."""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from examples import examples
from fakes import Calendar, marked, of_a_newer_version
from lecun_viewer.core.favorite import Favorite, FavoritesProblem, Finding, Restored, Trouble
from lecun_viewer.core.quote import Collection
from lecun_viewer.library import database
from lecun_viewer.store import favorite_tables
from lecun_viewer.store.favorite_tables import FILE_NAME
from lecun_viewer.store.favorites import FavoriteStore
from only_elsewhere import removes_an_open_file

from .findings import all_found, save_finding
from .half_done import half_done, leave_half_done

BACKUP = "favorites-2026-03-06.sqlite3"
DAMAGED_NAME = "favorites.damaged-2026-03-07-093000.sqlite3"
PAGE = 4096  # SQLite's default


class Kept(NamedTuple):
    """Favorites and findings, the newest first, and their file. Its backup has fewer of them, with older notes."""

    favorites: list[Favorite]
    findings: list[Finding]
    content: bytes
    backed_up: list[Favorite]
    backed_up_findings: list[Finding]
    backup: bytes

    def __repr__(self) -> str:
        return f"{len(self.favorites)} favorites and {len(self.findings)} findings"

    def lay_out(self, folder: Path, content: bytes | None, *, backup: bool) -> Path:
        path = folder / FILE_NAME
        folder.mkdir(exist_ok=True)
        if content is not None:
            path.write_bytes(content)
        if backup:
            (folder / "backups").mkdir()
            (folder / "backups" / BACKUP).write_bytes(self.backup)
        return path


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, collection: Collection) -> Kept:
    folder = tmp_path_factory.mktemp("kept")
    note = "A thought — “kept” & <b>bold</b> 🙂 " * 8
    favorites, findings = marked(collection.quotes[:40], note=note), all_found(collection.quotes[30:50], note=note)
    backed_up = [favorite._replace(note="an older note") for favorite in favorites[:30]]
    backed_up_findings = [finding._replace(note="an older note") for finding in findings[:15]]
    fill(folder, backed_up, backed_up_findings)
    backup = (folder / FILE_NAME).read_bytes()
    fill(folder, favorites, findings)
    content = (folder / FILE_NAME).read_bytes()
    return Kept(favorites[::-1], findings[::-1], content, backed_up[::-1], backed_up_findings[::-1], backup)


def fill(folder: Path, favorites: Sequence[Favorite], findings: Sequence[Finding]) -> None:
    with opened(folder) as store:
        for favorite in favorites:
            store.put(favorite)
        for finding in findings:
            save_finding(store, finding)
        assert (store.problem, store.messages) == (None, [])


@contextmanager
def opened(folder: Path, calendar: Calendar | None = None) -> Iterator[FavoriteStore]:
    store = FavoriteStore(folder, calendar or Calendar())
    try:
        yield store
    finally:
        store.close()


def damaged_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if ".damaged-" in path.name)


def assert_is_in_use(folder: Path, favorites: list[Favorite], findings: list[Finding]) -> None:
    """The next start finds all of them, has no message, and can go on."""
    with opened(folder) as store:
        assert (store.problem, store.messages) == (None, [])
        assert (list(store.values()), list(store.findings())) == (favorites, findings)
        if favorites:
            store.discard(favorites[0].quote.id)
            store.put(favorites[0])


# Any damage

Damage = Callable[[bytes], bytes]


def overwritten(start: int, new: bytes) -> Damage:
    return lambda content: (content[:start] + new + content[start + len(new) :])[: len(content)]


def cut(size: int) -> Damage:
    return lambda content: content[:size]


SIZE = 110_000  # about that of the file
places = st.one_of(
    st.integers(0, SIZE), st.integers(0, 200), st.integers(0, SIZE // PAGE).map(lambda page: page * PAGE)
)
damages = st.one_of(
    st.builds(overwritten, places, st.binary(min_size=1, max_size=200)),
    st.builds(lambda start, size: overwritten(start, bytes(size)), places, st.integers(1, 3 * PAGE)),
    st.builds(cut, places),
)


@settings(max_examples=examples(1.5))
@given(damages, st.booleans())
@example(cut(0), True)
@example(cut(0), False)
@example(cut(1), False)
@example(cut(600), False)
@example(cut(2 * SIZE // 3), False)
@example(overwritten(0, bytes(PAGE)), False)
@example(overwritten(60, bytes([255, 255, 255, 251])), False)  # a version below zero
@example(overwritten(60, bytes([0, 0, 20, 0])), True)  # a version that no program will reach
@example(overwritten(60, bytes([0, 0, 0, 0])), True)  # version 0, as of a new file
@example(overwritten(60, bytes([0, 0, 0, 1])), True)  # the first version, in which there was no table of findings
@example(overwritten(PAGE - 120, b"\xf6\xda\xc7" * 40), True)  # in the schema, and no UTF-8
@example(overwritten(18, b"\x07\x07"), True)  # a file format that may not be read
@example(overwritten(18, b"\x03"), False)  # a file format that may be read and not written
def test_whatever_is_damaged_nothing_is_lost_or_altered_in_silence(kept: Kept, damage: Damage, backup: bool) -> None:
    content = damage(kept.content)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = kept.lay_out(folder, content, backup=backup)
        with opened(folder) as store:
            favorites, findings = list(store.values()), list(store.findings())
            messages, problem = list(store.messages), store.problem
        assert set(favorites) <= {*kept.favorites, *(kept.backed_up if backup else ())}
        assert set(findings) <= {*kept.findings, *(kept.backed_up_findings if backup else ())}
        if problem:  # the damage looks like a newer version
            assert problem == FavoritesProblem(Trouble.NEWER_FILE)
            assert path.read_bytes() == content
            assert not damaged_files(folder)
            return
        if messages:
            (archived,) = damaged_files(folder)
            assert archived.read_bytes() == content
            assert messages == [Restored(len(favorites), len(findings), DAMAGED_NAME, BACKUP if backup else "")]
        else:
            assert (favorites, findings) == (kept.favorites, kept.findings) or (not content and not backup)
            assert not damaged_files(folder)
        if backup:
            assert ids(kept.backed_up) <= ids(favorites)
            assert ids(kept.backed_up_findings) <= ids(findings)
            assert (folder / "backups" / BACKUP).read_bytes() == kept.backup
        assert_is_in_use(folder, favorites, findings)


def ids(entries: Sequence[Favorite] | Sequence[Finding]) -> set[str]:
    return {each.quote.id for each in entries}


# Damage of one kind each


def place_of(content: bytes, favorite: Favorite) -> int:
    """Return where the quote's text begins in the file."""
    return content.index(favorite.quote.text.encode()[:40])


def with_changed_letter(content: bytes, favorite: Favorite | Finding) -> bytes:
    """Change the first letter of the quote's text, in every copy that SQLite has left in the file."""
    text = favorite.quote.text.encode()[:40]
    return content.replace(text, b"X" + text[1:])


def test_a_changed_letter_costs_one_favorite_and_no_other(tmp_path: Path, kept: Kept) -> None:
    lost = kept.favorites[17]
    content = with_changed_letter(kept.content, lost)
    kept.lay_out(tmp_path, content, backup=False)
    with opened(tmp_path) as store:
        assert list(store.values()) == [favorite for favorite in kept.favorites if favorite != lost]
        assert store.messages == [Restored(39, 20, DAMAGED_NAME)]


def test_a_changed_letter_in_one_with_a_backup_brings_back_the_older_note(tmp_path: Path, kept: Kept) -> None:
    older = kept.backed_up[17]
    lost = next(favorite for favorite in kept.favorites if favorite.quote == older.quote)
    content = with_changed_letter(kept.content, lost)
    kept.lay_out(tmp_path, content, backup=True)
    with opened(tmp_path) as store:
        assert list(store.values()) == [older if favorite == lost else favorite for favorite in kept.favorites]


def test_a_lost_page_costs_what_stood_on_it(tmp_path: Path, kept: Kept) -> None:
    start = place_of(kept.content, kept.favorites[17]) // PAGE * PAGE
    content = overwritten(start, bytes(PAGE))(kept.content)
    kept.lay_out(tmp_path, content, backup=False)
    with opened(tmp_path) as store:
        assert len(store) > 25
        assert all(favorite in kept.favorites for favorite in store.values())
        assert len(store.messages) == 1


def test_a_changed_letter_costs_one_finding_and_nothing_else(tmp_path: Path, kept: Kept) -> None:
    lost = kept.findings[5]  # its quote is no favorite
    kept.lay_out(tmp_path, with_changed_letter(kept.content, lost), backup=False)
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.favorites
        assert list(store.findings()) == [finding for finding in kept.findings if finding != lost]
        assert store.messages == [Restored(40, 19, DAMAGED_NAME)]


def test_the_newest_backup_that_is_whole_is_taken(tmp_path: Path, kept: Kept) -> None:
    kept.lay_out(tmp_path, b"\x55" * 9000, backup=True)
    (tmp_path / "backups" / "favorites-2026-03-08.sqlite3").write_bytes(b"")
    (tmp_path / "backups" / "favorites-2026-03-07.sqlite3").write_bytes(kept.content[:9000])
    (tmp_path / "backups" / "favorites-2026-03-05.sqlite3").write_bytes(kept.content)
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up
        assert store.messages == [Restored(30, 15, DAMAGED_NAME, BACKUP)]


def with_a_state_of_a_newer_version(content: bytes, favorite: Favorite, path: Path) -> bytes:
    """Return the file *content* after a newer version has given *favorite* a state of its own. Writes to *path*."""
    path.write_bytes(content)
    with opened(path.parent) as newer_version:
        newer_version.put(favorite._replace(quote=of_a_newer_version(favorite.quote)))
    return path.read_bytes()


@pytest.mark.parametrize("place", ["file", "backup"])
def test_what_only_a_newer_version_can_read_is_left_to_it(tmp_path: Path, kept: Kept, place: str) -> None:
    """Without it, a sound file would stand there, and the newer version would find no reason to mend."""
    newer = with_a_state_of_a_newer_version(kept.content, kept.favorites[17], tmp_path / FILE_NAME)
    damaged = tmp_path / "damaged"
    content = with_changed_letter(newer, kept.favorites[3]) if place == "file" else b"\x55" * 9000
    kept.lay_out(damaged, content, backup=place == "backup")
    if place == "backup":
        (damaged / "backups" / "favorites-2026-03-07.sqlite3").write_bytes(newer)
    with opened(damaged) as store:
        assert (store.problem, store.messages) == (FavoritesProblem(Trouble.NEWER_FILE), [])
    assert (damaged / FILE_NAME).read_bytes() == content
    assert damaged_files(damaged) == []


def test_a_missing_file_is_restored_from_the_backup(tmp_path: Path, kept: Kept) -> None:
    kept.lay_out(tmp_path, None, backup=True)
    with opened(tmp_path) as store:
        assert store.messages == [Restored(30, 15, backup=BACKUP)]
    assert damaged_files(tmp_path) == []
    assert_is_in_use(tmp_path, kept.backed_up, kept.backed_up_findings)


def test_a_backup_of_the_first_version_is_restored(tmp_path: Path, kept: Kept) -> None:
    (tmp_path / "backups").mkdir()
    with closing(database.connect(tmp_path / "backups" / BACKUP)) as connection:
        database.migrate(connection, favorite_tables.MIGRATIONS[:1])
        for favorite in kept.backed_up[::-1]:
            row = favorite_tables.FAVORITES.row(favorite)[:5]
            connection.execute("INSERT INTO favorite VALUES (?, ?, ?, ?, ?)", row)
    with opened(tmp_path) as store:
        assert store.messages == [Restored(30, 0, backup=BACKUP)]
        assert list(store.values()) == kept.backed_up


def test_two_in_one_second_get_two_names(tmp_path: Path, kept: Kept) -> None:
    for content in (b"one" * 3000, b"two" * 3000):
        kept.lay_out(tmp_path, content, backup=False)
        with opened(tmp_path):
            pass
    assert [path.read_bytes()[:3] for path in damaged_files(tmp_path)] == [b"two", b"one"]  # "-2." comes before "."


# Left-over journals and interrupted attempts


def test_half_a_change_is_taken_back(tmp_path: Path, kept: Kept) -> None:
    path = kept.lay_out(tmp_path, kept.content, backup=False)
    leave_half_done(path)
    assert_is_in_use(tmp_path, kept.favorites, kept.findings)


def test_a_journal_of_another_file_is_not_played_into_the_restored_one(tmp_path: Path, kept: Kept) -> None:
    path = kept.lay_out(tmp_path / "other", kept.content, backup=False)
    _, journal = half_done(path)
    folder = tmp_path / "data"
    path = kept.lay_out(folder, b"\x55" * 20_000, backup=True)
    path.with_name(f"{FILE_NAME}-journal").write_bytes(journal)
    with opened(folder) as store:
        assert len(store.messages) == 1
    assert not path.with_name(f"{FILE_NAME}-journal").exists()
    assert_is_in_use(folder, kept.backed_up, kept.backed_up_findings)


def test_what_was_interrupted_after_the_second_name_is_done_again(tmp_path: Path, kept: Kept) -> None:
    """The damaged file has its dated name, and half of the new file is there. Nothing was replaced yet."""
    content = overwritten(0, bytes(100))(kept.content)
    kept.lay_out(tmp_path, content, backup=True)
    (tmp_path / "favorites.damaged-2026-03-07-092959.sqlite3").write_bytes(content)
    (tmp_path / f"{FILE_NAME}.0123456789ab.unfinished").write_bytes(kept.backup[:5000])
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up
        assert len(store.messages) == 1
    assert {damaged.read_bytes() for damaged in damaged_files(tmp_path)} == {content}
    assert_is_in_use(tmp_path, kept.backed_up, kept.backed_up_findings)


@removes_an_open_file
def test_an_open_store_notices_when_the_other_program_has_mended_the_file(tmp_path: Path, kept: Kept) -> None:
    path = kept.lay_out(tmp_path, kept.content, backup=True)
    with opened(tmp_path) as store:
        path.write_bytes(overwritten(0, bytes(100))(kept.content))
        with opened(tmp_path, Calendar()) as other:
            assert len(other.messages) == 1
            assert list(other.values()) == kept.backed_up
            other.discard(kept.backed_up[0].quote.id)
        assert store.refresh()
        assert list(store.values()) == kept.backed_up[1:]


def test_a_mending_that_fails_leaves_nothing_half_done(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept.lay_out(tmp_path, b"\x55" * 20_000, backup=True)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", _fail)
        with opened(tmp_path) as store:
            assert store.problem
    assert path.read_bytes() == b"\x55" * 20_000
    assert not [each.name for each in tmp_path.iterdir() if each.suffix == ".unfinished"]
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up


def refuse_to_copy(patched: pytest.MonkeyPatch, name: str, number: int) -> None:
    """Let the system refuse to read the file *name* with the error *number*."""
    copy_file = shutil.copyfile

    def copy(source: Path, target: Path) -> Path:
        if source.name == name:
            raise OSError(number, os.strerror(number))
        return copy_file(source, target)

    patched.setattr(shutil, "copyfile", copy)


def test_a_backup_that_cannot_be_read_now_is_not_given_up(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the next change would overwrite the only good copy."""
    path = kept.lay_out(tmp_path, b"\x55" * 9000, backup=True)
    with monkeypatch.context() as patched:
        refuse_to_copy(patched, BACKUP, errno.EMFILE)
        with opened(tmp_path) as store:
            assert store.problem
    assert path.read_bytes() == b"\x55" * 9000
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up


def test_a_backup_on_a_broken_part_of_the_disk_is_passed_over(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.lay_out(tmp_path, b"\x55" * 9000, backup=True)
    (tmp_path / "backups" / "favorites-2026-03-07.sqlite3").write_bytes(kept.content)
    refuse_to_copy(monkeypatch, "favorites-2026-03-07.sqlite3", errno.EIO)
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up


def _fail(_descriptor: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a descriptor's path")
def test_the_copy_is_flushed_before_the_damaged_file_goes(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed, sync = list[str](), os.fsync

    def watched(descriptor: int) -> None:
        flushed.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    kept.lay_out(tmp_path, b"\x55" * 20_000, backup=True)
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.backed_up
    (damaged,) = damaged_files(tmp_path)
    assert damaged.read_bytes() == b"\x55" * 20_000
    assert flushed[0].startswith(damaged.name)
    assert flushed[-2].startswith(f"{FILE_NAME}.")
    assert flushed[-2].endswith(".unfinished")


@pytest.mark.skipif(sys.platform == "win32", reason="links take a privilege there")
def test_a_damaged_file_elsewhere_is_mended_there(kept: Kept, tmp_path: Path) -> None:
    """A user who keeps the favorites in another folder makes a link. It stays a link, and the damaged file is named."""
    elsewhere = tmp_path / "elsewhere"
    kept.lay_out(elsewhere, kept.content[:PAGE] + bytes(len(kept.content) - PAGE), backup=False)
    link = kept.lay_out(tmp_path / "data", None, backup=True)
    link.symlink_to(elsewhere / FILE_NAME)
    with opened(link.parent) as store:
        assert store.messages == [Restored(30, 15, str(elsewhere / DAMAGED_NAME), BACKUP)]
        store.put(kept.favorites[0])
    assert link.is_symlink()
    with opened(elsewhere) as store:
        assert len(store) == 31
        assert not store.messages


@pytest.mark.skipif(sys.platform == "win32", reason="links take a privilege there")
def test_no_file_takes_the_place_of_a_link_whose_folder_is_away(kept: Kept, tmp_path: Path) -> None:
    """A disk may not be mounted yet. When it is, all favorites are there again."""
    link = kept.lay_out(tmp_path / "data", None, backup=True)
    link.symlink_to(tmp_path / "elsewhere" / FILE_NAME)
    with opened(link.parent) as store:
        assert store.problem
        assert store.problem.trouble is Trouble.NOT_SAVED
    assert link.is_symlink()
    kept.lay_out(tmp_path / "elsewhere", kept.content, backup=False)
    with opened(link.parent) as store:
        assert list(store.values()) == kept.favorites
