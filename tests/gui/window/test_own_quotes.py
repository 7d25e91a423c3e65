"""The user's own quotes in the window: added, edited, moved, deleted, imported, exported, and all taken back."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import draft, own_in
from gui.conftest import MakeWindow, own_of
from gui.person import (
    click,
    count,
    ids,
    import_files,
    labels,
    listed,
    message,
    named,
    press,
    read,
    scope,
    search,
    settle,
    type_text,
    wait_for_jobs,
)
from gui.sidebar.test_sections import click_row
from gui.window.choosing import choose_export, choose_file, fill_field
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import PartTitle, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.exchange.formats import FORMATS
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.quote_page.quote_page import QuotePage
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, RowRole
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import PAGE_SIZE, Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.texts import verdicts

Fill = Callable[[QuoteDialog], None]
Add = Callable[[str], None]
TRIES = 2  # the first shows that such a quote is there already, or is refused


@pytest.fixture
def window(filled_window: MainWindow) -> MainWindow:
    return filled_window


@pytest.fixture
def fill(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fill], None]:
    """A function that takes what the user does in the next dialogs for a quote. It is done before each try to save."""

    def expect(do: Fill) -> None:
        def shown(dialog: QuoteDialog) -> int:
            for _ in range(TRIES):
                if not dialog.result():  # it was not accepted yet
                    do(dialog)
                    dialog.ui.buttonBox.accepted.emit()
            return dialog.result()

        monkeypatch.setattr(QuoteDialog, "exec", shown)

    return expect


def words(text: str, author: str = "Hannah Arendt") -> Fill:
    def do(dialog: QuoteDialog) -> None:
        dialog.ui.wordsEdit.setPlainText(text)
        dialog.ui.authorsEdit.setText(author)

    return do


@pytest.fixture
def add(fill: Callable[[Fill], None]) -> Add:
    """A function that adds a quote with this text."""

    def add(text: str) -> None:
        fill(words(text))
        press("Ctrl+N")

    return add


def sidebar(window: MainWindow) -> dict[str, int | None]:
    model = window.ui.partView.model()
    rows = [model.index(row, 0).data(RowRole.Scope) for row in range(model.rowCount())]
    return {row.title: row.quote_count for row in rows}


def sidebar_parts(window: MainWindow) -> dict[str, int | None]:
    """Return the rows below *Parts*, up to the next heading."""
    rows = list(sidebar(window).items())
    first = rows.index(("Parts", None)) + 1
    return dict(takewhile(lambda row: row[1] is not None, rows[first:]))


def own_texts(window: MainWindow) -> list[str]:
    own = own_of(window)
    loaded = [own.load(each) for each in own.tokens()]
    return [quote.text for each in loaded if each for quote in each.quotes]


def entries_below(menu: QWidget) -> Iterator[QAction]:
    """Yield the entries of *menu* and of the menus in it, but none that opens a menu."""
    for entry in menu.actions():
        below = entry.menu()
        if isinstance(below, QMenu):
            yield from entries_below(below)
        else:
            yield entry


def action(window: MainWindow, name: str) -> None:
    """Choose the entry with this text from the menu bar. A menu of a collection as it was may live a while longer."""
    entries = [entry for entry in entries_below(window.ui.menuBar) if entry.text().replace("&", "") == name]
    assert entries, name
    assert entries[0].isEnabled(), name
    entries[0].trigger()


def test_the_first_own_quote_makes_my_quotes_and_is_shown(window: MainWindow, add: Add) -> None:
    assert "My Quotes" not in sidebar(window)
    add("Nobody has the right to obey.")
    assert own_texts(window) == ["Nobody has the right to obey."]
    assert "Nobody has the right to obey." in read(window)
    assert read(window, "Provenance").splitlines()[1:] == ["Hannah Arendt"]
    assert sidebar(window)["My Quotes"] == 1
    assert sidebar(window)["Collections"] is None
    search(window, "author:arendt")
    assert len(ids(window)) == 1


def test_a_start_after_the_shown_quote_was_taken_back_has_no_welcome(
    window: MainWindow, add: Add, make_window: MakeWindow, shipped_library: Library
) -> None:
    assert window.panel.ui.welcomeText.isVisible()
    first = window.shown_quote_id
    add("Nobody has the right to obey.")
    press("Ctrl+Z")
    assert window.shown_quote_id == first
    window.close()
    again = make_window(quotes=shipped_library)
    assert again.shown_quote_id
    assert not again.panel.ui.welcomeText.isVisible()


def test_a_quote_that_could_not_be_saved_is_offered_again(
    window: MainWindow, add: Add, fill: Callable[[Fill], None], tmp_path: Path
) -> None:
    folder, away, offered = tmp_path / "records", tmp_path / "away", list[str]()

    def fill_in(text: str) -> Fill:
        def do(dialog: QuoteDialog) -> None:
            if text in offered:
                folder.unlink()
                away.rename(folder)
            else:
                dialog.ui.wordsEdit.setPlainText(text)
            offered.append(dialog.ui.wordsEdit.toPlainText())

        return do

    add("Nobody has the right to obey.")
    for text, do in (("Dare to think.", "New Quote…"), ("Dare to think again.", "Edit Quote…")):
        folder.rename(away)
        folder.touch()  # a file, in which no file can be
        fill(fill_in(text))
        action(window, do)
        assert offered[-2:] == [text, text]
        assert text in own_texts(window)


@pytest.mark.parametrize("begin", ["New Quote…", "Edit Quote…", "Add Finding…"])
def test_what_could_not_be_saved_is_not_thrown_away_unasked(
    window: MainWindow, add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begin: str
) -> None:
    stays, asked, told = list[tuple[str, bool]](), list[str](), list[str]()

    def shown(dialog: QuoteDialog | FindingDialog) -> int:
        field = dialog.ui.wordsEdit if isinstance(dialog, QuoteDialog) else dialog.ui.findingNoteEdit
        dialog.open()
        field.setPlainText("Dare to think.")
        dialog.ui.buttonBox.accepted.emit()
        stays.append((field.toPlainText(), dialog.isVisible()))
        told.extend(labels(dialog))
        dialog.reject()
        stays.append((field.toPlainText(), dialog.isVisible()))
        return dialog.result()

    add("Nobody has the right to obey.")
    for each in (QuoteDialog, FindingDialog):
        monkeypatch.setattr(each, "exec", shown)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    (tmp_path / "records").rename(tmp_path / "away")
    (tmp_path / "records").touch()  # a file, in which no file can be
    action(window, begin)
    assert stays == [("Dare to think.", True)] * 2
    assert asked == ["Discard your changes?"]
    assert any("there is a file where the folder should be" in each for each in told)


@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_quote_that_another_program_changed_meanwhile_can_be_saved(
    window: MainWindow,
    add: Add,
    fill: Callable[[Fill], None],
    monkeypatch: pytest.MonkeyPatch,
    shipped_library: Library,
    *,
    is_deleted: bool,
) -> None:
    asked, answers = list[tuple[str, bool]](), ["&Save Anyway", "&Keep Editing"]

    def change_elsewhere(dialog: QuoteDialog) -> None:
        dialog.open()
        dialog.ui.wordsEdit.setPlainText("Dare to think.")
        if not asked:
            (quote,) = own_of(window).every("my-quotes")
            after = None if is_deleted else quote._replace(text="Other words.")
            own_of(window).apply([QuoteChange(quote, after)], shipped_library)

    def press_button(box: QMessageBox) -> None:
        dialog = box.parent()
        asked.append((box.text(), isinstance(dialog, QuoteDialog) and dialog.isVisible()))
        wanted = answers.pop()
        next(each for each in box.buttons() if each.text() == wanted).click()

    add("Nobody has the right to obey.")
    monkeypatch.setattr(QMessageBox, "exec", press_button)
    fill(change_elsewhere)
    action(window, "Edit Quote…")
    happened = "deleted" if is_deleted else "changed"
    assert asked == [(f"This quote was {happened} in the meantime.", True)] * 2
    assert own_texts(window) == ["Dare to think."]
    assert "Dare to think." in read(window)
    window.ui.undoAction.trigger()
    assert own_texts(window) == ([] if is_deleted else ["Other words."])


def test_a_saved_edit_draws_the_page_once(
    window: MainWindow, add: Add, fill: Callable[[Fill], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    add("Nobody has the right to obey.")
    drawn, draw = list[str](), QuotePage._set_quote_text

    def drawing(page: QuotePage, quote: Quote, *args: Any) -> None:
        drawn.append(quote.text)
        draw(page, quote, *args)

    monkeypatch.setattr(QuotePage, "_set_quote_text", drawing)
    fill(lambda dialog: dialog.ui.wordsEdit.setPlainText("Dare to think."))
    action(window, "Edit Quote…")
    settle()
    assert drawn == ["Dare to think."]


def test_a_new_quote_goes_to_the_own_collection_that_is_listed(
    qtbot: QtBot, window: MainWindow, add: Add, fill: Callable[[Fill], None]
) -> None:
    own_of(window).create("Talks")
    qtbot.waitUntil(lambda: "Talks" in sidebar(window))
    window._sidebar.go_to("collection talks")
    add("One.")
    assert sidebar(window)["Talks"] == 1
    assert ids(window) == [window.shown_quote_id]
    mime = QMimeData()
    mime.setText("“Two.” — Hannah Arendt")
    fill(lambda _dialog: None)
    drop(window, mime)
    qtbot.waitUntil(lambda: sidebar(window)["Talks"] == 2)
    action(window, "Hide")
    window._sidebar.go_to("hidden talks")
    add("Three.")
    assert sidebar(window)["My Quotes"] == 1, "nobody would see it in a hidden collection"
    window._sidebar.go_to("collection own-words")
    add("Four.")
    assert sidebar(window)["My Quotes"] == 2


def test_the_first_own_quote_goes_to_my_quotes_though_a_shipped_collection_is_listed(
    window: MainWindow, add: Add
) -> None:
    window._sidebar.go_to("collection own-words")
    assert scope(window) == "In His Own Words"
    add("One.")
    assert sidebar(window).get("My Quotes") == 1


def test_a_new_quote_that_is_not_listed_stays_shown_when_its_dialog_is_closed(
    window: MainWindow, add: Add, qtbot: QtBot
) -> None:
    press("Ctrl+1")
    window.ui.quoteView.setFocus()
    press("Down")
    add("Another one.")
    assert "Another one." in read(window)
    other = QWidget()
    qtbot.addWidget(other)
    for each in (other, window):  # as a window manager does with a dialog
        each.show()
        each.activateWindow()
        qtbot.waitUntil(each.isActiveWindow)
    assert window.ui.quoteView.hasFocus()
    assert "Another one." in read(window)
    press("Down")
    assert window.shown_quote_id == ids(window)[0]


def test_a_new_quote_that_the_search_hides_is_shown_and_said(window: MainWindow, add: Add) -> None:
    search(window, "cake")
    add("Nobody has the right to obey.")
    assert "Nobody has the right to obey." in read(window)
    assert message(window) == "Quote saved. It doesn’t match the current search, so it isn’t listed."
    search(window, "")
    add("Another one.")
    assert "search" not in message(window)


def test_a_quote_is_not_said_to_be_hidden_once_the_search_is_cleared(window: MainWindow, add: Add) -> None:
    search(window, "cake")
    add("Nobody has the right to obey.")
    bar = window.messages.bar(of_problems=False)
    assert bar.isVisible()
    search(window, "")
    assert not bar.isVisible()


def test_clear_search_lists_the_quote_that_was_saved_in_its_row(window: MainWindow, add: Add) -> None:
    add("One.")
    click_row(window, "My Quotes")
    search(window, "cake")
    add("Two.")
    assert message(window) == "Quote saved. It doesn’t match the current search, so it isn’t listed."
    bar = window.messages.bar(of_problems=False)
    click(next(each for each in bar.findChildren(QPushButton) if each.text() == "Clear Search"))
    assert window.ui.searchEdit.text() == ""
    assert scope(window) == "My Quotes"
    assert window.shown_quote_id in ids(window)


def test_a_saved_quote_that_is_not_in_the_row_is_said_so(window: MainWindow, add: Add) -> None:
    click_row(window, "Favorites")
    search(window, "cake")
    add("One.")
    assert message(window) == "Quote saved in “My Quotes”. It isn’t in the current list."
    click_row(window, "My Quotes")
    assert not window.messages.bar(of_problems=False).isVisible()


def test_a_new_quote_goes_where_the_last_one_went_and_can_be_shown(
    qtbot: QtBot, window: MainWindow, add: Add, fill: Callable[[Fill], None]
) -> None:
    for title in ("Books", "Talks"):
        own_of(window).create(title)
        qtbot.waitUntil(lambda title=title: title in sidebar(window))  # type: ignore[misc]
    press("Ctrl+1")
    add("One.")
    assert message(window) == "Quote saved in “Books”. It isn’t in the current list.", "the first own collection"
    assert "My Quotes" not in sidebar(window)

    def choose_talks(dialog: QuoteDialog) -> None:
        words("Two.")(dialog)
        assert dialog.ui.collectionCombo.isVisibleTo(dialog)
        dialog.ui.collectionCombo.setCurrentIndex(dialog.ui.collectionCombo.findText("Talks"))

    fill(choose_talks)
    press("Ctrl+N")
    add("Three.")
    assert (sidebar(window)["Books"], sidebar(window)["Talks"]) == (1, 2)
    assert message(window) == "Quote saved in “Talks”. It isn’t in the current list."
    click(next(each for each in window.findChildren(QPushButton) if each.isVisible() and each.text() == "Show"))
    assert scope(window) == "Talks"
    assert read(window) == "Three."
    assert not window.messages.bar(of_problems=False).isVisible()
    press("Ctrl+Home")
    add("Four.")
    assert message(window) == "", "it is listed"


def test_a_quote_of_the_book_that_is_read_takes_four_keys_more_than_its_text(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the real window, dialog and store. The first quote says who wrote the book, the second only its words."""
    pressed = list[str]()

    def key(name: str) -> None:
        pressed.append(name)
        press(name)

    to_write = list[Fill]()

    def shown(dialog: QuoteDialog) -> int:
        dialog.open()
        qtbot.waitUntil(dialog.ui.wordsEdit.hasFocus)
        to_write.pop()(dialog)
        assert not dialog.isVisible()
        return dialog.result()

    def first(dialog: QuoteDialog) -> None:
        type_text("Simplify, simplify.")
        dialog.ui.authorsEdit.setText("Henry David Thoreau")
        dialog.ui.whereEdit.setText("Walden")
        press("Ctrl+Return")

    def second(_dialog: QuoteDialog) -> None:
        type_text("Things do not change; we change.")
        for name in ("Tab", "Down", "Ctrl+Return"):
            key(name)

    monkeypatch.setattr(QuoteDialog, "exec", shown)
    for write in (first, second):
        to_write.append(write)
        pressed.clear()
        window.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
        key("Ctrl+N")
    assert len(pressed) == 4
    (own,) = own_of(window).tokens()
    loaded = own_of(window).load(own)
    assert loaded
    assert [(each.text, each.authors, each.source) for each in loaded.quotes] == [
        ("Simplify, simplify.", ("Henry David Thoreau",), "Walden"),
        ("Things do not change; we change.", ("Henry David Thoreau",), "Walden"),
    ]


def test_the_last_quote_is_the_one_that_was_typed_last(
    qtbot: QtBot,
    window: MainWindow,
    add: Add,
    fill: Callable[[Fill], None],
    agree: list[str],
    reading: Path,
    make_window: MakeWindow,
    shipped_library: Library,
) -> None:
    """An import is no quote that was typed, and a new start remembers what was."""
    seen = list[str]()
    add("Nobody has the right to obey.")
    import_files(window, reading)
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 2)
    assert agree
    window.close()
    make_window(quotes=shipped_library)
    fill(lambda dialog: seen.append(dialog.ui.authorsEdit.placeholderText()))
    press("Ctrl+N")
    assert "Hannah Arendt" in seen[0]


def test_undo_and_redo_of_the_first_quote(qtbot: QtBot, window: MainWindow, add: Add) -> None:
    add("One.")
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "My Quotes" not in sidebar(window))
    assert own_texts(window) == []
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: sidebar(window).get("My Quotes") == 1)
    assert own_texts(window) == ["One."]


def test_edit_and_delete_with_undo(window: MainWindow, add: Add, fill: Callable[[Fill], None]) -> None:
    add("One.")
    add("Two.")
    assert sidebar(window)["My Quotes"] == 2
    fill(words("Second."))
    action(window, "Edit Quote…")
    assert own_texts(window) == ["One.", "Second."]
    assert "Second." in read(window)
    action(window, "Delete Quote")
    assert own_texts(window) == ["One."]
    assert sidebar(window)["My Quotes"] == 1
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert sorted(own_texts(window)) == ["One.", "Two."]


def test_a_deleted_quote_that_stays_a_favorite_is_said_to(window: MainWindow, add: Add) -> None:
    add("One.")
    press("Ctrl+D")
    press("Ctrl+J")
    action(window, "Delete Quote")
    assert own_texts(window) == []
    assert [quote.text for quote in listed(window)] == ["One."]
    assert message(window) == "Quote deleted. It is still among your favorites."


def test_undo_shows_the_quote_that_comes_back(window: MainWindow, add: Add) -> None:
    for text in ("One.", "Two.", "Three."):
        add(text)
    click_row(window, "My Quotes")
    window.ui.quoteView.selectRow(own_texts(window).index("Two."))
    action(window, "Delete Quote")
    assert "Three." in read(window)
    press("Ctrl+Z")
    assert "Two." in read(window)
    assert own_texts(window)[window.ui.quoteView.currentIndex().row()] == "Two."


def test_delete_shows_the_next_quote_although_a_step_was_undone_before(window: MainWindow, add: Add) -> None:
    for text in ("One.", "Two.", "Three."):
        add(text)
    click_row(window, "My Quotes")
    window.ui.quoteView.setFocus()
    press("Home")
    press("Down")
    press("Ctrl+D")
    press("Ctrl+Z")
    action(window, "Delete Quote")
    assert window.shown_quote_id == ids(window)[1]


def test_the_same_edit_by_another_program_is_no_question(
    window: MainWindow,
    add: Add,
    fill: Callable[[Fill], None],
    monkeypatch: pytest.MonkeyPatch,
    shipped_library: Library,
) -> None:
    def edit_in_both(dialog: QuoteDialog) -> None:
        dialog.ui.wordsEdit.setPlainText("Dare to think.")
        (quote,) = own_of(window).every("my-quotes")
        own_of(window).apply([QuoteChange(quote, dialog.quote())], shipped_library)

    add("Nobody has the right to obey.")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: pytest.fail("the user is asked"))
    fill(edit_in_both)
    action(window, "Edit Quote…")
    assert own_texts(window) == ["Dare to think."]


def test_a_quote_moves_to_another_collection(
    qtbot: QtBot, window: MainWindow, fill: Callable[[Fill], None], shipped_library: Library
) -> None:
    for title in ("Talks", "Books"):
        own_of(window).create(title)
        qtbot.waitUntil(lambda title=title: title in sidebar(window))  # type: ignore[misc]

    def into_talks(dialog: QuoteDialog) -> None:
        assert dialog.ui.collectionCombo.currentText() == "Talks", "My Quotes comes only where there is no other"
        words("One.")(dialog)
        dialog.ui.collectionCombo.setCurrentText("Talks")

    fill(into_talks)
    press("Ctrl+N")
    assert sidebar(window)["Talks"] == 1
    action(window, "Books")  # in Move To
    moved = window.selection.quote and shipped_library.get(window.selection.quote.id)
    assert moved
    assert moved.collection == "books"
    press("Ctrl+Z")
    back = shipped_library.get(moved.id)
    assert back
    assert back.collection == "talks"


def test_a_quote_can_be_moved_once_there_are_two_collections(qtbot: QtBot, window: MainWindow, add: Add) -> None:
    add("One.")
    menu = window.own_actions.move_menu.menuAction()
    assert not menu.isEnabled()
    own_of(window).create("Talks")
    qtbot.waitUntil(lambda: "Talks" in sidebar(window))
    assert menu.isEnabled()
    assert [(each.text(), each.isEnabled()) for each in window.own_actions.move_menu.actions()] == [
        ("My Quotes", False),  # where the quote is
        ("Talks", True),
    ]


def test_titles_that_differ_at_the_end_differ_in_menus(qtbot: QtBot, window: MainWindow) -> None:
    titles = [f"Quotes from the collected letters of everybody, volume {number}" for number in (1, 2)]
    for title in (*titles, "A\ttab & a turn\u202e"):
        own_of(window).create(title)
    qtbot.waitUntil(lambda: titles[1] in sidebar(window))
    actions = window.own_actions
    for menu in (actions.move_menu, actions.own_menu):
        said = [each.text() for each in menu.actions()]
        assert sorted(text[-3:] for text in said if text.startswith("Quotes from")) == ["e 1", "e 2"]
        assert "A tab && a turn\\u202e" in said
        assert not any("\t" in text for text in said)
    assert "A tab & a turn\\u202e" in sidebar(window)


def test_shipped_quotes_can_not_be_changed(window: MainWindow, add: Add) -> None:
    own_actions = window.own_actions
    assert not [each for each in own_actions.all if each.isVisible()]
    add("One.")
    window.show_quote_id("cake-analogy")
    shown = [each for each in own_actions.all if each.isVisible()]
    assert len(shown) == 4  # to export the selected quotes is there if several are selected
    assert [each.isEnabled() for each in shown] == [False, False, False, False]


def test_what_another_program_changed_is_told_and_kept(window: MainWindow, add: Add, tmp_path: Path) -> None:
    add("One.")
    shown = window.selection.quote
    assert shown
    other = own_in(tmp_path)
    loaded = other.load(shown.collection)
    assert loaded
    (there,) = loaded.quotes
    other.apply([QuoteChange(there, there._replace(text="Changed elsewhere."))])
    action(window, "Delete Quote")
    assert "Another program changed this quote" in message(window)
    assert own_texts(window) == ["Changed elsewhere."]


def test_a_favorite_shows_the_words_as_they_were_changed(
    window: MainWindow, add: Add, fill: Callable[[Fill], None], store: FavoriteStore
) -> None:
    add("One.")
    press("Ctrl+D")
    fill(words("Changed.", "Simone Weil"))
    action(window, "Edit Quote…")
    (changed,) = store.values()
    assert changed.quote.text == "Changed."
    assert "Simone Weil" in changed.attribution
    press("Ctrl+Z")
    (favorite,) = store.values()
    assert favorite.quote.text == "One."
    assert "Hannah Arendt" in favorite.attribution


def test_a_favorite_of_a_removed_collection_stays(qtbot: QtBot, window: MainWindow, add: Add) -> None:
    add("One.")
    press("Ctrl+D")
    action(window, "Remove")
    qtbot.waitUntil(lambda: "My Quotes" not in sidebar(window))
    assert message(window) == "“My Quotes” was removed."
    press("Ctrl+9")
    qtbot.waitUntil(lambda: len(ids(window)) == 1)


def test_a_quote_that_is_added_to_a_hidden_collection_is_saved(
    window: MainWindow, add: Add, shipped_library: Library
) -> None:
    add("One.")
    shipped_library.hide(["my-quotes"])
    add("Two.")
    assert own_texts(window) == ["One.", "Two."]
    assert "Quote saved." in message(window)


def hidden_in(window: MainWindow) -> list[str]:
    return window._stores.settings.get("hidden_collections", [])  # type: ignore[no-any-return]


def test_a_removed_collection_is_no_longer_hidden_until_undo(
    qtbot: QtBot, window: MainWindow, add: Add, shipped_library: Library
) -> None:
    add("One.")
    shipped_library.hide(["my-quotes"])
    window._stores.settings.update(hidden_collections=["my-quotes"])
    window._library.on_changed()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the menu of the collection as it was
    action(window, "Remove")
    assert hidden_in(window) == []
    qtbot.waitUntil(lambda: len(shipped_library.collections()) == 2)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: shipped_library.collections()[-1].quote_count == 1)
    assert hidden_in(window) == ["my-quotes"]
    assert shipped_library.collections()[-1].is_hidden
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: len(shipped_library.collections()) == 2)
    add("Two.")
    assert sidebar(window)["My Quotes"] == 1


# Files


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], object]:
    """A function that names the file that the user chooses in any file dialog."""
    return lambda path: choose_file(monkeypatch, path)


@pytest.fixture
def export(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Exports the only own collection from its menu. Returns the hint of the dialog."""

    def exported(path: Path, format: str) -> str:
        seen = choose_export(monkeypatch, path, format)
        window.own_actions.own_menu.actions()[0].menu().actions()[0].trigger()  # type: ignore[attr-defined]
        wait_for_jobs(window)
        return seen[-1][2]

    return exported


@pytest.fixture
def agree(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the previews that were shown, to each of which the user says yes."""
    seen = list[str]()

    def shown(dialog: ImportPreviewDialog) -> int:
        seen.append(dialog.ui.previewText.toPlainText())
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    return seen


CSV = "Quote,Author,Book\nOne is enough.,Ada,First Book\nTwo are more.,Bob,Second\n,,Empty\n"


@pytest.fixture
def reading(tmp_path: Path) -> Path:
    """A file of two quotes."""
    path = tmp_path / "reading.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_an_import_says_what_it_will_do_and_is_taken_back(
    qtbot: QtBot, window: MainWindow, choose: Callable[[Path], None], agree: list[str], reading: Path
) -> None:
    first = window.shown_quote_id
    choose(reading)
    action(window, "Import…")
    wait_for_jobs(window)
    assert "One is enough." in agree[0]
    assert "4" in agree[0]  # the line of the empty row
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 2)
    assert read(window) == "One is enough."
    assert "2 quotes imported" in message(window)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "reading" not in sidebar(window))
    assert window.shown_quote_id == first
    assert window.ui.quoteView.currentIndex().data(QuoteRole.Quote).id == first
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 2)


@pytest.mark.parametrize("name", ["Search quotes", "Parts", "Quotes", "a button of the empty list"])
def test_the_keys_go_on_from_the_first_imported_quote(
    qtbot: QtBot, window: MainWindow, agree: list[str], reading: Path, name: str
) -> None:
    assert agree == []
    if name.startswith("a button"):  # it goes with the empty list
        window._go_to_scope("favorites")
        search(window, "nothing like it")
        window.ui.nearestButton.setFocus()
    else:
        named(window, name).setFocus()
    if name == "Parts":
        click_row(window, "Collections")  # which hides its rows
    import_files(window, reading)
    qtbot.waitUntil(lambda: scope(window) == "reading")
    assert read(window) == "One is enough."
    assert window.focusWidget() is window.ui.quoteView
    press("Down")
    assert read(window) != "One is enough."
    assert scope(window) == "reading"


def test_what_is_typed_meanwhile_keeps_the_focus(
    qtbot: QtBot, window: MainWindow, agree: list[str], reading: Path
) -> None:
    assert agree == []
    window.ui.quoteView.setFocus()

    def type_on() -> None:
        window.ui.searchEdit.setFocus()
        window.ui.searchEdit.setText("enough")

    window.importing.imported.connect(type_on)
    import_files(window, reading)
    qtbot.waitUntil(lambda: scope(window) == "reading")
    assert window.focusWidget() is window.ui.searchEdit


def test_what_another_computer_deletes_leaves_no_other_quote_in_its_place(
    qtbot: QtBot, window: MainWindow, add: Add, shipped_library: Library
) -> None:
    add("One.")
    (quote,) = own_of(window).every("my-quotes")
    own_of(window).apply([QuoteChange(quote, None)], shipped_library)
    window._library.on_changed()
    qtbot.waitUntil(lambda: window.shown_quote_id is None)


def test_lines_instead_of_blocks_are_imported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "reading.txt"
    path.write_text("Be kind today.\nBe true.\n", encoding="utf-8")

    def choose(dialog: ImportPreviewDialog) -> int:
        (layout,) = [box for box in dialog.findChildren(QComboBox) if box.currentText() == "Blocks between blank lines"]
        layout.setFocus()
        QTest.keyClick(layout, Qt.Key.Key_Home)
        assert layout.currentText() == "One per line"
        qtbot.waitUntil(dialog.ui.buttonBox.button(QDialogButtonBox.StandardButton.Ok).isEnabled)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportPreviewDialog, "exec", choose)
    import_files(window, path)
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 2)


def test_lines_that_can_not_be_read_stay_when_an_import_is_taken_back(
    qtbot: QtBot, window: MainWindow, shipped_library: Library, agree: list[str], reading: Path, tmp_path: Path
) -> None:
    import_files(window, reading)
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 2)
    with (tmp_path / "records" / "reading.jsonl").open("a", encoding="utf-8") as lines:
        lines.writelines(f'{{"id": "bad-{number}", "text": 1}}\n' for number in range(43))
    own_of(window).index_now(shipped_library, "reading")
    window.tell("Something else.")
    window.messages.tell_of_collections(own_of(window).messages)
    assert "Skipped line" in message(window)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: sidebar(window)["reading"] == 0)
    assert "Skipped line" in message(window)


def test_an_import_under_a_title_that_is_taken_gets_a_number(
    qtbot: QtBot, window: MainWindow, agree: list[str], monkeypatch: pytest.MonkeyPatch, reading: Path
) -> None:
    assert agree == []
    monkeypatch.setattr(ImportPreviewDialog, "title", "My reading")
    monkeypatch.setattr(ImportPreviewDialog, "leaves_out_duplicates", False)
    monkeypatch.setattr(ImportPreviewDialog, "into", "")
    for title in ("My reading", "My reading 2"):
        import_files(window, reading)
        qtbot.waitUntil(lambda title=title: sidebar(window).get(title) == 2)  # type: ignore[misc]


@pytest.mark.parametrize("stage", range(2))
def test_an_import_that_is_canceled_at_any_stage_leaves_nothing(
    qtbot: QtBot, window: MainWindow, agree: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: int
) -> None:
    """While the file is read, and while its quotes are saved."""
    path = tmp_path / "reading.csv"
    path.write_text(CSV + "One is enough.,Ada,First Book\n", encoding="utf-8")
    monkeypatch.setattr(ImportPreviewDialog, "leaves_out_duplicates", False)
    monkeypatch.setattr(ImportPreviewDialog, "into", "")
    started = list[Worker]()
    start = Worker.start

    def start_canceled(worker: Worker) -> None:
        started.append(worker)
        if len(started) == stage + 1:
            window.findChildren(QProgressDialog)[-1].canceled.emit()  # as its button does
        start(worker)

    monkeypatch.setattr(Worker, "start", start_canceled)
    before = texts_in(tmp_path)
    import_files(window, path)
    assert len(started) == stage + 1
    assert bool(agree) == (stage == 1)
    assert message(window) == "Import canceled. Nothing was changed."
    assert texts_in(tmp_path) == before
    assert "reading" not in sidebar(window)
    import_files(window, path)  # another try goes on as usual
    qtbot.waitUntil(lambda: sidebar(window).get("reading") == 3)


def test_the_files_after_an_import_that_is_canceled_are_told(
    qtbot: QtBot, window: MainWindow, agree: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Worker.start

    def start_canceled(worker: Worker) -> None:
        window.findChildren(QProgressDialog)[-1].canceled.emit()
        start(worker)

    monkeypatch.setattr(Worker, "start", start_canceled)
    drop(window, dropped_files(tmp_path, "text\nOne.\n", "text\nTwo.\n"))
    qtbot.waitUntil(lambda: "Not imported: “reading 2.csv”." in message(window))
    assert not agree
    assert texts_in(tmp_path) == {}


def texts_in(folder: Path) -> dict[str, list[str]]:
    """Return the texts of the quotes of each collection in *folder*, as a program finds them that starts now."""
    own = own_in(folder)
    found = {name: own.load(name) for name in own.tokens()}
    return {name: [quote.text for quote in loaded.quotes] for name, loaded in found.items() if loaded}


def test_a_file_that_can_not_be_read_is_told(
    window: MainWindow, choose: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    choose(path)
    action(window, "Import…")
    wait_for_jobs(window)
    assert f"Nothing was imported from {path}: " in message(window)
    choose(tmp_path / "nowhere")
    action(window, "Import…")
    wait_for_jobs(window)
    assert "Couldn’t read" in message(window)


OWN = "LeCun Viewer collection"
NOTES = "Notes for Obsidian and Logseq"
LABELS = [each.label for each in FORMATS.values()]
EXPORTED = {OWN: '"title":"reading"', "Markdown": "> ", "CSV": "One is", "HTML": "<h1", "BibTeX": "@book{"}


def test_a_collection_is_exported(
    qtbot: QtBot,
    window: MainWindow,
    choose: Callable[[Path], None],
    export: Callable[..., str],
    agree: list[str],
    tmp_path: Path,
    reading: Path,
) -> None:
    choose(reading)
    action(window, "Import…")
    wait_for_jobs(window)
    qtbot.waitUntil(lambda: "reading" in sidebar(window))
    for format, has in EXPORTED.items():
        out = tmp_path / f"out {format}"
        export(out, format)
        assert has in out.read_text(encoding="utf-8")
        assert f"“reading” was exported to {out}." in message(window)


def test_a_collection_is_exported_as_notes_and_no_file_of_the_user_is_replaced(
    window: MainWindow, add: Add, export: Callable[..., str], tmp_path: Path
) -> None:
    add("One is enough.")
    folder = tmp_path / "vault"
    folder.mkdir()
    mine = folder / "hannah arendt.md"
    mine.write_text("My own words", encoding="utf-8")
    assert "Notes you have edited are not overwritten." in export(folder, NOTES)
    assert message(window) == f"1 note exported to {folder}."
    assert "> One is enough." in (folder / "Hannah Arendt 2.md").read_text(encoding="utf-8")
    assert mine.read_text(encoding="utf-8") == "My own words"
    export(mine, NOTES)
    assert f"Couldn’t save {mine}: there is a file where the folder should be." in message(window)
    assert mine.read_text(encoding="utf-8") == "My own words"


def test_a_hidden_collection_is_exported_with_all_its_quotes(
    window: MainWindow, add: Add, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add("One is enough.")
    info = next(each for each in window._library.collections() if each.is_own)
    window._library.hide([info.id])
    for format in (*LABELS, OWN):
        out = tmp_path / f"out {format}"
        choose_export(monkeypatch, out, format)
        window.dialogs.exporting.ask([], info._replace(is_hidden=True))
        wait_for_jobs(window)
        assert "One is enough" in out.read_text(encoding="utf-8")


def test_a_hidden_collection_that_came_with_the_program_is_exported_from_its_row(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    info = window._library.collections()[1]
    window._library.hide([info.id])
    seen = choose_export(monkeypatch, tmp_path / "out.json")
    choose_in_row(window, f"hidden {info.id}", "Export…")
    wait_for_jobs(window)
    assert OWN not in seen[0][1]
    assert len(json.loads((tmp_path / "out.json").read_bytes())["quotes"]) == info.quote_count > 0


def test_an_export_says_what_it_loses_before_and_after(
    window: MainWindow, add: Add, export: Callable[..., str], tmp_path: Path
) -> None:
    add("One.")
    lost = {"CSV": "title and introduction", "HTML": "can’t import this file", "RIS": "can’t import this file"}
    for format in (OWN, "JSON", "Markdown", *lost):
        hint = export(tmp_path / "out", format)
        if format in lost:
            assert lost[format] in hint
        else:
            assert hint.startswith("Importing this file restores everything. Your favorites")
        also_json = "For a complete backup, also export as JSON."
        assert message(window).endswith(also_json) == hint.endswith(also_json) == (format in lost)
        assert not any(each in message(window) for each in lost.values()), "a message would be cut"


@pytest.mark.parametrize("format", ["CSV", OWN])
def test_what_the_window_exports_comes_back(
    qtbot: QtBot,
    window: MainWindow,
    add: Add,
    export: Callable[..., str],
    agree: list[str],
    tmp_path: Path,
    format: str,
) -> None:
    add("“- One; =1”")
    before = own_texts(window)
    export(tmp_path / "out", format)
    action(window, "Remove")
    qtbot.waitUntil(lambda: "My Quotes" not in sidebar(window))
    action(window, "Import…")
    wait_for_jobs(window)
    qtbot.waitUntil(lambda: bool(own_texts(window)))
    assert own_texts(window) == before
    assert len(agree) == 1


def test_a_damaged_export_is_refused_with_its_line(
    window: MainWindow, add: Add, export: Callable[..., str], tmp_path: Path
) -> None:
    add("One.")
    path = tmp_path / "out.json"
    export(path, "JSON")
    path.write_bytes(path.read_bytes()[:-30])
    action(window, "Import…")
    wait_for_jobs(window)
    assert f"Nothing was imported from {path}. Line " in message(window)


def test_a_new_collection_is_listed_without_quotes_and_undone(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, fill: Callable[[Fill], None]
) -> None:
    typed = fill_field(monkeypatch, "  On  Duty ")
    action(window, "New Collection…")
    assert typed == [("New Collection", "")]
    assert sidebar(window)["On Duty"] == 0
    assert scope(window) == "On Duty"
    assert "“On Duty” has no quotes yet. To add one, choose File ▸ New Quote." in labels(window)
    asked = list[str]()
    for name in ("newQuoteAction", "importAction"):
        getattr(window.ui, name).triggered.disconnect()
        getattr(window.ui, name).triggered.connect(partial(asked.append, name))
    for button, text in ((window.ui.newButton, "New Quote…"), (window.ui.importButton, "Import…")):
        assert button.text() == text
        click(button)
    assert asked == ["newQuoteAction", "importAction"]
    action(window, "New Collection…")
    assert sidebar(window)["On Duty 2"] == 0
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "On Duty 2" not in sidebar(window))
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "On Duty" not in sidebar(window))
    press("Ctrl+Shift+Z")
    qtbot.waitUntil(lambda: sidebar(window).get("On Duty") == 0)


def test_no_title_makes_no_collection(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_field(monkeypatch, "  ")
    action(window, "New Collection…")
    assert own_of(window).tokens() == {}
    assert not window.ui.undoAction.isEnabled()


def test_rename_and_remove_with_undo(
    qtbot: QtBot, window: MainWindow, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("One.")
    fill_field(monkeypatch, "  On  Duty ")
    action(window, "Rename…")
    qtbot.waitUntil(lambda: "On Duty" in sidebar(window))
    action(window, "Remove")
    qtbot.waitUntil(lambda: "On Duty" not in sidebar(window))
    assert own_texts(window) == []
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: sidebar(window).get("On Duty") == 1)
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "My Quotes" in sidebar(window))


def test_a_title_that_another_collection_has_gets_a_number(
    qtbot: QtBot, window: MainWindow, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("One.")
    fill_field(monkeypatch, "In His Own Words")
    for _ in range(2):  # its own title stays
        action(window, "Rename…")
        qtbot.waitUntil(lambda: "In His Own Words 2" in sidebar(window))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the menu of the collection as it was
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "My Quotes" in sidebar(window))


EditParts = Callable[[Callable[[PartsDialog], None]], None]


@pytest.fixture
def edit_parts(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> EditParts:
    """A function that opens *Edit Parts*, and does in the dialog what the user does before *Save*."""

    def edit(do: Callable[[PartsDialog], None]) -> None:
        def shown(dialog: PartsDialog) -> int:
            dialog.open()
            with qtbot.waitExposed(dialog):
                dialog.activateWindow()
            dialog.ui.partList.setFocus()
            qtbot.waitUntil(dialog.ui.partList.hasFocus)
            do(dialog)
            press("Ctrl+Return")
            assert not dialog.isVisible()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            return dialog.result()

        monkeypatch.setattr(PartsDialog, "exec", shown)
        action(window, "Edit Parts…")

    return edit


def add_parts(*titles: str) -> Callable[[PartsDialog], None]:
    def add(dialog: PartsDialog) -> None:
        for title in titles:
            click(dialog.ui.addButton)
            type_text(title)
            press("Return")
            settle()

    return add


def in_part(text: str, part: str) -> Fill:
    def do(dialog: QuoteDialog) -> None:
        words(text)(dialog)
        dialog.ui.partCombo.setCurrentText(part)
        assert dialog.ui.partCombo.currentText() == part

    return do


def parts_in_file(window: MainWindow) -> tuple[list[str], dict[str, int]]:
    """Return what the file has: the titles of the parts in order, and the part of each quote."""
    loaded = own_in(window._stores.records.path.parent).load("my-quotes")
    assert loaded
    return [part.title for part in loaded.info.parts], {quote.text: quote.part for quote in loaded.quotes}


def test_parts_are_edited_in_one_step_and_stand_below_their_collection(
    qtbot: QtBot, window: MainWindow, add: Add, fill: Callable[[Fill], None], edit_parts: EditParts, tmp_path: Path
) -> None:
    add("One.")
    parts = sidebar_parts(window)

    def known_parts() -> list[str]:
        return [part.title for part in window._stores.library.collections()[-1].parts]

    def part() -> str:
        return next(label.rpartition("\n")[0] for label in labels(window) if label.endswith("From “My Quotes”"))

    def change_all(dialog: PartsDialog) -> None:
        nowhere = QModelIndex()
        assert dialog.ui.partList.model().moveRows(nowhere, 2, 1, nowhere, 0)  # as a drop does
        dialog.ui.partList.setCurrentRow(0)
        press("F2")
        type_text("On Sleep")
        press("Return")
        settle()
        press("Down")
        press("Del")  # On War
        click(dialog.ui.addButton)
        type_text("On Work")

    edit_parts(add_parts("On War", "On Peace", "On Rest"))
    qtbot.waitUntil(lambda: known_parts() == ["On War", "On Peace", "On Rest"])
    for text, title in (("Two.", "On War"), ("Three.", "On Peace"), ("Four.", "On Rest")):
        fill(in_part(text, title))
        press("Ctrl+N")
        assert part() == title
    before = parts_in_file(window)
    edit_parts(change_all)
    after = ["On Sleep", "On Peace", "On Work"]
    qtbot.waitUntil(lambda: known_parts() == after)
    qtbot.waitUntil(lambda: part() == "On Sleep")
    assert parts_in_file(window) == (after, {"One.": 0, "Two.": 0, "Three.": 2, "Four.": 3})
    assert sidebar_parts(window) == parts
    shown = list(sidebar(window))
    at = shown.index("My Quotes")
    assert shown[at + 1 : at + 4] == after
    assert [sidebar(window)[title] for title in after] == [1, 1, 0]
    window._go_to_scope("part 3 of my-quotes")
    assert scope(window) == "On Sleep"
    assert [quote.text for quote in listed(window)] == ["Four."]
    assert count(window) == "1 quote in On Sleep"
    window._go_to_scope(ALL_QUOTES)
    again = own_in(tmp_path)  # as after a restart
    loaded = again.load("my-quotes")
    assert loaded
    assert {quote.text: quote.part_title for quote in loaded.quotes} == {
        "One.": "",
        "Two.": "",
        "Three.": "On Peace",
        "Four.": "On Sleep",
    }
    search(window, 'part:"on sleep"')
    assert len(ids(window)) == 1
    search(window, 'part:"on work"')
    assert ids(window) == []
    window.ui.undoAction.trigger()
    qtbot.waitUntil(lambda: known_parts() == before[0])
    assert parts_in_file(window) == before
    window.ui.redoAction.trigger()
    qtbot.waitUntil(lambda: known_parts() == after)


def test_a_title_that_is_typed_makes_the_first_part_and_the_next(
    qtbot: QtBot, window: MainWindow, fill: Callable[[Fill], None]
) -> None:
    for text, title in (("One.", "On Work"), ("Two.", "On Rest"), ("Three.", "on work")):

        def do(dialog: QuoteDialog, text: str = text, title: str = title) -> None:
            words(text)(dialog)
            dialog.ui.partCombo.setEditText(title)

        fill(do)
        press("Ctrl+N")
        qtbot.waitUntil(lambda: read(window) == text)  # noqa: B023
    assert parts_in_file(window) == (["On Work", "On Rest"], {"One.": 1, "Two.": 2, "Three.": 1})

    def move(dialog: QuoteDialog) -> None:
        dialog.ui.partCombo.setEditText("On Love")

    fill(move)
    action(window, "Edit Quote…")
    assert parts_in_file(window) == (["On Work", "On Rest", "On Love"], {"One.": 1, "Two.": 2, "Three.": 3})
    press("Ctrl+Z")
    assert parts_in_file(window) == (["On Work", "On Rest"], {"One.": 1, "Two.": 2, "Three.": 1})
    for _ in range(3):
        press("Ctrl+Z")
    assert not own_of(window).tokens()


def test_a_title_that_is_typed_for_a_quote_of_no_part_makes_a_part(
    window: MainWindow, add: Add, fill: Callable[[Fill], None]
) -> None:
    add("One.")
    fill(lambda dialog: dialog.ui.partCombo.setEditText("On Work"))
    action(window, "Edit Quote…")
    assert parts_in_file(window) == (["On Work"], {"One.": 1})


def test_a_part_without_quotes_says_so_and_takes_a_new_quote(
    qtbot: QtBot, window: MainWindow, add: Add, fill: Callable[[Fill], None], edit_parts: EditParts
) -> None:
    add("One.")
    edit_parts(add_parts("On War", "On Peace"))
    qtbot.waitUntil(lambda: "On Peace" in sidebar(window))
    click_row(window, "On Peace")
    told = (
        "“On Peace” has no quotes yet. To add one, choose File ▸ New Quote. To move quotes here, select them and choose"
        " Edit ▸ Change Part, or drag them onto the part."
    )
    assert told in labels(window)
    assert not window.ui.importButton.isVisible(), "an import goes into a collection"
    search(window, "one")
    assert told in labels(window), "there is nothing to search"
    window.ui.searchEdit.setText("")
    chosen = list[str]()

    def write(dialog: QuoteDialog) -> None:
        chosen.append(dialog.ui.partCombo.currentText())
        words("Two.")(dialog)

    fill(write)
    click(window.ui.newButton)
    assert chosen[0] == "On Peace"
    assert parts_in_file(window)[1] == {"One.": 0, "Two.": 2}
    assert [quote.text for quote in listed(window)] == ["Two."]
    assert not window.ui.newButton.isVisible()
    search(window, "one")
    assert "No results in “On Peace”." in labels(window)


def test_a_new_part_has_no_quotes_of_a_part_that_the_console_removed(
    qtbot: QtBot, window: MainWindow, fill: Callable[[Fill], None], edit_parts: EditParts
) -> None:
    """The console leaves the number of a removed part with its quotes."""
    own = own_of(window)
    own.create("My Quotes", quotes=[draft("One.")._replace(part=1)])
    own.update_index_now(window._stores.library)
    window._library.on_changed()
    edit_parts(add_parts("On Work"))
    qtbot.waitUntil(lambda: bool(window._stores.library.collections()[-1].parts))
    assert window._stores.library.collections()[-1].parts == (PartTitle(2, "On Work"),)
    assert parts_in_file(window) == (["On Work"], {"One.": 1})


@pytest.mark.parametrize("answer", QDialog.DialogCode)
def test_parts_that_stay_are_no_step_to_take_back(
    window: MainWindow, add: Add, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode
) -> None:
    add("One.")
    monkeypatch.setattr(PartsDialog, "exec", lambda dialog: dialog.done(answer) or answer.value)
    action(window, "Edit Parts…")
    press("Ctrl+Z")
    assert own_texts(window) == []


def test_a_collection_is_hidden_and_shown_from_its_menu(window: MainWindow, add: Add, shipped_library: Library) -> None:
    add("One.")
    action(window, "Hide")
    assert "My Quotes" not in sidebar(window)
    assert window._stores.settings.get("hidden_collections") == ["my-quotes"]
    assert message(window) == "“My Quotes” is hidden. To show it again, choose it in View ▸ Collections."
    press("Ctrl+Z")
    assert sidebar(window)["My Quotes"] == 1
    assert window._stores.settings.get("hidden_collections") == []
    press("Ctrl+Shift+Z")
    assert "My Quotes" not in sidebar(window)
    action(window, "Show")
    assert sidebar(window)["My Quotes"] == 1
    assert own_texts(window) == ["One."]


def test_the_last_collection_that_is_shown_can_not_be_hidden(
    window: MainWindow, add: Add, shipped_library: Library
) -> None:
    add("One.")
    shipped_library.hide([each.id for each in shipped_library.collections() if not each.is_own])
    assert enabled_in_own_menu(window)["&Hide"] is False


def enabled_in_own_menu(window: MainWindow) -> dict[str, bool]:
    (mine,) = window.own_actions.own_menu.actions()
    menu = mine.menu()
    assert isinstance(menu, QMenu)
    return {each.text(): each.isEnabled() for each in menu.actions()}


def test_an_import_compares_with_hidden_collections_too(
    window: MainWindow, add: Add, agree: list[str], tmp_path: Path, shipped_library: Library
) -> None:
    add("One is enough!")
    first, second = (each.id for each in shipped_library.collections() if not each.is_own)
    shipped, hidden = (next(each.text for each in window_quotes(shipped_library, of)) for of in (first, second))
    shipped_library.hide(["my-quotes", second])
    path = tmp_path / "reading.txt"
    path.write_text("\n\n".join(["One is enough.", "Two.", "Two.", shipped, hidden]), encoding="utf-8")
    import_files(window, path)
    (seen,) = agree
    assert seen.split("Duplicates\n")[1].splitlines() == [
        "1 quote in “Quotes attributed to Yann LeCun”.",
        "1 quote in “In His Own Words” (hidden).",
        "1 quote in “My Quotes” (hidden).",
        "1 quote repeated in the file.",
    ]
    assert own_texts(window) == ["One is enough!", "Two."]


def test_an_import_compares_with_the_quotes_of_all_pages(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said, many = list[str](), [f"Quote number {number}." for number in range(3 * PAGE_SIZE)]
    own_of(window).create("Many", quotes=[draft(text) for text in many])
    qtbot.waitUntil(lambda: sidebar(window).get("Many") == len(many))
    path = tmp_path / "reading.csv"
    path.write_text("\n".join(["text", *many, "A new one."]), encoding="utf-8")

    def shown(dialog: ImportPreviewDialog) -> int:
        said.append(dialog.ui.stateLabel.text())
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    import_files(window, path)
    assert said == [f"“Many”: 1 new, {len(many)} unchanged. 1 quote will be imported."]


def test_notes_that_are_left_out_with_their_quotes_are_told(
    window: MainWindow, add: Add, agree: list[str], tmp_path: Path
) -> None:
    add("One is enough.")
    path = tmp_path / "reading.csv"
    path.write_text("text,note\nOne is enough.,Mine\nTwo.,Kept\nTwo.,Also kept\n", encoding="utf-8")
    import_files(window, path)
    assert agree[0].split("Duplicates\n")[1].splitlines() == [
        "1 quote in “My Quotes”.",
        "1 quote repeated in the file.",
        "Skipping duplicates also skips 1 note that the existing quotes don’t have.",
    ]
    assert [quote.provenance.note for quote in own_of(window).every("reading")] == ["Kept\nAlso kept"]


def window_quotes(library: Library, of: str) -> Iterator[Quote]:
    return (each for each in library.every(Search()) if each.collection == of)


def test_a_favorite_whose_collection_is_gone_is_imported(
    qtbot: QtBot, window: MainWindow, add: Add, agree: list[str], reading: Path
) -> None:
    add("One is enough.")
    press("Ctrl+D")
    action(window, "Remove")
    qtbot.waitUntil(lambda: "My Quotes" not in sidebar(window))
    import_files(window, reading)
    assert "Duplicates" not in agree[0]
    assert own_texts(window) == ["One is enough.", "Two are more."]


def test_a_text_from_another_program_becomes_a_quote(
    qtbot: QtBot, window: MainWindow, fill: Callable[[Fill], None]
) -> None:
    seen = list[Quote]()
    fill(lambda dialog: seen.append(dialog.quote()))
    mime = QMimeData()
    mime.setText("“Nobody has the right to obey.”\n— Hannah Arendt, Interview, 1964")
    drop(window, mime)
    qtbot.waitUntil(lambda: bool(own_texts(window)))
    assert (seen[0].text, seen[0].authors) == ("Nobody has the right to obey.", ("Hannah Arendt",))
    assert own_texts(window) == ["Nobody has the right to obey."]


def test_words_with_a_page_are_exact_only_if_the_form_says_so(
    window: MainWindow, fill: Callable[[Fill], None], qtbot: QtBot
) -> None:
    """What is saved is what the form showed, also for a text that was dropped."""

    def say_unchecked(dialog: QuoteDialog) -> None:
        words("First words of a book.")(dialog)
        dialog.ui.whereEdit.setText("Walden")
        dialog.ui.pageEdit.setText("12")
        shown.append(dialog.ui.verdictCombo.currentData())
        dialog.ui.verdictCombo.setFocus()
        QTest.keyClick(dialog.ui.verdictCombo, Qt.Key.Key_End)

    shown = list[str]()
    fill(say_unchecked)
    press("Ctrl+N")
    fill(lambda dialog: shown.append(dialog.ui.verdictCombo.currentData()))
    mime = QMimeData()
    mime.setText("“Simplify, simplify, as the man in the woods said.”\n— Henry David Thoreau, Walden, page 12")
    drop(window, mime)
    qtbot.waitUntil(lambda: len(own_texts(window)) == 2)
    assert set(shown) == {Verdict.VERBATIM}
    saved = own_of(window).load("my-quotes")
    assert saved
    quotes = list(saved.quotes)
    known = [quote.provenance for quote in quotes]
    assert [each.status for each in known] == [Verdict.UNCHECKED, Verdict.VERBATIM]
    assert [each.where for each in known] == ["Walden, page 12"] * 2
    assert [each.source for each in quotes] == ["Walden"] * 2, "the page is no part of the title"
    assert quotes[1].page_of_book == "12", "it is cited as a book"


def dropped_files(folder: Path, *contents: str) -> QMimeData:
    urls = []
    for number, content in enumerate(contents, 1):
        path = folder / f"reading {number}.csv"
        path.write_text(content, encoding="utf-8")
        urls.append(QUrl.fromLocalFile(str(path)))
    mime = QMimeData()
    mime.setUrls(urls)
    return mime


def test_each_of_several_dropped_files_is_imported(
    qtbot: QtBot, window: MainWindow, agree: list[str], tmp_path: Path
) -> None:
    drop(window, dropped_files(tmp_path, "text\nOne.\nTwo.\n", "", "text\nThree.\n"))
    qtbot.waitUntil(lambda: sidebar(window).get("reading 3") == 1)
    assert sidebar(window)["reading 1"] == 2
    assert len(agree) == 2
    assert "reading 2.csv: the file has no text" in message(window)


def test_the_files_after_one_that_is_cancelled_are_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ImportPreviewDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    drop(window, dropped_files(tmp_path, "text\nOne.\n", "text\nTwo.\n", "text\nThree.\n"))
    qtbot.waitUntil(lambda: "Not imported: “reading 2.csv”, “reading 3.csv”." in message(window))
    assert "reading 1" not in sidebar(window)


def drop(window: MainWindow, mime: QMimeData) -> None:
    at, copy = QPoint(300, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for type in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        event = QDropEvent(QPointF(at), Qt.DropAction.MoveAction | copy, mime, left, none, type)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
        assert event.dropAction() == copy  # a text that is moved would be deleted where it comes from


def test_a_menu_of_the_sidebar_is_about_a_collection(
    qtbot: QtBot, window: MainWindow, add: Add, edit_parts: EditParts
) -> None:
    add("One.")
    edit_parts(add_parts("On War"))
    qtbot.waitUntil(lambda: "On War" in sidebar(window))
    view, offered = window.ui.partView, dict[str, list[str]]()
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        view.scrollTo(index)
        at = view.viewport().mapTo(window, view.visualRect(index).center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, pos=at)
        if popup := QApplication.activePopupWidget():
            offered[index.data()] = [without_mnemonic(action.text()) for action in popup.actions()]
            popup.close()
    of_any = ["Export…", "Create Booklet…", "Random Quote", ""]  # no menu shows a line at its end
    expected = {
        **{title: of_any for title in ("All Quotes", "Quote of the Day", "Favorites")},
        "Review": ["Review", *of_any],
        **{title: [*of_any, "Hide"] for title in ("Quotes attributed to Yann LeCun", "In His Own Words")},
        "My Quotes": ["New Quote…", *of_any, "Rename…", "Edit Parts…", "Language…", "Hide", "Remove"],
        "On War": ["New Quote…", *of_any, "Edit Parts…"],
        **{part.title: of_any for part in window._library.parts() if part.quote_count},
        "Collections": ["New Collection…", "Import…"],
        "Verdicts": ["What the Marks Mean"],
        **{verdicts.label(each): [*of_any, "What the Marks Mean"] for each in window._library.verdict_counts()},
    }
    assert offered == expected


def test_the_menu_of_a_part_edits_the_parts(
    qtbot: QtBot, window: MainWindow, add: Add, edit_parts: EditParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("One.")
    edit_parts(add_parts("On War", "On Peace"))
    qtbot.waitUntil(lambda: "On Peace" in sidebar(window))
    opened = list[str]()

    def shown(dialog: PartsDialog) -> int:
        opened.append(dialog.ui.partList.currentItem().text())
        return 0

    monkeypatch.setattr(PartsDialog, "exec", shown)
    for row in ("part 1 of my-quotes", "part 2 of my-quotes", "collection my-quotes"):
        choose_in_row(window, row, "Edit Parts…")
    assert opened == ["On War", "On Peace", "On War"]


def choose_in_row(window: MainWindow, scope: str, entry: str) -> None:
    """Choose *entry* in the menu of a row of the sidebar."""
    view = window.ui.partView
    window._sidebar.go_to(scope)
    view.setFocus()
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    popup = QApplication.activePopupWidget()
    assert popup
    (chosen,) = [each for each in popup.actions() if each.text().replace("&", "") == entry]
    chosen.trigger()
    popup.close()
