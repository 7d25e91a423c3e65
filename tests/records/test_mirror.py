"""The folder that people see: what is read, united and written there, and what is left alone."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.records import mirror as mirror_module
from lecun_viewer.records.head import DAYS, FAVORITES, FAVORITES_HEAD, head_values
from lecun_viewer.records.line import HEAD
from lecun_viewer.records.mirror import KNOWN_FILE, Mirror
from lecun_viewer.records.state import Trouble
from lecun_viewer.records.store import Records
from lecun_viewer.system.files import read_if_there, replace_durably, write_beside

from .histories import CONFLICT_NAMES
from .made import (
    EARLIER,
    LATER,
    NAME,
    again,
    document_of,
    head_of,
    line_of,
    make_collection,
    mirror_of,
    now,
    older_lines,
    put,
    remove,
    replaced,
    texts_in,
)

ASKING = ("open", "os.scandir", "os.listdir", "os.rename", "os.remove", "os.mkdir")  # Python's audit events


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "folder"


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / f"{NAME}.jsonl"


@pytest.fixture
def mirror(records: Records, folder: Path) -> Mirror:
    """The mirror of a collection with two quotes and of one favorite, which are in the folder."""
    make_collection(records, texts=["a", "b"])
    records.write([put(records, FAVORITES, "star:a", "a")])
    made = mirror_of(records, folder)
    made.synchronize()
    return made


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "favorites.jsonl")


def messages_of(mirror: Mirror) -> list[tuple[Trouble, str]]:
    return [(each.trouble, each.name) for each in mirror.messages]


# Reading and writing


def test_the_folder_has_a_clean_file_of_each_collection_and_of_the_favorites(
    records: Records, mirror: Mirror, folder: Path, file: Path
) -> None:
    assert file.read_bytes() == records.log(NAME).document()
    assert (folder / "favorites.jsonl").read_bytes() == records.log(FAVORITES).document()
    assert (folder / "favorites.jsonl").read_bytes().startswith(FAVORITES_HEAD + b"\n")
    records.write(
        [put(records, NAME, "a", "changed"), put(records, FAVORITES, "star:x", "x"), remove(records, NAME, "b")]
    )
    assert mirror.synchronize() == set()
    assert file.read_bytes() == records.log(NAME).document()
    assert file.read_bytes().count(b"\n") == 3
    assert (folder / "favorites.jsonl").read_bytes() == records.log(FAVORITES).document()


def test_what_other_computers_changed_comes_in(records: Records, mirror: Mirror, file: Path) -> None:
    file.write_bytes(document_of(head_of(), line_of("a", LATER, text="changed"), line_of("c", text="new")))
    assert mirror.synchronize() == {NAME}
    assert texts_in(records) == {"a": "changed", "b": "b", "c": "new"}
    assert file.read_bytes() == records.log(NAME).document()


def test_without_favorites_their_file_is_left_alone(records: Records, folder: Path) -> None:
    folder.mkdir()
    (folder / "favorites.jsonl").write_bytes(document_of(FAVORITES_HEAD, line_of("star:x", text="x")))
    before = (folder / "favorites.jsonl").read_bytes()
    records.write([put(records, FAVORITES, "star:y", "y")])
    mirror_of(records, folder, has_favorites=False).synchronize()
    assert (folder / "favorites.jsonl").read_bytes() == before
    assert texts_in(records, FAVORITES) == {"star:y": "y"}
    mirror_of(records, folder).synchronize()
    assert texts_in(records, FAVORITES) == {"star:x": "x", "star:y": "y"}


def test_what_is_unchanged_is_neither_read_nor_written(
    records: Records, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_collection(records, "other")
    mirror.synchronize()
    read = list[str]()

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr(mirror_module, "read_if_there", noted)
    fresh = mirror_of(again(records), mirror.folder)
    assert fresh.synchronize() == set()
    assert read == []
    records.write([put(records, NAME, "a", "changed")])
    mirror.synchronize()
    assert read == [f"{NAME}.jsonl"]


def test_a_cut_own_copy_takes_nothing_from_the_folder(records: Records, mirror: Mirror, file: Path) -> None:
    path = records.log(NAME).path
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    assert mirror.synchronize() == {NAME}
    assert texts_in(records) == {"a": "a", "b": "b"}
    assert file.read_bytes() == records.log(NAME).document()


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_missing_own_copy_comes_from_the_folder(records: Records, mirror: Mirror, *, is_whole: bool) -> None:
    if is_whole:
        records.path.rename(records.path.with_name("away"))
    else:
        records.log(NAME).path.unlink()
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b"}


def test_a_log_that_goes_missing_right_after_it_was_made_comes_from_the_folder(
    records: Records, mirror: Mirror
) -> None:
    favorites = mirror.folder / "favorites.jsonl"
    records.log(FAVORITES).path.unlink()
    favorites.write_bytes(document_of(FAVORITES_HEAD, line_of("star:x", text="x")))
    known = json.loads((records.path / KNOWN_FILE).read_bytes())
    state = favorites.stat()
    known[favorites.name] = [f"{state.st_size}-{state.st_mtime_ns}-{state.st_ino}", "", FAVORITES]
    (records.path / KNOWN_FILE).write_text(json.dumps(known))
    mirror.synchronize()
    assert texts_in(records, FAVORITES) == {"star:x": "x"}


@pytest.mark.parametrize("content", [b"", b"\0" * 300, b'{"id": "", "for', b"\xef\xbb\xbf\r\n", b"nonsense\n\xff\xfe"])
def test_a_damaged_file_takes_nothing_away_and_is_written_again(
    records: Records, mirror: Mirror, folder: Path, file: Path, content: bytes
) -> None:
    before = file.read_bytes()
    file.write_bytes(content)
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b"}
    assert file.read_bytes() == before
    assert names_in(folder) == [f"{NAME}.jsonl"]
    for line in content.replace(b"\xef\xbb\xbf", b"").strip(b"\0\r\n").splitlines():
        assert line in older_lines(records)


def test_a_file_without_its_head_still_belongs_to_its_collection(records: Records, mirror: Mirror, file: Path) -> None:
    file.write_bytes(document_of(line_of("c", text="c")))
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b", "c": "c"}
    assert file.read_bytes() == records.log(NAME).document()


@pytest.mark.parametrize("name", [f"{NAME}.jsonl", "favorites.jsonl"])
def test_an_empty_file_is_filled_by_a_computer_that_never_saw_it(records: Records, folder: Path, name: str) -> None:
    make_collection(records, texts=["a"])
    records.write([put(records, FAVORITES, "star:a", "a")])
    folder.mkdir()
    (folder / name).write_bytes(b"")
    mirror_of(records, folder).synchronize()
    assert head_values((folder / name).read_bytes())
    assert sorted(path.name for path in folder.iterdir()) == ["favorites.jsonl", f"{NAME}.jsonl"]


def test_a_deleted_file_comes_back(records: Records, mirror: Mirror, file: Path) -> None:
    file.unlink()
    mirror.synchronize()
    assert file.read_bytes() == records.log(NAME).document()


def test_a_removed_collection_stays_removed_everywhere(records: Records, mirror: Mirror, tmp_path: Path) -> None:
    other = Records(tmp_path / "other", now)
    theirs = mirror_of(other, mirror.folder)
    theirs.synchronize()
    old = (mirror.folder / f"{NAME}.jsonl").read_bytes()
    records.write([remove(records, NAME, each) for each in (HEAD, "a", "b")])
    mirror.synchronize()
    (mirror.folder / f"{NAME} 2.jsonl").write_bytes(old)
    theirs.synchronize()
    assert not other.log(NAME).has_live
    assert not records.log(NAME).has_live


def test_a_removed_collection_makes_no_new_file(records: Records, mirror: Mirror, file: Path) -> None:
    records.write([remove(records, NAME, each) for each in (HEAD, "a", "b")])
    file.unlink()
    mirror.synchronize()
    assert not file.exists()


def test_a_link_is_followed(records: Records, mirror: Mirror, tmp_path: Path, file: Path) -> None:
    target = tmp_path / "elsewhere.jsonl"
    file.rename(target)
    file.symlink_to(target)
    records.write([put(records, NAME, "a", "changed")])
    mirror.synchronize()
    assert file.is_symlink()
    assert target.read_bytes() == records.log(NAME).document()


# Replaced while one writes


def test_a_file_that_is_replaced_while_one_writes_is_not_lost(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = document_of(head_of(), line_of("c", text="c"))

    def and_replace(path: Path, content: bytes, mode: int) -> Path:
        unfinished = write(path, content, mode)
        if path == file:
            replaced(file, theirs)
        return unfinished

    write = write_beside
    records.write([put(records, NAME, "a", "changed")])
    with monkeypatch.context() as patched:
        patched.setattr(mirror_module, "write_beside", and_replace)
        mirror.synchronize()
    assert file.read_bytes() == theirs
    assert sorted(path.name for path in mirror.folder.iterdir()) == ["favorites.jsonl", f"{NAME}.jsonl"]
    mirror.synchronize()
    assert texts_in(records) == {"a": "changed", "b": "b", "c": "c"}


def test_a_file_that_is_replaced_right_after_one_wrote_is_not_taken_for_ones_own(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_replace(unfinished: Path, path: Path) -> None:
        put_there(unfinished, path)
        replaced(file, document_of(head_of(), line_of("c", text="c")))

    put_there = replace_durably
    records.write([put(records, NAME, "a", "changed")])
    with monkeypatch.context() as patched:
        patched.setattr(mirror_module, "replace_durably", and_replace)
        mirror.synchronize()
    mirror.synchronize()
    assert texts_in(records) == {"a": "changed", "b": "b", "c": "c"}


def test_a_file_that_is_being_written_is_left_alone(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_write(path: Path) -> bytes:
        content = read(path)
        if path == file:
            file.write_bytes(content + line_of("d", text="d"))
        return content

    read = read_if_there
    file.write_bytes(document_of(head_of(), line_of("c", text="c")))
    with monkeypatch.context() as patched:
        patched.setattr(mirror_module, "read_if_there", and_write)
        mirror.synchronize()
    assert names_in(mirror.folder) == [f"{NAME}.jsonl"]
    assert file.read_bytes().endswith(line_of("d", text="d"))
    assert texts_in(records) == {"a": "a", "b": "b"}
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b", "c": "c", "d": "d"}


def test_a_change_while_the_folder_is_written_is_written_the_next_time(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_change(path: Path, content: bytes, mode: int) -> Path:
        if path == file:
            records.write([put(records, NAME, "c", "c")])
        return write(path, content, mode)

    write = write_beside
    records.write([put(records, NAME, "a", "changed")])
    with monkeypatch.context() as patched:
        patched.setattr(mirror_module, "write_beside", and_change)
        mirror.synchronize()
    assert b'"c"' not in file.read_bytes()
    mirror.synchronize()
    assert file.read_bytes() == records.log(NAME).document()


# Conflict copies and names


@pytest.mark.parametrize("pattern", CONFLICT_NAMES)
@pytest.mark.parametrize("name", [NAME, FAVORITES])
def test_a_conflict_copy_is_united_and_put_away(records: Records, mirror: Mirror, pattern: str, name: str) -> None:
    make_collection(records, f"{NAME}-2")
    mirror.synchronize()
    before = names_in(mirror.folder)
    stem = "favorites" if name == FAVORITES else name
    copy = mirror.folder / pattern.format(stem=stem, n=2)
    content = document_of(head_of(name), line_of("c", text="c"), line_of("a", EARLIER, text="old"))
    copy.write_bytes(content)
    mirror.synchronize()
    assert names_in(mirror.folder) == before
    assert texts_in(records, name)["c"] == "c"
    assert (records.older / copy.name).read_bytes() == content
    assert texts_in(records, f"{NAME}-2") == {}


def test_a_copy_that_is_put_away_replaces_nothing(records: Records, mirror: Mirror) -> None:
    records.write([remove(records, NAME, "a")])
    older = older_lines(records)
    for number in range(3):
        for name in (f"{NAME} 2.jsonl", "aa.jsonl"):
            (mirror.folder / name).write_bytes(document_of(head_of(), line_of(f"c-{number}", text="c")))
        mirror.synchronize()
    assert older_lines(records)[: len(older)] == older
    put_away = [path.read_bytes() for path in records.older.iterdir()]
    assert all(any(f'"c-{number}"'.encode() in each for each in put_away) for number in range(3))


@pytest.mark.parametrize("pattern", CONFLICT_NAMES)
@pytest.mark.parametrize("name", [NAME, FAVORITES, DAYS])
def test_a_conflict_copy_of_a_log_is_united(records: Records, mirror: Mirror, pattern: str, name: str) -> None:
    records.write([put(records, name, "a", "1")])
    records.write([put(records, name, "a", "2")])
    copy = records.path / pattern.format(stem=name, n=2)
    copy.write_bytes(records.log(name).path.read_bytes() + document_of(line_of("c", text="c")))
    assert name in mirror.synchronize()
    assert texts_in(records, name) | {"a": "2", "c": "c"} == texts_in(records, name)
    assert not copy.exists()
    assert records.names() == [NAME]


def test_a_conflict_copy_of_a_log_that_was_mended_is_united(records: Records, mirror: Mirror) -> None:
    """Its head came back after other lines."""
    copy = records.path / f"{NAME}-laptop-2.jsonl"
    copy.write_bytes(document_of(line_of("c", text="c"), head_of()))
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b", "c": "c"}
    assert not copy.exists()
    assert records.names() == [NAME]


@pytest.mark.parametrize("said", ["../../evil", "/etc/evil", "a/b", "a\0b", "Ä", "x" * 200, "CON", "con."])
def test_the_id_in_a_head_is_never_a_path(records: Records, mirror: Mirror, said: str) -> None:
    document = document_of(head_of(said), line_of("c", text="c"))
    (mirror.folder / "evil.jsonl").write_bytes(document)
    (records.path / "evil copy.jsonl").write_bytes(document)
    (records.path / "evil.jsonl").write_bytes(document)
    before = {path for path in records.path.parent.parent.rglob("*") if path.suffix == ".jsonl"}
    mirror.synchronize()
    made = {path for path in records.path.parent.parent.rglob("*") if path.suffix == ".jsonl"} - before
    assert {path.parent for path in made} <= {records.path, mirror.folder, records.older}
    (name,) = [each for each in records.names() if each != NAME]
    assert name.startswith("collection-")
    assert texts_in(records, name) == {"c": "c"}
    state = records.log(name).path.read_bytes(), names_in(mirror.folder)
    mirror.synchronize()
    assert (records.log(name).path.read_bytes(), names_in(mirror.folder)) == state


@pytest.mark.parametrize("file_name", [f"{NAME}.jsonl", "Books.jsonl", "favorites.jsonl"])
def test_a_file_whose_head_lost_its_id_belongs_where_it_did(records: Records, mirror: Mirror, file_name: str) -> None:
    if file_name != "favorites.jsonl":
        (mirror.folder / f"{NAME}.jsonl").rename(mirror.folder / file_name)
    records.write([put(records, FAVORITES, "star:a", "a")])
    mirror.synchronize()
    lost = mirror.folder / file_name
    before = lost.read_bytes()
    name = b"@favorites" if file_name == "favorites.jsonl" else NAME.encode()
    lost.write_bytes(before.replace(b'"collection":"%s",' % name, b""))
    mirror.synchronize()
    assert records.names() == [NAME]
    assert lost.read_bytes() == before


def test_a_file_named_like_another_collection(records: Records, mirror: Mirror, file: Path) -> None:
    file.write_bytes(document_of(head_of("other"), line_of("c", text="c")))
    for _ in range(3):
        mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b"}
    assert texts_in(records, "other") == {"c": "c"}
    heads = {path.name: (head_values(path.read_bytes()) or {})["collection"] for path in mirror.folder.iterdir()}
    assert heads == {file.name: "other", f"{NAME}-2.jsonl": NAME, "favorites.jsonl": FAVORITES}


def test_a_collection_named_like_the_favorites(records: Records, folder: Path) -> None:
    make_collection(records, "favorites", ["a"])
    records.write([put(records, FAVORITES, "star:x", "x")])
    mirror = mirror_of(records, folder)
    for _ in range(3):
        mirror.synchronize()
    assert sorted(path.name for path in folder.iterdir()) == ["favorites-2.jsonl", "favorites.jsonl"]
    assert texts_in(records, "favorites") == {"a": "a"}
    assert texts_in(records, FAVORITES) == {"star:x": "x"}


def test_the_days_of_another_computer_are_left_alone(records: Records, mirror: Mirror) -> None:
    (mirror.folder / "days.jsonl").write_bytes(document_of(head_of(DAYS), line_of("c", text="c")))
    mirror.synchronize()
    assert records.names() == [NAME]
    assert records.log(DAYS).is_missing


def test_a_head_without_a_collection_is_known_by_the_name_of_its_file(records: Records, folder: Path) -> None:
    folder.mkdir()
    (folder / "by-hand.jsonl").write_bytes(
        b'{"format": "lecun-viewer collection", "version": 2, "title": "By hand"}\n{"text": "t"}\n'
    )
    mirror_of(records, folder).synchronize()
    assert records.names() == ["by-hand"]
    assert list(texts_in(records, "by-hand").values()) == ["t"]
    head = head_values((folder / "by-hand.jsonl").read_bytes())
    assert head
    assert head["collection"] == "by-hand"


@pytest.mark.parametrize("version", [3, "3"])
def test_a_collection_of_a_newer_version_is_shown_and_never_written(
    records: Records, mirror: Mirror, file: Path, version: object
) -> None:
    document = document_of(head_of(changed=EARLIER, version=version), line_of("c", text="c", mood="calm"))
    file.write_bytes(document)
    for _ in range(2):
        mirror.synchronize()
    assert file.read_bytes() == document
    assert texts_in(records) == {"a": "a", "b": "b", "c": "c"}
    assert records.is_newer(NAME)


def test_a_head_may_be_in_any_line(records: Records, folder: Path) -> None:
    folder.mkdir()
    lines = (b"<<<<<<< HEAD", line_of("c", text="the lecun-viewer collection"), head_of("other"))
    (folder / "x.jsonl").write_bytes(document_of(*lines))
    mirror_of(records, folder).synchronize()
    assert texts_in(records, "other") == {"c": "the lecun-viewer collection"}


# Files that are none of ours


@pytest.mark.parametrize(
    "content", [b"words\n", '{"id": ""}\n'.encode("utf-16"), b'{"a": 1}\n', b"[" * 100_000, b"\xff" * 100]
)
def test_a_file_of_something_else_stays_as_it_is(records: Records, mirror: Mirror, content: bytes) -> None:
    other = mirror.folder / "other.jsonl"
    other.write_bytes(content)
    for _ in range(2):
        mirror.synchronize()
    assert other.read_bytes() == content
    assert messages_of(mirror) == [(Trouble.NO_COLLECTION, "other.jsonl")]
    assert records.names() == [NAME]


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_circle(path: Path) -> None:
    path.symlink_to(path.name)


def make_dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def make_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10**12)


@pytest.mark.parametrize("make", [make_pipe, make_folder, make_endless, make_circle, make_dangling, make_huge])
def test_what_is_no_file_is_never_opened_and_the_other_files_are_written(
    records: Records, mirror: Mirror, make: Callable[[Path], None]
) -> None:
    make_collection(records, "other")
    file = mirror.folder / f"{NAME}.jsonl"
    file.unlink()
    make(file)
    make(records.path / "x (1).jsonl")
    records.write([put(records, NAME, "a", "changed")])
    mirror.synchronize()
    assert (mirror.folder / "other.jsonl").exists()
    assert (mirror.folder / f"{NAME}-2.jsonl").read_bytes() == records.log(NAME).document()


def test_a_file_that_can_not_be_written_does_not_keep_others_back(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_collection(records, "zoo")
    records.write([put(records, NAME, "a", "changed")])

    def refuse(path: Path, content: bytes, mode: int) -> Path:
        if path == file:
            raise PermissionError(13, "Permission denied", str(path))
        return write(path, content, mode)

    write = write_beside
    monkeypatch.setattr(mirror_module, "write_beside", refuse)
    with pytest.raises(PermissionError):
        mirror.synchronize()
    assert (mirror.folder / "zoo.jsonl").exists()


def test_a_file_that_can_not_be_read_is_reported_and_left_alone(
    records: Records, mirror: Mirror, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        if path == file:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    read = read_if_there
    before = file.read_bytes()
    records.write([put(records, NAME, "a", "changed")])
    with monkeypatch.context() as patched:
        patched.setattr(mirror_module, "read_if_there", refuse)
        for _ in range(2):
            mirror.synchronize()
    assert [each.failure for each in mirror.messages] == [Failure(Cause.NO_ACCESS)]
    assert messages_of(mirror) == [(Trouble.NOT_READ, file.name)]
    assert file.read_bytes() == before
    assert names_in(mirror.folder) == [file.name]
    mirror.synchronize()
    assert file.read_bytes() == records.log(NAME).document()


@pytest.mark.parametrize(
    "known",
    [
        b"",
        b"[]",
        b"\0" * 50,
        b"[" * 100_000,
        b'{"reading.jsonl": ["", "", ""]}',
        b'{"a": 1, "reading.jsonl": ["x"]}',
        b'{"reading.jsonl": ["1-2-3", "a-b-3", "reading"]}',
        '{"é": ["", "", "é"]}'.encode("latin-1"),
    ],
)
def test_what_was_known_of_the_folder_may_be_damaged(
    records: Records, mirror: Mirror, file: Path, known: bytes
) -> None:
    (records.path / KNOWN_FILE).write_bytes(known)
    file.write_bytes(document_of(head_of(), line_of("c", text="c")))
    mirror.synchronize()
    assert texts_in(records) == {"a": "a", "b": "b", "c": "c"}
    assert NAME in {each[2] for each in json.loads((records.path / KNOWN_FILE).read_bytes()).values()}


def test_an_own_line_is_kept_when_it_loses(records: Records, mirror: Mirror, file: Path) -> None:
    records.write([put(records, NAME, "b", "not seen yet")])
    own = [records.log(NAME).line(each) for each in ("a", "b")]
    future = [line_of(each, "2026-12-09T00:00:00.000000Z", text="theirs") for each in ("a", "b")]
    file.write_bytes(document_of(head_of(), *future))
    mirror.synchronize()
    assert texts_in(records) == {"a": "theirs", "b": "theirs"}
    assert set(own) <= set(older_lines(records))


# A folder that does not answer


class HangingFolder:
    """Lets whoever asks *folder* for the *count*th time wait, as a disk of the network does that is away."""

    def __init__(self, folder: Path, count: int) -> None:
        self.is_reached, self._is_released = Event(), Event()
        self._folder, self._left = str(folder), count
        sys.addaudithook(self._on_call)  # it stays until the end of the program

    def release(self) -> None:
        self._left = 0
        self._is_released.set()

    def _on_call(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._left and event in ASKING and self._folder in str(arguments[0]):
            self._left -= 1
            if not self._left:
                self.is_reached.set()
                self._is_released.wait()


@pytest.mark.parametrize("count", range(1, 7))
def test_changes_go_on_while_the_folder_hangs(records: Records, mirror: Mirror, file: Path, count: int) -> None:
    file.write_bytes(document_of(head_of(), line_of("c", text="c")))
    (mirror.folder / f"{NAME} (1).jsonl").write_bytes(document_of(head_of(), line_of("d", text="d")))
    other = again(records)
    hanging = HangingFolder(mirror.folder, count)
    thread = Thread(target=mirror.synchronize)
    thread.start()
    try:
        assert hanging.is_reached.wait(60)
        for number in range(5):
            records.write([put(records, NAME, "a", f"mine {number}")])
            other.write([put(other, NAME, "b", f"other {number}")])
        assert thread.is_alive()
    finally:
        hanging.release()
        thread.join()
    mirror.synchronize()
    assert texts_in(records) == {"a": "mine 4", "b": "other 4", "c": "c", "d": "d"}
    assert file.read_bytes() == records.log(NAME).document()
