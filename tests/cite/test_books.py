"""Words out of a book: what citations say, read by the programs that take them."""

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as read_bibtex
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from csl_reference import Reference
from jsonschema import Draft202012Validator
from pybtex import PybtexEngine
from pybtex.database import parse_string

from builders import own_quote
from cite.samples import REFERENCES
from cite.test_csl_json import STYLES
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.provenance import HIGHLIGHT, PRINT, UNCHECKED, Verdict
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.library.shipped import shipped_collections

CLIPPING = """A Week on the Rivers (Thoreau, Henry David)
- Your Highlight on page 12-13 | location 233-240 | Added on Sunday

The stars are God’s dreams.
==========
"""
WHERE = "A Week on the Rivers, page 12-13, location 233-240"


@pytest.fixture
def highlight() -> Quote:
    (quote,) = read_quotes(CLIPPING.encode(), "My Clippings.txt").quotes
    return quote._replace(id=QuoteId("stars"))


def by_hand(where: str, source: str = "", date: str | None = None, url: str | None = None) -> Quote:
    provenance = UNCHECKED._replace(where=where, date=date, url=url)
    return own_quote("Simplify.", source=source, provenance=provenance, authors=("Ada",)).found_in_book()


def test_a_highlight_is_exact_and_says_author_title_and_page(highlight: Quote) -> None:
    known = highlight.provenance
    assert (known.status, known.words_found, known.evidence) == (Verdict.VERBATIM, highlight.text, HIGHLIGHT)
    assert attribution(highlight) == f"Henry David Thoreau, {WHERE}"
    for name in FORMATS:
        cited = cite(highlight, name)
        assert "attributed" not in cited
        assert "source" not in cited
        assert all(each in cited for each in ("Thoreau", "A Week on the Rivers")), name
        assert ("The stars are God" in cited) == (name not in REFERENCES), name
        assert ("12" in cited) == (name != "chicago"), "it has no pages of books"


def test_bibtex_is_a_book(highlight: Quote) -> None:
    text = cite(highlight, "bibtex")
    ((_, entry),) = parse_string(text, "bibtex").entries.items()
    assert (entry.type, entry.fields["title"]) == ("book", "{A Week on the Rivers}")
    assert "(page 12-13, location 233-240)" in entry.fields["note"]
    assert not {"howpublished", "pages"}.intersection(entry.fields), "pages would be their number"
    (parsed,) = read_bibtex(text).entries
    assert parsed.entry_type == "book"
    line = PybtexEngine().format_from_string(text, style="plain", citations=["*"], output_backend="plaintext")
    assert "Henry David Thoreau. A Week on the Rivers" in line


def test_ris_is_a_book(highlight: Quote) -> None:
    (record,) = rispy.loads(cite(highlight, "ris").replace("\r\n", "\n"))
    assert (record["type_of_reference"], record["title"]) == ("BOOK", "A Week on the Rivers")
    assert record["authors"] == ["Henry David Thoreau"]
    assert "start_page" not in record, "of a book, it would be the number of pages"
    assert record["notes"] == ["“The stars are God’s dreams.” (page 12-13, location 233-240)"]


def test_csl_json_is_a_book(highlight: Quote) -> None:
    (item,) = json.loads(cite(highlight, "csl-json"))
    assert (item["type"], item["page"]) == ("book", "12-13")
    Draft202012Validator(Reference.model_json_schema(by_alias=True)).validate(item)


@pytest.mark.skipif(not STYLES.is_dir(), reason="Debian: citation-style-language-styles")
def test_a_style_sets_a_book(highlight: Quote) -> None:
    (item,) = json.loads(cite(highlight, "csl-json"))
    style = CitationStylesStyle(str(STYLES / "apa.csl"), validate=False)
    made = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    made.register(Citation([CitationItem(item["id"])]))
    line = "".join(map(str, made.bibliography()[0]))
    assert "Thoreau" in line
    assert "A Week on the Rivers" in line


@pytest.mark.parametrize(
    ("where", "source", "book", "page"),
    [
        ("Walden, page 12", "", "Walden", "12"),
        ("Walden, or Life in the Woods, p. 12–14", "", "Walden, or Life in the Woods", "12–14"),
        ("Walden, S. xii", "", "Walden", "xii"),
        ("page 12", "Walden", "Walden", "12"),
        ("Walden (pp. 3-4)", "Walden", "Walden", "3-4"),
        ("Walden, página 12", "Walden", "Walden", "12"),
    ],
)
def test_a_book_and_a_page_that_the_reader_gives_are_a_place(where: str, source: str, book: str, page: str) -> None:
    quote = by_hand(where, source)
    assert (quote.provenance.status, quote.provenance.evidence) == (Verdict.VERBATIM, PRINT)
    assert (quote.source, quote.page_of_book) == (book, page)
    assert cite(quote, "bibtex").startswith("@book{")


@pytest.mark.parametrize("where", ["Walden", "page 12", "A talk, 1990", "Walden, chapter 2", "Walden, page"])
def test_another_place_claims_nothing(where: str) -> None:
    quote = by_hand(where)
    assert (quote.provenance.status, quote.page_of_book) == (Verdict.UNCHECKED, None)


def test_what_may_be_a_newspaper_claims_nothing() -> None:
    assert by_hand("Time, page 12", date="1990-03-07").provenance.status is Verdict.UNCHECKED
    assert by_hand("Time, page 12", url="https://example.org").provenance.status is Verdict.UNCHECKED


def test_no_shipped_quote_becomes_a_book() -> None:
    quotes = [quote for each in shipped_collections() for quote in each.quotes]
    assert [quote.id for quote in quotes if quote.page_of_book is not None] == []
