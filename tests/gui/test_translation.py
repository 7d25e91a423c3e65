"""The window in a made-up language, in which every text is marked. See `marked_language`."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QTreeWidget,
    QWidget,
)

from builders import marked
from fakes import MORNING
from gui.conftest import MakeWindow
from gui.person import search
from lecun_viewer.app import menu_entry
from lecun_viewer.core.attribution import attribution, beginning, date_in_words, place_of_words, quoted
from lecun_viewer.core.change import Change
from lecun_viewer.core.check import Match
from lecun_viewer.core.daily_quote import DayLogError
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import EVIDENCE, Provenance, Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.exchange.formats import FORMATS
from lecun_viewer.gui.background.tray_menu import State, TrayMenu, first_words
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.card.dialog import CardDialog
from lecun_viewer.gui.dialogs.about_dialog import AboutDialog, Folders
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.dialogs.export_dialog import Content, ExportDialog, Kind
from lecun_viewer.gui.dialogs.field_dialog import FieldDialog
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.guide_window import GuideWindow
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.dialogs.keys_dialog import KeysDialog, TipsDialog
from lecun_viewer.gui.dialogs.messages_dialog import MessagesDialog
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog, own_names
from lecun_viewer.gui.process.catalogue import FormTranslator
from lecun_viewer.gui.sidebar.sidebar_model import SidebarModel
from lecun_viewer.gui.widgets.progress_dialog import progress_dialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.navigation import LONGEST
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.stores import Stores
from lecun_viewer.system.settings import Settings
from lecun_viewer.texts import catalogue, checking, days, exports, failures, verdicts
from marked_language import BEGIN, marked_language, without_marks

SAME_EVERYWHERE = (
    *("LeCun Viewer", "1.2.3", "/data", "/log", "MIT"),
    *("Markdown", "HTML", "BibTeX", "CSL-JSON", "RIS", "Typst", "LaTeX"),
    *own_names().values(),
)
OF_QT = ("Close", "Save", "Cancel", "OK", "Discard", "Restore Defaults")  # its own catalogues have these


@pytest.fixture(autouse=True)
def language(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the program speak it."""
    monkeypatch.setattr(catalogue, "catalogue", marked_language)
    translator = FormTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def reading(make_window: MakeWindow, store: FavoriteStore, collection: Collection) -> MainWindow:
    """A window that has much to say: a favorite with a note, a finding, a message and an odd search."""
    quote = collection.quotes[0]
    finding = Finding(quote, Verdict.VARIANT, "", "", "", "", MORNING)
    store.apply([Change(None, *marked([quote]))], [Change(None, finding)])
    window = make_window()
    window.messages.tell_of_collections([CollectionMessage(Trouble.FOLDER_AWAY, "9", Failure(Cause.DISK_FULL))])
    window.show_quote_id(quote.id)
    search(window, "part:x is:nonsense")
    return window


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield whatever *widget*, its menus and all that is in it say to people."""
    for each in (widget, *widget.findChildren(QWidget)):
        if isinstance(each.parent(), QTabBar):  # buttons of Qt's, which Qt translates
            continue
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle())
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        elif isinstance(each, QTextEdit | QPlainTextEdit):
            yield from (
                each.placeholderText(),
                "" if each.isEnabled() and not each.isReadOnly() else each.toPlainText(),
            )
        elif isinstance(each, QComboBox):
            yield from (each.itemText(row) for row in range(each.count()))
        elif isinstance(each, QTabBar):
            yield from (each.tabText(tab) for tab in range(each.count()))
        elif isinstance(each, QGroupBox | QMenu):
            yield each.title()
        elif isinstance(each, QTreeWidget):
            groups = filter(None, map(each.topLevelItem, range(each.topLevelItemCount())))
            for group in groups:
                yield group.text(0)
                yield from (row.text(0) for row in filter(None, map(group.child, range(group.childCount()))))
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())


def unmarked(text: str, known: list[str]) -> str:
    """Return the letters of *text* that are neither marked nor *known*."""
    text = without_marks(text)
    for each in known:
        text = text.replace(each, "")
    return text.strip() if re.search(r"\w", text) else ""


@pytest.fixture
def known(collection: Collection) -> list[str]:
    """What may stand anywhere without marks, the longest first."""

    def said(quote: Quote) -> Iterator[str]:
        found = quote.provenance
        yield from (
            quote.text,
            beginning(quote.text, LONGEST),
            quote.topic,
            quote.part_title,
            quote.source,
            attribution(quote),
        )
        yield from filter(None, (found.words_found, place_of_words(quote), found.where, found.url, found.note))
        yield from (quoted(found.words_found or ""), str(found.year))

    pieces = {each for quote in collection.quotes for each in said(quote)}
    pieces |= {collection.title, collection.introduction, date_in_words(MORNING.date().isoformat()), *SAME_EVERYWHERE}
    pieces |= {each.label for each in FORMATS.values()}
    return sorted(pieces, key=len, reverse=True)


def assert_all_marked(texts: Iterator[str], known: list[str]) -> None:
    shown = [text for text in texts if text and text not in OF_QT]
    assert [left for text in shown if (left := unmarked(text, known))] == []
    assert any(BEGIN in text for text in shown)


def test_the_window_with_its_menus_and_messages(reading: MainWindow, known: list[str]) -> None:
    assert_all_marked(texts_of(reading), known)


def test_the_rows_of_list_and_sidebar(reading: MainWindow, known: list[str]) -> None:
    search(reading, "")
    for view in (reading.ui.partView, reading.ui.quoteView):
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        for role in (0, 3, 11):  # what is shown, the tool tip, what a screen reader says
            said = (unescape(re.sub("<[^>]*>", " ", str(row.data(role) or ""))) for row in rows)
            assert [left for text in said if (left := unmarked(text, known))] == []
    assert isinstance(reading.ui.partView.model(), SidebarModel)


DIALOGS = (
    *("about", "booklet", "card", "check", "collection", "export", "guide", "keys", "preferences", "tips"),
    *("check text", "field", "import preview", "messages", "parts", "progress", "quote"),
)


def make_dialog(name: str, window: MainWindow, stores: Stores, folder: Path) -> QWidget:
    """Return the dialog of `DIALOGS` over *window*, about a favorite."""
    library, favorites = stores.library, stores.favorites
    quote = library.get(next(iter(favorites)))
    assert quote
    preview = Preview(quote.topic, quote.topic, 9, [], [], 2)
    makers: dict[str, Callable[[], QWidget]] = {
        "about": lambda: AboutDialog("1.2.3", Folders(*[folder] * 5), window),
        "booklet": lambda: BookletDialog(library, favorites, lambda: MORNING, window),
        "card": lambda: CardDialog(quote, Settings(folder), window),
        "check": lambda: FindingDialog(quote, favorites.finding(quote.id), MORNING, lambda _finding: "", window),
        "check text": lambda: CheckDialog(library, "", lambda: MORNING, window),
        "collection": lambda: CollectionDialog(library, window),
        "field": lambda: FieldDialog(
            quote.topic, catalogue._("&Title"), "", catalogue._("&Save"), lambda _text: "", window
        ),
        "guide": lambda: GuideWindow(window),
        "export": lambda: ExportDialog([Content(Kind.COLLECTION, quote.topic)], 0, window),
        "keys": lambda: KeysDialog(window.ui.menuBar, window),
        "tips": lambda: TipsDialog(window),
        "preferences": lambda: PreferencesDialog(library.parts(), library.collections(), window),
        "import preview": lambda: ImportPreviewDialog(preview, window),
        "progress": lambda: progress_dialog(window, quote.topic, quote.topic),
        "messages": lambda: MessagesDialog([quote.text], window),
        "parts": lambda: PartsDialog(
            CollectionInfo("1", quote.topic, "", 1, is_own=True, parts=(PartTitle(1, "1"),)),
            lambda _parts: "",
            window,
        ),
        "quote": lambda: quote_with_problems(quote, window),
    }
    return makers[name]()


def test_the_dialogs(reading: MainWindow, tmp_path: Path, known: list[str]) -> None:
    for name in DIALOGS:
        dialog = make_dialog(name, reading, reading._stores, tmp_path)
        in_english = [dialog.ui.pageBrowser.toPlainText(), "Guide"] if isinstance(dialog, GuideWindow) else []
        assert_all_marked(texts_of(dialog), [*in_english, *known])


def quote_with_problems(quote: Quote, window: MainWindow) -> QuoteDialog:
    """Return the dialog with as many sentences as there can be at once."""
    dialog = QuoteDialog(window._stores.library, lambda _dialog: "", window)
    dialog.set_quote(quote._replace(id=QuoteId(""), source="", provenance=Provenance(Verdict.MISATTRIBUTED)))
    ui = dialog.ui
    for field in (ui.addressEdit, ui.dateEdit, ui.languageEdit):
        field.setText("?")
    ui.buttonBox.button(QDialogButtonBox.StandardButton.Save).click()
    return dialog


def test_the_tray(collection: Collection, known: list[str]) -> None:
    tray = TrayMenu(lambda: State(collection.quotes[0], True, True, True, False))
    tray.menu.aboutToShow.emit()
    assert_all_marked((action.text() for action in tray.menu.actions()), [first_words(collection.quotes[0]), *known])


def test_sentences_about_values(collection: Collection) -> None:
    """Those of the console are tested with it."""
    quiet = Failure(Cause.OTHER, "1")
    said = [
        *(failures.reason(Failure(cause, "1")) for cause in Cause if cause is not Cause.OTHER),
        *(days.day_problem(DayLogError(each)) for each in (None, quiet, Failure(Cause.NEWER_VERSION))),
        *(verdicts.established(status) for status in Verdict),
        *(
            checking.how_like(Match(collection.quotes[0], 0, 1, "1", likeness, is_found))
            for likeness in (1, 0.7, 0.3)
            for is_found in (True, False)
        ),
        checking.nothing_found([CollectionInfo("1", "1", "", 1)], "Das ist der Satz, den ich nicht sagen will."),
        checking.only_in_text(["1"]),
        checking.only_in_words(["1"]),
        checking.only_the_first(1),
        checking.cut("11", 1),
        checking.cannot_check("1"),
        checking.too_long("1", 1),
        checking.paste_a_part(),
        checking.paste_its_text(),
        checking.unreadable(UnreadableError(UnreadableReason.EMPTY), "1"),
        *(line.label for line in exports.own_words_in_print(marked(collection.quotes[:1])[0])),
        menu_entry.removed(was_in_menu=True, started_at_login=True),
    ]
    words = [*Verdict, *EVIDENCE]  # as they stand in a file
    assert [
        left for text in said if (left := unmarked(text, ["1", "one", *sorted(words, key=len, reverse=True)]))
    ] == []
