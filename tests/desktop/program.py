"""The program under test on a virtual desktop: one process with its output, window and tree."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .screen_reader import Node, ScreenReader
from .virtual_desktop import END_TIMEOUT_S, Tray, VirtualDesktop
from .waiting import eventually


@dataclass
class Program:
    """A started program; the desktop it runs on ends it at the latest."""

    desktop: VirtualDesktop
    reader: ScreenReader
    process: subprocess.Popen[bytes]
    log: Path
    window: int | None = None  # of the window waited for at the start

    def output(self) -> str:
        """Return what it has printed so far, standard output and error as they came."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def tree(self) -> Node:
        """Return its node in the accessibility tree, with its windows below."""
        return self.reader.application(pid=self.process.pid)

    def wait_window(self, title: str, timeout: float = 20) -> int:
        """Return its window called *title*, active, once it is there and says where it is.

        A program learns a little later than we do where the window manager has put its window; until then
        a click on where the accessibility tree says something is would miss.

        Raises:
            RuntimeError: the program has ended instead.
            AssertionError: there is no such window in time.
        """

        def windows() -> list[int]:
            if self.process.poll() is not None:
                raise RuntimeError(f"ended ({self.process.returncode}) before its window: {self.output()}")
            return self.desktop.windows(title)

        window = eventually(windows, timeout, f"a window {title!r} of the program; its output: {self.log}")[0]
        self.desktop.activate(window)
        eventually(lambda: self._knows_its_place(window), what=f"the program knows the place of {title!r}")
        return window

    def _knows_its_place(self, window: int) -> bool:
        place = self.desktop.geometry(window)
        return any(_is_same_place(each.extents(), place) for each in self.tree().children())

    def wait_exit(self, timeout: float = 10) -> int:
        """Return the exit code, once it has ended; ``subprocess.TimeoutExpired`` where it does not."""
        return self.process.wait(timeout)

    def terminate(self) -> int:
        """End it by SIGTERM, as a session manager does, and return the exit code."""
        self.process.terminate()
        return self.process.wait(END_TIMEOUT_S)


def _is_same_place(told: tuple[int, ...], real: tuple[int, ...]) -> bool:
    """Tell whether the extents *told* are the *real* ones, or those divided by Qt's scale."""
    scale = real[2] / max(told[2], 1)
    return all(abs(one * scale - other) <= 2 for one, other in zip(told, real, strict=True))


class StartProgram(Protocol):
    """The fixture ``viewer``: start the program with *args* and wait for its window *title*.

    With *title* ``None`` no window is waited for (a start into the tray, a second instance).
    """

    def __call__(
        self,
        *args: str,
        title: str | None = ...,
        desktop: VirtualDesktop | None = ...,
        env: Mapping[str, str] | None = ...,
    ) -> Program: ...


class MakeDesktop(Protocol):
    """The fixture ``make_desktop``: a desktop of another kind, for this test alone."""

    def __call__(
        self, *, tray: Tray = ..., notifications: bool = ..., size: tuple[int, int] = ...
    ) -> VirtualDesktop: ...


class Console(Protocol):
    """The fixture ``console``: what ``lecun-quotes`` says to *args*, in the viewer's home; it must succeed."""

    def __call__(self, *args: str, desktop: VirtualDesktop | None = ...) -> str: ...
