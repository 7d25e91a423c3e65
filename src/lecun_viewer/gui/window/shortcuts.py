"""The keys of the window's actions, in one table.

The form has no keys. They are set after the first picture, for with the first key Qt sets up the keys of all platforms.
"""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence

from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui.look import direction
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.texts.catalogue import _

KEYS = {
    "bookletAction": ("Ctrl+P",),
    "preferencesAction": ("Ctrl+,",),
    "quitAction": ("Ctrl+Q",),
    "undoAction": ("Ctrl+Z",),
    "copyAction": ("Ctrl+C",),
    "copyAgainAction": ("Ctrl+Shift+C",),
    "cardAction": ("Ctrl+Shift+P",),
    "findAction": ("Ctrl+F",),
    "clearSearchAction": ("Esc",),
    "checkQuoteAction": ("Ctrl+K",),
    "favoriteAction": ("Ctrl+D",),
    "noteAction": ("Ctrl+E",),
    "openSourceAction": ("Ctrl+O",),
    "sidebarAction": ("F9",),
    "largerTextAction": ("Ctrl++", "Ctrl+="),
    "smallerTextAction": ("Ctrl+-",),
    "originalTextAction": ("Ctrl+Backspace",),
    "backAction": ("Alt+Left",),
    "forwardAction": ("Alt+Right",),
    "randomAction": ("Ctrl+R",),
    "allQuotesAction": ("Ctrl+0",),
    "daysAction": ("Ctrl+T",),
    "favoritesAction": ("Ctrl+9",),
    "keysAction": ("F1",),
}
PART_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 9))
BUTTONS = {
    "backButton": "backAction",
    "forwardButton": "forwardAction",
    "randomButton": "randomAction",
    "favoriteButton": "favoriteAction",
    "copyButton": "copyAction",
}
"""The buttons of the quote's pane, each with the action that it stands for."""


def set_shortcuts(ui: Ui_MainWindow, part_actions: Iterable[QAction]) -> None:
    """Give the actions of the window's menus their keys, and the first of *part_actions* theirs."""
    for name, keys in KEYS.items():
        getattr(ui, name).setShortcuts([QKeySequence(key) for key in keys])
    ui.redoAction.setShortcuts(QKeySequence.StandardKey.Redo)  # Ctrl+Shift+Z, and Ctrl+Y where that is the custom
    for action, key in zip(part_actions, PART_KEYS, strict=False):  # more parts have no keys
        action.setShortcut(key)


def tell_keys(ui: Ui_MainWindow, panel: DetailPanel) -> None:
    """Add the keys to the tool tips of the buttons in *panel*."""
    for button_name, action_name in BUTTONS.items():
        button, action = getattr(panel.ui, button_name), getattr(ui, action_name)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(_("{0} ({1})").format(button.toolTip(), direction.left_to_right(key)))
