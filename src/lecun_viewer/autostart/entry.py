"""What the entries of all systems have in common."""

import errno
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from lecun_viewer.core.failure import Cause, FailureError

HIDDEN = "--hidden"

Write = Callable[[Path, bytes], None]


class Place(Protocol):
    """Where the entry is. Every method raises OSError. To remove an entry that is not there is no error."""

    def read(self) -> bytes: ...
    def put(self, entry: bytes) -> None: ...
    def remove(self) -> None: ...


class System(Protocol):
    """What the module of a system has."""

    def place(self, write: Write, /) -> Place:
        """Return where the entry is. *write* replaces a file, and makes its folder."""

    def new_entry(self, program: Sequence[str], /) -> bytes:
        """Return an entry that starts *program* hidden.

        Raises:
            OSError: The path of *program* can't be written in an entry.
        """

    def is_on(self, entry: bytes, /) -> bool:
        """Return whether the system would start *entry*."""

    def renewed(self, entry: bytes, program: Sequence[str], /) -> bytes:
        """Return *entry* so that it starts *program*, otherwise unchanged. It is the same if it does so already.

        Raises:
            OSError: The path of *program* can't be written in an entry.
        """


class EntryFile:
    """A file in a folder that the system looks through."""

    def __init__(self, path: Path, write: Write) -> None:
        self._path = path
        self._write = write

    def read(self) -> bytes:
        return self._path.read_bytes()

    def put(self, entry: bytes) -> None:
        self._write(self._path, entry)

    def remove(self) -> None:
        with suppress(NotADirectoryError):  # a file is in the folder's place, so there is no entry
            self._path.unlink(missing_ok=True)


def holds(command_line: str, command: str) -> bool:
    """Return whether *command* is in *command_line*. There may be more before and after it."""
    return f" {command} " in f" {command_line} "


def check(text: str) -> None:
    """Check that *text* can be written in an entry.

    Raises:
        OSError: *text* has bytes that are not UTF-8, or characters that no escape stands for.
    """
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text):
        raise FailureError(errno.EILSEQ, Cause.NAME_NOT_WRITABLE, text)
