"""A long job in a thread, while the window stays usable."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from lecun_viewer.core.progress import CancelledError, Progress
from lecun_viewer.gui.widgets.worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


def test_its_result_arrives_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    threads = list[int]()

    def job(progress: Progress) -> str:
        threads.append(threading.get_ident())
        progress(0.5)
        return "made"

    worker, shares = Worker(job), list[float]()
    worker.progressed.connect(shares.append)
    worker.done.connect(lambda _result: threads.append(threading.get_ident()))
    with qtbot.waitSignal(worker.done) as done:
        worker.start()
    assert done.args == ["made"]
    assert shares == [0.5]
    assert threads[1] == threading.get_ident() != threads[0]


def test_each_share_is_reported_once_however_often_the_job_reports(qtbot: QtBot) -> None:
    steps, gone_on = [0.25, 0.25, 0.5, 0.5, 0.75, 0.75], threading.Semaphore(0)

    def job(progress: Progress) -> None:
        for share in steps:
            progress(share)
            if share < 0.75:
                gone_on.acquire(timeout=60)

    worker, shares = Worker(job), list[float]()

    def note(share: float) -> None:
        shares.append(share)
        gone_on.release(2)

    worker.progressed.connect(note)
    with qtbot.waitSignal(worker.done):
        worker.start()
    assert shares == [0.25, 0.5, 0.75]


def test_only_a_job_that_runs_is_looked_at(qtbot: QtBot) -> None:
    worker = Worker(lambda _progress: None)
    (timer,) = worker.findChildren(QTimer)
    assert not timer.isActive()
    states = list[bool]()
    worker.done.connect(lambda _result: states.append(timer.isActive()))
    with qtbot.waitSignal(worker.done):
        worker.start()
        assert timer.isActive()
    assert states == [False]


def test_a_cancel_is_heard_when_the_job_reports_its_progress(qtbot: QtBot) -> None:
    def job(progress: Progress) -> None:
        while True:
            progress(0)

    worker = Worker(job)
    with qtbot.waitSignal(worker.failed) as failed:
        worker.start()
        worker.cancel()
    assert isinstance(failed.args[0], CancelledError)


def test_an_expected_error_is_told_and_no_fault(qtbot: QtBot) -> None:
    def job(_progress: Progress) -> None:
        raise FileNotFoundError("nowhere")

    worker = Worker(job, expected=(OSError,))
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(worker.failed) as failed:
        worker.start()
    assert isinstance(failed.args[0], FileNotFoundError)
    assert faults == []


def test_any_other_error_is_told_and_is_a_fault(qtbot: QtBot) -> None:
    worker = Worker(lambda _progress: 1 / 0, expected=(OSError,))
    with qtbot.captureExceptions() as faults, qtbot.waitSignals([worker.failed, worker.destroyed]):
        worker.start()
    assert [kind for kind, _error, _place in faults] == [ZeroDivisionError]


def test_it_is_gone_when_its_last_slot_was_called(qtbot: QtBot) -> None:
    worker = Worker(lambda _progress: None)
    with qtbot.waitSignal(worker.destroyed):
        worker.start()


# Does many short jobs, twenty at once. Each worker goes when its thread has ended, and others are made.
MANY = """
from PySide6.QtCore import QCoreApplication
from lecun_viewer.gui.widgets.worker import Worker

left = 6000

def begin():
    global left
    left -= 1
    worker = Worker(lambda progress: progress(0.5), application)
    worker.done.connect(go_on)
    worker.start()

def go_on():
    global ended
    ended += 1
    if left:
        begin()
    elif ended == 6000:
        application.quit()

ended = 0
application = QCoreApplication([])
for _ in range(20):
    begin()
application.exec()
print("ended", left, ended)
"""


def test_the_end_of_a_thread_harms_no_worker() -> None:
    done = subprocess.run([sys.executable, "-c", MANY], capture_output=True, encoding="utf-8", timeout=300)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ended 0 6000\n", "")


# Ends itself while two jobs run. One hears that, the other waits for ever, as for a disk that does not answer.
ENDING = """
import sys, threading
from PySide6.QtCore import QCoreApplication, QTimer
from lecun_viewer.gui.widgets import worker
from lecun_viewer.gui.widgets.worker import Worker

def hearing(progress):
    try:
        while True:
            progress(0)
    finally:
        print("heard", flush=True)

def deaf(progress):
    threading.Event().wait()

worker.ENDING_S = float(sys.argv[1])
application = QCoreApplication([])
jobs = [Worker(hearing), *(Worker(deaf) for _ in range(int(sys.argv[2])))]
for each in jobs:
    each.start()
QTimer.singleShot(0, application.quit)
status = application.exec()
print("ended", sum(each.daemon for each in threading.enumerate()) == len(jobs) - 1, flush=True)
sys.exit(status)
"""


@pytest.mark.parametrize(("seconds", "deaf"), [(60, 0), (0.1, 1), (0.1, 20)])
def test_the_program_ends_while_jobs_run(seconds: float, deaf: int) -> None:
    command = [sys.executable, "-c", ENDING, str(seconds), str(deaf)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "heard\nended True\n", "")
