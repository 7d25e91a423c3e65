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
from lecun_viewer.core.quote import Quote
from waiting import eventually

from .hearing import Orca
from .test_story import SUMMARY

BACK_AND_FORTH = ("shift+Tab", "Tab")


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
    desktop: Desktop, orca: Orca, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    prefer(program_home, notify=False)
    seen = Seen(viewer("--quote", "cake-analogy"))
    orca.hear("LeCun Viewer")
    orca.hear_after("Tab", "Search quotes", again=BACK_AND_FORTH)
    orca.hear_after("shift+Tab", "Parts", again=("Tab", "shift+Tab"))
    orca.hear_after("Down", "Quote of the Day", again=("Up", "Down"))
    orca.hear_after("Down", "Favorites, 0 quotes", again=("Up", "Down"))
    orca.hear_after("Up", "Quote of the Day", again=("Down", "Up"))
    orca.hear_after("Up", f"All Quotes, {len(shipped)} quotes", again=("Down", "Up"))

    orca.hear_after("ctrl+f", "Search quotes", again=BACK_AND_FORTH)
    desktop.type_text("cherry cak")
    orca.hear_after("e", "3 quotes", again=("BackSpace", "e"))
    orca.hear_after("Down", CAKE, "On the Cake Analogy", "Reworded", again=("Down", "Up"))
    eventually(lambda: seen.quote.startswith(CAKE), what="the first quote found is shown")
    orca.hear_after("ctrl+d", "Added to favorites", again=("ctrl+d", "ctrl+d"))
    seen.wait_for("is_favorite", True)

    orca.hear_after("Up", CAKE, "Reworded", "On the Cake Analogy — favorite", again=("Down", "Up"))
    for control in ("Back", "Random quote"):
        orca.hear_after("Tab", control, again=BACK_AND_FORTH)
    orca.hear_after("Tab", "Favorite", "checked", again=BACK_AND_FORTH)
    orca.hear_after("space", "not checked", again=("space", "space"))
    for said in ("Copy", CAKE, "Yann LeCun said this, but not in these exact words"):
        orca.hear_after("Tab", said, again=BACK_AND_FORTH)
