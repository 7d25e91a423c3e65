"""Own collections are changed, removed and brought back while other programs change them, and nothing is lost."""

import errno
import os
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from builders import draft, info_of, listed, own_in, quotes_in, texts
from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo, QuoteId
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.state import CollectionsError, Trouble


def removal(own: Collections, collection_id: str) -> CollectionChange:
    return CollectionChange(info_of(own, collection_id), None, tuple(listed(own, collection_id)))


def test_a_quote_that_another_program_changed_is_left_as_it_is(tmp_path: Path) -> None:
    first, second = own_in(tmp_path), own_in(tmp_path)
    name = first.create("My Quotes", quotes=[draft("One.")])
    (one,) = listed(second, name)
    first.apply([QuoteChange(one, one._replace(text="Changed."))])
    for after in (None, one._replace(text="Other.")):
        with pytest.raises(CollectionsError) as refused:
            second.apply([QuoteChange(one, after)])
        assert refused.value.message.trouble is Trouble.CHANGED_SINCE
    assert texts(quotes_in(tmp_path, name)) == ["Changed."]


def test_a_quote_that_another_program_changed_is_not_moved(tmp_path: Path) -> None:
    own, other = own_in(tmp_path), own_in(tmp_path)
    first, second = own.create("First", quotes=[draft("One.")]), own.create("Second", quotes=[draft("Two.")])
    (one,) = listed(own, first)
    other.apply([QuoteChange(one, one._replace(text="1st."))])
    with pytest.raises(CollectionsError):
        own.apply([QuoteChange(one, one.moved_to(second))])
    assert texts(quotes_in(tmp_path, first)) == ["1st."]
    assert texts(quotes_in(tmp_path, second)) == ["Two."]


def test_a_quote_that_comes_back_twice_is_there_once(tmp_path: Path) -> None:
    """As by Undo of a removal, after another program has brought it back."""
    own = own_in(tmp_path)
    name = own.create("Foo", quotes=[draft("One.")])
    (one,) = listed(own, name)
    own.apply([QuoteChange(one, None)])
    own.apply([QuoteChange(None, one)])
    with pytest.raises(CollectionsError):
        own.apply([QuoteChange(None, one)])
    assert quotes_in(tmp_path, name) == [one]


def test_words_with_half_a_surrogate_pair_can_be_changed(tmp_path: Path) -> None:
    """Undo knows the quote as it was typed."""
    own = own_in(tmp_path)
    added = own.add(own.create("Mine"), draft("Half \ud83d."))
    assert texts(quotes_in(tmp_path, "mine")) == ["Half ?."]
    own.apply([QuoteChange(added, None)])
    assert quotes_in(tmp_path, "mine") == []


def test_a_removed_collection_comes_back_with_its_quotes(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("Foo", "Of foo.", quotes=[draft("First."), draft("Second.")])
    before, change = quotes_in(tmp_path, "foo"), removal(own, "foo")
    own.change_collection(change)
    assert own_in(tmp_path).load("foo") is None
    own.change_collection(change.opposite())
    assert quotes_in(tmp_path, "foo") == before
    assert info_of(own_in(tmp_path), "foo").introduction == "Of foo."


def test_a_new_collection_does_not_bring_a_removed_one_back(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    removed = removal(own, own.create("Foo", quotes=[draft("First.")]))
    own.change_collection(removed)
    name = own.create("Foo", quotes=[draft("Second.")])
    assert (name == "foo", texts(quotes_in(tmp_path, name))) == (False, ["Second."])
    own.change_collection(removed.opposite())
    assert (texts(quotes_in(tmp_path, "foo")), texts(quotes_in(tmp_path, name))) == (["First."], ["Second."])


def test_undo_of_the_first_quote_leaves_what_others_added(tmp_path: Path) -> None:
    own, other = own_in(tmp_path), own_in(tmp_path)
    info = CollectionInfo("my-quotes", "My Quotes", "", 1, is_own=True)
    change = CollectionChange(None, info, (own.with_id(draft("Mine."), info.id),))
    own.change_collection(change)
    other.add(info.id, draft("Theirs."))
    own.change_collection(change.opposite())
    assert texts(quotes_in(tmp_path, info.id)) == ["Theirs."]
    assert info_of(own, info.id).title == "My Quotes"


def test_undo_of_a_rename_leaves_a_title_that_another_program_gave(tmp_path: Path) -> None:
    own, other = own_in(tmp_path), own_in(tmp_path)
    before = info_of(own, own.create("Before"))
    change = CollectionChange(before, before._replace(title="After"))
    own.change_collection(change)
    other.change_head(info_of(other, before.id), before._replace(title="Of another"))
    with pytest.raises(CollectionsError):
        own.change_collection(change.opposite())
    assert info_of(own, before.id).title == "Of another"


def test_a_folder_missing_for_a_moment_takes_nothing_from_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    with closing(Library(None, shipped_digests(), shipped_collections)) as library:
        own.update_index_now(library)
        before = library.collections()
        assert before[-1].title == "Mine"

        def away(_path: object) -> NoReturn:
            raise OSError(errno.EHOSTDOWN, "Host is down")

        with monkeypatch.context() as patch:
            patch.setattr(os, "listdir", away)
            own.update_index_now(library)
            own.index_now(library, "gone")
        assert library.collections() == before
    assert not own.messages


TITLES = ["con", "Compilation", "", " ", "Ünïcödé — ＤＵＣＫ", "日本語", "a/b\\c:d*?", "x" * 500, "\0\n"]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_makes_a_collection(tmp_path: Path, title: str) -> None:
    own = own_in(tmp_path)
    first, second = (own.create(title, quotes=[draft("One.")]) for _ in range(2))
    assert len({first, second, "con"}) == 3
    assert texts(quotes_in(tmp_path, second)) == ["One."]


def test_quotes_have_ids_of_their_own(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    name = own.create("Mine", quotes=[draft("One."), draft("One."), draft("Two.")._replace(id=QuoteId("two"))])
    ids = [quote.id for quote in quotes_in(tmp_path, name)]
    assert len(set(ids)) == 3
    assert "two" in ids
