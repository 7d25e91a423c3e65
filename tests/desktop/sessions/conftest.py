"""The desktop of `test_story`, which ``LECUN_DESKTOP`` names, and the program with each Qt."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop.conftest import note_desktop
from desktop.waiting import PATIENCE_S

from .gnome import Gnome
from .plasma import Plasma
from .session_desktop import SessionDesktop
from .sway import Sway
from .x11 import X11

DESKTOPS: dict[str, type[SessionDesktop]] = {"x11": X11, "gnome": Gnome, "plasma": Plasma, "sway": Sway}
SOURCES = Path(__file__).resolve().parents[3] / "src"
PYTHONS = {
    "wheel": (sys.executable,),
    "Debian": ("env", f"PYTHONPATH={SOURCES}", "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3"),
}
THE_DARK = "test_the_window_follows_the_desktop_into_the_dark"
FAULTS = {  # desktop, test, whose Qt ("" for each): what is known to be wrong there
    ("x11", THE_DARK, "Debian"): "With Qt 6.8 the window stays light",
}
SHORT_S = 8.0  # a known fault needs no long wait
FOLDERS = (".config", ".local/share", ".local/state", ".cache")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for (desktop, test, qt), reason in FAULTS.items():
            if desktop == os.environ["LECUN_DESKTOP"] and item.name.startswith(f"{test}[{qt}"):
                item.add_marker(pytest.mark.xfail(reason=reason, raises=AssertionError))


@pytest.fixture(scope="session", params=PYTHONS)
def qt(request: pytest.FixtureRequest) -> str:
    """Whose Qt the program has: that of PySide6's wheel, or Debian's."""
    return str(request.param)


@pytest.fixture
def command(qt: str) -> Sequence[str]:
    return PYTHONS[qt]


@pytest.fixture(scope="session")
def whole_session(qt: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SessionDesktop]:
    """One session for all tests with a Qt, because its start takes long. Tests use ``desktop``."""
    kind = DESKTOPS[os.environ["LECUN_DESKTOP"]]
    with kind(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def patience(request: pytest.FixtureRequest) -> float:
    """How many seconds to wait for what may be a known fault."""
    return SHORT_S if request.node.get_closest_marker("xfail") else PATIENCE_S


@pytest.fixture
def desktop(whole_session: SessionDesktop, request: pytest.FixtureRequest) -> Iterator[SessionDesktop]:
    note_desktop(request, whole_session)
    yield whole_session
    if whole_session.is_up:
        whole_session.reset()


@pytest.fixture
def program_home(whole_session: SessionDesktop) -> Path:
    """The session's HOME, where the desktop keeps its settings, without what an earlier test kept."""
    for folder in FOLDERS:
        shutil.rmtree(whole_session.home / folder / "lecun-viewer", ignore_errors=True)
    return whole_session.home
