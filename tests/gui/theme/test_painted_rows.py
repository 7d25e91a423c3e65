"""The texts of painted rows can be read on what is really painted behind them: in every style and palette."""

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QStyle

from gui.person import press, settle
from gui.styles import STYLES, OwnGround, make_style
from lecun_viewer.gui.quote_list.quote_delegate import GAP, PADDING, TEXT_LINES, _row_type
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.row_painting import EDGE, FRAME
from lecun_viewer.gui.window.main_window import MainWindow

SEEN = 1.1  # the contrast of a large patch that is still seen; Breeze's pale highlight has 1.2
VIEWS = ("partView", "quoteView")
Role = QPalette.ColorRole


class OwnSelection(OwnGround):
    """A style that paints a pale selection, whatever the palette's highlight is, as those of Windows do."""

    ELEMENT = QStyle.PrimitiveElement.PE_PanelItemViewItem
    STATE = QStyle.StateFlag.State_Selected

    def ground(self, state: QStyle.StateFlag) -> QColor:
        return QColor("#e9eef4")


def dark(style: QStyle) -> QPalette:
    return QPalette(QColor("#303030"), QColor("#202020"))


def high_contrast(style: QStyle) -> QPalette:
    return of("black", "yellow", "#1aebff", "black")


def strong(style: QStyle) -> QPalette:
    palette = high_contrast(style)
    colors.strengthen(palette)
    return palette


def strong_and_light(style: QStyle) -> QPalette:
    palette = of("white", "black", "#003e7e", "white")
    colors.strengthen(palette)
    return palette


def hidden_highlight(style: QStyle) -> QPalette:
    """The highlight is hardly seen on the ground, as in Adwaita's dark palette."""
    palette = of("#303030", "#e0e0e0", "#343c48", "white")
    palette.setColor(QPalette.ColorGroup.Inactive, Role.Highlight, QColor("#303030"))
    return palette


def gray_highlight(style: QStyle) -> QPalette:
    """No text can be read well on its highlight."""
    return of("white", "#303030", "#808080", "#606060")


def of(base: str, text: str, highlight: str, highlighted: str) -> QPalette:
    palette = QPalette(QColor(base), QColor(base))
    for color, roles in (
        (base, (Role.Base, Role.Window)),
        (text, (Role.Text, Role.WindowText)),
        (highlight, (Role.Highlight,)),
        (highlighted, (Role.HighlightedText,)),
    ):
        for role in roles:
            palette.setColor(role, QColor(color))
    return palette


PALETTES: list[Callable[[QStyle], QPalette]] = [
    QStyle.standardPalette,
    dark,
    high_contrast,
    strong,
    strong_and_light,
    hidden_highlight,
    gray_highlight,
]


@pytest.fixture(params=[*STYLES, "a pale selection"])
def style(request: pytest.FixtureRequest) -> QStyle:
    name: str = request.param
    return make_style(name) if name in STYLES else OwnSelection("Fusion")


@pytest.mark.qt_log_ignore("SetWindowTheme", extend=True)  # Vista's style on the platform "offscreen"
def test_each_text_of_a_row_can_be_read(window: MainWindow, style: QStyle) -> None:
    window._text_size.choose(200)  # of thin letters, no pixel has the whole color
    window.resize(1400, 900)
    press("Ctrl+1")  # the first part, whose row has a number, a title and a count
    window.ui.quoteView.selectRow(1)
    for name in VIEWS:
        getattr(window.ui, name).setStyle(style)
    for palette_of, focus in product(PALETTES, VIEWS):
        window.setPalette(palette_of(style))
        getattr(window.ui, focus).setFocus(Qt.FocusReason.OtherFocusReason)
        assert_rows_can_be_read(window)


def assert_rows_can_be_read(window: MainWindow) -> None:
    for name in VIEWS:
        view: QAbstractItemView = getattr(window.ui, name)
        selected = view.selectionModel().selectedIndexes()[0]
        hovered = row_below(selected)
        move_over(view, hovered)
        for index in (selected, hovered, row_below(hovered)):
            picture = painted(view, index)
            for within in texts(view, picture):
                ground, ink = ground_and_ink(picture, within)
                assert colors.contrast(ground, ink) >= colors.least(window.palette()), (name, index.row(), ground, ink)
        grounds = [ground_of(view, index) for index in (selected, row_below(hovered))]
        assert colors.contrast(*grounds) >= SEEN, "the selection is seen"


def test_every_style_paints_the_same_selection(window: MainWindow, style: QStyle) -> None:
    window.setPalette(dark(style))
    for name in VIEWS:
        view: QAbstractItemView = getattr(window.ui, name)
        window.ui.quoteView.selectRow(1)
        window.ui.searchEdit.setFocus()
        view.setStyle(style)
        settle()
        (selected, *_) = view.selectionModel().selectedIndexes()
        assert ground_of(view, selected) == colors.of_row(view.palette(), colors.SELECTED).ground


def test_the_pane_with_the_focus_has_the_stronger_selection(window: MainWindow) -> None:
    window.ui.quoteView.selectRow(1)
    strengths = list[float]()
    for focus in ("searchEdit", "quoteView"):
        getattr(window.ui, focus).setFocus(Qt.FocusReason.OtherFocusReason)
        settle()
        (selected, *_) = window.ui.quoteView.selectionModel().selectedIndexes()
        grounds = [ground_of(window.ui.quoteView, each) for each in (selected, row_below(selected))]
        strengths.append(colors.contrast(*grounds))
    assert 1 < strengths[0] < strengths[1]


def test_a_selected_row_keeps_its_colors_under_the_mouse(window: MainWindow) -> None:
    view = window.ui.quoteView
    view.selectRow(1)
    settle()
    (selected,) = view.selectionModel().selectedIndexes()
    before = ground_of(view, selected)
    move_over(view, row_below(selected))
    assert ground_of(view, row_below(selected)) != ground_of(view, row_below(row_below(selected)))
    move_over(view, selected)
    assert ground_of(view, selected) == before


@given(*[st.integers(0, 0xFFFFFF)] * 4, st.sampled_from([0, colors.HOVERED, colors.SELECTED, colors.FOCUSED]))
def test_texts_are_readable_on_a_row_of_any_palette(
    base: int, text: int, highlight: int, highlighted: int, tint: float
) -> None:
    palette = QPalette()
    for role, rgb in zip(
        (Role.Base, Role.Text, Role.Highlight, Role.HighlightedText), (base, text, highlight, highlighted), strict=True
    ):
        palette.setColor(role, QColor.fromRgb(rgb))
    row = colors.of_row(palette, tint)
    for ink in (row.ink, row.secondary, colors.star(palette, row.ground)):
        assert colors.contrast(ink, row.ground) >= colors.READABLE


@pytest.mark.parametrize("palette_of", [QStyle.standardPalette, dark])
@pytest.mark.parametrize(("name", "key"), [("partView", "Shift+Tab"), ("quoteView", "Tab")])
def test_a_row_to_which_a_key_brought_the_focus_has_a_frame(
    window: MainWindow, name: str, key: str, palette_of: Callable[[QStyle], QPalette]
) -> None:
    """Each in a window of its own: Qt 6.8 remembers the key until the mouse is pressed."""
    window.setPalette(palette_of(make_style("Fusion")))
    view: QAbstractItemView = getattr(window.ui, name)
    window.ui.quoteView.selectRow(1)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not is_framed(view)
    window.ui.searchEdit.setFocus()
    press(key)
    assert view.hasFocus()
    assert is_framed(view)


@pytest.mark.parametrize("palette_of", [strong, strong_and_light, dark])
def test_a_selected_row_has_an_edge_in_high_contrast(
    window: MainWindow, palette_of: Callable[[QStyle], QPalette]
) -> None:
    """What is selected is seen without its color, whether the view has the focus or not."""
    window.setPalette(palette_of(make_style("Fusion")))
    window.ui.quoteView.selectRow(1)
    for name in VIEWS:
        view: QAbstractItemView = getattr(window.ui, name)
        settle()
        selected = view.selectionModel().selectedIndexes()[0]
        for index, has_edge in ((selected, palette_of is not dark), (row_below(selected), False)):
            picture = painted(view, index)
            edge = picture.pixelColor(picture.width() // 2, EDGE // 2)
            assert (colors.contrast(edge, ground_of(view, index)) >= colors.STRONG) == has_edge


def is_framed(view: QAbstractItemView) -> bool:
    """Return whether there is a line at the upper edge of the selected row."""
    settle()
    picture = painted(view, view.selectionModel().selectedIndexes()[0])
    middle = picture.width() // 2
    edge, ground = (picture.pixelColor(middle, int(FRAME) + down) for down in (0, 2))
    return bool(colors.contrast(edge, ground) >= 3)  # WCAG 2.2, 1.4.11


def move_over(view: QAbstractItemView, index: QModelIndex) -> None:
    """Move the mouse over a row. Styles decide whether a view hears of that. Here each does."""
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
    QTest.mouseMove(view.viewport(), view.visualRect(index).center())
    settle()


def row_below(index: QModelIndex) -> QModelIndex:
    return index.siblingAtRow(index.row() + 1)


def painted(view: QAbstractItemView, index: QModelIndex) -> QImage:
    return view.viewport().grab(view.visualRect(index)).toImage()


def texts(view: QAbstractItemView, picture: QImage) -> list[QRect]:
    """Return where in a row its main text and its secondary text are painted."""
    if view.objectName() == "partView":
        count = picture.width() - 12 - view.fontMetrics().horizontalAdvance("0")
        return [picture.rect().adjusted(0, 0, count - picture.width(), 0), picture.rect().adjusted(count, 0, 0, 0)]
    below = PADDING + TEXT_LINES * _row_type(view.font().toString()).text_spacing + GAP
    wide = picture.width() * 4 // 5  # beside the star, whose outline is faint
    return [QRect(0, 0, picture.width(), below - GAP), QRect(0, below, wide, picture.height() - below - 2)]


def ground_of(view: QAbstractItemView, index: QModelIndex) -> QColor:
    picture = painted(view, index)
    return ground_and_ink(picture, picture.rect())[0]


def ground_and_ink(picture: QImage, within: QRect) -> tuple[QColor, QColor]:
    """Return the most frequent color in *picture*, and the painted color with the highest contrast to it."""
    pixels = picture.copy(within).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(pixels.constBits()).cast("I"))
    ground = QColor.fromRgb(counted.most_common(1)[0][0])
    inks = map(QColor.fromRgb, counted)
    return ground, max(inks, key=lambda color: colors.contrast(color, ground))
