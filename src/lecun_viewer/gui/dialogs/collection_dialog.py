"""The page about the collections: their introductions, the verdicts, and advice for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import Query, has_verdict, in_collections, of_others
from lecun_viewer.core.quote import COMPILATION, CollectionInfo
from lecun_viewer.core.search import Search
from lecun_viewer.gui.dialogs.page_dialog import PageDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, _n, sentences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lecun_viewer.library.library import Library


class CollectionDialog(PageDialog):
    """Shows one page to read, with the figures of each collection. A hidden collection is not on it."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        self._collections = [each for each in library.collections() if not each.is_hidden]
        self._counts = {each.id: _verdict_counts(library, each) for each in self._collections}
        self._with_others = {
            each.id for each in self._collections if library.count(Search(of_others(in_collections(each.id))))
        }
        super().__init__(parent)

    def write(self) -> None:
        explained = set[Verdict]()
        for each in self._collections:
            self._add_collection(each)
            is_persons = each.id not in self._with_others
            for status, number in self._counts[each.id].items():
                self._add_verdict(status, number, each.quote_count)
                if status not in explained:
                    said = [verdicts.meaning(status, is_persons), verdicts.established(status)]
                    self.add(sentences(said), above=0.2)
                    explained.add(status)
        self.add_advice()

    def _add_collection(self, info: CollectionInfo) -> None:
        """Add what comes before the verdicts: title, introduction, and how the verdicts were found."""
        self.ui.collectionText.add_heading(info.title, 1.6)
        count = _n("{n} quote", "{n} quotes", info.quote_count)
        is_compilation = info.id == COMPILATION
        aside = _("{0}. From its introduction:").format(count) if is_compilation else count
        self.ui.collectionText.add_aside(aside, above=self.fontMetrics().height())
        self.add(info.introduction, typography.serif(self.font(), 1.15))
        if self._counts[info.id]:
            self.ui.collectionText.add_heading(_("Verdicts"))
        if is_compilation:
            self.add(
                _(
                    "For each quote, its wording and its meaning were searched for in what Yann LeCun wrote and"
                    " said, and in the sources the compilation cites. The results:"
                )
            )

    def _add_verdict(self, status: Verdict, number: int, total: int) -> None:
        counts = map(QLocale().toString, (number, total))
        self.add(_("{0}: {1} of {2}").format(verdicts.label(status), *counts), typography.bold(self.font()))
        self.add_mark(status)


def _verdict_counts(library: Library, info: CollectionInfo) -> dict[Verdict, int]:
    """Return how many quotes of the collection have each verdict. A verdict without quotes is left out."""
    counts = {
        status: library.count(Search(Query((in_collections(info.id), has_verdict(status))))) for status in Verdict
    }
    return {status: number for status, number in counts.items() if number}
