"""A menu whose keys go from left to right in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from lecun_viewer.gui.texts.direction import left_to_right

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStyleOptionMenuItem


class KeyedMenu(QMenu):
    """Shows “Ctrl++” as such from right to left, too. Qt 6.11 turns its end round, to “++Ctrl”."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        said: str = option.text
        text, tab, key = said.partition("\t")
        if tab:
            option.text = f"{text}\t{left_to_right(key)}"
