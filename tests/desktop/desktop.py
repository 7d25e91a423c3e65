"""What all desktops of the tests share: folders, buses, programs, and the end of them all.

Each kind of desktop is a subclass. It starts its parts, and says how a person uses it. The parts are the real programs
of a Debian desktop. Nothing is shared with the desktop outside.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from waiting import PATIENCE_S, T, eventually

from .bus import Bus, BusError

if TYPE_CHECKING:
    from .notifications import Notification
    from .program import Program
    from .screen_reader import Node
    from .tray import StatusItem

END_TIMEOUT_S = 3.0
MARK = "LECUN_TEST_DESKTOP"  # in the environment of every process of a desktop, so that none is overlooked
MEMORY = Path("/dev/shm")
OUTSIDE = re.compile(
    r"(XDG_|DBUS_|QT_|LC_|GTK_|GDK_|GNOME_|KDE_|AT_SPI_)"
    r"|(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|SESSION_MANAGER|DESKTOP_SESSION|LANG|LANGUAGE|NO_AT_BRIDGE)$"
)
BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>{kind}</type>
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

DARK_BELOW, LIGHT_ABOVE = 90, 200  # of 255, for red, green and blue

Place = tuple[int, int]
Color = tuple[int, int, int]


class Desktop(ABC):
    """A running desktop, until the end of the ``with`` statement.

    *folder* takes its HOME, settings and logs. *size* is that of its screen. ``env`` is the environment of its
    programs, without anything of the desktop outside. A window is known by a number, and places are pixels of the
    unscaled screen.
    """

    name: str
    main_part: str  # without it, the session is over
    has_tray = True
    has_file_dialogs = True  # of its own
    has_screen_reader = True
    speaks_notifications = True  # a screen reader finds them
    tells_places = True  # to a program, where its windows are. Wayland tells none

    def __init__(self, folder: Path, size: tuple[int, int] = (1400, 900)) -> None:
        self.folder = folder
        self.size = size
        self.home = folder / "home"
        self.env: dict[str, str] = {}
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

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End everything started on this desktop, by process id. A second call does nothing."""
        self.end_programs()
        self.end_session()
        eventually(self._kill_leftovers, what="the killed processes are gone")
        self._cleanup.close()

    def end_session(self) -> None:
        """End all parts of the desktop, the screen last, as in a crash of the session.

        The programs are not ended. They lose their buses and then their screen. The desktop cannot be used after that.
        """
        for name in reversed(list(self._parts)):
            self.end_part(name)

    def restore(self) -> None:
        """Undo what a test may have left."""
        self.end_programs()
        eventually(lambda: not self.windows(), what="no window is left")

    @property
    def is_up(self) -> bool:
        return self.has_part(self.main_part)

    # A person's hands and eyes

    @abstractmethod
    def keys(self, *chords: str) -> None:
        """Press key chords in X11's names, such as ``ctrl+f``, ``Return``, ``Tab``."""

    @abstractmethod
    def type_text(self, text: str) -> None:
        """Type *text* into the focused window."""

    @abstractmethod
    def click(self, x: int, y: int, button: int = 1) -> None: ...

    @abstractmethod
    def place(self, program: "Program", node: "Node") -> Place:
        """Return where a person would click *node*, which is in the window of *program*."""

    @abstractmethod
    def click_notification(self, notification: "Notification", key: str = "default") -> None:
        """Click the button of the action *key*, or the notification itself."""

    def click_tray_icon(self, icon: "StatusItem") -> None:
        raise NotImplementedError(f"{self.name} has no tray")

    @abstractmethod
    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows of programs, also minimized, oldest first. With *title*, only those called so."""

    @abstractmethod
    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels of the screen, without the frame."""

    @abstractmethod
    def active_window(self) -> int | None: ...

    def activate(self, window: int) -> None:
        """Give *window* the focus, as a click on its title does. Wait until it has it."""
        self._focus(window)
        eventually(lambda: self.active_window() == window, what=f"window {window:#x} is active")

    @abstractmethod
    def _focus(self, window: int) -> None: ...

    @abstractmethod
    def minimize(self, window: int) -> None: ...

    @abstractmethod
    def close_window(self, window: int) -> None:
        """Close *window* as the cross in its frame does. The program may refuse."""

    @abstractmethod
    def screenshot(self, path: Path) -> Path:
        """Save a picture of the whole screen to *path* and return *path*. Its suffix names the format."""

    @abstractmethod
    def clipboard(self) -> str:
        """Return the text on the clipboard. It is ``""`` without text."""

    @abstractmethod
    def set_dark(self, is_dark: bool) -> None:
        """Change the desktop's colors, as its settings do."""

    @abstractmethod
    def set_scale(self, factor: float) -> None:
        """Change the scale of the screen. On X11 it counts for the programs that start from then on."""

    @abstractmethod
    def log_out(self) -> None: ...

    def wait_window(self, title: str, timeout: float = PATIENCE_S) -> int:
        """Return the window called *title*, once it is there."""
        return eventually(lambda: self.windows(title), timeout, f"a window {title!r}")[0]

    def color(self, x: int, y: int, width: int = 1, height: int = 1) -> Color:
        """Return the mean color of a part of the screen: red, green and blue, from 0 to 255."""
        picture = self.screenshot(self.folder / "screen.png")
        means = " ".join(f"%[fx:round(255*mean.{channel})]" for channel in "rgb")
        part = ("-crop", f"{width}x{height}+{x}+{y}", "-alpha", "off", "-format", means, "info:")
        red, green, blue = self._run("convert", str(picture), *part).split()
        return int(red), int(green), int(blue)

    def wait_color(self, is_right: Callable[[Color], bool], *part: int) -> None:
        """Wait until the mean color of this *part* of the screen, as `color` takes it, is right."""

        def has_right_color() -> bool:
            color = self.color(*part)
            assert is_right(color), color
            return True

        eventually(has_right_color, what=f"{part} {is_right.__name__}")

    # Starting and ending

    @abstractmethod
    def _set_up(self) -> None:
        """Start all parts. What was started before an error is ended."""

    def _make_folders(self, **env: str) -> None:
        """Make the folders, and an environment that leads there. *env* is added to it."""
        self.home.mkdir(parents=True)
        (self.folder / "logs").mkdir()
        # Not inside the folder: a socket's path may have 107 characters at most, and pytest's folders are deep.
        # In memory, as a session's is, and with mode 0700.
        runtime = Path(tempfile.mkdtemp(prefix="lecun-desktop-", dir=MEMORY if MEMORY.is_mount() else None))
        self._cleanup.callback(shutil.rmtree, runtime, ignore_errors=True)
        self.env = {
            **{name: value for name, value in os.environ.items() if not OUTSIDE.match(name)},
            **_home_env(self.home),
            MARK: self._mark,
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **env,
        }

    def _start_bus(self, kind: str = "session", services: Path | None = None) -> None:
        """Start a bus of *kind*: ``session`` or ``system``. It starts the services in the folder *services* alone.

        Without *services*, it is a session's bus as Debian sets it up.
        """
        socket = Path(self.env["XDG_RUNTIME_DIR"]) / f"{kind}-bus"
        argv = ["dbus-daemon", "--session", f"--address=unix:path={socket}"]
        if services is not None:
            config = self.folder / f"{kind}-bus.conf"
            config.write_text(BUS_CONFIG.format(kind=kind, socket=socket, services=services), encoding="utf-8")
            argv = ["dbus-daemon", f"--config-file={config}"]
        self._start_part(f"{kind} bus", [*argv, "--nofork", "--nopidfile"])
        self._wait_part(f"{kind} bus", socket.exists)
        self.env[f"DBUS_{kind.upper()}_BUS_ADDRESS"] = f"unix:path={socket}"

    def has_part(self, name: str) -> bool:
        return name in self._parts and self._parts[name].poll() is None

    def _start_part(self, name: str, argv: list[str], env: Mapping[str, str] | None = None) -> None:
        if self.has_part(name):
            raise ValueError(f"the {name} is running already")
        with self._log(name).open("ab") as log:
            self._parts[name] = self._popen(argv, env or {}, log, self.home)

    def _wait_part(self, name: str, is_there: Callable[[], T]) -> T:
        """Wait until the part *name* is there. Return what *is_there* returns then."""

        def there_or_dead() -> T:
            part = self._parts[name]
            if part.poll() is not None:
                raise RuntimeError(f"the {name} ended at once ({part.returncode}): {self._log(name).read_text()}")
            return is_there()

        return eventually(there_or_dead, PATIENCE_S, f"the {name} is there")

    def _wait_owner(self, part: str, name: str) -> None:
        """Wait until the part owns *name* on the session bus."""
        self._wait_part(part, lambda: self.owns(name))

    def end_part(self, name: str) -> None:
        """End the part *name*, such as ``tray``, ``notifications`` or ``session bus``."""
        part = self._parts.pop(name, None)
        if part is not None:
            _end(part)

    def _log(self, name: str) -> Path:
        return self.folder / "logs" / f"{name.replace(' ', '-')}.log"

    def _run(self, *argv: str) -> str:
        """Run a tool on the desktop and return what it prints.

        Raises:
            CalledProcessError: It failed.
        """
        done = subprocess.run(argv, env=self.env, capture_output=True, check=True, timeout=PATIENCE_S, text=True)
        return done.stdout

    # Programs under test

    @property
    def bus_address(self) -> str:
        return self.env["DBUS_SESSION_BUS_ADDRESS"]

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
        process = self._popen(argv, {**(_home_env(home) if home else {}), **(env or {})}, output, home)
        self._programs.append(process)
        return process

    def _popen(
        self, argv: Sequence[str], env: Mapping[str, str], output: IO[bytes] | None, folder: Path | None = None
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            argv,
            env={**self.env, **env},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )

    def end_programs(self) -> None:
        """End the programs under test that still run."""
        while self._programs:
            _end(self._programs.pop())

    def processes(self) -> list[int]:
        """Return all living processes of this desktop, services and grandchildren included."""
        mark = f"{MARK}={self._mark}".encode()
        pids = [int(entry.name) for entry in os.scandir("/proc") if entry.name.isdecimal()]
        return [pid for pid in pids if mark in _environ(pid)]

    def _kill_leftovers(self) -> bool:
        """Kill what is left. Return whether nothing was: a killed process takes a moment to go."""
        left = self.processes()
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return not left

    def call(self, service: str, path: str, interface: str, method: str, *args: Any) -> tuple[Any, ...]:
        """Return the answer of *method* on the session bus, as `Bus.call` does."""
        with Bus(self.bus_address) as bus:
            return bus.call(service, path, interface, method, *args)

    def owns(self, name: str) -> bool:
        """Tell whether somebody on the session bus owns *name*."""
        try:
            with Bus(self.bus_address) as bus:
                return bus.owned(name)
        except BusError:
            return False


def is_dark(color: Color) -> bool:
    return max(color) < DARK_BELOW


def is_light(color: Color) -> bool:
    return min(color) > LIGHT_ABOVE


def resting(find: Callable[[], Place | None], what: str) -> Place:
    """Return the place that *find* finds, once it no longer moves."""
    last: Place | None = None

    def rests() -> Place | None:
        nonlocal last
        before, last = last, find()
        return last if last == before else None

    place = eventually(rests, what=f"{what} is there and rests")
    assert place is not None
    return place


def _home_env(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
    }


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and its process group, gently first.

    What is left of the group when *process* has ended is killed. A plugin of the panel could go on as the tray.
    """
    if process.poll() is not None:
        return
    os.killpg(process.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        process.wait(END_TIMEOUT_S)
    with suppress(ProcessLookupError):  # nothing is left
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _environ(pid: int) -> list[bytes]:
    """Return the environment that *pid* started with. It is empty if *pid* can't be read."""
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []
