"""A log of records: this computer's own copy of a collection, of the favorites or of the days.

A change appends its lines and flushes them. The newest line of an id counts. Lines that are superseded stay until the
log is compacted. Several programs may append to a log: each holds the lock of the folder while it does.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from lecun_viewer.records.line import HEAD, NEVER, BadLineError, Key, id_of, key_of
from lecun_viewer.system.files import PRIVATE, append_durably, check_regular, make_folder, patiently, write_durably

SUFFIX = ".jsonl"
FEW = 100  # superseded lines that are not worth compacting


class Entry(NamedTuple):
    """The newest line of an id: its key, where it is in the file, and its hash."""

    key: Key
    start: int
    end: int
    hash: int


class Log:
    """Reads and appends to one file. It keeps where each line is, not what it says.

    Attributes:
        path: The file. It need not exist.
        bad_lines: The lines that are no JSON objects.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bad_lines: list[bytes] = []
        self._entries = dict[str, Entry]()
        self._superseded = set[int]()  # hashes of the lines that are no longer the newest
        self._identity: tuple[int, int] | None = None
        self._read_to = 0  # bytes
        self._token = ""

    # What it has

    @property
    def is_missing(self) -> bool:
        return self._identity is None

    @property
    def token(self) -> str:
        """What tells this state of the file from any other. Empty if there is no file. Nothing is read."""
        return token_of(self.path)

    def keys_in_order(self) -> Iterable[Key]:
        """Return the keys of all records in their order, also of deleted records. The head comes first."""
        return sorted((entry.key for entry in self._entries.values()), key=lambda key: key.place)

    def key(self, record_id: str) -> Key | None:
        """Return the key of a record, also of a deleted one. ``None`` if no line has the id."""
        entry = self._entries.get(record_id)
        return entry.key if entry else None

    def is_live(self, record_id: str) -> bool:
        key = self.key(record_id)
        return bool(key and not key.deleted)

    @property
    def has_live(self) -> bool:
        """Whether any record lives."""
        return any(not entry.key.deleted for entry in self._entries.values())

    def changed(self, record_id: str) -> str:
        """Return the newest stamp of that id."""
        key = self.key(record_id)
        return key.changed if key else NEVER

    def line(self, record_id: str) -> bytes | None:
        """Return the newest line of that id, which may be a deletion.

        Raises:
            OSError: The file can't be read.
        """
        entry = self._entries.get(record_id)
        if not entry:
            return None
        with patiently(lambda: self.path.open("rb"), self.path) as file:
            file.seek(entry.start)
            return file.read(entry.end - entry.start)

    def lines(self) -> Iterator[tuple[Key, bytes]]:
        """Yield the newest line of each id in order, also deletions.

        Raises:
            OSError: The file can't be read.
        """
        content = self._content()
        for key in self.keys_in_order():
            entry = self._entries[key.id or HEAD]
            yield key, content[entry.start : entry.end]

    def document(self) -> bytes:
        """Return the clean file: one line a record, in order. The same records give the same bytes everywhere."""
        return b"".join(line + b"\n" for _key, line in self.lines())

    def has_had(self, line: bytes) -> bool:
        """Return whether *line* was in this file since it was compacted, and is not the newest of its id any more."""
        return hash(line) in self._superseded

    # Reading and writing

    def refresh(self) -> bool:
        """Read what was written since. Return whether there was anything.

        Raises:
            OSError: The file can't be read. What was read before stays.
        """
        if (token := self.token) == self._token:
            return False
        identity = _identity(self.path)
        is_longer = identity == self._identity and self._size() >= self._read_to
        if not is_longer:
            self._forget()
        self._read(self._content(self._read_to))
        self._identity, self._token = identity, token
        return True

    def append(self, lines: Sequence[bytes]) -> None:
        """Add *lines*. They are on the disk when this returns. The caller has refreshed the log and holds the lock.

        Raises:
            OSError: No line was added.
        """
        make_folder(self.path.parent)
        append_durably(self.path, b"".join(line + b"\n" for line in lines))
        self.refresh()

    def truncate(self, size: int) -> None:
        """Take back what was appended since the file had that *size*. The caller holds the lock all the while."""
        with suppress(OSError):
            os.truncate(self.path, size)
        self._token = ""
        self.refresh()

    @property
    def size(self) -> int:
        """The bytes that were read."""
        return self._read_to

    def compact(self) -> None:
        """Write the file anew without superseded lines, if they are half of it. The caller holds the lock.

        Raises:
            OSError: The file is as it was.
        """
        if len(self._superseded) > max(FEW, len(self._entries)) or self.bad_lines:
            write_durably(self.path, self.document(), PRIVATE)
            self.refresh()

    def _forget(self) -> None:
        self._entries.clear()
        self._superseded.clear()
        self.bad_lines.clear()
        self._read_to = 0

    def _content(self, start: int = 0) -> bytes:
        """Return the file from *start*. Empty if there is no file."""
        try:
            check_regular(self.path)
            with patiently(lambda: self.path.open("rb"), self.path) as file:
                file.seek(start)
                return file.read()
        except FileNotFoundError:
            return b""

    def _size(self) -> int:
        return self.path.stat().st_size

    def _read(self, content: bytes) -> None:
        """Read lines from *content*, which begins where the last reading ended.

        A last line without its end counts if it can be read. If not, another program may be writing it.
        """
        base, start = self._read_to, 0
        while start < len(content):
            end = content.find(b"\n", start)
            is_whole = end >= 0
            end = end if is_whole else len(content)
            line = content[start:end]
            try:
                if line.strip():
                    self._take(key_of(line), line, base + start, base + end)
            except BadLineError:
                if not is_whole:
                    break
                self.bad_lines.append(line)
            start = end + 1
        self._read_to = base + min(start, len(content))

    def _take(self, key: Key, line: bytes, start: int, end: int) -> None:
        """Make *line* the newest of its id, unless there is a newer one."""
        record_id = id_of(key, line)
        key = msgspec.structs.replace(key, id=record_id) if key.id is None else key
        earlier = self._entries.get(record_id)
        if earlier and earlier.key.changed > key.changed:
            self._superseded.add(hash(line))
            return
        if earlier:
            self._superseded.add(earlier.hash)
        self._entries[record_id] = Entry(key, start, end, hash(line))


def token_of(path: Path) -> str:
    """Return what tells this state of the file *path* from any other. Empty if there is none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
