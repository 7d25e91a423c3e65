"""Long work in a thread, while the window stays usable."""

import sys
from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from lecun_viewer.core.progress import CancelledError, Progress

ENDING_S = 2.0  # how long the end of the program waits for all jobs
TURN_S = 0.0002  # how long a thread keeps the window from running Python, and painting asks hundreds of times
LOOK_EVERY_MS = 15  # while a job runs. No one sees that a bar moves less often


class Job:
    """A job in its thread. The thread touches no Qt object: it leaves here what the window's thread looks for.

    A thread that called signals crashed the program now and then (PySide6 6.11.3 and 6.12). It is a daemon: one of a
    `QThreadPool` would keep the program from ending while a disk does not answer.

    Attributes:
        share: How much of the job is done, from 0 to 1.
        result: What the job has returned, once it is over.
        error: The exception that ended it.
        is_cancelled: Whether the job is to end.
    """

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        self.share = 0.0
        self.result: Any = None
        self.error: Exception | None = None
        self.is_cancelled = False
        self._work = work
        self._thread = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        sys.setswitchinterval(TURN_S)  # 5 ms by default
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread. Return whether it has ended."""
        self._thread.join(max(0, seconds))
        return self.is_over

    def _run(self) -> None:
        try:
            self.result = self._work(self._progress)
        except Exception as error:
            self.error = error

    def _progress(self, share: float) -> None:
        if self.is_cancelled:
            raise CancelledError
        self.share = share


_jobs = set[Job]()  # those that were started, until the window's thread sees their end


def end_all(seconds: float) -> bool:
    """Cancel the jobs of all workers, and wait for them. Return whether all have ended."""
    jobs, end = list(_jobs), monotonic() + seconds
    for each in jobs:
        each.is_cancelled = True
    _jobs.difference_update(jobs)  # the next worker need not wait for them again
    return all([each.wait(end - monotonic()) for each in jobs])


class Worker(QObject):
    """Does one job in a thread of its own. The job touches no Qt object.

    The end of the program cancels the job, and waits for it for `ENDING_S` at most. The worker deletes itself when its
    last signal is handled.

    Signals:
        progressed: How much of the job is done, as a share from 0 to 1.
        done: What the job has returned.
        failed: The exception that ended the job, also a `CancelledError`. One that is not expected is raised
            afterwards, so that it is logged and reported.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        job: Callable[[Progress], Any],
        parent: QObject | None = None,
        expected: tuple[type[Exception], ...] = (),
    ) -> None:
        """*job* gets its progress, which it calls often. *expected* are the exceptions that are no faults."""
        super().__init__(parent)
        self._expected = expected
        self._job = Job(job)
        self._share = 0.0  # that was reported last
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look)
        application = QCoreApplication.instance()
        assert application
        application.aboutToQuit.connect(self._on_about_to_quit)

    def start(self) -> None:
        """Begin the job."""
        _jobs.add(self._job)
        self._job.start()
        self._looking.start()

    @Slot()
    def cancel(self) -> None:
        """Have the job raise a `CancelledError` when it reports its progress next."""
        self._job.is_cancelled = True

    def wait(self, seconds: float) -> bool:
        """Wait for the job. Return whether it has ended. Its signals come later."""
        return self._job.wait(seconds)

    @Slot()
    def _look(self) -> None:
        job, is_over = self._job, self._job.is_over
        if job.share != self._share:
            self._share = job.share
            self.progressed.emit(job.share)
        if is_over:
            self._looking.stop()
            _jobs.discard(job)
            self.deleteLater()
            self._tell_end(job)

    def _tell_end(self, job: Job) -> None:
        error, job.error = job.error, None  # else the error would keep its own frames alive
        if error is None:
            self.done.emit(job.result)
            return
        self.failed.emit(error)
        if not isinstance(error, (CancelledError, *self._expected)):
            raise error

    @Slot()
    def _on_about_to_quit(self) -> None:
        end_all(ENDING_S)
