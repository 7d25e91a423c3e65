"""A desktop of its own for the tests: screen, window manager, buses, tray, notifications.

Everything is real (the programs of a Debian desktop), and nothing is shared with the desktop the tests are
started from: own X server, own buses, own HOME and XDG folders. Linux only. What happens on it is asked
elsewhere (``screen_reader.py``, ``notifications.py``, ``tray.py``); here it is started, looked at, typed
into and ended.
"""

import ctypes
import os
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self

from .bus import Bus, BusError
from .waiting import PATIENCE_S, eventually
from .x11 import add_keys, ask_to_close, ask_to_move, selection_owner

Tray = Literal["sni", "xembed", "none"]

END_TIMEOUT_S = 3.0
DRAG_STEPS = 12
MARK = "LECUN_TEST_DESKTOP"  # in the environment of every process of a desktop, so that none is overlooked

MEMORY = Path("/dev/shm")

AT_SPI_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")

PROGRAMS = {  # program: the Debian package that has it
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dunst": "dunst",
    "import": "imagemagick",
    "l3afpad": "l3afpad",
    "openbox": "openbox",
    "stalonetray": "stalonetray",
    "xclip": "xclip",
    "xdotool": "xdotool",
    "xfce4-panel": "xfce4-panel",
    "xprop": "x11-utils",
}
LIBRARIES = {  # what Qt's xcb platform plugin loads, and this file
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
DEBIAN_PACKAGES = tuple(sorted({*PROGRAMS.values(), *LIBRARIES.values(), "at-spi2-core", "fonts-dejavu-core"}))

BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

PANEL_CONFIG = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"""

DUNST_CONFIG = """\
[global]
    origin = top-right
    offset = (12, 42)
    width = 420
    font = DejaVu Sans 11
    history_length = 1000
    dmenu = {pick_action}
[urgency_low]
    timeout = 600
[urgency_normal]
    timeout = 600
"""

# dunst offers its open notifications' actions to a menu program, one a line, each ending in "[id,key]", and
# takes the chosen line for a press. This one chooses the line that the file "wanted" beside it names.
PICK_ACTION = """\
#!/bin/sh
grep -F -- "$(cat "$(dirname "$0")/wanted")"
"""


def at_spi_launcher() -> str | None:
    return next((path for path in AT_SPI_LAUNCHERS if os.access(path, os.X_OK)), None)


def missing_packages() -> list[str]:
    """Return the Debian packages that a desktop needs and that are not installed; empty where all is well."""
    absent = {package for program, package in PROGRAMS.items() if shutil.which(program) is None}
    if at_spi_launcher() is None:
        absent.add("at-spi2-core")
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.add(package)
    return sorted(absent)


class VirtualDesktop:
    """A running desktop between ``__enter__`` and ``__exit__``, which ends all that was started on it.

    *folder* takes its HOME, settings and logs. *tray* is the kind of system tray: ``sni`` as in KDE, Xfce
    and Ubuntu, ``xembed`` as in old window managers, ``none`` as in a plain GNOME. Nothing on the session
    bus is started by asking for it (but the panel's own settings service), so a daemon that is not there
    stays away until the test starts it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tray: Tray = "sni",
        notifications: bool = True,
        size: tuple[int, int] = (1400, 900),
    ) -> None:
        self.folder = folder
        self.size = size
        self._wanted_tray: Tray = tray
        self._wanted_notifications = notifications
        self._mark = uuid.uuid4().hex
        self._parts: dict[str, subprocess.Popen[bytes]] = {}
        self._programs: list[subprocess.Popen[bytes]] = []
        self._cleanup = ExitStack()
        self._env: dict[str, str] = {}

    def __enter__(self) -> Self:
        try:
            self._set_up()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End everything started on this desktop, by process id; more than once does no harm."""
        self.end_programs()
        for name in reversed(list(self._parts)):
            self._end_part(name)
        self._end_leftovers()
        self._cleanup.close()

    # Starting and ending

    def _set_up(self) -> None:
        home = self.folder / "home"
        home.mkdir(parents=True)
        (self.folder / "logs").mkdir()
        # Not inside the folder: a socket's path may have 107 characters at most, and pytest's folders are
        # deep.
        # In memory, as a session's is, and with mode 0700.
        runtime = Path(tempfile.mkdtemp(prefix="lecun-desktop-", dir=MEMORY if MEMORY.is_mount() else None))
        self._cleanup.callback(shutil.rmtree, runtime, ignore_errors=True)
        self._env = {
            **_without_desktop(os.environ),
            **_home_env(home),
            MARK: self._mark,
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
            "GSETTINGS_BACKEND": "memory",  # else settings would be asked of, and kept by, a dconf service
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self._start_screen()
        self._start_bus(runtime / "bus")
        self._start_window_manager()
        self._start_accessibility()
        self.start_tray(self._wanted_tray)
        if self._wanted_notifications:
            self.start_notifications()
        self.rest_pointer()

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as answer:
            try:
                screen = f"{self.size[0]}x{self.size[1]}x24"
                # -noreset: the screen outlives its last window
                argv = [
                    "Xvfb",
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    screen,
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ]
                self._start_part("screen", argv, pass_fds=(writing,))
            finally:
                os.close(writing)
            number = _first_line(answer, "Xvfb")
        self._env["DISPLAY"] = f":{number}"

    def _start_bus(self, socket: Path) -> None:
        services = self.folder / "services"
        services.mkdir()
        settings = Path("/usr/share/dbus-1/services/org.xfce.Xfconf.service")
        if settings.exists():
            shutil.copy(settings, services)
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(socket=socket, services=services), encoding="utf-8")
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as answer:
            try:
                argv = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"]
                self._start_part("bus", [*argv, f"--print-address={writing}"], pass_fds=(writing,))
            finally:
                os.close(writing)
            self._env["DBUS_SESSION_BUS_ADDRESS"] = _first_line(answer, "dbus-daemon")

    def _start_window_manager(self) -> None:
        self._start_part("window manager", ["openbox", "--sm-disable"])
        self._wait_part("window manager", lambda: "window id" in self._root_property("_NET_SUPPORTING_WM_CHECK"))

    def _start_accessibility(self) -> None:
        self._start_part("accessibility", [at_spi_launcher() or AT_SPI_LAUNCHERS[0], "--launch-immediately"])
        self._wait_part("accessibility", lambda: self.owns("org.a11y.Bus"))

    def start_tray(self, kind: Tray = "sni") -> None:
        """Start a tray of *kind* and wait until programs can dock; ``none`` starts nothing."""
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
        """Start the notification daemon and wait until it can be talked to."""
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

    def end_session(self) -> None:
        """Take everything away beneath the programs, the screen last, as when a session ends or crashes.

        The programs are not ended: they lose their buses and then their screen. This desktop cannot be used
        after.
        """
        for name in reversed(list(self._parts)):
            self._end_part(name)

    def restore(self) -> None:
        """Put back what a test may have changed: no programs, the wanted tray and daemon, idle pointer."""
        self.end_programs()
        eventually(lambda: not self.windows(), what="the window manager has noticed that the programs are gone")
        if self._wanted_tray != "none" and not self.has_part("tray"):
            self.start_tray(self._wanted_tray)
        if self._wanted_notifications and not self.has_part("notifications"):
            self.start_notifications()
        self.rest_pointer()

    def has_part(self, name: str) -> bool:
        return name in self._parts and self._parts[name].poll() is None

    def _start_part(
        self,
        name: str,
        argv: list[str],
        env: Mapping[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> None:
        if self.has_part(name):
            raise ValueError(f"the {name} is running already")
        with self._log(name).open("ab") as log:
            self._parts[name] = subprocess.Popen(
                argv,
                env={**self._env, **(env or {})},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )

    def _wait_part(self, name: str, is_there: Callable[[], bool]) -> None:
        def there_or_dead() -> bool:
            part = self._parts[name]
            if part.poll() is not None:
                raise RuntimeError(f"the {name} ended at once ({part.returncode}): {self._log(name).read_text()}")
            return is_there()

        eventually(there_or_dead, PATIENCE_S, f"the {name} is there")

    def _end_part(self, name: str) -> None:
        part = self._parts.pop(name, None)
        if part is not None:
            _end(part)

    def _log(self, name: str) -> Path:
        return self.folder / "logs" / f"{name.replace(' ', '-')}.log"

    # Programs under test

    @property
    def env(self) -> dict[str, str]:
        """A copy of the environment for programs on this desktop, without anything of the outer one."""
        return dict(self._env)

    @property
    def display(self) -> str:
        return self._env["DISPLAY"]

    @property
    def bus_address(self) -> str:
        return self._env["DBUS_SESSION_BUS_ADDRESS"]

    def start(
        self,
        *argv: str,
        home: Path | None = None,
        env: Mapping[str, str] | None = None,
        output: IO[bytes] | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a program under test, with *home* as its HOME; ``close`` ends it at the latest.

        Its standard output and error go to *output*, or else to the tests' own.
        """
        process = subprocess.Popen(
            argv,
            env={**self._env, **(_home_env(home) if home else {}), **(env or {})},
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            start_new_session=True,
        )
        self._programs.append(process)
        return process

    def end_programs(self) -> None:
        """End the programs under test that still run."""
        while self._programs:
            _end(self._programs.pop())

    def processes(self) -> list[int]:
        """Return the ids of all living processes of this desktop, services and grandchildren included."""
        mark = f"{MARK}={self._mark}".encode()
        return [pid for pid in _all_processes() if mark in _environ(pid)]

    def _end_leftovers(self) -> None:
        """Give services that end with their bus the time to, then end what is left."""
        deadline = time.monotonic() + END_TIMEOUT_S
        while (left := self.processes()) and time.monotonic() < deadline:
            time.sleep(0.02)
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    # Hands and eyes

    def keys(self, *chords: str) -> None:
        """Press key chords one after the other, in xdotool's names: ``ctrl+f``, ``Return``, ``Tab``."""
        self._run("xdotool", "key", "--clearmodifiers", *chords)

    def type_text(self, text: str) -> None:
        """Type *text*, in any script, into the window that has the focus."""
        add_keys(self.display, "".join(character for character in text if character.isprintable()))
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self._run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int], has_rested: Callable[[], object]) -> None:
        """Press the mouse at *start*, carry what is there to *end*, and let go.

        *has_rested* is called at each place on the way, and returns when both programs have said what they think of
        it: they do that while the hand rests.
        """
        self._run("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, DRAG_STEPS + 1):
            x, y = (one + (other - one) * step // DRAG_STEPS for one, other in zip(start, end, strict=True))
            self._run("xdotool", "mousemove", str(x), str(y))
            has_rested()
        self._run("xdotool", "mouseup", "1")

    def rest_pointer(self) -> None:
        """Move the pointer where it points at nothing."""
        self._run("xdotool", "mousemove", "0", str(self.size[1] - 1))

    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows shown or minimized, oldest first: with this *title*, or all but the panel."""
        ids = [int(word, 16) for word in re.findall(r"0x[0-9a-f]+", self._root_property("_NET_CLIENT_LIST"))]
        if title is None:
            return [window for window in ids if not self._is_dock(window)]
        return [window for window in ids if self.title(window) == title]

    def _is_dock(self, window: int) -> bool:
        try:
            return "_DOCK" in self._run("xprop", "-id", str(window), "_NET_WM_WINDOW_TYPE")
        except subprocess.CalledProcessError:  # gone
            return False

    def title(self, window: int) -> str:
        """Return the title of *window*; empty where it has none or is gone."""
        with suppress(subprocess.CalledProcessError):
            return self._run("xdotool", "getwindowname", str(window)).removesuffix("\n")
        return ""

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels of the screen, without the frame."""
        out = self._run("xwininfo", "-id", str(window))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (int(out.split(name + ":")[1].split()[0]) for name in names)
        return x, y, width, height

    def move_window(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Put *window* there, by its upper left corner without the frame, and wait until it is.

        Its program may learn of it later (`Program.move_window`).
        """
        ask_to_move(self.display, window, x, y, width, height)
        eventually(lambda: self.geometry(window) == (x, y, width, height), what=f"window {window:#x} has its place")

    def wait_window(self, title: str, timeout: float = PATIENCE_S) -> int:
        """Return the id of the window called *title*, once it is there."""
        return eventually(lambda: self.windows(title), timeout, f"a window {title!r}")[0]

    def active_window(self) -> int | None:
        match = re.search(r"0x[0-9a-f]+", self._root_property("_NET_ACTIVE_WINDOW"))
        return int(match[0], 16) or None if match else None

    def activate(self, window: int) -> None:
        """Give *window* the focus, as a click on its title would, and wait until it has it."""
        self._run("xdotool", "windowactivate", str(window))
        eventually(lambda: self.active_window() == window, what=f"window {window:#x} is active")

    def minimize(self, window: int) -> None:
        """Make *window* an icon, as the button in its frame does, and wait until it is one."""
        self._run("xdotool", "windowminimize", "--sync", str(window))

    def close_window(self, window: int) -> None:
        """Close *window* as the cross in its frame does: the program is asked, and may refuse."""
        self.activate(window)
        ask_to_close(self.display, window)

    def screenshot(self, path: Path) -> Path:
        """Save a picture of the whole screen to *path* (its suffix names the format) and return it."""
        self._run("import", "-silent", "-window", "root", str(path))
        return path

    def clipboard(self) -> str:
        """Return the text on the clipboard; empty where there is none."""
        with suppress(subprocess.CalledProcessError):
            return self._run("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")
        return ""

    def owns(self, name: str) -> bool:
        """Tell whether somebody on the session bus owns *name*."""
        try:
            with Bus(self.bus_address) as bus:
                return bus.owned(name)
        except BusError:
            return False

    def _has_sni_host(self) -> bool:
        watcher = "org.kde.StatusNotifierWatcher"
        with Bus(self.bus_address) as bus:
            return bool(bus.get(watcher, "/StatusNotifierWatcher", watcher, "IsStatusNotifierHostRegistered"))

    def _root_property(self, name: str) -> str:
        return self._run("xprop", "-root", name)

    def _run(self, *argv: str) -> str:
        """Run a tool on this desktop and return what it prints; ``CalledProcessError`` where it fails."""
        done = subprocess.run(argv, env=self._env, capture_output=True, check=True, timeout=PATIENCE_S, text=True)
        return done.stdout


def _without_desktop(env: Mapping[str, str]) -> dict[str, str]:
    """Return *env* without what ties a program to the desktop, the language and the Qt settings outside."""
    outside = re.compile(
        r"(XDG_|DBUS_|QT_|LC_|GTK_|GDK_|GNOME_|KDE_|AT_SPI_)"
        r"|(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|SESSION_MANAGER|DESKTOP_SESSION|LANG|LANGUAGE|NO_AT_BRIDGE)$"
    )
    return {name: value for name, value in env.items() if not outside.match(name)}


def _home_env(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
    }


def _first_line(answer: IO[bytes], program: str) -> str:
    """Return the line *program* writes once it is ready, without waiting for it longer than is reasonable."""
    readable, _, _ = select.select([answer], [], [], PATIENCE_S)
    line = answer.readline().decode().strip() if readable else ""
    if not line:
        raise RuntimeError(f"{program} did not start")
    return line


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* with all of its group (it leads one of its own), gently first."""
    if process.poll() is not None:
        return
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(END_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _all_processes() -> list[int]:
    return [int(entry.name) for entry in os.scandir("/proc") if entry.name.isdecimal()]


def _environ(pid: int) -> list[bytes]:
    """Return the environment *pid* was started with; empty where it is gone, a zombie, or not ours."""
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []
