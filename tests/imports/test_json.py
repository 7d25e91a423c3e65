"""JSON: the same quote in every shape, and values that are no texts."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.reading import read_quotes

# Tags and people are objects, as programs export them. So a record has records within.
RECORD: dict[str, Any] = {
    "quote": "Less is more than enough here.",
    "author": {"name": "Ada Lovelace", "born": 1815, "links": [{"url": "x"}]},
    "book": "Notes",
    "page": 12,
    "url": "https://example.org/a",
    "year": 1843,
    "tags": [{"name": "art"}, {"name": "old"}],
    "topic": "Work",
    "note": "Mine.",
    "language": "en",
    "is_favorite": True,
    "votes": 3,
    "id": 77,
}
DRAFT = Draft(
    "Less is more than enough here.",
    ("Ada Lovelace",),
    topic="Work",
    source="Notes",
    tags=("art", "old"),
    language="en",
    where="Notes, page 12",
    url="https://example.org/a",
    date="1843",
    note="Mine.",
)


@pytest.mark.parametrize(
    "shape",
    [
        lambda record: [record],
        lambda record: record,
        lambda record: {"9818ecda-0001": record},
        lambda record: {"quotes": [record]},
        lambda record: {"results": [{"highlights": [record]}]},
        lambda record: [[record]],
        lambda record: {"count": 1, "next": None, "data": {"items": [record]}},
    ],
    ids=["array", "alone", "by id", "quotes", "within", "array in array", "page of an answer"],
)
@pytest.mark.parametrize(
    "text",
    [
        "{}",
        " \n{}\n",
        "const quotes = {};",
        "export const quotes: Quote[] = {};",
        "module.exports = {};",
        "export default {}",
    ],
)
def test_a_record_gives_the_same_quote_in_every_shape(shape: Callable[[object], object], text: str) -> None:
    document = text.replace("{}", json.dumps(shape(RECORD)))
    found = read_quotes(document.encode(), "a.json")
    assert (list(found.quotes), list(found.favorites), found.left_out) == ([DRAFT.quote()], [0], ())


def read(**values: object) -> Draft:
    """Return the quote of a record with these *values* beside its words."""
    (quote,) = read_quotes(json.dumps([{"quote": "Less is more.", **values}]).encode(), "a.json").quotes
    known = quote.provenance
    return Draft(
        quote.text,
        quote.authors,
        quote.topic,
        quote.source,
        quote.tags,
        where=known.where or "",
        url=known.url or "",
        date=known.date or "",
        note=known.note or "",
    )


@pytest.mark.parametrize(
    ("values", "known"),
    [
        ({"author": None, "tags": None, "page": None, "note": None}, {}),
        ({"author": "", "tags": [], "page": "", "year": ""}, {}),
        ({"author": " Ada "}, {"authors": ("Ada",)}),
        ({"author": ["Ada", None, "Bob"]}, {"authors": ("Ada", "Bob")}),
        ({"author": {"first": "Ada"}}, {}),
        ({"author": {"name": 7, "title": "Ada"}}, {"authors": ("Ada",)}),
        ({"author": 7, "book": 7, "note": 7}, {}),  # a number is a vote or an id
        ({"page": 12}, {"where": "page 12"}),
        ({"page": 0}, {"where": "page 0"}),
        ({"location": 300}, {"where": "location 300"}),
        ({"year": 1843}, {"date": "1843"}),
        ({"date": {"$date": "1843-07-10T00:00:00Z"}}, {"date": "1843-07-10"}),
        ({"author": True, "note": False}, {"authors": ("true",)}),
        ({"tags": {"art": {"id": 1}, "old": {"id": 2}}}, {"tags": ("art", "old")}),
        ({"tags": {}}, {}),
        ({"note": ["One.", "Two."]}, {"note": "One.;Two."}),
        ({"quote": ["Less", "is more."]}, {"text": "Less\nis more."}),
    ],
)
def test_values_that_are_no_texts(values: dict[str, object], known: dict[str, Any]) -> None:
    assert read(**values) == Draft("Less is more.")._replace(**known)
