"""The command that starts the program, wherever it is installed, and whether an entry has it."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from autostart.entries import Place, needs_posix, words
from lecun_viewer.desktop import autostart
from lecun_viewer.desktop.autostart import linux, macos, windows
from lecun_viewer.desktop.autostart.command import System, program_command


@needs_posix
@pytest.mark.parametrize("started_by", ["lecun-viewer", "python"])
def test_the_script_of_a_virtual_environment(place: Place, tmp_path: Path, started_by: str) -> None:
    script = place.in_virtual_environment(tmp_path / "my env", started_by)
    assert program_command() == [str(script)]


@needs_posix
def test_a_script_called_by_a_relative_path(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = place.in_virtual_environment(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bin/lecun-viewer"])
    assert program_command() == [str(script)]


def test_a_frozen_program(place: Place, tmp_path: Path) -> None:
    place.frozen(tmp_path / "LeCun Viewer")
    assert program_command() == [str(tmp_path / "LeCun Viewer")]


def test_an_app_image_and_not_its_mount(place: Place, tmp_path: Path) -> None:
    place.in_app_image(tmp_path / "LeCun.AppImage", tmp_path / ".mount_abc")
    assert program_command() == [str(tmp_path / "LeCun.AppImage")]


@needs_posix
def test_the_variables_of_another_app_image_mean_nothing(place: Place, tmp_path: Path) -> None:
    place.in_app_image(tmp_path / "Terminal.AppImage", tmp_path / ".mount_abc")
    place.frozen(tmp_path / "lecun-viewer")
    assert program_command() == [str(tmp_path / "lecun-viewer")]


@needs_posix
def test_a_package_of_the_system(place: Place, tmp_path: Path) -> None:
    program = tmp_path / "lecun-viewer"
    program.touch(0o755)
    place.system_wide(Path(autostart.__file__).parents[1], program)
    assert program_command() == [str(program)]


@needs_posix
def test_a_checkout_does_not_start_what_else_is_installed(place: Place, tmp_path: Path) -> None:
    program = tmp_path / "lecun-viewer"
    program.touch(0o755)
    place.system_wide(tmp_path, program)
    assert program_command() == [sys.executable, "-P", "-m", "lecun_viewer"]


def test_an_appimage_that_names_no_mount_is_started_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = tmp_path / "viewer.AppImage"
    image.touch()
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    monkeypatch.delenv("APPDIR", raising=False)
    monkeypatch.setenv("APPIMAGE", str(image))
    assert program_command() == [str(image)]


@pytest.mark.parametrize("system", [linux, macos, windows], ids=lambda system: system.__name__)
@given(command=st.lists(words, min_size=1, max_size=3))
def test_every_entry_starts_its_own_command(system: System, command: Sequence[str]) -> None:
    assume(system is not macos or "\r" not in "".join(command))
    assert system.starts(system.new_entry(command), command)
    assert not system.starts(system.new_entry([f"/moved{command[0]}"]), command)
