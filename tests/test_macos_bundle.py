"""The bundle for macOS, as far as it can be looked at elsewhere: what it says of itself, its icon, and the commands."""

import platform
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import icon_files
import package_macos
from lecun_viewer import __version__

needs_icns2png = pytest.mark.skipif(not shutil.which("icns2png"), reason="there is no icns2png (Debian: icnsutils)")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with what PyInstaller writes into its Info.plist."""
    folder = tmp_path / package_macos.BUNDLE
    (folder / "Contents").mkdir(parents=True)
    written = {
        "CFBundleExecutable": "lecun-viewer",
        "CFBundleIdentifier": "lecun-viewer",
        "CFBundlePackageType": "APPL",
    }
    (folder / "Contents" / "Info.plist").write_bytes(plistlib.dumps(written))
    return folder


def test_it_says_who_it_is_and_keeps_what_it_said(bundle: Path, tmp_path: Path) -> None:
    icon = tmp_path / "icon.icns"
    icon.write_bytes(b"icns")
    for _ in range(2):  # the second time changes nothing
        package_macos.complete(bundle, icon, __version__)
        said = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
        assert said == {
            **plistlib.loads(package_macos.INFO.read_bytes()),
            "CFBundleExecutable": "lecun-viewer",
            "CFBundleIconFile": "lecun-viewer.icns",
            "CFBundlePackageType": "APPL",
            "CFBundleShortVersionString": __version__,
            "CFBundleVersion": __version__,
        }
    assert said["CFBundleIdentifier"] == "io.github.lecun-viewer.viewer"
    assert re.fullmatch(r"[A-Za-z0-9.-]+", said["CFBundleIdentifier"]), "Apple's reference of the key"
    assert said["NSHighResolutionCapable"] is True
    assert said["NSRequiresAquaSystemAppearance"] is False
    assert "LSUIElement" not in said
    assert (bundle / "Contents" / "Resources" / said["CFBundleIconFile"]).read_bytes() == b"icns"


@pytest.mark.parametrize("processor", ["arm64", "x86_64"])
def test_the_image_is_called_after_its_processor(processor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: processor)
    assert package_macos.name() == f"lecun-viewer-{__version__}-macos-{processor}.dmg"


def test_it_asks_for_the_macos_that_the_pinned_qt_asks_for() -> None:
    """Where this fails, look at the tag of the new version's wheel for macOS, then say the same in Info.plist."""
    pins = (environment.ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    newest = re.findall(r"^pyside6-essentials==(\d+\.\d+)", pins, re.MULTILINE)[-1]
    assert {"6.12": "14.0"}[newest] == plistlib.loads(package_macos.INFO.read_bytes())["LSMinimumSystemVersion"]


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
    assert re.findall(r"'(\w+)' (\d+)x", done.stdout) == [(k, str(size)) for k, size in icon_files.ICNS_TYPES.items()]


@pytest.mark.skipif(sys.platform == "darwin", reason="there it can be made")
def test_elsewhere_it_says_that_it_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(package_macos.MacPackageError, match="only be made on macOS"):
        package_macos.build(tmp_path)
