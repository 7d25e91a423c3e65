"""Long work in a thread, while the window stays usable."""

import sys
from collections.abc import Callable
from functools import cache
from threading import Thread
from time import monotonic
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from lecun_viewer.core.progress import CancelledError, Progress

ENDING_S = 2.0  # how long the end of the program waits for all jobs
TURN_S = 0.0002  # how long a thread keeps the window from running Python, and painting asks hundreds of times
LEAST_SHARE = 0.001  # that is reported. No bar shows less


class _Outcome(NamedTuple):
    result: Any = None
    error: Exception | None = None


class _Relay(QObject):
    """Carries what the threads report to the workers. It is shared, and never deleted.

    A thread with a relay of its own would delete it while the window deletes the worker. That crashes (PySide6 6.11.3).

    Signals:
        progressed: A job, and how much of it is done.
        ended: A job, and its outcome.
    """

    progressed = Signal(object, float)
    ended = Signal(object, object)


@cache
def _relay() -> _Relay:
    return _Relay()


class _Running:
    """A job in its thread. It knows no object of the window.

    Attributes:
        is_cancelled: Whether the job is to end.
    """

    all: ClassVar[set["_Running"]] = set()

    def __init__(self, job: Callable[[Progress], Any], relay: _Relay) -> None:
        self.is_cancelled = False
        self.thread = Thread(target=self._work, daemon=True)
        self._job = job
        self._relay = relay
        self._share = -1.0

    def _work(self) -> None:
        try:
            outcome = _Outcome(self._job(self._progress))
        except Exception as error:
            outcome = _Outcome(error=error)
        self.all.discard(self)
        self._relay.ended.emit(self, outcome)

    def _progress(self, share: float) -> None:
        if self.is_cancelled:
            raise CancelledError
        if share - self._share >= LEAST_SHARE:
            self._share = share
            self._relay.progressed.emit(self, share)


class Worker(QObject):
    """Does one job in a thread of its own. The job touches no widget, and no object that belongs to the window.

    The thread is a daemon. One of a `QThreadPool` would keep the program from ending while a disk does not answer.

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
        relay = _relay()
        self._running = _Running(job, relay)
        relay.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        relay.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        assert application
        application.aboutToQuit.connect(self._end_all)

    def start(self) -> None:
        """Begin the job."""
        sys.setswitchinterval(TURN_S)  # 5 ms by default
        _Running.all.add(self._running)
        self._running.thread.start()

    @Slot()
    def cancel(self) -> None:
        """Have the job raise a `CancelledError` when it reports its progress next."""
        self._running.is_cancelled = True

    def wait(self, seconds: float) -> bool:
        """Wait for the job. Return whether it has ended. Its signals come later."""
        self._running.thread.join(seconds)
        return not self._running.thread.is_alive()

    @Slot(object, float)
    def _on_progressed(self, running: _Running, share: float) -> None:
        if running is self._running:
            self.progressed.emit(share)

    @Slot(object, object)
    def _on_ended(self, running: _Running, outcome: _Outcome) -> None:
        if running is not self._running:
            return
        self.deleteLater()
        if not outcome.error:
            self.done.emit(outcome.result)
            return
        self.failed.emit(outcome.error)
        if not isinstance(outcome.error, (CancelledError, *self._expected)):
            raise outcome.error

    @Slot()
    def _end_all(self) -> None:
        """Cancel all jobs, and wait for them."""
        end, running = monotonic() + ENDING_S, list(_Running.all)
        for each in running:
            each.is_cancelled = True
        for each in running:
            each.thread.join(max(0, end - monotonic()))
        _Running.all.difference_update(running)  # the next worker need not wait for them again
