"""Keeping favorites and notes: written through, taken back, and told when it fails."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from builders import make_newer, marked
from fakes import Calendar, GivenStores
from gui.conftest import MakeWindow
from gui.person import (
    click,
    click_star,
    count,
    favorite_ids,
    ids,
    message,
    named,
    pause,
    press,
    read,
    scope,
    search,
    settle,
    star_of_row,
    type_text,
)
from gui.sidebar.test_sections import click_row
from lecun_viewer.core.change import Change, Changes
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import (
    Favorite,
    FavoritesError,
    FavoritesProblem,
    Finding,
    Trouble,
)
from lecun_viewer.core.progress import Progress, unwatched
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.gui.editor import Editor, StepName
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.sidebar.sidebar_model import RowRole
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from owning import Owned

CAKE = QuoteId("cake-analogy")


class FullDisk:
    """Favorites that can be read, and none of them changed."""

    def __init__(self, favorites: list[Favorite]) -> None:
        self.problem: FavoritesProblem | None = None
        self._favorites = {favorite.quote.id: favorite for favorite in favorites}

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._favorites

    def __iter__(self) -> Iterator[QuoteId]:
        return iter(self._favorites)

    def __len__(self) -> int:
        return len(self._favorites)

    def get(self, quote_id: QuoteId) -> Favorite | None:
        return self._favorites.get(quote_id)

    def values(self) -> list[Favorite]:
        return list(self._favorites.values())

    def finding(self, quote_id: QuoteId) -> Finding | None:
        return None

    def written(self) -> list[Favorite | Finding]:
        return [favorite for favorite in self.values() if favorite.note]

    def findings(self) -> list[Finding]:
        return []

    def quotes(self) -> list[Quote]:
        return [favorite.quote for favorite in self._favorites.values()]

    def apply(
        self,
        changes: Sequence[Change[Favorite]],
        finding_changes: Sequence[Change[Finding]] = (),
        progress: Progress = unwatched,
    ) -> None:
        raise FavoritesError(FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.DISK_FULL)))

    def refresh(self) -> bool:
        return False


def on_disk(tmp_path: Path) -> dict[str, str]:
    """Return what another program reads at this moment: the note of each favorite."""
    other = FavoriteStore(Records(tmp_path, Calendar()))
    return {favorite.quote.id: favorite.note for favorite in other.values()}


def star(window: MainWindow) -> QToolButton:
    button = named(window, "Favorite")
    assert isinstance(button, QToolButton)
    return button


def note(window: MainWindow) -> QPlainTextEdit:
    field = named(window, "Personal note")
    assert isinstance(field, QPlainTextEdit)
    return field


def mark(window: MainWindow, quote_id: str = CAKE) -> None:
    """Show the quote, and make it a favorite."""
    window.show_quote_id(quote_id)
    press("Ctrl+D")


def favorites_count(window: MainWindow) -> int:
    model = window.ui.partView.model()
    number: int = model.index(2, 0).data(RowRole.Count)
    return number


def test_the_button_marks_and_unmarks(window: MainWindow, tmp_path: Path) -> None:
    window.show_quote_id(CAKE)
    assert not star(window).isChecked()
    click(star(window))
    assert star(window).isChecked()
    assert favorite_ids(window) == [CAKE]
    assert favorites_count(window) == 1
    assert on_disk(tmp_path) == {CAKE: ""}
    assert window.ui.favoriteAction.isChecked()
    click(star(window))
    assert not star(window).isChecked()
    assert favorites_count(window) == 0
    assert on_disk(tmp_path) == {}
    assert not window.ui.favoriteAction.isChecked()


@pytest.mark.usefixtures("window_without_quote")
def test_ctrl_d_without_a_quote_does_nothing(tmp_path: Path) -> None:
    press("Ctrl+D")
    assert on_disk(tmp_path) == {}


def test_a_click_on_a_rows_star_marks_that_row_and_shows_no_other_quote(window: MainWindow, tmp_path: Path) -> None:
    window.show_quote_id(CAKE)
    shown = read(window)
    click_star(window, 0)
    first = ids(window)[0]
    assert on_disk(tmp_path) == {first: ""}
    assert favorite_ids(window) == [first]
    assert read(window) == shown
    click_star(window, 0)
    assert on_disk(tmp_path) == {}


def test_a_star_that_is_only_released_stays_as_it_was(window: MainWindow, tmp_path: Path) -> None:
    view, left, none = window.ui.quoteView.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    first, second = (star_of_row(window, row) for row in (0, 1))
    QTest.mousePress(view, left, none, first)
    QTest.mouseRelease(view, left, none, second)
    assert on_disk(tmp_path) == {}
    QTest.mousePress(view, left, none, first - QPoint(100, 0))
    QTest.mouseRelease(view, left, none, first)
    assert on_disk(tmp_path) == {}


@pytest.mark.parametrize("way", ["pause", "another quote", "no quote", "search", "Ctrl+D", "close"])
def test_a_note_is_written_once_when_the_reader_pauses_or_goes_on(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, way: str
) -> None:
    mark(window)
    writes, write = list[object](), Records.write

    def counted(*args: Any) -> Any:
        writes.append(args)
        return write(*args)

    monkeypatch.setattr(Records, "write", counted)
    press("Ctrl+E")
    assert note(window).hasFocus()
    type_text("für <b>, " * 10)
    assert (writes, on_disk(tmp_path)) == ([], {CAKE: ""})
    match way:
        case "pause":
            qtbot.waitUntil(lambda: bool(writes))
        case "another quote":
            window.show_quote_id("commons")
        case "no quote":
            window.selection.select()
        case "search":
            press("Ctrl+F")
        case "Ctrl+D":
            press("Ctrl+D")
            press("Ctrl+Z")  # the favorite comes back with the note
        case _:
            window.close()
    assert len(writes) == (3 if way == "Ctrl+D" else 1)
    assert on_disk(tmp_path) == {CAKE: "für <b>, " * 10}


def test_a_note_is_shown_again_as_it_was_typed(window: MainWindow, make_window: MakeWindow) -> None:
    text = '<b>bold?</b> & "so" 🎂\nשלום'
    mark(window)
    note(window).setPlainText(text)
    window.show_quote_id("commons")
    assert not any(field.isVisible() for field in window.findChildren(QPlainTextEdit))
    window.show_quote_id(CAKE)
    assert note(window).toPlainText() == text
    window.close()
    assert note(make_window()).toPlainText() == text


def test_a_note_for_what_is_no_favorite_yet_makes_it_one(window_without_quote: MainWindow, tmp_path: Path) -> None:
    window = window_without_quote
    assert not window.ui.noteAction.isEnabled()
    window.show_quote_id(CAKE)
    press("Ctrl+E")
    field = named(window, "Personal note")
    assert field.hasFocus()
    settle()
    assert field.visibleRegion().boundingRect() == field.rect()  # scrolled to, although it was not there before
    assert on_disk(tmp_path) == {}, "nothing is written yet"
    type_text("for the talk")
    pause(window)
    assert on_disk(tmp_path) == {CAKE: "for the talk"}
    assert window.panel.ui.favoriteButton.isChecked()
    press("Ctrl+Z")
    assert on_disk(tmp_path) == {}
    assert message(window) == "Undone: Add Note"
    press("Ctrl+Shift+Z")
    assert on_disk(tmp_path) == {CAKE: "for the talk"}


def test_after_undo_of_a_new_note_one_goes_on_typing(window: MainWindow, tmp_path: Path) -> None:
    window.show_quote_id(CAKE)
    window.ui.quoteView.setFocus()
    press("Ctrl+E")
    type_text("for the tlak")
    press("Ctrl+Z")
    field = named(window, "Personal note")
    assert field.hasFocus()
    type_text("for the talk")
    pause(window)
    assert on_disk(tmp_path) == {CAKE: "for the talk"}
    press("Ctrl+Z")
    press("Escape")
    assert not field.isVisible()
    assert window.ui.quoteView.hasFocus()
    assert on_disk(tmp_path) == {}


@pytest.mark.parametrize("leave", ["Escape", "Ctrl+F"])
def test_a_note_that_is_left_empty_changes_nothing(window: MainWindow, tmp_path: Path, leave: str) -> None:
    window.show_quote_id(CAKE)
    window.ui.quoteView.setFocus()
    press("Ctrl+E")
    field = named(window, "Personal note")
    window._signals.favorites_changed.emit()  # another program has changed one
    assert field.hasFocus()
    press(leave)
    assert not field.isVisible()
    assert on_disk(tmp_path) == {}
    assert not window.ui.undoAction.isEnabled()


def test_esc_in_a_note_stays_with_a_quote_that_is_not_listed(window: MainWindow) -> None:
    click_row(window, "Misattributed")
    window.show_quote_id(CAKE)
    assert CAKE not in ids(window)
    press("Ctrl+E")
    type_text("x")
    press("Escape")
    assert window.shown_quote_id == CAKE


def test_a_note_that_can_not_be_saved_stays_and_is_told(make_window: MakeWindow) -> None:
    window = make_window(FullDisk([]))
    window.show_quote_id(CAKE)
    press("Ctrl+E")
    type_text("for the talk")
    pause(window)
    assert "the disk is full" in message(window)
    press("Escape")
    assert note(window).toPlainText() == "for the talk"


def test_a_failure_is_told_in_a_window_that_nothing_has_painted(
    qtbot: QtBot, library: Library, collection: Collection, calendar: Calendar, tmp_path: Path, owned: Owned
) -> None:
    """The change was made in the tray. The window was started minimized, so nothing has painted it."""
    stores = owned(GivenStores(tmp_path, calendar, library=library, favorites=FullDisk([])))
    signals = StoreSignals(stores)
    editor = Editor(stores)
    window = MainWindow(stores, signals, editor, TextSize(stores.settings))
    qtbot.addWidget(window)
    window.show()
    window.tell(editor.toggle(collection.quotes[0]))
    assert "the disk is full" in message(window)
    window.hide()  # nothing keeps it any longer: it would be painted while it is collected


def test_the_focus_stays_on_the_page_when_its_note_goes(window: MainWindow) -> None:
    window.show_quote_id(CAKE)
    before = scope(window)
    press("Ctrl+D")
    press("Ctrl+E")
    press("Ctrl+D")
    assert named(window, "Quote").hasFocus()
    press("Down")
    assert scope(window) == before
    window.ui.quoteView.setFocus()  # nobody's focus is taken who is elsewhere
    press("Ctrl+D")
    press("Ctrl+D")
    assert window.ui.quoteView.hasFocus()


def test_esc_in_a_note_leaves_the_note_and_clears_no_search(window: MainWindow) -> None:
    search(window, "cake")
    mark(window)
    press("Ctrl+E")
    assert note(window).hasFocus()
    press("Escape")
    assert not note(window).hasFocus()
    assert window.ui.searchEdit.text() == "cake"
    press("Escape")
    assert window.ui.searchEdit.text() == ""


def test_a_note_is_continued_at_its_end(window: MainWindow) -> None:
    mark(window)
    press("Ctrl+E")
    type_text("for the talk")
    press("Escape")
    window.show_quote_id("commons")
    window.show_quote_id(CAKE)
    press("Ctrl+E")
    type_text(" in May")
    assert note(window).toPlainText() == "for the talk in May"


def test_esc_in_a_note_goes_back_to_the_list_or_to_the_quote(window: MainWindow) -> None:
    search(window, "cake")
    press("Down")
    first = window.shown_quote_id
    press("Ctrl+E")
    type_text("for the talk")
    press("Escape")
    assert window.ui.quoteView.hasFocus()
    press("Down")
    assert window.shown_quote_id != first
    press("Return")
    press("Ctrl+E")
    press("Escape")
    assert named(window, "Quote").hasFocus()


def test_undo_and_redo_say_what_they_did(window: MainWindow) -> None:
    mark(window)
    press("Ctrl+Z")
    assert message(window) == "Undone: Add Favorite"
    press("Ctrl+Shift+Z")
    assert message(window) == "Redone: Add Favorite"


def test_undo_takes_back_a_stretch_of_typing_at_once(window: MainWindow, tmp_path: Path) -> None:
    mark(window)
    press("Ctrl+E")
    type_text("for the talk")
    press("Ctrl+Z")
    assert note(window).toPlainText() == ""
    assert on_disk(tmp_path) == {CAKE: ""}
    press("Ctrl+Shift+Z")
    assert note(window).toPlainText() == "for the talk"
    assert on_disk(tmp_path) == {CAKE: "for the talk"}
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert on_disk(tmp_path) == {}


def test_undo_in_the_search_takes_back_what_was_done_last(window: MainWindow) -> None:
    window.show_quote_id(CAKE)
    search(window, "cake")
    press("Ctrl+D")
    type_text("s")
    press("Ctrl+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("cake", [CAKE]), "the typing is the newer"
    press("Ctrl+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("cake", []), "and the word is older than the star"
    press("Ctrl+Z")
    press("Ctrl+Shift+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("cake", [CAKE])
    assert window.ui.searchEdit.cursorPosition() == len("cake")
    press("Ctrl+Z")
    type_text("s")
    press("Ctrl+Z")
    press("Ctrl+Shift+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("cakes", [])


def test_undo_of_typing_alone_is_the_fields(window: MainWindow) -> None:
    search(window, "cake")
    press("Ctrl+Z")
    assert window.ui.searchEdit.text() == ""
    press("Ctrl+Z")
    press("Ctrl+Shift+Z")
    assert window.ui.searchEdit.text() == "cake"


def test_undo_after_escape_leaves_the_search_empty(window: MainWindow) -> None:
    window.show_quote_id(CAKE)
    search(window, "cake")
    press("Ctrl+D")
    press("Escape")
    press("Ctrl+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("", [])
    press("Ctrl+Z")
    assert (window.ui.searchEdit.text(), favorite_ids(window)) == ("", [])


def test_a_change_leaves_the_selection_in_the_search(window: MainWindow) -> None:
    window.show_quote_id(CAKE)
    search(window, "cake")
    press("Ctrl+F")
    listings = list[str]()
    window.ui.searchEdit.textChanged.connect(listings.append)
    press("Ctrl+D")
    assert window.ui.searchEdit.selectedText() == "cake"
    assert listings == [], "and nothing is searched again"


def test_notes_of_two_quotes_are_two_steps(window: MainWindow, tmp_path: Path) -> None:
    for quote_id in (CAKE, "commons"):
        mark(window, quote_id)
    type_text_into_note(window, "two")
    window.show_quote_id(CAKE)
    type_text_into_note(window, "one")
    press("Ctrl+Z")
    assert on_disk(tmp_path) == {CAKE: "", "commons": "two"}


def type_text_into_note(window: MainWindow, text: str) -> None:
    press("Ctrl+E")
    type_text(text)
    pause(window)


@pytest.mark.parametrize("way", ["key", "star", "star of the row", "Delete in the favorites"])
def test_a_favorite_that_is_removed_with_its_note_is_told_with_undo(
    window: MainWindow, tmp_path: Path, way: str
) -> None:
    mark(window)
    press("Ctrl+D")
    assert message(window) == "", "a star alone says it by itself"
    type_text_into_note(window, "mine")
    click_row(window, "Favorites")
    window.ui.quoteView.setFocus()
    match way:
        case "key":
            press("Ctrl+D")
        case "star":
            click(star(window))
        case "star of the row":
            click_star(window, 0)
        case _:
            press("Delete")
    assert on_disk(tmp_path) == {}
    assert message(window) == "Favorite and note removed."
    click(next(each for each in window.findChildren(QPushButton) if each.text() == "Undo" and each.isVisible()))
    assert on_disk(tmp_path) == {CAKE: "mine"}


def test_undo_of_a_removal_brings_back_the_note_and_the_time(
    window: MainWindow, store: FavoriteStore, calendar: Calendar
) -> None:
    mark(window)
    type_text_into_note(window, "mine")
    before = store.get(CAKE)
    calendar.turn(3)
    press("Ctrl+D")
    assert CAKE not in store
    press("Ctrl+Z")
    assert before
    assert store.get(CAKE) == before
    assert note(window).toPlainText() == "mine"


def test_a_full_disk_is_told_and_the_star_goes_back(make_window: MakeWindow, collection: Collection) -> None:
    kept, other = collection.quotes[0], collection.quotes[1]
    window = make_window(FullDisk(marked([kept], note="kept")))
    window.show_quote_id(other.id)
    click(star(window))
    assert not star(window).isChecked()
    assert not window.ui.favoriteAction.isChecked()
    assert message(window) == "Couldn’t change your favorites: the disk is full."
    assert favorites_count(window) == 1

    press("Ctrl+D")
    assert not star(window).isChecked()
    assert not window.ui.favoriteAction.isChecked()

    window.show_quote_id(kept.id)
    click(star(window))
    assert star(window).isChecked()
    assert window.ui.favoriteAction.isChecked()
    assert message(window) == "Couldn’t change your favorites: the disk is full."
    type_text_into_note(window, "x")
    assert note(window).toPlainText() == "keptx", "what was typed is nowhere else"
    press("Ctrl+Z")
    assert favorite_ids(window) == [kept.id]


def test_what_another_program_changes_is_seen(window: MainWindow, tmp_path: Path, collection: Collection) -> None:
    cake = next(quote for quote in collection.quotes if quote.id == CAKE)
    window.show_quote_id(CAKE)
    other = FavoriteStore(Records(tmp_path, Calendar()))
    other.put(marked([cake], note="from elsewhere")[0])
    window._favorites.refresh()
    assert star(window).isChecked()
    assert note(window).toPlainText() == "from elsewhere"
    assert favorites_count(window) == 1
    assert favorite_ids(window) == [CAKE]
    press("Ctrl+9")
    assert ids(window) == [CAKE]
    other.discard(CAKE)
    window._favorites.refresh()
    assert not star(window).isChecked()
    assert count(window) == "0 quotes in Favorites"


def test_a_start_among_favorites_lists_what_the_collection_no_longer_holds(
    qtbot: QtBot,
    library: Library,
    store: FavoriteStore,
    collection: Collection,
    calendar: Calendar,
    tmp_path: Path,
    owned: Owned,
) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("withdrawn"))
    store.put(marked([gone], calendar)[0])
    (tmp_path / "settings.json").write_text('{"scope": "favorites"}', encoding="utf-8")
    stores = owned(GivenStores(tmp_path, calendar, library=library, favorites=store))
    signals = StoreSignals(stores)
    editor = Editor(stores)
    window = MainWindow(stores, signals, editor, TextSize(stores.settings))
    qtbot.addWidget(window)
    window.show()
    assert (scope(window), count(window), ids(window)) == ("Favorites", "1 quote in Favorites", ["withdrawn"])
    assert (favorite_ids(window), favorites_count(window)) == (["withdrawn"], 1)


def test_a_favorite_that_the_collection_no_longer_holds_is_still_there(
    make_window: MakeWindow, store: FavoriteStore, collection: Collection
) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("withdrawn"), text="Withdrawn since, though once said of kumquats.")
    store.put(Favorite.mark(gone, datetime.fromisoformat("2025-01-02T03:04:05+00:00")))
    window = make_window()
    window._favorites.refresh()
    press("Ctrl+9")
    assert ids(window) == ["withdrawn"]
    window.show_quote_id("withdrawn")
    assert read(window) == gone.text
    search(window, "kumquats")
    assert ids(window) == ["withdrawn"]
    click(window.ui.widenButton)
    assert ids(window) == [], "among all quotes there are those of the collection only"
    search(window, "kumquats is:favorite")
    assert ids(window) == ["withdrawn"]


def test_favorites_are_listed_with_the_newest_first(window: MainWindow, calendar: Calendar) -> None:
    for quote_id in ("persistence", CAKE, "commons"):
        calendar.tick()
        mark(window, quote_id)
    press("Ctrl+9")
    assert ids(window) == ["commons", CAKE, "persistence"]
    assert count(window) == "3 quotes in Favorites"
    mark(window)
    assert ids(window) == ["commons", "persistence"]
    assert "cake" in read(window), "the quote stays in view, so that a slip can be taken back"
    press("Ctrl+Z")
    assert ids(window) == ["commons", CAKE, "persistence"]


def test_a_search_for_favorites_follows_each_change(window: MainWindow) -> None:
    window.show_quote_id(CAKE)
    search(window, "is:favorite")
    assert ids(window) == []
    press("Ctrl+D")
    assert ids(window) == [CAKE]
    press("Ctrl+D")
    assert ids(window) == []


def test_undo_that_can_not_be_kept_can_be_tried_again(make_window: MakeWindow, store: FavoriteStore) -> None:
    window = make_window()
    mark(window)
    type_text_into_note(window, "hello")
    saving = store.apply
    store.apply = fail  # type: ignore[method-assign, assignment]
    press("Ctrl+Z")
    assert "the disk is full" in message(window)
    assert note(window).toPlainText() == "hello"
    type_text("!")
    press("Ctrl+Z")
    assert note(window).toPlainText() == "hello!", "what was typed is nowhere else"
    store.apply = saving  # type: ignore[method-assign]
    press("Ctrl+Z")
    assert note(window).toPlainText() == ""
    press("Ctrl+Shift+Z")
    assert note(window).toPlainText() == "hello"


def test_undo_leaves_alone_what_another_program_changed_since(window: MainWindow, tmp_path: Path) -> None:
    mark(window)
    type_text_into_note(window, "mine")
    other = FavoriteStore(Records(tmp_path, Calendar()))
    kept = other.get(QuoteId(CAKE))
    assert kept is not None
    other.put(kept._replace(note="from the console"))
    press("Ctrl+Z")
    assert on_disk(tmp_path) == {CAKE: "from the console"}
    assert note(window).toPlainText() == "from the console"
    assert "Another program changed this favorite" in message(window)


@pytest.fixture
def other(tmp_path: Path) -> FavoriteStore:
    """Another program, which has the same favorites open."""
    return FavoriteStore(Records(tmp_path, Calendar()))


def test_a_favorite_removed_elsewhere_while_one_writes_keeps_its_note(
    window: MainWindow, store: FavoriteStore, other: FavoriteStore, tmp_path: Path
) -> None:
    mark(window)
    type_text_into_note(window, "half a th")
    before = store.get(CAKE)
    other.refresh()
    other.discard(CAKE)
    type_text("ought")
    pause(window)
    assert on_disk(tmp_path) == {CAKE: "half a thought"}
    assert note(window).toPlainText() == "half a thought"
    assert note(window).hasFocus()
    assert star(window).isChecked()
    assert "It was added again with what you typed." in message(window)
    after = store.get(CAKE)
    assert before
    assert after
    assert after.marked_at == before.marked_at


def test_an_emptied_note_of_a_favorite_removed_elsewhere_goes(window: MainWindow, other: FavoriteStore) -> None:
    mark(window)
    type_text_into_note(window, "x")
    other.refresh()
    other.discard(CAKE)
    press("Backspace")
    pause(window)
    assert not note_is_shown(window)
    assert not star(window).isChecked()
    assert favorites_count(window) == 0


def note_is_shown(window: MainWindow) -> bool:
    return any(field.isVisible() for field in window.findChildren(QPlainTextEdit))


def test_a_star_that_another_program_was_quicker_to_set_is_set(
    window: MainWindow, other: FavoriteStore, collection: Collection, tmp_path: Path
) -> None:
    window.show_quote_id(CAKE)
    cake = next(quote for quote in collection.quotes if quote.id == CAKE)
    other.put(marked([cake], note="from elsewhere")[0])
    press("Ctrl+D")
    assert on_disk(tmp_path) == {CAKE: "from elsewhere"}
    assert star(window).isChecked()
    assert note(window).toPlainText() == "from elsewhere"
    other.discard(CAKE)
    press("Ctrl+D")
    assert on_disk(tmp_path) == {}
    assert not star(window).isChecked()


def test_a_step_that_cannot_be_taken_back_any_more_is_not_in_the_way(
    window: MainWindow, other: FavoriteStore, tmp_path: Path
) -> None:
    mark(window, "commons")
    mark(window)
    other.refresh()
    other.discard(CAKE)
    press("Ctrl+Z")
    assert "Another program changed this favorite" in message(window)
    assert "Undone" not in message(window)
    press("Ctrl+Z")
    assert "Undone: Add Favorite" in message(window)
    assert on_disk(tmp_path) == {}
    assert not window.ui.undoAction.isEnabled()
    press("Ctrl+Shift+Z")
    assert on_disk(tmp_path) == {"commons": ""}


def test_a_step_that_cannot_be_made_again_any_more_is_not_in_the_way(
    window: MainWindow, other: FavoriteStore, collection: Collection, tmp_path: Path
) -> None:
    for quote_id in (CAKE, "commons"):
        mark(window, quote_id)
    press("Ctrl+Z")
    press("Ctrl+Z")
    cake = next(quote for quote in collection.quotes if quote.id == CAKE)
    other.refresh()
    other.put(marked([cake], note="from elsewhere")[0])
    press("Ctrl+Shift+Z")
    assert "Another program changed this favorite" in message(window)
    assert "Redone" not in message(window)
    press("Ctrl+Shift+Z")
    assert on_disk(tmp_path) == {CAKE: "from elsewhere", "commons": ""}
    assert not window.ui.redoAction.isEnabled()


def test_typing_after_an_import_of_one_note_is_another_step(
    window: MainWindow, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> None:
    mark(window)
    kept = store.get(CAKE)
    assert kept
    window.editor.change(
        Changes(favorites=[Change(kept, kept.with_note("imported", calendar()))]), StepName.IMPORT_FAVORITES
    )
    press("Ctrl+E")
    press("Ctrl+End")
    type_text("!")
    pause(window)
    assert on_disk(tmp_path) == {CAKE: "imported!"}
    press("Ctrl+Z")
    assert on_disk(tmp_path) == {CAKE: "imported"}


def test_what_is_imported_and_unknown_is_listed_at_once(
    window: MainWindow, store: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("withdrawn"), text="Withdrawn since, though once said of kumquats.")
    checked = gone._replace(id=QuoteId("withdrawn-too"))
    press("Ctrl+9")
    finding = Finding(checked, None, "A book", "", "", "", calendar())
    window.editor.change(
        Changes(favorites=[Change(None, Favorite.mark(gone, calendar()))], findings=[Change(None, finding)]),
        StepName.IMPORT_FAVORITES,
    )
    assert ids(window) == ["withdrawn"]
    window.show_quote_id("withdrawn-too")
    assert read(window) == checked.text
    changed = gone._replace(text="Of kumquats, and in other words.")
    press("Ctrl+Z")
    assert ids(window) == []
    window.editor.change(
        Changes(favorites=[Change(None, Favorite.mark(changed, calendar()))]), StepName.IMPORT_FAVORITES
    )
    window.show_quote_id("withdrawn")
    assert read(window) == changed.text


def test_a_favorites_quote_that_another_program_corrects_is_listed_so(
    window: MainWindow, store: FavoriteStore, other: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("withdrawn"), text="Withdrawn since, though once said of kumquats.")
    press("Ctrl+9")
    window.editor.toggle(gone)
    assert ids(window) == ["withdrawn"]
    corrected = gone._replace(text="Of kumquats, and in other words.")
    other.put(Favorite.mark(corrected, calendar()))
    window._favorites.refresh()
    assert window.ui.quoteView.model().index(0, 0).data() == corrected.text


def test_a_check_alone_keeps_a_dropped_quote_findable(
    window: MainWindow, collection: Collection, calendar: Calendar
) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("withdrawn"), text="Withdrawn since, though once said of kumquats.")
    finding = Finding(gone, None, "A book", "", "", "", calendar())
    window.editor.change(Changes(findings=[Change(None, finding)]), StepName.IMPORT_FAVORITES)
    window.show_quote_id("withdrawn")
    assert read(window) == gone.text


def test_a_file_that_became_newer_is_told_when_it_is_seen(
    window: MainWindow, store: FavoriteStore, collection: Collection, tmp_path: Path
) -> None:
    store.put(marked(collection.quotes[:1])[0])
    make_newer(tmp_path)
    window._favorites.refresh()
    assert "saved by a newer version" in message(window)


def fail(*_changes: object) -> None:
    raise FavoritesError(FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.DISK_FULL)))


def test_a_window_decodes_only_the_favorites_that_it_shows(
    make_window: MakeWindow, store: FavoriteStore, collection: Collection, tmp_path: Path, decoded: list[bytes]
) -> None:
    store.apply([Change(None, each) for each in marked(collection.quotes)])
    decoded.clear()
    window = make_window(FavoriteStore(Records(tmp_path, Calendar())))
    settle()
    assert favorites_count(window) == len(collection.quotes)
    assert 0 < len(decoded) < len(collection.quotes) / 2
