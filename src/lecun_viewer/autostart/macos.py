"""The entry on macOS: a property list in ``~/Library/LaunchAgents`` (launchd.plist(5))."""

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from lecun_viewer.autostart.entry import HIDDEN, EntryFile, Write, check
from lecun_viewer.directories import APP_NAME

# The place


def place(write: Write) -> EntryFile:
    return EntryFile(Path.home() / "Library" / "LaunchAgents" / f"{APP_NAME}.plist", write)


# The format


def new_entry(program: Sequence[str]) -> bytes:
    """Return a launch agent.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    return plistlib.dumps(
        {
            "Label": APP_NAME,
            "ProgramArguments": _arguments(program),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
    )


def is_on(entry: bytes) -> bool:
    values = _values(entry)
    has_program = isinstance(values.get("ProgramArguments"), list)
    return has_program and values.get("RunAtLoad") is True and not values.get("Disabled")


def renewed(entry: bytes, program: Sequence[str]) -> bytes:
    """Return *entry* with *program* as its arguments, unless they name it already.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    values = _values(entry)
    named = values["ProgramArguments"]
    if named[: len(program)] == list(program):
        return entry
    return plistlib.dumps({**values, "ProgramArguments": _arguments(program)})


def _arguments(program: Sequence[str]) -> list[str]:
    check("".join(program))
    return [*program, HIDDEN]


def _values(entry: bytes) -> dict[str, Any]:
    """Return the values in the property list. A damaged list has none."""
    try:
        values = plistlib.loads(entry)
    except (ValueError, TypeError, LookupError, AttributeError, ExpatError):
        return {}
    return values if isinstance(values, dict) else {}
