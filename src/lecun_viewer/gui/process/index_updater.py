"""Brings the user's collections into the library, while the window stays usable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lecun_viewer.gui.widgets.worker import ENDING_S, Worker

if TYPE_CHECKING:
    from lecun_viewer.gui.store_signals import StoreSignals
    from lecun_viewer.stores import Stores

AGAIN_MS = 1000  # another program was changing the library
MOST_TRIES = 5


class IndexUpdater(QObject):
    """Has a thread bring in what changed, by `Collections.update_index`. Calls `Library.on_changed` then.

    Looks by itself after a change of this program. After a change of another program it has to be asked to `look`.

    Signals:
        finished: All files were read. There may be messages of the collections.
    """

    finished = Signal()

    def __init__(self, stores: Stores, signals: StoreSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = stores.library
        self._own = stores.own_collections
        self._worker: Worker | None = None
        self._held = self._library.own_digests()  # what the window shows
        self._tries = 0  # since somebody has asked to look
        # After the change that made it look: a small change brings itself into the library.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._update)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._look)
        signals.own_changed.connect(self._look_after_own_change)

    @property
    def is_updating(self) -> bool:
        return self._worker is not None or self._soon.isActive()

    @Slot()
    def look(self) -> None:
        """Bring in what changed. If that is under way, look again afterwards."""
        self._tries = 0
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._worker:
            return  # the end of its work looks again
        if self._own.tokens() != self._library.own_digests():
            self._soon.start()
        else:
            self._tell_if_changed()  # another program has brought its own change into the library

    @Slot()
    def _update(self) -> None:
        if self._own.tokens() == self._library.own_digests():
            self._end()
            return
        self._worker = Worker(partial(self._own.update_index, self._library), self)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._worker.start()

    @Slot()
    def _look_after_own_change(self) -> None:
        """Look again after a change of this program, which the window shows already.

        It may not show what a worker has just brought in. The end of the worker tells that.
        """
        if not self._worker:
            self._held = self._library.own_digests()
        self.look()

    def close(self) -> None:
        """Bring in no more. Wait for the present batch or file, `ENDING_S` at most."""
        self._soon.stop()
        self._again.stop()
        if self._worker:
            self._worker.cancel()
            self._worker.wait(ENDING_S)
            self._worker = None

    @Slot()
    def _on_failed(self) -> None:
        """Begin anew with the next look, after a fault of the program or its end."""
        self._worker = None

    @Slot()
    def _on_done(self) -> None:
        if self._worker:
            self._worker = None
            self._end()

    def _end(self) -> None:
        self._tell_if_changed()
        self.finished.emit()
        self._tries += 1
        if self._own.tokens() != self._held and self._tries < MOST_TRIES:
            self._again.start()

    def _tell_if_changed(self) -> None:
        """Call `Library.on_changed` if the library has changed. A file that can't be read changes nothing."""
        held = self._library.own_digests()
        if held != self._held:
            self._held = held
            self._library.on_changed()
