"""The fields of `quote_dialog` as values."""

import re

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from lecun_viewer.core.joining import SEMICOLONS
from lecun_viewer.core.provenance import Status
from lecun_viewer.generated.ui_quote_dialog import Ui_QuoteDialog
from lecun_viewer.gui.dialogs.quote_form import Form

Edit = QLineEdit | QPlainTextEdit

_LINE_ENDS = str.maketrans("\u2028\u2029", "\n\n")  # with which Qt parts lines and paragraphs
_BEFORE_LAST_NAME = re.compile(rf".*[{SEMICOLONS}]")


class QuoteFields:
    """Reads and writes the fields of a form.

    Attributes:
        edits: The fields with text by their names in `Form`, in the order of the dialog.
        problem_labels: Where the problem of a field is shown, by the same names.
    """

    def __init__(self, ui: Ui_QuoteDialog) -> None:
        self._status, self._collection, self._part = ui.statusCombo, ui.collectionCombo, ui.partCombo
        self.edits: dict[str, Edit] = {
            "words": ui.wordsEdit,
            "authors": ui.authorsEdit,
            "where": ui.whereEdit,
            "words_found": ui.wordsFoundEdit,
            "who": ui.whoEdit,
            "address": ui.addressEdit,
            "date": ui.dateEdit,
            "topic": ui.topicEdit,
            "tags": ui.tagsEdit,
            "language": ui.languageEdit,
            "remark": ui.remarkEdit,
        }
        self.problem_labels: dict[str, QLabel] = {
            "words": ui.wordsProblemLabel,
            "where": ui.whereProblemLabel,
            "words_found": ui.wordsFoundProblemLabel,
            "who": ui.whoProblemLabel,
            "address": ui.addressProblemLabel,
            "date": ui.dateProblemLabel,
            "language": ui.languageProblemLabel,
            "remark": ui.remarkProblemLabel,
        }

    @property
    def lists(self) -> tuple[QComboBox, ...]:
        return self._status, self._collection, self._part

    def form(self) -> Form:
        """Return what stands in the fields."""
        texts = {name: text_of(edit).strip() for name, edit in self.edits.items()}
        status = Status(self._status.currentData())  # Qt returns a plain string
        part = self._part.currentData() or 0
        return Form(**texts, status=status, collection=self._collection.currentData(), part=part)

    def fill(self, form: Form) -> None:
        """Show *form*. A collection or a part that is not in its list leaves the list as it is."""
        for name, edit in self.edits.items():
            set_text(edit, getattr(form, name))
        self._status.setCurrentIndex(self._status.findData(form.status))
        for chosen, value in ((self._collection, form.collection), (self._part, form.part)):
            row = chosen.findData(value)
            if row >= 0:
                chosen.setCurrentIndex(row)

    def exchange(self, old: dict[str, str], new: dict[str, str]) -> None:
        """Put the *new* text into each field that still has the *old* text."""
        for name, text in new.items():
            edit = self.edits[name]
            if text_of(edit) == old[name] != text:
                set_text(edit, text)


class NameCompleter(QCompleter):
    """Completes the last of several names that semicolons part."""

    def __init__(self, names: list[str], parent: QObject | None = None) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)  # a name is known by its last word, too

    def splitPath(self, path: str) -> list[str]:
        found = _BEFORE_LAST_NAME.match(path)
        return [path[found.end() :].strip() if found else path.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        found = _BEFORE_LAST_NAME.match(field.text()) if isinstance(field, QLineEdit) else None
        name = super().pathFromIndex(index)
        return f"{found[0]} {name}" if found else name


def text_of(edit: Edit) -> str:
    """Return the text of *edit*. `QPlainTextEdit.toPlainText` would turn no-break spaces into spaces."""
    return edit.text() if isinstance(edit, QLineEdit) else edit.document().toRawText().translate(_LINE_ENDS)


def set_text(edit: Edit, text: str) -> None:
    if isinstance(edit, QLineEdit):
        edit.setText(text)
        edit.home(False)  # a long text is read from its beginning
    else:
        edit.setPlainText(text)


def show_row(label: QWidget, edit: QWidget, *, shows: bool) -> None:
    label.setVisible(shows)
    edit.setVisible(shows)
