"""The program's settings file, for a test to read and write."""

import json
from pathlib import Path
from typing import Any


def prefer(home: Path, **values: object) -> None:
    """Add these settings to those that the next start finds.

    With a time for the notification, it is not the very first start, so that a notification that is due comes.
    """
    earlier = {"quote": "cake-analogy"} if "notify_at" in values else {}
    prefer_only(home, **{**earlier, **_read(home), **values})


def prefer_only(home: Path, **values: object) -> None:
    """Let the next start find these settings and no others."""
    file = _file(home)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values))


def kept(home: Path, name: str) -> object:
    """Return the setting *name*, or ``None`` if it is not set."""
    return _read(home).get(name)


def _read(home: Path) -> dict[str, Any]:
    file = _file(home)
    return dict(json.loads(file.read_text())) if file.exists() else {}


def _file(home: Path) -> Path:
    return home / ".config/lecun-viewer/settings.json"
