"""A damaged file with findings. They come back as favorites do, wherever their table begins."""

import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fakes import Calendar, marked
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.favorites_state import FavoritesProblem, Restored, Trouble
from lecun_viewer.core.finding import Finding
from lecun_viewer.core.quote import Collection
from lecun_viewer.store import database, favorite_table
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.favorites_file import FILE_NAME

from .findings import all_found, save_finding
from .test_salvage import BACKUP, PAGE, SIZE, Damage, cut, damaged_files, damages, opened, overwritten

BACKUP_OF_TODAY = "favorites-2026-03-07.sqlite3"
NOTE = "A thought — “kept” & <b>bold</b> 🙂 " * 8


class Kept(NamedTuple):
    """Favorites and findings, the newest first. Also their file, and a backup with older and fewer entries."""

    favorites: list[Favorite]
    findings: list[Finding]
    content: bytes
    backed_up: list[Favorite]
    backed_up_findings: list[Finding]
    backup: bytes

    def __repr__(self) -> str:
        return (
            f"{len(self.favorites)} favorites, {len(self.findings)} findings, {len(self.backed_up_findings)} backed up"
        )

    def lay_out(self, folder: Path, content: bytes | None, *, backup: bool) -> Path:
        path = folder / FILE_NAME
        if content is not None:
            path.write_bytes(content)
        if backup:
            (folder / "backups").mkdir()
            (folder / "backups" / BACKUP).write_bytes(self.backup)
        return path


@pytest.fixture(scope="module", params=["as it is made", "as it is migrated"])
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, collection: Collection) -> Kept:
    """In a migrated file the table of findings begins behind the favorites. The backup has no such table."""
    folder = tmp_path_factory.mktemp("kept")
    favorites = marked(collection.quotes[:20], note=NOTE)
    backed_up = [favorite._replace(note="an older note") for favorite in favorites[:15]]
    findings = all_found(collection.quotes[10:40], note=NOTE)
    backed_up_findings = [finding._replace(note="an older note") for finding in findings[:20]]
    if request.param == "as it is migrated":
        backed_up_findings = []
        write_first_version(folder / FILE_NAME, backed_up)
    else:
        fill(folder, backed_up, backed_up_findings)
    backup = (folder / FILE_NAME).read_bytes()
    fill(folder, favorites, findings)
    content = (folder / FILE_NAME).read_bytes()
    return Kept(favorites[::-1], findings[::-1], content, backed_up[::-1], backed_up_findings[::-1], backup)


def write_first_version(path: Path, favorites: Sequence[Favorite]) -> None:
    with closing(database.connect(path)) as connection:
        database.migrate(connection, favorite_table.MIGRATIONS[:1])
        for favorite in favorites:
            row = favorite_table._row(favorite)[:5]
            connection.execute("INSERT INTO favorite VALUES (?, ?, ?, ?, ?)", row)


def fill(folder: Path, favorites: Sequence[Favorite], findings: Sequence[Finding]) -> None:
    with closing(FavoriteStore(folder, Calendar())) as store:
        for favorite in favorites:
            store.put(favorite)
        for finding in findings:
            save_finding(store, finding)
        assert (store.problem, store.messages) == (None, [])


def root_of_findings(content: bytes, folder: Path) -> int:
    path = folder / "read.sqlite3"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        root: int = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'own_check'").fetchone()[0]
    return root


def test_the_table_of_checks_begins_here_or_there(kept: Kept, tmp_path: Path) -> None:
    """The tests below need two different files."""
    assert (root_of_findings(kept.content, tmp_path) == 4) == bool(kept.backed_up_findings)


@given(damages, st.booleans())
@example(cut(0), True)
@example(cut(2 * SIZE // 3), False)
@example(overwritten(0, bytes(PAGE)), False)
@example(overwritten(0, bytes(PAGE)), True)
@example(overwritten(60, bytes([0, 0, 0, 1])), True)  # the first version, in which there was no table of findings
@example(overwritten(60, bytes([0, 0, 0, 1])), False)
@example(overwritten(60, bytes([0, 0, 0, 0])), False)
def test_whatever_is_damaged_nothing_is_lost_or_altered_in_silence(kept: Kept, damage: Damage, backup: bool) -> None:
    content = damage(kept.content)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept.lay_out(folder, content, backup=backup)
        with opened(folder) as store:
            favorites, findings = list(store.values()), list(store.findings())
            messages, problem = list(store.messages), store.problem
        assert set(favorites) <= {*kept.favorites, *(kept.backed_up if backup else ())}
        assert set(findings) <= {*kept.findings, *(kept.backed_up_findings if backup else ())}
        if problem:
            assert problem == FavoritesProblem(Trouble.NEWER_FILE)
            return
        if not messages:
            assert (favorites, findings) == (kept.favorites, kept.findings) or (not content and not backup)
        else:
            (archived,) = damaged_files(folder)
            assert archived.read_bytes() == content
            (message,) = messages
            assert isinstance(message, Restored)
            assert (message.favorites, message.findings, message.archived) == (
                len(favorites),
                len(findings),
                archived.name,
            )
        if backup:
            assert ids(kept.backed_up_findings) <= ids(findings)
            assert ids(kept.backed_up) <= ids(favorites)
        with opened(folder) as store:
            assert (store.problem, store.messages) == (None, [])
            assert (list(store.values()), list(store.findings())) == (favorites, findings)


def ids(kept: Sequence[Favorite] | Sequence[Finding]) -> set[str]:
    return {each.quote.id for each in kept}


def test_a_changed_letter_costs_one_check_and_nothing_else(tmp_path: Path, kept: Kept) -> None:
    lost = kept.findings[5]  # its quote is no favorite
    content = overwritten(kept.content.index(lost.quote.text.encode()[:40]), b"X")(kept.content)
    kept.lay_out(tmp_path, content, backup=False)
    with opened(tmp_path) as store:
        assert list(store.values()) == kept.favorites
        assert list(store.findings()) == [finding for finding in kept.findings if finding != lost]
        assert store.messages == [Restored(20, 29, damaged_files(tmp_path)[0].name)]


def test_a_lost_first_page_costs_nothing(tmp_path: Path, kept: Kept) -> None:
    kept.lay_out(tmp_path, overwritten(0, b"\x55" * PAGE)(kept.content), backup=False)
    with opened(tmp_path) as store:
        assert (list(store.values()), list(store.findings())) == (kept.favorites, kept.findings)


def test_what_the_backup_lacks_comes_from_the_damaged_file(tmp_path: Path, kept: Kept) -> None:
    kept.lay_out(tmp_path, overwritten(0, bytes(PAGE))(kept.content), backup=True)
    with opened(tmp_path) as store:
        assert (list(store.values()), list(store.findings())) == (kept.favorites, kept.findings)


def test_a_backup_of_either_version_is_restored(tmp_path: Path, kept: Kept) -> None:
    kept.lay_out(tmp_path, None, backup=True)
    with opened(tmp_path) as store:
        assert (list(store.values()), list(store.findings())) == (kept.backed_up, kept.backed_up_findings)


def test_checks_alone_come_back_too(tmp_path: Path, collection: Collection) -> None:
    finding = all_found(collection.quotes[:1])
    fill(tmp_path, [], finding)
    content = (tmp_path / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).write_bytes(overwritten(0, bytes(PAGE))(content))
    with opened(tmp_path) as store:
        assert list(store.findings()) == finding
        assert store.messages == [Restored(0, 1, damaged_files(tmp_path)[0].name, BACKUP_OF_TODAY)]
