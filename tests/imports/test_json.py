"""JSON: the same quote in every shape, and values that are no texts."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

ADDRESS = "https://example.org/a"

# Tags and people are objects, as programs export them. So a record has records within.
RECORD: dict[str, Any] = {
    "quote": "Less is more than enough here.",
    "author": {"name": "Ada Lovelace", "born": 1815, "links": [{"url": "x"}]},
    "book": "Notes",
    "page": 12,
    "url": ADDRESS,
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
    url=ADDRESS,
    date="1843",
    note="Mine.",
    kind=SourceKind.BOOK,
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


WORDS, OTHERS = "Less is more than enough here.", "More is less than enough here."
KEYS = ("first", "second", "third", "fourth")


@pytest.mark.parametrize(
    ("value", "quotes"),
    [
        ([WORDS, OTHERS], [(WORDS, "", ""), (OTHERS, "", "")]),
        # Of texts, none vanishes
        ([WORDS, "Ada", "b", "c", "d"], [(text, "", "") for text in (WORDS, "Ada", "b", "c", "d")]),
        ([[WORDS, "Ada"], [OTHERS, None]], [(WORDS, "Ada", ""), (OTHERS, "", "")]),
        ({WORDS: "Ada", OTHERS: "Bob"}, [(WORDS, "Ada", ""), (OTHERS, "Bob", "")]),
        ({"title": "Mine", "x": WORDS}, [(WORDS, "", "")]),
        ({"x": {"who": "Ada", "z": WORDS, "tags": ["y"]}}, [(WORDS, "Ada", "x")]),
        ({"$schema": {"quote": OTHERS}, "tags": [OTHERS], "all": [{"quote": WORDS}]}, [(WORDS, "", "all")]),
        ({key: {"quote": key, "by": "Ada"} for key in KEYS}, [(key, "Ada", key) for key in KEYS]),
        ({"quote": [WORDS, OTHERS], "author": ["Ada", None]}, [(WORDS, "Ada", ""), (OTHERS, "", "")]),
        (
            {"quote": {"0": WORDS, "1": OTHERS}, "author": {"0": "Ada", "1": None}},
            [(WORDS, "Ada", ""), (OTHERS, "", "")],
        ),
        (
            {"Ada Winter": [{"text": WORDS}], "Bob Marlowe": [{"text": OTHERS}]},
            [(WORDS, "Ada Winter", ""), (OTHERS, "Bob Marlowe", "")],
        ),
    ],
)
def test_shapes_of_json(value: object, quotes: list[tuple[str, str, str]]) -> None:
    found = read_quotes(json.dumps(value).encode(), "a.json").quotes
    assert [(quote.text, "".join(quote.authors), quote.part_title) for quote in found] == quotes


@pytest.mark.parametrize(("depth", "is_read"), [(39, True), (40, False)])
def test_json_that_is_nested_too_deeply_is_refused(depth: int, is_read: bool) -> None:
    document = '{"all":' * depth + '{"quote": "Less is more."}' + "}" * depth
    if is_read:
        assert len(read_quotes(document.encode(), "a.json").quotes) == 1
        return
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), "a.json")
    assert refused.value.reason is UnreadableReason.BROKEN_JSON


BOOK = {"id": "b", "title": "Notes", "author": "Ada", "category": "epub", "parent_id": None, "source_url": ADDRESS}
HIGHLIGHT = {"id": "h", "category": "highlight", "parent_id": "b", "content": "Less is more.", "notes": "Mine."}
REMARK = {"id": "n", "category": "note", "parent_id": "h", "content": "And more."}
MARKED = Draft(
    "Less is more.", ("Ada",), source="Notes", url=ADDRESS, note="Mine.\nAnd more.", tags=("art",), is_highlight=True
)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_a_highlight_of_reader_has_its_book_and_its_notes(order: tuple[int, ...]) -> None:
    entries = [BOOK, {**HIGHLIGHT, "tags": {"art": {"name": "art"}}, "url": "https://example.org/h"}, REMARK]
    listed = [entries[at] for at in order]
    for document in (listed, {"count": 3, "results": listed}):
        found = read_quotes(json.dumps(document).encode(), "a.json")
        assert list(found.quotes) == [MARKED.quote()]
        assert found.format == "readwise"


@pytest.mark.parametrize(
    ("book", "draft"),
    [
        ({}, MARKED._replace(note="Mine.", tags=())),
        ({"source_url": None}, MARKED._replace(note="Mine.", tags=(), url="")),
        (
            {"category": "article"},
            MARKED._replace(note="Mine.", tags=(), is_highlight=False, kind=SourceKind.PAGE),
        ),
        (
            {"category": "article", "site_name": "A Paper"},
            MARKED._replace(note="Mine.", tags=(), is_highlight=False, kind=SourceKind.ARTICLE, container="A Paper"),
        ),
        ({"id": "other"}, Draft("Less is more.", note="Mine.")),
    ],
)
def test_what_a_document_of_reader_may_lack(book: dict[str, str], draft: Draft) -> None:
    found = read_quotes(json.dumps([{**BOOK, **book}, HIGHLIGHT]).encode(), "a.json")
    assert list(found.quotes) == [draft.quote()]


GENERIC = (
    *("data", "results", "items", "quotes", "quotations", "highlights", "list", "rows", "records", "entries", "docs"),
    *(
        "annotations",
        "children",
        "books",
        "authors",
        "value",
        "values",
        "content",
        "sayings",
        "citations",
        "collection",
    ),
)


@pytest.mark.parametrize(("key", "is_heading"), [*((key, False) for key in GENERIC), ("Winter", True), ("life", True)])
def test_a_key_that_says_nothing_is_no_heading(key: str, is_heading: bool) -> None:
    for name in (key, key.title()):
        found = read_quotes(json.dumps({name: [{"quote": "Less is more."}]}).encode(), "a.json").quotes
        assert [quote.part_title for quote in found] == [name if is_heading else ""]


def test_columns_without_names_are_called_by_their_numbers() -> None:
    choices = read_quotes(json.dumps([[WORDS, "Ada"]]).encode(), "a.json").choices
    assert [each.label for each in choices if each.name.startswith("column")] == ["1", "2"]


def test_keys_that_are_ids_can_be_chosen_to_mean_nothing() -> None:
    document = json.dumps({key: {"quote": key, "by": "Ada"} for key in KEYS}).encode()
    found = read_quotes(document, "a.json", options={"headings": "nothing"})
    assert [(quote.text, quote.part_title) for quote in found.quotes] == [(key, "") for key in KEYS]


def read_all(value: object) -> list[tuple[str, str, str, str]]:
    quotes = read_quotes(json.dumps(value).encode(), "a.json").quotes
    return [(each.text, "; ".join(each.authors), each.source, each.provenance.note or "") for each in quotes]


@pytest.mark.parametrize(
    ("value", "quotes"),
    [
        (["Know thyself.", "Nothing in excess.", WORDS, "Be."], ["Know thyself.", "Nothing in excess.", WORDS, "Be."]),
        (["Know thyself.", "Be."], ["Know thyself.", "Be."]),
        ({"proverbs": ["Know thyself.", "Be."]}, ["Know thyself.", "Be."]),
    ],
)
def test_no_text_of_a_list_vanishes(value: object, quotes: list[str]) -> None:
    assert [text for text, *_others in read_all(value)] == quotes


@pytest.mark.parametrize("key", ["volume", "book", "about"])
def test_a_book_that_is_named_above_is_that_of_each_quote(key: str) -> None:
    value = {
        key: {"title": "Notes", "authors": ["Ada Lovelace"]},
        "highlights": [{"content": WORDS}, {"content": OTHERS}],
    }
    assert read_all(value) == [(WORDS, "Ada Lovelace", "Notes", ""), (OTHERS, "Ada Lovelace", "Notes", "")]


def test_what_a_record_says_itself_counts_more_than_what_stands_above() -> None:
    value = {"source": "reader", "highlights": [{"text": WORDS, "bookTitle": "Notes"}]}
    assert read_all(value) == [(WORDS, "", "Notes", "")]


def test_beside_a_quote_a_text_is_the_remark() -> None:
    value = {"highlights": [{"text": "Well said.", "quote": WORDS, "author": "Ada Lovelace"}]}
    assert read_all(value) == [(WORDS, "Ada Lovelace", "", "Well said.")]


def test_a_key_of_one_word_above_texts_is_the_author() -> None:
    assert read_all({"Socrates": [WORDS], "Plato": [OTHERS]}) == [
        (WORDS, "Socrates", "", ""),
        (OTHERS, "Plato", "", ""),
    ]
