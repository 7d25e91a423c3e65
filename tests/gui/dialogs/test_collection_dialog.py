"""The page about the collection: its introduction, and counted figures."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes import info_of
from gui.person import settle
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, CollectionInfo
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.texts import states
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.library import Library


def text_of(dialog: CollectionDialog) -> str:
    return dialog.ui.collectionText.toPlainText()


@pytest.fixture
def counted(collections: list[Collection]) -> dict[Status, int]:
    found = [quote.provenance.status for each in collections for quote in each.quotes]
    return {status: found.count(status) for status in Status}


def test_says_what_the_compilation_says_and_what_was_counted(
    qtbot: QtBot, collections: list[Collection], counted: dict[Status, int]
) -> None:
    dialog = CollectionDialog([info_of(each) for each in collections], counted)
    qtbot.addWidget(dialog)
    text = text_of(dialog)
    for each in collections:
        assert each.title in text
        assert each.introduction in text
        assert f"{len(each.quotes)} quote" in text
    for status, number in counted.items():
        assert f"{states.label(status)}: {number} of {sum(counted.values())}" in text
        assert states.meaning(status) in text
        assert states.established(status) in text
    assert "What you can do" in text


def test_another_collection_has_other_figures(qtbot: QtBot) -> None:
    dialog = CollectionDialog(
        [CollectionInfo("other", "<b>Other</b>", "& quotes", 3)], {Status.UNTRACED: 2, Status.VERBATIM: 1}
    )
    qtbot.addWidget(dialog)
    text = text_of(dialog)
    assert "<b>Other</b>" in text
    assert "& quotes" in text
    assert "Not traced: 2 of 3" in text


def test_follows_the_colors(qtbot: QtBot, qapp: QApplication, counted: dict[Status, int]) -> None:
    dialog = CollectionDialog([CollectionInfo("a", "A title", "An introduction", 1)], counted)
    qtbot.addWidget(dialog)
    palette = QPalette("#303030")
    qapp.setPalette(palette)
    settle()
    ink = dialog.ui.collectionText.textCursor().charFormat().foreground().color()
    assert ink == palette.color(QPalette.ColorRole.Text)


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
