"""What the story needs of each desktop, beside hands and eyes."""

import subprocess
from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from desktop.desktop import Desktop
from desktop.notifications import Notification
from desktop.program import Program
from desktop.screen_reader import Node
from desktop.tray import StatusItem
from desktop.waiting import eventually

Place = tuple[int, int]


class SessionDesktop(Desktop):
    """A desktop on which `test_story` runs."""

    name: str
    main_part: str  # without it, the session is over
    has_tray = True

    @abstractmethod
    def click_notification(self, notification: Notification, key: str = "default") -> None:
        """Click the button of the action *key*, or the notification itself."""

    def click_tray_icon(self, icon: StatusItem) -> None:
        """Click *icon* in the tray. Here as the panel tells it, and with a real click where the icon can be found."""
        icon.activate()

    @abstractmethod
    def set_dark(self, is_dark: bool) -> None:
        """Change the desktop's colors, as its settings do."""

    @abstractmethod
    def set_scale(self, factor: float) -> None:
        """Change the scale of the screen. On X11 it counts for the programs that start from then on."""

    @abstractmethod
    def log_out(self) -> None: ...

    @abstractmethod
    def place(self, program: Program, node: Node) -> Place:
        """Return where a person would click *node*, which is in the window of *program*."""

    def brightness(self, window: int, folder: Path) -> float:
        """Return how bright *window* is on the screen, from 0 to 1. A picture of the screen goes to *folder*."""
        picture = self.screenshot(folder / "screen.png")
        x, y, width, height = self.geometry(window)
        area = ("-crop", f"{width}x{height}+{x}+{y}", "-colorspace", "gray", "-alpha", "off", "-format", "%[fx:mean]")
        said = subprocess.run(["convert", picture, *area, "info:"], capture_output=True, check=True, text=True)
        return float(said.stdout)

    @property
    def is_up(self) -> bool:
        return self.has_part(self.main_part)

    def reset(self) -> None:
        """Undo what a test may have left."""
        self.end_programs()
        eventually(lambda: not self.windows(), what="no window is left")


def resting(find: Callable[[], Place | None], what: str) -> Place:
    """Return the place that *find* finds, once it no longer moves."""
    last: list[Place | None] = [None]

    def rests() -> Place | None:
        before, last[0] = last[0], find()
        return last[0] if last[0] == before else None

    place = eventually(rests, what=f"{what} is there and rests")
    assert place is not None
    return place
