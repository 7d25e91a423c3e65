"""``lecun-viewer --install-desktop`` and its reverse, on a desktop that reads what they write."""

import subprocess
import sys
from pathlib import Path

import pytest

from .program import TITLE, StartProgram, answering
from .virtual_desktop import VirtualDesktop
from .waiting import eventually

PROGRAM = Path(sys.executable).with_name("lecun-viewer")
SIZES = (16, 22, 32, 48, 64)


@pytest.fixture
def share(program_home: Path) -> Path:
    """Where the desktop looks for this user's entries and icons."""
    return program_home / ".local" / "share"


def says(start_program: StartProgram, *arguments: str, status: int = 0) -> str:
    """Return what the program prints to *arguments*, at its end with *status*."""
    program = start_program(str(PROGRAM), *arguments)
    assert program.wait_exit() == status, program.output()
    return program.output().strip()


def below(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_the_menu_starts_the_program(start_program: StartProgram, desktop: VirtualDesktop, share: Path) -> None:
    assert str(PROGRAM) in says(start_program, "--install-desktop")
    entry = share / "applications" / "lecun-viewer.desktop"
    subprocess.run(["desktop-file-validate", entry], check=True)
    start_program("gio", "launch", str(entry))
    try:
        desktop.wait_window(TITLE)
        eventually(lambda: answering(desktop), what="it answers other starts")
    finally:
        says(start_program, "--quit")  # it is nobody's child, and so nobody else ends it
    eventually(lambda: desktop.windows(TITLE) == [], what="its window is gone")


def test_the_icons_are_where_a_theme_has_them(start_program: StartProgram, share: Path) -> None:
    says(start_program, "--install-desktop")
    theme = share / "icons" / "hicolor"
    assert below(theme) == {
        *(theme / f"{size}x{size}" / "apps" / "lecun-viewer.png" for size in SIZES),
        theme / "scalable" / "apps" / "lecun-viewer.svg",
        theme / "symbolic" / "apps" / "lecun-viewer-symbolic.svg",
    }
    lookup = "import sys; from PySide6.QtGui import QGuiApplication, QIcon; QGuiApplication(sys.argv)"
    found = start_program(
        sys.executable, "-c", f"{lookup}; QIcon.setThemeName('hicolor'); print(QIcon.hasThemeIcon('lecun-viewer'))"
    )
    assert found.wait_exit() == 0
    assert found.output().strip() == "True"


def test_what_is_installed_twice_leaves_at_once_and_alone(start_program: StartProgram, share: Path) -> None:
    others = share / "applications" / "other.desktop"
    others.parent.mkdir(parents=True)
    others.touch()
    for _ in range(2):
        says(start_program, "--install-desktop")
    assert "no longer" in says(start_program, "--uninstall-desktop")
    assert below(share) == {others}
    assert "nothing was changed" in says(start_program, "--uninstall-desktop")


def test_a_folder_that_cannot_be_made_is_told(start_program: StartProgram, share: Path) -> None:
    share.parent.mkdir()
    share.write_text("a file in its place")
    said = says(start_program, "--install-desktop", status=1)
    assert said.startswith("The menu could not be changed: ")
    assert str(share) in said
    assert share.read_text() == "a file in its place"


def test_a_flatpak_is_in_the_menu_by_itself(start_program: StartProgram, share: Path) -> None:
    program = start_program(str(PROGRAM), "--install-desktop", env={"FLATPAK_ID": "io.github.lecun_viewer.viewer"})
    assert program.wait_exit() == 2
    assert "nothing was changed" in program.output()
    assert not share.exists()
