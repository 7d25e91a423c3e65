"""Typst, compiled by Typst itself. It tells what it made of the text."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, reject, settings

from cite.samples import HOSTILE_QUOTES, credit_holds, link_holds, note_of, trapped_quotes, words_of
from examples import examples
from lecun_viewer.cite import cite
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote

typst = pytest.importorskip("typst")


def text_of(content: Any) -> str:
    """Return the text of Typst's *content*. Anything but text and links is a failure."""
    match content["func"]:
        case "text":
            return str(content["text"])
        case "space":
            return " "
        case "sequence":
            return "".join(map(text_of, content["children"]))
        case "link":
            return text_of(content["body"])
        case "footnote":
            return ""
        case "styled":
            return text_of(content["child"])
        case "symbol":
            return str(content["text"])
        case other:
            raise AssertionError(other)


def all_of(func: str, content: Any) -> list[Any]:
    children = content.get("children", [])
    return [content] if content["func"] == func else [found for child in children for found in all_of(func, child)]


def assert_typst_holds(*quotes: Quote) -> None:
    document = "\n\n".join(cite(quote, "typst") for quote in quotes)
    for block, quote in zip(json.loads(typst.query(document.encode(), "quote")), quotes, strict=True):
        assert_block_holds(block, quote)


def assert_block_holds(block: Any, quote: Quote) -> None:
    notes = list(filter(None, [note_of(quote)]))
    assert block["block"] is True
    assert text_of(block["body"]) == words_of(quote)
    assert credit_holds(f"— {text_of(block['attribution'])}", quote)
    assert [text_of(note["body"]) for note in all_of("footnote", block["attribution"])] == notes
    links = all_of("link", block["attribution"])
    assert all(link_holds(text_of(link), quote) for link in links)
    assert all(link["dest"].lower().startswith(("http://", "https://")) for link in links)


def test_every_quote_and_what_means_something_in_a_format(collection: Collection) -> None:
    assert_typst_holds(*collection.quotes, *trapped_quotes())


def test_all_quotes_make_a_document(collection: Collection) -> None:
    source = "\n\n".join(cite(quote, "typst") for quote in collection.quotes)
    assert typst.compile(source.encode()).startswith(b"%PDF-")


@pytest.mark.parametrize(("tag", "code"), [("fr", "fr"), ("pt-BR", "pt"), ("en", None), ("und", None), ("x-a", None)])
def test_words_are_hyphenated_by_their_own_language(collection: Collection, tag: str, code: str | None) -> None:
    quote = collection.quotes[0]._replace(language=tag)
    assert_typst_holds(quote)
    assert re.findall(r"lang: \"(\w+)\"", cite(quote, "typst")) == ([code] if code else [])


@pytest.mark.parametrize("place", ["0.", "0..", "12...", "1. 2..", "0.. and more"])
def test_a_number_and_dots_are_neither_a_list_nor_an_ellipsis(collection: Collection, place: str) -> None:
    provenance = Provenance(Verdict.VERBATIM, f"{place} words", where=place)
    assert_typst_holds(collection.quotes[0]._replace(provenance=provenance))


@settings(max_examples=examples(0.6))
@given(HOSTILE_QUOTES)
def test_hostile_quotes(quote: Quote) -> None:
    try:
        assert_typst_holds(quote)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        reject()  # Typst 0.13 itself gives up at some right-to-left texts, when it sets the line
