"""The user's own menu entry, as its files are read. On a real desktop: `tests/desktop/test_menu_entry.py`."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from PySide6.QtGui import QImage

from autostart.entries import Place, commands, entry_path, read_exec, unescaped, words
from lecun_viewer.app import menu_entry
from lecun_viewer.desktop.autostart.linux import new_entry
from lecun_viewer.system.directories import share_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="menu entries are Linux' own")
SERVICE = menu_entry._read(f":/desktop/{menu_entry.SERVICE}")
ENTRY = menu_entry._read(menu_entry.ENTRY)


def groups(entry: bytes) -> dict[str, dict[str, str]]:
    """Return the values of each group of *entry*, by their keys."""
    made = dict[str, dict[str, str]]()
    for line in filter(None, entry.decode().split("\n")):
        if line.startswith("["):
            values = made[line.strip("[]")] = {}
        else:
            key, _, value = line.partition("=")
            assert key not in values
            values[key] = value
    return made


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The program, in a virtual environment."""
    return Place(monkeypatch).in_virtual_environment(tmp_path)


@given(words)
def test_the_entry_and_its_actions_start_the_program_whatever_it_is_called(name: str) -> None:
    before, after = groups(ENTRY), groups(menu_entry.entry(ENTRY, [f"/{name}"]))
    assert unescaped(after["Desktop Entry"].pop("TryExec")) == f"/{name}", "a desktop hides the entry without it"
    for group in before:
        program, _, arguments = before[group].pop("Exec").partition(" ")
        starts = after[group].pop("Exec").removesuffix(f" {arguments}")
        assert (program, read_exec(starts)) == ("lecun-viewer", [f"/{name}"])
    assert after == before


@given(commands)
def test_d_bus_starts_the_command_whatever_it_is_called(command: list[str]) -> None:
    before, after = groups(SERVICE), groups(menu_entry.service(SERVICE, command))
    assert shlex.split(unescaped(after["D-BUS Service"].pop("Exec"))) == command
    assert before["D-BUS Service"].pop("Exec")
    assert after == before


def test_what_is_installed_is_removed_again_and_nothing_else(program: Path) -> None:
    others = share_folder() / "applications" / "other.desktop"
    others.parent.mkdir(parents=True)
    others.touch()
    for _ in range(2):
        assert menu_entry.install() == str(program)
    (entry_file,) = (share_folder() / "applications").glob("io.github.lecun_viewer.viewer.desktop")
    entry = groups(entry_file.read_bytes())["Desktop Entry"]
    assert (read_exec(entry["Exec"].removesuffix(" %U")), entry["TryExec"]) == ([str(program)], str(program))
    service = groups((share_folder() / "dbus-1" / "services" / menu_entry.SERVICE).read_bytes())["D-BUS Service"]
    assert f"{service['Name']}.service" == menu_entry.SERVICE
    assert shlex.split(service["Exec"])[0].startswith(str(program.parent))
    pictures = list(share_folder().glob("icons/hicolor/*/apps/lecun-viewer.png"))
    sizes = [(image.width(), image.height()) for image in map(QImage, map(str, pictures))]
    assert [path.parts[-3] for path in pictures] == [f"{width}x{height}" for width, height in sizes] != []
    kinds = {path.parts[-3]: path.name for path in share_folder().glob("icons/hicolor/*/apps/*.svg")}
    assert kinds == {"scalable": "lecun-viewer.svg", "symbolic": "lecun-viewer-symbolic.svg"}
    assert menu_entry.remove() == (True, False)
    left = {path for path in share_folder().rglob("*") if path.is_file()}
    assert left - {others.with_name("mimeinfo.cache")} == {others}, "the desktop's cache of all entries stays"
    assert menu_entry.remove() == (False, False)


def test_the_entry_of_an_earlier_version_does_not_stay_beside_the_new(program: Path) -> None:
    earlier = share_folder() / "applications" / "lecun-viewer.desktop"
    earlier.parent.mkdir(parents=True)
    earlier.touch()
    menu_entry.install()
    assert not earlier.exists()
    menu_entry.remove()
    earlier.touch()
    assert menu_entry.remove() == (True, False)
    assert not earlier.exists()


def test_the_program_says_what_it_did_in_the_language_that_was_asked_for() -> None:
    def said(*options: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "lecun_viewer", *options]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"})
        return done.returncode, done.stdout + done.stderr

    status, text = said("--install-desktop")
    assert (status, text.partition(" The menu entry starts ")[0]) == (0, "LeCun Viewer was added to the menu.")
    entry_path().parent.mkdir(parents=True)
    entry_path().write_bytes(new_entry([text.partition(" The menu entry starts ")[2].removesuffix(".\n")]))
    status, text = said("--uninstall-desktop", "--language", "de")
    assert (status, text.partition(".")[0]) == (
        0,
        "LeCun Viewer wurde aus dem Menü entfernt und startet nicht mehr beim Anmelden",
    )
