"""Whoever changes a store, the signals say so in the thread of the window."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from builders import draft, marked
from fakes import Calendar, GivenStores
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from owning import Owned


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, owned: Owned) -> GivenStores:
    return owned(GivenStores(tmp_path, calendar, library=library))


@pytest.fixture
def told(stores: GivenStores, qapp: object) -> Callable[[], list[str]]:
    """What was told since the last call."""
    signals, heard = StoreSignals(stores), list[str]()
    signals.favorites_changed.connect(lambda: heard.append("favorites"))
    signals.own_changed.connect(lambda: heard.append("own"))
    signals.library_changed.connect(lambda: heard.append("library"))

    def take() -> list[str]:
        taken = list(heard)
        heard.clear()
        return taken

    return take


def test_a_change_of_this_program_is_told_once(
    stores: GivenStores, told: Callable[[], list[str]], collection: Collection
) -> None:
    favorite = marked(collection.quotes[:1])[0]
    stores.favorites.put(favorite)
    assert told() == ["favorites"]
    stores.favorites.put(favorite)
    assert told() == [], "nothing is different"


def test_what_another_program_changes_is_told_when_it_is_read(
    stores: GivenStores, told: Callable[[], list[str]], collection: Collection, tmp_path: Path
) -> None:
    FavoriteStore(Records(tmp_path, Calendar())).put(marked(collection.quotes[:1])[0])
    assert told() == []
    stores.favorites.refresh()
    stores.favorites.refresh()
    assert told() == ["favorites"]


def test_own_quotes_are_told_when_the_library_has_them(stores: GivenStores, told: Callable[[], list[str]]) -> None:
    own, library = stores.own_collections, stores.library
    collection_id = own.create("Talks", quotes=[draft("One.")])
    assert told() == ["own"]
    own.index_now(library, collection_id)
    assert told() == ["library"]
    assert library.collections()[-1].quote_count == 1
    added = own.with_id(draft("Two."), collection_id)
    own.apply([QuoteChange(None, added)], library)
    assert told() == ["library", "own"]
    assert library.get(added.id) == added


def test_what_is_hidden_is_told(stores: GivenStores, told: Callable[[], list[str]]) -> None:
    hidden = stores.library.collections()[0].id
    stores.library.hide([hidden])
    stores.library.hide([hidden])
    assert told() == ["library"]


def test_what_a_thread_changes_is_told_in_the_thread_of_the_window(qtbot: QtBot, stores: GivenStores) -> None:
    signals, threads = StoreSignals(stores), list[QThread]()
    signals.own_changed.connect(lambda: threads.append(QThread.currentThread()))
    thread = Thread(target=lambda: stores.own_collections.create("Talks"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [signals.thread()]
