"""When and by which program a quote of an own collection was changed, and under which name this program does so.

Several programs change copies of a file, such as those of two computers that share a folder. Each program has a name.
Its stamps only grow. A file says the last stamp that it knows of each program. So two copies tell which of them knows
the other's changes ("version vectors").
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from lecun_viewer.system.files import make_folder, write_durably

TICK = timedelta(microseconds=1)
MACHINE_ID = Path("/etc/machine-id")  # of systemd, and of others (machine-id(5))


class Stamp(NamedTuple):
    """The time of a change (RFC 3339, in UTC, with microseconds, so it sorts as text), and the name of the program."""

    changed: str
    by: str


Seen = Mapping[str, str]
"""The last time that is known of each program."""


def stamp_in(values: Mapping[str, Any]) -> Stamp | None:
    """Return the stamp in *values*, or ``None`` if there is none. A line that was written by hand has none."""
    changed, by = values.get("changed"), values.get("by")
    return Stamp(changed, by) if isinstance(changed, str) and isinstance(by, str) and changed and by else None


def next_stamp(now: datetime, by: str, seen: Seen) -> Stamp:
    """Return the stamp of a change that is made *now*. It comes after all that *seen* has of the program *by*."""
    last = seen.get(by, "")
    changed = _in_words(now)
    if changed <= last:
        try:
            changed = _in_words(datetime.fromisoformat(last) + TICK)
        except (ValueError, OverflowError):
            changed = f"{last}0"  # no time of ours, and a longer text sorts after it
    return Stamp(changed, by)


def with_stamps(seen: Seen, stamps: Iterable[Stamp]) -> dict[str, str]:
    """Return *seen* and *stamps* together."""
    known = dict(seen)
    for stamp in stamps:
        known[stamp.by] = max(stamp.changed, known.get(stamp.by, ""))
    return known


def together(first: Seen, second: Seen) -> dict[str, str]:
    """Return what is known to *first* or *second*."""
    return with_stamps(first, (Stamp(changed, by) for by, changed in second.items()))


def knows(seen: Seen, stamp: Stamp) -> bool:
    """Return whether a file that has *seen* knows the change with *stamp*."""
    return stamp.changed <= seen.get(stamp.by, "")


def knows_all(seen: Seen, other: Seen) -> bool:
    """Return whether a file that has *seen* knows all changes of *other*."""
    return all(knows(seen, Stamp(changed, by)) for by, changed in other.items())


def _in_words(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def digest_of(text: str) -> str:
    """Return 16 letters and digits that depend on *text*.

    `hashlib` would load OpenSSL, which takes 3 MB of memory (Python 3.11). No secret depends on this.
    """
    content = text.encode("utf-8", "surrogateescape")
    return f"{crc32(content):08x}{crc32(content[::-1]):08x}"


class ProgramName:
    """The name under which this program changes own collections, and its last change.

    Two programs with one name would take each other's changes for known, and drop them. So a name that came here with a
    copy of the user's data is not used. The stamp is in ``program.json``. ``program-file.txt`` tells whether that file
    is a copy.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp_file, self._fingerprint_file = folder / "program.json", folder / "program-file.txt"

    def last_stamp(self) -> Stamp:
        """Return the last stamp of this program, or an empty stamp with a new name. `save_stamp` keeps the name.

        A folder that was copied to another place or computer gets another name. So does a folder that came back from
        there, or whose files were restored from a backup. Each may have forgotten later changes. A file system that is
        reset as a whole, as by a snapshot, is not noticed.
        """
        with suppress(OSError, ValueError, RecursionError):
            values = json.loads(self._stamp_file.read_bytes())
            is_whole = isinstance(values, dict) and all(isinstance(values.get(name), str) for name in Stamp._fields)
            is_as_written = self._fingerprint_file.read_text(encoding="ascii") == _fingerprint(self._stamp_file)
            if is_whole and is_as_written and values.get("given") == self._place():
                return Stamp(values["changed"], values["by"])
        return Stamp("", os.urandom(6).hex())

    def save_stamp(self, stamp: Stamp) -> None:
        """Remember the last stamp of this program.

        Raises:
            OSError: It was not remembered.
        """
        make_folder(self._folder)
        values = stamp._asdict() | {"given": self._place()}
        write_durably(self._stamp_file, json.dumps(values).encode())
        self._fingerprint_file.write_text(_fingerprint(self._stamp_file), encoding="ascii")

    def forget(self) -> None:
        """Take another name from now on."""
        self._stamp_file.unlink(missing_ok=True)

    def _place(self) -> str:
        """Return what tells this folder from a copy of it in another place or on another computer."""
        return digest_of(f"{_computer()} {os.path.realpath(self._folder)}")


def _fingerprint(path: Path) -> str:
    """Return the number and the change time of *path*. A copy has another number, or came later into its place.

    The number of the device is left out, because the next start of the system may give another. On Windows, `os.stat`
    has no change time. There a file that was copied over looks as before.
    """
    found = path.stat()
    return f"{found.st_ino}-{found.st_ctime_ns}"


def _computer() -> str:
    """Return what this computer calls itself: the id of its system if that has one, or its name."""
    with suppress(OSError):
        return MACHINE_ID.read_text(encoding="ascii", errors="replace").strip()
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
