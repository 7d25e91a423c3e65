"""The installer for Windows, used in Wine as a person does. It is made from the frozen program.

Only ``dev.py test --windows`` runs this, because it takes Wine and Python for Windows.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

import package_windows
from desktop.program import TITLE
from desktop.virtual_desktop import MakeDesktop, VirtualDesktop
from waiting import PATIENCE_S, eventually
from wine import Wine

INSTALLING_S = 5 * PATIENCE_S  # to unpack 70 MB, or to load the program for the first time
QUOTE = "cake-analogy"
EARLIER = Path("_internal") / "of-an-earlier-version.dll"
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\LeCunViewer"
OPEN_WITH_KEY = r"HKCU\Software\Classes\Applications\lecun-viewer.exe"
LINK_KEY = r"HKCU\Software\Classes\lecun-viewer"
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"


@pytest.fixture
def setups(root: None, tmp_path: Path) -> tuple[Path, Path]:
    """The installer of the program that Windows' Python has frozen. Before it, an earlier one with one file more."""
    frozen = package_windows.frozen_in_wine(make_folder(tmp_path / "frozen"))
    setup = package_windows.installer(frozen, make_folder(tmp_path / "setup"))
    (frozen / EARLIER).touch()
    return package_windows.installer(frozen, make_folder(tmp_path / "earlier"), "zlib"), setup


@pytest.fixture
def windows(tmp_path: Path, make_desktop: MakeDesktop) -> Iterator["Windows"]:
    """A new Windows, on a screen."""
    wine = Wine(tmp_path / "windows")
    try:
        wine.make()  # ends Wine's desktop, which has no screen
        yield Windows(wine, make_desktop(tray="none"))
    finally:
        wine.end()


def make_folder(path: Path) -> Path:
    path.mkdir()
    return path


class Windows:
    """A Windows of Wine's, whose user sees *desktop*."""

    def __init__(self, wine: Wine, desktop: VirtualDesktop) -> None:
        self._wine, self.desktop = wine, desktop
        (user,) = (path for path in (wine.drive_c / "users").iterdir() if path.name != "Public")
        self.program = user / "AppData/Local/Programs/LeCun Viewer"
        self.start_menu_entry = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/LeCun Viewer.lnk"
        self.favorites = user / "AppData/Local/lecun-viewer/records/@favorites.jsonl"

    def start(self, *command: str | Path, output: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
        return self.desktop.start("wine", *map(str, command), env=self._wine.settings, output=output)

    def run(self, *command: str | Path) -> str:
        """Run a *command*, which must succeed, and return its output."""
        with tempfile.TemporaryFile() as output:
            status = self.start(*command, output=output).wait(INSTALLING_S)
            output.seek(0)
            said = output.read().decode(errors="replace")
        assert status == 0, said
        return said

    def console(self, line: str) -> str:
        """Type *line* into a new console. Return the output."""
        return self.run("cmd", "/c", line)

    def has_key(self, *key: str) -> bool:
        return self.start("reg", "query", *key).wait(PATIENCE_S) == 0


def test_from_installation_to_removal(setups: tuple[Path, Path], windows: Windows) -> None:
    setup, newer_setup = setups
    viewer = windows.program / "lecun-viewer.exe"

    windows.run(setup, "/S", "/LOGIN")
    assert "All parts are there." in windows.run(viewer, "--self-test")
    assert windows.start_menu_entry.is_file()
    assert windows.has_key(RUN_KEY, "/v", "lecun-viewer")
    assert windows.has_key(rf"{OPEN_WITH_KEY}\SupportedTypes", "/v", ".txt")
    assert windows.has_key(LINK_KEY, "/v", "URL Protocol")
    windows.console(f"lecun-quotes favorites add {QUOTE}")  # found by PATH

    first = windows.start(viewer)
    window = windows.desktop.wait_window(TITLE, INSTALLING_S)
    windows.desktop.minimize(window)
    windows.run(viewer)
    eventually(lambda: windows.desktop.active_window() == window, what="the window is raised by a second start")

    windows.desktop.minimize(window)
    windows.run(viewer, "--", "lecun-viewer:quote/commons")  # Wine 10 itself looks for no such command of a user
    eventually(lambda: windows.desktop.active_window() == window, what="the window is raised by a link")
    windows.run(viewer, "--check", "The words of another program.")
    check = windows.desktop.wait_window("Check a Text")
    eventually(lambda: windows.desktop.active_window() == check, what="the dialog has the focus")

    assert (windows.program / EARLIER).is_file()
    windows.run(newer_setup, "/S")
    assert first.wait(INSTALLING_S) == 0
    assert not (windows.program / EARLIER).exists()

    first = windows.start(viewer)
    windows.desktop.wait_window(TITLE, INSTALLING_S)
    assert QUOTE in windows.console("lecun-quotes favorites list")

    windows.run(windows.program / "uninstall.exe", "/S")
    assert first.wait(INSTALLING_S) == 0
    eventually(lambda: not windows.program.exists(), INSTALLING_S, "the files are gone")
    assert not windows.start_menu_entry.exists()
    assert not windows.has_key(UNINSTALL_KEY)
    assert not windows.has_key(OPEN_WITH_KEY)
    assert not windows.has_key(LINK_KEY)
    assert not windows.has_key(RUN_KEY, "/v", "lecun-viewer")
    assert not windows.has_key(r"HKCU\Environment", "/v", "Path")
    assert windows.favorites.is_file()
