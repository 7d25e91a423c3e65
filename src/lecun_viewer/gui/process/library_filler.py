"""Brings the user's collections into the library, while the window stays usable."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from lecun_viewer.gui.widgets.in_thread import Outcome, outcome_of

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.records.collections import Collections

TURN_S = 0.0002  # how long a thread keeps the window from running Python, and painting asks hundreds of times
AGAIN_MS = 1000  # another program was changing the library
MOST_TRIES = 5


class LibraryFiller(QObject):
    """Makes the steps of `Collections.bring_into`, one between two events. Logs are read in a thread.

    Signals:
        filled: The library holds other collections now, as they are on the disk.
        looked: It has looked at all files. There may be messages of the collections.
    """

    filled = Signal()
    looked = Signal()
    _loaded = Signal(object)

    def __init__(self, library: Library, own: Collections, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._own = own
        self._steps: Generator[Callable[[], Any] | None, Any, None] | None = None
        self._held = library.own_digests()  # what the window shows
        self._is_asked_again = False
        self._tries = 0
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.look)
        self._loaded.connect(self._go_on_with)
        sys.setswitchinterval(TURN_S)  # 5 ms by default

    @property
    def is_filling(self) -> bool:
        return self._steps is not None

    @Slot()
    def look(self) -> None:
        """Bring in what changed, if anything did. While that goes on, look again afterwards."""
        if self._steps:
            self._is_asked_again = True
        elif self._own.tokens() != self._library.own_digests():
            self._steps = self._own.bring_into(self._library)
            self._timer.start()
        else:
            self._tries = 0
            self._tell_filled()  # another program has brought its own change into the library

    @Slot()
    def look_after_own_change(self) -> None:
        """Look again after a change of this program, which the window shows already."""
        self._held = self._library.own_digests()
        self.look()

    @Slot()
    def _go_on(self) -> None:
        self._make_step(None)

    @Slot(object)
    def _go_on_with(self, outcome: Outcome) -> None:
        loaded, error = outcome
        if error:
            self._steps = None
            raise error  # a fault of the program, which is logged and reported
        self._make_step(loaded)

    def _make_step(self, loaded: object) -> None:
        if not self._steps:
            return
        try:
            load = self._steps.send(loaded)
        except StopIteration:
            self._end()
        except Exception:  # a fault of the program, which is logged and reported. The next look begins anew
            self._steps = None
            raise
        else:
            if load:
                QThreadPool.globalInstance().start(lambda: self._loaded.emit(outcome_of(load)))
            else:
                self._timer.start()

    def close(self) -> None:
        """Make no further step. Wait for a file that is being read."""
        self._steps = None
        self._again.stop()
        QThreadPool.globalInstance().waitForDone()

    def _end(self) -> None:
        self._steps = None
        self._tell_filled()
        self.looked.emit()
        is_done = self._own.tokens() == self._held
        self._tries = 0 if is_done else self._tries + 1
        if self._is_asked_again or 0 < self._tries < MOST_TRIES:
            self._is_asked_again = False
            self._again.start()

    def _tell_filled(self) -> None:
        """Say that the library has changed, if it has. A file that can't be read changes nothing."""
        held = self._library.own_digests()
        if held != self._held:
            self._held = held
            self.filled.emit()
