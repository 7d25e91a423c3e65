"""A list of titles, which may be longer than there is room for."""

import html
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QToolTip


class TitleCombo(QComboBox):
    """Cuts a title that is too long. A tool tip has all of it."""

    def add_title(self, title: str, value: Any) -> None:
        """Offer *title*, which stands for *value*."""
        self.addItem(title, value)
        # As markup, because Qt would take a title with signs of markup for it, and load what it names.
        tip = f"<qt>{html.escape(title)}</qt>"
        self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.currentData(Qt.ItemDataRole.ToolTipRole), self)
            return True
        return super().event(event)
