"""Reports that another program changed a folder, by inotify and the like. Nothing polls.

A network disk may tell nothing. So the folder is looked at when the user comes back to the program, too.
"""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

SETTLED_MS = 100  # a change touches the folder several times, and is reported once


class FolderWatcher(QObject):
    """Watches a folder, and files in it. If the folder is missing, watches the nearest folder above it.

    Signals:
        maybe_changed: Something in the folder changed.
    """

    maybe_changed = Signal()

    def __init__(self, folder: Path, application: QGuiApplication, *, suffix: str = "") -> None:
        """A watched folder reports names that come and go. Files with *suffix* are watched for their content."""
        super().__init__()
        self._suffix = suffix
        self._timer = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._timer.timeout.connect(self.maybe_changed)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)  # a commit adds and removes a journal in the folder
        self._watcher.directoryChanged.connect(self._look)
        self._watcher.fileChanged.connect(self._look)
        application.applicationStateChanged.connect(self._on_application_state_changed)
        self._watch()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look again when the user comes back."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._look()

    @Slot()
    def _look(self) -> None:
        self._watch()
        self._timer.start()

    def _watch(self) -> None:
        """Watch the folder, and its current files."""
        self._watch_folder()
        if new := self._files().difference(self._watcher.files()):
            self._watcher.addPaths(sorted(new))

    def _files(self) -> set[str]:
        if not self._suffix:
            return set()
        try:
            with os.scandir(self._folder) as entries:
                return {each.path for each in entries if each.name.endswith(self._suffix)}
        except OSError:  # there is no folder yet
            return set()

    def _watch_folder(self) -> None:
        """Watch the folder, or the nearest above it. Qt drops a folder that was removed.

        A folder may come just before the one above it is watched, which then reports nothing. So look again.
        """
        before = ""
        while (nearest := self._nearest()) != before:
            before = nearest
            if nearest not in (watched := self._watcher.directories()):
                if watched:
                    self._watcher.removePaths(watched)
                self._watcher.addPath(nearest)

    def _nearest(self) -> str:
        folders = (self._folder, *self._folder.parents)
        there = (str(each) for each in folders if os.path.isdir(each))  # noqa: PTH112  # `Path.is_dir` may raise
        return next(there, self._folder.anchor)  # a drive may be away
