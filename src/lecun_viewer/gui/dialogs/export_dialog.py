"""What to export, in which format, and how that begins."""

from __future__ import annotations

from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QTextDocumentFragment
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.visible import visible
from lecun_viewer.exchange.formats import FORMATS, lost
from lecun_viewer.generated.ui_export_dialog import Ui_ExportDialog
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.records.importing import OWN
from lecun_viewer.texts import exports
from lecun_viewer.texts.catalogue import _, _n, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lecun_viewer.core.quote import CollectionInfo, Quote

NOTES = "notes"
LINES_OF_HINT = 3
LINES_OF_PREVIEW = 40  # at most
HTML = "html"


class Kind(Enum):
    """What is exported. ``EVERYTHING`` is the favorites and all own collections."""

    COLLECTION = auto()
    QUOTES = auto()
    FAVORITES = auto()
    EVERYTHING = auto()


class Content(NamedTuple):
    """A choice of the export dialog: the favorites, a collection, or everything.

    Attributes:
        label: What it is, for the user.
        info: The collection, or the title of other quotes. ``None`` for favorites and everything.
        quotes: Returns the quotes of *info*. Raises `OSError` if they can't be read.
        how_many: The amount, in words. Not needed with *info*, which has the number of its quotes.
    """

    kind: Kind
    label: str
    info: CollectionInfo | None = None
    quotes: Callable[[], Iterable[Quote]] = tuple
    how_many: str = ""

    @property
    def amount(self) -> str:
        """How many quotes or favorites it has, in words."""
        return _n("{n} quote", "{n} quotes", self.info.quote_count) if self.info else self.how_many

    @property
    def formats(self) -> list[str]:
        """The formats that it can have: those of `FORMATS`, a collection's own file `OWN`, and `NOTES`."""
        is_collection = self.kind is Kind.COLLECTION
        own = [OWN] if is_collection and self.info and self.info.is_own else []
        return [*own, *FORMATS, *([NOTES] if is_collection else [])]

    def lost(self, format: str) -> str:
        """Return what an import does not bring back of it, in sentences. Empty if all comes back."""
        if format not in FORMATS:
            return ""
        of_favorites = {Kind.FAVORITES: (True,), Kind.EVERYTHING: (True, False)}.get(self.kind, (False,))
        said = (exports.lost(lost(format, is_of_favorites=each)) for each in of_favorites)
        return sentences(dict.fromkeys(filter(None, said)))


def format_label(name: str) -> str:
    """Return the label of one of `FORMATS`, `OWN` or `NOTES`."""
    if name in FORMATS:
        return FORMATS[name].label
    return _("LeCun Viewer collection") if name == OWN else _("Notes for Obsidian and Logseq")


class ExportDialog(QDialog):
    """Lets the user choose a content and a format. It exports nothing: the caller does."""

    def __init__(
        self,
        contents: Sequence[Content],
        chosen: int,
        parent: QWidget | None = None,
        beginning: Callable[[Content, str], str] = lambda _content, _format: "",
    ) -> None:
        """*chosen* is the index of the initial content.

        *beginning* returns the beginning of a content in a format, for the preview.
        """
        super().__init__(parent)
        self._contents = contents
        self._beginning = beginning
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.ui.buttonBox.addButton(_("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        polish(self)
        self.ui.hintLabel.setMinimumHeight(LINES_OF_HINT * self.fontMetrics().lineSpacing())
        self.ui.previewText.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for content in contents:
            self.ui.contentCombo.add_title(content.label, None)
        self.ui.contentCombo.setCurrentIndex(chosen)
        self._offer_formats()
        self.ui.contentCombo.currentIndexChanged.connect(self._offer_formats)
        self.ui.formatCombo.currentIndexChanged.connect(self._show_format)

    @property
    def content(self) -> Content:
        return self._contents[self.ui.contentCombo.currentIndex()]

    @property
    def format(self) -> str:
        """The name of the chosen format."""
        return str(self.ui.formatCombo.currentData())

    @Slot()
    def _offer_formats(self) -> None:
        """Offer the formats of the content. Keep the chosen format if it is among them."""
        combo, before = self.ui.formatCombo, self.format
        combo.blockSignals(True)
        combo.clear()
        for name in self.content.formats:
            combo.addItem(format_label(name), name)
        combo.setCurrentIndex(max(0, combo.findData(before)))
        combo.blockSignals(False)
        self.ui.countLabel.setText(self.content.amount)
        self.ui.contentCombo.setAccessibleDescription(self.content.amount)  # a screen reader says it with the choice
        self._show_format()

    @Slot()
    def _show_format(self) -> None:
        self._show_hint()
        self._show_beginning()

    def _show_hint(self) -> None:
        kind, lost = self.content.kind, self.content.lost(self.format)
        if self.format == NOTES:
            said = [_("Each book gets a note in a folder that you choose. Notes you have edited are not overwritten.")]
        elif kind is Kind.EVERYTHING:
            files = _("Your favorites and each of your collections are saved as separate files in a new folder.")
            said = [files, lost or _("Importing these files restores everything.")]
        else:
            said = [lost or _("Importing this file restores everything.")]
            if not lost and kind is not Kind.FAVORITES:
                said.append(_("Your favorites, notes, and findings are exported separately."))
        self.ui.hintLabel.setText(sentences(said))
        self.ui.formatCombo.setAccessibleDescription(sentences(said))  # a screen reader says it with the choice

    def _show_beginning(self) -> None:
        """Show the first lines of the file. Those of a web page are shown as a browser does, without its code."""
        said = self._beginning(self.content, self.format)
        if self.format == HTML:
            said = QTextDocumentFragment.fromHtml(said).toPlainText()
        lines = filter(str.strip, said.splitlines())
        self.ui.previewText.setPlainText(visible("\n".join(islice(lines, LINES_OF_PREVIEW))))
