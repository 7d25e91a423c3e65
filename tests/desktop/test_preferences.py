"""The preferences as a person sets them. A choice takes effect at once, and stays."""

from configparser import ConfigParser
from pathlib import Path

import pytest

from waiting import eventually

from .desktop import is_dark, is_light
from .notifications import Notifications
from .program import PREFERENCES, Program, StartProgram
from .screen_reader import Node
from .seen import Seen
from .settings_file import kept, prefer_only
from .tray import status_items
from .virtual_desktop import MakeDesktop, VirtualDesktop

NO_TRAY_SENTENCE = "No system tray is available. Once there is one, the icon appears within a minute."
AUTOSTART = "Start in the background at login"
NO_DAEMON_SENTENCE = "This desktop can’t show notifications right now."

pytestmark = pytest.mark.usefixtures("no_notification")


def wait_until_kept(home: Path, **values: object) -> None:
    """Wait until the settings say so."""
    eventually(lambda: {name: kept(home, name) for name in values} == values, what=f"the settings say {values}")


def opened(program: Program) -> Node:
    """Open the preferences by their key, and return them."""
    program.desktop.keys("ctrl+comma")
    program.wait_window(PREFERENCES)
    return program.tree().find(name=PREFERENCES, role="dialog")


def on_behavior(program: Program) -> Node:
    """Open the preferences, and go to the tab *Behavior*."""
    preferences = opened(program)
    program.desktop.keys("ctrl+Tab", "ctrl+Tab")
    return preferences


def state(preferences: Node) -> list[str]:
    """Return the sentences of the form, among them those on tray and notifications."""
    return [line for node in preferences.walk() if node.role == "label" for line in node.name.splitlines()]


def wait_for_sentence(preferences: Node, sentence: str) -> None:
    eventually(lambda: sentence in state(preferences), what=f"it says {sentence!r}")


def wait_without_sentence(preferences: Node, sentence: str) -> None:
    eventually(lambda: sentence not in state(preferences), what=f"it no longer says {sentence!r}")


# Quote of the day


def test_says_how_tray_and_notifications_stand(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    preferences = opened(viewer())
    wait_without_sentence(preferences, NO_DAEMON_SENTENCE)
    wait_without_sentence(preferences, NO_TRAY_SENTENCE)
    desktop.end_part("notifications")
    wait_for_sentence(preferences, NO_DAEMON_SENTENCE)
    desktop.keys("ctrl+Tab", "ctrl+Tab")  # Behavior
    desktop.end_part("tray")
    wait_for_sentence(preferences, NO_TRAY_SENTENCE)
    desktop.start_tray("sni")
    wait_without_sentence(preferences, NO_TRAY_SENTENCE)


def test_the_time_counts_once_it_is_typed(
    desktop: VirtualDesktop, viewer: StartProgram, notifications: Notifications, program_home: Path
) -> None:
    prefer_only(program_home, notify_at="23:59", quote="cake-analogy")
    preferences = opened(viewer())
    desktop.keys("alt+e")
    desktop.type_text("0000")
    eventually(lambda: preferences.find(role="spin box").text == "00:00", what="it is typed")
    assert kept(program_home, "notify_at") == "23:59"
    desktop.keys("alt+f")  # on to the next field
    wait_until_kept(program_home, notify_at="00:00")
    notifications.wait(summary="Quote of the Day")


# Program


def test_starts_at_login_hidden(
    make_desktop: MakeDesktop, viewer: StartProgram, start_program: StartProgram, program_home: Path
) -> None:
    """gio starts the entry as a desktop does."""
    desktop = make_desktop(notifications=False)  # ends also what gio has started
    program = viewer(desktop=desktop)
    check = on_behavior(program).find(name=AUTOSTART)
    entry = program_home / ".config/autostart/lecun-viewer.desktop"
    assert "checked" not in check.states
    check.press()
    eventually(entry.exists, what="the entry")
    assert exec_line(entry).endswith(" --hidden")
    eventually(lambda: "checked" in check.states, what="it is on")
    assert program.terminate() == 0
    eventually(lambda: not status_items(desktop), what="the icon is gone")

    start_program("gio", "launch", str(entry), desktop=desktop)
    (icon,) = eventually(lambda: status_items(desktop), what="an icon in the tray")
    assert "Show LeCun Viewer" in icon.menu()
    assert desktop.windows() == []
    icon.choose("Quit")
    eventually(lambda: not status_items(desktop), what="the icon is gone")

    check = on_behavior(viewer(desktop=desktop)).find(name=AUTOSTART)
    assert "checked" in check.states
    check.press()
    eventually(lambda: not entry.exists(), what="no entry")


def test_a_start_renews_the_login_entry_of_a_moved_program(viewer: StartProgram, program_home: Path) -> None:
    entry = program_home / ".config/autostart/lecun-viewer.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nExec=/old/lecun-viewer --hidden\n", encoding="utf-8")
    viewer()
    eventually(lambda: not exec_line(entry).startswith("/old/"), what="another program in the entry")
    assert exec_line(entry).endswith(" --hidden")
    assert "TryExec=" in entry.read_text(encoding="utf-8")


def exec_line(entry: Path) -> str:
    parser = ConfigParser(interpolation=None)
    parser.read(entry, encoding="utf-8")
    return parser["Desktop Entry"]["Exec"]


def test_colors_change_at_once_and_stay(desktop: VirtualDesktop, viewer: StartProgram, program_home: Path) -> None:
    seen = Seen(viewer())
    eventually(lambda: is_light(seen.sidebar_color), what="a light window")
    opened(seen.program)
    desktop.keys("ctrl+Tab", "alt+o", "End")  # Appearance
    eventually(lambda: is_dark(seen.sidebar_color), what="a dark window")
    wait_until_kept(program_home, color_scheme="dark")
    desktop.keys("Up")
    eventually(lambda: is_light(seen.sidebar_color), what="a light window again")
    desktop.keys("Down")
    wait_until_kept(program_home, color_scheme="dark")
    assert seen.program.terminate() == 0
    seen = Seen(viewer())
    eventually(lambda: is_dark(seen.sidebar_color), what="a dark window from the start")


def test_opens_as_soon_as_there_are_keys(viewer_at_once: StartProgram) -> None:
    program = viewer_at_once()
    program.wait_keys()
    opened(program)
    assert program.output() == ""
