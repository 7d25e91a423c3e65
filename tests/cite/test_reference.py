"""A reference: whose words, which words, and where. Never more than is known."""

import json
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as read_bibtex
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from builders import own_quote
from cite.samples import HOSTILE_QUOTES, as_line, hostile_texts
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, key, one_line, reference, web_address
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

HIS_NAME = Name("LeCun", "Yann")
KNOWN = Provenance(
    Verdict.VERBATIM, "Found words.", "A talk", "https://a.example/b", "2024-03-07", "A note", "Somebody Else"
)
PLACED: dict[str, Any] = {"place": "A talk", "issued": (2024, 3, 7), "url": "https://a.example/b"}


def cited(status: Verdict) -> Reference:
    known = KNOWN._replace(status=status)
    return reference(Quote(QuoteId("a-quote"), 1, "A part", "On Something", "Some words.", "Forbes", known))


def expected(status: Verdict, words: str, **fields: Any) -> Reference:
    return Reference("lecun-a-quote", status, words)._replace(**fields)


def test_verbatim_cites_the_quote_as_his() -> None:
    assert cited(Verdict.VERBATIM) == expected(Verdict.VERBATIM, "Some words.", authors=(HIS_NAME,), **PLACED)


def test_a_variant_cites_the_words_found_and_notes_the_other_wording() -> None:
    note = "Wording of the collection: “Some words.”"
    assert cited(Verdict.VARIANT) == expected(Verdict.VARIANT, "Found words.", authors=(HIS_NAME,), note=note, **PLACED)


def test_a_summary_has_no_author_and_says_what_it_is() -> None:
    assert cited(Verdict.PARAPHRASE) == expected(
        Verdict.PARAPHRASE,
        "Some words.",
        claim="summary of Yann LeCun’s views",
        note="Wording in the source: “Found words.”",
        **PLACED | {"place": "compare A talk"},
    )


def test_somebody_elses_words_have_their_own_author() -> None:
    assert cited(Verdict.MISATTRIBUTED) == expected(
        Verdict.MISATTRIBUTED,
        "Found words.",
        authors=(Name("Else", "Somebody"),),
        note="Misattributed to Yann LeCun; wording of the collection: “Some words.”",
        **PLACED,
    )._replace(key="else-a-quote")


def test_the_nearest_passage_is_no_place_of_an_untraced_quote() -> None:
    claim = "attributed to Yann LeCun; no source found"
    said = cited(Verdict.UNTRACED)
    assert said == expected(Verdict.UNTRACED, "Some words.", claim=claim, cited_source="Forbes")
    assert said.whole_claim == f"{claim} (cited source: Forbes)"


def test_he_is_the_author_of_what_he_said_alone(collection: Collection) -> None:
    for quote in collection.quotes:
        is_his = quote.provenance.status in (Verdict.VERBATIM, Verdict.VARIANT)
        assert (HIS_NAME in reference(quote).authors) == is_his, quote.id


@pytest.mark.parametrize(
    ("where", "others"),
    [
        ("Yann LeCun and Ishan Misra, “Dark matter”, a blog", (Name("Misra", "Ishan"),)),
        (
            "Yann LeCun, Yoshua Bengio and Geoffrey Hinton, “Deep learning”, Nature",
            (Name("Bengio", "Yoshua"), Name("Hinton", "Geoffrey")),
        ),
    ],
)
def test_who_wrote_the_words_with_him_is_an_author_too(where: str, others: tuple[Name, ...]) -> None:
    quote = Quote(QuoteId("a"), 1, "", "", "Words.", "", KNOWN._replace(where=where))
    assert reference(quote).authors == (HIS_NAME, *others)


def test_a_citation_has_all_authors_and_the_language_of_its_own() -> None:
    known = KNOWN._replace(evidence="machine transcript")
    quote = own_quote("Des mots.", provenance=known, authors=("Ada Lovelace", "Bob", "Eva da Cruz"), language="fr")
    assert reference(quote).authors == (Name("Lovelace", "Ada"), Name("Bob"), Name("Cruz", "Eva", "da"))
    assert "author = {Lovelace, Ada and {Bob} and da Cruz, Eva},\n" in cite(quote, "bibtex")
    assert "langid = {french},\n" in cite(quote, "bibtex")
    assert "LA  - fr\r\n" in cite(quote, "ris")
    assert json.loads(cite(quote, "csl-json"))[0]["language"] == "fr"
    assert '<p lang="fr">Des mots.</p>' in cite(quote, "html")
    for name in FORMATS:
        assert "LeCun" not in cite(quote, name)
        assert "automatic transcript" in cite(quote, name)


@given(HOSTILE_QUOTES)
def test_every_text_is_one_line(quote: Quote) -> None:
    made = reference(quote)
    assert made.words
    for text in filter(None, (made.words, made.claim, made.place, made.note, *(name.whole for name in made.authors))):
        assert text == as_line(text)


@given(hostile_texts())
def test_a_line_keeps_every_character_but_breaks_and_control(text: str) -> None:
    assert one_line(text) == as_line(text)


def test_half_a_character_is_left_out() -> None:
    assert one_line("a\ud800b") == "a b"


NAMES = st.sampled_from(["Yann LeCun", "Ada Lovelace", "Ada", "Лев", "a-b", "A_b", "-"]) | st.text(max_size=5)


@given(st.dictionaries(st.text(max_size=8) | st.text("aA._-5é", max_size=3), st.lists(NAMES, max_size=2), max_size=20))
def test_keys_are_ascii_and_never_shared(authors: dict[str, list[str]]) -> None:
    keys = [key(quote_by(*names, quote_id=quote_id)) for quote_id, names in authors.items()]
    assert len({made.lower() for made in keys}) == len(authors)
    assert all(made.isascii() and made.replace("-", "").replace("_", "").isalnum() for made in keys)


def quote_by(*authors: str, quote_id: str = "a-quote", known: Provenance = KNOWN) -> Quote:
    return own_quote("Words.", quote_id, provenance=known, authors=authors)


@pytest.mark.parametrize(
    ("authors", "begins"),
    [
        (("Hannah Arendt",), "arendt"),
        (("Voltaire",), "voltaire"),
        (("José Saramago-Łódź", "Ada Lovelace"), "saramagolodz"),
        (("Johann Wolfgang von Goethe",), "goethe"),
        (("Søren Weiß",), "weiss"),
        (("Лев Толстой",), "quote"),
        (("Лев Толстой", "Ada Lovelace"), "lovelace"),
        ((), "quote"),
        (("x" * 99,), "x" * 30),
        (("Yann LeCun",), "lecun"),
        (("Ada Lovelace", "Yann LeCun"), "lecun"),
    ],
)
def test_a_key_names_the_author(authors: tuple[str, ...], begins: str) -> None:
    for status in (Verdict.VERBATIM, Verdict.UNTRACED):
        assert key(quote_by(*authors, known=KNOWN._replace(status=status))) == f"{begins}-a-quote"


def test_a_key_names_who_said_it_if_that_is_known() -> None:
    misattributed = KNOWN._replace(status=Verdict.MISATTRIBUTED)
    assert key(quote_by("Hannah Arendt", known=misattributed)) == "else-a-quote"
    assert key(quote_by(known=misattributed)) == "else-a-quote"


def test_the_keys_of_the_shipped_quotes_never_change(collection: Collection) -> None:
    said_by = {"spatial-information": "biswas"}
    keys = [f"{said_by.get(quote.id, 'lecun')}-{quote.id}" for quote in collection.quotes]
    assert [key(quote) for quote in collection.quotes] == keys


def test_readers_of_each_file_get_the_key_of_the_author() -> None:
    quote = quote_by("Hannah Arendt")
    assert list(parse_string(cite(quote, "bibtex"), "bibtex").entries) == ["arendt-a-quote"]
    assert [entry.key for entry in read_bibtex(cite(quote, "bibtex")).entries] == ["arendt-a-quote"]
    assert list(CiteProcJSON(json.loads(cite(quote, "csl-json")))) == ["arendt-a-quote"]
    assert [entry["id"] for entry in rispy.loads(cite(quote, "ris").replace("\r\n", "\n"))] == ["arendt-a-quote"]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/b?c=d&e=%20#f", "https://a.example/b?c=d&e=%20#f"),
        ("https://a.example/é {", None),
        ("https://a.example/é{\"'<", "https://a.example/%C3%A9%7B%22'%3C"),
        ("https://", None),
        ("javascript:alert(1)", None),
        (" https://a.example", None),
        ("https://a.example\n", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_go_out(url: str | None, shown: str | None) -> None:
    assert web_address(url) == shown


@pytest.mark.parametrize(
    ("date", "issued"),
    [("2024", (2024,)), ("2024-03", (2024, 3)), ("2024-03-07", (2024, 3, 7)), ("2024-13", ()), ("then", ())],
)
def test_a_date_has_the_parts_that_are_known(date: str, issued: tuple[int, ...]) -> None:
    quote = Quote(QuoteId("a"), 1, "", "", "Words", "", KNOWN._replace(date=date))
    assert reference(quote).issued == issued


def test_the_date_and_link_of_an_unchecked_quote_are_the_readers_and_are_cited() -> None:
    known = Provenance(Verdict.UNCHECKED, date="1964-10-28", url="https://a.example/obey")
    quote = quote_by("Hannah Arendt", known=known)
    assert reference(quote).issued == (1964, 10, 28)
    assert reference(quote).url == "https://a.example/obey"
    assert "https://a.example/obey" in cite(quote, "apa")
    for name in FORMATS:
        assert "1964" in cite(quote, name)
        assert "source unverified" in cite(quote, name)
    of_another_passage = known._replace(words_found="Other words.")
    for other in (of_another_passage, known._replace(status=Verdict.UNTRACED)):
        assert reference(quote_by(known=other)).issued == ()
        assert reference(quote_by(known=other)).url is None
        assert not any("1964" in cite(quote_by(known=other), name) for name in FORMATS)


@pytest.mark.parametrize(
    ("place", "date"), [("A talk", "7 March 2024"), ("A talk in 2024", None), ("A talk in 2023", "7 March 2024")]
)
def test_the_year_is_told_once(place: str, date: str | None) -> None:
    assert cited(Verdict.VERBATIM)._replace(place=place).date == date


@pytest.mark.parametrize(
    ("place", "credit"),
    [
        (None, ("Yann LeCun", "")),
        ("A talk", ("Yann LeCun,", "A talk")),
        ("Yann LeCun, A paper", ("", "Yann LeCun, A paper")),
        ("LeCun on X", ("Yann LeCun", "on X")),
        ("LeCun's post", ("Yann LeCun's", "post")),
        ("LeCunian Review", ("Yann LeCun,", "LeCunian Review")),
    ],
)
def test_a_name_is_told_once(place: str | None, credit: tuple[str, str]) -> None:
    assert cited(Verdict.VERBATIM)._replace(place=place).credit == credit
