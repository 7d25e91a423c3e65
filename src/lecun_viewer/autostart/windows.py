"""The entry on Windows: a value in the registry. A second value says whether Task Manager turned it off."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from lecun_viewer.autostart.entry import HIDDEN, Write, holds
from lecun_viewer.directories import APP_NAME

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

# The place


def place(_write: Write) -> "RunValue":
    return RunValue()


class RunValue:
    """The value in the registry."""

    def read(self) -> bytes:
        with suppress(FileNotFoundError):
            state = self._get(APPROVED_KEY)
            if isinstance(state, bytes) and state and state[0] & 1:  # 02 and 06 are on, 03 and 07 off
                return b""
        named = self._get(RUN_KEY)
        return named.encode("utf-8", "surrogatepass") if isinstance(named, str) else b""

    def put(self, entry: bytes) -> None:
        winreg = _winreg()
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.SetValueEx(key, APP_NAME, 0, winreg.REG_SZ, entry.decode("utf-8", "surrogatepass"))
        self._delete(APPROVED_KEY)

    def remove(self) -> None:
        self._delete(RUN_KEY)

    def _get(self, path: str) -> Any:
        winreg = _winreg()
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return winreg.QueryValueEx(key, APP_NAME)[0]

    def _delete(self, path: str) -> None:
        winreg = _winreg()
        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, APP_NAME)


def _winreg() -> Any:
    return import_module("winreg")  # only Windows has it, and only there the type stubs know its contents


# The format


def new_entry(program: Sequence[str]) -> bytes:
    """Return a command line, in the form that Windows takes apart again."""
    return subprocess.list2cmdline([*program, HIDDEN]).encode("utf-8", "surrogatepass")


def is_on(entry: bytes) -> bool:
    return bool(entry)


def renewed(entry: bytes, program: Sequence[str]) -> bytes:
    """Return *entry* if it starts *program*, else a new entry."""
    named = entry.decode("utf-8", "surrogatepass")
    return entry if holds(named, subprocess.list2cmdline(program)) else new_entry(program)
