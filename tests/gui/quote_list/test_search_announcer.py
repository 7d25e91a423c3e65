"""What a screen reader is told while the search field has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.person import search
from lecun_viewer.gui.quote_list import list_pane
from lecun_viewer.gui.window.main_window import MainWindow


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences for the screen reader. No reader listens to the tests."""
    sentences = list[str]()

    def say(_widget: QWidget, sentence: str) -> None:
        sentences.append(sentence)

    monkeypatch.setattr(list_pane, "announce", say)
    return sentences


def test_the_count_and_then_each_row_is_said(window: MainWindow, said: list[str], qtbot: QtBot) -> None:
    edit, view = window.ui.searchEdit, window.ui.quoteView
    search(window, "cherry cake")
    qtbot.waitUntil(lambda: said[-1:] == ["2 quotes"])
    said.clear()
    for _ in range(2):
        QTest.keyClick(edit, Qt.Key.Key_Down)
        assert said[-1] == view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert len(said) == 2


def test_with_the_focus_elsewhere_nothing_is_said(window: MainWindow, said: list[str]) -> None:
    window.ui.quoteView.setFocus()
    QTest.keyClick(window.ui.quoteView, Qt.Key.Key_Down)
    QTest.keyClick(window.ui.quoteView, Qt.Key.Key_Down)
    assert said == []
