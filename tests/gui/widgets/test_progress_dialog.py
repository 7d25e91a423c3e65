"""How far a long job is."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.person import opened
from lecun_viewer.gui.widgets.progress_dialog import WHOLE, progress_dialog

LABEL = "The quotes are being imported…"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return opened(qtbot, QWidget())


def test_a_short_job_shows_nothing(window: QWidget) -> None:
    progress = progress_dialog(window, "Import", LABEL)
    progress.setValue(WHOLE)
    assert not progress.isVisible()


def test_a_long_job_is_shown_and_the_window_stays_usable(qtbot: QtBot, window: QWidget) -> None:
    progress = progress_dialog(window, "Import", LABEL)
    progress.setValue(1)
    qtbot.waitUntil(progress.isVisible)
    assert not progress.isModal()
    assert QApplication.activeModalWidget() is None
    assert progress.windowTitle() == "Import"
    assert progress.labelText() == LABEL
    progress.setValue(WHOLE)
    assert not progress.isVisible()
    assert not progress.wasCanceled()


def test_a_long_job_can_be_canceled(qtbot: QtBot, window: QWidget) -> None:
    progress = progress_dialog(window, "Import", LABEL)
    qtbot.waitUntil(progress.isVisible)
    (button,) = progress.findChildren(QPushButton)
    with qtbot.waitSignal(progress.canceled):
        button.click()
    assert progress.wasCanceled()
    assert not progress.isVisible()
