"""``lecun-viewer --install-desktop``: the user's own menu entry, for a copy that was unpacked or installed by pip.

A package puts entry and icons below ``/usr/share``. This module puts them below ``XDG_DATA_HOME``, and removes exactly
these files again. The entry names the program's present place, so install it again after a move. A user removes the
entry before the program. So removing also ends starting at login. On Windows and macOS the installer does all this.
Sources: Desktop Entry Specification 1.5, Icon Theme Specification 0.13.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDir, QFile, QIODevice

from lecun_viewer.autostart import Autostart
from lecun_viewer.autostart.command import program_command
from lecun_viewer.autostart.entry import Write
from lecun_viewer.autostart.linux import exec_value, string_value
from lecun_viewer.directories import APP_NAME, share_folder
from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/desktop and :/icons readable

ENTRY = f":/desktop/{APP_NAME}.desktop"


class Removed(NamedTuple):
    """What was there before it was removed."""

    was_in_menu: bool
    started_at_login: bool


def install(write: Write) -> str:
    """Write entry and icons, over earlier ones. Return the program that the entry starts.

    *write* replaces a file.

    Raises:
        OSError: Not everything was written. ``filename`` says what. A `FailureError` has its cause.
    """
    program = program_command()
    for path, content in [*_icons(), (_entry_path(), entry(_read(ENTRY), program))]:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, content)
    return program[0]


def remove(autostart: Autostart) -> Removed:
    """Remove entry and icons, and the entry of *autostart* if it starts this program.

    A missing file is no error.

    Raises:
        OSError: Not everything was removed.
    """
    was_there, started = _entry_path().is_file(), autostart.remove_own()
    for path in (_entry_path(), *(path for path, _ in _icons())):
        with suppress(NotADirectoryError):
            path.unlink(missing_ok=True)
    return Removed(was_there, started)


def entry(template: bytes, program: Sequence[str]) -> bytes:
    """Return *template*, an entry for a program on ``PATH``, with *program* instead.

    Raises:
        OSError: The path of *program* can't be written in an entry.
    """
    starts = f"Exec={exec_value(program)}\nTryExec={string_value(program[0])}"
    return re.sub(r"^Exec=.*$", lambda _: starts, template.decode(), count=1, flags=re.MULTILINE).encode()


def _entry_path() -> Path:
    return share_folder() / "applications" / f"{APP_NAME}.desktop"


def _icons() -> Iterator[tuple[Path, bytes]]:
    """Yield the path of each icon in the user's theme, and its content."""
    theme = share_folder() / "icons" / "hicolor"
    for name in QDir(":/icons").entryList([f"{APP_NAME}*"]):
        size = re.fullmatch(rf"{APP_NAME}-(\d+)\.png", name)
        kind = f"{size[1]}x{size[1]}" if size else "symbolic" if "symbolic" in name else "scalable"
        yield theme / kind / "apps" / (f"{APP_NAME}.png" if size else name), _read(f":/icons/{name}")


def _read(name: str) -> bytes:
    file = QFile(name)
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())
