"""What an option prints on Windows. The program has no console there. A small stand-in plays kernel32."""

import ctypes
import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TextIO

import pytest

from lecun_viewer import __version__
from lecun_viewer.app import start as app
from lecun_viewer.app.options import read_options
from lecun_viewer.texts import catalogue

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, windll is the real one")

SHELL, LAUNCHER, REDIRECTOR, OWN = 400, 500, 600, os.getpid()
SNAPSHOT = 72
PARENT = 0xFFFF_FFFF  # as Microsoft's “AttachConsole” has it
BEGINNING = ctypes.c_uint32 * 9  # of a PROCESSENTRY32W, on a system of 64 bits


class Kernel32:
    """The functions of kernel32.dll that are called. There are some processes and one console."""

    def __init__(self, starters: list[int], with_console: int | None) -> None:
        """*starters* are the parent of this program, the parent's parent, and so on."""
        self._processes = [*zip([OWN, *starters], starters, strict=False), (7, 4), (4, 0)]
        self._console = PARENT if with_console == starters[0] else with_console
        self._left: list[tuple[int, int]] = []
        self.is_attached = False
        self.language = 0x0409
        self.open_snapshots = 0

    def AttachConsole(self, process: ctypes.c_uint32) -> int:
        self.is_attached = process.value == self._console
        return int(self.is_attached)

    def GetUserDefaultUILanguage(self) -> int:
        return self.language

    def CreateToolhelp32Snapshot(self, what: int, process: int) -> int:
        assert (what, process) == (2, 0)
        self._left, self.open_snapshots = list(self._processes), self.open_snapshots + 1
        return SNAPSHOT

    def Process32FirstW(self, snapshot: ctypes.c_void_p, entry: Any) -> int:
        assert snapshot.value == SNAPSHOT
        if not self._left:
            return 0
        assert BEGINNING.from_address(ctypes.addressof(entry._obj))[0] == 568, "dwSize, as of Windows of 64 bits"
        fields = BEGINNING.from_address(ctypes.addressof(entry._obj))
        fields[2], fields[8] = self._left.pop(0)  # th32ProcessID, th32ParentProcessID
        return 1

    Process32NextW = Process32FirstW

    def CloseHandle(self, handle: ctypes.c_void_p) -> int:
        self.open_snapshots -= 1
        return 1


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the program believe that it runs on Windows. Its console is a file with the name that Windows uses."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delitem(sys.modules, "lecun_viewer.system.console", raising=False)
    for module in (ctypes, locale):  # which are imported there only
        monkeypatch.setattr(catalogue, module.__name__, module, raising=False)
    use(Kernel32([SHELL], SHELL), monkeypatch)


def use(kernel32: Kernel32, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel32), raising=False)


@contextmanager
def streams(stdout: TextIO | None) -> Iterator[None]:
    """Set ``sys.stdout`` to *stdout* and ``sys.stderr`` to ``None``, as in a windowed program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stdout)
        patch.setattr(sys, "stderr", None)
        yield
        for opened in {sys.stdout, sys.stderr} - {stdout, None}:
            opened.close()


def printed(
    monkeypatch: pytest.MonkeyPatch, kernel32: Kernel32, *arguments: str, stdout: TextIO | None = None
) -> str | None:
    """Start the program with *arguments* that end it. Return the text on the console."""
    use(kernel32, monkeypatch)
    with streams(stdout), pytest.raises(SystemExit):
        app.main(arguments)
    assert kernel32.open_snapshots == 0
    screen = Path("CONOUT$")
    return screen.read_text(encoding="utf-8") if screen.exists() else None


def test_it_prints_on_the_console_that_it_was_started_from(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(monkeypatch, Kernel32([SHELL], SHELL), "--version") == f"lecun-viewer {__version__}\n"


def test_what_makes_no_sense_is_reported_there(monkeypatch: pytest.MonkeyPatch) -> None:
    told = printed(monkeypatch, Kernel32([SHELL], SHELL), "--nonsense")
    assert told
    assert "unrecognized arguments: --nonsense" in told


def test_it_speaks_the_language_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    french = Kernel32([SHELL], SHELL)
    french.language = 0x040C  # Microsoft's “Language Identifier Constants”
    told = printed(monkeypatch, french, "--help")
    assert told
    assert "afficher cette aide" in told


def test_pips_launchers_have_no_console_and_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel32 = Kernel32([REDIRECTOR, LAUNCHER, SHELL], SHELL)
    assert printed(monkeypatch, kernel32, "--version") == f"lecun-viewer {__version__}\n"


@pytest.mark.parametrize(
    "kernel32",
    [
        Kernel32([SHELL], None),
        Kernel32([11, 12, 13, 14, 15, SHELL], SHELL),  # too far away to be meant
        Kernel32([OWN], None),  # a circle, as where a number was used again
    ],
)
def test_where_there_is_no_console_nothing_is_printed_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, kernel32: Kernel32
) -> None:
    assert printed(monkeypatch, kernel32, "--version") is None


@pytest.mark.parametrize("arguments", [[], ["--hidden"], ["--quit"], ["--quote", "cake-analogy"]])
def test_who_prints_nothing_does_not_even_load_it(arguments: list[str]) -> None:
    with streams(None):
        read_options(arguments)
    assert "lecun_viewer.system.console" not in sys.modules


def test_a_file_that_it_is_to_print_into_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "said").open("w+", encoding="utf-8") as said:
        assert printed(monkeypatch, Kernel32([SHELL], SHELL), "--version", stdout=said) is None
        said.seek(0)
        assert said.read() == f"lecun-viewer {__version__}\n"
