"""How far a long job is."""

import pytest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.person import opened
from lecun_viewer.gui.widgets.progress_dialog import WHOLE, progress_dialog, show_progress
from lecun_viewer.gui.widgets.worker import Worker

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


def test_once_canceled_it_stays_away_until_the_job_has_heard_it(qtbot: QtBot, window: QWidget) -> None:
    worker = Worker(lambda _progress: None, window)
    show_progress(worker, window, "Import", LABEL)
    (progress,) = window.findChildren(QProgressDialog)
    worker.progressed.emit(0.25)
    qtbot.waitUntil(progress.isVisible)
    progress.cancel()
    worker.progressed.emit(0.5)  # what the job has reported before
    assert not progress.isVisible()
