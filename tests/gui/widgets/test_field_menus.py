"""The menus of text fields have no entry that can never apply there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from gui.person import opened, press
from lecun_viewer.gui.widgets.fields import TextField
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.gui.window.main_window import MainWindow


def entries(field: QTextEdit | QPlainTextEdit, at: QPoint) -> list[str]:
    """Return what the menu offers that a right click at the point *at* of *field* opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.viewport().mapToGlobal(at))
    QApplication.sendEvent(field.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [each.text().partition("\t")[0].replace("&", "") for each in menu.actions() if each.isVisible()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    return [each for each in shown if each]


def test_a_text_offers_a_link_only_where_there_is_one(qtbot: QtBot) -> None:
    text = ReadingText()
    text.add_paragraph("a link", link="https://a.example/")
    text.add_paragraph("no link")
    opened(qtbot, text)
    line = text.fontMetrics().height()
    assert entries(text, QPoint(4, line // 2)) == ["Copy", "Copy Link Location", "Select All"]
    assert entries(text, QPoint(4, text.height() - line // 2)) == ["Copy", "Select All"]


def test_the_note_leaves_undo_to_the_window(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+E")
    note = window.panel.page.ui.noteEdit
    note.setPlainText("mine")
    assert not {"Undo", "Redo"}.intersection(entries(note, QPoint(4, 4)))


def test_a_field_with_undo_of_its_own_offers_it(qtbot: QtBot) -> None:
    field = opened(qtbot, TextField())
    assert entries(field, QPoint(4, 4))[:2] == ["Undo", "Redo"]
