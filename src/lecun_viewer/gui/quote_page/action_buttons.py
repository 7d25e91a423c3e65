"""Buttons on the pane of the quote. Each stands for an action of the menus, and follows it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.long_texts import WrappingButton


class ActionButton(WrappingButton):
    """Does what *action* does, or opens its menu. It is hidden while the action can't be used."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setAutoDefault(True)  # Return presses it while it has the focus, as in a dialog
        menu = action.menu()
        if isinstance(menu, QMenu):
            self.setMenu(menu)
        else:
            self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setText(without_mnemonic(self._action.text()))  # its letter is that of a menu
        self.setCheckable(self._action.isCheckable())
        self.setChecked(self._action.isChecked())
        self.setVisible(self._action.isVisible() and self._action.isEnabled())


def fill_with_buttons(parent: QWidget, layout: QVBoxLayout, actions: Iterable[QAction]) -> None:
    """Add a button for each of *actions* to the *layout* of *parent*, in this order of the Tab key."""
    for action in actions:
        layout.addWidget(ActionButton(action, parent))
