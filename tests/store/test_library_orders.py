"""The first page by source or by date is the same as if all quotes that were found had been sorted, and costs less."""

import re
import zlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from fakes import marked
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Part, Quote, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.store import library_listing
from lecun_viewer.store.library import Library
from owning import Owned

from .oracle import plain

SORTED = [Order.SOURCE, Order.DATE]
ALIKE = ("On plumless", "On buckeroo")  # the index has the same facet for both
SOURCES = ("", "A talk", "a talk", "Á talk", "Book", "Zeitung", *ALIKE)
ASKED: dict[str, Callable[[str], bool]] = {
    "": lambda _text: True,
    "word": lambda text: "word" in text,
    "-other": lambda text: "other" not in text,
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


def library_of(*groups: Sequence[Quote], hidden: Sequence[str] = ()) -> Library:
    collections = [
        Collection(f"c{at}", f"Title {at}", "", (Part(1, "One", len(quotes)),), tuple(quotes))
        for at, quotes in enumerate(groups)
    ]
    return Library(None, {each.id: "" for each in collections}, lambda: collections, hidden)


def sort_key(order: Order) -> Callable[[Quote], Any]:
    if order is Order.SOURCE:
        return lambda each: (plain(each.source), each.source)
    return lambda each: [-int(number) for number in re.findall("[0-9]+", f"{each.provenance.date or ''}-0-0-0")][:3]


@settings(max_examples=examples(2))
@given(st.data())
def test_the_first_page_is_that_of_all_quotes_sorted(data: st.DataObject) -> None:
    texts = st.sampled_from(["word", "word other", "other"])
    row = st.tuples(texts, st.sampled_from(SOURCES), st.sampled_from(DATES))
    rows = data.draw(st.lists(st.lists(row, max_size=25), min_size=1, max_size=3))
    groups = [[quote(at * 100 + place, *row) for place, row in enumerate(group)] for at, group in enumerate(rows)]
    hidden = data.draw(st.sampled_from([(), ("c0",)])) if len(groups) > 1 else ()
    order, limit = data.draw(st.sampled_from(SORTED)), data.draw(st.integers(1, 12))
    left_out = data.draw(st.sampled_from([(), tuple(groups[0][:3])]))
    typed = data.draw(st.sampled_from(list(ASKED)))
    shown = [each for group in groups[len(hidden) :] for each in group if each not in left_out]
    matching = [each for each in shown if ASKED[typed](each.text)]
    expected = sorted(matching, key=sort_key(order))[:limit]
    asked = Search(parse(f"{typed} -is:favorite" if left_out else typed), marked(left_out), order=order)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library_listing, "RUN", data.draw(st.integers(limit + 1, 20)))
        library = library_of(*groups, hidden=hidden)
        try:
            assert [each.id for each in library.page(asked, limit=limit).quotes] == [each.id for each in expected]
        finally:
            library.close()


def test_sources_that_the_index_has_together_are_told_apart(monkeypatch: pytest.MonkeyPatch, owned: Owned) -> None:
    assert len({zlib.crc32(each.encode()) for each in ALIKE}) == 1
    monkeypatch.setattr(library_listing, "RUN", 8)
    sources = [ALIKE[0]] * 8 + [ALIKE[1]] * 8 + ["On nothing"] * 8
    library = owned(library_of([quote(number, source=source) for number, source in enumerate(sources)]))
    listed = library.page(Search(parse("word"), order=Order.SOURCE), limit=7).quotes
    assert [each.source for each in listed] == [ALIKE[1]] * 7


MANY = 600
LABELS = [f"Source {number}" for number in range(6)]
BY_SOURCE = {
    "some sources": [quote(number, source=LABELS[number % 6]) for number in range(MANY)],
    "a single source": [quote(number) for number in range(MANY)],
}
BY_DATE = {
    "years": [quote(number, date=f"{2018 + number % 7}-03-{number % 30 + 1:02}") for number in range(MANY)],
    "few with a date": [quote(number, date="2016-05" if number % 40 == 0 else None) for number in range(MANY)],
}
A_YEAR = [quote(number, date=f"2016-{number % 12 + 1:02}") for number in range(MANY)]
CASES = [(Order.SOURCE, each) for each in BY_SOURCE.values()] + [(Order.DATE, each) for each in BY_DATE.values()]
NAMES = [*BY_SOURCE, *BY_DATE]


@pytest.mark.parametrize(("order", "quotes"), [*CASES, (Order.DATE, A_YEAR)], ids=[*NAMES, "a year"])
@pytest.mark.parametrize("run", [60, 70, 250])
@pytest.mark.parametrize("limit", [5, 50])
def test_a_page_of_many_quotes_is_the_first_of_them(
    order: Order, quotes: list[Quote], run: int, limit: int, monkeypatch: pytest.MonkeyPatch, owned: Owned
) -> None:
    monkeypatch.setattr(library_listing, "RUN", run)
    listed = owned(library_of(quotes)).page(Search(parse("word"), order=order), limit=limit).quotes
    assert [each.id for each in listed] == [each.id for each in sorted(quotes, key=sort_key(order))[:limit]]


@pytest.mark.parametrize(("order", "quotes"), CASES, ids=NAMES)
@pytest.mark.parametrize("typed", ["", "wo", "word -other"])
def test_the_quotes_of_a_frequent_word_are_not_all_sorted(
    order: Order, quotes: list[Quote], typed: str, monkeypatch: pytest.MonkeyPatch, owned: Owned
) -> None:
    library = owned(library_of(quotes))
    asked = Search(parse(typed), order=order)
    all_sorted = steps(library, asked)
    monkeypatch.setattr(library_listing, "RUN", MANY // 10)
    assert steps(library, asked) < all_sorted / 2


def steps(library: Library, asked: Search) -> int:
    """Return how many instructions SQLite runs to find the first page of *asked*."""
    counted = list[int]()
    library._connection.set_progress_handler(lambda: counted.append(1), 1)
    library.page(asked, limit=20)
    library._connection.set_progress_handler(None, 1)
    return len(counted)
