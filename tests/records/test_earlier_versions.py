"""What a union or a deletion put into ``collections-older/`` is found, and comes back."""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import NOW, draft, info_of, listed, own_in, quotes_in, texts
from exchange.kept import quotes as any_quote
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import PartTitle, Quote, QuoteId
from lecun_viewer.exchange.quote_values import values_of
from lecun_viewer.records.earlier_versions import EarlierVersions
from lecun_viewer.records.state import EarlierVersion, Restoring
from lecun_viewer.records.store import OLDER, Records

from .made import line_of

LATER = "2026-11-27T09:00:00.000000Z"


def versions_in(folder: Path) -> EarlierVersions:
    """Return the earlier versions, as a program has them that starts now."""
    return EarlierVersions(Records(folder, lambda: NOW), own_in(folder))


def found(folder: Path) -> list[EarlierVersion]:
    return list(versions_in(folder).find().quotes)


def restore(folder: Path, *chosen: EarlierVersion) -> Restoring:
    """Bring back the quotes *chosen*, as the programs do."""
    own, plan = own_in(folder), versions_in(folder).plan(chosen)
    for change in plan.collections:
        own.change_collection(change)
    if plan.quotes:
        own.apply(plan.quotes)
    return plan


def remove(folder: Path, collection_id: str) -> None:
    own_in(folder).remove(collection_id, [quote.id for quote in quotes_in(folder, collection_id)])


def older_files(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / OLDER).iterdir()}


@pytest.fixture
def conflict(tmp_path: Path) -> Quote:
    """The older of two versions that two computers wrote. The newer is in the collection."""
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("Both change this."), draft("Nobody changes this.")])
    before = quotes_in(tmp_path, "mine")[0]
    own.apply([QuoteChange(before, before._replace(text="Ours, and older."))])
    theirs = line_of(before.id, LATER, text="Theirs, and newer.", authors=before.authors)
    Records(tmp_path, lambda: NOW).unite("mine", [theirs])
    assert set(texts(quotes_in(tmp_path, "mine"))) == {"Theirs, and newer.", "Nobody changes this."}
    return before._replace(text="Ours, and older.")


def test_the_older_of_two_versions_comes_back_as_a_further_quote(tmp_path: Path, conflict: Quote) -> None:
    before = older_files(tmp_path)
    (older,) = found(tmp_path)
    assert (older.quote, older.title) == (conflict, "Mine")
    assert NOW < older.moment < NOW + timedelta(hours=1)
    plan = restore(tmp_path, older)
    (restored,) = plan.restored()
    assert restored.id != conflict.id
    assert restored == conflict._replace(id=restored.id)
    assert restored in quotes_in(tmp_path, "mine")
    assert len(quotes_in(tmp_path, "mine")) == 3
    assert found(tmp_path) == []
    assert older_files(tmp_path) == before


def test_what_is_taken_back_is_older_again(tmp_path: Path, conflict: Quote) -> None:
    plan = restore(tmp_path, *found(tmp_path))
    own_in(tmp_path).apply([change.opposite() for change in plan.quotes])
    assert [content_of(older.quote) for older in found(tmp_path)] == [content_of(conflict)]


def test_a_quote_that_another_computer_removed_comes_back_under_its_id(tmp_path: Path) -> None:
    own_in(tmp_path).create("Mine", quotes=[draft("It goes."), draft("It stays.")])
    gone, _stays = sorted(quotes_in(tmp_path, "mine"), key=lambda quote: quote.text)
    Records(tmp_path, lambda: NOW).unite("mine", [line_of(gone.id, LATER, deleted=True)])
    assert texts(quotes_in(tmp_path, "mine")) == ["It stays."]
    restore(tmp_path, *found(tmp_path))
    assert gone in quotes_in(tmp_path, "mine")


def test_a_removed_collection_comes_back_as_it_was(tmp_path: Path) -> None:
    own, parts = own_in(tmp_path), (PartTitle(1, "Beginnings"),)
    own.create("Sea & Sky", "What was said of them.", [draft("Low tide.")._replace(part=1), draft("High tide.")], parts)
    before, info = quotes_in(tmp_path, "sea-sky"), info_of(own, "sea-sky")
    remove(tmp_path, "sea-sky")
    content = older_files(tmp_path)
    assert {older.quote for older in found(tmp_path)} == set(before)
    assert {older.title for older in found(tmp_path)} == {"Sea & Sky"}
    restore(tmp_path, *found(tmp_path))
    assert info_of(own_in(tmp_path), "sea-sky") == info
    assert set(quotes_in(tmp_path, "sea-sky")) == set(before)
    assert found(tmp_path) == []
    assert older_files(tmp_path) == content


def test_a_part_of_a_removed_collection_and_its_removal_again(tmp_path: Path) -> None:
    own_in(tmp_path).create("Mine", quotes=[draft("One."), draft("Two.")])
    remove(tmp_path, "mine")
    (two,) = (older for older in found(tmp_path) if older.quote.text == "Two.")
    plan = restore(tmp_path, two)
    assert texts(quotes_in(tmp_path, "mine")) == ["Two."]
    assert texts(older.quote for older in found(tmp_path)) == ["One."]
    own_in(tmp_path).change_collection(plan.collections[0].opposite())
    assert sorted(older.quote.text for older in found(tmp_path)) == ["One.", "Two."]


def test_of_the_same_content_one_comes_back_and_the_other_is_reported(tmp_path: Path, conflict: Quote) -> None:
    (older,) = found(tmp_path)
    plan = restore(tmp_path, older, older)
    assert (len(plan.restored()), list(plan.present)) == (1, [older])
    assert list(versions_in(tmp_path).find().present) == [older]
    again = restore(tmp_path, older)
    assert (again.restored(), list(again.present)) == ([], [older])


@pytest.mark.parametrize("is_there", [True, False])
def test_two_versions_of_a_quote_come_back_together(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        own_in(tmp_path).create("Mine")
    (tmp_path / OLDER).mkdir()
    lines = "".join(f'{{"id": "one", "text": "{text}"}}\n' for text in ("First.", "Second."))
    (tmp_path / OLDER / "mine.jsonl").write_text(lines, encoding="utf-8")
    restore(tmp_path, *found(tmp_path))
    quotes = quotes_in(tmp_path, "mine")
    assert sorted(texts(quotes)) == ["First.", "Second."]
    assert len({quote.id for quote in quotes}) == 2
    assert found(tmp_path) == []


def test_a_quote_that_has_moved_is_not_listed(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("It moves.")])
    own.create("Other")
    (moved,) = listed(own, "mine")
    own.apply([QuoteChange(moved, moved.moved_to("other"))])
    assert b"It moves." in older_files(tmp_path)["mine.jsonl"]
    assert found(tmp_path) == []


@pytest.mark.parametrize("moves_to", ["mine", "other"])
def test_a_quote_that_has_moved_out_of_its_part_and_back_is_not_listed(tmp_path: Path, moves_to: str) -> None:
    own, part = own_in(tmp_path), PartTitle(1, "On Work")
    mine = own.create("Mine", quotes=[draft("It moves.")._replace(part=1, part_title=part.title)], parts=(part,))
    own.create("Other", quotes=[draft("Another.")])
    (in_part,) = quotes_in(tmp_path, mine)
    moved = in_part._replace(part=0, part_title="") if moves_to == mine else in_part.moved_to(moves_to)
    own.apply([QuoteChange(in_part, moved)])
    own.apply([QuoteChange(moved, in_part)])
    assert quotes_in(tmp_path, mine) == [in_part]
    assert found(tmp_path) == []


@pytest.mark.parametrize("comes_back_in", ["mine", "other"])
def test_a_quote_that_came_back_and_was_changed_then_is_not_listed(tmp_path: Path, comes_back_in: str) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("It stays.")])
    own.create("Other", quotes=[draft("It stays there.")])
    added = QuoteChange(None, own.with_id(draft("Sharp knives, soft voices.")._replace(authors=()), "mine"))
    assert added.after
    again = QuoteChange(None, added.after.moved_to(comes_back_in))
    assert again.after
    own.apply([added])
    own.apply([added.opposite()])
    assert [older.quote for older in found(tmp_path)] == [added.after]
    own.apply([again])
    changed = QuoteChange(again.after, again.after._replace(authors=("Nora Ito",)))
    own.apply([changed])
    assert changed.after in quotes_in(tmp_path, comes_back_in)
    assert found(tmp_path) == []
    own.apply([QuoteChange(changed.after, None)])
    assert [older.quote for older in found(tmp_path)] == [changed.after]


def test_what_lost_is_listed_also_if_the_newer_quote_was_deleted_and_came_back(tmp_path: Path, conflict: Quote) -> None:
    own, newer = own_in(tmp_path), next(each for each in quotes_in(tmp_path, "mine") if each.id == conflict.id)
    own.apply([QuoteChange(newer, None)])
    own.apply([QuoteChange(None, newer)])
    own.apply([QuoteChange(newer, newer._replace(text="Changed since."))])
    assert [older.quote for older in found(tmp_path)] == [conflict]


def test_what_lost_against_a_deletion_is_listed_also_if_the_quote_came_back_in_other_words(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("Both have this.")])
    (before,) = quotes_in(tmp_path, "mine")
    ours = before._replace(text="Only this computer has this.")
    own.apply([QuoteChange(before, ours)])
    records = Records(tmp_path, lambda: NOW)
    records.unite("mine", [line_of(before.id, LATER, deleted=True)])
    back = line_of(before.id, "2026-11-28T09:00:00.000000Z", text=before.text, authors=before.authors)
    records.unite("mine", [back])
    assert texts(quotes_in(tmp_path, "mine")) == [before.text]
    assert [older.quote for older in found(tmp_path)] == [ours]


def test_lines_that_can_not_be_read_are_counted_and_heads_are_not(tmp_path: Path) -> None:
    own_in(tmp_path).create("Mine", quotes=[draft("It is there.")])
    (tmp_path / OLDER).mkdir()
    head = own_in(tmp_path).document("mine").split(b"\n")[0]
    lines = [head, b"nonsense", b'{"text": "By hand."}', b"", b'{"text": 5}']
    (tmp_path / OLDER / "mine.jsonl").write_bytes(b"\n".join(lines))
    (tmp_path / OLDER / "mine-0123abcd.jsonl").write_bytes(bytes(500))
    (tmp_path / OLDER / "mine-copy-0123abcd.jsonl").write_bytes(head + b'\n{"text": "Of a copy."}\n')
    (tmp_path / OLDER / "folder.jsonl").mkdir()
    listed = versions_in(tmp_path).find()
    assert listed.unreadable == 4
    assert {(older.quote.collection, older.quote.text) for older in listed.quotes} == {
        ("mine", "By hand."),
        ("mine", "Of a copy."),
    }


def test_a_collection_whose_id_ends_as_the_name_of_a_removed_file(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    assert own.create("Sea 0123abcd", quotes=[draft("It is there.")]) == "sea-0123abcd"
    (tmp_path / OLDER).mkdir()
    (tmp_path / OLDER / "sea-0123abcd.jsonl").write_bytes(b'{"text": "It was there."}\n')
    (older,) = found(tmp_path)
    assert (older.quote.collection, older.title) == ("sea-0123abcd", "Sea 0123abcd")


def test_a_quote_without_a_time_has_that_of_its_file(tmp_path: Path) -> None:
    (tmp_path / OLDER).mkdir()
    file = tmp_path / OLDER / "mine.jsonl"
    file.write_text('{"text": "By hand."}\n{"text": "At no time.", "changed": "0000", "by": "x"}\n', encoding="utf-8")
    times = {older.moment for older in found(tmp_path)}
    assert times == {datetime.fromtimestamp(file.stat().st_mtime, UTC)}


def test_of_equal_quotes_the_newest_is_listed(tmp_path: Path) -> None:
    (tmp_path / OLDER).mkdir()
    for order, name in (((1, 3, 2), "one"), ((3, 2, 1), "two")):
        line = '{{"id": "a", "text": "The same.", "changed": "2026-11-26T08:00:0{}.000000Z", "by": "x"}}\n'
        (tmp_path / OLDER / f"{name}.jsonl").write_text("".join(map(line.format, order)), encoding="utf-8")
    assert [(older.quote.collection, older.moment.second) for older in found(tmp_path)] == [("one", 3), ("two", 3)]


@pytest.mark.parametrize("later", ["mine-01234567", "mine-89abcdef"])
def test_a_collection_that_was_removed_twice_has_its_last_title(tmp_path: Path, later: str) -> None:
    (tmp_path / OLDER).mkdir()
    for name in ("mine-01234567", "mine-89abcdef"):
        path, title = tmp_path / OLDER / f"{name}.jsonl", "Last" if name == later else "First"
        head = {"format": "lecun-viewer collection", "version": 1, "id": "mine", "title": title}
        path.write_text(f'{json.dumps(head)}\n{{"text": "Of {name}."}}\n', encoding="utf-8")
        os.utime(path, (2, 2) if name == later else (1, 1))
    assert {older.title for older in found(tmp_path)} == {"Last"}
    (change,) = restore(tmp_path, *found(tmp_path)).collections
    assert change.after
    assert change.after.title == "Last"


def test_older_lines_take_no_title_from_a_collection_that_was_removed(tmp_path: Path) -> None:
    """Version 0.1.0 put the lines of a merge into the one file, and the removed collection into the other."""
    (tmp_path / OLDER).mkdir()
    head = {"format": "lecun-viewer collection", "version": 1, "id": "mine", "title": "My title"}
    (tmp_path / OLDER / "mine-01234567.jsonl").write_text(f'{json.dumps(head)}\n{{"text": "One."}}\n', "utf-8")
    (tmp_path / OLDER / "mine.jsonl").write_text('{"text": "Two."}\n', "utf-8")
    assert {older.title for older in found(tmp_path)} == {"My title"}
    (change,) = restore(tmp_path, *found(tmp_path)).collections
    assert change.after
    assert change.after.title == "My title"


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    listed = versions_in(tmp_path).find()
    assert (listed.quotes, listed.unreadable) == ([], 0)
    assert list(tmp_path.iterdir()) == []


@given(st.lists(any_quote, max_size=4))
def test_every_quote_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, found_quotes: list[Quote]) -> None:
    folder = tmp_path_factory.mktemp("home")
    (folder / OLDER).mkdir()
    lines = [json.dumps({**values_of(quote), "id": quote.id, "changed": LATER}) for quote in found_quotes]
    (folder / OLDER / "mine.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    restore(folder, *found(folder))
    back = {content_of(quote) for quote in quotes_in(folder, "mine")} if found_quotes else set()
    assert back == {content_of(quote) for quote in found_quotes}
    assert found(folder) == []


def content_of(quote: Quote) -> Quote:
    return quote._replace(id=QuoteId(""), collection="", part_title="")


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail_and_none_are_changed(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("home")
    (folder / OLDER).mkdir()
    (folder / OLDER / "mine-01234567.jsonl").write_bytes(content)
    restore(folder, *found(folder))
    assert older_files(folder) == {"mine-01234567.jsonl": content}


def test_a_removed_collection_whose_id_ends_as_that_of_a_copy_is_its_own(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("My", quotes=[draft("One.")])
    own.create("My copy", quotes=[draft("Two.")])
    remove(tmp_path, "my-copy")
    assert [(older.quote.collection, older.quote.text) for older in found(tmp_path)] == [("my-copy", "Two.")]
