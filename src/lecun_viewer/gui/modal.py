"""Dialogs that wait for an answer."""

from PySide6.QtWidgets import QDialog


def run(dialog: QDialog) -> bool:
    """Show *dialog* until it is answered, and return whether it was accepted. It is deleted with the next events:
    closing only hides it, and its parent would keep it as long as the window lives."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
