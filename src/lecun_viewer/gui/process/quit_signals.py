"""SIGTERM, SIGINT and SIGHUP end the program as its Quit does. Windows sends no such signals.

Python runs no signal handler while Qt's loop waits in C. So Python writes the signal's number into a pipe, and the loop
watches the pipe (Python's “signal.set_wakeup_fd”).
"""

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class QuitSignals(QObject):
    """Listens for signals of the operating system.

    Signals:
        received: A signal came.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_end, write_end = os.pipe()
        for end in (self._read_end, write_end):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _ignore)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        os.read(self._read_end, 64)
        self.received.emit()


def _ignore(_number: int, _frame: object) -> None:
    """Replace Python's handler. The notifier does the work."""
