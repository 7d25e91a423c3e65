"""What the marks mean: the five verdicts of a check first, and then the mark of what nobody has checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.gui.dialogs.page_dialog import PageDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, sentences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class MarksDialog(PageDialog):
    """Shows each mark with its verdict, and how to quote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What the Marks Mean"))
        self.ui.collectionText.setAccessibleName(_("What the marks mean"))

    def write(self) -> None:
        for status in Verdict:
            self.add(verdicts.label(status), typography.bold(self.font()))
            self.add_mark(status)
            self.add(sentences([verdicts.meaning(status), verdicts.established(status)]), above=0.2)
        self.add_advice()
