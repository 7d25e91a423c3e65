"""Tells when a minute of the wall clock begins. Nothing else wakes the program regularly.

A timer stops while the computer sleeps, and it does not see that somebody set the clock. So the timer runs only to the
next full minute, and the listeners look at the clock themselves.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

MINUTE_MS = 60_000
AFTER_MS = 20  # a timer may fire a little early and would count the same minute twice


class WallClock(QObject):
    """Follows *now*, which returns the local time.

    Signals:
        minute_began: A minute began. More may have passed if the clock was set or the computer slept.
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
