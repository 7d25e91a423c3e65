"""What a person does with the program on each desktop, from its start to the end of the session.

The tests are in the order of the story. The last test ends the session. Those marked ``short`` are the short story,
which `.ci/run` tells on most desktops.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from desktop import drag_program
from desktop.bus import DBUS, BusError
from desktop.desktop import Desktop, is_dark, is_light, resting
from desktop.notifications import Notification, Notifications
from desktop.program import QUESTION, TITLE, Console, Program, StartProgram
from desktop.screen_reader import ScreenReader
from desktop.seen import Seen
from desktop.settings_file import prefer
from desktop.test_viewer import CAKE, favorites_on_disk
from desktop.tray import the_icon
from lecun_viewer.core.quote import Quote
from waiting import eventually

SUMMARY = "Quote of the Day"
CHECK = "Check a Text"
EXPORT, EXPORT_DIALOG = "Export to a File", "Export"
NAME_IN_QTS_DIALOG = "File name:"
PORTAL = "org.freedesktop.portal.Desktop"
OF_PLASMA = "UDisks2"  # its file dialog misses this service, which no session of the tests has


@dataclass
class Todays:
    """Today's notification, and the viewer that showed it."""

    seen: Seen
    notification: Notification

    def is_shown(self) -> bool:
        """Whether the window shows the quote of the notification."""
        return f"“{self.seen.quote}”" in self.notification.body


def remarks(program: Program) -> list[str]:
    """Return what *program* printed. On a user's desktop each such line goes to the journal."""
    return [line for line in program.output().splitlines() if line and OF_PLASMA not in line]


@pytest.fixture
def quiet(program_home: Path) -> None:
    """Have nothing notified."""
    prefer(program_home, notify=False)


@pytest.fixture
def todays(
    program_home: Path, notifications: Notifications, viewer: StartProgram, console: Console
) -> Iterator[Todays]:
    """A viewer that shows another quote than its notification."""
    prefer(program_home, notify_at="00:00")
    today = json.loads(console("today", "--json"))["id"]
    seen = Seen(viewer("--quote", "peer-review" if today != "peer-review" else "cake-analogy"))
    yield Todays(seen, notifications.wait(summary=SUMMARY))
    notifications.close_shown()


def search(desktop: Desktop, seen: Seen) -> None:
    """Search for what three quotes have."""
    desktop.keys("ctrl+f")
    desktop.type_text("cherry cake")
    seen.wait_for("count", "3 quotes")


def click_row(desktop: Desktop, seen: Seen, row: int) -> None:
    """Click a row of the list. Wait until its quote is shown."""
    cell = seen.control("Quotes").cell(row)
    desktop.click(*resting(lambda: desktop.place(seen.program, cell), f"row {row}"))
    eventually(lambda: seen.quote and seen.quote in cell.name, what=f"the quote of row {row} is shown")


def choose(seen: Seen, name: str, role: str) -> None:
    """Choose *name*, an entry of a menu or a button that opens a dialog.

    The program answers when the dialog is closed, so nobody waits for it.
    """
    reader = ScreenReader(seen.program.desktop.bus_address)  # its connection waits for the answer
    item = reader.application(pid=seen.program.process.pid).find(name=name, role=role)

    def press() -> None:
        with reader, suppress(BusError):
            item.press()

    Thread(target=press, daemon=True).start()


def start_portal(desktop: Desktop) -> None:
    """Start the session's portal. A program waits a while for it, and a busy machine may need longer."""

    def starts() -> tuple[Any, ...]:
        return desktop.call(DBUS, "/org/freedesktop/DBus", DBUS, "StartServiceByName", "su", PORTAL, 0)

    eventually(starts, what="the portal runs")


@pytest.mark.short
@pytest.mark.usefixtures("quiet")
def test_choose_search_favorite_copy_and_quit(
    desktop: Desktop, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    seen.wait_for("count", f"{len(shipped)} quotes")
    search(desktop, seen)
    click_row(desktop, seen, 1)
    desktop.keys("Up")
    eventually(lambda: seen.quote.startswith(CAKE), what="the first quote found is shown")

    desktop.keys("ctrl+d")
    seen.wait_for("favorite_count", "Favorites, 1 quote")
    assert favorites_on_disk(program_home) == {"cake-analogy"}

    desktop.keys("ctrl+c")
    eventually(lambda: CAKE in desktop.clipboard(), what="the quote is on the clipboard")

    desktop.keys("ctrl+q")
    assert seen.program.wait_exit() == 0
    assert remarks(seen.program) == []


@pytest.mark.usefixtures("quiet")
def test_an_export_asks_by_the_desktops_dialog(desktop: Desktop, viewer: StartProgram, program_home: Path) -> None:
    if desktop.has_file_dialogs:
        start_portal(desktop)
    seen = Seen(viewer("--quote", "cake-analogy"))
    desktop.keys("ctrl+d")
    seen.wait_for("favorite_count", "Favorites, 1 quote")
    choose(seen, "Export…", "menu item")
    seen.program.wait_window(EXPORT_DIALOG)
    choose(seen, "Export…", "push button")
    desktop.activate(desktop.wait_window(EXPORT))  # it is the portal's, where the desktop has one
    if desktop.has_file_dialogs:
        assert not seen.program.tree().first(name=NAME_IN_QTS_DIALOG)
    else:
        seen.control(NAME_IN_QTS_DIALOG)
    file = program_home / "favorites.json"

    def saves() -> bool:
        if desktop.active_window() in desktop.windows(EXPORT):  # it may not take keys yet
            desktop.keys("Return")
        return file.exists() and CAKE in file.read_text(encoding="utf-8")

    eventually(saves, what="the favorite is in the file")
    file.unlink()
    eventually(lambda: not desktop.windows(EXPORT), what="the dialog is gone")
    assert remarks(seen.program) == []


@pytest.mark.short
def test_a_click_on_todays_notification_opens_its_quote(desktop: Desktop, todays: Todays) -> None:
    assert not todays.is_shown()
    desktop.click_notification(todays.notification)
    eventually(todays.is_shown, what="the window shows today's quote")
    assert remarks(todays.seen.program) == []


def test_todays_notification_keeps_its_quote(desktop: Desktop, todays: Todays, program_home: Path) -> None:
    desktop.click_notification(todays.notification, "favorite")
    todays.seen.wait_for("favorite_count", "Favorites, 1 quote")
    assert len(favorites_on_disk(program_home)) == 1


def test_todays_notification_leads_to_another(desktop: Desktop, todays: Todays, notifications: Notifications) -> None:
    desktop.click_notification(todays.notification, "another")
    eventually(lambda: notifications.wait().body != todays.notification.body, what="a notification of another quote")


@pytest.mark.short
@pytest.mark.usefixtures("quiet")
def test_the_tray_hides_and_shows_and_quits(desktop: Desktop, viewer: StartProgram) -> None:
    if not desktop.has_tray:
        pytest.skip(f"{desktop.name} has no tray")
    seen = Seen(viewer())
    icon = the_icon(desktop)
    assert icon.has_picture
    icon.choose(f"Hide {TITLE}")
    eventually(lambda: not desktop.windows(), what="the window is hidden")
    desktop.click_tray_icon(icon)
    desktop.wait_window(TITLE)
    icon.choose("Quit")
    assert seen.program.wait_exit() == 0


@pytest.mark.usefixtures("quiet")
def test_closing_asks_whether_to_go_on(desktop: Desktop, viewer: StartProgram) -> None:
    program = viewer()
    program.close()
    program.wait_window(QUESTION)
    desktop.keys("Escape")
    eventually(lambda: not desktop.windows(QUESTION), what="the question is gone")
    program.wait_window(TITLE)
    program.close()
    program.wait_window(QUESTION)
    program.tree().find(name=QUESTION).find(name="Quit").press()
    assert program.wait_exit() == 0
    assert remarks(program) == []


@pytest.mark.usefixtures("quiet")
def test_a_second_start_shows_its_quote_in_the_first(desktop: Desktop, viewer: StartProgram) -> None:
    seen = Seen(viewer("--quote", "cake-analogy"))
    second = viewer("--quote", "peer-review", title=None)
    assert second.wait_exit() == 0
    eventually(lambda: seen.quote.startswith("Truly innovative papers"), what="the first window shows the quote")
    assert len(desktop.windows()) == 1


@pytest.mark.usefixtures("quiet")
def test_what_was_copied_in_another_program_is_checked_in_front_of_it(
    desktop: Desktop, viewer: StartProgram, start_program: StartProgram
) -> None:
    """Also if the check before is still open. On Wayland a program reads the clipboard only while it has the focus."""
    program = viewer("--quote", "cake-analogy")
    before = set[int]()
    for text in ("The icing is supervised learning.", "The cherry is reinforcement learning."):
        editor = start_program(sys.executable, drag_program.__file__, text, title=drag_program.TITLE)
        desktop.keys("ctrl+c")
        eventually(lambda: desktop.clipboard() == text, what="it is copied")  # noqa: B023
        assert viewer("--check-clipboard", title=None).wait_exit() == 0
        eventually(lambda: set(desktop.windows(CHECK)) - before, what="a new dialog")  # noqa: B023
        eventually(lambda: desktop.active_window() in set(desktop.windows(CHECK)) - before, what="it has the focus")  # noqa: B023
        eventually(lambda: program.tree().find(name="Text to check").text == text, what="it has the text")  # noqa: B023
        before = set(desktop.windows(CHECK))
        assert editor.terminate() != 0
        eventually(lambda: not desktop.windows(drag_program.TITLE), what="its window is gone")


@pytest.fixture
def light_again(desktop: Desktop) -> Iterator[None]:
    yield
    desktop.set_dark(False)


@pytest.mark.usefixtures("quiet", "light_again")
def test_the_window_follows_the_desktop_into_the_dark(desktop: Desktop, viewer: StartProgram) -> None:
    window = viewer("--quote", "cake-analogy").window
    assert window is not None
    for wants_dark in (False, True, False):
        desktop.set_dark(wants_dark)
        desktop.wait_color(is_dark if wants_dark else is_light, *desktop.geometry(window))


@pytest.mark.usefixtures("quiet", "light_again")
def test_the_font_stays_when_the_desktop_goes_dark(desktop: Desktop, viewer: StartProgram) -> None:
    """On GNOME, Qt took the fixed-width font of the guide for that of the application (6.11)."""
    program = viewer("--quote", "cake-analogy")

    def font() -> str:
        desktop.keys("ctrl+k")
        program.wait_window(CHECK)
        field = program.tree().find(name="Text to check")
        desktop.type_text("a")
        eventually(lambda: field.text.strip() == "a", what="the letter is there")
        found = field.font
        desktop.keys("Escape")
        eventually(lambda: not desktop.windows(CHECK), what="the dialog is gone")
        program.wait_active()
        return found

    before = font()
    desktop.keys("F1")
    program.wait_window("Guide")
    eventually(lambda: desktop.keys("Escape") or not desktop.windows("Guide"), what="the guide is gone")
    program.wait_active()
    assert program.window is not None
    desktop.set_dark(True)
    desktop.wait_color(is_dark, *desktop.geometry(program.window))
    assert font() == before


@pytest.fixture
def scaled(desktop: Desktop) -> Iterator[None]:
    """A desktop at the scale 1.25."""
    desktop.set_scale(1.25)
    yield
    desktop.set_scale(1)


@pytest.mark.usefixtures("quiet", "scaled")
def test_a_click_hits_at_a_scale(desktop: Desktop, viewer: StartProgram) -> None:
    seen = Seen(viewer())
    search(desktop, seen)
    click_row(desktop, seen, 1)


@pytest.mark.short
@pytest.mark.usefixtures("quiet")
def test_the_end_of_the_session_ends_it_too(desktop: Desktop, viewer: StartProgram, program_home: Path) -> None:
    seen = Seen(viewer("--quote", "cake-analogy"))
    desktop.keys("ctrl+d")
    seen.wait_for("favorite_count", "Favorites, 1 quote")
    desktop.log_out()
    process = seen.program.process
    eventually(lambda: process.poll() is not None or (desktop.is_up and desktop.windows(QUESTION)), what="it ends")
    assert process.poll() is not None, "a question stands in the logout's way"
    assert favorites_on_disk(program_home) == {"cake-analogy"}
    assert "Traceback" not in seen.program.output()
