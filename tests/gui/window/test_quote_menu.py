"""The menu of a right click on a quote: what the window's menus offer for one, where the quote is."""

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gui.person import ids, named, opened, press, read
from lecun_viewer.cite import cite
from lecun_viewer.core.quote import COMPILATION, Collection
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.window.main_window import MainWindow

SHOWN = "cake-analogy"
Move, Mode = QTextCursor.MoveOperation, QTextCursor.MoveMode


def ask_for_menu(area: QAbstractScrollArea, at: QPoint) -> None:
    """Click there with the right button, as a desktop would report it."""
    viewport = area.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))


def press_for_menu(window: MainWindow) -> None:
    """Press the menu key in the list, as a desktop would report it."""
    view = window.ui.quoteView
    at = view.visualRect(view.currentIndex()).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))


def shown_menu() -> QMenu | None:
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def entries(menu: QMenu | None) -> list[str]:
    assert menu
    visible = [action for action in menu.actions() if action.isVisible() and not action.isSeparator()]
    return [action.text().replace("&", "") for action in visible]


@pytest.fixture
def field(window: MainWindow) -> QTextBrowser:
    window.show_quote_id(SHOWN)
    text = named(window, "Quote")
    assert isinstance(text, QTextBrowser)
    return text


def select(field: QTextBrowser, words: int) -> None:
    cursor = field.textCursor()
    cursor.movePosition(Move.Start)
    cursor.movePosition(Move.NextWord, Mode.KeepAnchor, words)
    field.setTextCursor(cursor)


OFFERED = [
    "Copy with Attribution",
    "Copy As",
    "Copy Link",
    "Favorite",
    "Edit Personal Note",
    "Open Source in Browser",
    "Share as Image…",
    "Add Finding…",
]


def test_a_row_of_the_list_has_a_menu_for_its_quote(window: MainWindow, collection: Collection) -> None:
    view = window.ui.quoteView
    ask_for_menu(view, view.visualRect(view.model().index(2, 0)).center())
    menu = shown_menu()
    assert entries(menu) == OFFERED
    assert read(window) == collection.quotes[2].text
    window.ui.copyAction.trigger()
    assert QGuiApplication.clipboard().text() == cite(collection.quotes[2], "plain")
    assert menu
    menu.close()


def test_each_action_about_a_quote_is_offered_and_needs_a_quote(window: MainWindow) -> None:
    groups = window.quote_actions.groups
    offered = [action for group in groups for action in group]
    window.show_quote_id(SHOWN)
    press_for_menu(window)
    assert [action for action in window.quote_menu.actions() if action in offered] == offered
    window.quote_menu.close()
    assert all(action.isEnabled() for action in offered)
    window.ui.quoteView.selectAll()
    of_several = [*groups[0][:2], window.ui.favoriteAction]
    assert [action.isEnabled() for action in offered] == [action in of_several for action in offered]
    press_for_menu(window)
    assert [action for action in window.quote_menu.actions() if action in offered] == of_several
    window.quote_menu.close()
    window.ui.quoteView.clearSelection()
    assert not any(action.isEnabled() for action in offered)


def test_a_quote_without_a_link_offers_none_to_open(window: MainWindow, collection: Collection) -> None:
    window.show_quote_id(next(quote.id for quote in collection.quotes if not quote.provenance.url))
    press_for_menu(window)
    assert entries(window.quote_menu) == [each for each in OFFERED if each != "Open Source in Browser"]
    assert window.ui.openSourceAction in window.ui.goMenu.actions()
    assert not window.ui.openSourceAction.isEnabled()
    window.quote_menu.close()


def test_the_menu_key_opens_it_at_the_row(window: MainWindow) -> None:
    window.show_quote_id(SHOWN)
    press_for_menu(window)
    menu = shown_menu()
    assert entries(menu) == OFFERED
    assert menu
    menu.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself opens the menu")
@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Quotes", "Copy with Attribution"),
        ("Quote", "Copy with Attribution"),
        ("Parts", "Export…"),
        ("Personal note", "Paste"),
    ],
)
def test_shift_f10_opens_the_menu_of_what_has_the_focus(filled_window: MainWindow, name: str, entry: str) -> None:
    filled_window._go_to_scope(f"collection {COMPILATION}")
    filled_window.show_quote_id(SHOWN)
    press("Ctrl+D")
    named(filled_window, name).setFocus()
    press("Shift+F10")
    menu = shown_menu()
    assert entry in [each.partition("\t")[0] for each in entries(menu)]
    assert menu
    menu.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself opens the menu")
def test_shift_f10_opens_the_menu_of_a_field_in_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(qtbot, QuoteDialog(window._library, lambda _dialog: "", window))
    press("Shift+F10")
    menu = shown_menu()
    assert "Paste" in [entry.partition("\t")[0] for entry in entries(menu)]
    assert menu
    menu.close()
    dialog.hide()


def test_below_the_last_row_there_is_none(window: MainWindow) -> None:
    window.show_quote_id(SHOWN)
    press("Ctrl+F")
    QTest.keyClicks(window.ui.searchEdit, "icing")
    assert ids(window) == [SHOWN]
    ask_for_menu(window.ui.quoteView, QPoint(20, window.ui.quoteView.viewport().height() - 5))
    assert shown_menu() is None


def test_the_text_has_it_too_and_what_is_selected_comes_first(window: MainWindow, field: QTextBrowser) -> None:
    at = QPoint(field.viewport().width() - 2, field.viewport().height() - 2)
    ask_for_menu(field, at)
    menu = shown_menu()
    assert entries(menu) == OFFERED
    assert menu
    menu.close()
    select(field, 2)
    ask_for_menu(field, at)
    assert entries(shown_menu()) == ["Copy Selected Text", *OFFERED]
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text().split() == read(window).split()[:2]


def test_the_page_around_the_text_has_it_too(window: MainWindow, field: QTextBrowser) -> None:
    page: QWidget | None = field
    while page and not (isinstance(page, QAbstractScrollArea) and page is not field):
        page = page.parentWidget()
    assert isinstance(page, QAbstractScrollArea)
    ask_for_menu(page, QPoint(3, 3))
    menu = shown_menu()
    assert entries(menu) == OFFERED
    assert menu
    menu.close()


def test_who_selects_all_of_a_quote_copies_it_with_its_attribution(field: QTextBrowser, collection: Collection) -> None:
    quote = next(each for each in collection.quotes if each.id == SHOWN)
    field.setFocus()
    press("Ctrl+A")
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == cite(quote, "plain")


def test_all_of_another_text_is_copied_as_it_stands(window: MainWindow, field: QTextBrowser) -> None:
    other = named(window, "Provenance")
    other.setFocus()
    press("Ctrl+A")
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == read(window, "Provenance")
