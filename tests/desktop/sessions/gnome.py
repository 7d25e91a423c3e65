"""GNOME: its Shell on Wayland, with its portals, without a screen.

Keys and clicks go through a virtual keyboard and mouse inside the Shell (`gnome_extension`).
"""

import json
import shutil
from pathlib import Path
from typing import Any

from desktop.bus import Bus
from desktop.notifications import Notification
from desktop.waiting import eventually

from .session_desktop import Place, resting
from .wayland import WAYLAND, WaylandDesktop

EXTENSION = Path(__file__).with_name("gnome_extension")
SHELL, SHELL_PATH = "org.gnome.Shell", "/org/gnome/Shell"
DISPLAYS, DISPLAYS_PATH = "org.gnome.Mutter.DisplayConfig", "/org/gnome/Mutter/DisplayConfig"
SETTINGS = {
    "org.gnome.shell enabled-extensions": "['lecun-test@localhost']",
    "org.gnome.shell welcome-dialog-last-shown-version": "'999'",
    "org.gnome.desktop.interface enable-animations": "false",
    "org.gnome.desktop.session idle-delay": "0",
    "org.gnome.mutter experimental-features": "['scale-monitor-framebuffer']",
}
# X11's names of the keys that the tests press, and their numbers (keysymdef.h). Other keys are one character.
KEYS = {"ctrl": 0xFFE3, "shift": 0xFFE1, "alt": 0xFFE9, "Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09}
KEYS |= {"Down": 0xFF54, "Up": 0xFF52, "F4": 0xFFC1, "space": 0x20}
LATIN_1, UNICODE = 0x100, 0x1000000


class Gnome(WaylandDesktop):
    """GNOME Shell, without a system tray, as Debian has it."""

    name = "GNOME"
    main_part = "shell"
    has_tray = False

    def _set_up(self) -> None:
        # NO_AT_BRIDGE: GTK, which Qt loads here for its colors, would be a second program in the accessibility tree.
        self._make_folders(XDG_CURRENT_DESKTOP="GNOME", NO_AT_BRIDGE="1", **WAYLAND)
        self._start_system_bus()
        self._start_bus("--session")
        extensions = self.home / ".local/share/gnome-shell/extensions"
        shutil.copytree(EXTENSION, extensions / "lecun-test@localhost")
        for setting, value in SETTINGS.items():
            self._run("gsettings", "set", *setting.split(), value)
        size = f"{self.size[0]}x{self.size[1]}"
        self._start_part("shell", ["gnome-shell", "--headless", "--wayland", "--no-x11", "--virtual-monitor", size])
        self._wait_compositor("shell")
        self._wait_part("shell", lambda: self.owns(SHELL))
        self._wait_part("shell", lambda: self._ask("!Main.layoutManager._startingUp && !!hands"))
        # GNOME Shell notifies that it is open to the tests.
        eventually(lambda: self._ask("Main.messageTray.getSources().length"), what="the Shell's own notification")
        self._close_notifications()
        self._ask("Main.overview.hide()")
        eventually(lambda: self._ask("!Main.overview.visible"), what="the overview is gone")

    def reset(self) -> None:
        super().reset()
        self._close_notifications()
        self.point(0, self.size[1] - 1)

    def _close_notifications(self) -> None:
        self._ask("Main.messageTray.getSources().forEach(source => source.destroy())")
        eventually(lambda: self._ask("Main.messageTray._banner === null"), what="no notification is on show")

    def _ask(self, script: str) -> Any:
        """Return the value of a JavaScript expression in the Shell.

        Raises:
            LookupError: The Shell could not tell.
        """
        with Bus(self.bus_address) as bus:
            is_told, value = bus.call(SHELL, SHELL_PATH, SHELL, "Eval", "s", script)
        if not is_told:
            raise LookupError(f"{script}: {value}")
        return json.loads(value) if value else None

    def keys(self, *chords: str) -> None:
        for chord in chords:
            symbols = [_symbol(key) for key in chord.split("+")]
            for symbol, is_down in [(each, True) for each in symbols] + [(each, False) for each in reversed(symbols)]:
                self._ask(f"hands.key({symbol}, {json.dumps(is_down)})")

    def type_text(self, text: str) -> None:
        self.keys(*text)

    def point(self, x: int, y: int) -> None:
        self._ask(f"hands.point({x}, {y})")

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.point(x, y)
        for is_down in ("true", "false"):
            self._ask(f"hands.press({button}, {is_down})")

    def _windows(self) -> list[dict[str, Any]]:
        return list(self._ask("hands.windows()"))

    def activate(self, window: int) -> None:
        self._ask(f"hands.window({window}).activate(global.get_current_time())")
        eventually(lambda: self.active_window() == window, what=f"window {window} is active")

    def minimize(self, window: int) -> None:
        self._ask(f"hands.window({window}).minimize()")

    def close_window(self, window: int) -> None:
        self._ask(f"hands.window({window}).delete(global.get_current_time())")

    def clipboard(self) -> str:
        return str(self._ask("hands.clipboard()"))

    def screenshot(self, path: Path) -> Path:
        with Bus(self.bus_address) as bus:
            name = "org.gnome.Shell.Screenshot"
            bus.call(name, "/org/gnome/Shell/Screenshot", name, "Screenshot", "bbs", False, False, str(path))
        return path

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        label = None if key == "default" else notification.actions[key]
        # The buttons come when the pointer is over the notification.
        self.point(*resting(lambda: self._notification(None), "a notification"))
        self.click(*resting(lambda: self._notification(label), f"the notification's {key}"))

    def _notification(self, label: str | None) -> Place | None:
        place = self._ask(f"hands.notification({json.dumps(label)})")
        return (place[0], place[1]) if place else None

    def set_dark(self, is_dark: bool) -> None:
        scheme = "prefer-dark" if is_dark else "default"
        self._run("gsettings", "set", "org.gnome.desktop.interface", "color-scheme", scheme)

    def set_scale(self, factor: float) -> None:
        with Bus(self.bus_address) as bus:
            state = bus.call(DISPLAYS, DISPLAYS_PATH, DISPLAYS, "GetCurrentState")
            serial, ((connector, modes, _), *_), *_ = state
            mode = next(mode for mode in modes if "is-current" in mode[6])
            nearest = min(mode[5], key=lambda each: abs(float(each) - factor))
            monitor: object = (0, 0, nearest, 0, True, [(connector[0], mode[0], {})])
            signature = "uua(iiduba(ssa{sv}))a{sv}"
            bus.call(DISPLAYS, DISPLAYS_PATH, DISPLAYS, "ApplyMonitorsConfig", signature, serial, 1, [monitor], {})

    def log_out(self) -> None:
        """End GNOME Shell. Without a session manager, this is how a session ends."""
        self._end_part("shell")


def _symbol(key: str) -> int:
    """Return the number of X11's key symbol."""
    if key in KEYS:
        return KEYS[key]
    return ord(key) if ord(key) < LATIN_1 else ord(key) + UNICODE
