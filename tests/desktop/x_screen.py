"""A screen of X11 in memory, with its keyboard and mouse.

`virtual_desktop` runs on it. So do Wayland desktops that can show themselves in a window of X11.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path

from .desktop import Desktop
from .waiting import PATIENCE_S
from .x11 import add_keys

DRAG_STEPS = 12


class XScreen(Desktop):
    """A desktop on a screen of X11. ``display`` is the screen's name."""

    display: str

    def _start_screen(self) -> None:
        screen = f"{self.size[0]}x{self.size[1]}x24"
        argv = ["Xvfb", "-displayfd", "{fd}", "-screen", "0", screen, "-nolisten", "tcp"]
        self.display = ":" + self._start_answering("screen", [*argv, "-noreset"])  # outlives its last window

    def keys(self, *chords: str) -> None:
        self._on_screen("xdotool", "key", "--clearmodifiers", *chords)

    def type_text(self, text: str) -> None:
        """Type *text*, in any script, into the focused window."""
        add_keys(self.display, "".join(character for character in text if character.isprintable()))
        self._on_screen("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self._on_screen("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int], has_rested: Callable[[], object]) -> None:
        """Press the mouse at *start*, carry what is there to *end*, and let go.

        *has_rested* is called at each place on the way. It returns when both programs have answered. They do so while
        the pointer rests.
        """
        self._on_screen("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, DRAG_STEPS + 1):
            x, y = (one + (other - one) * step // DRAG_STEPS for one, other in zip(start, end, strict=True))
            self._on_screen("xdotool", "mousemove", str(x), str(y))
            has_rested()
        self._on_screen("xdotool", "mouseup", "1")

    def rest_pointer(self) -> None:
        """Move the pointer where it points at nothing."""
        self._on_screen("xdotool", "mousemove", "0", str(self.size[1] - 1))

    def screenshot(self, path: Path) -> Path:
        self._on_screen("import", "-silent", "-window", "root", str(path))
        return path

    def _on_screen(self, *argv: str) -> str:
        """Run a tool on the screen and return what it prints.

        Raises:
            CalledProcessError: It failed.
        """
        env = {**self._env, "DISPLAY": self.display}
        done = subprocess.run(argv, env=env, capture_output=True, check=True, timeout=PATIENCE_S, text=True)
        return done.stdout
