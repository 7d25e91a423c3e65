"""Sees that another program has changed the favorites, by the operating system's own notice: nothing is polled."""

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

SETTLED_MS = 100  # a change touches the folder a few times; look once


class FavoritesWatcher(QObject):
    """Watches the folder of the favorites.

    Signals:
        maybe_changed: something in the folder is other than before.
    """

    maybe_changed = Signal()

    def __init__(self, folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._timer.timeout.connect(self.maybe_changed)
        self._folder = folder
        self._watcher = QFileSystemWatcher([folder], self)  # a commit makes and removes a journal there
        self._watcher.directoryChanged.connect(self._on_directory_changed)

    @Slot()
    def _on_directory_changed(self) -> None:
        if not self._watcher.directories():  # it was removed; perhaps it is there again
            self._watcher.addPath(self._folder)
        self._timer.start()
