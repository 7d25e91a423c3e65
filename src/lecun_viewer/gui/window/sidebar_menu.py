"""The menu of a row or a heading of the sidebar: what can be done with what is listed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from lecun_viewer.gui.sidebar.sidebar_model import COLLECTIONS, PROVENANCE, REVIEW, RowRole, SidebarRow
from lecun_viewer.gui.theme.text import with_mnemonics

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
        ui, row = self._ui, index.data(RowRole.Scope)
        if row.scope is not None:
            self._fill_for_quotes(menu, row, has_quotes=index.data(RowRole.Count) != 0)
            menu.addSeparator()  # which a menu doesn't show at its end
        self._own_actions.fill_menu(menu, row)
        self._section_actions.fill_menu(menu, index)
        if row.section == COLLECTIONS:
            menu.addActions([ui.newCollectionAction, ui.importAction])
        if row.section == PROVENANCE or row.status:
            menu.addAction(ui.marksAction)
        self._give_letters(menu)

    def _fill_for_quotes(self, menu: QMenu, row: SidebarRow, *, has_quotes: bool) -> None:
        ui, info = self._ui, row.collection
        if row.scope == REVIEW:
            self._add(menu, row, ui.reviewAction)
        if row.own_part or (info and info.is_own and not row.is_hidden):
            self._add(menu, row, ui.newQuoteAction)
        if info:  # it is exported as a collection, hidden or not
            menu.addAction(ui.exportAction.text(), lambda: self._own_actions.export_collection(info))
        else:
            self._add(menu, row, ui.exportAction, is_enabled=has_quotes)
        if not row.is_hidden:
            for action in (ui.bookletAction, ui.randomAction):
                self._add(menu, row, action, is_enabled=has_quotes)

    def _add(self, menu: QMenu, row: SidebarRow, action: QAction, *, is_enabled: bool = True) -> None:
        """Offer what *action* of the window's menus does with what is listed."""

        def trigger() -> None:
            self._sidebar.go_to(str(row.scope))
            action.trigger()

        menu.addAction(action.text(), trigger).setEnabled(is_enabled)

    def _give_letters(self, menu: QMenu) -> None:
        """Give each entry a letter of its own. Actions of the window keep theirs, which come with its menus, too."""
        of_window = [each for each in menu.actions() if each.parent() != menu]
        of_menu = [each for each in menu.actions() if each.parent() == menu and not each.isSeparator()]
        labels = with_mnemonics([each.text() for each in (*of_window, *of_menu)])
        for action, label in zip(of_menu, labels[len(of_window) :], strict=True):
            action.setText(label)
