"""sway in a window of X11, with a bar that has a tray, and mako for notifications."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from desktop.notifications import Notification
from desktop.tray import StatusItem
from desktop.waiting import eventually

from .nested import NestedDesktop
from .wayland import WAYLAND

BAR_HEIGHT = 30
IN_BAR = 10  # the middle of the tray's icon, from the right
MARGIN = 10  # of a notification, to the bar and to the screen's edge
WIDTH = 420  # of a notification
SWAY = """\
output * bg #3a5a78 solid_color
output * mode {width}x{height}
default_border normal
xwayland disable
for_window [app_id=".*"] floating enable
"""
BAR = {"layer": "top", "height": BAR_HEIGHT, "modules-right": ["tray"], "tray": {"show-passive-items": True}}
MAKO = f"""\
default-timeout=0
width={WIDTH}
margin={MARGIN}
on-button-left=invoke-default-action
"""


class Sway(NestedDesktop):
    name = "sway"
    main_part = "compositor"

    def _set_up(self) -> None:
        self._make_folders(XDG_CURRENT_DESKTOP="sway", XDG_SESSION_DESKTOP="sway", **WAYLAND)
        self._start_system_bus()
        self._start_bus("--session")
        self._tell_services(*self._env)
        self._start_screen()
        config = self.folder / "sway.conf"
        config.write_text(SWAY.format(width=self.size[0], height=self.size[1]), encoding="utf-8")
        on_screen = {"DISPLAY": self.display, "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
        self._start_part("compositor", ["sway", "--config", str(config)], on_screen)
        self._wait_compositor("compositor")
        socket = f"sway-ipc.{os.getuid()}.{self._parts['compositor'].pid}.sock"
        self._env["SWAYSOCK"] = f"{self._env['XDG_RUNTIME_DIR']}/{socket}"
        eventually(lambda: self._outputs()[0]["active"], what="sway answers")
        self._start_bar()
        config = self.folder / "mako.conf"
        config.write_text(MAKO, encoding="utf-8")
        self._start_part("notifications", ["mako", "--config", str(config)])
        self._wait_part("notifications", lambda: self.owns("org.freedesktop.Notifications"))

    def _start_bar(self) -> None:
        config, style = self.folder / "bar.json", self.folder / "bar.css"
        config.write_text(json.dumps(BAR), encoding="utf-8")
        style.touch()
        self._start_part("bar", ["waybar", "--config", str(config), "--style", str(style)])
        self._wait_part("bar", lambda: self.owns("org.kde.StatusNotifierWatcher"))

    def _say(self, *words: str) -> None:
        self._run("swaymsg", "--quiet", "--", *words)

    def _outputs(self) -> list[dict[str, Any]]:
        return list(self._read("get_outputs"))

    def _read(self, kind: str) -> Any:
        """Raises ``LookupError`` where sway doesn't answer."""
        try:
            return json.loads(self._run("swaymsg", "--raw", "--type", kind))
        except subprocess.CalledProcessError as error:
            raise LookupError(error.stderr) from error

    def _windows(self) -> list[dict[str, Any]]:
        return [_window(node) for node in _nodes(self._read("get_tree")) if node.get("pid")]

    def activate(self, window: int) -> None:
        self._say(f"[con_id={window}] focus")
        eventually(lambda: self.active_window() == window, what=f"window {window} is active")

    def minimize(self, window: int) -> None:
        self._say(f"[con_id={window}] move scratchpad")

    def close_window(self, window: int) -> None:
        self._say(f"[con_id={window}] kill")

    def clipboard(self) -> str:
        with suppress(subprocess.CalledProcessError):
            return self._run("wl-paste", "--no-newline")
        return ""

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        if key == "default":
            right = round(self.size[0] / self.scale)
            self.click(right - MARGIN - WIDTH // 2, BAR_HEIGHT + 3 * MARGIN)
        else:  # mako shows no buttons
            self._run("makoctl", "invoke", "-n", str(notification.id), key)

    def click_tray_icon(self, icon: StatusItem) -> None:
        self.click(round(self.size[0] / self.scale) - IN_BAR, BAR_HEIGHT // 2)

    def set_dark(self, is_dark: bool) -> None:
        scheme = "prefer-dark" if is_dark else "default"
        self._run("gsettings", "set", "org.gnome.desktop.interface", "color-scheme", scheme)

    def set_scale(self, factor: float) -> None:
        self._say("output", "*", "scale", str(factor))
        eventually(lambda: self._outputs()[0]["scale"] == factor, what=f"the scale is {factor}")
        self.scale = factor

    def log_out(self) -> None:
        with suppress(subprocess.CalledProcessError):  # it may go before it has answered
            self._say("exit")


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in (*node["nodes"], *node["floating_nodes"]):
        yield from _nodes(child)


def _window(node: dict[str, Any]) -> dict[str, Any]:
    outer, inner = node["rect"], node["window_rect"]
    frame = (outer["x"] + inner["x"], outer["y"] + inner["y"], inner["width"], inner["height"])
    return {"id": node["id"], "title": node["name"], "active": node["focused"], "frame": frame}
