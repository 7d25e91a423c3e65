"""The library. It finds what a plain look at each quote finds, page by page, and mends itself."""

import hashlib
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builders import marked, shipped_info
from examples import examples
from lecun_viewer.core.language_of_words import language_of
from lecun_viewer.core.provenance import CHECKED
from lecun_viewer.core.query import Marked, Query, from_source, in_collections, parse
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.library import library as subject
from lecun_viewer.library.library import FILE_NAME, Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.library.tables import index_row
from owning import Owned

from .oracle import Ask, plain, search, typed

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
DIGEST = {"compilation": "the collection"}


def never() -> Any:
    raise AssertionError("the library should have been current")


def found(library: Library, asked: Search, limit: int = 1000) -> list[QuoteId]:
    """Return the ids of a whole listing, fetched in pages of *limit*."""
    ids, after = list[QuoteId](), 0
    while True:
        page = library.page(asked, after, limit)
        assert len(page.quotes) == limit or page.next is None
        ids += [quote.id for quote in page.quotes]
        if page.next is None:
            return ids
        after = page.next


@pytest.fixture(scope="module")
def stocked(collection: Collection) -> Iterator[Library]:
    """A library that no test changes."""
    made = Library(None, DIGEST, lambda: [collection])
    yield made
    made.close()


@pytest.fixture(scope="module")
def empty() -> Iterator[Library]:
    with closing(Library(None, {"none": ""}, lambda: [Collection("none", "Nothing", "Yet", (), ())])) as made:
        yield made


def test_no_word_begins_as_a_facet_does(shipped: tuple[Quote, ...]) -> None:
    """Otherwise FTS5 would read the facets of every quote, such as “part4”, while “part” is typed."""
    rows = [index_row(quote) for quote in shipped]
    words = " ".join(text for row in rows for text in row[:-1]).split()
    facets = " ".join(row[-1] for row in rows).split()
    assert {word[0] for word in words}.isdisjoint(facet[0] for facet in facets)
    assert folded_words(f"{facets[0][0]}words") == ("words",)


# Asks over the words that there are


@cache  # each example asks for it
def _some_asks(quotes: tuple[Quote, ...]) -> st.SearchStrategy[list[Ask]]:
    runs = []
    for quote in quotes:
        known = quote.provenance.source
        for field in (quote.text, quote.topic, quote.source, known.title if known else ""):
            words = plain(field)
            runs += [words[start : start + size] for start in range(len(words)) for size in (1, 2, 3)]
    run = st.one_of(st.sampled_from(runs), st.just(["nonsense"]))
    phrase = run.map(" ".join)
    beginning = st.builds(lambda words, size: words[0][: size + 1], run, st.integers(0, 12))
    unusual = st.sampled_from([str.upper, str.title, lambda word: word.replace("e", "é"), str, "{}s".format])
    word = st.builds(lambda change, word: change(word), unusual, beginning)
    hyphened = run.map("-".join)
    key = st.sampled_from(["", "", "text", "topic", "source"])
    without = st.sampled_from([False, False, False, True])
    ask = st.one_of(
        st.builds(Ask, st.one_of(word, hyphened), key, without=without),
        st.builds(Ask, phrase, key, exact=st.just(True), without=without),
        st.builds(Ask, st.integers(0, 9).map(str), st.just("part"), without=without),
        st.builds(Ask, st.sampled_from(["misattributed", "summary", "exact", "words", "no", "source", "found"])),
        st.builds(
            Ask,
            st.sampled_from(["2004", "2022", "2024", "2025", "1999"]),
            st.sampled_from(["year", ""]),
            without=without,
        ),
        st.builds(
            Ask,
            st.sampled_from(["verbatim", "variant", "paraphrase", "misattributed", "untraced", "favorite"]),
            st.just("is"),
            without=without,
        ),
    )
    return st.lists(ask, max_size=4)


@settings(max_examples=examples(2))
@given(st.data())
def test_finds_what_a_look_at_every_quote_finds(
    stocked: Library, empty: Library, collection: Collection, data: st.DataObject
) -> None:
    asks = data.draw(_some_asks(collection.quotes))
    favorites = data.draw(st.lists(st.sampled_from(collection.quotes), unique=True, max_size=5))
    query = parse(typed(asks))
    assert query.problems == ()
    expected = search(collection.quotes, asks, [quote.id for quote in favorites])
    whole = Search(query, marked(favorites))
    assert found(stocked, whole) == expected
    assert found(stocked, whole, limit=data.draw(st.integers(1, 5))) == expected
    assert stocked.count(whole) == len(expected)
    # Among some quotes, in their order: the same quotes less the others.
    among = data.draw(st.lists(st.sampled_from(collection.quotes), unique=True, max_size=20))
    within = Search(query, marked(favorites), among)
    narrowed = [quote.id for quote in among if quote.id in expected]
    assert found(stocked, within, limit=data.draw(st.integers(1, 5))) == narrowed
    assert stocked.count(within) == len(narrowed)
    # A library that has none of them finds the same among them.
    assert found(empty, within) == narrowed


def test_a_term_about_favorites_needs_nothing_of_the_library(stocked: Library, collection: Collection) -> None:
    first, second, third = collection.quotes[:3]
    favorites = marked([first, second])
    assert found(stocked, Search(Query((Marked.FAVORITE,)), favorites)) == [first.id, second.id]
    assert found(stocked, Search(Query((Marked.FAVORITE,)), favorites, among=[third, second])) == [second.id]
    assert found(stocked, Search(Query((), (Marked.FAVORITE,)), favorites, among=[third, second])) == [third.id]
    assert stocked.count(Search(Query((), (Marked.FAVORITE,)), favorites)) == len(collection.quotes) - 2


@settings(max_examples=examples(0.6))
@given(st.text(st.characters()))
@example('"')
@example("part:")
@example("-")
@example("is:nonsense")
@example("a-" * 5_000)
@example("é" * 10_000)
@example("- " * 5_000)
@example("NEAR(a b) OR * ^ {text} : AND NOT (")
@example("\x00\ud800 '; DROP TABLE quote; --")
def test_no_text_makes_a_search_fail(stocked: Library, typed: str) -> None:
    asked = Search(parse(typed))
    assert len(found(stocked, asked)) == stocked.count(asked)


def test_a_source_is_not_taken_for_another_that_begins_like_it(stocked: Library, collection: Collection) -> None:
    for label in {quote.source for quote in collection.quotes}:
        expected = [quote.id for quote in collection.quotes if quote.source == label]
        assert found(stocked, Search(Query((from_source(label),)))) == expected


def test_counts_states_and_sources(stocked: Library, collection: Collection) -> None:
    verdicts_found = [quote.provenance.status for quote in collection.quotes]
    assert stocked.verdict_counts() == {status: verdicts_found.count(status) for status in CHECKED}
    sources = [quote.source for quote in collection.quotes]
    assert stocked.source_counts() == {label: sources.count(label) for label in set(sources)}
    assert [plain(label) for label in stocked.source_counts()] == sorted(plain(label) for label in set(sources))


# Several collections


@pytest.fixture
def both(collections: list[Collection], owned: Owned) -> Library:
    return owned(Library(None, {each.id: each.id for each in collections}, lambda: collections))


def test_collections_share_parts_and_the_first_ones_quotes_come_first(
    both: Library, collections: list[Collection]
) -> None:
    quotes = [quote for each in collections for quote in each.quotes]
    assert both.collections() == [shipped_info(each) for each in collections]
    assert found(both, Search(), limit=7) == [quote.id for quote in quotes]
    assert [part.title for part in both.parts()] == [part.title for part in collections[0].parts]
    for part in both.parts():
        listed = [quote.id for quote in quotes if quote.part == part.number]
        assert found(both, Search(parse(f"part:{part.number}")), limit=7) == listed
        assert part.quote_count == len(listed)
    assert sum(both.verdict_counts().values()) == sum(both.source_counts().values()) == len(quotes)
    for quote in quotes:
        assert both.get(quote.id) == quote  # with its authors, its language and its evidence


@pytest.mark.parametrize("among", [False, True])
def test_a_search_within_collections(both: Library, collections: list[Collection], among: bool) -> None:
    quotes = [quote for each in collections for quote in each.quotes]
    everything = [quote.id for quote in quotes]
    for each in collections:
        listed = found(both, Search(Query((in_collections(each.id),)), among=quotes if among else None))
        assert listed == [quote.id for quote in each.quotes]
    asked = Query((in_collections("own-words", "no-such"),))
    assert found(both, Search(asked)) == [quote.id for quote in collections[1].quotes]
    asked = Query((in_collections("own-words", "compilation"),))
    assert found(both, Search(asked)) == everything
    assert found(both, Search(Query((), (in_collections("own-words", "compilation"),)))) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("memoire persistante", "lacks-of-llms"),
        ("mémoire persistante", "lacks-of-llms"),
        ("erreur de prediction", "prediction-error"),
        ("reseaux convolutifs", "real-time-vision"),
        ("mecanique quantique", "diffusion-models"),
        ("equipe virtuels", "virtual-team"),
        ("apprendre a apprendre", "learning-to-learn"),
    ],
)
def test_a_french_sentence_is_found_in_french(both: Library, typed: str, sentence: str) -> None:
    assert sentence in found(both, Search(parse(typed)))
    quote = both.get(QuoteId(sentence))
    assert quote
    assert quote.language == language_of(quote.text) == "fr"


def test_a_sentence_of_his_is_often_quoted_in_other_words(both: Library, shipped: tuple[Quote, ...]) -> None:
    for quote in shipped:
        claims = {each.id: claim.whole for each in shipped for claim in each.same_claims if claim.quote == quote.id}
        found = [each.id for each in both.quoted_as(quote.id)]
        assert sorted(found) == sorted(claims)
        assert [claims[each] for each in found] == sorted(claims.values(), reverse=True)
    assert both.quoted_as(QuoteId("making-the-cake"))[0].id == "cake-analogy"
    both.hide(["compilation"])
    assert both.quoted_as(QuoteId("making-the-cake")) == []


def test_is_made_again_when_one_of_its_collections_differs(tmp_path: Path, collections: list[Collection]) -> None:
    digests = {each.id: each.id for each in collections}
    Library(tmp_path, digests, lambda: collections).close()
    Library(tmp_path, digests, never).close()
    fewer = [collections[0], collections[1]._replace(quotes=collections[1].quotes[:1])]
    with closing(Library(tmp_path, digests | {"own-words": "changed"}, lambda: fewer)) as library:
        assert library.collections() == [shipped_info(each) for each in fewer]
    with closing(Library(tmp_path, {"compilation": "compilation"}, lambda: fewer[:1])) as library:
        assert found(library, Search()) == [quote.id for quote in collections[0].quotes]


@settings(max_examples=examples(0.3))
@given(st.lists(st.lists(st.sampled_from("abcd"), unique=True, max_size=4), min_size=2, max_size=4), st.data())
def test_collections_are_exchanged_in_any_order(
    collection: Collection, listed: list[list[str]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as name:
        for ids in listed:
            contents = {each: data.draw(st.integers(1, 3), each) for each in ids}
            made = [_some(collection, each, size) for each, size in contents.items()]
            digests = {each: str(size) for each, size in contents.items()}
            hidden = data.draw(st.lists(st.sampled_from(ids), max_size=1) if ids else st.just([]))
            with (
                closing(Library(Path(name), digests, lambda made=made: made, hidden)) as library,  # type: ignore[misc]
                closing(Library(None, digests, lambda made=made: made, hidden)) as fresh,  # type: ignore[misc]
            ):
                for order in Order:
                    assert found(library, Search(order=order)) == found(fresh, Search(order=order))
                asked = Search(parse("learning"))
                assert found(library, asked) == found(fresh, asked)
                assert library.collections() == fresh.collections()
                assert library.source_counts() == fresh.source_counts()
                assert library.parts() == fresh.parts()
                library._connection.execute("INSERT INTO quote_index (quote_index) VALUES ('integrity-check')")


def _some(collection: Collection, name: str, size: int) -> Collection:
    """Return a collection of *size* quotes that has its own ids."""
    quotes = (
        quote._replace(id=QuoteId(f"{name}-{quote.id}"), collection=name)
        for quote in collection.quotes[size : 2 * size]
    )
    return Collection(name, name, "", (Part(1, "One", size),), tuple(quotes))


@pytest.mark.parametrize("on_disk", [True, False])
def test_a_hidden_collection_is_not_listed_and_its_favorites_stay(
    tmp_path: Path, collections: list[Collection], owned: Owned, on_disk: bool
) -> None:
    digests = {each.id: each.id for each in collections}
    library = owned(Library(tmp_path if on_disk else None, digests, lambda: collections))
    favorite = next(quote for quote in collections[1].quotes if quote.id == "emotions")
    library.hide(["own-words"])
    assert [each.is_hidden for each in library.collections()] == [False, True]
    assert found(library, Search()) == [quote.id for quote in collections[0].quotes]
    assert [part.quote_count for part in library.parts()] == [part.quote_count for part in collections[0].parts]
    assert sum(library.verdict_counts().values()) == len(collections[0].quotes)
    assert found(library, Search(parse("emotions"))) == []
    assert found(library, Search(parse("is:favorite emotions"), marked([favorite]))) == ["emotions"]
    assert library.get(favorite.id) is None
    assert library.get(QuoteId("common-sense")) is None
    library.hide([])
    assert found(library, Search()) == [quote.id for each in collections for quote in each.quotes]
    assert found(library, Search(parse("is:favorite emotions"), marked([favorite]))) == ["emotions"]


def test_what_is_hidden_stays_so_and_not_all_can_be(tmp_path: Path, collections: list[Collection]) -> None:
    digests = {each.id: each.id for each in collections}
    with closing(Library(tmp_path, digests, lambda: collections)) as library:
        library.hide(["compilation", "gone"])
    with closing(Library(tmp_path, digests, never, ["compilation"])) as library:
        assert found(library, Search()) == [quote.id for quote in collections[1].quotes]
        assert [part.title for part in library.parts()] == [part.title for part in collections[0].parts]
    with closing(Library(tmp_path, digests, lambda: collections, ["compilation", "own-words"])) as library:
        assert not [each.id for each in library.collections() if each.is_hidden]
        assert library.count(Search()) == sum(len(each.quotes) for each in collections)


def test_another_program_that_shows_other_collections_changes_nothing_here(
    tmp_path: Path, collections: list[Collection], owned: Owned
) -> None:
    digests = {each.id: each.id for each in collections}
    window = owned(Library(tmp_path, digests, lambda: collections))
    with closing(Library(tmp_path, digests, lambda: collections, ["own-words"])) as other:
        assert found(other, Search()) == [quote.id for quote in collections[0].quotes]
    assert found(window, Search()) == [quote.id for each in collections for quote in each.quotes]


# What the collection no longer holds


def gone(collection: Collection, name: str = "gone-quote") -> Quote:
    return collection.quotes[0]._replace(id=QuoteId(name), text="A quote about zebras, since withdrawn.")


def test_a_quote_of_no_collection_is_found_among_the_given_only(library: Library, collection: Collection) -> None:
    dropped, listed = gone(collection), collection.quotes[1]
    favorites, both = marked([dropped, listed]), [dropped, listed]
    assert library.get(dropped.id) is None
    assert found(library, Search(parse("zebras"))) == []
    assert found(library, Search(parse("zebras is:favorite"), favorites)) == [dropped.id]
    assert found(library, Search(parse("is:favorite"), favorites)) == [listed.id, dropped.id], "it comes last"
    assert found(library, Search(among=both)) == [dropped.id, listed.id], "as they are given"
    assert found(library, Search(parse("-zebras"), among=both)) == [listed.id]
    assert library.count(Search(among=both)) == 2
    assert library.ids(Search(parse("zebras"), among=both)) == [dropped.id]
    changed = dropped._replace(text="A quote about okapis.")
    assert library.page(Search(parse("okapis"), among=[changed])).quotes == [changed]
    assert found(library, Search(parse("zebras"), among=[changed])) == []


def test_a_given_quote_is_listed_as_its_collection_has_it(library: Library, collection: Collection) -> None:
    quote = collection.quotes[0]
    earlier = quote._replace(text="A quote about zebras, since corrected.")
    assert library.page(Search(among=[earlier])).quotes == [quote]
    assert list(library.every(Search(among=[earlier]))) == [quote]
    assert found(library, Search(parse("zebras"), among=[earlier])) == []


@pytest.mark.parametrize("order", Order)
def test_quotes_of_no_collection_have_their_places_in_every_order(
    library: Library, collection: Collection, order: Order
) -> None:
    others = [gone(collection, f"gone-{at}")._replace(source=f"Source {9 - at}") for at in range(6)]
    dated = [each._replace(provenance=each.provenance._replace(date=f"20{at:02}")) for at, each in enumerate(others)]
    given = [*dated, *collection.quotes]
    keys = {
        Order.GIVEN: lambda quote: given.index(quote),
        Order.SOURCE: lambda quote: (folded_words(quote.source), quote.source),
        Order.DATE: lambda quote: -quote.provenance.date_number,
    }
    listed = list(library.every(Search(among=given, order=order)))
    assert sorted(listed, key=keys[order]) == listed
    assert set(listed) == set(given)


def test_favorites_of_a_hidden_collection_are_found_by_its_index(both: Library, collections: list[Collection]) -> None:
    quote = next(each for each in collections[1].quotes if each.id == "emotions")
    both.hide(["own-words"])
    seen = quote._replace(text="As it was when it was marked.")
    assert both.page(Search(parse(quote.text), among=[seen])).quotes == [seen]


def test_a_random_quote_is_one_of_the_collection(library: Library, empty: Library, collection: Collection) -> None:
    assert {library.random() for _ in range(50)} <= set(collection.quotes)
    assert empty.random() is None


# The file


@contextmanager
def opened(folder: Path, read: Callable[[], Collection], digest: str = "the collection") -> Iterator[Library]:
    library = Library(folder, {"compilation": digest}, lambda: [read()])
    try:
        yield library
    finally:
        library.close()


def assert_right(library: Library, collection: Collection) -> None:
    """Every question to *library* is answered from *collection*."""
    assert library.page(Search(), limit=100).quotes == list(collection.quotes)
    assert library.count(Search()) == len(collection.quotes)
    assert library.parts() == list(collection.parts)
    assert [library.get(quote.id) for quote in collection.quotes] == list(collection.quotes)
    asks = [Ask("learning"), Ask("cake", without=True)]
    assert found(library, Search(parse(typed(asks)))) == search(collection.quotes, asks)


def assert_true_words(library: Library, collection: Collection) -> None:
    """Every question is answered, and no quote has other words than in *collection*."""
    quotes = {*collection.quotes, gone(collection)}
    ids = [quote.id for quote in quotes]
    for order in Order:
        for asked in (parse(""), parse("learning"), parse("-cake")):
            found_quotes = library.page(Search(asked, order=order), limit=100).quotes
            assert quotes.issuperset(found_quotes)
            assert quotes.issuperset(library.every(Search(asked, among=list(quotes), order=order)))
            assert library.count(Search(asked)) >= 0
    assert {library.get(each) for each in ids} <= {*quotes, None}
    assert library.random() in {*quotes, None}
    assert [each.title for each in library.collections()] == [collection.title]
    assert [each.title for each in library.parts()] == [each.title for each in collection.parts]
    assert sum(library.verdict_counts().values()) <= len(quotes)
    assert all(isinstance(label, str) for label in library.source_counts())


def test_is_made_on_first_start_and_used_again(tmp_path: Path, collection: Collection) -> None:
    folder = tmp_path / "not" / "there"
    with opened(folder, lambda: collection) as library:
        assert_right(library, collection)
    with opened(folder, never) as library:
        assert_right(library, collection)
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_is_made_again_by_another_version_of_the_program(
    tmp_path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path, lambda: collection):
        pass
    for version in (subject.VERSION + 1, subject.VERSION - 1):
        monkeypatch.setattr(subject, "VERSION", version)
        with pytest.raises(AssertionError, match="current"), opened(tmp_path, never):
            pass
        with opened(tmp_path, lambda: collection) as library:
            assert_right(library, collection)


@pytest.fixture(scope="module")
def library_file(tmp_path_factory: pytest.TempPathFactory, collection: Collection) -> bytes:
    """The file of a library."""
    folder = tmp_path_factory.mktemp("library")
    with opened(folder, lambda: collection):
        pass
    return (folder / FILE_NAME).read_bytes()


@given(st.data())
def test_whatever_bytes_are_damaged_no_quote_has_other_words(
    library_file: bytes, collection: Collection, data: st.DataObject
) -> None:
    size = len(library_file)
    start = data.draw(st.one_of(st.integers(0, size - 1), st.integers(0, 100)))
    damaged = data.draw(
        st.one_of(
            st.binary(min_size=1, max_size=300).map(
                lambda new: library_file[:start] + new + library_file[start + len(new) :]
            ),
            st.integers(0, 9000).map(lambda zeros: library_file[:start] + bytes(zeros) + library_file[start + zeros :]),
            st.just(library_file[:start]),
        )
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / FILE_NAME).write_bytes(damaged)
        for _ in range(2):
            with opened(folder, lambda: collection) as library:
                assert_true_words(library, collection)


@pytest.mark.parametrize("words", ["Self-Supervised Learning & The Cake Analogy", "On the Cake Analogy"])
def test_another_letter_in_what_is_shown_is_mended(
    tmp_path: Path, collection: Collection, library_file: bytes, words: str
) -> None:
    """It is a sound database with a wrong answer."""
    for damaged in with_another_letter(library_file, words.encode()):
        (tmp_path / FILE_NAME).write_bytes(damaged)
        with opened(tmp_path, lambda: collection) as library:
            assert_right(library, collection)
        assert (tmp_path / FILE_NAME).read_bytes() != damaged


@pytest.mark.parametrize("word", ["cherry", "cake-analogy"])
def test_another_letter_in_an_index_never_shows_other_words(
    tmp_path: Path, collection: Collection, library_file: bytes, word: str
) -> None:
    for damaged in with_another_letter(library_file, word.encode()):
        (tmp_path / FILE_NAME).write_bytes(damaged)
        with opened(tmp_path, lambda: collection) as library:
            assert_true_words(library, collection)


def test_another_letter_in_the_words_of_given_quotes_is_mended(
    tmp_path: Path, collection: Collection, library_file: bytes
) -> None:
    """As the favorites are listed, and the days."""
    words = collection.quotes[7].text.encode()
    for damaged in with_another_letter(library_file, words):
        for ask in (paged, every):
            (tmp_path / FILE_NAME).write_bytes(damaged)
            with opened(tmp_path, lambda: collection) as library:
                assert ask(library, Search(among=collection.quotes)) == [quote.id for quote in collection.quotes]
                assert_true_words(library, collection)


def test_another_letter_in_an_id_loses_no_quote(tmp_path: Path, collection: Collection, library_file: bytes) -> None:
    """An index has no checksums. So a quote could be listed and never found."""
    for damaged in with_another_letter(library_file, b"cake-analogy"):
        (tmp_path / FILE_NAME).write_bytes(damaged)
        with opened(tmp_path, lambda: collection) as library:
            ids = library.ids(Search())
            assert ids == [quote.id for quote in collection.quotes]
            assert [library.get(quote_id) for quote_id in ids] == list(collection.quotes)


def test_a_quote_that_is_listed_and_not_there_is_mended(
    tmp_path: Path, collection: Collection, library_file: bytes
) -> None:
    """Another bit in the number of a row. The indexes still list the row."""
    (tmp_path / FILE_NAME).write_bytes(library_file)
    with opened(tmp_path, never) as library:
        numbers = [number for (number,) in library._rows("SELECT number FROM quote WHERE id = 'cake-analogy'")]
    in_numbers = (with_another_letter(library_file, varint(number)) for number in numbers)
    damages = [damaged for each in in_numbers for damaged in islice(each, 0, None, 2)]  # not what comes after them
    assert damages
    for damaged in damages:
        for order in Order:
            for ask in (found, every):
                (tmp_path / FILE_NAME).write_bytes(damaged)
                with opened(tmp_path, lambda: collection) as library:
                    ids = ask(library, Search(order=order))
                assert sorted(ids) == sorted(quote.id for quote in collection.quotes)


def paged(library: Library, asked: Search) -> list[QuoteId]:
    return [quote.id for quote in library.page(asked).quotes]


def every(library: Library, asked: Search) -> list[QuoteId]:
    return [quote.id for quote in library.every(asked)]


def varint(number: int) -> bytes:
    """Return *number* as the file has it (SQLite's “Database File Format”, section 1.6)."""
    digits = [number >> shift & 0x7F for shift in range(0, number.bit_length(), 7)]
    return bytes([*(digit | 0x80 for digit in digits[:0:-1]), digits[0]])


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE quote", f"CREATE VIEW quote AS {ENDLESS} SELECT i AS id FROM n WHERE i < 0"),
        (f"CREATE TRIGGER slow BEFORE INSERT ON quote BEGIN SELECT * FROM ({ENDLESS} SELECT i FROM n); END",),
        ("CREATE TABLE other (a, b AS (hex(zeroblob(a))))",),
    ],
    ids=["a view", "a trigger", "another table"],
)
def test_a_file_from_somebody_else_is_thrown_away(
    tmp_path: Path, collection: Collection, statements: tuple[str, ...]
) -> None:
    """Its queries would never end."""
    with opened(tmp_path, lambda: collection):
        pass
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()
    with opened(tmp_path, lambda: collection) as library:
        assert_right(library, collection)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        sql = "SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger') OR name = 'other'"
        assert other.execute(sql).fetchall() == []


def with_another_letter(content: bytes, place: bytes) -> Iterator[bytes]:
    """Yield *content* with another letter where *place* begins, and shortly after it."""
    start = -1
    while (start := content.find(place, start + 1)) >= 0:
        for offset in (start, start + len(place) + 3):
            yield content[:offset] + bytes([content[offset] ^ 1]) + content[offset + 1 :]


def test_damage_while_it_is_open_is_mended_too(tmp_path: Path, collection: Collection) -> None:
    with opened(tmp_path, lambda: collection) as library:
        path = tmp_path / FILE_NAME
        content = path.read_bytes()
        counter = b"\x99" * 4  # as another program's commit would have it, so that nothing comes from the cache
        path.write_bytes(content[:24] + counter + content[28:4096] + b"\x55" * (len(content) - 4096))
        assert_right(library, collection)
    with opened(tmp_path, never) as library:
        assert_right(library, collection)


def test_a_closed_library_answers_nothing_and_leaves_its_file(tmp_path: Path, collection: Collection) -> None:
    path = tmp_path / FILE_NAME
    with opened(tmp_path, lambda: collection) as library:
        pass
    before = path.stat().st_ino, path.read_bytes()
    info = CollectionInfo("mine", "Mine", "", 0, is_own=True)
    for use in (library.collections, lambda: list(library.index_collection(info, "digest", collection.quotes[:1]))):
        with pytest.raises(sqlite3.ProgrammingError):
            use()
    assert (path.stat().st_ino, path.read_bytes()) == before


def test_a_letter_changed_while_it_is_open_is_never_shown(tmp_path: Path, collection: Collection) -> None:
    with opened(tmp_path, lambda: collection) as library:
        path = tmp_path / FILE_NAME
        content = path.read_bytes().replace(b"the cherry on the cake", b"the cherry on the lake")
        path.write_bytes(content[:24] + b"\x99" * 4 + content[28:])
        assert_right(library, collection)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_what_is_no_library_is_replaced(tmp_path: Path, collection: Collection, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with opened(tmp_path, lambda: collection) as library:
        assert_right(library, collection)
    with opened(tmp_path, never):
        pass


def test_a_file_in_the_folders_place_leaves_it_in_memory(tmp_path: Path, collection: Collection) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("mine", encoding="utf-8")
    with opened(in_the_way, lambda: collection) as library:
        assert_right(library, collection)
    assert in_the_way.read_text(encoding="utf-8") == "mine"


def test_a_busy_file_is_not_removed(
    tmp_path: Path, collection: Collection, library_file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lecun_viewer.system.database.BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / FILE_NAME
    path.write_bytes(library_file)
    inode = path.stat().st_ino
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with opened(tmp_path, lambda: collection) as library:
        assert_right(library, collection)
    other.execute("COMMIT")
    other.close()
    assert path.read_bytes() == library_file
    assert path.stat().st_ino == inode


def test_two_openings_share_one_file(tmp_path: Path, collection: Collection) -> None:
    with opened(tmp_path, lambda: collection) as one, opened(tmp_path, never) as other:
        for library in (one, other):
            assert_right(library, collection)
    with opened(tmp_path, never):
        pass


def test_many_programs_can_make_it_at_once(tmp_path: Path, collection: Collection) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from lecun_viewer.core.search import Search\n"
        "from lecun_viewer.library.library import Library\n"
        "from lecun_viewer.library.shipped import shipped_collections, shipped_digests\n"
        "library = Library(Path(sys.argv[1]), shipped_digests(), shipped_collections)\n"
        "print(library.count(Search()))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    total = sum(len(each.quotes) for each in shipped_collections())
    assert [process.communicate() for process in started] == [(f"{total}\n", "")] * 4
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_the_shipped_digest_is_that_of_the_shipped_content() -> None:
    for name, digest in shipped_digests().items():
        content = files("lecun_viewer.generated").joinpath(f"collection-{name}.json").read_bytes()
        assert digest == hashlib.sha256(content).hexdigest()


# Read only


@pytest.mark.parametrize("content", [None, b"", b"damaged" * 1000], ids=["missing", "empty", "damaged"])
def test_a_reader_answers_without_a_file_and_makes_none(
    content: bytes | None, tmp_path: Path, collection: Collection, owned: Owned
) -> None:
    file = tmp_path / FILE_NAME
    if content is not None:
        file.write_bytes(content)
    reader = owned(Library(tmp_path, DIGEST, lambda: [collection], is_read_only=True))
    assert found(reader, Search(parse("cake"))) == found(library_of(collection, owned), Search(parse("cake")))
    assert (file.read_bytes() if file.exists() else None) == content


def test_a_reader_asks_the_file_and_leaves_it_as_it_is(tmp_path: Path, collection: Collection, owned: Owned) -> None:
    Library(tmp_path, DIGEST, lambda: [collection]).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    reader = owned(Library(tmp_path, DIGEST, never, is_read_only=True))
    favorites = marked(collection.quotes[:2])
    assert found(reader, Search(parse("is:favorite"), favorites)) == [each.quote.id for each in favorites]
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME}
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_reader_goes_on_when_the_file_is_made_anew_or_damaged(
    tmp_path: Path, collection: Collection, owned: Owned
) -> None:
    Library(tmp_path, DIGEST, lambda: [collection]).close()
    reader = owned(Library(tmp_path, DIGEST, lambda: [collection], is_read_only=True))
    wanted = found(reader, Search(parse("cake")))
    owned(Library(tmp_path, {"compilation": "another collection"}, lambda: [collection]))
    assert found(reader, Search(parse("cake"))) == wanted
    (tmp_path / FILE_NAME).write_bytes(b"damaged" * 1000)
    assert found(reader, Search(parse("cake"))) == wanted
    assert (tmp_path / FILE_NAME).read_bytes() == b"damaged" * 1000


def library_of(collection: Collection, owned: Owned) -> Library:
    return owned(Library(None, DIGEST, lambda: [collection]))
