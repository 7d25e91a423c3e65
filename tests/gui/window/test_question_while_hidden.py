"""The question about an incomplete collection waits while no window is visible, and a new window asks it again."""

import os
import subprocess
import sys

from lecun_viewer.directories import data_folder
from store.own import draft, own_in

# Runs the real program. A step is done when what it waits for is seen.
SHOW_AND_HIDE = """
from contextlib import closing
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lecun_viewer.directories import data_folder, log_folder, settings_folder
from lecun_viewer.fault_log import FaultLog
from lecun_viewer.program import Program
from lecun_viewer.stores import Stores


def questions():
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return [each.text() for each in shown if type(each).__name__ == "IncompleteQuestion"]


def tell():
    print(*questions(), sep="|", flush=True)


def steps():
    yield lambda: program._stores.own_collections.messages
    tell()
    program._show_window()
    yield questions
    tell()
    program._hide_window()
    yield lambda: not questions()
    program._on_collections_told()
    tell()
    program._show_window()
    yield questions
    tell()
    program._preferences_editor.open(program._shown_window)
    program._speak("de")
    yield lambda: program._shown_window and questions()
    tell()
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
    program.run(None, is_hidden=True)
"""


def test_the_question_is_asked_in_each_window_that_is_shown() -> None:
    own = own_in(data_folder())
    own.create("My Quotes", quotes=[draft(f"Quote {number}.") for number in range(3)])
    path = own.path / "my-quotes.jsonl"
    path.write_bytes(path.read_bytes().partition(b"Quote 1.")[0])
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", SHOW_AND_HIDE]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    asked = "“My Quotes” looks incomplete: 2 quotes are missing from its file."
    in_german = "„My Quotes“ scheint unvollständig zu sein: In der Datei fehlen 2 Zitate."
    assert done.stdout.splitlines() == ["", asked, "", asked, in_german]
