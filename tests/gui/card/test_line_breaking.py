"""Breaking lines: nothing is lost, no line is too wide, and lines break as a typesetter would break them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.line_breaking import Piece, break_lines, fewest_lines
from lecun_viewer.gui.card.typography_rules import typeset, without_hanging

WORDS = st.lists(st.text(st.sampled_from("abcde.,(“-"), min_size=1, max_size=9), min_size=1, max_size=40)


def pieces(text: str) -> list[Piece]:
    """Return *text* as pieces. Every letter has the width 1. A line may also end after a hyphen."""
    words = text.replace("-", "-\0").replace(" ", " \0").split("\0")
    return [Piece(word.rstrip(), len(word.rstrip()), float(word.endswith(" "))) for word in words]


def broken(text: str, measure: float, count: int | None = None) -> list[str]:
    given = pieces(text)
    lines = break_lines(given, measure, count or fewest_lines(given, measure))
    assert lines
    starts = (0, *lines.ends)
    return [
        "".join(piece.text + " " * bool(piece.space) for piece in given[begin:end]).rstrip()
        for begin, end in zip(starts, lines.ends, strict=False)
    ]


@given(WORDS, st.integers(9, 60))
def test_lines_are_whole_fit_and_are_as_few_as_can_be(words: list[str], measure: int) -> None:
    given = [Piece(word, len(word), 1.0) for word in words]
    count = fewest_lines(given, measure)
    lines = break_lines(given, measure, count)
    assert lines
    assert len(lines.ends) == count
    assert lines.ends[-1] == len(words)
    for begin, end in zip((0, *lines.ends), lines.ends, strict=False):
        assert begin < end
        assert len(" ".join(words[begin:end])) <= measure
    assert count == 1 or break_lines(given, measure, count - 1) is None


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ("aaaa aaaa aaaa aaaa", 15, ["aaaa aaaa", "aaaa aaaa"]),  # not three words and one
        ("we are going to stop. This is not so", 26, ["we are going to stop.", "This is not so"]),
        ("he said in the year 2024 at NIPS", 24, ["he said in the", "year 2024 at NIPS"]),
        ("after Mister Him (named by many)", 24, ["after Mister Him", "(named by many)"]),
        ("we all go by self-supervised ways", 21, ["we all go by", "self-supervised ways"]),
    ],
)
def test_lines_break_as_by_hand(text: str, measure: float, lines: list[str]) -> None:
    assert broken(text, measure) == lines


def test_a_long_text_is_broken_in_no_time() -> None:
    words = [Piece("word", 4, 1.0)] * 50_000
    lines = break_lines(words, 49, fewest_lines(words, 49))
    assert lines
    assert len(lines.ends) == 5_000


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
