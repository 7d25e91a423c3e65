"""The program in every kind of tray, in a late tray, and without a tray."""

import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from .faked_clock import FakedClock, library
from .notifications import Notifications
from .program import PREFERENCES, QUESTION, TITLE, Console, StartProgram
from .seen import Seen
from .settings_file import prefer_only
from .tray import status_items, the_embedded_icon, the_icon
from .virtual_desktop import MakeDesktop, VirtualDesktop
from .waiting import PATIENCE_S, eventually

LONGEST_ENTRY = 53  # fifty characters of the quote, and the marks around them
SECOND_OF_START = 52  # the panel starts before the minute is over, or on a slow machine in the next minute
WITHIN_A_MINUTE_S = 60 + PATIENCE_S
MENU = [
    "",
    "Show LeCun Viewer",
    "",
    "Copy Quote of the Day",
    "Add It to the Favorites",
    "Random Quote",
    "",
    "Notifications",
    "Preferences…",
    "",
    "Quit",
]

pytestmark = pytest.mark.usefixtures("no_notification")


# Its menu


def test_starts_hidden_with_an_icon(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    viewer("--hidden", title=None)
    icon = the_icon(desktop)
    beginning, *others = icon.menu()
    assert others == MENU
    assert desktop.windows() == []
    assert icon.title == TITLE
    assert icon.read("ToolTip")[2] == console("today")
    assert len(beginning) <= LONGEST_ENTRY
    assert console("today").startswith(beginning.rstrip("…”"))


def test_the_menu_opens_the_quote_of_the_day(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    program = viewer("--hidden", title=None)
    icon = the_icon(desktop)
    icon.choose(icon.menu()[0])
    program.wait_window(TITLE)
    Seen(program).wait_for("quote", json.loads(console("today", "--json"))["text"])


def test_the_menu_shows_and_hides_the_window(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
    icon = the_icon(desktop)
    for _ in range(2):
        assert [each for each in icon.menu() if each.endswith(TITLE)] == [f"Show {TITLE}"]
        icon.choose(f"Show {TITLE}")
        program.wait_window(TITLE)
        assert [each for each in icon.menu() if each.endswith(TITLE)] == [f"Hide {TITLE}"]
        icon.choose(f"Hide {TITLE}")
        eventually(lambda: not desktop.windows(), what="no window")
    assert program.process.poll() is None


def test_the_menu_copies_the_quote_of_the_day(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    viewer("--hidden", title=None)
    the_icon(desktop).choose("Copy Quote of the Day")
    cited = console("cite", json.loads(console("today", "--json"))["id"])
    eventually(lambda: desktop.clipboard() == cited, what="it is on the clipboard")


def test_the_menu_keeps_it_among_the_favorites(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    seen = Seen(viewer("--quote", json.loads(console("today", "--json"))["id"]))
    icon = the_icon(desktop)
    icon.choose("Add It to the Favorites")
    seen.wait_for("is_favorite", True)
    eventually(lambda: "Remove It from the Favorites" in icon.menu(), what="it can be removed")
    assert [each["text"] for each in json.loads(console("favorites", "list", "--json"))] == [seen.quote]
    icon.choose("Remove It from the Favorites")
    seen.wait_for("is_favorite", False)
    eventually(lambda: "Add It to the Favorites" in icon.menu(), what="it can be added")
    assert json.loads(console("favorites", "list", "--json")) == []


def test_the_menu_shows_a_random_quote(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    program = viewer("--hidden", title=None)
    the_icon(desktop).choose("Random Quote")
    program.wait_window(TITLE)
    texts = [each["text"] for each in json.loads(console("list", "--json"))]
    eventually(lambda: Seen(program).quote in texts, what="a quote is shown")


def test_the_menu_opens_the_preferences_alone(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
    the_icon(desktop).choose("Preferences…")
    dialog = program.wait_window(PREFERENCES)
    assert desktop.windows() == [dialog]
    program.close(PREFERENCES)
    eventually(lambda: not desktop.windows(), what="it is closed")
    assert the_icon(desktop).menu()[1:] == MENU, "the program goes on"


@pytest.mark.parametrize(("start", "title"), [(("--hidden",), None), ((), TITLE)])
def test_the_menu_quits(
    start: tuple[str, ...], title: str | None, desktop: VirtualDesktop, viewer: StartProgram
) -> None:
    program = viewer(*start, title=title)
    the_icon(desktop).choose("Quit")
    assert program.wait_exit() == 0
    eventually(lambda: not status_items(desktop), what="no icon")
    assert program.output() == ""


# A click


def test_a_click_shows_the_window(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
    icon = the_icon(desktop)
    icon.activate()
    icon.activate()  # a double click, as some desktops want it
    window = program.wait_window(TITLE)
    icon.choose("Preferences…")
    dialog = program.wait_window(PREFERENCES)
    assert desktop.windows() == [window, dialog], "it is shown once, and stays"


def test_a_click_shows_the_window_from_an_old_tray_too(make_desktop: MakeDesktop, viewer: StartProgram) -> None:
    desktop = make_desktop(tray="xembed", notifications=False)
    program = viewer("--hidden", title=None, desktop=desktop)
    icon = the_embedded_icon(desktop)
    assert desktop.windows(TITLE) == []
    icon.click()
    program.wait_window(TITLE)


# Trays that come and go


def test_a_panel_that_starts_later_has_the_icon(make_desktop: MakeDesktop, viewer: StartProgram) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    program = viewer("--hidden", title=None, desktop=desktop)
    program.wait_complete()
    desktop.start_tray("sni")
    the_icon(desktop).activate()
    program.wait_window(TITLE)


def test_an_xembed_panel_that_starts_later_has_the_icon_within_a_minute(
    make_desktop: MakeDesktop, start_program: StartProgram, tmp_path: Path
) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    command = [sys.executable, "-m", "lecun_viewer", "--hidden"]
    if library():  # a clock of its own, to wait for a part of the minute only
        moment = datetime(2026, 1, 1, 12, 0, SECOND_OF_START, tzinfo=ZoneInfo("Europe/Berlin"))
        command = list(FakedClock(tmp_path, moment).command(*command))
    program = start_program(*command, desktop=desktop)
    program.wait_complete()
    desktop.start_tray("xembed")
    the_embedded_icon(desktop, WITHIN_A_MINUTE_S).click()
    program.wait_window(TITLE)


def test_a_panel_that_starts_anew_has_the_icon_again(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
    assert the_icon(desktop).menu()[1:] == MENU
    for _ in range(2):
        desktop.end_part("tray")
        desktop.start_tray("sni")
        assert the_icon(desktop).menu()[1:] == MENU
    the_icon(desktop).activate()
    program.wait_window(TITLE)
    assert program.output() == ""


# No tray


def test_without_a_tray_every_way_back_works(
    make_desktop: MakeDesktop, viewer: StartProgram, program_home: Path
) -> None:
    prefer_only(program_home, notify_at="00:00", quote="cake-analogy")
    desktop = make_desktop(tray="none")
    with Notifications(desktop) as notifications:
        program = viewer("--quote", "cake-analogy", desktop=desktop)
        notification = notifications.wait()

        program.close()
        question = program.tree().find(name=QUESTION)
        assert any("This desktop has no tray" in label.name for label in question.walk())
        question.find(name="Keep Running").press()
        eventually(lambda: not desktop.windows(), what="the window is gone")
        assert program.process.poll() is None

        assert viewer(title=None, desktop=desktop).wait_exit() == 0
        program.wait_window(TITLE)

        program.close()  # asks nothing more
        eventually(lambda: not desktop.windows(), what="the window is gone")
        notifications.press("default", notification)
        program.wait_window(TITLE)
        assert program.process.poll() is None
