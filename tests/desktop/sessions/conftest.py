"""The desktop of `test_story`, which ``LECUN_DESKTOP`` names, and the program with each Qt."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.conftest import note_desktop
from desktop.desktop import Desktop
from desktop.virtual_desktop import VirtualDesktop

from .gnome import Gnome
from .plasma import Plasma
from .sway import Sway

DESKTOPS: dict[str, Callable[[Path], Desktop]] = {"x11": VirtualDesktop, "gnome": Gnome, "plasma": Plasma, "sway": Sway}
SOURCES = Path(__file__).resolve().parents[3] / "src"
PYTHONS = {
    "wheel": (sys.executable,),
    "Debian": ("env", f"PYTHONPATH={SOURCES}", "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3"),
}
FOLDERS = (".config", ".local/share", ".local/state", ".cache")


@pytest.fixture(scope="session", params=PYTHONS)
def qt(request: pytest.FixtureRequest) -> str:
    """Whose Qt the program has: that of PySide6's wheel, or Debian's."""
    return str(request.param)


@pytest.fixture
def command(qt: str) -> Sequence[str]:
    return PYTHONS[qt]


@pytest.fixture(scope="session")
def whole_session(qt: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One session for all tests with a Qt, because its start takes long. Tests use ``desktop``."""
    kind = DESKTOPS[os.environ["LECUN_DESKTOP"]]
    with kind(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def desktop(whole_session: Desktop, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    note_desktop(request, whole_session)
    yield whole_session
    if whole_session.is_up:
        whole_session.restore()


@pytest.fixture
def program_home(whole_session: Desktop) -> Path:
    """The session's HOME, where the desktop keeps its settings, without what an earlier test kept."""
    for folder in FOLDERS:
        shutil.rmtree(whole_session.home / folder / "lecun-viewer", ignore_errors=True)
    return whole_session.home
