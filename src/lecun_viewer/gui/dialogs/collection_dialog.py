"""The page about the collections: their introductions, the states of provenance, and advice for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import Query, has_status, in_collections, of_others
from lecun_viewer.core.quote import COMPILATION, CollectionInfo
from lecun_viewer.core.search import Search
from lecun_viewer.generated.ui_collection_dialog import Ui_CollectionDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.icons import status_icon_name, tinted_pixmap
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.dialogs import simplify
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _, _n, sentences

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library


class CollectionDialog(QDialog):
    """Shows one page to read, with the figures of each collection. A hidden collection is not on it."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collections = [each for each in library.collections() if not each.is_hidden]
        self._counts = {each.id: _status_counts(library, each) for each in self._collections}
        self._with_others = {
            each.id for each in self._collections if library.count(Search(of_others(in_collections(each.id))))
        }
        self.ui = Ui_CollectionDialog()
        self.ui.setupUi(self)
        simplify(self.ui.buttonBox)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        self._set_text()
        StyleChangeFilter(self.ui.collectionText).changed.connect(self._set_text)

    @Slot()
    def _set_text(self) -> None:
        self.ui.collectionText.clear()
        explained = set[Status]()
        for each in self._collections:
            self._add_collection(each)
            is_persons = each.id not in self._with_others
            for status, number in self._counts[each.id].items():
                self._add_state(status, number, each.quote_count)
                if status not in explained:
                    said = [states.meaning(status, is_persons), states.established(status)]
                    self._add(sentences(said), above=0.2)
                    explained.add(status)
        self.ui.collectionText.add_heading(_("How to Quote Accurately"))
        for advice in (
            _("Quote the wording in the source, and cite that source. Copy As does both for you."),
            _("Follow the link and read the context. What comes before and after a sentence is part of its meaning."),
            _("If no source was found, say so. The attribution you copy does this for you."),
            _("Found a source yourself? Choose Add Finding below the quote. Findings are saved with your favorites."),
        ):
            self._add(f"•  {advice}")

    def _add_collection(self, info: CollectionInfo) -> None:
        """Add what comes before the states: title, introduction, and how the states were found."""
        self.ui.collectionText.add_heading(info.title, 1.6)
        count = _n("{n} quote", "{n} quotes", info.quote_count)
        is_compilation = info.id == COMPILATION
        aside = _("{0}. From its introduction:").format(count) if is_compilation else count
        self.ui.collectionText.add_aside(aside, above=self.fontMetrics().height())
        self._add(info.introduction, typography.serif(self.font(), 1.15))
        if self._counts[info.id]:
            self.ui.collectionText.add_heading(_("Provenance"))
        if is_compilation:
            self._add(
                _(
                    "For each quote, its wording and its meaning were searched for in what Yann LeCun wrote and"
                    " said, and in the sources the compilation cites. The results:"
                )
            )

    def _add_state(self, status: Status, number: int, total: int) -> None:
        counts = map(QLocale().toString, (number, total))
        self._add(_("{0}: {1} of {2}").format(states.label(status), *counts), typography.bold(self.font()))
        self._add_mark(status)

    def _add_mark(self, status: Status) -> None:
        """Put the mark of *status*, as the list has it, before the last paragraph."""
        ink, size = self.palette().color(QPalette.ColorRole.Text), self.fontMetrics().ascent()
        mark = tinted_pixmap(status_icon_name(status.value), ink.rgba(), size, self.devicePixelRatioF())
        cursor = self.ui.collectionText.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertImage(mark.toImage())
        cursor.insertText("  ")

    def _add(self, text: str, font: QFont | None = None, *, above: float = 0.7) -> None:
        """Append a paragraph. *above* is its top margin, in lines."""
        self.ui.collectionText.add_paragraph(text, font, above=self.fontMetrics().height() * above)


def _status_counts(library: Library, info: CollectionInfo) -> dict[Status, int]:
    """Return how many quotes of the collection have each state. A state without quotes is left out."""
    counts = {status: library.count(Search(Query((in_collections(info.id), has_status(status))))) for status in Status}
    return {status: number for status, number in counts.items() if number}
