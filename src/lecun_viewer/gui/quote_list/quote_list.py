"""The list in the window: the search field, the quotes found, and how many they are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRandomGenerator,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QPalette

from lecun_viewer.core.link import linked_quote
from lecun_viewer.core.preferences import ORDER, REVIEWED
from lecun_viewer.core.query import Query, parse
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Order, Place, search_of
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.core.words import folded_words
from lecun_viewer.gui.quote_list.quote_delegate import QuoteDelegate, row_height
from lecun_viewer.gui.quote_list.quote_table_model import QuoteTableModel
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, DAYS, FAVORITES, REVIEW, SidebarRow
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.controls import give_room
from lecun_viewer.gui.theme.icons import tinted_icon, tinted_pixmap
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.texts import days, favorites, searching
from lecun_viewer.texts.catalogue import _, _n, _p, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lecun_viewer.core.daily_quote import DailyQuote
    from lecun_viewer.core.query import QueryWords
    from lecun_viewer.core.search import Search
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.selection import Selection
    from lecun_viewer.stores import Stores

ICON_SIZE = 16  # of the search field; Qt draws it smaller where the style wants that
FEWEST_WORDS = 5  # of a search that finds nothing and may be a sentence
PROBLEMS_SHOWN = 2  # of a query; more would push the list away


class ListState(NamedTuple):
    """What is in the list.

    Attributes:
        in_words: As it is said above the list, such as “12 quotes in Favorites”.
        title: A title for these quotes.
        row: The row of the sidebar.
        is_searched: Whether something is typed, so that the list may have less than the row.
        selected: The selected quotes, if there are several.
    """

    search: Search
    in_words: str
    title: str
    row: SidebarRow
    is_searched: bool
    selected: Sequence[Quote]

    @property
    def is_narrowed(self) -> bool:
        """Whether the user chose what is listed: a row of the sidebar, a search, or both."""
        return self.is_searched or self.row.scope != ALL_QUOTES

    @property
    def whole(self) -> str | None:
        """The scope of the row, if all of the row is listed."""
        return None if self.is_searched else self.row.scope


class OrderWords(NamedTuple):
    """An order of the list in words.

    Attributes:
        in_menu: Its entry in the menu.
        above_list: What is said above the list. ``{0}`` stands for how many quotes of what are listed.
    """

    in_menu: str
    above_list: str


def order_words(order: Order) -> OrderWords:
    return {
        Order.GIVEN: OrderWords(_("&Collection Order"), "{0}"),
        Order.SOURCE: OrderWords(_("&Source"), _("{0}, by source")),
        Order.DATE: OrderWords(_p("sort order", "&Date"), _("{0}, newest first")),
    }[order]


class QuoteList(QObject):
    """Lists the quotes of a row of the sidebar that match what is typed. Its rows and the selection follow each other.

    Attributes:
        order: The order of the list. `sort_by` changes it.
        delegate: It tells when the star of a row is clicked.
        reviewed: Where the user left the review, as the settings have it: the day, and the id of the quote. The id is
            empty after the last quote.

    Signals:
        query_changed: this `Query` is marked in the quote that is shown now. See `query`.
        widen_requested: the user wants all quotes searched.
        show_hidden_requested: the user wants this hidden collection to be shown, or all with "".
        read_requested: the user wants to go on to the text of the quote that is shown.
        check_requested: the user wants to know which quotes are in this text.
        menu_requested: the user wants the menu of the quote that is shown, at this `QPoint` of the screen.
    """

    query_changed = Signal(object)
    widen_requested = Signal()
    show_hidden_requested = Signal(str)
    read_requested = Signal()
    check_requested = Signal(str)
    menu_requested = Signal(object)

    def __init__(self, ui: Ui_MainWindow, stores: Stores, selection: Selection, row: SidebarRow) -> None:
        """*row* is listed at first."""
        super().__init__(ui.listPane)
        self._ui = ui
        self._stores = stores
        self._selected = selection
        self._row = row
        self._days: list[DailyQuote] = []  # those listed last
        self._review: list[Quote] = []  # that of today, if it is listed
        self.reviewed = self._stores.settings.get(REVIEWED)
        self._last_row = 0  # that was chosen or shown
        self._is_selecting = False
        remembered = self._stores.settings.get(ORDER)
        self.order = Order(remembered) if remembered in list(Order) else Order.GIVEN
        self._model = QuoteTableModel(self._stores.library, self._stores.favorites, self)
        self.delegate = QuoteDelegate(ui.quoteView)
        ui.quoteView.setModel(self._model)
        ui.quoteView.setItemDelegate(self.delegate)
        ui.listPane.setBackgroundRole(QPalette.ColorRole.Base)
        ui.listPane.setAutoFillBackground(True)
        ui.searchEdit.list_view = ui.quoteView
        ui.problemArea.show_label(ui.problemLabel)
        self._connect_signals()

    def _connect_signals(self) -> None:
        ui = self._ui
        self._selected.changed.connect(self._on_selected)
        ui.searchEdit.textChanged.connect(self._on_search_changed)
        ui.searchEdit.check_requested.connect(self.check_requested)
        ui.searchEdit.returnPressed.connect(self._on_return_pressed)
        ui.quoteView.selectionModel().currentChanged.connect(self._on_current_changed)
        ui.quoteView.selectionModel().selectionChanged.connect(self._on_selection_changed)
        ui.quoteView.horizontalHeader().sectionResized.connect(self._fit_rows)
        ui.quoteView.read_requested.connect(self.read_requested)
        ui.quoteView.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.quoteView.customContextMenuRequested.connect(self._on_menu_requested)
        ui.nearestButton.clicked.connect(self._on_nearest_button_clicked)
        for button, action in (
            (ui.newButton, ui.newQuoteAction),
            (ui.importButton, ui.importAction),
            (ui.checkButton, ui.checkTextAction),
        ):
            button.setText(without_mnemonic(action.text()))  # its letter is that of a menu
            button.clicked.connect(action.trigger)
        ui.widenButton.clicked.connect(self.widen_requested)

    @property
    def query(self) -> Query:
        """What is marked in the quote that is shown in detail: nothing, if the search doesn't find it."""
        search = self._model.search
        return search.query if self.lists_shown or self._finds_shown(search) else Query()

    def _typed(self) -> Query:
        typed = self._ui.searchEdit.text()
        return parse(typed, tuple(self._stores.library.collections()), self._words) if typed else Query()

    @cached_property
    def _words(self) -> QueryWords:
        return searching.spoken_words()

    def listed(self) -> ListState:
        """Return what is in the list now."""
        typed = in_one_line(self._ui.searchEdit.text().strip())
        title = _("Search Results for “{0}”").format(typed) if typed else self._row.title
        selected = self._selected.quotes if self._selected.has_several else ()
        in_words = self._ui.resultCountLabel.text()
        return ListState(self._model.search, in_words, title, self._row, bool(typed), selected)

    def show_row(self, row: SidebarRow, *, is_chosen: bool) -> None:
        """List the quotes of *row*. If the days or the review are chosen, show a quote, too.

        That is the quote of today, or the one where the user left the review, or else the first.
        """
        self._row = row
        self._fit_rows()
        if row.scope == DAYS:
            self._look_up_days()
            today = self._stores.daily.today()
            if is_chosen and today:
                self._selected.select(today.quote)
        if row.scope == REVIEW:
            self._look_up_review()
            if is_chosen and self._review and not self.is_review_over:
                left = [each for each in self._review if self.reviewed == self._place_in_review(each.id)]
                quote = [*left, *self._review][0]
                self._selected.select(quote)
                self.reviewed = self._place_in_review(quote.id)
        self._list_quotes()

    def sort_by(self, order: Order) -> None:
        """List the quotes in that order, also after the next start."""
        self.order = order
        self._stores.settings.update(**{ORDER: order})
        self._list_quotes()

    @Slot()
    def _on_selected(self) -> None:
        """Have the rows follow the selection, unless they made it."""
        quote = self._selected.quote
        if quote and self._row.scope == REVIEW:
            self.reviewed = self._place_in_review(quote.id)
        if not self._is_selecting:
            self._select_rows()

    @property
    def _shown(self) -> Quote | None:
        """The quote that is shown in detail."""
        return self._selected.quote

    @property
    def place_in_shown(self) -> Place | None:
        """Where the shown quote has the words of the search, if they are not in the quote itself."""
        return self._model.place_in(self._shown.id) if self._shown else None

    @property
    def is_review_over(self) -> bool:
        """Whether the review is listed, and the user has gone on from its last quote of today."""
        return self._row.scope == REVIEW and bool(self._review) and self.reviewed == self._place_in_review("")

    def end_review(self) -> None:
        """Remember that the user has gone on from the last quote of today."""
        self.reviewed = self._place_in_review("")

    @property
    def place_of_shown(self) -> tuple[int | None, int]:
        """The place of the quote that is shown, if it is listed, and how many quotes are listed."""
        row = self._model.row_of(self._shown.id) if self._shown else None
        return None if row is None else row + 1, self._model.rowCount()

    def choose_after_shown(self) -> bool:
        """Choose the quote after the one that is shown, or was shown last. Return whether there is one."""
        place, number = self.place_of_shown
        row = self._last_row + 1 if place is None else place
        if row < number:
            self._ui.quoteView.selectRow(row)
        return row < number

    def choose_listed(self) -> bool:
        """Choose the first quote, unless the row has the quote that is shown. Return whether a quote is shown now.

        A search hides no quote that is being read. So the shown quote stays, though the search may not find it.
        """
        if not (self.row_has_shown or self.is_empty):
            self._ui.quoteView.selectRow(0)
        return self.row_has_shown

    @property
    def is_empty(self) -> bool:
        """Whether no quote is listed."""
        return not self._model.rowCount()

    @property
    def lists_shown(self) -> bool:
        """Whether the quote that is shown in detail is in the list."""
        return self._shown is not None and self._model.row_of(self._shown.id) is not None

    @property
    def row_has_shown(self) -> bool:
        """Whether the quote that is shown in detail is in the row of the sidebar, whatever is searched for."""
        return self._finds_shown(self._search(Query()))

    def _finds_shown(self, search: Search) -> bool:
        if not (shown := self._shown):
            return False
        if search.known is None and not self._stores.library.get(shown.id):
            return False  # of a collection that is hidden or gone
        among = [shown] if search.among is None else [each for each in search.among if each.id == shown.id]
        return self._stores.library.count(search._replace(among=among)) > 0

    def _select_rows(self) -> None:
        """Select the row of the selected quote. If several quotes are selected, those that are listed stay selected."""
        if self._selected.has_several:
            self._select_several()
            return
        row = self._model.row_of(self._shown.id) if self._shown else None
        selection = self._ui.quoteView.selectionModel()
        self._is_selecting = True
        if row is None:
            selection.clear()
        else:
            index = self._model.index(row, 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._ui.quoteView.scrollTo(index)
            self._last_row = row
        self._is_selecting = False

    def at_random(self) -> Quote | None:
        """Return any quote of the list, but not the one that is shown if there is another. ``None`` if it is empty."""
        library, search = self._stores.library, self._model.search
        if not (number := library.count(search)):
            return None
        at = QRandomGenerator.global_().bounded(number)
        quote, *_more = library.page(search, at, 1).quotes
        if self._shown and quote.id == self._shown.id:
            quote, *_more = library.page(search, (at + 1) % number, 1).quotes
        return quote

    def choose_next(self) -> None:
        """Choose the quote that is now in the row of what was deleted, or else the last quote."""
        if number := self._model.rowCount():
            self._ui.quoteView.selectRow(min(max(self._last_row, 0), number - 1))

    def _select_several(self) -> None:
        rows = self._model.rows_of({quote.id for quote in self._selected.quotes})
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, 0))
        self._is_selecting = True
        self._ui.quoteView.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_selecting = False
        self._select_quotes(rows)

    @Slot()
    def tell_favorites_changed(self) -> None:
        """Show which quotes are favorites now. List them anew if that is another search."""
        if self._row.scope == REVIEW:
            self._look_up_review()
        if (search := self._search()) != self._model.search:
            self._list(search)
        else:
            self._model.tell_favorites_changed()

    def day_changed(self) -> None:
        """List the days or the review anew, if they are listed: it is another day."""
        if self._row.scope in (DAYS, REVIEW):
            self._last_row = -1
            self.show_row(self._row, is_chosen=False)

    @Slot()
    def find(self) -> None:
        """Give the search field the focus, ready to be typed over."""
        self._ui.searchEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.searchEdit.selectAll()

    @Slot()
    def clear_search(self) -> None:
        """List all quotes of the sidebar's row again."""
        self._ui.searchEdit.setText("")  # `clear` would be an undo step of its own, before what the user did last

    def update_looks(self, font: QFont, palette: QPalette) -> None:
        """Take the window's font and the colors of its *palette*."""
        ui = self._ui
        self._fit_rows()
        small = typography.scaled(font, typography.SMALL)
        for each in (ui.resultCountLabel, ui.widenButton, ui.problemLabel):
            each.setFont(small)
        ui.resultCountLabel.setPalette(colors.with_ink(palette, colors.secondary_text(palette)))
        ui.quoteView.setPalette(palette)
        ruled = QPalette(palette)
        ruled.setColor(QPalette.ColorRole.Base, colors.rule(palette))  # the ground of the pane
        ui.listRule.setPalette(ruled)
        ui.searchEdit.setPalette(colors.of_field(palette))
        give_room(ui.emptyButtons)
        self._draw_search_icons(palette)
        self._draw_empty_icon(palette)

    @Slot()
    def _fit_rows(self) -> None:
        """Make the rows as high as the view's font and width ask for."""
        view = self._ui.quoteView
        width = view.width() - view.verticalScrollBar().sizeHint().width()
        height = row_height(view.font(), width, has_labels=self._row.scope == DAYS)
        if height != view.verticalHeader().defaultSectionSize():
            view.verticalHeader().setDefaultSectionSize(height)
            view.doItemsLayout()  # else the scroll bar still ends where the last row was
            if view.currentIndex().isValid():
                view.scrollTo(view.currentIndex())

    def _draw_search_icons(self, palette: QPalette) -> None:
        edit, ink = self._ui.searchEdit, colors.secondary_text(palette)
        icons = (tinted_icon(name, ink, ICON_SIZE, edit.devicePixelRatioF()) for name in ("search", "clear"))
        edit.set_icons(*icons)

    def _draw_empty_icon(self, palette: QPalette) -> None:
        """Draw what there is none of: a match, a star or a quote."""
        label, typed = self._ui.emptyIcon, self._ui.searchEdit.text().strip()
        name = "search" if typed else "star" if self._row.scope == FAVORITES else "quotation-mark"
        size = 2 * label.fontMetrics().height()
        label.setPixmap(tinted_pixmap(name, colors.secondary_text(palette).rgba(), size, label.devicePixelRatioF()))

    # What is listed

    def _search(self, query: Query | None = None) -> Search:
        """Return the search for *query* in the row. By default, that is what is typed."""
        row, store = self._row, self._stores.favorites
        query = self._typed() if query is None else query
        if row.scope == DAYS:
            quotes = list({each.quote.id: each.quote for each in self._days}.values())
            return search_of(query, store.values, quotes, written=store.written)
        if row.scope == REVIEW:
            return search_of(query, store.values, self._review, written=store.written)
        if row.term:
            query = query.within(row.term)
        marked = [each.quote for each in store.values()] if row.scope == FAVORITES else None
        return search_of(query, store.values, marked, self.order, store.written)

    def _list_quotes(self) -> None:
        self._list(self._search())

    def _list(self, search: Search) -> None:
        problems = search.query.problems
        said = in_one_line(sentences(searching.problem(each, self._words) for each in problems[:PROBLEMS_SHOWN]))
        self._ui.problemLabel.setText(said)
        self._ui.problemLabel.setAccessibleDescription(said)
        self._ui.problemLabel.setVisible(bool(problems))
        number = self._model.show_search(search, self._day_labels() if self._row.scope == DAYS else {})
        self._show_count(number)
        self._select_rows()
        if not self._ui.quoteView.currentIndex().isValid():
            self._ui.quoteView.scrollToTop()

    def _look_up_days(self) -> None:
        self._days = self._stores.daily.last()

    def _look_up_review(self) -> None:
        self._review = self._stores.reviews.of(self._stores.today())

    def _place_in_review(self, quote_id: str) -> list[str]:
        return [str(self._stores.today()), quote_id]

    def _day_labels(self) -> dict[QuoteId, str]:
        """Return the days of the quotes in words. A quote that came twice has the later day."""
        today = self._stores.today()
        return {each.quote.id: self._day_in_words(each.day, today) for each in reversed(self._days)}

    def _day_in_words(self, day: date, today: date) -> str:
        if day == today:
            return _("Today")
        if day == today - timedelta(days=1):
            return _("Yesterday")
        #: A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d 'de' MMMM
        form = _("d MMMM")
        return self._ui.listPane.locale().toString(QtCore.QDate(day.year, day.month, day.day), form)

    def _show_count(self, number: int) -> None:
        """Say how many quotes are listed. If there is none, say why."""
        ui, row, typed = self._ui, self._row, self._ui.searchEdit.text().strip()
        count = self._count_in_words(number, is_narrowed=bool(typed))
        ui.resultCountLabel.setText(count)
        ui.resultCountLabel.setAccessibleDescription(count)
        ui.widenButton.setVisible(bool(typed) and row.scope != ALL_QUOTES)
        if number:
            ui.emptyLabel.clear()  # a page that is hidden still asks for room
            for button in (ui.newButton, ui.importButton, ui.nearestButton, ui.checkButton):
                button.hide()
            ui.listStack.setCurrentWidget(ui.listPage)
        else:
            self._show_why_empty(row, typed)

    def _count_in_words(self, number: int, *, is_narrowed: bool) -> str:
        """Say how many quotes are listed, of what, and in which order where that is not the collection's."""
        row = self._row
        if row.scope == DAYS and self._days and not is_narrowed:
            return _n("Last day", "Last {n} days", len(self._days))
        count = _n("{n} quote", "{n} quotes", number)
        if row.scope == DAYS and self._days:
            return _n("{0} from the last day", "{0} from the last {n} days", len(self._days)).format(count)
        if row.scope != ALL_QUOTES:
            count = _("{0} in {1}").format(count, row.title)
        if row.scope == REVIEW:
            return count
        return order_words(self.order).above_list.format(count)

    def _show_why_empty(self, row: SidebarRow, typed: str) -> None:
        ui = self._ui
        why_nothing, is_link = self._why_row_is_empty(row), linked_quote(typed) is not None
        if why_nothing:
            ui.emptyLabel.setText(why_nothing)
        elif is_link:
            ui.emptyLabel.setText(_("This is a link to a quote. To open it, press Return."))
        elif row.scope != ALL_QUOTES:
            ui.emptyLabel.setText(_("No results in “{0}”.").format(row.title))
        else:
            ui.emptyLabel.setText(_("No results. Try fewer or different words."))
        if row.is_hidden:
            ui.emptyButton.setText(_("Show This Collection"))
        elif not self._stores.library.quote_count():
            ui.emptyButton.setText(_("Show All Collections"))
        elif row.scope == ALL_QUOTES:
            ui.emptyButton.setText(_("Clear Search"))
        else:
            ui.emptyButton.setText(_("Search All Quotes") if typed else _("Show All Quotes"))
        is_new = row.collection is not None and row.collection.is_own and not row.is_hidden and row.quote_count == 0
        ui.newButton.setVisible(is_new or (row.own_part is not None and row.quote_count == 0))
        ui.importButton.setVisible(is_new)
        ui.nearestButton.setVisible(len(folded_words(typed)) >= FEWEST_WORDS and not is_link)
        ui.checkButton.setVisible(bool(typed) and not is_link)
        self._draw_empty_icon(ui.listPane.palette())
        ui.listStack.setCurrentWidget(ui.emptyPage)

    def _why_row_is_empty(self, row: SidebarRow) -> str:
        """Return why *row* has no quote whatever is typed. Return ``""`` if it has quotes."""
        if row.scope == FAVORITES and self._stores.favorites.problem:
            return favorites.problem(self._stores.favorites.problem)
        if row.scope == FAVORITES and not len(self._stores.favorites):
            return _("No favorites yet. To add one, select a quote and press Ctrl+D, or click its star.")
        if row.scope == DAYS and not self._days:
            return days.no_quote_of_the_day()
        if row.scope == REVIEW and not self._review:
            return _(
                "Nothing to review today. The review shows five of your own quotes and favorites each day. To add a"
                " favorite, select a quote and press Ctrl+D, or click its star."
            )
        if row.is_hidden:
            return _("“{0}” is hidden.").format(in_one_line(row.title))
        if row.scope == ALL_QUOTES and not row.quote_count:
            return days.all_hidden()
        if row.own_part and not row.quote_count:
            said = _(
                "“{0}” has no quotes yet. To add one, choose File ▸ New Quote. To move quotes here, select them and"
                " choose Edit ▸ Change Part, or drag them onto the part."
            )
            return said.format(in_one_line(row.title))
        if row.quote_count == 0:
            return _("“{0}” has no quotes yet. To add one, choose File ▸ New Quote.").format(in_one_line(row.title))
        return ""

    # What the user does

    @Slot()
    def _on_search_changed(self) -> None:
        self._list_quotes()
        if self._ui.searchEdit.text().strip() and self._ui.quoteView.currentIndex().row() > 0:
            # The row of the shown quote stays selected. Return and Down go to the first hit, as without such a row.
            self._ui.quoteView.selectionModel().clearCurrentIndex()
        self.query_changed.emit(self.query)

    @Slot()
    def _on_return_pressed(self) -> None:
        if not self.is_empty:  # an empty list is hidden, and would take the focus while the next search is typed
            self._ui.quoteView.setFocus()  # makes the first row current if there was none

    @Slot()
    def leave_empty_page(self) -> None:
        """Do what the button of the empty page says."""
        if self._row.is_hidden or not self._stores.library.quote_count():
            info = self._row.collection
            self.show_hidden_requested.emit(info.id if info and info.is_hidden else "")
            return
        self._ui.searchEdit.setFocus()  # the button goes, and the list that gets the focus chooses a quote
        if self._row.scope != ALL_QUOTES:
            self.widen_requested.emit()
        else:
            self._ui.searchEdit.clear()

    @Slot()
    def _on_nearest_button_clicked(self) -> None:
        self.check_requested.emit(self._ui.searchEdit.text())

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not current.isValid() or self._is_selecting:
            return
        selection = self._ui.quoteView.selectionModel()
        if not previous.isValid() and not self._selected.has_several:
            # A view that gets the focus makes its first row current, but does not select it.
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            selection.select(current, select)
        if self._selected_rows() == [current.row()]:
            self._select_quotes([current.row()])

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._is_selecting:
            return
        rows = self._selected_rows()
        # The arrow keys select a row before they make it current. Then the row is said when it is current.
        if len(rows) > 1 or self._selected.has_several or rows == [self._ui.quoteView.currentIndex().row()]:
            self._select_quotes(rows)

    def _selected_rows(self) -> list[int]:
        """Return the selected rows in order. Qt's own list asks the model for each of them, also of thousands."""
        selection = self._ui.quoteView.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def _select_quotes(self, rows: Sequence[int]) -> None:
        """Select the quotes of *rows*. A quote that is shown stays if the list has not got it."""
        if rows:
            self._last_row = rows[0]
        if rows or self._selected.has_several:
            self._is_selecting = True
            self._selected.select(*self._model.quotes_at(rows))
            self._is_selecting = False

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        """Ask for the menu of the current row, if the click or the menu key was on it."""
        view = self._ui.quoteView
        if view.indexAt(at).isValid() and view.indexAt(at) == view.currentIndex():
            self.menu_requested.emit(view.viewport().mapToGlobal(at))
