"""What came by an import, or from the command line, as the window shows it."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from gui.conftest import MakeWindow
from gui.person import labels, message, read, search, settle
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.library import Library
from owning import Owned

HOSTILE = "one\r\ntwo\x1b[1m\rthree\u202efour"
SEEN = "one two\\x1b[1m\\rthree\\u202efour"


@pytest.fixture
def window(make_window: MakeWindow, collection: Collection, owned: Owned) -> MainWindow:
    """A window that lists a hostile quote, and a quote whose texts are as the hostile quote's should be shown."""

    def quote(text: str, name: str) -> Quote:
        known = collection.quotes[0].provenance._replace(where=text, url=f"https://example.org/{text}")
        return Quote(QuoteId(name), 1, text, text, text, text, known)

    changed = collection._replace(quotes=(quote(HOSTILE, "hostile"), quote(SEEN, "seen")))
    return make_window(quotes=owned(Library(None, "hostile", lambda: changed)))


def painted(view: QAbstractItemView, row: int) -> QImage:
    """Return what the view's delegate paints for a row that is not selected."""
    index = view.model().index(row, 0)
    picture = QImage(view.visualRect(index).size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(QPoint(0, 0), picture.size())
    with QSignalBlocker(view.selectionModel()):
        view.selectionModel().clear()
    painter = QPainter(picture)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


@pytest.mark.parametrize("searched", ["", "one"])
def test_a_row_shows_control_characters_as_escapes(window: MainWindow, searched: str) -> None:
    window.resize(QSize(1400, 700))
    if searched:
        search(window, searched)
    settle()
    view = window.ui.quoteView
    assert view.model().rowCount() == 2
    assert painted(view, 0) == painted(view, 1)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    ):
        hostile, seen = (view.model().index(row, 0).data(role) for row in (0, 1))
        assert hostile == seen
        assert SEEN in seen


def test_the_lines_below_a_quote_show_control_characters_as_escapes(window: MainWindow) -> None:
    window.show_quote_id("seen")
    expected = labels(window)
    assert any(SEEN in label for label in expected)
    assert f"https://example.org/{SEEN}" in read(window, "Provenance")
    window.show_quote_id("hostile")
    assert labels(window) == expected
    assert f"https://example.org/{SEEN}" in read(window, "Provenance")


def test_a_message_shows_control_characters_as_escapes(window: MainWindow) -> None:
    window.show_quote_id(HOSTILE)
    assert f"There is no quote “{SEEN}” in this collection." in message(window)


def test_what_is_said_of_a_search_shows_control_characters_as_escapes(window: MainWindow) -> None:
    window.ui.searchEdit.setText("part:\u202ex")
    assert "“part:\\u202ex”" in window.ui.problemLabel.text()
