"""A style that paints white in every palette is replaced in the dark. Other systems play it with Qt's oldest style."""

from collections.abc import Iterator
from itertools import product
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QStyleFactory,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.gui.preferences import appearance
from lecun_viewer.gui.preferences.appearance import ColorScheme


@pytest.fixture
def light_only(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of the application's style, which can't be dark."""
    before, palette = qapp.style().name(), QPalette(qapp.palette())
    if appearance.LIGHT_ONLY not in map(str.lower, QStyleFactory.keys()):
        monkeypatch.setattr(appearance, "LIGHT_ONLY", "windows")
    qapp.setStyle(appearance.LIGHT_ONLY)
    yield appearance.LIGHT_ONLY
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyle(before)
    qapp.setPalette(palette)


@pytest.fixture
def scheme(qapp: QApplication, light_only: str) -> Iterator[ColorScheme]:
    made = ColorScheme(qapp)
    yield made
    made.deleteLater()


def test_in_the_dark_it_is_fusion_and_in_the_light_the_systems_style(
    qapp: QApplication, scheme: ColorScheme, light_only: str
) -> None:
    for preferred, style in (
        (LIGHT, light_only),
        (DARK, "fusion"),
        (DARK, "fusion"),
        (LIGHT, light_only),
        (DARK, "fusion"),
        (SYSTEM, light_only),
    ):
        scheme.prefer(preferred)
        assert qapp.style().name() == style


@pytest.mark.parametrize("control", [QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QMenu])
def test_what_is_white_otherwise_is_dark_in_the_dark(qtbot: QtBot, scheme: ColorScheme, control: type[QWidget]) -> None:
    made = control()
    made.resize(120, 40)
    qtbot.addWidget(made)
    if isinstance(made, QMenu):
        made.addAction("Quit")
    scheme.prefer(DARK)
    with qtbot.waitExposed(made):
        made.show()
    picture = made.grab().toImage()
    places = product(range(picture.width()), range(picture.height()))
    assert median(picture.pixelColor(*place).lightness() for place in places) < 128
    made.close()


def test_another_style_stays(qapp: QApplication, scheme: ColorScheme) -> None:
    qapp.setStyle("fusion")
    for preferred in (DARK, LIGHT):
        scheme.prefer(preferred)
        assert qapp.style().name() == "fusion"
