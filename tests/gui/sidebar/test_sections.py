"""The sidebar's sections, provenance and sources: what they list, how they are folded, and sorting."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.conftest import MakeWindow
from gui.person import click, order_action, press, search, type_text
from lecun_viewer.core.provenance import CHECKED, Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.search import Order
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.sidebar.sidebar_model import SOURCES
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import verdicts


def rows(window: MainWindow) -> list[str]:
    model = window.ui.partView.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click_row(window: MainWindow, title: str) -> None:
    view = window.ui.partView
    index = view.model().index(rows(window).index(title), 0)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def selected(window: MainWindow) -> list[str]:
    return [index.data() for index in window.ui.partView.selectedIndexes()]


def listed(window: MainWindow) -> list[str]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(QuoteRole.Quote).id for row in range(model.rowCount())]


def test_a_state_lists_its_quotes(window: MainWindow, collection: Collection) -> None:
    for status in CHECKED:
        click_row(window, verdicts.label(status))
        assert listed(window) == [quote.id for quote in collection.quotes if quote.provenance.status == status]
        assert window.ui.resultCountLabel.text().endswith(f"in {verdicts.label(status)}")


def test_a_source_lists_its_quotes_and_the_search_works_in_it(window: MainWindow, collection: Collection) -> None:
    click_row(window, "Cited Sources")
    click_row(window, "Lex Fridman Podcast")
    expected = [quote for quote in collection.quotes if quote.source == "Lex Fridman Podcast"]
    assert listed(window) == [quote.id for quote in expected]
    search(window, "world")
    in_words = [quote for quote in expected if "world" in f"{quote.text} {quote.topic}".lower()]
    in_remarks = [each for each in expected if each not in in_words and "world" in (each.provenance.note or "").lower()]
    assert listed(window) == [quote.id for quote in [*in_words, *in_remarks]]
    assert window.ui.widenButton.isVisible()


def test_a_click_on_a_heading_folds_and_changes_nothing_else(window: MainWindow) -> None:
    click_row(window, "Exact words")
    before = listed(window)
    click_row(window, "Cited Sources")
    assert "Time" in rows(window)
    assert (listed(window), selected(window)) == (before, ["Exact words"])
    click_row(window, "Cited Sources")
    assert "Time" not in rows(window)
    assert (listed(window), selected(window)) == (before, ["Exact words"])


def test_a_heading_can_be_folded_by_keys(window: MainWindow) -> None:
    view = window.ui.partView
    view.setFocus()
    click_row(window, "No source found")
    press("Down")
    assert view.currentIndex().data() == "Cited Sources"
    press("Right")
    assert "Time" in rows(window)
    press("Right")  # it is open already
    assert "Time" in rows(window)
    press("Left")
    assert "Time" not in rows(window)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert "Time" in rows(window)


def test_what_is_listed_stays_highlighted_while_the_keys_pass_a_heading(window: MainWindow) -> None:
    window.ui.partView.setFocus()
    click_row(window, "No source found")
    press("Down")
    assert window.ui.partView.currentIndex().data() == "Cited Sources"
    assert selected(window) == ["No source found"]
    press("Right")
    press("Down")
    assert selected(window) == [window.ui.partView.currentIndex().data()] != ["No source found"]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_only_the_left_button_chooses_a_row(window: MainWindow, button: Qt.MouseButton) -> None:
    view = window.ui.partView
    index = view.model().index(rows(window).index("Favorites"), 0)
    at = view.viewport().mapTo(window, view.visualRect(index).center())
    QTest.mouseClick(window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, at)
    assert selected(window) == ["All Quotes"]
    assert view.currentIndex().data() == "All Quotes"
    if menu := QApplication.activePopupWidget():
        menu.close()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert selected(window) == ["Favorites"]


def test_what_is_chosen_may_be_folded_away(window: MainWindow) -> None:
    click_row(window, "Summary")
    before = listed(window)
    click_row(window, "Verdicts")
    assert "Summary" not in rows(window)
    assert listed(window) == before
    press("Ctrl+F")
    type_text("xyzzy")
    click(window.ui.widenButton)
    assert selected(window) == ["All Quotes"]


def test_folding_is_remembered(make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    click_row(window, "Cited Sources")
    click_row(window, "Verdicts")
    window.close()
    again = rows(make_window())
    assert "Time" in again
    assert "Exact words" not in again


def test_the_next_start_has_any_row_again(make_window: MakeWindow) -> None:
    window = make_window()
    click_row(window, "Cited Sources")
    for title in ("All Quotes", "Summary", "Time"):
        click_row(window, title)
        window.close()
        window = make_window()
        assert selected(window) == [title]


def test_a_choice_in_a_folded_section_unfolds_it_at_the_next_start(make_window: MakeWindow) -> None:
    window = make_window()
    click_row(window, "Cited Sources")
    click_row(window, "Time")
    click_row(window, "Cited Sources")
    assert SOURCES in window.ui.partView.model().folded  # type: ignore[attr-defined]
    window.close()
    again = make_window()
    assert selected(again) == ["Time"]
    assert "Time" in rows(again)


def test_a_screen_reader_hears_whether_a_section_is_folded(window: MainWindow) -> None:
    model = window.ui.partView.model()
    heading = model.index(rows(window).index("Cited Sources"), 0)
    said = heading.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Cited Sources, collapsed"
    click_row(window, "Cited Sources")
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Cited Sources, expanded"


def test_sorting_is_by_source_by_date_and_remembered(make_window: MakeWindow, collection: Collection) -> None:
    window = make_window()
    by_id = {quote.id: quote for quote in collection.quotes}
    order_action(window, Order.DATE).trigger()
    dates = [by_id[each].provenance.date or "" for each in listed(window)]  # type: ignore[index]
    assert dates == sorted(dates, reverse=True)
    order_action(window, Order.SOURCE).trigger()
    sources = [by_id[each].source.casefold() for each in listed(window)]  # type: ignore[index]
    assert sources == sorted(sources)
    window.close()
    again = make_window()
    assert order_action(again, Order.SOURCE).isChecked()
    assert listed(again) == listed(window)
    order_action(again, Order.GIVEN).trigger()
    assert listed(again) == [quote.id for quote in collection.quotes]


def test_each_order_has_its_entry_in_the_menu_and_its_words(window: MainWindow) -> None:
    entries, said = window.ui.sortMenu.actions(), set[str]()
    assert [each.data() for each in entries] == list(Order)
    for order in Order:
        order_action(window, order).trigger()
        assert [each.data() for each in entries if each.isChecked()] == [order]
        said.add(window.ui.resultCountLabel.text())
    assert len({each.text() for each in entries}) == len(said) == len(Order)


def test_an_order_other_than_the_collections_is_said_beside_the_count(
    window: MainWindow, collection: Collection
) -> None:
    label = window.ui.resultCountLabel
    order_action(window, Order.SOURCE).trigger()
    assert label.text() == label.accessibleDescription() == "75 quotes, by source"
    click_row(window, "Exact words")
    number = sum(quote.provenance.status is Verdict.VERBATIM for quote in collection.quotes)
    assert label.text() == f"{number} quotes in Exact words, by source"
    order_action(window, Order.DATE).trigger()
    search(window, "human")
    assert label.text().endswith(" in Exact words, newest first")
    order_action(window, Order.GIVEN).trigger()
    press("Esc")
    assert label.text() == f"{number} quotes in Exact words"


def test_a_state_can_be_typed_within_a_state(window: MainWindow) -> None:
    click_row(window, "Reworded")
    search(window, "is:verbatim")
    assert listed(window) == []
    assert "Reworded" in window.ui.emptyLabel.text()
