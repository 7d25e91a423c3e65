"""Quotes that are dragged from the list onto the sidebar: onto a collection, a part or the favorites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QDropEvent

from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES, RowRole, SidebarRow

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.sidebar.sidebar_delegate import SidebarDelegate
    from lecun_viewer.gui.window.own_actions import OwnActions


class QuoteDrops(QObject):
    """Does for the dragged quotes what the menus do. They are selected, so the menus are about them."""

    def __init__(self, ui: Ui_MainWindow, own_actions: OwnActions, delegate: SidebarDelegate) -> None:
        """*delegate* frames the row that would take the quotes."""
        super().__init__(ui.partView)
        self._ui = ui
        self._delegate = delegate
        self._own_actions = own_actions
        ui.partView.viewport().setAcceptDrops(True)
        ui.partView.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._delegate.mark_drop(QModelIndex())
        if not isinstance(event, QDropEvent) or event.source() is not self._ui.quoteView:
            return False
        index = self._ui.partView.indexAt(event.position().toPoint())
        action = self._action_at(index)
        self._delegate.mark_drop(index if action and event.type() != QEvent.Type.Drop else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)  # a list deletes what is moved out of it
        event.setAccepted(event.type() == QEvent.Type.DragEnter or action is not None)
        if event.type() == QEvent.Type.Drop and action:
            QTimer.singleShot(0, action.trigger)  # the drag must be over before the list changes
        return True

    def _action_at(self, index: QModelIndex) -> QAction | None:
        """Return the action that puts the quotes into the row at *index*, if it can be used now."""
        row: SidebarRow | None = index.data(RowRole.Scope)
        own, favorite = self._own_actions, self._ui.favoriteAction
        if row is None:
            return None
        if row.scope == FAVORITES:
            return favorite if favorite.isEnabled() and not favorite.isChecked() else None
        menus = (own.move_menu, own.part_menu)
        offered = [action for menu in menus if menu.menuAction().isEnabled() for action in menu.actions()]
        return next((action for action in offered if action.isEnabled() and own.scope_of(action) == row.scope), None)
