"""A field whose hint may be longer than there is room for."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLineEdit, QToolTip


class HintEdit(QLineEdit):
    """Cuts a hint that is too long, as Qt does. As long as the field is empty, a tool tip has all of the hint."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.text():
            QToolTip.showText(event.globalPos(), self.placeholderText(), self)
            return True
        return super().event(event)
