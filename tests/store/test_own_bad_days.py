"""Own collections when something goes wrong: what was saved is there, and what happened is told."""

import errno
import json
import os
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lecun_viewer.own.collection_file import parse
from lecun_viewer.own.own_folder import FOLDER
from lecun_viewer.own.stamp import Stamp

from examples import examples
from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.state import CollectionsError, Trouble

from .killing import said_until_killed
from .namespace import STORIES, run_story
from .own import draft, info_of, listed, own_in, quotes_in, texts

HEAD = '{"format": "lecun-viewer collection", "version": 1, "title": "Mine"}\n'
KILLS = 12
A_WHILE_S = 0.01  # a change takes a few milliseconds


def write(folder: Path, content: str | bytes, name: str = "mine") -> Path:
    (folder / FOLDER).mkdir(exist_ok=True)
    path = folder / FOLDER / f"{name}.jsonl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    run_story("own_full_disk", tmp_path)


def test_a_removed_collection_that_finds_no_room_is_not_lost(tmp_path: Path) -> None:
    run_story("own_full_disk_back", tmp_path)


def test_a_read_only_disk_shows_what_is_there(tmp_path: Path) -> None:
    run_story("own_read_only", tmp_path)


def test_every_change_that_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    there = set[str]()
    for number in range(KILLS):
        said = run_and_kill(tmp_path, 2 + 6 * number)
        begun = [line.split()[1:] for line in said if line.startswith("begin ")]
        done = said.count("done")
        for before, after in begun[:done]:
            there = (there - {before}) | ({after} - {"-"})
        found = set(texts(quotes_in(tmp_path, "my-quotes")))
        last = begun[done:][:1]  # may be there or not
        possible = [there, *((there - {before}) | ({after} - {"-"}) for before, after in last)]
        assert found in possible
        there = found


def run_and_kill(folder: Path, lines: int) -> list[str]:
    """Let the program print *lines* lines, and kill it some moment later. Return all that it printed."""
    path = os.pathsep.join([str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, str(STORIES / "own_adding.py"), str(folder)]
    return said_until_killed(command, lines, A_WHILE_S, {**os.environ, "PYTHONPATH": path})


def test_two_programs_that_add_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    name = own_in(tmp_path).create("My Quotes")
    failed = list[BaseException]()

    def add(who: str) -> None:
        try:
            own = own_in(tmp_path)
            for number in range(25):
                own.add(name, draft(f"{who} {number}"))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=add, args=[who]) for who in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert sorted(texts(quotes_in(tmp_path, name))) == sorted(f"{who} {number}" for who in "ab" for number in range(25))


def test_an_old_copy_that_is_put_back_takes_nothing_away(tmp_path: Path) -> None:
    """Also if no program runs meanwhile."""
    own = own_in(tmp_path)
    name = own.create("My Quotes", quotes=[draft("First.")])
    path = tmp_path / FOLDER / f"{name}.jsonl"
    old = path.read_bytes()
    own.add(name, draft("Second."))
    path.write_bytes(old)
    assert texts(quotes_in(tmp_path, name)) == ["First.", "Second."]
    lines = parse(path.read_bytes(), name).lines.values()
    assert texts(line.quote for line in lines if line.quote) == ["First.", "Second."]


def test_a_bad_line_is_reported_with_its_number_and_stays(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD + '{"text": "One."}\n{"text": ""}\nnonsense\n{"text": "Two."}\n')
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == ["One.", "Two."]
    assert [(each.trouble, each.number) for each in own.messages] == [(Trouble.BAD_LINE, 3), (Trouble.BAD_LINE, 4)]
    own.add("mine", draft("Three."))
    one = listed(own, "mine")[0]
    own.apply([QuoteChange(one, one._replace(text="Changed."))])
    assert path.read_text(encoding="utf-8").splitlines()[2:4] == ['{"text": ""}', "nonsense"]
    assert texts(quotes_in(tmp_path, "mine")) == ["Changed.", "Two.", "Three."]


def test_nothing_is_called_verified_without_a_place(tmp_path: Path) -> None:
    line = json.dumps({"text": "Said.", "provenance": {"status": "verbatim", "words_found": "Said."}})
    write(tmp_path, f"{HEAD}{line}\n")
    own = own_in(tmp_path)
    assert listed(own, "mine") == []
    assert [each.number for each in own.messages] == [2]


@pytest.mark.parametrize("version", ['"version": 2', '"version": "1"', '"versions": [1]'])
def test_a_newer_format_is_never_written_to(tmp_path: Path, version: str) -> None:
    """It is newer, too, if this program can't tell its version."""
    path = write(tmp_path, HEAD.replace('"version": 1', version) + '{"text": "One."}\n')
    before = path.read_bytes()
    own = own_in(tmp_path)
    assert own.load("mine") is None
    assert [each.trouble for each in own.messages] == [Trouble.NEWER_FILE]
    with pytest.raises(CollectionsError):
        own.add("mine", draft("Two."))
    assert path.read_bytes() == before


def test_the_first_of_two_lines_keeps_their_id(tmp_path: Path) -> None:
    write(tmp_path, HEAD + '{"id": "one", "text": "First."}\n{"id": "one", "text": "Second."}\n')
    first, second = quotes_in(tmp_path, "mine")
    assert (first.id, first.text, second.text) == ("one", "First.", "Second.")
    assert second.id.startswith("line-")
    write(tmp_path, HEAD + '{"id": "one", "text": ""}\n{"id": "one", "text": "The first that can be read."}\n', "bad")
    assert [(quote.id, quote.text) for quote in quotes_in(tmp_path, "bad")] == [("one", "The first that can be read.")]


def test_what_this_version_does_not_know_stays(tmp_path: Path) -> None:
    line = '{"id": "one", "text": "One.", "rating": 5, "nested": {"a": [1, null]}}'
    path = write(tmp_path, HEAD.replace("}", ', "color": "red"}') + f"{line}\n")
    own = own_in(tmp_path)
    (one,) = listed(own, "mine")
    own.apply([QuoteChange(one, one._replace(text="Changed."))])
    head, changed = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert head["color"] == "red"
    assert (changed["text"], changed["rating"], changed["nested"]) == ("Changed.", 5, {"a": [1, None]})


def test_a_quote_that_another_program_changed_is_left_as_it_is(tmp_path: Path) -> None:
    first, second = own_in(tmp_path), own_in(tmp_path)
    name = first.create("My Quotes", quotes=[draft("One.")])
    (one,) = listed(second, name)
    first.apply([QuoteChange(one, one._replace(text="Changed."))])
    with pytest.raises(CollectionsError) as refused:
        second.apply([QuoteChange(one, None)])
    assert refused.value.message.trouble is Trouble.CHANGED_SINCE
    assert texts(quotes_in(tmp_path, name)) == ["Changed."]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, HEAD)
    (tmp_path / FOLDER / "folder.jsonl").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / FOLDER / "pipe.jsonl")
    assert list(own_in(tmp_path).digests()) == ["mine"]


def test_a_file_with_the_name_of_a_shipped_collection_is_reported(tmp_path: Path) -> None:
    write(tmp_path, HEAD, "compilation")
    own = own_in(tmp_path)
    assert own.digests() == {}
    assert [each.trouble for each in own.messages] == [Trouble.SHIPPED_NAME]


TITLES = ["con", "Compilation", "", " ", "Ünïcödé — ＤＵＣＫ", "日本語", "a/b\\c:d*?", "x" * 500, "\0\n"]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_makes_a_file(tmp_path: Path, title: str) -> None:
    own = own_in(tmp_path)
    first, second = (own.create(title, quotes=[draft("One.")]) for _ in range(2))
    assert len({first, second, "compilation", "con"}) == 4
    assert texts(quotes_in(tmp_path, second)) == ["One."]


ODD_LINES = [
    *(b'{"text": "a"}', b'{"text": "a", "id": "same"}', b"{", b"[]", b'{"text": 1}', b"\xff\xfe"),
    *(b'{"text": "\\ud800"}', b'{"text": "a", "authors": "b"}', b'{"text": "a", "provenance": []}', b"[" * 5000),
    *(b'{"text": "a", "id": "A B"}', b'{"text": "a", "changed": 5, "by": []}', b"\xef\xbb\xbf", b"", b" ", b"\r"),
]


@settings(max_examples=examples(2))
@given(st.binary(max_size=60) | st.lists(st.sampled_from(ODD_LINES)).map(b"\n".join), st.booleans())
def test_hostile_bytes_stay_and_harm_nothing(
    tmp_path_factory: pytest.TempPathFactory, lines: bytes, with_head: bool
) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    path = write(folder, HEAD.encode() + lines if with_head else lines)
    own = own_in(folder)
    loaded = own.load("mine")
    assert (loaded is not None) or not with_head
    before = list(loaded.quotes) if loaded else []
    quotes = path.read_bytes().split(b"\n")[1:]  # the head is written anew, with what it has
    kept = {line.rstrip(b"\r") for line in quotes if line.strip()}
    try:
        own.add("mine", draft("Added."))
    except CollectionsError:
        assert not with_head
        return
    assert texts(listed(own, "mine")) == [*texts(before), "Added."]
    assert kept <= set(path.read_bytes().split(b"\n")), "a line was lost"


# Collections that are removed and come back


def removed(info: CollectionInfo, own: Collections) -> CollectionChange:
    return CollectionChange(info, None, archived=own.new_archive_name(info.id))


def test_two_removed_collections_with_a_common_id_come_back_as_they_were(tmp_path: Path) -> None:
    own, changes = own_in(tmp_path), list[CollectionChange]()
    for text in ("First.", "Second."):
        changes.append(removed(info_of(own, own.create("Foo", quotes=[draft(text)])), own))
        own.change_collection(changes[-1])
    own.change_collection(changes[0].opposite())
    assert texts(quotes_in(tmp_path, "foo")) == ["First."]
    with pytest.raises(CollectionsError) as refused:
        own.change_collection(changes[1].opposite())
    assert refused.value.message.trouble is Trouble.TAKEN
    assert texts(quotes_in(tmp_path, "foo")) == ["First."]


def test_a_new_collection_does_not_bring_a_removed_one_back(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.change_collection(removed(info_of(own, own.create("My Quotes", quotes=[draft("Old.")])), own))
    info = CollectionInfo(own.free_id("My Quotes"), "My Quotes", "", 1, is_own=True)
    added = own.with_id(draft("New."), info.id)
    own.change_collection(CollectionChange(None, info, (added,), own.new_archive_name(info.id)))
    assert texts(quotes_in(tmp_path, info.id)) == ["New."]


def test_a_collection_that_can_not_come_back_yet_comes_later(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    change = removed(info_of(own, own.create("Foo", quotes=[draft("First.")])), own)
    own.change_collection(change)
    path = write(tmp_path, HEAD + '{"text": "From elsewhere."}\n', "foo")
    with pytest.raises(CollectionsError):
        own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, "foo")) == ["From elsewhere."]
    path.unlink()
    own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, "foo")) == ["First."]


def test_what_was_saved_is_archived_though_an_old_file_was_put_back(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    name = own.create("Foo", quotes=[draft("First.")])
    path = tmp_path / FOLDER / f"{name}.jsonl"
    old = path.read_bytes()
    own.add(name, draft("Second."))
    path.write_bytes(old)
    change = removed(CollectionInfo(name, "Foo", "", 2), own)
    own.change_collection(change)
    own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, name)) == ["First.", "Second."]


def test_undo_of_the_first_quote_leaves_what_others_added(tmp_path: Path) -> None:
    own, other = own_in(tmp_path), own_in(tmp_path)
    info = CollectionInfo("my-quotes", "My Quotes", "", 1, is_own=True)
    change = CollectionChange(None, info, (own.with_id(draft("Mine."), info.id),), own.new_archive_name(info.id))
    own.change_collection(change)
    other.add(info.id, draft("Theirs."))
    own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, info.id)) == ["Theirs."]
    own.change_collection(change)
    assert sorted(texts(quotes_in(tmp_path, info.id))) == ["Mine.", "Theirs."]


def test_undo_of_a_rename_leaves_a_title_that_another_program_gave(tmp_path: Path) -> None:
    own, other = own_in(tmp_path), own_in(tmp_path)
    before = info_of(own, own.create("Before"))
    change = CollectionChange(before, before._replace(title="After"))
    own.change_collection(change)
    other.change_head(info_of(other, before.id), before._replace(title="Of another"))
    with pytest.raises(CollectionsError):
        own.change_collection(change.opposite())
    assert info_of(own, before.id).title == "Of another"


def test_a_move_that_fails_half_way_is_no_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = own_in(tmp_path)
    first, second = own.create("First", quotes=[draft("One.")]), own.create("Second")
    (one,) = listed(own, first)
    real = own._files.write

    def write_but_first(collection_id: str, document: bytes, expected: str) -> str:
        if collection_id == first:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(collection_id, document, expected)

    monkeypatch.setattr(own._files, "write", write_but_first)
    with pytest.raises(CollectionsError):
        own.apply([QuoteChange(one, one._replace(collection=second))])
    assert (texts(quotes_in(tmp_path, first)), texts(quotes_in(tmp_path, second))) == (["One."], [])
    monkeypatch.undo()
    own.apply([QuoteChange(one, one._replace(collection=second))])
    assert (texts(quotes_in(tmp_path, first)), texts(quotes_in(tmp_path, second))) == ([], ["One."])


def test_a_move_that_is_killed_half_way_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = own_in(tmp_path)
    first, second = own.create("First", quotes=[draft("One.")]), own.create("Second")
    (one,) = listed(own, first)
    real, written = own._files.write, list[str]()

    def write_once(collection_id: str, document: bytes, expected: str) -> str:
        if written:
            raise KeyboardInterrupt
        written.append(collection_id)
        return real(collection_id, document, expected)

    monkeypatch.setattr(own._files, "write", write_once)
    with pytest.raises(KeyboardInterrupt):
        own.apply([QuoteChange(one, one.moved_to(second))])
    assert written == [second]
    assert texts(quotes_in(tmp_path, first) + quotes_in(tmp_path, second)) == ["One.", "One."]


def test_a_folder_missing_for_a_moment_takes_nothing_from_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    with closing(Library(None, shipped_digests(), shipped_collections)) as library:
        own.bring_into_now(library)
        before = library.collections()
        assert before[-1].title == "Mine"

        def away(_path: object) -> NoReturn:
            raise OSError(errno.EHOSTDOWN, "Host is down")

        with monkeypatch.context() as patch:
            patch.setattr(os, "scandir", away)
            own.bring_into_now(library)
        assert library.collections() == before
    assert not own.messages


def test_a_line_that_another_program_adds_while_a_change_is_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_in(tmp_path)
    name = own.create("Foo", quotes=[draft("One.")])
    (one,) = listed(own, name)
    path, real = tmp_path / FOLDER / f"{name}.jsonl", own._program.save_stamp
    meanwhile = ['{"text": "Meanwhile."}\n']

    def note_and_add(stamp: Stamp) -> None:
        real(stamp)
        if meanwhile:
            with path.open("a", encoding="utf-8") as file:
                file.write(meanwhile.pop())

    monkeypatch.setattr(own._program, "save_stamp", note_and_add)
    own.apply([QuoteChange(one, one._replace(text="Changed."))])
    assert texts(quotes_in(tmp_path, name)) == ["Changed.", "Meanwhile."]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_an_odd_entry_of_the_folder_harms_no_other(tmp_path: Path) -> None:
    write(tmp_path, HEAD + '{"text": "One."}\n')
    (tmp_path / FOLDER / "loop.jsonl").symlink_to("loop.jsonl")
    odd = write(tmp_path, HEAD.replace("Mine", "\\ud800") + '{"text": "Two.", "odd": "\\ud800"}\n', "odd")
    own = own_in(tmp_path)
    assert list(own.digests()) == ["mine", "odd"]
    (two,) = listed(own, "odd")
    own.apply([QuoteChange(two, two._replace(text="Changed."))])
    assert texts(quotes_in(tmp_path, "odd")) == ["Changed."]
    assert "\\ud800" in odd.read_text(encoding="utf-8")
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as library:
        own.bring_into_now(library)
        assert library.own_digests() == own.digests()


def test_a_quote_that_comes_back_twice_is_there_once(tmp_path: Path) -> None:
    """As by Undo of a removal, after another program has brought it back."""
    own = own_in(tmp_path)
    name = own.create("Foo", quotes=[draft("One.")])
    (one,) = listed(own, name)
    own.apply([QuoteChange(one, None)])
    own.apply([QuoteChange(None, one)])
    own.apply([QuoteChange(None, one)])
    assert quotes_in(tmp_path, name) == [one]
