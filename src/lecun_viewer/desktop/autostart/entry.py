"""What the entries of all systems have in common."""

import errno
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from lecun_viewer.core.failure import Cause, FailureError

HIDDEN = "--hidden"


class System(Protocol):
    """What the module of a system has.

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
    """Return whether *command* is in *command_line*. There may be more before and after it."""
    return f" {command} " in f" {command_line} "


def remove_file(path: Path) -> None:
    """Remove *path* if it exists.

    Raises:
        OSError: It still exists.
    """
    with suppress(NotADirectoryError):  # a file is in the folder's place
        path.unlink(missing_ok=True)


def check(text: str, lost: str = "") -> None:
    """Check that *text* can be written in an entry.

    Raises:
        OSError: *text* has bytes that are not UTF-8, characters that no escape stands for, or characters in *lost*.
    """
    if re.search(f"[{lost}\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text):
        raise FailureError(errno.EILSEQ, Cause.NAME_NOT_WRITABLE, text)
