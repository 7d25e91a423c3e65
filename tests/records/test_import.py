"""Imports of favorites: previewed, made at once, taken back."""

from pathlib import Path

import pytest

from builders import marked
from fakes import MORNING, PLAIN, Calendar, there
from lecun_viewer.core.change import reversed_changes
from lecun_viewer.core.favorite import Favorite, FavoritesError, Trouble
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.exchange.formats import READABLE, export, read
from lecun_viewer.exchange.merge import MergePlan, Outcome, plan
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

from .findings import all_found, checked, on_disk, save_finding


def planned(store: FavoriteStore, document: bytes) -> MergePlan:
    return plan(read(document), store.values(), store.findings())


@pytest.mark.parametrize("format", READABLE)
def test_favorites_move_to_another_machine_and_back(
    store: FavoriteStore, tmp_path: Path, collection: Collection, format: str
) -> None:
    for favorite in marked(collection.quotes, note="A note"):
        store.put(favorite)
    for finding in all_found(collection.quotes[:9]):
        save_finding(store, finding)
    document = export(store.values(), store.findings(), format, MORNING, PLAIN)
    other = FavoriteStore(Records(tmp_path / "elsewhere", Calendar()))
    found = planned(other, document)
    assert (found.outcomes, found.finding_outcomes) == ({Outcome.NEW: 75}, {Outcome.NEW: 9})
    other.apply(found.changes, found.finding_changes)
    assert (list(other.values()), list(other.findings())) == (list(store.values()), list(store.findings()))
    assert not planned(other, document).changes
    assert export(other.values(), other.findings(), format, MORNING, PLAIN) == document
    assert on_disk(tmp_path / "elsewhere") == on_disk(tmp_path)


def test_an_import_is_taken_back(store: FavoriteStore, tmp_path: Path, collection: Collection) -> None:
    mine, theirs = marked(collection.quotes[:3], note="mine"), marked(collection.quotes[1:6], note="theirs")
    for favorite in mine:
        store.put(favorite)
    save_finding(store, checked(collection.quotes[0], note="mine"))
    document = export(theirs, [checked(collection.quotes[0], note="theirs")], "json", MORNING, PLAIN)
    before = on_disk(tmp_path)
    found = planned(store, document)
    store.apply(found.changes, found.finding_changes)
    assert len(store) == 6
    merged = [there(store.get(quote.id)).note for quote in collection.quotes[1:3]]
    assert all("mine" in note and "Earlier note" in note for note in merged)
    store.apply(reversed_changes(found.changes), reversed_changes(found.finding_changes))
    assert on_disk(tmp_path) == before == (list(store.values()), list(store.findings()))


def test_what_changed_since_the_preview_is_not_overwritten(
    store: FavoriteStore, tmp_path: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1])
    store.put(favorite)
    found = planned(store, export(marked(collection.quotes[:9], note="theirs"), [], "json", MORNING, PLAIN))
    other = FavoriteStore(Records(tmp_path, Calendar()))
    other.put(favorite.with_note("written meanwhile", MORNING))
    with pytest.raises(FavoritesError, match=Trouble.FAVORITES_CHANGED_SINCE.value):
        store.apply(found.changes, found.finding_changes)
    assert on_disk(tmp_path) == ([favorite.with_note("written meanwhile", MORNING)], [])


def test_a_quote_that_nobody_knows_comes_with_its_snapshot(store: FavoriteStore, collection: Collection) -> None:
    unknown = collection.quotes[0]._replace(id=QuoteId("of-another-collection"), text="Words that are nowhere else.")
    found = planned(store, export([Favorite.mark(unknown, MORNING)], [], "csv", MORNING, PLAIN))
    store.apply(found.changes)
    assert [favorite.quote for favorite in store.values()] == [unknown]
