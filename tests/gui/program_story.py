"""Runs the real program in a process of its own, and a story in it."""

import os
import subprocess
import sys

_BEFORE = """
import gc
import sys
from contextlib import closing
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lecun_viewer.system.directories import data_folder, log_folder, settings_folder
from lecun_viewer.system.fault_log import FaultLog
from lecun_viewer.app.options import Options
from lecun_viewer.app.program import Program
from lecun_viewer.system.settings import Settings
from lecun_viewer.stores import Stores
"""

_AFTER = """
def go_on():
    global wait
    if wait():
        wait = next(story)


with closing(Stores(data_folder(), settings_folder())) as stores:
    program = Program(stores, FaultLog(log_folder()), None, "")
    story, wait = steps(), lambda: program._background is not None
    timer = QTimer(interval=10)
    timer.timeout.connect(go_on)
    timer.start()
    program.run(Options(hidden={is_hidden}))
del program, story, wait  # as `app.start` does
gc.collect()
"""


def run_story(story: str, *arguments: str, is_hidden: bool = False) -> subprocess.CompletedProcess[str]:
    """Run the program and *story* in it, and return how it ended. *arguments* are its ``sys.argv[1:]``.

    *story* is Python. It has a generator ``steps`` that uses ``program``. It yields functions, and goes on when the
    last of them returns something true. It begins when the background is there.
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"}
    source = f"{_BEFORE}\n{story}\n{_AFTER.format(is_hidden=is_hidden)}"
    command = [sys.executable, "-c", source, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=300)
