"""Favorites and collections as bibliographies. An entry is the citation of its quote."""

import json

import pytest

from builders import marked, shipped_info
from fakes import MORNING, PLAIN
from lecun_viewer.cite import bibliography, cite
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange.formats import FORMATS, export, export_quotes

from .kept import EXPORTED_AT

NAMES = ["bibtex", "ris", "csl-json"]


def test_the_names_for_people() -> None:
    assert [FORMATS[name].label for name in NAMES] == ["BibTeX", "RIS", "CSL-JSON"]


@pytest.mark.parametrize("name", NAMES)
def test_favorites_are_cited_in_their_order(collection: Collection, name: str) -> None:
    quotes = collection.quotes[9:4:-1]
    document = export(marked(quotes, note="Mine alone"), [], name, EXPORTED_AT, PLAIN).decode()
    assert document == "".join(bibliography(quotes, name))
    keys = [document.index(f"lecun-{quote.id}") for quote in quotes]
    assert keys == sorted(keys)
    assert "Mine alone" not in document


@pytest.mark.parametrize("name", NAMES)
def test_a_collection_is_cited_as_its_favorites_are(own_words: Collection, name: str) -> None:
    document = export_quotes(shipped_info(own_words), own_words.quotes, name, EXPORTED_AT, PLAIN)
    assert document == export(marked(own_words.quotes), [], name, EXPORTED_AT, PLAIN)


@pytest.mark.parametrize("name", NAMES)
def test_one_favorite_is_the_citation_that_is_copied(collection: Collection, name: str) -> None:
    for quote in collection.quotes[:10]:
        assert export(marked([quote]), [], name, EXPORTED_AT, PLAIN).decode() == cite(quote, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_quote_that_is_only_checked_is_no_source(collection: Collection, name: str) -> None:
    finding = Finding(collection.quotes[0], Verdict.VARIANT, "A book", "", "", "", MORNING)
    assert export([], [finding], name, EXPORTED_AT, PLAIN) == (b"[]\n" if name == "csl-json" else b"")


@pytest.mark.parametrize("name", NAMES)
def test_half_a_surrogate_pair_is_no_reason_to_fail(collection: Collection, name: str) -> None:
    known = collection.quotes[0].provenance._replace(status=Verdict.VERBATIM, where="A talk \ud83d in 2024")
    quote = collection.quotes[0]._replace(provenance=known)
    assert b"A talk in 2024" in export(marked([quote]), [], name, EXPORTED_AT, PLAIN)


def test_two_json_formats_are_told_apart_by_what_they_hold(collection: Collection) -> None:
    documents = [export(marked(collection.quotes[:1]), [], name, EXPORTED_AT, PLAIN) for name in ("json", "csl-json")]
    assert [type(json.loads(document)) for document in documents] == [dict, list]
