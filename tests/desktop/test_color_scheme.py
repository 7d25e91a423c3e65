"""The running window follows the desktop's colors and contrast. A real settings portal tells it over D-Bus."""

from pathlib import Path

import pytest

from waiting import eventually

from .desktop import is_dark, is_light
from .program import TITLE, StartProgram
from .seen import Seen
from .virtual_desktop import DARK, LIGHT, NO_WISH, VirtualDesktop

# A color scheme of Plasma's, in colors that no other palette has.
KDEGLOBALS = """[General]
ColorScheme={name}
[Colors:Button]
BackgroundNormal={ground}
ForegroundNormal={ink}
[Colors:View]
BackgroundNormal={page}
ForegroundNormal={ink}
[Colors:Window]
BackgroundNormal={ground}
ForegroundNormal={ink}
"""


@pytest.fixture(autouse=True)
def portal(desktop: VirtualDesktop) -> None:
    """A portal that tells light colors."""
    desktop.choose_colors(LIGHT)


def test_plasmas_own_colors_stay_when_they_change(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path
) -> None:
    """Its theme tells the new scheme before it has the new palette."""
    globals_file = program_home / ".config" / "kdeglobals"
    globals_file.parent.mkdir(parents=True, exist_ok=True)
    globals_file.write_text(KDEGLOBALS.format(name="Bright", ground="250,240,230", page="255,250,245", ink="10,20,30"))
    env = {"QT_QPA_PLATFORMTHEME": "kde", "KDE_SESSION_VERSION": "6"}
    seen = Seen(viewer("--quote", "cake-analogy", env=env))
    seen.wait_for("sidebar_color", (250, 240, 230))
    globals_file.write_text(KDEGLOBALS.format(name="Night", ground="40,30,20", page="20,15,10", ink="230,240,250"))
    desktop.choose_colors(DARK)
    seen.wait_for("sidebar_color", (40, 30, 20))


def test_the_portals_colors_are_used_where_qt_does_not_ask_for_them(
    desktop: VirtualDesktop, viewer: StartProgram
) -> None:
    """So does the next start. A desktop without a wish gets its own colors back."""
    seen = Seen(viewer("--quote", "cake-analogy"))
    own = seen.sidebar_color
    desktop.choose_colors(DARK)
    eventually(lambda: is_dark(seen.sidebar_color), what="a dark sidebar")
    desktop.choose_colors(NO_WISH)
    seen.wait_for("sidebar_color", own)
    desktop.choose_colors(DARK)
    dark = eventually(lambda: is_dark(seen.sidebar_color) and seen.sidebar_color, what="a dark sidebar again")
    seen.program.terminate()
    eventually(lambda: desktop.windows(TITLE) == [], what="its window is gone")
    Seen(viewer("--quote", "cake-analogy")).wait_for("sidebar_color", dark)


def test_follows_the_desktop_to_high_contrast_and_back(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    """The next start has it in its first picture."""
    seen = Seen(viewer("--quote", "cake-analogy"))
    own = seen.sidebar_color
    desktop.choose_contrast(is_high=True)
    seen.wait_for("sidebar_color", (255, 255, 255))
    desktop.choose_colors(DARK)
    seen.wait_for("sidebar_color", (0, 0, 0))
    seen.program.terminate()
    eventually(lambda: desktop.windows(TITLE) == [], what="its window is gone")
    seen = Seen(viewer("--quote", "cake-analogy"))
    assert seen.sidebar_color == (0, 0, 0)
    desktop.choose_colors(NO_WISH)
    desktop.choose_contrast(is_high=False)
    seen.wait_for("sidebar_color", own)


def test_a_theme_that_the_user_names_for_qt_keeps_its_colors(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    desktop.choose_colors(DARK)
    seen = Seen(viewer("--quote", "cake-analogy", env={"QT_QPA_PLATFORMTHEME": "generic"}))
    assert is_light(seen.sidebar_color)


def test_follows_the_desktop_between_light_and_dark(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--quote", "cake-analogy", env={"QT_QPA_PLATFORMTHEME": "gnome"})
    assert program.window is not None
    left, top, width, height = desktop.geometry(program.window)
    sidebar, quotes = (left + 2, top + height - 30), (left + 262, top + 60)
    quote = (left + width - 40, top + height // 2)
    for wish, is_right in ((DARK, is_dark), (LIGHT, is_light), (DARK, is_dark)):
        desktop.choose_colors(wish)
        for place in (sidebar, quotes, quote):
            desktop.wait_color(is_right, *place)
