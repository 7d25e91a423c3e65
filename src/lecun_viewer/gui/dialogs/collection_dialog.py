"""The page about the collections: their introductions, the states of provenance, and advice for readers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialog, QWidget

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import COMPILATION, CollectionInfo
from lecun_viewer.generated.ui_collection_dialog import Ui_CollectionDialog
from lecun_viewer.gui.look import colors, typography
from lecun_viewer.gui.texts import states
from lecun_viewer.gui.widgets.dialogs import without_icons


class CollectionDialog(QDialog):
    """Shows one page to read. All its figures come from *counts*."""

    def __init__(
        self, collections: Sequence[CollectionInfo], counts: Mapping[Status, int], parent: QWidget | None = None
    ) -> None:
        """*counts* is the number of quotes in each state, in all *collections*."""
        super().__init__(parent)
        self._collections = collections
        self._counts = counts
        self.ui = Ui_CollectionDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        self._set_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "ui"):
            self._set_text()

    def _set_text(self) -> None:
        self.ui.collectionText.clear()
        for each in self._collections:
            self._add_heading(each.title, 1.6)
            count = self.tr("%Ln quote(s)", "", each.quote_count)
            if each.id == COMPILATION:
                self._add_aside(self.tr("{0}. The compilation says of itself:").format(count))
            else:
                self._add_aside(count)
            self._add(each.introduction, typography.serif(self.font(), 1.15))
        total = sum(self._counts.values())
        self._add_heading(self.tr("How far its words are his"))
        self._add(
            self.tr(
                "The quotes, {0} in all, were looked for one by one in what he wrote and said. Those of the compilation"
                " were looked for by their words and by their sense, in the sources that it names, too. The result is"
                " one of these states:"
            ).format(total)
        )
        for status, number in self._counts.items():
            self._add_state(status, number, total)
        self._add_heading(self.tr("What you can do"))
        for advice in (
            self.tr("Quote the words that were found, from the place that was found. “Copy as” does that."),
            self.tr("Open the address and read on: what stands before and after a sentence is part of what it says."),
            self.tr("Where a quote was not traced, say so. Its copy carries that with it."),
            self.tr(
                "Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites."
            ),
        ):
            self._add(f"•  {advice}")

    def _add_state(self, status: Status, number: int, total: int) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        self._add(self.tr("{0}: {1} of {2}").format(states.label(status), number, total), bold)
        self._add(f"{states.meaning(status)} {states.established(status)}", above=0.2)

    def _add_heading(self, text: str, factor: float = 1.3) -> None:
        self._add(text, typography.serif(self.font(), factor), above=1.4)

    def _add_aside(self, text: str) -> None:
        ink = colors.secondary_text(self.palette())
        gap = self.fontMetrics().height()
        self.ui.collectionText.add_paragraph(text, typography.scaled(self.font(), 0.92), ink, above=gap)

    def _add(self, text: str, font: QFont | None = None, *, above: float = 0.7) -> None:
        """Add a paragraph. *above* is the space above it, in lines."""
        ink = self.palette().color(QPalette.ColorRole.Text)
        gap = self.fontMetrics().height() * above
        self.ui.collectionText.add_paragraph(text, font or self.font(), ink, above=gap)
