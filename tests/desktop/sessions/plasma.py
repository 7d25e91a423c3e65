"""Plasma: KWin on Wayland, in a window of X11, with its shell and session manager.

Its own start script waits for systemd. So the parts are started here, with the settings that the script would write.
"""

import json
import uuid
from typing import Any

from desktop.bus import Bus
from desktop.desktop import Place, resting
from desktop.notifications import SERVICE, Notification
from desktop.screen_reader import ScreenReader
from desktop.tray import WATCHER, StatusItem
from waiting import eventually

from .wayland import WAYLAND, NestedDesktop

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
        self._start_buses()
        self._start_screen()
        self._run("kbuildsycoca6")  # the menu, in which KWin looks programs up
        width, height = map(str, self.size)
        argv = ["kwin_wayland", "--x11-display", self.display, "--width", width, "--height", height, "--no-lockscreen"]
        self._start_compositor(argv, {"DISPLAY": self.display})
        self._wait_owner("compositor", KWIN)
        on_wayland = {"QT_QPA_PLATFORM": "wayland", "QT_QUICK_BACKEND": "software"}
        self._start_part("services", ["kded6"], on_wayland)
        self._start_part("session manager", ["ksmserver"], {"DISPLAY": self.display})  # wants some X server
        self._start_part("shell", ["plasmashell", "--no-respawn"], on_wayland)
        self._wait_owner("session manager", "org.kde.ksmserver")
        for name in ("org.kde.plasmashell", SERVICE, WATCHER):
            self._wait_owner("shell", name)
        self._wait_part("shell", lambda: self._in_shell("Application Launcher"))

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

    def _focus(self, window: int) -> None:
        self._do(window, "workspace.activeWindow = w")

    def minimize(self, window: int) -> None:
        self._do(window, "w.minimized = true")

    def close_window(self, window: int) -> None:
        self._do(window, "w.closeWindow()")

    def clipboard(self) -> str:
        return str(self.call("org.kde.klipper", "/klipper", "org.kde.klipper.klipper", "getClipboardContents")[0])

    def click_notification(self, notification: Notification, key: str = "default") -> None:
        self._click(notification.summary if key == "default" else notification.actions[key])

    def click_tray_icon(self, icon: StatusItem) -> None:
        self._click(icon.title or icon.read("ToolTip")[2], "push button")  # the task bar has the window's name, too

    def _click(self, name: str, role: str | None = None) -> None:
        """Click what is called *name* in the shell: in the newest notification, or in the panel."""
        self.click(*resting(lambda: self._in_shell(name, role), f"{name!r} in the shell"))

    def _in_shell(self, name: str, role: str | None = None) -> Place | None:
        """Return the middle of what is called *name*. Plasma's shell knows its places."""
        with ScreenReader(self.bus_address) as reader:
            for frame in reversed(list(reader.application("plasmashell").children())):
                if "showing" in frame.states and (node := frame.first(name=name, role=role)):
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
        self.call("org.kde.Shutdown", "/Shutdown", "org.kde.Shutdown", "logout")
