"""Two homes share a folder. What is made in one window comes into the other, and what is being typed stays."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores, there
from gui.person import favorite_ids, named, pause, press, read, type_text
from gui.window.test_own_quotes import own_texts, sidebar
from lecun_viewer.core.change import Changes, QuoteChange
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.gui.editor import Editor, StepName
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.process import synchronizer
from lecun_viewer.gui.process.folder_watcher import FolderWatcher
from lecun_viewer.gui.process.index_updater import IndexUpdater
from lecun_viewer.gui.process.synchronizer import Synchronizer
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.system.settings import Settings
from owning import Owned
from records.findings import checked

CAKE, OTHER = QuoteId("cake-analogy"), QuoteId("hardware-catalysts")
QUIET_MS = 100
LATER = timedelta(seconds=1)  # what is typed faster than anybody can has stamps some milliseconds ahead of the clock


class Clock(Calendar):
    """A clock that goes, and can be set."""

    ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now().astimezone() + self.ahead


class Home:
    """A home with its window, connected as `app.program` does it."""

    def __init__(self, stores: GivenStores, clock: Clock, application: QApplication) -> None:
        self.stores = stores
        self.clock = clock
        self.signals = StoreSignals(stores)
        self.editor = Editor(stores)
        self.window = window = MainWindow(stores, self.signals, self.editor, TextSize(stores.settings))
        self.editor.setParent(window)
        self._updater = IndexUpdater(stores, self.signals, window)
        self._watcher = FolderWatcher(stores.records.path, application, suffix=".jsonl")
        self._watcher.setParent(window)
        self.synchronizer = Synchronizer(stores.mirror, application, window)
        self._watcher.maybe_changed.connect(self._look)
        for changed in (self._watcher.maybe_changed, self.signals.favorites_changed, self.signals.own_changed):
            changed.connect(self.synchronizer.schedule)
        self.synchronizer.united.connect(self._look)

    def _look(self) -> None:
        self.stores.favorites.refresh()
        self._updater.look()

    def close(self) -> None:
        self.synchronizer.close()
        self._updater.close()


MakeHome = Callable[[str], Home]


@pytest.fixture
def make_home(
    qtbot: QtBot,
    qapp: QApplication,
    owned: Owned,
    collections: Sequence[Collection],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MakeHome]:
    """A function that opens a window on the home of that name. All homes share a folder."""
    monkeypatch.setattr(synchronizer, "QUIET_MS", QUIET_MS)
    homes = list[Home]()

    def make(name: str) -> Home:
        folder = tmp_path / name
        Settings(folder).update(folder=str(tmp_path / "shared"), shares_favorites=True, quote=CAKE)
        library = owned(Library(None, {each.id: "" for each in collections}, lambda: collections))
        clock = Clock()
        home = Home(owned(GivenStores(folder, clock, library=library)), clock, qapp)
        homes.append(home)
        qtbot.addWidget(home.window)
        with qtbot.waitExposed(home.window):
            home.window.show()
        return home

    yield make
    for home in homes:
        home.close()


@pytest.fixture
def here(make_home: MakeHome) -> Home:
    return make_home("here")


@pytest.fixture
def elsewhere(make_home: MakeHome) -> Home:
    return make_home("elsewhere")


def go_to(qtbot: QtBot, home: Home) -> None:
    """Have the keys go to that window."""
    home.window.activateWindow()
    qtbot.waitUntil(home.window.isActiveWindow)


def together(qtbot: QtBot, *homes: Home) -> None:
    """Wait until all homes have the same favorites, and nothing is left to do."""

    def is_done() -> bool:
        stores = [each.stores.favorites for each in homes]
        found = [(list(store.values()), list(store.findings())) for store in stores]
        return all(each == found[0] for each in found) and all(each.synchronizer.is_idle for each in homes)

    qtbot.waitUntil(is_done)


def note(home: Home) -> QPlainTextEdit:
    field = named(home.window, "Personal note")
    assert isinstance(field, QPlainTextEdit)
    return field


def write_note(qtbot: QtBot, home: Home, text: str) -> None:
    go_to(qtbot, home)
    press("Ctrl+E")
    type_text(text)
    pause(home.window)


def mark(qtbot: QtBot, home: Home) -> None:
    go_to(qtbot, home)
    press("Ctrl+D")


def cake(home: Home) -> Quote:
    return there(home.stores.library.get(CAKE))


def own_quote(home: Home, text: str) -> Quote:
    return home.stores.own_collections.with_id(cake(home)._replace(id=QuoteId(""), text=text, part=0), "talks")


def test_what_is_made_in_one_window_comes_into_the_other(qtbot: QtBot, here: Home, elsewhere: Home) -> None:
    mark(qtbot, here)
    qtbot.waitUntil(lambda: CAKE in favorite_ids(elsewhere.window))
    write_note(qtbot, here, "for the talk")
    qtbot.waitUntil(lambda: note(elsewhere).toPlainText() == "for the talk")
    here.editor.set_finding(CAKE, None, checked(cake(here), note="On page 3."))
    qtbot.waitUntil(lambda: elsewhere.stores.favorites.finding(CAKE) is not None)
    assert "On page 3." in read(elsewhere.window, "Your finding")
    here.stores.own_collections.create("Talks")
    here.editor.change(Changes(quotes=[QuoteChange(None, own_quote(here, "So it goes."))]), StepName.ADD_QUOTE)
    qtbot.waitUntil(lambda: sidebar(elsewhere.window).get("Talks") == 1)
    assert own_texts(elsewhere.window) == ["So it goes."]


def test_a_star_here_and_a_note_there_are_both_kept(qtbot: QtBot, here: Home, elsewhere: Home) -> None:
    mark(qtbot, here)
    together(qtbot, here, elsewhere)
    write_note(qtbot, elsewhere, "mine")
    here.editor.toggle(there(here.stores.library.get(OTHER)))
    together(qtbot, here, elsewhere)
    for home in (here, elsewhere):
        assert set(home.stores.favorites) == {CAKE, OTHER}
        assert there(home.stores.favorites.get(CAKE)).note == "mine"


def test_the_cursor_stays_in_a_note_while_other_things_come(qtbot: QtBot, here: Home, elsewhere: Home) -> None:
    mark(qtbot, here)
    together(qtbot, here, elsewhere)
    write_note(qtbot, elsewhere, "for the talk")
    together(qtbot, here, elsewhere)
    for _ in range(4):
        press("Left")
    here.editor.toggle(there(here.stores.library.get(OTHER)))
    here.stores.own_collections.create("Talks", quotes=[own_quote(here, "So it goes.")])
    qtbot.waitUntil(lambda: OTHER in favorite_ids(elsewhere.window) and sidebar(elsewhere.window).get("Talks") == 1)
    type_text("next ")
    pause(elsewhere.window)
    assert note(elsewhere).toPlainText() == "for the next talk"
    together(qtbot, here, elsewhere)
    assert note(here).toPlainText() == "for the next talk"


def type_against(qtbot: QtBot, home: Home, typed: str, other: Home, newer: str) -> None:
    """Type a note in *home*. While the cursor is in it, a *newer* note comes from the *other* home, and isn't shown."""
    write_note(qtbot, home, typed)
    other.clock.ahead += LATER
    other.editor.set_note(cake(other), newer)
    qtbot.waitUntil(lambda: there(home.stores.favorites.get(CAKE)).note == newer)
    assert note(home).toPlainText() == typed


def test_a_note_that_is_being_typed_is_not_taken_away_and_wins(qtbot: QtBot, here: Home, elsewhere: Home) -> None:
    mark(qtbot, here)
    together(qtbot, here, elsewhere)
    type_against(qtbot, elsewhere, "half a th", here, "from here")
    type_text("ought")
    pause(elsewhere.window)
    together(qtbot, here, elsewhere)
    assert [note(each).toPlainText() for each in (here, elsewhere)] == ["half a thought"] * 2


def test_a_newer_note_is_shown_when_the_user_stops_typing(qtbot: QtBot, here: Home, elsewhere: Home) -> None:
    mark(qtbot, here)
    together(qtbot, here, elsewhere)
    type_against(qtbot, elsewhere, "older", here, "newer")
    elsewhere.window.ui.quoteView.setFocus()
    assert note(elsewhere).toPlainText() == "newer"
    together(qtbot, here, elsewhere)
    assert note(here).toPlainText() == "newer"


def test_a_favorite_that_is_removed_here_stays_with_the_note_that_is_written_there(
    qtbot: QtBot, here: Home, elsewhere: Home
) -> None:
    mark(qtbot, here)
    together(qtbot, here, elsewhere)
    write_note(qtbot, elsewhere, "mine")
    here.editor.toggle(cake(here))
    together(qtbot, here, elsewhere)
    for home in (here, elsewhere):
        assert there(home.stores.favorites.get(CAKE)).note == "mine"
        assert note(home).toPlainText() == "mine"
        assert CAKE in favorite_ids(home.window)
