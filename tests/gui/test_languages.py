"""Letters and keys in each language. In a menu or a dialog, each stands for one thing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import draft, marked, own_info
from fakes import MORNING
from gui.conftest import MakeWindow, own_of, speak
from gui.person import listed
from gui.test_translation import DIALOGS, make_dialog
from lecun_viewer.core.change import Change, Changes, CollectionChange
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, PartTitle
from lecun_viewer.exchange.formats import export_quotes
from lecun_viewer.generated import LANGUAGES, TAG_LABELS
from lecun_viewer.gui.background.tray_menu import State, TrayMenu
from lecun_viewer.gui.dialogs.about_dialog import AboutDialog
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.open_buttons import OpenButtons
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.importing import recognise
from lecun_viewer.texts import exports


@pytest.fixture(params=LANGUAGES, autouse=True)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """The language that the program speaks."""
    speak(qapp, request.param)
    return str(request.param)


@pytest.fixture
def reading(make_window: MakeWindow, store: FavoriteStore, collection: Collection) -> MainWindow:
    """A window with a favorite."""
    store.apply([Change(None, *marked(collection.quotes[:1]))])
    return make_window()


def letters(texts: Iterable[str]) -> list[str]:
    """Return the letters that stand for more than one of *texts*."""
    counted = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [letter for letter, number in counted.items() if letter and number > 1]


def shown(menu: QMenu) -> Iterator[QAction]:
    return (action for action in menu.actions() if action.isVisible() and not action.isSeparator())


def test_the_menus_and_the_keys(reading: MainWindow) -> None:
    ui = reading.ui
    assert letters(action.text() for action in ui.menuBar.actions()) == []
    menus = [ui.menuBar.actions(), *(list(shown(menu)) for menu in reading.findChildren(QMenu))]
    assert [found for actions in menus if (found := letters(action.text() for action in actions))] == []
    keys = Counter(key.toString() for action in reading.findChildren(QAction) for key in action.shortcuts())
    bars = Counter(QKeySequence.mnemonic(action.text()).toString() for action in ui.menuBar.actions())
    bars.pop("", None)
    assert [key for key, number in (keys + bars).items() if number > 1] == []


def test_the_menu_of_a_quote_with_a_finding_names_its_edit(reading: MainWindow, collection: Collection) -> None:
    quote, action = collection.quotes[0], reading.ui.findingAction
    reading.show_quote_id(quote.id)
    before = action.text()
    finding = Finding(quote, Verdict.VARIANT, "A talk", "", "", "", MORNING)
    assert reading.editor.set_finding(quote.id, None, finding) == ""
    button = reading.panel.page.ui.findingButton
    assert action.text() == button.text() != before
    assert QKeySequence.mnemonic(action.text())
    assert letters(each.text() for each in shown(reading.ui.editMenu)) == []
    reading.ui.undoAction.trigger()
    assert action.text() == button.text() == before


@pytest.mark.parametrize("selected", [1, 2])
def test_the_menus_for_own_quotes(filled_window: MainWindow, qtbot: QtBot, selected: int) -> None:
    own = own_of(filled_window)
    quotes = (own.with_id(draft("One."), "mine"), own.with_id(draft("Two."), "mine"))
    change = CollectionChange(None, own_info(2)._replace(parts=(PartTitle(1, "On Work"),)), quotes)
    assert filled_window.editor.change(Changes([change]), StepName.ADD_QUOTE) == ""
    filled_window._go_to_scope("collection mine")
    qtbot.waitUntil(lambda: listed(filled_window) == list(quotes))
    filled_window.ui.quoteView.selectRow(0)
    if selected == 2:
        filled_window.ui.quoteView.selectAll()
    assert filled_window.own_actions.export.isVisible() == (selected == 2)
    menus = {each.title(): list(shown(each)) for each in filled_window.findChildren(QMenu)}
    assert filled_window.own_actions.delete in menus[filled_window.ui.editMenu.title()]
    assert filled_window.own_actions.part_menu.menuAction().isVisible()
    found = {title: letters(action.text() for action in actions) for title, actions in menus.items()}
    assert {title: twice for title, twice in found.items() if twice} == {}


def test_each_entry_of_each_menu_of_the_sidebar_has_a_letter(
    filled_window: MainWindow, store: FavoriteStore, collection: Collection
) -> None:
    view, own = filled_window.ui.partView, own_of(filled_window)
    store.apply([Change(None, *marked(collection.quotes[:1]))])
    quotes = tuple(own.with_id(draft(text)._replace(tags=("Work",)), "mine") for text in ("One.", "Two."))
    info = own_info(2)._replace(parts=(PartTitle(1, "On Work"),))
    assert filled_window.editor.change(Changes([CollectionChange(None, info, quotes)]), StepName.ADD_QUOTE) == ""
    found = list[list[str]]()
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        view.scrollTo(index)
        view.customContextMenuRequested.emit(view.visualRect(index).center())
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            found.append([action.text() for action in shown(menu)])
            menu.close()
    assert max(map(len, found)) > 8, "there is one of an own collection"
    assert [texts for texts in found if letters(texts)] == []
    assert [text for texts in found for text in texts if not QKeySequence.mnemonic(text).toString()] == []


def test_each_format_of_copy_as_has_a_letter_if_its_name_has(reading: MainWindow) -> None:
    formats = list(shown(reading.ui.copyAsMenu))
    names = [action.text() for action in formats]
    assert [name for name in names if re.search("[A-Za-z]", name) and not QKeySequence.mnemonic(name).toString()] == []
    assert [without_mnemonic(name) for name in names] == [exports.citation_format(each.data()) for each in formats]


def test_the_tray(collection: Collection) -> None:
    menu = TrayMenu(lambda: State(collection.quotes[0], True, True, True, False)).menu
    menu.aboutToShow.emit()
    assert letters(action.text() for action in list(shown(menu))[1:]) == []  # the first is a quote


def without_letter(dialog: QWidget) -> Iterator[QPushButton]:
    """Yield the push buttons without a letter. Those that Esc presses, and those of a table, need none."""
    left_by_esc = {
        button
        for box in dialog.findChildren(QDialogButtonBox)
        for button in box.buttons()
        if box.buttonRole(button) == box.ButtonRole.RejectRole
    }
    for button in dialog.findChildren(QPushButton):
        is_meant = button.isVisibleTo(dialog) and button.text() and button not in left_by_esc
        has_letter = not QKeySequence.mnemonic(button.text()).isEmpty()
        if is_meant and not has_letter and not isinstance(dialog, AboutDialog | QProgressDialog):
            yield button


class OnGnome(QTranslator):
    """Names the buttons of dialogs as Qt does on GNOME: with mnemonics."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context != "QPlatformTheme" or source not in ("OK", "Save", "Cancel", "Close"):
            return None  # type: ignore[return-value]  # as Qt's own translators do without a translation
        return QCoreApplication.translate("QGnomeTheme", f"&{source}")


@pytest.fixture(params=["gnome", "elsewhere"])
def _desktop(request: pytest.FixtureRequest, qapp: QApplication, language: str) -> Iterator[None]:
    translator = OnGnome(qapp)
    if request.param == "gnome":
        qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("_desktop")
def test_the_dialogs(reading: MainWindow, tmp_path: Path) -> None:
    for name in DIALOGS:
        dialog = make_dialog(name, reading, reading._stores, tmp_path)
        for each in dialog.findChildren(OpenButtons):
            each.offer(tmp_path)
        labels = [each.text() for each in dialog.findChildren(QLabel) if each.buddy()]
        buttons = [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisibleTo(dialog)]
        assert (name, letters([*labels, *buttons])) == (name, [])
        assert (name, [each.text() for each in without_letter(dialog)]) == (name, [])
        shown = [each for each in dialog.findChildren(QWidget) if each.isVisibleTo(dialog)]
        assert (name, [each for each in shown if not has_name(each)]) == (name, [])


def has_name(widget: QWidget) -> bool:
    """Return whether a screen reader can say what *widget* is, if it is a control."""
    controls = QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit | QListWidget | QTreeWidget
    if not isinstance(widget, controls) or isinstance(widget.parent(), QAbstractSpinBox):
        return True
    return bool(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def test_a_page_comes_back_by_an_import(collection: Collection) -> None:
    quote = collection.quotes[0]._replace(tags=("duty", "Nürnberg", "الواجب", "责任"))
    info = own_info()
    document = export_quotes(info, [quote], "markdown", datetime(2026, 3, 7, tzinfo=UTC), exports)
    assert recognise(document, "mine.md", tag_labels=TAG_LABELS).quotes[0].tags == quote.tags
