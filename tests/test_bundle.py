"""What the frozen folder holds is compared with a list, which names what no desktop may miss."""

from pathlib import Path

import pytest

from bundle_contents import ContentsError, check, contents

LIST = Path(__file__).parents[1] / "packaging" / "pyinstaller" / "contents-linux.txt"
PLUGINS = "_internal/PySide6/Qt/plugins/"
MUST_BE_THERE = {
    "lecun-quotes",
    "lecun-viewer",
    "_internal/PySide6/Qt/lib/libQt6DBus.so",  # the accessibility bridge, input methods, portals
    f"{PLUGINS}iconengines/libqsvgicon.so",
    f"{PLUGINS}imageformats/libqsvg.so",
    f"{PLUGINS}platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    f"{PLUGINS}platforminputcontexts/libibusplatforminputcontextplugin.so",
    f"{PLUGINS}platforms/libqoffscreen.so",
    f"{PLUGINS}platforms/libqwayland.so",
    f"{PLUGINS}platforms/libqxcb.so",
    f"{PLUGINS}platformthemes/libqxdgdesktopportal.so",
    f"{PLUGINS}wayland-shell-integration/libxdg-shell.so",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a program, a library and a module of Python's, as two versions of each would be named."""
    made = tmp_path / "lecun-viewer"
    for name in ("lecun-viewer", "_internal/libz.so.1.2", "_internal/python3.11/_json.cpython-311-x86_64-linux-gnu.so"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).touch()
    (made / "_internal" / "text.qm").touch()
    return made


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    made = tmp_path / "contents.txt"
    made.write_text("_internal/libz.so\n_internal/python/_json.so\nlecun-viewer\n")
    return made


def test_the_list_has_what_a_desktop_needs() -> None:
    assert set(LIST.read_text(encoding="utf-8").splitlines()) >= MUST_BE_THERE


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
