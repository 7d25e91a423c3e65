"""What may be shown of a text that came from anybody."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.quote import Collection
from lecun_viewer.core.visible import excerpt, in_one_line, shown, visible

TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "RLI"}


def is_harmless(character: str) -> bool:
    return (
        unicodedata.category(character) not in ("Cc", "Zl", "Zp") and unicodedata.bidirectional(character) not in TURNS
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b31m\x85\x7f\0", "\\x9b31m\\x85\\x7f\\x00"),
        ("kept\rgone\r\nnext\n\r", "kept\\rgone\r\nnext\n\\r"),
        ("\u202egnp.exe\u202c \u2066a\u2069", "\\u202egnp.exe\\u202c \u2066a\u2069"),
        ("\u2069 \u2067a\u2069 \u2068b", "\\u2069 \\u2067a\\u2069 \\u2068b"),
        ("\u2068a \u2066\u202eb\u2069 c\u2069", "\u2068a \u2066\\u202eb\u2069 c\u2069"),
        ("one\u2028two\u2029three", "one\\u2028two\\u2029three"),
        ("two\n\tlines", "two\n\tlines"),
    ],
)
def test_control_characters_are_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    "text", ["", "“cake” — à la\u00a0mode", "👩\u200d🔬", "שלום\u200f!", "ها\u200cم", "e\u0301", "\\x1b"]
)
def test_what_languages_need_stays(text: str) -> None:
    assert visible(text) == in_one_line(text) == text


@given(st.text())
def test_whatever_is_shown_is_harmless(text: str) -> None:
    assert all(map(is_harmless, in_one_line(text)))
    assert all(map(is_harmless, visible(text).replace("\r\n", "").replace("\n", "").replace("\t", "")))


@given(st.text())
def test_what_is_shown_is_shown_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_one_line_is_one_line() -> None:
    assert in_one_line("a\nb\r\nc\td\re") == "a b c d\\re"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" a  b\nc ", "a b c"),
        ("x" * 60, "x" * 60),
        ("x" * 61, f"{'x' * 60}…"),
        ("a\x1b\u202eb", "a��b"),
        (f"a{' ' * 300}b", "a…"),
    ],
)
def test_an_excerpt_is_short_printable_and_says_that_there_is_more(text: str, said: str) -> None:
    assert excerpt(text) == said


def test_a_quote_is_shown_with_each_of_its_texts(collection: Collection) -> None:
    plain = collection.quotes[0]
    known = plain.provenance._replace(where="at\x1b", author="by\n", note="\u202e", url=None)
    hostile = plain._replace(text="a\nb", topic="\x07", source="\x9b", part_title="\r", provenance=known)
    seen = shown(hostile)
    assert (seen.text, seen.topic, seen.source, seen.part_title) == ("a b", "\\x07", "\\x9b", "\\r")
    assert seen.provenance == known._replace(where="at\\x1b", note="\\u202e", author="by ")
    assert shown(plain._replace(authors=("a\nb", "c"))).authors == ("a b", "c")
    assert all(shown(quote) == quote for quote in collection.quotes)
