"""What a screen reader is to say although the focus is elsewhere."""

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader, if one listens, say *sentence*, which *widget* shows."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # some builds of PySide6 6.8 are without
    if event and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, sentence))
