"""The user's collections come into the library while the window stays usable."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.gui.process import index_updater
from lecun_viewer.gui.process.index_updater import MOST_TRIES, IndexUpdater
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.collections import Collections, Loaded
from lecun_viewer.records.state import Trouble
from lecun_viewer.records.store import Records
from owning import Owned
from waiting import PATIENCE_S

MANY = 3000
Fill = Callable[[Callable[[], object]], None]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as made:
        yield made


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, owned: Owned) -> GivenStores:
    return owned(GivenStores(tmp_path, calendar, library=library))


@pytest.fixture
def own(stores: GivenStores) -> Collections:
    return stores.own_collections


@pytest.fixture
def signals(stores: GivenStores, qapp: object) -> StoreSignals:
    return StoreSignals(stores)


@pytest.fixture
def updater(stores: GivenStores, signals: StoreSignals) -> Iterator[IndexUpdater]:
    updater = IndexUpdater(stores, signals)
    yield updater
    updater.close()  # as the program does, before its library is closed


@pytest.fixture
def fill(qtbot: QtBot, signals: StoreSignals, updater: IndexUpdater) -> Fill:
    """A function that changes the files as its argument does, and waits until the library has changed."""

    def fill(do: Callable[[], object]) -> None:
        with qtbot.waitSignal(signals.library_changed):
            do()
            updater.look()

    return fill


def quotes(number: int) -> list[Quote]:
    return [Quote(QuoteId(""), 0, "", "", f"Text {each}.", "", UNCHECKED, "", ()) for each in range(number)]


def counts(library: Library) -> dict[str, int]:
    return {each.title: each.quote_count for each in library.collections() if each.is_own}


def test_what_changed_is_brought_in_and_other_events_come_between(
    library: Library, own: Collections, updater: IndexUpdater, fill: Fill
) -> None:
    turns = list[int]()
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start()
    fill(lambda: own.create("Many", quotes=quotes(MANY)))
    assert counts(library) == {"Many": MANY}
    assert len(turns) >= MANY // 1000
    assert not updater.is_updating


def test_what_a_job_brings_in_is_not_brought_in_a_second_time(
    library: Library, own: Collections, updater: IndexUpdater, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import brings its quotes in, and the updater hears of them at the same time."""
    has_begun, may_go_on, begun, index = threading.Event(), threading.Event(), list[str](), Library.index_collection

    def slowly(library: Library, info: CollectionInfo, *args: Any) -> Iterator[None]:
        begun.append(info.id)
        has_begun.set()
        assert may_go_on.wait(PATIENCE_S)
        yield from index(library, info, *args)

    monkeypatch.setattr(Library, "index_collection", slowly)
    own.create("Mine", quotes=quotes(3))
    job = threading.Thread(target=own.update_index, args=(library,))
    job.start()
    assert has_begun.wait(PATIENCE_S)
    qtbot.waitUntil(lambda: updater._worker is not None)
    may_go_on.set()
    job.join(PATIENCE_S)
    qtbot.waitUntil(lambda: not updater.is_updating)
    assert (begun, counts(library)) == (["mine"], {"Mine": 3})


def test_a_change_that_another_program_has_brought_in_is_reported_once(
    library: Library, own: Collections, signals: StoreSignals, updater: IndexUpdater, fill: Fill, tmp_path: Path
) -> None:
    """As the console does, which has the same library."""
    told = list[bool]()
    fill(lambda: own.create("Mine", quotes=quotes(2)))
    signals.library_changed.connect(lambda: told.append(True))
    with closing(Library(tmp_path, shipped_digests(), shipped_collections)) as other:
        theirs = Collections(Records(tmp_path, lambda: datetime(2026, 11, 27, tzinfo=UTC)), (), [])
        quote = theirs.with_id(quotes(3)[2], "mine")
        theirs.apply([QuoteChange(None, quote)], other)
    updater.look()
    updater.look()
    assert counts(library) == {"Mine": 3}
    assert told == [True]


def test_a_change_by_hand_is_brought_in_and_a_bad_line_is_reported(
    library: Library, own: Collections, updater: IndexUpdater, fill: Fill, tmp_path: Path
) -> None:
    told = list[bool]()
    updater.finished.connect(lambda: told.append(bool(own.messages)))
    fill(lambda: own.create("Mine", quotes=quotes(2)))
    path = tmp_path / "records" / "mine.jsonl"
    lines = '{"id": "by-hand", "text": "By hand."}\n{"id": "bad", "text": 1}\n'
    fill(lambda: path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8"))
    assert counts(library) == {"Mine": 3}
    assert told == [False, True]
    assert [each.trouble for each in own.messages] == [Trouble.BAD_LINE]


def test_a_change_of_this_program_is_brought_in_by_itself_and_told_once(
    qtbot: QtBot, library: Library, own: Collections, signals: StoreSignals, updater: IndexUpdater
) -> None:
    """A small change brings itself into the library, which tells it."""
    own.create("Mine", quotes=quotes(2))
    qtbot.waitUntil(lambda: counts(library) == {"Mine": 2} and is_at_rest(updater))
    told = list[bool]()
    signals.library_changed.connect(lambda: told.append(True))
    own.apply([QuoteChange(None, own.with_id(quotes(3)[2], "mine"))], library)
    qtbot.waitUntil(lambda: is_at_rest(updater))
    assert counts(library) == {"Mine": 3}
    assert told == [True]


def test_nothing_is_done_where_nothing_changed(
    qtbot: QtBot, own: Collections, signals: StoreSignals, updater: IndexUpdater, fill: Fill
) -> None:
    fill(lambda: own.create("Mine", quotes=quotes(2)))
    with qtbot.assertNotEmitted(signals.library_changed):
        updater.look()
    assert not updater.is_updating


def test_a_file_that_can_not_be_read_is_reported_and_changes_nothing(
    qtbot: QtBot, own: Collections, signals: StoreSignals, updater: IndexUpdater, tmp_path: Path
) -> None:
    (tmp_path / "records" / "odd.jsonl").mkdir(parents=True)
    with qtbot.assertNotEmitted(signals.library_changed), qtbot.waitSignal(updater.finished):
        updater.look()
    assert [each.trouble for each in own.messages] == [Trouble.NOT_READ]
    updater.close()


def test_a_file_that_stays_unreadable_is_looked_at_a_few_times_only(
    qtbot: QtBot, stores: GivenStores, signals: StoreSignals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_updater, "AGAIN_MS", 0)
    updater, looks = IndexUpdater(stores, signals), list[int]()
    updater.finished.connect(lambda: looks.append(1))
    folder = tmp_path / "records"
    folder.mkdir(exist_ok=True)
    for _ in range(2):
        looks.clear()
        (folder / "odd.jsonl").mkdir()
        updater.look()
        qtbot.waitUntil(lambda: is_at_rest(updater) or len(looks) > 2 * MOST_TRIES)
        assert 1 < len(looks) <= MOST_TRIES
        (folder / "odd.jsonl").rmdir()
        updater.look()
        qtbot.waitUntil(lambda: is_at_rest(updater))
    updater.close()


def is_at_rest(updater: IndexUpdater) -> bool:
    """Return whether *updater* neither reads nor waits for its next look."""
    return not updater.is_updating and not any(timer.isActive() for timer in updater.findChildren(QTimer))


def test_a_change_while_it_is_filling_is_brought_in_afterwards(
    qtbot: QtBot, library: Library, own: Collections, updater: IndexUpdater
) -> None:
    own.create("First", quotes=quotes(MANY))
    updater.look()
    own.create("Second", quotes=quotes(1))
    updater.look()
    qtbot.waitUntil(lambda: counts(library) == {"First": MANY, "Second": 1})


def test_it_can_be_left_at_any_time(
    qtbot: QtBot, library: Library, own: Collections, stores: GivenStores, signals: StoreSignals, updater: IndexUpdater
) -> None:
    own.create("Mine", quotes=quotes(MANY))
    updater.look()
    updater.close()
    assert not updater.is_updating
    later = IndexUpdater(stores, signals)  # as the next start
    with qtbot.waitSignal(signals.library_changed):
        later.look()
    assert counts(library) == {"Mine": MANY}
    later.close()


def test_the_window_asks_the_library_between_two_batches(library: Library, own: Collections, fill: Fill) -> None:
    found, before = set[int](), library.count(Search())
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: found.add(library.count(Search()) - before))
    timer.start()
    fill(lambda: own.create("Many", quotes=quotes(MANY)))
    assert {count for count in found if 0 < count < MANY}
    assert library.count(Search()) - before == MANY


def test_a_change_is_brought_in_after_an_unreadable_file_was_given_up(
    qtbot: QtBot,
    library: Library,
    own: Collections,
    stores: GivenStores,
    signals: StoreSignals,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index_updater, "AGAIN_MS", 0)
    may_read, loads, load = threading.Event(), list[str](), Collections.load

    def load_slowly(own: Collections, name: str) -> Loaded | None:
        loads.append(name)
        loaded = load(own, name)
        if threading.current_thread() is not threading.main_thread():
            may_read.wait()
        return loaded

    monkeypatch.setattr(Collections, "load", load_slowly)
    may_read.set()
    updater = IndexUpdater(stores, signals)
    (tmp_path / "records" / "odd.jsonl").mkdir(parents=True)
    updater.look()
    qtbot.waitUntil(lambda: is_at_rest(updater))
    loads.clear()
    may_read.clear()
    updater.look()
    qtbot.waitUntil(lambda: bool(loads))  # the files are listed by then
    own.create("Second", quotes=quotes(1))
    updater.look()
    may_read.set()
    qtbot.waitUntil(lambda: counts(library) == {"Second": 1})
    updater.close()


def test_what_was_just_brought_in_is_told_though_there_is_another_change(
    qtbot: QtBot,
    library: Library,
    own: Collections,
    signals: StoreSignals,
    updater: IndexUpdater,
    fill: Fill,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(lambda: own.create("Mine", quotes=quotes(2)))
    first, _second = own.every("mine")
    told, begun, go = list[dict[str, int]](), threading.Event(), threading.Event()
    signals.library_changed.connect(lambda: told.append(counts(library)))
    update_index = own.update_index

    def update_when_asked(*args: Any) -> None:
        begun.set()
        go.wait()
        update_index(*args)

    monkeypatch.setattr(own, "update_index", update_when_asked)
    own.apply([QuoteChange(first, None)])
    qtbot.waitUntil(begun.is_set)
    (worker,) = (each for each in updater.findChildren(Worker) if not each.wait(0))
    go.set()
    assert worker.wait(60)  # without events, so its end is not told yet
    signals.own_changed.emit()  # as a change of a collection and its quotes does twice
    qtbot.waitUntil(lambda: not updater.is_updating)
    assert told == [{"Mine": 1}]
