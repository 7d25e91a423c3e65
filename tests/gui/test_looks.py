"""Light and dark, large text and small windows: what is drawn can be read, and nothing is cut or overlaps."""

import os
import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from gui.person import named, settle, visible_children
from lecun_viewer.gui import colors
from lecun_viewer.gui.main_window import MainWindow
from lecun_viewer.gui.part_delegate import PADDING
from lecun_viewer.gui.row_painting import lines_of

LONGEST, SHORTEST = "cake-analogy", "long-term-value"
WRITING = (colors.secondary_text, colors.accent, colors.star)


def scheme(base: QColor) -> QPalette:
    """Return a palette with that base and a text that is readable on it, as a desktop's theme has."""
    palette = QPalette()
    ink = QColor("#f0f0f0") if base.lightness() < 128 else QColor("#101010")
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
        palette.setColor(role, base)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(role, ink)
    return palette


@given(st.integers(0, 255), st.booleans(), st.integers(0, 0xFFFFFF))
def test_what_is_written_can_be_read(grey: int, dark: bool, highlight: int) -> None:
    base = QColor.fromRgb(*[grey % 60 if dark else 255 - grey % 60] * 3)
    palette = scheme(base)
    palette.setColor(QPalette.ColorRole.Highlight, QColor.fromRgb(0xFF000000 | highlight))
    for color in WRITING:
        assert colors.contrast(color(palette), base) >= 4.5
    ink = palette.color(QPalette.ColorRole.Text)
    assert colors.contrast(ink, colors.mark_background(palette)) >= 4.5
    assert colors.contrast(ink, colors.notice_background(palette)) >= 4.5


def test_marks_and_icons_follow_the_colors(window: MainWindow, qapp: QApplication) -> None:
    window.show_quote_id(LONGEST)
    window.ui.detailPanel.ui.favoriteButton.setChecked(True)
    seen = list[tuple[int, bool]]()
    for base in (QColor("white"), QColor("#202020")):
        qapp.setPalette(scheme(base))
        qapp.processEvents()
        picture = window.grab().toImage()
        icon = window.ui.detailPanel.ui.copyButton.icon().pixmap(16).toImage()
        inks = [icon.pixelColor(x, y) for x in range(icon.width()) for y in range(icon.height())]
        ink = next(color for color in inks if color.alpha() > 200)
        seen.append(
            (ink.lightness(), picture.pixelColor(picture.width() - 60, picture.height() // 2).lightness() < 128)
        )
    (light_ink, light_is_dark), (dark_ink, dark_is_dark) = seen
    assert light_ink < 100 < dark_ink
    assert (light_is_dark, dark_is_dark) == (False, True)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("quote_id", [LONGEST, SHORTEST])
def test_nothing_is_cut_or_overlaps_in_a_small_window(window: MainWindow, percent: int, quote_id: str) -> None:
    check_layout(window, percent, quote_id)


def test_nothing_is_cut_at_two_pixels_to_one() -> None:
    """The ratio is set before Qt starts, so this runs the same checks in a process of their own."""
    again = [sys.executable, "-m", "pytest", "-q", __file__, "-k", "small_window", "-p", "no:cacheprovider"]
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(again, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout


def check_layout(window: MainWindow, percent: int, quote_id: str) -> None:
    while window._text_size._percent < percent:
        window._text_size.larger()
    window.resize(900, 600)
    window.show_quote_id(quote_id)
    window.ui.favoriteAction.trigger()
    settle()
    assert (window.width(), window.height()) == (900, 600)
    for widget in visible_children(window):
        if isinstance(widget, QLabel | QPushButton | QToolButton):
            assert_fits(widget)
        assert_apart([each for each in visible_children(widget) if each.parentWidget() is widget and is_text(each)])
    for name in ("Quote", "Provenance"):
        field = named(window, name)
        assert field.height() >= field.document().size().height() - 1  # type: ignore[attr-defined]
    assert_titles_fit(window)


def test_words_give_way_where_there_is_no_room_for_them(window: MainWindow) -> None:
    window.show_quote_id(SHORTEST)
    window.resize(900, 600)
    star, copy = window.ui.detailPanel.ui.favoriteButton, window.ui.detailPanel.ui.copyButton
    seen = list[tuple[bool, bool]]()
    for percent in (100, 200, 300, 100):
        window._text_size.choose(percent)
        settle()
        panel = window.ui.detailPanel
        assert panel.ui.copyAsButton.geometry().right() <= panel.width()
        assert_apart([star, copy, panel.ui.copyAsButton])
        seen.append((is_icon_only(star), is_icon_only(copy)))
    assert seen[0] == seen[-1] == (False, False)
    assert seen[1][0]
    assert seen[2] == (True, True)


def is_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QPushButton | QToolButton) and bool(widget.text())


def is_icon_only(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def assert_fits(widget: QLabel | QPushButton | QToolButton) -> None:
    if isinstance(widget, QLabel) and widget.wordWrap():
        assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
    elif widget.text() and not is_icon_only(widget):
        assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def assert_apart(widgets: list[QWidget]) -> None:
    for one, other in combinations(widgets, 2):
        assert not one.geometry().intersects(other.geometry()), (one.objectName(), other.objectName())


def assert_titles_fit(window: MainWindow) -> None:
    view = window.ui.partView
    metrics = view.fontMetrics()
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        rect = view.visualRect(index)
        assert rect.width() <= view.viewport().width()
        lines = lines_of(index.data(), view.font().toString(), rect.width() - 90)
        assert rect.height() >= metrics.lineSpacing() + 2 * PADDING or not lines
