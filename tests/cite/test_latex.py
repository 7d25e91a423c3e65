"""LaTeX, read by a reader that knows only these commands."""

import re

import pytest
from hypothesis import given

from cite.samples import HOSTILE_QUOTES, credit_holds, note_of, trapped_quotes, words_of
from lecun_viewer.cite import cite
from lecun_viewer.core.quote import Collection, Quote

COMMANDS = {
    "backslash": "\\",
    "asciicircum": "^",
    "asciitilde": "~",
    "asciigrave": "`",
    "less": "<",
    "greater": ">",
    "bar": "|",
    "braceleft": "{",
    "braceright": "}",
}
TOKEN = re.compile(r"\\text([a-z]+)\{\}|\\([#$%&_])|(\{\})|(~)|([^\\{}#$%&_^~<>|`])", re.DOTALL)
SHAPE = re.compile(r"% [^\n]*\n\\blockquote\[\{(.*?)(?:\\footnote\{(.*)\})?\}\]\{(.*)\}", re.DOTALL)


def unescaped(latex: str) -> str:
    """Return the text of *latex*. Anything but text is a failure."""
    text, position = [], 0
    while position < len(latex):
        token = TOKEN.match(latex, position)
        assert token, latex[position:]
        command, special, _, tie, letter = token.groups()
        text.append(COMMANDS[command] if command else special or ("\xa0" if tie else letter or ""))
        position = token.end()
    assert not re.search(r"--|''|,,", latex), "a ligature"
    return "".join(text)


def assert_latex_holds(quote: Quote) -> None:
    text = cite(quote, "latex")
    shape = SHAPE.fullmatch(text)
    assert shape
    assert unescaped(shape[3]) == words_of(quote)
    assert credit_holds(f"— {unescaped(shape[1])}", quote)
    assert (shape[2] and unescaped(shape[2])) == note_of(quote)


def test_every_quote_and_what_means_something_in_a_format(collection: Collection) -> None:
    for quote in (*collection.quotes, *trapped_quotes()):
        assert_latex_holds(quote)


@given(HOSTILE_QUOTES)
def test_hostile_quotes(quote: Quote) -> None:
    assert_latex_holds(quote)


@pytest.mark.parametrize("raw", ["5%", r"\end{x}", "{a", "a_b", "$", "a -- b"])
def test_the_reader_takes_nothing_but_text(raw: str) -> None:
    with pytest.raises(AssertionError):
        unescaped(raw)
