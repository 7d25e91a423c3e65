"""A collection's file that was cut, zeroed, emptied or swapped deletes nothing. The user is asked once."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.own.collection_file import parse
from lecun_viewer.own.own_collections import OwnCollections
from lecun_viewer.own.own_folder import FOLDER, KNOWN, OLDER
from lecun_viewer.own.state import CollectionMessage, CollectionsError, Trouble

from .own import draft, listed, own_in, quotes_in, texts

TEXTS = [f"Quote {number}." for number in range(20)]
Damage = Callable[[bytes], bytes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a collection with many quotes."""
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft(text) for text in TEXTS[:-1]])
    own.add("mine", draft(TEXTS[-1]))
    return tmp_path / FOLDER / "mine.jsonl"


def in_half_of_a_line(whole: bytes) -> bytes:
    return whole[: whole.index(b"Quote 7.") + 3]


def at_the_end_of_a_line(whole: bytes) -> bytes:
    return whole[: whole.index(b"\n", whole.index(b"Quote 7.")) + 1]


def without_the_last_line(whole: bytes) -> bytes:
    return b"".join(whole.splitlines(keepends=True)[:-1])


def before_the_end_of_a_line(whole: bytes) -> bytes:
    return at_the_end_of_a_line(whole)[:-1]


def zeroed_at_the_end(whole: bytes) -> bytes:
    cut = in_half_of_a_line(whole)
    return cut + bytes(len(whole) - len(cut))


def zeroed_in_the_middle(whole: bytes) -> bytes:
    at = whole.index(b"Quote 7.")
    return whole[:at] + bytes(500) + whole[at + 500 :]


def zeroed(whole: bytes) -> bytes:
    return bytes(len(whole))


def zeroed_head(whole: bytes) -> bytes:
    return bytes(100) + whole[100:]


def emptied(_whole: bytes) -> bytes:
    return b""


def something_else(_whole: bytes) -> bytes:
    return b"# Notes\n\nThis is a page of Markdown.\n"


DAMAGES = [
    in_half_of_a_line,
    at_the_end_of_a_line,
    without_the_last_line,
    before_the_end_of_a_line,
    zeroed_at_the_end,
    zeroed_in_the_middle,
    zeroed,
    zeroed_head,
    emptied,
    something_else,
]
LOSING = [each for each in DAMAGES if each is not zeroed_head]  # that loses no quote


def asked(own: OwnCollections) -> list[CollectionMessage]:
    return [each for each in own.messages if each.trouble is Trouble.INCOMPLETE]


def older(folder: Path) -> str:
    return "".join(each.read_text(encoding="utf-8") for each in sorted((folder / OLDER).glob("*")))


def in_file(path: Path) -> list[str]:
    return texts(line.quote for line in parse(path.read_bytes(), "mine").lines.values() if line.quote)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_deletes_nothing_and_is_asked_about_once(tmp_path: Path, path: Path, damage: Damage) -> None:
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    own = own_in(tmp_path)
    for _ in range(2):
        assert texts(listed(own, "mine")) == TEXTS
    assert len(asked(own)) == (damage in LOSING)
    assert (tmp_path / KNOWN / "mine.jsonl").read_bytes() == whole
    with closing(Library(None, shipped_digests(), shipped_collections)) as library:
        own_in(tmp_path).bring_into_now(library)
        assert [each.quote_count for each in library.collections() if each.is_own] == [len(TEXTS)]


def test_the_question_says_how_many_quotes_are_missing(tmp_path: Path, path: Path) -> None:
    path.write_bytes(at_the_end_of_a_line(path.read_bytes()))
    own = own_in(tmp_path)
    own.load("mine")
    (message,) = asked(own)
    assert (message.name, message.number, message.collection_id) == ("Mine", 12, "mine")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_whole_file_that_is_put_back_heals_without_a_word(tmp_path: Path, path: Path, damage: Damage) -> None:
    """Also after a quote was added meanwhile."""
    whole = path.read_bytes()
    for adds in (False, True):
        path.write_bytes(damage(whole))
        own_in(tmp_path).load("mine")
        if adds:
            own_in(tmp_path).add("mine", draft("Added."))
        path.write_bytes(whole)
        again = own_in(tmp_path)
        assert texts(listed(again, "mine")) == [*TEXTS, *["Added."] * adds]
        again.ask_again()
        assert not again.messages


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_change_writes_the_whole_collection_again(tmp_path: Path, path: Path, damage: Damage) -> None:
    path.write_bytes(damage(path.read_bytes()))
    own = own_in(tmp_path)
    first = listed(own, "mine")[0]
    own.add("mine", draft("Added."))
    own.apply([QuoteChange(first, first._replace(text="Changed."))])
    assert in_file(path) == ["Changed.", *TEXTS[1:], "Added."]
    fresh = own_in(tmp_path)
    assert texts(listed(fresh, "mine")) == ["Changed.", *TEXTS[1:], "Added."]
    assert not asked(fresh)
    if damage is something_else:
        assert "This is a page of Markdown." in older(tmp_path)


@pytest.mark.parametrize("damage", LOSING)
def test_the_user_restores_what_is_missing(tmp_path: Path, path: Path, damage: Damage) -> None:
    path.write_bytes(damage(path.read_bytes()))
    own = own_in(tmp_path)
    missing = len(set(TEXTS)) - len(set(TEXTS) & set(readable(path)))
    assert own.repair("mine", is_deleted=False) == missing
    assert in_file(path) == TEXTS
    assert not (tmp_path / OLDER).exists() or damage is something_else
    fresh = own_in(tmp_path)
    fresh.load("mine")
    assert not asked(fresh)


@pytest.mark.parametrize("damage", LOSING)
def test_what_the_user_has_deleted_is_archived(tmp_path: Path, path: Path, damage: Damage) -> None:
    path.write_bytes(damage(path.read_bytes()))
    left = readable(path)
    own = own_in(tmp_path)
    own.repair("mine", is_deleted=True)
    assert in_file(path) == left
    assert [text for text in TEXTS if text not in left and text not in older(tmp_path)] == []
    fresh = own_in(tmp_path)
    assert texts(listed(fresh, "mine")) == left
    assert not asked(fresh)


def readable(path: Path) -> list[str]:
    """Return the texts of the lines that stand in the file *path* as a whole."""
    found = list[str]()
    for line in path.read_bytes().split(b"\n"):
        try:
            found.append(json.loads(line)["text"])
        except (ValueError, KeyError):
            continue
    return found


def test_the_question_comes_again_at_the_next_start_until_it_is_answered(tmp_path: Path, path: Path) -> None:
    path.write_bytes(in_half_of_a_line(path.read_bytes()))
    own_in(tmp_path).load("mine")
    for _ in range(2):
        again = own_in(tmp_path)
        again.ask_again()
        assert len(asked(again)) == 1
    again.repair("mine", is_deleted=False)
    fresh = own_in(tmp_path)
    fresh.ask_again()
    assert not fresh.messages


def test_lines_that_an_editor_deletes_are_deleted(tmp_path: Path, path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:5] + lines[10:]))
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == TEXTS[:4] + TEXTS[9:]
    assert not asked(own)
    assert all(text in older(tmp_path) for text in TEXTS[4:9])


@pytest.mark.parametrize("end", ["", "\n"])
def test_lines_that_are_added_or_moved_by_hand_are_no_damage(tmp_path: Path, path: Path, end: str) -> None:
    head, first, *others = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([head, *others, first]) + '{"text": "By hand."}' + end, encoding="utf-8")
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == [*TEXTS[1:], TEXTS[0], "By hand."]
    assert not own.messages
    path.write_text(path.read_text(encoding="utf-8").replace("By hand.", "By hand, later."), encoding="utf-8")
    again = own_in(tmp_path)
    assert texts(listed(again, "mine"))[-1] == "By hand, later."
    assert not asked(again)


def test_a_line_that_was_spoiled_by_hand_is_still_shown_as_it_was(tmp_path: Path, path: Path) -> None:
    spoiled = path.read_text(encoding="utf-8").replace('"Quote 3."', "Quote 3, better.")
    path.write_text(spoiled, encoding="utf-8")
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == TEXTS
    assert {each.trouble for each in own.messages} == {Trouble.INCOMPLETE, Trouble.BAD_LINE}
    own.add("mine", draft("Added."))
    assert "Quote 3, better." in path.read_text(encoding="utf-8")
    assert texts(quotes_in(tmp_path, "mine")) == [*TEXTS, "Added."]


def without_promise(path: Path) -> None:
    """Write the file *path*, and what is known of it, as an earlier version did."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    values = json.loads(head)
    del values["last"]
    for each in (path, path.parents[1] / KNOWN / path.name):
        each.write_text("\n".join([json.dumps(values), *lines, ""]), encoding="utf-8")


@pytest.mark.parametrize("damage", [at_the_end_of_a_line, without_the_last_line])
def test_an_earlier_versions_file_is_cut_if_it_begins_the_known_copy(
    tmp_path: Path, path: Path, damage: Damage
) -> None:
    without_promise(path)
    whole = path.read_bytes()
    assert texts(quotes_in(tmp_path, "mine")) == TEXTS
    path.write_bytes(damage(whole))
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == TEXTS
    assert len(asked(own)) == 1
    lines = whole.splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:5] + lines[6:]))
    assert texts(quotes_in(tmp_path, "mine")) == TEXTS[:4] + TEXTS[5:]


@pytest.mark.parametrize("damage", [in_half_of_a_line, at_the_end_of_a_line, zeroed_at_the_end, zeroed_in_the_middle])
def test_without_a_known_copy_the_readable_rest_is_shown(tmp_path: Path, path: Path, damage: Damage) -> None:
    """The whole file heals that later, also after a change. The change claims to know nothing that was cut off."""
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    (tmp_path / KNOWN / "mine.jsonl").unlink()
    own = own_in(tmp_path)
    shown = texts(listed(own, "mine"))
    assert shown == readable(path)
    assert Trouble.CUT in {each.trouble for each in own.messages}
    own.add("mine", draft("Added."))
    path.write_bytes(whole)
    assert sorted(texts(quotes_in(tmp_path, "mine"))) == sorted([*TEXTS, "Added."])


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_export_of_a_damaged_file_has_what_is_missing(tmp_path: Path, path: Path, damage: Damage) -> None:
    path.write_bytes(damage(path.read_bytes()))
    document = own_in(tmp_path).document("mine")
    assert texts(line.quote for line in parse(document, "mine").lines.values() if line.quote) == TEXTS


def test_a_file_that_is_cut_again_is_reported_again(tmp_path: Path, path: Path) -> None:
    own = own_in(tmp_path)
    for _ in range(2):
        (tmp_path / KNOWN / "mine.jsonl").unlink()
        path.write_bytes(without_the_last_line(path.read_bytes()))
        listed(own, "mine")
        listed(own, "mine")
        assert [each.trouble for each in own.messages] == [Trouble.CUT]
        own.messages.clear()
        own.add("mine", draft("Added."))


@pytest.mark.parametrize("act", ["nothing", "add", "restore"])
@pytest.mark.parametrize("damage", [in_half_of_a_line, at_the_end_of_a_line, zeroed_in_the_middle, emptied])
def test_a_cut_file_from_another_computer_removes_nothing_on_either(
    tmp_path: Path, path: Path, damage: Damage, act: str
) -> None:
    """Not even quotes that are new in the file, and were cut off before this computer has seen them."""
    there = tmp_path / "there"
    (there / FOLDER).mkdir(parents=True)
    theirs = there / FOLDER / "mine.jsonl"
    shutil.copy(path, theirs)
    other = own_in(there)
    first = listed(other, "mine")[0]
    other.add("mine", draft("New there."))
    other.apply([QuoteChange(first, first._replace(text="Changed there."))])
    path.write_bytes(damage(theirs.read_bytes()))
    here = own_in(tmp_path)
    assert set(TEXTS[1:]) <= set(texts(listed(here, "mine")))
    if act == "add":
        here.add("mine", draft("New here."))
    elif act == "restore":
        here.repair("mine", is_deleted=False)
    if act != "nothing":
        shutil.copy(path, theirs)
        other = own_in(there)
        listed(other, "mine")
    shutil.copy(theirs, path)
    expected = {*TEXTS[1:], "New there.", "Changed there.", *["New here."] * (act == "add")}
    assert set(texts(quotes_in(tmp_path, "mine"))) == expected
    assert set(texts(quotes_in(there, "mine"))) >= expected - {"New here."}


def test_a_deletion_that_was_confirmed_reaches_the_other_computer(tmp_path: Path, path: Path) -> None:
    there = tmp_path / "there"
    (there / FOLDER).mkdir(parents=True)
    theirs = there / FOLDER / "mine.jsonl"
    shutil.copy(path, theirs)
    assert texts(quotes_in(there, "mine")) == TEXTS
    path.write_bytes(at_the_end_of_a_line(path.read_bytes()))
    own_in(tmp_path).repair("mine", is_deleted=True)
    shutil.copy(path, theirs)
    assert texts(quotes_in(there, "mine")) == TEXTS[:8]


@pytest.mark.parametrize("damage", [in_half_of_a_line, at_the_end_of_a_line, zeroed_in_the_middle])
def test_a_copy_for_conflicts_that_was_damaged_removes_nothing(tmp_path: Path, path: Path, damage: Damage) -> None:
    copy = path.with_name("mine.sync-conflict-20261126-080000-ABCDEFG.jsonl")
    copy.write_bytes(damage(path.read_bytes()).replace(b"Quote 3.", b"Quote 3, there."))
    own = own_in(tmp_path)
    for each in own.digests():
        own.load(each)
    assert [each.trouble for each in own.messages] == [Trouble.COPY]
    assert sorted(texts(quotes_in(tmp_path, "mine"))) == sorted([*TEXTS[:3], "Quote 3, there.", *TEXTS[4:]])


def test_two_files_that_were_swapped_mix_nothing(tmp_path: Path, path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Talks", quotes=[draft("Of a talk.")])
    talks = path.with_name("talks.jsonl")
    mine_whole, talks_whole = path.read_bytes(), talks.read_bytes()
    path.write_bytes(talks_whole)
    talks.write_bytes(mine_whole)
    again = own_in(tmp_path)
    assert (texts(listed(again, "mine")), texts(listed(again, "talks"))) == (TEXTS, ["Of a talk."])
    assert len(asked(again)) == 2
    again.add("mine", draft("Added."))
    assert texts(quotes_in(tmp_path, "mine")) == [*TEXTS, "Added."]
    assert "Of a talk." in older(tmp_path)
    again.repair("talks", is_deleted=True)
    assert texts(quotes_in(tmp_path, "talks")) == TEXTS
    assert "Of a talk." in older(tmp_path)


def test_an_old_line_below_a_lost_head_replaces_no_newer_one(tmp_path: Path, path: Path) -> None:
    """Nobody knows which changes such a file has. Nor does a removed quote come back with it."""
    old = path.read_bytes()
    own = own_in(tmp_path)
    first, second, *_ = listed(own, "mine")
    own.apply([QuoteChange(first, first._replace(text="Changed.")), QuoteChange(second, None)])
    path.write_bytes(zeroed_head(old))
    assert texts(quotes_in(tmp_path, "mine")) == ["Changed.", *TEXTS[2:]]
    own_in(tmp_path).add("mine", draft("Added."))
    assert texts(quotes_in(tmp_path, "mine")) == ["Changed.", *TEXTS[2:], "Added."]


@pytest.mark.parametrize("end", [b"", b'{"id":' + bytes(50), b'{"id": "half'])
def test_an_accepted_file_of_another_collection_is_whole_elsewhere(tmp_path: Path, path: Path, end: bytes) -> None:
    own = own_in(tmp_path)
    own.create("Talks", quotes=[draft("Of a talk.")])
    own.add("mine", draft("Later."))  # so this program's last change in Mine comes after the talk
    there = tmp_path / "there"
    shutil.copytree(tmp_path / FOLDER, there / FOLDER)
    other = own_in(there)
    assert len(listed(other, "mine")) == len(TEXTS) + 1
    path.write_bytes(path.with_name("talks.jsonl").read_bytes() + end)
    own_in(tmp_path).repair("mine", is_deleted=True)
    shutil.copy(path, there / FOLDER)
    again = own_in(there)
    assert texts(listed(again, "mine")) == ["Of a talk."]
    assert not asked(again)
    assert end in b"".join(each.read_bytes() for each in (tmp_path / OLDER).iterdir())


# Removing


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_collection_that_is_removed_comes_back_whole(tmp_path: Path, path: Path, damage: Damage) -> None:
    path.write_bytes(damage(path.read_bytes()))
    own = own_in(tmp_path)
    change = CollectionChange(CollectionInfo("mine", "Mine", "", 20), None, archived=own.new_archive_name("mine"))
    own.change_collection(change)
    assert not path.exists()
    own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, "mine")) == TEXTS


def test_a_collection_whose_file_can_not_be_read_is_not_removed(tmp_path: Path, path: Path) -> None:
    whole = path.read_bytes()
    path.unlink()
    path.mkdir()  # it can't be read, whoever asks
    (path / "inside").touch()
    own = own_in(tmp_path)
    own._files.place = lambda collection_id: path  # type: ignore[method-assign]  # a folder is not listed
    with pytest.raises(CollectionsError) as refused:
        own.remove("mine")
    assert refused.value.message.trouble is Trouble.NOT_CHANGED
    assert (tmp_path / KNOWN / "mine.jsonl").read_bytes() == whole
    assert not (tmp_path / OLDER).exists()


# Two file systems


@pytest.fixture
def linked(tmp_path: Path) -> Iterator[Path]:
    """A folder of user data whose ``collections/`` is a link to another file system."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev or not os.access(memory, os.W_OK):
        pytest.skip("there is no second file system")
    elsewhere = memory / f"lecun-{os.urandom(6).hex()}"
    elsewhere.mkdir()
    data = tmp_path / "data"
    data.mkdir()
    (data / FOLDER).symlink_to(elsewhere)
    yield data
    shutil.rmtree(elsewhere)


def test_collections_on_another_file_system_can_be_made_and_removed(linked: Path) -> None:
    own = own_in(linked)
    info = CollectionInfo("mine", "Mine", "", 1, is_own=True)
    made = own.new_archive_name("mine")
    own.make_ready(info, [draft("One.")], made)  # as an import of the window does
    own.change_collection(CollectionChange(None, info, archived=made))
    assert texts(quotes_in(linked, "mine")) == ["One."]
    change = CollectionChange(info, None, archived=own.new_archive_name("mine"))
    own.change_collection(change)
    assert own.digests() == {}
    own.change_collection(change.opposite())
    assert texts(quotes_in(linked, "mine")) == ["One."]
    copy = linked / FOLDER / "mine (conflicted copy).jsonl"
    copy.write_bytes(own.document("mine").replace(b"One.", b"Of the copy."))
    for each in own.digests():
        own.load(each)
    assert not copy.exists()
    assert texts(quotes_in(linked, "mine")) == ["Of the copy."]


def test_two_lines_that_became_one_replace_no_quote(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft(text) for text in TEXTS[:3]])
    path = tmp_path / FOLDER / "mine.jsonl"
    first, second, third, fourth = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + second + third.removesuffix(b"}\n") + b", " + fourth.removeprefix(b"{"))
    again = own_in(tmp_path)
    assert texts(listed(again, "mine")) == TEXTS[:3]
    assert [each.trouble for each in again.messages] == [Trouble.INCOMPLETE, Trouble.BAD_LINE]


def test_two_lines_that_became_a_whole_one_lose_no_quote(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft(text) for text in TEXTS[:3]])
    path = tmp_path / FOLDER / "mine.jsonl"
    whole = path.read_bytes()
    before, after = whole.index(b"Quote 1."), whole.index(b"Quote 2.")
    path.write_bytes(whole[:before] + whole[after:])
    again = own_in(tmp_path)
    assert texts(listed(again, "mine")) == ["Quote 0.", "Quote 2.", "Quote 2."]
    again.repair("mine", is_deleted=False)
    assert "Quote 1." in older(tmp_path)
    assert texts(quotes_in(tmp_path, "mine")) == ["Quote 0.", "Quote 2.", "Quote 2."]


# Any damage


@settings(max_examples=examples(1))
@given(st.data())
def test_no_damage_of_bytes_loses_a_quote(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    own = own_in(folder)
    own.create("Mine", quotes=[draft(text) for text in TEXTS[:6]])
    path = folder / FOLDER / "mine.jsonl"
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    path.write_bytes(whole[:start] + data.draw(st.sampled_from([b"", bytes(end - start), b"\n", b"x"])) + whole[end:])
    own = own_in(folder)
    if own.load("mine") is None:  # a file of a newer version is left alone
        assert [each.trouble for each in own.messages] == [Trouble.NEWER_FILE]
        return
    shown = set(texts(listed(own, "mine")))
    archived = older(folder)
    hidden = [text for text in TEXTS[:6] if text not in shown and text not in archived]
    assert len(hidden) <= 1  # two lines of equal length became one, as if a quote was changed by hand
    assert all(text in (folder / KNOWN / "mine.jsonl").read_text("utf-8") for text in hidden)
    own.add("mine", draft("Added."))
    path.write_bytes(whole)
    shown = set(texts(quotes_in(folder, "mine")))
    archived = older(folder)
    assert [text for text in [*TEXTS[:6], "Added."] if text not in shown and text not in archived] == []
