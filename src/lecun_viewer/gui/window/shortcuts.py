"""The keys of the window's actions, in one table.

The form has no keys. They are set after the first picture, for with the first key Qt sets up the keys of all platforms.
"""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence

from lecun_viewer.generated.ui_main_window import Ui_MainWindow

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
    "favoriteAction": ("Ctrl+D",),
    "noteAction": ("Ctrl+E",),
    "openSourceAction": ("Ctrl+O",),
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


def set_shortcuts(ui: Ui_MainWindow, part_actions: Iterable[QAction]) -> None:
    """Give the actions of the window's menus their keys, and the first of *part_actions* theirs."""
    for name, keys in KEYS.items():
        getattr(ui, name).setShortcuts([QKeySequence(key) for key in keys])
    ui.redoAction.setShortcuts(QKeySequence.StandardKey.Redo)  # Ctrl+Shift+Z, and Ctrl+Y where that is the custom
    for action, key in zip(part_actions, PART_KEYS, strict=False):  # more parts have no keys
        action.setShortcut(key)
