"""What the window gets after its first picture. Only `MainWindow.complete` imports this module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from lecun_viewer.gui.look.looks_watcher import LooksWatcher, ThinScrollBar
from lecun_viewer.gui.quote_list.list_pane import SearchAnnouncer, fit_narrow_pane
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.widgets.fields import ShortcutPassing
from lecun_viewer.gui.window.dialog_actions import DialogActions
from lecun_viewer.gui.window.menus import ButtonTips, Menus, QuoteMenu, set_shortcuts
from lecun_viewer.gui.window.messages import Messages
from lecun_viewer.gui.window.navigation import MouseButtons, Navigation
from lecun_viewer.gui.window.own_actions import OwnActions
from lecun_viewer.gui.window.quote_actions import QuoteActions
from lecun_viewer.gui.window.section_actions import SectionActions
from lecun_viewer.texts import days
from lecun_viewer.texts.catalogue import _, _n, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

    from lecun_viewer.core.quote import Quote
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.gui.quote_list.quote_list import QuoteList
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.stores import Stores


class Completion:
    """The pane of one quote, and everything that acts or speaks: messages, menus, keys, mouse, dialogs.

    The window connects these parts."""

    def __init__(
        self,
        ui: Ui_MainWindow,
        stores: Stores,
        editor: FavoriteEditor,
        sidebar: Sidebar,
        quote_list: QuoteList,
        window: QMainWindow,
    ) -> None:
        self.editor = editor
        self.announcer = SearchAnnouncer(ui)
        fit_narrow_pane(ui)
        self.panel = DetailPanel(ui.detailPane)
        ui.detailLayout.addWidget(self.panel)
        self.messages = Messages(ui, window)
        self.navigation = Navigation(ui, self.panel, stores.quote)
        self.quote_actions = QuoteActions(ui, self.panel, stores, editor, self.messages, window)
        self.dialogs = DialogActions(ui, stores, editor, self.messages, quote_list.listed, window)
        self.menus = Menus(ui, editor, stores.library.parts(), quote_list.order, window)
        self.own_actions = OwnActions(ui, stores, editor, self.messages, self.dialogs, sidebar, window)
        self.sections = SectionActions(ui.partView, sidebar, stores.settings, self.messages)
        self.quote_menu = QuoteMenu(ui, self.panel, self.own_actions.all)
        self.mouse = MouseButtons(window, left_only=ui.partView)
        self.looks = LooksWatcher(window)
        LooksWatcher(ui.partView.viewport()).resized.connect(ui.partView.doItemsLayout)  # its rows change their heights
        list_looks = LooksWatcher(ui.quoteView.viewport())
        # Queued, for the view itself hears of its new size after this event filter.
        list_looks.resized.connect(ui.quoteView.keep_current_whole, Qt.ConnectionType.QueuedConnection)
        for area in (ui.partView, ui.quoteView, self.panel.page):
            ThinScrollBar(area)
        _order_panes(ui)
        set_shortcuts(ui, self.menus.part_actions)
        self.panel.offer_formats(self.quote_actions.fill_menus())
        self.tips = ButtonTips(ui, self.panel)
        ui.searchEdit.installEventFilter(ShortcutPassing(window))
        self._ui, self._library = ui, stores.library
        self.show_collections()

    def set_quotes(self, quotes: Sequence[Quote]) -> None:
        """Have the actions be about *quotes* from now on."""
        self.quote_actions.set_quotes(quotes)
        self.own_actions.set_quotes(quotes)

    def show_several(self, quotes: Sequence[Quote]) -> None:
        """Have the actions be about *quotes*, and say on the pane how many they are."""
        self.set_quotes(quotes)
        count = _n("{n} quote selected.", "{n} quotes selected.", len(quotes))
        self.panel.show_nothing(sentences([count, _("The Edit menu has what you can do with all of them.")]))
        self.announcer.say_several(len(quotes), count)

    def show_nothing(self) -> None:
        """Say on the pane of the quote that none is chosen, or that there is none to choose."""
        if not self._library.quote_count():
            self.panel.show_nothing(days.all_hidden())
            return
        key = self._ui.randomAction.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        next_step = _("Select one from the list, or press {0} for a random quote.").format(key)
        self.panel.show_nothing(_("No quote selected. {0}").format(next_step))

    def show_collections(self) -> None:
        """Offer and name the collections that there are now."""
        titles = {each.id: each.title for each in self._library.collections()}
        self.panel.page.name_collections(titles)
        self.messages.show_collections(set(titles.values()), has_quotes=bool(self._library.quote_count()))
        self.menus.show_parts(self._library.parts())
        self.navigation.update_actions()
        self.own_actions.show_collections()


def _order_panes(ui: Ui_MainWindow) -> None:
    """Order the panes for a screen reader as for the eye. The splitter puts each pane beneath the others.

    The handles go above the panes, because they reach over the edges of the panes for the mouse.
    """
    handles = map(ui.splitter.handle, range(ui.splitter.count()))
    for each in (ui.partView, ui.listPane, ui.detailPane, *handles):
        each.raise_()
