"""Back and forward through the quotes that were shown, as in a browser. Buttons of the mouse do it, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
    from lecun_viewer.gui.selection import Selection

MOST = 500  # steps back; nobody takes more
LONGEST = 60  # of a quote in a tool tip, in UTF-16 units
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class History:
    """The quotes that were shown, and the user's place among them. Quotes that are not there now are stepped over."""

    def __init__(self, is_there: Callable[[QuoteId], bool]) -> None:
        self._is_there = is_there
        self._shown: list[QuoteId] = []
        self._position = -1
        self._is_left = False  # no quote is shown now
        self._is_passed = False  # the quote shown now

    def leave(self) -> None:
        """Record that no quote is shown now. The step back leads to the quote shown last."""
        self._is_left = bool(self._shown)

    def visit(self, quote_id: QuoteId, *, is_passed: bool = False) -> None:
        """Add *quote_id* as the quote shown now. Forget the quotes ahead.

        A quote *is_passed* if it is shown because a key went to its row of the sidebar. The next such quote takes its
        place.
        """
        self._is_left = False
        if self._shown and self._shown[self._position] == quote_id:
            self._is_passed &= is_passed  # the user went to it before, or goes to it now
            return
        kept = self._position if self._is_passed and is_passed else self._position + 1
        self._is_passed = is_passed
        self._shown = [*self._shown[:kept], quote_id][-MOST:]
        self._position = len(self._shown) - 1

    def next(self, step: int) -> QuoteId | None:
        """Return the quote that a *step* of 1 or -1 would lead to, or ``None``."""
        position = self._next(step)
        return None if position is None else self._shown[position]

    def go(self, step: int) -> QuoteId | None:
        """Go forward with a *step* of 1, back with -1. Return the quote there, or ``None`` if there is none."""
        position = self._next(step)
        if position is None:
            return None
        self._position, self._is_left, self._is_passed = position, False, False
        return self._shown[position]

    def _next(self, step: int) -> int | None:
        """Return the nearest position in that direction with another quote that is there."""
        current = self._shown[self._position] if self._shown and not self._is_left else None
        first = self._position if self._is_left and step < 0 else self._position + step
        ahead = range(first, len(self._shown) if step > 0 else -1, step)
        return next(
            (each for each in ahead if self._is_there(self._shown[each]) and self._shown[each] != current), None
        )


class Navigation(QObject):
    """Steps through the quotes that were selected, and enables the actions that do so."""

    def __init__(
        self, ui: Ui_MainWindow, panel: DetailPanel, selection: Selection, get: Callable[[QuoteId], Quote | None]
    ) -> None:
        """*get* returns the quote with an id, if it can be shown."""
        super().__init__(panel)
        self._ui = ui
        self._panel = panel
        self._selection = selection
        self._get = get
        self._history = History(lambda quote_id: get(quote_id) is not None)
        selection.changed.connect(self._on_selected)

    @Slot()
    def _on_selected(self) -> None:
        if quote := self._selection.quote:
            self._history.visit(quote.id, is_passed=self._ui.partView.is_moved_by_key)
        else:
            self._history.leave()
        self.update_actions()

    def update_actions(self) -> None:
        """Enable the actions and buttons that have a quote to go to. Their tool tips say which."""
        back, forward = self._history.next(-1), self._history.next(1)
        for action, tip, quote_id in (
            (self._ui.backAction, _("Go to the previous quote in the history"), back),
            (self._ui.forwardAction, _("Go to the next quote in the history"), forward),
        ):
            action.setEnabled(quote_id is not None)
            quote = quote_id and self._get(quote_id)
            # Qt takes no text for markup that has a line break before the markup.
            action.setToolTip(f"{tip}\n{beginning(quote.text, LONGEST)}" if quote else tip)
        self._panel.show_history(can_go_back=back is not None, can_go_forward=forward is not None)

    @Slot()
    def back(self) -> None:
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        quote_id = self._history.go(step)
        if quote_id and (quote := self._get(quote_id)):
            self._selection.select(quote)


class MouseButtons(QObject):
    """Watches a window for the back and forward buttons of the mouse. Keeps all but the left button from *left_only*.

    The right button still asks *left_only* for its menu. Watches the system's window, which gets the events of the
    mouse before any widget does.

    Signals:
        back_requested, forward_requested: The user pressed this button.
    """

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, window: QWidget, left_only: QAbstractScrollArea) -> None:
        super().__init__(window)
        self._window = window
        self._left_only = left_only
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in PRESSES or not isinstance(event, QMouseEvent):
            return False
        button = event.button()
        if button == Qt.MouseButton.BackButton:
            self.back_requested.emit()
        elif button == Qt.MouseButton.ForwardButton:
            self.forward_requested.emit()
        elif button == Qt.MouseButton.LeftButton or not self._is_in_left_only(event.position().toPoint()):
            return False
        elif button == Qt.MouseButton.RightButton:
            self._ask_for_menu(event.globalPosition().toPoint())
        return True

    def _is_in_left_only(self, at: QPoint) -> bool:
        return QRect(self._left_only.mapTo(self._window, QPoint()), self._left_only.size()).contains(at)

    def _ask_for_menu(self, at: QPoint) -> None:
        """Send the event that Qt would send after the press. On Windows, Qt sends it when the button is released."""
        if QGuiApplication.styleHints().contextMenuTrigger() == Qt.ContextMenuTrigger.Press:
            viewport = self._left_only.viewport()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, viewport.mapFromGlobal(at), at)
            QCoreApplication.sendEvent(viewport, event)
