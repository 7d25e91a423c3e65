"""The buttons at the foot of a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def without_icons(box: QDialogButtonBox) -> None:
    """Take the icons off: those that Qt itself brings are drawn for light windows, and say what the words say."""
    for button in box.buttons():
        button.setIcon(QIcon())
