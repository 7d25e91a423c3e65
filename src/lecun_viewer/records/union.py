"""The union of this computer's own copy with files that others have changed.

Of each id the line with the newest stamp counts. Nothing is deleted but by a deletion: a line that is missing in a file
stays. So a file that was cut, emptied or half written takes nothing away.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from lecun_viewer.records.line import HEAD, NEVER, BadLineError, Key, id_of, key_of, next_stamp, stamped
from lecun_viewer.records.log import Log


class Union(NamedTuple):
    """What a union found.

    Attributes:
        new: The lines that this computer's own copy gets.
        older: The lines that lose, and that the own copy has never had. Also the last line of what is deleted.
        bad: The lines that are no JSON objects.
    """

    new: list[bytes]
    older: list[bytes]
    bad: list[bytes]


def unite(log: Log, documents: Iterable[bytes], now: datetime) -> Union:
    """Return the union of *log* with *documents*, each the content of a file. Nothing is written.

    A line with the stamp of the own copy's and other content was changed by hand. It gets a new stamp. A line
    without a stamp is new if its id is, else it loses.

    Raises:
        OSError: The log can't be read.
    """
    union = _Union(log, now)
    for document in documents:
        for line in document.split(b"\n"):
            if bare := line.strip():
                union.take(bare)
    return union.made()


class _Union:
    def __init__(self, log: Log, now: datetime) -> None:
        self._log = log
        self._now = now
        self._own = {key.id or HEAD: line for key, line in log.lines()}
        self._new = dict[str, tuple[Key, bytes]]()
        self._older = dict[bytes, None]()
        self._bad = list[bytes]()

    def take(self, line: bytes) -> None:
        try:
            key = key_of(line.removeprefix(b"\xef\xbb\xbf"))
        except BadLineError:
            self._bad.append(line)
            return
        record_id = id_of(key, line)
        best = self._best(record_id)
        if best is None:
            is_whole = key.changed != NEVER and key.id is not None
            self._win(record_id, line if is_whole else self._stamped(line, record_id))
        elif key.changed == NEVER:
            if line != self._newest(record_id):
                self._lose(line)
        elif key.changed < best.changed:
            self._lose(line)
        elif key.changed > best.changed:
            self._win(record_id, line)
        elif line != self._newest(record_id):
            self._lose(self._newest(record_id))
            self._win(record_id, self._stamped(line, record_id))

    def made(self) -> Union:
        new = sorted(self._new.items(), key=lambda item: item[1][0].place)
        older = [line for line in self._older if not self._log.has_had(line)]
        older += (self._own[each] for each, (key, _line) in new if key.deleted and self._log.is_live(each))
        return Union([line for _id, (_key, line) in new], older, self._bad)

    def _best(self, record_id: str) -> Key | None:
        if record_id in self._new:
            return self._new[record_id][0]
        return self._log.key(record_id)

    def _newest(self, record_id: str) -> bytes:
        return self._new[record_id][1] if record_id in self._new else self._own[record_id]

    def _win(self, record_id: str, line: bytes) -> None:
        if record_id in self._new:
            self._lose(self._new[record_id][1])
        self._new[record_id] = key_of(line), line

    def _lose(self, line: bytes) -> None:
        self._older[line] = None

    def _stamped(self, line: bytes, record_id: str) -> bytes:
        best = self._best(record_id)
        return stamped(line, next_stamp(self._now, best.changed if best else NEVER), record_id)
