"""sway in a window of X11, with a bar that has a tray, and mako for notifications."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from desktop.notifications import SERVICE, Notification, wanted
from desktop.tray import WATCHER
from waiting import eventually

from .wayland import WAYLAND, NestedDesktop

BAR_HEIGHT = 30
IN_NOTIFICATION = (1250, 50)
GREEN = (0x20, 0x60, 0x20)  # where a notification has no words
SWAY = """\
output * bg #3a5a78 solid_color
output * mode {width}x{height}
default_border normal
xwayland disable
for_window [app_id=".*"] floating enable
"""
BAR = {"layer": "top", "height": BAR_HEIGHT, "modules-right": ["tray"], "tray": {"show-passive-items": True}}
MAKO = """\
default-timeout=0
background-color=#206020
on-button-left=invoke-default-action
on-button-right=exec makoctl invoke -n $id $(cat {wanted})
"""


class Sway(NestedDesktop):
    name = "sway"
    in_tray = (1390, BAR_HEIGHT // 2)
    has_screen_reader = False  # without X11, Orca 48 crashes here

    def _set_up(self) -> None:
        self._make_folders(XDG_CURRENT_DESKTOP="sway", XDG_SESSION_DESKTOP="sway", **WAYLAND)
        self._start_buses()
        self._start_screen()
        config = self.folder / "sway.conf"
        config.write_text(SWAY.format(width=self.size[0], height=self.size[1]), encoding="utf-8")
        on_screen = {"DISPLAY": self.display, "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
        self._start_compositor(["sway", "--config", str(config)], on_screen)
        socket = f"sway-ipc.{os.getuid()}.{self._parts['compositor'].pid}.sock"
        self.env["SWAYSOCK"] = f"{self.env['XDG_RUNTIME_DIR']}/{socket}"
        eventually(lambda: self._outputs()[0]["active"], what="sway answers")
        self._start_bar()
        config = self.folder / "mako.conf"
        config.write_text(MAKO.format(wanted=wanted(self)), encoding="utf-8")
        self._start_part("notifications", ["mako", "--config", str(config)])
        self._wait_owner("notifications", SERVICE)

    def _start_bar(self) -> None:
        config, style = self.folder / "bar.json", self.folder / "bar.css"
        config.write_text(json.dumps(BAR), encoding="utf-8")
        style.touch()
        self._start_part("bar", ["waybar", "--config", str(config), "--style", str(style)])
        self._wait_owner("bar", WATCHER)

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

    def _focus(self, window: int) -> None:
        self._say(f"[con_id={window}] focus")

    def minimize(self, window: int) -> None:
        self._say(f"[con_id={window}] move scratchpad")

    def close_window(self, window: int) -> None:
        self._say(f"[con_id={window}] kill")

    def clipboard(self) -> str:
        with suppress(subprocess.CalledProcessError):
            return self._run("wl-paste", "--no-newline")
        return ""

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        """Click the notification with the left button, or for another action with the right: mako shows no buttons."""
        eventually(lambda: self.color(*IN_NOTIFICATION) == GREEN, what="the notification is on the screen")
        wanted(self).write_text(key, encoding="utf-8")
        self.click(*IN_NOTIFICATION, button=1 if key == "default" else 3)

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
