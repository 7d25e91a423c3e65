"""The installer's changes of the user's PATH, really made, in a Windows of Wine's."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE

import pytest

from desktop.waiting import eventually
from environment import ROOT
from wine import Wine

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not (shutil.which("makensis") and shutil.which("wine") and shutil.which("wineserver")),
    reason="there is no makensis or no Wine (nsis, wine)",
)

FOLDER = r"C:\Programs\LeCun Viewer"
SCRIPT = r"""
Unicode true
Target amd64-unicode
OutFile "${SETUP}"
RequestExecutionLevel user
SilentInstall silent
InstallDir "C:\Programs\LeCun Viewer"
!include LogicLib.nsh
!include WinMessages.nsh
!define HKEY_CURRENT_USER_ 0x80000001
!include "${PATH_SCRIPT}"
Section
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call AddToPath
SectionEnd
Section "Uninstall"
    Call un.RemoveFromPath
SectionEnd
"""


class Windows:
    """A folder of Wine's with our installer's part in it."""

    def __init__(self, folder: Path) -> None:
        self._setup = folder / "path-setup.exe"
        self._wine = Wine(folder / "wine")
        script = folder / "path.nsi"
        script.write_text(SCRIPT, encoding="utf-8")
        defines = {"SETUP": self._setup, "PATH_SCRIPT": ROOT / "packaging" / "windows" / "path.nsh"}
        given = [f"-D{name}={value}" for name, value in defines.items()]
        subprocess.run(["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *given, script], check=True)
        self._wine.make()
        self.run, self.end = self._wine.run, self._wine.end

    def install(self) -> None:
        self.run(str(self._setup), "/S")

    def uninstall(self, *, path: tuple[str, str] | None) -> None:
        """Uninstall, and wait until the user's PATH is *path*. The uninstaller goes on in a copy of itself."""
        self.run(rf"{FOLDER}\uninstall.exe", "/S")
        eventually(lambda: self.path() == path, what=f"PATH is {path}")

    def set_path(self, kind: str, value: str) -> None:
        self.run("reg", "add", r"HKCU\Environment", "/v", "Path", "/t", kind, "/d", value, "/f")

    def path(self) -> tuple[str, str] | None:
        """Return the type and the text of the user's PATH. ``None`` if there is none."""
        query = ["wine", "reg", "query", r"HKCU\Environment"]
        said = subprocess.run(query, env=self._wine.environment, check=True, stdout=PIPE, encoding="utf-8").stdout
        found = [line.split(maxsplit=2) for line in said.splitlines() if line.strip().startswith("Path ")]
        return (found[0][1], found[0][2]) if found else None


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    made = Windows(tmp_path_factory.mktemp("windows"))
    yield made
    made.end()


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        ("REG_SZ", r"C:\Mine"),
        ("REG_EXPAND_SZ", ";".join([r"%USERPROFILE%\bin", *(rf"C:\Tools\number {number}" for number in range(200))])),
    ],
    ids=["plain", "with variables, and longer than NSIS' strings"],
)
def test_the_folder_comes_last_once_and_goes_again(windows: Windows, kind: str, before: str) -> None:
    windows.set_path(kind, before)
    for _ in range(2):  # an upgrade
        windows.install()
        assert windows.path() == (kind, f"{before};{FOLDER}")
    windows.uninstall(path=(kind, before))


def test_what_the_user_has_put_behind_it_since_stays(windows: Windows) -> None:
    windows.set_path("REG_SZ", rf"C:\Mine;{FOLDER.upper()};C:\Other")
    windows.install()
    assert windows.path() == ("REG_SZ", rf"C:\Mine;{FOLDER.upper()};C:\Other")
    windows.uninstall(path=("REG_SZ", r"C:\Mine;C:\Other"))


def test_without_a_path_of_the_users_own_it_is_alone_and_goes_as_a_whole(windows: Windows) -> None:
    windows.run("reg", "delete", r"HKCU\Environment", "/v", "Path", "/f")
    windows.install()
    assert windows.path() == ("REG_EXPAND_SZ", FOLDER)
    windows.uninstall(path=None)
