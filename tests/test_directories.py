"""The folders on Linux: what the environment names, and else the defaults of the XDG Base Directory Specification."""

import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from lecun_viewer.system.directories import data_folder, log_folder, runtime_folder, settings_folder, share_folder

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


@pytest.mark.parametrize("given", [None, "", "not/absolute"])
def test_without_a_folder_of_the_session_nothing_is_printed(given: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """As platformdirs 4.14 does, which asks for that folder itself."""

    def warn(_: PlatformDirs) -> Path:
        warnings.warn("XDG_RUNTIME_DIR is not set", stacklevel=1)
        return Path("/tmp")

    monkeypatch.setattr(PlatformDirs, "user_runtime_path", property(warn))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    if given is not None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", given)
    assert runtime_folder().is_absolute()
