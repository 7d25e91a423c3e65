"""X11 with a window manager, a panel and dunst: the desktop of the other tests."""

import subprocess
import sys
from pathlib import Path

from desktop.notifications import Notification, Notifications, choose_in_dunst
from desktop.program import Program
from desktop.screen_reader import Node
from desktop.virtual_desktop import VirtualDesktop
from desktop.waiting import eventually

from .session_desktop import Place, SessionDesktop

PORTAL = Path(__file__).parents[1] / "settings_portal.py"
DARK, LIGHT = b"1\n", b"2\n"
IN_NOTIFICATION = (-200, 70)  # from the right and from the top, as dunst is set


class X11(VirtualDesktop, SessionDesktop):
    name = "X11"
    main_part = "screen"
    scale = 1.0

    def _set_up(self) -> None:
        super()._set_up()
        self._env["QT_QPA_PLATFORMTHEME"] = "gnome"  # reads the portal
        self._portal = subprocess.Popen([sys.executable, str(PORTAL)], env=self._env, stdin=subprocess.PIPE)
        self._cleanup.callback(self._end_portal)
        eventually(lambda: self.owns("org.freedesktop.portal.Desktop"), what="the portal is there")

    def _end_portal(self) -> None:
        self._portal.kill()
        self._portal.communicate()

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        if key == "default":
            self.click(self.size[0] + IN_NOTIFICATION[0], IN_NOTIFICATION[1])
        else:  # dunst has no buttons, but a menu
            choose_in_dunst(self, notification, key)

    def set_dark(self, is_dark: bool) -> None:
        assert self._portal.stdin is not None
        self._portal.stdin.write(DARK if is_dark else LIGHT)
        self._portal.stdin.flush()

    def set_scale(self, factor: float) -> None:
        self._env["QT_SCALE_FACTOR"] = str(factor)
        self.scale = factor

    def log_out(self) -> None:
        self.end_session()

    def place(self, program: Program, node: Node) -> Place:
        x, y = node.center()
        return round(x * self.scale), round(y * self.scale)

    def reset(self) -> None:
        self.restore()
        with Notifications(self) as daemon:
            daemon.close_all()
