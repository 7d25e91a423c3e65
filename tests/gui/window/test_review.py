"""The review in the window: five quotes a day, one after the other."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import Calendar, there
from gui.conftest import MakeWindow
from gui.person import (
    click,
    count,
    ids,
    labels,
    listed,
    named,
    press,
    read,
    scope,
    search,
    type_text,
)
from gui.sidebar.test_sections import click_row
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.review import A_DAY
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

TITLE, GO_TO_REVIEW = "Review", "Ctrl+J"
BOX = 8  # pixels from the edge to the middle of a box
LAST = "That was the last quote of today’s review."


@pytest.fixture
def favorites(store: FavoriteStore, collection: Collection) -> list[Favorite]:
    """Twelve favorites, which the window finds at its start."""
    made = marked(collection.quotes[:12])
    store.apply([Change(None, each) for each in made])
    return made


def on_disk(folder: Path) -> FavoriteStore:
    """Return what another program reads at this moment."""
    return FavoriteStore(Records(folder, Calendar()))


def button(window: MainWindow, text: str) -> QAbstractButton:
    found = [each for each in window.panel.findChildren(QAbstractButton) if each.text().replace("&", "") == text]
    return next(each for each in found if each.isVisible())


def check(window: MainWindow, text: str) -> None:
    """Click the check box with that *text*. It may be wider than its words."""
    box = button(window, text)
    click(box, QPoint(BOX, box.height() // 2))


def place(window: MainWindow) -> str:
    label = window.panel.ui.reviewLabel
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def is_reviewing(window: MainWindow) -> bool:
    return window.panel.ui.reviewBar.isVisible()


def read_to_next(window: MainWindow) -> None:
    """Press Space until the page is read to its end, and once more."""
    before = window.shown_quote_id
    for _ in range(50):
        press("Space")
        if window.shown_quote_id != before:
            return
    pytest.fail("Space never goes on")


# The five


def test_space_goes_from_each_quote_to_the_next_and_the_end_says_where_to_go_on(
    window: MainWindow, favorites: Sequence[Favorite]
) -> None:
    press(GO_TO_REVIEW)
    assert scope(window) == TITLE
    assert count(window) == f"{A_DAY} quotes in {TITLE}"
    assert {*ids(window)} <= {favorite.quote.id for favorite in favorites}
    seen = []
    for number in range(1, A_DAY + 1):
        assert place(window) == f"{number} of {A_DAY}"
        seen.append(read(window))
        read_to_next(window)
    assert seen == [quote.text for quote in listed(window)]
    (said,) = [label for label in labels(window) if label.startswith(LAST)]
    assert "Go ▸ All Quotes" in said
    assert "Ctrl+R" not in said, "a random quote is one of the five again"
    assert not is_reviewing(window)
    press("Space")  # more is of no use, and does no harm
    assert window.shown_quote_id is None
    press("Down")
    assert read(window) == seen[0]


def test_a_page_that_is_longer_than_the_window_is_scrolled_first(
    window: MainWindow, store: FavoriteStore, collection: Collection, qtbot: QtBot
) -> None:
    long = collection.quotes[0]._replace(text="A long quote. " * 400)
    store.apply([Change(None, each) for each in marked([long._replace(id="long"), collection.quotes[1]])])
    press(GO_TO_REVIEW)
    window.show_quote_id("long")
    bar = window.panel.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2 * bar.pageStep())
    press("Space")
    assert window.shown_quote_id == "long"
    assert 0 < bar.value() <= bar.pageStep()
    named(window, "Quote").setFocus()
    press("Shift+Space")
    assert bar.value() == 0
    while bar.value() < bar.maximum():
        press("Space")
        assert window.shown_quote_id == "long"
    press("Space")
    assert window.shown_quote_id != "long"


def test_space_also_goes_on_from_the_text_and_from_the_sidebar(
    window: MainWindow, favorites: Sequence[Favorite]
) -> None:
    press(GO_TO_REVIEW)
    first, second, third, *_ = ids(window)
    named(window, "Quote").setFocus()
    read_to_next(window)
    assert window.shown_quote_id == second
    window.ui.partView.setFocus()
    read_to_next(window)
    assert window.shown_quote_id == third
    assert first != third


def test_a_click_goes_on_too_and_a_field_takes_the_space(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    press(GO_TO_REVIEW)
    first, second, *_ = (quote.id for quote in listed(window))
    click(button(window, "Next"))
    assert window.shown_quote_id == second
    press("Ctrl+E")
    type_text("two words")
    search(window, "of the")
    assert there(window._favorites.get(second)).note == "two words"
    assert window.ui.searchEdit.text() == "of the"
    assert first != second


def test_outside_of_the_review_space_only_scrolls(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    window.show_quote_id(favorites[0].quote.id)
    field = named(window, "Quote")
    assert isinstance(field, QTextBrowser)
    field.setFocus()
    for _ in range(5):
        press("Space")
    assert window.shown_quote_id == favorites[0].quote.id
    assert not is_reviewing(window)


def test_its_place_has_the_digits_of_the_language(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    press(GO_TO_REVIEW)
    assert place(window) == "١ of ٥"


def test_it_begins_with_the_first_quote_and_goes_on_where_the_user_left_it(
    window: MainWindow, favorites: Sequence[Favorite]
) -> None:
    press(GO_TO_REVIEW)
    first, second, third, *_ = ids(window)
    assert window.shown_quote_id == first
    click(button(window, "Next"))
    press("Alt+Home")
    window.show_quote_id(third)
    press(GO_TO_REVIEW)
    assert window.shown_quote_id == second


def test_its_end_is_said_in_the_review_alone(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    press(GO_TO_REVIEW)
    for _ in range(A_DAY):
        read_to_next(window)
    assert any(LAST in each for each in labels(window))
    press("Alt+Home")
    assert not any(LAST in each for each in labels(window))
    assert window.shown_quote_id == ids(window)[0]


def test_after_the_end_it_is_over_for_that_day(
    make_window: MakeWindow, favorites: Sequence[Favorite], calendar: Calendar
) -> None:
    window = make_window()
    press(GO_TO_REVIEW)
    for _ in range(A_DAY):
        read_to_next(window)
    press("Alt+Home")
    press(GO_TO_REVIEW)
    assert window.shown_quote_id is None
    assert any(LAST in each for each in labels(window))
    window.close()
    window = make_window()
    assert window.shown_quote_id is None
    assert any(LAST in each for each in labels(window))
    window.ui.quoteView.selectRow(1)
    assert place(window) == f"2 of {A_DAY}", "one is seen again"
    window.close()
    calendar.turn()
    window = make_window()
    press(GO_TO_REVIEW)
    assert place(window) == f"1 of {A_DAY}"


def test_a_click_also_comes_to_the_end(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    press(GO_TO_REVIEW)
    for _ in range(A_DAY):
        next_button = button(window, "Next")
        next_button.setFocus(Qt.FocusReason.MouseFocusReason)
        click(next_button)
    assert window.shown_quote_id is None
    assert any(LAST in each for each in labels(window))
    assert window.ui.quoteView.hasFocus()


def test_its_end_stays_when_a_menu_of_the_menu_bar_is_opened_and_closed(
    window: MainWindow, favorites: Sequence[Favorite]
) -> None:
    press(GO_TO_REVIEW)
    for _ in range(A_DAY):
        read_to_next(window)
    press("Alt+F")
    menu = there(QApplication.activePopupWidget())
    assert not window.ui.quoteView.hasFocus(), "the menu bar has the focus"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert window.ui.quoteView.hasFocus()
    assert window.shown_quote_id is None
    assert any(LAST in each for each in labels(window))


def test_it_is_a_row_of_the_sidebar_and_comes_back_with_the_next_start(
    make_window: MakeWindow, favorites: Sequence[Favorite]
) -> None:
    window = make_window()
    click_row(window, TITLE)
    shown = ids(window)
    assert window.shown_quote_id == shown[0]
    window.close()
    again = make_window()
    assert scope(again) == TITLE
    assert ids(again) == shown
    assert is_reviewing(again)


def test_after_a_new_start_it_goes_on_where_the_user_left_it_that_day(
    make_window: MakeWindow, favorites: Sequence[Favorite], calendar: Calendar
) -> None:
    window = make_window()
    press(GO_TO_REVIEW)
    read_to_next(window)
    read_to_next(window)
    _first, _second, third, *_ = ids(window)
    press("Alt+Home")
    window.close()
    window = make_window()
    press(GO_TO_REVIEW)
    assert window.shown_quote_id == third
    window.close()
    calendar.turn()
    window = make_window()
    press(GO_TO_REVIEW)
    assert window.shown_quote_id == ids(window)[0]


def test_the_next_day_begins_anew_with_the_same_few_quotes(
    window: MainWindow, store: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    store.apply([Change(None, each) for each in marked(collection.quotes[:2])])
    press(GO_TO_REVIEW)
    first, second = ids(window)
    read_to_next(window)
    press("Alt+Home")
    calendar.turn()
    window.day_changed()
    press(GO_TO_REVIEW)
    assert (ids(window), window.shown_quote_id) == ([first, second], first)


def test_without_a_quote_it_says_how_to_come_by_one(window: MainWindow, collection: Collection) -> None:
    press(GO_TO_REVIEW)
    assert ids(window) == []
    assert "press Ctrl+D" in window.ui.emptyLabel.text()
    assert not is_reviewing(window)
    window.show_quote_id(collection.quotes[3].id)
    press("Ctrl+D")
    assert ids(window) == [collection.quotes[3].id]
    assert place(window) == "1 of 1"


def test_a_new_day_has_other_quotes_and_begins_with_the_first(
    window: MainWindow, favorites: Sequence[Favorite], calendar: Calendar
) -> None:
    press(GO_TO_REVIEW)
    read_to_next(window)
    before = ids(window)
    calendar.turn()
    window.day_changed()
    after = ids(window)
    assert {*after}.isdisjoint(before)
    read_to_next(window)
    assert window.shown_quote_id == after[0]


def test_the_tab_key_comes_to_the_bar_after_the_page(window: MainWindow, favorites: Sequence[Favorite]) -> None:
    press(GO_TO_REVIEW)
    assert window.ui.quoteView.hasFocus()
    visited = list[str]()
    while "Parts" not in visited:  # the first of the window again
        QTest.keyClick(there(QApplication.focusWidget()), Qt.Key.Key_Tab)
        field = there(QApplication.focusWidget())
        visited.append(
            field.accessibleName() or (field.text().replace("&", "") if isinstance(field, QAbstractButton) else "")
        )
    assert visited[-3:] == ["Personal note", "Next", "Parts"]
