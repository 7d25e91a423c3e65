"""A favorite's star can be seen on what the style paints behind its pressed button."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from fakes import Calendar, marked
from gui.person import named, press, settle
from gui.styles import STYLES, OwnGround, make_style
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.look import colors
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.favorites import FavoriteStore

PALE_BLUE, DEEP_BLUE = "#76b9ed", "#005fb8"  # the accent of Windows 11 in dark colors and in light ones


class Accented(OwnGround):
    """Its pressed buttons have the accent color, as in Windows 11's style. Where they are disabled, they are gray."""

    ELEMENT = QStyle.PrimitiveElement.PE_PanelButtonTool
    STATE = QStyle.StateFlag.State_On

    def __init__(self, accent: str) -> None:
        super().__init__("Fusion")
        self._accent = QColor(accent)

    def ground(self, state: QStyle.StateFlag) -> QColor:
        return self._accent if state & QStyle.StateFlag.State_Enabled else QColor("#c8c8c8")


@pytest.fixture(params=[*STYLES, PALE_BLUE, DEEP_BLUE])
def style(request: pytest.FixtureRequest) -> QStyle:
    name: str = request.param
    return Accented(name) if name.startswith("#") else make_style(name)


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
@pytest.mark.parametrize("is_dark", [False, True])
def test_the_star_of_a_favorite_can_be_seen(window: MainWindow, style: QStyle, is_dark: bool) -> None:
    window.setPalette(QPalette(QColor("#303030"), QColor("#202020")) if is_dark else style.standardPalette())
    press("Ctrl+D")
    settle()
    button = named(window, "Favorite")
    assert isinstance(button, QToolButton)
    assert button.isChecked()
    panel = window.findChild(DetailPanel)
    assert panel
    for widget in (button, panel):
        widget.setStyle(style)
    settle()
    star, ground = star_and_ground(button, panel)
    assert colors.contrast(star, ground) >= 4  # of 4.5, some is lost where the ground is no plain color


def test_the_star_can_be_seen_where_no_quote_was_shown_before(
    window_without_quote: MainWindow, store: FavoriteStore, collection: Collection, calendar: Calendar
) -> None:
    """The button was disabled then."""
    window = window_without_quote
    store.put(marked(collection.quotes[:1], calendar)[0])
    button = named(window, "Favorite")
    assert isinstance(button, QToolButton)
    assert not button.isEnabled()
    panel = window.findChild(DetailPanel)
    assert panel
    accented = Accented(DEEP_BLUE)
    for widget in (button, panel):
        widget.setStyle(accented)
    settle()
    window.show_quote_id(collection.quotes[0].id)
    settle()
    star, ground = star_and_ground(button, panel)
    assert ground == QColor(DEEP_BLUE)
    assert colors.contrast(star, ground) >= 4


def star_and_ground(button: QToolButton, panel: QWidget) -> tuple[QColor, QColor]:
    """Return the color in the middle of the star, and that of the pressed button beside it."""
    alone = QToolButton(panel)
    alone.setCheckable(True)
    alone.setChecked(True)
    alone.setAutoRaise(True)
    alone.setStyle(button.style())
    alone.setIcon(button.icon())
    alone.setIconSize(button.iconSize())
    alone.resize(64, 32)
    alone.show()
    picture = panel.window().grab(QRect(alone.mapTo(panel.window(), QPoint(0, 0)), alone.size())).toImage()
    middle = picture.rect().center()
    return picture.pixelColor(middle), picture.pixelColor(middle - QPoint(20, 0))
