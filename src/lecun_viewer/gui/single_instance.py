"""One window per user: a second start hands what it was asked for to the first and ends.

A lock file decides who is first; the kernel and Qt see when its owner is gone, however that came. The socket beside it
only carries requests (`instance_server`). When anything about this fails, the program starts: two windows are better
than none, and the stores bear it.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile

WAIT_S = 0.7  # for a first program that is still starting; with the start itself less than a second
END_S = 5.0  # for a first program that has been asked to end; it closes its files


class SingleInstance:
    """A program's claim to be the first of its user."""

    def __init__(self, folder: Path) -> None:
        """*folder* must be the user's own; see `lecun_viewer.directories.runtime_folder`."""
        self.socket_name = str(folder / "lecun-viewer.socket")
        self._lock = QLockFile(str(folder / "lecun-viewer.lock"))
        self._lock.setStaleLockTime(0)  # never by age: a program may run for months

    def is_first(self) -> bool:
        """Return whether this program is the first, and remain so until `release`."""
        if self._lock.tryLock(0):
            return True
        return (
            self._lock.error() != QLockFile.LockError.LockFailedError
        )  # a folder that can't be written to: never mind

    def hand_over(self, quote_id: str | None) -> bool:
        """Ask the first program to show its window. Return whether it answered."""
        return self._ask({"quote": quote_id or "", "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")})

    def end_first(self) -> bool:
        """Ask the first program to end, as its Quit does. Return whether it has; then this one is the first."""
        self._ask({"quit": True})
        deadline = time.monotonic() + END_S
        while not (is_first := self.is_first()) and time.monotonic() < deadline:
            time.sleep(0.02)
        return is_first

    def _ask(self, request: dict[str, str | bool]) -> bool:
        """Ask the first program for something. Return whether it understood."""
        if sys.platform == "win32":  # a first start needs neither until its window is there
            from lecun_viewer.gui.named_pipe import ask
        else:
            from lecun_viewer.gui.unix_socket import ask

        line = json.dumps(request).encode() + b"\n"
        deadline = time.monotonic() + WAIT_S
        while (left := deadline - time.monotonic()) > 0:
            if ask(self.socket_name, line, left) == b"ok\n":
                return True
            time.sleep(0.02)  # the first one is still starting
        return False

    def release(self) -> None:
        """Let the next start be the first."""
        self._lock.unlock()
