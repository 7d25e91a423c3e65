"""Searching as one types: what is found, marked and said, within a part and beyond it."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gui.person import click, count, fragments, ids, labels, named, press, read, scope, search, settle, type_text
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.quote_list import search_announcer
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.window.main_window import MainWindow


def problem(window: MainWindow) -> str:
    label = window.ui.problemLabel
    return label.text() if label.isVisible() else ""


def marks_in_the_list(window: MainWindow, row: int = 0) -> dict[str, list[str]]:
    """Return the marked words of a row, by field."""
    index = window.ui.quoteView.model().index(row, 0)
    quote, marks = index.data(QuoteRole.Quote), index.data(QuoteRole.Marks)
    return {field: [getattr(quote, field)[a:b] for a, b in stretches] for field, stretches in marks.items()}


def marks_in_the_detail(window: MainWindow) -> list[str]:
    """Return the pieces of the quote that stand on a background of their own."""
    field = named(window, "Quote")
    assert isinstance(field, QTextBrowser)
    return [words for words, form in fragments(field) if form.background().style().value]


def test_every_key_narrows_the_list(window: MainWindow) -> None:
    seen = []
    press("Ctrl+F")
    for letter in "icing":
        type_text(letter)
        seen.append(len(ids(window)))
    assert seen == sorted(seen, reverse=True)
    assert ids(window) == ["cake-analogy"]


def labels_of_rows(window: MainWindow) -> list[str]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(QuoteRole.Label) for row in range(model.rowCount())]


def test_a_note_is_found_and_its_row_says_so(window: MainWindow) -> None:
    window.show_quote_id("commons")
    press("Ctrl+E")
    type_text("For the talk about cake")
    search(window, "cake")
    assert ids(window)[2:] == ["commons", "base-of-intelligence"]
    assert labels_of_rows(window) == ["", "", "In your note", "In the remark"]
    index = window.ui.quoteView.model().index(2, 0)
    assert "In your note" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    window.resize(900, 500)
    window.ui.quoteView.selectRow(0)
    settle()
    window.ui.quoteView.selectRow(2)
    settle()
    note = named(window, "Personal note")
    assert note.visibleRegion().boundingRect() == note.rect(), "the page shows the note"
    search(window, "note:talk")
    assert ids(window) == ["commons"]
    search(window, "note:talked")
    assert ids(window) == []


def test_a_year_is_found_and_the_rows_say_so(window: MainWindow, collection: Collection) -> None:
    search(window, "2018")
    of_year = [quote.id for quote in collection.quotes if quote.provenance.year == 2018]
    labels = dict(zip(ids(window), labels_of_rows(window), strict=True))
    assert [quote_id for quote_id, label in labels.items() if label == "In the date"] == of_year
    assert of_year
    search(window, "global frontier symposium seoul")
    assert set(labels_of_rows(window)) == {"In the source"}
    by_words = ids(window)
    search(window, 'source:"global ai frontier" source:seoul')
    assert ids(window) == by_words


def test_the_name_of_a_verdict_finds_its_quotes_after_those_with_the_words(
    window: MainWindow, collection: Collection
) -> None:
    def of(status: Verdict, word: str = "") -> list[str]:
        quotes = [quote for quote in collection.quotes if quote.provenance.status is status]
        return [quote.id for quote in quotes if word in quote.text]

    search(window, "misattributed")
    assert ids(window) == of(Verdict.MISATTRIBUTED)
    search(window, "exact words")
    labels = dict(zip(ids(window), labels_of_rows(window), strict=True))
    assert [quote_id for quote_id, label in labels.items() if label == "In the verdict"] == of(Verdict.VERBATIM)
    search(window, "cake reworded")
    assert ids(window) == of(Verdict.VARIANT, "cake")


@pytest.mark.parametrize("height", [880, 600], ids=["a little", "by rows"])
def test_the_row_of_the_quote_is_whole_when_the_list_gets_lower(height: int, window: MainWindow) -> None:
    view = window.ui.quoteView
    window.resize(1100, 900)
    settle()
    lowest = view.rowAt(view.viewport().height() - 1)
    view.setCurrentIndex(view.model().index(lowest, 0))
    window.resize(1100, height)
    settle()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    view.verticalScrollBar().setValue(0)
    view.setCurrentIndex(view.model().index(0, 0))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    window.resize(1100, height - 20)
    settle()
    assert view.verticalScrollBar().value() > 0  # a row that is not seen stays so


def test_a_row_that_is_clicked_half_hidden_comes_in_whole_below_a_rule(window: MainWindow) -> None:
    view, rule = window.ui.quoteView, window.ui.listRule
    view.verticalScrollBar().setValue(view.rowHeight(0) * 3 // 2)
    row = view.rowAt(0)
    click(view.viewport(), QPoint(20, 5))
    assert view.currentIndex().row() == row
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    top = view.mapTo(window, QPoint(20, 0))
    assert rule.mapTo(window, QPoint(20, 0)) == top - QPoint(0, 1)
    picture = window.grab().toImage()
    lightness = [picture.pixelColor(top - QPoint(0, above)).lightness() for above in (1, 2)]
    assert lightness[0] < lightness[1]


def test_the_count_is_said_in_the_right_number(window: MainWindow) -> None:
    assert count(window) == "75 quotes"
    search(window, "cake")
    assert count(window) == "3 quotes"
    search(window, "icing")
    assert count(window) == "1 quote"
    search(window, "zebra")
    assert count(window) == "0 quotes"
    press("Ctrl+2")
    press("Escape")
    assert count(window).endswith(" quotes in Self-Supervised Learning & The Cake Analogy")
    assert named(window, "Result count").accessibleDescription() == count(window)


def test_what_was_searched_for_is_marked_in_the_list_and_in_the_quote(window: MainWindow) -> None:
    search(window, "cake cherr")
    assert marks_in_the_list(window)["text"].count("cherr") == 1
    assert "Cake" in marks_in_the_list(window)["topic"]
    press("Return")
    assert "cherr" in marks_in_the_detail(window)
    assert {word.lower() for word in marks_in_the_detail(window)} == {"cake", "cherr"}
    search(window, "jelly")
    assert marks_in_the_detail(window) == []
    assert "icing" in read(window)


def test_in_a_quote_that_the_search_does_not_find_nothing_is_marked(window: MainWindow) -> None:
    search(window, "cake")
    press("Return")
    assert marks_in_the_detail(window)
    search(window, "the cake zebra")
    assert "cake" in read(window)
    assert marks_in_the_detail(window) == []
    press("Ctrl+R")  # shows another quote beside an empty list
    assert marks_in_the_detail(window) == []
    window.show_quote_id("cake-analogy")
    assert marks_in_the_detail(window) == []
    search(window, "the cake")
    assert {word.lower() for word in marks_in_the_detail(window)} == {"the", "cake"}


def test_a_search_leaves_what_is_selected_on_the_page_as_it_is(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    quote, found = (named(window, name) for name in ("Quote", "What Yann LeCun said"))
    assert isinstance(quote, QTextBrowser)
    assert isinstance(found, QTextBrowser)
    quote.selectAll()
    found.selectAll()
    search(window, "persistence")
    assert quote.textCursor().selectedText() == read(window)  # the quote has no such word
    search(window, "cake")
    assert marks_in_the_detail(window)
    assert "cake" in found.textCursor().selectedText()


def test_a_search_stays_within_the_part_until_it_is_widened(window: MainWindow, collection: Collection) -> None:
    press("Ctrl+4")
    assert len(ids(window)) == sum(quote.part == 4 for quote in collection.quotes)
    assert not window.ui.widenButton.isVisible()
    search(window, "learning")
    within = ids(window)
    assert scope(window) == "Skepticism on LLMs & Next-Token Prediction"
    assert window.ui.widenButton.isVisible()
    click(window.ui.widenButton)
    assert scope(window) == "All Quotes"
    assert len(ids(window)) > len(within)
    assert window.ui.searchEdit.text() == "learning"
    assert not window.ui.widenButton.isVisible()


@pytest.mark.parametrize("typed", ["learning", "zebra"])
def test_escape_clears_the_search_and_stays_in_the_row(window: MainWindow, typed: str) -> None:
    press("Ctrl+4")
    before = ids(window)
    for text in ("", typed):
        search(window, text)
        press("Escape")
        assert (scope(window), window.ui.searchEdit.text()) == ("Skepticism on LLMs & Next-Token Prediction", "")
        assert ids(window) == before


def test_what_is_not_understood_is_said_in_words(window: MainWindow) -> None:
    for typed, said in (
        ('"', "Type the phrase to find after the quotation mark."),
        ("part:", "“part:” needs the number or title of a part, as in part:4."),
        ("is:nonsense", "“is:nonsense” isn’t valid. “is:” needs favorite, "),
        ("?!", "Enter a word to search for."),
    ):
        search(window, typed)
        assert problem(window).startswith(said)
        assert window.ui.problemLabel.accessibleDescription() == problem(window)
        assert count(window) == "75 quotes"
        press("Escape")
        assert problem(window) == ""


def test_no_more_than_two_problems_are_said(window: MainWindow) -> None:
    search(window, "topic: part: is:nonsense year:soon")
    assert [key in problem(window) for key in ("topic:", "part:", "is:nonsense", "year:")] == [True, True, False, False]


def test_ten_thousand_characters_are_no_trouble(window: MainWindow) -> None:
    press("Ctrl+F")
    window.ui.searchEdit.insert("cake " * 2000)
    assert ids(window)[:2] == ["cake-analogy", "reinforcement-learning-limits"]
    window.ui.searchEdit.setText(" ".join(f"word{number}" for number in range(1500)))
    assert "Only the first 40 words are used." in problem(window)
    window.ui.searchEdit.setText("x" * 10_000)
    assert count(window) == "0 quotes"
    assert window.width() < 1400, "a long search does not widen the window"


def test_the_example_the_issue_gives_for_every_key(window: MainWindow, collection: Collection) -> None:
    for typed, wanted in (
        ("part:4", lambda quote: quote.part == 4),
        ("source:time", lambda quote: "time" in quote.source.lower()),
        ("topic:cake", lambda quote: "cake" in quote.topic.lower()),
        ("is:verbatim", lambda quote: quote.provenance.status == "verbatim"),
        ("is:untraced -part:1", lambda quote: quote.provenance.status == "untraced" and quote.part != 1),
    ):
        search(window, typed)
        assert ids(window) == [quote.id for quote in collection.quotes if wanted(quote)]
        assert problem(window) == ""


def test_the_keys_of_the_list_go_on_to_it_from_the_search(window: MainWindow) -> None:
    search(window, "learning")
    first, second, *_ = ids(window)
    press("Down")
    assert window.ui.quoteView.currentIndex().row() == 0
    press("Down")
    assert window.ui.quoteView.currentIndex().data(QuoteRole.Quote).id == second
    assert read(window) == window.ui.quoteView.currentIndex().data(QuoteRole.Quote).text
    press("Up")
    assert window.ui.quoteView.currentIndex().data(QuoteRole.Quote).id == first
    assert window.ui.quoteView.hasFocus()


@pytest.mark.parametrize("key", ["Return", "Down"])
def test_the_first_hit_is_shown_even_if_the_shown_quote_is_a_later_hit(window: MainWindow, key: str) -> None:
    search(window, "cake")
    first, later, _by_remark = ids(window)
    window.show_quote_id(later)
    search(window, "cake")
    assert [index.data(QuoteRole.Quote).id for index in window.ui.quoteView.selectedIndexes()] == [later]
    press(key)
    assert window.ui.quoteView.hasFocus()
    assert window.shown_quote_id == first
    assert [index.data(QuoteRole.Quote).id for index in window.ui.quoteView.selectedIndexes()] == [first]


def test_down_goes_on_where_the_first_hit_is_shown_already(window: MainWindow) -> None:
    search(window, "cake")
    first, later, _by_remark = ids(window)
    window.show_quote_id(first)
    search(window, "cake")
    press("Down")
    assert window.shown_quote_id == later


def test_the_shown_quote_stays_chosen_while_it_is_found(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    search(window, "cake")
    assert window.ui.quoteView.currentIndex().data(QuoteRole.Quote).id == "cake-analogy"
    search(window, "jelly")
    assert not window.ui.quoteView.currentIndex().isValid()
    press("Escape")
    assert window.ui.quoteView.currentIndex().data(QuoteRole.Quote).id == "cake-analogy"


def test_the_clear_button_is_there_only_with_something_to_clear(window: MainWindow) -> None:
    search(window, "cake")
    (clear,) = [action for action in window.ui.searchEdit.actions() if action.text() == "Clear Search"]
    assert clear.isVisible()
    clear.trigger()
    assert window.ui.searchEdit.text() == ""
    assert not clear.isVisible()
    assert count(window) == "75 quotes"


def test_no_favorites_yet_says_how_to_make_one(window: MainWindow) -> None:
    press("Ctrl+9")
    said = "No favorites yet. To add one, select a quote and press Ctrl+D, or click its star."
    assert said in labels(window)
    assert count(window) == "0 quotes in Favorites"
    assert window.ui.emptyButton.text() == "Show All Quotes"
    click(window.ui.emptyButton)
    assert scope(window) == "All Quotes"
    assert count(window) == "75 quotes"


def test_no_result_in_a_part_offers_all_quotes(window: MainWindow) -> None:
    press("Ctrl+4")
    search(window, "icing")
    assert "No results in “Skepticism on LLMs & Next-Token Prediction”." in labels(window)
    assert window.ui.emptyButton.text() == "Search All Quotes"
    click(window.ui.emptyButton)
    assert (scope(window), ids(window)) == ("All Quotes", ["cake-analogy"])
    assert window.ui.searchEdit.hasFocus()


def test_no_result_in_all_offers_to_clear(window: MainWindow) -> None:
    search(window, "zebra")
    press("Return")  # where nothing is listed
    assert "No results. Try fewer or different words." in labels(window)
    assert window.ui.emptyButton.text() == "Clear Search"
    click(window.ui.emptyButton)
    assert count(window) == "75 quotes"
    assert window.ui.quoteView.isVisible()


def test_return_without_a_result_chooses_nothing_in_the_next_search(window: MainWindow) -> None:
    before = window.shown_quote_id
    search(window, "zzzz")
    press("Return")
    press("Ctrl+A")
    type_text("cats")
    assert len(ids(window)) > 1
    assert window.ui.searchEdit.hasFocus()
    assert window.shown_quote_id == before


def test_nothing_chosen_says_what_to_do(window_without_quote: MainWindow) -> None:
    window = window_without_quote
    (said,) = [text for text in labels(window) if "Ctrl+R" in text]
    assert said.startswith("No quote selected.")
    assert isinstance(window.ui.resultCountLabel, QLabel)
    assert window.ui.quoteView.currentIndex() == QModelIndex()


def test_a_screen_reader_comes_to_count_and_problem_before_the_list(window: MainWindow) -> None:
    ui = window.ui
    order = [each for each in ui.listPane.children() if isinstance(each, QWidget)]
    (count,) = [place for place, each in enumerate(order) if each.isAncestorOf(ui.resultCountLabel)]
    (said,) = [place for place, each in enumerate(order) if each.isAncestorOf(ui.problemLabel)]
    assert order.index(ui.searchEdit) < count < said < order.index(ui.listStack)


# What a screen reader is told


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences for the screen reader. No reader listens to the tests."""
    sentences = list[str]()

    def say(_widget: QWidget, sentence: str) -> None:
        sentences.append(sentence)

    monkeypatch.setattr(search_announcer, "announce", say)
    return sentences


def test_the_count_is_said_and_each_row_by_the_list_itself(window: MainWindow, said: list[str], qtbot: QtBot) -> None:
    edit, view = window.ui.searchEdit, window.ui.quoteView
    search(window, "cherry cake")
    qtbot.waitUntil(lambda: said[-1:] == ["2 quotes"])
    said.clear()
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert view.hasFocus()
    assert view.currentIndex().row() == 0
    assert said == []


def test_with_the_focus_elsewhere_nothing_is_said(window: MainWindow, said: list[str]) -> None:
    window.ui.quoteView.setFocus()
    QTest.keyClick(window.ui.quoteView, Qt.Key.Key_Down)
    QTest.keyClick(window.ui.quoteView, Qt.Key.Key_Down)
    assert said == []
