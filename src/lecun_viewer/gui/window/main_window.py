"""The window: parts, quotes and one quote in detail, side by side."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow, QSplitterHandle

from lecun_viewer.core.link import linked_quote
from lecun_viewer.core.preferences import QUOTE, REVIEWED, SCOPE, SIDEBAR
from lecun_viewer.core.query import shortened
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Place
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui.quote_list.quote_list import QuoteList
from lecun_viewer.gui.quote_list.search_announcer import SearchAnnouncer
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.selection import Selection
from lecun_viewer.gui.sidebar.sidebar import Sidebar
from lecun_viewer.gui.sidebar.sidebar_model import DAYS, FAVORITES, REVIEW
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter, ThinScrollBar
from lecun_viewer.gui.widgets import window_geometry
from lecun_viewer.gui.widgets.desktop_services import bring_to_front, open_menus_by_keys
from lecun_viewer.gui.widgets.fields import ShortcutFilter
from lecun_viewer.gui.window.dialog_actions import DialogActions, DropFilter
from lecun_viewer.gui.window.menus import ButtonTips, Menus, QuoteMenu, set_shortcuts
from lecun_viewer.gui.window.messages import Messages, Offer, Subject
from lecun_viewer.gui.window.navigation import MouseButtons, Navigation
from lecun_viewer.gui.window.own_actions import OwnActions
from lecun_viewer.gui.window.quote_actions import QuoteActions
from lecun_viewer.gui.window.quote_drops import QuoteDrops
from lecun_viewer.gui.window.review import Review
from lecun_viewer.gui.window.section_actions import SectionActions
from lecun_viewer.gui.window.sidebar_menu import SidebarMenu
from lecun_viewer.system.log import run_each
from lecun_viewer.texts import days
from lecun_viewer.texts.catalogue import _, _n, sentences

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QShowEvent

    from lecun_viewer.core.change import Changes
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.preferences.appearance import TextSize
    from lecun_viewer.gui.store_signals import StoreSignals
    from lecun_viewer.gui.window.importing import Importing
    from lecun_viewer.records.favorites import FavoriteStore
    from lecun_viewer.stores import Stores

LONG_ID = 60  # characters; no real id is longer


class MainWindow(QMainWindow):
    """Browse, search, read and keep quotes.

    Signals:
        quote_shown: The user can see the quote with this id.
        closed: The window was closed.
        about_requested, preferences_requested: Open this dialog.
        log_requested: Open the folder of the log.
        quit_requested: End the program.
    """

    quote_shown = Signal(str)
    closed = Signal()
    about_requested = Signal()
    log_requested = Signal()
    preferences_requested = Signal()
    quit_requested = Signal()

    def __init__(self, stores: Stores, signals: StoreSignals, editor: Editor, text_size: TextSize) -> None:
        super().__init__()
        self._stores = stores
        self._signals = signals
        self._library = stores.library
        self._favorites: FavoriteStore = stores.favorites
        self._settings = stores.settings
        self.editor = editor
        editor.window = self
        self._text_size = text_size
        self.selection = Selection(self)
        self._is_new = True
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        window_geometry.restore(self, self.ui.splitter, self._settings)
        self._make_panes()
        self._make_actions()
        self._make_looks()
        self._connect_signals()
        self._name_collections()
        run_each(self._sidebar.restore)

    def _make_panes(self) -> None:
        ui = self.ui
        ui.sidebarAction.setChecked(self._settings.get(SIDEBAR) is not False)
        ui.partView.setVisible(ui.sidebarAction.isChecked())
        self._sidebar = Sidebar(ui.partView, self._library, self._favorites, self._settings)
        self._quote_list = QuoteList(ui, self._stores, self.selection, self._sidebar.row)
        self._announcer = SearchAnnouncer(ui)
        self.panel = DetailPanel(ui.detailPane)
        ui.detailLayout.addWidget(self.panel)
        ui.detailPane.setBackgroundRole(QPalette.ColorRole.Base)
        _order_panes(ui)
        self.selection.changed.connect(self._on_selected)  # before the actions: one without quotes hides its button

    def _make_actions(self) -> None:
        ui, stores, selection = self.ui, self._stores, self.selection
        self.messages = Messages(ui, self)
        self.navigation = Navigation(ui, self.panel, selection, stores.quote)
        self.quote_actions = QuoteActions(ui, self.panel, selection, stores, self.editor, self.messages, self)
        self.dialogs = DialogActions(ui, stores, self.messages, self._quote_list.listed, self)
        self.menus = Menus(ui, self.editor, self._library.parts(), self._quote_list.order, self)
        self.own_actions = OwnActions(
            ui, selection, stores, self.editor, self.messages, self.dialogs, self._sidebar, self
        )
        self.quote_drops = QuoteDrops(ui, self.own_actions, self._sidebar.delegate, self.messages)
        self.sections = SectionActions(ui.partView, self._sidebar, self._settings, self.messages)
        self.sidebar_menu = SidebarMenu(
            ui, self._sidebar, self._quote_list, self.dialogs, self.own_actions, self.sections
        )
        self.review = Review(ui, self.panel, selection, self._sidebar, self._quote_list)
        self.quote_menu = QuoteMenu(self.panel, [*self.quote_actions.groups, self.own_actions.all])
        set_shortcuts(ui, self.menus.part_actions)
        self.panel.offer_formats(self.quote_actions.fill_menus())
        self.panel.offer_for_several([*self.quote_actions.of_several, *self.own_actions.of_several])
        ButtonTips(ui, self.panel)
        open_menus_by_keys(self)
        ui.searchEdit.installEventFilter(ShortcutFilter(self))
        self.create()  # the mouse is watched in the system's window
        self.mouse = MouseButtons(self, left_only=ui.partView)
        self.drops = DropFilter(self)

    def _make_looks(self) -> None:
        ui = self.ui
        self._looks = StyleChangeFilter(self)
        self._part_looks = StyleChangeFilter(ui.partView.viewport())
        self._list_looks = StyleChangeFilter(ui.quoteView.viewport())
        for area in (ui.partView, ui.quoteView, self.panel.page):
            ThinScrollBar(area)
        self._update_looks()

    # What others ask of the window

    @Slot(str)
    def show_quote_id(self, quote_id: str) -> None:
        """Show the quote with this id. Tell the user if there is none."""
        quote = self._stores.quote(QuoteId(quote_id))
        if quote:
            self.selection.select(quote)
        elif not self._library.quote_count():
            self.messages.tell_all_hidden()
        else:
            said = _("There is no quote “{0}” in the visible collections.")
            self.messages.tell(said.format(shortened(quote_id, LONG_ID)), Subject.NOT_FOUND)

    def show_link(self, link: str) -> None:
        """Show the quote that *link* leads to. Tell the user if it is no link to a quote."""
        if quote_id := linked_quote(link):
            self.show_quote_id(quote_id)
        else:
            said = _("“{0}” isn’t a link to a quote, so it wasn’t opened. Copy the link again from the quote.")
            self.messages.tell(said.format(shortened(link, LONG_ID)), Subject.NOT_FOUND)

    @Slot(str)
    def _show_entered_link(self, text: str) -> None:
        """Show the quote that *text* leads to, if it is a link. It was entered into the search."""
        if quote_id := linked_quote(text.strip()):
            if self._stores.quote(quote_id):
                self._quote_list.clear_search()
            self.show_quote_id(quote_id)

    def show_requested(self, quote_id: str, token: str = "") -> None:
        """Bring the window to the front, with the desktop's activation *token*. Show the quote with this id, if any."""
        if quote_id:
            self.show_quote_id(quote_id)
        bring_to_front(self, token, is_new=self._is_new)

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Tell a problem over the list."""
        self.messages.tell(sentence)

    def tell_store_messages(self) -> None:
        """Tell why favorites can't be changed now, if they can't."""
        self.messages.tell_of(self._favorites)

    @property
    def shown_quote_id(self) -> str | None:
        return self.selection.quote.id if self.selection.quote else None

    def show_random(self) -> None:
        """Show any quote of the collections that are shown."""
        if quote := self._library.random():
            self.selection.select(quote)
        else:
            self.messages.tell_all_hidden()

    @Slot()
    def _show_random_listed(self) -> None:
        """Show another quote of the list, at random. Show any quote if the list is empty."""
        if quote := self._quote_list.at_random():
            self.selection.select(quote)
        else:
            self.show_random()

    def day_changed(self) -> None:
        """Show the quote of the new day if the days are listed."""
        self._quote_list.day_changed()

    @cached_property
    def importing(self) -> Importing:
        """Imports files. Loaded and made when it is first needed."""
        from lecun_viewer.gui.window.importing import Importing

        importing = Importing(self._stores, self.editor, self.messages, self)
        importing.imported.connect(self._show_in_collection)
        return importing

    @Slot()
    def _choose_import(self) -> None:
        self.importing.choose_file()

    @Slot(list)
    def _import_files(self, paths: list[Path]) -> None:
        self.importing.import_files(paths)

    @Slot()
    def _on_library_changed(self) -> None:
        """List what the library has now, after a collection was hidden, shown or changed."""
        self._sidebar.refill()
        self._quote_list.show_row(self._sidebar.row, is_chosen=False)
        self._name_collections()
        if not self.selection.has_several:
            quote = self.selection.quote
            self._select(quote and self._stores.quote(quote.id))

    def _name_collections(self) -> None:
        """Offer and name the collections that there are now."""
        titles = {each.id: each.title for each in self._library.collections()}
        self.panel.page.name_collections(titles)
        self.messages.show_collections(set(titles.values()), has_quotes=bool(self._library.quote_count()))
        self.menus.show_parts(self._library.parts())
        self.navigation.update_actions()
        self.own_actions.show_collections()

    @Slot()
    def remember(self) -> None:
        """Write sizes, row, quote and the place in the review to the settings, for the next start. Save the note."""
        self.panel.page.save_note()
        # A window that shows no quote keeps the last start's.
        kept = {SCOPE: self._sidebar.row.scope, REVIEWED: self._quote_list.reviewed}
        if self.selection.quote:
            kept[QUOTE] = self.shown_quote_id
        self._settings.update(**window_geometry.remembered(self, self.ui.splitter), **kept)

    # Building

    def _connect_signals(self) -> None:
        ui, panel, editor = self.ui, self.panel, self.editor

        ui.logAction.triggered.connect(self.log_requested)
        ui.aboutAction.triggered.connect(self.about_requested)
        ui.preferencesAction.triggered.connect(self.preferences_requested)
        ui.quitAction.triggered.connect(self.quit_requested)

        self._sidebar.chosen.connect(self._on_row_chosen)
        self._sidebar.chosen.connect(self.messages.forget_not_listed)
        self._quote_list.query_changed.connect(panel.page.mark)
        self._quote_list.query_changed.connect(self.review.show_place)
        self._quote_list.query_changed.connect(self.messages.forget_not_listed)
        self._quote_list.query_changed.connect(self.messages.forget_not_found)
        self._quote_list.widen_requested.connect(self._sidebar.show_all)
        self._quote_list.show_hidden_requested.connect(self.own_actions.show_hidden)
        self._quote_list.read_requested.connect(self._read)
        ui.quoteView.delete_requested.connect(self._remove_favorites)
        self.own_actions.changed.connect(self._on_own_quotes_changed)
        self._quote_list.check_requested.connect(self.dialogs.check_text)
        self.dialogs.show_requested.connect(self.show_quote_id)
        self.dialogs.search_requested.connect(self._search_all)
        self.dialogs.link_requested.connect(self.quote_actions.open_link)
        self.review.ended.connect(self._end_review)
        self._quote_list.menu_requested.connect(self.quote_menu.open_in_list)
        panel.page.menu_requested.connect(self.quote_menu.open_on_page)

        self._quote_list.delegate.star_clicked.connect(self.quote_actions.toggle)
        panel.ui.favoriteButton.clicked.connect(self.quote_actions.toggle_favorite)
        panel.page.note_edited.connect(self.quote_actions.set_note)
        panel.page.note_left.connect(self._show_favorite)
        panel.page.note_closed.connect(self.messages.focus_list)
        panel.page.finding_requested.connect(self.quote_actions.edit_finding)
        panel.page.ui.noteEdit.textChanged.connect(partial(ui.undoAction.setEnabled, True))  # takes that back
        ui.undoAction.triggered.connect(self._undo)
        ui.redoAction.triggered.connect(self._redo)
        editor.steps_changed.connect(self.messages.clear_success)
        editor.steps_changed.connect(self.messages.forget_refused)
        editor.stack.canRedoChanged.connect(self.messages.forget_undone)
        editor.steps_changed.connect(ui.searchEdit.forget_typing)
        for slot in (
            self._sidebar.model.tell_favorites_changed,
            self._quote_list.tell_favorites_changed,
            self._on_favorites_changed,
        ):
            self._signals.favorites_changed.connect(slot)
        self._signals.library_changed.connect(self._on_library_changed)
        editor.steps_changed.connect(self._show_favorite)
        editor.saved_differently.connect(self.messages.tell_of_step)

        panel.ui.copyButton.clicked.connect(self.quote_actions.copy)
        panel.marks_requested.connect(self.dialogs.show_marks)
        panel.add_requested.connect(self.own_actions.add_quote)
        panel.page.link_requested.connect(self.quote_actions.open_link)
        panel.page.quote_requested.connect(self.show_quote_id)
        panel.page.sentence_copied.connect(self.quote_actions.copy_sentence)

        for signal in (panel.ui.backButton.clicked, self.mouse.back_requested, ui.backAction.triggered):
            signal.connect(self.navigation.back)
        for signal in (panel.ui.forwardButton.clicked, self.mouse.forward_requested, ui.forwardAction.triggered):
            signal.connect(self.navigation.forward)
        panel.ui.randomButton.clicked.connect(self._show_random_listed)
        ui.randomAction.triggered.connect(self._show_random_listed)

        self.own_actions.quote_saved.connect(self._show_saved)
        self.own_actions.collection_made.connect(self._list_new)
        self.drops.text_dropped.connect(self.own_actions.add_text)
        self.drops.files_dropped.connect(self._import_files)
        ui.importAction.triggered.connect(self._choose_import)
        self.menus.scope_requested.connect(self._go_to_scope)
        self.menus.order_requested.connect(self._quote_list.sort_by)
        ui.findAction.triggered.connect(self._quote_list.find)
        ui.searchEdit.entered.connect(self._show_entered_link)
        ui.clearSearchAction.triggered.connect(self._on_escape)
        ui.emptyButton.clicked.connect(self._quote_list.leave_empty_page)

        self._looks.changed.connect(self._update_looks)
        self._looks.resized.connect(self._sidebar.keep_words_whole)
        # Its rows change their heights: at once, while the pane is dragged. And again, for its scroll bar may have come
        # while the view was laying out its rows.
        self._part_looks.resized.connect(ui.partView.doItemsLayout)
        self._part_looks.resized.connect(ui.partView.doItemsLayout, Qt.ConnectionType.QueuedConnection)
        # Queued, for the view itself hears of its new size after this event filter.
        self._list_looks.resized.connect(ui.quoteView.keep_current_whole, Qt.ConnectionType.QueuedConnection)
        ui.sidebarAction.toggled.connect(self._show_sidebar)
        ui.largerTextAction.triggered.connect(self._text_size.larger)
        ui.smallerTextAction.triggered.connect(self._text_size.smaller)
        ui.originalTextAction.triggered.connect(self._text_size.original)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_new:
            run_each(self._show_first_quote)
            self._is_new = False

    def _show_first_quote(self) -> None:
        """Show the quote of the last start, or else today's. Something else may be shown already."""
        if self.selection.quotes:
            return
        if self._quote_list.is_review_over:
            self._end_review()
            return
        remembered = self._settings.get(QUOTE)
        quote = self._stores.quote(QuoteId(remembered)) if isinstance(remembered, str) else None
        if quote:
            self.selection.select(quote)
        elif remembered is None and (today := self._stores.daily.today()):
            self.selection.select(today.quote)
            if self._settings.get(SCOPE) is None:  # each end remembers one
                self.panel.welcome()
        else:
            self._show_selected()

    @Slot(bool)
    def _show_sidebar(self, is_shown: bool) -> None:
        self.ui.partView.setVisible(is_shown)
        self._settings.update(**{SIDEBAR: is_shown})

    @Slot()
    def _update_looks(self) -> None:
        self._sidebar.update_looks(self.palette())
        self._quote_list.update_looks(self.font(), self.palette())
        ruled = QPalette(self.palette())
        ruled.setColor(QPalette.ColorRole.Window, colors.rule(self.palette()))
        for handle in _handles(self.ui):
            handle.setPalette(ruled)
            handle.setAutoFillBackground(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never object: the session may end."""
        self.remember()
        event.accept()
        self.closed.emit()

    # What is listed

    @Slot()
    def _on_row_chosen(self) -> None:
        self._quote_list.show_row(self._sidebar.row, is_chosen=True)
        if self._quote_list.is_review_over:
            self._end_review()
            return
        # A start shows the quote of the last start.
        if not (self._is_new or self.selection.has_several or self._quote_list.choose_listed()):
            self._select()
        self.review.show_place()

    @Slot(str)
    def _go_to_scope(self, scope: str) -> None:
        if scope == self._sidebar.row.scope and scope in (DAYS, REVIEW):
            self._on_row_chosen()  # as if chosen anew: shows today's quote again
        self._sidebar.go_to(scope)
        if scope == REVIEW or self.ui.partView.hasFocus():
            # Space reads on there, and Delete is about the quote that is shown.
            self.ui.quoteView.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_review(self) -> None:
        """Show today's review."""
        self._go_to_scope(REVIEW)

    @Slot()
    def _end_review(self) -> None:
        self.selection.select()
        self._quote_list.end_review()
        self.review.show_end()

    @Slot(str)
    def _search_all(self, text: str) -> None:
        """Search all quotes for *text*, and leave it to be typed over."""
        self.ui.searchEdit.setText(text)
        self._sidebar.show_all()
        self._quote_list.find()

    @Slot()
    def _on_escape(self) -> None:
        """Clear the search. Without one, close the messages."""
        if self.ui.searchEdit.text():
            self._quote_list.clear_search()
        else:
            self.messages.close()

    # What is selected

    @Slot()
    def _on_selected(self) -> None:
        if not self._is_new:  # the first quote of a start leaves what was wrong with its link
            self.messages.forget(Subject.NOT_FOUND)
        if not self.selection.has_several and self.panel.ui.severalButtons.isAncestorOf(self.focusWidget()):
            self.ui.quoteView.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # which makes no row current
        self._show_selected()
        if quote := self.selection.quote:
            self.quote_shown.emit(quote.id)
            if self._quote_list.place_in_shown is Place.NOTE:
                self.panel.page.scroll_to_note()
            elif self._quote_list.place_in_shown is Place.FINDING:
                self.panel.page.scroll_to_finding()

    def _select(self, quote: Quote | None = None) -> None:
        """Select *quote*, or none. Show it anew if it was selected: what is said about it may be different."""
        if not self.selection.select(*[quote] if quote else []):
            self._show_selected()

    def _show_selected(self) -> None:
        """Show the quote that is selected, or how many are, or that none is."""
        self._announcer.note_selected(len(self.selection.quotes), self._in_words())
        if quote := self.selection.quote:
            self._show_quote(quote)
        else:
            self.panel.show_nothing(self._in_words(), are_several=self.selection.has_several)

    def _show_quote(self, quote: Quote) -> None:
        same_claims = [
            (found, each.whole) for each in quote.same_claims if (found := self._library.get(each.quote)) is not None
        ]
        self.panel.show_quote(
            quote,
            self._favorites.get(quote.id),
            self._quote_list.query,
            same_claims,
            self._library.quoted_as(quote.id),
        )
        self.panel.page.show_finding(self._favorites.finding(quote.id))

    def _in_words(self) -> str:
        """Say how many quotes are selected. If none is, say what to do, unless the empty list does."""
        if number := len(self.selection.quotes):
            return _n("{n} quote selected.", "{n} quotes selected.", number)
        if not self._library.quote_count():
            return days.all_hidden()
        said = [_("No quote selected.")]
        if not self._quote_list.is_empty:
            key = self.ui.randomAction.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            said.append(_("Select one from the list, or press {0} for a random quote.").format(key))
        return sentences(said)

    @Slot(object)
    def _show_saved(self, quote: Quote) -> None:
        """Show the quote that was added or changed. Say it if it isn't listed."""
        self.selection.select(quote)
        is_narrowed, in_row = bool(self.ui.searchEdit.text().strip()), self._quote_list.row_has_shown
        if self._quote_list.lists_shown or (in_row and not is_narrowed):  # of a long list, only a part is fetched
            return
        if in_row:
            show = Offer(_("Clear Search"), self._quote_list.clear_search)
            said = _("Quote saved. It doesn’t match the current search, so it isn’t listed.")
        else:
            show = Offer(_("Show"), partial(self._show_in_collection, quote.collection, quote.id))
            title = next(each.title for each in self._library.collections() if each.id == quote.collection)
            said = _("Quote saved in “{0}”. It isn’t in the current list.").format(in_one_line(title))
        self.messages.tell_success(said, show, subject=Subject.NOT_LISTED)

    @Slot(str, str)
    def _show_in_collection(self, collection_id: str, quote_id: str) -> None:
        """List the collection, and show this quote of it. Without one, clear the search."""
        self._quote_list.clear_search()
        if quote := self._library.get(QuoteId(quote_id)):
            self.selection.select(quote)
            self._sidebar.go_to(f"collection {collection_id}")  # which keeps a quote that is in it
            self.ui.quoteView.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # which makes no row current

    @Slot(str)
    def _list_new(self, collection_id: str) -> None:
        """Choose the new collection. The library has it already, without quotes."""
        self._sidebar.go_to(f"collection {collection_id}")

    @Slot()
    def _read(self) -> None:
        if self.selection.quote:
            self.panel.page.read()

    @Slot()
    def _remove_favorites(self) -> None:
        """Remove the selected quotes from the favorites if those are listed. Else say why Delete does nothing."""
        if self._sidebar.row.scope == FAVORITES:
            self.quote_actions.remove_favorites(self._quote_list.choose_next)
        elif self.ui.quoteView.selectionModel().hasSelection():
            self.messages.tell_nothing_done(
                _("Built-in quotes can’t be deleted. View ▸ Collections hides a whole collection.")
            )

    @Slot()
    def _on_own_quotes_changed(self) -> None:
        """Choose the next quote if none that was changed is in the row."""
        if not (self._quote_list.row_has_shown or self.selection.has_several):
            self._quote_list.choose_next()

    @Slot()
    def _undo(self) -> None:
        """Take the last undo step back, and say so. What it had deleted is shown, or that which was shown before.

        A favorite that it had removed is shown if the favorites are listed.
        """
        self.panel.page.save_note()
        editor, shown = self.editor, self.selection.quote
        changes, name = editor.to_undo, editor.stack.undoText()
        if refusal := editor.undo():
            self._tell_refusal(refusal)
            return
        self._show_undone(changes)
        if shown and not (self.selection.quotes or self._stores.quote(shown.id)):
            self.navigation.back()
        if name:
            self.messages.tell_success(_("Undone: {0}").format(name), Offer(_("Redo"), self.ui.redoAction.trigger))

    def _show_undone(self, changes: Changes) -> None:
        """Show the first quote that undo has brought back, or the first favorite if these are listed."""
        deleted = next((each.quote_id for each in changes.quotes if not each.after), None)
        if deleted and (restored := self._library.get(deleted)):
            self.selection.select(restored)
        removed = next((each.quote_id for each in changes.favorites if not each.after), None)
        if removed and self._sidebar.row.scope == FAVORITES and (quote := self._stores.quote(removed)):
            self.selection.select(quote)

    @Slot()
    def _redo(self) -> None:
        self.panel.page.save_note()
        name = self.editor.stack.redoText()
        if refusal := self.editor.redo():
            self._tell_refusal(refusal)
        elif name:
            self.messages.tell_step(_("Redone: {0}").format(name))

    def _tell_refusal(self, refusal: str) -> None:
        """Tell why nothing was undone or redone, and show what is saved."""
        self.messages.tell_refusal(refusal)
        self.quote_actions.update_checks()

    # Favorites

    @Slot()
    def _on_favorites_changed(self) -> None:
        if quote := self.selection.quote:
            self.panel.page.show_favorite(self._favorites.get(quote.id), keeps_typing=True)
            self.panel.page.show_finding(self._favorites.finding(quote.id))
        self.review.show_place()
        self.quote_actions.update_checks()
        self.tell_store_messages()

    @Slot()
    def _show_favorite(self) -> None:
        """Show the note as it is saved, in place of one that was being typed."""
        if quote := self.selection.quote:
            self.panel.page.show_favorite(self._favorites.get(quote.id), keeps_place=True)


def _order_panes(ui: Ui_MainWindow) -> None:
    """Order the panes for a screen reader as for the eye. The splitter puts each pane beneath the others.

    The handles go above the panes, because they reach over the edges of the panes for the mouse.
    """
    for each in (ui.partView, ui.listPane, ui.detailPane, *_handles(ui)):
        each.raise_()


def _handles(ui: Ui_MainWindow) -> list[QSplitterHandle]:
    """Return what is between the panes."""
    return [ui.splitter.handle(number) for number in range(ui.splitter.count())]
