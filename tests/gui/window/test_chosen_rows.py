"""A choice in the sidebar: which quote is shown then, and where the focus and the history are."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import marked
from gui.conftest import MakeWindow
from gui.person import click, ids, labels, press, read, scope, search
from gui.sidebar.test_sections import click_row
from lecun_viewer.core.change import Change
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore

ROWS = ("Favorites", "Skepticism on LLMs & Next-Token Prediction", "No source found", "All Quotes")


@pytest.fixture
def favorites(store: FavoriteStore, collection: Collection) -> None:
    """The last two quotes of the collection are favorites."""
    store.apply([Change(None, each) for each in marked(collection.quotes[-2:])])


def selected(window: MainWindow) -> list[int]:
    return [index.row() for index in window.ui.quoteView.selectedIndexes()]


def show_unlisted(window: MainWindow, title: str) -> str:
    """Show a quote that the row of that *title* doesn't list. Return its id."""
    click_row(window, title)
    there = ids(window)
    click_row(window, "All Quotes")
    quote_id = next(each for each in ids(window) if each not in there)
    window.show_quote_id(quote_id)
    return quote_id


@pytest.mark.usefixtures("favorites")
@pytest.mark.parametrize("title", [title for title in ROWS if title != "All Quotes"])
def test_the_first_quote_is_shown_if_the_shown_quote_is_not_in_the_row(window: MainWindow, title: str) -> None:
    before = show_unlisted(window, title)
    click_row(window, title)
    assert before not in ids(window)
    assert (window.shown_quote_id, selected(window)) == (ids(window)[0], [0])
    press("Alt+Left")
    assert window.shown_quote_id == before, "Back leads to what was read before"
    press("Alt+Right")
    assert (window.shown_quote_id, selected(window)) == (ids(window)[0], [0])


@pytest.mark.usefixtures("favorites")
def test_a_quote_that_is_in_the_row_stays(window: MainWindow, collection: Collection) -> None:
    last = collection.quotes[-1]
    window.show_quote_id(last.id)
    for title in ("Favorites", "All Quotes", last.part_title):
        click_row(window, title)
        assert window.shown_quote_id == last.id
        assert selected(window) == [ids(window).index(last.id)]
    assert not window.ui.backAction.isEnabled() or read(window) == last.text


@pytest.mark.usefixtures("favorites")
def test_the_keys_go_through_the_rows_and_the_focus_stays(window: MainWindow) -> None:
    show_unlisted(window, "Favorites")
    window.ui.partView.setFocus()
    press("Home")
    for _ in range(12):
        press("Down")
        assert window.ui.partView.hasFocus()
        if ids(window):
            assert window.shown_quote_id in ids(window), f"a quote of another row is shown for {scope(window)}"


def test_back_steps_over_the_rows_that_keys_have_passed(window: MainWindow) -> None:
    click_row(window, "Exact words")
    before = window.shown_quote_id
    seen = list[str | None]()
    window.ui.partView.setFocus()
    for _ in range(4):
        press("Down")
        seen.append(window.shown_quote_id)
    assert len({before, *seen}) == 5, "each row shows a quote of its own"
    press("Alt+Left")
    assert window.shown_quote_id == before
    press("Alt+Right")
    assert window.shown_quote_id == seen[-1]
    assert not window.ui.forwardAction.isEnabled()
    press("Up")
    press("Alt+Left")
    assert window.shown_quote_id == seen[-1], "the step forward chose it"
    click_row(window, "Summary")
    clicked = window.shown_quote_id
    click_row(window, "Misattributed")
    press("Alt+Left")
    assert window.shown_quote_id == clicked, "a click chooses a row"


def test_a_row_without_quotes_shows_none(window: MainWindow) -> None:
    before = window.shown_quote_id
    click_row(window, "Favorites")
    assert window.shown_quote_id is None
    assert "No quote selected." in labels(window), "there is none to select"
    assert not window.ui.copyAction.isEnabled()
    press("Alt+Left")
    assert window.shown_quote_id == before, "Back leads to the quote that was shown last"
    assert not window.ui.backAction.isEnabled()
    click_row(window, "No source found")
    press("Alt+Home")
    assert window.shown_quote_id in ids(window)


@pytest.mark.usefixtures("favorites")
def test_a_search_keeps_the_quote_while_one_types_and_widens(window: MainWindow, collection: Collection) -> None:
    click_row(window, "Favorites")
    before = window.shown_quote_id
    search(window, "cake")
    assert (ids(window), window.shown_quote_id) == ([], before)
    click(window.ui.emptyButton)
    assert scope(window) == "All Quotes"
    assert before not in ids(window)
    assert (window.shown_quote_id, selected(window)) == (before, [])
    press("Esc")
    assert selected(window) == [ids(window).index(str(before))]


def test_a_row_that_is_chosen_while_something_is_searched_shows_its_first_result(
    window: MainWindow, collection: Collection
) -> None:
    found = next(quote for quote in collection.quotes if "cake" in quote.text)
    other = next(quote for quote in collection.quotes if quote.part != found.part)
    window.show_quote_id(other.id)
    search(window, "cake")
    click_row(window, found.part_title)
    assert (window.shown_quote_id, selected(window)) == (ids(window)[0], [0])
    click_row(window, other.part_title)
    assert ids(window) == []
    assert window.shown_quote_id is None


@pytest.mark.usefixtures("favorites")
def test_a_quote_of_a_hidden_collection_is_in_no_row_but_the_favorites(
    filled_window: MainWindow, shipped_library: Library
) -> None:
    filled_window.show_quote_id("emotions")
    press("Ctrl+D")
    click_row(filled_window, "Favorites")
    shipped_library.hide(["own-words"])
    assert filled_window.shown_quote_id == "emotions"
    click_row(filled_window, "All Quotes")
    assert filled_window.shown_quote_id == ids(filled_window)[0]


def test_several_selected_quotes_of_the_row_stay_selected(window: MainWindow, collection: Collection) -> None:
    part = [quote for quote in collection.quotes if quote.part == collection.quotes[0].part]
    window.show_quote_id(part[0].id)
    window.ui.quoteView.setFocus()
    press("Shift+Down")
    click_row(window, part[0].part_title)
    assert selected(window) == [0, 1]
    assert window.shown_quote_id is None
    click_row(window, "Favorites")
    assert window.shown_quote_id is None


@pytest.mark.usefixtures("favorites")
def test_a_start_shows_the_quote_of_the_last_one_in_any_row(
    make_window: MakeWindow, tmp_path: Path, collection: Collection, qtbot: QtBot
) -> None:
    quote = collection.quotes[0]
    (tmp_path / "settings.json").write_text(json.dumps({"quote": quote.id, "scope": "favorites"}), encoding="utf-8")
    window = make_window()
    assert (scope(window), window.shown_quote_id) == ("Favorites", quote.id)
    assert not window.ui.backAction.isEnabled()
