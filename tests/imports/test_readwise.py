"""Readwise's export of highlights."""

import json

import pytest

from lecun_viewer.core.provenance import Source, SourceKind
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

ADDRESS = "https://example.org/a"
HEADER = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at,Document tags\n"
)
NOT_KEPT = [(1, LeftOutReason.COLUMN_NOT_KEPT)]
BOOK = Draft("Words.", ("Ada",), source="Book")


def rows(*given: str) -> str:
    return HEADER + "".join(f"{row}\n" for row in given)


def case(name: str, row: str, *quotes: Draft, left_out: list[tuple[int, LeftOutReason]] | None = None) -> Case:
    return Case(name, rows(row), list(quotes), NOT_KEPT + (left_out or []))


CASES = [
    case(
        "a page",
        "Words.,Book,Ada,B1,,,,page,12,2020-01-01 10:00:00+00:00,",
        BOOK._replace(where="Book, page 12", is_highlight=True, highlighted_at="2020-01-01T10:00:00+00:00"),
    ),
    case(
        "a time in words",
        'Words.,Book,Ada,,,,,,,"April 6, 2020 1:15:32 PM",',
        BOOK._replace(highlighted_at="2020-04-06T13:15:32"),
    ),
    case("a time that may be two", "Words.,Book,Ada,,,,,,,03/04/2020,", BOOK, left_out=[(2, LeftOutReason.NO_DATE)]),
    case(
        "a location",
        "Words.,Book,Ada,B1,,,,location,345,,",
        BOOK._replace(where="Book, location 345", is_highlight=True),
    ),
    case("an order is no place", "Words.,Book,Ada,B1,,,,order,3,,", BOOK),
    case("an offset is no place", "Words.,Book,Ada,B1,,,,offset,12345,,", BOOK),
    case("no location", "Words.,Book,Ada,,,,,,,,", BOOK),
    case("a page without a number", "Words.,Book,Ada,,,,,page,,,", BOOK._replace(is_highlight=True)),
    case(
        "location in capitals",
        "Words.,Book,Ada,,,,,Page,xvi,,",
        BOOK._replace(where="Book, page xvi", is_highlight=True),
    ),
    case("a note", "Words.,Book,Ada,,Think of it,,,,,,", BOOK._replace(note="Think of it")),
    case("a note of two lines", 'Words.,Book,Ada,,"a\nb",,,,,,', BOOK._replace(note="a\nb")),
    case("tags", 'Words.,Book,Ada,,,yellow,"life, work",,,,', BOOK._replace(tags=("life", "work"))),
    case("tags of the document", "Words.,Book,Ada,,,,life,,,,shelf", BOOK._replace(tags=("life", "shelf"))),
    case("tags of the document alone", 'Words.,Book,Ada,,,,,,,,"a, b"', BOOK._replace(tags=("a", "b"))),
    case("the same tag twice", "Words.,Book,Ada,,,,life,,,,life", BOOK._replace(tags=("life",))),
    case("two authors stay as written", "Words.,Book,Ada and Bob,,,,,,,,", BOOK._replace(authors=("Ada and Bob",))),
    case("names with a comma", 'Words.,Book,"Ada, Bob",,,,,,,,', BOOK._replace(authors=("Ada, Bob",))),
    case("no author", "Words.,Book,,,,,,,,,", BOOK._replace(authors=())),
    case("a title with commas", 'Words.,"Book, a Tale",Ada,,,,,,,,', BOOK._replace(source="Book, a Tale")),
    case("marks within", '"She said ""no"".",Book,Ada,,,,,,,,', BOOK._replace(text='She said "no".')),
    case("several paragraphs", '"One.\n\nTwo.",Book,Ada,,,,,,,,', BOOK._replace(text="One.\n\nTwo.")),
    case("in marks as a whole", "“Words.”,Book,Ada,,,,,,,,", BOOK),
    case(
        "a picture",
        "![](https://example.org/a.png),Book,Ada,,,,,,,,\nWords.,Book,Ada,,,,,,,,",
        BOOK,
        left_out=[(2, LeftOutReason.NO_WORDS)],
    ),
    case("nothing marked", ",Book,Ada,,,,,,,,\nWords.,Book,Ada,,,,,,,,", BOOK, left_out=[(2, LeftOutReason.NO_WORDS)]),
    Case(
        "an earlier form",
        "Highlight,Book Title,Book Author,Note,Location,Date\nWords.,Book,Ada,,12,2020-01-01\n",
        [BOOK._replace(where="Book, location 12", date="2020-01-01")],
    ),
    Case("with a byte order mark", "\ufeff" + rows("Words.,Book,Ada,,,,,,,,").replace("\n", "\r\n"), [BOOK], NOT_KEPT),
    Case("another order", "Book Author,Book Title,Highlight\nAda,Book,Words.\n", [BOOK]),
]


@all_of(CASES)
def test_an_export_of_readwise(case: Case) -> None:
    check(case, "readwise", "readwise-data.csv")


def test_headings_discards_and_favorites() -> None:
    document = rows(
        "Part One,Book,Ada,,.h1,,,page,1,,",
        "One.,Book,Ada,,.favorite .deep A thought,,,page,2,,",
        "Two.,Book,Ada,,,,discard,page,3,,",
        "Three.,Other,Ada,,,,favorite,page,4,,",
    )
    found = read_quotes(document.encode(), "readwise.csv")
    assert [(quote.text, quote.part_title, quote.tags) for quote in found.quotes] == [
        ("One.", "Part One", ("deep",)),
        ("Three.", "", ()),
    ]
    assert found.quotes[0].provenance.note == "A thought"
    assert found.favorites == {0, 1}
    assert [(each.line, each.reason) for each in found.left_out[1:]] == [(4, LeftOutReason.DISCARDED)]


def test_notes_and_tags_of_the_same_words_come_together_only_within_a_book() -> None:
    document = rows(
        "Words.,Book,Ada,,a,,x,page,1,,",
        "Words.,Book,Ada,,b,,y,page,1,,",
        "Words.,Other,Ada,,c,,z,page,1,,",
    )
    found = read_quotes(document.encode(), "readwise.csv")
    assert [(quote.source, quote.provenance.note, quote.tags) for quote in found.quotes] == [
        ("Book", "a\nb", ("x", "y")),
        ("Other", "c", ("z",)),
    ]


@pytest.mark.parametrize(
    ("category", "source"),
    [
        ("books", Source(SourceKind.BOOK, "Notes", url=ADDRESS)),
        ("articles", Source(SourceKind.PAGE, "Notes", url=ADDRESS)),
        ("podcasts", Source(SourceKind.PODCAST, "Notes", url=ADDRESS)),
        ("tweets", None),  # their title is Readwise’s
    ],
)
def test_the_category_of_the_service_is_the_kind_of_the_source(category: str, source: Source | None) -> None:
    book = {"user_book_id": 1, "title": "Notes", "author": "Ada", "category": category, "source_url": ADDRESS}
    document = json.dumps({"count": 1, "results": [{**book, "highlights": [{"id": 2, "text": "Less is more."}]}]})
    found = read_quotes(document.encode(), "a.json")
    assert found.format == "readwise"
    assert [(quote.provenance.source, quote.tags) for quote in found.quotes] == [(source, ())]
