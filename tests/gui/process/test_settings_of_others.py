"""The window follows the settings that another program writes."""

import os
import subprocess
import sys

# Runs the real program.
HIDE_AND_END = """
from contextlib import closing
from PySide6.QtCore import QTimer
from lecun_viewer.system.directories import data_folder, log_folder, settings_folder
from lecun_viewer.system.fault_log import FaultLog
from lecun_viewer.app.program import Program
from lecun_viewer.store.settings import Settings
from lecun_viewer.stores import Stores


def hide():
    Settings(settings_folder()).update(hidden_collections=["own-words"])
    stores.settings.update(text_size=120)  # before the window has looked
    program._on_settings_maybe_changed()
    print([each.id for each in stores.library.collections() if each.is_hidden])
    print(program._shown_window.ui.quoteView.model().rowCount() == stores.library.quote_count())
    program.quit()


with closing(Stores(data_folder(), settings_folder())) as stores:
    program = Program(stores, FaultLog(log_folder()), None, lambda: QTimer.singleShot(0, hide), "")
    program.run(None, is_hidden=False)
"""


def test_hiding_by_the_console_outlives_another_setting_of_the_window() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", HIDE_AND_END], env=environment, capture_output=True, encoding="utf-8", timeout=60
    )
    assert (done.returncode, done.stdout.splitlines()) == (0, ["['own-words']", "True"]), done.stderr
