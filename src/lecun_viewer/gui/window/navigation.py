"""Going back and forward through the quotes that were shown, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from lecun_viewer.core.quote import QuoteId

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel

MOST = 500  # steps back; nobody takes more


class History:
    """The quotes that were shown, and the user's place among them."""

    def __init__(self) -> None:
        self._shown: list[QuoteId] = []
        self._position = -1

    @property
    def can_go_back(self) -> bool:
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        return self._position < len(self._shown) - 1

    def visit(self, quote_id: QuoteId) -> None:
        """Add *quote_id* as the quote shown now. Forget the quotes ahead."""
        if self._shown and self._shown[self._position] == quote_id:
            return
        self._shown = [*self._shown[: self._position + 1], quote_id][-MOST:]
        self._position = len(self._shown) - 1

    def back(self) -> QuoteId:
        """Step back. Return the quote there. Only if `can_go_back`."""
        self._position -= 1
        return self._shown[self._position]

    def forward(self) -> QuoteId:
        """Step forward. Return the quote there. Only if `can_go_forward`."""
        self._position += 1
        return self._shown[self._position]


class Navigation(QObject):
    """Steps through the history, and enables the actions that do so.

    Signals:
        quote_requested: Show the quote with this id again.
    """

    quote_requested = Signal(str)

    def __init__(self, ui: Ui_MainWindow, panel: DetailPanel) -> None:
        super().__init__(panel)
        self._ui = ui
        self._panel = panel
        self._history = History()

    def visit(self, quote_id: QuoteId) -> None:
        """Add the quote that the user went to."""
        self._history.visit(quote_id)
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions and buttons that have a quote to go to."""
        back, forward = self._history.can_go_back, self._history.can_go_forward
        self._ui.backAction.setEnabled(back)
        self._ui.forwardAction.setEnabled(forward)
        self._panel.show_history(can_go_back=back, can_go_forward=forward)

    @Slot()
    def back(self) -> None:
        if self._history.can_go_back:
            self._step(self._history.back())

    @Slot()
    def forward(self) -> None:
        if self._history.can_go_forward:
            self._step(self._history.forward())

    def _step(self, quote_id: QuoteId) -> None:
        self.update_actions()
        self.quote_requested.emit(quote_id)
