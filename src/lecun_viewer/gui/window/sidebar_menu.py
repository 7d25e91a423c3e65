"""The menu of a row or a heading of the sidebar: what can be done with what is listed there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from lecun_viewer.gui.sidebar.sidebar_model import COLLECTIONS, PROVENANCE, REVIEW, RowRole, SidebarRow
from lecun_viewer.gui.theme.text import with_mnemonics

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.quote_list.quote_list import QuoteList
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.gui.window.dialog_actions import DialogActions
    from lecun_viewer.gui.window.own_actions import OwnActions
    from lecun_viewer.gui.window.section_actions import SectionActions


class SidebarMenu(QObject):
    """Opens the menu by a right click or by keys. What can be done with quotes first lists the whole row."""

    def __init__(
        self,
        ui: Ui_MainWindow,
        sidebar: Sidebar,
        quote_list: QuoteList,
        dialogs: DialogActions,
        own_actions: OwnActions,
        section_actions: SectionActions,
    ) -> None:
        super().__init__(ui.partView)
        self._ui = ui
        self._view = ui.partView
        self._sidebar = sidebar
        self._quote_list = quote_list
        self._dialogs = dialogs
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
        self._section_actions.fill_menu(menu, row)
        if row.section == COLLECTIONS:
            menu.addActions([ui.newCollectionAction, ui.importAction])
        if row.section == PROVENANCE or row.status:
            menu.addAction(ui.marksAction)
        self._give_letters(menu)

    def _fill_for_quotes(self, menu: QMenu, row: SidebarRow, *, has_quotes: bool) -> None:
        ui, info, dialogs = self._ui, row.collection, self._dialogs
        if row.scope == REVIEW:
            self._add(menu, row, ui.reviewAction)
        if row.own_part or (info and info.is_own and not row.is_hidden):
            self._add(menu, row, ui.newQuoteAction)
        if info:  # it is exported as a collection, hidden or not
            menu.addAction(ui.exportAction.text(), lambda: dialogs.exporting.ask(info=info))
        else:
            export = partial(self._unless_empty, lambda: dialogs.exporting.ask(wants_list=True))
            self._add(menu, row, ui.exportAction, export).setEnabled(has_quotes)
        if not row.is_hidden:
            make_booklet = partial(self._unless_empty, partial(dialogs.make_booklet, wants_list=True))
            self._add(menu, row, ui.bookletAction, make_booklet).setEnabled(has_quotes)
            show_random = partial(self._unless_empty, ui.randomAction.trigger)
            self._add(menu, row, ui.randomAction, show_random).setEnabled(has_quotes)

    def _unless_empty(self, do: Callable[[], object]) -> None:
        """Call *do* if quotes are listed. Otherwise the list says why there are none, such as in the review."""
        if not self._quote_list.is_empty:
            do()

    def _add(self, menu: QMenu, row: SidebarRow, action: QAction, do: Callable[[], object] | None = None) -> QAction:
        """Add what *action* of the window's menus does, or what *do* does, with the row. Return the entry."""

        def trigger() -> None:
            self._quote_list.clear_search()
            self._sidebar.go_to(str(row.scope))
            (do or action.trigger)()

        return menu.addAction(action.text(), trigger)

    def _give_letters(self, menu: QMenu) -> None:
        """Give each entry a letter of its own. Actions of the window keep theirs, which come with its menus, too."""
        of_window = [each for each in menu.actions() if each.parent() != menu]
        of_menu = [each for each in menu.actions() if each.parent() == menu and not each.isSeparator()]
        labels = with_mnemonics([each.text() for each in (*of_window, *of_menu)])
        for action, label in zip(of_menu, labels[len(of_window) :], strict=True):
            action.setText(label)
