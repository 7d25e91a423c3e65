"""What is typed into the form of a quote becomes a quote that the file of a collection can hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.provenance import EVIDENCE, Provenance, Verdict
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.exchange.quote_values import quote_in, values_of
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, Form, form_of, problems, quote_of

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


@given(FORMS, QUOTES | st.just(NEW_QUOTE))
def test_a_form_without_problems_is_a_quote_that_can_be_kept(form: Form, base: Quote) -> None:
    if not problems(form):
        made = quote_of(form, form_of(base), base)._replace(id=QuoteId("known-1"))
        read = quote_in(json.dumps(values_of(made)).encode(), "mine")
        assert read == made
        assert not made.provenance.status.has_place or made.provenance.where


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


@given(QUOTES)
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
    assert made.source == quote.source or (not quote.source and made.source == known.where)
