"""What a person does and reads in the booklet dialog."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gui.person import press
from gui.preferences.test_preferences_dialog import button
from lecun_viewer.gui.booklet.dialog import BookletDialog

SAVE, PRINT = "Save as PDF…", "Print…"

MakeDialog = Callable[[], BookletDialog]


def choose(dialog: BookletDialog, text: str) -> None:
    """Go to the row that begins with *text*, with the keyboard."""
    (row,) = [
        row for row in range(dialog.ui.scopeList.count()) if dialog.ui.scopeList.item(row).text().startswith(text)
    ]
    dialog.ui.scopeList.setFocus()
    press("Home")
    for _ in range(row):
        press("Down")


def make(qtbot: QtBot, dialog: BookletDialog, text: str) -> None:
    """Press the button *text*, and wait until the booklet is made."""
    button(dialog, text).click()
    qtbot.waitUntil(lambda: not is_working(dialog))


def is_working(dialog: BookletDialog) -> bool:
    """Return whether the dialog takes no other choice now, because a booklet is made."""
    return not dialog.ui.scopeList.isEnabled()


def state_text(dialog: BookletDialog) -> str:
    return dialog.ui.stateLabel.text()
