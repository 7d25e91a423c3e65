"""SIGTERM, SIGINT and SIGHUP end the program as its Quit does.

Python runs no signal handler while Qt's loop waits in C, so the signal's number arrives through a socket that the loop
watches (Python's “signal.set_wakeup_fd”).
"""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class QuitSignals(QObject):
    """Listens for signals of the operating system.

    Signals:
        received: one of them came.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_end, self._write_end = socket.socketpair()
        for end in (self._read_end, self._write_end):
            end.setblocking(False)
        signal.set_wakeup_fd(self._write_end.fileno(), warn_on_full_buffer=False)
        for name in NAMES:
            if hasattr(signal, name):  # Windows has no SIGHUP
                signal.signal(getattr(signal, name), _ignore)
        self._notifier = QSocketNotifier(self._read_end.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        self._read_end.recv(64)
        self.received.emit()


def _ignore(_number: int, _frame: object) -> None:
    """Take the place of Python's handler; the notifier does the work."""
