"""The commands that start this program and its search service. Also what the entries of all systems share."""

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.system.directories import APP_NAME

HIDDEN = "--hidden"


def program_command() -> list[str]:
    """Return the command that starts this program at the next login. It depends on nothing of the present session."""
    if app_image := _app_image():
        return [app_image]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = next((path for path in _scripts() if path.is_file()), None)
    return [str(script)] if script else [*_python(), "lecun_viewer"]


def search_command() -> list[str]:
    """Return the command that starts the search service (`lecun_viewer.desktop.search_service`) of this program."""
    if getattr(sys, "frozen", False):
        return [*program_command(), "--search-service"]  # as packaging/pyinstaller/start_viewer.py reads it
    return [*_python(), "lecun_viewer.desktop.search_service"]


def _python() -> list[str]:
    """Return the command that runs a module. ``-P`` keeps the current folder out of ``sys.path``."""
    return [sys.executable, "-P", "-m"]


def _app_image() -> str | None:
    """Return the AppImage that this program runs from. Its mount in /tmp has another name at each start."""
    image, mount = os.environ.get("APPIMAGE"), os.environ.get("APPDIR")
    if not image or not Path(image).is_file():
        return None
    # A terminal that is an AppImage passes both variables to every program that is started in it.
    is_inside = not mount or Path(sys.executable).resolve().is_relative_to(Path(mount).resolve())
    return image if is_inside else None


def _scripts() -> Iterator[Path]:
    """Yield where the script of this installation may be, the best place first."""
    name = f"{APP_NAME}.exe" if sys.platform == "win32" else APP_NAME
    started = Path(sys.argv[0]).absolute()
    if started.name in (APP_NAME, name):
        yield started.with_name(name)
    is_virtual = sys.prefix != sys.base_prefix
    if is_virtual or Path(__file__).is_relative_to(sys.prefix):  # a checkout or a user's own copy has no script here
        yield Path(sys.executable).with_name(name)
        found = None if is_virtual else shutil.which(APP_NAME)
        if found:
            yield Path(found)


class System(Protocol):
    """The interface of each system's module.

    Raises:
        OSError: An entry can't be read, written or removed, or no entry can hold the path of *program*.
    """

    def new_entry(self, program: Sequence[str], /) -> bytes: ...
    def is_on(self, entry: bytes, /) -> bool: ...
    def starts(self, entry: bytes, program: Sequence[str], /) -> bool: ...
    def read(self) -> bytes: ...
    def put(self, entry: bytes, /) -> None: ...
    def remove(self) -> None: ...  # a missing entry is no error


def holds(command_line: str, command: str) -> bool:
    """Return whether *command_line* contains *command* as a run of arguments."""
    return f" {command} " in f" {command_line} "


def check(text: str, lost: str = "") -> None:
    """Check that *text* can be written in an entry.

    Raises:
        OSError: *text* has bytes that are not UTF-8, characters that no escape stands for, or characters in *lost*.
    """
    if re.search(f"[{lost}\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text):
        raise FailureError(errno.EILSEQ, Cause.NAME_NOT_WRITABLE, text)
