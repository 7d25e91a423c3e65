"""Records and lines for tests."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lecun_viewer.records.head import FORMAT, VERSION, is_head_of, values_of_head
from lecun_viewer.records.line import HEAD, stamp_of, values_in
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records, Write

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
STAMP = stamp_of(NOW)
EARLIER, LATER = "2026-11-01T00:00:00.000000Z", "2026-12-01T00:00:00.000000Z"
NAME = "reading"
KNOWN = frozenset(("text", "title", "format", "version", "collection"))


def now() -> datetime:
    return NOW


def line_of(record_id: str | None = None, changed: str = STAMP, **values: object) -> bytes:
    """Return a line as this program writes it. Without an id it has none."""
    fields = {} if record_id is None else {"id": record_id}
    return json.dumps({**fields, "added": STAMP, **values, "changed": changed}, separators=(",", ":")).encode()


def head_of(name: str = NAME, changed: str = STAMP, **values: object) -> bytes:
    return line_of(HEAD, changed, **{"format": FORMAT, "version": VERSION, "collection": name, "title": name, **values})


def document_of(*lines: bytes) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def put(records: Records, name: str, record_id: str, text: str) -> Write:
    """Return the change of a record that was seen as it is now."""
    return Write(name, record_id, as_seen(records, name, record_id), {"text": text}, KNOWN)


def remove(records: Records, name: str, record_id: str) -> Write:
    return Write(name, record_id, as_seen(records, name, record_id), None)


def as_seen(records: Records, name: str, record_id: str) -> Callable[[bytes | None], bool]:
    log = records.log(name)
    seen = log.line(record_id) if log.is_live(record_id) else None
    return lambda line: line == seen


def make_collection(records: Records, name: str = NAME, texts: Iterable[str] = ()) -> None:
    """Make a collection with a head, and a quote for each of *texts*. The text is the id, too."""
    head = {"format": FORMAT, "version": VERSION, "collection": name, "title": name}
    made = Write(name, HEAD, lambda line: line is None, head, KNOWN)
    records.write([made, *(put(records, name, text, text) for text in texts)])


def texts_in(records: Records, name: str = NAME) -> dict[str, Any]:
    """Return the texts of what lives in a log, by the ids."""
    lines = ((key, values_in(line)) for key, line in records.log(name).lines())
    return {key.id: values["text"] for key, values in lines if key.id and not key.deleted}


def older_lines(records: Records, name: str = NAME) -> list[bytes]:
    """Return the older lines. The file begins with the head that the log had then."""
    path = records.older / f"{name.removeprefix('@')}{SUFFIX}"
    lines = path.read_bytes().splitlines() if path.exists() else []
    head = values_of_head(lines[0]) if lines else None
    return lines[1:] if head and is_head_of(head, name) else lines


def again(records: Records) -> Records:
    """Return the records as a new program finds them."""
    return Records(records.path.parent, now)


def replaced(path: Path, content: bytes) -> None:
    """Put another file with *content* in the place of *path*."""
    other = path.with_name("other")
    other.write_bytes(content)
    other.replace(path)


def mirror_of(records: Records, folder: Path, *, has_favorites: bool = True) -> Mirror:
    return Mirror(records, folder, has_favorites=has_favorites)
