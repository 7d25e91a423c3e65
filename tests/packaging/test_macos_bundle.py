"""The bundle for macOS: its values, its icon and its licenses.

PyInstaller's own code makes the bundle with this project's spec. It needs macOS only for the signature. The program is
a stand-in, and Qt's files are empty.
"""

import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import bundle_contents
import environment
import icon_files
import package_macos
from lecun_viewer import __version__
from lecun_viewer.imports.reading import SUFFIXES

VERSION = "{}.{}".format(*sys.version_info)  # PyInstaller's name of Python's folder

needs_icns2png = pytest.mark.skipif(not shutil.which("icns2png"), reason="there is no icns2png (Debian: icnsutils)")


# Runs the spec with few files, as if on macOS.
AS_IF_ON_MACOS = """
from pathlib import Path
from types import SimpleNamespace

from PyInstaller.building import osx
from PyInstaller.utils import hooks

osx.is_darwin = True
osx.osxutils = SimpleNamespace(sign_binary=lambda *given, **options: None)
hooks.collect_submodules = lambda name: []
analyze = Analysis


def Analysis(scripts, **options):
    made = []
    for script in scripts:
        made.append(str(Path(workpath, Path(script).name)))
        Path(made[-1]).write_text("")
    analysis = analyze(made)
    analysis.datas += [(name, EMPTY, "DATA") for name in DATA]
    analysis.binaries += [(name, EMPTY, "BINARY") for name in BINARIES]
    return analysis


code = Path(SPEC).read_text(encoding="utf-8")
SPECPATH = str(Path(SPEC).parent)
import sys

sys.path.insert(0, SPECPATH)
import trimming

trimming.added, trimming.needed = list, list  # as on macOS
exec(compile(code, SPEC, "exec"))
"""


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the packages, with the folder and the bundle that PyInstaller makes for macOS."""
    if sys.platform != "linux":
        pytest.skip("empty files will do for libraries on Linux alone")
    place = tmp_path_factory.mktemp("macos")
    needed = (bundle_contents.LISTS / "needed-darwin.txt").read_text(encoding="utf-8").splitlines()
    names = [name.replace("python/", f"python{VERSION}/") for name in needed if "/" in name and name[0] != "#"]
    given = {
        "SPEC": str(environment.ROOT / "packaging" / "pyinstaller" / "lecun-viewer.spec"),
        "EMPTY": str(place / "empty"),
        "DATA": [name for name in names if name.endswith((".qm", ".json"))],
        "BINARIES": [name for name in names if not name.endswith((".qm", ".json"))],
    }
    (place / "empty").touch()
    (place / "icon.icns").write_bytes(b"icns\0\0\0\x08")
    spec = place / "as-if-on-macos.spec"
    spec.write_text("".join(f"{name} = {value!r}\n" for name, value in given.items()) + AS_IF_ON_MACOS)
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={place / 'dist'}", f"--workpath={place / 'work'}"]
    env = {**os.environ, "LECUN_ICON": str(place / "icon.icns")}  # only on macOS PyInstaller has its own icon
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, spec], env=env, check=True)
    return place / "dist"


@pytest.fixture
def bundle(frozen: Path, tmp_path: Path) -> Path:
    """A copy of PyInstaller's bundle."""
    return Path(shutil.copytree(frozen / package_macos.BUNDLE, tmp_path / package_macos.BUNDLE, symlinks=True))


@pytest.fixture
def licenses(tmp_path: Path) -> Path:
    """The licenses that `freeze` writes."""
    folder = tmp_path / package_macos.LICENSES
    (folder / "PySide6-Essentials").mkdir(parents=True)
    (folder / "THIRD-PARTY-NOTICES.txt").write_text("Qt")
    (folder / "PySide6-Essentials" / "LGPL-3.txt").write_text("LESSER")
    return folder


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    made = tmp_path / "icon.icns"
    made.write_bytes(b"icns")
    return made


def said_by(bundle: Path) -> dict[str, object]:
    return dict(plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes()))


def say(bundle: Path, **values: object) -> None:
    (bundle / "Contents" / "Info.plist").write_bytes(plistlib.dumps(said_by(bundle) | values))


def test_pyinstaller_has_it_start_the_desktop_program(bundle: Path) -> None:
    """By itself it would start the first program by the alphabet, and in the background."""
    said = said_by(bundle)
    assert said["CFBundleExecutable"] == "lecun-viewer"
    assert said["LSBackgroundOnly"] is False
    assert {path.name for path in (bundle / "Contents" / "MacOS").iterdir()} == {"lecun-viewer", "lecun-quotes"}
    package_macos.check(bundle)


def test_it_says_who_it_is_keeps_what_it_said_and_has_licenses(bundle: Path, licenses: Path, icon: Path) -> None:
    before = said_by(bundle)
    for _ in range(2):  # the second time changes nothing
        package_macos.complete(bundle, licenses, icon, __version__)
        said = said_by(bundle)
        assert said == {
            **before,
            **plistlib.loads(package_macos.INFO.read_bytes()),
            "CFBundleIconFile": "lecun-viewer.icns",
            "CFBundleShortVersionString": __version__,
            "CFBundleVersion": __version__,
        }
    assert said["CFBundleExecutable"] == "lecun-viewer"
    assert said["CFBundleIdentifier"] == "io.github.lecun-viewer.viewer"
    assert re.fullmatch(r"[A-Za-z0-9.-]+", said["CFBundleIdentifier"]), "Apple's reference of the key"
    assert said["CFBundlePackageType"] == "APPL"
    assert said["NSHighResolutionCapable"] is True
    assert said["NSRequiresAquaSystemAppearance"] is False
    assert "LSUIElement" not in said
    inside = bundle / "Contents" / "Resources"
    assert (inside / str(said["CFBundleIconFile"])).read_bytes() == b"icns"
    assert (inside / "licenses" / "THIRD-PARTY-NOTICES.txt").read_text() == "Qt"
    assert (inside / "licenses" / "PySide6-Essentials" / "LGPL-3.txt").read_text() == "LESSER"
    package_macos.check(bundle)


ENDS_OF_TYPE = {
    "public.plain-text": {".txt"},
    "net.daringfireball.markdown": {".md", ".markdown"},
    "public.html": {".html", ".htm"},
    "public.comma-separated-values-text": {".csv"},
    "public.tab-separated-values-text": {".tsv"},
    "public.json": {".json"},
}
"""How the names of files of a type end, as macOS declares it."""


def test_finder_offers_it_for_all_files_that_can_be_imported(bundle: Path, licenses: Path, icon: Path) -> None:
    package_macos.complete(bundle, licenses, icon, __version__)
    offered = set[str]()
    kinds = said_by(bundle)["CFBundleDocumentTypes"]
    assert isinstance(kinds, list)
    for kind in kinds:
        assert kind["LSHandlerRank"] == "Alternate", "a double click starts another program"
        offered.update(*(ENDS_OF_TYPE[name] for name in kind.get("LSItemContentTypes", ())))
        offered.update(f".{end}" for end in kind.get("CFBundleTypeExtensions", ()))
    assert offered == {*SUFFIXES}


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"CFBundleExecutable": "lecun-quotes"}, "would start lecun-quotes"),
        ({"CFBundleExecutable": ""}, "would start"),
        ({"LSBackgroundOnly": True}, "says LSBackgroundOnly"),
        ({"LSUIElement": True}, "says LSUIElement"),
    ],
)
def test_a_bundle_that_would_show_no_window_is_refused(bundle: Path, values: dict[str, object], why: str) -> None:
    say(bundle, **values)
    with pytest.raises(package_macos.MacPackageError, match=why):
        package_macos.check(bundle)


def test_a_bundle_without_its_program_is_refused(bundle: Path) -> None:
    (bundle / "Contents" / "MacOS" / "lecun-viewer").unlink()
    with pytest.raises(package_macos.MacPackageError, match="and there"):
        package_macos.check(bundle)


def test_without_licenses_it_is_not_made(bundle: Path, licenses: Path, icon: Path) -> None:
    (licenses / "THIRD-PARTY-NOTICES.txt").unlink()
    with pytest.raises(package_macos.MacPackageError, match=r"has no THIRD-PARTY-NOTICES\.txt"):
        package_macos.complete(bundle, licenses, icon, __version__)


def test_the_image_has_a_bundle_that_was_completed_checked_and_signed(
    frozen: Path, licenses: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs that only macOS has are stand-ins. Each writes down how many licenses there are."""
    output, log = licenses.parents[1], tmp_path / "log"
    bundle = Path(shutil.copytree(frozen / package_macos.BUNDLE, output / package_macos.BUNDLE, symlinks=True))
    (tmp_path / "bin").mkdir()
    for name in ("codesign", "hdiutil"):
        program = tmp_path / "bin" / name
        inside = bundle / "Contents" / "Resources" / "licenses"
        program.write_text(f"#!/bin/sh\necho {name} $(ls '{inside}' | wc -l) >>'{log}'\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "darwin")
    package_macos.build(output)
    assert log.read_text().splitlines() == ["codesign 2", "hdiutil 2"]

    (bundle / "Contents" / "MacOS" / "lecun-viewer").unlink()
    with pytest.raises(package_macos.MacPackageError, match="would start lecun-viewer"):
        package_macos.build(output)
    assert log.read_text().splitlines() == ["codesign 2", "hdiutil 2"]


def test_what_is_needed_is_found_where_pyinstaller_puts_it(frozen: Path) -> None:
    for made in (frozen / "lecun-viewer", frozen / package_macos.BUNDLE):
        bundle_contents.check_needed(made, bundle_contents.LISTS / "needed-darwin.txt")


def test_the_icon_is_read_back_as_its_pictures() -> None:
    pictures = {size: bytes([size % 251]) * (size + 1) for size in icon_files.ICNS_TYPES.values()}
    icon = icon_files.icns(pictures)
    kind, length = struct.unpack_from(">4sI", icon)
    assert (kind, length) == (b"icns", len(icon))
    found, at = {}, 8
    while at < len(icon):
        kind, length = struct.unpack_from(">4sI", icon, at)
        found[kind.decode()] = icon[at + 8 : at + length]
        at += length
    assert found == {kind: pictures[size] for kind, size in icon_files.ICNS_TYPES.items()}


@needs_icns2png
def test_another_program_reads_the_icon(tmp_path: Path) -> None:
    icon = icon_files.made(tmp_path / "lecun-viewer.icns")
    done = subprocess.run(["icns2png", "-l", icon], capture_output=True, text=True, check=True)
    found = dict(re.findall(r"'(\w+)' (\d+)x", done.stdout))
    assert list(found) == list(icon_files.ICNS_TYPES)
    sizes = {kind: int(size) for kind, size in found.items() if size != "0"}  # Debian 12's reader gives some as 0
    assert sizes
    assert sizes.items() <= icon_files.ICNS_TYPES.items()


@pytest.mark.skipif(sys.platform == "darwin", reason="there it can be made")
def test_elsewhere_it_says_that_it_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(package_macos.MacPackageError, match="only be made on macOS"):
        package_macos.build(tmp_path)
