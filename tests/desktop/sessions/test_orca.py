"""What somebody hears who does not see the window."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.desktop import Desktop
from desktop.program import Console, StartProgram
from desktop.seen import Seen
from desktop.settings_file import prefer
from desktop.test_viewer import CAKE
from desktop.waiting import eventually

from .hearing import Orca
from .test_story import SUMMARY


@pytest.fixture
def orca(desktop: Desktop, tmp_path: Path) -> Orca:
    if not desktop.has_screen_reader:
        pytest.skip(f"Orca does not run on {desktop.name}")
    if shutil.which("orca") is None:
        pytest.skip("a screen reader is needed (Debian: orca)")
    return Orca(desktop, tmp_path)


def test_orca_says_todays_notification(
    desktop: Desktop, orca: Orca, viewer: StartProgram, console: Console, program_home: Path
) -> None:
    if not desktop.speaks_notifications:
        pytest.skip(f"{desktop.name}'s notifications are in no accessibility tree")
    today = json.loads(console("today", "--json"))
    prefer(program_home, notify_at="00:00")
    viewer("--hidden", title=None)
    orca.hear(SUMMARY, today["text"])


def test_orca_says_what_the_window_shows(
    desktop: Desktop, orca: Orca, viewer: StartProgram, program_home: Path
) -> None:
    prefer(program_home, notify=False)
    seen = Seen(viewer("--quote", "cake-analogy"))
    orca.hear("LeCun Viewer")
    orca.hear("Parts")
    orca.hear("All quotes, 75 quotes")
    desktop.keys("Down")
    orca.hear("Quote of the day")
    desktop.keys("Down")
    orca.hear("Favorites, 0 quotes")
    desktop.keys("Up")
    orca.hear("Quote of the day")
    desktop.keys("Up")
    orca.hear("All quotes, 75 quotes")

    desktop.keys("ctrl+f")
    orca.hear("Search quotes")
    desktop.type_text("cherry cake")
    orca.hear("2 quotes")
    desktop.keys("Down")
    eventually(lambda: seen.quote.startswith(CAKE), what="the first quote found is shown")
    desktop.keys("ctrl+d")
    seen.wait_for("is_favorite", True)

    desktop.keys("Tab")
    orca.hear(CAKE, "On the Cake Analogy", "In other words — favorite")
    for control in ("Back", "Random quote"):
        desktop.keys("Tab")
        orca.hear(control)
    desktop.keys("Tab")
    orca.hear("Favorite", "checked")
    desktop.keys("space")
    orca.hear("not checked")
    for control in ("Copy", "Copy as"):
        desktop.keys("Tab")
        orca.hear(control)
    desktop.keys("Tab")
    orca.hear(CAKE)
    desktop.keys("Tab")
    orca.hear("He said this in other words")
