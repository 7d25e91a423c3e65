"""The log: what is read and appended, also while others write to it or damage it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from lecun_viewer.core.failure import FailureError
from lecun_viewer.records.line import key_of, written
from lecun_viewer.records.log import FEW, Log

from .made import STAMP, document_of, head_of, line_of, replaced

LATER = "2026-11-30T10:00:00.000000Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reading.jsonl"


def read(path: Path) -> Log:
    log = Log(path)
    log.refresh()
    return log


def filled(path: Path, *lines: bytes) -> Log:
    log = Log(path)
    log.append(lines)
    return log


def test_the_newest_line_of_an_id_counts(path: Path) -> None:
    new, old = line_of("a", LATER, text="new"), line_of("a", text="old")
    for lines in ((old, new), (new, old)):
        path.unlink(missing_ok=True)
        log = filled(path, *lines)
        assert log.line("a") == new
        assert log.has_had(old)
        assert not log.has_had(new)


def test_of_equal_stamps_the_later_line_counts(path: Path) -> None:
    log = filled(path, line_of("a", text="1"), line_of("a", text="2"))
    assert log.line("a") == line_of("a", text="2")
    assert log.has_had(line_of("a", text="1"))


def test_a_missing_log_has_nothing(path: Path) -> None:
    log = Log(path)
    assert not log.refresh()
    assert log.is_missing
    assert (log.token, log.line("a"), list(log.lines()), log.document(), log.size) == ("", None, [], b"", 0)


def test_an_appended_line_is_found_without_reading_all_again(path: Path) -> None:
    log, other = filled(path, line_of("a")), read(path)
    log.append([line_of("b")])
    assert other.refresh()
    assert other.key("b")
    assert other.readings == 1
    assert not other.refresh()


def test_keys_that_were_read_before_the_known_ones_are_left_out(path: Path) -> None:
    log = filled(path, line_of("a"), line_of("b"), line_of("c"))
    known = {key.id or "": key for key in log.keys_in_order()}
    assert log.all_keys(known) == []
    log.append([line_of("d"), line_of("a", LATER, text="changed")])
    Log(path).append([line_of("b", LATER, deleted=True), line_of("c", "2026-11-30T08:00:00.000000Z")])
    log.refresh()
    assert sorted(key.id or "" for key in log.all_keys(known)) == ["a", "b", "d"]
    replaced(path, log.document())
    log.refresh()
    assert sorted(key.id or "" for key in log.all_keys(known)) == ["a", "b", "c", "d"]


def test_empty_lines_and_line_ends_of_windows_do_not_count(path: Path) -> None:
    path.write_bytes(b"\n\r\n" + line_of("a") + b"\r\n \n" + line_of("b"))
    log = read(path)
    assert [key.id for key in log.keys_in_order()] == ["a", "b"]
    assert not log.bad_lines
    assert log.document() == document_of(line_of("a"), line_of("b"))


def test_a_last_line_without_its_end_counts_if_it_can_be_read(path: Path) -> None:
    path.write_bytes(line_of("a"))
    log = read(path)
    assert log.key("a")
    log.append([line_of("b")])
    assert [line for _key, line in read(path).lines()] == [line_of("a"), line_of("b")]


def test_a_line_that_is_being_written_is_read_when_it_is_complete(path: Path) -> None:
    line = line_of("b", text="x" * 100)
    for cut in range(len(line) + 1):
        path.write_bytes(document_of(line_of("a")) + line[:cut])
        log = read(path)
        assert bool(log.key("b")) == (cut == len(line))
        with path.open("ab") as file:
            file.write(line[cut:] + b"\n")
        log.refresh()
        assert log.line("b") == line
        assert not log.bad_lines


def test_a_partial_line_is_ended_before_the_next_one(path: Path) -> None:
    path.write_bytes(document_of(line_of("a")) + b'{"id": "half')
    log = read(path)
    assert log.bad_lines == [b'{"id": "half']
    log.append([line_of("b")])
    for each in (log, read(path)):
        assert [line for _key, line in each.lines()] == [line_of("a"), line_of("b")]
        assert each.bad_lines == [b'{"id": "half']


@pytest.mark.parametrize("size", [0, 1, 50, 89, 90, 91, 120, 150])
def test_a_log_that_was_cut_is_read_anew(path: Path, size: int) -> None:
    log = filled(path, line_of("a"), line_of("b"))
    path.write_bytes(path.read_bytes()[:size])
    log.refresh()
    assert list(log.lines()) == list(read(path).lines())


def test_a_log_that_was_cut_and_has_grown_again_is_read_anew(path: Path) -> None:
    log = filled(path, line_of("a"), line_of("b"))
    with path.open("r+b") as file:  # the file stays the same one
        file.truncate(10)
    Log(path).append([line_of("c", text="x" * 500)])
    log.refresh()
    assert log.keys_in_order() == read(path).keys_in_order()
    assert log.bad_lines == read(path).bad_lines
    assert log.key("c")


def test_a_line_that_was_changed_in_place_is_read_anew(path: Path) -> None:
    log = filled(path, line_of("a", text="1"), line_of("b", text="2" * 99))
    with path.open("r+b") as file:
        file.write(line_of("c", text="3"))
    os.utime(path, (1, 1))
    log.refresh()
    assert [key.id for key in log.keys_in_order()] == ["b", "c"]


def in_place(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()


@pytest.mark.parametrize("change", [in_place, replaced])
def test_a_log_that_was_changed_is_never_read_with_the_places_of_another(
    path: Path, change: Callable[[Path, bytes], None]
) -> None:
    first, second, last = line_of("a", text="1"), line_of("bc", text="2"), line_of("z", text="3" * 90)
    for content in (document_of(second, first, last), document_of(first, last), bytes(len(first)) + b"\n", b""):
        path.write_bytes(document_of(first, second, last))
        log = read(path)
        change(path, content)  # between its reading and the reading of its lines
        assert log.line("a") == read(path).line("a")
        log = Log(path)
        path.write_bytes(document_of(first, second, last))
        log.refresh()
        change(path, content)
        assert list(log.lines()) == list(read(path).lines())


def test_a_log_that_was_compacted_meanwhile_is_read_anew(path: Path) -> None:
    filled(path, *(line_of("a", text=str(number)) for number in range(FEW + 2)), line_of("b"))
    other = read(path)
    read(path).compact()
    assert other.document() == document_of(line_of("a", text=str(FEW + 1)), line_of("b"))


def test_a_log_is_compacted_when_half_of_it_is_superseded(path: Path) -> None:
    for count, is_compacted in ((FEW + 1, False), (FEW + 2, True)):
        path.unlink(missing_ok=True)
        log = filled(path, line_of("b"), *(line_of("a", text=str(number)) for number in range(count)))
        log.compact()
        assert (path.read_bytes().count(b"\n") == 2) == is_compacted
        assert log.line("a") == line_of("a", text=str(count - 1))
    log = filled(path, *(line_of(f"c-{number}") for number in range(2 * FEW)))
    log.append([line_of("a", text=f"again {number}") for number in range(FEW + 2)])
    log.compact()
    assert path.read_bytes().count(b"\n") > 3 * FEW


def test_compacting_never_drops_what_another_program_appended(path: Path) -> None:
    log = filled(path, *(line_of("a", text=str(number)) for number in range(FEW + 2)))
    Log(path).append([line_of("b")])
    log.compact()
    assert read(path).key("b")


def test_bad_lines_are_known_and_leave_when_the_log_is_compacted(path: Path) -> None:
    path.write_bytes(document_of(b"<<<<<<< HEAD", line_of("a"), b"\0\0\0", line_of("b")) + b"half")
    log = read(path)
    assert log.bad_lines == [b"<<<<<<< HEAD", b"\0\0\0", b"half"]
    log.compact()
    assert path.read_bytes() == document_of(line_of("a"), line_of("b"))
    assert not log.bad_lines


@pytest.mark.parametrize("line", [b'{"text": "t"}', b'{"id": "a/b"}', b'{"id": "", "text": "no head"}'])
def test_a_line_without_an_id_is_no_line_of_a_log(path: Path, line: bytes) -> None:
    path.write_bytes(document_of(line_of("a"), line) + line)
    log = read(path)
    assert [key.id for key in log.keys_in_order()] == ["a"]
    assert log.bad_lines == [line, line]


def test_what_was_appended_can_be_taken_back(path: Path) -> None:
    log = filled(path, line_of("a"))
    size = log.size
    log.append([line_of("b")])
    log.truncate(size)
    assert not log.key("b")
    assert path.read_bytes() == document_of(line_of("a"))
    log.append([line_of("c")])
    assert list(log.lines()) == list(read(path).lines())


def test_a_deletion_is_a_line(path: Path) -> None:
    log = filled(path, line_of("a"), line_of("b"))
    assert log.has_live
    log.append([line_of("a", LATER, deleted=True)])
    assert (log.is_live("a"), log.is_live("b"), log.is_live("c")) == (False, True, False)
    log.append([line_of("b", LATER, deleted=True)])
    assert not log.has_live
    assert log.changed("a") == LATER


def test_threads_read_a_log_one_after_the_other(path: Path) -> None:
    log, writer, is_done = filled(path, line_of("a")), read(path), Event()

    def read_on() -> None:
        while not is_done.is_set():
            log.refresh()

    threads = [Thread(target=read_on) for _ in range(4)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for number in range(300):
            writer.append([line_of(f"b-{number}")])
    finally:
        is_done.set()
        for thread in threads:
            thread.join()
        sys.setswitchinterval(interval)
    log.refresh()
    assert log.readings == 1, "two threads read the same lines"
    assert log.keys_in_order() == read(path).keys_in_order()
    assert not log.bad_lines
    assert not any(log.has_had(line) for _key, line in log.lines())


def test_the_same_records_give_the_same_bytes(path: Path) -> None:
    lines = [head_of(), *(written(each, {}, STAMP, STAMP) for each in ("b", "a", "c"))]
    clean = filled(path, *lines).document()
    path.unlink()
    assert filled(path, *reversed(lines)).document() == clean
    assert [key_of(line).id for line in clean.splitlines()] == ["", "a", "b", "c"]


def test_a_folder_in_the_place_of_a_log_is_an_error(path: Path) -> None:
    path.mkdir()
    with pytest.raises(FailureError):
        Log(path).refresh()


def test_what_was_read_stays_where_a_log_can_not_be_read(path: Path) -> None:
    log = filled(path, line_of("a"))
    path.unlink()
    path.mkdir()
    with pytest.raises(FailureError):
        log.refresh()
    assert log.key("a")
