"""The running window follows the desktop between light and dark. A real settings portal tells it over D-Bus."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from .program import TITLE, StartProgram
from .virtual_desktop import VirtualDesktop
from .waiting import eventually
from .x11 import Pixel

PORTAL = Path(__file__).with_name("settings_portal.py")
DARK, LIGHT, NO_WISH = b"1\n", b"2\n", b"0\n"

# A color scheme of Plasma's, in colors that no other palette has.
KDEGLOBALS = """[General]
ColorScheme={name}
[Colors:Button]
BackgroundNormal={ground}
ForegroundNormal={ink}
[Colors:View]
BackgroundNormal={ground}
ForegroundNormal={ink}
[Colors:Window]
BackgroundNormal={ground}
ForegroundNormal={ink}
"""


@pytest.fixture
def portal(desktop: VirtualDesktop) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, str(PORTAL)], env=dict(desktop.env), stdin=subprocess.PIPE)
    eventually(lambda: desktop.owns("org.freedesktop.portal.Desktop"), what="the portal is there")
    yield process
    process.kill()
    process.communicate()


def choose(portal: subprocess.Popen[bytes], wish: bytes) -> None:
    assert portal.stdin is not None
    portal.stdin.write(wish)
    portal.stdin.flush()


def test_plasmas_own_colors_stay_when_they_change(
    desktop: VirtualDesktop, viewer: StartProgram, portal: subprocess.Popen[bytes], program_home: Path
) -> None:
    """Its theme tells the new scheme before it has the new palette."""
    globals_file = program_home / ".config" / "kdeglobals"
    globals_file.parent.mkdir(parents=True, exist_ok=True)
    globals_file.write_text(KDEGLOBALS.format(name="Bright", ground="250,240,230", ink="10,20,30"))
    program = viewer("--quote", "cake-analogy", env={"QT_QPA_PLATFORMTHEME": "kde", "KDE_SESSION_VERSION": "6"})
    assert program.window is not None
    left, top, _width, height = desktop.geometry(program.window)
    with Pixel(desktop.display, left + 20, top + height - 30) as pixel:
        eventually(lambda: pixel.red_green_blue() == (250, 240, 230), what="the light scheme")
        globals_file.write_text(KDEGLOBALS.format(name="Night", ground="40,30,20", ink="230,240,250"))
        choose(portal, DARK)
        eventually(lambda: pixel.red_green_blue() == (40, 30, 20), what="the dark scheme")


def test_the_portals_colors_are_used_where_qt_does_not_ask_for_them(
    desktop: VirtualDesktop, viewer: StartProgram, portal: subprocess.Popen[bytes]
) -> None:
    """So does the next start. A desktop without a wish gets its own colors back."""
    program = viewer("--quote", "cake-analogy")
    assert program.window is not None
    left, top, _, height = desktop.geometry(program.window)
    with Pixel(desktop.display, left + 20, top + height - 30) as pixel:
        own = pixel.value()
        for wish, is_right in ((DARK, pixel.is_dark), (NO_WISH, lambda: pixel.value() == own), (DARK, pixel.is_dark)):
            choose(portal, wish)
            eventually(is_right, what=f"the sidebar after {wish!r}")
        seen = pixel.value()
        program.terminate()
        eventually(lambda: desktop.windows(TITLE) == [], what="its window is gone")
        program = viewer("--quote", "cake-analogy")
        eventually(lambda: pixel.value() == seen, what="the sidebar of the next start")


def test_a_theme_that_the_user_names_for_qt_keeps_its_colors(
    desktop: VirtualDesktop, viewer: StartProgram, portal: subprocess.Popen[bytes]
) -> None:
    choose(portal, DARK)
    program = viewer("--quote", "cake-analogy", env={"QT_QPA_PLATFORMTHEME": "generic"})
    assert program.window is not None
    left, top, _, height = desktop.geometry(program.window)
    with Pixel(desktop.display, left + 20, top + height - 30) as pixel:
        assert pixel.is_light()


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
        choose(portal, wish)
        for name, place in places.items():
            with Pixel(desktop.display, *place) as pixel:
                eventually(partial(is_right, pixel), what=f"{name} after {wish!r}")
