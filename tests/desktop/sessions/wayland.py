"""What the desktops of Wayland share."""

import re
from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.bus import DBUS
from desktop.desktop import Desktop, Place
from desktop.program import TITLE, Program
from desktop.screen_reader import Node
from desktop.x_screen import XScreen

WAYLAND = {"XDG_SESSION_TYPE": "wayland", "LIBGL_ALWAYS_SOFTWARE": "1"}  # for `_make_folders`


class WaylandDesktop(Desktop):
    """A session of Wayland. Places are in logical pixels, as the compositor tells them."""

    main_part = "compositor"
    tells_places = False

    @abstractmethod
    def _windows(self) -> list[dict[str, Any]]:
        """Return the windows. Each has ``id``, ``title``, ``active`` and ``frame`` (x, y, width, height)."""

    def windows(self, title: str | None = None) -> list[int]:
        return [each["id"] for each in self._windows() if title in (None, each["title"])]

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height, with the frame."""
        x, y, width, height = next(each["frame"] for each in self._windows() if each["id"] == window)
        return x, y, width, height

    def active_window(self) -> int | None:
        return next((each["id"] for each in self._windows() if each["active"]), None)

    def _start_buses(self) -> None:
        """Start the session's bus, and one of a system without services, for parts that want to ask."""
        self._start_bus("system", services=self.folder / "no-services")
        self._start_bus()

    def _start_compositor(self, argv: list[str], env: Mapping[str, str] | None = None) -> None:
        """Start it and wait until it takes programs. From then on, they and D-Bus services find it."""

        def sockets() -> list[str]:
            names = (path.name for path in Path(self.env["XDG_RUNTIME_DIR"]).iterdir())
            return [name for name in names if re.fullmatch(r"wayland-\d+", name)]

        self._start_part("compositor", argv, env)
        self.env["WAYLAND_DISPLAY"] = self._wait_part("compositor", sockets)[0]
        told = {"WAYLAND_DISPLAY": self.env["WAYLAND_DISPLAY"]}
        self.call(DBUS, "/org/freedesktop/DBus", DBUS, "UpdateActivationEnvironment", "a{ss}", told)

    def place(self, program: Program, node: Node) -> Place:
        # The program knows only where things are in its window. Frame and title lie around that.
        assert program.window is not None
        left, top, width, height = self.geometry(program.window)
        _, _, inner_width, inner_height = program.tree().find(role="frame", name=TITLE).extents()
        border = (width - inner_width) // 2
        x, y = node.center()
        return left + border + x, top + height - border - inner_height + y


class NestedDesktop(XScreen, WaylandDesktop):
    """A desktop in a window of X11. So keys and clicks are those of the X screen. A scale makes places larger."""

    scale = 1.0

    def click(self, x: int, y: int, button: int = 1) -> None:
        super().click(round(x * self.scale), round(y * self.scale), button)
