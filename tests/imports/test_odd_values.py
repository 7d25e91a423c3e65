"""Values and places that files seldom have: numbers, nulls, nothing at all, and lists longer than what is looked at."""

import json
from typing import Any

import pytest

from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.columns import Field
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import Found, LeftOutReason
from lecun_viewer.imports.markdown_pieces import MOST_MISSING
from lecun_viewer.imports.plain_text import LOOKED_AT
from lecun_viewer.imports.reading import read_quotes

from .builders import Builder
from .test_kindle import highlight, note
from .test_reading import EVERY, lost

RECORD = {"quote": "A garden forgives late starters.", "author": "Ada Winterbourne"}
NOTHING: tuple[object, ...] = (None, "", [], {}, " ", [None], [""], False)
OTHERS = [each.value for each in Field if each not in (Field.TEXT, Field.AUTHORS, Field.ATTRIBUTION)]


def read(document: str, file: str, **options: str) -> Found:
    return read_quotes(
        document.encode(), file, options={name.replace("_", " "): each for name, each in options.items()}
    )


def of_json(**more: Any) -> Quote:
    return read(json.dumps([{**RECORD, **more}, RECORD]), "a.json").quotes[0]


def of_csv(**more: Any) -> Quote:
    names, cells = zip(*{**RECORD, **more}.items(), strict=True)
    return read(f"{','.join(names)}\n{','.join(map(str, cells))}\n", "a.csv").quotes[0]


@pytest.mark.parametrize(("name", "number"), [("date", 1843), ("year", 1999), ("page", 12), ("location", 345)])
def test_a_number_in_json_says_what_the_same_cell_of_a_table_says(name: str, number: int) -> None:
    bare, numbered = of_json(), of_json(**{name: number})
    assert numbered == of_csv(**{name: number}) != bare
    assert of_json(**{name: str(number)}) == numbered
    assert str(number) in f"{numbered.provenance.date} {numbered.provenance.where}"


@pytest.mark.parametrize("name", ["id", "likes", "note", "topic", "tags", "url", "language", "favorite", "unknown"])
@pytest.mark.parametrize("number", [0, 7, -1, 2.5])
def test_another_number_in_json_says_nothing(name: str, number: float) -> None:
    assert of_json(**{name: number}) == of_json()


@pytest.mark.parametrize("name", [*OTHERS, "attribution", "unknown"])
@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_an_empty_value_in_json_is_as_none(name: str, nothing: object) -> None:
    assert of_json(**{name: nothing}) == of_json()


@pytest.mark.parametrize("name", [*OTHERS, "attribution", "unknown"])
def test_an_empty_cell_is_as_none(name: str) -> None:
    assert of_csv(**{name: ""}) == of_csv(**{name: " "}) == of_csv()


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_a_record_without_words_is_left_out(nothing: object) -> None:
    found = read(json.dumps([RECORD, {**RECORD, "quote": nothing}, RECORD]), "a.json")
    assert [quote.text for quote in found.quotes] == [RECORD["quote"]] * 2
    assert [each.reason for each in found.left_out] == [LeftOutReason.NO_WORDS]


def test_values_beside_a_long_list_hold_for_all_of_it() -> None:
    beside = {"author": "Ada Winterbourne", "title": "The Patient Orchard", "topic": "Trees"}
    quotes = [{"text": f"The words of number {number}."} for number in range(2 * LOOKED_AT)]
    for more in ({}, {f"title{'.' * dots}": "x" * 100 for dots in range(1, 99)}, {"description": "x" * 100_000}):
        found = read(json.dumps({**beside, **more, "quotes": quotes}), "a.json")
        assert {(quote.authors, quote.source, quote.topic) for quote in found.quotes} == {
            (("Ada Winterbourne",), "The Patient Orchard", "Trees")
        }
        assert len(found.quotes) == len(quotes)


@EVERY
def test_a_list_longer_than_what_is_looked_at_comes_back_whole(builder: Builder) -> None:
    written = [
        Draft(f"The words of number {number}.", (f"Ada Winterbourne {number % 7}",), source=f"Orchard {number % 11}")
        for number in range(2 * LOOKED_AT + 1)
    ]
    found = read_quotes(builder.document(written), builder.file)
    assert list(found.quotes) == [each.quote() for each in builder.read_back(written)]
    assert (found.format, lost(found)) == (builder.kind, [])


# Fortune files


@pytest.mark.parametrize("line", ["#1 is the loneliest number.", "# A heading", "#"])
def test_a_number_sign_within_the_entries_is_no_comment(line: str) -> None:
    found = read(f"# a comment\n#another\nFirst words\n{line}\nlast words\n%\n{line} And more.\n", "fortunes")
    assert [quote.text for quote in found.quotes] == [f"First words\n{line}\nlast words", f"{line} And more."]
    assert [(each.line, each.reason) for each in found.left_out] == [
        (1, LeftOutReason.COMMENT),
        (2, LeftOutReason.COMMENT),
    ]


# Tables


@pytest.mark.parametrize("first", ["", "sep=;\n", "\n", "\n\n", "sep=;\n\n", "\ufeff", "\ufeffsep=;\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_row_is_named_by_its_line_in_the_file(first: str, end: str) -> None:
    document = f'{first}quote;author\nWords of one.;Ada\nOne;too;many\n"Two\nlines.";Ada\nOne;too;many;again\n'
    lines = first.count("\n")
    found = read(document.replace("\n", end), "a.csv")
    assert [(each.line, each.reason) for each in found.left_out] == [
        (3 + lines, LeftOutReason.WRONG_CELL_COUNT),
        (6 + lines, LeftOutReason.WRONG_CELL_COUNT),
    ]


def test_a_row_behind_the_lines_of_anki_is_named_by_its_line_in_the_file() -> None:
    found = read("#separator:tab\n#html:false\n#columns:quote\tauthor\nWords of one.\tAda\nOne\ttoo\tmany\n", "a.txt")
    assert [(each.line, each.reason) for each in found.left_out] == [(5, LeftOutReason.WRONG_CELL_COUNT)]


@pytest.mark.parametrize("chosen", [4, 5])
def test_a_column_that_is_chosen_for_tags_stands_beside_those_of_the_file(chosen: int) -> None:
    document = "quote,author,tags,mood,place\nWords of one.,Ada,first,second,third\n"
    found = read(document, "a.csv", **{f"column_{chosen}": "tags"})
    assert found.quotes[0].tags == ("first", ("second", "third")[chosen - 4])


def test_a_column_that_is_chosen_for_the_source_stands_for_that_of_the_file() -> None:
    document = "quote,author,source,mood\nWords of one.,Ada,A Book,Another\n"
    assert read(document, "a.csv").quotes[0].source == "A Book"
    assert read(document, "a.csv", column_4="source").quotes[0].source == "Another"


# Kindle


@pytest.mark.parametrize("at", range(97, 116))
@pytest.mark.parametrize("is_first", [True, False])
def test_a_note_belongs_to_the_highlight_around_it_or_to_none(at: int, is_first: bool) -> None:
    both = highlight("100-103", "The words of one.") + highlight("110-112", "What two says.")
    aside = note(at, "My note.")
    found = read(aside + both if is_first else both + aside, "My Clippings.txt")
    expected = ("My note.", None) if 100 <= at <= 103 else (None, "My note.") if 110 <= at <= 112 else (None, None)
    assert tuple(quote.provenance.note for quote in found.quotes) == expected
    assert [each.reason for each in found.left_out] == [LeftOutReason.NOTE_ALONE] * (expected == (None, None))


# Markdown


def test_the_rows_of_a_long_table_may_lack_cells() -> None:
    rows = "".join(f"|The words of number {number}.|Ada Winterbourne|\n" for number in range(3 * MOST_MISSING))
    found = read(f"# Quotes\n\n|quote|author|source|note|\n|-|-|-|-|\n{rows}", "a.md")
    assert len(found.quotes) == 3 * MOST_MISSING
    assert {quote.authors for quote in found.quotes} == {("Ada Winterbourne",)}


@pytest.mark.parametrize(("length", "is_kept"), [(200, True), (2000, False)])
def test_an_attribution_with_a_long_address_is_one(length: int, is_kept: bool) -> None:
    address = f"https://example.org/{'x' * length}"
    for link in (f"[Ada Winterbourne]({address})", f"[Ada Winterbourne]\n\n[Ada Winterbourne]: {address}"):
        quote = read(f"> Words of one.\n>\n> — {link}\n", "a.md").quotes[0]
        assert (quote.text, quote.authors) == ("Words of one.", ("Ada Winterbourne",))
        assert quote.provenance.url == (address if is_kept else None)
