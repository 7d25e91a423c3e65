"""The models as Qt's own tester and the views see them, with more quotes than one page."""

from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import Calendar
from lecun_viewer.core.provenance import CHECKED, Provenance, Verdict
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Part, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.gui.quote_list.quote_delegate import lines_below, places_of, row_height, texts_below
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole, QuoteTableModel, texts_of_row
from lecun_viewer.gui.sidebar.sidebar_model import (
    COLLECTIONS,
    PARTS,
    PROVENANCE,
    SOURCES,
    RowRole,
    SidebarModel,
    collection_rows,
    part_rows,
    source_rows,
    verdict_rows,
)
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.window.navigation import History
from lecun_viewer.library.library import PAGE_SIZE, Library
from lecun_viewer.records.favorites import FavoriteStore
from owning import Owned

MANY = 2500
AccessibleText = Qt.ItemDataRole.AccessibleTextRole


class ModelTester(Protocol):
    check: Callable[[QAbstractItemModel], None]


def many() -> Collection:
    """Return a collection of many quotes that all hold one word."""
    known = Provenance(Verdict.UNTRACED)
    quotes = tuple(
        Quote(QuoteId(f"q{number}"), 1, "All", "On Numbers", f"Number {number}", "Nobody", known)
        for number in range(MANY)
    )
    return Collection("many", "Many", "Generated.", (Part(1, "All", MANY),), quotes)


def test_are_proper_models(qtmodeltester: ModelTester, library: Library, store: FavoriteStore) -> None:
    quotes = QuoteTableModel(library, store)
    quotes.show_search(Search())
    qtmodeltester.check(quotes)
    model = sidebar_model(library, store)
    qtmodeltester.check(model)
    model.toggle(SOURCES)
    model.toggle(PROVENANCE)
    qtmodeltester.check(model)


def test_pages_are_fetched_as_the_view_needs_them(qtbot: QtBot, store: FavoriteStore, owned: Owned) -> None:
    model = QuoteTableModel(owned(Library(None, {"many": ""}, lambda: [many()])), store)
    model.show_search(Search())
    assert model.rowCount() == PAGE_SIZE
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 2 * PAGE_SIZE
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert [model.index(row, 0).data(QuoteRole.Quote).id for row in (0, MANY - 1)] == ["q0", f"q{MANY - 1}"]
    assert model.rowCount() == MANY


def test_all_quotes_are_counted_where_a_page_has_only_some(store: FavoriteStore, owned: Owned) -> None:
    model = QuoteTableModel(owned(Library(None, {"many": ""}, lambda: [many()])), store)
    assert model.show_search(Search(parse("number"))) == MANY
    assert model.show_search(Search(parse("nobody 1777"))) == 1


def test_marking_a_favorite_tells_the_views(
    qtbot: QtBot, library: Library, store: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    model = QuoteTableModel(library, store)
    model.show_search(Search())
    first = model.index(0, 0)
    assert first.data(QuoteRole.Favorite) is False
    store.put(marked(collection.quotes[:1], calendar)[0])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.tell_favorites_changed()
    assert told.args is not None
    assert told.args[2] == [QuoteRole.Favorite]
    assert first.data(QuoteRole.Favorite) is True


def test_a_row_is_heard_as_it_is_seen(owned: Owned, store: FavoriteStore) -> None:
    made = many()
    other = made.quotes[0]._replace(authors=("Ada Lovelace",), source="Notes", topic="Engines")
    made = made._replace(quotes=(other, *made.quotes[1:3]))
    model = QuoteTableModel(owned(Library(None, {made.id: ""}, lambda: [made])), store)
    model.show_search(Search(), {other.id: "9 May"})
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        label = index.data(QuoteRole.Label)
        seen, heard = "".join(texts_below(index.data(QuoteRole.Quote), label)), index.data(AccessibleText)
        for text in filter(None, texts_of_row(index.data(QuoteRole.Quote), label)):
            assert text in seen.replace("\u00a0", " ")
            assert text in heard
    assert "Ada Lovelace" in model.index(0, 0).data(AccessibleText)


def test_the_sidebar_counts_its_rows_and_favorites_live(
    library: Library, store: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    model = sidebar_model(library, store)
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    parts = [9, 10, 10, 9, 9, 10, 9, 9]
    states = [sum(quote.provenance.status is each for quote in collection.quotes) for each in CHECKED]
    assert [row.data(RowRole.Count) for row in rows] == [75, None, 0, None, None, 75, None, *parts, None, *states, None]
    store.put(marked(collection.quotes[:1], calendar)[0])
    assert rows[2].data(RowRole.Count) == 1
    model.toggle(SOURCES)
    assert model.index_of("source Time").data(RowRole.Count) == 6


def sidebar_model(library: Library, store: FavoriteStore) -> SidebarModel:
    model = SidebarModel(store)
    sections = {
        COLLECTIONS: collection_rows(library.collections(), library.own_part_counts()),
        PARTS: part_rows(library.parts()),
        PROVENANCE: verdict_rows(library.verdict_counts()),
        SOURCES: source_rows(library.source_counts()),
    }
    model.refill(library.quote_count(), sections)
    return model


def test_history_goes_back_and_forward() -> None:
    history = History(lambda _id: True)
    assert history.next(-1) is None
    for name in ("a", "b", "b", "c"):
        history.visit(QuoteId(name))
    assert [history.go(-1), history.go(-1)] == ["b", "a"]
    assert history.next(-1) is None
    assert history.go(1) == "b"
    history.visit(QuoteId("d"))
    assert history.next(1) is None
    assert history.go(-1) == "b"


def test_history_steps_over_quotes_that_are_not_there() -> None:
    there = {"a", "b", "c"}
    history = History(there.__contains__)
    for name in ("a", "b", "a", "c"):
        history.visit(QuoteId(name))
    assert history.go(-1) == "a"
    there -= {"b", "c"}
    assert history.next(1) is None
    assert history.go(1) is None
    assert history.next(-1) is None  # there is only the quote that is shown
    there.add("c")
    assert history.go(1) == "c"
    assert history.go(-1) == "a"
    there.add("b")
    assert history.go(-1) == "b"


def test_history_goes_back_to_the_quote_shown_last_when_none_is_shown() -> None:
    there = {"a", "b", "c"}
    history = History(there.__contains__)
    history.leave()
    assert history.next(-1) is None
    for name in ("a", "b", "c"):
        history.visit(QuoteId(name))
    assert history.go(-1) == "b"
    history.leave()
    assert (history.next(-1), history.next(1)) == ("b", "c")
    assert [history.go(-1), history.go(-1)] == ["b", "a"]
    history.visit(QuoteId("c"))
    history.leave()
    there.remove("c")
    assert history.go(-1) == "a"


def test_history_keeps_a_quote_that_the_user_went_to_before_or_after_passing_it() -> None:
    for order in ((False, True), (True, False)):
        history = History(lambda _id: True)
        history.visit(QuoteId("a"))
        for is_passed in order:
            history.visit(QuoteId("today"), is_passed=is_passed)
        history.visit(QuoteId("passed"), is_passed=True)
        history.visit(QuoteId("b"), is_passed=True)
        assert [history.go(-1), history.go(-1)] == ["today", "a"]


def test_history_goes_back_a_hundred_steps() -> None:
    history = History(lambda _id: True)
    for number in range(101):
        history.visit(QuoteId(f"quote {number}"))
    assert [history.go(-1) for _ in range(100)][-1] == "quote 0"


@pytest.mark.parametrize(
    "text", ["One line.", "As many words as fill two lines of a list, and then some more of them."]
)
def test_no_line_of_a_row_meets_the_star(qapp: QApplication, collection: Collection, text: str) -> None:
    quote, font = collection.quotes[0]._replace(text=text, topic="", source="The Master Algorithm"), qapp.font()
    small = QFontMetrics(typography.scaled(font, typography.SMALL))
    for width in range(240, 480, 2):
        row = QRect(0, 0, width, row_height(font, width, has_labels=False))
        places = places_of(quote, "", row, font)
        for number, line in enumerate(lines_below(*texts_below(quote, ""), places, font)):
            at = places.below.topLeft() + QPoint(0, number * small.height())
            assert not QRect(at, QSize(small.horizontalAdvance(line.words), small.height())).intersects(places.star)
