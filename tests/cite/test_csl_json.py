"""CSL-JSON, read by citeproc-py and checked by CSL's schema.

The styles are APA and Chicago, as in Debian's citation-style-language-styles.
citeproc-py 0.11 does not know ``event-title`` of CSL 1.0.2, so it shows no event of a talk.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from csl_reference import Reference
from hypothesis import given
from jsonschema import Draft202012Validator

from builders import own_quote
from cite.samples import (
    HOSTILE_QUOTES,
    claim_of,
    container_of,
    file_note_of,
    is_his,
    people_of,
    place_of,
    source_cited,
    title_of,
)
from lecun_viewer.cite import bibliography, cite
from lecun_viewer.cite.reference import key
from lecun_viewer.core.attribution import placed
from lecun_viewer.core.provenance import Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Collection, Quote

STYLES = Path("/usr/share/citation-style-language/styles")
CONTAINERS = {SourceKind.PREPRINT: "publisher", SourceKind.TALK: "event-title"}
OPENING, CLOSING = '<span class="nocase">', "</span>"


@pytest.fixture(scope="module", params=["apa", "chicago-author-date"])
def style(request: pytest.FixtureRequest) -> CitationStylesStyle:
    if not STYLES.is_dir():
        reason = "the styles are needed (Debian: citation-style-language-styles)"
        if os.environ.get("LECUN_REQUIRE_DESKTOP") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return CitationStylesStyle(str(STYLES / f"{request.param}.csl"), validate=False)


def item_of(quote: Quote) -> dict[str, Any]:
    (item,) = json.loads(cite(quote, "csl-json"))
    return dict(item)


def unmarked(text: str | None) -> str | None:
    return text.removeprefix(OPENING).removesuffix(CLOSING) if text else text


def line(quote: Quote, style: CitationStylesStyle) -> str:
    """Return the bibliography's line for *quote*."""
    item = item_of(quote)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return "".join(map(str, bibliography.bibliography()[0]))


def same(text: str) -> str:
    """Return *text* without what a style may change.

    That is the shape of quotation marks, and a full stop at the end.
    """
    return text.translate(str.maketrans("“”‘’", "\"\"''")).rstrip(".!?")


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported. event_title")
def test_every_quote_by_each_style(collection: Collection, style: CitationStylesStyle) -> None:
    for quote in collection.quotes:
        shown = same(line(quote, style))
        assert same(title_of(quote)) in shown, quote.id
        is_talk = (source := source_cited(quote)) and source.kind is SourceKind.TALK
        assert is_talk or same(container_of(quote) or "") in shown, quote.id
        if place_of(quote):
            assert str(quote.provenance.year) in shown
        assert same(claim_of(quote) or "") in shown, quote.id
        first = people_of(quote)[0] if is_his(quote) else ""
        assert shown.startswith(f"{first.rpartition(' ')[2]}, {first[:1]}") == is_his(quote), quote.id
        if quote.provenance.url and place_of(quote):
            assert quote.provenance.url in shown


def test_somebody_else_is_named_first(collection: Collection, style: CitationStylesStyle) -> None:
    (quote,) = (quote for quote in collection.quotes if quote.provenance.status is Verdict.MISATTRIBUTED)
    assert line(quote, style).startswith("Biswas, A")


@given(HOSTILE_QUOTES)
def test_nothing_is_lost_in_json(quote: Quote) -> None:
    assert_nothing_is_lost(quote)


def assert_nothing_is_lost(quote: Quote) -> None:
    item = item_of(quote)
    assert unmarked(item["title"]) == title_of(quote)
    source = source_cited(quote)
    of_document = "publisher" if item["type"] == "document" else "container-title"
    name = CONTAINERS.get(source.kind, "container-title") if source else of_document
    assert unmarked(item.get(name)) == container_of(quote)
    assert [name_of(name) for name in item.get("author", [])] == people_of(quote)
    assert item.get("note") == file_note_of(quote)
    if not source_cited(quote):
        assert item["type"] == ("webpage" if "URL" in item else "document")
    date = "-".join(f"{part:02}" for part in item.get("issued", {"date-parts": [[]]})["date-parts"][0])
    assert date == ((place_of(quote) and quote.provenance.date) or "")


def name_of(name: dict[str, str]) -> str:
    return name.get("literal") or " ".join(filter(None, map(name.get, ("given", "family", "suffix"))))


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """The model that csl-reference made from CSL's schema ``csl-data.json``.

    No package has the schema itself. It allows no unknown field, and the model does not check that.
    """
    made = Reference.model_json_schema(by_alias=True)
    for each in (made, *made["$defs"].values()):
        if each["type"] == "object":
            each["additionalProperties"] = False
    return Draft202012Validator(made)


def test_every_quote_is_valid_and_loses_nothing(collection: Collection, schema: Draft202012Validator) -> None:
    for quote in collection.quotes:
        assert_nothing_is_lost(quote)
        assert [error.message for error in schema.iter_errors(item_of(quote))] == [], quote.id


@given(quote=HOSTILE_QUOTES)
def test_whatever_a_quote_says_is_valid_by_the_schema(quote: Quote, schema: Draft202012Validator) -> None:
    assert [error.message for error in schema.iter_errors(item_of(quote))] == []


def test_a_bibliography_has_every_quote(shipped: tuple[Quote, ...], schema: Draft202012Validator) -> None:
    items = json.loads("".join(bibliography(shipped, "csl-json")))
    assert [item["id"] for item in items] == [key(quote) for quote in shipped]
    assert [error.message for item in items for error in schema.iter_errors(item)] == []
    assert json.loads("".join(bibliography([], "csl-json"))) == []


def test_a_style_prints_a_whole_bibliography(shipped: tuple[Quote, ...], style: CitationStylesStyle) -> None:
    quotes = [quote for quote in shipped if quote.provenance.status is not Verdict.UNTRACED][:20]
    items = json.loads("".join(bibliography(quotes, "csl-json")))
    printed = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    printed.register(Citation([CitationItem(item["id"]) for item in items]))
    lines = ["".join(map(str, each)) for each in printed.bibliography()]
    assert len(lines) == len(items)
    for quote in quotes:
        assert any(same(title_of(quote)) in same(each) for each in lines), quote.id


@pytest.mark.parametrize(
    "mistake",
    [
        {"type": "quote"},
        {"where": "a talk"},
        {"author": [{"name": "Yann LeCun"}]},
        {"issued": "2024"},
    ],
    ids=str,
)
def test_the_schema_finds_mistakes(collection: Collection, schema: Draft202012Validator, mistake: Any) -> None:
    assert not schema.is_valid(item_of(collection.quotes[0]) | mistake)


ORDERED = Source(
    SourceKind.PAPER, "A title", ("Grace Hopper",), "A place", "2020-03-07", "section 2", "https://a.example/b"
)


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported. event_title")
@pytest.mark.parametrize("status", [Verdict.VERBATIM, Verdict.VARIANT, Verdict.MISATTRIBUTED, Verdict.UNCHECKED])
@pytest.mark.parametrize("kind", SourceKind)
def test_apa_names_author_date_work_place_and_address_in_order(kind: SourceKind, status: Verdict) -> None:
    if not STYLES.is_dir():
        pytest.skip("Debian: citation-style-language-styles")
    found = "Words." if status is Verdict.VERBATIM else "Other words." if status.has_place else None
    author = "Grace Hopper" if status.has_author else None
    known = placed(Provenance(status, found, author=author, source=ORDERED._replace(kind=kind)))
    quote = own_quote("Words.", provenance=known, authors=("Grace Hopper",))
    shown = line(quote, CitationStylesStyle(str(STYLES / "apa.csl"), validate=False))
    wanted = ["Hopper", "2020", "A title", "A place", "https://a.example/b"]
    if kind is SourceKind.TALK:  # see above
        wanted.remove("A place")
    at = [shown.index(each) for each in wanted if each in shown]
    assert (at, len(at)) == (sorted(at), len(wanted)), shown
