"""What a person does and reads in the booklet dialog."""

from collections.abc import Callable

from gui.person import press
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


def state_text(dialog: BookletDialog) -> str:
    return dialog.ui.stateLabel.text()
