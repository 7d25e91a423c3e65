"""Work that takes seconds, done between the events of the window, without a thread."""

from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lecun_viewer.gui.booklet.steps import Steps

MOMENT_S = 0.008  # half of a picture at 60 a second; the other half is the window's


class StepTimer(QTimer):
    """Takes steps for a moment whenever the program has nothing else to do. Takes no further ones once it is stopped.

    Signals:
        advanced: a moment is over; with how much is done, from 0 to 1.
        finished: the last step is taken; with what was made.
        failed: a step raised an error, which goes on to the program's own record of errors.
    """

    advanced = Signal(float)
    finished = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] | None = None
        self.setInterval(0)
        self.timeout.connect(self._on_timeout)

    def take(self, steps: Steps[Any]) -> None:
        """Begin to take *steps*; those of before are taken no further."""
        self._steps = steps
        self.start()

    @Slot()
    def _on_timeout(self) -> None:
        try:
            done = self._take_some()
        except StopIteration as end:
            self.stop()
            self.finished.emit(end.value)
        except Exception:
            self.stop()
            self.failed.emit()
            raise
        else:
            self.advanced.emit(done)

    def _take_some(self) -> float:
        assert self._steps is not None
        end = perf_counter() + MOMENT_S
        while True:
            done = next(self._steps)
            if perf_counter() >= end:
                return done
