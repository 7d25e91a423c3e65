"""Notifications on a real desktop. dunst shows them and sends back what the user chooses."""

import sys

from .notifications import Notifications
from .program import StartProgram
from .virtual_desktop import VirtualDesktop
from .waiting import eventually

# Shows a notification at once and whenever it may be possible now, until it is shown, and prints what it hears.
PROGRAM = """
from PySide6.QtCore import QCoreApplication
from lecun_viewer.gui.background.freedesktop_notifier import FreedesktopNotifier
from lecun_viewer.gui.bus.message_bus import MessageBus
from lecun_viewer.desktop.bus import session_bus_address
from lecun_viewer.gui.background.notifier import Notification

NOTIFICATION = Notification("Quote of the day", "Cats & dogs", (("default", "Open"), ("next", "Another")))
waits = False

def show():
    global waits
    if not waits:
        waits = True
        notifier.show(NOTIFICATION, note)

def note(is_shown):
    global waits
    waits = is_shown  # shown once, it is not shown again
    print("shown:", is_shown, flush=True)

application = QCoreApplication([])
notifier = FreedesktopNotifier(MessageBus(session_bus_address()), "lecun-viewer")
notifier.chosen.connect(lambda key, _token: print("chosen:", key, flush=True))
notifier.state_changed.connect(lambda: print("server:", notifier.server_name, flush=True))
notifier.state_changed.connect(show)
show()
application.exec()
"""


ARGV = (sys.executable, "-c", PROGRAM)


def test_dunst_shows_what_was_asked_for(start_program: StartProgram, notifications: Notifications) -> None:
    program = start_program(*ARGV)
    shown = notifications.wait(summary="Quote of the day")
    assert (shown.app_name, shown.icon) == ("LeCun Viewer", "lecun-viewer")
    assert shown.body == "Cats & dogs", "dunst reads markup only where its settings say so, and tells"
    assert shown.actions == {"default": "Open", "next": "Another"}
    assert shown.hints == {"desktop-entry": "lecun-viewer", "category": "x-lecun-viewer.quote", "urgency": 1}
    eventually(lambda: "shown: True" in program.output())
    eventually(lambda: notifications.displayed_count() == 1, what="it is on the screen")
    assert len(notifications.sent()) == 1


def test_what_is_pressed_comes_back_and_closes(start_program: StartProgram, notifications: Notifications) -> None:
    program = start_program(*ARGV)
    notifications.press("next", notifications.wait(summary="Quote of the day"))
    eventually(lambda: "chosen: next" in program.output())
    eventually(lambda: notifications.displayed_count() == 0, what="it is closed")


def test_a_daemon_that_starts_later_is_asked_then(
    desktop: VirtualDesktop, start_program: StartProgram, notifications: Notifications
) -> None:
    desktop.end_part("notifications")
    program = start_program(*ARGV)
    eventually(lambda: "shown: False" in program.output())
    desktop.start_notifications()
    notifications.wait(summary="Quote of the day")
    eventually(lambda: "shown: True" in program.output())
    eventually(lambda: "server: dunst 1." in program.output())
