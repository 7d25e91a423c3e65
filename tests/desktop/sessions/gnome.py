"""GNOME: its Shell on Wayland, with its portals, without a screen.

Keys and clicks go through a virtual keyboard and mouse inside the Shell (`gnome_extension`).
"""

import json
import shutil
from pathlib import Path
from typing import Any

from desktop.desktop import Place, resting
from desktop.notifications import Notification
from waiting import eventually

from .wayland import WAYLAND, WaylandDesktop

EXTENSION = Path(__file__).with_name("gnome_extension")
SHELL = ("org.gnome.Shell", "/org/gnome/Shell", "org.gnome.Shell")
DISPLAYS = ("org.gnome.Mutter.DisplayConfig", "/org/gnome/Mutter/DisplayConfig", "org.gnome.Mutter.DisplayConfig")
SETTINGS = {
    "org.gnome.shell enabled-extensions": "['lecun-test@localhost']",
    "org.gnome.shell welcome-dialog-last-shown-version": "'999'",
    "org.gnome.desktop.interface enable-animations": "false",
    "org.gnome.desktop.session idle-delay": "0",
    "org.gnome.mutter experimental-features": "['scale-monitor-framebuffer']",
}


class Gnome(WaylandDesktop):
    """GNOME Shell, without a system tray, as Debian has it."""

    name = "GNOME"
    has_tray = False

    def _set_up(self) -> None:
        # NO_AT_BRIDGE: GTK, which Qt loads here for its colors, would be a second program in the accessibility tree.
        self._make_folders(XDG_CURRENT_DESKTOP="GNOME", NO_AT_BRIDGE="1", **WAYLAND)
        self._start_buses()
        extensions = self.home / ".local/share/gnome-shell/extensions"
        shutil.copytree(EXTENSION, extensions / "lecun-test@localhost")
        for setting, value in SETTINGS.items():
            self._run("gsettings", "set", *setting.split(), value)
        size = f"{self.size[0]}x{self.size[1]}"
        argv = ["gnome-shell", "--headless", "--wayland", "--no-x11", "--virtual-monitor", size]
        self._start_compositor(argv, {"NO_AT_BRIDGE": "0"})  # a screen reader finds its notifications
        self._wait_owner("compositor", SHELL[0])
        self._wait_part("compositor", lambda: self._ask("!Main.layoutManager._startingUp && !!hands"))
        # GNOME Shell notifies that it is open to the tests.
        eventually(lambda: self._ask("Main.messageTray.getSources().length"), what="the Shell's own notification")
        self._close_notifications()
        self._ask("Main.overview.hide()")
        eventually(lambda: self._ask("!Main.overview.visible"), what="the overview is gone")

    def restore(self) -> None:
        super().restore()
        self._close_notifications()
        self.point(0, self.size[1] - 1)

    def _close_notifications(self) -> None:
        def are_closed() -> bool:
            self._ask("Main.messageTray.getSources().forEach(source => source.destroy())")  # another may have come
            return self._ask("Main.messageTray._banner === null") is True

        eventually(are_closed, what="no notification is on show")

    def _ask(self, script: str) -> Any:
        """Return the value of a JavaScript expression in the Shell.

        Raises:
            LookupError: The Shell could not tell.
        """
        is_told, value = self.call(*SHELL, "Eval", "s", script)
        if not is_told:
            raise LookupError(f"{script}: {value}")
        return json.loads(value) if value else None

    def keys(self, *chords: str) -> None:
        for chord in chords:
            self._ask(f"hands.pressKeys({json.dumps(chord.split('+'))})")

    def type_text(self, text: str) -> None:
        for character in text:
            self._ask(f"hands.pressKeys({json.dumps([character])})")

    def point(self, x: int, y: int) -> None:
        self._ask(f"hands.point({x}, {y})")

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.point(x, y)
        self._ask(f"hands.click({button})")

    def _windows(self) -> list[dict[str, Any]]:
        # A window that is to be activated before it has its size ends GNOME Shell 48.
        return [each for each in self._ask("hands.windows()") if each["frame"][2]]

    def _focus(self, window: int) -> None:
        self._ask(f"hands.window({window}).activate(global.get_current_time())")

    def minimize(self, window: int) -> None:
        self._ask(f"hands.window({window}).minimize()")

    def close_window(self, window: int) -> None:
        self._ask(f"hands.window({window}).delete(global.get_current_time())")

    def clipboard(self) -> str:
        return str(self._ask("hands.clipboard()"))

    def screenshot(self, path: Path) -> Path:
        name = "org.gnome.Shell.Screenshot"
        self.call(name, "/org/gnome/Shell/Screenshot", name, "Screenshot", "bbs", False, False, str(path))
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
        serial, ((connector, modes, _), *_), *_ = self.call(*DISPLAYS, "GetCurrentState")
        mode = next(mode for mode in modes if "is-current" in mode[6])
        nearest = min(mode[5], key=lambda each: abs(float(each) - factor))
        monitor: object = (0, 0, nearest, 0, True, [(connector[0], mode[0], {})])
        self.call(*DISPLAYS, "ApplyMonitorsConfig", "uua(iiduba(ssa{sv}))a{sv}", serial, 1, [monitor], {})

    def log_out(self) -> None:
        """End GNOME Shell. Without a session manager, this is how a session ends."""
        self.end_part("compositor")
