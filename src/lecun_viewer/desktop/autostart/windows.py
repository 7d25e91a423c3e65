"""The entry on Windows: a command line in the registry. A second value says whether Task Manager turned it off."""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from lecun_viewer.desktop.autostart.command import HIDDEN, holds
from lecun_viewer.system.directories import APP_NAME

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


def new_entry(program: Sequence[str]) -> bytes:
    """Return a command line, quoted as ``CommandLineToArgvW`` parses it."""
    return subprocess.list2cmdline([*program, HIDDEN]).encode("utf-8", "surrogatepass")


def is_on(entry: bytes) -> bool:
    """Return whether Windows would start *entry*, as far as Task Manager lets it."""
    state = _value(APPROVED_KEY)
    is_off = state and state[0] & 1  # 02 and 06 are on, 03 and 07 off
    return bool(entry) and not is_off


def starts(entry: bytes, program: Sequence[str]) -> bool:
    return holds(entry.decode("utf-8", "surrogatepass"), subprocess.list2cmdline(program))


def read() -> bytes:
    return (_value(RUN_KEY) or "").encode("utf-8", "surrogatepass")


def put(entry: bytes) -> None:
    winreg = _winreg()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
        winreg.SetValueEx(key, APP_NAME, 0, winreg.REG_SZ, entry.decode("utf-8", "surrogatepass"))
    _delete(APPROVED_KEY)


def remove() -> None:
    _delete(RUN_KEY)


def _value(path: str) -> Any:
    winreg = _winreg()
    with suppress(FileNotFoundError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
        return winreg.QueryValueEx(key, APP_NAME)[0]
    return None


def _delete(path: str) -> None:
    winreg = _winreg()
    with (
        suppress(FileNotFoundError),
        winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key,
    ):
        winreg.DeleteValue(key, APP_NAME)


def _winreg() -> Any:
    return import_module("winreg")  # only Windows has it, and only there the type stubs know its contents
