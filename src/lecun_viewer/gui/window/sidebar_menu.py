"""The menu of a row of the sidebar: what can be done with what the row lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from lecun_viewer.gui.sidebar.sidebar_model import REVIEW, RowRole, SidebarRow
from lecun_viewer.gui.theme.text import without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.gui.window.own_actions import OwnActions
    from lecun_viewer.gui.window.section_actions import SectionActions


class SidebarMenu(QObject):
    """Opens the menu by a right click or by keys. An entry of the window's own menus chooses the row first."""

    def __init__(
        self, ui: Ui_MainWindow, sidebar: Sidebar, own_actions: OwnActions, section_actions: SectionActions
    ) -> None:
        super().__init__(ui.partView)
        self._ui = ui
        self._view = ui.partView
        self._sidebar = sidebar
        self._own_actions = own_actions
        self._section_actions = section_actions
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        if index.isValid():
            self._fill(menu, index)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(self._view.viewport().mapToGlobal(at))

    def _fill(self, menu: QMenu, index: QModelIndex) -> None:
        row: SidebarRow = index.data(RowRole.Scope)
        self._own_actions.fill_menu(menu, row)
        self._section_actions.fill_menu(menu, index)
        if row.scope is None or row.is_hidden:
            return
        ui = self._ui
        if row.scope == REVIEW:
            self._add(menu, row, ui.reviewAction)
        if row.status:
            self._add(menu, row, ui.marksAction)
        if not menu.isEmpty():
            menu.addSeparator()
        for action in (ui.exportAction, ui.bookletAction, ui.randomAction):
            if action is not ui.exportAction or not row.collection:  # a collection has its own *Export…*
                self._add(menu, row, action, is_enabled=index.data(RowRole.Count) != 0)

    def _add(self, menu: QMenu, row: SidebarRow, action: QAction, *, is_enabled: bool = True) -> None:
        """Offer what *action* of the window's menus does with what is listed. Its letter may be taken in *menu*."""

        def trigger() -> None:
            self._sidebar.go_to(str(row.scope))
            action.trigger()

        menu.addAction(without_mnemonic(action.text()), trigger).setEnabled(is_enabled)
