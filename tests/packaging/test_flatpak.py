"""The Flatpak's manifest and pinned packages, and what the program calls itself inside. No bundle is built here."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import package_flatpak
from environment import ROOT
from readers import reader

BUILDER = shutil.which("flatpak-builder")

SAID_INSIDE = """
import json
from PySide6.QtGui import QGuiApplication
from lecun_viewer.gui.process.application import make_application
application = make_application("lecun-viewer", "1")
print(json.dumps([QGuiApplication.desktopFileName(), application.applicationName()]))
"""


@pytest.mark.skipif(not BUILDER, reason="there is no flatpak-builder (Debian: flatpak-builder)")
def test_flatpak_builder_understands_the_manifest(tmp_path: Path) -> None:
    command = [str(BUILDER), "--show-manifest", str(package_flatpak.MANIFEST)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), "it warns of each key that it doesn't know"
    assert json.loads(done.stdout)["id"] == package_flatpak.ID


def test_software_centers_find_the_icon(tmp_path: Path) -> None:
    """flatpak-builder names menu entry and icon after the id, but not an icon in the metainfo (flatpak-builder 1.4).

    Then it has AppStream read them, and fails with it.
    """
    name, share = "lecun-viewer", tmp_path / "share"
    for file, folder in {
        package_flatpak.GENERATED / f"{package_flatpak.ID}.metainfo.xml": "metainfo",
        package_flatpak.GENERATED / f"{package_flatpak.ID}.desktop": "applications",
        package_flatpak.ICONS / f"{name}.svg": "icons/hicolor/scalable/apps",
    }.items():
        text = file.read_text(encoding="utf-8")
        text = text.replace(f"Icon={name}\n", f"Icon={package_flatpak.ID}\n")
        (share / folder).mkdir(parents=True)
        (share / folder / file.name.replace(name, package_flatpak.ID)).write_text(text, encoding="utf-8")
    options = ("--no-net", "--prefix=/", "--origin=test", f"--result-root={tmp_path / 'made'}", "--print-report=full")
    done = subprocess.run([reader("appstreamcli"), "compose", *options, tmp_path], capture_output=True, text=True)
    assert "Composing metadata" in done.stdout, done.stderr
    assert "icon-not-found" not in done.stdout, done.stdout


def test_the_bundled_packages_are_taken_as_they_are_pinned() -> None:
    pins = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    taken = package_flatpak.pinned(pins)
    assert re.findall(r"^([a-z-]+)==", taken, re.MULTILINE) == list(package_flatpak.BUNDLED)
    assert all("--hash=sha256:" in each for each in re.split(r"^[a-z-]+==", taken, flags=re.MULTILINE)[1:])
    assert all(line in pins for line in taken.splitlines())


@pytest.mark.skipif(sys.platform != "linux", reason="Flatpak is Linux' own")
@pytest.mark.parametrize(("flatpak_id", "name"), [("org.example.Viewer", "org.example.Viewer"), ("", "LeCun Viewer")])
def test_inside_the_desktop_file_is_named_after_the_id(flatpak_id: str, name: str) -> None:
    env = {**os.environ, "FLATPAK_ID": flatpak_id, "XDG_DATA_DIRS": "/nowhere", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SAID_INSIDE], env=env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [name, "LeCun Viewer"]


def test_every_file_to_be_installed_exists() -> None:
    assert [file for file in package_flatpak.FILES if not Path(file).is_file()] == []
