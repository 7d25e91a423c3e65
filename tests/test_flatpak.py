"""The Flatpak's manifest, what it permits, and how the program calls itself inside; a bundle is not built here."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import package_flatpak
from environment import ROOT

MANIFEST: dict[str, Any] = yaml.safe_load(package_flatpak.MANIFEST.read_text(encoding="utf-8"))
BUILDER = shutil.which("flatpak-builder")

SAID_INSIDE = """
import json
from PySide6.QtGui import QGuiApplication
from lecun_viewer.gui.process.application import make_application
application = make_application("lecun-viewer", "1")
print(json.dumps([QGuiApplication.desktopFileName(), application.applicationName()]))
"""


def test_it_may_do_what_it_must_and_nothing_else() -> None:
    assert set(MANIFEST["finish-args"]) == {
        "--share=ipc",
        "--socket=wayland",
        "--socket=fallback-x11",
        "--device=dri",
        "--talk-name=org.freedesktop.Notifications",
        "--talk-name=org.kde.StatusNotifierWatcher",
    }


def test_runtime_and_base_are_of_one_version() -> None:
    assert MANIFEST["runtime-version"] == MANIFEST["base-version"]
    assert MANIFEST["id"] == package_flatpak.ID == package_flatpak.MANIFEST.stem


def test_nothing_is_fetched_and_all_that_is_installed_is_prepared() -> None:
    text = package_flatpak.MANIFEST.read_text(encoding="utf-8")
    assert not re.search(r"https?:|\burl\b", text)
    (module,) = MANIFEST["modules"]
    assert module["sources"] == [{"type": "dir", "path": "sources"}]
    commands = [command.replace("${FLATPAK_ID}", package_flatpak.ID) for command in module["build-commands"]]
    installed = [command.split()[2] for command in commands if command.startswith("install ")]
    assert sorted(installed) == sorted(file.name for file in package_flatpak.FILES)


@pytest.mark.skipif(not BUILDER, reason="there is no flatpak-builder (Debian: flatpak-builder)")
def test_flatpak_builder_knows_every_word_of_it(tmp_path: Path) -> None:
    command = [str(BUILDER), "--show-manifest", str(package_flatpak.MANIFEST)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    understood = json.loads(done.stdout)
    assert understood["finish-args"] == MANIFEST["finish-args"]
    assert understood["rename-icon"] == MANIFEST["rename-icon"]


def test_two_packages_are_taken_along_as_they_are_pinned() -> None:
    pins = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    taken = package_flatpak.pinned(pins)
    assert re.findall(r"^([a-z]+)==", taken, re.MULTILINE) == list(package_flatpak.BUNDLED)
    assert taken.count("--hash=sha256:") == 4
    assert all(line in pins for line in taken.splitlines())


@pytest.mark.skipif(sys.platform != "linux", reason="Flatpak is Linux' own")
@pytest.mark.parametrize(("flatpak_id", "name"), [("org.example.Viewer", "org.example.Viewer"), ("", "lecun-viewer")])
def test_inside_the_desktop_file_is_called_after_the_id(flatpak_id: str, name: str) -> None:
    env = {**os.environ, "FLATPAK_ID": flatpak_id, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SAID_INSIDE], env=env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [name, "lecun-viewer"]


@pytest.mark.skipif(not package_flatpak.DESKTOP.is_dir(), reason="the desktop's files are not there")
def test_the_files_of_the_desktop_are_there() -> None:
    assert [file for file in package_flatpak.FILES if not Path(file).is_file()] == []
