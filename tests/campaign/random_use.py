"""Keys, clicks, sizes, colors and other starts at a high rate, on a virtual desktop.

The program says nothing. Doing the same again takes no more memory and leaves no file open. Then it rests.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import IO, Self

from desktop.program import TITLE
from desktop.virtual_desktop import VirtualDesktop
from waiting import PATIENCE_S, eventually

PORTAL = Path(__file__).parents[1] / "desktop" / "settings_portal.py"
PROGRAM = (sys.executable, "-m", "lecun_viewer")
SCREEN, WINDOW = (1000, 720), (900, 600)  # sizes
BURSTS, ACTIONS = 30, 12  # of a round, and of a burst
LEAST_ROUNDS, MOST_ROUNDS = 2, 6
MOST_GROWTH = 1.05
REST_S = 2.0
KEYS = (
    *("Tab", "shift+Tab", "Return", "Escape", "space", "Up", "Down", "Left", "Right", "Home", "End", "Next", "Prior"),
    *("ctrl+f", "ctrl+d", "ctrl+comma", "ctrl+z", "ctrl+shift+z", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+a"),
    *("ctrl+c", "F1", "Menu", "alt+Left", "alt+Right", "BackSpace", "Delete", "a", "e", "i", "t", "quotedbl"),
)
STARTS: tuple[list[str], ...] = (
    ["--hidden"],
    ["--today"],
    ["--random"],
    ["--quote", "cake-analogy"],
    ["--quote", "no-such"],
    [],
)


def attempt(random: Random, folder: Path) -> str:
    with (
        VirtualDesktop(folder / "desktop", size=SCREEN) as desktop,
        (folder / "output").open("wb") as output,
        Use(desktop, output) as use,
    ):
        seed, figures = random.randrange(10**9), list[tuple[float, int]]()
        while len(figures) < MOST_ROUNDS:
            use.round(Random(seed))
            if use.program.poll() is not None:  # somebody clicked on Quit
                said = use.said()
                return said or (f"it ended with {use.program.returncode}" if use.program.returncode else "")
            figures.append(use.at_rest())
            if said := use.said():
                return said
            if len(figures) >= LEAST_ROUNDS and _is_back(*figures[-2:]):
                return ""
        return f"memory in MB and open files after each round: {figures}"


def _is_back(before: tuple[float, int], after: tuple[float, int]) -> bool:
    return after[0] <= before[0] * MOST_GROWTH and after[1] <= before[1]


class Use:
    """A person in a great hurry, at the ``program`` on *desktop*. All that is said goes to *output*."""

    def __init__(self, desktop: VirtualDesktop, output: IO[bytes]) -> None:
        self._desktop = desktop
        self._output = output
        self._env = {**desktop.env, "BROWSER": "true"}  # opens nothing
        self._portal = subprocess.Popen([sys.executable, str(PORTAL)], env=self._env, stdin=subprocess.PIPE)
        eventually(lambda: desktop.owns("org.freedesktop.portal.Desktop"), what="the portal is there")
        self.program = self._start()
        self._window = desktop.wait_window(TITLE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._portal.kill()
        self._portal.communicate()

    def _start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        return self._desktop.start(*PROGRAM, *arguments, env=self._env, output=self._output)

    def said(self) -> str:
        return Path(self._output.name).read_text(encoding="utf-8", errors="replace")

    def round(self, random: Random) -> None:
        """Do *random* things."""
        for _ in range(BURSTS):
            if random.random() < 0.1:
                other = self._start(*random.choice(STARTS))
                self._choose_colors(random.choice([b"0\n", b"1\n", b"2\n"]))
                other.wait(PATIENCE_S)
            if self.program.poll() is not None:
                return
            self._tool(*(word for _ in range(ACTIONS) for word in self._action(random)))

    def _choose_colors(self, colors: bytes) -> None:
        assert self._portal.stdin
        self._portal.stdin.write(colors)
        self._portal.stdin.flush()

    def _action(self, random: Random) -> list[str]:
        # A click beside the window would be one on the desktop, which can end itself.
        window = str(self._window)
        x, y = (str(random.randrange(size)) for size in WINDOW)
        match random.randrange(10):
            case 0:
                return ["windowsize", window, x, y, "windowsize", window, *map(str, WINDOW)]
            case 1 | 2 | 3:
                button = random.choice("111123458899")
                return ["mousemove", "--window", window, x, y, "click", button]
            case _:
                return ["key", random.choice(KEYS)]

    def _tool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env, capture_output=True, timeout=PATIENCE_S, check=False)

    def at_rest(self) -> tuple[float, int]:
        """Close what is open but the window. Wait until the program rests. Return its memory in MB and open files."""
        eventually(self._has_only_its_window, what="all but the window is closed")
        eventually(self._rests, what="the program takes nothing of a processor")
        status = Path(f"/proc/{self.program.pid}/smaps_rollup").read_text(encoding="ascii")
        memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("Private_Dirty"))
        return memory / 1024, len(os.listdir(f"/proc/{self.program.pid}/fd"))  # noqa: PTH208

    def _has_only_its_window(self) -> bool:
        windows, own = self._desktop.windows(), self._desktop.windows(TITLE)
        if not own:
            self._start().wait(PATIENCE_S)
        for window in windows:
            self._tool("windowactivate", str(window), "key", "Escape")
            if window not in own:  # the question whether to discard what was typed
                self._tool("windowactivate", str(window), "key", "alt+d")
        assert len(windows) == 1, f"{len(windows)} windows"
        assert windows == own
        return True

    def _rests(self) -> bool:
        before = self._ticks()
        time.sleep(REST_S)
        return self._ticks() == before

    def _ticks(self) -> int:
        """Return the time of a processor that the program has taken, in hundredths of a second (proc(5))."""
        words = Path(f"/proc/{self.program.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return int(words[11]) + int(words[12])
