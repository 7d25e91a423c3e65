"""Text in Markdown is read as text, even by a reader with the usual extensions."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lecun_viewer.cite.markup import markdown_link, markdown_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = {"text", "text_special"}

lines = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" #+-=:.)1*_`[](<&~|$\\"), max_size=30)


def read(document: str) -> tuple[list[str], list[Token]]:
    """Return the types of the blocks, and the text of the only paragraph."""
    blocks = READER.parse(document)
    return [block.type for block in blocks], blocks[1].children or []


@given(lines)
@example("1. one")
@example("123456789) nine digits")
@example("1234567890. ten digits")
@example(". a full stop alone")
@example("- + = : #")
@example("a http://example.org b")
def test_a_line_is_a_paragraph_of_text_and_nothing_else(line: str) -> None:
    blocks, said = read(f"x\n\n{markdown_text(line)}\n\nx")
    assert blocks == ["paragraph_open", "inline", "paragraph_close"] * (3 if line.strip() else 2)
    _, said = read(markdown_text(line) or "x")
    assert {token.type for token in said} <= TEXT
    assert "".join(token.content for token in said) == (line.strip() or "x")


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("12. of May", "12\\. of May"),
        (".", "."),
        (": a definition", "\\: a definition"),
        ("See http://example.org", "See http:\\//example.org"),
        ("See WWW.example.org", "See WWW\\.example.org"),
        ("  #  ", "\\#"),
    ],
)
def test_nothing_is_escaped_twice_or_in_vain(line: str, markdown: str) -> None:
    assert markdown_text(line) == markdown


@given(lines)
@example("https://www.example.org/a_(b)?x=1&copy=2")
def test_a_link_says_its_line_and_leads_to_its_address(line: str) -> None:
    address = "https://example.org/?a=1&copy=<b>\\"
    _, (opened, *said, _closed) = read(markdown_link(line, address))
    assert str(opened.attrs["href"]).replace("%3C", "<").replace("%3E", ">").replace("%5C", "\\") == address
    assert {token.type for token in said} <= TEXT
    assert "".join(token.content for token in said) == line.strip()


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("<>&;#*_`\\[]"), min_size=1).filter(
        str.strip
    )
)
@example("a_b*c*(d)[e]")
@example("?a=1&copy=2&copy;")
@example("a\\_b")
def test_an_address_leads_where_it_says(behind: str) -> None:
    address = f"https://example.org/{behind}"
    _, (opened, *said, _closed) = read(markdown_link(address, address))
    assert opened.attrs["href"] == READER.normalizeLink(address)
    shown = "".join(token.content for token in said)
    assert shown in (address, READER.normalizeLinkText(address))


def test_an_address_stands_without_escapes() -> None:
    address = "https://example.com/a_b?c=1&d=*"
    assert markdown_link(address, address) == f"<{address}>"
