"""The names by which a desktop knows the program."""

import subprocess
import sys
from pathlib import Path

import pytest

from lecun_viewer.desktop import APP_ID
from lecun_viewer.gui.process.application import desktop_file_name

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="menu entries are Linux' own")


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with menu entries. It has none."""
    for variable, folder in (("XDG_DATA_HOME", tmp_path / "home"), ("XDG_DATA_DIRS", tmp_path / "share")):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    return tmp_path / "share"


def test_with_a_menu_entry_it_is_the_name_of_the_entry(share: Path) -> None:
    (share / "applications").mkdir(parents=True)
    (share / "applications" / f"{APP_ID}.desktop").write_text("[Desktop Entry]\n", encoding="utf-8")
    assert desktop_file_name() == APP_ID


def test_without_a_menu_entry_it_is_the_name_that_people_read(share: Path) -> None:
    assert desktop_file_name() == "LeCun Viewer"


def test_a_flatpaks_entry_is_named_after_its_id(share: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLATPAK_ID", "org.example.Viewer")
    assert desktop_file_name() == "org.example.Viewer"


NAMES = """
from PySide6.QtGui import QGuiApplication
from lecun_viewer.gui.process.application import make_application

made = make_application("lecun-viewer", "1.2")
print(made.desktopFileName(), made.applicationName(), made.applicationVersion(), QGuiApplication.arguments(), sep="|")
"""


def test_the_application_has_these_names(share: Path) -> None:
    def names() -> list[str]:
        done = subprocess.run([sys.executable, "-c", NAMES], capture_output=True, encoding="utf-8", check=True)
        return done.stdout.removesuffix("\n").split("|")

    assert names() == ["LeCun Viewer", "LeCun Viewer", "1.2", "['lecun-viewer']"]
    (share / "applications").mkdir(parents=True)
    (share / "applications" / f"{APP_ID}.desktop").write_text("[Desktop Entry]\n", encoding="utf-8")
    assert names()[0] == APP_ID
