"""A frozen folder is compared with the list of its system.

PySide's wheels for Windows and macOS are not downloaded for this. The names were looked up in the wheels of 6.12.0.
pefile and macholib showed which library of Qt needs which.
"""

import sys
from pathlib import Path

import pytest

import bundle_contents
import trimming
from bundle_contents import LISTS, ContentsError, check, check_needed, contents

NEEDED = {"darwin": LISTS / "needed-darwin.txt", "win32": LISTS / "needed-win32.txt"}

# Files that PyInstaller has brought for Qt, and files in the bundles of other programs.
UNWANTED = {
    "darwin": [
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.dylib",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/QtNetwork.abi3.so",
        "libcrypto.3.dylib",
    ],
    "win32": [
        "PySide6/Qt6DBus.dll",
        "PySide6/QtQml.pyd",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "libcrypto-3.dll",
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a program, a library and an extension module. Their names have versions."""
    made = tmp_path / "lecun-viewer"
    for name in ("lecun-viewer", "_internal/libz.so.1.2", "_internal/python3.11/_json.cpython-311-x86_64-linux-gnu.so"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).touch()
    (made / "_internal" / "text.txt").touch()
    return made


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    made = tmp_path / "contents.txt"
    made.write_text("_internal/libz.so\n_internal/python/_json.so\nlecun-viewer\n")
    return made


def test_names_have_no_versions(folder: Path, listed: Path) -> None:
    assert contents(folder) == listed.read_text().splitlines()
    check(folder, listed)


def test_what_slips_in_is_noticed(folder: Path, listed: Path) -> None:
    (folder / "_internal" / "libgtk-3.so.0").touch()
    with pytest.raises(ContentsError, match=r"slipped in +_internal/libgtk-3\.so$"):
        check(folder, listed)


def test_what_slips_out_is_noticed(folder: Path, listed: Path) -> None:
    (folder / "_internal" / "libz.so.1.2").unlink()
    with pytest.raises(ContentsError, match=r"slipped out +_internal/libz\.so$"):
        check(folder, listed)


def test_qts_translations_follow_from_the_languages_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogues = tmp_path / "resources" / "translations"
    catalogues.mkdir(parents=True)
    for language in ("fr", "pt_BR"):
        (catalogues / f"lecun-viewer_{language}.po").touch()
    monkeypatch.setattr(trimming, "ROOT", tmp_path)
    brought = [f"PySide6/Qt/translations/{name}.qm" for name in ("qtbase_fr", "qtbase_pt_BR", "qtbase_de", "qt_fr")]
    assert [name for name, _, _ in trimming.kept((name, "", "DATA") for name in brought)] == brought[:2]


# Windows and macOS


@pytest.fixture(params=["folder", "bundle"])
def layout(request: pytest.FixtureRequest) -> str:
    """The two layouts of PyInstaller: a folder with ``_internal``, and an application bundle."""
    return str(request.param)


def frozen(place: Path, system: str, layout: str) -> Path:
    """Return a folder with all that *system* needs, and two other files."""
    named = {"python.dll": "python313.dll", "PySide6/libpyside6.abi3.dylib": "PySide6/libpyside6.abi3.6.12.dylib"}
    for line in [*bundle_contents._lines(NEEDED[system]), "vcruntime140.dll", "base_library.zip"]:
        put(place, system, layout, named.get(line, line))
    return place


def put(place: Path, system: str, layout: str, name: str) -> Path:
    if "/lib-dynload/" in name:
        dot = "__dot__" if layout == "bundle" else "."
        name = name.replace("python/", f"python3{dot}13/").replace(".so", ".cpython-313-darwin.so")
    if name.startswith("lecun-"):
        path = place / ("Contents/MacOS" if layout == "bundle" else "") / name
    elif layout == "bundle":
        path = place / "Contents" / ("Resources" if name.endswith((".qm", ".json")) else "Frameworks") / name
    else:
        path = place / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_a_bundle_with_all_that_its_system_needs_passes(
    tmp_path: Path, system: str, layout: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    bundle_contents.check_here(frozen(tmp_path, system, layout))


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_what_a_bundle_lacks_is_named(tmp_path: Path, system: str, layout: str) -> None:
    lines = bundle_contents._lines(NEEDED[system])
    assert len(lines) > 20
    (tmp_path / "_internal").mkdir()
    with pytest.raises(ContentsError) as refused:
        check_needed(tmp_path, NEEDED[system])
    assert str(refused.value).splitlines()[1:] == [f"slipped out  {line}" for line in lines]


@pytest.mark.parametrize("system", UNWANTED)
def test_more_of_qt_than_is_needed_is_named(tmp_path: Path, system: str, layout: str) -> None:
    place = frozen(tmp_path, system, layout)
    for name in UNWANTED[system]:
        put(place, system, layout, name)
    with pytest.raises(ContentsError) as refused:
        check_needed(place, NEEDED[system])
    assert str(refused.value).splitlines()[1:] == [f"slipped in   {name}" for name in sorted(UNWANTED[system])]


def test_where_nobody_has_listed_what_is_needed_nothing_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "sunos5")
    with pytest.raises(ContentsError, match=r"There is no needed-sunos5\.txt"):
        bundle_contents.check_here(tmp_path)


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_all_that_is_needed_is_kept(system: str) -> None:
    lines = bundle_contents._lines(NEEDED[system])
    kept = [name for name, _, _ in trimming.kept((line, "", "BINARY") for line in lines)]
    assert kept == [line for line in lines if system == "darwin" or not line.startswith(("PySide6/QtNetwork",))]


def test_what_plugins_bring_that_are_left_out_is_left_out() -> None:
    brought = [
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/Resources/Info.plist",
        "QtNetwork",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.dylib",
        "PySide6/opengl32sw.dll",
        "libcrypto-3.dll",
        "libssl.3.dylib",
    ]
    assert trimming.kept((name, "", "BINARY") for name in brought) == []
