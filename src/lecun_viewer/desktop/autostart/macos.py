"""The entry on macOS: a property list in ``~/Library/LaunchAgents`` (launchd.plist(5))."""

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from lecun_viewer.desktop.autostart.command import HIDDEN, check
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.system.files import remove_file, write_entry


def new_entry(program: Sequence[str]) -> bytes:
    """Return a launch agent.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    check("".join(program), lost="\r")  # plistlib writes "\n" instead
    return plistlib.dumps(
        {
            "Label": APP_NAME,
            "ProgramArguments": [*program, HIDDEN],
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
    )


def is_on(entry: bytes) -> bool:
    values = _values(entry)
    has_program = isinstance(values.get("ProgramArguments"), list)
    return has_program and values.get("RunAtLoad") is True and not values.get("Disabled")


def starts(entry: bytes, program: Sequence[str]) -> bool:
    return bool(_values(entry)["ProgramArguments"][: len(program)] == list(program))


def _values(entry: bytes) -> dict[str, Any]:
    """Return the values in the property list. A damaged list has none."""
    try:
        values: dict[str, Any] = plistlib.loads(entry)
    except (ValueError, ExpatError):
        return {}
    return values


def read() -> bytes:
    return _path().read_bytes()


def put(entry: bytes) -> None:
    write_entry(_path(), entry)


def remove() -> None:
    remove_file(_path())


def _path() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{APP_NAME}.plist"
