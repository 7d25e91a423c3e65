"""What came by an import, or from the command line, as the window shows it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, QSize, QUrl
from PySide6.QtGui import QAction, QColor, QDesktopServices, QImage, QPainter, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QTextBrowser,
    QWidget,
)

from builders import marked
from fakes import MORNING
from gui.conftest import MakeWindow
from gui.person import labels, message, named, read, search, settle
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.card.dialog import CardDialog
from lecun_viewer.gui.dialogs.about_dialog import AboutDialog, Folders
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.widgets.progress_dialog import progress_dialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.system.settings import Settings
from owning import Owned
from records.findings import checked, save_finding

HOSTILE = "one\r\ntwo\x1b[1m\rthree\u202efour"
MARKUP = "<b>bold</b> & <a href='file:///etc/passwd'>link</a>"
ADDRESS = "https://example.org/<b>bold</b>&<i>link</i>"
SEEN = "one two\\x1b[1m\\rthree\\u202efour"


@pytest.fixture
def window(make_window: MakeWindow, collection: Collection, owned: Owned) -> MainWindow:
    """A window with two quotes. The first is hostile. The second has the texts that the first should show."""

    def quote(text: str, name: str) -> Quote:
        address = "".join(f"https://example.org/{text}".replace("\\r", "").split())  # no address has blanks
        known = collection.quotes[0].provenance._replace(where=text, url=address)
        return Quote(QuoteId(name), 1, text, text, text, text, known)

    changed = collection._replace(quotes=(quote(HOSTILE, "hostile"), quote(SEEN, "seen")))
    return make_window(quotes=owned(Library(None, {"compilation": "hostile"}, lambda: [changed])))


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
    names = ("Provenance", "Closest match", "Remark")
    expected = [*labels(window), *(read(window, name) for name in names)]
    assert sum(SEEN in each for each in expected) >= 2
    window.show_quote_id("hostile")
    assert [*labels(window), *(read(window, name) for name in names)] == expected


def test_a_message_shows_control_characters_as_escapes(window: MainWindow) -> None:
    window.show_quote_id(HOSTILE)
    assert f"There is no quote “{SEEN}” in the visible collections." in message(window)


def test_what_is_said_of_a_search_shows_control_characters_as_escapes(window: MainWindow) -> None:
    window.ui.searchEdit.setText("part:\u202ex")
    assert "“part:\\u202ex”" in window.ui.problemLabel.text()


# Markup


@pytest.fixture
def markup(collection: Collection) -> Quote:
    """A quote whose every text is markup."""
    known = collection.quotes[0].provenance._replace(words_found=MARKUP, where=MARKUP, url=ADDRESS, note=MARKUP)
    return Quote(QuoteId("markup"), 1, MARKUP, MARKUP, MARKUP, MARKUP, known)


@pytest.fixture
def dialog(request: pytest.FixtureRequest, make_window: MakeWindow, markup: Quote, store: FavoriteStore) -> QWidget:
    """The window or a dialog, each with markup in all that it shows."""
    collection = Collection("compilation", MARKUP, MARKUP, (Part(1, "A part of the collection", 1),), (markup,))
    library = request.getfixturevalue("owned")(Library(None, {"compilation": "markup"}, lambda: [collection]))
    store.put(marked([markup], note=MARKUP)[0])
    finding = checked(markup, note=MARKUP)._replace(where=MARKUP, url=ADDRESS, date=MARKUP)
    save_finding(store, finding)
    window = make_window(quotes=library)
    window.show_quote_id("markup")
    settings = Settings(request.getfixturevalue("tmp_path"))
    match request.param:
        case "own check":
            return FindingDialog(markup, finding, MORNING, lambda _finding: "", window)
        case "quote":
            library.collections = lambda: [CollectionInfo("compilation", MARKUP, "", 1, is_own=True)]
            editing = QuoteDialog(library, lambda _dialog: "", window)
            editing.set_quote(markup._replace(id=QuoteId("")))
            return editing
        case "import preview":
            preview = Preview(MARKUP, MARKUP, 2, [markup], [MARKUP], 1)
            return ImportPreviewDialog(preview, window)
        case "progress":
            return progress_dialog(window, MARKUP, MARKUP)
        case "card":
            card = CardDialog(markup, settings, window)
            card._show_result(MARKUP)
            return card
        case "booklet":
            booklet = BookletDialog(library, store, lambda: MORNING, window)
            booklet._show_state(MARKUP)
            return booklet
        case "about":
            return AboutDialog("1.0", Folders(*[Path(MARKUP)] * 4), window)
        case "collection":
            return CollectionDialog(library, window)
        case "preferences":
            preferences = PreferencesDialog(library.parts(), library.collections(), window)
            preferences.show_state([MARKUP])
            preferences.show_folder(Path(MARKUP), has_favorites=True)
            return preferences
    window.tell(MARKUP)
    window.messages.tell_success(MARKUP)
    window.ui.searchEdit.setText(f"part:{MARKUP}")
    settle()
    return window


DIALOGS = [
    *("window", "own check", "card", "booklet", "about", "collection", "preferences"),
    *("quote", "import preview", "progress"),
]


@pytest.mark.parametrize("dialog", DIALOGS, indirect=True)
def test_nothing_that_came_from_outside_is_markup(dialog: QWidget) -> None:
    widgets = [dialog, *dialog.findChildren(QWidget)]
    shown = list[str]()
    for each in widgets:
        if isinstance(each, QLabel):
            shown.append(each.text())
            assert each.textFormat() is Qt.TextFormat.PlainText or not Qt.mightBeRichText(each.text()), each.text()
            assert not each.openExternalLinks()
        elif isinstance(each, QTextBrowser | QPlainTextEdit):
            shown.append(each.toPlainText())
        elif isinstance(each, QAbstractItemView):
            shown += (index.data() for index in rows_of(each) if index.data())
        elif isinstance(each, QLineEdit):
            shown.append(each.text())
        if isinstance(each, QTextBrowser):
            assert not each.openLinks()
    assert any("<b>bold</b>" in text.replace("\u200b", "") for text in shown)
    actions = dialog.findChildren(QAction)
    for told in [*(each.toolTip() for each in widgets), *(each.toolTip() for each in actions)]:
        assert not Qt.mightBeRichText(told), told


def rows_of(view: QAbstractItemView) -> list[QModelIndex]:
    return [view.model().index(row, 0) for row in range(view.model().rowCount())]


ADDRESSES = (
    *("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "smb://example.org/x", "//example.org"),
    *("x-https://example.org", "https", "", " "),
)


def test_no_link_opens_that_is_not_of_the_web(
    make_window: MakeWindow, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No quote can have such an address. A page could, if it were made wrongly."""
    opened = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = make_window()
    window.show_quote_id(next(quote for quote in collection.quotes if quote.provenance.url).id)
    field = named(window, "Closest match")
    assert isinstance(field, QTextBrowser)
    for address in ADDRESSES:
        window.messages.bar(of_problems=True).clear()
        field.anchorClicked.emit(QUrl(address))
        assert opened == []
        assert "Couldn’t open the link in a browser" in message(window)
