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

from .builders import Builder
from .test_reading import EVERY

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


ODD = "1984 + 1 = 1985"
WRITTEN = [f"Whoever counts {number} stairs is tired." for number in ("two", "six", "ten")]
WRITTEN.insert(1, ODD)


def _document(builder: Builder) -> bytes:
    return builder.document([Draft(text, ("Ada Winterbourne",), source="Notes") for text in WRITTEN])


@EVERY
def test_an_odd_quote_of_each_kind_is_told_and_can_be_left_out(builder: Builder) -> None:
    file, document = builder.file, _document(builder)
    found = read_quotes(document, file)
    assert (found.format, [quote.text for quote in found.quotes]) == (builder.kind, WRITTEN)
    assert found.doubts == (Doubt(1, DoubtReason.NO_LETTERS),)
    skipped = read_quotes(document, file, options={"odd quotes": "skip"})
    assert [quote.text for quote in skipped.quotes] == [text for text in WRITTEN if text != ODD]
    left_out = [each for each in skipped.left_out if each.reason.loses_quote]
    assert [(each.reason, each.detail) for each in left_out] == [(LeftOutReason.LOOKS_ODD, ODD)]


@EVERY
def test_an_entry_of_each_kind_that_has_no_words_is_told(builder: Builder) -> None:
    file, document = builder.file, _document(builder)
    found = read_quotes(document.replace(ODD.encode(), b"+ . . . . . =  "), file)  # as long, for the database
    assert [quote.text for quote in found.quotes] == [text for text in WRITTEN if text != ODD]
    assert sum(each.reason.loses_quote for each in found.left_out) == 1
