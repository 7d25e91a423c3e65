"""An installer with one part of ours alone, really run, in a Windows of Wine's."""

import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from environment import ROOT
from wine import Wine

needs_wine = pytest.mark.skipif(
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
InstallDir "${FOLDER}"
!include LogicLib.nsh
!include WinMessages.nsh
!define HKEY_CURRENT_USER_ 0x80000001
!define NAME "LeCun Viewer"
!define PROGRAM "lecun-viewer.exe"
!include "${PART}"
Section
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call ${INSTALLS}
SectionEnd
Section "Uninstall"
    Call ${UNINSTALLS}
SectionEnd
"""


class Windows:
    """A folder of Wine's, with an installer that has one part of ours."""

    def __init__(self, folder: Path, part: str, installs: str, uninstalls: str) -> None:
        """*part* is a file of ours. It has the functions *installs* and *uninstalls*."""
        self._setup = folder / "part-setup.exe"
        self._wine = Wine(folder / "wine")
        script = folder / "setup.nsi"
        script.write_text(SCRIPT, encoding="utf-8")
        defines = {
            "SETUP": self._setup,
            "FOLDER": FOLDER,
            "PART": ROOT / "packaging" / "windows" / part,
            "INSTALLS": installs,
            "UNINSTALLS": uninstalls,
        }
        given = [f"-D{name}={value}" for name, value in defines.items()]
        subprocess.run(["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *given, script], check=True)
        self._wine.make()
        self.run, self.end = self._wine.run, self._wine.end

    def install(self) -> None:
        self.run(str(self._setup), "/S")

    def uninstall(self) -> None:
        """Begin to uninstall. The uninstaller goes on in a copy of itself."""
        self.run(rf"{FOLDER}\uninstall.exe", "/S")

    def registered(self, *key: str) -> str:
        """Return what the registry has at *key*. Empty if there is nothing."""
        query = ["wine", "reg", "query", *key]
        done = subprocess.run(query, env=self._wine.environment, stdout=PIPE, encoding="utf-8")
        return done.stdout if done.returncode == 0 else ""
