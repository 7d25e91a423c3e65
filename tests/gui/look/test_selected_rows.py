"""The texts of a selected row can be read: in every style that this Qt has, with and without the focus."""

from collections import Counter

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QImage, QLinearGradient, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
)

from gui.person import press, settle
from gui.styles import STYLES, OwnGround, make_style
from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.row_details import FRAME, RowDetails
from lecun_viewer.gui.window.main_window import MainWindow

PALE = QColor("#e9eef4")

# Oxygen's selection is a gradient. On some, neither black nor white has a contrast of 4.5 from end to end.
READABLE = {"oxygen": 4.2}
LIGHT_END, DARK_END = QColor("#379cd0"), QColor("#2c7da7")


class OwnSelection(OwnGround):
    """A style that paints the ground of a selected row itself."""

    ELEMENT = QStyle.PrimitiveElement.PE_PanelItemViewItem
    STATE = QStyle.StateFlag.State_Selected


class PaleSelection(OwnSelection):
    """Its selection is pale, and the palette's highlighted text unused, as in Windows 11's style."""

    def ground(self, state: QStyle.StateFlag) -> QColor | None:
        return PALE


class PaleWithoutFocus(OwnSelection):
    """Its selection is pale where the view has not the focus, as in Breeze."""

    def ground(self, state: QStyle.StateFlag) -> QColor | None:
        return None if state & QStyle.StateFlag.State_Active else PALE


class LighterUnderMouse(OwnSelection):
    """It lightens a selected row under the mouse. White can no longer be read on it then."""

    def ground(self, state: QStyle.StateFlag) -> QColor | None:
        return QColor("#8ab4e8" if state & QStyle.StateFlag.State_MouseOver else "#1f5fa8")


class Darkening(OwnSelection):
    """Its selection grows darker from top to bottom. Only black can be read on all of it, as in Oxygen."""

    def ground(self, state: QStyle.StateFlag) -> QBrush | None:
        gradient = QLinearGradient(0, 0, 0, 1)
        gradient.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
        gradient.setColorAt(0, LIGHT_END)
        gradient.setColorAt(1, DARK_END)
        return QBrush(gradient)


OWN = {"pale": PaleSelection, "pale without focus": PaleWithoutFocus}


@pytest.fixture(params=[*STYLES, *OWN])
def style(request: pytest.FixtureRequest) -> QStyle:
    name: str = request.param
    return OWN[name]("Fusion") if name in OWN else make_style(name)


def dark() -> QPalette:
    return QPalette(QColor("#303030"), QColor("#202020"))


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("focus", ["partView", "quoteView", "searchEdit"])
@pytest.mark.parametrize("name", ["partView", "quoteView"])
def test_a_selected_row_can_be_read(window: MainWindow, style: QStyle, name: str, focus: str, is_dark: bool) -> None:
    window.setPalette(dark() if is_dark else style.standardPalette())
    view: QAbstractItemView = getattr(window.ui, name)
    window.ui.quoteView.selectRow(1)
    view.setStyle(style)
    getattr(window.ui, focus).setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    index = view.selectionModel().selectedIndexes()[0]
    picture = view.viewport().grab(view.visualRect(index)).toImage()
    ground, ink = ground_and_ink(picture, picture.rect())
    assert colors.contrast(ground, ink) >= READABLE.get(style.name(), colors.READABLE)


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize(("name", "key"), [("partView", "Shift+Tab"), ("quoteView", "Tab")])
def test_a_row_to_which_a_key_brought_the_focus_has_a_frame(
    window: MainWindow, name: str, key: str, is_dark: bool
) -> None:
    fusion = make_style("Fusion")
    window.setPalette(dark() if is_dark else fusion.standardPalette())
    view: QAbstractItemView = getattr(window.ui, name)
    view.setStyle(fusion)
    window.ui.quoteView.selectRow(1)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not is_framed(view)
    window.ui.searchEdit.setFocus()
    press(key)
    assert view.hasFocus()
    assert is_framed(view)


def is_framed(view: QAbstractItemView) -> bool:
    settle()
    row = view.visualRect(view.selectionModel().selectedIndexes()[0])
    picture = view.viewport().grab().toImage()
    edge, ground = (picture.pixelColor(row.left() + x, row.top() + 6) for x in (FRAME, FRAME + 2))
    return colors.contrast(edge, ground) >= colors.SEEN


@pytest.mark.parametrize("focus", ["partView", "searchEdit"])
def test_a_selected_row_is_seen_where_the_inactive_highlight_is_the_ground(window: MainWindow, focus: str) -> None:
    palette = dark()
    palette.setColor(
        QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, palette.color(QPalette.ColorRole.Window)
    )
    view = window.ui.partView
    view.setStyle(make_style("Fusion"))
    window.setPalette(palette)  # as Windows has it in the dark
    getattr(window.ui, focus).setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    (selected,) = view.selectionModel().selectedIndexes()
    picture = view.viewport().grab().toImage()
    grounds = [picture.pixelColor(3, view.visualRect(index).center().y()) for index in (selected, row_below(selected))]
    assert colors.contrast(*grounds) >= colors.SEEN


def row_below(index: QModelIndex) -> QModelIndex:
    return index.siblingAtRow(index.row() + 1)


def ground_and_ink(picture: QImage, within: QRect) -> tuple[QColor, QColor]:
    """Return the most frequent color in *picture*, and the painted color with the highest contrast to it."""
    counted = Counter(
        picture.pixel(x, y)
        for y in range(within.top(), within.bottom() + 1)
        for x in range(within.left(), within.right() + 1)
    )
    ground = QColor.fromRgb(counted.most_common(1)[0][0])
    painted = [QColor.fromRgb(rgb) for rgb in counted]
    return ground, max(painted, key=lambda color: colors.contrast(color, ground))


def selected(view: QAbstractItemView, style: QStyle) -> QStyleOptionViewItem:
    """Return what a selected row of *view* is painted with in that *style*."""
    view.setStyle(style)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.state |= QStyle.StateFlag.State_Selected
    return option


def test_a_selected_row_keeps_its_colors_under_the_mouse(window: MainWindow) -> None:
    view, style = window.ui.quoteView, LighterUnderMouse("Fusion")
    option = selected(view, style)
    inks = RowDetails()
    apart = inks.inks(view, option, QColor("black"), QColor("gray"))
    option.state |= QStyle.StateFlag.State_MouseOver
    assert inks.inks(view, option, QColor("black"), QColor("gray")) == apart


def test_a_selected_row_can_be_read_from_its_top_to_its_bottom(window: MainWindow) -> None:
    view, style = window.ui.quoteView, Darkening("Fusion")
    option = selected(view, style)
    ink, secondary = RowDetails().inks(view, option, QColor("#232629"), QColor("gray"))
    assert ink == secondary
    assert min(colors.contrast(ink, end) for end in (LIGHT_END, DARK_END)) >= colors.READABLE
