"""Tells that a minute of the wall clock has begun: the program's only regular awakening.

A timer counts on a clock that stands still while the computer sleeps, and knows nothing of a clock that was set. So
none runs longer than to the next full minute, and whoever listens looks at the clock itself.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

MINUTE_MS = 60_000
AFTER_MS = 20  # a timer may be early by a little, and then would count the same minute twice


class WallClock(QObject):
    """Follows *now*, which returns the local time.

    Signals:
        minute_began: the hands have moved on; by a minute, or by anything when the clock was set or the computer slept.
    """

    minute_began = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._wait()

    @Slot()
    def _on_timeout(self) -> None:
        self._wait()
        self.minute_began.emit()

    def _wait(self) -> None:
        now = self._now()
        self._timer.start(MINUTE_MS - now.second * 1000 - now.microsecond // 1000 + AFTER_MS)
