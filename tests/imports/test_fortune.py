"""Fortune files."""

import codecs

import pytest

from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

COMMENT, NO_WORDS = LeftOutReason.COMMENT, LeftOutReason.NO_WORDS
A, B = Draft("Less is more.", ("Ada",)), Draft("More is less.")
POEM = Draft("床前明月光，\n疑是地上霜。", ("李白",), source="静夜思")

CASES = [
    Case("two entries", "Less is more.\n\t\t-- Ada\n%\nMore is less.\n%\n", [A, B]),
    Case("no sign at the end", "Less is more.\n\t\t-- Ada\n%\nMore is less.\n", [A, B]),
    Case("a sign at the beginning", "%\nMore is less.\n%\n", [B]),
    Case("signs in a row", "%\n%\nMore is less.\n%\n%\n%\n", [B]),
    Case("spaces behind the sign", "Less is more.\n-- Ada\n%  \nMore is less.\n", [A, B]),
    Case("a source", 'Less is more.\n\t\t-- Ada, "Notes"\n%\n', [A._replace(source="Notes")]),
    Case(
        "a source and a year", "Less is more.\n\t\t-- Ada, Notes, 1843\n%\n", [A._replace(source="Notes", date="1843")]
    ),
    Case(
        "an attribution on two lines",
        'Less is more.\n\t\t-- Ada, "The Notes on the\n\t\t   Engine"\n%\n',
        [A._replace(source="The Notes on the Engine")],
    ),
    Case("a source in brackets", "Less is more.\n\t-- Ada (Notes)\n%\n", [A._replace(source="Notes")]),
    Case("an attribution on the same line", "Less is more.\t\t-- Ada\n%\n", [A]),
    Case("a long dash", "Less is more.\n    — Ada\n%\n", [A]),
    Case("an attribution below a blank line", "Less is more.\n\n-- Ada\n%\n", [A]),
    Case("lines stay", "Roses are red,\n  violets are blue.\n%\n", [Draft("Roses are red,\n  violets are blue.")]),
    Case("a drawing loses the spaces before it", "   /\\\n  /  \\  a tree\n%\n", [Draft("/\\\n/  \\  a tree")]),
    Case("a dialogue", "Q:\tWhy?\nA:\tWhy not.\n%\n", [Draft("Q:      Why?\nA:      Why not.")]),
    Case("a dialogue with dashes", "-- Why?\n-- Why not?\n%\n", [Draft("-- Why?\n-- Why not?")]),
    Case("paragraphs", "One.\n\nTwo.\n%\n", [Draft("One.\n\nTwo.")]),
    Case("marks around the words", '"Less is more."\n\t-- Ada\n%\n', [A]),
    Case("a comment", "%% by me\nMore is less.\n%\n", [B], [(1, COMMENT)]),
    Case("a comment in an entry", "More\n%% hm\nis less.\n%\n", [Draft("More\nis less.")], [(2, COMMENT)]),
    Case("a sign in a line", "100 % sure.\n%\n%d is a number.\n%\n", [Draft("100 % sure."), Draft("%d is a number.")]),
    Case("an old file", "More is less.\n%%\nLess is more.\n-- Ada\n%%\n", [B, A]),
    Case("two words that might be hidden", "BS, VF.\n%\nGut.\n%\n", [Draft("BS, VF."), Draft("Gut.")]),
    Case("an entry without words", "-----\n%\nMore is less.\n%\n", [B], [(1, NO_WORDS)]),
    Case("named as text", "More is less.\n%\n", [B], file="fortunes.txt"),
    Case("control characters stay", "More\bis less.\n%\n", [Draft("More\bis less.")]),
]


@all_of(CASES)
def test_a_fortune_file(case: Case) -> None:
    check(case, "fortune", "fortunes")


def test_hidden_words_are_not_decoded() -> None:
    plain = "The end of the road is the beginning of the next, and it is far to go.\n%\n"
    hidden = codecs.encode(plain, "rot13")
    with pytest.raises(UnreadableError) as refused:
        read_quotes(hidden.encode(), "fortunes-o")
    assert refused.value.reason is UnreadableReason.HIDDEN_WORDS


POEMS = [
    Case(
        "a title in book marks",
        "《静夜思》\n床前明月光，\n疑是地上霜。\n%\n",
        [Draft("床前明月光，\n疑是地上霜。", source="静夜思")],
    ),
    Case("a poet behind the title", "《静夜思》 李白\n床前明月光，\n疑是地上霜。\n%\n", [POEM]),
    Case("a poet behind a word", "《静夜思》作者：李白\n\n床前明月光，\n疑是地上霜。\n%\n", [POEM]),
    Case("a poet below the title", "《静夜思》\n作者： 李白\n床前明月光，\n疑是地上霜。\n%\n", [POEM]),
    Case("an age before the poet", "静夜思\n[唐] 李白\n床前明月光，\n疑是地上霜。\n%\n", [POEM]),
    Case("no words below", "《静夜思》\n%\n静夜思\n[唐] 李白\n", [Draft("《静夜思》"), Draft("静夜思\n[唐] 李白")]),
    Case(
        "nothing below the poet",
        "《静夜思》\n作者：李白\n%\n",
        [Draft("作者：李白", source="静夜思")],
    ),
]


@all_of(POEMS)
def test_a_poem_of_a_chinese_fortune_file(case: Case) -> None:
    check(case, "fortune", "tang300")
