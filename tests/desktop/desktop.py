"""What all desktops of the tests share: folders, buses, programs, and the end of them all.

Each kind of desktop is a subclass. It starts its parts, and says how a person uses it. The parts are the real programs
of a Debian desktop. Nothing is shared with the desktop outside.
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
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from .bus import Bus, BusError
from .waiting import PATIENCE_S, eventually

END_TIMEOUT_S = 3.0
MARK = "LECUN_TEST_DESKTOP"  # in the environment of every process of a desktop, so that none is overlooked

MEMORY = Path("/dev/shm")


class Desktop(ABC):
    """A running desktop, until the end of the ``with`` statement.

    *folder* takes its HOME, settings and logs. *size* is that of its screen. A window is known by a number, and places
    are pixels of the unscaled screen.
    """

    tells_places = True
    """Whether a program is told where its windows are. Wayland tells none."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1400, 900)) -> None:
        self.folder = folder
        self.size = size
        self.home = folder / "home"
        self._env: dict[str, str] = {}
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
        self.end_session()
        self._end_leftovers()
        self._cleanup.close()

    def end_session(self) -> None:
        """End all parts of the desktop, the screen last, as in a crash of the session.

        The programs are not ended. They lose their buses and then their screen. The desktop cannot be used after that.
        """
        for name in reversed(list(self._parts)):
            self._end_part(name)

    @property
    def env(self) -> dict[str, str]:
        """A copy of the environment for programs on this desktop. It has nothing of the outer desktop."""
        return dict(self._env)

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
    def windows(self, title: str | None = None) -> list[int]:
        """Return the windows of programs, also minimized, oldest first. With *title*, only those called so."""

    @abstractmethod
    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels of the screen, without the frame."""

    @abstractmethod
    def active_window(self) -> int | None: ...

    @abstractmethod
    def activate(self, window: int) -> None:
        """Give *window* the focus, as a click on its title does."""

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

    def wait_window(self, title: str, timeout: float = PATIENCE_S) -> int:
        """Return the window called *title*, once it is there."""
        return eventually(lambda: self.windows(title), timeout, f"a window {title!r}")[0]

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
        self._env = {
            **_without_desktop(os.environ),
            **_home_env(self.home),
            MARK: self._mark,
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **env,
        }

    def _start_bus(self, config: str) -> None:
        """Start the session bus by *config*, an option of dbus-daemon."""
        socket = f"unix:path={self._env['XDG_RUNTIME_DIR']}/bus"
        argv = ["dbus-daemon", config, f"--address={socket}", "--nofork", "--nopidfile", "--print-address={fd}"]
        self._env["DBUS_SESSION_BUS_ADDRESS"] = self._start_answering("bus", argv)

    def _start_answering(self, name: str, argv: Sequence[str], env: Mapping[str, str] | None = None) -> str:
        """Start a part that writes a line when it is ready. Return the line. ``{fd}`` in *argv* is where it writes."""
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as answer:
            try:
                self._start_part(name, [word.replace("{fd}", str(writing)) for word in argv], env, (writing,))
            finally:
                os.close(writing)
            readable, _, _ = select.select([answer], [], [], PATIENCE_S)
            line = answer.readline().decode().strip() if readable else ""
        if not line:
            raise RuntimeError(f"the {name} did not start")
        return line

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
