"""All formats together. Every quote of the collection goes through each format, and the same words come out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cite.samples import HOSTILE_QUOTES, REFERENCES
from lecun_viewer.cite import FORMATS, bibliography, cite
from lecun_viewer.cite.markup import rich_text
from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.provenance import UNCHECKED, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

FILES = {"bibtex", "csl-json", "ris"}


def test_the_formats_in_the_order_of_menus() -> None:
    texts = ["plain", "markdown", "html", "apa", "mla", "chicago", "ieee", "wikipedia"]
    assert list(FORMATS) == [*texts, "bibtex", "csl-json", "ris", "typst", "latex"]
    assert all(name == known.name and known.suffix[0] == "." for name, known in FORMATS.items())


def test_only_files_can_have_many_quotes(collection: Collection) -> None:
    quote = collection.quotes[0]
    assert {name for name, known in FORMATS.items() if known.bibliography} == FILES
    for name in FILES:
        assert "".join(bibliography([quote], name)) == cite(quote, name)


@pytest.mark.parametrize("name", FORMATS)
def test_every_quote_has_its_citation(collection: Collection, name: str) -> None:
    cited = [cite(quote, name) for quote in collection.quotes]
    assert name in REFERENCES or len(set(cited)) == len(collection.quotes) == 75
    assert not any("None" in text for text in cited)


def test_plain_text_has_the_quote_the_words_found_and_an_honest_line(collection: Collection) -> None:
    for quote in collection.quotes:
        known = quote.provenance
        expected = list[str]()
        words, *found, line = cite(quote, "plain").split("\n")
        assert words == f"“{quote.text}”"
        match known.status:
            case Verdict.VERBATIM:
                last = f"— {attribution(quote)}"
            case Verdict.UNTRACED:
                last = f"— {attribution(quote)}"
            case _:
                assert known.words_found
                expected.append(f"Wording in the source: {quoted(known.words_found)}")
                last = f"— {attribution(quote)}"
        assert (found, line) == (expected, last), quote.id


def test_words_that_are_in_quotation_marks_get_no_more_of_them(collection: Collection) -> None:
    words = "“Yes,” he said. “But not now.”"
    assert cite(collection.quotes[0]._replace(text=words), "plain").startswith(f"{words}\n")


@given(HOSTILE_QUOTES, st.sampled_from(sorted(set(FORMATS) - {"plain"})))
def test_files_end_with_one_newline_and_what_goes_into_a_text_with_none(quote: Quote, name: str) -> None:
    text = cite(quote, name)
    body = text.removesuffix("\r\n") if name == "ris" else text.removesuffix("\n")
    assert (body != text) == (name in FILES)
    assert not body.endswith("\n")


@pytest.mark.parametrize("format_name", ["plain", "html"])
@pytest.mark.parametrize(
    ("words", "language", "opening"),
    [("لا فكرة لي.", "ar", '<p lang="ar" dir="rtl">'), ("Je pense.", "fr", '<p lang="fr">')],
)
def test_words_that_are_pasted_say_their_language_and_direction(
    format_name: str, words: str, language: str, opening: str
) -> None:
    quote = Quote(QuoteId("a"), 1, "", "", words, "", UNCHECKED, language=language)
    assert opening in (rich_text(quote) if format_name == "plain" else cite(quote, "html"))
