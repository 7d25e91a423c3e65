"""A list of titles, which may be longer than there is room for."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QToolTip


class TitleCombo(QComboBox):
    """Cuts a title that is too long. A tool tip has all of it."""

    def add_title(self, title: str, value: Any) -> None:
        """Offer *title*, which stands for *value*."""
        self.addItem(title, value)
        self.setItemData(self.count() - 1, title, Qt.ItemDataRole.ToolTipRole)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)
