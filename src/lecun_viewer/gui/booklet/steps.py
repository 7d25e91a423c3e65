"""Long work in steps. Between two steps the caller can do other work, or cancel.

`StepTimer` takes them between the events of the window, without a thread. A thread would not help, because Python runs
one thread at a time.
"""

from collections.abc import Generator
from time import perf_counter
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

T = TypeVar("T")

Steps: TypeAlias = Generator[float, None, T]
"""Yields the finished share after each step, from 0 to 1, and returns the result. To cancel, close the generator. Then
it leaves nothing behind."""

MOMENT_S = 0.008  # half of a frame at 60 frames a second: the window gets the other half


def portion(steps: Steps[T], start: float, end: float) -> Steps[T]:
    """Take *steps* as one part of longer work, from the share *start* to the share *end*."""
    try:
        while True:
            yield start + (end - start) * next(steps)
    except StopIteration as finished:
        made: T = finished.value
        return made
    finally:
        steps.close()  # at once, because a painter must end before its device


class StepTimer(QTimer):
    """Takes steps for `MOMENT_S` seconds at a time, whenever the program has nothing else to do.

    Signals:
        advanced: A moment is over. Carries the finished share, from 0 to 1.
        finished: The last step was taken. Carries the result.
        failed: A step raised an error. The error goes on to the program's own handling of faults.
    """

    advanced = Signal(float)
    finished = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[Any]
        self.setInterval(0)
        self.timeout.connect(self._on_timeout)

    def take(self, steps: Steps[Any]) -> None:
        """Begin to take *steps*. Earlier steps are dropped."""
        self._steps = steps
        self.start()

    @Slot()
    def _on_timeout(self) -> None:
        end = perf_counter() + MOMENT_S
        try:
            done = next(self._steps)
            while perf_counter() < end:
                done = next(self._steps)
        except StopIteration as finished:
            self.stop()
            self.finished.emit(finished.value)
        except Exception:
            self.stop()
            self.failed.emit()
            raise
        else:
            self.advanced.emit(done)
