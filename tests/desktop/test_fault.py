"""A fault of a program without a window: it is told beside the tray icon, and in the log."""

import sys
from pathlib import Path

import pytest

from waiting import eventually

from .notifications import Notifications
from .program import TITLE, Program, StartProgram
from .settings_file import prefer
from .virtual_desktop import VirtualDesktop

# Fails once, in a timer.
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from lecun_viewer.app import start as app
from lecun_viewer.gui.process import application

def fail():
    raise ValueError("my secret note")

def make_application(*given):
    made = make(*given)
    QTimer.singleShot(0, fail)
    return made

make, application.make_application = application.make_application, make_application
sys.exit(app.main(["--hidden"]))
"""

# Can't find the quote of any day.
WITHOUT_DAYS = """
import sys
from lecun_viewer.app import start as app
from lecun_viewer.records.days import DailyQuotes

def fail(*_):
    raise ValueError("no days")

DailyQuotes.today = DailyQuotes.last = fail
sys.exit(app.main())
"""


def test_a_fault_without_a_window_is_reported_by_the_tray(
    start_program: StartProgram, notifications: Notifications, program_home: Path, no_notification: None
) -> None:
    program = start_program(sys.executable, "-c", PROGRAM)
    told = notifications.wait(summary="LeCun Viewer")
    assert told.body.startswith("Something went wrong. Everything you saved is safe.")
    eventually(lambda: notifications.displayed_count() == 1, what="it is on the screen")
    log = (program_home / ".local/state/lecun-viewer/lecun-viewer.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "my secret note" not in log
    assert program.terminate() == 0


def messages(program: Program) -> list[str]:
    """Return what the bars of messages say. One may be empty and hidden."""
    return [node.description for node in program.tree().walk() if node.name == "Message"]


@pytest.mark.parametrize("scope", ["all", "days"])
def test_a_fault_at_the_start_leaves_a_window_with_its_menus(
    scope: str, desktop: VirtualDesktop, start_program: StartProgram, program_home: Path, no_notification: None
) -> None:
    prefer(program_home, scope=scope)
    program = start_program(sys.executable, "-c", WITHOUT_DAYS, title=TITLE)
    program.wait_keys()
    eventually(lambda: any("went wrong" in said for said in messages(program)), what="the fault is told")
    desktop.keys("ctrl+comma")
    desktop.wait_window("Preferences")
    desktop.keys("Escape")
    desktop.keys("ctrl+n")
    desktop.wait_window("New Quote")
    desktop.keys("Escape")
    assert program.terminate() == 0
