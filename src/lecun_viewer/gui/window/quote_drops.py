"""Quotes that are dragged from the list onto the sidebar: onto a collection, a part or the favorites."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES, RowRole, SidebarRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.sidebar.sidebar_delegate import SidebarDelegate
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.gui.window.own_actions import OwnActions


class QuoteDrops(QObject):
    """Puts the dragged quotes where they are dropped. They are the selected quotes."""

    def __init__(
        self, ui: Ui_MainWindow, own_actions: OwnActions, delegate: SidebarDelegate, messages: Messages
    ) -> None:
        """*delegate* frames the row that would take the quotes. *messages* say why another row doesn't."""
        super().__init__(ui.partView)
        self._ui = ui
        self._delegate = delegate
        self._own_actions = own_actions
        self._messages = messages
        ui.partView.viewport().setAcceptDrops(True)
        ui.partView.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._delegate.mark_drop(QModelIndex())
        if not isinstance(event, QDropEvent) or event.source() is not self._ui.quoteView:
            return False
        index = self._ui.partView.indexAt(event.position().toPoint())
        row: SidebarRow | None = index.data(RowRole.Scope)
        do = self._drop_on(row) if row else None
        refusal = self._own_actions.why_not_moved(row) if row and not do else ""
        self._delegate.mark_drop(index if do and event.type() != QEvent.Type.Drop else QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)  # a list deletes what is moved out of it
        event.setAccepted(event.type() == QEvent.Type.DragEnter or bool(do or refusal))
        if event.type() == QEvent.Type.Drop and event.isAccepted():
            # The drag must be over before the list changes.
            QTimer.singleShot(0, do or partial(self._messages.tell_nothing_done, refusal))
        return True

    def _drop_on(self, row: SidebarRow) -> Callable[[], object] | None:
        """Return what puts the quotes into *row*. ``None`` if they can't go there, or it has them."""
        if row.scope == FAVORITES:
            favorite = self._ui.favoriteAction
            return favorite.trigger if favorite.isEnabled() and not favorite.isChecked() else None
        return self._own_actions.drop_on(row)
