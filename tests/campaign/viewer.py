"""The desktop program without a desktop: its socket, its messages, and what it holds."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Self

from desktop.settings_file import prefer
from waiting import PATIENCE_S, eventually

NO_BUS = "unix:path=/nonexistent"
OF_PLATFORM = "This plugin does not support"  # what Qt's platform without a screen says of each window


def environment_of(home: Path) -> dict[str, str]:
    """Return the environment of a program with its home in *home*."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DISPLAY"))}
    return {**kept, "HOME": str(home), "LC_ALL": "C.UTF-8"}


class Viewer:
    """A running ``lecun-viewer`` with its home in *folder*. It ends with the ``with`` statement."""

    def __init__(self, folder: Path, bus: str = NO_BUS, **settings: object) -> None:
        self._folder = folder
        prefer(folder, **settings)
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        environment = {
            **environment_of(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "offscreen",
        }
        with (folder / "output").open("wb") as output:
            command = [sys.executable, "-m", "lecun_viewer"]
            self._process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        self.socket = Path()

    def __enter__(self) -> Self:
        try:
            eventually(self._is_listening, what="the program listens")
            self.wait_answer()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _is_listening(self) -> bool:
        assert self._process.poll() is None, "the program has ended"
        found = list(self._folder.glob("runtime/*/lecun-viewer.socket"))
        self.socket = found[0] if found else Path()
        return bool(found)

    def wait_answer(self) -> None:
        """Ask for the window as another start does, and wait for the answer."""
        eventually(self._has_answered, what="the program answers another start")

    def _has_answered(self) -> bool:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(PATIENCE_S)
            try:
                connection.connect(str(self.socket))
                connection.sendall(json.dumps({"quote": "", "token": ""}).encode() + b"\n")
                return connection.recv(64) == b"ok\n"
            except OSError:
                return False

    def descriptors(self) -> int:
        """Return how many files, sockets and pipes the program has open."""
        return len(os.listdir(f"/proc/{self._process.pid}/fd"))  # noqa: PTH208

    def wait_descriptors(self, count: int) -> None:
        eventually(lambda: self.descriptors() <= count, what=f"no more than {count} descriptors are open")

    def complaints(self) -> str:
        """Return what the program said, or that it has ended. Empty if all is well."""
        output = (self._folder / "output").read_text(encoding="utf-8", errors="replace")
        said = [line for line in output.splitlines() if OF_PLATFORM not in line]
        ended = [f"ended with {self._process.returncode}"] if self._process.poll() is not None else []
        return "\n".join([*ended, *said]).strip()
