"""The detail panel: the quote that is shown, and the buttons for what one does with it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui import colors

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_detail_panel import Ui_DetailPanel
    from lecun_viewer.gui.quote_page import QuotePage

SMALLEST_ICON = 16


class DetailPanel(QWidget):
    """Shows a quote, or a sentence where none is chosen. Changes nothing itself.

    It is an empty pane until it is first asked to show something, and makes the page for a quote with the first quote:
    the first picture of the window is not to wait for either.

    Signals:
        favorite_requested, copy_requested, back_requested, forward_requested, random_requested: a button was clicked.
        note_edited: the text of the note is now this.
        link_requested: the user wants this address opened.
        check_requested: the user wants to write down what they found out about the quote.
    """

    favorite_requested = Signal()
    copy_requested = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    random_requested = Signal()
    note_edited = Signal(str)
    link_requested = Signal(str)
    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    @cached_property
    def ui(self) -> "Ui_DetailPanel":
        """The form, made when it is first needed."""
        from lecun_viewer.generated.ui_detail_panel import Ui_DetailPanel
        from lecun_viewer.gui.looks_watcher import LooksWatcher

        ui = Ui_DetailPanel()
        ui.setupUi(self)
        ui.favoriteButton.clicked.connect(self.favorite_requested)
        ui.copyButton.clicked.connect(self.copy_requested)
        ui.backButton.clicked.connect(self.back_requested)
        ui.forwardButton.clicked.connect(self.forward_requested)
        ui.randomButton.clicked.connect(self.random_requested)
        LooksWatcher(self).changed.connect(self._draw_icons)
        return ui

    @cached_property
    def _page(self) -> "QuotePage":
        from lecun_viewer.gui.quote_page import QuotePage

        page = QuotePage(self.ui.pages)
        page.note_edited.connect(self.note_edited)
        page.link_requested.connect(self.link_requested)
        page.check_requested.connect(self.check_requested)
        self.ui.pages.addWidget(page)
        return page

    def offer_formats(self, menu: QMenu) -> None:
        """Have the copy button offer *menu* when it is held down: an arrow of its own would not fit at large text."""
        self.ui.copyButton.setMenu(menu)
        self.ui.copyButton.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)

    def show_nothing(self, sentence: str) -> None:
        """Show *sentence* instead of a quote."""
        self.ui.nothingLabel.setText(sentence)
        self.ui.pages.setCurrentWidget(self.ui.nothingPage)
        self.ui.favoriteButton.setEnabled(False)
        self.ui.copyButton.setEnabled(False)
        self._draw_icons()

    def show_quote(self, quote: Quote, favorite: Favorite | None, query: Query) -> None:
        """Show *quote*, with what *query* asks for marked in it."""
        self.show_favorite(favorite)
        self._page.show_quote(quote, query)
        self.ui.pages.setCurrentWidget(self._page)
        self.ui.favoriteButton.setEnabled(True)
        self.ui.copyButton.setEnabled(True)

    def show_favorite(self, favorite: Favorite | None) -> None:
        """Show whether the quote is a favorite, and its note."""
        self.show_star(favorite is not None)
        self._page.show_favorite(favorite)

    def show_check(self, check: OwnCheck | None) -> None:
        """Show what the reader found out about the quote."""
        self._page.show_check(check)

    def show_star(self, is_favorite: bool) -> None:
        """Show whether the quote is a favorite."""
        self.ui.favoriteButton.setChecked(is_favorite)
        self._draw_icons()

    def show_history(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Show whether there is something to go back and forward to."""
        self.ui.backButton.setEnabled(can_go_back)
        self.ui.forwardButton.setEnabled(can_go_forward)

    def read(self) -> None:
        """Put the focus into the quote's text."""
        self._page.read()

    def edit_note(self) -> None:
        """Put the cursor into the note."""
        self._page.edit_note()

    @Slot()
    def _draw_icons(self) -> None:
        ui, ink = self.ui, self.palette().color(QPalette.ColorRole.ButtonText)
        is_favorite = ui.favoriteButton.isChecked()
        self._set_icon(ui.backButton, "back", ink)
        self._set_icon(ui.forwardButton, "forward", ink)
        self._set_icon(ui.randomButton, "random", ink)
        self._set_icon(ui.copyButton, "copy", ink)
        if is_favorite:
            self._set_icon(ui.favoriteButton, "star-filled", colors.star(self.palette()))
        else:
            self._set_icon(ui.favoriteButton, "star", ink)

    def _set_icon(self, button: QToolButton, name: str, color: QColor) -> None:
        from lecun_viewer.gui.icons import tinted_icon  # the first picture of the window has none

        size = max(SMALLEST_ICON, self.fontMetrics().ascent())
        disabled = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        button.setIcon(tinted_icon(name, color, size, self.devicePixelRatioF(), disabled=disabled))
        button.setIconSize(QSize(size, size))
