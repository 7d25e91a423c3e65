"""Which words differ between two wordings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.comparison import differences, differences_of
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.words import folded_words

TEXTS = st.lists(st.sampled_from(["the", "cake", "is", "a", "lie", "Cake,", "café", "—", "“don’t”"]), max_size=12).map(
    " ".join
)


def marked(text: str, stretches: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in stretches]


def test_words_of_the_same_sound_are_the_same() -> None:
    assert differences("“The Cake”, don't", "the cake — DON’T") == ([], [])


def test_what_one_has_and_the_other_has_not() -> None:
    one, other = "Learn things with a long shelf life.", "So learn things with a very long shelf life, they said"
    found = differences(one, other)
    assert marked(one, found.one) == []
    assert marked(other, found.other) == ["So", "very", "they said"]


def test_what_is_said_otherwise() -> None:
    one, other = "AI will be a better form of us.", "AI could be a new form of us."
    found = differences(one, other)
    assert marked(one, found.one) == ["will", "better"]
    assert marked(other, found.other) == ["could", "new"]


def test_a_word_with_an_apostrophe_is_marked_whole() -> None:
    one, other = "it's open", "it’s not open, and theirs' isn't"
    found = differences(one, other)
    assert marked(one, found.one) == []
    assert marked(other, found.other) == ["not", "and theirs' isn't"]
    assert marked(one, differences(one, "its open").one) == []
    assert marked(one, differences(one, "it was open").one) == ["it's"]


def test_no_stretch_goes_from_one_passage_into_another() -> None:
    other = "“I never said so.” … “Never, ever...  not once” I said"
    assert marked(other, differences("", other).other) == ["I never said so", "Never, ever", "not once", "I said"]


@given(TEXTS, TEXTS)
def test_without_what_differs_both_are_the_same(one: str, other: str) -> None:
    found = differences(one, other)
    assert without(one, found.one) == without(other, found.other)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text.upper()) == ([], [])


def test_no_long_text_is_taken_for_noise(collection: Collection) -> None:
    text = " ".join(quote.text for quote in collection.quotes)
    assert differences(f"{text} end", f"{text} ending") == (
        [(len(text) + 1, len(text) + 4)],
        [(len(text) + 1, len(text) + 7)],
    )


def test_two_long_wordings_without_much_in_common_are_not_compared() -> None:
    one, other = (" ".join(f"{letter}{number}" for number in range(30_000)) for letter in "ab")
    assert differences(one, other) == ([], [])


def test_one_word_among_very_many_is_still_marked() -> None:
    before, after = (" ".join([word] * 30_000) for word in ("before", "after"))
    one, other = f"{before} this {after}", f"{before} that one {after}"
    found = differences(one, other)
    assert marked(one, found.one) == ["this"]
    assert marked(other, found.other) == ["that one"]


def without(text: str, stretches: list[tuple[int, int]]) -> tuple[str, ...]:
    for start, end in reversed(stretches):
        text = f"{text[:start]} {text[end:]}"
    return folded_words(text)


@pytest.mark.parametrize(
    ("status", "found", "is_marked"),
    [
        (Verdict.VARIANT, "We must build open platforms", True),
        (Verdict.VARIANT, "We should build no new closed platforms", True),
        (Verdict.VARIANT, "Nobody should ever close what we have", False),
        (Verdict.PARAPHRASE, "We must build open platforms", False),
        (Verdict.VERBATIM, "So we should build open platforms", False),
    ],
)
def test_only_another_wording_of_his_is_compared_and_only_if_half_of_it_is_the_same(
    collection: Collection, status: Verdict, found: str, is_marked: bool
) -> None:
    quote = collection.quotes[0]._replace(
        text="We should build open platforms", provenance=Provenance(status, words_found=found)
    )
    assert any(differences_of(quote)) == is_marked
