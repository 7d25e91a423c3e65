"""Telling of faults: in the first place that can show a sentence, later if no place can, and each sentence once."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.process.faults import Faults
from lecun_viewer.gui.window.main_window import MainWindow


class Place:
    """A place that shows sentences while it is open."""

    def __init__(self, *, is_open: bool) -> None:
        self.is_open = is_open
        self.shown: list[str] = []

    def __call__(self, sentence: str) -> bool:
        if self.is_open:
            self.shown.append(sentence)
        return self.is_open


def test_the_first_place_that_can_shows_it(qtbot: QtBot, tmp_path: Path) -> None:
    window, tray = Place(is_open=False), Place(is_open=True)
    faults = Faults(tmp_path, window, tray)
    faults.occurred.emit()
    qtbot.waitUntil(lambda: bool(tray.shown))
    window.is_open = True
    faults.add("Another sentence.")
    assert window.shown == ["Another sentence."]
    assert len(tray.shown) == 1


def test_what_no_place_can_show_waits_and_is_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(is_open=False)
    faults = Faults(tmp_path, place)
    for _ in range(3):
        faults.occurred.emit()
    faults.add("Another sentence.")
    qtbot.waitUntil(lambda: len(faults._waiting) == 2)
    place.is_open = True
    faults.tell()
    faults.tell()
    assert len(place.shown) == 2


@pytest.mark.parametrize("opens", [True, False])
def test_the_log_is_shown_or_its_place_is_named(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    opened: list[str] = []

    def open_url(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    place = Place(is_open=True)
    Faults(tmp_path / "log", place).show_log()
    assert [Path(each) for each in opened] == [tmp_path / "log"]
    assert (tmp_path / "log").is_dir()
    assert [str(tmp_path / "log") in sentence for sentence in place.shown] == ([] if opens else [True])


def test_the_help_menu_has_the_log(qtbot: QtBot, window: MainWindow) -> None:
    menu_bar = window.findChild(QMenuBar)
    assert menu_bar
    (help_menu,) = [action.menu() for action in menu_bar.actions() if action.text() == "&Help"]
    (show,) = [action for action in help_menu.actions() if action.text() == "Show &Log"]  # type: ignore[attr-defined]
    with qtbot.waitSignal(window.log_requested):
        show.trigger()


SAYS_AS_QT_DOES = """
import logging
from PySide6.QtCore import QLoggingCategory, qCWarning
from lecun_viewer.gui.process.faults import log_qt_messages, leave_qt_messages

logging.basicConfig(format="%(message)s")
log_qt_messages()
services, text_input = QLoggingCategory("qt.qpa.services"), QLoggingCategory("qt.qpa.wayland.textinput")
qCWarning(services, "Failed to register with host portal QDBusError(...)")
qCWarning(text_input, "Got leave event for surface 0x0")
qCWarning(services, "Something else")
leave_qt_messages()
qCWarning(text_input, "Trying to disable 0x1 but 0x0 is focused")
"""


def test_what_qt_warns_every_program_of_is_no_warning_of_ours() -> None:
    done = subprocess.run([sys.executable, "-c", SAYS_AS_QT_DOES], capture_output=True, text=True, check=True)
    assert done.stderr == "qt.qpa.services: Something else\n"
