"""Keeps the folder that people see in step with this computer's own logs, while the window never waits for it."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from pathlib import Path

    from lecun_viewer.records.mirror import Mirror
    from lecun_viewer.records.state import CollectionMessage

QUIET_MS = 2000  # two looks so far apart that find the same files tell that nobody is writing
ANSWERS_MS = 10_000  # a slow network disk takes less
MOST_FILES = 100  # of a folder that are watched. Each takes a handle of the system
ENDING_S = 2.0  # how long the end of the program waits for what is being written


class Synchronizer(QObject):
    """Synchronizes some seconds after each change, on either side.

    The work is done in a thread of its own. That of a `QThreadPool` would keep the program from ending while a network
    disk does not answer.

    Signals:
        united: The logs with these names have changed.
        told: There are messages for the user.
    """

    united = Signal(set)
    told = Signal(list)
    _looked = Signal(object)
    _done = Signal(object)

    def __init__(self, mirror: Mirror, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._seen: dict[str, str] | None = None  # what the last look has found
        self._work: Thread | None = None
        self._is_asked_again = False
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._look)
        self._answers = QTimer(self, interval=ANSWERS_MS, singleShot=True)
        self._answers.timeout.connect(self._say_that_it_is_away)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.schedule)
        self._watcher.fileChanged.connect(self.schedule)
        self._looked.connect(self._on_looked)
        self._done.connect(self._on_done)
        application.applicationStateChanged.connect(self._on_application_state_changed)
        self.schedule()

    @property
    def folder(self) -> Path:
        return self._mirror.folder

    @Slot()
    def schedule(self) -> None:
        """Synchronize when nobody has written for a while. While that goes on, do it again afterwards."""
        if self._work:
            self._is_asked_again = True
        else:
            self._seen = None
            self._look()

    def use(self, mirror: Mirror) -> None:
        """Synchronize with the folder of *mirror* from now on."""
        if watched := [*self._watcher.directories(), *self._watcher.files()]:
            self._watcher.removePaths(watched)
        self._mirror = mirror
        self.schedule()

    def close(self) -> None:
        """Finish what is being written, unless the folder does not answer."""
        self._quiet.stop()
        self._answers.stop()
        if self._work:
            self._work.join(ENDING_S)

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look when the user comes back: a network disk tells nothing of its changes."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.schedule()

    @Slot()
    def _look(self) -> None:
        mirror = self._mirror
        self._start(lambda: self._looked.emit(_seen_by(mirror)))

    @Slot(object)
    def _on_looked(self, seen: dict[str, str] | None) -> None:
        """Synchronize if the folder is as it was two seconds ago. Else look again in two seconds."""
        self._work = None
        if seen is None or seen == self._seen:
            mirror = self._mirror
            self._start(lambda: self._done.emit(mirror.try_to_synchronize()))
        else:
            self._seen = seen
            self._answers.stop()
            self._watch(seen)
            self._quiet.start()

    @Slot(object)
    def _on_done(self, changed: set[str]) -> None:
        self._work = None
        self._answers.stop()
        if changed:
            self.united.emit(changed)
        self._tell(self._mirror.messages)
        if self._is_asked_again:
            self._is_asked_again = False
            self.schedule()

    def _start(self, work: object) -> None:
        assert callable(work)
        self._work = Thread(target=work, daemon=True)
        self._work.start()
        self._answers.start()

    def _watch(self, seen: dict[str, str]) -> None:
        """Watch the folder, which has just answered, and its files."""
        wanted = [str(self.folder), *(str(self.folder / name) for name in list(seen)[:MOST_FILES])]
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if new := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(new)

    @Slot()
    def _say_that_it_is_away(self) -> None:
        self._tell([self._mirror.does_not_answer()])

    def _tell(self, messages: list[CollectionMessage]) -> None:
        if messages:
            self.told.emit(list(messages))
            messages.clear()


def _seen_by(mirror: Mirror) -> dict[str, str] | None:
    """Return what is in the folder. ``None`` if it can't be read: synchronizing says why."""
    try:
        return mirror.look()
    except OSError as error:
        log("The folder of the collections can't be read: %s", error)
        return None
