"""The menu of a row of the sidebar: what it does is about what that row lists."""

import pytest
from pytestqt.qtbot import QtBot

from builders import draft
from gui.person import count, ids, labels, message, press, read, scope, search
from gui.sidebar.test_label_sections import add, choose, menu_of
from gui.sidebar.test_sections import rows
from lecun_viewer.core.change import Changes, CollectionChange
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.dialogs.export_dialog import ExportDialog
from lecun_viewer.gui.dialogs.marks_dialog import MarksDialog
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.window.main_window import MainWindow


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What each dialog offered first, if it offers something, and its title otherwise."""
    seen = list[str]()

    def export(dialog: ExportDialog) -> int:
        seen.append(dialog.ui.contentCombo.currentText())
        return 0

    def booklet(dialog: BookletDialog) -> int:
        seen.append(dialog.ui.scopeList.currentItem().text())
        return 0

    def marks(dialog: MarksDialog) -> int:
        seen.append(dialog.windowTitle())
        return 0

    for dialog, look in ((ExportDialog, export), (BookletDialog, booklet), (MarksDialog, marks)):
        monkeypatch.setattr(dialog, "exec", look)
    return seen


def test_an_entry_is_about_the_row_and_a_right_click_alone_chooses_nothing(
    filled_window: MainWindow, opened: list[str]
) -> None:
    window = filled_window
    press("Ctrl+D")
    menu = menu_of(window, "Favorites")
    assert scope(window) == "All Quotes"
    choose(menu, "Export…")
    assert scope(window) == "Favorites"
    part = window._library.parts()[1]
    choose(menu_of(window, part.title), "Create Booklet…")
    assert scope(window) == part.title
    assert opened == ["Favorites, notes, and findings", f"The list: {count(window)}"]
    choose(menu_of(window, "Verdicts"), "What the Marks Mean")
    assert opened[2:] == ["What the Marks Mean"]


@pytest.mark.parametrize("entry", ["Export…", "Create Booklet…", "Random Quote"])
def test_an_entry_is_about_all_quotes_of_the_row_though_none_matches_the_search(
    filled_window: MainWindow, opened: list[str], entry: str
) -> None:
    window = filled_window
    part = window._library.parts()[1]
    search(window, "nothing has these words")
    choose(menu_of(window, part.title), entry)
    assert len(ids(window)) == part.quote_count
    assert window.shown_quote_id in ids(window)
    assert opened == ([] if entry == "Random Quote" else [f"The list: {count(window)}"])


def test_an_entry_is_about_all_quotes_of_the_row_though_all_or_several_are_listed(
    filled_window: MainWindow, opened: list[str]
) -> None:
    window = filled_window
    press("Ctrl+D")
    for title in ("All Quotes", "Exact words"):
        choose(menu_of(window, title), "Export…")
        choose(menu_of(window, title), "Create Booklet…")
        assert opened == [f"The list: {count(window)}"] * 2
        opened.clear()
    window.ui.quoteView.selectAll()
    choose(menu_of(window, "Exact words"), "Export…")
    choose(menu_of(window, "Exact words"), "Create Booklet…")
    assert opened == [f"The list: {count(window)}"] * 2


def test_random_is_of_the_row_and_review_begins(filled_window: MainWindow) -> None:
    window = filled_window
    add(window, [draft("One.")])
    choose(menu_of(window, "Mine"), "Random Quote")
    assert scope(window) == "Mine"
    assert "One." in read(window)
    choose(menu_of(window, "Review"), "Review")
    assert scope(window) == "Review"
    assert window.focusWidget() is window.ui.quoteView


@pytest.mark.parametrize("entry", ["Export…", "Create Booklet…", "Random Quote"])
def test_an_empty_review_says_so_and_nothing_else_is_done(
    filled_window: MainWindow, opened: list[str], entry: str
) -> None:
    window = filled_window
    choose(menu_of(window, "Review"), entry)
    assert scope(window) == "Review"
    assert any(each.startswith("Nothing to review today.") for each in labels(window))
    assert (opened, window.shown_quote_id, message(window)) == ([], None, "")


def test_an_empty_row_offers_nothing_to_do_with_quotes(filled_window: MainWindow, qtbot: QtBot) -> None:
    info = CollectionInfo("empty", "Empty", "", 0, is_own=True)
    assert filled_window.editor.change(Changes([CollectionChange(None, info)]), StepName.NEW_COLLECTION) == ""
    qtbot.waitUntil(lambda: "Empty" in rows(filled_window))
    for title in ("Empty", "Favorites"):
        menu = menu_of(filled_window, title)
        enabled = {each.text().replace("&", ""): each.isEnabled() for each in menu.actions()}
        assert not enabled["Create Booklet…"]
        assert not enabled["Random Quote"]
        menu.close()
