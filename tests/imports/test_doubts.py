"""Quotes that look odd are told, so that somebody looks at them first."""

import pytest

from lecun_viewer.imports.doubts import MANY, doubts_of
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import (
    Choice,
    Doubt,
    DoubtReason,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
)
from lecun_viewer.imports.reading import read_quotes

PLAIN = Draft("Be kind to the whole street.", ("Ada Winterbourne",))


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        (PLAIN._replace(text="473."), DoubtReason.NO_LETTERS),
        (PLAIN._replace(text="Be <b>kind</b>."), DoubtReason.MARKUP),
        (PLAIN._replace(text="Be kind &amp; true."), DoubtReason.MARKUP),
        (PLAIN._replace(text="[Be kind](https://example.org)"), DoubtReason.MARKUP),
        (PLAIN._replace(text="Be kind. (Location 12)"), DoubtReason.MARKUP),
        (PLAIN._replace(text='["Be kind."'), DoubtReason.MARKUP),
        (PLAIN._replace(authors=("2021",)), DoubtReason.AUTHOR_IS_NUMBER),
        (PLAIN._replace(authors=("page 12",)), DoubtReason.AUTHOR_IS_PLACE),
        (PLAIN._replace(authors=("Unread",)), DoubtReason.AUTHOR_IS_PLACE),
        (PLAIN._replace(authors=("z-lib.org",)), DoubtReason.AUTHOR_IS_PLACE),
        (PLAIN._replace(authors=("lanterns.pdf",)), DoubtReason.AUTHOR_IS_PLACE),
        (PLAIN._replace(authors=("Books/Read",)), DoubtReason.AUTHOR_IS_PLACE),
    ],
)
def test_a_quote_that_looks_odd(odd: Draft, reason: DoubtReason) -> None:
    assert doubts_of([PLAIN.quote(), odd.quote()]) == (Doubt(1, reason),)


@pytest.mark.parametrize(
    "plain",
    [
        PLAIN,
        PLAIN._replace(authors=()),
        PLAIN._replace(authors=("Plato",)),
        PLAIN._replace(authors=("Noted Person", "Page Winter", "Tess Archivist")),
        PLAIN._replace(text="3 < 4, and 5 > 4, & so on * for ever *"),
        PLAIN._replace(text="门前的路记得每一双鞋。", authors=("林远山",)),
        PLAIN._replace(text="(“Be kind.”) [sic] — as they say"),
    ],
)
def test_a_quote_that_looks_plain(plain: Draft) -> None:
    assert doubts_of([plain.quote()]) == ()


@pytest.mark.parametrize(("author", "number"), [("Favorites", MANY), ("Ada Winterbourne", 0)])
def test_one_author_for_all_who_has_no_name(author: str, number: int) -> None:
    quotes = [PLAIN._replace(authors=(author,)).quote()] * MANY
    assert doubts_of(quotes) == tuple(Doubt(at, DoubtReason.ONE_AUTHOR) for at in range(number))


def test_an_import_tells_its_doubts() -> None:
    found = read_quotes(b"quote,author\nBe kind.,Ada Winterbourne\n473,Unread\n", "a.csv")
    assert found.doubts == (Doubt(1, DoubtReason.NO_LETTERS),)


def test_odd_quotes_can_be_left_out_and_are_counted() -> None:
    document = b"quote,author,favorite\nBe kind.,Ada Winterbourne,no\n473,Unread,yes\nBe true.,Nadia Rahmani,yes\n"
    choice = Choice("odd quotes", "import", ("import", "skip"))
    assert choice in read_quotes(document, "a.csv").choices
    found = read_quotes(document, "a.csv", options={"odd quotes": "skip"})
    assert [quote.text for quote in found.quotes] == ["Be kind.", "Be true."]
    assert [(each.line, each.reason) for each in found.left_out] == [(3, LeftOutReason.LOOKS_ODD)]
    assert not found.doubts
    assert found.favorites == {1}
    assert choice._replace(value="skip") in found.choices


def test_where_all_quotes_are_odd_nothing_is_found_without_them() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(b"quote,author\n473,Ada\n", "a.csv", options={"odd quotes": "skip"})
    assert refused.value.reason is UnreadableReason.NOTHING_FOUND
    assert Choice("odd quotes", "skip", ("import", "skip")) in refused.value.choices


def test_a_file_without_odd_quotes_offers_no_choice_about_them() -> None:
    found = read_quotes(b"quote,author\nBe kind.,Ada Winterbourne\n", "a.csv")
    assert "odd quotes" not in [choice.name for choice in found.choices]
