"""The installer for Windows, compiled around a stand-in for the program."""

import os
import re
import shutil
import struct
import sys
from pathlib import Path

import pytest

import compile_assets
import icon_files
import installer_texts
import package_portable
import package_windows
import release
from icon_files import ICO_SIZES, ico
from lecun_viewer import __version__
from lecun_viewer.gui.process.application import APP_USER_MODEL_ID, set_app_user_model_id

needs_makensis = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("makensis"), reason="there is no makensis of Debian's (nsis)"
)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder as PyInstaller makes it."""
    folder = tmp_path / "lecun-viewer"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    for name in (*package_windows.PROGRAMS, "_internal/Money $1.dll", "_internal/PySide6/QtCore.pyd"):
        (folder / name).write_bytes(b"MZ")
    return folder


# The installer


@needs_makensis
def test_it_compiles_without_a_warning_and_the_same_each_time(frozen: Path, tmp_path: Path) -> None:
    (made,) = package_windows.build(tmp_path)
    assert made.name == f"lecun-viewer-{__version__}-windows-x64-setup.exe"
    content = made.read_bytes()
    (header,) = struct.unpack_from("<I", content, 0x3C)
    assert content[header : header + 6] == b"PE\0\0" + struct.pack("<H", 0x8664), "a program for x64"
    assert "LeCun Viewer Setup".encode("utf-16-le") in content
    (frozen / "lecun-quotes.exe").touch()
    assert package_windows.build(tmp_path)[0].read_bytes() == content


@needs_makensis
def test_it_speaks_each_language_that_nsis_has(frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = installer_texts.texts()
    said_so = {each: f'"{each}", it says' for each in english}
    catalogues = {"fr": said_so, "zh_CN": {}, "pt_BR": said_so, "tlh": said_so}
    monkeypatch.setattr(compile_assets, "translations", lambda root: catalogues)
    content = package_windows.installer(frozen, tmp_path, "/FINAL zlib").read_bytes()
    assert content.startswith(b"MZ")
    said = installer_texts.in_all_languages(catalogues)
    assert re.findall(r'MUI_LANGUAGE "(\w+)"', said) == ["English", "French", "SimpChinese", "PortugueseBR"]
    assert said.count("LangString ") == 4 * len(english)


def test_without_a_frozen_program_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(
        package_windows.WindowsPackageError, match=r"no lecun-viewer\.exe and no lecun-quotes\.exe\. Make"
    ):
        package_windows.installer(tmp_path / "lecun-viewer", tmp_path)


def test_windows_itself_makes_the_folder_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "lecun-viewer"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(icon_files, "made", lambda path: path)
    monkeypatch.setattr(package_portable, "build", lambda output: made.mkdir())
    monkeypatch.setenv("LECUN_ICON", "")  # undone after the test
    assert package_windows.build(tmp_path) == [made]
    assert os.environ["LECUN_ICON"].endswith(".ico")
    assert release.release(tmp_path) == [made]


def test_the_uninstaller_deletes_no_folder_that_has_more_in_it(frozen: Path) -> None:
    assert package_windows.removal(frozen).splitlines() == [
        r'Delete "$INSTDIR\_internal\Money $$1.dll"',
        r'Delete "$INSTDIR\_internal\PySide6\QtCore.pyd"',
        r'Delete "$INSTDIR\lecun-quotes.exe"',
        r'Delete "$INSTDIR\lecun-viewer.exe"',
        r'RMDir "$INSTDIR\_internal\PySide6"',
        r'RMDir "$INSTDIR\_internal"',
    ]


# The licenses of a Linux build


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody can make a link there")
def test_an_interrupted_copy_of_the_licenses_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    licenses = tmp_path / "lecun-viewer" / "licenses"
    licenses.mkdir(parents=True)
    (licenses / "Qt").touch()
    (licenses / "SQLite").symlink_to("missing")  # ends the copy

    monkeypatch.delenv("LECUN_LICENSES", raising=False)
    monkeypatch.setattr(package_portable, "ROOT", tmp_path)
    with pytest.raises(shutil.Error):
        package_portable.save_licenses(licenses)
    assert not package_portable.saved_licenses().exists()
    (licenses / "SQLite").unlink()
    (licenses / "SQLite").touch()
    package_portable.save_licenses(licenses)
    assert {path.name for path in package_windows.licenses().iterdir()} == {"Qt", "SQLite"}


# The program's id


def test_the_id_is_as_windows_asks() -> None:
    """Company.Product. The script has room for 63 characters."""
    assert re.fullmatch(r"\w+\.\w+", APP_USER_MODEL_ID)
    assert len(APP_USER_MODEL_ID) < 64


class Shell32:
    """The function of Windows' shell32.dll that is called. Remembers the id."""

    said: str | None = None

    def SetCurrentProcessExplicitAppUserModelID(self, told: "object") -> int:
        self.said = str(getattr(told, "value", None))
        return 0


@pytest.mark.skipif(sys.platform == "win32", reason="there, windll is the real one")
def test_windows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    from types import SimpleNamespace

    shell = Shell32()
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    set_app_user_model_id()
    assert shell.said == APP_USER_MODEL_ID


# The icon


def test_an_icon_is_read_back_as_its_pictures() -> None:
    pictures = {size: bytes([size % 251]) * size for size in ICO_SIZES}
    icon = ico(pictures)
    assert struct.unpack_from("<HHH", icon) == (0, 1, len(ICO_SIZES))
    for number, size in enumerate(ICO_SIZES):
        width, height, _, _, _, depth, length, start = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
        assert (width or 256, height or 256, depth) == (size, size, 32)
        assert icon[start : start + length] == pictures[size]
