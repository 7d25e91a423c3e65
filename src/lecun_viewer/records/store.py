"""The store of all that is the user's: a folder of logs on this computer, and what changes them.

A change takes the lock of the folder and checks what was seen before (optimistic locking). It appends its lines with
one fsync, and touches no other folder. So saving takes a millisecond, also while the folder that people see is away.

``records/`` has the logs. ``collections-older/`` has what was deleted, and what a union replaced. ``backups/`` has
dated copies of the logs.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.core.progress import Progress, unwatched, watched
from lecun_viewer.records.backups import Backups
from lecun_viewer.records.head import DAYS, FAVORITES, FAVORITES_HEAD, is_newer_version, plain_id
from lecun_viewer.records.line import HEAD, Key, changed_line, later, next_stamp, tombstone, values_in, written
from lecun_viewer.records.log import SUFFIX, Log
from lecun_viewer.records.union import UnionResult, unite
from lecun_viewer.system.files import LONG_S, SHORT_S, append_durably, locked, make_folder, read_if_there
from lecun_viewer.system.log import log as write_log

FOLDER, OLDER, BACKUPS = "records", "collections-older", "backups"
KEPT_IN_TOMBSTONE = ("format", "version", "collection", "title", "imported")


class ChangedSinceError(Exception):
    """Optimistic locking failed: a record changed since the user saw it. Nothing was written."""


class Write(NamedTuple):
    """A change of one record.

    Attributes:
        log: The name of the log.
        is_as_seen: Returns whether the current line, or ``None``, is what the user saw (compare-and-set).
        values: The known fields from now on. ``None`` deletes the record.
        known: The names of all known fields. Other fields of the line stay.
        added: When it was added, if that is not now.
        kept: The fields that stay in the tombstone.
    """

    log: str
    id: str
    is_as_seen: Callable[[bytes | None], bool]
    values: Mapping[str, Any] | None
    known: Set[str] = frozenset()
    added: str = ""
    kept: Iterable[str] = KEPT_IN_TOMBSTONE


class Records:
    """Reads and changes the logs. It can always be made: nothing is read or written before it is asked for.

    Attributes:
        now: Returns the aware time.
        older: The folder of older lines.
        backups: The dated copies of the logs.
        has_changed: Whether this program has changed anything.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data."""
        self.now = now
        self.path = folder / FOLDER
        self.older = folder / OLDER
        self.has_changed = False
        self.backups = Backups(folder / BACKUPS)
        self._logs = dict[str, Log]()
        self._has_looked_for_missing = False
        self._checked = dict[str, int]()  # the readings after which each log was compared with its backup
        self._newer = dict[str, tuple[Key | None, bool]]()  # which collections are, by the keys of their heads
        self._mutex = RLock()  # for threads, where the file system knows no locks

    def names(self) -> list[str]:
        """Return the names of the collections' logs, in alphabetical order.

        Raises:
            OSError: The folder can't be read.
        """
        found = list[str]()
        with suppress(FileNotFoundError, NotADirectoryError):
            found = os.listdir(self.path)  # noqa: PTH208  # names are enough, and it is asked for often
        names = {name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)} | self._mend_missing()
        return sorted(name for name in names if plain_id(name) == name)

    def _mend_missing(self) -> set[str]:
        """Restore missing logs from their backups, once at the start. No log is ever removed on purpose."""
        if self._has_looked_for_missing:
            return set()
        self._has_looked_for_missing = True
        names = self.backups.newest_of_all().keys()
        return {name for name in names if not self.token(name) and not self.log(name).is_missing}

    def token(self, name: str) -> str:
        """Return the token of a log. See `log.token_of`."""
        return self._log(name).token

    def log(self, name: str) -> Log:
        """Return the log with that name, as it is now.

        Raises:
            OSError: It can't be read.
        """
        found = self._log(name)
        found.refresh()
        if self._backup_to_mend(found, name):
            try:
                with self.locked(SHORT_S) as is_locked:
                    self._log_in_lock(name, is_locked=is_locked)
            except OSError as error:
                write_log("A damaged file was not mended: %s", error)
            self._checked[name] = found.readings
        return found

    def _log_in_lock(self, name: str, *, is_locked: bool) -> Log:
        """Return the log as it is now. A damaged log is united with its backup. The caller holds the lock.

        Raises:
            OSError: It can't be read.
        """
        found = self._log(name)
        found.refresh()
        if backup := self._backup_to_mend(found, name):
            try:
                documents = [read_if_there(backup), b"\n".join(found.bad_lines)]
                union = unite(found, documents, self.now(), name)
                self._take(found, name, union._replace(older=[]), is_locked=is_locked)  # what a backup loses is no news
            except OSError as error:
                write_log("A damaged file was not mended: %s", error)
        self._checked[name] = found.readings
        return found

    def _backup_to_mend(self, log: Log, name: str) -> Path | None:
        """Return the backup of a log that was cut, emptied, overwritten or deleted since it was read last."""
        if self._checked.get(name) == log.readings:
            return None
        backup = self.backups.newest(name, self.now().date())
        with suppress(OSError):
            if backup and (log.bad_lines or log.size < backup.stat().st_size):
                return backup
        self._checked[name] = log.readings
        return None

    def _log(self, name: str) -> Log:
        if name not in self._logs:
            self._logs.setdefault(name, Log(self.path / f"{name}{SUFFIX}", keeps_lines=name == FAVORITES))
        return self._logs[name]

    # Changes

    def write(self, writes: Sequence[Write], progress: Progress = unwatched) -> Mapping[str, tuple[str, str]]:
        """Make all these changes atomically, with fsync.

        Return the tokens of each log, right before the changes and right after them. The progress is that of comparing
        each record with what was seen. Nothing is written before.

        Raises:
            ChangedSinceError: A record is not as it was seen.
            OSError: No change was made.
            CancelledError: *progress* raised it. No change was made.
        """
        now = self.now()
        with self.locked() as is_locked:
            names = dict.fromkeys(each.log for each in writes)
            logs = {name: self._log_to_change(name, is_locked=is_locked) for name in names}
            before_all = {name: log.token_read for name, log in logs.items()}
            lines, older = dict[str, list[bytes]](), dict[str, list[bytes]]()
            for number, each in enumerate(watched(writes, len(writes), progress)):
                log = logs[each.log]
                before = log.line(each.id)
                live = before if log.is_live(each.id) else None
                if not each.is_as_seen(live):
                    raise ChangedSinceError(each.id)
                changed = next_stamp(now, log.changed(each.id))
                if each.values is not None:
                    lines.setdefault(each.log, []).append(_line(each, before, changed, number))
                elif live is not None:
                    lines.setdefault(each.log, []).append(tombstone(live, each.kept, changed))
                    older.setdefault(each.log, []).append(live)
            for name, replaced in older.items():
                self._append_to_older(name, replaced, is_flushed=False)  # the log has them until it is compacted
            self._append(logs, lines)
            self.has_changed = True
            return {name: (before_all[name], log.token_read) for name, log in logs.items()}

    def _append(self, logs: Mapping[str, Log], lines: Mapping[str, Sequence[bytes]]) -> None:
        """Append to all *logs*, or to none."""
        done = list[tuple[Log, int]]()
        try:
            for name, added in lines.items():
                size = logs[name].size
                logs[name].append(added)
                done.append((logs[name], size))
        except OSError:
            for log, size in done:
                log.truncate(size)
            raise

    @contextmanager
    def locked(self, most_s: float = LONG_S) -> Iterator[bool]:
        """Hold the lock of the folder. Yields whether the file system knows locks.

        Raises:
            OSError: The lock can't be had.
        """
        make_folder(self.path)
        with self._mutex, locked(self.path, most_s) as is_locked:
            yield is_locked

    def _log_to_change(self, name: str, *, is_locked: bool) -> Log:
        found = self._log_in_lock(name, is_locked=is_locked)
        if self.is_newer(name):
            raise FailureError(0, Cause.NEWER_VERSION, name)
        return found

    def is_newer(self, name: str) -> bool:
        """Return whether a newer version of the program has written to that collection. It is only shown then."""
        log = self._log(name)
        key, is_newer = self._newer.get(name, (None, False))
        if (now := log.key(HEAD)) is not key:
            head = log.line(HEAD)
            is_newer = bool(head and is_newer_version(values_in(head)))
            self._newer[name] = now, is_newer
        return is_newer

    # Files of other computers

    def unite(self, name: str, documents: Iterable[bytes]) -> bool:
        """Merge *documents*, each the content of a file, into a log. Return whether it has changed.

        What loses is kept with the earlier versions.

        Raises:
            OSError: Nothing was changed.
        """
        with self.locked() as is_locked:
            log = self._log_in_lock(name, is_locked=is_locked)
            union = unite(log, [*documents, b"\n".join(log.bad_lines)], self.now(), name)
            return self._take(log, name, union, is_locked=is_locked)

    def _take(self, log: Log, name: str, union: UnionResult, *, is_locked: bool) -> bool:
        """Bring what a union found into *log*. Return whether it has changed."""
        if older := [*union.older, *union.bad]:
            self._save_older(name, older)
        if union.new:
            log.append(union.new)
        if is_locked:
            with suppress(OSError):
                log.compact()
        return bool(union.new)

    def _save_older(self, name: str, lines: Iterable[bytes]) -> None:
        """Append *lines* to the older lines, with fsync, unless they are there.

        Raises:
            OSError: They were not saved.
        """
        present = set(read_if_there(self.older_file(name)).split(b"\n"))
        if new := [line for line in lines if line not in present]:
            self._append_to_older(name, new, is_flushed=True)

    def _append_to_older(self, name: str, lines: Iterable[bytes], *, is_flushed: bool) -> None:
        """Append *lines* to the older lines. A new file begins with the head, so it can be imported."""
        make_folder(self.older)
        path = self.older_file(name)
        head = self._log(name).line(HEAD) or (FAVORITES_HEAD if name == FAVORITES else None)
        added = [head, *lines] if head and not path.exists() else lines
        append_durably(path, b"".join(line + b"\n" for line in added), is_flushed=is_flushed)

    def older_file(self, name: str) -> Path:
        """Return the file with the older lines of a log. It may be missing."""
        return self.older / f"{name.removeprefix('@')}{SUFFIX}"

    def make_backups(self) -> None:
        """Copy the logs that have changed since their last copies.

        Raises:
            OSError: A copy was not made.
        """
        changed, today = list[Path](), self.now().date()
        for name in (*self.names(), FAVORITES, DAYS):
            path = self._log(name).path
            with suppress(OSError):
                if self.backups.has(path, today):
                    continue
                self.log(name)  # a damaged log is mended before it is copied
            changed.append(path)
        self.backups.make(changed, today)


def _line(write: Write, before: bytes | None, changed: str, number: int) -> bytes:
    """Return the new line of a record. *number* keeps the order of records that are added at once."""
    assert write.values is not None
    if before is None:
        return written(write.id, write.values, write.added or later(changed, number), changed)
    return changed_line(before, write.known, write.values, changed, write.added)
