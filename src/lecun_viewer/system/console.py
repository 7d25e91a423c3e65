"""The console that a windowed program on Windows was started from, for the options that print.

Windows gives such a program no console, and Python sets ``sys.stdout`` to ``None``. But the program can attach itself
to a console. The shell does not wait for a windowed program, so the prompt may come before the answer. Sources:
Microsoft's “AttachConsole”, “Console Handles” and “PROCESSENTRY32W”.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from ctypes import Structure, byref, c_int32, c_size_t, c_uint16, c_uint32, c_void_p, sizeof
from pathlib import Path
from typing import Any

SCREEN = Path("CONOUT$")  # names the console in every folder, once there is a console
ATTACH_PARENT_PROCESS = 0xFFFF_FFFF
SNAPSHOT_OF_PROCESSES = 2
LAUNCHERS_MOST = 3  # pip's launcher starts the launcher of a virtual environment, which starts Python


class _Process(Structure):
    """PROCESSENTRY32W."""

    _fields_ = (
        ("size", c_uint32),
        ("usage", c_uint32),
        ("id", c_uint32),
        ("heap", c_size_t),
        ("module", c_uint32),
        ("threads", c_uint32),
        ("parent", c_uint32),
        ("priority", c_int32),
        ("flags", c_uint32),
        ("name", c_uint16 * 260),
    )


def use_console() -> None:
    """Let ``sys.stdout`` and ``sys.stderr`` write to the console of the program that started this program.

    A stream that leads somewhere already stays. Without a console to attach to, nothing changes, and output is lost.
    """
    windows: Any = ctypes  # its stubs know windll on Windows only
    kernel32 = windows.windll.kernel32
    if not any(kernel32.AttachConsole(c_uint32(process)) for process in _starters(kernel32)):
        return
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, SCREEN.open("w", buffering=1, encoding="utf-8", errors="replace"))


def _starters(kernel32: Any) -> Iterator[int]:
    """Yield the process that started this program, then its parent, and so on. pip's launchers have no console."""
    yield ATTACH_PARENT_PROCESS
    parents = dict(_parents(kernel32))
    process = parents.get(os.getpid(), 0)
    for _ in range(LAUNCHERS_MOST):
        process = parents.get(process, 0)
        if process:
            yield process


def _parents(kernel32: Any) -> Iterator[tuple[int, int]]:
    """Yield the ids of each process and its parent."""
    snapshot = kernel32.CreateToolhelp32Snapshot(SNAPSHOT_OF_PROCESSES, 0)
    process = _Process(size=sizeof(_Process))
    is_there = kernel32.Process32FirstW(c_void_p(snapshot), byref(process))
    while is_there:
        yield process.id, process.parent
        is_there = kernel32.Process32NextW(c_void_p(snapshot), byref(process))
    kernel32.CloseHandle(c_void_p(snapshot))
