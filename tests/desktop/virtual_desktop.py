"""A desktop for the tests: screen, window manager, buses, tray, notifications.

The parts are the real programs of a Debian desktop. Nothing is shared with the desktop outside. It runs on Linux only.
This module starts and ends the desktop. `hands` is what a person does there.
"""

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
from .desktop_packages import at_spi_launcher
from .desktop_settings import BUS_CONFIG, DUNST_CONFIG, PANEL_CONFIG, PICK_ACTION
from .hands import Hands
from .waiting import PATIENCE_S, eventually
from .x11 import selection_owner

Tray = Literal["sni", "xembed", "none"]

END_TIMEOUT_S = 3.0
MARK = "LECUN_TEST_DESKTOP"  # in the environment of every process of a desktop, so that none is overlooked

MEMORY = Path("/dev/shm")


class VirtualDesktop(Hands):
    """A running desktop, until the end of the ``with`` statement.

    *folder* takes its HOME, settings and logs. *tray* is the kind of system tray. ``sni`` is as in KDE, Xfce and
    Ubuntu, ``xembed`` as in old window managers, ``none`` as in a plain GNOME. A call on the session bus starts no
    service, except for the panel's settings. So a missing daemon stays away until the test starts it.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tray: Tray = "sni",
        notifications: bool = True,
        size: tuple[int, int] = (1400, 900),
    ) -> None:
        super().__init__(size)
        self.folder = folder
        self._wanted_tray: Tray = tray
        self._wanted_notifications = notifications
        self._mark = uuid.uuid4().hex
        self._parts: dict[str, subprocess.Popen[bytes]] = {}
        self._programs: list[subprocess.Popen[bytes]] = []
        self._cleanup = ExitStack()

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
        """End everything started on this desktop, by process id. A second call does nothing."""
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
                argv = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
                self._start_part("screen", [*argv, "-noreset"], pass_fds=(writing,))  # outlives its last window
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
        self._start_part("accessibility", [at_spi_launcher() or "at-spi-bus-launcher", "--launch-immediately"])
        self._wait_part("accessibility", lambda: self.owns("org.a11y.Bus"))

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

    def end_session(self) -> None:
        """End all parts of the desktop, the screen last, as in a crash of the session.

        The programs are not ended. They lose their buses and then their screen. The desktop cannot be used after that.
        """
        for name in reversed(list(self._parts)):
            self._end_part(name)

    def restore(self) -> None:
        """Undo what a test may have changed: programs, tray, daemon, pointer."""
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
    def bus_address(self) -> str:
        return self._env["DBUS_SESSION_BUS_ADDRESS"]

    def start(
        self,
        *argv: str,
        home: Path | None = None,
        env: Mapping[str, str] | None = None,
        output: IO[bytes] | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a program under test, with *home* as its HOME. ``close`` ends it at the latest.

        Its output and errors go to *output*, or else to the tests' own.
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
        """Return all living processes of this desktop, services and grandchildren included."""
        mark = f"{MARK}={self._mark}".encode()
        return [pid for pid in _all_processes() if mark in _environ(pid)]

    def _end_leftovers(self) -> None:
        """Wait for services that end with their bus. Then end the rest, and wait until they are gone."""
        deadline = time.monotonic() + END_TIMEOUT_S
        while self.processes() and time.monotonic() < deadline:
            time.sleep(0.02)
        eventually(self._kill_leftovers, what="the killed processes are gone")

    def _kill_leftovers(self) -> bool:
        """Kill what is left. Return whether nothing was: a killed process takes a moment to go."""
        left = self.processes()
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return not left

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


def _without_desktop(env: Mapping[str, str]) -> dict[str, str]:
    """Return *env* without the outer desktop, language and Qt settings."""
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
    """Return the line that *program* writes when it is ready. Wait at most ``PATIENCE_S``."""
    readable, _, _ = select.select([answer], [], [], PATIENCE_S)
    line = answer.readline().decode().strip() if readable else ""
    if not line:
        raise RuntimeError(f"{program} did not start")
    return line


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and its process group, gently first."""
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
    """Return the environment that *pid* started with. It is empty if *pid* can't be read."""
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []
