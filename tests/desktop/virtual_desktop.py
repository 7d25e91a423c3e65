"""The desktop of X11: window manager, tray and notifications on an `XScreen`. It runs on Linux only."""

import ctypes
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from waiting import eventually

from .bus import Bus
from .desktop import Place, resting
from .desktop_settings import DUNST_CONFIG, PANEL_CONFIG
from .notifications import DUNST, PATH, SERVICE, Notification, want, wanted
from .program import Program
from .screen_reader import Node
from .tray import WATCHER, status_items
from .x_screen import XScreen

Tray = Literal["sni", "xembed", "none"]
PANELS = ("xfce4-panel", "stalonetray")  # titles of windows that are no program's
SERVICES = ("org.a11y.Bus", "org.xfce.Xfconf")  # accessibility, and the panel's settings
PORTAL = Path(__file__).with_name("settings_portal.py")
NO_WISH, DARK, LIGHT = 0, 1, 2  # a portal's color schemes


class VirtualDesktop(XScreen):
    """A desktop of X11.

    *tray* is the kind of system tray. KDE, Xfce and Ubuntu have ``sni``. Old window managers have ``xembed``. A plain
    GNOME has ``none``. A call on the session bus starts none of them. So a missing daemon stays away until
    the test starts it.
    """

    name = "X11"
    main_part = "screen"
    has_file_dialogs = False
    speaks_notifications = False
    in_tray = (15, 15)
    scale = 1.0

    def __init__(
        self,
        folder: Path,
        *,
        tray: Tray = "sni",
        notifications: bool = True,
        size: tuple[int, int] = (1400, 900),
    ) -> None:
        super().__init__(folder, size)
        self._tray: Tray = tray
        self._has_notifications = notifications

    # The windows

    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows, also minimized, oldest first. Without *title*, return all but the panel."""
        listed = re.findall(r"0x[0-9a-f]+", self.on_screen("xprop", "-root", "_NET_CLIENT_LIST"))
        titles = {int(window, 16): self._title(window) for window in listed}
        return [window for window, said in titles.items() if (said == title if title else said not in PANELS)]

    def _title(self, window: str) -> str:
        """Return the title of *window*. It is ``""`` for a window that is gone."""
        with suppress(subprocess.CalledProcessError):
            return self.on_screen("xdotool", "getwindowname", window).removesuffix("\n")
        return ""

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        out = self.on_screen("xwininfo", "-id", str(window))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (int(out.split(name + ":")[1].split()[0]) for name in names)
        return x, y, width, height

    def move_window(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Move *window* and wait until it is there. *x* and *y* are its upper left corner without the frame.

        Its program may learn of it later (`Program.wait_place`).
        """
        self.on_screen("wmctrl", "-i", "-r", hex(window), "-e", f"10,{x},{y},{width},{height}")  # 10: without the frame
        eventually(lambda: self.geometry(window) == (x, y, width, height), what=f"window {window:#x} has its place")

    def active_window(self) -> int | None:
        match = re.search(r"0x[0-9a-f]+", self.on_screen("xprop", "-root", "_NET_ACTIVE_WINDOW"))
        return int(match[0], 16) or None if match else None

    def _focus(self, window: int) -> None:
        self.on_screen("xdotool", "windowactivate", str(window))

    def minimize(self, window: int) -> None:
        self.on_screen("xdotool", "windowminimize", "--sync", str(window))

    def close_window(self, window: int) -> None:
        self.activate(window)
        self.on_screen("wmctrl", "-i", "-c", hex(window))

    def clipboard(self) -> str:
        with suppress(subprocess.CalledProcessError):
            return self.on_screen("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")
        return ""

    def place(self, program: Program, node: Node) -> Place:
        x, y = node.center()
        return round(x * self.scale), round(y * self.scale)

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        """Click the notification, or choose from its menu: dunst shows no buttons."""
        place = resting(self._notification, "the notification")
        want(self, notification, key)
        self.click(*place, button=1 if key == "default" else 3)

    def _notification(self) -> Place | None:
        with suppress(subprocess.CalledProcessError):  # there is none
            window = self.on_screen("xdotool", "search", "--onlyvisible", "--class", "Dunst")
            x, y, width, height = self.geometry(int(window))
            return x + width // 2, y + height // 2
        return None

    def set_dark(self, is_dark: bool) -> None:
        self.choose_colors(DARK if is_dark else LIGHT)

    def choose_colors(self, scheme: int) -> None:
        """Let a settings portal tell this color *scheme*: `NO_WISH`, `DARK` or `LIGHT`."""
        self._choose("color-scheme", scheme)

    def choose_contrast(self, *, is_high: bool) -> None:
        """Let a settings portal tell whether the user wants high contrast."""
        self._choose("contrast", int(is_high))

    def _choose(self, setting: str, number: int) -> None:
        name = "org.freedesktop.portal.Desktop"
        if not self.has_part("portal"):
            self._start_part("portal", [sys.executable, str(PORTAL)])
            self._wait_owner("portal", name)
        path = "/org/freedesktop/portal/desktop"
        self.call(name, path, "org.freedesktop.portal.Settings", "Choose", "su", setting, number)

    def set_scale(self, factor: float) -> None:
        self.env["QT_SCALE_FACTOR"] = str(factor)
        self.scale = factor

    def log_out(self) -> None:
        self.end_session()

    # Starting and ending

    def _set_up(self) -> None:
        # GSETTINGS_BACKEND: else settings would be asked of, and kept by, a dconf service
        self._make_folders(GSETTINGS_BACKEND="memory", QT_QPA_PLATFORM="xcb")
        self._start_screen()
        self.env["DISPLAY"] = self.display
        services = self.folder / "services"
        services.mkdir()
        for name in SERVICES:
            shutil.copy(f"/usr/share/dbus-1/services/{name}.service", services)
        self._start_bus(services=services)
        self._start_part("window manager", ["openbox", "--sm-disable"])
        check = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        self._wait_part("window manager", lambda: "window id" in self.on_screen(*check))
        self.start_tray(self._tray)
        if self._has_notifications:
            self.start_notifications()

    def start_tray(self, kind: Tray = "sni") -> None:
        """Start a tray of *kind* and wait until programs can dock. ``none`` starts nothing."""
        if kind == "sni":
            channels = self.home / ".config/xfce4/xfconf/xfce-perchannel-xml"
            channels.mkdir(parents=True, exist_ok=True)
            (channels / "xfce4-panel.xml").write_text(PANEL_CONFIG, encoding="utf-8")
            # NO_AT_BRIDGE: what a screen reader finds on this desktop is the program under test alone
            self._start_part("tray", ["xfce4-panel", "--disable-wm-check"], {"NO_AT_BRIDGE": "1"})
            self._wait_part("tray", self._has_sni_host)
        elif kind == "xembed":
            self._start_part("tray", ["stalonetray", "--geometry", "6x1-10+4", "--icon-size", "24"])
            self._wait_part("tray", self._has_xembed_tray)

    def start_notifications(self) -> None:
        """Start the notification daemon and wait until it answers."""
        config = self.folder / "dunstrc"
        config.write_text(DUNST_CONFIG.format(wanted=wanted(self)), encoding="utf-8")
        self._start_part("notifications", ["dunst", "-conf", str(config)])
        self._wait_owner("notifications", SERVICE)

    def restore(self) -> None:
        """Undo what a test may have changed on a desktop with an ``sni`` tray and notifications."""
        super().restore()
        self.end_part("portal")
        if not self.has_part("tray"):
            self.start_tray()
        if not self.has_part("notifications"):
            self.start_notifications()
        eventually(lambda: not status_items(self), what="the panel has noticed that the programs are gone")
        self.call(SERVICE, PATH, DUNST, "NotificationCloseAll")
        self.call(SERVICE, PATH, DUNST, "NotificationClearHistory")

    def _has_xembed_tray(self) -> bool:
        """Tell whether the X selection of the system tray has an owner. No tool of Debian tells it."""
        xlib = ctypes.CDLL("libX11.so.6")
        xlib.XOpenDisplay.restype = ctypes.c_void_p
        xlib.XInternAtom.restype = xlib.XGetSelectionOwner.restype = ctypes.c_ulong
        connection = ctypes.c_void_p(xlib.XOpenDisplay(self.display.encode()))
        selection = ctypes.c_ulong(xlib.XInternAtom(connection, b"_NET_SYSTEM_TRAY_S0", 0))
        owner = xlib.XGetSelectionOwner(connection, selection)
        xlib.XCloseDisplay(connection)
        return bool(owner)

    def _has_sni_host(self) -> bool:
        with Bus(self.bus_address) as bus:
            return bool(bus.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "IsStatusNotifierHostRegistered"))


MakeDesktop = Callable[..., VirtualDesktop]  # a fixture of conftest.py
