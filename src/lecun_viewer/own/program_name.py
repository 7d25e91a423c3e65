"""The name under which this program changes own collections, and its last change.

Two programs of one name would take each other's changes for known, and drop them. So a name that came here with a copy
of the user's data is not used.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from lecun_viewer.own.quote_line import digest_of
from lecun_viewer.own.stamp import Stamp
from lecun_viewer.system.files import make_folder, write_durably

MACHINE_ID = Path("/etc/machine-id")  # of systemd, and of others (machine-id(5))


class ProgramName:
    """Keeps the last stamp in ``program.json``. ``program-file.txt`` tells whether that file is a copy."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp_file, self._fingerprint_file = folder / "program.json", folder / "program-file.txt"

    def last_stamp(self) -> Stamp:
        """Return the last stamp of this program, or an empty stamp with a new name. `note_stamp` keeps the name.

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

    def note_stamp(self, stamp: Stamp) -> None:
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
