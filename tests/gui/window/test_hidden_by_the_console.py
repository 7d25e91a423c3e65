"""A collection that the console hides goes from the window, also if the window has just saved something itself."""

import os
import subprocess
import sys

# Runs the real program. Another program saves what it hides, and the window saves its sizes before it looks.
HIDE_AND_SAVE = """
from contextlib import closing
from PySide6.QtCore import QTimer
from lecun_viewer.directories import data_folder, log_folder, settings_folder
from lecun_viewer.fault_log import FaultLog
from lecun_viewer.program import Program
from lecun_viewer.store.settings import Settings
from lecun_viewer.stores import Stores


def steps():
    window, all_quotes = program._shown_window, program._stores.library.quote_count()
    Settings(settings_folder()).update(hidden_collections=["own-words"])
    window.remember()
    yield lambda: program._stores.library.quote_count() < all_quotes
    print(window.ui.resultCountLabel.text() == f"{program._stores.library.quote_count()} quotes", flush=True)
    program.quit()
    yield lambda: False


def go_on():
    global wait
    if wait():
        wait = next(story)


with closing(Stores(data_folder(), settings_folder())) as stores:
    program = Program(stores, FaultLog(log_folder()), None, lambda: None, "")
    story, wait = steps(), lambda: program._background is not None
    timer = QTimer(interval=10)
    timer.timeout.connect(go_on)
    timer.start()
    program.run(None, is_hidden=False)
"""


def test_it_goes_although_the_settings_know_it_already() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", HIDE_AND_SAVE]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr
