"""The order of collections and quotes in the library, when they come, go and come back."""

import sqlite3
from collections import deque
from collections.abc import Iterable, Sequence
from weakref import finalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import own_info, own_quote
from examples import examples
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.library import tables
from lecun_viewer.library.library import Library

NAMES = "abcdefghijklmnopqrstuvwxyz"


def in_memory() -> Library:
    """Return a library whose connection is closed when nobody needs it any more."""
    library = Library(None, {}, list)
    finalize(library, lambda held: held["_connection"].close(), vars(library))  # an error gives it a new one
    return library


def quote(name: str, collection_id: str = "mine") -> Quote:
    return own_quote(f"The text of {name}.", name, collection=collection_id)


class Filled:
    """A library in memory with a collection of the user. Its quotes should be in the order of `names`."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.library = in_memory()
        self.names = list(names)
        self._number = 0
        self.bring()

    def bring(self) -> None:
        info = own_info(0)
        deque(self.library.index_collection(info, str(self._number), map(quote, self.names), ["mine"]), 0)

    def change(self, names: Sequence[str]) -> bool:
        """Have the quotes *names*, as by one change. Return whether the library could make it at once."""
        gone = [QuoteChange(quote(name), None) for name in self.names if name not in names]
        come = [QuoteChange(None, quote(name)) for name in names if name not in self.names]
        self.names, self._number = list(names), self._number + 1
        digests = str(self._number - 1), str(self._number)
        return self.library.change("mine", digests, [*reversed(come), *gone], self.before)

    def before(self, name: str) -> str:
        place = self.names.index(name)
        return self.names[place - 1] if place else ""

    def listed(self) -> list[str]:
        return [each.id for each in self.library.page(Search()).quotes]

    def numbers(self) -> dict[str, int]:
        return dict(self.library._rows("SELECT id, number FROM quote"))


@pytest.mark.parametrize("gone", ["a", "m", "z", "ab", "yz", "dklm", NAMES[1:], NAMES])
def test_deleted_quotes_come_back_to_their_places(gone: str) -> None:
    mine = Filled(NAMES)
    numbers = mine.numbers()
    assert mine.change([name for name in NAMES if name not in gone])
    assert mine.listed() == mine.names
    assert mine.change(NAMES)
    assert mine.listed() == list(NAMES)
    assert mine.library.own_digests() == {"mine": "2"}
    assert {name: mine.numbers()[name] for name in NAMES if name not in gone} == {
        name: number for name, number in numbers.items() if name not in gone
    }


def test_quotes_that_were_deleted_one_by_one_come_back_one_by_one() -> None:
    mine = Filled(NAMES)
    for number in range(2, 22):
        assert mine.change(NAMES[:1] + NAMES[number:])
    for number in reversed(range(1, 21)):
        assert mine.change(NAMES[:1] + NAMES[number:])
        assert mine.listed() == mine.names
    assert mine.listed() == list(NAMES)


def test_quotes_without_room_come_with_the_next_filling() -> None:
    mine = Filled("az")
    for name in NAMES[1:-1]:
        before = mine.listed()
        if not mine.change(["a", name, *mine.names[1:]]):
            break
        assert mine.listed() == mine.names
    else:
        pytest.fail("there was always room")
    assert mine.listed() == before
    assert mine.library.own_digests() == {"mine": str(mine._number - 1)}
    mine.bring()
    assert mine.listed() == mine.names


@pytest.mark.parametrize("before", ["gone", "b"], ids=["of a quote that it lacks", "of the quote itself"])
def test_a_change_in_another_order_waits_for_the_next_filling(before: str) -> None:
    mine = Filled("ac")
    change = QuoteChange(None, quote("b"))
    assert not mine.library.change("mine", ("0", "1"), [change], lambda _name: before)
    assert mine.listed() == ["a", "c"]
    assert mine.library.own_digests() == {"mine": "0"}


@pytest.mark.parametrize("come", ["z", "nop", "bcdefghijklm"])
def test_a_filling_leaves_the_numbers_of_other_quotes(come: str) -> None:
    mine = Filled(name for name in NAMES if name not in come)
    numbers = mine.numbers()
    mine.names = list(NAMES)
    mine.bring()
    assert mine.listed() == list(NAMES)
    assert {name: mine.numbers()[name] for name in numbers} == numbers


@settings(max_examples=examples(0.5))
@given(st.lists(st.tuples(st.lists(st.sampled_from(NAMES[:12]), unique=True), st.booleans()), max_size=8))
def test_changes_and_fillings_keep_the_order(steps: list[tuple[list[str], bool]]) -> None:
    mine = Filled(NAMES[:12])
    for names, is_filling in steps:
        if is_filling:
            mine.names = names
            mine.bring()
        else:
            after = [name for name in mine.names if name in names]
            for place, name in enumerate(names):
                if name not in after:
                    after.insert(place, name)
            if not mine.change(after):
                mine.bring()
        assert mine.listed() == mine.names
        assert len(mine.numbers()) == len(mine.names)
        mine.library._connection.execute("INSERT INTO quote_index (quote_index) VALUES ('integrity-check')")


def test_numbers_of_a_collection_never_reach_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library whose numbers are used up is made again."""
    monkeypatch.setattr(tables, "STEP", 1 << tables.PLACE_BITS - 2)
    mine = Filled("abc")
    mine.names = ["c", "b", "a"]
    with pytest.raises(sqlite3.Error):
        mine.bring()
    mine.bring()
    assert mine.listed() == ["c", "b", "a"]
    lowest, highest = tables.numbers_of(tables.FIRST_OWN - 1 + tables.PLACE_STEP)
    assert all(lowest <= number <= highest for number in mine.numbers().values())


@settings(max_examples=examples(0.5))
@given(st.permutations(NAMES[:14]), st.lists(st.sampled_from(NAMES[:14]), unique=True))
def test_collections_are_in_their_order_whenever_they_come(coming: list[str], removed: list[str]) -> None:
    library = in_memory()

    def bring(name: str) -> None:
        info = CollectionInfo(name, name, "", 0, is_own=True)
        deque(library.index_collection(info, name, [quote(f"of-{name}", name)], NAMES), 0)

    for name in coming:
        bring(name)
    for name in removed:
        deque(library.unindex(name), 0)
    assert [each.id for each in library.collections()] == sorted(set(coming) - set(removed))
    for name in removed:
        bring(name)
    assert [each.id for each in library.collections()] == sorted(coming)
    assert [each.collection for each in library.page(Search()).quotes] == sorted(coming)


def test_a_collection_that_is_in_no_order_comes_last() -> None:
    library = in_memory()
    for name in ("b", "c", "a"):
        deque(library.index_collection(CollectionInfo(name, name, "", 0, is_own=True), name, []), 0)
    assert [each.id for each in library.collections()] == ["b", "c", "a"]
