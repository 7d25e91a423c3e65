"""Keys where one reads: they scroll what is around the text, and move the text cursor only where it is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.person import opened, press, settle
from lecun_viewer.gui.widgets.reading_text import ReadingText

LINES = 40


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Two long texts, one below the other, in a low window. The first has the focus."""
    around, content = QScrollArea(), QWidget()
    layout = QVBoxLayout(content)
    for name in ("First", "Second"):
        text = ReadingText(content)
        text.add_paragraph("\n".join(f"{name} {number}" for number in range(LINES)))
        layout.addWidget(text)
    around.setWidget(content)
    around.setWidgetResizable(True)
    around.resize(300, 200)
    opened(qtbot, around)
    texts(around)[0].moveCursor(QTextCursor.MoveOperation.Start)
    texts(around)[0].setFocus()
    settle()
    return around


def texts(area: QScrollArea) -> list[ReadingText]:
    return area.findChildren(ReadingText)


def place(area: QScrollArea) -> int:
    return area.verticalScrollBar().value()


def caret(area: QScrollArea) -> int:
    return texts(area)[0].textCursor().blockNumber()


def test_pages_and_ends_scroll_and_leave_the_text_cursor(area: QScrollArea) -> None:
    bar = area.verticalScrollBar()
    assert bar.maximum() > 2 * bar.pageStep()
    press("PgDown")
    assert place(area) == bar.pageStep()
    press("PgDown")
    press("PgUp")
    assert place(area) == bar.pageStep()
    press("End")
    assert place(area) == bar.maximum()
    press("Home")
    assert place(area) == 0
    assert caret(area) == 0


def test_up_and_down_move_the_text_cursor_while_it_is_seen_and_then_scroll(area: QScrollArea) -> None:
    press("Down")
    assert (caret(area), place(area)) == (1, 0)
    for _ in range(LINES):
        press("Down")
        assert texts(area)[0].viewport().visibleRegion().intersects(texts(area)[0].cursorRect())
    assert caret(area) == LINES - 1
    at = place(area)
    press("Down")
    assert place(area) > at
    press("End")
    at = place(area)
    press("Up")
    assert (caret(area), place(area)) == (LINES - 1, at - area.verticalScrollBar().singleStep())


def test_shift_selects(area: QScrollArea) -> None:
    press("Shift+Down")
    press("Shift+End")
    assert texts(area)[0].textCursor().selectedText().split("\u2029") == ["First 0", "First 1"]
    press("Shift+PgDown")
    assert texts(area)[0].textCursor().selectionEnd() > len("First 0 First 1")
    press("Home")
    press("Ctrl+A")
    assert (texts(area)[0].textCursor().selectionStart(), place(area)) == (0, 0)


def test_a_text_without_a_scroll_area_keeps_its_keys(qtbot: QtBot) -> None:
    text = ReadingText()
    text.add_paragraph("One\nTwo")
    opened(qtbot, text).moveCursor(QTextCursor.MoveOperation.Start)
    text.setFocus(Qt.FocusReason.TabFocusReason)
    press("End")
    assert text.textCursor().position() == len("One")
