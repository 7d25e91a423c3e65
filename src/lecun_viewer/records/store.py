"""The store of all that is the user's: a folder of logs on this computer, and what changes them.

A change takes the lock of the folder, checks what was seen before, appends its lines with one flush, and answers. It
touches no other folder. So saving takes a millisecond, also while the folder that people see is away.

``records/`` has the logs. ``collections-older/`` has what was deleted, and what a union replaced. ``backups/`` has
dated copies of the logs.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.records.line import HEAD, BadLineError, changed_line, deletion, later, next_stamp, values_in, written
from lecun_viewer.records.log import SUFFIX, Log
from lecun_viewer.records.union import unite
from lecun_viewer.system.files import append_durably, check_regular, locked, make_folder, patiently
from lecun_viewer.system.log import log as write_log

FORMAT, VERSION = "lecun-viewer collection", 2
FOLDER, OLDER, BACKUPS = "records", "collections-older", "backups"
FAVORITES, DAYS = "@favorites", "@days"
"""The names of the logs that are no collections. No id of a collection has such a sign."""
KEPT_IN_DELETION = ("format", "version", "collection", "title", "imported")


class ChangedSinceError(Exception):
    """A record is not as it was when the user saw it. Nothing was changed."""


class Write(NamedTuple):
    """A change of one record.

    Attributes:
        log: The name of the log.
        is_as_seen: Returns whether the line, or ``None`` if there is no record, is what the user saw before.
        values: The known fields from now on. ``None`` deletes the record.
        known: The names of all known fields. Other fields of the line stay.
        added: When it was added, if that is not now.
        kept: The fields that stay in a deletion.
    """

    log: str
    id: str
    is_as_seen: Callable[[bytes | None], bool]
    values: Mapping[str, Any] | None
    known: Set[str] = frozenset()
    added: str = ""
    kept: Iterable[str] = KEPT_IN_DELETION


class Records:
    """Reads and changes the logs. It can always be made: nothing is read or written before it is asked for.

    Attributes:
        now: Returns the aware time.
        older: The folder of older lines.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data."""
        self.now = now
        self.path = folder / FOLDER
        self.older = folder / OLDER
        self._logs = dict[str, Log]()

    def names(self) -> list[str]:
        """Return the names of the collections' logs, in alphabetical order.

        Raises:
            OSError: The folder can't be read.
        """
        try:
            found = os.listdir(self.path)  # noqa: PTH208  # names are enough, and it is asked for often
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX) and not name.startswith("@"))

    def token(self, name: str) -> str:
        """Return what tells the state of a log from any other. Nothing is read."""
        return self._log(name).token

    def log(self, name: str) -> Log:
        """Return the log with that name, as it is now.

        Raises:
            OSError: It can't be read.
        """
        found = self._log(name)
        found.refresh()
        return found

    def _log(self, name: str) -> Log:
        return self._logs.setdefault(name, Log(self.path / f"{name}{SUFFIX}"))

    # Changes

    def write(self, writes: Sequence[Write]) -> None:
        """Make all these changes, or none. They are on the disk when this returns.

        Raises:
            ChangedSinceError: A record is not as it was seen.
            OSError: No change was made.
        """
        now = self.now()
        with self.locked():
            logs = {name: self._log_to_change(name) for name in dict.fromkeys(each.log for each in writes)}
            lines, older = dict[str, list[bytes]](), dict[str, list[bytes]]()
            for number, each in enumerate(writes):
                log = logs[each.log]
                before = log.line(each.id)
                live = before if log.is_live(each.id) else None
                if not each.is_as_seen(live):
                    raise ChangedSinceError(each.id)
                changed = next_stamp(now, log.changed(each.id))
                if each.values is not None:
                    lines.setdefault(each.log, []).append(_line(each, before, changed, number))
                elif live is not None:
                    lines.setdefault(each.log, []).append(deletion(live, each.kept, changed))
                    older.setdefault(each.log, []).append(live)
            self._append(logs, lines)
            for name, replaced in older.items():
                self.add_older(name, replaced)

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
    def locked(self) -> Iterator[bool]:
        """Keep other programs from changing anything meanwhile. Yields whether the file system knows locks.

        Raises:
            OSError: The lock can't be had.
        """
        make_folder(self.path)
        with locked(self.path) as is_locked:
            yield is_locked

    def _log_to_change(self, name: str) -> Log:
        found = self.log(name)
        if self.is_newer(name):
            raise FailureError(0, Cause.NEWER_VERSION, name)
        return found

    def is_newer(self, name: str) -> bool:
        """Return whether a newer version of the program has written to that collection. It is only shown then."""
        head = self._log(name).line(HEAD)
        version = values_in(head).get("version") if head else VERSION
        return not isinstance(version, int) or version > VERSION

    # Files of other computers

    def unite(self, name: str, documents: Iterable[bytes]) -> bool:
        """Bring *documents*, each the content of a file, into a log. Return whether it has changed.

        Raises:
            OSError: Nothing was changed.
        """
        with self.locked() as is_locked:
            log = self.log(name)
            union = unite(log, documents, self.now())
            bad = [*union.bad, *log.bad_lines]
            if union.older or bad:
                self.add_older(name, [*union.older, *bad], is_flushed=True)
            if union.new:
                log.append(union.new)
            if is_locked:
                with suppress(OSError):
                    log.compact()
        return bool(union.new)

    def add_older(self, name: str, lines: Iterable[bytes], *, is_flushed: bool = False) -> None:
        """Save *lines* that were replaced or deleted, each once. Not flushed, they are on the disk some time later.

        Then a failure is logged, as the log has these lines until it is compacted.

        Raises:
            OSError: They were not saved, and should have been flushed. A file of another computer may have them alone.
        """
        path = self.older / f"{name.removeprefix('@')}{SUFFIX}"
        try:
            make_folder(self.older)
            present = set(read_if_there(path).split(b"\n")) if is_flushed else ()
            if new := [line for line in lines if line not in present]:
                append_durably(path, b"".join(line + b"\n" for line in new), is_flushed=is_flushed)
        except OSError as error:
            if is_flushed:
                raise
            write_log("Older lines were not saved: %s", error)


def _line(write: Write, before: bytes | None, changed: str, number: int) -> bytes:
    """Return the new line of a record. *number* keeps the order of records that are added at once."""
    assert write.values is not None
    added = write.added or later(changed, number)
    if before is None:
        return written(write.id, write.values, added, changed)
    if write.added:
        values = values_in(before)
        unknown = {name: value for name, value in values.items() if name not in write.known}
        return written(write.id, {**unknown, **write.values}, added, changed)
    return changed_line(before, write.known, write.values, changed)


def read_if_there(path: Path) -> bytes:
    """Return the content of *path*. Empty if there is no file.

    Raises:
        OSError: It can't be read.
    """
    check_regular(path)
    try:
        return patiently(path.read_bytes, path)
    except FileNotFoundError:
        return b""


def head_values(document: bytes) -> Mapping[str, Any] | None:
    """Return the head in the first line of *document*. ``None`` if it is no file of a collection."""
    first = document.partition(b"\n")[0].removeprefix(b"\xef\xbb\xbf")
    with suppress(BadLineError):
        values = values_in(first)
        return values if values.get("format") == FORMAT else None
    return None
