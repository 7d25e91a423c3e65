"""The desktop of X11: window manager, tray and notifications on an `XScreen`. It runs on Linux only."""

import re
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Literal

from .bus import Bus
from .desktop_packages import at_spi_launcher
from .desktop_settings import BUS_CONFIG, DUNST_CONFIG, PANEL_CONFIG, PICK_ACTION
from .waiting import eventually
from .x11 import ask_to_close, ask_to_move, selection_owner
from .x_screen import XScreen

Tray = Literal["sni", "xembed", "none"]


class VirtualDesktop(XScreen):
    """A desktop of X11.

    *tray* is the kind of system tray. ``sni`` is as in KDE, Xfce and Ubuntu, ``xembed`` as in old window managers,
    ``none`` as in a plain GNOME. A call on the session bus starts no service, except for the panel's settings. So a
    missing daemon stays away until the test starts it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tray: Tray = "sni",
        notifications: bool = True,
        size: tuple[int, int] = (1400, 900),
    ) -> None:
        super().__init__(folder, size)
        self._wanted_tray: Tray = tray
        self._wanted_notifications = notifications

    # The windows

    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows, also minimized, oldest first. Without *title*, return all but the panel."""
        ids = [int(word, 16) for word in re.findall(r"0x[0-9a-f]+", self._root_property("_NET_CLIENT_LIST"))]
        if title is None:
            return [window for window in ids if not self._is_dock(window)]
        return [window for window in ids if self.title(window) == title]

    def _is_dock(self, window: int) -> bool:
        try:
            return "_DOCK" in self._on_screen("xprop", "-id", str(window), "_NET_WM_WINDOW_TYPE")
        except subprocess.CalledProcessError:  # gone
            return False

    def title(self, window: int) -> str:
        """Return the title of *window*. It is ``""`` for a window that is gone."""
        with suppress(subprocess.CalledProcessError):
            return self._on_screen("xdotool", "getwindowname", str(window)).removesuffix("\n")
        return ""

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        out = self._on_screen("xwininfo", "-id", str(window))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (int(out.split(name + ":")[1].split()[0]) for name in names)
        return x, y, width, height

    def move_window(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move *window* and wait until it is there. *x* and *y* are its upper left corner without the frame.

        Its program may learn of it later (`Program.wait_place`).
        """
        ask_to_move(self.display, window, x, y, width, height)
        eventually(lambda: self.geometry(window) == (x, y, width, height), what=f"window {window:#x} has its place")

    def active_window(self) -> int | None:
        match = re.search(r"0x[0-9a-f]+", self._root_property("_NET_ACTIVE_WINDOW"))
        return int(match[0], 16) or None if match else None

    def activate(self, window: int) -> None:
        self._on_screen("xdotool", "windowactivate", str(window))
        eventually(lambda: self.active_window() == window, what=f"window {window:#x} is active")

    def minimize(self, window: int) -> None:
        self._on_screen("xdotool", "windowminimize", "--sync", str(window))

    def close_window(self, window: int) -> None:
        self.activate(window)
        ask_to_close(self.display, window)

    def clipboard(self) -> str:
        with suppress(subprocess.CalledProcessError):
            return self._on_screen("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")
        return ""

    def _root_property(self, name: str) -> str:
        return self._on_screen("xprop", "-root", name)

    # Starting and ending

    def _set_up(self) -> None:
        # GSETTINGS_BACKEND: else settings would be asked of, and kept by, a dconf service
        self._make_folders(GSETTINGS_BACKEND="memory", QT_QPA_PLATFORM="xcb")
        self._start_screen()
        self._env["DISPLAY"] = self.display
        self._start_bus(f"--config-file={self._bus_config()}")
        self._start_window_manager()
        self._start_accessibility()
        self.start_tray(self._wanted_tray)
        if self._wanted_notifications:
            self.start_notifications()
        self.rest_pointer()

    def _bus_config(self) -> Path:
        services = self.folder / "services"
        services.mkdir()
        settings = Path("/usr/share/dbus-1/services/org.xfce.Xfconf.service")
        if settings.exists():
            shutil.copy(settings, services)
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(services=services), encoding="utf-8")
        return config

    def _start_accessibility(self) -> None:
        self._start_part("accessibility", [at_spi_launcher() or "at-spi-bus-launcher", "--launch-immediately"])
        self._wait_part("accessibility", lambda: self.owns("org.a11y.Bus"))

    def _start_window_manager(self) -> None:
        self._start_part("window manager", ["openbox", "--sm-disable"])
        self._wait_part("window manager", lambda: "window id" in self._root_property("_NET_SUPPORTING_WM_CHECK"))

    def start_tray(self, kind: Tray = "sni") -> None:
        """Start a tray of *kind* and wait until programs can dock. ``none`` starts nothing."""
        if kind == "sni":
            channels = Path(self._env["XDG_CONFIG_HOME"]) / "xfce4/xfconf/xfce-perchannel-xml"
            channels.mkdir(parents=True, exist_ok=True)
            (channels / "xfce4-panel.xml").write_text(PANEL_CONFIG, encoding="utf-8")
            # NO_AT_BRIDGE: what a screen reader finds on this desktop is the program under test alone
            self._start_part("tray", ["xfce4-panel", "--disable-wm-check"], {"NO_AT_BRIDGE": "1"})
            self._wait_part("tray", self._has_sni_host)
        elif kind == "xembed":
            self._start_part("tray", ["stalonetray", "--geometry", "6x1-10+4", "--icon-size", "24"])
            self._wait_part("tray", lambda: selection_owner(self.display, "_NET_SYSTEM_TRAY_S0") != 0)

    def end_tray(self) -> None:
        self._end_part("tray")

    def start_notifications(self) -> None:
        """Start the notification daemon and wait until it answers."""
        folder = self.folder / "dunst"
        folder.mkdir(exist_ok=True)
        pick_action = folder / "pick-action"
        pick_action.write_text(PICK_ACTION, encoding="utf-8")
        pick_action.chmod(0o755)
        config = folder / "dunstrc"
        config.write_text(DUNST_CONFIG.format(pick_action=pick_action), encoding="utf-8")
        self._start_part("notifications", ["dunst", "-conf", str(config)])
        self._wait_part("notifications", lambda: self.owns("org.freedesktop.Notifications"))

    def end_notifications(self) -> None:
        self._end_part("notifications")

    def restore(self) -> None:
        """Undo what a test may have changed: programs, tray, daemon, pointer."""
        self.end_programs()
        eventually(lambda: not self.windows(), what="the window manager has noticed that the programs are gone")
        if self._wanted_tray != "none" and not self.has_part("tray"):
            self.start_tray(self._wanted_tray)
        if self._wanted_notifications and not self.has_part("notifications"):
            self.start_notifications()
        self.rest_pointer()

    def _has_sni_host(self) -> bool:
        watcher = "org.kde.StatusNotifierWatcher"
        with Bus(self.bus_address) as bus:
            return bool(bus.get(watcher, "/StatusNotifierWatcher", watcher, "IsStatusNotifierHostRegistered"))
