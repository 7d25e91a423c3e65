"""The actions about the user's own quotes and collections, and what they ask the user. The editor makes the changes."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from lecun_viewer.core.change import Changes, CollectionChange, QuoteChange, in_language, in_parts, with_part
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.preferences import TYPED
from lecun_viewer.core.quote import COMMAS, MY_QUOTES, SEMICOLONS, CollectionInfo, PartTitle, Quote, QuoteId, items_in
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES, SidebarRow
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.window.menus import title_in_menu
from lecun_viewer.records.likeness import free_title
from lecun_viewer.texts.catalogue import _, _n, listed
from lecun_viewer.texts.collections import my_quotes
from lecun_viewer.texts.failures import not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.selection import Selection
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.gui.window.dialog_actions import DialogActions
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores


class OwnActions(QObject):
    """Adds its actions to the window's menus, and enables those that the quote that is shown allows.

    Signals:
        quote_saved: This quote was added or changed. Show it.
        changed: The selected quotes were changed or deleted. Select another if they left the list.
        collection_made: There is a collection with this id now, without quotes. List it.
    """

    quote_saved = Signal(object)
    changed = Signal()
    collection_made = Signal(str)

    def __init__(
        self,
        ui: Ui_MainWindow,
        selection: Selection,
        stores: Stores,
        editor: Editor,
        messages: Messages,
        dialogs: DialogActions,
        sidebar: Sidebar,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._stores = stores
        self._editor = editor
        self._messages = messages
        self._dialogs = dialogs
        self._sidebar = sidebar
        self._window = window
        self._last_added: Quote | None = None
        self._selection = selection
        self._all: list[CollectionInfo] = []
        self._own: list[CollectionInfo] = []
        self._make_quote_actions()
        self._make_collection_actions()
        selection.changed.connect(self._on_selected)
        sidebar.chosen.connect(self._set_delete_key)
        self._set_delete_key()

    def _make_quote_actions(self) -> None:
        self._ui.newQuoteAction.triggered.connect(self.add_quote)
        self.edit = self._action(_("&Edit Quote…"), self.edit_quote)
        self.move_menu = QMenu(_("&Move To"), self._window)
        self.part_menu = QMenu(_("C&hange Part"), self._window)
        self.tag = self._action(_("Ta&gs…"), self.tag_quotes)
        self.delete = self._action(_("&Delete Quote"), self.delete_quotes)
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # for the list: Delete is a key of fields
        self._ui.quoteView.addAction(self.delete)
        self.export = self._action(_("E&xport Selected Quotes…"), self.export_any)
        menus = (self.part_menu.menuAction(), self.move_menu.menuAction())
        self.of_several = [self.tag, *menus, self.delete, self.export]
        self.all = [self.edit, *self.of_several]
        menu, actions = self._ui.editMenu, self._ui.editMenu.actions()
        after_finding = actions[actions.index(self._ui.findingAction) + 1]
        menu.insertActions(after_finding, [menu.insertSeparator(after_finding), *self.all])

    def _make_collection_actions(self) -> None:
        """Add to the File menu what can be done with own collections."""
        self._ui.newCollectionAction.triggered.connect(self.new_collection)
        self._ui.exportAction.triggered.connect(self.export_any)
        menu, actions = self._ui.fileMenu, self._ui.fileMenu.actions()
        after_export = actions[actions.index(self._ui.exportAction) + 1]
        self.own_menu = QMenu(_("&My Collections"), self._window)
        menu.insertAction(after_export, self.own_menu.menuAction())
        self.shown_menu = QMenu(_("&Collections"), self._window)
        view, shown = self._ui.viewMenu, self._ui.viewMenu.actions()
        view.insertMenu(shown[shown.index(self._ui.sidebarAction) + 1], self.shown_menu)

    @Slot()
    def _on_selected(self) -> None:
        """Enable the actions that the selected quotes allow. They can be changed if all are the user's own."""
        quotes, are_own, several = self._quotes, self._are_own, self._selection.has_several
        for action in (self.edit, self.tag, self.move_menu.menuAction(), self.delete):
            action.setEnabled(are_own)
            action.setVisible(bool(self._own))
        self.edit.setEnabled(are_own and not several)
        self.move_menu.menuAction().setEnabled(are_own and len(self._own) > 1)
        for action in self.move_menu.actions():
            action.setEnabled(any(quote.collection != action.data() for quote in quotes))
        self._offer_parts()
        one, many = _("&Delete Quote"), _n("&Delete {n} Quote", "&Delete {n} Quotes", len(quotes))
        self.delete.setText(many if several else one)
        self.export.setVisible(several)

    @Slot()
    def _set_delete_key(self) -> None:
        """Give *Delete Quote* its key. Among the favorites, that key removes a quote from them."""
        self.delete.setShortcut("" if self._sidebar.row.scope == FAVORITES else QKeySequence(Qt.Key.Key_Delete))

    def _offer_parts(self) -> None:
        """Offer the parts of the collection, and a new part. All the quotes must be of one own collection."""
        self.part_menu.clear()
        info = self._collection_of_all
        parts = {part.number: part.title for part in info.parts} if info else {}
        for number, title in {0: _("None"), **parts}.items() if parts else ():
            action = self.part_menu.addAction(title_in_menu(title, self.part_menu))
            action.setData((number, title if number else ""))
            action.setEnabled(any(quote.part != number for quote in self._quotes))
            action.triggered.connect(self._on_part_triggered)
        if parts:
            self.part_menu.addSeparator()
        self.part_menu.addAction(_("&New Part…"), self._begin_part)
        self.part_menu.menuAction().setVisible(info is not None)
        self.part_menu.menuAction().setEnabled(info is not None)

    @property
    def _are_own(self) -> bool:
        """Whether all the quotes are of own collections."""
        return bool(self._quotes) and {quote.collection for quote in self._quotes} <= {each.id for each in self._own}

    @property
    def _collection_of_all(self) -> CollectionInfo | None:
        """The own collection that all the quotes are of."""
        named = {quote.collection for quote in self._quotes}
        return next((each for each in self._own if named == {each.id}), None)

    @property
    def _quotes(self) -> Sequence[Quote]:
        return self._selection.quotes

    @property
    def _quote(self) -> Quote | None:
        """The quote that is selected alone."""
        return self._selection.quote

    def show_collections(self) -> None:
        """Offer the collections that there are now."""
        self._all = self._stores.library.collections()
        self._own = [each for each in self._all if each.is_own]
        self.move_menu.clear()
        for menu in self.own_menu.findChildren(QMenu):
            menu.deleteLater()  # it is about a collection as it was
        self.own_menu.clear()
        for each in self._own:
            title = title_in_menu(each.title, self.own_menu)
            action = self.move_menu.addAction(title)
            action.setData(each.id)
            action.triggered.connect(self._on_move_triggered)
            self._fill(self.own_menu.addMenu(title), each)
        self.own_menu.menuAction().setVisible(bool(self._own))
        self._show_which_are_hidden()
        self._on_selected()

    def _show_which_are_hidden(self) -> None:
        """Offer in the View menu to hide each collection, and to show it again."""
        self.shown_menu.clear()
        for each in self._all:
            action = self.shown_menu.addAction(title_in_menu(each.title, self.shown_menu))
            action.setToolTip(_("Collections"))  # else the title, and Qt would take its signs for markup
            action.setCheckable(True)
            action.setChecked(not each.is_hidden)
            action.setEnabled(self._may_hide_or_show(each))
            action.setData(each)
            action.triggered.connect(self._on_shown_triggered)

    @Slot()
    def _on_shown_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._hide_or_show(action.data())

    def _may_hide_or_show(self, info: CollectionInfo) -> bool:
        """Return whether the collection is not the last that is shown."""
        return info.is_hidden or sum(not each.is_hidden for each in self._all) > 1

    def _fill(self, menu: QMenu, info: CollectionInfo) -> None:
        """Offer in *menu* what can be done with a collection."""
        menu.addAction(_("&Export…"), lambda: self._dialogs.exporting.ask(self._quotes, info))
        self._fill_to_change(menu, info)

    def _fill_to_change(self, menu: QMenu, info: CollectionInfo) -> None:
        """Offer in *menu* how to change a collection, and to hide it."""
        if info.is_own:
            menu.addAction(_("&Rename…"), lambda: self._rename(info))
            menu.addAction(_("Edit &Parts…"), lambda: self._edit_parts(info))
            menu.addAction(_("&Language…"), lambda: self._change_language(info))
        text = _("&Show") if info.is_hidden else _("&Hide")
        hide = menu.addAction(text, lambda: self._hide_or_show(info))
        hide.setEnabled(self._may_hide_or_show(info))
        if info.is_own:
            menu.addAction(_("Re&move"), lambda: self._remove(info))

    def fill_menu(self, menu: QMenu, row: SidebarRow) -> None:
        """Offer how to change the collection or the own part of *row* in *menu*. Other rows offer nothing."""
        wanted = row.own_part[0] if row.own_part else row.collection.id if row.collection else ""
        info = next((each for each in self._all if each.id == wanted), None)
        if info and row.own_part:
            number = row.own_part[1]
            menu.addAction(_("Edit &Parts…"), lambda: self._edit_parts(info, number))
        elif info:
            self._fill_to_change(menu, info)

    # A quote

    @Slot()
    def add_quote(self) -> None:
        """Let the user write down a quote."""
        self.add_text("")

    @Slot(str)
    def add_text(self, text: str) -> None:
        """Let the user write down a quote that begins as *text*, such as a text from another program.

        It is offered for the own collection or the part that is listed. Otherwise the collection is that of the quote
        that was added last.
        """
        from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE
        from lecun_viewer.imports.attribution_line import taken_apart

        row = self._sidebar.row
        info = row.collection
        shown = [each.id for each in self._own if not each.is_hidden]
        last = self._last_typed.collection if self._last_typed else ""
        wanted = info.id if info and info.id in shown else last
        collection_id, part = row.own_part or (wanted if wanted in shown else "", 0)
        quote = taken_apart(text) if text else NEW_QUOTE
        run(self._quote_dialog(quote._replace(collection=collection_id, part=part), self._save_new))

    @Slot()
    def edit_quote(self) -> None:
        """Let the user change the quote."""
        before = self._quote
        if before:
            run(self._quote_dialog(before, partial(self._save_edited, before)))

    @property
    def _last_typed(self) -> Quote | None:
        """The quote that was last added by the form. After a restart it is one of the library's, unless deleted."""
        if self._last_added:
            return self._last_added
        remembered = self._stores.settings.get(TYPED)
        return self._stores.library.get(QuoteId(remembered)) if isinstance(remembered, str) else None

    def _quote_dialog(self, begun: Quote, save: Callable[[QuoteDialog], str]) -> QuoteDialog:
        """Return a dialog to write down or change the quote *begun*. *save* saves what is in it."""
        from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog

        dialog = QuoteDialog(self._stores.library, save, self._window, self._last_typed)
        dialog.set_quote(begun)
        return dialog

    # What is saved returns "", or why that was refused.

    def _save_edited(self, before: Quote, dialog: QuoteDialog) -> str:
        """Save what is in *dialog* in place of *before*, if it is different.

        Ask first if another program has changed or deleted the quote.
        """
        from lecun_viewer.gui.dialogs.forms import refusal_to_save_over

        after, current = dialog.quote(), self._stores.own_collections.current(before)
        if after in (before, current) and not dialog.new_part:  # another program may have made the same change
            return ""
        if current != before and (refusal := refusal_to_save_over(dialog, is_deleted=current is None)):
            return refusal
        try:
            heads, (after,) = self._in_part([after], dialog.new_part)
        except OSError as error:
            return self._unread(after, error)
        refusal = self._editor.change(Changes(heads, [QuoteChange(current, after)]), StepName.EDIT_QUOTE)
        if not refusal:
            self._show(after)
        return refusal

    @Slot()
    def tag_quotes(self) -> None:
        """Let the user change the tags that all the quotes have. Their other tags stay."""
        quotes = self._quotes
        common = [tag for tag in quotes[0].tags if all(tag in quote.tags for quote in quotes)]
        label = _n("&Tags, separated by commas", "&Tags for all {n} quotes, separated by commas", len(quotes))
        save = partial(self._save_tags, quotes, common)
        self._ask(_("Tags"), label, listed(common), _("&Save"), save)

    def _save_tags(self, quotes: Sequence[Quote], common: Sequence[str], text: str) -> str:
        """Give *quotes* the typed tags in place of those that they have in *common*."""
        typed = items_in(text, COMMAS + SEMICOLONS)
        removed = set(common).difference(typed)
        changes = list[QuoteChange]()
        for quote in quotes:
            tags = dict.fromkeys([*(tag for tag in quote.tags if tag not in removed), *typed])
            changes.append(QuoteChange(quote, quote._replace(tags=tuple(tags))))
        return self._change_several(
            changes, StepName.EDIT_TAGS, lambda n: _n("Tags changed for {n} quote.", "Tags changed for {n} quotes.", n)
        )

    @Slot()
    def delete_quotes(self) -> None:
        """Delete the quotes. Undo brings them back."""
        changes = [QuoteChange(quote, None) for quote in self._quotes]
        if self._quote:
            is_favorite = self._quote.id in self._stores.favorites
            said = _("Quote deleted. It is still among your favorites.") if is_favorite else _("Quote deleted.")
            refusal = self._change_several(changes, StepName.DELETE_QUOTE, lambda _number: said)
        else:
            refusal = self._change_several(
                changes, StepName.DELETE_QUOTES, lambda n: _n("{n} quote deleted.", "{n} quotes deleted.", n)
            )
        self._messages.tell_refusal(refusal)

    @Slot()
    def _on_move_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        info = self._own_collection(action.data())
        if info:
            self._move(info)

    def drop_on(self, row: SidebarRow) -> Callable[[], object] | None:
        """Return what puts the quotes into the own collection or part of *row*. ``None`` if they can't go there."""
        collection_id, number = row.own_part or (row.collection.id if row.collection else "", 0)
        info = self._own_collection(collection_id)
        if not info or info.is_hidden or not self._are_own:
            return None
        part = next((each for each in info.parts if each.number == number), None)
        are_there = all(each.collection == info.id and number in (0, each.part) for each in self._quotes)
        return None if are_there else partial(self._move, info, part)

    def why_not_moved(self, row: SidebarRow) -> str:
        """Return why the quotes can't be moved into the collection or part of *row*.

        Empty if the quotes are there already, if the collection is hidden, or if *row* is no collection or part.
        """
        if row.is_hidden or not (row.collection or row.part):
            return ""
        if not all(quote.is_own for quote in self._quotes):
            return _(
                "Built-in quotes stay in their collections, so nothing was moved. To keep them at hand, drag them onto"
                " Favorites."
            )
        if row.own_part or (row.collection and row.collection.is_own):
            return ""
        return _("Built-in collections can’t be changed, so nothing was moved. Drag onto a collection of your own.")

    def _move(self, info: CollectionInfo, part: PartTitle | None = None) -> None:
        """Move the quotes to the collection, or to a part of it. Undo takes that back."""
        changes = [QuoteChange(each, _placed(each, info, part)) for each in self._quotes]
        moved = sum(each.collection != info.id for each in self._quotes)
        name = StepName.MOVE_QUOTES if moved > 1 else StepName.MOVE_QUOTE if moved else StepName.CHANGE_PART
        said = partial(_said_of_move, info.title, part.title if part else "")
        self._messages.tell_refusal(self._change_several(changes, name, said))

    def _own_collection(self, collection_id: str) -> CollectionInfo | None:
        return next((each for each in self._own if each.id == collection_id), None)

    @Slot()
    def _on_part_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        number, title = action.data()
        quotes = self._quotes
        after = [each._replace(part=number, part_title=title) for each in quotes]
        self._messages.tell_refusal(self._put_in_part(quotes, after))

    def _put_in_part(
        self, quotes: Sequence[Quote], after: Sequence[Quote], heads: Sequence[CollectionChange] = ()
    ) -> str:
        """Save *after*, which are *quotes* in another part of their collection, or in none."""
        changes = [QuoteChange(before, each) for before, each in zip(quotes, after, strict=True)]
        info, title = self._own_collection(after[0].collection), after[0].part_title

        def said(number: int) -> str:
            if info and title:
                return _said_of_move(info.title, title, number)
            return _n("Part changed for {n} quote.", "Part changed for {n} quotes.", number)

        return self._change_several(changes, StepName.CHANGE_PART, said, heads)

    @Slot()
    def _begin_part(self) -> None:
        """Put the quotes into a new part, whose title the user types."""
        save = partial(self._save_new_part, self._quotes)
        self._ask(_("New Part"), _("&Title"), "", _("&Create"), save, needs_text=True)

    def _save_new_part(self, quotes: Sequence[Quote], title: str) -> str:
        """Put *quotes* into the part. Another quote may be shown meanwhile, such as by a link."""
        try:
            heads, after = self._in_part(quotes, title)
        except OSError as error:
            return self._unread(quotes[0], error)
        return self._put_in_part(quotes, after, heads)

    def _in_part(self, quotes: Sequence[Quote], title: str) -> tuple[list[CollectionChange], list[Quote]]:
        """Return what makes a part of this *title*, if there is none, and *quotes* in that part.

        They are of one collection. Without a title they stay as they are.

        Raises:
            OSError: The collection can't be read.
        """
        info = self._stores.own_collections.info(quotes[0].collection) if title else None
        if not info:
            return [], list(quotes)
        after, part = with_part(info, title, list(self._stores.quotes_of(info)))
        heads = [CollectionChange(info, after)] if after != info else []
        return heads, [each._replace(part=part.number, part_title=part.title) for each in quotes]

    def _unread(self, quote: Quote, error: OSError) -> str:
        """Say that the collection of *quote* can't be read."""
        info = self._own_collection(quote.collection)
        return not_read(info.title if info else quote.collection, error)

    def _save_new(self, dialog: QuoteDialog) -> str:
        """Save the new quote in *dialog*, and show it."""
        quote, own = dialog.quote(), self._stores.own_collections
        makes_collection = not quote.collection and not own.info(MY_QUOTES)
        quote = quote.moved_to(quote.collection or MY_QUOTES)
        if not makes_collection:
            try:
                heads, (quote,) = self._in_part([quote], dialog.new_part)
            except OSError as error:
                return self._unread(quote, error)
            added = own.with_id(quote, quote.collection)
            changes = Changes(heads, [QuoteChange(None, added)])
        else:
            info = CollectionInfo(MY_QUOTES, my_quotes(), "", 1, is_own=True)
            if dialog.new_part:
                info, part = with_part(info, dialog.new_part, [])
                quote = quote._replace(part=part.number, part_title=part.title)
            added = own.with_id(quote, MY_QUOTES)
            changes = Changes([CollectionChange(None, info, (added,))])
        refusal = self._editor.change(changes, StepName.ADD_QUOTE)
        if not refusal:
            self._last_added = added
            self._stores.settings.update(**{TYPED: added.id})
            self._show(added)
        return refusal

    def _change_several(
        self,
        changes: Iterable[QuoteChange],
        name: StepName,
        said: Callable[[int], str],
        heads: Sequence[CollectionChange] = (),
    ) -> str:
        """Make those of *changes* that change anything, as one undo step. Tell what *said* returns for their number.

        *heads* are saved with them.
        """
        real = [change for change in changes if change.before != change.after]
        refusal = self._editor.change(Changes(heads, real), name) if real else ""
        if real and not refusal:
            self.changed.emit()
            self._messages.tell_step(said(len(real)))
        return refusal

    def _show(self, saved: Quote) -> None:
        """Ask for *saved* to be shown, unless its collection is hidden or still loading."""
        if quote := self._stores.library.get(saved.id):
            self.quote_saved.emit(quote)
        else:
            self._messages.tell_success(
                _("Quote saved. It isn’t listed because its collection is hidden or still loading.")
            )

    # Files and collections

    @Slot()
    def export_any(self) -> None:
        """Let the user export: what is selected, or something else."""
        self._dialogs.exporting.ask(self._quotes)

    @Slot()
    def new_collection(self) -> None:
        """Make a collection without quotes, under a title that the user chooses. Undo removes it."""
        self._ask(_("New Collection"), _("&Title"), "", _("&Create"), self._save_new_collection, needs_text=True)

    def _save_new_collection(self, text: str) -> str:
        title = self._free_title(text)
        info = CollectionInfo(self._stores.own_collections.free_id(title), title, "", 0, is_own=True)
        refusal = self._editor.change(Changes([CollectionChange(None, info)]), StepName.NEW_COLLECTION)
        if not refusal:
            self.collection_made.emit(info.id)
        return refusal

    def _rename(self, info: CollectionInfo) -> None:
        save = partial(self._save_title, info)
        self._ask(_("Rename Collection"), _("&Title"), info.title, _("&Rename"), save, needs_text=True)

    def _save_title(self, info: CollectionInfo, text: str) -> str:
        title = self._free_title(text, info.title)
        change = CollectionChange(info, info._replace(title=title))
        return self._editor.change(Changes([change]), StepName.RENAME_COLLECTION) if title != info.title else ""

    def _free_title(self, wanted: str, before: str = "") -> str:
        """Return *wanted*, with a number if another collection has that title. *before* is its title until now."""
        return free_title(wanted, {each.title for each in self._all} - {before})

    def _edit_parts(self, info: CollectionInfo, number: int = 0) -> None:
        """Let the user change the parts, at first that *number*. Quotes of a part that goes are in none."""
        from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog

        run(PartsDialog(info, partial(self._save_parts, info), self._window, number))

    def _save_parts(self, info: CollectionInfo, wanted: Sequence[PartTitle]) -> str:
        try:
            quotes = list(self._stores.quotes_of(info))
        except OSError as error:
            return not_read(info.title, error)
        parts, changes = in_parts(info, wanted, quotes)
        head = CollectionChange(info, info._replace(parts=parts))
        return self._editor.change(Changes([head], changes), StepName.EDIT_PARTS)

    def _change_language(self, info: CollectionInfo) -> None:
        """Let the user change the language of all quotes of the collection. Undo takes that back."""
        quotes = self._quotes_of(info)
        if quotes is None:
            return
        most = Counter(quote.language for quote in quotes if quote.language != UNKNOWN).most_common(1)
        self._ask(
            _("Language of “{0}”").format(info.title),
            _("Language &code, such as en, fr, or pt-BR. Leave empty to detect it from each quote"),
            most[0][0] if most else "",
            _("&Save"),
            partial(self._save_language, quotes),
        )

    def _save_language(self, quotes: Iterable[Quote], language: str) -> str:
        from lecun_viewer.gui.dialogs.forms import language_problem

        if problem := language_problem(language):
            return problem
        changes = in_language(quotes, language)
        refusal = self._editor.change(Changes(quotes=changes), StepName.CHANGE_LANGUAGE) if changes else ""
        if changes and not refusal:
            said = _n("Language changed for {n} quote.", "Language changed for {n} quotes.", len(changes))
            self._messages.tell_step(said)
        return refusal

    def _quotes_of(self, info: CollectionInfo) -> list[Quote] | None:
        """Return the quotes of the collection. Tell it if they can't be read."""
        try:
            return list(self._stores.quotes_of(info))
        except OSError as error:
            self._messages.tell(not_read(info.title, error))
            return None

    def _hide_or_show(self, info: CollectionInfo) -> None:
        """Hide the collection, or show it again. Undo takes that back. The window says what else shows it again."""
        name = StepName.SHOW_COLLECTION if info.is_hidden else StepName.HIDE_COLLECTION
        change = CollectionChange(info, info._replace(is_hidden=not info.is_hidden))
        refusal = self._editor.change(Changes([change]), name)
        self._messages.tell_refusal(refusal)
        if not refusal and not info.is_hidden:
            self._messages.tell_step(
                _("“{0}” is hidden. To show it again, choose it in View ▸ Collections.").format(info.title)
            )

    @Slot(str)
    def show_hidden(self, collection_id: str) -> None:
        """Show that hidden collection, or all with "". Undo takes that back."""
        hidden = [each for each in self._all if each.is_hidden and collection_id in ("", each.id)]
        changes = [CollectionChange(each, each._replace(is_hidden=False)) for each in hidden]
        self._messages.tell_refusal(self._editor.change(Changes(changes), StepName.SHOW_COLLECTION))

    def _remove(self, info: CollectionInfo) -> None:
        """Remove the collection with the quotes that it has now. Undo brings it back."""
        quotes = self._quotes_of(info)
        if quotes is None:
            return
        change = CollectionChange(info, None, tuple(quotes))
        refusal = self._editor.change(Changes([change]), StepName.REMOVE_COLLECTION)
        self._messages.tell_refusal(refusal)
        if not refusal:
            self._messages.tell_step(_("“{0}” was removed.").format(info.title))

    def _ask(
        self,
        title: str,
        label: str,
        text: str,
        button: str,
        save: Callable[[str], str],
        *,
        needs_text: bool = False,
    ) -> None:
        """Let the user type one line, and have *save* save it. See `FieldDialog`."""
        from lecun_viewer.gui.dialogs.field_dialog import FieldDialog

        run(FieldDialog(title, label, text, button, save, self._window, needs_text=needs_text))

    def _action(self, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(slot)
        return action


def _placed(quote: Quote, info: CollectionInfo, part: PartTitle | None) -> Quote:
    """Return an own *quote* as a quote of the collection, and of its *part* if that is given."""
    moved = quote.moved_to(info.id)
    return moved._replace(part=part.number, part_title=part.title) if part else moved


def _said_of_move(collection: str, part: str, number: int) -> str:
    """Return that this *number* of quotes moved. *collection* and *part* are titles. *part* may be empty."""
    if not part:
        return _n("{n} quote moved to “{0}”.", "{n} quotes moved to “{0}”.", number).format(collection)
    said = _n("{n} quote moved to the part “{0}” of “{1}”.", "{n} quotes moved to the part “{0}” of “{1}”.", number)
    return said.format(in_one_line(part), collection)
