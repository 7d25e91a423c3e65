"""High contrast as the user asks the system for it, on a platform without a theme."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import marked
from gui.conftest import MakeWindow
from gui.person import press, search, settle
from gui.test_translation import DIALOGS, make_dialog
from gui.theme.test_painted_rows import ground_and_ink
from lecun_viewer.core.change import Change
from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.preferences.appearance import KNOWS_CONTRAST, ColorScheme
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.colors import STRONG, contrast, is_dark
from lecun_viewer.records.favorites import FavoriteStore

from .test_color_scheme import GROUP, ROLE, WRITTEN, painted

pytestmark = pytest.mark.usefixtures("is_without_theme")

COLORS: list[Callable[[QPalette], QColor]] = [
    colors.secondary_text,
    colors.accent,
    colors.star,
    colors.problem,
    colors.rule,
    colors.scroll_handle,
]
CONTROLS = [QCheckBox, QRadioButton, QTimeEdit, QLineEdit, QComboBox, QPlainTextEdit, QPushButton]


@pytest.fixture
def scheme(qapp: QApplication) -> Iterator[ColorScheme]:
    """The colors of a program whose user wants high contrast."""
    made = ColorScheme(qapp, wants_contrast=True)
    yield made
    made.deleteLater()


def test_it_comes_and_goes_with_light_and_dark(qapp: QApplication) -> None:
    before = qapp.palette()
    scheme = ColorScheme(qapp)
    for wanted, preferred, dark in (
        (True, SYSTEM, False),
        (True, DARK, True),
        (False, DARK, True),
        (True, DARK, True),
        (True, LIGHT, False),
        (False, LIGHT, False),
    ):
        scheme.hear_contrast(wanted)
        scheme.prefer(preferred)
        palette = qapp.palette()
        assert (colors.has_high_contrast(palette), is_dark(palette)) == (wanted, dark)
    scheme.hear_desktop(DARK)
    scheme.prefer(SYSTEM)
    scheme.hear_contrast(True)
    assert is_dark(qapp.palette())
    scheme.hear_desktop(SYSTEM)
    assert not is_dark(qapp.palette()), "as the platform is"
    scheme.hear_contrast(False)
    assert qapp.palette() == before
    scheme.deleteLater()


def test_strong_colors_of_the_theme_stay(qapp: QApplication) -> None:
    """Such as those of a contrast theme of Windows."""
    theme = QPalette(QColor("black"), QColor("black"))
    for role, color in ((ROLE.Text, "yellow"), (ROLE.Highlight, "#1aebff"), (ROLE.HighlightedText, "black")):
        theme.setColor(role, QColor(color))
    qapp.setPalette(theme)
    scheme = ColorScheme(qapp, wants_contrast=True)
    assert colors.has_high_contrast(qapp.palette())
    for role in (ROLE.Text, ROLE.Highlight, ROLE.Base):
        assert qapp.palette().color(role) == theme.color(role)
    scheme.deleteLater()


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
def test_what_is_written_has_high_contrast(qapp: QApplication, scheme: ColorScheme, preferred: str) -> None:
    """So has what is off, and yet it looks so."""
    scheme.prefer(preferred)
    palette = qapp.palette()
    for group, (ink, ground) in product((GROUP.Active, GROUP.Inactive, GROUP.Disabled), WRITTEN):
        assert contrast(painted(palette, group, ink, ground), palette.color(group, ground)) >= STRONG, (group, ink)
    for color_of in COLORS:
        assert contrast(color_of(palette), palette.color(ROLE.Base)) >= STRONG, color_of
    assert contrast(palette.color(ROLE.Text), palette.color(GROUP.Disabled, ROLE.Text)) >= 1.5
    assert contrast(palette.color(ROLE.Text), colors.mark_background(palette)) >= STRONG
    assert colors.mark(palette).fontUnderline(), "a match is seen without its color"


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
@pytest.mark.parametrize("control", CONTROLS)
def test_a_controls_outline_is_as_strong_as_text(
    qtbot: QtBot, scheme: ColorScheme, control: type[QWidget], preferred: str
) -> None:
    scheme.prefer(preferred)
    dialog = QDialog()
    made = control(dialog)
    made.setGeometry(10, 10, 120, 40)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    picture = dialog.grab().toImage()
    ground = picture.pixelColor(2, 2)
    edge = [picture.pixelColor(x, made.geometry().center().y()) for x in range(10, 15)]
    assert max(contrast(color, ground) for color in edge) >= STRONG


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
def test_all_that_the_window_says_has_high_contrast(
    make_window: MakeWindow, qapp: QApplication, scheme: ColorScheme, preferred: str
) -> None:
    scheme.prefer(preferred)
    window = make_window()
    window._text_size.choose(200)  # of thin letters, no pixel has the whole color
    window.resize(1600, 1000)
    search(window, "cake")
    press("Down")
    window.tell("This could not be saved.")
    settle()
    labels = [each for each in window.findChildren(QLabel) if each.text() and is_whole(each)]
    assert {"resultCountLabel", "verdictLabel", "textLabel"} <= {each.objectName() for each in labels}
    picture = window.grab().toImage()
    for each in labels:
        ground, ink = ground_and_ink(picture, QRect(each.mapTo(window, QPoint(0, 0)), each.size()))
        assert contrast(ground, ink) >= STRONG, each.objectName()
    for number in (1, 2):
        handle = window.ui.splitter.handle(number)
        middle = handle.mapTo(window, handle.rect().center())
        beside = picture.pixelColor(middle + QPoint(4, 0))
        assert contrast(picture.pixelColor(middle), beside) >= STRONG, "the panes have a line between"
    bar = window.messages.bar(of_problems=True)
    corner = bar.mapTo(window, QPoint(0, 0))
    assert contrast(picture.pixelColor(corner), picture.pixelColor(corner + QPoint(3, 3))) >= STRONG


@pytest.mark.parametrize("preferred", [DARK, LIGHT])
def test_so_has_each_dialog(
    make_window: MakeWindow,
    scheme: ColorScheme,
    store: FavoriteStore,
    collection: Collection,
    tmp_path: Path,
    preferred: str,
) -> None:
    store.apply([Change(None, *marked(collection.quotes[:1], note="A note."))])
    scheme.prefer(preferred)
    window = make_window()
    window._text_size.choose(200)
    weak = list[tuple[str, str, str, float]]()
    for name in DIALOGS:
        dialog = make_dialog(name, window, window._stores, tmp_path)
        dialog.show()
        settle()
        picture = dialog.grab().toImage()
        for kind in (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit):
            for each in filter(is_whole, dialog.findChildren(kind)):
                place = QRect(each.mapTo(dialog, QPoint(0, 0)), each.size())
                ground, ink = ground_and_ink(picture, place)
                if ground != ink and contrast(ground, ink) < STRONG:
                    weak.append((name, type(each).__name__, each.objectName(), contrast(ground, ink)))
        dialog.hide()
        dialog.deleteLater()
    assert weak == []


def is_whole(widget: QWidget) -> bool:
    """Return whether *widget* is seen, and not partly scrolled away."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.skipif(not KNOWS_CONTRAST, reason="Qt 6.8 does not know the system's contrast")
def test_the_contrast_that_qt_reports_is_followed(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows and macOS have it. Here no platform tells Qt, so its answer is given."""
    from PySide6.QtGui import QAccessibilityHints

    answers = [Qt.ContrastPreference.NoPreference]
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _: answers[-1])
    scheme, style_hints = ColorScheme(qapp), qapp.styleHints()
    assert not colors.has_high_contrast(qapp.palette())

    def report(answer: Qt.ContrastPreference) -> None:
        answers.append(answer)
        style_hints.accessibility().contrastPreferenceChanged.emit(answer)

    report(Qt.ContrastPreference.HighContrast)
    qtbot.waitUntil(lambda: colors.has_high_contrast(qapp.palette()))
    report(Qt.ContrastPreference.NoPreference)
    qtbot.waitUntil(lambda: not colors.has_high_contrast(qapp.palette()))
    scheme.deleteLater()
