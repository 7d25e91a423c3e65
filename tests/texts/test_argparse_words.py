"""Lines of the help, by the columns that they take on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.texts.argparse_words import columns, wrapped

WORDS = st.lists(st.sampled_from(["a", "word", "a-long-word", "显示每日引文，", "（或）随机", "e\u0301"]), max_size=9)


def test_chinese_is_wrapped_between_characters_but_not_before_a_mark() -> None:
    assert wrapped("显示每日引文，或随机引文", 12) == ["显示每日引", "文，或随机引", "文"]
    assert wrapped("say in  which language", 12) == ["say in which", "language"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("word", 4), ("引文", 4), ("ｗ", 2), ("e\u0301", 1), ("a\u20dd", 1), ("\u2066a\u2069", 1), ("a 引", 4)],
)
def test_a_character_takes_its_columns(text: str, number: int) -> None:
    assert columns(text) == number


@given(WORDS, st.integers(12, 30))
def test_lines_have_all_words_in_order_and_fit(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    assert "".join("".join(lines).split()) == "".join(words)
    assert all(columns(line) <= width for line in lines)
    assert not any(line[0] in "，。、；：！？”）…" for line in lines if line)
