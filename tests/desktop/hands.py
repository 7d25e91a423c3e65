"""What a person does and sees on a virtual desktop."""

import re
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from .waiting import PATIENCE_S, eventually
from .x11 import add_keys, ask_to_close, ask_to_move

DRAG_STEPS = 12


class Hands:
    """Hands and eyes on a screen of *size*. ``_env`` is the environment that leads programs there."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._env: dict[str, str] = {}

    @property
    def env(self) -> dict[str, str]:
        """A copy of the environment for programs on this desktop. It has nothing of the outer desktop."""
        return dict(self._env)

    @property
    def display(self) -> str:
        return self._env["DISPLAY"]

    # The keyboard and the mouse

    def keys(self, *chords: str) -> None:
        """Press key chords in xdotool's names, such as ``ctrl+f``, ``Return``, ``Tab``."""
        self._run("xdotool", "key", "--clearmodifiers", *chords)

    def type_text(self, text: str) -> None:
        """Type *text*, in any script, into the focused window."""
        add_keys(self.display, "".join(character for character in text if character.isprintable()))
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self._run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int], has_rested: Callable[[], object]) -> None:
        """Press the mouse at *start*, carry what is there to *end*, and let go.

        *has_rested* is called at each place on the way. It returns when both programs have answered. They do so while
        the pointer rests.
        """
        self._run("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, DRAG_STEPS + 1):
            x, y = (one + (other - one) * step // DRAG_STEPS for one, other in zip(start, end, strict=True))
            self._run("xdotool", "mousemove", str(x), str(y))
            has_rested()
        self._run("xdotool", "mouseup", "1")

    def rest_pointer(self) -> None:
        """Move the pointer where it points at nothing."""
        self._run("xdotool", "mousemove", "0", str(self.size[1] - 1))

    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows, also minimized, oldest first. Without *title*, return all but the panel."""
        ids = [int(word, 16) for word in re.findall(r"0x[0-9a-f]+", self._root_property("_NET_CLIENT_LIST"))]
        if title is None:
            return [window for window in ids if not self._is_dock(window)]
        return [window for window in ids if self.title(window) == title]

    def _is_dock(self, window: int) -> bool:
        try:
            return "_DOCK" in self._run("xprop", "-id", str(window), "_NET_WM_WINDOW_TYPE")
        except subprocess.CalledProcessError:  # gone
            return False

    def title(self, window: int) -> str:
        """Return the title of *window*. It is ``""`` for a window that is gone."""
        with suppress(subprocess.CalledProcessError):
            return self._run("xdotool", "getwindowname", str(window)).removesuffix("\n")
        return ""

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels of the screen, without the frame."""
        out = self._run("xwininfo", "-id", str(window))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (int(out.split(name + ":")[1].split()[0]) for name in names)
        return x, y, width, height

    def move_window(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move *window* and wait until it is there. *x* and *y* are its upper left corner without the frame.

        Its program may learn of it later (`Program.move_window`).
        """
        ask_to_move(self.display, window, x, y, width, height)
        eventually(lambda: self.geometry(window) == (x, y, width, height), what=f"window {window:#x} has its place")

    def wait_window(self, title: str, timeout: float = PATIENCE_S) -> int:
        """Return the id of the window called *title*, once it is there."""
        return eventually(lambda: self.windows(title), timeout, f"a window {title!r}")[0]

    def active_window(self) -> int | None:
        match = re.search(r"0x[0-9a-f]+", self._root_property("_NET_ACTIVE_WINDOW"))
        return int(match[0], 16) or None if match else None

    def activate(self, window: int) -> None:
        """Give *window* the focus, as a click on its title does."""
        self._run("xdotool", "windowactivate", str(window))
        eventually(lambda: self.active_window() == window, what=f"window {window:#x} is active")

    def minimize(self, window: int) -> None:
        """Minimize *window*, as the button in its frame does."""
        self._run("xdotool", "windowminimize", "--sync", str(window))

    def close_window(self, window: int) -> None:
        """Close *window* as the cross in its frame does. The program may refuse."""
        self.activate(window)
        ask_to_close(self.display, window)

    def screenshot(self, path: Path) -> Path:
        """Save a picture of the whole screen to *path* and return *path*. Its suffix names the format."""
        self._run("import", "-silent", "-window", "root", str(path))
        return path

    def clipboard(self) -> str:
        """Return the text on the clipboard. It is ``""`` without text."""
        with suppress(subprocess.CalledProcessError):
            return self._run("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")
        return ""

    def _root_property(self, name: str) -> str:
        return self._run("xprop", "-root", name)

    def _run(self, *argv: str) -> str:
        """Run a tool on this desktop and return what it prints.

        Raises:
            CalledProcessError: It failed.
        """
        done = subprocess.run(argv, env=self._env, capture_output=True, check=True, timeout=PATIENCE_S, text=True)
        return done.stdout
