"""A log of records: this computer's own copy of a collection, of the favorites or of the days.

A change appends its lines and flushes them. The newest line of an id counts. Lines that are superseded stay until the
log is compacted. Several programs may append to a log: each holds the lock of the folder while it does.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import BinaryIO, TypeAlias

import msgspec

from lecun_viewer.records.head import values_of_head
from lecun_viewer.records.line import HEAD, NEVER, BadLineError, Key, key_of
from lecun_viewer.system.files import PRIVATE, append_durably, check_regular, make_folder, patiently, write_durably

SUFFIX = ".jsonl"
FEW = 100  # superseded lines that are not worth compacting
_TAIL = 64  # bytes, enough to have a stamp in them

_Identity: TypeAlias = tuple[int, int]


class Entry(msgspec.Struct, frozen=True, gc=False):
    """The newest line of an id: its key, where it is in the file, and its hash."""

    key: Key
    start: int
    end: int
    hash: int


class _Found:
    """What was found in one file so far. It only grows, so a thread may look while another thread reads on.

    Attributes:
        end: How many bytes were read.
        tail: The last of these bytes. A file without them there is another file.
        rest: A last line that is no JSON object. Another program may be writing it.
    """

    def __init__(self, identity: _Identity | None) -> None:
        self.identity = identity
        self.entries = dict[str, Entry]()
        self.superseded = set[int]()
        self.bad_lines = list[bytes]()
        self.end = 0
        self.tail = self.rest = b""

    @property
    def start_of_tail(self) -> int:
        return self.end - len(self.tail)

    def in_order(self) -> list[Entry]:
        return sorted(list(self.entries.values()), key=_place)  # one moment

    def since(self, known: Mapping[str, Key]) -> list[Entry]:
        """Return the entries that came after the *known* keys, in order."""
        new = takewhile(lambda entry: known.get(entry.key.id or HEAD) is not entry.key, reversed(self.entries.values()))
        return sorted(new, key=_place)

    def read(self, content: bytes) -> None:
        """Read *content*, which begins with `tail`.

        A last line without its end counts if it can be read. If not, another program may be writing it.
        """
        start = self.end
        *whole, last = content[len(self.tail) :].split(b"\n")
        for line in whole:
            try:
                self._take(key_of(line), line, start)
            except BadLineError:
                if line.strip():
                    self.bad_lines.append(line)
            start += len(line) + 1
        self.rest = b""
        try:
            self._take(key_of(last), last, start)
            start += len(last)
        except BadLineError:
            self.rest = last
        self.end, read = start, len(content) - len(self.rest)
        self.tail = content[max(0, read - _TAIL) : read]

    def _take(self, key: Key, line: bytes, start: int) -> None:
        """Make *line* the newest of its id, unless there is a newer one.

        Raises:
            BadLineError: It is no line of a log. A union may make one of it.
        """
        record_id, number = key.id, hash(line)
        if record_id is None or (record_id == HEAD and not values_of_head(line)):
            raise BadLineError("the line has no id")
        earlier = self.entries.get(record_id)
        if earlier:
            if earlier.key.changed > key.changed:
                self.superseded.add(number)
                return
            self.superseded.add(earlier.hash)
            del self.entries[record_id]  # it comes last, see `since`
        self.entries[record_id] = Entry(key, start, start + len(line), number)


def _place(entry: Entry) -> tuple[bool, str, str]:
    return entry.key.place


class Log:
    """Reads and appends to one file. It keeps where each line is, not what it says. Several threads may use it.

    Attributes:
        path: The file. It need not exist.
        readings: How often it was read from its beginning, because it was another file than before.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.readings = 0
        self._found = _Found(None)
        self._token = ""
        self._mutex = RLock()

    # What it has

    @property
    def is_missing(self) -> bool:
        return self._found.identity is None

    @property
    def token(self) -> str:
        """What tells this state of the file from any other. Empty if there is no file. Nothing is read."""
        return token_of(self.path)

    @property
    def bad_lines(self) -> list[bytes]:
        """The lines that are no JSON objects, or have no id. The last line is one of them if it is unfinished."""
        return [line for line in (*self._found.bad_lines, self._found.rest) if line]

    @property
    def size(self) -> int:
        """The bytes that were read."""
        return self._found.end

    def keys_in_order(self) -> Iterable[Key]:
        """Return the keys of all records in their order, also of deleted records. The head comes first."""
        return [entry.key for entry in self._found.in_order()]

    def all_keys(self) -> list[Key]:
        """Return the keys of all records in any order, also of deleted records."""
        return [entry.key for entry in list(self._found.entries.values())]  # one moment

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
        """Return the newest line of that id, which may be a deletion.

        Raises:
            OSError: The file can't be read.
        """
        while entry := self._found.entries.get(record_id):
            line = b""
            if file := self._open():
                with file:
                    file.seek(entry.start)
                    line = file.read(entry.end - entry.start)
            if hash(line) == entry.hash:
                return line
            self._read_again()  # another program has put another file in its place
        return None

    def lines(self, known: Mapping[str, Key] = MappingProxyType({})) -> Iterator[tuple[Key, bytes]]:
        """Yield the newest line of each id in order, also deletions. Leave out what an earlier call has yielded.

        *known* has the keys of all those lines.

        Raises:
            OSError: The file can't be read.
        """
        while True:
            with self._mutex:
                entries = self._found.since(known)
            first = min((entry.start for entry in entries), default=self.size)
            _state, content = self._content(first)
            lines = [content[entry.start - first : entry.end - first] for entry in entries]
            if all(hash(line) == entry.hash for line, entry in zip(lines, entries, strict=True)):
                break
            self._read_again()
        for entry, line in zip(entries, lines, strict=True):
            yield entry.key, line

    def document(self) -> bytes:
        """Return the clean file: one line a record, in order. The same records give the same bytes everywhere."""
        return b"".join(line.strip() + b"\n" for _key, line in self.lines())

    def has_had(self, line: bytes) -> bool:
        """Return whether *line* is an older line of its id, which the file has had since it was compacted."""
        return hash(line) in self._found.superseded

    # Reading and writing

    def refresh(self) -> bool:
        """Read what was written since. Return whether there was anything.

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
                state, content = self._content()
                found = _Found(_identity_in(state))
                self.readings += 1
            found.read(content)
            self._found, self._token = found, token_in(state)
            return True

    def append(self, lines: Sequence[bytes]) -> None:
        """Add *lines*. They are on the disk when this returns. The caller has refreshed the log and holds the lock.

        Raises:
            OSError: No line was added.
        """
        make_folder(self.path.parent)
        append_durably(self.path, b"".join(line + b"\n" for line in lines))
        with suppress(OSError):  # the lines are saved, and the next reading finds them
            self.refresh()

    def truncate(self, size: int) -> None:
        """Take back what was appended since the file had that *size*. The caller holds the lock all the while."""
        with suppress(OSError):
            os.truncate(self.path, size)
        with suppress(OSError):
            self._read_again()

    def compact(self) -> None:
        """Write the file anew without superseded lines, if they are half of it. The caller holds the lock.

        Raises:
            OSError: The file is as it was.
        """
        self.refresh()
        if len(self._found.superseded) > max(FEW, len(self._found.entries)) or self.bad_lines:
            write_durably(self.path, self.document(), PRIVATE)
            self.refresh()

    def _read_again(self) -> None:
        """Read the file from its beginning, because it is not as it was."""
        with self._mutex:
            self._found, self._token = _Found(None), ""
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
            return patiently(lambda: self.path.open("rb"), self.path)
        except FileNotFoundError:
            return None


def token_of(path: Path) -> str:
    """Return what tells this state of the file *path* from any other. Empty if there is none."""
    try:
        return token_in(path.stat())
    except OSError:
        return ""


def token_in(state: os.stat_result | None) -> str:
    """Return what `token_of` does, of a file with that *state*."""
    return f"{state.st_size}-{state.st_mtime_ns}-{state.st_ino}" if state else ""


def _identity_in(state: os.stat_result | None) -> _Identity | None:
    return (state.st_dev, state.st_ino) if state else None
