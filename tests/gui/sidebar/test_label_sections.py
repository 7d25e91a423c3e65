"""The sidebar's sections about own quotes: authors, books and sources, and tags."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from builders import draft, own_info
from gui.conftest import MakeWindow, own_of
from gui.person import ids, message, search
from gui.sidebar.test_sections import click_row, rows
from lecun_viewer.core.change import Changes, CollectionChange
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.sidebar.sidebar_model import RowRole
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library

QUOTES = (
    draft("One.", "Hannah Arendt")._replace(source="Vita activa", tags=("work", "hope")),
    draft("Two.", "Hannah Arendt")._replace(source="On Violence"),
    draft("Three.", "Åsa Larsson")._replace(source="On Violence", tags=("hope",)),
    draft("Four.", PERSON),
)


@pytest.fixture
def window(filled_window: MainWindow) -> MainWindow:
    add(filled_window, QUOTES)
    return filled_window


def add(window: MainWindow, quotes: Iterable[Quote]) -> None:
    own = own_of(window)
    kept = [own.with_id(quote, "mine") for quote in quotes]
    kept = [quote._replace(id=type(quote.id)(f"mine-{number}")) for number, quote in enumerate(kept, 1)]
    info = own_info(len(kept))
    change = CollectionChange(None, info, tuple(kept))
    assert window.editor.change(Changes([change]), StepName.ADD_QUOTE) == ""


def section(window: MainWindow, title: str, until: str) -> list[tuple[str, int]]:
    """Return the rows between two headings, each with its count."""
    model, found = window.ui.partView.model(), rows(window)
    between = range(found.index(title) + 1, found.index(until))
    return [(model.index(row, 0).data(), model.index(row, 0).data(RowRole.Count)) for row in between]


def menu_of(window: MainWindow, title: str) -> QMenu:
    """Open the menu of a row of the sidebar, as a right click does."""
    view = window.ui.partView
    index = view.model().index(rows(window).index(title), 0)
    view.scrollTo(index)
    at = view.viewport().mapTo(window, view.visualRect(index).center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, pos=at)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def choose(menu: QMenu, name: str) -> None:
    next(each for each in menu.actions() if each.text().replace("&", "") == name).trigger()
    menu.close()


def test_they_are_folded_at_first_and_count_own_quotes_only(window: MainWindow) -> None:
    found = rows(window)
    start = found.index("Authors")
    assert found[start : start + 3] == ["Authors", "My Books and Sources", "Tags"]
    click_row(window, "Authors")
    assert section(window, "Authors", "My Books and Sources") == [("Åsa Larsson", 1), ("Hannah Arendt", 2), (PERSON, 1)]
    click_row(window, "My Books and Sources")
    assert section(window, "My Books and Sources", "Tags") == [("On Violence", 2), ("Vita activa", 1)]
    click_row(window, "Tags")
    assert section(window, "Tags", "Verdicts") == [("hope", 2), ("work", 1)]


@pytest.mark.parametrize("unfolded", [(), ("Authors",), ("Tags", "Authors"), ("My Books and Sources", "Tags")])
def test_the_next_start_has_each_section_as_it_was_left(
    window: MainWindow, make_window: MakeWindow, shipped_library: Library, unfolded: tuple[str, ...]
) -> None:
    for title in unfolded:
        click_row(window, title)
    for _ in range(2):
        before = rows(window)
        window.close()
        window = make_window(quotes=shipped_library)
        assert rows(window) == before


def test_without_own_quotes_there_are_none(filled_window: MainWindow) -> None:
    assert not {"Authors", "My Books and Sources", "Tags"} & set(rows(filled_window))


def test_a_row_lists_own_quotes_only_and_the_search_works_in_it(window: MainWindow) -> None:
    click_row(window, "Authors")
    click_row(window, PERSON)
    assert ids(window) == ["mine-4"]
    click_row(window, "Hannah Arendt")
    assert ids(window) == ["mine-1", "mine-2"]
    search(window, "two")
    assert ids(window) == ["mine-2"]


def test_sources_below_are_those_of_the_shipped_quotes(window: MainWindow) -> None:
    click_row(window, "Cited Sources")
    assert "On Violence" not in rows(window)


def test_a_hidden_collection_is_not_counted(window: MainWindow) -> None:
    choose(menu_of(window, "Mine"), "Hide")
    assert "Authors" not in rows(window)


def test_the_next_start_has_the_row_again(window: MainWindow, shipped_library: Library) -> None:
    click_row(window, "Authors")
    click_row(window, "Hannah Arendt")
    window.remember()
    assert window._stores.settings.get("scope") == "author Hannah Arendt"
    window._sidebar.go_to("all")
    window._sidebar.restore()
    assert ids(window) == ["mine-1", "mine-2"]


def test_a_screen_reader_hears_how_many_rows_a_heading_has(window: MainWindow) -> None:
    index = window.ui.partView.model().index(rows(window).index("Authors"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Authors, 3 entries, collapsed"


def test_the_quote_of_the_day_comes_from_a_row(window: MainWindow, shipped_library: Library) -> None:
    click_row(window, "Tags")
    choose(menu_of(window, "work"), "Use for Quote of the Day")
    assert window._stores.settings.get("pool") == "tag work"
    assert "From tomorrow," in message(window)
    menu = menu_of(window, "work")
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Use for &Quote of the Day"]
    choose(menu, "Use for Quote of the Day")
    assert window._stores.settings.get("pool") == "exact"
