"""This checkout passes the same first minutes as every package."""

import sys
from pathlib import Path

from desktop.virtual_desktop import VirtualDesktop

from .first_minutes import first_minutes


def test_first_minutes(desktop: VirtualDesktop, program_home: Path, tmp_path: Path) -> None:
    first_minutes(desktop, program_home, tmp_path / "log", sys.executable, "-m", "lecun_viewer")
