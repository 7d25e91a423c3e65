"""The sidebar's sections about own quotes: authors, books and sources, and tags."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from builders import draft, own_info
from gui.conftest import MakeWindow, own_of
from gui.person import ids, message, press, search, type_text
from gui.sidebar.test_sections import click_row, rows, selected
from gui.window.choosing import fill_field
from lecun_viewer.core.change import Changes, CollectionChange
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.sidebar import sidebar
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


def test_the_menu_of_the_heading_sorts_and_the_next_start_remembers(window: MainWindow, tmp_path: Path) -> None:
    click_row(window, "Authors")
    choose(menu_of(window, "Authors"), "Sort by Number of Quotes")
    by_count = [("Hannah Arendt", 2), ("Åsa Larsson", 1), (PERSON, 1)]
    assert section(window, "Authors", "My Books and Sources") == by_count
    window._sidebar.refill()
    assert section(window, "Authors", "My Books and Sources") == by_count
    written = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert '"by_count": ["authors"]' in " ".join(written.split()).replace("[ ", "[").replace(" ]", "]")
    choose(menu_of(window, "Authors"), "Sort by Name")
    assert section(window, "Authors", "My Books and Sources")[0] == ("Åsa Larsson", 1)


def test_typing_on_a_section_narrows_it(window: MainWindow) -> None:
    click_row(window, "Authors")
    type_text("asa")
    assert section(window, "Authors: “asa”", "My Books and Sources") == [("Åsa Larsson", 1)]
    press("Down")
    assert ids(window) == ["mine-3"]
    press("Backspace")
    press("Backspace")
    press("Backspace")
    assert len(section(window, "Authors", "My Books and Sources")) == 3
    assert selected(window) == ["Åsa Larsson"]


def test_the_menu_of_a_heading_filters_and_shows_all_again(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = fill_field(monkeypatch, " arendt  ")
    click_row(window, "Authors")
    for before, heading in (("", "Authors"), ("arendt", "Authors: “arendt”")):
        choose(menu_of(window, heading), "Filter…")
        assert asked.pop() == ("Filter", before)
        assert section(window, "Authors: “arendt”", "My Books and Sources") == [("Hannah Arendt", 2)]
    choose(menu_of(window, "Authors: “arendt”"), "Show All")
    assert len(section(window, "Authors", "My Books and Sources")) == 3
    assert not menu_of(window, "Authors").actions()[-1].isEnabled()


def test_typing_unfolds_and_esc_shows_all_again_but_keeps_the_search(window: MainWindow) -> None:
    search(window, "one")
    click_row(window, "Tags")
    click_row(window, "Tags")
    type_text("wo")
    assert section(window, "Tags: “wo”", "Verdicts") == [("work", 1)]
    press("Escape")
    assert len(section(window, "Tags", "Verdicts")) == 2
    assert window.ui.searchEdit.text() == "one"
    press("Escape")
    assert window.ui.searchEdit.text() == ""


def test_a_narrowed_section_stays_narrowed_when_quotes_change(window: MainWindow) -> None:
    click_row(window, "Authors")
    type_text("arendt")
    press("Ctrl+Z")
    assert section(window, "Authors: “arendt”", "Verdicts") == []
    press("Ctrl+Shift+Z")
    assert section(window, "Authors: “arendt”", "My Books and Sources") == [("Hannah Arendt", 2)]


def test_the_chosen_row_stays_chosen_though_it_is_left_out(window: MainWindow) -> None:
    click_row(window, "Authors")
    click_row(window, "Åsa Larsson")
    type_text("arendt")
    assert ids(window) == ["mine-3"]
    window._library.on_changed()
    assert ids(window) == ["mine-3"]
    assert selected(window) == ["Åsa Larsson"]


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


@pytest.mark.parametrize("most", [1, 2])
def test_of_thousands_of_rows_the_last_says_how_many_more_typing_finds(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(sidebar, "MOST_LABELS", most)
    window._library.on_changed()
    click_row(window, "Authors")
    start = rows(window).index("Authors") + 1
    shown = [*["Åsa Larsson", "Hannah Arendt"][:most], "Type to find more"]
    assert rows(window)[start : start + len(shown)] == shown
    assert window.ui.partView.model().index(start - 1, 0).data(RowRole.Count) == 3
    click_row(window, "Åsa Larsson")
    click_row(window, "Type to find more")
    assert selected(window) == ["Åsa Larsson"]
    type_text("lecun")
    assert section(window, "Authors: “lecun”", "My Books and Sources") == [(PERSON, 1)]
