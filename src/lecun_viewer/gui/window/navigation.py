"""Going back and forward through the quotes that were shown, as in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel

MOST = 500  # steps back; nobody takes more
LONGEST = 60  # of a quote in a tool tip, in UTF-16 units


class History:
    """The quotes that were shown, and the user's place among them. Quotes that are not there now are stepped over."""

    def __init__(self, is_there: Callable[[QuoteId], bool]) -> None:
        self._is_there = is_there
        self._shown: list[QuoteId] = []
        self._position = -1

    def visit(self, quote_id: QuoteId) -> None:
        """Add *quote_id* as the quote shown now. Forget the quotes ahead."""
        if self._shown and self._shown[self._position] == quote_id:
            return
        self._shown = [*self._shown[: self._position + 1], quote_id][-MOST:]
        self._position = len(self._shown) - 1

    def back(self) -> QuoteId | None:
        """Step back. Return the quote there, or ``None`` if there is none to go to."""
        return self._step(-1)

    def forward(self) -> QuoteId | None:
        """Step forward. Return the quote there, or ``None`` if there is none to go to."""
        return self._step(1)

    def next(self, step: int) -> QuoteId | None:
        """Return the quote that a *step* of 1 or -1 would lead to, or ``None``."""
        position = self._next(step)
        return None if position is None else self._shown[position]

    def _step(self, step: int) -> QuoteId | None:
        position = self._next(step)
        if position is None:
            return None
        self._position = position
        return self._shown[position]

    def _next(self, step: int) -> int | None:
        """Return the nearest position in that direction with another quote that is there."""
        ahead = range(self._position + step, len(self._shown) if step > 0 else -1, step)
        return next((each for each in ahead if self._is_other(self._shown[each])), None)

    def _is_other(self, quote_id: QuoteId) -> bool:
        return quote_id != self._shown[self._position] and self._is_there(quote_id)


class Navigation(QObject):
    """Steps through the history, and enables the actions that do so.

    Signals:
        quote_requested: Show the quote with this id again.
    """

    quote_requested = Signal(str)

    def __init__(self, ui: Ui_MainWindow, panel: DetailPanel, get: Callable[[QuoteId], Quote | None]) -> None:
        """*get* returns the quote with an id, if it can be shown."""
        super().__init__(panel)
        self._ui = ui
        self._panel = panel
        self._get = get
        self._history = History(lambda quote_id: get(quote_id) is not None)

    def visit(self, quote_id: QuoteId) -> None:
        """Add the quote that the user went to."""
        self._history.visit(quote_id)
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions and buttons that have a quote to go to. Their tool tips say which."""
        back, forward = self._history.next(-1), self._history.next(1)
        for action, tip, quote_id in (
            (self._ui.backAction, _("Go back one quote"), back),
            (self._ui.forwardAction, _("Go forward one quote"), forward),
        ):
            action.setEnabled(quote_id is not None)
            quote = quote_id and self._get(quote_id)
            # Qt takes no text for markup that has a line break before the markup.
            action.setToolTip(f"{tip}\n{beginning(quote.text, LONGEST)}" if quote else tip)
        self._panel.show_history(can_go_back=back is not None, can_go_forward=forward is not None)

    @Slot()
    def back(self) -> None:
        self._go_to(self._history.back())

    @Slot()
    def forward(self) -> None:
        self._go_to(self._history.forward())

    def _go_to(self, quote_id: QuoteId | None) -> None:
        self.update_actions()
        if quote_id:
            self.quote_requested.emit(quote_id)
