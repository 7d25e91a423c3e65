"""A file that another program has open and shares with nobody. Linux plays what Windows does."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lecun_viewer.system import files

GENERIC_READ, OPEN_EXISTING = 0x8000_0000, 3  # Microsoft's “CreateFileW”
ERROR_FILE_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION = 2, 5, 32  # Microsoft's “System Error Codes”


class PlayedWindows:
    """What `lecun_viewer.system.files` asks Windows, on Linux. ``CreateFile`` fails with the error *number*."""

    GENERIC_READ = GENERIC_WRITE = OPEN_EXISTING = 0

    def __init__(self, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self._number = number
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(files, "_winapi", self, raising=False)
        monkeypatch.setattr(files, "_lock", lambda folder: os.open(folder, os.O_RDONLY))  # no file removes itself here

    def CreateFile(self, path: str, *_: int) -> int:  # Windows' own name
        if not Path(path).exists():
            raise RefusalError(ERROR_FILE_NOT_FOUND)
        raise RefusalError(self._number)

    def CloseHandle(self, _handle: int) -> None:  # Windows' own name
        pass


class RefusalError(OSError):
    def __init__(self, number: int) -> None:
        super().__init__(errno.EACCES, os.strerror(errno.EACCES))
        self.winerror = number


class HeldFile:
    """Denies access to *path* until it is closed."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._path = path
        self._close = _really_held(path) if sys.platform == "win32" else self._play(monkeypatch)
        self.is_closed = False

    def close(self, *_: object) -> None:
        if not self.is_closed:
            self.is_closed = True
            self._close()

    def _play(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
        replace, open_file = Path.replace, Path.open

        def replace_unless_held(path: Path, target: Path) -> Path:
            self._deny(target)
            return replace(path, target)

        def open_unless_held(path: Path, *arguments: Any, **options: Any) -> Any:
            self._deny(path)
            return open_file(path, *arguments, **options)

        def append_unless_held(path: Path, *arguments: Any, **options: Any) -> Any:
            self._deny(path)
            return open(path, *arguments, **options)  # noqa: PTH123  # as `append_durably` does

        PlayedWindows(ERROR_SHARING_VIOLATION, monkeypatch)
        monkeypatch.setattr(Path, "replace", replace_unless_held)
        monkeypatch.setattr(Path, "open", open_unless_held)
        monkeypatch.setattr(files, "open", append_unless_held, raising=False)
        return lambda: None

    def _deny(self, path: Path) -> None:
        if path == self._path and not self.is_closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _really_held(path: Path) -> Callable[[], None]:
    windows: Any = ctypes  # its stubs know windll on Windows only
    kernel32 = windows.windll.kernel32
    kernel32.CreateFileW.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(
        kernel32.CreateFileW(str(path), ctypes.c_uint32(GENERIC_READ), 0, None, OPEN_EXISTING, 0, None)
    )
    return lambda: kernel32.CloseHandle(handle)
