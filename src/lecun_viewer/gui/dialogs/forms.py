"""Shared by forms: shortcuts that save, the question before discarding, and validation errors of fields."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from lecun_viewer.core.favorite import is_date
from lecun_viewer.core.provenance import is_address
from lecun_viewer.core.quote import Quote
from lecun_viewer.exchange.fields import value_in
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.gui.widgets.dialogs import choose
from lecun_viewer.texts.catalogue import _

SAVE_KEYS = "Ctrl+Return"


def may_discard(dialog: QDialog) -> bool:
    """Ask whether to discard the input in *dialog*. Return the answer.

    There is no question at the end of the session, because the logout would wait for the answer. On Wayland,
    `isSavingSession` never tells of it. There the program itself ends the dialog first.
    """
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.isSavingSession():
        return True
    return _goes_on(dialog, _("Discard your changes?"), _("They haven’t been saved yet."), _("&Discard"))


def refusal_to_save_over(dialog: QDialog, *, is_deleted: bool) -> str:
    """Ask whether to save a quote that another program has changed or deleted meanwhile. Return "", or why not."""
    if is_deleted:
        happened, follows = _("This quote was deleted in the meantime."), _("If you save it, it comes back.")
    else:
        happened, follows = (
            _("This quote was changed in the meantime."),
            _("If you save it, your version replaces that change."),
        )
    return "" if _goes_on(dialog, happened, follows, _("&Save Anyway")) else happened


def _goes_on(dialog: QDialog, text: str, more: str, button: str) -> bool:
    """Ask in front of *dialog*. Return whether *button* was pressed. Return and Esc keep editing."""
    box = QMessageBox(dialog)
    box.setWindowTitle(dialog.windowTitle())
    box.setText(text)
    box.setInformativeText(more)
    keep = box.addButton(_("&Keep Editing"), QMessageBox.ButtonRole.RejectRole)
    goes_on = box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return choose(box) is goes_on


def save_by_keys(dialog: QDialog, save: QPushButton) -> None:
    """Add `SAVE_KEYS` as shortcuts of *save*. Return alone begins a new line in a multi-line field.

    Elsewhere than on GNOME, Qt's button has no mnemonic. So this sets one.
    """
    save.setText(_("&Save"))
    for keys in (SAVE_KEYS, "Ctrl+Enter"):  # Enter is the key of the number pad
        QShortcut(QKeySequence(keys), dialog, save.click)


def show_row(label: QWidget, edit: QWidget, *, shows: bool) -> None:
    label.setVisible(shows)
    edit.setVisible(shows)


def address_problem(text: str) -> str:
    """Validate an address. Return the error, or "". So do the two below."""
    if not text or is_address(text):
        return ""
    if " " in text:
        return _("Enter a link that starts with https:// or http:// and has no spaces.")
    return _("Enter a link that starts with https:// or http://.")


def date_problem(text: str) -> str:
    return "" if not text or is_date(text) else _("Enter a year, month, or day, such as 2024, 2024-03, or 2024-03-07.")


def language_problem(text: str) -> str:
    try:
        value_in(text, Quote, "language")
    except FieldError:
        return _("Enter a language code, such as en, fr, or pt-BR.") if text else ""
    return ""
