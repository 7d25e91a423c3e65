"""Copies that programs for synchronizing make of a collection's file, where two computers changed it."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.own.own_collections import OwnCollections
from lecun_viewer.own.own_folder import FOLDER, KNOWN, OLDER
from lecun_viewer.own.state import Trouble

from .own import draft, listed, own_in, quotes_in, texts

NAMES = [
    "mine (conflicted copy 2026-11-26 080000)",  # Nextcloud
    "mine (Anna’s conflicted copy 2026-11-26)",  # Dropbox
    "mine.sync-conflict-20261126-080000-ABCDEFG",  # Syncthing
    "mine-ANNASPC",  # OneDrive
]


@pytest.fixture
def two(tmp_path: Path) -> tuple[OwnCollections, bytes]:
    """The collections of a computer, and the file of another. Both have changed the same collection."""
    own, other = own_in(tmp_path / "here"), own_in(tmp_path / "there")
    own.create("Mine", quotes=[draft("One."), draft("Two."), draft("Three.")])
    (tmp_path / "there" / FOLDER).mkdir(parents=True)
    (tmp_path / "there" / FOLDER / "mine.jsonl").write_bytes(own.document("mine"))
    one, two, _three = listed(other, "mine")
    other.apply([QuoteChange(one, one._replace(text="First.")), QuoteChange(two, None)])
    other.add("mine", draft("From there."))
    own.add("mine", draft("From here."))
    return own, other.document("mine")


def put(own: OwnCollections, name: str, document: bytes) -> Path:
    path = own.path / f"{name}.jsonl"
    path.write_bytes(document)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_brought_together_with_its_collection(two: tuple[OwnCollections, bytes], name: str) -> None:
    own, document = two
    copy = put(own, name, document)
    with closing(Library(None, shipped_digests(), shipped_collections)) as library:
        own.bring_into_now(library)
        assert [(each.id, each.quote_count) for each in library.collections() if each.is_own] == [("mine", 4)]
    assert sorted(texts(listed(own, "mine"))) == ["First.", "From here.", "From there.", "Three."]
    assert list(own.path.iterdir()) == [own.path / "mine.jsonl"]
    (message,) = own.messages
    assert (message.trouble, message.name) == (Trouble.COPY, "Mine")
    assert Path(message.path).read_bytes() == document
    assert Path(message.path).parent.name == OLDER
    copy.write_bytes(document)  # it arrives once more
    assert own.load(next(each for each in own.digests() if each != "mine")) is None
    assert sorted(texts(listed(own, "mine"))) == ["First.", "From here.", "From there.", "Three."]


@pytest.mark.parametrize("is_newer", [False, True])
def test_of_two_hands_that_changed_a_quote_the_later_file_stays(tmp_path: Path, is_newer: bool) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    before = own.document("mine")
    path = put(own, "mine", before.replace(b"One.", b"Here."))
    copy = put(own, NAMES[0], before.replace(b"One.", b"In the copy."))
    found = path.stat().st_mtime_ns
    os.utime(copy, ns=(found, found + (1_000_000_000 if is_newer else -1_000_000_000)))
    for each in own.digests():
        own.load(each)
    assert texts(quotes_in(tmp_path, "mine")) == ["In the copy." if is_newer else "Here."]
    kept = "".join(each.read_text(encoding="utf-8") for each in (tmp_path / OLDER).iterdir())
    assert "In the copy." in kept
    assert is_newer == ("Here." in kept)


def test_another_collection_stays_another(two: tuple[OwnCollections, bytes]) -> None:
    """A file with another name or title is meant as a collection. A file alone may be on its way."""
    own, document = two
    put(own, "talks", document)
    put(own, "mine-too", own.document("mine").replace(b'"title": "Mine"', b'"title": "Mine, too"', 1))
    put(own, "mine-by-hand", b'{"format": "lecun-viewer collection", "version": 1, "title": "Mine"}\n{"text": "One."}')
    own.path.joinpath("mine.jsonl").rename(own.path / "away")
    put(own, "mine-alone", document)
    assert sorted(own.digests()) == ["mine-alone", "mine-by-hand", "mine-too", "talks"]
    for each in own.digests():
        assert own.load(each)
    assert not own.messages


def test_a_copy_with_another_title_stays_when_its_original_changes(tmp_path: Path) -> None:
    """Also where neither file was known before, as on another computer."""
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    put(own, "mine-talks", own.document("mine").replace(b'"title": "Mine"', b'"title": "Talks"', 1))
    info = CollectionInfo("mine", "Mine", "", 1, is_own=True)
    own.change_head(info, info._replace(title="Mine, all"))
    shutil.rmtree(tmp_path / KNOWN)
    elsewhere = own_in(tmp_path)
    assert [elsewhere.load(each) is not None for each in elsewhere.digests()] == [True, True]
    assert not elsewhere.messages


def test_a_copy_that_can_not_be_archived_is_seen_beside_its_collection(two: tuple[OwnCollections, bytes]) -> None:
    own, document = two
    copy = put(own, "mine-2", document)
    older = own.path.with_name(OLDER)
    older.write_bytes(b"in the way")
    assert sorted(texts(listed(own, "mine-2"))) == ["First.", "From there.", "Three."]
    assert copy.read_bytes() == document
    assert not own.messages
    older.unlink()
    assert own.load("mine-2") is None
    assert not copy.exists()
