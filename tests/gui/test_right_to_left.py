"""The window mirrored, as Arabic has it. Quotes keep their own direction."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from gui.conftest import MakeWindow
from gui.person import click, favorite_ids, labels, named, opened, press, settle
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.dialogs.about_dialog import AboutDialog, Folders
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.quote_list.quote_delegate import MARGIN, SEPARATOR, places_in, texts_below
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.sidebar.sidebar_model import RowRole
from lecun_viewer.gui.theme.text import isolated, of_window
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.texts.collections import message

RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@contextmanager
def in_a_mirrored_window() -> Iterator[None]:
    QApplication.setLayoutDirection(RIGHT_TO_LEFT)
    try:
        yield
    finally:
        QApplication.setLayoutDirection(LEFT_TO_RIGHT)


@pytest.fixture
def from_right() -> Iterator[None]:
    with in_a_mirrored_window():
        yield


def picture_of_row(view: QAbstractItemView, row: int) -> QImage:
    settle()
    view.scrollTo(view.model().index(row, 0))
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def ends_of_ink(picture: QImage, within: QRect) -> tuple[int, int]:
    """Return the first and the last column of *within* that is not empty."""
    ground = picture.pixel(within.topLeft())
    inked = [
        x
        for x in range(within.left(), within.right() + 1)
        if any(picture.pixel(x, y) != ground for y in range(within.top(), within.bottom() + 1))
    ]
    return inked[0], inked[-1]


@pytest.mark.usefixtures("from_right")
def test_a_click_on_the_star_where_it_is_seen(window: MainWindow) -> None:
    view = window.ui.quoteView
    index = view.model().index(1, 0)
    row = view.visualRect(index)
    star = places_in(row, view.font()).star
    click(view.viewport(), star.center())
    assert favorite_ids(window) == []
    row = view.visualRect(index)  # it has come in whole
    star = places_in(row, view.font()).star
    click(view.viewport(), QPoint(row.left() + row.right() - star.center().x(), star.center().y()))
    assert favorite_ids(window) == [index.data(QuoteRole.Quote).id]


def test_a_quote_in_english_looks_the_same_in_a_mirrored_row(window: MainWindow, qapp: QApplication) -> None:
    """Its full stop stands at its end, and its ellipsis. Mark and star change sides."""
    view = window.ui.quoteView
    plain = picture_of_row(view, 2)
    with in_a_mirrored_window():
        mirrored = picture_of_row(view, 2)
    assert mirrored.size() == plain.size()
    places = places_in(QRect(QPoint(0, 0), plain.size()), view.font())
    text = QRect(0, 0, plain.width(), places.text.bottom() + 1)
    assert mirrored.copy(text) == plain.copy(text)
    below = QRect(QPoint(1, text.bottom() + 1), QPoint(plain.width() - 2, places.star.bottom()))
    first, last = ends_of_ink(mirrored, below)
    assert abs(first - MARGIN) <= 2
    assert abs(last - (plain.width() - MARGIN)) <= 3


@pytest.mark.usefixtures("from_right")
def test_a_row_keeps_the_question_mark_of_a_source_at_its_end(collection: Collection) -> None:
    quote = collection.quotes[0]._replace(source="Do LLMs Understand?", topic="Why?", authors=("Dr. No?",))
    origin, topic = texts_below(quote, "")
    assert origin.endswith(f"{isolated('Dr. No?')}{SEPARATOR}{isolated('Do LLMs Understand?')}")
    assert topic == isolated("Why?") != "Why?"


def test_the_sidebar_is_mirrored(window: MainWindow, qapp: QApplication) -> None:
    view = window.ui.partView
    rows = {view.model().index(row, 0).data(): row for row in range(view.model().rowCount())}
    checked = [rows[title] for title in ("Favorites", "Parts", "Verdicts", "Cited Sources", "Exact words")]
    plain = [picture_of_row(view, row) for row in checked]
    with in_a_mirrored_window():
        mirrored = [picture_of_row(view, row) for row in checked]
    for one, other in zip(plain, mirrored, strict=True):
        whole = QRect(1, 1, one.width() - 2, one.height() - 2)
        first, last = ends_of_ink(one, whole)
        expected = one.width() - 1 - last, one.width() - 1 - first
        assert all(abs(x - y) <= 2 for x, y in zip(ends_of_ink(other, whole), expected, strict=True))


def test_numbers_have_the_digits_of_the_language(window: MainWindow) -> None:
    view = window.ui.partView
    rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    part = next(row for row in rows if row.data(RowRole.Scope).part == 2)
    plain = picture_of_row(view, part.row())
    assert "2" in part.data(Qt.ItemDataRole.AccessibleTextRole)
    QLocale.setDefault(QLocale("ar_EG"))
    assert "٢" in part.data(Qt.ItemDataRole.AccessibleTextRole)
    assert picture_of_row(view, part.row()) != plain


def test_numbers_in_sentences_have_them_too(qtbot: QtBot, library: Library) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    dialog = CollectionDialog(library)
    qtbot.addWidget(dialog)
    counts = dialog.ui.collectionText.toPlainText()
    told = message(CollectionMessage(Trouble.BAD_LINE, "Mine", number=12))
    assert re.search(": [٠-٩]+ of ٧٥", counts)
    assert not re.search("[0-9] of", counts)
    assert told.startswith("Skipped line ١٢ of")


class Watched(QProxyStyle):
    """A style that remembers what it painted as items of menus."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.painted = list[str]()

    def drawControl(self, element: Any, option: Any, painter: Any, widget: Any = None) -> None:
        if element == QStyle.ControlElement.CE_MenuItem:
            self.painted.append(option.text)
        super().drawControl(element, option, painter, widget)


@pytest.mark.parametrize("right_to_left", [True, False])
def test_keys_in_menus_go_from_left_to_right(
    request: pytest.FixtureRequest, window: MainWindow, right_to_left: bool
) -> None:
    if right_to_left:
        request.getfixturevalue("from_right")
    for menu in (window.ui.editMenu, window.ui.viewMenu):
        style = Watched()
        menu.setStyle(style)
        menu.grab()
        keys = [
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            for action in menu.actions()
            if action.isVisible()
        ]
        shown = [f"\u2066{key}\u2069" if right_to_left else key for key in keys if key]
        assert [text.partition("\t")[2] for text in style.painted if "\t" in text] == shown != []


@pytest.mark.usefixtures("from_right")
def test_the_arrow_keys_fold_in_the_direction_of_the_triangle(window: MainWindow) -> None:
    view = window.ui.partView
    titles = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    heading = view.model().index(titles.index("Cited Sources"), 0)
    view.setFocus()
    view.setCurrentIndex(heading)
    press("Right")
    assert heading.data(RowRole.Folded)
    press("Left")
    assert not heading.data(RowRole.Folded)
    press("Right")
    assert heading.data(RowRole.Folded)


@pytest.mark.usefixtures("from_right")
def test_the_place_of_a_quote_begins_at_the_right(window: MainWindow, collection: Collection) -> None:
    quote = collection.quotes[0]
    window.show_quote_id(quote.id)
    (place,) = [said for said in labels(window) if quote.topic in said]
    first, second = place.split("\n")
    assert first.startswith(f"\u200f\u2068{quote.topic}\u2069")
    assert f"\u2068{quote.part_title}\u2069" in first
    assert second.startswith("\u200f")
    assert (isolated(""), isolated("a"), isolated("نقل")) == ("", "\u2068a\u2069", "نقل")


def test_only_what_has_another_direction_is_isolated() -> None:
    assert (isolated("a"), of_window("a")) == ("a", "a")
    assert (isolated("نقل"), of_window("نقل a")) == ("\u2068نقل\u2069", "\u200eنقل a")


@pytest.mark.usefixtures("from_right")
def test_the_quotation_mark_hangs_beside_the_quote(make_window: MakeWindow, collection: Collection) -> None:
    window = make_window()
    window.resize(1900, 700)
    window.show_quote_id(collection.quotes[0].id)
    settle()
    page = named(window, "Quote")
    marks = [each for each in window.findChildren(QLabel) if each.isVisible() and not each.pixmap().isNull()]
    mark = max(marks, key=lambda each: each.width())  # the other is that of the state
    gap = page.mapTo(window, QPoint(0, 0)).x() - mark.mapTo(window, QPoint(mark.width(), 0)).x()
    assert 0 < gap < 20


def test_back_points_to_where_one_came_from(window: MainWindow, qapp: QApplication) -> None:
    panel = window.findChild(DetailPanel)
    assert panel
    buttons = panel.ui.backButton, panel.ui.forwardButton

    def pictures() -> list[QImage]:
        settle()
        return [each.icon().pixmap(each.iconSize()).toImage() for each in buttons]

    back, forward = pictures()
    with in_a_mirrored_window():
        assert pictures() == [forward, back]


@pytest.mark.usefixtures("from_right")
def test_a_time_is_not_turned_around(collection: Collection) -> None:
    dialog = PreferencesDialog(collection.parts, [])
    edit = dialog.ui.timeEdit
    short = QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    assert edit.text() == QLocale().toString(edit.time(), short)
    assert edit.isRightToLeft()


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_title_and_the_folders_of_about_stand_where_lines_begin(
    qtbot: QtBot, qapp: QApplication, is_mirrored: bool
) -> None:
    with in_a_mirrored_window() if is_mirrored else nullcontext():
        dialog = opened(qtbot, AboutDialog("1", Folders(*[Path("/a")] * 4)))
        title, text = dialog.ui.titleLabel, dialog.ui.partsLabel
        text.setText(of_window("a"))
        settle()
        ends = [ends_of_ink(each.grab().toImage(), each.rect()) for each in (title, text)]
    for (first, last), label in zip(ends, (title, text), strict=True):
        assert (first > label.width() // 2) == is_mirrored
        assert (last > label.width() - 10) == is_mirrored
