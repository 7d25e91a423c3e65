"""Keeps the folder that people see in step with this computer's own logs, while the window never waits for it."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from lecun_viewer.gui.process.folder_watcher import SETTLED_MS
from lecun_viewer.gui.widgets.worker import LOOK_EVERY_MS, Job
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from pathlib import Path

    from lecun_viewer.core.progress import Progress
    from lecun_viewer.records.mirror import Mirror
    from lecun_viewer.records.state import CollectionMessage

QUIET_MS = 2000  # two looks so far apart that find the same files tell that nobody is writing
ANSWERS_MS = 10_000  # a slow network disk takes less
ENDING_S = 2.0  # how long the end of the program waits for the folder


class _Done(NamedTuple):
    """The result of a job.

    Attributes:
        seen: What is in the folder. ``None`` if it can't be read.
        changed: The logs that have changed. ``None`` if somebody may be writing, so nothing was done.
    """

    seen: dict[str, str] | None
    changed: set[str] | None


class Synchronizer(QObject):
    """Synchronizes in a thread, debounced, after each change on either side. The thread is that of a `Job`.

    Signals:
        united: The logs with these names have changed.
        messages_added: There are messages for the user.
    """

    united = Signal(set)
    messages_added = Signal(list)

    def __init__(self, mirror: Mirror, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._seen: dict[str, str] | None = None  # what the last look has found
        self._work: Job | None = None
        self._working = QTimer(self, interval=LOOK_EVERY_MS)
        self._working.timeout.connect(self._look_at_work)
        self._is_asked_again = False
        self._has_news = False  # another program may have changed the folder since it was united
        self._is_away = False  # the user knows that the folder does not answer
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._look)
        self._watched: tuple[int, int] | None = None  # which folder is
        self._answers = QTimer(self, interval=ANSWERS_MS, singleShot=True)
        self._answers.timeout.connect(self._say_that_it_is_away)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        self._watcher.fileChanged.connect(self._on_folder_changed)
        application.applicationStateChanged.connect(self._on_application_state_changed)
        self.schedule()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running or scheduled."""
        return not self._work and not self._quiet.isActive()

    @Slot()
    def schedule(self) -> None:
        """Look at the folder, and synchronize when no change has come for two seconds. The first call looks at once.

        If that is under way, run again afterwards. Changes here don't delay what comes from the folder. Else nothing
        would come while the user types a note.
        """
        if self._work:
            self._is_asked_again = True
        elif not self._quiet.isActive():
            self._seen = None
            self._look()
        elif not self._has_news:
            self._quiet.start(QUIET_MS)

    def use(self, mirror: Mirror) -> None:
        """Switch to *mirror*. Work on the folder before is abandoned."""
        self._watch_nothing()
        self._quiet.stop()
        self._working.stop()
        self._mirror, self._work, self._is_away, self._has_news = mirror, None, False, False
        self.schedule()

    def close(self) -> None:
        """Flush the last changes into the folder, unless it hangs."""
        is_idle, last = self.is_idle, self._work
        self._quiet.stop()
        end = monotonic() + ENDING_S
        if not is_idle and (not last or last.wait(ENDING_S)):
            self._start(is_quiet=True).wait(end - monotonic())
        self._working.stop()
        self._answers.stop()

    @Slot()
    def _on_folder_changed(self) -> None:
        """Look when the file is complete, since most programs replace a file. Look once more two seconds later."""
        if self._work:
            self._is_asked_again = True
        elif not self._has_news:
            self._seen = None
            self._quiet.start(SETTLED_MS)
        self._has_news = True

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Look when the user comes back: a network disk tells nothing of its changes."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.schedule()

    @Slot()
    def _look(self) -> None:
        self._start(is_quiet=False)

    def _start(self, *, is_quiet: bool) -> Job:
        self._work = Job(partial(_synchronized, self._mirror, self._seen, is_quiet))
        self._work.start()
        self._working.start()
        self._answers.start()
        return self._work

    @Slot()
    def _look_at_work(self) -> None:
        work = self._work
        if not work or not work.is_over:
            return
        self._work = None
        self._working.stop()
        self._answers.stop()
        if work.error:
            self._has_news = False  # else nothing would look at the folder again
            raise work.error  # a fault of the program, which is logged and reported
        self._on_done(work.result)

    def _on_done(self, done: _Done) -> None:
        """Show what was done. If somebody may be writing, look again in two seconds."""
        self._seen, self._is_away = done.seen, False
        if done.seen is not None:
            self._watch(done.seen)
        if done.changed is None:
            self._is_asked_again = False
            self._quiet.start(QUIET_MS)
            return
        self._has_news = self._has_news and self._is_asked_again
        if done.changed:
            self.united.emit(done.changed)
        self._tell(self._mirror.messages)
        if self._is_asked_again:
            self._is_asked_again = False
            self.schedule()

    def _watch(self, seen: dict[str, str]) -> None:
        """Watch the folder, which has just answered, and its files. If the folder is missing, watch the one above.

        Look once more at a folder that was not watched before. It may have changed since it was *seen*. Qt goes on to
        watch a folder that was renamed. It does not notice another one in its place.
        """
        folder, before = self._mirror.folder, self._watcher.directories()
        if (identity := _identity_of(folder)) != self._watched:
            self._watched = identity
            self._watch_nothing()
        wanted = [str(folder), *(str(folder / name) for name in seen)]
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if new := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(new)
        if wanted[0] not in self._watcher.directories():
            self._watcher.addPath(str(folder.parent))
        elif str(folder.parent) in watched:
            self._watcher.removePath(str(folder.parent))
        if self._watcher.directories() != before:
            self._is_asked_again = True

    def _watch_nothing(self) -> None:
        if watched := [*self._watcher.directories(), *self._watcher.files()]:
            self._watcher.removePaths(watched)

    @Slot()
    def _say_that_it_is_away(self) -> None:
        if not self._is_away:
            self._is_away = True
            self._tell([self._mirror.does_not_answer()])

    def _tell(self, messages: list[CollectionMessage]) -> None:
        if messages:
            self.messages_added.emit(list(messages))
            messages.clear()


def _synchronized(mirror: Mirror, before: dict[str, str] | None, is_quiet: bool, _progress: Progress) -> _Done:
    """Synchronize, unless the folder has changed since *before* and is not known to be quiet (*is_quiet*).

    If it can't be read, try all the same. That says why.
    """
    if not is_quiet and (seen := _seen_by(mirror)) not in (None, before):
        return _Done(seen, None)
    changed = mirror.try_to_synchronize()
    return _Done(_seen_by(mirror), changed)


def _identity_of(folder: Path) -> tuple[int, int] | None:
    """Return what tells *folder* from another one in its place. ``None`` if it is missing."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _seen_by(mirror: Mirror) -> dict[str, str] | None:
    """Return what is in the folder. ``None`` if it can't be read."""
    try:
        return mirror.look()
    except OSError as error:
        log("The folder of the collections can't be read: %s", error)
        return None
