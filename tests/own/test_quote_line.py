"""A quote as a line, and the ids of quotes. What the program writes, it can read."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lecun_viewer.core.provenance import HIGHLIGHT, PRINT, UNCHECKED, Provenance, Status
from lecun_viewer.core.quote import Quote, QuoteId, SameClaim
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.own.collection_file import Line
from lecun_viewer.own.quote_line import fields_of, line_of, new_id, quote_in
from lecun_viewer.own.stamp import Stamp


@given(st.text())
@example("Trademark™ is mine")
@example("20 ℃")
@example("№ 1")
@example("𝐁𝐨𝐥𝐝 is 𝕭𝖔𝖑𝖉")
@example("İstanbul ŁÓDŹ")
def test_every_id_that_is_made_can_be_read(text: str) -> None:
    quote_id = new_id(text, "1a2b3c4d")
    assert fields.value_in(quote_id, Quote, "id") == quote_id
    assert quote_id == quote_id.lower()


@pytest.mark.parametrize("quote_id", ["trademarkTM-is-mine-1a2b3c4d", "Ada", "20-C"])
def test_an_id_with_capitals_is_kept(quote_id: str) -> None:
    quote = quote_in(json.dumps({"id": quote_id, "text": "Words."}), "mine")
    assert quote.id == quote_id


@pytest.mark.parametrize("quote_id", ["A B", "", "-", "../etc", "é", "a" * 61, 5, None, ["a"], {"a": 1}])
def test_a_quote_with_an_odd_id_gets_another_and_always_the_same(quote_id: object) -> None:
    line = json.dumps({"id": quote_id, "text": "Words."})
    quote = quote_in(line, "mine")
    assert quote.text == "Words."
    assert fields.value_in(quote.id, Quote, "id") == quote.id
    assert quote_in(line, "mine").id == quote.id


def test_a_line_keeps_which_quotes_make_its_claim() -> None:
    claims = [{"quote": "making-the-cake", "whole": True}, {"quote": "scalar-rewards", "whole": False}]
    quote = quote_in(json.dumps({"id": "x", "text": "Words.", "same_claims": claims}), "mine")
    assert quote.same_claims == (
        SameClaim(QuoteId("making-the-cake"), True),
        SameClaim(QuoteId("scalar-rewards"), False),
    )
    line = line_of(quote, Stamp("2026-03-07T09:30:00.000000Z", "a"))
    assert json.loads(line)["same_claims"] == claims
    assert quote_in(line, "mine") == quote


@pytest.mark.parametrize(
    "claims",
    [
        "making-the-cake",
        {"quote": "x"},
        [{"quote": "x"}],
        [{"quote": "x", "whole": 1}],
        [{"quote": "x", "whole": None}],
        [{"quote": "../x", "whole": True}],
        [{"quote": "x", "whole": True, "why": "so"}],
        [["x", True]],
        [5],
    ],
)
def test_claims_of_another_shape_are_refused(claims: object) -> None:
    with pytest.raises(FieldError):
        quote_in(json.dumps({"text": "Words.", "same_claims": claims}), "mine")


def test_a_line_by_hand_may_say_only_a_part_of_the_origin() -> None:
    quote = quote_in(json.dumps({"text": "Words.", "provenance": {"where": "A talk", "page": 4}}), "mine")
    assert quote.provenance == UNCHECKED._replace(where="A talk")


def test_a_line_that_is_stamped_anew_has_no_stamps_of_fields() -> None:
    first, second, third = (Stamp(f"2026-03-07T09:30:0{second}.000000Z", "a") for second in range(3))
    quote = quote_in(json.dumps({"id": "x", "text": "Words."}), "mine")
    changed = Line.of(quote._replace(topic="Duty"), second, Line.of(quote, first).text)
    assert "stamps" in json.loads(changed.text)
    again = changed.stamped(third)
    assert "stamps" not in json.loads(again.text)
    assert {each.stamp for each in fields_of(json.loads(again.text)).values()} == {third}


def test_a_highlight_is_in_print_for_versions_that_know_no_highlights() -> None:
    known = Provenance(Status.VERBATIM, "Words.", "Walden, page 1", evidence=HIGHLIGHT)
    quote = Quote(QuoteId("x"), 0, "", "", "Words.", "Walden", known, "mine", ("Ada",))
    line = line_of(quote, Stamp("2026-03-07T09:30:00.000000Z", "a"))
    assert json.loads(line)["provenance"]["evidence"] == PRINT
    assert quote_in(line, "mine") == quote
    assert quote_in(line.replace("highlighted", "unknown"), "mine").provenance.evidence == PRINT
