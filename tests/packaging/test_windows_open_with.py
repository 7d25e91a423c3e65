"""The installer's entry in “Open with”, really made, in a Windows of Wine's."""

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
KEY = r"HKCU\Software\Classes\Applications\lecun-viewer.exe"
SCRIPT = r"""
Unicode true
Target amd64-unicode
OutFile "${SETUP}"
RequestExecutionLevel user
SilentInstall silent
InstallDir "C:\Programs\LeCun Viewer"
!define NAME "LeCun Viewer"
!define PROGRAM "lecun-viewer.exe"
!include "${OPEN_WITH_SCRIPT}"
Section
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call OfferInOpenWith
SectionEnd
Section "Uninstall"
    Call un.NoLongerOfferInOpenWith
SectionEnd
"""


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    made = Wine(tmp_path / "wine")
    made.make()
    yield made
    made.end()


@pytest.fixture
def setup(tmp_path: Path) -> Path:
    """An installer with this part of ours alone."""
    script, made = tmp_path / "setup.nsi", tmp_path / "open-with-setup.exe"
    script.write_text(SCRIPT, encoding="utf-8")
    defines = {"SETUP": made, "OPEN_WITH_SCRIPT": ROOT / "packaging" / "windows" / "open_with.nsh"}
    given = [f"-D{name}={value}" for name, value in defines.items()]
    subprocess.run(["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *given, script], check=True)
    return made


def registered(wine: Wine, *key: str) -> str:
    """Return what the registry has at *key*. Empty if there is nothing."""
    done = subprocess.run(["wine", "reg", "query", *key], env=wine.environment, stdout=PIPE, encoding="utf-8")
    return done.stdout if done.returncode == 0 else ""


def test_windows_offers_the_program_and_no_double_click_changes(wine: Wine, setup: Path) -> None:
    before = registered(wine, r"HKCR\.txt", "/s")
    wine.run(str(setup), "/S")
    assert rf'"{FOLDER}\lecun-viewer.exe" "%1"' in registered(wine, rf"{KEY}\shell\open\command", "/ve")
    offered = registered(wine, rf"{KEY}\SupportedTypes")
    assert all(f"{suffix} " in offered for suffix in (".txt", ".md", ".csv", ".json", ".html", ".sqlite", ".lua"))
    assert registered(wine, r"HKCR\.txt", "/s") == before
    wine.run(rf"{FOLDER}\uninstall.exe", "/S")
    eventually(lambda: not registered(wine, KEY), what="the entry is gone")
