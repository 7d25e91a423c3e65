"""The running window follows the desktop between light and dark. A real settings portal tells it over D-Bus."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from .program import StartProgram
from .virtual_desktop import VirtualDesktop
from .waiting import eventually
from .x11 import Pixel

PORTAL = Path(__file__).with_name("settings_portal.py")
DARK, LIGHT = b"1\n", b"2\n"


@pytest.fixture
def portal(desktop: VirtualDesktop) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, str(PORTAL)], env=dict(desktop.env), stdin=subprocess.PIPE)
    eventually(lambda: desktop.owns("org.freedesktop.portal.Desktop"), what="the portal is there")
    yield process
    process.kill()
    process.communicate()


def test_follows_the_desktop_between_light_and_dark(
    desktop: VirtualDesktop, viewer: StartProgram, portal: subprocess.Popen[bytes]
) -> None:
    program = viewer("--quote", "cake-analogy", env={"QT_QPA_PLATFORMTHEME": "gnome"})
    assert program.window is not None
    left, top, width, height = desktop.geometry(program.window)
    places = {
        "sidebar": (left + 20, top + height - 30),
        "list": (left + 262, top + 60),
        "quote": (left + width - 40, top + height // 2),
    }
    for wish, is_right in ((DARK, Pixel.is_dark), (LIGHT, Pixel.is_light), (DARK, Pixel.is_dark)):
        assert portal.stdin is not None
        portal.stdin.write(wish)
        portal.stdin.flush()
        for name, place in places.items():
            with Pixel(desktop.display, *place) as pixel:
                eventually(partial(is_right, pixel), what=f"{name} after {wish!r}")
