"""Quotes that are dragged from the list onto the sidebar: onto a collection, a part or the favorites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES, RowRole, SidebarRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.sidebar.sidebar_delegate import SidebarDelegate
    from lecun_viewer.gui.window.own_actions import OwnActions


class QuoteDrops(QObject):
    """Puts the dragged quotes where they are dropped. They are the selected quotes."""

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
        do = self._dropped_on(index)
        is_taken = do is not None and do != self._own_actions.tell_not_moved
        self._delegate.mark_drop(index if is_taken and event.type() != QEvent.Type.Drop else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)  # a list deletes what is moved out of it
        event.setAccepted(event.type() == QEvent.Type.DragEnter or do is not None)
        if event.type() == QEvent.Type.Drop and do:
            QTimer.singleShot(0, do)  # the drag must be over before the list changes
        return True

    def _dropped_on(self, index: QModelIndex) -> Callable[[], object] | None:
        """Return what a drop on the row at *index* does: it puts the quotes there, or says why not.

        ``None`` if the row takes no quotes.
        """
        row: SidebarRow | None = index.data(RowRole.Scope)
        if row is None:
            return None
        if row.scope == FAVORITES:
            favorite = self._ui.favoriteAction
            return favorite.trigger if favorite.isEnabled() and not favorite.isChecked() else None
        return self._own_actions.drop_on(row)
