"""What an import of quotes will bring, before anything changes."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QWidget

from lecun_viewer.core.attribution import beginning, date_in_words, names
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.page import Label
from lecun_viewer.generated.ui_import_preview_dialog import Ui_ImportPreviewDialog
from lecun_viewer.gui.dialogs.forms import show_row
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.controls import give_room
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.dialogs import open_as_list, polish
from lecun_viewer.gui.widgets.fields import show_problem
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.imports.found import Choice
from lecun_viewer.texts import exports, quote_imports
from lecun_viewer.texts.catalogue import _, _n, listed, sentences

StandardButton = QDialogButtonBox.StandardButton

SHOWN_WORDS = 160  # UTF-16 units of a quote
SHOWN_PLACE = 100
TEXT_FACTOR = 1.12  # of the window's text size, as in the list


class Preview(NamedTuple):
    """What an import preview shows: what was recognized in a file.

    Attributes:
        title: The title that is suggested for the collection.
        format_label: The format in words, such as “Kindle clippings”.
        quote_count: How many quotes were found, with those that are there already.
        first: The first few of them.
        left_out: Sentences that say what is left out and why.
        duplicates: How many of the quotes are there already.
        there_already: Sentences that say where they are.
        choices: How the file was understood, to be chosen otherwise.
        problem: Why there are no quotes.
        collections: The user's own collections, into which the quotes may come.
        into: The id of the collection into which they come. Empty for a new collection.
        again: What comes into an old collection, and what does not, in a sentence.
        deleted: How many of the quotes were deleted after an earlier import.
        dated: How many of the duplicates get the time when they were highlighted.
        doubts: Sentences that say how many of the quotes look odd, and why. Those are among the first.
        remedy: The choice that would find quotes, if none were found: its name and its value.
    """

    title: str
    format_label: str
    quote_count: int
    first: Sequence[Quote]
    left_out: Sequence[str]
    duplicates: int
    there_already: Sequence[str] = ()
    choices: Sequence[Choice] = ()
    problem: str = ""
    collections: Sequence[CollectionInfo] = ()
    into: str = ""
    again: str = ""
    deleted: int = 0
    dated: int = 0
    doubts: Sequence[str] = ()
    remedy: tuple[str, str] | None = None

    @property
    def left_out_by_default(self) -> int:
        """How many quotes do not come, unless the user wants them again."""
        return self.duplicates + self.deleted


class ImportPreviewDialog(QDialog):
    """Shows a preview, and lets the user choose the collection. It imports nothing: the caller does.

    The user may choose how the file is understood, and the collection. Then the caller makes another preview.

    Signals:
        chosen: How the file is to be read, by the names of the choices, and the id of the collection. Until
            `show_preview` is called, the dialog can only be canceled.
    """

    chosen = Signal(dict, str)

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._chosen_box: QComboBox | None = None
        self._options: dict[str, str] = {}
        self._shown_choices: Sequence[Choice] = ()
        self._choice_boxes = list[QComboBox]()
        self.ui = Ui_ImportPreviewDialog()
        self.ui.setupUi(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        polish(self)
        self._fill()
        self._fill_choices()
        self._set_text()
        self._connect_signals()
        self._update()
        self.resize(self.size().expandedTo(self.minimumSizeHint()))
        fit(self)

    @property
    def title(self) -> str:
        """The title in the field."""
        return self.ui.titleEdit.text().strip()

    @property
    def into(self) -> str:
        """The id of the collection that the quotes come into. Empty for a new collection."""
        return str(self.ui.intoCombo.currentData() or "")

    @property
    def leaves_out_duplicates(self) -> bool:
        """Whether quotes that are there already are left out."""
        return bool(self._preview.left_out_by_default) and self.ui.duplicatesCheck.isChecked()

    def _fill(self) -> None:
        ui = self.ui
        ui.titleEdit.setText(in_one_line(self._preview.title))
        ui.titleEdit.home(False)
        ui.intoCombo.add_title(_("New Collection"), "")
        for each in self._preview.collections:
            ui.intoCombo.add_title(in_one_line(each.title), each.id)
        ui.intoCombo.setCurrentIndex(ui.intoCombo.findData(self._preview.into))
        show_row(ui.intoLabel, ui.intoCombo, shows=bool(self._preview.collections))
        self._fill_duplicates()
        button = ui.buttonBox.button(StandardButton.Ok)
        button.setText(_("&Import"))
        button.setDefault(True)

    def _fill_duplicates(self) -> None:
        ui, number = self.ui, self._preview.left_out_by_default
        if self._preview.deleted:
            said = _n("&Skip {n} duplicate or deleted quote", "&Skip {n} duplicate or deleted quotes", number)
        else:
            said = _n("&Skip {n} duplicate", "&Skip {n} duplicates", number)
        ui.duplicatesCheck.setText(said)
        ui.duplicatesCheck.setVisible(number > 0)

    # How the file is understood

    def _fill_choices(self) -> None:
        """Show a box for each choice. With the same choices, the boxes and the focus stay."""
        choices, form = self._preview.choices, self.ui.choicesForm
        if [(each.name, each.values) for each in choices] != [(each.name, each.values) for each in self._shown_choices]:
            while form.rowCount():
                form.removeRow(0)
            self._choice_boxes.clear()
            for choice in choices:
                self._add_choice(choice)
            give_room(self.ui.choices)
            self._shown_choices = choices
        for box, choice in zip(self._choice_boxes, choices, strict=True):
            box.setCurrentIndex(choice.values.index(choice.value))
            box.setToolTip(quote_imports.why(choice))
        self.ui.choices.setVisible(bool(choices))
        remedy = next((each for each in choices if self._preview.remedy and each.name == self._preview.remedy[0]), None)
        self.ui.remedyButton.setVisible(bool(remedy))
        if remedy and self._preview.remedy:
            self.ui.remedyButton.setText(quote_imports.remedy_button(remedy, self._preview.remedy[1]))

    def _add_choice(self, choice: Choice) -> None:
        box = QComboBox(self.ui.choices)
        open_as_list(box)
        for value in choice.values:
            box.addItem(quote_imports.value_label(choice, value), (choice.name, value))
        box.setAccessibleName(in_one_line(quote_imports.choice_label(choice)))
        box.activated.connect(self._on_chosen)
        label = QLabel(in_one_line(quote_imports.choice_label(choice)), self.ui.choices)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.choicesForm.addRow(label, box)
        self._choice_boxes.append(box)

    @Slot()
    def _on_chosen(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        name, value = box.currentData()
        self._choose(name, value, box)

    @Slot()
    def _on_remedy(self) -> None:
        assert self._preview.remedy
        self._choose(*self._preview.remedy, None)

    def _choose(self, name: str, value: str, box: QComboBox | None) -> None:
        if name == "kind":
            self._options = {name: each for name, each in self._options.items() if name == "encoding"}
        self._options[name] = value
        self._ask_for_preview(box)

    @Slot()
    def _on_into_chosen(self) -> None:
        self._ask_for_preview(self.ui.intoCombo)

    def _ask_for_preview(self, box: QComboBox | None) -> None:
        """Ask for the preview of what is chosen now, in *box* or with the button. The boxes wait meanwhile."""
        self._chosen_box = box
        self._enable_boxes(False)
        self.ui.buttonBox.button(StandardButton.Ok).setEnabled(False)
        self.chosen.emit(dict(self._options), self.into)

    def _enable_boxes(self, enabled: bool) -> None:
        self.ui.choices.setEnabled(enabled)
        self.ui.remedyButton.setEnabled(enabled)
        self.ui.intoCombo.setEnabled(enabled)

    def show_preview(self, preview: Preview) -> None:
        """Show the *preview* of what was chosen. The box in which it was chosen keeps the focus."""
        self._preview = preview
        self._enable_boxes(True)
        if self._chosen_box:
            self._chosen_box.setFocus()
        self._fill_choices()
        self._fill_duplicates()
        self._set_text()
        self._update()

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self.accept)
        ui.buttonBox.rejected.connect(self.reject)
        ui.titleEdit.textChanged.connect(self._update)
        ui.remedyButton.clicked.connect(self._on_remedy)
        ui.intoCombo.activated.connect(self._on_into_chosen)
        ui.duplicatesCheck.toggled.connect(self._update)
        looks = StyleChangeFilter(ui.previewText)
        looks.changed.connect(self._set_text)
        looks.changed.connect(self._update)

    @Slot()
    def _update(self) -> None:
        """Update the label of *Import*, and enable it if there are quotes and a title."""
        ui = self.ui
        number = self._preview.quote_count - (self._preview.left_out_by_default if self.leaves_out_duplicates else 0)
        will = _n("{n} quote will be imported.", "{n} quotes will be imported.", number)
        changes_anything = number > 0 or (self._preview.dated > 0 and self.leaves_out_duplicates)
        nothing = "" if changes_anything else _("Nothing to import.")
        more = _("“Not Imported” at the end of the preview says what is skipped.") if self._preview.left_out else ""
        said = [self._preview.again, *([will, more] if number else [nothing])]
        ui.stateLabel.setText(sentences(filter(None, said)))
        show_row(ui.titleLabel, ui.titleEdit, shows=not self.into)
        self._line_up()
        has_title = bool(self.title or self.into)
        show_problem(ui.titleEdit, ui.titleProblemLabel, "" if has_title else _("Enter a title for the collection."))
        ui.buttonBox.button(StandardButton.Ok).setEnabled(changes_anything and has_title)

    def _line_up(self) -> None:
        """Give the labels one width, so that all fields begin in line, above the preview and within it."""
        labels = [self.ui.intoLabel, self.ui.titleLabel, *self.ui.choices.findChildren(QLabel)]
        widest = max((each.sizeHint().width() for each in labels if not each.isHidden()), default=0)
        for each in labels:
            each.setMinimumWidth(widest)

    # The text

    @Slot()
    def _set_text(self) -> None:
        preview = self._preview
        self.ui.previewText.clear()
        count = _n("{n} quote", "{n} quotes", preview.quote_count)
        self.ui.previewText.add_heading(_("{0}: {1}").format(in_one_line(preview.format_label), count))
        if preview.problem:
            self._add(preview.problem)
        for said in preview.doubts:
            self._add(said)
        for quote in preview.first:
            self._add_quote(quote)
        more = preview.quote_count - len(preview.first)
        if more > 0:
            self.ui.previewText.add_aside(_n("and {n} more", "and {n} more", more), above=self._gap)
        self._add_sentences(_("Duplicates"), preview.there_already)
        self._add_sentences(_("Not Imported"), preview.left_out)

    def _add_sentences(self, heading: str, sentences: Sequence[str]) -> None:
        if sentences:
            self.ui.previewText.add_heading(heading)
        for sentence in sentences:
            self._add(in_one_line(sentence))

    def _add_quote(self, quote: Quote) -> None:
        words = _("“{0}”").format(beginning(in_one_line(quote.text), SHOWN_WORDS))
        self._add(words, typography.serif(self.font(), TEXT_FACTOR))
        known = quote.provenance
        where = known.where or quote.source
        date = date_in_words(known.date) if known.date and known.date[:4] not in where else ""
        told = listed((names(quote.authors), beginning(in_one_line(where), SHOWN_PLACE), date))
        self.ui.previewText.add_aside(f"— {in_one_line(told)}", above=0)
        if note := known.note:  # of a highlight, in the reader's words
            said = beginning(in_one_line(note), SHOWN_WORDS)
            self.ui.previewText.add_aside(_("{0}: {1}").format(exports.page_label(Label.REMARK), said), above=0)

    def _add(self, text: str, font: QFont | None = None) -> None:
        self.ui.previewText.add_paragraph(text, font, above=self._gap)

    @property
    def _gap(self) -> float:
        return 0.7 * self.fontMetrics().height()
