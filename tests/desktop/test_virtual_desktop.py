"""The virtual desktop itself: nothing comes or stays unasked.

Typing, clicking, reading and the tray need no tests here. The stories fail without them.
"""

import sys
from contextlib import suppress
from pathlib import Path

import pytest

from .program import StartProgram
from .tray import the_icon
from .virtual_desktop import VirtualDesktop
from .waiting import eventually

ICON = """
import sys
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

app = QApplication(sys.argv)
pixmap = QPixmap(24, 24)
pixmap.fill(QColor(sys.argv[1]))
tray = QSystemTrayIcon(QIcon(pixmap))
tray.show()
app.exec()
"""


@pytest.mark.parametrize(("color", "is_seen"), [("red", True), ("transparent", False)])
def test_an_icon_of_which_nothing_is_to_be_seen(
    color: str, is_seen: bool, desktop: VirtualDesktop, start_program: StartProgram
) -> None:
    start_program(sys.executable, "-c", ICON, color)
    assert the_icon(desktop).has_picture == is_seen


def names_of(processes: list[int]) -> set[str]:
    names = set[str]()
    for process in processes:
        with suppress(OSError):  # it has ended
            names.add(Path(f"/proc/{process}/comm").read_text().strip())
    return names


def test_nothing_is_left(tmp_path: Path) -> None:
    with VirtualDesktop(tmp_path / "desktop") as desktop:
        program = desktop.start("sh", "-c", "setsid sleep 600 & wait")
        assert program.pid in desktop.processes()
        expected = {"Xvfb", "openbox", "dunst", "xfce4-panel", "sleep"}
        eventually(lambda: expected <= names_of(desktop.processes()), what="all are known")
        assert desktop.screenshot(tmp_path / "screen.png").stat().st_size > 1000
        runtime = Path(desktop.env["XDG_RUNTIME_DIR"])
        assert runtime.stat().st_mode & 0o777 == 0o700
    assert desktop.processes() == []
    assert not runtime.exists()
