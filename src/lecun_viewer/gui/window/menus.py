"""What the menus of the window offer: parts, orders of the list, undo and redo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup

from lecun_viewer.core.quote import Part
from lecun_viewer.core.search import Order
from lecun_viewer.gui.sidebar.part_list_model import ALL_QUOTES, DAYS, FAVORITES
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.favorite_editor import FavoriteEditor

LONGEST_TITLE = 36  # average characters; a menu must not be wider than a small screen


def title_in_menu(title: str, menu: QMenu) -> str:
    """Return *title* for an entry of *menu*. A long title loses its middle, because titles often differ at the end."""
    metrics = menu.fontMetrics()
    room = LONGEST_TITLE * metrics.averageCharWidth()
    return metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")


class Menus(QObject):
    """Fills the menus, and says what the user chose in them.

    Attributes:
        part_actions: One action for each part, also for a part without quotes.

    Signals:
        scope_requested: List the sidebar's row with this scope.
        order_requested: Sort the list by this `Order`.
    """

    scope_requested = Signal(str)
    order_requested = Signal(object)

    def __init__(
        self, ui: Ui_MainWindow, editor: FavoriteEditor, parts: Sequence[Part], order: Order, parent: QObject
    ) -> None:
        """*order* is the current order of the list."""
        super().__init__(parent)
        self._ui = ui
        self._editor = editor
        self.part_actions = [self._part_action(part) for part in parts]
        self.show_parts(parts)
        self._set_scopes()
        self._set_orders(order)
        editor.steps_changed.connect(self._update_undo_actions)
        self._update_undo_actions()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Offer those of *parts* that have quotes. They are the parts as before, each with its number of quotes now."""
        for action, part in zip(self.part_actions, parts, strict=True):
            action.setVisible(part.quote_count > 0)

    def _part_action(self, part: Part) -> QAction:
        # The digit is the mnemonic, so it is that of the keys in every language.
        text = _("Part &{0}: {1}").format(part.number, title_in_menu(part.title, self._ui.goMenu))
        action = self._ui.goMenu.addAction(text)
        action.setData(f"part {part.number}")
        action.triggered.connect(self._on_scope_triggered)
        return action

    def _set_scopes(self) -> None:
        ui = self._ui
        for action, scope in ((ui.allQuotesAction, ALL_QUOTES), (ui.daysAction, DAYS), (ui.favoritesAction, FAVORITES)):
            action.setData(scope)
            action.triggered.connect(self._on_scope_triggered)

    def _set_orders(self, present: Order) -> None:
        ui, orders = self._ui, QActionGroup(self)
        for action, order in (
            (ui.sortGivenAction, Order.GIVEN),
            (ui.sortSourceAction, Order.SOURCE),
            (ui.sortDateAction, Order.DATE),
        ):
            action.setData(order)
            action.setActionGroup(orders)
            action.setChecked(order == present)
            action.triggered.connect(self._on_order_triggered)

    @Slot()
    def _on_scope_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.scope_requested.emit(action.data())

    @Slot()
    def _on_order_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.order_requested.emit(Order(action.data()))

    @Slot()
    def _update_undo_actions(self) -> None:
        undo, redo = self._editor.undo_text, self._editor.redo_text
        self._ui.undoAction.setEnabled(bool(undo))
        self._ui.redoAction.setEnabled(bool(redo))
        self._ui.undoAction.setText(_("&Undo {0}").format(undo) if undo else _("&Undo"))
        self._ui.redoAction.setText(_("&Redo {0}").format(redo) if redo else _("&Redo"))
