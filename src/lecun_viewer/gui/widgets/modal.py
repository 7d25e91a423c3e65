"""Dialogs that wait for an answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox

from lecun_viewer.gui.widgets import window_geometry


def run(dialog: QDialog) -> bool:
    """Show *dialog* until it is answered, and return whether it was accepted. It is deleted with the next events:
    closing only hides it, and its parent would keep it as long as the window lives."""
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()  # as showing it would
    window_geometry.fit(dialog)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def choose(box: QMessageBox) -> QAbstractButton | None:
    """Show *box* until it is answered, and return the button; ``None`` where it was closed. It is deleted as well."""
    box.exec()
    box.deleteLater()
    return box.clickedButton()
