"""The sidebar's rows while its width changes, in every style that this Qt has."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QSplitter

from gui.conftest import MakeWindow
from gui.person import press, settle
from gui.styles import STYLES, make_style
from lecun_viewer.gui.window.main_window import MainWindow


def rows(view: QListView) -> list[QRect]:
    model = view.model()
    return [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]


def assert_rows_lie_below_each_other(view: QListView) -> None:
    """Every row is as high as it asks for, and the next one begins where it ends."""
    model, rectangles = view.model(), rows(view)
    wanted = [view.sizeHintForIndex(model.index(row, 0)).height() for row in range(model.rowCount())]
    assert [each.height() for each in rectangles] == wanted
    assert [each.top() for each in rectangles[1:]] == [each.bottom() + 1 for each in rectangles[:-1]]


def drag(splitter: QSplitter, number: int, distance: int) -> None:
    """Drag a handle of *splitter* by *distance* device-independent pixels, in ten moves."""
    view = splitter.widget(0)
    assert isinstance(view, QListView)
    handle = splitter.handle(number)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    before = splitter.sizes()
    for _ in range(10):
        there = handle.rect().center()
        there.setX(there.x() + distance // 10)
        QTest.mouseMove(handle, there)
        assert_rows_lie_below_each_other(view)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    assert splitter.sizes() != before, "the handle was dragged"


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
@pytest.mark.parametrize("style", STYLES)
def test_rows_never_overlap_while_the_splitter_is_dragged(window: MainWindow, style: str) -> None:
    view, splitter = window.ui.partView, window.ui.splitter
    made = make_style(style)
    view.setStyle(made)
    window.resize(1180, 1400)  # no scroll bar comes and goes
    settle()
    splitter.setSizes([300, 400, 400])
    sizes, widest = splitter.sizes(), rows(view)
    drag(splitter, 1, -120)
    assert rows(view)[-1].bottom() > widest[-1].bottom(), "titles have more lines now"
    drag(splitter, 1, 120)
    splitter.setSizes(sizes)
    assert rows(view) == widest


def test_the_width_for_large_words_is_not_remembered(make_window: MakeWindow) -> None:
    """Else the sidebar would stay wide when the text is small again. It would do so after the next start."""
    window, font = make_window(), QApplication.font()

    def width(percent: int) -> int:
        window.resize(1180, 760)
        window._text_size.choose(percent)
        settle()
        return window.ui.splitter.sizes()[0]

    before = width(100)
    large = width(300)
    assert large > before
    window.remember()
    assert window.ui.splitter.sizes()[0] == large
    window.close()
    QApplication.setFont(font)  # as a start finds it
    window = make_window()
    assert width(100) == before
    assert width(300) > before
    drag(window.ui.splitter, 1, 60)
    dragged = window.ui.splitter.sizes()[0]
    window.close()
    QApplication.setFont(font)
    window = make_window()
    assert width(100) == dragged, "the user wants it so"


def test_rows_are_laid_out_anew_when_the_scroll_bar_takes_width(window: MainWindow) -> None:
    view = window.ui.partView
    window.resize(1000, 1600)
    press("Alt+Home")
    window.ui.splitter.setSizes([180, 400, 400])
    wide = view.viewport().width()
    window.resize(1000, 420)
    assert view.viewport().width() < wide, "there is a scroll bar now"
    assert_rows_lie_below_each_other(view)
