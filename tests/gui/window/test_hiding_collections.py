"""Collections are hidden in the sidebar, and shown again there: by mouse, by keys, and from the View menu."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gui.conftest import MakeWindow
from gui.person import click, ids, labels, message, press, scope
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.sidebar.sidebar_model import RowRole, SidebarRow
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library

HIS, COMPILATION, HIDDEN = "In His Own Words", "Quotes attributed to Yann LeCun", "Hidden Collections"


@pytest.fixture
def window(make_window: MakeWindow, shipped_library: Library) -> MainWindow:
    return make_window(quotes=shipped_library)


def rows(window: MainWindow) -> list[SidebarRow]:
    model = window.ui.partView.model()
    return [model.index(row, 0).data(RowRole.Scope) for row in range(model.rowCount())]


def index_of(window: MainWindow, title: str) -> QModelIndex:
    model = window.ui.partView.model()
    return next(index for row in range(model.rowCount()) if (index := model.index(row, 0)).data() == title)


def click_row(window: MainWindow, title: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    view = window.ui.partView
    view.scrollTo(index_of(window, title))
    at = view.viewport().mapTo(window, view.visualRect(index_of(window, title)).center())
    QTest.mouseClick(window.windowHandle(), button, pos=at)


def choose_in_menu(window: MainWindow, entry: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [each for each in menu.actions() if each.text().replace("&", "") == entry]
    assert action.isEnabled()
    action.trigger()
    menu.close()
    window.activateWindow()


def in_file(folder: Path) -> list[str]:
    return json.loads((folder / "settings.json").read_bytes())["hidden_collections"]  # type: ignore[no-any-return]


def test_by_mouse(window: MainWindow, tmp_path: Path, collections: list[Collection]) -> None:
    before = rows(window)
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Hide")
    assert in_file(tmp_path) == ["own-words"]
    assert message(window) == f"“{HIS}” is hidden. To show it again, choose it in View ▸ Collections."
    assert HIS not in [row.title for row in rows(window)]
    assert index_of(window, HIDDEN).data(RowRole.Count) == 1
    assert index_of(window, HIDDEN).data(RowRole.Folded)
    click_row(window, HIDDEN)
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Show")
    assert in_file(tmp_path) == []
    assert rows(window) == before
    window.ui.undoAction.trigger()
    assert in_file(tmp_path) == ["own-words"]


def test_by_keys(window: MainWindow, tmp_path: Path) -> None:
    view = window.ui.partView
    view.setFocus()

    def go_to(title: str) -> None:
        press("Home")
        while view.currentIndex().data() != title:
            press("Down")

    def choose_by_keys(key: Qt.Key) -> None:
        at = view.visualRect(view.currentIndex()).center()  # where Qt asks for the menu
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at)))
        menu = QApplication.activePopupWidget()
        assert menu
        QTest.keyClick(menu, key)
        window.activateWindow()

    go_to(HIS)
    choose_by_keys(Qt.Key.Key_H)
    assert in_file(tmp_path) == ["own-words"]
    go_to(HIDDEN)
    press("Right")
    press("Down")
    assert view.currentIndex().data() == HIS
    choose_by_keys(Qt.Key.Key_S)
    assert in_file(tmp_path) == []
    assert view.currentIndex().data(RowRole.Scope).scope == "collection own-words"


def test_a_hidden_collection_that_is_chosen_says_so_and_its_button_shows_it(
    window: MainWindow, collections: list[Collection]
) -> None:
    own_words = collections[1]
    window.show_quote_id(own_words.quotes[0].id)
    press("Ctrl+D")  # a favorite of a hidden collection is still found
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Hide")
    click_row(window, HIDDEN)
    click_row(window, HIS)
    assert ids(window) == []
    assert f"“{HIS}” is hidden." in labels(window)
    assert window.ui.emptyButton.text() == "Show This Collection"
    click(window.ui.emptyButton)
    assert scope(window) == HIS
    assert ids(window) == [quote.id for quote in own_words.quotes]
    assert HIDDEN not in [row.title for row in rows(window)]


def test_the_chosen_collection_hides_itself_and_all_quotes_are_listed(window: MainWindow) -> None:
    click_row(window, HIS)
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Hide")
    assert scope(window) == "All Quotes"
    assert ids(window)


def test_from_the_view_menu(window: MainWindow, tmp_path: Path) -> None:
    def offered() -> dict[str, tuple[bool, bool]]:
        actions = window.own_actions.shown_menu.actions()
        return {each.text(): (each.isChecked(), each.isEnabled()) for each in actions}

    def toggle(title: str) -> None:
        (action,) = [each for each in window.own_actions.shown_menu.actions() if each.text() == title]
        action.trigger()

    assert window.own_actions.shown_menu.menuAction() in window.ui.viewMenu.actions()
    assert offered() == {COMPILATION: (True, True), HIS: (True, True)}
    toggle(HIS)
    assert in_file(tmp_path) == ["own-words"]
    assert offered() == {COMPILATION: (True, False), HIS: (False, True)}  # the last can't be hidden
    toggle(HIS)
    assert in_file(tmp_path) == []
    assert offered() == {COMPILATION: (True, True), HIS: (True, True)}


def test_a_later_start_has_it_among_the_hidden_collections(
    make_window: MakeWindow, window: MainWindow, shipped_library: Library
) -> None:
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Hide")
    click_row(window, HIDDEN)
    click_row(window, HIS)
    window.remember()
    window.close()
    again = make_window(quotes=shipped_library)
    assert scope(again) == HIS
    assert f"“{HIS}” is hidden." in labels(again)


def test_a_hidden_collection_is_painted_as_what_is_quiet_and_said_to_be_hidden(window: MainWindow) -> None:
    view = window.ui.partView
    click_row(window, HIS, Qt.MouseButton.RightButton)
    choose_in_menu(window, "Hide")
    click_row(window, HIDDEN)
    picture = view.viewport().grab().toImage()

    def darkest(title: str) -> int:
        place, scale = view.visualRect(index_of(window, title)), picture.devicePixelRatio()
        across, down = range(place.left() + 8, place.center().x()), range(place.top(), place.bottom())
        return min(picture.pixelColor(round(x * scale), round(y * scale)).lightness() for x in across for y in down)

    ink = view.palette().color(QPalette.ColorRole.Text).lightness()
    assert darkest(HIS) > darkest(COMPILATION) + 20 >= ink
    said = index_of(window, HIS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{HIS} (hidden)"
    assert index_of(window, HIDDEN).data(Qt.ItemDataRole.AccessibleTextRole) == f"{HIDDEN}, 1 entry, expanded"
