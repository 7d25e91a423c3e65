"""A page to read in a dialog, with the marks of the verdicts."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.generated.ui_collection_dialog import Ui_CollectionDialog
from lecun_viewer.gui.theme.icons import tinted_pixmap, verdict_icon_name
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.texts.catalogue import _


class PageDialog(QDialog):
    """Shows one page. A subclass writes it in `write`, which is called again when the colors or fonts change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CollectionDialog()
        self.ui.setupUi(self)
        polish(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        self._set_text()
        StyleChangeFilter(self.ui.collectionText).changed.connect(self._set_text)

    def write(self) -> None:
        """Write the page with the methods below."""
        raise NotImplementedError

    @Slot()
    def _set_text(self) -> None:
        self.ui.collectionText.clear()
        self.write()

    def add(self, text: str, font: QFont | None = None, *, above: float = 0.7) -> None:
        """Append a paragraph. *above* is its top margin, in lines."""
        self.ui.collectionText.add_paragraph(text, font, above=self.fontMetrics().height() * above)

    def add_mark(self, status: Verdict) -> None:
        """Put the mark of *status*, as the list has it, before the last paragraph."""
        ink, size = self.palette().color(QPalette.ColorRole.Text), self.fontMetrics().ascent()
        mark = tinted_pixmap(verdict_icon_name(status.value), ink.rgba(), size, self.devicePixelRatioF())
        cursor = self.ui.collectionText.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.insertImage(mark.toImage())
        cursor.insertText("  ")

    def add_advice(self) -> None:
        """Append how to quote accurately."""
        self.ui.collectionText.add_heading(_("How to Quote Accurately"))
        for advice in (
            _("Quote the wording in the source, and cite that source. Copy As does both for you."),
            _("Follow the link and read the context. What comes before and after a sentence is part of its meaning."),
            _("If no source was found, say so. The attribution you copy does this for you."),
            _("Found a source yourself? Choose Edit ▸ Add Finding. Findings are saved with your favorites."),
        ):
            self.add(f"•  {advice}")
