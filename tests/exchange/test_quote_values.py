"""A quote as the values of a line: read leniently, written without what is as usual."""

import json

import pytest
from hypothesis import given

from builders import own_quote
from lecun_viewer.core.attribution import placed
from lecun_viewer.core.provenance import EXACT, HIGHLIGHT, PRINT, UNCHECKED, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Quote, QuoteId, SameClaim
from lecun_viewer.exchange.imported import FieldError, Reason, Refusal
from lecun_viewer.exchange.quote_values import quote_in, values_of

from .kept import quotes

PLAIN = own_quote("Words.", "x")


def read(**values: object) -> Quote:
    return quote_in(json.dumps(values).encode(), "mine")


@given(quotes)
def test_what_is_written_is_read(quote: Quote) -> None:
    line = json.dumps(values_of(quote), ensure_ascii=False).encode()
    assert quote_in(line, quote.collection) == quote._replace(part_title="")


def test_a_line_leaves_out_what_is_as_usual() -> None:
    assert values_of(PLAIN) == {"id": "x", "text": "Words."}
    assert read(id="x", text="Words.") == PLAIN
    assert read(text="Words.") == PLAIN._replace(id=QuoteId(""))


def test_a_line_has_its_fields_in_order() -> None:
    known = Provenance(Verdict.VERBATIM, "Words.", "Walden", evidence=PRINT)
    claims = (SameClaim(QuoteId("y"), False),)
    quote = Quote(QuoteId("x"), 1, "Part", "Topic", "Words.", "Walden", known, "mine", ("Ada",), "fr", ("tag",), claims)
    quote = quote._replace(highlighted_at="2021-05-03T20:12")
    assert list(values_of(quote).items()) == [
        ("id", "x"),
        ("text", "Words."),
        ("part", 1),
        ("topic", "Topic"),
        ("source", "Walden"),
        ("language", "fr"),
        ("authors", ["Ada"]),
        ("tags", ["tag"]),
        ("same_claims", [{"quote": "y", "whole": False}]),
        ("highlighted_at", "2021-05-03T20:12"),
        ("provenance", {"status": "verbatim", "words_found": "Words.", "where": "Walden", "evidence": "print"}),
    ]


def test_unknown_fields_are_ignored() -> None:
    quote = read(id="x", text="Words.", changed="2026-11-30T13:55:16Z", provenance={"where": "A talk", "page": [4]})
    assert quote == PLAIN._replace(provenance=UNCHECKED._replace(where="A talk"))


def test_a_highlight_is_in_print_for_versions_that_know_no_highlights() -> None:
    known = Provenance(Verdict.VERBATIM, "Words.", "Walden, page 1", evidence=HIGHLIGHT)
    values = values_of(PLAIN._replace(provenance=known))
    assert (values["provenance"]["evidence"], values["provenance"]["highlighted"]) == (PRINT, True)
    assert read(**values).provenance == known
    values["provenance"]["highlighted"] = "true"
    assert read(**values).provenance.evidence == PRINT


@pytest.mark.parametrize("said", [None, 7, "May 2021", "2021-05", "2021-02-30", {"day": "2021-05-03"}])
def test_a_time_of_highlighting_that_is_not_known_here_costs_no_quote(said: object) -> None:
    assert read(id="x", text="Words.", highlighted_at=said) == PLAIN


def test_half_a_character_that_an_earlier_version_wrote_becomes_a_question_mark() -> None:
    assert quote_in(rb'{"id": "x", "text": "Words\ud83d", "more": ["\udc00"]}', "mine").text == "Words?"


@pytest.mark.parametrize(
    ("line", "path", "refusal"),
    [
        (b"", (), Refusal(Reason.CUT)),
        (b'{"text": "Words.', (), Refusal(Reason.CUT)),
        (b'{"text": "Words.",]', (), Refusal(Reason.DAMAGE)),
        (b'{"text": "Words\xff."}', (), Refusal(Reason.DAMAGE)),
        (b"[" * 100_000, (), Refusal(Reason.DAMAGE)),
        (b"[]", (), Refusal(Reason.DAMAGE)),
        (b"{}", ("text",), Refusal(Reason.DAMAGE)),
        (b'{"text": " "}', ("text",), Refusal(Reason.NOTHING_IN_IT)),
        (b'{"text": "x", "id": "../etc"}', ("id",), Refusal(Reason.DAMAGE)),
        (b'{"text": "x", "part": 10000}', ("part",), Refusal(Reason.DAMAGE)),
        (b'{"text": "x", "authors": null}', ("authors",), Refusal(Reason.DAMAGE)),
        (b'{"text": "x", "tags": ["a", ""]}', ("tags", "2"), Refusal(Reason.NOTHING_IN_IT)),
        (b'{"text": "x", "language": "German!"}', ("language",), Refusal(Reason.NO_LANGUAGE, ("German!",))),
        (b'{"text": "x", "provenance": {"url": "x"}}', ("provenance", "url"), Refusal(Reason.NO_ADDRESS, ("x",))),
        (
            b'{"text": "x", "provenance": {"date": "2026-02-30"}}',
            ("provenance", "date"),
            Refusal(Reason.NO_DATE, ("2026-02-30",)),
        ),
        (
            b'{"text": "x", "provenance": {"status": "verbatim"}}',
            ("provenance",),
            Refusal(Reason.PLACE_MISSING, ("verbatim",)),
        ),
        (
            b'{"text": "x", "same_claims": [{"quote": "y"}]}',
            ("same_claims", "1", "whole"),
            Refusal(Reason.DAMAGE),
        ),
    ],
)
def test_a_bad_line_is_refused_with_the_reason_and_the_field(
    line: bytes, path: tuple[str, ...], refusal: Refusal
) -> None:
    with pytest.raises(FieldError) as told:
        quote_in(line, "mine")
    assert (told.value.path, told.value.refusal) == (path, refusal)


def test_a_line_keeps_the_source_as_data_beside_the_place_in_words() -> None:
    source = Source(SourceKind.TALK, container="A summit", date="2025", quoted_in=Source(SourceKind.PAGE, "A page"))
    known = placed(Provenance(EXACT, "Words.", source=source))
    quote = Quote(QuoteId("a"), 0, "", "", "Words.", "", known, "mine", ("Ada",))
    line = json.dumps(values_of(quote)).encode()
    assert json.loads(line)["provenance"]["where"] == "A summit, 2025, as quoted in “A page”"
    assert quote_in(line, "mine") == quote


@pytest.mark.parametrize("source", ['{"kind": "hologram"}', '{"kind": "talk", "room": 7}', '"A talk"', "7"])
def test_a_source_of_a_newer_version_is_left_out_and_the_place_stays(source: str) -> None:
    line = f'{{"text": "Words.", "provenance": {{"where": "A talk", "source": {source}}}}}'
    known = quote_in(line.encode(), "mine").provenance
    assert (known.where, known.source) == ("A talk", None)
