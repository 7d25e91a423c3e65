"""The user's collections in the library, as the programs find them."""

import shutil
import sqlite3
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import draft, info_of, listed, own_in
from examples import examples
from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.daily_quote import DEFAULT, OWN, TRACED, label_pool, search_of_pool
from lecun_viewer.core.progress import Progress
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.query import AUTHOR, BOOK, TAG, in_own_part, parse
from lecun_viewer.core.quote import CollectionInfo, PartTitle, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.library import library as subject
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.store import Write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as made:
        yield made


@pytest.fixture
def own(tmp_path: Path) -> Collections:
    return own_in(tmp_path)


def found(library: Library, typed: str) -> list[str]:
    asked = parse(typed, tuple(library.collections()))
    assert not asked.problems
    return [quote.text for quote in library.every(Search(asked))]


def test_an_own_quote_is_found_by_words_author_tag_and_collection(library: Library, own: Collections) -> None:
    own.create("My Quotes", quotes=[draft("Nobody has the right to obey.")._replace(tags=("duty",))])
    own.update_index_now(library)
    for typed in (
        "right to obey",
        "author:arendt",
        "tag:duty",
        'in:"my quotes"',
        "arendt",
        "duty",
        "is:not-checked-yet",
    ):
        assert found(library, typed) == ["Nobody has the right to obey."], typed
    assert [(each.id, each.quote_count, each.is_own) for each in library.collections()][-1] == ("my-quotes", 1, True)


def test_authors_and_sources_are_those_of_shown_collections(library: Library, own: Collections) -> None:
    shipped = library.authors()
    assert PERSON in shipped
    own.create("One", quotes=[draft("First.", "ada")._replace(source="Notes"), draft("Second.", "Zoe")])
    own.update_index_now(library)
    own.create("Two", quotes=[draft("Third.", "Bo")._replace(source="Atlas")])
    own.update_index_now(library)
    assert library.authors() == sorted([*shipped, "ada", "Bo", "Zoe"], key=str.lower)
    assert {"Notes", "Atlas"} < set(library.sources())
    assert "" not in library.sources()
    library.hide(["two"])
    assert "Bo" not in library.authors()
    assert "Atlas" not in library.sources()


@pytest.mark.parametrize(("typed", "is_found"), [("学习", True), ("习", True), ("度习", False), ("深 章", True)])
def test_each_ideograph_is_a_word(library: Library, own: Collections, typed: str, is_found: bool) -> None:
    own.create("My Quotes", quotes=[draft("深度学习，第3章。")])
    own.update_index_now(library)
    assert found(library, typed) == ["深度学习，第3章。"] * is_found


def test_the_name_of_the_person_alone_finds_no_more_than_before(library: Library, own: Collections) -> None:
    before = found(library, "lecun")
    assert len(found(library, "author:lecun")) == sum(each.quote_count for each in library.collections())
    assert len(before) < 40, "the titles of some sources have it"


def test_a_change_is_in_the_library_without_reading_the_file(library: Library, own: Collections) -> None:
    collection_id = own.create("My Quotes", quotes=[draft("One."), draft("Two."), draft("Three.")])
    own.update_index_now(library)
    one, two, three = library.every(Search(parse('in:"my quotes"', tuple(library.collections()))))
    changes = [QuoteChange(two, two._replace(text="Second.")), QuoteChange(one, None)]
    before = own.tokens()[collection_id]
    own.apply(changes)
    added = own.add(collection_id, draft("Four."))
    changes.append(QuoteChange(None, added))
    steps = (before, own.tokens()[collection_id])
    assert library.change(collection_id, steps, changes, lambda _added: three.id)
    assert found(library, 'in:"my quotes"') == ["Second.", "Three.", "Four."]
    assert library.own_digests() == own.tokens()
    assert library.collections()[-1].quote_count == 3
    with closing(Library(None, shipped_digests(), shipped_collections)) as fresh:
        own.update_index_now(fresh)
        assert found(fresh, 'in:"my quotes"') == ["Second.", "Three.", "Four."]
        assert fresh.verdict_counts() == library.verdict_counts()


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open can not be moved there")
def test_half_a_surrogate_pair_is_no_reason_to_find_a_quote_no_more(library: Library, own: Collections) -> None:
    before = own.add(own.create("Mine"), draft("A fox."))
    own.update_index_now(library)
    after = before._replace(text="Half \ud83d a fox.")
    own.apply([QuoteChange(before, after)], library)
    assert library.get(before.id) == after
    assert found(library, "half a fox") == [after.text]


def test_a_library_whose_folder_is_exchanged_goes_on_in_the_new_folder(
    library: Library, own: Collections, tmp_path: Path
) -> None:
    """As by somebody who restores a backup while the program runs."""
    own.create("Mine", quotes=[draft("Before.")])
    own.update_index_now(library)
    before = tmp_path.with_name("before")
    tmp_path.rename(before)
    shutil.copytree(before, tmp_path)
    own.create("Later", quotes=[draft("After.")])
    for _ in range(2):  # the window tries again by itself
        own.update_index_now(library)
    assert found(library, "in:later") == ["After."]
    assert found(library, "in:mine") == ["Before."]
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as another:
        assert found(another, "in:later") == ["After."]
    before.rename(tmp_path / "before")


def test_a_removed_collection_is_gone_and_comes_back(library: Library, own: Collections) -> None:
    collection_id = own.create("My Quotes", quotes=[draft("One.")])
    own.update_index_now(library)
    removal = CollectionChange(info_of(own, collection_id), None, tuple(listed(own, collection_id)))
    own.change_collection(removal)
    own.update_index_now(library)
    assert not [each for each in library.collections() if each.is_own]
    assert not own.messages
    own.change_collection(removal.opposite())
    own.update_index_now(library)
    assert found(library, 'in:"my quotes"') == ["One."]


def test_a_shipped_collection_is_never_dropped(library: Library) -> None:
    before = library.collections()
    for each in before:
        for _ in library.unindex(each.id):
            pytest.fail("a step of a removal")
    assert library.collections() == before


@settings(max_examples=examples(0.2))
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8), min_size=1, max_size=4), st.data())
def test_the_library_has_a_collection_as_it_is_given(versions: list[list[str]], data: st.DataObject) -> None:
    """Also where the steps end early, or others come between them."""
    info = CollectionInfo("mine", "Mine", "", 0)
    with (
        pytest.MonkeyPatch.context() as patch,
        closing(Library(None, shipped_digests(), shipped_collections)) as library,
    ):
        patch.setattr(subject, "BATCH", data.draw(st.integers(1, 3)))
        for number, names in enumerate(versions):
            quotes = [
                draft(f"{name} {data.draw(st.integers(0, 1))}")._replace(id=QuoteId(name), collection="mine")
                for name in names
            ]
            steps = library.index_collection(info, str(number), quotes)
            for _ in range(data.draw(st.integers(0, 4))):
                next(steps, None)
            if data.draw(st.booleans()):
                del steps
            for _ in library.index_collection(info, str(number), quotes):
                pass
            for order in Order:
                asked = Search(parse("in:mine", tuple(library.collections())), order=order)
                assert [quote.text for quote in library.every(asked)] == [quote.text for quote in quotes]
            assert library.own_digests() == {"mine": str(number)}
            assert library.collections()[-1].quote_count == len(quotes)
            library._connection.execute("INSERT INTO quote_index (quote_index) VALUES ('integrity-check')")


def in_some_steps(library: Library, own: Collections) -> Iterator[None]:
    """Create a collection of which a part is in *library*, and return the other steps."""
    own.create("Long", quotes=[draft(f"Text {number}.") for number in range(1500)])
    loaded = own.load("long")
    assert loaded
    steps = library.index_collection(loaded.info, loaded.token, loaded.quotes)
    deque(islice(steps, 5), 0)
    assert 0 < len(found(library, "in:long")) < 1500
    return steps


def bring_another(library: Library, own: Collections) -> None:
    own.create("Other", quotes=[draft("Of another.")])
    own.index_now(library, "other")


def change_another(library: Library, own: Collections) -> None:
    before = own.tokens()["first"]
    (first,) = own.every("first")
    added = own.add("first", draft("Of another."))
    steps = (before, own.tokens()["first"])
    assert library.change("first", steps, [QuoteChange(None, added)], lambda _added: first.id)


@pytest.mark.parametrize("change", [bring_another, change_another])
def test_a_change_while_a_collection_comes_is_made_at_once(
    library: Library, own: Collections, tmp_path: Path, change: Callable[[Library, Collections], None]
) -> None:
    own.create("First", quotes=[draft("The first.")])
    own.update_index_now(library)
    steps = in_some_steps(library, own)
    change(library, own)
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other:
        assert other.execute("SELECT count(*) FROM quote WHERE content LIKE '%Of another.%'").fetchone() == (1,)
    deque(steps, 0)
    assert len(found(library, "in:long")) == 1500
    assert library.own_digests() == own.tokens()


def test_steps_that_are_given_up_keep_nobody_waiting(library: Library, own: Collections, tmp_path: Path) -> None:
    steps = in_some_steps(library, own)
    del steps
    with closing(sqlite3.connect(tmp_path / "library.sqlite3", timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    own.update_index_now(library)
    assert len(found(library, "in:long")) == 1500


def test_a_change_that_is_refused_does_not_stop_the_steps(library: Library, own: Collections) -> None:
    own.create("First", quotes=[draft("The first.")])
    own.update_index_now(library)
    steps = in_some_steps(library, own)
    assert not library.change("first", ("of another state", "after"), [], str)
    deque(steps, 0)
    assert library.own_digests() == own.tokens()


def test_a_full_disk_while_a_collection_comes_loses_none_of_it(
    library: Library, own: Collections, tmp_path: Path
) -> None:
    """It goes on in memory. The file stays for the next start."""
    own.create("First", quotes=[draft("The first.")])
    own.update_index_now(library)
    steps = in_some_steps(library, own)
    library._connection.execute("VACUUM")  # no page of the file is free
    full = library._connection.execute("PRAGMA page_count").fetchone()
    library._connection.execute(f"PRAGMA max_page_count = {full[0]}")
    deque(steps, 0)
    assert len(found(library, "in:long")) == 1500
    assert found(library, "in:first") == ["The first."]
    assert library.own_digests() == own.tokens()
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as next_start:
        assert found(next_start, "in:first") == ["The first."]
        assert 0 < len(found(next_start, "in:long")) < 1500
        own.update_index_now(next_start)
        assert len(found(next_start, "in:long")) == 1500


def test_two_programs_that_bring_the_same_collection_do_not_mix_its_states(
    library: Library, own: Collections, tmp_path: Path
) -> None:
    """The second takes over. The first notices, and does not go on with what it has read before."""
    steps = in_some_steps(library, own)
    old = found(library, "in:long")
    own.apply([QuoteChange(quote, quote._replace(text="Changed.")) for quote in own.every("long")])
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as other:
        own.update_index_now(other)
        with pytest.raises(sqlite3.Error, match="another state"):
            deque(steps, 0)
        assert old
        assert set(found(other, "in:long")) == {"Changed."}
        assert other.own_digests() == own.tokens() == library.own_digests()


def test_a_damaged_quote_that_is_to_change_has_the_library_made_again(
    library: Library, own: Collections, tmp_path: Path
) -> None:
    own.create("First", quotes=[draft("The first."), draft("The second.")])
    own.update_index_now(library)
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as other, other:
        other.execute("UPDATE quote SET content = replace(content, 'The first', 'The worst')")
    (first, *_) = own.every("first")
    own.apply([QuoteChange(first, first._replace(text="Changed."))], library)
    own.update_index_now(library)
    assert found(library, "in:first") == ["Changed.", "The second."]


def test_a_hidden_own_collection_stays_hidden_while_it_comes(library: Library, own: Collections) -> None:
    own.create("Mine", quotes=[draft(f"Text {number}.") for number in range(250)])
    library.hide(["mine"])
    loaded = own.load("mine")
    assert loaded
    for _ in library.index_collection(loaded.info, loaded.token, loaded.quotes):
        assert found(library, "in:mine") == []
    assert found(library, "in:mine") == []
    own.remove("mine", [quote.id for quote in listed(own, "mine")])
    own.create("Other", quotes=[draft("Shown.")])
    own.update_index_now(library)
    assert found(library, "in:other") == ["Shown."]
    library.hide([])


def test_the_collections_are_read_once_until_the_library_changes(
    library: Library, own: Collections, tmp_path: Path
) -> None:
    own.create("First", quotes=[draft("The first.")])
    own.update_index_now(library)
    asked = list[str]()
    library._connection.set_trace_callback(asked.append)

    def times() -> int:
        """Return how often the collections were read for some keys, and what is beside the list."""
        asked.clear()
        for typed in ("c", "ca", "cake"):
            library.page(Search(parse(typed, tuple(library.collections()))))
            library.parts()
        library.quote_count()
        return sum("FROM collection" in each for each in asked)

    assert times() <= 1
    assert times() == 0
    library.hide(["first"])
    assert library.collections()[-1].is_hidden
    assert times() == 0, "what is hidden changes no collection"
    library.hide([])
    added = own.with_id(draft("The second."), "first")
    own.apply([QuoteChange(None, added)], library)
    assert library.collections()[-1].quote_count == 2
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as other:
        own.apply([QuoteChange(added, None)], other)
    assert library.collections()[-1].quote_count == 1, "another program has changed it"
    assert times() == 0


def test_a_marked_quote_of_a_removed_collection_is_found_among_favorites(library: Library, own: Collections) -> None:
    own.create("Mine", quotes=[draft("Marked.")])
    own.update_index_now(library)
    (quote,) = library.every(Search(parse("in:mine", tuple(library.collections()))))
    own.remove("mine", [quote.id for quote in listed(own, "mine")])
    own.update_index_now(library)
    assert library.page(Search(parse("marked"), among=[quote])).quotes == [quote]
    assert found(library, "marked") == []


def test_a_marked_quote_that_is_deleted_is_found_until_it_is_back(library: Library, own: Collections) -> None:
    own.create("Mine", quotes=[draft("Marked."), draft("Not marked.")])
    own.update_index_now(library)
    quote, other = library.every(Search(parse("in:mine", tuple(library.collections()))))
    deleted = [QuoteChange(quote, None), QuoteChange(other, None)]
    own.apply(deleted, library)
    assert library.page(Search(among=[quote])).quotes == [quote]
    assert library.get(other.id) is None
    assert found(library, "marked") == []
    own.apply([each.opposite() for each in deleted], library)
    assert found(library, "marked") == ["Marked.", "Not marked."]
    assert len(list(library.every(Search(among=[quote])))) == 1
    changed = quote._replace(text="Marked, and changed.")
    own.apply([QuoteChange(quote, changed)], library)
    assert library.get(quote.id) == changed


def test_no_pool_of_his_words_has_words_of_others(library: Library, own: Collections) -> None:
    before, exact = library.ids(search_of_pool(TRACED)), library.ids(search_of_pool(DEFAULT))
    own.create("Mine", quotes=[draft("Of another."), draft("His.", PERSON), draft("Of nobody.")._replace(authors=())])
    own.update_index_now(library)
    assert [library.get(each) for each in library.ids(search_of_pool(TRACED)) if each not in before] == [
        quote for quote in library.every(Search()) if quote.text == "His."
    ]
    assert library.ids(search_of_pool(DEFAULT)) == exact, "nobody has checked whether these are his words"


@pytest.mark.parametrize("other_is_first", [True, False])
def test_what_another_program_changes_at_this_very_moment_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, other_is_first: bool
) -> None:
    """Both wait for the same lock. The library must not take the other's file for the one that it has."""
    own, other = own_in(tmp_path), own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    with closing(Library(None, shipped_digests(), shipped_collections)) as library:
        own.update_index_now(library)
        wait_and_write = own._records.write

        def write(writes: Sequence[Write], progress: Progress) -> object:
            if other_is_first:
                other.add("mine", draft("Theirs."))
            done = wait_and_write(writes, progress)
            if not other_is_first:
                other.add("mine", draft("Theirs."))
            return done

        monkeypatch.setattr(own._records, "write", write)
        own.apply([QuoteChange(None, own.with_id(draft("Ours."), "mine"))], library)
        monkeypatch.undo()
        own.update_index_now(library)
        found = {quote.text for quote in library.every(Search()) if quote.collection == "mine"}
    assert found == {"One.", "Theirs.", "Ours."}


def test_labels_of_own_quotes_are_counted_and_are_pools(library: Library, own: Collections) -> None:
    of_his = draft("Six.", PERSON)._replace(source="Time", tags=("b", "a"))
    quotes = [
        draft("One.")._replace(source="On War", tags=("a",)),
        draft("Two.", "Åsa"),
        draft("Three.", "Zoe"),
        of_his,
    ]
    made = own.create("Mine", quotes=quotes)
    own.update_index_now(library)
    authors = {"Åsa": 1, "Hannah Arendt": 1, PERSON: 1, "Zoe": 1}
    assert list(library.own_label_counts(AUTHOR).items()) == list(authors.items())
    assert library.own_label_counts(BOOK) == {"On War": 1, "Time": 1}
    assert library.own_label_counts(TAG) == {"a": 2, "b": 1}
    texts = {quote.text for quote in quotes}
    assert {quote.text for quote in library.every(search_of_pool(OWN))} == texts
    for kind in (AUTHOR, BOOK, TAG):
        for label, count in library.own_label_counts(kind).items():
            assert len(library.ids(search_of_pool(label_pool(kind, label)))) == count
    assert "On War" not in library.source_counts()

    library.hide([made])
    assert library.own_label_counts(AUTHOR) == {}
    assert library.ids(search_of_pool(OWN)) == []


def test_quotes_in_parts_are_counted_after_each_change(library: Library, own: Collections) -> None:
    def counts() -> list[int]:
        return list(library.own_part_counts().values())

    assert counts() == []
    parts = (PartTitle(1, "On War"), PartTitle(2, "On Peace"))
    quotes = [draft("One.")._replace(part=1), draft("Two.")._replace(part=1), draft("Three.")]
    made, other = own.create("Mine", quotes=quotes, parts=parts), own.create("Other", quotes=quotes, parts=parts[:1])
    own.update_index_now(library)
    assert library.own_part_counts() == {in_own_part(made, 1): 2, in_own_part(made, 2): 0, in_own_part(other, 1): 2}
    one, two, _three = (quote for quote in library.every(search_of_pool(OWN)) if quote.collection == made)
    own.apply([QuoteChange(one, one._replace(part=2)), QuoteChange(two, None)], library)
    assert counts() == [0, 1, 2]
    library.hide([other])
    assert counts() == [0, 1]


def test_labels_follow_each_change(library: Library, own: Collections) -> None:
    made = own.create("Mine", quotes=[draft("One.")._replace(tags=("a",)), draft("Two.")])
    own.update_index_now(library)
    one, two = library.every(search_of_pool(OWN))
    own.apply([QuoteChange(one, one._replace(tags=("b",))), QuoteChange(two, None)], library)
    assert library.own_label_counts(TAG) == {"b": 1}
    assert library.own_label_counts(AUTHOR) == {"Hannah Arendt": 1}
    own.apply([QuoteChange(None, two)], library)
    assert library.own_label_counts(AUTHOR) == {"Hannah Arendt": 2}
    deque(library.unindex(made), 0)
    assert library.own_label_counts(AUTHOR) == {}
