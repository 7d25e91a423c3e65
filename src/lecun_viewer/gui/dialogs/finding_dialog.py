"""“Your Finding”: the form for the reader's finding of a quote."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import CHECKED, Verdict
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated.ui_finding_dialog import Ui_FindingDialog
from lecun_viewer.gui.dialogs.forms import address_problem, date_problem, may_discard, save_by_keys
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.fields import show_problem, show_refusal
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _

StandardButton = QDialogButtonBox.StandardButton


class FindingDialog(QDialog):
    """Edits the finding of one quote, and has it saved. If that fails, the dialog stays open with what was typed.

    Problems are shown after the user tried to save, and then updated at each key.
    """

    def __init__(
        self,
        quote: Quote,
        before: Finding | None,
        now: datetime,
        save: Callable[[Finding | None], str],
        parent: QWidget | None = None,
    ) -> None:
        """*save* saves the finding, or removes it if it is ``None``. It returns "", or why that was refused."""
        super().__init__(parent)
        self._quote = quote
        self._before = before
        self._now = now
        self._save = save
        self._shows_problems = False
        self.ui = Ui_FindingDialog()
        self.ui.setupUi(self)
        polish(self)
        self._fill()
        self._filled = self._typed()
        self._connect_signals()
        self._update()
        self.resize(max(self.width(), self.sizeHint().width()), self.height())
        self._make_room()

    def _make_room(self) -> None:
        """Set the height for the current width (height-for-width), as far as the screen allows."""
        self.ui.fieldLayout.invalidate()
        wanted = max(self.height(), self.ui.dialogLayout.totalHeightForWidth(self.width()))
        self.resize(self.width(), wanted)
        fit(self)

    def _fill(self) -> None:
        ui, before = self.ui, self._before
        ui.verdictCombo.addItem(_("No change"), None)
        for status in CHECKED:
            ui.verdictCombo.addItem(verdicts.label(status), status)
        ui.buttonBox.button(StandardButton.Discard).setText(_("&Remove"))
        ui.buttonBox.button(StandardButton.Discard).setEnabled(before is not None)
        if before:
            ui.verdictCombo.setCurrentIndex(max(0, ui.verdictCombo.findData(before.status)))
            ui.whereEdit.setText(before.where)
            ui.addressEdit.setText(before.url)
            ui.dateEdit.setText(before.date)
            ui.findingNoteEdit.setPlainText(before.note)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self._on_accepted)
        ui.buttonBox.rejected.connect(self.reject)
        ui.buttonBox.button(StandardButton.Discard).clicked.connect(self._on_removed)
        save_by_keys(self, ui.buttonBox.button(StandardButton.Save))

        ui.verdictCombo.currentIndexChanged.connect(self._update)
        for field in (ui.whereEdit, ui.addressEdit, ui.dateEdit):
            field.textChanged.connect(self._update)
        ui.findingNoteEdit.textChanged.connect(self._update)

    def reject(self) -> None:
        """Close without a finding, as Esc and the window's frame do. Ask first if the user has typed something."""
        if self._typed() == self._filled or may_discard(self):
            super().reject()

    @Slot()
    def _update(self) -> None:
        """Show the meaning of the chosen verdict, and enable *Save* if the finding is not empty."""
        typed = self._typed()
        program_says = _("Currently: {0}.").format(verdicts.label(self._quote.provenance.status))
        meaning = verdicts.meaning(typed.status, self._quote.is_persons) if typed.status else program_says
        self.ui.verdictMeaningLabel.setText(meaning)
        self.ui.verdictCombo.setAccessibleDescription(self.ui.verdictMeaningLabel.text())
        is_empty = typed.status is None and not any((typed.where, typed.url, typed.date, typed.note))
        self.ui.buttonBox.button(StandardButton.Save).setEnabled(not is_empty)
        if self._shows_problems:
            self._show_problems()

    def show_refusal(self, sentence: str) -> None:
        """Say above the buttons why the finding was not saved. "" removes it."""
        show_refusal(self.ui.buttonBox.button(StandardButton.Save), self.ui.refusalLabel, sentence)
        self._make_room()

    def _show_problems(self) -> QLineEdit | None:
        """Show the problem of each field below the field. Return the first field with a problem."""
        ui, typed, first = self.ui, self._typed(), None
        for field, label, problem in (
            (ui.addressEdit, ui.addressProblemLabel, address_problem(typed.url)),
            (ui.dateEdit, ui.dateProblemLabel, date_problem(typed.date)),
        ):
            show_problem(field, label, problem)
            if problem and first is None:
                first = field
        self._make_room()
        return first

    def _typed(self) -> Finding:
        ui, chosen = self.ui, self.ui.verdictCombo.currentData()
        return Finding(
            self._quote,
            Verdict(chosen) if chosen else None,  # Qt returns a plain string
            ui.whereEdit.text().strip(),
            ui.addressEdit.text().strip(),
            ui.dateEdit.text().strip(),
            ui.findingNoteEdit.toPlainText().strip(),
            self._now,
        )

    @Slot()
    def _on_accepted(self) -> None:
        self._shows_problems = True
        wrong = self._show_problems()
        if wrong:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            wrong.selectAll()
        else:
            self._save_and_close(self._typed())

    @Slot()
    def _on_removed(self) -> None:
        self._save_and_close(None)

    def _save_and_close(self, finding: Finding | None) -> None:
        refusal = self._save(finding)
        self.show_refusal(refusal)
        if not refusal:
            self.accept()
