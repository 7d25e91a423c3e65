"""The name under which this program changes own collections, and its last change.

Two programs of one name would take each other's changes for known, and drop them. So a name that came here with a copy
of the user's data is not used.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from lecun_viewer.core.own.quote_line import digest_of
from lecun_viewer.core.own.stamp import Stamp
from lecun_viewer.store.files import make_folder, write_durably

MACHINE_ID = Path("/etc/machine-id")  # of systemd, and of others (machine-id(5))


class ProgramName:
    """Keeps the last stamp of the program in a file, and beside it which file that is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stamp_file, self._identity_file = folder / "program.json", folder / "program-file.txt"

    def last_stamp(self) -> Stamp:
        """Return the last stamp of this program. It has a name from now on.

        A folder that was copied to another place or computer gets another name. So does a folder that came back from
        there, or was restored from a backup. Each may have forgotten later changes.
        """
        with suppress(OSError, ValueError, RecursionError):
            values = json.loads(self._stamp_file.read_bytes())
            is_whole = isinstance(values, dict) and all(isinstance(values.get(name), str) for name in Stamp._fields)
            is_as_written = self._identity_file.read_text(encoding="ascii") == _identity(self._stamp_file)
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
        self._identity_file.write_text(_identity(self._stamp_file), encoding="ascii")

    def _place(self) -> str:
        """Return what tells this folder from a copy of it in another place or on another computer."""
        return digest_of(f"{_computer()} {os.path.realpath(self._folder)}")


def _identity(path: Path) -> str:
    """Return what only this file has. A copy has another number. A file that was copied over has another change time.

    On Windows, `os.stat` has no such time. There a file that was copied over looks as before.
    """
    found = path.stat()
    return f"{found.st_ino}-{found.st_ctime_ns}"


def _computer() -> str:
    """Return what this computer calls itself: the id of its system if that has one, or its name."""
    with suppress(OSError):
        return MACHINE_ID.read_text(encoding="ascii", errors="replace").strip()
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
