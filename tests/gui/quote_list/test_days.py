"""The sidebar's row “Quote of the day”: today's quote and those of the days before it, each with its day."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtWidgets import QPlainTextEdit

from builders import marked
from fakes import Calendar, there
from gui.conftest import MakeWindow
from gui.person import count, ids, listed, named, order_action, press, read, scope, search, type_text
from lecun_viewer.core.daily_quote import TRACED, DailyQuote
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.core.search import Order
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, DAYS, RowRole
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.days import DAYS_LISTED, Choices, DailyQuotes, DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings

TITLE = "Quote of the Day"


@pytest.fixture(autouse=True)
def settings(tmp_path: Path) -> Settings:
    """What the window finds at its start: a pool with a quote for each of 30 days."""
    made = Settings(tmp_path)
    made.update(pool=TRACED)
    return made


@pytest.fixture
def day_log(tmp_path: Path) -> DayLog:
    """The same days that the window writes down."""
    return DayLog(Records(tmp_path, Calendar()))


@pytest.fixture
def daily(
    day_log: DayLog, library: Library, store: FavoriteStore, settings: Settings, calendar: Calendar
) -> DailyQuotes:
    """The quotes of the days as the console program tells them."""
    return DailyQuotes(day_log, Choices(library, lambda: store, settings).choose, calendar.today)


def rows(window: MainWindow) -> list[QModelIndex]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def days(window: MainWindow) -> list[str]:
    """Return the days that the rows of the list say."""
    return [index.data(QuoteRole.Label) for index in rows(window)]


def in_words(window: MainWindow, calendar: Calendar, days_ago: int) -> str:
    day = calendar.today() - timedelta(days=days_ago)
    return window.locale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def days_row(window: MainWindow) -> QModelIndex:
    """Return the row of the sidebar."""
    model = window.ui.partView.model()
    (found,) = [index for row in range(model.rowCount()) if (index := model.index(row, 0)).data() == TITLE]
    return found


# The row of the sidebar


def test_it_stands_right_after_all_quotes_and_has_no_number(window: MainWindow) -> None:
    index = days_row(window)
    assert index.row() == 1
    assert index.siblingAtRow(0).data() == "All Quotes"
    assert index.data(RowRole.Scope).scope == DAYS
    assert index.data(RowRole.Count) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == TITLE


# The list


def test_it_lists_today_first_and_a_search_keeps_order_and_days(
    window: MainWindow, daily: DailyQuotes, calendar: Calendar
) -> None:
    press("Ctrl+T")
    assert scope(window) == TITLE
    assert ids(window) == [each.quote.id for each in daily.last()]
    assert len(ids(window)) == DAYS_LISTED
    assert days(window)[:2] == ["Today", "Yesterday"]
    assert days(window)[2:] == [in_words(window, calendar, back) for back in range(2, DAYS_LISTED)]
    assert count(window) == f"Last {DAYS_LISTED} days"
    order_action(window, Order.DATE).trigger()
    assert count(window) == f"Last {DAYS_LISTED} days"  # which have their own order
    label_of = dict(zip(ids(window), days(window), strict=True))
    search(window, "intelligence")
    assert 0 < len(ids(window)) < DAYS_LISTED
    assert {each.quote.id for each in daily.last() if "intelligence" in each.quote.text.lower()} <= set(ids(window))
    assert ids(window) == [quote_id for quote_id in label_of if quote_id in ids(window)]
    assert days(window) == [label_of[quote_id] for quote_id in ids(window)]
    assert count(window) == f"{len(ids(window))} quotes from the last {DAYS_LISTED} days"
    search(window, "zebra crossing")
    assert ids(window) == []
    assert f"“{TITLE}”" in window.ui.emptyLabel.text()
    press("Esc")
    assert (scope(window), ids(window)) == (TITLE, list(label_of))


def test_a_screen_reader_says_the_day_in_this_list_only(window: MainWindow) -> None:
    press("Ctrl+T")
    first, second, *_ = rows(window)
    for index, day in ((first, "Today"), (second, "Yesterday")):
        quote = index.data(QuoteRole.Quote)
        assert f"{quote.source} — {day} — {quote.topic}" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    press("Alt+Home")
    assert set(days(window)) == {""}
    assert "Today" not in rows(window)[0].data(Qt.ItemDataRole.AccessibleTextRole)


def test_today_is_read_at_once(window: MainWindow, daily: DailyQuotes) -> None:
    window.show_quote_id("cake-analogy")
    shown = list[str]()
    window.quote_shown.connect(shown.append)
    press("Ctrl+T")
    today = there(daily.today()).quote
    assert today.id != "cake-analogy"
    assert read(window) == today.text
    assert shown == [today.id]
    assert window.ui.quoteView.currentIndex().row() == 0
    press("Alt+Left")
    assert "cake" in read(window)


def test_what_is_shown_stands_from_then_on(window: MainWindow, day_log: DayLog, calendar: Calendar) -> None:
    press("Ctrl+T")
    noted = day_log.get(calendar.today())
    assert noted
    assert noted.quote.text == read(window)
    assert day_log.get(calendar.today() - timedelta(days=1)) is None  # a day on which nobody looked


def test_another_day_is_read_until_ctrl_t_brings_today_back(window: MainWindow, daily: DailyQuotes) -> None:
    press("Ctrl+T")
    view = window.ui.quoteView
    view.setFocus()
    press("Down")
    press("Down")
    assert read(window) == daily.last()[2].quote.text
    window._library.on_changed()
    assert window.shown_quote_id == daily.last()[2].quote.id
    assert view.currentIndex().row() == 2
    press("Ctrl+T")
    assert read(window) == there(daily.today()).quote.text


def test_a_quote_that_came_twice_is_listed_once_with_its_later_day(
    store: FavoriteStore, settings: Settings, collection: Collection, calendar: Calendar, make_window: MakeWindow
) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    settings.update(pool="favorites")
    window = make_window()
    press("Ctrl+T")
    assert set(ids(window)) == {quote.id for quote in collection.quotes[:2]}
    assert days(window) == ["Today", "Yesterday"]


def test_a_day_keeps_its_quote_though_the_collection_lost_it(
    day_log: DayLog, collection: Collection, calendar: Calendar, make_window: MakeWindow
) -> None:
    lost = collection.quotes[0]._replace(id=QuoteId("lost"), text="No longer in the collection.")
    day_log.record(DailyQuote(calendar.today() - timedelta(days=1), lost))
    window = make_window()
    press("Ctrl+T")
    assert listed(window)[1] == lost
    assert days(window)[1] == "Yesterday"
    press("Alt+Home")
    assert "lost" not in ids(window)


def test_typing_goes_on_when_the_row_is_chosen(window: MainWindow, daily: DailyQuotes) -> None:
    """Also with words in the search that today's quote does not have, it is today's that is read."""
    search(window, "zebra")
    press("Ctrl+T")
    assert read(window) == there(daily.today()).quote.text
    type_text(" crossing")
    assert window.ui.searchEdit.text() == "zebra crossing"


# Another day, another start


def test_a_new_day_is_listed_anew(window: MainWindow, daily: DailyQuotes, calendar: Calendar) -> None:
    press("Ctrl+T")
    before = ids(window)
    calendar.turn()
    window.day_changed()
    assert ids(window) == [there(daily.today()).quote.id, *before[: DAYS_LISTED - 1]]
    assert days(window)[:3] == ["Today", "Yesterday", in_words(window, calendar, 2)]


def test_a_new_day_takes_nothing_from_who_writes_a_note(window: MainWindow, calendar: Calendar) -> None:
    press("Ctrl+T")
    window.ui.quoteView.setFocus()
    press("Down")
    press("Ctrl+D")
    press("Ctrl+E")
    type_text("my th")
    before = read(window)
    calendar.turn()
    window.day_changed()
    assert read(window) == before
    type_text("ought")
    note = named(window, "Personal note")
    assert isinstance(note, QPlainTextEdit)
    assert note.toPlainText() == "my thought"


def test_a_clock_that_was_set_back_is_followed(window: MainWindow, daily: DailyQuotes, calendar: Calendar) -> None:
    press("Ctrl+T")
    calendar.turn(-3)
    window.day_changed()
    assert ids(window) == [each.quote.id for each in daily.last()]
    assert days(window)[0] == "Today"


def test_a_new_day_disturbs_no_other_list(window: MainWindow, calendar: Calendar) -> None:
    press("Alt+Home")
    window.show_quote_id("cake-analogy")
    bar = window.ui.quoteView.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = (ids(window), bar.value())
    calendar.turn()
    window.day_changed()
    assert (ids(window), bar.value()) == before
    assert scope(window) == "All Quotes"
    assert "cake" in read(window)


def test_the_next_start_lists_it_again(
    window: MainWindow, make_window: MakeWindow, daily: DailyQuotes, calendar: Calendar, tmp_path: Path
) -> None:
    press("Ctrl+T")
    window.close()
    assert Settings(tmp_path).get("scope") == DAYS
    calendar.turn(2)
    again = make_window()
    assert scope(again) == TITLE
    assert ids(again) == [each.quote.id for each in daily.last()]
    assert days(again)[:2] == ["Today", "Yesterday"]


def test_where_nothing_can_be_noted_down_it_lists_all_the_same(
    make_window: MakeWindow, tmp_path: Path, calendar: Calendar
) -> None:
    (tmp_path / "days.sqlite3").mkdir()
    window = make_window()
    press("Ctrl+T")
    assert days(window)[:3] == ["Today", "Yesterday", in_words(window, calendar, 2)]
    assert read(window) == listed(window)[0].text
    press("Alt+Home")
    assert window.ui.partView.currentIndex().data(RowRole.Scope).scope == ALL_QUOTES
