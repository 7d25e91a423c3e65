"""Pages by source and by date are those of all quotes sorted. The first page comes faster."""

import re
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from fakes import marked
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Part, Quote, QuoteId
from lecun_viewer.core.search import ExtraQuotes, Order, Search
from lecun_viewer.store import database, library_listing
from lecun_viewer.store.library import FILE_NAME, Library
from owning import Owned

from .oracle import plain

SORTED = [Order.SOURCE, Order.DATE]
ALIKE = ("On plumless", "On buckeroo")  # the index has the same facet for both
SOURCES = ("", "A talk", "a talk", "Á talk", "Book", "Book\nA", "Zeitung", *ALIKE)
ASKED: dict[str, Callable[[Quote], bool]] = {
    "": lambda _each: True,
    "word": lambda each: "word" in each.text,
    "-other": lambda each: "other" not in each.text,
    "word year:2016": lambda each: "word" in each.text and (each.provenance.date or "").startswith("2016"),
}
DATES: tuple[str | None, ...] = (
    None,
    "last year",
    "2016",
    "2016-05",
    "2016-05-03",
    "2016-05-04",
    "1999-12",
    "2024-01-31",
)


def quote(number: int, text: str = "word", source: str = "A talk", date: str | None = None) -> Quote:
    return Quote(QuoteId(f"q{number}"), 1, "", "", text, source, Provenance(Status.UNTRACED, date=date), "")


def library_of(*groups: Sequence[Quote], hidden: Sequence[str] = (), folder: Path | None = None) -> Library:
    collections = [
        Collection(f"c{at}", f"Title {at}", "", (Part(1, "One", len(quotes)),), tuple(quotes))
        for at, quotes in enumerate(groups)
    ]
    return Library(folder, {each.id: "" for each in collections}, lambda: collections, hidden)


def sort_key(order: Order) -> Callable[[Quote], Any]:
    if order is Order.SOURCE:
        return lambda each: (plain(each.source), each.source)
    return lambda each: [-int(number) for number in re.findall("[0-9]+", f"{each.provenance.date or ''}-0-0-0")][:3]


@settings(max_examples=examples(2))
@given(st.data())
def test_the_pages_are_those_of_all_quotes_sorted(data: st.DataObject) -> None:
    texts = st.sampled_from(["word", "word other", "other"])
    row = st.tuples(texts, st.sampled_from(SOURCES), st.sampled_from(DATES))
    rows = data.draw(st.lists(st.lists(row, max_size=25), min_size=1, max_size=3))
    groups = [[quote(at * 100 + place, *row) for place, row in enumerate(group)] for at, group in enumerate(rows)]
    hidden = data.draw(st.sampled_from([(), ("c0",)])) if len(groups) > 1 else ()
    order, limit = data.draw(st.sampled_from(SORTED)), data.draw(st.integers(1, 12))
    left_out = data.draw(st.sampled_from([(), tuple(groups[0][:3])]))
    typed = data.draw(st.sampled_from(list(ASKED)))
    shown = [each for group in groups[len(hidden) :] for each in group if each not in left_out]
    matching = [each for each in shown if ASKED[typed](each)]
    expected = [each.id for each in sorted(matching, key=sort_key(order))]
    asked = Search(parse(f"{typed} -is:favorite" if left_out else typed), marked(left_out), order=order)
    with pytest.MonkeyPatch.context() as patch, closing(library_of(*groups, hidden=hidden)) as library:
        library.keep([quote(1000, text="word"), *left_out], ExtraQuotes.MARKED)
        patch.setattr(library_listing, "ENOUGH_IN_RUN", data.draw(st.integers(limit + 1, 20)))
        patch.setattr(library_listing, "MOST_VALUES", data.draw(st.integers(1, 8)))
        listed = list[QuoteId]()
        place: int | None = 0
        while place is not None:
            page = library.page(asked, place, limit)
            listed += [each.id for each in page.quotes]
            place = page.next
        assert listed == expected


def test_sources_that_the_index_has_together_are_told_apart(monkeypatch: pytest.MonkeyPatch, owned: Owned) -> None:
    assert len({zlib.crc32(each.encode()) for each in ALIKE}) == 1
    monkeypatch.setattr(library_listing, "ENOUGH_IN_RUN", 8)
    sources = [ALIKE[0]] * 8 + [ALIKE[1]] * 8 + ["On nothing"] * 8
    library = owned(library_of([quote(number, source=source) for number, source in enumerate(sources)]))
    listed = library.page(Search(parse("word"), order=Order.SOURCE), limit=7).quotes
    assert [each.source for each in listed] == [ALIKE[1]] * 7


MANY = 2400
LABELS = [f"Source {number}" for number in range(6)]
BY_SOURCE = {
    "some sources": [quote(number, source=LABELS[number % 6]) for number in range(MANY)],
    "a single source": [quote(number) for number in range(MANY)],
    "a short source without the word": [
        quote(number, "word" if number % 160 else "none", LABELS[1] if number % 160 else LABELS[0])
        for number in range(MANY)
    ],
    "many sources": [quote(number, source=f"Source {number // 4}") for number in range(MANY)],
}
BY_DATE = {
    "years": [quote(number, date=f"{2018 + number % 7}-03-{number % 30 + 1:02}") for number in range(MANY)],
    "few with a date": [quote(number, date="2016-05" if number % 160 == 0 else None) for number in range(MANY)],
}
A_YEAR = [quote(number, date=f"2016-{number % 12 + 1:02}") for number in range(MANY)]
CASES = [(Order.SOURCE, each) for each in BY_SOURCE.values()] + [(Order.DATE, each) for each in BY_DATE.values()]
NAMES = [*BY_SOURCE, *BY_DATE]


@pytest.mark.parametrize(("order", "quotes"), [*CASES, (Order.DATE, A_YEAR)], ids=[*NAMES, "a year"])
@pytest.mark.parametrize("least", [240, 280, 1000])
@pytest.mark.parametrize("limit", [5, 50])
def test_a_page_of_many_quotes_is_the_first_of_them(
    order: Order, quotes: list[Quote], least: int, limit: int, monkeypatch: pytest.MonkeyPatch, owned: Owned
) -> None:
    monkeypatch.setattr(library_listing, "ENOUGH_IN_RUN", least)
    listed = owned(library_of(quotes)).page(Search(parse("word"), order=order), limit=limit).quotes
    assert listed == sorted((each for each in quotes if each.text == "word"), key=sort_key(order))[:limit]


@pytest.mark.parametrize(("order", "quotes"), CASES, ids=NAMES)
@pytest.mark.parametrize("typed", ["", "wo", "word -other"])
def test_the_quotes_of_a_frequent_word_are_not_all_sorted(
    order: Order, quotes: list[Quote], typed: str, monkeypatch: pytest.MonkeyPatch, owned: Owned
) -> None:
    library = owned(library_of(quotes))
    asked = Search(parse(typed), order=order)
    with monkeypatch.context() as patch:
        patch.setattr(library_listing, "_runs", lambda *_: ())
        all_sorted = steps(library, asked)
    monkeypatch.setattr(library_listing, "ENOUGH_IN_RUN", MANY // 10)
    assert steps(library, asked) < all_sorted / 2


def steps(library: Library, asked: Search) -> int:
    """Return how many instructions SQLite runs to find the first page of *asked*."""
    counted = list[int]()
    library._connection.set_progress_handler(lambda: counted.append(1), 1)
    library.page(asked, limit=20)
    library._connection.set_progress_handler(None, 1)
    return len(counted)


@pytest.mark.parametrize("order", SORTED)
def test_a_count_that_is_damaged_makes_the_library_again(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owned: Owned
) -> None:
    """A large file has no seal that would tell of it at the start."""
    monkeypatch.setattr(database, "SEALED_BYTES", 0)
    quotes = BY_SOURCE["some sources"]
    library = owned(library_of(quotes, folder=tmp_path))
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE tally SET name = cast(name AS BLOB)")
    monkeypatch.setattr(library_listing, "ENOUGH_IN_RUN", 240)
    listed = library.page(Search(parse("word"), order=order), limit=20).quotes
    assert listed == sorted(quotes, key=sort_key(order))[:20]
    assert library.was_remade


@pytest.mark.parametrize("order", SORTED)
@pytest.mark.parametrize("typed", ["", "word", "word -is:favorite"])
def test_each_page_goes_on_where_the_page_before_it_ended(owned: Owned, order: Order, typed: str) -> None:
    """Several quotes have the same key, so pages end between them."""
    few = [quote(number, "word", f"Talk {number % 3}", ("2016", "2020", None)[number % 3]) for number in range(12)]
    library, search = owned(library_of(few)), Search(parse(typed), marked(few[:2]), order=order)
    listed = [each.id for each in library.every(search)]
    assert len(listed) == (10 if "favorite" in typed else 12)
    for limit in range(1, 13):
        pages, after = list[QuoteId](), 0
        for _ in range(0, len(listed), limit):
            page = library.page(search, after, limit)
            pages += [each.id for each in page.quotes]
            after = page.next or 0
        assert after == 0
        assert pages == listed
