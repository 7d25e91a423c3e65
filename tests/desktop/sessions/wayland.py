"""What the desktops of Wayland share."""

import re
import subprocess
from abc import abstractmethod
from pathlib import Path
from typing import Any

from desktop.bus import DBUS, Bus
from desktop.program import TITLE, Program
from desktop.screen_reader import Node
from desktop.waiting import PATIENCE_S

from .session_desktop import Place, SessionDesktop

WAYLAND = {"XDG_SESSION_TYPE": "wayland", "LIBGL_ALWAYS_SOFTWARE": "1"}  # for `_make_folders`

SYSTEM_BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class WaylandDesktop(SessionDesktop):
    """A session of Wayland. Places are in logical pixels, as the compositor tells them."""

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

    def _start_system_bus(self) -> None:
        """Start a system bus without services, for parts that want to ask one."""
        socket = Path(self._env["XDG_RUNTIME_DIR"]) / "system-bus"
        config = self.folder / "system-bus.conf"
        config.write_text(SYSTEM_BUS.format(socket=socket), encoding="utf-8")
        self._start_part("system bus", ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"])
        self._wait_part("system bus", socket.exists)
        self._env["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={socket}"

    def _wait_compositor(self, part: str) -> None:
        """Wait until the compositor *part* takes programs. From then on, they and D-Bus services find it."""

        def sockets() -> list[str]:
            paths = Path(self._env["XDG_RUNTIME_DIR"]).iterdir()
            return [path.name for path in paths if re.fullmatch(r"wayland-\d+", path.name)]

        self._wait_part(part, lambda: bool(sockets()))
        self._env["WAYLAND_DISPLAY"] = sockets()[0]
        self._tell_services("WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP")

    def _tell_services(self, *names: str) -> None:
        """Give the services that D-Bus starts these variables of the environment."""
        with Bus(self.bus_address) as bus:
            env = {name: self._env[name] for name in names}
            bus.call(DBUS, "/org/freedesktop/DBus", DBUS, "UpdateActivationEnvironment", "a{ss}", env)

    def _run(self, *argv: str) -> str:
        """Run a tool in the session and return what it prints.

        Raises:
            CalledProcessError: It failed.
        """
        done = subprocess.run(argv, env=self._env, capture_output=True, check=True, timeout=PATIENCE_S, text=True)
        return done.stdout

    def place(self, program: Program, node: Node) -> Place:
        # The program knows only where things are in its window. Frame and title lie around that.
        assert program.window is not None
        left, top, width, height = self.geometry(program.window)
        _, _, inner_width, inner_height = program.tree().find(role="frame", name=TITLE).extents()
        border = (width - inner_width) // 2
        x, y = node.center()
        return left + border + x, top + height - border - inner_height + y
