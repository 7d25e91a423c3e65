"""RIS, as rispy reads it."""

import re

import pytest
import rispy
from hypothesis import given

from builders import own_quote
from cite.samples import HOSTILE_QUOTES, container_of, file_note_of, people_of, place_of, title_of, trapped_quotes
from lecun_viewer.cite import bibliography, cite
from lecun_viewer.cite.reference import key, web_address
from lecun_viewer.core.attribution import placed
from lecun_viewer.core.provenance import Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

LINE = re.compile(r"[A-Z][A-Z0-9]  - [^\r\n]*")


def assert_rispy_reads(quote: Quote) -> None:
    text = cite(quote, "ris")
    (record,) = rispy.loads(text.replace("\r\n", "\n"))
    assert record["title"] == title_of(quote)
    tag = "tertiary_title" if record["type_of_reference"] == "SOUND" else "secondary_title"
    assert record.get(tag) == container_of(quote)
    assert [whole(name, people_of(quote)) for name in record.get("authors", [])] == people_of(quote)
    assert record.get("notes", []) == list(filter(None, [file_note_of(quote)]))
    if place_of(quote):
        address = (web_address(quote.provenance.url) or "").replace(";", "%3B")  # a semicolon parts addresses
        assert record.get("urls") == ([address] if address else None)


def whole(name: str, people: list[str]) -> str:
    """Return *name* as it is written in a text. A name of *people* is not parted."""
    family, _, given = name.partition(", ")
    return name if name in people else " ".join(filter(None, (given, family)))


def test_every_quote_and_what_means_something_in_a_format(collection: Collection) -> None:
    for quote in (*collection.quotes, *trapped_quotes()):
        assert_rispy_reads(quote)


@given(HOSTILE_QUOTES)
def test_hostile_quotes(quote: Quote) -> None:
    assert_rispy_reads(quote)


@given(HOSTILE_QUOTES)
def test_lines_are_those_of_the_specification(quote: Quote) -> None:
    *lines, rest = cite(quote, "ris").split("\r\n")
    assert rest == ""
    assert all(LINE.fullmatch(line) for line in lines)
    assert lines[0] in ("TY  - ELEC", "TY  - GEN")
    assert lines[-1] == "ER  - "


def test_a_bibliography_has_every_quote(shipped: tuple[Quote, ...]) -> None:
    records = rispy.loads("".join(bibliography(shipped, "ris")).replace("\r\n", "\n"))
    assert [record["id"] for record in records] == [key(quote) for quote in shipped]
    assert list(bibliography([], "ris")) == []


def test_dates_have_four_places() -> None:
    for date, written in (("2024-03-07", "2024/03/07/"), ("2024-03", "2024/03//"), ("2024", "2024///")):
        known = Provenance(Verdict.VERBATIM, "Words.", "A talk", date=date)
        text = cite(Quote(QuoteId("a"), 1, "", "", "Words.", "", known), "ris")
        assert f"\r\nPY  - 2024\r\nDA  - {written}\r\n" in text


@pytest.mark.parametrize(
    ("kind", "type_of_reference", "tag"),
    [
        (SourceKind.TALK, "SLIDE", "secondary_title"),
        (SourceKind.PODCAST, "SOUND", "tertiary_title"),
        (SourceKind.PAPER, "JOUR", "secondary_title"),
    ],
)
def test_a_work_has_the_type_and_the_container_that_zotero_takes(
    kind: SourceKind, type_of_reference: str, tag: str
) -> None:
    known = placed(Provenance(Verdict.VERBATIM, "Words.", source=Source(kind, "A work", container="A place")))
    (record,) = rispy.loads(cite(own_quote("Words.", provenance=known), "ris").replace("\r\n", "\n"))
    assert (record["type_of_reference"], record[tag]) == (type_of_reference, "A place")
