"""A fault of a program without a window: it is told beside the tray icon, and in the log."""

import sys
from pathlib import Path

from .notifications import Notifications
from .program import StartProgram
from .waiting import eventually

# Fails once, in a timer.
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from lecun_viewer import app
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


def test_a_fault_without_a_window_is_told_by_the_tray(
    start_program: StartProgram, notifications: Notifications, program_home: Path, no_notification: None
) -> None:
    program = start_program(sys.executable, "-c", PROGRAM)
    told = notifications.wait(summary="LeCun Viewer")
    assert told.body.startswith("Something went wrong in the program. Nothing you saved is lost.")
    eventually(lambda: notifications.displayed_count() == 1, what="it is on the screen")
    log = (program_home / ".local/state/lecun-viewer/lecun-viewer.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "my secret note" not in log
    assert program.terminate() == 0
