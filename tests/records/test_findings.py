"""The reader's findings. They are in the favorites' log and have the same promises."""

from pathlib import Path

import pytest

from builders import marked
from fakes import MORNING, Calendar
from lecun_viewer.core.change import Change, reversed_changes
from lecun_viewer.core.favorite import Favorite, FavoritesError, Finding, Trouble
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

from .findings import all_found, checked, discard_finding, on_disk, save_finding


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of `store`."""
    return tmp_path


# Saving


def test_a_check_makes_no_favorite_and_a_favorite_no_check(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1])
    finding = checked(collection.quotes[1])
    store.put(favorite)
    save_finding(store, finding)
    assert (list(store), len(store), finding.quote.id in store) == ([favorite.quote.id], 1, False)
    store.discard(finding.quote.id)
    discard_finding(store, favorite.quote.id)
    assert on_disk(folder) == ([favorite], [finding])


def test_a_check_can_be_changed_and_taken_away(store: FavoriteStore, folder: Path, collection: Collection) -> None:
    finding = checked(collection.quotes[0])
    for changed in (
        finding,
        finding._replace(status=None, where="", url="", date="", note=""),
        finding._replace(note="?"),
    ):
        save_finding(store, changed)
        assert on_disk(folder) == ([], [changed])
    discard_finding(store, finding.quote.id)
    discard_finding(store, finding.quote.id)
    assert on_disk(folder) == ([], [])


@pytest.mark.parametrize("status", [None, *Verdict])
def test_any_status_is_saved(
    store: FavoriteStore, folder: Path, collection: Collection, status: Verdict | None
) -> None:
    finding = checked(collection.quotes[0])._replace(status=status)
    save_finding(store, finding)
    assert on_disk(folder) == ([], [finding])


def test_half_a_surrogate_pair_is_no_reason_to_lose_it(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    save_finding(store, checked(collection.quotes[0])._replace(where="a \ud83d", note="\udc80"))
    _, (kept,) = on_disk(folder)
    assert (kept.where, kept.note) == ("a ?", "?")


# Many changes at once


def changes_to(collection: Collection) -> tuple[list[Change[Favorite]], list[Change[Finding]]]:
    """Return changes of the entries of `lay_out`. Of each kind they add, change and remove an entry."""
    old, gone, new = marked(collection.quotes[:3])
    checked_old, checked_gone, checked_new = all_found(collection.quotes[:3])
    return (
        [Change(None, new), Change(old, old.with_note("a note", MORNING)), Change(gone, None)],
        [Change(None, checked_new), Change(checked_old, checked_old._replace(note="?")), Change(checked_gone, None)],
    )


def lay_out(store: FavoriteStore, collection: Collection) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    for finding in all_found(collection.quotes[:2]):
        save_finding(store, finding)


def test_many_changes_are_made_at_once_and_taken_back(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    lay_out(store, collection)
    before = on_disk(folder)
    changes, finding_changes = changes_to(collection)
    store.apply(changes, finding_changes)
    assert [favorite.note for favorite in store.values()] == ["", "a note"]
    assert [favorite.quote for favorite in store.values()] == [collection.quotes[2], collection.quotes[0]]
    assert [finding.quote for finding in store.findings()] == [collection.quotes[2], collection.quotes[0]]
    assert on_disk(folder) == (list(store.values()), list(store.findings()))
    store.apply(reversed_changes(changes), reversed_changes(finding_changes))
    assert on_disk(folder) == before == (list(store.values()), list(store.findings()))


@pytest.mark.parametrize("number", range(6))
def test_nothing_is_changed_where_another_program_was_there_first(
    store: FavoriteStore, folder: Path, collection: Collection, number: int
) -> None:
    lay_out(store, collection)
    changes, finding_changes = changes_to(collection)
    other = FavoriteStore(Records(folder, Calendar()))
    if number < 3:
        other.apply(changes[number : number + 1])
    else:
        other.apply([], finding_changes[number - 3 : number - 2])
    before = on_disk(folder)
    with pytest.raises(FavoritesError) as told:
        store.apply(changes, finding_changes)
    assert told.value.problem.trouble is Trouble.FAVORITES_CHANGED_SINCE
    assert on_disk(folder) == before


def test_a_note_with_half_a_surrogate_pair_can_be_changed(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1], note="\ud83d")
    finding = checked(collection.quotes[0], note="\ud83d")
    store.apply([Change(None, favorite)], [Change(None, finding)])
    store.apply([Change(favorite, None)], [Change(finding, None)])
    assert on_disk(folder) == ([], [])
