"""Runs the real program in a process of its own. A function of the test runs in its event loop."""

import subprocess
import sys

FRAME = """
import sys
from PySide6.QtCore import QTimer
from lecun_viewer.app import start as app
from lecun_viewer.gui.process import application

def run(step, *arguments):
    '''Run the program with *arguments* to its end. Call *step* again and again, once there is an application.'''
    made = application.make_application

    def make_application(*given):
        qapp = made(*given)
        timer = QTimer(qapp, interval=20)
        timer.timeout.connect(step)
        timer.start()
        return qapp

    application.make_application = make_application
    sys.exit(app.main(arguments))
"""


def framed(story: str) -> str:
    """Return the source of a program for ``python -c``. *story* is Python that ends with a call of ``run``."""
    return FRAME + story


def run_python(source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run *source* with *arguments* in Python. It inherits the home of the test."""
    return subprocess.run(
        [sys.executable, "-c", source, *arguments], capture_output=True, encoding="utf-8", timeout=300
    )
