"""The program in every kind of tray, in a late tray, and without a tray."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from waiting import eventually

from .notifications import Notifications
from .program import PREFERENCES, QUESTION, TITLE, Console, StartProgram
from .seen import Seen
from .settings_file import prefer_only
from .tray import status_items, the_icon
from .virtual_desktop import MakeDesktop, VirtualDesktop

LONGEST_ENTRY = 53  # fifty characters of the quote, and the marks around them
MENU = [
    "",
    "Show LeCun Viewer",
    "",
    "Copy Quote of the Day",
    "Add to Favorites",
    "Random Quote",
    "Check the Clipboard",
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
    assert icon.read("ToolTip")[2] == console("today").partition("\n")[2]
    assert len(beginning) <= LONGEST_ENTRY
    assert console("today").partition("\n")[2].startswith(beginning.rstrip("…”"))
    icon.choose("Copy Quote of the Day")
    cited = console("cite", json.loads(console("today", "--json"))["id"])
    eventually(lambda: desktop.clipboard() == cited, what="it is on the clipboard")


def test_the_menu_shows_and_hides_the_window(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    """The window comes as it was, with the quote of the day, or with any quote."""
    program = viewer("--hidden", title=None)
    icon = the_icon(desktop)

    def choose_and_hide(entry: str, is_right: Callable[[], object]) -> None:
        assert [each for each in icon.menu() if each.endswith(TITLE)] == [f"Show {TITLE}"]
        icon.choose(entry)
        program.wait_window(TITLE)
        eventually(is_right, what=f"the window after {entry!r}")
        assert [each for each in icon.menu() if each.endswith(TITLE)] == [f"Hide {TITLE}"]
        icon.choose(f"Hide {TITLE}")
        eventually(lambda: not desktop.windows(), what="no window")

    texts = [each["text"] for each in json.loads(console("list", "--json"))]
    todays = json.loads(console("today", "--json"))["text"]
    choose_and_hide(f"Show {TITLE}", lambda: True)
    choose_and_hide(icon.menu()[0], lambda: Seen(program).quote == todays)
    choose_and_hide("Random Quote", lambda: Seen(program).quote in texts)
    assert program.process.poll() is None


def test_the_menu_checks_what_was_copied(desktop: VirtualDesktop, viewer: StartProgram, console: Console) -> None:
    program = viewer("--hidden", title=None)
    icon = the_icon(desktop)
    icon.choose("Copy Quote of the Day")
    cited = console("cite", json.loads(console("today", "--json"))["id"])
    eventually(lambda: desktop.clipboard() == cited, what="it is on the clipboard")
    icon.choose("Check the Clipboard")
    dialog = desktop.wait_window("Check a Text")
    eventually(lambda: desktop.active_window() == dialog, what="the dialog has the focus")
    eventually(lambda: program.tree().find(name="Text to check").text == cited, what="it has the text")


def test_the_menu_opens_the_preferences_alone(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
    the_icon(desktop).choose("Preferences…")
    dialog = program.wait_window(PREFERENCES)
    assert desktop.windows() == [dialog]
    program.close(PREFERENCES)
    eventually(lambda: not desktop.windows(), what="it is closed")
    assert the_icon(desktop).menu()[1:] == MENU, "the program goes on"


def test_the_menu_quits(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    program = viewer("--hidden", title=None)
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
        assert any("This desktop has no system tray" in label.name for label in question.walk())
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
