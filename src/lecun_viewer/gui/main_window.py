"""The window: parts, quotes and one quote in detail, side by side."""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QMainWindow

from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.query import FromSource, HasStatus, InPart, parse
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Order, Search
from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui import colors, typography
from lecun_viewer.gui.favorite_editor import FavoriteEditor
from lecun_viewer.gui.history import History
from lecun_viewer.gui.part_delegate import PartDelegate
from lecun_viewer.gui.part_list_model import ALL_QUOTES, DAYS, FAVORITES, FOLDED_AT_FIRST, PartListModel, Row
from lecun_viewer.gui.quote_actions import QuoteActions
from lecun_viewer.gui.quote_delegate import QuoteDelegate, row_height
from lecun_viewer.gui.quote_table_model import QuoteTableModel
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.text_size import TextSize

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from lecun_viewer.gui.exchange_actions import ExchangeActions
    from lecun_viewer.gui.notice_bar import NoticeBar
    from lecun_viewer.gui.protocols import DailyQuotes, Favorites, Library, Settings

PROBLEMS_SHOWN = 2  # of a query; more would push the list away
DEFAULT_WIDTHS = (250, 340, 590)
MOST_PIXELS = 1 << 24  # of any widget (Qt's QWIDGETSIZE_MAX)


class MainWindow(QMainWindow):
    """Browse, search, read and keep quotes.

    Signals:
        quote_shown: the quote with this id is before the reader's eyes.
        about_requested, preferences_requested: the dialog of that name is wanted.
        quit_requested: the program is to end.
    """

    quote_shown = Signal(str)
    about_requested = Signal()
    preferences_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        library: Library,
        favorites: Favorites,
        editor: FavoriteEditor,
        daily: Callable[[], DailyQuotes],
        settings: Settings,
        text_size: TextSize,
        goes_on_without: Callable[[], bool | None],
    ) -> None:
        """*daily* returns the quotes of the days when they are first asked for.

        *goes_on_without* tells whether the program goes on when the window is closed; ``None`` keeps it open.
        """
        super().__init__()
        self._library = library
        self._favorites = favorites
        self._settings = settings
        self._daily = daily
        self._days = list[DailyQuote]()  # those listed last
        self._text_size = text_size
        self._goes_on_without = goes_on_without
        self._quote: Quote | None = None
        self._is_selecting = False
        self._is_complete = False
        self._listed_favorites = list(favorites)
        self._notice_bar: NoticeBar | None = None
        self._history = History()
        self._editor = editor
        remembered = settings.get("order")
        self._order = Order(remembered) if remembered in list(Order) else Order.GIVEN
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._order_panes()
        self._restore_sizes()

    def fill(self) -> None:
        """Make what the window shows; to be called once, and best right after `show`.

        The window manager is busy with the frame then, and the first picture waits for both.
        """
        self._part_model = self._make_part_model()
        self._row: Row = self._part_model.index_of(ALL_QUOTES).data(Role.Scope)  # what is listed
        self._quote_model = QuoteTableModel(self._library, self._favorites, self)
        self._quote_actions = QuoteActions(self.ui, self._settings, self)
        self._set_up_views()
        self._connect_signals()
        self._keep_favorites_findable()
        self._restore_scope()
        self.tell_store_notices()

    # What others ask of the window

    def show_quote_id(self, quote_id: str) -> None:
        """Show that quote; an unknown one is told in a notice."""
        quote = self._library.get(QuoteId(quote_id))
        if quote:
            self._show_quote(quote)
            self._select_shown_quote()
        else:
            self.tell(self.tr("There is no quote “{0}” in this collection.").format(quote_id))

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

    def tell(self, sentence: str) -> None:
        """Show *sentence* above the panes."""
        if self._notice_bar is None:
            from lecun_viewer.gui.notice_bar import NoticeBar  # mostly there is nothing to tell

            self._notice_bar = NoticeBar(self.ui.centralWidget)
            self.ui.centralLayout.insertWidget(0, self._notice_bar)
        self._notice_bar.tell(sentence)

    @Slot()
    def favorites_may_have_changed(self) -> None:
        """Look whether another program has changed the favorites."""
        if self._favorites.refresh():
            self._keep_favorites_findable()
            self._on_favorites_changed()

    @Slot()
    def remember(self) -> None:
        """Keep sizes and selection for the next start."""
        self._settings.update(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            splitter=self.ui.splitter.sizes(),
            scope=self._row.scope,
            quote=self.shown_quote_id,
        )

    # Building

    def _make_part_model(self) -> PartListModel:
        folded = self._settings.get("folded")
        return PartListModel(
            self._library.parts(),
            self._favorites,
            folded if isinstance(folded, list) else FOLDED_AT_FIRST,
            self,
        )

    def _set_up_views(self) -> None:
        ui = self.ui
        ui.partView.setModel(self._part_model)
        self._part_delegate = PartDelegate(ui.partView)
        ui.partView.setItemDelegate(self._part_delegate)
        ui.quoteView.setModel(self._quote_model)
        self._quote_delegate = QuoteDelegate(ui.quoteView)
        self._quote_delegate.draws_icons = self._part_delegate.draws_icons = False  # see `_complete`
        ui.quoteView.setItemDelegate(self._quote_delegate)
        ui.listPane.setBackgroundRole(QPalette.ColorRole.Base)
        ui.listPane.setAutoFillBackground(True)
        ui.searchEdit.list_view = ui.quoteView
        self._fit_to_font()

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
            action.setChecked(order == self._order)

    def _connect_signals(self) -> None:
        ui, panel = self.ui, self.ui.detailPanel

        self._part_delegate.painted.connect(self._on_first_painted)

        ui.partView.selectionModel().currentChanged.connect(self._on_scope_changed)
        ui.searchEdit.textChanged.connect(self._on_search_changed)
        ui.searchEdit.returnPressed.connect(self._on_return_pressed)
        ui.quoteView.selectionModel().currentChanged.connect(self._on_current_quote_changed)
        self._quote_model.counted.connect(self._on_counted)
        ui.widenButton.clicked.connect(self._widen)
        ui.emptyButton.clicked.connect(self._on_empty_button_clicked)

        self._quote_delegate.star_clicked.connect(self._on_star_clicked)
        panel.favorite_requested.connect(self._toggle_favorite)
        ui.favoriteAction.triggered.connect(self._toggle_favorite)
        panel.note_edited.connect(self._on_note_edited)
        panel.check_requested.connect(self._edit_check)
        ui.checkAction.triggered.connect(self._edit_check)
        self._editor.changed.connect(self._on_favorites_changed)
        self._editor.failed.connect(self._on_change_failed)
        ui.undoAction.triggered.connect(self._editor.undo)
        ui.redoAction.triggered.connect(self._editor.redo)
        self._editor.steps_changed.connect(self._update_undo_actions)

        panel.copy_requested.connect(self._quote_actions.copy)
        panel.link_requested.connect(self._quote_actions.open_link)
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
        ui.findAction.triggered.connect(self._find)
        ui.clearSearchAction.triggered.connect(self._widen_or_clear)
        ui.largerTextAction.triggered.connect(self._text_size.larger)
        ui.smallerTextAction.triggered.connect(self._text_size.smaller)
        ui.originalTextAction.triggered.connect(self._text_size.original)
        ui.keysAction.triggered.connect(self._show_keys)
        ui.importAction.triggered.connect(self._import_favorites)
        ui.exportAction.triggered.connect(self._export_favorites)
        ui.bookletAction.triggered.connect(self._make_booklet)
        ui.collectionAction.triggered.connect(self._show_collection)
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

    def _restore_sizes(self) -> None:
        geometry = self._settings.get("geometry")
        if isinstance(geometry, str) and self.restoreGeometry(_from_base64(geometry)):
            self._bring_onto_a_screen()
        splitter, sizes = self.ui.splitter, self._settings.get("splitter")
        splitter.setSizes(DEFAULT_WIDTHS)
        if isinstance(sizes, list) and len(sizes) == 3 and all(size in range(MOST_PIXELS) for size in sizes):
            splitter.setSizes(sizes)
        for pane, stretch in enumerate((0, 1, 2)):
            splitter.setStretchFactor(pane, stretch)

    def _restore_scope(self) -> None:
        scope = str(self._settings.get("scope"))
        if scope.startswith(("status ", "source ")):
            self._add_sections()  # else after the first picture
        self._go_to_scope(scope)

    def _add_sections(self) -> None:
        self._part_model.add_sections(self._library.status_counts(), self._library.source_counts())

    @Slot()
    def _on_first_painted(self) -> None:
        self._part_delegate.painted.disconnect(self._on_first_painted)
        QTimer.singleShot(0, self._complete)  # once the picture is on the screen

    @Slot()
    def _complete(self) -> None:
        """Do what the first picture of the window can do without; the keys first, for someone may press one."""
        from lecun_viewer.gui.looks_watcher import LooksWatcher
        from lecun_viewer.gui.section_folding import SectionFolding
        from lecun_viewer.gui.shortcut_passing import ShortcutPassing
        from lecun_viewer.gui.shortcuts import set_shortcuts

        self._is_complete = True
        self._set_up_actions()
        set_shortcuts(self.ui, self._part_actions)
        self.ui.detailPanel.offer_formats(self._quote_actions.fill_menus())
        self.ui.searchEdit.installEventFilter(ShortcutPassing(self))
        self._draw_search_icon()
        LooksWatcher(self).changed.connect(self._on_looks_changed)
        self._quote_delegate.draws_icons = self._part_delegate.draws_icons = True
        if not self._part_model.has_sections:
            self._add_sections()
        self.ui.partView.doItemsLayout()
        bar = self.ui.partView.verticalScrollBar()  # takes width from the rows, and so changes how high they are
        bar.rangeChanged.connect(self.ui.partView.scheduleDelayedItemsLayout)
        SectionFolding(self.ui.partView).toggled.connect(self._on_section_toggled)
        self.ui.quoteView.doItemsLayout()  # paints all rows again
        if self._quote:
            return
        remembered = self._settings.get("quote")
        quote = self._library.get(QuoteId(remembered)) if isinstance(remembered, str) else None
        if quote:
            self._show_quote(quote)
            self._select_shown_quote()
        else:
            self._show_nothing(is_first_start=self._settings.get("geometry") is None)

    def _bring_onto_a_screen(self) -> None:
        from PySide6.QtGui import QGuiApplication  # only where a geometry is remembered

        frame = self.frameGeometry()
        for screen in QGuiApplication.screens():
            visible = screen.availableGeometry().intersected(frame)
            if visible.width() >= 100 and visible.height() >= 60:
                return
        self.setGeometry(QGuiApplication.primaryScreen().availableGeometry().adjusted(60, 60, -60, -60))

    # The list

    def _search(self) -> Search:
        query, row, favorites = parse(self.ui.searchEdit.text()), self._row, list(self._favorites)
        if row.scope == DAYS:
            return Search(query, favorites, among=list(dict.fromkeys(each.quote.id for each in self._days)))
        if row.part:
            query = query.within(InPart(row.part))
        if row.status:
            query = query.within(HasStatus(row.status))
        if row.source:
            query = query.within(FromSource(row.source))
        return Search(query, favorites, favorites if row.scope == FAVORITES else None, self._order)

    @Slot()
    def _on_sort_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._order = Order(action.data())
        self._settings.update(order=self._order)
        self._list_quotes()

    def _list_quotes(self) -> None:
        search = self._search()
        problems = search.query.problems
        self.ui.problemLabel.setText(" ".join(problems[:PROBLEMS_SHOWN]))
        self.ui.problemLabel.setAccessibleDescription(self.ui.problemLabel.text())
        self.ui.problemLabel.setVisible(bool(problems))
        self._quote_model.show_search(search, self._day_labels() if self._row.scope == DAYS else {})
        self._select_shown_quote()
        if not self.ui.quoteView.currentIndex().isValid():
            self.ui.quoteView.scrollToTop()

    @Slot(QModelIndex)
    def _on_scope_changed(self, current: QModelIndex) -> None:
        row: Row | None = current.data(Role.Scope)
        if row and row.scope:  # a heading changes nothing
            self._row = row
            self._list_scope()

    def _list_scope(self) -> None:
        if self._row.scope == DAYS:
            self._look_up_days()
            if self._is_complete:  # chosen by the user
                self._show_quote(self._days[0].quote)
        self._list_quotes()

    def _look_up_days(self) -> None:
        self._days = self._daily().last()
        self._library.keep(each.quote for each in self._days)  # also those that the collection has lost since

    @Slot()
    def day_changed(self) -> None:
        """List the days anew, if they are listed: it is another day."""
        if self._row.scope == DAYS:
            self._look_up_days()
            self._list_quotes()

    @Slot(str)
    def _on_section_toggled(self, section: str) -> None:
        self._part_model.toggle(section)
        self._settings.update(folded=sorted(self._part_model.folded))
        index = self._part_model.index_of(self._row.scope or ALL_QUOTES)
        if index.isValid():  # a click on the heading took the selection away
            self.ui.partView.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _day_labels(self) -> dict[QuoteId, str]:
        """Return the days of the quotes in words; a quote that came twice has the later one."""
        today = self._daily().today().day
        return {each.quote.id: self._day_in_words(each.day, today) for each in reversed(self._days)}

    def _day_in_words(self, day: date, today: date) -> str:
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        from PySide6.QtCore import QDate  # not needed for the first window

        return self.locale().toString(QDate(day.year, day.month, day.day), "d MMMM")

    @Slot()
    def _on_search_changed(self) -> None:
        self._list_quotes()
        if self._quote:
            self._show_detail(self._quote)

    @Slot(int, bool)
    def _on_counted(self, number: int, is_final: bool) -> None:
        row, typed = self._row, self.ui.searchEdit.text().strip()
        count = self.tr("%Ln quote(s)", "", number)
        if not is_final:
            count = self.tr("more than %Ln quote(s)", "", number)
        if row.scope != ALL_QUOTES:
            count = self.tr("{0} in {1}").format(count, row.title)
        self.ui.resultCountLabel.setText(count)
        self.ui.resultCountLabel.setAccessibleDescription(count)
        self.ui.widenButton.setVisible(bool(typed) and row.scope != ALL_QUOTES)
        if number:
            self.ui.listStack.setCurrentWidget(self.ui.quoteView)
        else:
            self._show_empty_list(row, typed)

    def _show_empty_list(self, row: Row, typed: str) -> None:
        ui = self.ui
        if self._favorites.problem and row.scope == FAVORITES:
            ui.emptyLabel.setText(self._favorites.problem)
            ui.emptyButton.setText(self.tr("Show all quotes"))
        elif not typed:
            ui.emptyLabel.setText(
                self.tr("No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.")
            )
            ui.emptyButton.setText(self.tr("Show all quotes"))
        elif row.scope != ALL_QUOTES:
            ui.emptyLabel.setText(self.tr("No quote in “{0}” matches all of this.").format(row.title))
            ui.emptyButton.setText(self.tr("Search all quotes"))
        else:
            ui.emptyLabel.setText(self.tr("No quote matches all of this. Fewer or shorter words find more."))
            ui.emptyButton.setText(self.tr("Clear the search"))
        ui.listStack.setCurrentWidget(ui.emptyPage)

    @Slot()
    def _on_empty_button_clicked(self) -> None:
        if self._row.scope != ALL_QUOTES:
            self._widen()
        else:
            self.ui.searchEdit.clear()
        self.ui.searchEdit.setFocus()

    @Slot()
    def _on_return_pressed(self) -> None:
        if not self.ui.quoteView.currentIndex().isValid():
            self.ui.quoteView.selectRow(0)
        self.ui.quoteView.setFocus()

    @Slot()
    def _find(self) -> None:
        self.ui.searchEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.searchEdit.selectAll()

    @Slot()
    def _widen(self) -> None:
        self._go_to_scope(ALL_QUOTES)

    @Slot()
    def _widen_or_clear(self) -> None:
        if self.ui.searchEdit.text().strip() and self._row.scope != ALL_QUOTES:
            self._widen()
        else:
            self.ui.searchEdit.clear()

    def _go_to_scope(self, scope: str) -> None:
        section = self._part_model.section_of(scope)
        if section in self._part_model.folded:
            self._on_section_toggled(str(section))
        index = self._part_model.index_of(scope)
        self.ui.partView.setCurrentIndex(index if index.isValid() else self._part_model.index_of(ALL_QUOTES))

    @Slot()
    def _on_scope_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        if action.data() == self._row.scope == DAYS:
            self._list_scope()  # as if it were chosen anew: brings today's quote back
        self._go_to_scope(action.data())

    # The quote shown

    @Slot(QModelIndex, QModelIndex)
    def _on_current_quote_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid() or self._is_selecting:
            return
        # A view that gets the focus makes its first row current, but does not select it.
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.ui.quoteView.selectionModel().select(current, select)
        quote: Quote = current.data(Role.Quote)
        if quote != self._quote:
            self._show_quote(quote)

    def _show_quote(self, quote: Quote) -> None:
        self._history.visit(quote.id)
        self._show_detail(quote)

    def _show_detail(self, quote: Quote) -> None:
        self._quote = quote
        self.quote_shown.emit(quote.id)
        self.ui.detailPanel.show_quote(quote, self._favorites.get(quote.id), parse(self.ui.searchEdit.text()))
        self.ui.detailPanel.show_check(self._favorites.check(quote.id))
        self._update_quote_actions()
        self._update_history_actions()

    def _show_nothing(self, *, is_first_start: bool) -> None:
        self._quote = None
        next_step = self.tr("Choose one from the list, or press Ctrl+R for a random one.")
        if is_first_start:
            welcome = self.tr("Welcome. Each quote here says how far its words are really Yann LeCun’s.")
            self.ui.detailPanel.show_nothing(f"{welcome} {next_step}")
        else:
            self.ui.detailPanel.show_nothing(self.tr("No quote is chosen. {0}").format(next_step))
        self._update_quote_actions()
        self._update_history_actions()

    def _select_shown_quote(self) -> None:
        """Make the row of the shown quote current, without the list taking that for a choice of the user."""
        row = self._quote_model.row_of(self._quote.id) if self._quote else None
        selection = self.ui.quoteView.selectionModel()
        self._is_selecting = True
        if row is None:
            selection.clear()
        else:
            index = self._quote_model.index(row, 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.ui.quoteView.scrollTo(index)
        self._is_selecting = False

    @Slot()
    def show_random(self) -> None:
        """Show some quote of the collection."""
        quote = self._library.random()
        if quote:
            self._show_quote(quote)
            self._select_shown_quote()

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
            self._select_shown_quote()

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
        self.ui.noteAction.setEnabled(is_favorite)
        self.ui.checkAction.setEnabled(quote is not None)
        self._quote_actions.set_quote(quote)

    # Favorites

    @Slot()
    def _toggle_favorite(self) -> None:
        if self._quote:
            self._editor.toggle(self._quote)

    @Slot(int)
    def _on_star_clicked(self, row: int) -> None:
        self._editor.toggle(self._quote_model.index(row, 0).data(Role.Quote))

    @Slot(str)
    def _on_note_edited(self, note: str) -> None:
        if self._quote:
            self._editor.set_note(self._quote.id, note)

    @Slot()
    def _edit_check(self) -> None:
        from lecun_viewer.gui.modal import run  # not needed for the first window
        from lecun_viewer.gui.own_check_dialog import OwnCheckDialog

        if self._quote:
            dialog = OwnCheckDialog(self._quote, self._favorites.check(self._quote.id), self._editor.now(), self)
            if run(dialog):
                self._editor.set_check(dialog.quote.id, dialog.check)

    @Slot()
    def _edit_note(self) -> None:
        self.ui.detailPanel.edit_note()

    @Slot()
    def _on_favorites_changed(self) -> None:
        listed = list(self._favorites)
        if listed == self._listed_favorites:  # a note has changed, no more
            self._show_shown_favorite()
            return
        self._listed_favorites = listed
        self._part_model.tell_favorites_changed()
        if self._row.scope == FAVORITES or self._search().query.asks_for_favorites:
            self._list_quotes()
        else:
            self._quote_model.tell_favorites_changed()
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
        stack = self._editor.undo_stack
        self.ui.undoAction.setEnabled(stack.canUndo())
        self.ui.redoAction.setEnabled(stack.canRedo())
        self.ui.undoAction.setText(self.tr("&Undo {0}").format(stack.undoText()).strip())
        self.ui.redoAction.setText(self.tr("&Redo {0}").format(stack.redoText()).strip())

    def _keep_favorites_findable(self) -> None:
        """Have the library find also those favorites that the collection no longer holds."""
        self._library.keep(favorite.quote for favorite in self._favorites.values())

    def tell_store_notices(self) -> None:
        while self._favorites.notices:
            self.tell(self._favorites.notices.pop(0))
        if self._favorites.problem:
            self.tell(self._favorites.problem)

    # Looks and dialogs

    @Slot()
    def _on_looks_changed(self) -> None:
        self._fit_to_font()
        self._draw_search_icon()

    def _fit_to_font(self) -> None:
        self.ui.quoteView.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        small = typography.scaled(self.font(), 0.92)
        for label in (self.ui.resultCountLabel, self.ui.problemLabel):
            label.setFont(small)
        quiet = colors.with_ink(self.palette(), colors.secondary_text(self.palette()))
        self.ui.resultCountLabel.setPalette(quiet)
        views = colors.with_readable_selection(self.palette())
        self.ui.quoteView.setPalette(views)
        views.setColor(QPalette.ColorRole.Base, views.color(QPalette.ColorRole.Window))
        self.ui.partView.setPalette(views)
        self._outline_search()

    def _outline_search(self) -> None:
        """Make the field's outline visible in the dark: Fusion darkens the window's color for it, and ours is Base."""
        palette = QPalette(self.palette())
        if colors.is_dark(palette):
            palette.setColor(QPalette.ColorRole.Window, colors.rule(palette).lighter(200))
        palette.setColor(QPalette.ColorRole.PlaceholderText, colors.secondary_text(palette))
        self.ui.searchEdit.setPalette(palette)

    def _draw_search_icon(self) -> None:
        self.ui.searchEdit.set_icon_color(colors.secondary_text(self.palette()))

    @Slot()
    def _show_keys(self) -> None:
        from lecun_viewer.gui.keys_dialog import KeysDialog  # not needed for the first window
        from lecun_viewer.gui.modal import run

        run(KeysDialog(self.ui.menuBar, self))

    @cached_property
    def exchange(self) -> ExchangeActions:
        """Import and export, which most starts never need."""
        from lecun_viewer.gui.exchange_actions import ExchangeActions

        exchange = ExchangeActions(self._favorites, self._editor, self._editor.now, self)
        exchange.told.connect(self.tell)
        return exchange

    @Slot()
    def _import_favorites(self) -> None:
        self.exchange.import_favorites()

    @Slot()
    def _export_favorites(self) -> None:
        self.exchange.export_favorites()

    @Slot()
    def _make_booklet(self) -> None:
        from lecun_viewer.gui.booklet_dialog import BookletDialog  # not needed for the first window
        from lecun_viewer.gui.modal import run

        run(BookletDialog(self._library, self._favorites, self._editor.now, self))

    @Slot()
    def _show_collection(self) -> None:
        from lecun_viewer.gui.collection_dialog import CollectionDialog  # not needed for the first window
        from lecun_viewer.gui.modal import run

        library = self._library
        run(CollectionDialog(library.title(), library.introduction(), library.status_counts(), self))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        goes_on = self._goes_on_without()
        event.setAccepted(goes_on is not None)
        if goes_on is False:
            self.quit_requested.emit()


def _from_base64(text: str) -> bytes:
    """Return what `QByteArray.toBase64` wrote as *text*, and nothing where it is damaged."""
    try:
        return a2b_base64(text)
    except ValueError:
        return b""
