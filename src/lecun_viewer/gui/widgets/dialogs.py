"""Dialogs that wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.window_geometry import fit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QMessageBox


def run(dialog: QDialog) -> bool:
    """Run *dialog* modally. Return whether it was accepted.

    Deletes the dialog with the next events. Closing only hides a dialog, and its parent would keep it.
    """
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()  # as showing it would, but that takes two thirds of the screen at most
        dialog.resize(dialog.width(), max(dialog.height(), dialog.heightForWidth(dialog.width())))
    fit(dialog)
    accepted = dialog.exec() == dialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def choose(box: QMessageBox) -> QAbstractButton | None:
    """Run *box* modally. Return the clicked button, or ``None`` if the box was closed.

    Deletes the box with the next events.
    """
    box.exec()
    box.deleteLater()
    return box.clickedButton()


def simplify(box: QDialogButtonBox) -> None:
    """Take the icons off the buttons of *box*, and the mnemonic off the button that Esc presses.

    Qt draws its own icons for light windows, and they only repeat the words. On GNOME, Qt gives “Close” and “Cancel” a
    mnemonic, which may be that of another control.
    """
    for button in box.buttons():
        button.setIcon(QIcon())
        if box.buttonRole(button) == box.ButtonRole.RejectRole:
            button.setText(without_mnemonic(button.text()))
