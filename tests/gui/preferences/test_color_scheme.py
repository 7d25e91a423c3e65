"""Light or dark colors as the user prefers, on a platform without a theme. There, the palette is the program's own."""

from collections.abc import Iterator
from itertools import product
from statistics import median

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTimeEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.person import settle
from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.gui.preferences.appearance import NO_THEME, ColorScheme
from lecun_viewer.gui.theme.colors import FADED, READABLE, contrast, is_dark
from lecun_viewer.gui.widgets.dialogs import polish

pytestmark = pytest.mark.usefixtures("is_without_theme")

ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup
WRITTEN = [
    *((ROLE.Text, ROLE.Base), (ROLE.Text, ROLE.AlternateBase), (ROLE.WindowText, ROLE.Window)),
    *((ROLE.ButtonText, ROLE.Button), (ROLE.ToolTipText, ROLE.ToolTipBase), (ROLE.PlaceholderText, ROLE.Base)),
    *((ROLE.Link, ROLE.Base), (ROLE.Link, ROLE.Window), (ROLE.HighlightedText, ROLE.Highlight)),
]
THE_PLATFORMS_OWN = [ROLE.HighlightedText, ROLE.PlaceholderText]  # Qt's light colors are fainter, and stay


@pytest.fixture
def scheme(qapp: QApplication) -> Iterator[ColorScheme]:
    """The color scheme of a program without a preference."""
    made = ColorScheme(qapp)
    yield made
    made.deleteLater()


def painted(
    palette: QPalette, group: QPalette.ColorGroup, ink: QPalette.ColorRole, ground: QPalette.ColorRole
) -> QColor:
    """Return the color of *ink* on *ground*. Some inks are half transparent."""
    over, under = palette.color(group, ink), palette.color(group, ground)
    share = over.alphaF()
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


def test_without_a_preference_the_colors_are_the_platforms(qapp: QApplication) -> None:
    before = qapp.palette()
    scheme = ColorScheme(qapp)
    assert qapp.palette() == before
    scheme.prefer(SYSTEM)
    assert qapp.palette() == before
    scheme.deleteLater()


def test_a_dark_platform_that_tells_no_scheme_stays_dark(qapp: QApplication) -> None:
    own = QPalette(QColor("#303030"), QColor("#202020"))
    qapp.setPalette(own)
    scheme = ColorScheme(qapp)
    assert qapp.palette().color(ROLE.Base) == own.color(ROLE.Base)
    scheme.deleteLater()


def test_a_preference_is_taken_at_the_start(qapp: QApplication) -> None:
    scheme = ColorScheme(qapp, DARK)
    assert is_dark(qapp.palette())
    scheme.deleteLater()


def test_what_is_preferred_is_had_at_once_and_the_platforms_comes_back(qapp: QApplication, scheme: ColorScheme) -> None:
    before = qapp.palette()
    for preferred, dark in ((DARK, True), (DARK, True), (LIGHT, False), (DARK, True), (SYSTEM, False), (LIGHT, False)):
        scheme.prefer(preferred)
        assert is_dark(qapp.palette()) == dark
    scheme.prefer(SYSTEM)
    assert qapp.palette() == before


def test_the_desktops_colors_come_and_go_and_a_preference_outweighs_them(
    qapp: QApplication, scheme: ColorScheme
) -> None:
    scheme.hear_desktop(DARK)
    assert is_dark(qapp.palette())
    scheme.prefer(LIGHT)
    assert not is_dark(qapp.palette())
    scheme.prefer(SYSTEM)
    assert is_dark(qapp.palette())
    scheme.hear_desktop(SYSTEM)
    assert not is_dark(qapp.palette())


def test_a_light_platform_keeps_its_own_light_colors(qapp: QApplication, scheme: ColorScheme) -> None:
    own = qapp.palette()
    own.setColor(ROLE.Base, QColor("#fdf6e3"))
    qapp.setPalette(own)
    scheme.prefer(LIGHT)
    assert qapp.palette() == own


def test_the_brown_that_qt_has_on_an_unchanged_plasma_is_replaced(qapp: QApplication, scheme: ColorScheme) -> None:
    theme = QPalette(QColor(223, 220, 217), NO_THEME)
    qapp.setPalette(theme)
    scheme.prefer(LIGHT)
    window = qapp.palette().color(ROLE.Window)
    assert window.saturation() == 0, "a gray"
    assert contrast(window, QColor("white")) < contrast(NO_THEME, QColor("white"))


def test_a_dark_platform_becomes_light(qapp: QApplication, scheme: ColorScheme) -> None:
    qapp.setPalette(QPalette(QColor("#303030"), QColor("#202020")))
    assert is_dark(qapp.palette())
    scheme.prefer(LIGHT)
    assert not is_dark(qapp.palette())


def test_windows_follow_while_they_are_open(qtbot: QtBot, scheme: ColorScheme) -> None:
    label, field = QLabel("Light or dark?"), QLineEdit()
    for widget in (label, field):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
    for preferred, dark in ((DARK, True), (SYSTEM, False)):
        scheme.prefer(preferred)
        settle()
        for widget in (label, field):
            assert is_dark(widget.palette()) == dark
            picture = widget.grab().toImage()
            places = product(range(picture.width()), range(picture.height()))
            assert (median(picture.pixelColor(*place).lightness() for place in places) < 128) == dark


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
@pytest.mark.parametrize("group", [GROUP.Active, GROUP.Inactive])
@pytest.mark.parametrize(("ink", "ground"), WRITTEN, ids=lambda role: role.name)
def test_what_is_written_can_be_read(
    qapp: QApplication,
    scheme: ColorScheme,
    preferred: str,
    group: QPalette.ColorGroup,
    ink: QPalette.ColorRole,
    ground: QPalette.ColorRole,
) -> None:
    scheme.prefer(preferred)
    palette = qapp.palette()
    enough = 3 if preferred == LIGHT and ink in THE_PLATFORMS_OWN else READABLE
    assert contrast(painted(palette, group, ink, ground), palette.color(group, ground)) >= enough


@pytest.mark.parametrize("control", [QCheckBox, QRadioButton, QTimeEdit, QLineEdit, QComboBox, QPlainTextEdit])
def test_a_controls_outline_can_be_seen(
    qtbot: QtBot, qapp: QApplication, scheme: ColorScheme, control: type[QWidget]
) -> None:
    dialog = QDialog()
    made = control(dialog)
    made.setGeometry(10, 10, 120, 40)
    qtbot.addWidget(dialog)
    seen = dict[str, float]()
    for preferred in (LIGHT, DARK, SYSTEM, DARK):
        scheme.prefer(preferred)
        with qtbot.waitExposed(dialog):
            dialog.show()
        picture = dialog.grab().toImage()
        ground = picture.pixelColor(2, 2)
        edge = [picture.pixelColor(x, made.geometry().center().y()) for x in range(10, 15)]
        seen[preferred] = max(contrast(color, ground) for color in edge)
    assert min(seen.values()) >= 3, seen
    assert is_dark(made.palette())  # only the outline has another color


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
@pytest.mark.parametrize("control", [QLineEdit, QPlainTextEdit])
def test_the_hint_in_a_field_can_be_read(
    qtbot: QtBot, scheme: ColorScheme, control: type[QLineEdit] | type[QPlainTextEdit], preferred: str
) -> None:
    scheme.prefer(preferred)
    field = control()
    qtbot.addWidget(field)
    field.setFont(QFont(field.font().family(), 40))  # of thin letters, no pixel has the whole color
    field.setPlaceholderText("Book")
    field.resize(400, 120)
    with qtbot.waitExposed(field):
        field.show()
    field.clearFocus()
    inner = field.grab().toImage().copy(QRect(8, 8, 384, 104))
    places = product(range(inner.width()), range(inner.height()))
    assert max(contrast(inner.pixelColor(*place), inner.pixelColor(0, 0)) for place in places) >= READABLE


def test_a_menu_and_its_boxes_can_be_seen_in_the_dark(qtbot: QtBot, scheme: ColorScheme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    favorite = menu.addAction("Favorite")
    favorite.setCheckable(True)
    scheme.prefer(DARK)
    menu.ensurePolished()
    menu.adjustSize()
    picture, row = menu.grab().toImage(), menu.actionGeometry(favorite)
    ground = picture.pixelColor(row.right() - 2, row.center().y())
    box = [picture.pixelColor(x, row.center().y()) for x in range(row.left() + 2, row.left() + row.height())]
    for seen in ([picture.pixelColor(0, row.center().y())], box):
        assert max(contrast(color, ground) for color in seen) >= 3


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
def test_a_list_that_opens_has_the_ground_of_fields(
    qapp: QApplication, qtbot: QtBot, scheme: ColorScheme, preferred: str
) -> None:
    scheme.prefer(preferred)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    combo = QComboBox(dialog)
    combo.addItems(["One", "Two", "Three"])
    polish(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    combo.showPopup()
    settle()
    view = combo.view()
    row = view.visualRect(view.model().index(2, 0))
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(row.right() - 2, row.center().y()) == qapp.palette().color(ROLE.Base)


def test_what_is_off_in_the_dark_looks_so_and_is_still_seen(qapp: QApplication, scheme: ColorScheme) -> None:
    scheme.prefer(DARK)
    palette = qapp.palette()
    for ink, ground in ((ROLE.Text, ROLE.Base), (ROLE.WindowText, ROLE.Window), (ROLE.ButtonText, ROLE.Button)):
        on, off = (
            contrast(painted(palette, group, ink, ground), palette.color(group, ground))
            for group in (GROUP.Active, GROUP.Disabled)
        )
        assert 1.5 < off < on


@pytest.mark.parametrize(("ground", "off"), [("#16181a", "#3a3f45"), ("#eff0f1", "#cdcfd1"), ("#202020", "#30ffffff")])
@pytest.mark.parametrize("kind", [QCheckBox, QComboBox, QLabel, QLineEdit, QMenu, QMenuBar, QPushButton, QToolButton])
def test_what_is_disabled_is_seen_on_plasma_too(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget], ground: str, off: str
) -> None:
    """There, the colors that the Qt of PyPI makes are nearly those of the ground."""
    palette = QPalette(QColor(ground), QColor(ground))
    inks = ((ROLE.Text, ROLE.Base), (ROLE.WindowText, ROLE.Window), (ROLE.ButtonText, ROLE.Button))
    for ink, _ground in inks:
        palette.setColor(GROUP.Disabled, ink, QColor(off))
    qapp.setPalette(palette)
    made = ColorScheme(qapp)
    control = kind()
    qtbot.addWidget(control)
    control.ensurePolished()
    seen = control.palette()
    for ink, under in inks:
        said = contrast(seen.color(GROUP.Disabled, ink), palette.color(GROUP.Disabled, under))
        assert FADED <= said < READABLE
    made.deleteLater()


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
def test_what_is_chosen_where_nothing_can_be_chosen_is_gray(
    qapp: QApplication, scheme: ColorScheme, preferred: str
) -> None:
    qapp.setPalette(QPalette(QColor("#303030"), QColor("#202020")) if preferred == LIGHT else qapp.palette())
    scheme.prefer(preferred)
    palette = qapp.palette()
    ground = palette.color(GROUP.Disabled, ROLE.Highlight)
    assert ground.saturation() == 0
    assert contrast(painted(palette, GROUP.Disabled, ROLE.HighlightedText, ROLE.Highlight), ground) >= 3
