"""What an import of quotes will bring, before anything changes."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.attribution import beginning, names
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_import_preview_dialog import Ui_ImportPreviewDialog
from lecun_viewer.gui.dialogs.forms import show_problem
from lecun_viewer.gui.look import colors, typography
from lecun_viewer.gui.widgets.dialogs import without_icons
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.texts.catalogue import _, _n, listed

StandardButton = QDialogButtonBox.StandardButton

SHOWN_WORDS = 160  # UTF-16 units of a quote
SHOWN_PLACE = 100


class Preview(NamedTuple):
    """What was recognized in a file.

    Attributes:
        title: The title that is suggested for the collection.
        format_label: The format in words, such as “Clippings of a Kindle”.
        quote_count: How many quotes were found, with those that are there already.
        first: The first few of them.
        left_out: Sentences that say what is left out and why.
        duplicates: How many of the quotes are there already.
        there_already: Sentences that say where they are.
    """

    title: str
    format_label: str
    quote_count: int
    first: Sequence[Quote]
    left_out: Sequence[str]
    duplicates: int
    there_already: Sequence[str] = ()


class ImportPreviewDialog(QDialog):
    """Shows a preview, and lets the user give the collection another title. It imports nothing: the caller does."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.ui = Ui_ImportPreviewDialog()
        self.ui.setupUi(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        without_icons(self.ui.buttonBox)
        self._fill()
        self._set_text()
        self._connect_signals()
        self._update()
        self._make_room()

    @property
    def title(self) -> str:
        """The title that the user wants."""
        return self.ui.titleEdit.text().strip()

    @property
    def leaves_out_duplicates(self) -> bool:
        """Whether quotes that are there already are left out."""
        return bool(self._preview.duplicates) and self.ui.duplicatesCheck.isChecked()

    def _fill(self) -> None:
        ui, number = self.ui, self._preview.duplicates
        ui.titleEdit.setText(in_one_line(self._preview.title))
        ui.titleEdit.home(False)
        ui.duplicatesCheck.setText(
            _n("&Leave out {n} quote that is there already", "&Leave out {n} quotes that are there already", number)
        )
        ui.duplicatesCheck.setVisible(number > 0)
        button = ui.buttonBox.button(StandardButton.Ok)
        button.setText(_("&Import"))
        button.setDefault(True)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self.accept)
        ui.buttonBox.rejected.connect(self.reject)
        ui.titleEdit.textChanged.connect(self._update)
        ui.duplicatesCheck.toggled.connect(self._update)

    @Slot()
    def _update(self) -> None:
        """Say what *Import* will do. It needs a quote and a title."""
        ui = self.ui
        number = self._preview.quote_count - (self._preview.duplicates if self.leaves_out_duplicates else 0)
        ui.stateLabel.setText(
            _n("{n} quote will be imported.", "{n} quotes will be imported.", number)
            if number
            else _("There is nothing to import.")
        )
        show_problem(ui.titleEdit, ui.titleProblemLabel, "" if self.title else _("A collection needs a title."))
        ui.buttonBox.button(StandardButton.Ok).setEnabled(number > 0 and bool(self.title))

    # The text

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "ui"):
            self._set_text()
            self._update()

    def _set_text(self) -> None:
        preview = self._preview
        self.ui.previewText.clear()
        count = _n("{n} quote", "{n} quotes", preview.quote_count)
        self._add_heading(_("{0}: {1}").format(in_one_line(preview.format_label), count))
        for quote in preview.first:
            self._add_quote(quote)
        more = preview.quote_count - len(preview.first)
        if more > 0:
            self._add_aside(_n("and {n} more", "and {n} more", more), above=0.7)
        self._add_sentences(_("What is there already"), preview.there_already)
        self._add_sentences(_("What is left out"), preview.left_out)

    def _add_sentences(self, heading: str, sentences: Sequence[str]) -> None:
        if sentences:
            self._add_heading(heading)
        for sentence in sentences:
            self._add(in_one_line(sentence))

    def _add_quote(self, quote: Quote) -> None:
        self._add(_("“{0}”").format(beginning(in_one_line(quote.text), SHOWN_WORDS)))
        where = quote.provenance.where or quote.source
        told = listed((names(quote.authors), beginning(in_one_line(where), SHOWN_PLACE)))
        self._add_aside(f"— {in_one_line(told)}", above=0)

    def _add_heading(self, text: str) -> None:
        self._add(text, typography.serif(self.font(), 1.3), above=1.2)

    def _add_aside(self, text: str, *, above: float) -> None:
        """Add what is less important. *above* is the space above it, in lines."""
        ink, gap = colors.secondary_text(self.palette()), self.fontMetrics().height() * above
        self.ui.previewText.add_paragraph(text, typography.scaled(self.font(), 0.92), ink, above=gap)

    def _add(self, text: str, font: QFont | None = None, *, above: float = 0.7) -> None:
        """Add a paragraph. *above* is the space above it, in lines."""
        ink, gap = self.palette().color(QPalette.ColorRole.Text), self.fontMetrics().height() * above
        self.ui.previewText.add_paragraph(text, font or self.font(), ink, above=gap)

    def _make_room(self) -> None:
        """Make the dialog large enough for its choices. The text scrolls."""
        self.resize(self.size().expandedTo(self.minimumSizeHint()))
        fit(self)
