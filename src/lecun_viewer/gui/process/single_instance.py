"""One window per user: a second start hands what it was asked for to the first and ends.

A lock file decides who is first; the kernel and Qt see when its owner is gone, however that came. The socket beside it
only carries requests (`instance_server`). When anything about this fails, the program starts: two windows are better
than none, and the stores bear it.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QLockFile

WAIT_S = 5.0  # for a first program that is still starting, or ending; either takes far less on a machine at rest
ASK_AGAIN_S = 0.02


class SingleInstance:
    """A program's claim to be the first of its user."""

    def __init__(self, folder: Path) -> None:
        """*folder* must be the user's own; see `lecun_viewer.runtime_folder`."""
        self.socket_name = str(folder / "lecun-viewer.socket")
        self._lock = QLockFile(str(folder / "lecun-viewer.lock"))
        self._lock.setStaleLockTime(0)  # never by age: a program may run for months

    def is_first(self) -> bool:
        """Return whether this program is the first, and remain so until `release`."""
        if self._lock.isLocked() or self._lock.tryLock(0) or (self._is_left_over() and self._lock.tryLock(0)):
            return True
        # A folder that can't be written to: never mind.
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, quote_id: str | None) -> bool:
        """Ask the first program to show its window. Return whether it answered, as it does once it has started."""
        request = {"quote": quote_id or "", "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")}
        return any(self._ask(request, left_s) for left_s in self._while_another_is_first())

    def end_first(self) -> bool:
        """Ask the first program to end, as its Quit does. Return whether it has; then this one is the first."""
        is_asked = False
        for left_s in self._while_another_is_first():
            is_asked = is_asked or self._ask({"quit": True}, left_s)
        return self.is_first()

    def _while_another_is_first(self) -> Iterator[float]:
        """Yield how many seconds are left to ask it for something, again and again."""
        deadline = time.monotonic() + WAIT_S
        while not self.is_first() and (left_s := deadline - time.monotonic()) > 0:
            yield left_s
            time.sleep(ASK_AGAIN_S)

    def _ask(self, request: Mapping[str, str | bool], timeout_s: float) -> bool:
        """Ask the first program for something. Return whether it understood."""
        if sys.platform == "win32":  # a first start needs neither until its window is there
            from lecun_viewer.gui.process.named_pipe import ask
        else:
            from lecun_viewer.gui.process.unix_socket import ask

        return ask(self.socket_name, json.dumps(request).encode() + b"\n", timeout_s) == b"ok\n"

    def _is_left_over(self) -> bool:
        """Return whether the lock was from a crash, and is gone now, where Qt takes this program for its owner.

        In a sandbox every start has the same process id (Flatpak). Whoever lives holds the file's own lock too, so that
        it can't be removed.
        """
        owner, *_ = self._lock.getLockInfo()
        return bool(owner == os.getpid() and self._lock.removeStaleLockFile())

    def release(self) -> None:
        """Let the next start be the first."""
        self._lock.unlock()
