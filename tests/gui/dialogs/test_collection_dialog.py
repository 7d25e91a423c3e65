"""The page about the collections: their introductions, and counted figures."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakes import Calendar
from gui.person import settle
from lecun_viewer.core.provenance import CHECKED, Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.texts import verdicts
from owning import Owned

LOOKED_FOR = "For each quote, its wording and its meaning were searched for"


def text_of(dialog: CollectionDialog) -> str:
    return dialog.ui.collectionText.toPlainText()


@pytest.fixture
def dialog(qtbot: QtBot, shipped_library: Library) -> CollectionDialog:
    return opened(qtbot, shipped_library)


def opened(qtbot: QtBot, library: Library) -> CollectionDialog:
    dialog = CollectionDialog(library)
    qtbot.addWidget(dialog)
    return dialog


def figures(collection: Collection) -> list[str]:
    found = [quote.provenance.status for quote in collection.quotes]
    number = len(found)
    return [f"{verdicts.label(each)}: {found.count(each)} of {number}" for each in Verdict if each in found]


def listed_figures(text: str) -> list[str]:
    """Return the figures of the verdicts. Each stands behind its mark."""
    return re.findall(r"^\ufffc  (.+: \d+ of \d+)$", text, re.MULTILINE)


def test_says_what_each_collection_says_and_what_was_counted_in_it(
    dialog: CollectionDialog, collections: list[Collection]
) -> None:
    text = text_of(dialog)
    for each in collections:
        assert each.title in text
        assert each.introduction in text
        assert f"{len(each.quotes)} quote" in text
    assert listed_figures(text) == [figure for each in collections for figure in figures(each)]
    assert "Exact words: 6 of 75" in text
    assert "Exact words: 155 of 155" in text
    for status in CHECKED:
        assert text.count(verdicts.meaning(status)) == text.count(verdicts.established(status)) == 1
    assert "How to Quote Accurately" in text


def test_only_the_compilation_was_looked_for(dialog: CollectionDialog, own_words: Collection) -> None:
    of_the_compilation, of_the_other = text_of(dialog).split(own_words.title)
    assert LOOKED_FOR in of_the_compilation
    assert LOOKED_FOR not in of_the_other


def test_a_hidden_collection_is_not_on_it(
    qtbot: QtBot, shipped_library: Library, collection: Collection, own_words: Collection
) -> None:
    shipped_library.hide(["compilation"])
    text = text_of(opened(qtbot, shipped_library))
    assert collection.title not in text
    assert "compilation" not in text
    assert LOOKED_FOR not in text
    assert listed_figures(text) == figures(own_words)
    assert verdicts.meaning(Verdict.VERBATIM) in text
    assert verdicts.meaning(Verdict.MISATTRIBUTED) not in text
    shipped_library.hide(["own-words"])
    text = text_of(opened(qtbot, shipped_library))
    assert own_words.title not in text
    assert listed_figures(text) == figures(collection)


def test_another_collection_has_other_figures(qtbot: QtBot, collection: Collection, owned: Owned) -> None:
    quotes = tuple(quote._replace(collection="other") for quote in collection.quotes[1:])
    other = Collection("other", "<b>Other</b>", "& quotes", collection.parts, quotes)
    text = text_of(opened(qtbot, owned(Library(None, {"other": "1"}, lambda: [other]))))
    assert "<b>Other</b>" in text
    assert "& quotes" in text
    assert listed_figures(text) == figures(other)
    assert len(figures(other)) == len(CHECKED)
    assert "compilation" not in text


CAKE = "If intelligence is a cake, the icing is supervised learning"


@pytest.mark.parametrize("make", [CollectionDialog, lambda library: CheckDialog(library, CAKE, Calendar())])
def test_a_page_follows_the_colors(
    qtbot: QtBot, qapp: QApplication, shipped_library: Library, make: Callable[[Library], QWidget]
) -> None:
    dialog = make(shipped_library)
    qtbot.addWidget(dialog)
    palette = QPalette("#303030")
    qapp.setPalette(palette)
    settle()
    texts = dialog.findChildren(ReadingText)
    inks = {text.document().begin().begin().fragment().charFormat().foreground().color().name() for text in texts}
    assert inks == {palette.color(QPalette.ColorRole.Text).name()}


def test_the_menu_opens_it(window: MainWindow, library: Library) -> None:
    seen = list[str]()

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CollectionDialog)
        seen.append(text_of(dialog))
        dialog.reject()

    QTimer.singleShot(0, read_and_close)
    window.ui.collectionAction.trigger()
    assert library.collections()[0].introduction in seen[0]
