"""The review in the window: from each of today's quotes to the next, and what comes after the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from lecun_viewer.gui.sidebar.sidebar_model import REVIEW, RowRole
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.texts.catalogue import _, number_in_words

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.quote_list.quote_list import QuoteList
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
    from lecun_viewer.gui.selection import Selection
    from lecun_viewer.gui.sidebar.sidebar import Sidebar


class Review(QObject):
    """Goes through the quotes while the review is listed. Space in the list reads on, as it does on the page.

    Signals:
        ended: The user went on from the last quote.
    """

    ended = Signal()

    def __init__(
        self, ui: Ui_MainWindow, panel: DetailPanel, selection: Selection, sidebar: Sidebar, quote_list: QuoteList
    ) -> None:
        super().__init__(panel)
        self._ui = ui
        self._panel = panel
        self._selection = selection
        self._sidebar = sidebar
        self._quote_list = quote_list
        panel.page.read_to_end.connect(self.go_on)
        panel.ui.nextButton.clicked.connect(self.go_on)
        selection.changed.connect(self.show_place)
        for view in (ui.partView, ui.quoteView):
            view.installEventFilter(self)

    @property
    def _shows_one(self) -> bool:
        """Whether the review is listed, and a quote is shown."""
        return self._sidebar.row.scope == REVIEW and self._selection.quote is not None

    @Slot()
    def go_on(self) -> None:
        """Show the next quote. After the last, say so."""
        if self._shows_one and not self._quote_list.choose_after_shown():
            self.ended.emit()

    @Slot()
    def show_place(self) -> None:
        """Show the bar below the quote, with the place of the quote among those of today."""
        place, number = self._quote_list.place_of_shown if self._shows_one else (None, 0)
        if not number:
            self._panel.show_review(None)
        else:
            self._panel.show_review(_("{0} of {1}").format(*map(number_in_words, (place, number))) if place else "")

    def show_end(self) -> None:
        """Say that there are no more quotes today, and where to read on."""
        said = _(
            "That was the last quote of today’s review. To see one again, select it in the list. To read on, choose"
            " Go ▸ All Quotes."
        )
        self._panel.show_nothing(said)
        self._ui.quoteView.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # which makes no row current
        announce(self._ui.quoteView, said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
        if not (is_space and event.type() == QEvent.Type.KeyPress and self._shows_one):
            return False
        if watched is self._ui.partView and self._ui.partView.currentIndex().data(RowRole.Scope).scope != REVIEW:
            return False  # a heading, which Space opens
        self._panel.page.read_on()
        return True
