"""What is typed into the form of a quote becomes a quote that the file of a collection can hold."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.attribution import placed, source_of
from lecun_viewer.core.provenance import EVIDENCE, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.exchange.quote_values import quote_in, values_of
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, Form, form_of, is_book_with_page, problems, quote_of

TEXTS = st.text(max_size=8).map(str.strip)
NAMES = st.lists(TEXTS.filter(bool), max_size=3).map(tuple)
MAYBE = st.none() | TEXTS.filter(bool)

FORMS = st.builds(
    Form,
    words=TEXTS,
    authors=TEXTS | st.sampled_from(["A; B", ";;", "A;A; ;B"]),
    status=st.sampled_from(Verdict),
    where=TEXTS,
    wording=TEXTS,
    who=TEXTS,
    address=st.sampled_from(["", "https://a.example/", "http://", "ftp://a"]),
    date=st.sampled_from(["", "2024", "2024-02-30", "2024-02"]),
    topic=TEXTS,
    tags=TEXTS | st.sampled_from(["a, b", ",", "a,a"]),
    language=st.sampled_from(["", "en", "pt-BR", "e"]),
    remark=TEXTS,
    collection=st.just("mine"),
    part=st.integers(0, 9),
    kind=st.none() | st.sampled_from(SourceKind),
    by=TEXTS | st.sampled_from(["A; B", ";;"]),
    container=TEXTS,
    quoted=TEXTS,
)
WORKS = st.builds(
    Source,
    st.sampled_from(SourceKind),
    TEXTS.filter(bool),
    NAMES,
    TEXTS,
    st.sampled_from([None, "2024", "2024-02"]),
    TEXTS | st.sampled_from(["page 12", "S. 3", "pages 3-4", "0:47:10"]),
    st.sampled_from([None, "https://a.example/"]),
    st.none() | st.builds(Source, st.just(SourceKind.PAGE), TEXTS.filter(bool), url=st.just("https://b.example/")),
)
QUOTES = st.builds(
    Quote,
    id=st.just(QuoteId("known-1")),
    part=st.integers(0, 9),
    part_title=st.just(""),
    topic=TEXTS,
    text=TEXTS.filter(bool),
    source=TEXTS,
    provenance=st.builds(
        Provenance,
        status=st.just(Verdict.UNTRACED) | st.just(Verdict.UNCHECKED),
        words_found=MAYBE,
        where=MAYBE,
        url=st.none(),
        date=st.none(),
        note=MAYBE,
        author=st.none(),
        evidence=st.none() | st.sampled_from(EVIDENCE),
    )
    | st.builds(
        Provenance,
        status=st.sampled_from([each for each in Verdict if each.has_place and not each.has_author]),
        words_found=TEXTS.filter(bool),
        where=TEXTS.filter(bool),
        url=st.just("https://a.example/"),
        date=st.just("2024"),
        note=MAYBE,
        author=st.none(),
        evidence=st.none(),
    ),
    same_claims=st.just(()),
    collection=st.just("mine"),
    authors=NAMES,
    language=st.just("en"),
    tags=NAMES,
)


def with_work(quote: Quote, source: Source) -> Quote:
    return quote._replace(provenance=placed(quote.provenance._replace(source=source)))


WITH_WORKS = st.builds(with_work, QUOTES, WORKS)


@given(FORMS, QUOTES | WITH_WORKS | st.just(NEW_QUOTE))
def test_a_form_without_problems_is_a_quote_that_can_be_kept(form: Form, base: Quote) -> None:
    if not problems(form):
        made = quote_of(form, form_of(base), base)._replace(id=QuoteId("known-1"))
        read = quote_in(json.dumps(values_of(made)).encode(), "mine")
        assert read == made
        assert not made.provenance.status.has_place or made.provenance.where
        assert made.provenance.source == source_of(made.provenance)


@pytest.mark.parametrize(
    ("authors", "tags"),
    [
        ("Smith, John; Ada", "a, b; c"),
        ("Smith, John；Ada", "a，b；c"),
        ("Smith, John؛ Ada", "a، b؛ c"),
        ("Smith, John;Ada;", "a、b、c、"),
    ],
)
def test_names_and_tags_are_parted_as_any_language_does_it(authors: str, tags: str) -> None:
    empty = form_of(NEW_QUOTE)
    made = quote_of(empty._replace(words="Words", authors=authors, tags=tags), empty, NEW_QUOTE)
    assert (made.authors, made.tags) == (("Smith, John", "Ada"), ("a", "b", "c"))


@given(QUOTES | WITH_WORKS)
def test_a_quote_that_nobody_changed_stays(quote: Quote) -> None:
    form = form_of(quote)
    made = quote_of(form, form, quote)
    without_source = made._replace(source=quote.source)
    known = quote.provenance
    if known.status is Verdict.VERBATIM and quote.text not in (known.words_found or ""):
        known = known._replace(words_found=quote.text)  # exact words are the words found
    if known.status.has_other_words and known.words_found == quote.text:
        return  # words that are not other words: `problems` asks for them
    assert without_source == quote._replace(provenance=known)
    work = known.source.title if known.source else known.where
    assert made.source == quote.source or (not quote.source and made.source == work)


def filled_in(base: Quote = NEW_QUOTE, **changes: Any) -> Quote:
    """Return *base* after a user has made these *changes* in its form."""
    filled = form_of(base)
    return quote_of(filled._replace(**changes), filled, base)


TYPED: dict[str, Any] = {
    "words": "Words.",
    "where": "Deep learning",
    "page": "436",
    "date": "2015",
    "address": "https://a.example/",
}


def test_what_is_typed_is_a_mere_string_until_it_has_a_kind() -> None:
    known = filled_in(**TYPED).provenance
    assert (known.source, known.where) == (None, "Deep learning, page 436")
    known = filled_in(**TYPED, kind=SourceKind.PAPER).provenance
    assert known.source == Source(
        SourceKind.PAPER, "Deep learning", date="2015", locator="page 436", url="https://a.example/"
    )
    assert known.where == "“Deep learning”, 2015, page 436"


def test_a_source_has_all_that_its_fields_say() -> None:
    known = filled_in(
        **TYPED,
        kind=SourceKind.PAPER,
        by="Grace Hopper; Alan Turing",
        container="Nature 521",
        quoted="A blog, 2020",
    ).provenance
    assert known.source == Source(
        SourceKind.PAPER,
        "Deep learning",
        ("Grace Hopper", "Alan Turing"),
        "Nature 521",
        "2015",
        "page 436",
        "https://a.example/",
        Source(SourceKind.PAGE, container="A blog, 2020"),
    )
    line = "Grace Hopper and Alan Turing, “Deep learning”, Nature 521, 2015, page 436, as quoted in A blog, 2020"
    assert known.where == line


@pytest.mark.parametrize(
    ("page", "locator"),
    [
        ("12", "page 12"),
        ("p. 12-13", "page 12-13"),
        ("S. xvi", "page xvi"),
        ("section 2", "section 2"),
        ("0:47:10", "0:47:10"),
        ("", ""),
    ],
)
def test_a_mere_number_is_a_page(page: str, locator: str) -> None:
    source = filled_in(words="Words.", where="Notes", kind=SourceKind.BOOK, page=page).provenance.source
    assert source
    assert source.locator == locator


def test_the_kind_of_a_quote_that_is_there_makes_data_of_its_string() -> None:
    before = filled_in(words="Words.", where="Notes", page="12")
    after = filled_in(before, kind=SourceKind.BOOK)
    assert after.provenance.source == Source(SourceKind.BOOK, "Notes", locator="page 12")
    assert after.source == before.source == "Notes"
    again = filled_in(after, kind=None)
    assert again == before


def test_without_its_kind_a_source_stays_as_the_line_that_it_was() -> None:
    before = with_work(
        NEW_QUOTE._replace(text="Words.", source="Notes"), Source(SourceKind.PAPER, "Notes", (), "Nature")
    )
    known = filled_in(before, kind=None).provenance
    assert (known.source, known.where) == (None, "“Notes”, Nature")


def test_another_link_leaves_what_the_source_says_besides() -> None:
    read = Source(SourceKind.ARTICLE, "What he said", container="TIME", url="https://b.example/")
    talk = Source(SourceKind.TALK, container="A summit", quoted_in=read)
    before = with_work(NEW_QUOTE._replace(text="Words."), talk)
    assert form_of(before).address == "https://b.example/"
    assert filled_in(before, topic="x").provenance.source == talk
    assert filled_in(before, date="2020").provenance.source == talk._replace(date="2020")
    assert filled_in(before, address="https://c.example/").provenance.source == talk._replace(url="https://c.example/")
    assert filled_in(before, address="").provenance.source == talk._replace(quoted_in=read._replace(url=None))
    unread = talk._replace(url="https://b.example/", quoted_in=None)
    assert filled_in(before, quoted="").provenance.source == unread


def test_a_book_by_its_kind_may_have_a_date_and_a_link() -> None:
    form = form_of(NEW_QUOTE)._replace(where="Notes", page="12", date="1843", address="https://a.example/")
    assert [kind for kind in (None, *SourceKind) if is_book_with_page(form._replace(kind=kind))] == [SourceKind.BOOK]
    assert not is_book_with_page(form._replace(kind=SourceKind.BOOK, page="chapter 2"))
