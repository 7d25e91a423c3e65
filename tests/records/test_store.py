"""Changes of the logs: all or none, checked against what was seen, and mended from backups."""

import errno
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from threading import Thread

import pytest

from lecun_viewer.core.failure import FailureError
from lecun_viewer.records.head import DAYS, FAVORITES, VERSION
from lecun_viewer.records.line import HEAD, key_of, values_in
from lecun_viewer.records.store import BACKUPS, ChangedSinceError, Records, Write
from lecun_viewer.system import files

from .changing import SHARED, count_on
from .made import NAME, STAMP, again, make_collection, older_lines, put, remove, texts_in


def test_a_change_is_there_for_a_new_program(records: Records) -> None:
    make_collection(records, texts=["a"])
    records.write([put(records, NAME, "a", "changed"), put(records, NAME, "b", "new")])
    assert texts_in(again(records)) == {"a": "changed", "b": "new"}
    assert records.has_changed


def test_records_that_are_added_at_once_keep_their_order(records: Records) -> None:
    texts = [f"{number:02}" for number in reversed(range(30))]
    make_collection(records, texts=texts)
    assert list(texts_in(again(records))) == texts


def test_a_change_of_what_another_program_changed_is_refused(records: Records) -> None:
    make_collection(records, texts=["a", "b"])
    mine = [put(records, NAME, "b", "mine"), put(records, NAME, "a", "mine")]
    other = again(records)
    other.write([put(other, NAME, "a", "other")])
    with pytest.raises(ChangedSinceError):
        records.write(mine)
    assert texts_in(records) == {"a": "other", "b": "b"}


def test_a_change_that_was_refused_leaves_nothing_in_older(records: Records) -> None:
    make_collection(records, texts=["a", "b"])
    changes = [remove(records, NAME, "a"), Write(NAME, "b", lambda _line: False, None)]
    with pytest.raises(ChangedSinceError):
        records.write(changes)
    assert older_lines(records) == []


def test_a_deleted_record_is_kept_and_can_come_back(records: Records) -> None:
    make_collection(records, texts=["a"])
    before = records.log(NAME).line("a")
    records.write([remove(records, NAME, "a")])
    assert texts_in(records) == {}
    assert older_lines(records) == [before]
    records.write([put(records, NAME, "a", "back")])
    assert texts_in(again(records)) == {"a": "back"}


def test_deleting_what_is_not_there_writes_nothing(records: Records) -> None:
    make_collection(records)
    before = records.log(NAME).document()
    records.write([remove(records, NAME, "a")])
    assert records.log(NAME).document() == before


def test_a_deletion_keeps_what_an_import_brought_in(records: Records) -> None:
    records.write([Write(NAME, "a", lambda _line: True, {"text": "t", "imported": "9b1f"})])
    records.write([remove(records, NAME, "a")])
    assert values_in(records.log(NAME).line("a") or b"")["imported"] == "9b1f"


def test_a_record_keeps_when_it_was_added(records: Records) -> None:
    clock = datetime(2026, 11, 30, tzinfo=UTC)
    records.now = lambda: clock
    records.write([put(records, NAME, "a", "1")])
    added = records.log(NAME).key("a")
    clock += timedelta(days=1)
    records.write([put(records, NAME, "a", "2")])
    changed = records.log(NAME).key("a")
    assert added
    assert changed
    assert changed.added == added.added
    assert changed.changed > added.changed
    records.write([Write(NAME, "a", lambda _line: True, {"text": "3"}, frozenset(("text",)), added=STAMP)])
    assert key_of(records.log(NAME).line("a") or b"").added == STAMP


def test_a_change_with_its_own_time_keeps_unknown_fields(records: Records) -> None:
    records.write([Write(NAME, "a", lambda _line: True, {"text": "1", "mood": "calm"})])
    records.write([Write(NAME, "a", lambda _line: True, {"note": "2"}, frozenset(("text", "note")), added=STAMP)])
    values = values_in(records.log(NAME).line("a") or b"")
    assert (values["mood"], values["note"], "text" in values) == ("calm", "2", False)


def test_logs_are_private(records: Records) -> None:
    make_collection(records, texts=["a"])
    records.write([remove(records, NAME, "a")])
    for path in (records.path, records.older):
        assert path.stat().st_mode & 0o077 == 0
        assert all(each.stat().st_mode & 0o077 == 0 for each in path.iterdir())


def test_the_names_are_those_of_collections(records: Records) -> None:
    assert records.names() == []
    for name in ("zoo", "a-1", FAVORITES, DAYS, "A (1)", "a.sync-conflict-1", "a b"):
        make_collection(records, name)
    (records.path / "mirror.json").touch()
    assert records.names() == ["a-1", "zoo"]


def test_a_newer_collection_is_never_changed(records: Records) -> None:
    make_collection(records, texts=["a"])
    head = {"format": "lecun-viewer collection", "version": VERSION + 1, "collection": NAME}
    records.write([Write(NAME, HEAD, lambda _line: True, head, frozenset(head))])
    with pytest.raises(FailureError):
        records.write([put(records, NAME, "a", "b")])
    assert texts_in(records) == {"a": "a"}


# Disks and locks


def test_a_change_of_two_logs_is_made_in_both_or_in_none(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        make_collection(records, name, ["a"])
    records.older.mkdir()  # else its name is flushed first
    before = {name: records.log(name).path.read_bytes() for name in ("one", "two")}
    changes = [put(records, "one", "b", "b"), remove(records, "two", "a")]
    flush, flushed = os.fsync, list[int]()

    def fail_the_second_time(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", fail_the_second_time)
    with pytest.raises(OSError, match="space"):
        records.write(changes)
    for name, content in before.items():
        assert records.log(name).path.read_bytes() == content
        assert texts_in(records, name) == texts_in(again(records), name) == {"a": "a"}
    records.write(changes)
    assert texts_in(again(records), "one") == {"a": "a", "b": "b"}


def refuse_locks(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let the file system answer any lock with the error *number*."""

    def refuse(*_arguments: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has locks")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS])
def test_where_there_are_no_locks_changes_are_made_and_nothing_is_compacted(
    records: Records, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    make_collection(records, texts=["a"])
    refuse_locks(monkeypatch, number)
    for count in range(250):
        records.write([put(records, NAME, "a", str(count))])
    records.unite(NAME, [b""])
    assert texts_in(again(records)) == {"a": "249"}
    assert records.log(NAME).path.read_bytes().count(b"\n") == 252


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has locks")
def test_threads_wait_for_each_other_where_there_are_no_locks(
    records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_locks(monkeypatch, errno.ENOLCK)
    run_in_threads(records)


def test_threads_share_records(records: Records) -> None:
    run_in_threads(records)


def run_in_threads(records: Records) -> None:
    """Change records in two threads while a third unites and a fourth reads."""
    make_collection(records, texts=["a"])
    errors = list[BaseException]()
    is_done = False

    def change(name: str) -> None:
        for number in range(150):
            records.write([put(records, NAME, f"{name}-{number}", f"{name}-{number}")])
            count_on(records)

    def unite() -> None:
        while not is_done:
            records.unite(NAME, [records.log(NAME).document()])

    def read() -> None:
        while not is_done:
            assert records.log(NAME).is_live("a")
            assert records.log(NAME).has_live

    def reported(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    changing = [Thread(target=reported, args=(lambda name=name: change(name),)) for name in ("b", "c")]
    others = [Thread(target=reported, args=(work,)) for work in (unite, read)]
    for thread in (*changing, *others):
        thread.start()
    for thread in changing:
        thread.join()
    is_done = True
    for thread in others:
        thread.join()
    sys.setswitchinterval(interval)
    assert not errors
    assert values_in(records.log(NAME).line(SHARED) or b"")["count"] == 300
    expected = {f"{name}-{number}" for name in "bc" for number in range(150)} | {"a"}
    records.write([remove(records, NAME, SHARED)])
    assert texts_in(records).keys() == texts_in(again(records)).keys() == expected


def test_what_is_locked_by_another_is_not_changed(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    make_collection(records, texts=["a"])
    change = put(records, NAME, "a", "changed")
    monkeypatch.setattr(files, "monotonic", iter(range(1000)).__next__)  # no test waits ten seconds
    with files.locked(records.path), pytest.raises(TimeoutError):
        records.write([change])
    assert texts_in(records) == {"a": "a"}
    records.write([change])
    assert texts_in(records) == {"a": "changed"}


@pytest.mark.parametrize("folder", ["records", "collections-older", BACKUPS])
def test_a_file_in_the_place_of_a_folder(records: Records, folder: str) -> None:
    records.path.parent.mkdir()
    (records.path.parent / folder).write_bytes(b"")
    if folder == "records":
        assert records.names() == []
        with pytest.raises(OSError, match="records"):
            make_collection(records, texts=["a"])
        return
    make_collection(records, texts=["a"])
    deletion = [remove(records, NAME, "a")]
    if folder == "collections-older":
        with pytest.raises(OSError, match="older"):  # else nobody could find it again
            records.write(deletion)
        assert texts_in(again(records)) == {"a": "a"}
        return
    records.write(deletion)
    assert texts_in(again(records)) == {}


# Mending


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def with_a_hole(content: bytes) -> bytes:
    return content[:150] + content[250:]


def zeroed(content: bytes) -> bytes:
    return bytes(len(content))


def zeroed_in_part(content: bytes) -> bytes:
    return content[:200] + bytes(150) + content[350:]


def emptied(_content: bytes) -> bytes:
    return b""


def other(content: bytes) -> bytes:
    return b"some\nwords\n" * len(content)


DAMAGES = [cut, with_a_hole, zeroed, zeroed_in_part, emptied, other]
TEXTS = ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_log_is_mended_from_its_backup(records: Records, damage: Callable[[bytes], bytes]) -> None:
    make_collection(records, texts=TEXTS)
    records.write([remove(records, NAME, "b"), put(records, NAME, "c", "changed")])
    records.make_backups()
    path, before = records.log(NAME).path, list(records.log(NAME).lines())
    path.write_bytes(damage(path.read_bytes()))
    mended = again(records)
    assert list(mended.log(NAME).lines()) == before
    assert not mended.log(NAME).bad_lines
    assert list(records.log(NAME).lines()) == before, "a program that goes on mends it, too"
    records.write([put(records, NAME, "a", "changed")])
    assert texts_in(again(records)) == {"a": "changed", "c": "changed", "d": "d", "e": "e"}


@pytest.mark.parametrize("name", [NAME, FAVORITES, DAYS])
def test_a_missing_log_is_made_of_its_backup(records: Records, name: str) -> None:
    make_collection(records, name, TEXTS)
    records.make_backups()
    records.log(name).path.unlink()
    mended = again(records)
    assert mended.names() == ([NAME] if name == NAME else [])
    assert texts_in(mended, name).keys() == set(TEXTS)
    records.path.rename(records.path.parent / "away")
    assert texts_in(again(records), name).keys() == set(TEXTS)


def test_what_was_changed_since_the_backup_stays(records: Records) -> None:
    make_collection(records, texts=TEXTS)
    records.make_backups()
    records.write([put(records, NAME, "a", "changed"), remove(records, NAME, "b"), put(records, NAME, "f", "new")])
    path = records.log(NAME).path
    head, *lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(head + b"".join(lines[-3:]))
    older = older_lines(records)
    assert texts_in(again(records)) == {"a": "changed", "c": "c", "d": "d", "e": "e", "f": "new"}
    assert older_lines(records) == older, "what a backup has, is nothing that was replaced"


def test_what_can_not_be_read_of_a_damaged_log_is_kept(records: Records) -> None:
    make_collection(records, texts=TEXTS)
    records.make_backups()
    path = records.log(NAME).path
    path.write_bytes(path.read_bytes()[:-20])
    assert texts_in(again(records)).keys() == set(TEXTS)
    assert len(older_lines(records)) == 1


def test_a_log_is_mended_while_it_is_changed(records: Records) -> None:
    make_collection(records, texts=TEXTS)
    records.make_backups()
    changing = again(records)
    path = records.log(NAME).path
    path.write_bytes(b"")
    changing.write([Write(NAME, "f", lambda line: line is None, {"text": "f"})])
    assert texts_in(changing).keys() == {*TEXTS, "f"}
    path.write_bytes(b"")
    assert not changing.unite(NAME, [])
    assert texts_in(changing).keys() == set(TEXTS)


def test_mending_never_fails(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    make_collection(records, texts=TEXTS)
    records.make_backups()
    path = records.log(NAME).path
    path.write_bytes(cut(path.read_bytes()))
    monkeypatch.setattr(files, "monotonic", iter(range(10_000)).__next__)
    with files.locked(records.path):
        present = texts_in(again(records))
    assert set() < present.keys() < set(TEXTS)
    backup = records.backups.newest(NAME)
    assert backup
    for content in (b"\xff\n[[[\n" * 100, b"[" * 100_000):
        backup.write_bytes(content)
        assert texts_in(again(records)) == present
    backup.unlink()
    backup.mkdir()
    assert texts_in(again(records)) == present


def test_a_compacted_log_is_not_taken_for_a_damaged_one(records: Records) -> None:
    make_collection(records, texts=TEXTS)
    for number in range(150):
        records.write([put(records, NAME, "a", str(number))])
    records.make_backups()
    with records.locked():
        records.log(NAME).compact()
    before = records.log(NAME).path.read_bytes()
    assert texts_in(again(records))["a"] == "149"
    assert records.log(NAME).path.read_bytes() == before
    assert older_lines(records) == []


def test_a_wrong_clock_of_a_backup_does_not_hide_a_newer_one(records: Records) -> None:
    make_collection(records, texts=["a"])
    records.backups.make([records.log(NAME).path], date(2150, 1, 1))
    records.write([put(records, NAME, "b", "b")])
    records.make_backups()
    records.log(NAME).path.unlink()
    assert texts_in(again(records)) == {"a": "a", "b": "b"}


def test_a_backup_is_never_made_of_a_damaged_log(records: Records) -> None:
    make_collection(records, texts=TEXTS)
    records.make_backups()
    path = records.log(NAME).path
    path.write_bytes(cut(path.read_bytes()))
    records.make_backups()
    backup = records.backups.newest(NAME)
    assert backup
    assert backup.read_bytes().count(b"\n") >= len(TEXTS) + 1
