"""The license texts in a bundle for Windows or macOS. They come from a Linux build.

Plays both systems on Linux, with empty files in their folders. The tests of the portable build read Linux' own texts.
"""

import platform
import re
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import pytest

import third_party_licenses
from bundled_parts import LicenseError

LINUX = {
    "LICENSE.txt": "MIT",
    "THIRD-PARTY-NOTICES.txt": "  ICU 73: Unicode-3.0\n  libxcb-cursor0 0.1.4-1: MIT/X\n  shiboken6 6.0.0: LGPL",
    "PySide6-Essentials/LGPL-3.txt": "LESSER",
    "Python/copyright.txt": "Python, see /usr/share/common-licenses/GPL-2.",
    "common-licenses/GFDL-1.3": "FREE DOCUMENTATION",
    "common-licenses/GPL-2": "GENERAL PUBLIC",
    "jeepney/LICENSE.txt": "jeepney",
    "libffi8/copyright.txt": "libffi",
    "libqt6core6/copyright.txt": "in QtCore",
    "libqt6svg6/copyright.txt": "in QtSvg",
    "libqt6waylandclient6/copyright.txt": "in Wayland",
    "libsqlite3-0/copyright.txt": "SQLite",
    "libxcb-cursor0/copyright.txt": "xcb",
    "shiboken6/LGPL-3.txt": "LESSER",
}

# Files that PyInstaller takes, below the folder of each system's Python.
TAKEN = {
    "darwin": [
        "lib/python3.13/json/__init__.py",
        "lib/python3.13/lib-dynload/zlib.cpython-313-darwin.so",
        "lib/libffi.8.dylib",
        "Python",
        "venv/lib/python3.13/site-packages/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "venv/lib/python3.13/site-packages/platformdirs/__init__.py",
        "venv/lib/python3.13/site-packages/shiboken6/Shiboken.abi3.so",
    ],
    "win32": [
        "Lib/json/__init__.py",
        "DLLs/_sqlite3.pyd",
        "DLLs/libffi-8.dll",
        "DLLs/sqlite3.dll",
        "python313.dll",
        "vcruntime140.dll",
        "venv/Lib/site-packages/PySide6/Qt6Core.dll",
        "venv/Lib/site-packages/PySide6/msvcp140.dll",
        "venv/Lib/site-packages/platformdirs/__init__.py",
        "venv/Lib/site-packages/shiboken6/Shiboken.pyd",
    ],
}
PARTS = [
    "libffi8",
    "libqt6core6",
    "libqt6svg6",
    "platformdirs",
    "pyinstaller",
    "PySide6-Essentials",
    "Python",
    "shiboken6",
]


@pytest.fixture(params=["darwin", "win32"])
def system(request: pytest.FixtureRequest, python: Path, given: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The system that the program seems to run on."""
    name = str(request.param)
    library = python / ("lib/python3.13" if name == "darwin" else "Lib")
    text = library / "LICENSE.txt" if name == "darwin" else python / "LICENSE.txt"
    text.parent.mkdir(parents=True)
    text.write_text("PSF, and Microsoft's terms on Windows")
    monkeypatch.setattr(sys, "platform", name)
    monkeypatch.setattr(sys, "base_prefix", str(python))
    monkeypatch.setattr(sysconfig, "get_path", {"stdlib": str(library)}.__getitem__)
    monkeypatch.setenv("LECUN_LICENSES", str(given))
    return name


@pytest.fixture
def python(tmp_path: Path) -> Path:
    return tmp_path / "Python"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """The licenses of a Linux build."""
    for name, text in LINUX.items():
        path = tmp_path / "linux" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "linux"


def written(place: Path, python: Path, names: list[str]) -> Path:
    """Return the licenses of a bundle with the files *names* of *python*. Writes PyInstaller's tables."""
    work = place / "work"
    work.mkdir()
    files = [("lecun-viewer", str(work / "lecun-viewer"), "EXECUTABLE"), ("QtCore", "PySide6/QtCore", "SYMLINK")]
    files += [
        (name, str((python / name).resolve()), "PYMODULE" if name.endswith(".py") else "BINARY") for name in names
    ]
    modules = [each for each in files if each[2] == "PYMODULE"]
    (work / "COLLECT-00.toc").write_text(repr(([each for each in files if each not in modules],)))
    (work / "PYZ-00.toc").write_text(repr((str(work / "PYZ-00.pyz"), modules)))
    third_party_licenses.write(place / "licenses", work)
    return place / "licenses"


def test_what_is_named_is_what_is_bundled_in_the_version_that_is(tmp_path: Path, python: Path, system: str) -> None:
    licenses = written(tmp_path, python, TAKEN[system])
    said = (licenses / third_party_licenses.OVERVIEW).read_text(encoding="utf-8")
    named = dict(re.findall(r"^ {2}(\S+) (\S.*?): ", said, re.MULTILINE))
    also = {"libsqlite3-0", "Microsoft-runtime"} if system == "win32" else set()
    assert set(named) == {*PARTS, *also}
    assert named["PySide6-Essentials"] == metadata.version("PySide6-Essentials")
    assert named["Python"] == platform.python_version()
    assert "Debian are at" not in said
    assert "stripped" not in said


def test_each_part_has_its_texts_and_no_other_is_there(tmp_path: Path, python: Path, system: str) -> None:
    licenses = written(tmp_path, python, TAKEN[system])
    also = {"libsqlite3-0", "Microsoft-runtime"} if system == "win32" else set()
    assert {path.name for path in licenses.iterdir() if path.is_dir()} == {*PARTS, *also, "common-licenses"}
    assert (licenses / "PySide6-Essentials" / "LGPL-3.txt").read_text() == "LESSER"
    assert {path.name for path in (licenses / "Python").iterdir()} == {"LICENSE.txt", "copyright.txt"}
    assert [path.name for path in (licenses / "common-licenses").iterdir()] == ["GPL-2"]
    assert "MIT License" in (licenses / "LICENSE.txt").read_text()
    if system == "win32":
        assert "Microsoft" in (licenses / "Microsoft-runtime" / "LICENSE.txt").read_text()


def test_qt_is_replaced_where_it_lies(tmp_path: Path, python: Path, system: str) -> None:
    said = (written(tmp_path, python, TAKEN[system]) / third_party_licenses.OVERVIEW).read_text(encoding="utf-8")
    said = " ".join(said.split())
    if system == "darwin":
        assert "Contents/Frameworks/PySide6 and Contents/Frameworks/shiboken6" in said
        assert "codesign --force --deep --sign -" in said
        assert "_internal" not in said
    else:
        assert r"_internal\PySide6 and _internal\shiboken6" in said


@pytest.mark.parametrize("name", ["DLLs/libcrypto-3.dll", "lib/libncurses.5.dylib", "../Windows/System32/opengl32.dll"])
def test_what_nobody_knows_is_named(tmp_path: Path, python: Path, system: str, name: str) -> None:
    with pytest.raises(LicenseError, match=f"Nobody knows whose work .*{re.escape(Path(name).name)} is"):
        written(tmp_path, python, [*TAKEN[system], name])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("PySide6-Essentials/LGPL-3.txt", "no license text of PySide6-Essentials"),
        ("libffi8/copyright.txt", "no license text of libffi8"),
        ("common-licenses/GPL-2", "no text of GPL-2"),
        ("THIRD-PARTY-NOTICES.txt", "LECUN_LICENSES has to name"),
    ],
)
def test_a_text_that_is_missing_is_named(
    tmp_path: Path, python: Path, system: str, given: Path, text: str, why: str
) -> None:
    (given / text).unlink()
    with pytest.raises(LicenseError, match=why):
        written(tmp_path, python, TAKEN[system])


def test_without_the_licenses_of_a_linux_build_it_says_so(
    tmp_path: Path, python: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LECUN_LICENSES")
    with pytest.raises(LicenseError, match="LECUN_LICENSES has to name"):
        written(tmp_path, python, TAKEN[system])
