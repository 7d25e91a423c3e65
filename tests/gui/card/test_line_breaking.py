"""Breaking lines: nothing is lost, no line is too wide, and lines are of about equal length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import Face
from lecun_viewer.gui.card.layout import typeset, without_hanging
from lecun_viewer.gui.card.setting import Piece, Typeface, balanced, filled, pieces_of, raggedness, texts_of

WORDS = st.lists(st.text(st.sampled_from("abcde.,(“-"), min_size=1, max_size=9), min_size=1, max_size=40)
SERIF = Typeface(Face.SERIF)


@given(WORDS, st.integers(9, 60))
def test_lines_are_whole_fit_and_are_as_few_as_can_be(words: list[str], measure: int) -> None:
    pieces = [Piece(word, len(word), 1.0) for word in words]
    ends, fullest = balanced(pieces, measure), filled(pieces, measure)
    assert len(ends) == len(fullest)
    assert ends[-1] == len(words)
    widths = list[int]()
    for begin, end in zip((0, *ends), ends, strict=False):
        assert begin < end
        widths.append(len(" ".join(words[begin:end])))
    assert max(widths) <= measure
    assert len(filled(pieces, max(widths) - 0.1)) > len(ends) or max(widths) == max(map(len, words))


def test_the_lines_of_a_column_are_balanced() -> None:
    pieces = [Piece("aaaa", 4, 1.0)] * 4
    assert filled(pieces, 15) == (3, 4)
    assert balanced(pieces, 15) == (2, 4)  # not three words and one
    assert raggedness(pieces, (2, 4), 15) == 0 < raggedness(pieces, (3, 4), 15)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("We all go by self-supervised ways", ["We", "all", "go", "by", "self-supervised ways"]),
        ("A state-of-the-art model of it", ["A", "state-of-the-art", "model", "of it"]),
        ("learning—learning how it works", ["learning—", "learning", "how", "it works"]),
        ("So", ["So"]),
        ("", [""]),
    ],
)
def test_compound_words_and_the_last_two_words_stay_together(qapp: QApplication, text: str, whole: list[str]) -> None:
    pieces = pieces_of(text, SERIF, 20)
    assert [piece.text for piece in pieces] == whole
    assert texts_of(pieces, [len(pieces)]) == [text]


def test_what_is_too_wide_for_a_line_is_broken(qapp: QApplication) -> None:
    text = "a-very-long-compound-word of it"
    pieces = pieces_of(text, SERIF, 4)
    assert max(piece.width for piece in pieces) <= 4
    assert texts_of(pieces, [len(pieces)]) == [text]


def test_a_long_text_is_broken() -> None:
    words = [Piece("word", 4, 1.0)] * 50_000
    assert len(balanced(words, 49)) == 5_000


@pytest.mark.parametrize(
    ("plain", "set_so"),
    [
        ("don't 'quote' me", "don’t ‘quote’ me"),
        ("the late '80s", "the late ’80s"),
        ('he said: "no" ("never")', "he said: “no” (“never”)"),
        ("  a  b\nc ", "a b c"),
        ("“it's”—'so'", "“it’s”—‘so’"),
    ],
)
def test_marks_are_set_and_words_stay(plain: str, set_so: str) -> None:
    assert typeset(plain) == set_so
    assert typeset(set_so) == set_so


def test_direction_and_hanging() -> None:
    assert reads_right_to_left("“שלום” hello")
    assert not reads_right_to_left("1. hello שלום")
    assert not reads_right_to_left("…")
    assert without_hanging("‘so’ it") == "so’ it"
    assert without_hanging("“”") == "“”".lstrip("“")
    assert without_hanging("‘") == "‘"
