"""Checks a sentence: the quotes that are nearest to it, each with its verdict, what was said, and the differences.

The verdict is below the quote. Above it, right below the sentence, it would read as a verdict on the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.comparison import differences
from lecun_viewer.core.nearest import Near
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import shown
from lecun_viewer.generated.ui_check_dialog import Ui_CheckDialog
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.dialogs import simplify
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.texts import searching, verdicts
from lecun_viewer.texts.catalogue import _, sentences

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library

PAUSE_MS = 150  # in the typing, before the sentence is checked. With 100,000 quotes a check takes as long.


class CheckDialog(QDialog):
    """Looks up what stands in its field. Changes nothing itself: the caller shows `chosen` when it was accepted.

    Signals:
        copy_requested: The user wants this `Quote` on the clipboard.
    """

    copy_requested = Signal(object)

    def __init__(self, library: Library, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.chosen: Quote | None = None
        self.ui = Ui_CheckDialog()
        self.ui.setupUi(self)
        simplify(self.ui.buttonBox)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        metrics = self.ui.sentenceEdit.fontMetrics()
        self.ui.sentenceEdit.setMinimumHeight(4 * metrics.lineSpacing())
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self.ui.sentenceEdit.setPlainText(sentence)
        self._connect_signals()
        self.look()

    def _connect_signals(self) -> None:
        self.ui.sentenceEdit.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.look)
        self.ui.buttonBox.rejected.connect(self.reject)
        StyleChangeFilter(self.ui.content).changed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Show what is near to the sentence now."""
        asked = self.ui.sentenceEdit.toPlainText()
        found = self._library.nearest(asked) if asked.strip() else []
        self._clear()
        for near in found:
            result = _Result(near, asked, self.ui.content)
            result.show_requested.connect(self._choose)
            result.copy_requested.connect(self.copy_requested)
            self.ui.contentLayout.addWidget(result)
        self.ui.contentLayout.addStretch()
        self.ui.stateLabel.setText(self._in_words(asked, found))
        self.ui.stateLabel.setVisible(bool(self.ui.stateLabel.text()))

    def _in_words(self, asked: str, found: list[Near]) -> str:
        if not asked.strip():
            return ""
        if found:
            return sentences([searching.how_many(found), searching.cut(asked)])
        nothing = searching.nothing_near(self._library.collections())
        return sentences([nothing, searching.proves_nothing(), searching.cut(asked)])

    def _clear(self) -> None:
        layout = self.ui.contentLayout
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    @Slot(object)
    def _choose(self, quote: Quote) -> None:
        self.chosen = quote
        self.accept()


class _Result(QWidget):
    """One quote that is near.

    Signals:
        show_requested: The user wants this `Quote` in the window.
        copy_requested: The user wants this `Quote` on the clipboard.
    """

    show_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, near: Near, asked: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._quote = near.quote
        self._text = ReadingText(self)
        self._text.setAccessibleName(verdicts.label(near.quote.provenance.status))
        buttons = QHBoxLayout()
        show, self._copy_button = QPushButton(_("Show"), self), QPushButton(_("Copy"), self)
        for button, do in ((show, self._show), (self._copy_button, self._copy)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self._fill(near, asked)

    def _fill(self, near: Near, asked: str) -> None:
        quote, text, status = near.quote, self._text, near.quote.provenance.status
        serif, secondary = typography.serif(self.font(), 1.15), colors.secondary_text(self.palette())
        gap = self.fontMetrics().lineSpacing() / 2
        text.add_paragraph(searching.how_near(near))
        only_asked, only_words = near.different(asked)
        differing = differences(asked, near.words).other if only_asked or only_words else []
        said = shown(quote)
        text.add_paragraph(
            said.text, serif, above=gap, differing=[] if near.is_found or said.text != quote.text else differing
        )
        text.add_paragraph(verdicts.label(status), typography.bold(self.font()), above=gap)
        text.add_paragraph(verdicts.meaning(status, quote.is_persons))
        if quote.words_said:
            text.add_paragraph(verdicts.passage(status), color=secondary, above=gap)
            text.add_paragraph(quote.words_said, serif, differing=differing if near.is_found else [])
        text.add_paragraph(f"— {attribution(said)}", color=secondary, above=gap)
        if only_asked:
            text.add_paragraph(searching.only_in_sentence(only_asked), above=gap)
        if only_words:
            text.add_paragraph(searching.only_in_words(only_words), above=gap)

    @Slot()
    def _show(self) -> None:
        self.show_requested.emit(self._quote)

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self._quote)
        self._copy_button.setText(_("Copied"))
        announce(self._copy_button, _("Copied"))
