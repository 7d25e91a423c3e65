"""A log of records: this computer's own copy of a collection, of the favorites or of the days.

A change appends its lines and flushes them. The newest line of an id counts. Lines that are superseded stay until the
log is compacted. Several programs may append to a log: each holds the lock of the folder while it does.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import BinaryIO, TypeAlias

import msgspec

from lecun_viewer.records.head import is_head_of, values_of_head
from lecun_viewer.records.line import HEAD, NEVER, BadLineError, Key, key_of
from lecun_viewer.system.files import PRIVATE, append_durably, check_regular, retry_while_locked, write_durably

SUFFIX = ".jsonl"
FEW = 100  # superseded lines that are not worth compacting
_TAIL = 64  # bytes, enough to have a stamp in them

_Identity: TypeAlias = tuple[int, int]


class IndexEntry(msgspec.Struct, frozen=True, gc=False):
    """An index entry: the key of the newest line of an id, and its byte range.

    Attributes:
        hash: That of the line, if it is not kept.
        line: The line, if it is kept.
    """

    key: Key
    start: int
    end: int
    hash: int
    line: bytes | None


class _Found:
    """The index of one file. It only grows, so one thread may look up while another reads on.

    Attributes:
        ids: Those of the lines, as they were read. A line that was superseded before it was read is not among them.
        end: How many bytes were read.
        tail: The last of these bytes. A file without them there is another file.
        rest: A last line that is no JSON object. Another program may be writing it.
    """

    def __init__(self, name: str, identity: _Identity | None, *, keeps_lines: bool) -> None:
        self.name = name
        self.identity = identity
        self.keeps_lines = keeps_lines
        self.entries = dict[str, IndexEntry]()
        self.ids = list[str]()
        self.superseded = set[int]()
        self.bad_lines = list[bytes]()
        self.end = 0
        self.tail = self.rest = b""

    @property
    def start_of_tail(self) -> int:
        return self.end - len(self.tail)

    def in_order(self) -> list[IndexEntry]:
        return sorted(list(self.entries.values()), key=lambda entry: entry.key.place)  # one moment

    def keys_after(self, known: Mapping[str, Key]) -> list[Key]:
        """Return the keys. Leave out what was read before the newest of the *known* keys."""
        if not known:
            return [entry.key for entry in list(self.entries.values())]  # one moment
        found = dict[str, Key]()
        for record_id in reversed(self.ids):
            key = self.entries[record_id].key
            if known.get(record_id) is key:
                break
            found[record_id] = key
        return list(found.values())

    def read(self, content: bytes, start: int) -> None:
        """Read *content* from *start* on, which is where the last reading ended. Little more memory is used.

        A last line without its end counts if it can be read. If not, another program may be writing it.
        """
        self.rest = b""
        file = BytesIO(content)
        file.seek(start)
        for found in file:
            line = found.removesuffix(b"\n")
            try:
                self._take(key_of(line), line, self.end)
            except BadLineError:
                if not found.endswith(b"\n"):
                    self.rest = line
                    break
                if line.strip():
                    self.bad_lines.append(line)
            self.end += len(found)
        end = len(content) - len(self.rest)
        self.tail = content[max(0, end - _TAIL) : end]

    def _take(self, key: Key, line: bytes, start: int) -> None:
        """Index *line*, unless its id has a newer line.

        Raises:
            BadLineError: It is no line of this log. A union may make one of it.
        """
        record_id = key.id
        if record_id is None or (record_id == HEAD and not self._is_head(line)):
            raise BadLineError("the line has no id")
        earlier = self.entries.get(record_id)
        if earlier:
            if earlier.key.changed > key.changed:
                self.superseded.add(hash(line))
                return
            self.superseded.add(earlier.hash if earlier.line is None else hash(earlier.line))
        is_kept = self.keeps_lines
        entry = IndexEntry(key, start, start + len(line), 0 if is_kept else hash(line), line if is_kept else None)
        self.entries[record_id] = entry
        self.ids.append(record_id)

    def _is_head(self, line: bytes) -> bool:
        head = values_of_head(line)
        return head is not None and is_head_of(head, self.name)


class Log:
    """An append-only file with an index in memory: byte ranges, not values. Thread-safe.

    It may keep the newest lines in memory, too. Then none is read twice.

    Attributes:
        path: The file. It need not exist.
        readings: How often it was read from its beginning, because it was another file than before.
    """

    def __init__(self, path: Path, *, keeps_lines: bool = False) -> None:
        self.path = path
        self.readings = 0
        self._keeps_lines = keeps_lines
        self._found = self._empty(None)
        self._token = ""
        self._mutex = RLock()

    def _empty(self, identity: _Identity | None) -> _Found:
        return _Found(self.path.stem, identity, keeps_lines=self._keeps_lines)

    # What it has

    @property
    def is_missing(self) -> bool:
        return self._found.identity is None

    @property
    def token(self) -> str:
        """The size, mtime and inode of the file, as an opaque token. Empty if there is no file."""
        return token_of(self.path)

    @property
    def token_read(self) -> str:
        """The token of what was indexed."""
        return self._token

    @property
    def bad_lines(self) -> list[bytes]:
        """The lines that are no JSON objects, or have no id. The last line is one of them if it is unfinished."""
        return [line for line in (*self._found.bad_lines, self._found.rest) if line]

    @property
    def size(self) -> int:
        """The number of indexed bytes."""
        return self._found.end

    def keys_in_order(self) -> Iterable[Key]:
        """Return the keys of all records in their order, also of deleted records. The head comes first."""
        return [entry.key for entry in self._found.in_order()]

    def all_keys(self, known: Mapping[str, Key] = MappingProxyType({})) -> list[Key]:
        """Return the keys of all records in any order, also of deleted records.

        Leave out what was read before the *known* keys.
        """
        return self._found.keys_after(known)

    def key(self, record_id: str) -> Key | None:
        """Return the key of a record, also of a deleted one. ``None`` if no line has the id."""
        entry = self._found.entries.get(record_id)
        return entry.key if entry else None

    def is_live(self, record_id: str) -> bool:
        key = self.key(record_id)
        return bool(key and not key.deleted)

    @property
    def has_live(self) -> bool:
        """Whether any record lives."""
        return any(not key.deleted for key in self.all_keys())

    def changed(self, record_id: str) -> str:
        """Return the newest stamp of that id."""
        key = self.key(record_id)
        return key.changed if key else NEVER

    def line(self, record_id: str) -> bytes | None:
        """Return the newest line of that id, which may be a tombstone.

        Raises:
            OSError: The file can't be read.
        """
        while entry := self._found.entries.get(record_id):
            if entry.line is not None:
                return entry.line
            line = b""
            if file := self._open():
                with file:
                    file.seek(entry.start)
                    line = file.read(entry.end - entry.start)
            if hash(line) == entry.hash:
                return line
            self._read_again()  # another program has put another file in its place
        return None

    def lines(self) -> Iterator[tuple[Key, bytes]]:
        """Yield the newest line of each id in order, also tombstones.

        Raises:
            OSError: The file can't be read.
        """
        while True:
            entries = self._found.in_order()
            if self._keeps_lines:
                lines = [entry.line or b"" for entry in entries]
                break
            _state, content = self._content()
            lines = [content[entry.start : entry.end] for entry in entries]
            if all(hash(line) == entry.hash for line, entry in zip(lines, entries, strict=True)):
                break
            self._read_again()
        for entry, line in zip(entries, lines, strict=True):
            yield entry.key, line

    def all_lines(self) -> Iterator[tuple[Key, bytes]]:
        """Yield every line that can be read, also superseded lines, as the file has them.

        Raises:
            OSError: The file can't be read.
        """
        for line in self._content()[1].split(b"\n"):
            with suppress(BadLineError):
                yield key_of(line), line

    def document(self) -> bytes:
        """Return the clean file: one line a record, in order. The same records give the same bytes everywhere."""
        return b"".join(line.strip() + b"\n" for _key, line in self.lines())

    def has_had(self, line: bytes) -> bool:
        """Return whether *line* is a superseded line of the file."""
        return hash(line) in self._found.superseded

    # Reading and writing

    def refresh(self) -> bool:
        """Read what was appended since. Return whether there was anything.

        Raises:
            OSError: The file can't be read. What was read before stays.
        """
        with self._mutex:
            token = self.token
            if token == self._token and (token or self.is_missing):
                return False
            found = self._found
            state, content = self._content(found.start_of_tail)
            is_longer = content.startswith(found.tail) and len(content) > len(found.tail)
            if _identity_in(state) != found.identity or not is_longer:
                if found.start_of_tail:
                    state, content = self._content()
                found = self._empty(_identity_in(state))
                self.readings += 1
            found.read(content, len(found.tail))
            self._found, self._token = found, token_in(state)
            return True

    def append(self, lines: Sequence[bytes]) -> None:
        """Append *lines* with fsync. The caller has refreshed the log and holds the lock.

        Raises:
            OSError: No line was added.
        """
        content = b"".join(line + b"\n" for line in lines)
        state = append_durably(self.path, content)
        with self._mutex:
            found = self._found
            if _identity_in(state) == found.identity and state.st_size == found.end + len(content):
                found.read(content, 0)
                self._token = token_in(state)
                return
        with suppress(OSError):  # the lines are saved, and the next reading finds them
            self.refresh()

    def truncate(self, size: int) -> None:
        """Roll back to *size* bytes. The caller holds the lock all the while."""
        with suppress(OSError):
            os.truncate(self.path, size)
        with suppress(OSError):
            self._read_again()

    def compact(self) -> None:
        """Compact: rewrite the file without superseded lines, if they are half of it. The caller holds the lock.

        Raises:
            OSError: The file is as it was.
        """
        self.refresh()
        if len(self._found.superseded) > max(FEW, len(self._found.entries)) or self.bad_lines:
            write_durably(self.path, self.document(), PRIVATE)
            self.refresh()

    def _read_again(self) -> None:
        """Rebuild the index, because the file was replaced."""
        with self._mutex:
            self._found, self._token = self._empty(None), ""
            self.refresh()

    def _content(self, start: int = 0) -> tuple[os.stat_result | None, bytes]:
        """Return the state of the file, and its content from *start* in that state.

        If there is no file, they are ``None`` and empty.
        """
        file = self._open()
        if file is None:
            return None, b""
        with file:
            state = os.fstat(file.fileno())
            file.seek(start)
            return state, file.read(max(0, state.st_size - start))

    def _open(self) -> BinaryIO | None:
        """Open the file. ``None`` if there is no file."""
        check_regular(self.path)
        try:
            return retry_while_locked(lambda: self.path.open("rb"), self.path)
        except FileNotFoundError:
            return None


def token_of(path: Path) -> str:
    """Return the token of *path*: size, mtime and inode. Empty if it is missing."""
    try:
        return token_in(path.stat())
    except OSError:
        return ""


def token_in(state: os.stat_result | None) -> str:
    """Return the token of a file with the ``stat`` *state*."""
    return f"{state.st_size}-{state.st_mtime_ns}-{state.st_ino}" if state else ""


def _identity_in(state: os.stat_result | None) -> _Identity | None:
    return (state.st_dev, state.st_ino) if state else None
