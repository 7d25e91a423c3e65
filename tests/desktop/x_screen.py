"""A screen of X11 in memory, with its keyboard and mouse.

`virtual_desktop` runs on it. So do Wayland desktops that can show themselves in a window of X11.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from waiting import eventually

from .desktop import Desktop, Place

if TYPE_CHECKING:
    from .screen_reader import Node
    from .tray import StatusItem

DRAG_STEPS = 12
ROUNDS = 3  # of asking two programs: one tells the other, is answered, and takes that
# xdotool gives a character that the keyboard lacks a key for a moment only. A slow program misses it.
QUOTATION_MARKS = "keycode 248 = leftdoublequotemark rightdoublequotemark"


class XScreen(Desktop):
    """A desktop on a screen of X11. ``display`` is the screen's name."""

    display: str
    in_tray: Place

    def _start_screen(self) -> None:
        size = f"{self.size[0]}x{self.size[1]}x24"
        argv = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"]  # outlives its windows
        self._start_part("screen", argv)
        numbers = self._wait_part(
            "screen", lambda: re.findall(r"^(\d+)\n", self._log("screen").read_text(), re.MULTILINE)
        )
        self.display = f":{numbers[0]}"
        self.on_screen("xmodmap", "-e", QUOTATION_MARKS)

    def keys(self, *chords: str) -> None:
        self.on_screen("xdotool", "key", "--clearmodifiers", *chords)

    def type_text(self, text: str) -> None:
        self.on_screen("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.on_screen("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def click_tray_icon(self, icon: "StatusItem") -> None:
        """Click the place where the panel shows the only icon, once it is drawn."""
        x, y = self.in_tray
        empty = self.color(self.size[0] // 2, y)
        eventually(lambda: self.color(x - 8, y - 8, 16, 16) != empty, what="the icon is drawn")
        self.click(x, y)

    def drag(self, start: Place, end: Place, *programs: "Node", is_taken: Callable[[], bool] = lambda: True) -> None:
        """Press the mouse at *start*, carry what is there to *end*, and let go.

        At each place the pointer rests until both *programs* have answered. *is_taken* tells whether the program at
        *end* has taken the drag. Until then the pointer goes back and forth there: a drop before that is none.
        """

        def rest_at(x: int, y: int) -> None:
            self.on_screen("xdotool", "mousemove", str(x), str(y))
            for program in programs * ROUNDS:  # by then it has looked at its other events, too
                assert program.name

        def takes_it() -> bool:
            rest_at(end[0] + 1, end[1])
            rest_at(*end)
            return is_taken()

        self.on_screen("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, DRAG_STEPS):
            rest_at(*(one + (other - one) * step // DRAG_STEPS for one, other in zip(start, end, strict=True)))
        eventually(takes_it, what="the program at the end takes the drag")
        self.on_screen("xdotool", "mouseup", "1")

    def restore(self) -> None:
        super().restore()
        self.on_screen("xdotool", "mousemove", "0", str(self.size[1] - 1))  # where it points at nothing

    def screenshot(self, path: Path) -> Path:
        self.on_screen("import", "-silent", "-window", "root", str(path))
        return path

    def on_screen(self, *argv: str) -> str:
        """Run a tool on the screen and return what it prints.

        Raises:
            CalledProcessError: It failed.
        """
        return self._run("env", f"DISPLAY={self.display}", *argv)
