"""Several quotes selected in the list: what the page says, and what is done with all of them."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from builders import draft, marked, own_in
from fakes import Calendar
from gui.conftest import own_of
from gui.person import click, favorite_ids, ids, listed, message, named, press, read, search, settle, wait_for_jobs
from gui.sidebar.test_label_sections import add
from gui.sidebar.test_sections import click_row
from gui.window.choosing import choose_export, fill_field
from gui.window.test_own_quotes import action, own_texts, sidebar
from lecun_viewer.core.change import Changes, CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo, PartTitle
from lecun_viewer.gui import editor
from lecun_viewer.gui.dialogs.field_dialog import FieldDialog
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.quote_list import search_announcer
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.widgets.desktop_services import copied
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window import quote_actions
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import PAGE_SIZE
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

TEXTS = ["One.", "Two.", "Three.", "Four."]


@pytest.fixture
def window(filled_window: MainWindow) -> MainWindow:
    add(filled_window, [draft(text)._replace(tags=("old",)) for text in TEXTS])
    click_row(filled_window, "Mine")
    filled_window.ui.quoteView.setFocus()
    press("Home")
    return filled_window


def chosen(window: MainWindow) -> list[str]:
    return [index.data(QuoteRole.Quote).text for index in sorted(window.ui.quoteView.selectionModel().selectedRows())]


def page(window: MainWindow) -> str:
    return window.panel.ui.nothingLabel.text() if window.panel.ui.nothingPage.isVisible() else read(window)


def mine(window: MainWindow) -> CollectionInfo:
    return next(each for each in window._library.collections() if each.id == "mine")


def tags(window: MainWindow) -> list[tuple[str, ...]]:
    loaded = own_of(window).load("mine")
    assert loaded
    return [quote.tags for quote in loaded.quotes]


def change_parts(window: MainWindow, *parts: PartTitle) -> None:
    info = own_of(window).info("mine")
    assert info
    changes = Changes([CollectionChange(info, info._replace(parts=parts))])
    assert window.editor.change(changes, StepName.EDIT_PARTS) == ""


def test_shift_and_arrows_select_several_and_the_page_counts_them(window: MainWindow) -> None:
    assert "One." in page(window)
    press("Shift+Down")
    press("Shift+Down")
    assert chosen(window) == TEXTS[:3]
    assert page(window) == "3 quotes selected."
    press("Shift+Up")
    assert page(window).startswith("2 quotes selected")
    press("Down")
    assert chosen(window) == ["Three."]
    assert "Three." in page(window)


def test_a_screen_reader_hears_how_many_are_selected(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said = list[str]()
    monkeypatch.setattr(search_announcer, "announce", lambda _widget, sentence: said.append(sentence))
    press("Shift+Down")
    press("Shift+Down")
    assert said == ["2 quotes selected.", "3 quotes selected."]
    press("Ctrl+D")
    press("Down")
    assert len(said) == 2, "nothing new is selected, and then one, which its view says"


def test_the_history_has_no_quote_that_was_only_selected(window: MainWindow) -> None:
    press("Shift+Down")
    press("Shift+Down")
    press("Down")
    assert "Four." in page(window)
    press("Alt+Left")
    assert "One." in page(window)


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    """Return the buttons on the page of several quotes by their texts."""
    found = window.panel.ui.nothingPage.findChildren(QPushButton)
    return {each.text(): each for each in found if each.isVisible()}


def test_the_page_has_a_button_for_each_action_on_several(window: MainWindow) -> None:
    assert buttons(window) == {}
    press("Shift+Down")
    of_own = ["Tags…", "Change Part", "Delete 2 Quotes", "Export Selected Quotes…"]
    assert list(buttons(window)) == ["Favorite", "Copy with Attribution", "Copy As", *of_own]
    buttons(window)["Favorite"].click()
    assert len(favorite_ids(window)) == 2
    assert buttons(window)["Favorite"].isChecked()
    buttons(window)["Delete 2 Quotes"].click()
    assert own_texts(window) == TEXTS[2:]
    assert buttons(window) == {}


def test_the_focus_stays_on_the_button_that_was_used(window: MainWindow, qtbot: QtBot) -> None:
    press("Shift+Down")
    for name in ("Favorite", "Copy with Attribution"):
        button = buttons(window)[name]
        button.setFocus()
        press("Space")
        assert window.focusWidget() is button
    change_parts(window, PartTitle(1, "Books"))
    qtbot.waitUntil(lambda: "Books" in [each.text() for each in window.own_actions.part_menu.actions()])
    button = buttons(window)["Change Part"]
    button.setFocus()
    window.own_actions.part_menu.actions()[1].trigger()
    assert message(window) == "2 quotes moved to the part “Books” of “Mine”."
    assert window.focusWidget() is button


def test_the_focus_goes_to_the_list_with_the_buttons(window: MainWindow) -> None:
    press("Shift+Down")
    buttons(window)["Delete 2 Quotes"].setFocus()
    press("Space")
    assert own_texts(window) == TEXTS[2:]
    assert window.focusWidget() is window.ui.quoteView


def test_quotes_of_others_have_no_button_that_changes_them(window: MainWindow) -> None:
    click_row(window, "All Quotes")
    window.ui.quoteView.setFocus()
    press("Home")
    press("Shift+Down")
    assert list(buttons(window)) == ["Favorite", "Copy with Attribution", "Copy As", "Export Selected Quotes…"]


def test_ctrl_and_a_click_selects_one_by_one(window: MainWindow) -> None:
    view = window.ui.quoteView
    for row in (2, 0):
        at = view.viewport().mapTo(window, view.visualRect(view.model().index(row, 0)).center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
        if row:
            assert chosen(window) == ["One.", "Three."]
            assert page(window).startswith("2 quotes selected")
    assert chosen(window) == ["Three."]
    assert "Three." in page(window)


def test_a_click_on_one_of_several_shows_it(window: MainWindow) -> None:
    press("Ctrl+A")
    view = window.ui.quoteView
    click(view.viewport(), view.visualRect(view.model().index(1, 0)).center())
    assert chosen(window) == ["Two."]
    assert "Two." in page(window)


def test_shift_end_and_shift_home_select_to_the_ends(window: MainWindow) -> None:
    press("Down")
    press("Shift+End")
    assert chosen(window) == TEXTS[1:]
    press("Home")
    press("End")
    press("Shift+Home")
    assert chosen(window) == TEXTS


def test_ctrl_a_selects_also_what_was_not_fetched_yet(filled_window: MainWindow, qtbot: QtBot) -> None:
    add(filled_window, [draft(f"Quote {number}.") for number in range(450)])
    qtbot.waitUntil(lambda: sidebar(filled_window).get("Mine") == 450)
    click_row(filled_window, "Mine")
    filled_window.ui.quoteView.setFocus()
    press("Ctrl+A")
    assert page(filled_window).startswith("450 quotes selected")
    action(filled_window, "Delete 450 Quotes")
    assert own_texts(filled_window) == []
    press("Ctrl+Z")
    assert len(own_texts(filled_window)) == 450


def test_every_key_reaches_the_end_of_a_list_longer_than_a_page(filled_window: MainWindow, qtbot: QtBot) -> None:
    texts = [f"Quote {number}." for number in range(3 * PAGE_SIZE)]
    add(filled_window, [draft(text) for text in texts])
    qtbot.waitUntil(lambda: sidebar(filled_window).get("Mine") == len(texts))
    view, row = filled_window.ui.quoteView, 5
    for key, expected in (("Shift+End", texts[row:]), ("Shift+Home", texts[: row + 1]), ("Ctrl+A", texts)):
        click_row(filled_window, "All Quotes")
        click_row(filled_window, "Mine")
        assert view.model().rowCount() < len(texts)
        view.setFocus()
        view.selectRow(row)
        press(key)
        assert chosen(filled_window) == expected


def test_several_are_deleted_and_one_undo_brings_them_back(window: MainWindow, qtbot: QtBot) -> None:
    press("Shift+Down")
    action(window, "Delete 2 Quotes")
    assert own_texts(window) == ["Three.", "Four."]
    assert "2 quotes deleted." in message(window)
    press("Ctrl+Z")
    assert sorted(own_texts(window)) == sorted(TEXTS)


@pytest.fixture
def move(window: MainWindow) -> Callable[[], None]:
    """A function that moves the selected quotes of “Mine” to “Other”, which has one quote. “Mine” is listed."""
    there = own_of(window).with_id(draft("Five."), "other")
    change = CollectionChange(None, CollectionInfo("other", "Other", "", 1, is_own=True), (there,))
    assert window.editor.change(Changes([change]), StepName.ADD_QUOTE) == ""
    click_row(window, "Mine")
    window.ui.quoteView.setFocus()
    press("Home")

    def move() -> None:
        moves = window.own_actions.move_menu.actions()  # they are made anew with each change
        next(each for each in moves if each.text() == "Other").trigger()

    return move


def test_several_are_moved_and_one_undo_takes_it_back(window: MainWindow, move: Callable[[], None]) -> None:
    own = own_of(window)
    press("Shift+Down")
    move()
    assert message(window) == "2 quotes moved to “Other”."
    assert [len(list(loaded.quotes)) for loaded in map(own.load, ("mine", "other")) if loaded] == [2, 3]
    assert chosen(window) == ["Three."]
    press("Ctrl+Z")
    assert [len(list(loaded.quotes)) for loaded in map(own.load, ("mine", "other")) if loaded] == [4, 1]


def test_a_move_is_said_and_the_next_quote_of_the_list_is_chosen(window: MainWindow, move: Callable[[], None]) -> None:
    press("Down")
    move()
    assert message(window) == "1 quote moved to “Other”."
    assert window.ui.undoAction.text() == "&Undo Move Quote"
    assert chosen(window) == ["Three."]
    press("End")
    move()
    assert chosen(window) == ["Three."]
    assert "Three." in page(window)


def test_what_is_moved_stays_chosen_where_it_stays_listed(window: MainWindow, move: Callable[[], None]) -> None:
    click_row(window, "All Quotes")
    assert chosen(window) == ["One."]
    move()
    assert chosen(window) == ["One."]


def test_tags_of_several_are_changed_together(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = fill_field(monkeypatch, "new, other")
    press("Shift+Down")
    action(window, "Tags…")
    assert asked == [("Tags", "old")]
    assert tags(window) == [("new", "other"), ("new", "other"), ("old",), ("old",)]
    assert "Tags changed for 2 quotes." in message(window)
    assert chosen(window) == TEXTS[:2]
    assert page(window).startswith("2 quotes selected")
    press("Ctrl+Z")
    assert tags(window) == [("old",)] * 4


def test_the_part_of_several_is_changed_together(qtbot: QtBot, window: MainWindow) -> None:
    part_menu = window.own_actions.part_menu
    assert [each.text() for each in part_menu.actions()] == ["&New Part…"]
    change_parts(window, PartTitle(1, "Talks & papers"), PartTitle(2, "Books"))
    qtbot.waitUntil(lambda: "Books" in sidebar(window))
    window.ui.quoteView.setFocus()
    press("Home")
    press("Shift+Down")
    assert [each.text() for each in part_menu.actions()] == ["None", "Talks && papers", "Books", "", "&New Part…"]
    assert buttons(window)["Change Part"].menu() is part_menu
    part_menu.actions()[1].trigger()
    assert message(window) == "2 quotes moved to the part “Talks & papers” of “Mine”."
    assert [quote.part_title for quote in listed(window)] == ["Talks & papers"] * 2 + [""] * 2
    assert not part_menu.actions()[1].isEnabled()
    part_menu.actions()[0].trigger()
    assert message(window) == "Part changed for 2 quotes."
    press("Ctrl+Z")
    press("Ctrl+Z")
    assert [quote.part for quote in listed(window)] == [0] * 4


def test_a_new_part_begins_with_the_selected_quotes(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def titles() -> list[str]:
        return [quote.part_title for quote in listed(window)]

    for keys, title, after in (
        ("Home", "On Work", ["On Work", "", "", ""]),
        ("End", "On  Rest", ["On Work", "", "", "On Rest"]),
    ):
        press(keys)
        fill_field(monkeypatch, title)
        action(window, "New Part…")
        assert message(window) == f"1 quote moved to the part “{' '.join(title.split())}” of “Mine”."
        qtbot.waitUntil(lambda: titles() == after)  # noqa: B023
    assert mine(window).parts == (PartTitle(1, "On Work"), PartTitle(2, "On Rest"))
    fill_field(monkeypatch, "on work")
    action(window, "New Part…")
    qtbot.waitUntil(lambda: titles() == ["On Work", "", "", "On Work"])  # which is there already
    for _ in range(3):
        press("Ctrl+Z")
    qtbot.waitUntil(lambda: titles() == [""] * 4)
    assert mine(window).parts == ()


def test_a_new_part_has_the_quotes_for_which_it_was_asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link may show another quote while the title is typed."""
    fill_field(monkeypatch, "On Work")
    answer = FieldDialog.exec

    def show_another_first(dialog: FieldDialog) -> int:
        window.show_quote_id(listed(window)[2].id)
        return answer(dialog)

    monkeypatch.setattr(FieldDialog, "exec", show_another_first)
    action(window, "New Part…")
    loaded = own_of(window).load("mine")
    assert loaded
    assert [quote.part for quote in loaded.quotes] == [1, 0, 0, 0]


def drop_on(window: MainWindow, title: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Drag the selected quotes onto the row *title* of the sidebar. Return whether it takes them."""
    view = window.ui.partView
    model = view.model()
    index = next(each for row in range(model.rowCount()) if (each := model.index(row, 0)).data() == title)
    view.scrollTo(index)
    mime = window.ui.quoteView.model().mimeData(window.ui.quoteView.selectedIndexes())
    monkeypatch.setattr(QDropEvent, "source", lambda _event: window.ui.quoteView)
    at, both = QPointF(view.visualRect(index).center()), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for type in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        event = QDropEvent(at, both, mime, left, none, type)
        QApplication.sendEvent(view.viewport(), event)
        assert event.dropAction() == Qt.DropAction.CopyAction
    settle()
    return event.isAccepted()


@pytest.mark.filterwarnings("ignore:.*marked as deprecated")  # the constructors of 6.8, in 6.12
def test_the_row_that_would_take_dragged_quotes_is_framed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    view, left, none = window.ui.partView, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    rows = {view.model().index(row, 0).data(): view.model().index(row, 0) for row in range(view.model().rowCount())}
    mime = window.ui.quoteView.model().mimeData(window.ui.quoteView.selectedIndexes())
    monkeypatch.setattr(QDropEvent, "source", lambda _event: window.ui.quoteView)

    def looks() -> dict[str, QImage]:
        return {title: view.viewport().grab(view.visualRect(rows[title])).toImage() for title in ("Favorites", "Mine")}

    def drag_over(title: str) -> QPoint:
        at = view.visualRect(rows[title]).center()
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(view.viewport(), kind(at, Qt.DropAction.CopyAction, mime, left, none))
        return at

    before = looks()
    drag_over("Favorites")
    framed = looks()
    assert framed["Favorites"] != before["Favorites"]
    assert framed["Mine"] == before["Mine"]
    drag_over("Mine")  # they are in it already
    assert looks() == before
    drag_over("Favorites")
    assert looks() == framed
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert looks() == before
    at = QPointF(drag_over("Favorites"))
    QApplication.sendEvent(view.viewport(), QDropEvent(at, Qt.DropAction.CopyAction, mime, left, none))
    settle()
    assert len(favorite_ids(window)) == 1
    drag_over("Mine")
    assert looks()["Mine"] == before["Mine"]


@pytest.mark.parametrize("number", [1, 3])
def test_the_picture_of_dragged_quotes_hides_no_place_to_drop_them(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    view, seen = window.ui.quoteView, list[QRect]()

    def dragged(drag: QDrag, _actions: Qt.DropAction) -> None:
        assert drag.mimeData().text().count("\n— ") == number
        seen.append(QRect(-drag.hotSpot(), drag.pixmap().deviceIndependentSize().toSize()))

    monkeypatch.setattr(QDrag, "exec", dragged)
    view.selectRow(0)
    view.setFocus()
    for _ in range(number - 1):
        press("Shift+Down")
    view.startDrag(Qt.DropAction.CopyAction)
    (place,) = seen
    assert not place.contains(0, 0)
    assert 0 < place.height() < view.rowHeight(0) / 2
    view.clearSelection()
    view.startDrag(Qt.DropAction.CopyAction)
    assert len(seen) == 1, "nothing is dragged"


def test_several_are_dropped_on_parts_collections_and_favorites(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    info, other = own_of(window).info("mine"), CollectionInfo("other", "Other", "", 0, is_own=True)
    assert info
    with_parts = info._replace(parts=(PartTitle(1, "Talks"), PartTitle(2, "Books")))
    changes = Changes([CollectionChange(info, with_parts), CollectionChange(None, other)])
    assert window.editor.change(changes, StepName.EDIT_PARTS) == ""
    qtbot.waitUntil(lambda: {"Books", "Other"} <= sidebar(window).keys())
    window.ui.quoteView.setFocus()
    press("Home")
    press("Shift+Down")
    assert drop_on(window, "Books", monkeypatch)
    assert [quote.part_title for quote in listed(window)] == ["Books"] * 2 + [""] * 2
    assert not drop_on(window, "Books", monkeypatch)
    assert not drop_on(window, "Mine", monkeypatch)
    assert not drop_on(window, "Exact words", monkeypatch)
    assert drop_on(window, "Favorites", monkeypatch)
    assert len(favorite_ids(window)) == 2
    assert not drop_on(window, "Favorites", monkeypatch)
    assert drop_on(window, "Other", monkeypatch)
    assert [quote.text for quote in listed(window)] == TEXTS[2:]


def test_a_drop_on_a_part_of_another_collection_moves_in_one_step(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, talks = own_of(window), PartTitle(3, "Talks")
    other = CollectionInfo("other", "Other", "", 0, is_own=True, parts=(talks,))
    change_parts(window, PartTitle(3, "Books"))
    assert window.editor.change(Changes([CollectionChange(None, other)]), StepName.NEW_COLLECTION) == ""
    qtbot.waitUntil(lambda: {"Books", "Talks"} <= sidebar(window).keys())
    window.ui.quoteView.setFocus()
    press("Home")
    window.own_actions.part_menu.actions()[1].trigger()
    press("Shift+Down")
    assert drop_on(window, "Talks", monkeypatch)
    assert message(window) == "2 quotes moved to the part “Talks” of “Other”."
    moved = own.load("other")
    assert moved
    assert [(each.text, each.part, each.part_title) for each in moved.quotes] == [
        (text, 3, "Talks") for text in TEXTS[:2]
    ]
    press("Ctrl+Z")
    loaded = own.load("mine")
    assert loaded
    assert {each.text: each.part_title for each in loaded.quotes} == dict.fromkeys(TEXTS, "") | {"One.": "Books"}


def test_delete_says_that_built_in_quotes_stay(window: MainWindow) -> None:
    click_row(window, "All Quotes")
    number = window._library.quote_count()
    window.ui.quoteView.setFocus()
    press("Home")
    assert listed(window)[0].text not in TEXTS
    press("Del")
    assert message(window).startswith("Built-in quotes can’t be deleted.")
    assert window._library.quote_count() == number
    icon = window.messages.bar(of_problems=False).ui.iconLabel
    assert icon.isHidden(), "a check mark means that something was done"
    click_row(window, "Mine")
    window.ui.quoteView.setFocus()
    press("Home")
    press("Del")
    assert message(window).startswith("Quote deleted")
    assert not icon.isHidden()


def test_what_can_not_be_moved_where_it_is_dropped_is_said_to_stay(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_parts(window, PartTitle(1, "Books"))
    qtbot.waitUntil(lambda: "Books" in sidebar(window))
    click_row(window, "All Quotes")
    window.ui.quoteView.setFocus()
    press("Home")
    assert listed(window)[0].text not in TEXTS
    shipped = (window._library.parts()[1].title, "In His Own Words")
    for title in ("Mine", "Books", *shipped):
        window.messages.clear_success()
        assert drop_on(window, title, monkeypatch)
        assert message(window).startswith("Built-in quotes stay in their collections, so nothing was moved.")
    assert not drop_on(window, "Verdicts", monkeypatch)
    click_row(window, "Mine")
    for title in shipped:
        window.messages.clear_success()
        assert drop_on(window, title, monkeypatch)
        assert message(window).startswith("Built-in collections can’t be changed, so nothing was moved.")
    assert own_texts(window) == TEXTS


def test_several_are_copied(window: MainWindow) -> None:
    press("Shift+Down")
    press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.index("One.") < copied.index("Two.")
    assert copied.count("Hannah Arendt") == 2
    assert "2 quotes copied." in message(window)


def test_one_reference_of_several_quotes_is_said_to_be_one(window: MainWindow) -> None:
    """Those of one work have the same line in a list of references, so it is copied once."""
    click_row(window, "All Quotes")
    search(window, "source:AMA")
    press("Down")
    press("Shift+Down")
    style = next(each for each in window.ui.copyAsMenu.actions() if each.data() == "apa")
    style.trigger()
    assert "\n" not in QApplication.clipboard().text()
    assert message(window) == "1 reference copied for 2 quotes."


def test_several_are_exported(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = choose_export(monkeypatch, tmp_path / "two.json", "JSON")
    press("Shift+Down")
    action(window, "Export Selected Quotes…")
    wait_for_jobs(window)
    written = json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))
    assert [quote["text"] for quote in written["quotes"]] == ["One.", "Two."]
    assert "2 quotes exported to" in message(window)
    window.ui.exportAction.trigger()  # the same dialog, with the same choice
    wait_for_jobs(window)
    assert [each[0] for each in seen] == ["The 2 selected quotes"] * 2


def test_quotes_that_the_search_hides_are_no_longer_selected(window: MainWindow) -> None:
    press("Ctrl+A")
    search(window, "t")
    assert page(window).startswith("2 quotes selected")  # Two. and Three.
    search(window, "three")
    assert "Three." in page(window)
    assert not window.own_actions.export.isVisible()
    search(window, "nothing")
    assert ids(window) == []


def test_shipped_quotes_among_them_can_be_copied_but_not_deleted(window: MainWindow) -> None:
    click_row(window, "All Quotes")
    window.ui.quoteView.setFocus()
    press("Ctrl+A")
    own_actions = window.own_actions
    assert not own_actions.delete.isEnabled()
    assert not own_actions.tag.isEnabled()
    assert window.ui.copyAction.isEnabled()
    assert own_actions.export.isEnabled()
    assert window.ui.favoriteAction.isEnabled()


def test_delete_deletes_own_quotes_and_chooses_the_next(window: MainWindow) -> None:
    press("Down")
    press("Delete")
    assert own_texts(window) == ["One.", "Three.", "Four."]
    assert chosen(window) == ["Three."]
    assert "Three." in page(window)
    assert message(window) == "Quote deleted."
    press("Shift+Down")
    press("Delete")
    assert own_texts(window) == ["One."]
    assert chosen(window) == ["One."], "the last row was deleted"
    press("Ctrl+Z")
    assert message(window) == "Undone: Delete Quotes"
    assert own_texts(window) == ["One.", "Three.", "Four."]


def test_delete_in_the_favorites_removes_from_them_and_deletes_nothing(window: MainWindow) -> None:
    press("Shift+End")
    press("Ctrl+D")
    assert message(window) == "4 favorites added."
    click_row(window, "Favorites")
    window.ui.quoteView.setFocus()
    press("Home")
    first, second, *_ = [quote.text for quote in listed(window)]
    press("Delete")
    assert message(window) == "1 favorite removed."
    assert chosen(window) == [second]
    press("Ctrl+Z")
    assert chosen(window) == [first], "the one that is back"
    assert first in page(window)
    press("Delete")
    press("Shift+End")
    press("Ctrl+D")
    assert message(window) == "3 favorites removed."
    assert not len(window._favorites)
    assert own_texts(window) == TEXTS
    press("Ctrl+Z")
    assert len(window._favorites) == 3


def test_the_menu_shows_the_key_where_it_deletes(window: MainWindow) -> None:
    delete = window.own_actions.delete
    assert delete.shortcut().toString() == "Del"
    click_row(window, "Favorites")
    assert delete.shortcut().isEmpty(), "there it removes from the favorites"
    click_row(window, "Mine")
    assert delete.shortcut().toString() == "Del"


@pytest.mark.parametrize("name", ["Search quotes", "Personal note", "Parts", "Quote"])
def test_delete_deletes_no_quote_unless_the_list_has_the_focus(window: MainWindow, name: str) -> None:
    press("Ctrl+D")
    named(window, name).setFocus()
    press("Delete")
    assert own_texts(window) == TEXTS
    window.ui.quoteView.setFocus()
    press("Delete")
    assert own_texts(window) == TEXTS[1:]


def test_those_that_are_no_favorites_among_several_become_some(window: MainWindow) -> None:
    press("Ctrl+D")
    press("Shift+Down")
    assert not window.ui.favoriteAction.isChecked()
    press("Ctrl+D")
    assert message(window) == "1 favorite added."
    assert window.ui.favoriteAction.isChecked()


def test_the_star_and_copy_of_the_pane_are_for_several(window: MainWindow) -> None:
    press("Shift+Down")
    ui = window.panel.ui
    assert not ui.favoriteButton.isChecked()
    click(ui.favoriteButton)
    assert message(window) == "2 favorites added."
    assert ui.favoriteButton.isChecked()
    window.ui.quoteView.setFocus()
    press("Shift+Down")
    assert not ui.favoriteButton.isChecked(), "the third is no favorite"
    ui.copyButton.click()
    assert message(window) == "3 quotes copied."
    assert all(text in QApplication.clipboard().text() for text in TEXTS[:3])
    press("Shift+Up")
    click(ui.favoriteButton)
    assert message(window) == "2 favorites removed."
    assert not ui.favoriteButton.isChecked()
    search(window, "nothing has these words")
    assert not ui.favoriteButton.isEnabled()
    assert not ui.copyButton.isEnabled()


def test_the_favorite_action_follows_what_happens_to_several(window: MainWindow, tmp_path: Path) -> None:
    press("Shift+Down")
    action = window.ui.favoriteAction
    assert action.toolTip() == "Add these quotes to your favorites"
    press("Ctrl+D")
    assert action.isChecked()
    assert action.toolTip() == "Remove these quotes from your favorites"
    FavoriteStore(Records(tmp_path, Calendar())).discard(listed(window)[0].id)
    window._favorites.refresh()
    assert not action.isChecked()


def test_the_favorite_action_is_as_before_when_many_changes_are_canceled(many_window: MainWindow) -> None:
    with canceling(many_window):
        press("Ctrl+D")
        wait_for_jobs(many_window)
    assert not many_window.ui.favoriteAction.isChecked()


class CtrlD(QKeyEvent):
    """As on X11 desktops, where it is a standard key to delete with."""

    def __init__(self) -> None:
        super().__init__(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    def matches(self, key: QKeySequence.StandardKey) -> bool:
        return key == QKeySequence.StandardKey.Delete


def test_ctrl_d_deletes_no_quote(window: MainWindow) -> None:
    window.ui.quoteView.keyPressEvent(CtrlD())
    assert own_texts(window) == TEXTS


@pytest.fixture
def many_window(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window in which two quotes are too many to change or copy while it waits. They are selected."""
    monkeypatch.setattr(editor, "MOST_UNDER_CURSOR", 1)
    monkeypatch.setattr(quote_actions, "MOST_COPIED_NOW", 1)
    click_row(window, "Mine")
    window.ui.quoteView.setFocus()
    press("Home")
    press("Shift+Down")
    return window


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The threads that have changed own quotes or written copies."""
    threads = list[int]()

    def noted(called: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            threads.append(threading.get_ident())
            return called(*args, **options)

        return call

    monkeypatch.setattr(Collections, "apply", noted(Collections.apply))
    monkeypatch.setattr(Collections, "change_collection", noted(Collections.change_collection))
    monkeypatch.setattr(quote_actions, "copied", noted(copied))
    return threads


@contextmanager
def canceling(window: MainWindow) -> Iterator[None]:
    """Within it, the user cancels each job that shows its progress, before it begins."""
    start = Worker.start

    def start_canceled(worker: Worker) -> None:
        for progress in window.findChildren(QProgressDialog):
            progress.canceled.emit()  # as its button does
        start(worker)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Worker, "start", start_canceled)
        yield


def test_many_quotes_are_deleted_undone_and_redone_in_a_thread(many_window: MainWindow, threads: list[int]) -> None:
    action(many_window, "Delete 2 Quotes")
    wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS[2:]
    assert message(many_window) == "2 quotes deleted."
    press("Ctrl+Z")
    wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS
    assert message(many_window) == "Undone: Delete Quotes"
    press("Ctrl+Shift+Z")
    wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS[2:]
    assert message(many_window) == "Redone: Delete Quotes"
    assert len(threads) == 3
    assert threading.get_ident() not in threads


def test_the_next_quote_is_chosen_once_many_are_deleted(qtbot: QtBot, many_window: MainWindow) -> None:
    action(many_window, "Delete 2 Quotes")
    qtbot.waitUntil(lambda: chosen(many_window) == ["Three."])
    assert sidebar(many_window)["Mine"] == 2
    assert "Three." in page(many_window)


def test_the_next_favorite_is_chosen_once_many_are_removed(many_window: MainWindow) -> None:
    press("Shift+End")
    press("Ctrl+D")
    wait_for_jobs(many_window)
    click_row(many_window, "Favorites")
    many_window.ui.quoteView.setFocus()
    press("Home")
    press("Shift+Down")
    selected, third = chosen(many_window), listed(many_window)[2].text
    with canceling(many_window):
        press("Delete")
        wait_for_jobs(many_window)
    assert chosen(many_window) == selected, "they are favorites still"
    press("Delete")
    wait_for_jobs(many_window)
    assert chosen(many_window) == [third]


def test_changing_many_quotes_can_be_canceled(many_window: MainWindow) -> None:
    with canceling(many_window):
        action(many_window, "Delete 2 Quotes")
        wait_for_jobs(many_window)
    assert message(many_window) == "Canceled. Nothing was changed."
    assert own_texts(many_window) == TEXTS
    assert many_window.editor.stack.undoText() != "Delete Quotes"


def test_undo_of_many_changes_can_be_canceled_and_tried_again(many_window: MainWindow) -> None:
    action(many_window, "Delete 2 Quotes")
    wait_for_jobs(many_window)
    with canceling(many_window):
        press("Ctrl+Z")
        wait_for_jobs(many_window)
    assert "Canceled. Nothing was changed." in message(many_window)
    assert own_texts(many_window) == TEXTS[2:]
    assert many_window.ui.undoAction.text() == "&Undo Delete Quotes"
    press("Ctrl+Z")
    wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS


def test_a_collection_of_many_quotes_is_removed_in_a_thread_and_comes_back(
    many_window: MainWindow, threads: list[int]
) -> None:
    with canceling(many_window):
        many_window.own_actions._remove(mine(many_window))
        wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS
    many_window.own_actions._remove(mine(many_window))
    wait_for_jobs(many_window)
    assert own_of(many_window).load("mine") is None
    assert message(many_window) == "“Mine” was removed."
    press("Ctrl+Z")
    wait_for_jobs(many_window)
    assert own_texts(many_window) == TEXTS
    assert threading.get_ident() not in threads


def test_many_quotes_are_copied_in_a_thread(many_window: MainWindow, threads: list[int]) -> None:
    press("Ctrl+C")
    wait_for_jobs(many_window)
    clipboard = QApplication.clipboard()
    assert clipboard.text().index("One.") < clipboard.text().index("Two.")
    assert "Two." in clipboard.mimeData().html()
    assert message(many_window) == "2 quotes copied."
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_copying_many_quotes_can_be_canceled(many_window: MainWindow) -> None:
    QApplication.clipboard().setText("before")
    with canceling(many_window):
        press("Ctrl+C")
        wait_for_jobs(many_window)
    assert message(many_window) == "Copying canceled."
    assert QApplication.clipboard().text() == "before"


def test_many_quotes_that_another_program_has_changed_stay_and_that_is_told(
    qtbot: QtBot, many_window: MainWindow, tmp_path: Path
) -> None:
    theirs = own_in(tmp_path)
    first = next(iter(theirs.every("mine")))
    theirs.apply([QuoteChange(first, first._replace(text="Theirs."))])
    action(many_window, "Delete 2 Quotes")
    wait_for_jobs(many_window)
    assert "You can undo this." not in message(many_window)
    assert own_texts(many_window) == ["Theirs.", *TEXTS[1:]]


def test_favorites_among_many_changed_quotes_have_their_new_words(
    qtbot: QtBot, many_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    favorites = many_window._stores.favorites
    for quote in own_of(many_window).every("mine"):
        favorites.put(marked([quote])[0])
    fill_field(monkeypatch, "new")
    action(many_window, "Tags…")
    wait_for_jobs(many_window)
    assert message(many_window) == "Tags changed for 2 quotes."
    assert sorted(favorite.quote.tags for favorite in favorites.values()) == [("new",), ("new",), ("old",), ("old",)]
