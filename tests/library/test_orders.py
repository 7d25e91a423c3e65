"""Pages by source and by date are those of all quotes sorted."""

import re
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import marked
from examples import examples
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Part, Quote, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.library.library import Library

from .oracle import plain

ALIKE = ("On plumless", "On buckeroo")  # the index has the same facet for both
SOURCES = ("", "A talk", "a talk", "Á talk", "Book", "Book\nA", "Zeitung", *ALIKE)
ASKED: dict[str, Callable[[Quote], bool]] = {
    "": lambda _each: True,
    "word": lambda each: "word" in each.text,
    "-other": lambda each: "other" not in each.text,
    "word year:2016": lambda each: "word" in each.text and (each.provenance.date or "").startswith("2016"),
}
DATES = (None, "2016", "2016-05", "2016-05-03", "2016-05-04", "1999-12", "2024-01-31")
KEYS: dict[Order, Callable[[Quote], Any]] = {
    Order.GIVEN: lambda _each: 0,
    Order.SOURCE: lambda each: (plain(each.source), each.source),
    Order.DATE: lambda each: [-int(number) for number in re.findall("[0-9]+", f"{each.provenance.date or ''}-0-0-0")][
        :3
    ],
}


def quote(number: int, text: str = "word", source: str = "A talk", date: str | None = None) -> Quote:
    return Quote(QuoteId(f"q{number}"), 1, "", "", text, source, Provenance(Verdict.PARAPHRASE, date=date), "c")


def library_of(*groups: Sequence[Quote], hidden: Sequence[str] = ()) -> Library:
    collections = [
        Collection(f"c{at}", f"Title {at}", "", (Part(1, "One", len(quotes)),), tuple(quotes))
        for at, quotes in enumerate(groups)
    ]
    return Library(None, {each.id: "" for each in collections}, lambda: collections, hidden)


@settings(max_examples=examples(2))
@given(st.data())
def test_the_pages_are_those_of_all_quotes_sorted(data: st.DataObject) -> None:
    texts = st.sampled_from(["word", "word other", "other"])
    row = st.tuples(texts, st.sampled_from(SOURCES), st.sampled_from(DATES))
    rows = data.draw(st.lists(st.lists(row, max_size=25), min_size=1, max_size=3))
    groups = [[quote(at * 100 + place, *row) for place, row in enumerate(group)] for at, group in enumerate(rows)]
    hidden = data.draw(st.sampled_from([(), ("c0",)])) if len(groups) > 1 else ()
    left_out = data.draw(st.sampled_from([(), tuple(groups[0][:3])]))
    typed = data.draw(st.sampled_from(list(ASKED)))
    limit = data.draw(st.integers(1, 12))
    shown = [each for group in groups[len(hidden) :] for each in group if each not in left_out]
    matching = [each for each in shown if ASKED[typed](each)]
    with closing(library_of(*groups, hidden=hidden)) as library:
        for order in Order:
            asked = Search(parse(f"{typed} -is:favorite" if left_out else typed), marked(left_out), order=order)
            expected = sorted(matching, key=KEYS[order])
            first = library.page(asked, limit=limit)
            assert first.quotes == expected[:limit]
            assert (first.next is None) == (len(expected) <= limit)
            if first.next is not None:
                assert library.page(asked, first.next, limit).quotes == expected[limit : 2 * limit]
            assert list(library.every(asked)) == expected
            assert library.count(asked) == len(expected)
