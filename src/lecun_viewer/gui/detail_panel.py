"""The detail panel: the quote that is shown, and the buttons for what one does with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated.ui_detail_panel import Ui_DetailPanel
from lecun_viewer.gui import colors
from lecun_viewer.gui.icons import tinted_icon

if TYPE_CHECKING:
    from lecun_viewer.gui.quote_page import QuotePage

SMALLEST_ICON = 16


class DetailPanel(QWidget):
    """Shows a quote, or a sentence where none is chosen. Changes nothing itself.

    The page that a quote is shown on is made for the first quote, for the window's first picture shows none.

    Signals:
        note_edited: the text of the note is now this.
        link_requested: the user wants this address opened.
    """

    note_edited = Signal(str)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DetailPanel()
        self.ui.setupUi(self)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._page: QuotePage | None = None
        self._set_icons()

    def show_nothing(self, sentence: str) -> None:
        """Show *sentence* instead of a quote."""
        self.ui.nothingLabel.setText(sentence)
        self.ui.pages.setCurrentWidget(self.ui.nothingPage)
        self.ui.favoriteButton.setEnabled(False)
        self.ui.copyButton.setEnabled(False)

    def show_quote(self, quote: Quote, favorite: Favorite | None, query: Query) -> None:
        """Show *quote*, with what *query* asks for marked in it."""
        page = self._quote_page()
        self.show_favorite(favorite)
        page.show_quote(quote, query)
        self.ui.pages.setCurrentWidget(page)
        self.ui.favoriteButton.setEnabled(True)
        self.ui.copyButton.setEnabled(True)

    def show_favorite(self, favorite: Favorite | None) -> None:
        """Show whether the quote is a favorite, and its note."""
        self.ui.favoriteButton.setChecked(favorite is not None)
        self._set_icons()
        self._quote_page().show_favorite(favorite)

    def edit_note(self) -> None:
        """Put the cursor into the note."""
        self._quote_page().edit_note()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_page"):
            self._set_icons()

    def _quote_page(self) -> "QuotePage":
        if self._page is None:
            from lecun_viewer.gui.quote_page import QuotePage

            self._page = QuotePage(self.ui.pages)
            self._page.note_edited.connect(self.note_edited)
            self._page.link_requested.connect(self.link_requested)
            self.ui.pages.addWidget(self._page)
        return self._page

    def _set_icons(self) -> None:
        ui, ink = self.ui, self.palette().color(QPalette.ColorRole.ButtonText)
        star, star_ink = (
            ("star-filled", colors.star(self.palette())) if ui.favoriteButton.isChecked() else ("star", ink)
        )
        self._set_icon(ui.backButton, "back", ink)
        self._set_icon(ui.forwardButton, "forward", ink)
        self._set_icon(ui.randomButton, "random", ink)
        self._set_icon(ui.favoriteButton, star, star_ink)
        self._set_icon(ui.copyButton, "copy", ink)

    def _set_icon(self, button: QToolButton, name: str, color: QColor) -> None:
        size = max(SMALLEST_ICON, self.fontMetrics().ascent())
        disabled = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        button.setIcon(tinted_icon(name, color, size, self.devicePixelRatioF(), disabled=disabled))
        button.setIconSize(QSize(size, size))
