"""The union of a log with files: which line wins, and what is kept of the others. Hostile files, too."""

from pathlib import Path

import pytest

from counting import steps
from lecun_viewer.records.head import FORMAT, head_values
from lecun_viewer.records.line import EPOCH, HEAD, key_of, values_in
from lecun_viewer.records.store import Records

from .made import (
    EARLIER,
    LATER,
    NAME,
    STAMP,
    document_of,
    head_of,
    line_of,
    make_collection,
    now,
    older_lines,
    put,
    remove,
    texts_in,
)


def with_lines(records: Records, *lines: bytes) -> None:
    records.unite(NAME, [document_of(*lines)])


def lines_of(records: Records) -> list[bytes]:
    return [line for _key, line in records.log(NAME).lines()]


def test_the_newer_line_wins_and_the_older_one_is_kept(records: Records) -> None:
    with_lines(records, line_of("a", text="mine"), line_of("b", text="mine"))
    newer, older = line_of("a", LATER, text="newer"), line_of("b", EARLIER, text="older")
    assert records.unite(NAME, [document_of(newer, older)])
    assert texts_in(records) == {"a": "newer", "b": "mine"}
    assert older_lines(records) == [older, line_of("a", text="mine")]


def test_a_line_that_was_here_once_is_not_kept_again(records: Records) -> None:
    with_lines(records, line_of("a", EARLIER, text="old"))
    old = records.log(NAME).document()
    records.write([put(records, NAME, "a", "new")])
    assert not records.unite(NAME, [old])
    assert older_lines(records) == []
    assert texts_in(records) == {"a": "new"}


def test_a_line_that_is_missing_in_a_file_stays(records: Records) -> None:
    with_lines(records, head_of(), line_of("a", text="a"))
    for document in (b"", b"\0" * 100, document_of(head_of())):
        assert not records.unite(NAME, [document])
    assert texts_in(records) == {"a": "a"}
    assert older_lines(records) == []


def test_a_deletion_takes_a_line_away_and_the_line_is_kept(records: Records) -> None:
    with_lines(records, line_of("a", text="a"))
    records.unite(NAME, [document_of(line_of("a", LATER, deleted=True))])
    assert texts_in(records) == {}
    assert older_lines(records) == [line_of("a", text="a")]


def test_a_line_changed_after_its_deletion_comes_back(records: Records) -> None:
    with_lines(records, line_of("a", deleted=True))
    records.unite(NAME, [document_of(line_of("a", LATER, text="back"))])
    assert texts_in(records) == {"a": "back"}
    assert older_lines(records) == []


def test_a_line_changed_by_hand_gets_a_new_stamp(records: Records) -> None:
    with_lines(records, line_of("a", text="a", mood="calm"))
    by_hand = line_of("a", text="by hand", mood="calm")
    assert records.unite(NAME, [document_of(by_hand)])
    (line,) = lines_of(records)
    assert values_in(line)["text"] == "by hand"
    assert key_of(line).changed > STAMP
    assert older_lines(records) == [line_of("a", text="a", mood="calm")]
    assert not records.unite(NAME, [records.log(NAME).document()])


def test_a_line_deleted_by_hand_is_deleted(records: Records) -> None:
    with_lines(records, line_of("a", text="a"))
    records.unite(NAME, [document_of(line_of("a", text="a", deleted=True))])
    assert texts_in(records) == {}
    assert older_lines(records) == [line_of("a", text="a")]


def test_a_line_without_a_stamp_is_new_if_its_id_is(records: Records) -> None:
    with_lines(records, b'{"id": "a", "text": "new"}')
    (line,) = lines_of(records)
    assert key_of(line).changed == key_of(line).added == STAMP
    loser = b'{"id": "a", "text": "other"}'
    assert not records.unite(NAME, [loser])
    assert older_lines(records) == [loser]


def test_a_line_without_an_id_gets_one_once(records: Records, tmp_path: Path) -> None:
    line = b'{"text": "by hand"}'
    assert records.unite(NAME, [document_of(line, line)])
    assert not records.unite(NAME, [document_of(line)])
    other = Records(tmp_path / "other", now)
    other.unite(NAME, [line])
    assert other.log(NAME).document() == records.log(NAME).document()
    assert older_lines(records) == []


@pytest.mark.parametrize("changed", [EARLIER, STAMP, LATER])
@pytest.mark.parametrize("bad_id", [1, None, "a/b", "../../a", "a\0b", "x" * 1_000_000, "a" * 81])
def test_a_line_with_a_hostile_id_gets_another(records: Records, bad_id: object, changed: str) -> None:
    document = document_of(line_of(text="t", changed=changed, id=bad_id))
    assert records.unite(NAME, [document])
    (key,) = records.log(NAME).keys_in_order()
    assert (key.id or "").startswith("line-")
    assert not records.unite(NAME, [document])
    records.write([put(records, NAME, key.id or "", "changed")])
    assert texts_in(records) == {key.id: "changed"}
    records.write([remove(records, NAME, key.id or "")])
    assert texts_in(records) == {}


@pytest.mark.parametrize("stamp", ["9999-12-31T23:59:59.999999Z", "2100-01-01T00:00:00.000000Z", 5, None, "now", ""])
def test_a_hostile_stamp_counts_as_none(records: Records, stamp: object) -> None:
    with_lines(records, line_of("a", text="mine"))
    records.unite(NAME, [document_of(line_of("a", text="other", **{"changed": stamp}))])  # type: ignore[arg-type]
    assert texts_in(records) == {"a": "mine"}
    records.write([put(records, NAME, "a", "changed")])
    assert texts_in(records) == {"a": "changed"}


@pytest.mark.parametrize("stamp", ["2099-12-30T00:00:00.000000Z", "2098-02-31T00:00:00.000000Z"])
def test_a_change_after_a_stamp_of_the_far_future_wins_everywhere(records: Records, tmp_path: Path, stamp: str) -> None:
    with_lines(records, line_of("a", stamp, text="future"))
    records.write([put(records, NAME, "a", "changed")])
    other = Records(tmp_path / "other", now)
    other.unite(NAME, [document_of(line_of("a", stamp, text="future"))])
    other.unite(NAME, [records.log(NAME).document()])
    assert texts_in(records) == texts_in(other) == {"a": "changed"}


def test_two_computers_do_not_swap_for_ever_at_the_end_of_time(records: Records, tmp_path: Path) -> None:
    other = Records(tmp_path / "other", now)
    for each, text in ((records, "one"), (other, "two")):
        each.unite(NAME, [line_of("a", "2099-12-30T23:59:59.999999Z", text=text)])
    for _ in range(3):
        for each, another in ((records, other), (other, records)):
            each.unite(NAME, [another.log(NAME).document()])
    assert not other.unite(NAME, [records.log(NAME).document()])
    assert records.log(NAME).document() == other.log(NAME).document()


def test_two_computers_with_equal_stamps_agree(records: Records, tmp_path: Path) -> None:
    other = Records(tmp_path / "other", now)
    for each, text in ((records, "one"), (other, "two")):
        each.unite(NAME, [line_of("a", text=text)])
    first, second = records.log(NAME).document(), other.log(NAME).document()
    records.unite(NAME, [second])
    other.unite(NAME, [first])
    records.unite(NAME, [other.log(NAME).document()])
    other.unite(NAME, [records.log(NAME).document()])
    assert records.log(NAME).document() == other.log(NAME).document()


def test_of_two_lines_with_one_id_the_newest_wins_and_the_other_is_kept(records: Records) -> None:
    one, two = line_of("a", EARLIER, text="1"), line_of("a", text="2")
    with_lines(records, one, two, one)
    assert texts_in(records) == {"a": "2"}
    assert older_lines(records) == [one]


def test_a_line_that_was_copied_by_hand_loses_nothing(records: Records) -> None:
    with_lines(records, line_of("a", text="a"))
    records.unite(NAME, [document_of(line_of("a", text="a"), line_of("a", text="copy"))])
    assert texts_in(records) == {"a": "copy"}
    assert older_lines(records) == [line_of("a", text="a")]


def test_an_unknown_field_survives(records: Records) -> None:
    line = line_of("a", text="t", mood={"deep": [1, 2.5, "x"]})
    with_lines(records, line)
    assert lines_of(records) == [line]
    records.write([put(records, NAME, "a", "changed")])
    (changed,) = lines_of(records)
    assert values_in(changed)["mood"] == {"deep": [1, 2.5, "x"]}


# Heads


def test_the_head_of_another_collection_loses(records: Records) -> None:
    with_lines(records, head_of(), line_of("a", text="a"))
    strange = head_of("other", LATER)
    records.unite(NAME, [document_of(strange, line_of("b", text="b"))])
    head = head_values(records.log(NAME).document())
    assert head
    assert head["collection"] == NAME
    assert texts_in(records).keys() >= {"a", "b"}
    assert older_lines(records) == [strange]


def test_a_head_without_an_id_or_a_collection_is_completed(records: Records) -> None:
    line = b'{"format": "lecun-viewer collection", "version": 2, "title": "By hand"}'
    with_lines(records, line, line_of("a", text="a"))
    head = values_in(records.log(NAME).line(HEAD) or b"")
    assert (head["id"], head["collection"], head["title"]) == (HEAD, NAME, "By hand")
    assert head["changed"] == EPOCH, "every computer completes it alike"
    assert not records.unite(NAME, [line])


def test_a_record_with_the_id_of_a_head_is_no_head(records: Records) -> None:
    with_lines(records, head_of(), line_of("", LATER, text="no head"))
    assert head_values(records.log(NAME).document()) == values_in(head_of())
    assert len(texts_in(records)) == 1


def test_a_log_whose_head_is_damaged_gets_it_back_from_a_file(records: Records) -> None:
    with_lines(records, head_of(), line_of("a", text="a"))
    path = records.log(NAME).path
    path.write_bytes(document_of(line_of("", LATER, text="no head", formid="star:cake"), line_of("a", text="a")))
    records.unite(NAME, [document_of(head_of())])
    assert head_values(records.log(NAME).document()) == values_in(head_of())
    assert sorted(texts_in(records).values()) == ["a", "no head"]


@pytest.mark.parametrize("record_id", [NAME, HEAD, None])
def test_a_head_of_version_1_is_no_record(records: Records, record_id: str | None) -> None:
    old = line_of(record_id, LATER, format=FORMAT, version=1)
    with_lines(records, head_of(), old)
    assert lines_of(records) == [head_of()]
    assert older_lines(records) == [old]


@pytest.mark.parametrize("version", [3, 99, "3", 2.5, None])
@pytest.mark.parametrize("changed", [EARLIER, LATER])
def test_the_head_of_a_newer_version_wins_whatever_its_stamp(records: Records, version: object, changed: str) -> None:
    with_lines(records, head_of(), line_of("a", text="a"))
    newer = head_of(changed=changed, version=version)
    records.unite(NAME, [document_of(newer, line_of("b", text="b"))])
    assert records.is_newer(NAME)
    records.unite(NAME, [document_of(head_of(changed="2026-12-09T00:00:00.000000Z"))])
    assert records.is_newer(NAME)
    assert texts_in(records) == {"a": "a", "b": "b"}
    with pytest.raises(OSError, match=NAME):
        records.write([put(records, NAME, "a", "changed")])


def test_a_head_of_version_1_does_not_become_the_head(records: Records) -> None:
    records.unite(NAME, [line_of(None, format=FORMAT, version=1)])
    assert records.log(NAME).key(HEAD) is None


# Files that are no good


@pytest.mark.parametrize(
    "bad",
    [
        b"[" * 100_000,
        b"<<<<<<< HEAD",
        b'{"id": "half',
        b"\xff\xfe{\0}\0",
        b'{"id": "a", "text": "\\ud800"}',
        b"[1]",
        line_of("a", text="a").replace(b'"text":"a"', b'"text":"\xff"'),
        line_of("a", text="a", n=1).replace(b'"n":1', b'"n":1e999'),
        line_of("a", LATER, text="a", n=1).replace(b'"n":1', b'"n":1e999'),
        line_of("c", text="c", n=1).replace(b'"n":1', b'"n":1e999'),
    ],
)
def test_a_bad_line_is_kept_once_and_does_no_harm(records: Records, bad: bytes) -> None:
    with_lines(records, line_of("a", text="a"))
    for _ in range(2):
        records.unite(NAME, [document_of(bad, line_of("b", text="b"), bad)])
    assert texts_in(records) == {"a": "a", "b": "b"}
    assert older_lines(records) == [bad]


def test_zeros_are_not_kept(records: Records) -> None:
    records.unite(NAME, [document_of(b"\0" * 100, b"", b" ", line_of("a", text="a"))])
    assert older_lines(records) == []


def test_both_sides_of_a_conflict_in_git_count(records: Records) -> None:
    ours, theirs = line_of("a", text="ours"), line_of("a", LATER, text="theirs")
    conflict = document_of(b"<<<<<<< HEAD", head_of(), ours, b"=======", theirs, line_of("b", text="b"), b">>>>>>> x")
    records.unite(NAME, [conflict])
    assert {key: texts_in(records)[key] for key in ("a", "b")} == {"a": "theirs", "b": "b"}
    assert set(older_lines(records)) == {ours, b"<<<<<<< HEAD", b"=======", b">>>>>>> x"}


@pytest.mark.parametrize("end", [b"\r\n", b"\n\n", b" \n"])
def test_a_file_with_a_byte_order_mark_and_other_line_ends_changes_nothing(records: Records, end: bytes) -> None:
    with_lines(records, head_of(), line_of("a", text="a"))
    document = records.log(NAME).document()
    assert not records.unite(NAME, [b"\xef\xbb\xbf" + document.replace(b"\n", end)])
    assert records.log(NAME).document() == document
    assert older_lines(records) == []


@pytest.mark.parametrize("changed", [STAMP, LATER, ""])
def test_a_new_line_with_a_byte_order_mark_is_taken_without_it(records: Records, changed: str) -> None:
    with_lines(records, line_of("a", text="a"))
    records.unite(NAME, [b"\xef\xbb\xbf" + line_of("a", changed or STAMP, text="b") + b"\r\n"])
    assert texts_in(records) == {"a": "b"}
    assert not records.log(NAME).bad_lines


def test_bad_lines_of_the_own_copy_are_kept_and_leave_it(records: Records) -> None:
    make_collection(records, texts=["a"])
    path = records.log(NAME).path
    path.write_bytes(path.read_bytes() + b'<<<<<<< HEAD\n{"id": "half')
    records.unite(NAME, [])
    assert older_lines(records) == [b"<<<<<<< HEAD", b'{"id": "half']
    assert path.read_bytes() == records.log(NAME).document()


def test_the_head_of_another_collection_leaves_the_own_copy(records: Records) -> None:
    make_collection(records, texts=["a"])
    path = records.log(NAME).path
    right, wrong = path.read_bytes(), path.read_bytes().replace(b'"collection":"reading"', b'"collection":"writing"')
    path.write_bytes(wrong)
    records.unite(NAME, [right])
    assert path.read_bytes() == right
    assert older_lines(records) == wrong.splitlines()[:1]


def test_a_line_that_comes_very_often_is_looked_at_once(records: Records) -> None:
    few, many = document_of(b"{}"), document_of(*[b"{}"] * 10_000)
    records.unite(NAME, [few])
    assert steps(lambda: records.unite(NAME, [many])) <= 2 * steps(lambda: records.unite(NAME, [few]))
    assert len(lines_of(records)) == 1


def test_a_failure_to_keep_what_loses_changes_nothing(records: Records) -> None:
    with_lines(records, line_of("a", text="mine"))
    records.older.write_bytes(b"a file in the way")
    with pytest.raises(OSError, match="older"):
        records.unite(NAME, [document_of(line_of("a", EARLIER, text="loses"), line_of("b", text="b"))])
    assert texts_in(records) == {"a": "mine"}


def test_an_unchanged_file_changes_nothing(records: Records) -> None:
    make_collection(records, texts=["a", "b"])
    before = records.log(NAME).path.read_bytes()
    assert not records.unite(NAME, [records.log(NAME).document()] * 2)
    assert records.log(NAME).path.read_bytes() == before
