"""Words as the search compares them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.words import fold, folded_words, words

ANY_TEXT = st.text(st.characters())  # surrogates and NUL included


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Machine LEARNING", ("machine", "learning")),
        ("don't", ("don", "t")),
        ("don’t", ("don", "t")),
        ("self-supervised", ("self", "supervised")),
        ("café, cafe\u0301, CAFÉ", ("cafe", "cafe", "cafe")),
        ("Straße", ("strasse",)),
        ("İstanbul", ("istanbul",)),
        ("ﬁne", ("fine",)),
        ("1 Tflops, late ’80s", ("1", "tflops", "late", "80s")),
        ("snake_case", ("snake", "case")),
        ("שָׁלוֹם العربية", ("שלום", "العربية")),
        ("深度学习 AI第3章", ("深", "度", "学", "习", "ai", "第", "3", "章")),  # no space parts these words
        ("ハ\u3099ス, ハ\u30990, ハ゜", ("ハ", "ス", "ハ", "0", "ハ")),
        ("हिन्दी कि", ("हनद", "क")),
        ("\u0301a", ("a",)),
        ("🙂 — & <b>", ("b",)),
        ("", ()),
        ("\ud800\x00", ()),
    ],
)
def test_words_are_compared_without_case_accents_and_marks(text: str, folded: tuple[str, ...]) -> None:
    assert folded_words(text) == folded


@pytest.mark.parametrize("text", ["हिन्दी", "ハ\u3099", "cafe\u0301"])
def test_marks_belong_to_the_word(text: str) -> None:
    assert [(word.start, word.end) for word in words(text)] == [(0, len(text))]


@given(ANY_TEXT)
def test_words_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.folded == fold(text[word.start : word.end])
        end = word.end


@given(ANY_TEXT)
def test_a_folded_word_is_letters_and_digits_and_stays_as_it_is(text: str) -> None:
    folded = folded_words(text)
    assert all(word.isalnum() for word in folded)
    assert folded_words(" ".join(folded)) == folded


@given(ANY_TEXT)
def test_upper_and_lower_case_are_the_same(text: str) -> None:
    if text.upper().lower() == text.lower():  # else the letter has no such pair
        assert folded_words(text.upper()) == folded_words(text.lower())


@given(ANY_TEXT)
def test_composed_and_decomposed_accents_are_the_same(text: str) -> None:
    assert folded_words(unicodedata.normalize("NFC", text)) == folded_words(unicodedata.normalize("NFD", text))


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"])), st.integers(min_value=0))
def test_what_is_typed_so_far_begins_the_word(word: str, typed: int) -> None:
    assert fold(word).startswith(fold(word[: typed % (len(word) + 1)]))


@given(st.text(st.sampled_from("aB9_ -.’“”…—«»'\n\0é\u0301ßİſ"), max_size=12) | st.text(max_size=12))
def test_the_short_way_finds_the_same_words(text: str) -> None:
    assert folded_words(text) == tuple(word.folded for word in words(text))
