"""A favorite's star can be seen on what the style paints behind its button."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyle, QToolButton

from gui.person import named, press, settle
from gui.styles import STYLES, OwnGround, make_style
from gui.theme.cut_texts import SMALL
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.window.main_window import MainWindow

PALE_BLUE, DEEP_BLUE = "#76b9ed", "#005fb8"  # the accent of Windows 11 in dark colors and in light ones


class Accented(OwnGround):
    """Its checked buttons have the accent color, as in Windows 11's style."""

    ELEMENT = QStyle.PrimitiveElement.PE_PanelButtonTool
    STATE = QStyle.StateFlag.State_On

    def __init__(self, accent: str) -> None:
        super().__init__("Fusion")
        self._accent = QColor(accent)

    def ground(self, state: QStyle.StateFlag) -> QColor:
        return self._accent


@pytest.fixture(params=[*STYLES, PALE_BLUE, DEEP_BLUE])
def style(request: pytest.FixtureRequest) -> QStyle:
    name: str = request.param
    return Accented(name) if name.startswith("#") else make_style(name)


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
def test_the_star_of_a_favorite_can_be_seen(window: MainWindow, style: QStyle) -> None:
    press("Ctrl+D")
    button, panel = named(window, "Favorite"), window.findChild(DetailPanel)
    assert isinstance(button, QToolButton)
    assert panel
    assert button.isChecked()
    for widget in (button, panel):
        widget.setStyle(style)
    window.resize(SMALL)
    window._text_size.choose(200)  # the star has no room for its word, and is in the middle of the button
    for palette in (style.standardPalette(), QPalette(QColor("#303030"), QColor("#202020"))):
        window.setPalette(palette)
        settle()
        picture = window.grab(QRect(button.mapTo(window, QPoint(0, 0)), button.size())).toImage()
        middle = picture.rect().center()
        pixels = (picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height()))
        inks = Counter(pixels).most_common(2)
        star = picture.pixelColor(middle)
        grounds = [QColor.fromRgb(rgb) for rgb, _ in inks if QColor.fromRgb(rgb) != star]
        assert colors.contrast(star, grounds[0]) >= 4  # of 4.5, some is lost where the ground is no plain color
