"""Ids of own quotes and collections. None that the program makes or made hides a quote."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builders import draft, own_in, quotes_in, texts
from examples import examples
from fakes import MORNING, PLAIN, Calendar
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.exchange.formats import export
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.ids import new_id
from lecun_viewer.records.importing import plan_favorites
from lecun_viewer.records.store import Records

OLD_ID = "trademarkTM-is-mine-5e6f7a8b"  # version 0.1.0 made capitals of small signs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("So it goes, and so on.", "so-it-goes-and"),
        ("Trademark™ is mine", "trademarktm-is-mine"),
        ("Café İstanbul, “Straße”", "cafe-istanbul-stra-e"),
        ("深度学习 AI第3章", "ai-3"),
        ("Don’t_do it", "don-t-do-it"),
        ("word" * 20, "word" * 10),
        ("深度学习", "quote"),
    ],
)
def test_an_id_has_the_first_words_of_the_quote(text: str, words: str) -> None:
    assert new_id(text, "1a2b3c4d") == f"{words}-1a2b3c4d"


def test_a_quote_with_an_old_id_can_be_changed_and_removed(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    own.create("My Quotes", quotes=[draft("Trademark™ is mine")._replace(id=QuoteId(OLD_ID))])
    (before,) = quotes_in(tmp_path, "my-quotes")
    assert before.id == OLD_ID
    after = before._replace(topic="Changed")
    own_in(tmp_path).apply([QuoteChange(before, after)])
    assert quotes_in(tmp_path, "my-quotes") == [after]
    own_in(tmp_path).apply([QuoteChange(after, None)])
    assert quotes_in(tmp_path, "my-quotes") == []


@pytest.mark.parametrize("format", ["json", "csv"])
def test_a_favorite_with_an_old_id_comes_back_from_an_export(format: str, tmp_path: Path) -> None:
    quote = draft("Trademark™ is mine")._replace(id=QuoteId(OLD_ID), collection="my-quotes")
    document = export([Favorite.mark(quote, MORNING)], [], format, MORNING, PLAIN)
    store = FavoriteStore(Records(tmp_path / "other", Calendar()))
    plan = plan_favorites(document, store.values(), store.findings(), format)
    store.apply(plan.changes, plan.finding_changes)
    assert [each.quote.id for each in store.values()] == [quote.id]


@settings(max_examples=examples(0.3))
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example("Trademark™")
@example("CON")
@example("№")
def test_a_new_collection_has_the_id_that_was_returned(title: str) -> None:
    with TemporaryDirectory() as folder:
        name = own_in(Path(folder)).create(title, quotes=[draft("Words.")])
        assert list(own_in(Path(folder)).tokens()) == [name]
        assert texts(quotes_in(Path(folder), name)) == ["Words."]
