"""Files of collections that 0.1.0 wrote, as records: they say the same on every computer, and delete what it did."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.records.line import EPOCH, HEAD, values_in
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records, Write
from lecun_viewer.records.version_1 import converted, tombstones, united
from lecun_viewer.system.files import read_if_there

from .made import NAME, older_lines

FILE = f"{NAME}.jsonl"
DESK, LAPTOP = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
"""The names of two programs."""


def at(minute: int, microsecond: int = 0) -> str:
    return f"2026-11-20T08:{minute:02}:00.{microsecond:06}Z"


def line(quote_id: str, text: str, minute: int, by: str = DESK, **values: Any) -> dict[str, Any]:
    return {"id": quote_id, "text": text, "authors": ["Anna"], "changed": at(minute), "by": by, **values}


def file_of(*lines: Mapping[str, Any], **values: Any) -> bytes:
    """Return a file as 0.1.0 wrote it. Its head has seen all of its lines."""
    seen = dict[str, str]()
    for each in lines:
        if isinstance(each.get("changed"), str):
            seen[each["by"]] = max(each["changed"], seen.get(each["by"], ""))
    head = {"format": "lecun-viewer collection", "version": 1, "id": NAME, "title": "Reading", "introduction": ""}
    head |= {"changed": at(0), "by": DESK, "seen": seen, "last": lines[-1]["id"] if lines else "", **values}
    return b"".join(json.dumps(each, ensure_ascii=False).encode() + b"\n" for each in (head, *lines))


def records_in(folder: Path, year: int = 2027) -> Records:
    return Records(folder, lambda: datetime(year, 1, 1, tzinfo=UTC))


def home_with(folder: Path, document: bytes, year: int = 2027) -> Records:
    """Return the records of a home that was upgraded with that file."""
    records = records_in(folder, year)
    records.unite(NAME, [converted(document, NAME)])
    return records


def meet(records: Records, document: bytes, name: str = FILE) -> set[str]:
    """Let the file *document* appear in the folder that people see. Return which logs have changed."""
    folder = records.path.with_name("collections")
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(document)
    return Mirror(records, folder, has_favorites=True).synchronize()


def texts(records: Records) -> list[str]:
    lines = (each for each in records.log(NAME).lines() if not each[0].deleted)
    return [values["text"] for _key, line in lines if "text" in (values := values_in(line))]


def older(records: Records) -> list[str]:
    return [values_in(each)["text"] for each in older_lines(records) if each.startswith(b"{")]


BATCH = [line(f"quote-{number}", f"Sentence {number}.", 1) for number in range(12)]


# One file


def test_the_same_file_gives_the_same_bytes_on_two_computers(tmp_path: Path) -> None:
    by_hand: list[dict[str, Any]] = [
        {"text": "By hand."},
        {"id": "hand-2", "text": "By hand, too.", "rating": 5},
        {"id": "not an id!", "text": "x"},
    ]
    document = file_of(*BATCH, *by_hand, line("last", "The last.", 9), parts=[{"number": 3, "title": "A part"}])
    first, second = home_with(tmp_path / "a", document), home_with(tmp_path / "b", document, year=2030)
    assert first.log(NAME).document() == second.log(NAME).document()
    assert texts(first) == [*(each["text"] for each in BATCH), *(each["text"] for each in by_hand), "The last."]


def test_two_copies_that_have_lost_their_heads_have_the_title_of_the_file() -> None:
    known = file_of(line("a", "First.", 1)).partition(b"\n")[2]
    lines = united(known + file_of(line("b", "Second.", 2)).partition(b"\n")[2], known, NAME, title="Reading")
    found = {values["id"]: values for values in map(values_in, lines.splitlines())}
    assert found.keys() == {HEAD, "a", "b"}
    assert found[HEAD]["title"] == "Reading"


def test_a_quote_was_added_when_its_oldest_field_was_new(tmp_path: Path) -> None:
    changed = line("b", "Corrected.", 30, stamps={"": [at(2), DESK], "text": [at(30), DESK]})
    document = file_of(line("a", "First.", 1), changed, line("c", "Third.", 3))
    records = home_with(tmp_path, document)
    assert texts(records) == ["First.", "Corrected.", "Third."]
    key = records.log(NAME).key("b")
    assert key
    assert (key.added, key.changed) == (at(2), at(30))
    values = values_in(records.log(NAME).line("b") or b"")
    assert values["by"] == DESK
    assert "stamps" not in values


def test_a_change_by_a_clock_that_was_behind_comes_after_what_it_changed(tmp_path: Path) -> None:
    before = line("a", "First.", 20)
    after = line("a", "Corrected.", 10, LAPTOP, stamps={"": [at(20), DESK], "text": [at(10), LAPTOP]})
    records = home_with(tmp_path, file_of(after))
    meet(records, file_of(before))
    assert texts(records) == ["Corrected."]


def test_an_imported_quote_has_the_same_place_where_another_was_deleted(tmp_path: Path) -> None:
    imported = {f"digest-{each['id']}": each["id"] for each in BATCH}
    whole, shorter = file_of(*BATCH, imported=imported), file_of(*BATCH[:3], *BATCH[4:], imported=imported)
    first, second = home_with(tmp_path / "a", whole), home_with(tmp_path / "b", shorter)
    for each in (*BATCH[:3], *BATCH[4:]):
        assert first.log(NAME).line(each["id"]) == second.log(NAME).line(each["id"])
    key, values = second.log(NAME).key("quote-3"), values_in(second.log(NAME).line("quote-3") or b"")
    assert key
    assert key.deleted
    assert values["imported"] == "digest-quote-3"
    assert second.unite(NAME, [first.log(NAME).document()])  # where it was deleted is not known to be later
    assert "Sentence 3." in texts(second)


def test_of_two_lines_with_one_id_both_are_quotes(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(line("a", "One.", 1), line("a", "Two.", 2), line("a", "Three.", 3)))
    assert texts(records) == ["One.", "Two.", "Three."]


def test_parts_are_records_and_what_is_no_part_stays_in_the_head(tmp_path: Path) -> None:
    parts = [
        {"number": 7, "title": "Seven", "color": "red"},
        {"number": 1, "title": "One"},
        {"number": 7, "title": "Twice"},
    ]
    records = home_with(
        tmp_path, file_of(*BATCH, parts=parts, stamps={"": [at(5), DESK], "title": [at(3), DESK]}, changed=at(5))
    )
    log = records.log(NAME)
    found = {key.id: values_in(each) for key, each in log.lines()}
    assert (found["part:7"]["title"], found["part:7"]["place"], found["part:7"]["color"]) == ("Seven", 1, "red")
    assert (found["part:1"]["title"], found["part:1"]["place"]) == ("One", 2)
    assert found[HEAD]["parts"] == [{"number": 7, "title": "Twice"}]
    assert log.changed("part:1") == at(5)


def test_a_line_that_is_no_object_goes_to_the_older_lines(tmp_path: Path) -> None:
    bad = b'{"id": "half", "text": "It en'
    records = home_with(tmp_path, file_of(*BATCH) + bad + b"\n")
    assert len(texts(records)) == len(BATCH)
    assert bad in (records.older / FILE).read_bytes()


def test_half_of_a_surrogate_pair_becomes_a_question_mark(tmp_path: Path) -> None:
    """0.1.0 wrote it as an escape."""
    records = home_with(tmp_path, file_of().rstrip() + b'\n{"id": "half", "text": "A \\ud83d sign."}\n')
    assert texts(records) == ["A ? sign."]


def test_unknown_fields_stay(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(line("a", "One.", 1, rating=5, place={"page": [1, None]}), color="red"))
    values = values_in(records.log(NAME).line("a") or b"")
    assert (values["rating"], values["place"]) == (5, {"page": [1, None]})
    assert values_in(records.log(NAME).line(HEAD) or b"")["color"] == "red"


@pytest.mark.parametrize(
    "stamp", ["", "yesterday", "2026-02-31T08:00:00.000000Z", "2226-11-20T08:00:00.000000Z", 5, None]
)
def test_a_stamp_of_no_use_counts_as_none(tmp_path: Path, stamp: object) -> None:
    odd = line("b", "Odd.", 1) | {"changed": stamp}
    records = home_with(tmp_path, file_of(line("a", "One.", 1), odd, line("c", "Three.", 3), seen={}))
    assert texts(records) == ["One.", "Odd.", "Three."]
    assert records.log(NAME).changed("b") == EPOCH


def test_a_file_of_this_version_stays_as_it_is(tmp_path: Path) -> None:
    document = home_with(tmp_path, file_of(*BATCH, parts=[{"number": 3, "title": "A part"}])).log(NAME).document()
    assert converted(document, NAME) == document


def test_older_lines_of_both_versions_are_read_one_by_one() -> None:
    old = line("a", "One.", 1, stamps={"": [at(1), DESK]})
    new = b'{"id":"a","text":"Two.","added":"2026-11-20T08:01:00.000000Z","changed":"2026-12-20T08:01:00.000000Z"}'
    head = file_of(title="An older title").rstrip(b"\n")
    lines = converted(b"\n".join([json.dumps(old).encode(), new, head, b"{bad", b""]), NAME).splitlines()
    assert [values_in(each).get("text") for each in lines[:2]] == ["One.", "Two."]
    assert lines[1] == new
    assert values_in(lines[0])["id"] == "a"
    assert "stamps" not in values_in(lines[0])
    assert values_in(lines[2])["title"] == "An older title"
    assert lines[3] == b"{bad"


# A file of 0.1.0 that appears later


def test_a_file_in_which_git_has_marked_a_conflict_has_both_sides(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(*BATCH))
    ours, theirs = (file_of(*BATCH, line(each, each, 40, LAPTOP)) for each in ("ours", "theirs"))
    marked = b"<<<<<<< HEAD\n" + ours + b"=======\n" + theirs + b">>>>>>> laptop\n"
    meet(records, marked)
    assert texts(records) == [*(each["text"] for each in BATCH), "ours", "theirs"]


def test_a_file_that_appears_again_changes_nothing(tmp_path: Path) -> None:
    document = file_of(*BATCH, {"id": "hand", "text": "By hand."}, parts=[{"number": 3, "title": "A part"}])
    records = home_with(tmp_path, document)
    before = records.log(NAME).document()
    assert not meet(records, document)
    assert records.log(NAME).document() == before
    assert not older(records)


def test_a_change_of_a_computer_with_0_1_0_comes_in(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(*BATCH))
    changed = BATCH[2] | {"text": "By the laptop.", "changed": at(40), "by": LAPTOP}
    changed["stamps"] = {"": [at(1), DESK], "text": [at(40), LAPTOP]}
    assert meet(records, file_of(*BATCH[:2], changed, *BATCH[3:], line("new", "New.", 41, LAPTOP))) == {NAME}
    expected = [each["text"] for each in BATCH]
    expected[2] = "By the laptop."
    assert texts(records) == [*expected, "New."]
    assert older(records) in ([], ["Sentence 2."])


def test_what_a_computer_with_0_1_0_has_deleted_is_deleted_alike_everywhere(tmp_path: Path) -> None:
    homes = [home_with(tmp_path / name, file_of(*BATCH), year) for name, year in (("a", 2027), ("b", 2030))]
    shorter = file_of(*BATCH[:4], *BATCH[5:], line("new", "New.", 50, LAPTOP))
    for records in homes:
        assert meet(records, shorter) == {NAME}
        assert "Sentence 4." not in texts(records)
        assert older(records) == ["Sentence 4."]
    assert homes[0].log(NAME).document() == homes[1].log(NAME).document()


def test_a_file_that_has_not_seen_a_quote_does_not_delete_it(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(*BATCH, line("new", "New.", 50)))
    meet(records, file_of(*BATCH))
    assert texts(records)[-1] == "New."


def test_a_quote_that_was_changed_since_is_not_deleted(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(*BATCH))
    values = {"text": "Changed here.", "authors": ["Anna"]}
    records.write([Write(NAME, "quote-4", lambda _line: True, values, frozenset(values))])
    meet(records, file_of(*BATCH[:4], *BATCH[5:]))
    assert "Changed here." in texts(records)


@pytest.mark.parametrize("cut", [b"", b'{"id": "quote-11", "text": "Sent', b"\0" * 40])
def test_a_file_that_is_cut_deletes_nothing(tmp_path: Path, cut: bytes) -> None:
    records = home_with(tmp_path, file_of(*BATCH))
    meet(records, b"\n".join(file_of(*BATCH).split(b"\n")[:5]) + b"\n" + cut)
    assert texts(records) == [each["text"] for each in BATCH]


def test_a_part_that_a_computer_with_0_1_0_has_removed_is_deleted(tmp_path: Path) -> None:
    parts = [{"number": 1, "title": "One"}, {"number": 2, "title": "Two"}]
    records = home_with(tmp_path, file_of(*BATCH, parts=parts))
    meet(records, file_of(*BATCH, parts=parts[1:], changed=at(30), stamps={"": [at(30), DESK], "title": [at(0), DESK]}))
    assert not records.log(NAME).is_live("part:1")
    assert records.log(NAME).is_live("part:2")


def test_a_conflict_copy_of_0_1_0_is_united_and_put_away(tmp_path: Path) -> None:
    records = home_with(tmp_path, file_of(*BATCH))
    copy = "reading.sync-conflict-20261130-093000-ABCDEFG.jsonl"
    assert meet(records, file_of(*BATCH, line("new", "Of the copy.", 50, LAPTOP)), copy) == {NAME}
    assert texts(records)[-1] == "Of the copy."


def test_a_renamed_copy_stays_a_collection_of_its_own(tmp_path: Path) -> None:
    """0.1.0 took the names of files for the ids of collections. Its head says of which it was a copy."""
    records = home_with(tmp_path, file_of(*BATCH))
    copy = file_of(line("other", "Of the other.", 5), title="Other")
    records.unite("reading-2", [converted(copy, "reading-2")])
    assert not meet(records, copy, "reading-2.jsonl")
    assert "Of the other." not in texts(records)


# A file and its known copy


def test_of_a_file_and_its_known_copy_the_newer_line_counts(tmp_path: Path) -> None:
    known = file_of(line("a", "Old.", 1), line("b", "New here.", 30), line("c", "Here only.", 31))
    file = file_of(line("a", "New there.", 40, LAPTOP), line("b", "Old.", 2), line("d", "There only.", 41, LAPTOP))
    records = records_in(tmp_path)
    records.unite(NAME, [united(file, known, NAME)])
    assert set(texts(records)) == {"New there.", "New here.", "Here only.", "There only."}


def test_a_file_that_was_put_back_does_not_bring_back_what_was_deleted_here(tmp_path: Path) -> None:
    before = file_of(line("a", "One.", 1), line("b", "Two.", 2))
    known = file_of(line("a", "One.", 1), line("c", "Three.", 3))  # it has seen “Two.”
    records = records_in(tmp_path)
    records.unite(NAME, [united(before, known, NAME)])
    assert texts(records) == ["One.", "Three."]
    meet(records, before)
    assert texts(records) == ["One.", "Three."]


def test_the_side_of_a_conflict_that_loses_is_among_the_older(tmp_path: Path) -> None:
    known, file = file_of(line("a", "By the desk.", 10)), file_of(line("a", "By the laptop.", 11, LAPTOP))
    records = records_in(tmp_path)
    records.unite(NAME, [united(file, known, NAME)])
    assert (texts(records), older(records)) == (["By the laptop."], ["By the desk."])


def test_a_line_that_was_changed_by_hand_counts(tmp_path: Path) -> None:
    """Its stamp is that of before."""
    known, file = file_of(line("a", "As it was.", 10)), file_of(line("a", "By hand.", 10))
    records = records_in(tmp_path)
    records.unite(NAME, [united(file, known, NAME)])
    assert (texts(records), older(records)) == (["By hand."], ["As it was."])


def test_a_part_that_one_side_removed_stays_removed(tmp_path: Path) -> None:
    parts = [{"number": 1, "title": "One"}, {"number": 2, "title": "Two"}]
    before = file_of(*BATCH, parts=parts)
    after = file_of(*BATCH, parts=parts[1:], changed=at(30), stamps={"": [at(30), DESK], "title": [at(0), DESK]})
    records = records_in(tmp_path)
    records.unite(NAME, [united(before, after, NAME)])
    meet(records, before)
    assert not records.log(NAME).is_live("part:1")


# Whatever is in it

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from([at(1), "a", "quote-1"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["by", "number", "title", ""]), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        "id",
        "text",
        "changed",
        "by",
        "stamps",
        "added",
        "deleted",
        "seen",
        "last",
        "parts",
        "imported",
        "title",
        "version",
        "format",
    ]
)
LINES = st.dictionaries(NAMES, JSON, max_size=6).map(lambda values: json.dumps(values).encode()) | st.binary(
    max_size=12
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    lines, head = draw(st.lists(LINES, max_size=5)), draw(st.dictionaries(NAMES, JSON, max_size=6))
    return file_of(*BATCH[:2], **{name: head[name] for name in head if name not in ("format", "version")}) + b"\n".join(
        lines
    )


@given(files(), files() | st.binary(max_size=30))
def test_whatever_is_in_a_file_it_is_read(tmp_path_factory: pytest.TempPathFactory, known: bytes, file: bytes) -> None:
    records = home_with(tmp_path_factory.mktemp("home"), known)
    records.unite(NAME, [united(file, known, NAME, records.log(NAME)), tombstones(file, records.log(NAME))])
    saved = records.log(NAME).document() + read_if_there(records.older / FILE)
    assert all(each["text"].encode() in saved for each in BATCH[:2])
    before = records.log(NAME).document()
    assert not records.unite(NAME, [before])
    assert records.log(NAME).document() == before


@pytest.mark.parametrize(
    "deep", [b'{"a":' * 100_000, b"[" * 100_000, b'{"id":"x","text":"y","z":' + b"[" * 300 + b"]" * 300 + b"}"]
)
def test_a_line_that_is_nested_deeply_is_left_as_it_is(tmp_path: Path, deep: bytes) -> None:
    records = home_with(tmp_path, file_of(*BATCH) + deep + b"\n")
    assert set(texts(records)) >= {each["text"] for each in BATCH}
