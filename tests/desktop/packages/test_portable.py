"""The portable build: unpacked on bare Debian systems, and started on a real desktop."""

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import sbom
from chroot import ENVIRONMENT, Chroot, scratch
from desktop.program import TITLE
from desktop.screen_reader import ScreenReader
from desktop.settings_file import prefer
from desktop.virtual_desktop import MakeDesktop, VirtualDesktop
from only_full import only_full
from package_appimage import AppImageError
from package_appimage import build as build_appimage
from package_portable import build
from source import unpack

from .first_minutes import bind_desktop, first_minutes

MOST_BYTES = 35_000_000
UBUNTU_22_04 = {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 30)}
FONTS = ("fontconfig-config", "fonts-dejavu-core")  # every desktop has some, and Qt says so where none are
SUITES = ("bookworm", pytest.param("trixie", marks=only_full))
FOLDER = "/opt/lecun-viewer"

MakeSystem = Callable[[str], Chroot]


@pytest.fixture(scope="module")
def archive(root: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("portable"))[0]


@pytest.fixture(scope="module")
def folder(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the archive unpacks to."""
    unpacked = tmp_path_factory.mktemp("unpacked")
    unpack(archive, unpacked)
    return next(unpacked.iterdir())


@pytest.fixture(scope="module")
def system(folder: Path) -> Iterator[MakeSystem]:
    """A factory of Debian systems with libgl1, libegl1 and the folder, a system for each suite."""
    made: dict[str, Chroot] = {}

    def make(suite: str) -> Chroot:
        if suite not in made:
            made[suite] = Chroot.make(place / suite, suite, ("libgl1", "libegl1"))
            made[suite].bind(folder, FOLDER)
        return made[suite]

    with scratch() as place:
        yield make


def test_is_small(archive: Path) -> None:
    assert archive.stat().st_size <= MOST_BYTES


def test_its_bill_of_materials_is_in_order(archive: Path, tmp_path: Path) -> None:
    """It follows CycloneDX's own schema, and is the same each time."""
    one, other = (sbom.write(archive, Path(folder)).read_text() for folder in (archive.parent, tmp_path))
    assert one == other
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(one) is None
    named = {component["name"]: component for component in json.loads(one)["components"]}
    assert named["PySide6-Essentials"]["purl"].startswith("pkg:pypi/pyside6-essentials@6.")
    assert named["libsqlite3-0"]["purl"].startswith("pkg:deb/debian/libsqlite3-0@3.")
    assert re.match(r"pkg:deb/debian/libpython3\.11@3\.11\.2-\d", named["Python"]["purl"])
    assert named["Qt"]["version"] == named["PySide6-Essentials"]["version"]
    assert [part for part, component in named.items() if "purl" not in component] == []


def test_needs_nothing_newer_than_ubuntu_22_04_has(folder: Path) -> None:
    """No such system can be had here. But each library names the glibc that it needs."""
    newer = []
    for path in folder.rglob("*"):
        said = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        for name, version in re.findall(rb"\0(GLIBC|GLIBCXX)_([\d.]+)(?=\0)", said):
            if tuple(map(int, version.split(b"."))) > UBUNTU_22_04[name.decode()]:
                newer.append(f"{path.relative_to(folder)} needs {name.decode()} {version.decode()}")
    assert newer == []


def test_every_part_has_its_license(folder: Path) -> None:
    """Each build checks that none is missing. Here the most important ones are in their place."""
    licenses = folder / "licenses"
    notices = (licenses / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
    parts = re.findall(r"^  (\S+) ", notices, re.MULTILINE)
    assert {
        "ICU",
        "PySide6-Essentials",
        "Python",
        "jeepney",
        "libsqlite3-0",
        "msgspec",
        "platformdirs",
        "shiboken6",
    } <= set(parts)
    assert [part for part in parts if not list((licenses / part).glob("*.txt"))] == []
    assert "LESSER GENERAL PUBLIC LICENSE" in (licenses / "PySide6-Essentials" / "LGPL-3.txt").read_text()
    assert "MIT License" in (licenses / "LICENSE.txt").read_text()
    assert "The quotes belong to" in (licenses / "LicenseRef-Quotations.txt").read_text()


def test_it_brings_the_completion_of_every_shell(folder: Path) -> None:
    names = sorted(path.name for path in (folder / "share").rglob("*") if path.is_file())
    viewer, quotes = "lecun-viewer", "lecun-quotes"
    assert names == [f"_{quotes}", f"_{viewer}", quotes, f"{quotes}.fish", viewer, f"{viewer}.fish"]


@pytest.mark.parametrize("suite", SUITES)
def test_works_beside_libgl1_and_libegl1_alone(system: MakeSystem, suite: str) -> None:
    bare = system(suite)
    tested = bare.run(f"{FOLDER}/lecun-viewer", "--self-test")
    assert "All parts are there." in tested
    assert "cupsprintersupport (not loaded: there is no libcups here)" in tested, "and so it loaded all others"
    assert bare.run(f"{FOLDER}/lecun-quotes", "today").partition("\n")[2].startswith("“")
    bare.run(f"{FOLDER}/lecun-viewer", "--install-desktop")
    entry = bare.path("/root/.local/share/applications/io.github.lecun_viewer.viewer.desktop")
    assert f"\nExec={FOLDER}/lecun-viewer %U\n" in entry.read_text()
    bare.run(f"{FOLDER}/lecun-viewer", "--uninstall-desktop")
    assert not entry.exists()


@pytest.mark.parametrize("suite", SUITES)
def test_first_minutes(system: MakeSystem, folder: Path, suite: str, make_desktop: MakeDesktop, tmp_path: Path) -> None:
    """A screen reader finds the program there, too. Qt's bridge is in its library for D-Bus."""
    bare, desktop, home = system(suite), make_desktop(), tmp_path / "home"
    home.mkdir()
    bare.install(*FONTS)
    inside = Chroot(bare.folder)  # for what is bound stays bound
    inside.bind(folder, FOLDER)
    bind_desktop(inside, desktop, home)
    command = inside.command(f"{FOLDER}/lecun-viewer")
    env = {"PATH": ENVIRONMENT["PATH"]}
    first_minutes(desktop, home, tmp_path / "log", *command, env=env)
    found_by_a_screen_reader(desktop, home, *command)


def found_by_a_screen_reader(desktop: VirtualDesktop, home: Path, *command: str) -> None:
    prefer(home, notify=False)
    desktop.start(*command, home=home)
    desktop.wait_window(TITLE)
    with ScreenReader(desktop.bus_address) as reader:
        window = reader.application("LeCun Viewer")
        assert window.find(name="Quotes")
        assert window.find(name="Search quotes").role == "text"
    desktop.end_programs()


def test_an_appimage_is_the_same_behind_a_runtime(archive: Path, tmp_path: Path) -> None:
    """No runtime can be had here. So the test unpacks and starts what the runtime would mount."""
    runtime = tmp_path / "runtime"
    runtime.write_bytes(b"\x7fELF\x02\x01\x01\0AI\x02" + bytes(123_456))
    image = build_appimage(runtime, archive.parent)[0]
    assert image.read_bytes().startswith(runtime.read_bytes() + b"hsqs")

    folder = tmp_path / "AppDir"
    offset = str(runtime.stat().st_size)
    subprocess.run(["unsquashfs", "-quiet", "-no-progress", "-d", folder, "-o", offset, image], check=True)
    env = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    subprocess.run(["desktop-file-validate", folder / "io.github.lecun_viewer.viewer.desktop"], check=True)
    tested = subprocess.run([folder / "AppRun", "--self-test"], env=env, capture_output=True, text=True)
    assert "All parts are there." in tested.stdout, tested
    env["ARGV0"] = "/home/user/bin/lecun-quotes"
    said = subprocess.run([folder / "AppRun", "today"], env=env, capture_output=True, text=True)
    assert said.stdout.partition("\n")[2].startswith("“"), said  # below its id


def test_an_appimage_needs_a_runtime(tmp_path: Path) -> None:
    no_runtime = tmp_path / "runtime"
    no_runtime.write_bytes(b"\x7fELF\x02\x01\x01\0" + bytes(100))
    with pytest.raises(AppImageError, match="no type 2 runtime"):
        build_appimage(no_runtime, tmp_path)
