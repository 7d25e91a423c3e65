"""Ids of own quotes and collections. None that the program makes or made hides a quote."""

import json
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lecun_viewer.own.own_folder import FOLDER

from examples import examples
from fakes import MORNING, PLAIN, Calendar
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.exchange.formats import export, plan_import
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

from .own import draft, listed, own_in, quotes_in, texts

# As version 1.2 wrote it for: add "Trademark™ is mine", add "Fine words.", and then a line that a person wrote.
OLD = (
    '{"format": "lecun-viewer collection", "version": 1, "id": "my-quotes", "title": "My Quotes", "introduction": "",'
    ' "changed": "2026-11-26T08:00:00.000001Z", "by": "a1b2c3d4",'
    ' "seen": {"a1b2c3d4": "2026-11-26T08:00:00.000002Z"}}\n'
    '{"id": "trademarkTM-is-mine-5e6f7a8b", "text": "Trademark™ is mine", "changed": "2026-11-26T08:00:00.000001Z",'
    ' "by": "a1b2c3d4"}\n'
    '{"id": "fine-words-0a1b2c3d", "text": "Fine words.", "changed": "2026-11-26T08:00:00.000002Z",'
    ' "by": "a1b2c3d4"}\n'
    '{"id": "by hand!", "text": "Written by hand."}\n'
)


def old_file(folder: Path) -> Path:
    path = folder / FOLDER / "my-quotes.jsonl"
    path.parent.mkdir()
    path.write_text(OLD, encoding="utf-8")
    return path


def test_a_file_of_an_earlier_version_is_read_with_its_ids(tmp_path: Path) -> None:
    old_file(tmp_path)
    own = own_in(tmp_path)
    quotes = listed(own, "my-quotes")
    assert texts(quotes) == ["Trademark™ is mine", "Fine words.", "Written by hand."]
    assert [quote.id for quote in quotes[:2]] == ["trademarkTM-is-mine-5e6f7a8b", "fine-words-0a1b2c3d"]
    assert own.messages == []
    assert quotes_in(tmp_path, "my-quotes") == quotes


def test_a_quote_with_an_old_id_can_be_changed_and_removed(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    for at in range(3):
        before = quotes_in(tmp_path, "my-quotes")[at]
        own_in(tmp_path).apply([QuoteChange(before, before._replace(topic="Changed"))])
        assert quotes_in(tmp_path, "my-quotes")[at] == before._replace(topic="Changed")
    assert len({json.loads(line).get("id") for line in path.read_text(encoding="utf-8").splitlines()}) == 4
    for before in quotes_in(tmp_path, "my-quotes"):
        own_in(tmp_path).apply([QuoteChange(before, None)])
    assert quotes_in(tmp_path, "my-quotes") == []


@pytest.mark.parametrize("format", ["json", "csv"])
def test_a_favorite_with_an_old_id_comes_back_from_an_export(format: str, tmp_path: Path) -> None:
    quote = draft("Trademark™ is mine")._replace(id=QuoteId("trademarkTM-is-mine-5e6f7a8b"), collection="my-quotes")
    document = export([Favorite.mark(quote, MORNING)], [], format, MORNING, PLAIN)
    store = FavoriteStore(Records(tmp_path / "other", Calendar()))
    plan = plan_import(BytesIO(document), f"favorites.{format}", store.values(), store.findings())
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
        assert list(own_in(Path(folder)).digests()) == [name]
        assert own_in(Path(folder)).gone() == {}
