"""The folders on Linux: what the environment names, and else the defaults of the XDG Base Directory Specification."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lecun_viewer.system.directories import data_folder, log_folder, settings_folder, share_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the variables are Linux' own")
each_folder = pytest.mark.parametrize(
    ("folder", "variable", "default", "name"),
    [
        (data_folder, "XDG_DATA_HOME", ".local/share", "lecun-viewer"),
        (settings_folder, "XDG_CONFIG_HOME", ".config", "lecun-viewer"),
        (log_folder, "XDG_STATE_HOME", ".local/state", "lecun-viewer"),
        (share_folder, "XDG_DATA_HOME", ".local/share", ""),
    ],
)


@each_folder
def test_the_environment_names_the_folder(
    folder: Callable[[], Path], variable: str, default: str, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    assert folder() == tmp_path / name


@each_folder
@pytest.mark.parametrize("given", [None, "", " ", "not/absolute"])
def test_else_it_is_in_the_home_folder(
    folder: Callable[[], Path],
    variable: str,
    default: str,
    name: str,
    given: str | None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if given is None:
        monkeypatch.delenv(variable, raising=False)
    else:
        monkeypatch.setenv(variable, given)
    assert folder() == tmp_path / default / name
