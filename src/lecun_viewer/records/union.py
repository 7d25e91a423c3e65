"""Merges this computer's own copy with files that others have changed.

A last-write-wins map (an LWW CRDT). Of each id the line with the newest stamp counts. Only a tombstone deletes. A line
that is missing in a file stays. So a file that was cut, emptied or half written takes nothing away.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from lecun_viewer.records.head import is_head_of, is_newer_version, values_of_head
from lecun_viewer.records.line import (
    BOM,
    EPOCH,
    HEAD,
    NEVER,
    BadLineError,
    Key,
    id_of,
    key_of,
    next_stamp,
    stamped,
    values_in,
    written,
)
from lecun_viewer.records.log import Log


class UnionResult(NamedTuple):
    """The result of a merge.

    Attributes:
        new: The lines that this computer's own copy gets.
        older: The lines that lose, each once. This computer's own are among them, for no other may have seen them.
        bad: The lines that are no JSON objects.
    """

    new: list[bytes]
    older: list[bytes]
    bad: list[bytes]


def unite(log: Log, documents: Iterable[bytes], now: datetime, name: str) -> UnionResult:
    """Return the union of the log with that *name* with *documents*, each the content of a file. Nothing is written.

    A line with the stamp of the own copy's and other content was changed by hand. It gets a new stamp. A line
    without a stamp is new if its id is, else it loses. Of heads that of the newest version wins. The head of another
    collection loses.

    Raises:
        OSError: The log can't be read.
    """
    union = _Union(log, now, name)
    for document in documents:
        for line in dict.fromkeys(BytesIO(document)):  # a damaged file may have the same line many times
            union.take(line.removeprefix(BOM).strip())
    return union.made()


class _Union:
    def __init__(self, log: Log, now: datetime, name: str) -> None:
        self._log = log
        self._now = now
        self._name = name
        self._keys, self._own = dict[str, Key](), dict[str, bytes]()
        for key, line in log.lines():
            self._keys[key.id or HEAD] = key
            self._own[key.id or HEAD] = line.strip()
        self._unchanged = set(self._own.values())
        self._new = dict[str, tuple[Key, bytes]]()
        self._older = dict[bytes, None]()
        self._bad = dict[bytes, None]()

    def take(self, line: bytes) -> None:
        if line in self._unchanged or not line.strip(b"\0"):
            return
        try:
            self._take_line(line)
        except BadLineError:
            self._bad[line] = None

    def _take_line(self, line: bytes) -> None:
        key = key_of(line)
        head = values_of_head(line)
        if head is not None:
            self._take_head(key, line, head)
        elif key.id:
            self._take(key.id, key, line)
        elif not self._best(record_id := id_of(Key(), line)):
            self._win(record_id, self._stamped(line, record_id))

    def _take_head(self, key: Key, line: bytes, head: Mapping[str, Any]) -> None:
        own = values_of_head(self._newest(HEAD)) if self._best(HEAD) else None
        is_whole = key.id == HEAD and "collection" in head
        if not is_head_of(head, self._name) or (own and not is_whole):
            self._lose(line)
        elif not is_whole:
            values = {**head, "collection": self._name}
            self._win(HEAD, written(HEAD, values, key.added or EPOCH, key.changed or EPOCH))  # alike on every computer
        elif own is None or is_newer_version(head) == is_newer_version(own):
            self._take(HEAD, key, line)
        elif is_newer_version(own):
            self._lose(line)
        else:
            self._win(HEAD, self._stamped(line, HEAD))

    def _take(self, record_id: str, key: Key, line: bytes) -> None:
        best = self._best(record_id)
        if best is None:
            self._win(record_id, line if key.changed != NEVER else self._stamped(line, record_id))
        elif key.changed < best.changed:
            self._lose(line)
        elif key.changed > best.changed:
            self._win(record_id, line)
        elif line != self._newest(record_id):
            self._take_changed_by_hand(record_id, line, best)

    def _take_changed_by_hand(self, record_id: str, line: bytes, best: Key) -> None:
        changed = self._stamped(line, record_id)
        if key_of(changed).changed > best.changed or line > self._newest(record_id):
            self._lose(self._newest(record_id))
            self._win(record_id, changed)
        else:  # no stamp is later than the last one
            self._lose(line)

    def made(self) -> UnionResult:
        new = sorted(self._new.items(), key=lambda item: item[1][0].place)
        older = dict.fromkeys(line for line in self._older if not self._log.has_had(line))
        for record_id, _won in new:
            before = self._keys.get(record_id)
            if before and not before.deleted:
                older[self._own[record_id]] = None
        return UnionResult([line for _id, (_key, line) in new], list(older), list(self._bad))

    def _best(self, record_id: str) -> Key | None:
        if record_id in self._new:
            return self._new[record_id][0]
        return self._keys.get(record_id)

    def _newest(self, record_id: str) -> bytes:
        return self._new[record_id][1] if record_id in self._new else self._own[record_id]

    def _win(self, record_id: str, line: bytes) -> None:
        values_in(line)  # a line that can't be decoded could never be changed
        if record_id in self._new:
            self._lose(self._new[record_id][1])
        self._new[record_id] = key_of(line), line

    def _lose(self, line: bytes) -> None:
        self._older[line] = None

    def _stamped(self, line: bytes, record_id: str) -> bytes:
        best = self._best(record_id)
        return stamped(line, next_stamp(self._now, best.changed if best else NEVER), record_id)
