"""“I found it”: what the reader found out about a quote, typed in."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.own_check import OwnCheck, is_date
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated.ui_own_check_dialog import Ui_OwnCheckDialog
from lecun_viewer.gui.dialog_buttons import without_icons

StandardButton = QDialogButtonBox.StandardButton


class OwnCheckDialog(QDialog):
    """Takes a check of one quote. After it was accepted, `check` is what to keep; ``None`` takes it away."""

    def __init__(self, quote: Quote, before: OwnCheck | None, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = quote
        self._before = before
        self._now = now
        self.check = before
        self.ui = Ui_OwnCheckDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
        self._fill()
        self._connect_signals()
        self._update()

    def _fill(self) -> None:
        ui, before = self.ui, self._before
        ui.statusCombo.addItem(self.tr("as the program says"), None)
        for status in Status:
            ui.statusCombo.addItem(f"{status.label}: {status.meaning}", status)
        ui.buttonBox.button(StandardButton.Discard).setText(self.tr("&Remove"))
        ui.buttonBox.button(StandardButton.Discard).setEnabled(before is not None)
        if before:
            ui.statusCombo.setCurrentIndex(max(0, ui.statusCombo.findData(before.status)))
            ui.whereEdit.setText(before.where)
            ui.addressEdit.setText(before.url)
            ui.dateEdit.setText(before.date)
            ui.checkNoteEdit.setPlainText(before.note)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self._on_accepted)
        ui.buttonBox.rejected.connect(self.reject)
        ui.buttonBox.button(StandardButton.Discard).clicked.connect(self._on_removed)

        ui.statusCombo.currentIndexChanged.connect(self._update)
        for field in (ui.whereEdit, ui.addressEdit, ui.dateEdit):
            field.textChanged.connect(self._update)
        ui.checkNoteEdit.textChanged.connect(self._update)

    @Slot()
    def _update(self) -> None:
        """Let only what makes sense be kept, and say what does not."""
        problem = self._problem()
        self.ui.checkProblemLabel.setText(problem)
        self.ui.checkProblemLabel.setVisible(bool(problem))
        typed = self._typed()
        is_empty = typed.status is None and not any((typed.where, typed.url, typed.date, typed.note))
        self.ui.buttonBox.button(StandardButton.Save).setEnabled(not problem and not is_empty)

    def _problem(self) -> str:
        typed = self._typed()
        if typed.date and not is_date(typed.date):
            return self.tr("A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.")
        if typed.url and not typed.url.startswith(("http://", "https://")):
            return self.tr("An address begins with https:// or http://.")
        return ""

    def _typed(self) -> OwnCheck:
        ui, chosen = self.ui, self.ui.statusCombo.currentData()
        return OwnCheck(
            self.quote,
            Status(chosen) if chosen else None,  # Qt gives back a plain text
            ui.whereEdit.text().strip(),
            ui.addressEdit.text().strip(),
            ui.dateEdit.text().strip(),
            ui.checkNoteEdit.toPlainText().strip(),
            self._now,
        )

    @Slot()
    def _on_accepted(self) -> None:
        self.check = self._typed()
        self.accept()

    @Slot()
    def _on_removed(self) -> None:
        self.check = None
        self.accept()
