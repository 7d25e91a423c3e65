"""The program under test: a process with its output, window and tree."""

import socket
import struct
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from waiting import PATIENCE_S, eventually

from .desktop import Desktop
from .screen_reader import Node, ScreenReader

TITLE = "LeCun Viewer"
QUESTION = "Close LeCun Viewer"
PREFERENCES = "Preferences"


@dataclass
class Program:
    """A started program. Its desktop ends it at the latest."""

    desktop: Desktop
    reader: ScreenReader
    process: subprocess.Popen[bytes]
    log: Path
    window: int | None = None  # of the window waited for at the start

    def output(self) -> str:
        """Return the standard output and error so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def tree(self) -> Node:
        """Return its node in the accessibility tree, with its windows below."""
        return self.reader.application(pid=self.process.pid)

    def wait_window(self, title: str, timeout: float = PATIENCE_S) -> int:
        """Wait for the window called *title* and return it. It is active.

        A program learns more of it later than the desktop: on X11 its place, without which a click by the accessibility
        tree would miss, and on Wayland that it is active, without which a key would be lost.

        Raises:
            RuntimeError: The program has ended.
            AssertionError: There is no such window in time.
        """

        def windows() -> list[int]:
            self._must_run("its window")
            return self.desktop.windows(title)

        window = eventually(windows, timeout, f"a window {title!r} of the program; its output: {self.log}")[0]
        self.desktop.activate(window)
        if self.desktop.tells_places:
            self.wait_place(window)
        else:  # after a window was hidden, Qt says on X11 that it is not active, though its keys work (6.11)
            self.wait_active(title)
        return window

    def wait_complete(self) -> None:
        """Wait until the viewer is complete. It answers other starts then. If a window is there, its keys work, too.

        On Wayland, a program learns after its first keys that its window is active. A shortcut is lost before.

        Raises:
            RuntimeError: The program has ended.
            AssertionError: The viewer is not complete in time.
        """

        def answers() -> bool:
            self._must_run("it was complete")
            return self.process.pid in answering(self.desktop)

        eventually(answers, PATIENCE_S, f"the program answers other starts; its output: {self.log}")
        if self.window is not None:
            self.wait_keys()
            self.wait_active()

    def wait_active(self, title: str | None = None) -> None:
        """Wait until the program knows that a window of it is active, or the one called *title*."""

        def is_active() -> bool:
            return any("active" in each.states for each in self.tree().children() if title in (None, each.name))

        eventually(is_active, what="the program knows it is active")

    def wait_keys(self) -> None:
        """Wait until the viewer's window knows its keys. Its menus are filled at the same moment."""
        eventually(self._has_part_menu, PATIENCE_S, "the parts are in the menu “Go”")

    def _has_part_menu(self) -> bool:
        menus = self.tree().first(role="menu bar")
        go = menus and menus.first(name="Go")
        return go is not None and any(node.name.startswith("Part 1: ") for node in go.walk())

    def _must_run(self, before: str) -> None:
        if self.process.poll() is not None:
            raise RuntimeError(f"ended ({self.process.returncode}) before {before}: {self.output()}")

    def close(self, title: str = TITLE) -> None:
        """Wait for the window called *title*. Close it as the cross in its frame does."""
        self.desktop.close_window(self.desktop.wait_window(title))

    def wait_place(self, window: int) -> None:
        """Wait until the program knows the place of its *window*. On Wayland it never does."""
        if self.desktop.tells_places:
            eventually(lambda: self._knows_its_place(window), what=f"the program knows the place of window {window:#x}")

    def _knows_its_place(self, window: int) -> bool:
        place = self.desktop.geometry(window)
        return any(_is_same_place(each.extents(), place) for each in self.tree().children())

    def wait_exit(self, timeout: float = PATIENCE_S) -> int:
        """Wait for the end of the program. Return the exit code or raise ``subprocess.TimeoutExpired``."""
        return self.process.wait(timeout)

    def terminate(self) -> int:
        """End the program by SIGTERM and return the exit code."""
        self.process.terminate()
        return self.wait_exit()


def answering(desktop: Desktop) -> list[int]:
    """Return the processes on *desktop* that answer other starts of the viewer."""
    sockets = Path(desktop.env["XDG_RUNTIME_DIR"]).glob("lecun-viewer-*/lecun-viewer.socket")
    return [pid for path in sockets if (pid := _answering(path))]


def _answering(path: Path) -> int | None:
    """Return the process that listens at *path* and hangs up on an empty request."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(PATIENCE_S)
        try:
            connection.connect(str(path))
            connection.shutdown(socket.SHUT_WR)
            connection.recv(1)
            credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        except OSError:  # left over from a program that was killed, or busy
            return None
    return int(struct.unpack("3i", credentials)[0])  # struct ucred: unix(7)


def _is_same_place(told: tuple[int, ...], real: tuple[int, ...]) -> bool:
    """Tell whether *told* are the *real* extents, or those divided by Qt's scale."""
    scale = real[2] / max(told[2], 1)
    return all(abs(one * scale - other) <= 2 for one, other in zip(told, real, strict=True))


# The fixtures of conftest.py that start something
StartProgram = Callable[..., Program]
Console = Callable[..., str]
