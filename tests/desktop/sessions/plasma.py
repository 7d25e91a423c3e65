"""Plasma: KWin on Wayland, in a window of X11, with its shell and session manager.

Its own start script waits for systemd. So the parts are started here, with the settings that the script would write.
"""

import json
import uuid
from functools import partial
from typing import Any

from desktop.bus import Bus
from desktop.notifications import Notification
from desktop.screen_reader import ScreenReader
from desktop.tray import StatusItem
from desktop.waiting import eventually

from .nested import NestedDesktop
from .session_desktop import Place, resting
from .wayland import WAYLAND

KWIN, SCRIPTING = "org.kde.KWin", "org.kde.kwin.Scripting"
SETTINGS = {
    "kdedefaults/package": "org.kde.breeze.desktop\n",
    "kdedefaults/kdeglobals": """\
[General]
ColorScheme=BreezeLight
[Icons]
Theme=breeze
[KDE]
widgetStyle=Breeze
""",
    "kdedefaults/kwinrc": "[org.kde.kdecoration2]\nlibrary=org.kde.breeze\ntheme=Breeze\n",
    "kdeglobals": "[KDE]\nAnimationDurationFactor=0\n",
    "kscreenlockerrc": "[Daemon]\nAutolock=false\n",
    "ksmserverrc": "[General]\nconfirmLogout=false\nloginMode=emptySession\n",
    "ksplashrc": "[KSplash]\nEngine=none\n",
    "kwalletrc": "[Wallet]\nEnabled=false\n",
    "plasmanotifyrc": "[Notifications]\nPopupTimeout=3600000\n",
}
WINDOWS = """workspace.windowList().filter(w => w.normalWindow || w.dialog || w.notification).map(w => ({
    id: w.internalId.toString(), title: w.caption, active: w.active, notification: w.notification,
    frame: [w.frameGeometry.x, w.frameGeometry.y, w.frameGeometry.width, w.frameGeometry.height].map(Math.round)}))"""


class Plasma(NestedDesktop):
    name = "Plasma"
    main_part = "compositor"

    def _set_up(self) -> None:
        self._make_folders(
            XDG_CURRENT_DESKTOP="KDE",
            XDG_SESSION_DESKTOP="KDE",
            XDG_MENU_PREFIX="plasma-",
            KDE_FULL_SESSION="true",
            KDE_SESSION_VERSION="6",
            XDG_CONFIG_DIRS=f"{self.home}/.config/kdedefaults:/etc/xdg",
            **WAYLAND,
        )
        for name, text in SETTINGS.items():
            path = self.home / ".config" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self._start_system_bus()
        self._start_bus("--session")
        self._tell_services(*self._env)
        self._start_screen()
        self._run("kbuildsycoca6")  # the menu, in which KWin looks programs up
        width, height = map(str, self.size)
        argv = ["kwin_wayland", "--x11-display", self.display, "--width", width, "--height", height, "--no-lockscreen"]
        self._start_part("compositor", argv, {"DISPLAY": self.display})
        self._wait_compositor("compositor")
        self._wait_part("compositor", lambda: self.owns(KWIN))
        on_wayland = {"QT_QPA_PLATFORM": "wayland", "QT_QUICK_BACKEND": "software"}
        self._start_part("services", ["kded6"], on_wayland)
        self._start_part("session manager", ["ksmserver"], {"DISPLAY": self.display})  # wants some X server
        self._start_part("shell", ["plasmashell", "--no-respawn"], on_wayland)
        self._wait_part("session manager", lambda: self.owns("org.kde.ksmserver"))
        for name in ("org.kde.plasmashell", "org.freedesktop.Notifications", "org.kde.StatusNotifierWatcher"):
            self._wait_part("shell", partial(self.owns, name))
        self._wait_part("shell", self._has_panel)

    def _has_panel(self) -> bool:
        with ScreenReader(self.bus_address) as reader:
            return reader.application("plasmashell").first(name="Application Launcher") is not None

    def _kwin(self, script: str) -> Any:
        """Return the value of a JavaScript expression in KWin.

        Raises:
            LookupError: KWin could not tell.
        """
        name = uuid.uuid4().hex
        file = self.folder / f"{name}.js"
        with Bus(self.bus_address) as bus:
            answer = f"callDBus('{bus.unique_name}', '/', 'org.example', 'Answer', JSON.stringify({script}) ?? 'null');"
            file.write_text(answer, encoding="utf-8")
            (number,) = bus.call(KWIN, "/Scripting", SCRIPTING, "loadScript", "ss", str(file), name)
            path = f"/Scripting/Script{number}"
            try:
                (said,) = bus.called_back(lambda: bus.call(KWIN, path, "org.kde.kwin.Script", "run"))
            finally:
                bus.call(KWIN, "/Scripting", SCRIPTING, "unloadScript", "s", name)
                file.unlink()
        return json.loads(said)

    def _windows(self) -> list[dict[str, Any]]:
        return [{**each, "id": uuid.UUID(each["id"]).int} for each in self._kwin(WINDOWS) if not each["notification"]]

    def _do(self, window: int, action: str) -> None:
        """Let KWin do *action*, a JavaScript statement about the window ``w``."""
        id = f"{{{uuid.UUID(int=window)}}}"
        self._kwin(f"workspace.windowList().filter(w => w.internalId.toString() === '{id}').forEach(w => {{{action}}})")

    def activate(self, window: int) -> None:
        self._do(window, "workspace.activeWindow = w")
        eventually(lambda: self.active_window() == window, what=f"window {window:#x} is active")

    def minimize(self, window: int) -> None:
        self._do(window, "w.minimized = true")

    def close_window(self, window: int) -> None:
        self._do(window, "w.closeWindow()")

    def clipboard(self) -> str:
        with Bus(self.bus_address) as bus:
            klipper = "org.kde.klipper"
            return str(bus.call(klipper, "/klipper", klipper + ".klipper", "getClipboardContents")[0])

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        name = notification.summary if key == "default" else notification.actions[key]
        self.click(*resting(lambda: self._notification(name), f"the notification's {name!r}"))

    def click_tray_icon(self, icon: StatusItem) -> None:
        name = icon.title or icon.read("ToolTip")[2]
        self.click(*resting(lambda: self._button(name), "the icon in the tray"))

    def _button(self, name: str) -> Place | None:
        """Return the middle of the button *name* in the panel."""
        with ScreenReader(self.bus_address) as reader:
            node = reader.application("plasmashell").first(name=name, role="push button")
            return node.center() if node else None

    def _notification(self, name: str) -> Place | None:
        """Return the middle of what is called *name* in the newest notification. Plasma's shell knows its places."""
        with ScreenReader(self.bus_address) as reader:
            frames = list(reader.application("plasmashell").children())
            for frame in reversed(frames):
                if "showing" in frame.states and (node := frame.first(name=name)):
                    return node.center()
        return None

    def set_dark(self, is_dark: bool) -> None:
        self._run("plasma-apply-colorscheme", "BreezeDark" if is_dark else "BreezeLight")

    def set_scale(self, factor: float) -> None:
        name = self._screen()["name"]
        self._run("kscreen-doctor", f"output.{name}.scale.{factor}")
        eventually(lambda: self._screen()["scale"] == factor, what=f"the scale is {factor}")
        self.scale = factor

    def _screen(self) -> dict[str, Any]:
        return dict(json.loads(self._run("kscreen-doctor", "--json"))["outputs"][0])

    def log_out(self) -> None:
        with Bus(self.bus_address) as bus:
            bus.call("org.kde.Shutdown", "/Shutdown", "org.kde.Shutdown", "logout")
