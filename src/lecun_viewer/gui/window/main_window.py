"""The window: parts, quotes and one quote in detail, side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from lecun_viewer.core.query import shortened
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Keeper, Order
from lecun_viewer.core.settings_keys import GEOMETRY, QUOTE, SCOPE
from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui.favorite_editor import FavoriteEditor
from lecun_viewer.gui.preferences.text_size import TextSize
from lecun_viewer.gui.quote_list.quote_list import QuoteList
from lecun_viewer.gui.sidebar.part_list_model import ALL_QUOTES, DAYS, FAVORITES
from lecun_viewer.gui.sidebar.sidebar import Sidebar
from lecun_viewer.gui.widgets import window_geometry
from lecun_viewer.gui.window.history import History
from lecun_viewer.gui.window.quote_actions import QuoteActions

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent

    from lecun_viewer.gui.protocols import Stores
    from lecun_viewer.gui.window.exchange_actions import ExchangeActions
    from lecun_viewer.gui.window.notice_bar import NoticeBar
    from lecun_viewer.gui.window.quote_menu import QuoteMenu

LONG_ID = 60  # characters; no quote has such a one


class MainWindow(QMainWindow):
    """Browse, search, read and keep quotes.

    Signals:
        quote_shown: the quote with this id is before the reader's eyes.
        about_requested, preferences_requested: the dialog of that name is wanted.
        log_requested: The folder of the log is wanted.
        quit_requested: the program is to end.
    """

    quote_shown = Signal(str)
    about_requested = Signal()
    log_requested = Signal()
    preferences_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        stores: Stores,
        editor: FavoriteEditor,
        text_size: TextSize,
        goes_on_without: Callable[[], bool | None],
    ) -> None:
        """*goes_on_without* tells whether the program goes on when the window is closed. ``None`` keeps it open."""
        super().__init__()
        self._stores = stores
        self._library = stores.library
        self._favorites = stores.favorites
        self._settings = stores.settings
        self._text_size = text_size
        self._goes_on_without = goes_on_without
        self._quote: Quote | None = None
        self._listed_favorites = list(stores.favorites)
        self._listed_checks = [check.quote.id for check in stores.favorites.checks()]
        self._notice_bars: dict[bool, NoticeBar] = {}  # by whether it shows problems
        self._is_complete = False
        self._history = History()
        self._editor = editor
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._order_panes()
        window_geometry.restore(self, self.ui.splitter, stores.settings)

    def fill(self) -> None:
        """Make what the window shows; to be called once, and best right after `show`.

        The window manager is busy with the frame then, and the first picture waits for both.
        """
        ui, library, favorites, settings = self.ui, self._library, self._favorites, self._settings
        self._sidebar = Sidebar(ui.partView, library, favorites, settings)
        self._quote_list = QuoteList(ui, self._stores, self._sidebar.row)
        self._quote_actions = QuoteActions(ui, settings, self)
        self._update_looks()
        self._connect_signals()
        self._keep_favorites_findable()
        self._sidebar.restore()
        self.tell_store_notices()

    # What others ask of the window

    def show_quote_id(self, quote_id: str) -> None:
        """Show that quote; an unknown one is told in a notice."""
        quote = self._library.get(QuoteId(quote_id))
        if quote:
            self._go_to(quote)
        else:
            self.tell(self.tr("There is no quote “{0}” in this collection.").format(shortened(quote_id, LONG_ID)))

    @Slot(str)
    def show_requested(self, quote_id: str) -> None:
        """Show the window and give it the focus, also when it was minimized; show that quote, if any is named."""
        if quote_id:
            self.show_quote_id(quote_id)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def shown_quote_id(self) -> str | None:
        """The id of the quote that is shown."""
        return self._quote.id if self._quote else None

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Show above the panes, until it is closed, that something is wrong."""
        self._tell(sentence, is_problem=True)

    @Slot(str)
    def tell_success(self, sentence: str) -> None:
        """Show above the panes, for a while, what was done."""
        self._tell(sentence, is_problem=False)

    def _tell(self, sentence: str, *, is_problem: bool) -> None:
        if is_problem not in self._notice_bars:
            from lecun_viewer.gui.window.notice_bar import NoticeBar  # mostly there is nothing to tell

            bar = self._notice_bars[is_problem] = NoticeBar(self.ui.centralWidget, is_problem=is_problem)
            self.ui.centralLayout.insertWidget(0, bar)
            self._put_first(bar)
        self._notice_bars[is_problem].tell(sentence)

    @Slot()
    def favorites_may_have_changed(self) -> None:
        """Look whether another program has changed the favorites."""
        if self._favorites.refresh():
            self._on_favorites_changed()

    @Slot()
    def remember(self) -> None:
        """Keep sizes and selection for the next start; the quote of the last one where none was shown in this yet."""
        quote = {QUOTE: self.shown_quote_id} if self._is_complete or self._quote else {}
        remembered = window_geometry.remembered(self, self.ui.splitter)
        self._settings.update(**remembered, **{SCOPE: self._sidebar.row.scope}, **quote)

    # Building

    def _set_up_actions(self) -> None:
        ui = self.ui
        self._update_undo_actions()
        self._part_actions = list[QAction]()
        for part in self._library.parts():
            action = ui.goMenu.addAction(self.tr("Part &{0}: {1}").format(part.number, part.title.replace("&", "&&")))
            action.setData(f"part {part.number}")
            self._part_actions.append(action)
            action.triggered.connect(self._on_scope_action_triggered)
        ui.allQuotesAction.setData(ALL_QUOTES)
        ui.daysAction.setData(DAYS)
        ui.favoritesAction.setData(FAVORITES)
        self._set_up_sorting()

    def _set_up_sorting(self) -> None:
        from PySide6.QtGui import QActionGroup  # not needed for the first window

        sorting = QActionGroup(self)
        for action, order in (
            (self.ui.sortGivenAction, Order.GIVEN),
            (self.ui.sortSourceAction, Order.SOURCE),
            (self.ui.sortDateAction, Order.DATE),
        ):
            action.setData(order)
            action.setActionGroup(sorting)
            action.setChecked(order == self._quote_list.order)

    def _connect_signals(self) -> None:
        ui, panel = self.ui, self.ui.detailPanel

        self._sidebar.first_painted.connect(self._on_first_painted)
        self._sidebar.chosen.connect(self._on_row_chosen)
        self._quote_list.quote_chosen.connect(self._show_quote)
        self._quote_list.query_changed.connect(self._on_query_changed)
        self._quote_list.widen_requested.connect(self._widen)
        self._quote_list.read_requested.connect(self._read)
        self._quote_list.menu_requested.connect(self._show_list_menu)
        panel.menu_requested.connect(self._show_page_menu)

        self._quote_list.star_clicked.connect(self._editor.toggle)
        panel.favorite_requested.connect(self._toggle_favorite)
        ui.favoriteAction.triggered.connect(self._toggle_favorite)
        panel.note_edited.connect(self._on_note_edited)
        panel.check_requested.connect(self._edit_check)
        ui.checkAction.triggered.connect(self._edit_check)
        self._editor.changed.connect(self._on_favorites_changed)
        self._editor.failed.connect(self._on_change_failed)
        self._editor.told.connect(self.tell)
        ui.undoAction.triggered.connect(self._editor.undo)
        ui.redoAction.triggered.connect(self._editor.redo)
        self._editor.steps_changed.connect(self._update_undo_actions)
        self._editor.steps_changed.connect(ui.searchEdit.forget_typing)

        panel.copy_requested.connect(self._quote_actions.copy)
        panel.link_requested.connect(self._quote_actions.open_link)
        self._quote_actions.copied.connect(panel.show_copied)
        self._quote_actions.failed.connect(self.tell)
        ui.noteAction.triggered.connect(self._edit_note)

        panel.back_requested.connect(self._go_back)
        panel.forward_requested.connect(self._go_forward)
        panel.random_requested.connect(self.show_random)
        ui.backAction.triggered.connect(self._go_back)
        ui.forwardAction.triggered.connect(self._go_forward)
        ui.randomAction.triggered.connect(self.show_random)
        ui.allQuotesAction.triggered.connect(self._on_scope_action_triggered)
        ui.daysAction.triggered.connect(self._on_scope_action_triggered)
        ui.favoritesAction.triggered.connect(self._on_scope_action_triggered)

        for action in (ui.sortGivenAction, ui.sortSourceAction, ui.sortDateAction):
            action.triggered.connect(self._on_sort_action_triggered)
        ui.findAction.triggered.connect(self._quote_list.find)
        ui.clearSearchAction.triggered.connect(self._quote_list.widen_or_clear)
        ui.largerTextAction.triggered.connect(self._text_size.larger)
        ui.smallerTextAction.triggered.connect(self._text_size.smaller)
        ui.originalTextAction.triggered.connect(self._text_size.original)
        ui.keysAction.triggered.connect(self._show_keys)
        ui.importAction.triggered.connect(self._import_favorites)
        ui.exportAction.triggered.connect(self._export_favorites)
        ui.bookletAction.triggered.connect(self._make_booklet)
        ui.collectionAction.triggered.connect(self._show_collection)
        ui.logAction.triggered.connect(self.log_requested)
        ui.aboutAction.triggered.connect(self.about_requested)
        ui.preferencesAction.triggered.connect(self.preferences_requested)
        ui.quitAction.triggered.connect(self.quit_requested)

    def _order_panes(self) -> None:
        """Have the panes, for a screen reader, in the order of the eye: the splitter has put each beneath the others.

        Above them go its handles, which reach over the panes' edges for the mouse.
        """
        ui = self.ui
        handles = map(ui.splitter.handle, range(ui.splitter.count()))
        for each in (ui.partView, ui.listPane, ui.detailPanel, *handles):
            each.raise_()

    def _put_first(self, bar: NoticeBar) -> None:
        """Have *bar*, which is made last, come first for a screen reader and for Tab, as it does for the eye."""
        ui = self.ui
        bar.lower()
        self.setTabOrder(ui.quoteView, bar.ui.closeButton)  # off the end, where the detail panel may come behind it
        ring = (bar.ui.closeButton, ui.partView, ui.searchEdit, ui.widenButton, ui.quoteView, ui.emptyButton)
        for before, after in pairwise(ring):
            self.setTabOrder(before, after)

    @Slot()
    def _complete(self) -> None:
        """Do what the first picture of the window can do without; the keys first, for someone may press one."""
        from lecun_viewer.gui.look.looks_watcher import LooksWatcher
        from lecun_viewer.gui.widgets.shortcut_passing import ShortcutPassing
        from lecun_viewer.gui.window.mouse_buttons import MouseButtons
        from lecun_viewer.gui.window.shortcuts import set_shortcuts

        self._set_up_actions()
        set_shortcuts(self.ui, self._part_actions)
        self.ui.detailPanel.offer_formats(self._quote_actions.fill_menus())
        self.ui.searchEdit.installEventFilter(ShortcutPassing(self))
        LooksWatcher(self).changed.connect(self._update_looks)
        mouse = MouseButtons(self, left_only=self.ui.partView)
        mouse.back_requested.connect(self._go_back)
        mouse.forward_requested.connect(self._go_forward)
        self._sidebar.complete()
        self._quote_list.complete()
        self._is_complete = True
        if self._quote:
            return
        remembered = self._settings.get(QUOTE)
        quote = self._library.get(QuoteId(remembered)) if isinstance(remembered, str) else None
        if quote:
            self._go_to(quote)
        else:
            self._show_nothing(is_first_start=self._settings.get(GEOMETRY) is None)

    @Slot()
    def _on_first_painted(self) -> None:
        QTimer.singleShot(0, self._complete)  # once the picture is on the screen

    # What is listed

    @Slot()
    def _on_row_chosen(self) -> None:
        self._quote_list.show_row(self._sidebar.row)

    @Slot()
    def _on_query_changed(self) -> None:
        if self._quote:
            self._show_detail(self._quote)

    @Slot()
    def day_changed(self) -> None:
        """Show another day's quote where the days are listed."""
        self._quote_list.day_changed()

    @Slot()
    def _widen(self) -> None:
        self._sidebar.go_to(ALL_QUOTES)

    @Slot()
    def _on_scope_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        if action.data() == self._sidebar.row.scope == DAYS:
            self._on_row_chosen()  # as if it were chosen anew: brings today's quote back
        self._sidebar.go_to(action.data())

    @Slot()
    def _on_sort_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._quote_list.sort_by(Order(action.data()))

    # The quote shown

    def _go_to(self, quote: Quote) -> None:
        """Show *quote*, and make its row current where it is listed."""
        self._show_quote(quote)
        self._quote_list.select_shown()

    @Slot(object)
    def _show_quote(self, quote: Quote) -> None:
        self._history.visit(quote.id)
        self._show_detail(quote)

    def _show_detail(self, quote: Quote) -> None:
        self._quote = quote
        self._quote_list.note_shown(quote)
        self.quote_shown.emit(quote.id)
        self.ui.detailPanel.show_quote(quote, self._favorites.get(quote.id), self._quote_list.query)
        self.ui.detailPanel.show_check(self._favorites.check(quote.id))
        self._update_quote_actions()
        self._update_history_actions()

    def _show_nothing(self, *, is_first_start: bool) -> None:
        self._quote = None
        self._quote_list.note_shown(None)
        next_step = self.tr("Choose one from the list, or press Ctrl+R for a random one.")
        if is_first_start:
            welcome = self.tr("Welcome. Each quote here says how far its words are really Yann LeCun’s.")
            self.ui.detailPanel.show_nothing(f"{welcome} {next_step}")
        else:
            self.ui.detailPanel.show_nothing(self.tr("No quote is chosen. {0}").format(next_step))
        self._update_quote_actions()
        self._update_history_actions()

    @Slot()
    def _read(self) -> None:
        if self._quote:
            self.ui.detailPanel.read()

    @Slot()
    def show_random(self) -> None:
        """Show some quote of the collection."""
        quote = self._library.random()
        if quote:
            self._go_to(quote)

    @Slot()
    def _go_back(self) -> None:
        if self._history.can_go_back:
            self._show_visited(self._history.back())

    @Slot()
    def _go_forward(self) -> None:
        if self._history.can_go_forward:
            self._show_visited(self._history.forward())

    def _show_visited(self, quote_id: QuoteId) -> None:
        quote = self._library.get(quote_id)
        if quote:
            self._show_detail(quote)
            self._quote_list.select_shown()

    @cached_property
    def _quote_menu(self) -> QuoteMenu:
        from lecun_viewer.gui.window.quote_menu import QuoteMenu  # most starts never need it

        menu = QuoteMenu(self.ui, self)
        menu.copy_selected_action.triggered.connect(self.ui.detailPanel.copy_selection)
        return menu

    @Slot(object)
    def _show_list_menu(self, place: QPoint) -> None:
        self._quote_menu.open(place, is_text_selected=False)

    @Slot(object)
    def _show_page_menu(self, place: QPoint) -> None:
        self._quote_menu.open(place, is_text_selected=self.ui.detailPanel.has_selection)

    def _update_history_actions(self) -> None:
        back, forward = self._history.can_go_back, self._history.can_go_forward
        self.ui.backAction.setEnabled(back)
        self.ui.forwardAction.setEnabled(forward)
        self.ui.detailPanel.show_history(can_go_back=back, can_go_forward=forward)

    def _update_quote_actions(self) -> None:
        quote = self._quote
        is_favorite = quote is not None and quote.id in self._favorites
        self.ui.favoriteAction.setEnabled(quote is not None)
        self.ui.favoriteAction.setChecked(is_favorite)
        self.ui.noteAction.setEnabled(quote is not None)
        self.ui.checkAction.setEnabled(quote is not None)
        self._quote_actions.set_quote(quote)

    # Favorites

    @Slot()
    def _toggle_favorite(self) -> None:
        if self._quote:
            self._editor.toggle(self._quote)

    @Slot(str)
    def _on_note_edited(self, note: str) -> None:
        if self._quote:
            self._editor.set_note(self._quote, note)

    @Slot()
    def _edit_check(self) -> None:
        from lecun_viewer.gui.dialogs.own_check_dialog import OwnCheckDialog
        from lecun_viewer.gui.widgets.modal import run  # not needed for the first window

        if self._quote:
            before = self._favorites.check(self._quote.id)
            dialog = OwnCheckDialog(self._quote, before, self._editor.now(), self)
            if run(dialog):
                self._editor.set_check(dialog.quote.id, before, dialog.check)

    @Slot()
    def _edit_note(self) -> None:
        """Put the cursor into the note; only favorites have one, so a quote that is none becomes one."""
        if self._quote and self._quote.id not in self._favorites:
            self._editor.toggle(self._quote)
        if self._quote and self._quote.id in self._favorites:
            self.ui.detailPanel.edit_note()

    @Slot()
    def _on_favorites_changed(self) -> None:
        listed, checked = list(self._favorites), [check.quote.id for check in self._favorites.checks()]
        if (listed, checked) == (self._listed_favorites, self._listed_checks):  # a note has changed, no more
            self._show_shown_favorite()
            return
        self._listed_favorites, self._listed_checks = listed, checked
        self._keep_favorites_findable()
        self._sidebar.tell_favorites_changed()
        self._quote_list.tell_favorites_changed()
        self._show_shown_favorite()

    def _show_shown_favorite(self) -> None:
        if self._quote:
            self.ui.detailPanel.show_favorite(self._favorites.get(self._quote.id))
            self.ui.detailPanel.show_check(self._favorites.check(self._quote.id))
        self._update_quote_actions()
        self.tell_store_notices()

    @Slot(str)
    def _on_change_failed(self, sentence: str) -> None:
        """Tell it, and show what is kept; but what is typed into the note stays there, for it is nowhere else."""
        self.tell(sentence)
        if self._quote:
            self.ui.detailPanel.show_star(self._quote.id in self._favorites)
        self._update_quote_actions()
        self.tell_store_notices()

    @Slot()
    def _update_undo_actions(self) -> None:
        if False in self._notice_bars:  # what was done is no longer the last that was done, or was taken back
            self._notice_bars[False].clear()
        undo, redo = self._editor.undo_text, self._editor.redo_text
        self.ui.undoAction.setEnabled(bool(undo))
        self.ui.redoAction.setEnabled(bool(redo))
        self.ui.undoAction.setText(self.tr("&Undo {0}").format(undo).strip())
        self.ui.redoAction.setText(self.tr("&Redo {0}").format(redo).strip())

    def _keep_favorites_findable(self) -> None:
        """Have the library find also what the user marked or checked and the collection does not hold."""
        self._library.keep(self._favorites.quotes(), Keeper.MARKED)

    def tell_store_notices(self) -> None:
        while self._favorites.notices:
            self.tell(self._favorites.notices.pop(0))
        if self._favorites.problem:
            self.tell(self._favorites.problem)

    # Looks and dialogs

    @Slot()
    def _update_looks(self) -> None:
        self._sidebar.update_looks(self.palette())
        self._quote_list.update_looks(self.font(), self.palette())

    @Slot()
    def _show_keys(self) -> None:
        from lecun_viewer.gui.dialogs.keys_dialog import KeysDialog  # not needed for the first window
        from lecun_viewer.gui.widgets.modal import run

        run(KeysDialog(self.ui.menuBar, self))

    @cached_property
    def exchange(self) -> ExchangeActions:
        """Import and export, which most starts never need."""
        from lecun_viewer.gui.window.exchange_actions import ExchangeActions

        exchange = ExchangeActions(self._favorites, self._editor, self._editor.now, self)
        exchange.told.connect(self.tell_success)
        exchange.failed.connect(self.tell)
        return exchange

    @Slot()
    def _import_favorites(self) -> None:
        self.exchange.import_favorites()

    @Slot()
    def _export_favorites(self) -> None:
        self.exchange.export_favorites()

    @Slot()
    def _make_booklet(self) -> None:
        from lecun_viewer.gui.booklet.dialog import BookletDialog  # not needed for the first window
        from lecun_viewer.gui.widgets.modal import run

        run(BookletDialog(self._library, self._favorites, self._editor.now, self))

    @Slot()
    def _show_collection(self) -> None:
        from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog  # not needed for the first window
        from lecun_viewer.gui.widgets.modal import run

        library = self._library
        run(CollectionDialog(library.title(), library.introduction(), library.status_counts(), self))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        goes_on = self._goes_on_without()
        event.setAccepted(goes_on is not None)
        if goes_on is False:
            self.quit_requested.emit()
