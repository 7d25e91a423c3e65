"""Scroll bars are thin where the style is Fusion, and the style's own elsewhere."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from gui.person import opened, settle
from gui.styles import STYLES, make_style
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.style_change_filter import ThinScrollBar


@pytest.fixture
def area(qtbot: QtBot) -> QListWidget:
    made = QListWidget()
    made.addItems([str(number) for number in range(200)])
    return opened(qtbot, made)


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
@pytest.mark.parametrize("name", STYLES)
def test_a_bar_is_thin_in_fusion_only(area: QListWidget, name: str) -> None:
    style = make_style(name)
    area.setStyle(style)
    area.verticalScrollBar().setStyle(style)
    settle()
    own = area.verticalScrollBar().width()
    ThinScrollBar(area)
    settle()
    assert (area.verticalScrollBar().width() < own) == (name.lower() == "fusion")


@pytest.mark.parametrize("ground", ["white", "#202020"])
def test_the_handle_is_seen_in_light_and_dark(area: QListWidget, qapp: QApplication, ground: str) -> None:
    area.setStyle(make_style("Fusion"))
    ThinScrollBar(area)
    palette = QPalette(QColor(ground), QColor(ground))
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    qapp.setPalette(palette)
    settle()
    bar = area.verticalScrollBar()
    picture = bar.grab().toImage()
    middle = picture.width() // 2
    handle, trough = picture.pixelColor(middle, 12), picture.pixelColor(middle, picture.height() - 4)
    assert colors.contrast(handle, trough) >= 1.5
    assert colors.contrast(trough, QColor(ground)) < 1.1
