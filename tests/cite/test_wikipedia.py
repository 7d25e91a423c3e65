"""The template of Wikipedia, taken apart again."""

from html import unescape

import pytest
from hypothesis import given

from builders import own_quote
from cite.samples import HOSTILE_QUOTES, claim_of, container_of, people_of, words_of, work_of
from cite.test_styles import SOURCES, quote_of
from lecun_viewer.cite import cite
from lecun_viewer.core.provenance import UNCHECKED, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Collection, Quote


def taken_apart(text: str) -> tuple[str, dict[str, str]]:
    """Return the name of the template in *text*, and its parameters as a reader sees them.

    Nothing else of Wikipedia's markup may be in it.
    """
    assert text.startswith("{{")
    assert text.endswith("}}")
    inner = text[2:-2]
    assert not set("{}[]<>\n") & set(inner)
    for mark in ("''", "~~", "__"):
        assert mark not in inner
    name, *fields = inner.split(" |")
    assert "|" not in "".join(fields)
    return name, {key: unescape(value) for key, _, value in (field.partition("=") for field in fields)}


def test_a_page_to_the_letter() -> None:
    assert cite(quote_of(SOURCES[SourceKind.PAGE]), "wikipedia") == (
        "{{Cite web |last=Lovelace |first=Ada |date=15 May 2014 |title=Is AI “real”? |url=https://a.example/b "
        "|website=Reddit |quote=Words.}}"
    )


def test_several_authors_pages_and_a_time() -> None:
    paper = SOURCES[SourceKind.PAPER]._replace(authors=("Martin Luther King Jr.", "Meta AI Research"))
    _, fields = taken_apart(cite(quote_of(paper, authors=paper.authors), "wikipedia"))
    assert {name: fields[name] for name in ("last1", "first1", "author2", "pages")} == {
        "last1": "King",
        "first1": "Martin Luther, Jr.",
        "author2": "Meta AI Research",
        "pages": "436–444",
    }
    _, fields = taken_apart(cite(quote_of(SOURCES[SourceKind.PODCAST]._replace(locator="at 0:12:34")), "wikipedia"))
    assert fields["at"] == "0:12:34"
    name, fields = taken_apart(cite(quote_of(SOURCES[SourceKind.BOOK]), "wikipedia"))
    assert (name, fields["page"]) == ("Citation", "45"), "“Cite web” needs an address"


def test_a_post_has_its_words_as_the_title_and_says_where_they_were_read() -> None:
    read = Source(SourceKind.BOOK, "Quotes", ("Grace Hopper",), "", "1990")
    _, fields = taken_apart(cite(quote_of(SOURCES[SourceKind.POST]._replace(quoted_in=read)), "wikipedia"))
    assert (fields["title"], fields["type"]) == ("Words.", "as quoted in Grace Hopper, Quotes, 1990")
    assert "quote" not in fields


@pytest.mark.parametrize("kind", [SourceKind.PAGE, SourceKind.POST])
def test_what_nobody_has_verified_says_so(kind: SourceKind) -> None:
    _, fields = taken_apart(cite(quote_of(SOURCES[kind], Verdict.UNCHECKED), "wikipedia"))
    claim = "attributed to Ada Lovelace; source unverified"
    assert fields.get("type") == claim or fields["quote"].endswith(f"{claim}]")


def test_the_language_is_given_unless_it_is_english() -> None:
    french = own_quote("Des mots.", provenance=UNCHECKED, language="fr")
    assert taken_apart(cite(french, "wikipedia"))[1]["language"] == "fr"
    for language in ("en", "und"):
        assert "language" not in taken_apart(cite(french._replace(language=language), "wikipedia"))[1]


def test_every_quote(collection: Collection) -> None:
    for quote in collection.quotes:
        name, fields = taken_apart(cite(quote, "wikipedia"))
        assert (name == "Cite web") == ("url" in fields), quote.id
        assert fields["title"] == (work_of(quote) or words_of(quote)), quote.id
        assert fields.get("website") == (container_of(quote) or None), quote.id
        assert ("quote" in fields) == bool(work_of(quote)), quote.id
        assert fields.get("type", "").startswith(claim_of(quote) or ""), quote.id
        last = [fields[key] for key in fields if key.startswith(("last", "author"))]
        assert all(family in person for family, person in zip(last, people_of(quote), strict=True)), quote.id


@given(HOSTILE_QUOTES)
def test_nothing_breaks_out_of_the_template(quote: Quote) -> None:
    name, fields = taken_apart(cite(quote, "wikipedia"))
    assert name in ("Cite web", "Citation")
    assert fields["title"] == (work_of(quote) or words_of(quote)).strip()
