"""The daily notification as a person gets it, by a real daemon."""

import json
from pathlib import Path

from waiting import eventually

from .notifications import Notification, Notifications
from .program import PREFERENCES, TITLE, Console, Program, StartProgram
from .seen import Seen
from .settings_file import prefer
from .tray import StatusItem, status_items, the_icon
from .virtual_desktop import MakeDesktop, VirtualDesktop

SUMMARY = "Quote of the Day"
ANY_TIME = "00:00"


def end(program: Program) -> None:
    """End *program* and wait for the panel. The next icon is then the next program's."""
    assert program.terminate() == 0
    eventually(lambda: not status_items(program.desktop), what="the icon is gone")


def comes_on_request_alone(program: Program, notifications: Notifications) -> bool:
    """Show a notification from the preferences, and another. Return whether nothing else was sent.

    The program sends its requests in order. A notification of its own would have come first.
    """
    the_icon(program.desktop).choose("Preferences…")
    preferences = program.tree().find(name=PREFERENCES, role="dialog")
    sent_before = len(notifications.sent())
    preferences.find(name="Show One Now").press()
    eventually(lambda: len(notifications.sent()) > sent_before, what="the one that was asked for")
    another_than(notifications.wait(), notifications)
    return len(notifications.sent()) == 2


def another_than(shown: Notification, notifications: Notifications) -> Notification:
    """Ask for another notification. Return it once it is there alone."""
    notifications.press("another", shown)

    def is_alone() -> bool:
        return shown not in notifications.shown() and notifications.displayed_count() == 1

    eventually(is_alone, what="another notification in the place of the one before")
    return notifications.wait()


def test_is_what_the_console_says(
    viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    prefer(program_home, notify_at=ANY_TIME)
    viewer("--hidden", title=None)
    shown = notifications.wait(summary=SUMMARY)
    assert shown.body == console("today").partition("\n")[2]
    assert (shown.app_name, shown.icon) == (TITLE, ""), "there is no menu entry here"
    assert shown.actions == {"default": "Open", "favorite": "Add to Favorites", "another": "Another Quote"}
    picture = shown.hints.pop("image-data")
    assert picture[:2] == (64, 64)
    assert shown.hints == {"category": "x-lecun-viewer.quote", "urgency": 1}
    eventually(lambda: notifications.displayed_count() == 1, what="it is on the screen")


def test_does_not_cover_a_window_in_front_that_shows_its_quote(
    viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    prefer(program_home, notify_at=ANY_TIME)
    today = json.loads(console("today", "--json"))["id"]
    assert comes_on_request_alone(viewer("--quote", today), notifications)


def test_a_click_brings_a_minimized_window_back(
    desktop: VirtualDesktop, viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    prefer(program_home, notify_at=ANY_TIME)
    program = viewer("--quote", "cake-analogy")
    notification = notifications.wait(summary=SUMMARY)
    assert program.window
    desktop.minimize(program.window)
    eventually(lambda: desktop.active_window() != program.window, what="the window is minimized")
    notifications.press("default", notification)
    eventually(lambda: desktop.active_window() == program.window, what="the window is back")
    Seen(program).wait_for("quote", json.loads(console("today", "--json"))["text"])


def test_it_can_be_made_a_favorite(
    viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    prefer(program_home, notify_at=ANY_TIME)
    today = json.loads(console("today", "--json"))["id"]
    viewer()

    def favorites() -> list[str]:
        return [each["id"] for each in json.loads(console("favorites", "list", "--json"))]

    notifications.press("favorite", notifications.wait(summary=SUMMARY))
    eventually(lambda: favorites() == [today], what="it is a favorite")
    confirmed = notifications.wait(summary="Added to favorites")
    eventually(lambda: notifications.displayed_count() == 1, what="it is there alone")
    notifications.press("unfavorite", confirmed)
    eventually(lambda: favorites() == [], what="it is none")
    notifications.wait(summary="Removed from favorites")


def test_another_takes_its_place_and_opens_itself(
    viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    """Of two quotes, the other one comes each time."""
    for quote_id in ("cake-analogy", "peer-review"):
        console("favorites", "add", quote_id)
    texts = [each["text"] for each in json.loads(console("favorites", "list", "--json"))]
    prefer(program_home, notify_at=ANY_TIME, pool="favorites")
    program = viewer("--hidden", title=None)
    shown = notifications.wait(summary=SUMMARY)
    for _ in range(2):
        before, shown = shown, another_than(shown, notifications)
        assert shown.body != before.body
    notifications.press("default", shown)
    program.wait_window(TITLE)
    Seen(program).wait_for("quote", next(text for text in texts if text in shown.body))


def test_the_review_comes_in_its_place_and_a_click_opens_it(
    viewer: StartProgram, notifications: Notifications, console: Console, program_home: Path
) -> None:
    for each in json.loads(console("list", "--json"))[:6]:
        console("favorites", "add", each["id"])
    review = json.loads(console("review", "--json"))
    prefer(program_home, notify_at=ANY_TIME, notify_of_review=True)
    program = viewer("--hidden", title=None)
    shown = notifications.wait(summary="Your five for today")
    assert shown.actions == {"default": "Open"}
    lines = [line.removesuffix("…") for line in shown.body.splitlines()]
    assert [quote["text"][: len(line)] for line, quote in zip(lines, review, strict=True)] == lines
    notifications.press("default", shown)
    program.wait_window(TITLE)
    Seen(program).wait_for("quote", review[0]["text"])
    Seen(program).wait_for("count", "5 quotes in Review")


def test_without_a_daemon_the_icon_is_marked_until_the_quote_was_looked_at(
    make_desktop: MakeDesktop, viewer: StartProgram, console: Console, program_home: Path
) -> None:
    desktop = make_desktop(notifications=False)
    program, icon, plain = marked(viewer, desktop, program_home)
    icon.choose(icon.menu()[0])
    program.wait_window(TITLE)
    Seen(program).wait_for("quote", json.loads(console("today", "--json", desktop=desktop))["text"])
    eventually(lambda: icon.read("IconPixmap") == plain, what="no mark")
    with Notifications(desktop) as notifications:
        desktop.start_notifications()
        assert comes_on_request_alone(program, notifications), "what was looked at need not be shown"
    assert program.output() == ""


def test_a_daemon_that_starts_later_shows_it_once(
    make_desktop: MakeDesktop, viewer: StartProgram, program_home: Path
) -> None:
    desktop = make_desktop(notifications=False)
    program, icon, plain = marked(viewer, desktop, program_home)
    with Notifications(desktop) as notifications:
        desktop.start_notifications()
        notifications.wait(summary=SUMMARY)
        eventually(lambda: icon.read("IconPixmap") == plain, what="no mark")
    desktop.end_part("notifications")
    with Notifications(desktop) as notifications:
        desktop.start_notifications()
        assert comes_on_request_alone(program, notifications), "it was shown"
    assert program.output() == ""


def marked(viewer: StartProgram, desktop: VirtualDesktop, home: Path) -> tuple[Program, StatusItem, object]:
    """Start the program hidden, and wait until its icon has a mark. Return the icon's unmarked picture, too."""
    prefer(home, notify=False)
    program = viewer("--hidden", title=None, desktop=desktop)
    plain = the_icon(desktop).read("IconPixmap")
    end(program)
    prefer(home, notify=True, notify_at=ANY_TIME)
    program = viewer("--hidden", title=None, desktop=desktop)
    icon = the_icon(desktop)
    eventually(lambda: icon.read("IconPixmap") != plain, what="a mark")
    return program, icon, plain
