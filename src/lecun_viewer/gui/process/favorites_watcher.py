"""Sees that another program has changed the favorites, by the operating system's own notice: nothing is polled.

A disk of the network gives no notice, so there is also a look whenever the user comes back to the program.
"""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot

SETTLED_MS = 100  # a change touches the folder a few times; look once


class FavoritesWatcher(QObject):
    """Watches the folder of the favorites; while it is missing, the folder in which it would be.

    Signals:
        maybe_changed: something in the folder is other than before.
    """

    maybe_changed = Signal()

    def __init__(self, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._timer.timeout.connect(self.maybe_changed)
        self._folder = Path(folder)
        self._watched: tuple[int, int] | None = None  # which folder had the name when it was last looked at
        self._watcher = QFileSystemWatcher(self)  # a commit makes and removes a journal in the folder
        self._watcher.directoryChanged.connect(self._look)
        self._watch()

    @Slot(Qt.ApplicationState)
    def on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look again when the user comes back: another folder can have the name now, without any notice of it."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._look()

    @Slot()
    def _look(self) -> None:
        self._watch()
        self._timer.start()

    def _watch(self) -> None:
        """Watch the folder that has the name now."""
        there = self._identity()
        if there and there == self._watched and str(self._folder) in self._watcher.directories():
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._watched = there
        if not (there and self._watcher.addPath(str(self._folder))):
            self._watcher.addPath(str(next(each for each in self._folder.parents if each.is_dir())))

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._folder.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
