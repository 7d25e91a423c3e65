"""JSON and CSV bring back exactly what was there. Other programs read them, too."""

import csv
import io
import json
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from referencing import Registry, Resource

from builders import marked
from fakes import MORNING, PLAIN
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange import csv_document
from lecun_viewer.exchange.csv_document import COLUMNS, guarded, unguarded
from lecun_viewer.exchange.fields import VERSION
from lecun_viewer.exchange.formats import FORMATS, READABLE, export, read
from lecun_viewer.exchange.imported import Imported, ImportRefusedError, Reason
from lecun_viewer.exchange.json_document import FORMAT

from .kept import EXPORTED_AT, all_imported, anything

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DATA = Path(__file__).resolve().parents[1] / "data"
SCHEMA, OF_COLLECTION = (
    json.loads((RESOURCES / f"{name}.schema.json").read_text(encoding="utf-8")) for name in ("favorites", "collection")
)
RUN_AS_FORMULAS = "=+-@\t\r\n＝＋－＠"


def exported(kept: Imported, format: str) -> bytes:
    return export(*kept[:2], format, EXPORTED_AT, PLAIN)


def rows(document: bytes) -> list[list[str]]:
    """Return the cells as Python's own reader has them."""
    return list(csv.reader(io.StringIO(document.decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture
def everything(collection: Collection) -> Imported:
    """The whole collection as favorites. Each has a note, and some have a finding."""
    favorites = tuple(favorite.with_note("My note", MORNING) for favorite in marked(collection.quotes))
    findings = tuple(
        Finding(quote, Verdict.VERBATIM, "A book", "https://example.org", "2016", "p. 3", MORNING)
        for quote in collection.quotes[:9]
    )
    return Imported(favorites, findings)


@pytest.mark.parametrize("format", READABLE)
def test_the_collection_comes_back(everything: Imported, format: str) -> None:
    assert read(exported(everything, format), format) == everything


@pytest.mark.parametrize("format", READABLE)
@given(kept=all_imported())
def test_whatever_was_kept_comes_back(format: str, kept: Imported) -> None:
    document = exported(kept, format)
    assert read(document) == kept
    if format == "json":
        validator().validate(json.loads(document))


@pytest.mark.parametrize("format", [*READABLE, "markdown", "html"])
def test_half_a_surrogate_pair_is_no_reason_to_fail(collection: Collection, format: str) -> None:
    (favorite,) = marked(collection.quotes[:1], note="half \ud83d")
    assert b"half ?" in export([favorite], [], format, EXPORTED_AT, PLAIN)


def test_every_format_says_what_it_is() -> None:
    assert [name for name in FORMATS if name in READABLE] == list(READABLE)
    suffixes = [".json", ".csv", ".md", ".html", ".bib", ".ris", ".json"]
    assert [format.suffix for format in FORMATS.values()] == suffixes


# JSON, held to its schema


@cache  # to check the schema takes ten times as long as to use it
def validator() -> Any:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    beside = Resource.from_contents(OF_COLLECTION)
    registry: Registry[Any] = Registry().with_resource("collection.schema.json", beside)
    return jsonschema.Draft202012Validator(SCHEMA, registry=registry)


def test_the_schema_is_of_this_version() -> None:
    assert (SCHEMA["properties"]["format"], SCHEMA["properties"]["version"]["enum"]) == (
        {"const": FORMAT},
        list(range(1, VERSION + 1)),
    )


def test_the_json_can_be_read_by_people(everything: Imported) -> None:
    document = exported(everything, "json").decode()
    assert document.startswith('{\n  "format": "lecun-viewer-favorites",\n  "version": 4,\n')
    assert "“" in document or "’" in document


@pytest.mark.parametrize("arranged", [{"indent": None}, {"indent": 8, "sort_keys": True}, {"ensure_ascii": True}])
def test_json_that_another_program_wrote_anew_is_read(everything: Imported, arranged: dict[str, Any]) -> None:
    document = json.dumps(json.loads(exported(everything, "json")), **arranged)
    assert read(document.encode()) == everything
    assert read(b"\xef\xbb\xbf" + document.replace("\n", "\r\n").encode()) == everything


# Documents of an older version


@pytest.mark.parametrize("format", READABLE)
def test_a_document_from_before_there_were_collections_is_read(format: str) -> None:
    """The first version of the program with one collection wrote it."""
    found = read((DATA / f"favorites-before-collections.{format}").read_bytes(), format)
    assert [favorite.note for favorite in found.favorites] == ["", "For the talk"]
    quotes = [favorite.quote for favorite in found.favorites] + [finding.quote for finding in found.findings]
    for quote in quotes:
        assert (quote.collection, quote.authors, quote.language) == ("compilation", ("Yann LeCun",), "en")
        assert quote.provenance.evidence is None


@pytest.mark.parametrize("format", READABLE)
def test_a_document_may_be_older_than_a_field(
    everything: Imported, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if notes had come with a later version: a document without them brings favorites with an empty note."""
    older = without_notes(exported(everything, format), format)
    monkeypatch.setattr(csv_document, "CAME_LATER", {*csv_document.CAME_LATER, "note"})
    assert read(older, format).favorites == tuple(each._replace(note="") for each in everything.favorites)
    assert read(older, format).findings == everything.findings
    assert read(exported(everything, format), format) == everything


def without_notes(document: bytes, format: str) -> bytes:
    """Return *document* without the notes of the favorites."""
    if format == "json":
        whole = json.loads(document)
        for favorite in whole["favorites"]:
            del favorite["note"]
        return json.dumps(whole).encode()
    made, found = io.StringIO(newline=""), rows(document)
    at = found[0].index("note")
    csv.writer(made).writerows(row[:at] + row[at + 1 :] for row in found)
    return made.getvalue().encode()


def test_a_column_stands_once_also_in_an_older_document(everything: Imported, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_document, "CAME_LATER", {*csv_document.CAME_LATER, "note"})
    twice = exported(everything, "csv").replace(b'"note"', b'"topic"', 1)
    with pytest.raises(ImportRefusedError) as told:
        read(twice, "csv")
    assert told.value.refusal.reason is Reason.DAMAGE


# CSV, as spreadsheets see it


def test_the_csv_has_a_header_a_byte_order_mark_and_its_line_ends(everything: Imported) -> None:
    document = exported(everything, "csv")
    assert document.startswith(b'\xef\xbb\xbf"kind","id","text",')
    assert document.endswith(b'"\r\n')
    assert len(rows(document)) == 1 + len(everything.favorites) + len(everything.findings)


@given(anything())
@example("a;=1")
@example("a\t=1\n-1\r@1\r\n+1")
@example("';'=1;''-1;\"=1; \"'=1")
@example("␀\0␀0'\0")
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(anything().filter(lambda text: not set(text) & {*RUN_AS_FORMULAS, "\0", "␀"}))
def test_what_has_no_sign_of_a_formula_is_not_touched(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("format", READABLE)
def test_a_nul_comes_back(collection: Collection, format: str) -> None:
    kept = Imported(tuple(marked(collection.quotes[:1], note="a\0b␀")), ())
    document = exported(kept, format)
    assert b"\0" not in document
    assert read(document) == kept


LINK = '=HYPERLINK("https://example.org";"Click")'


@pytest.mark.parametrize("before", ["", ";", "\t", "\n", "\r\n", "\r", "a;", "a\tb\t", ';"', "; ", ';\t"', ";'"])
@pytest.mark.parametrize("formula", [LINK, "+1", "-1", "@SUM(1)", "\t=1", "＝1"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_formula_in_a_note_is_not_run_in_german_or_french(
    collection: Collection, before: str, formula: str, delimiter: str
) -> None:
    kept = Imported(tuple(marked(collection.quotes[:1], note=f"{before}{formula}")), ())
    document = exported(kept, "csv")
    cells = csv.reader(io.StringIO(document.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    assert not [cell for row in cells for cell in row if cell.lstrip('" ').startswith(tuple(RUN_AS_FORMULAS))]
    assert read(document) == kept


@given(all_imported())
def test_no_cell_is_run_wherever_a_spreadsheet_splits(kept: Imported) -> None:
    """A spreadsheet in German splits at semicolons, and takes the marks around our cells for letters."""
    document = exported(kept, "csv")
    found, text = rows(document), document.decode("utf-8-sig")
    assert found[0] == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in found)
    assert not [cell for row in found for cell in row if cell.startswith(tuple(RUN_AS_FORMULAS))]
    for delimiter in ";\t":
        cells = chain.from_iterable(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        assert not [cell for cell in cells if cell.startswith(tuple(RUN_AS_FORMULAS.replace("\n", "")))]
        pieces = re.split(rf"[{delimiter}\r\n]", text)
        assert not [piece for piece in pieces if piece.lstrip('" ').startswith(tuple("=+-@＝＋－＠"))]


def rewritten(document: bytes, delimiter: str, end: str, quoting: Literal[0, 1]) -> bytes:
    """Return the document as a spreadsheet may save it. It has an empty last row and its columns in reverse."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerows(row[::-1] for row in rows(document))
    writer.writerow([""] * len(COLUMNS))
    return made.getvalue().encode()


@given(
    all_imported(),
    st.sampled_from(",;\t"),
    st.sampled_from([("\r\n", csv.QUOTE_MINIMAL), ("\r\n", csv.QUOTE_ALL), ("\n", csv.QUOTE_ALL)]),
)
def test_any_csv_that_a_spreadsheet_saved_is_read(
    kept: Imported, delimiter: str, manner: tuple[str, Literal[0, 1]]
) -> None:
    assert read(rewritten(exported(kept, "csv"), delimiter, *manner)) == kept


def test_a_favorite_and_a_check_of_one_quote_have_a_row_each(collection: Collection) -> None:
    quote = collection.quotes[0]
    finding = Finding(quote._replace(text="as it was"), None, "", "", "", "", MORNING)
    document = export([Favorite.mark(quote, MORNING)], [finding], "csv", EXPORTED_AT, PLAIN)
    assert [row[:3] for row in rows(document)[1:]] == [
        ["favorite", quote.id, quote.text],
        ["check", quote.id, "as it was"],
    ]
