"""A quote on its way into other programs: the clipboard in each format, and dragging."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QStyleOptionToolButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.conftest import MakeWindow
from gui.person import click, message, named, press, search, settle
from lecun_viewer.cite import FORMATS, GROUPS, cite
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import exports

SHOWN = "surface-statistics"


@pytest.fixture
def quote(window: MainWindow, collection: Collection) -> Quote:
    window.show_quote_id(SHOWN)
    return next(each for each in collection.quotes if each.id == SHOWN)


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def format_actions(window: MainWindow) -> dict[str, QAction]:
    return {action.data(): action for action in window.ui.copyAsMenu.actions() if not action.isSeparator()}


@contextmanager
def in_the_menu(qtbot: QtBot, do: Callable[[QMenu], None]) -> Iterator[None]:
    """*do* something in a menu once it is open. What opens it waits until it is closed, before Qt 6.12."""
    look = QTimer(interval=0)

    def find() -> None:
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            look.stop()
            do(menu)

    look.timeout.connect(find)
    look.start()
    yield
    qtbot.waitUntil(lambda: not look.isActive())


def text_of_html(html: str) -> str:
    class Reader(HTMLParser):
        said = ""

        def handle_data(self, data: str) -> None:
            self.said += data

    reader = Reader()
    reader.feed(html)
    return reader.said


def test_copy_carries_text_and_html(window: MainWindow, quote: Quote) -> None:
    press("Ctrl+C")
    assert clipboard().text() == cite(quote, "plain")
    assert attribution(quote) in clipboard().text()
    assert text_of_html(clipboard().html()) == clipboard().text().replace("\n", "")


def test_the_link_of_a_quote_is_copied_and_shows_it_again(window: MainWindow, quote: Quote) -> None:
    window.ui.copyLinkAction.trigger()
    assert clipboard().text() == f"lecun-viewer:quote/{SHOWN}"
    assert "Link copied." in message(window)
    window.show_quote_id("cake-analogy")
    window.show_link(clipboard().text())
    assert window.shown_quote_id == SHOWN


def test_a_link_that_is_pasted_into_the_search_shows_its_quote(window: MainWindow, quote: Quote) -> None:
    window.ui.copyLinkAction.trigger()
    window.show_quote_id("cake-analogy")
    press("Ctrl+F")
    press("Ctrl+V")
    assert window.shown_quote_id == SHOWN
    assert window.ui.searchEdit.text() == ""
    window.ui.searchEdit.setFocus()
    clipboard().setText("lecun-viewer:quote/nothing")
    press("Ctrl+V")
    assert window.shown_quote_id == SHOWN
    assert window.ui.searchEdit.text() == "lecun-viewer:quote/nothing"
    assert "There is no quote “nothing” in the visible collections." in message(window)


def test_a_link_that_the_middle_button_pastes_into_the_search_shows_its_quote(window: MainWindow) -> None:
    field, link = window.ui.searchEdit, f"lecun-viewer:quote/{SHOWN}"
    selection = QGuiApplication.clipboard()
    if selection.supportsSelection():
        selection.setText(link, QClipboard.Mode.Selection)
    else:  # as if it were pasted
        field.setText(link)
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert window.shown_quote_id == SHOWN
    assert field.text() == ""


@pytest.mark.parametrize("typed", [f"lecun-viewer:quote/{SHOWN}", "cats"])
def test_a_wrong_link_is_told_until_something_else_is_typed(window: MainWindow, quote: Quote, typed: str) -> None:
    window.ui.searchEdit.setFocus()
    for pasted in ("lecun-viewer:quote/nothing", typed):
        QGuiApplication.clipboard().setText(pasted)
        press("Ctrl+A")
        press("Ctrl+V")
        assert ("There is no quote “nothing”" in message(window)) == (pasted != typed)
    assert window.shown_quote_id == SHOWN


def test_a_link_that_is_typed_into_the_search_waits_for_return(filled_window: MainWindow) -> None:
    begun, whole = "common-sense", "common-sense-of-cats"  # while it is typed, it is the link of another quote
    assert {begun, whole} <= {each.id for each in filled_window._library.every(Search())}
    search(filled_window, f"lecun-viewer:quote/{whole}")
    assert filled_window.ui.searchEdit.text() == f"lecun-viewer:quote/{whole}"
    ui = filled_window.ui
    assert ui.emptyLabel.text() == "This is a link to a quote. To open it, press Return."
    offers = [each.text() for each in (ui.emptyButton, ui.nearestButton, ui.checkButton) if each.isVisible()]
    assert offers == ["Clear Search"], "a link has no words to look for"
    press("Return")
    assert filled_window.shown_quote_id == whole
    assert filled_window.ui.searchEdit.text() == ""


def test_his_own_sentence_below_a_quote_is_copied(window: MainWindow, quote: Quote) -> None:
    window.panel.page.sentence_copied.emit(quote)
    assert clipboard().text() == cite(quote, "plain")
    window.panel.page.sentence_copied.emit("What he wrote.")
    assert clipboard().text() == "What he wrote."


def test_copying_is_said_for_a_moment_and_moves_nothing(
    window: MainWindow, quote: Quote, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button, star = named(window, "Copy"), named(window, "Favorite")
    assert isinstance(button, QToolButton)
    settle()
    before = (button.geometry(), star.geometry())
    click(button)
    assert button.text() == "Copied"
    assert button.accessibleDescription() == "Quote copied."
    settle()
    assert (button.geometry(), star.geometry()) == before
    window.panel._copied_timer.start(0)  # the time is over
    qtbot.waitUntil(lambda: button.text() == "Copy")
    assert button.accessibleDescription() == ""
    for copy in (format_actions(window)["bibtex"], window.ui.copyAction):
        copy.trigger()
        assert button.text() == "Copied"
        window.panel._copied_timer.start(0)
        qtbot.waitUntil(lambda: button.text() == "Copy")


def described(button: QWidget) -> str:
    """Return what a screen reader says of *button* after its name."""
    return QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description)


def test_the_copy_button_names_the_format_where_it_has_room(window: MainWindow, quote: Quote, qtbot: QtBot) -> None:
    button, star = named(window, "Copy"), named(window, "Favorite")
    assert isinstance(button, QToolButton)
    assert isinstance(star, QToolButton)
    window.resize(1100, 600)
    window.ui.splitter.setSizes([150, 240, 700])
    assert described(button) == "Copy the quote with its attribution (Ctrl+C)"
    format_actions(window)["bibtex"].trigger()
    qtbot.waitUntil(lambda: button.text() == "Copy as BibTeX")
    assert described(button) == "Copy the quote as BibTeX (Ctrl+C)"
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    window.ui.splitter.setSizes([350, 450, 300])
    qtbot.waitUntil(lambda: button.text() == "Copy")
    assert star.toolButtonStyle() == beside, "the format gives way first"
    window.ui.splitter.setSizes([150, 240, 700])
    qtbot.waitUntil(lambda: button.text() == "Copy as BibTeX")
    click(button)
    assert clipboard().text() == cite(quote, "bibtex")
    assert button.text() == "Copied"
    settle()
    width = button.width()
    window.panel._copied_timer.start(0)  # the time is over
    qtbot.waitUntil(lambda: button.text() == "Copy as BibTeX")
    settle()
    assert button.width() == width
    format_actions(window)["plain"].trigger()
    qtbot.waitUntil(lambda: button.text() == "Copy")


@pytest.mark.parametrize("keys", ["Down", "Alt+Down"])
def test_a_key_on_the_copy_button_opens_the_formats(qtbot: QtBot, window: MainWindow, quote: Quote, keys: str) -> None:
    opened = list[str]()

    def read_and_choose(menu: QMenu) -> None:
        opened.extend(without_mnemonic(action.text()) for action in menu.actions())
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    named(window, "Copy").setFocus()
    with in_the_menu(qtbot, read_and_choose):
        press(keys)
    groups = ([exports.citation_format(each.name) for each in group] for group in GROUPS)
    assert opened == [label for group in groups for label in ("", *group)][1:]
    assert clipboard().text() == cite(quote, list(FORMATS)[1])


def test_the_arrow_of_the_copy_button_opens_the_formats_and_copies_nothing(
    qtbot: QtBot, window: MainWindow, quote: Quote
) -> None:
    button = named(window, "Copy")
    assert isinstance(button, QToolButton)
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ToolButton, QStyle.SubControl.SC_ToolButtonMenu
    arrow = button.style().subControlRect(control, option, part, button)
    opened = list[QMenu]()

    def leave(menu: QMenu) -> None:
        opened.append(menu)
        QTest.keyClick(menu, Qt.Key.Key_Escape)

    with in_the_menu(qtbot, leave):
        click(button, arrow.center())
    assert opened == [window.ui.copyAsMenu]
    assert QGuiApplication.clipboard().text() == ""
    click(button)
    assert clipboard().text() == cite(quote, "plain")


def test_every_format_can_be_copied(window: MainWindow, quote: Quote) -> None:
    for name in FORMATS:
        format_actions(window)[name].trigger()
        assert clipboard().text() == cite(quote, name)
        assert clipboard().hasHtml() == (name in ("plain", "html", "apa", "mla", "chicago", "ieee"))
        if name == "html":
            assert clipboard().html() == cite(quote, name)


def test_a_reference_is_copied_with_its_italics(window: MainWindow, collection: Collection) -> None:
    window.show_quote_id("spatial-information")
    quote = next(each for each in collection.quotes if each.id == "spatial-information")
    for name in ("apa", "mla", "chicago", "ieee"):
        format_actions(window)[name].trigger()
        assert text_of_html(clipboard().html()) == clipboard().text() == cite(quote, name)
        assert "<i>Towards Data Science</i>" in clipboard().html(), name


def test_copy_does_what_was_done_last_and_says_so(make_window: MakeWindow, collection: Collection) -> None:
    window = make_window()
    window.show_quote_id(SHOWN)
    button = named(window, "Copy")
    assert window.ui.copyAction.text() == "&Copy with Attribution"  # nothing was copied before
    assert button.toolTip() == "Copy the quote with its attribution (Ctrl+C)"
    assert [name for name, each in format_actions(window).items() if each.isChecked()] == ["plain"]
    for _ in range(2):  # to choose it again changes nothing
        format_actions(window)["bibtex"].trigger()
        assert [name for name, each in format_actions(window).items() if each.isChecked()] == ["bibtex"]
    assert window.ui.copyAction.text() == "&Copy as BibTeX"
    assert button.toolTip() == "Copy the quote as BibTeX (Ctrl+C)"
    window.show_quote_id("cake-analogy")
    cake = next(each for each in collection.quotes if each.id == "cake-analogy")
    press("Ctrl+C")
    assert clipboard().text() == cite(cake, "bibtex")
    QGuiApplication.clipboard().clear()
    click(button)
    assert clipboard().text() == cite(cake, "bibtex")
    window.close()
    again = make_window()
    again.show_quote_id(SHOWN)
    assert again.ui.copyAction.text() == "&Copy as BibTeX"
    press("Ctrl+C")
    assert clipboard().text().startswith("@")
    format_actions(again)["plain"].trigger()
    assert again.ui.copyAction.text() == "&Copy with Attribution"
    assert named(again, "Copy").toolTip() == "Copy the quote with its attribution (Ctrl+C)"


def test_no_menu_copies_again(window: MainWindow, quote: Quote) -> None:
    edit = window.ui.editMenu.actions()
    copying = [each.text().replace("&", "") for each in edit if each.text().replace("&", "").startswith("Copy")]
    assert copying == ["Copy with Attribution", "Copy As", "Copy Link"]


def test_a_format_that_is_none_means_plain_text(window: MainWindow, quote: Quote) -> None:
    for remembered in (None, "nonsense", 7, ["bibtex"]):
        QGuiApplication.clipboard().clear()
        window._settings.update(copy_format=remembered)
        press("Ctrl+C")
        assert clipboard().text() == cite(quote, "plain")


def test_without_a_quote_there_is_nothing_to_copy(window_without_quote: MainWindow) -> None:
    window = window_without_quote
    QGuiApplication.clipboard().setText("what was there")
    for action in (window.ui.copyAction, window.ui.copyLinkAction, window.ui.cardAction):
        assert not action.isEnabled()
    window.ui.copyAction.trigger()
    assert clipboard().text() == "what was there"


def test_a_dragged_row_carries_its_quote(window: MainWindow, collection: Collection) -> None:
    model = window.ui.quoteView.model()
    index = model.index(3, 0)
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert window.ui.quoteView.dragEnabled()
    data = model.mimeData([index])
    dragged: Quote = index.data(QuoteRole.Quote)
    assert dragged.id == QuoteId(collection.quotes[3].id)
    assert data.text() == cite(dragged, "plain")
    assert dragged.text in text_of_html(data.html())
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
