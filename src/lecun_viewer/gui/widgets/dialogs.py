"""Dialogs that wait for an answer: their size, their buttons, their end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QMessageBox, QWidget

FRAME_WIDTH, FRAME_HEIGHT = 16, 40  # what most desktops add; the real frame is known only after showing


def run(dialog: QDialog) -> bool:
    """Show *dialog* until it is answered. Return whether it was accepted.

    Deletes the dialog with the next events. Closing only hides a dialog, and its parent would keep it.
    """
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()  # as showing it would
    fit(dialog)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def choose(box: QMessageBox) -> QAbstractButton | None:
    """Show *box* until it is answered. Return the clicked button, or ``None`` if the box was closed.

    Deletes the box with the next events.
    """
    box.exec()
    box.deleteLater()
    return box.clickedButton()


def fit(window: QWidget) -> None:
    """Make *window* no larger than its screen has room for. Call it before showing the window.

    A maximized or full-screen window stays as it is.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    room = window.screen().availableGeometry().adjusted(0, 0, -FRAME_WIDTH, -FRAME_HEIGHT)
    size = window.size().boundedTo(room.size())
    if size == window.size():
        return
    window.resize(size)
    if window.testAttribute(Qt.WidgetAttribute.WA_Moved):
        window.move(room.topLeft())


def without_icons(box: QDialogButtonBox) -> None:
    """Take the icons off the buttons of *box*. Qt draws its own for light windows, and they only repeat the words."""
    for button in box.buttons():
        button.setIcon(QIcon())
