"""Own collections when something goes wrong: what was saved is there, and what happened is told."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import NOW, draft, listed, make_newer, own_in, quotes_in, refusal, texts
from examples import examples
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.records.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.records.store import FOLDER, Records

from .made import document_of, head_of, line_of
from .namespace import run_story


def write(folder: Path, *lines: bytes) -> Path:
    """Write the log of a collection by hand. Return its file."""
    path = folder / FOLDER / "mine.jsonl"
    path.parent.mkdir()
    path.write_bytes(document_of(head_of("mine", title="Mine"), *lines))
    return path


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    run_story("own_full_disk", tmp_path)


def test_a_read_only_disk_shows_what_is_there(tmp_path: Path) -> None:
    run_story("own_read_only", tmp_path)


def test_a_line_that_is_no_quote_is_reported_and_stays(tmp_path: Path) -> None:
    bad = line_of("b", text="")
    write(tmp_path, line_of("a", text="One."), bad, line_of("c", text="Two."))
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == ["One.", "Two."]
    assert [(each.trouble, each.number) for each in own.messages] == [(Trouble.BAD_LINE, 3)]
    one = listed(own, "mine")[0]
    own.apply([QuoteChange(one, one._replace(text="Changed."))])
    assert texts(quotes_in(tmp_path, "mine")) == ["Changed.", "Two."]
    assert bad in own.document("mine").splitlines()


def test_a_hostile_collection_is_complained_of_in_six_sentences(tmp_path: Path) -> None:
    write(tmp_path, *(line_of(f"b-{number:04}", text="") for number in range(3000)), line_of("c", text="One."))
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == ["One."]
    told = [(each.trouble, each.number) for each in own.messages]
    assert told == [*((Trouble.BAD_LINE, number) for number in range(2, 7)), (Trouble.BAD_LINES, 2995)]


def test_nothing_is_called_verified_without_a_place(tmp_path: Path) -> None:
    write(tmp_path, line_of("a", text="Said.", provenance={"status": "verbatim", "words_found": "Said."}))
    own = own_in(tmp_path)
    assert listed(own, "mine") == []
    assert [each.number for each in own.messages] == [2]


def test_a_collection_of_a_newer_version_is_shown_and_never_written(tmp_path: Path) -> None:
    own_in(tmp_path).create("Mine", quotes=[draft("One.")])
    make_newer(tmp_path, "mine")
    own = own_in(tmp_path)
    before = own.document("mine")
    (one,) = listed(own, "mine")
    assert [each.trouble for each in own.messages] == [Trouble.NEWER_FILE]
    newer = CollectionMessage(Trouble.NOT_CHANGED, "Newer", Failure(Cause.NEWER_VERSION))
    assert refusal(own, "mine", draft("Two.")) == newer
    with pytest.raises(CollectionsError):
        own.apply([QuoteChange(one, None)])
    assert own_in(tmp_path).document("mine") == before


def test_what_this_version_does_not_know_stays(tmp_path: Path) -> None:
    write(tmp_path, line_of("one", text="One.", rating=5, nested={"a": [1, None]}))
    own = own_in(tmp_path)
    (one,) = listed(own, "mine")
    own.apply([QuoteChange(one, one._replace(text="Changed."))])
    _head, changed = map(json.loads, own.document("mine").splitlines())
    assert (changed["text"], changed["rating"], changed["nested"]) == ("Changed.", 5, {"a": [1, None]})


ODD_LINES = [
    *(b'{"text": "a"}', b'{"text": "a", "id": "same"}', b"{", b"[]", b'{"id": "b", "text": 1}', b"\xff\xfe"),
    *(b'{"id": "c", "text": "\\ud800"}', b'{"id": "d", "text": "a", "authors": "b"}', b"[" * 5000, b"\xef\xbb\xbf"),
    *(b'{"id": "e", "text": "a", "provenance": []}', b'{"text": "a", "id": "A B"}', b"", b" ", b"\r"),
    *(b'{"id": "f", "text": "a", "changed": 5, "added": []}', b'{"id": "part:1", "title": 5}', b'{"id": "part:x"}'),
]


@settings(max_examples=examples(1))
@given(st.binary(max_size=60) | st.lists(st.sampled_from(ODD_LINES)).map(b"\n".join))
def test_hostile_lines_harm_no_quote(tmp_path_factory: pytest.TempPathFactory, lines: bytes) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    write(folder, line_of("zz", text="There."), lines)
    own = own_in(folder)
    before = texts(listed(own, "mine"))
    assert "There." in before
    added = own.add("mine", draft("Added."))
    Records(folder, lambda: NOW).unite("mine", [b""])
    after = texts(quotes_in(folder, "mine"))
    assert {*before, "Added."} <= set(after)
    own_in(folder).apply([QuoteChange(added, None)])
    assert "Added." not in texts(quotes_in(folder, "mine"))
