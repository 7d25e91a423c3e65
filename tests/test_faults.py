"""A fault in the running program: it is in the log, the window says so in a sentence, and the program goes on.

The program runs in a child process, offscreen. `FAILING` fails in it as soon as there is a window.
"""

import os
import subprocess

import pytest

from lecun_viewer.system.directories import log_folder
from program_frame import framed, run_python

SENTENCE = "Something went wrong. Everything you saved is safe. For details, choose Help ▸ Show Log."
CRASHED = "LeCun Viewer quit unexpectedly last time. Everything you saved is safe. For details, choose Help ▸ Show Log."
NOTE = "my secret note"

# Runs the program, fails in the way that is the first argument, and prints what the window says. Then it marks a
# favorite, to see that the program goes on, and quits. The other arguments are the program's.
FAILING = """
import os, threading
from PySide6.QtCore import QEvent, QObject, QThread, QTimer, Signal, qWarning
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QWidget

kind, *arguments = sys.argv[1:]
kept = []

def fail(*_):
    raise ValueError("my secret note")

class Sender(QObject):
    sent = Signal()

class Thread(QThread):
    def run(self):
        fail()

class Receiver(QWidget):
    def event(self, event):
        if event.type() == QEvent.Type.User:
            fail()
        return super().event(event)

class Painted(QWidget):
    def paintEvent(self, event):
        fail()

def in_a_slot():
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()

def in_a_timer():
    QTimer.singleShot(0, fail)

def in_a_thread():
    threading.Thread(target=fail).start()

def in_a_qt_thread():
    kept.append(Thread())
    kept[-1].start()

def in_an_event():
    kept.append(Receiver())
    QApplication.postEvent(kept[-1], QEvent(QEvent.Type.User))

def in_painting():
    kept.append(Painted(window()))
    kept[-1].resize(50, 50)
    kept[-1].show()

def in_nothing():
    pass

def in_a_crash():
    os.abort()

def in_a_crash_before():
    pass

def in_qt():
    qWarning('No text "my secret note" here')

def window():
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)), None)

def said():
    bars = [each for each in window().findChildren(QWidget) if each.accessibleName() == "Message" and each.isVisible()]
    return [label.text() for bar in bars for label in bar.findChildren(QLabel) if label.text()]

def act(name):
    next(each for each in window().findChildren(QObject) if each.objectName() == name).trigger()

def step():
    steps[0]() and steps.pop(0)

def wait_for_window():
    return window() and window().isVisible() and window().shown_quote_id

def begin():
    globals()[kind]()
    return True

def wait_for_sentence():
    if not said() and kind not in ("in_qt", "in_nothing"):
        return False
    if said():
        print(*said(), sep="\\n")
    return True

def go_on():
    act("favoriteAction")
    print("favorite:", window().ui.favoriteAction.isChecked())
    act("quitAction")
    return True

steps = [wait_for_window, begin, wait_for_sentence, go_on]
run(step, "--quote", "cake-analogy", *arguments)
"""
KINDS = (
    "in_a_slot",
    "in_a_thread",
    "in_a_qt_thread",
    "in_an_event",
    "in_painting",
)


def run_failing(kind: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_python(framed(FAILING), kind, *arguments)


def log_text() -> str:
    path = log_folder() / "lecun-viewer.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_logged_and_reported_and_the_program_goes_on(kind: str) -> None:
    done = run_failing(kind)
    assert done.stdout.splitlines() == [SENTENCE, "favorite: True"], done.stderr
    assert done.returncode == 0
    assert "ValueError" in log_text()
    assert "in fail" in log_text()
    assert NOTE not in log_text()
    assert NOTE in done.stderr


def test_without_a_fault_nothing_is_reported_and_debug_says_more() -> None:
    done = run_failing("in_nothing", "--debug")
    assert done.stdout.splitlines() == ["favorite: True"]
    assert "Unexpected error" not in log_text()
    assert "offscreen" in log_text()
    assert "offscreen" in done.stderr


def test_a_warning_of_qt_is_logged_and_not_reported() -> None:
    done = run_failing("in_qt")
    assert done.stdout.splitlines() == ["favorite: True"]
    assert 'No text "…" here' in log_text()
    assert f'No text "{NOTE}" here' in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_crash_is_reported_at_the_next_start() -> None:
    assert run_failing("in_a_crash").returncode < 0
    done = run_failing("in_a_crash_before")
    assert CRASHED in done.stdout
    assert "Fatal Python error: Aborted" in log_text()


def test_a_folder_that_cannot_be_written_stops_nothing() -> None:
    log_folder().parent.mkdir(parents=True)
    log_folder().write_text("in the way")
    done = run_failing("in_a_timer")
    assert done.stdout.splitlines() == [SENTENCE, "favorite: True"], done.stderr
    assert "The log can't be written" in done.stderr
    assert NOTE in done.stderr


FATAL = {
    "in the window": "MainWindow.__init__",
    "when the stores are closed": "Stores.close",
}


@pytest.mark.parametrize("place", FATAL)
def test_a_program_that_a_fault_ends_says_so_in_a_box(place: str) -> None:
    program = (
        "from PySide6.QtWidgets import QMessageBox\n"
        "from lecun_viewer.app import start as app\n"
        "from lecun_viewer.gui.window.main_window import MainWindow\n"
        "from lecun_viewer.app.program import Program\n"
        "from lecun_viewer.stores import Stores\n"
        "begin = Program._begin\n"
        "Program._begin = lambda self: (begin(self), self.quit())\n"
        "QMessageBox.exec = lambda box: print(box.text(), box.textFormat().name, sep='\\n')\n"
        "def fail(*_):\n"
        "    raise ValueError('my secret note')\n"
        f"{FATAL[place]} = fail\n"
        "raise SystemExit(app.main([]))"
    )
    done = run_python(program)
    assert done.returncode == 1
    assert done.stdout.startswith("LeCun Viewer has to quit. Everything you saved is safe. For details, see the log: ")
    assert str(log_folder()) in done.stdout
    assert done.stdout.splitlines()[-1] == "PlainText", "a folder may be called “<b>”"
    assert "ValueError" in log_text()
    assert NOTE not in log_text()


def test_a_window_without_tray_can_be_shown_again_and_ends_the_program() -> None:
    """Nothing else could show it again after it was closed."""
    program = (
        "from PySide6.QtCore import QTimer\n"
        "from lecun_viewer.app import start as app\n"
        "from lecun_viewer.gui.background.background import Background\n"
        "from lecun_viewer.app.program import Program\n"
        "def fail(*_):\n"
        "    raise ValueError('my secret note')\n"
        "Background.__init__ = fail\n"
        "begin = Program._begin\n"
        "def begin_and_close(self):\n"
        "    begin(self)\n"
        "    self._shown_window.hide()\n"
        "    self._show_window()\n"
        "    print(self._shown_window.isVisible(), flush=True)\n"
        "    QTimer.singleShot(0, self._shown_window.close)\n"
        "Program._begin = begin_and_close\n"
        "raise SystemExit(app.main([]))"
    )
    done = run_python(program)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr


def test_the_console_program_says_a_sentence() -> None:
    program = (
        "import sys\n"
        "from lecun_viewer import cli\n"
        "from lecun_viewer.library.library import Library\n"
        "def fail(*_):\n"
        "    raise ValueError('my secret note')\n"
        "Library.every = fail\n"
        "raise SystemExit(cli.main(['list']))"
    )
    done = run_python(program)
    assert done.returncode == 1
    assert done.stderr.startswith("Something went wrong. Everything you saved is safe.")
    assert len(done.stderr.splitlines()) == 1
    assert "in fail" in log_text()
    assert NOTE not in log_text()
