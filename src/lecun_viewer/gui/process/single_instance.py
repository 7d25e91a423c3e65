"""One running program for each user. A second start hands its request to the first program, and ends.

A lock file decides which program is first. A crash frees it. A socket beside the file carries the requests. On Windows
it is a named pipe, elsewhere a Unix socket. Their modules have the same functions. A first start imports one of them
after its window is shown.

If any of this fails, the program starts and says so (`faults`). Two windows are better than none. The stores allow it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QObject, Signal

from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.gui.process.unix_socket import Listener

WAIT_S = 5.0  # for a first program that is still starting or ending, which usually takes far less
ASK_AGAIN_S = 0.02
ANY_PROCESS = -1  # ASFW_ANY
MOST_BYTES = 4_000_000  # of a request. The files of a command line have 2 MB at most on Linux


class SingleInstance:
    """A program's claim to be the first of its user."""

    def __init__(self, folder: Path) -> None:
        """*folder* must belong to the user alone (`directories.runtime_folder`)."""
        self.socket_name = str(folder / "lecun-viewer.socket")
        self._lock = QLockFile(str(folder / "lecun-viewer.lock"))
        self._lock.setStaleLockTime(0)  # never by age: a program may run for months

    def is_first(self) -> bool:
        """Try to take the lock. Return whether this program is the first, until `release`."""
        if self._lock.isLocked() or self._lock.tryLock(0) or (self._is_left_over() and self._lock.tryLock(0)):
            return True
        # If the lock can't be made at all, this program counts as the first.
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, asked: Mapping[str, object]) -> bool:
        """Ask the first program to show its window, with what is *asked*. Return whether it answered.

        `InstanceServer` has the forms.
        """
        if sys.platform == "win32":
            let_others_come_to_front()
        request = {**asked, "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")}
        return any(self._ask(request, left_s) for left_s in self._while_another_is_first())

    def end_first(self) -> bool:
        """Ask the first program to end, as its Quit does. Return whether this program is the first now."""
        is_asked = False
        for left_s in self._while_another_is_first():
            is_asked = is_asked or self._ask({"quit": True}, left_s)
        return self.is_first()

    def _while_another_is_first(self) -> Iterator[float]:
        """Poll while another program is the first. Yield the seconds that are left until the timeout."""
        deadline = time.monotonic() + WAIT_S
        while not self.is_first() and (left_s := deadline - time.monotonic()) > 0:
            yield left_s
            time.sleep(ASK_AGAIN_S)

    def _ask(self, request: Mapping[str, object], timeout_s: float) -> bool:
        """Send *request* to the first program. Return whether it accepted it."""
        if sys.platform == "win32":
            from lecun_viewer.gui.process.named_pipe import ask
        else:
            from lecun_viewer.gui.process.unix_socket import ask
        # A path of Linux may not be UTF-8. Then Python keeps its bytes as surrogates.
        line = json.dumps(request, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
        return ask(self.socket_name, line, timeout_s) == b"ok\n"

    def _is_left_over(self) -> bool:
        """Remove a stale lock whose owner had our process id. Return whether it is gone.

        In a Flatpak's sandbox every start has the same process id, so Qt takes this program for the owner. A living
        owner holds the file's own lock, too, so its lock can't be removed.
        """
        owner, *_ = self._lock.getLockInfo()
        return bool(owner == os.getpid() and self._lock.removeStaleLockFile())

    def release(self) -> None:
        """Release the lock."""
        self._lock.unlock()


def let_others_come_to_front() -> None:
    """Let the first program bring its window to the front. Windows lets only the program do so that the user started.

    Else the first program's button in the taskbar flashes. Source: Microsoft's “AllowSetForegroundWindow”.
    """
    import ctypes  # no other system needs it

    windows: Any = ctypes  # on other systems the stubs lack windll
    windows.windll.user32.AllowSetForegroundWindow(ANY_PROCESS)


class InstanceServer(QObject):
    """The first program's end of the socket. Drops requests that make no sense.

    A request is ``{"quote": ID}``, ``{"link": LINK}``, ``{"files": [PATH, …]}`` or ``{"check": TEXT}``, each with a
    ``"token"``, or ``{"quit": true}``. The id may be ``""`` for no quote, `TODAY` or `RANDOM`. The paths are absolute.
    The text is ``null`` for that on the clipboard.

    Signals:
        show_requested: Another start wants the window, with the quote of this id. The second value is its activation
            token, which brings the window to the front on Wayland, or ``""``.
        link_requested: Another start wants this link shown. The second value is its token.
        files_requested: Another start wants the files of these paths imported. The second value is its token.
        check_requested: Another start wants this text checked. The second value is its token.
        quit_requested: Another start wants this program to end.
    """

    show_requested = Signal(str, str)
    link_requested = Signal(str, str)
    files_requested = Signal(object, str)  # with `list`, Qt would lose what is no UTF-8
    check_requested = Signal(object, str)  # a text or ``None``
    quit_requested = Signal()

    def __init__(self, socket_name: str, parent: QObject | None = None) -> None:
        """Listen on *socket_name*. Only the same user's programs can connect. The caller must hold the lock."""
        super().__init__(parent)
        self._listener: Listener | None = None
        if sys.platform == "win32":
            from lecun_viewer.gui.process.named_pipe import Listener
        else:
            from lecun_viewer.gui.process.unix_socket import Listener
        try:
            self._listener = Listener(socket_name, MOST_BYTES, self._answer, self)
        except OSError as error:
            log("A second start won't find this window: %s", error)

    def close(self) -> None:
        if self._listener:
            self._listener.close()

    def _answer(self, line: bytes) -> bytes | None:
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return None
        match request:
            case {"quit": True}:
                self.quit_requested.emit()
            case {"token": str(token)} if not token.isprintable():  # the environment can't hold it
                return None
            case {"quote": str(quote_id), "token": str(token)}:
                self.show_requested.emit(quote_id, token)
            case {"link": str(link), "token": str(token)}:
                self.link_requested.emit(link, token)
            case {"check": str() | None as text, "token": str(token)}:
                self.check_requested.emit(text, token)
            case {"files": [_, *_] as files, "token": str(token)} if all(map(_is_path, files)):
                self.files_requested.emit(files, token)
            case _:
                return None
        return b"ok\n"


def _is_path(value: object) -> bool:
    """Return whether *value* is an absolute path that the system can look at."""
    try:
        return isinstance(value, str) and Path(value).is_absolute() and b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:  # half a character, which no command line has
        return False
