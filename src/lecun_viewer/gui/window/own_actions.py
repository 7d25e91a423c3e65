"""The actions about the user's own quotes and collections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import MY_QUOTES_TITLE, CollectionInfo, Quote
from lecun_viewer.gui.dialogs.questions import IncompleteQuestion
from lecun_viewer.gui.favorite_editor import OwnStep, StepName
from lecun_viewer.gui.sidebar.part_list_model import RowRole
from lecun_viewer.gui.window.menus import title_in_menu
from lecun_viewer.gui.window.mouse import Drops
from lecun_viewer.own.likeness import free_title
from lecun_viewer.own.state import CollectionMessage, CollectionsError
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _, _n, sentences
from lecun_viewer.texts.collections import my_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.gui.window.dialog_actions import DialogActions
    from lecun_viewer.stores import Stores


class OwnActions(QObject):
    """Adds its actions to the window's menus, and enables those that the quote that is shown allows.

    Signals:
        quote_saved: The quote with this id was added or changed. Show it.
        collection_made: There is a collection with this id now, without quotes. List it.
        told: What the user should know of what was saved.
    """

    quote_saved = Signal(str)
    collection_made = Signal(str)
    told = Signal(str)

    def __init__(
        self, ui: Ui_MainWindow, stores: Stores, editor: FavoriteEditor, dialogs: DialogActions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._stores = stores
        self._editor = editor
        self._dialogs = dialogs
        self._window = window
        self._quotes: Sequence[Quote] = ()
        self._all: list[CollectionInfo] = []
        self._own: list[CollectionInfo] = []
        self._make_quote_actions()
        self._make_collection_actions()
        drops = Drops(window)
        drops.text_dropped.connect(self.add_text)
        drops.files_dropped.connect(self._import_files)
        self.show_collections()

    def _make_quote_actions(self) -> None:
        self._ui.newQuoteAction.triggered.connect(self.add_quote)
        self.edit = self._action(_("&Edit Quote…"), self.edit_quote)
        self.move_menu = QMenu(_("&Move To"), self._window)
        self.tag = self._action(_("&Tags…"), self.tag_quotes)
        self.delete = self._action(_("De&lete Quote"), self.delete_quotes)
        self.export = self._action(_("E&xport Selected Quotes…"), self.export_any)
        self.all = [self.edit, self.tag, self.move_menu.menuAction(), self.delete, self.export]
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
        older = self._action(_("Restore Ol&der Quotes…"), self._dialogs.restore_older)
        menu.insertActions(after_export, [self.own_menu.menuAction(), older])
        self.shown_menu = QMenu(_("&Collections"), self._window)
        view, shown = self._ui.viewMenu, self._ui.viewMenu.actions()
        view.insertMenu(shown[shown.index(self._ui.sidebarAction) + 1], self.shown_menu)
        self._ui.partView.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._ui.partView.customContextMenuRequested.connect(self._on_menu_requested)

    def set_quotes(self, quotes: Sequence[Quote]) -> None:
        """Be about *quotes* from now on. They can be changed if all are the user's own."""
        self._quotes = quotes
        are_own = bool(quotes) and {quote.collection for quote in quotes} <= {each.id for each in self._own}
        several = len(quotes) > 1
        for action in (self.edit, self.tag, self.move_menu.menuAction(), self.delete):
            action.setEnabled(are_own)
            action.setVisible(bool(self._own))
        self.edit.setEnabled(are_own and not several)
        self.move_menu.menuAction().setEnabled(are_own and len(self._own) > 1)
        for action in self.move_menu.actions():
            action.setEnabled(any(quote.collection != action.data() for quote in quotes))
        one, many = _("De&lete Quote"), _n("De&lete {n} Quote", "De&lete {n} Quotes", len(quotes))
        self.delete.setText(many if several else one)
        self.export.setVisible(several)

    @property
    def _quote(self) -> Quote | None:
        """The quote that is selected alone."""
        return self._quotes[0] if len(self._quotes) == 1 else None

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
        self.set_quotes(self._quotes)
        if self._questions():
            self._drop_settled_questions()

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
        if info.is_own:
            menu.addAction(_("&Rename…"), lambda: self._rename(info))
            menu.addAction(_("Edit &Parts…"), lambda: self._edit_parts(info))
            menu.addAction(_("&Language…"), lambda: self._change_language(info))
        text = _("&Show") if info.is_hidden else _("&Hide")
        hide = menu.addAction(text, lambda: self._hide_or_show(info))
        hide.setEnabled(self._may_hide_or_show(info))
        if info.is_own:
            menu.addAction(_("Re&move"), lambda: self._remove(info))

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        """Show the menu of the collection that is at *at* in the sidebar."""
        view = self._ui.partView
        row = view.indexAt(at).data(RowRole.Scope)
        wanted = row.collection.id if row and row.collection else ""
        info = next((each for each in self._all if each.id == wanted), None)
        if info:
            menu = QMenu(self._window)
            menu.aboutToHide.connect(menu.deleteLater)
            self._fill(menu, info)
            menu.popup(view.viewport().mapToGlobal(at))

    # A quote

    @Slot()
    def add_quote(self) -> None:
        """Let the user write down a quote."""
        self.add_text("")

    @Slot(str)
    def add_text(self, text: str) -> None:
        """Let the user write down a quote that begins as *text*, such as a text from another program."""
        quote = self._dialogs.own.ask_for_quote(text)
        if quote:
            self._save_new(quote)

    @Slot()
    def edit_quote(self) -> None:
        """Let the user change the quote."""
        before = self._quote
        after = before and self._dialogs.own.ask_for_quote(before)
        if before and after and after != before:
            self._change(before, after, StepName.EDIT_QUOTE)

    @Slot()
    def tag_quotes(self) -> None:
        """Let the user change the tags that all the quotes have. Their other tags stay."""
        tags = self._dialogs.own.ask_for_tags(self._quotes)
        if tags:
            changes = [QuoteChange(quote, quote._replace(tags=tags.of(quote))) for quote in self._quotes]
            count = self._change_several(changes, StepName.TAG_QUOTES)
            self._tell(_n("Tags changed for {n} quote.", "Tags changed for {n} quotes.", count), count)

    @Slot()
    def delete_quotes(self) -> None:
        """Delete the quotes. Undo brings them back."""
        if self._quote:
            step = OwnStep(quotes=[QuoteChange(self._quote, None)])
            if self._editor.change_own(step, StepName.DELETE_QUOTE):
                self.told.emit(_("Quote deleted. You can undo this."))
        else:
            changes = [QuoteChange(quote, None) for quote in self._quotes]
            count = self._change_several(changes, StepName.DELETE_QUOTES)
            self._tell(_n("{n} quote deleted.", "{n} quotes deleted.", count), count)

    @Slot()
    def _on_move_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        wanted: str = action.data()
        changes = [QuoteChange(each, each.moved_to(wanted)) for each in self._quotes if each.collection != wanted]
        if self._quote and changes:
            self._change(self._quote, changes[0].after, StepName.MOVE_QUOTE)
        else:
            count = self._change_several(changes, StepName.MOVE_QUOTES)
            self._tell(_n("{n} quote moved.", "{n} quotes moved.", count), count)

    def _save_new(self, quote: Quote) -> None:
        own, name = self._stores.own_collections, StepName.ADD_QUOTE
        if quote.collection:
            added = own.with_id(quote, quote.collection)
            step = OwnStep(quotes=[QuoteChange(None, added)])
        else:
            info = CollectionInfo(own.free_id(MY_QUOTES_TITLE), my_quotes(), "", 1, is_own=True)
            added = own.with_id(quote, info.id)
            step = OwnStep([CollectionChange(None, info, (added,), own.new_archive_name(info.id))])
        if self._editor.change_own(step, name):
            self._show(added)

    def _change(self, before: Quote, after: Quote | None, name: StepName) -> None:
        if self._editor.change_own(OwnStep(quotes=[QuoteChange(before, after)]), name) and after:
            self._show(after)

    def _change_several(self, changes: Iterable[QuoteChange], name: StepName) -> int:
        """Make those of *changes* that change anything, as a single step. Return how many were made."""
        step = OwnStep(quotes=[change for change in changes if change.before != change.after])
        return len(step.quotes) if step.quotes and self._editor.change_own(step, name) else 0

    def _tell(self, said: str, count: int) -> None:
        """Tell that *count* quotes were changed, if any were."""
        if count:
            self.told.emit(sentences([said, _("You can undo this.")]))

    def _show(self, saved: Quote) -> None:
        """Ask for *saved* to be shown. A collection may be hidden, or be filled at present."""
        if self._stores.library.get(saved.id):
            self.quote_saved.emit(saved.id)
        else:
            self.told.emit(_("Quote saved. Its collection is hidden or still loading."))

    # Files and collections

    @Slot()
    def export_any(self) -> None:
        """Let the user export: what is selected, or something else."""
        self._dialogs.exporting.ask(self._quotes)

    @Slot(list)
    def _import_files(self, paths: list[Path]) -> None:
        self._dialogs.importing.import_files(paths)

    @Slot()
    def new_collection(self) -> None:
        """Make a collection without quotes, under a title that the user chooses. Undo removes it."""
        own, wanted = self._stores.own_collections, self._dialogs.own.ask_for_title()
        if not wanted:
            return
        title = free_title(wanted, {each.title for each in self._all})
        info = CollectionInfo(own.free_id(title), title, "", 0, is_own=True)
        archived = own.new_archive_name(info.id)
        try:
            own.make_ready(info, (), archived)
        except CollectionsError as error:
            self._editor.failed.emit(collections.message(error.message))
            return
        change = CollectionChange(None, info, archived=archived)
        if self._editor.change_own(OwnStep([change]), StepName.NEW_COLLECTION):
            own.bring_one_now(self._stores.library, info.id)
            self.collection_made.emit(info.id)
        else:
            own.discard(archived)

    def _rename(self, info: CollectionInfo) -> None:
        title = self._dialogs.own.ask_for_title(info)
        if title:
            change = CollectionChange(info, info._replace(title=title))
            self._editor.change_own(OwnStep([change]), StepName.RENAME_COLLECTION)

    def _edit_parts(self, info: CollectionInfo) -> None:
        step = self._dialogs.own.ask_for_parts(info)
        if step.collections:
            self._editor.change_own(step, StepName.EDIT_PARTS)

    def _change_language(self, info: CollectionInfo) -> None:
        """Change the language of all quotes of the collection. Undo takes that back."""
        changes = self._dialogs.own.ask_for_language(info)
        if changes and self._editor.change_own(OwnStep(quotes=changes), StepName.CHANGE_LANGUAGE):
            said = _n(
                "Language changed for {n} quote. You can undo this.",
                "Language changed for {n} quotes. You can undo this.",
                len(changes),
            )
            self.told.emit(said)

    def _hide_or_show(self, info: CollectionInfo) -> None:
        """Hide the collection, or show it again. Undo takes that back. The window says what else shows it again."""
        name = StepName.SHOW_COLLECTION if info.is_hidden else StepName.HIDE_COLLECTION
        change = CollectionChange(info, info._replace(is_hidden=not info.is_hidden))
        if self._editor.change_own(OwnStep([change]), name) and not info.is_hidden:
            self.told.emit(_("“{0}” is hidden. To show it again, choose it in View ▸ Collections.").format(info.title))

    @Slot(str)
    def show_hidden(self, collection_id: str) -> None:
        """Show that hidden collection, or all with "". Undo takes that back."""
        hidden = [each for each in self._all if each.is_hidden and collection_id in ("", each.id)]
        changes = [CollectionChange(each, each._replace(is_hidden=False)) for each in hidden]
        self._editor.change_own(OwnStep(changes), StepName.SHOW_COLLECTION)

    def _remove(self, info: CollectionInfo) -> None:
        """Archive the file of the collection. Undo brings it back."""
        change = CollectionChange(info, None, archived=self._stores.own_collections.new_archive_name(info.id))
        if self._editor.change_own(OwnStep([change]), StepName.REMOVE_COLLECTION):
            self.told.emit(_("“{0}” was removed. You can undo this.").format(info.title))

    @Slot(object)
    def ask_about_missing(self, found: CollectionMessage) -> None:
        """Ask whether the quotes that the file of a collection lacks were deleted. An older question of it goes."""
        for each in self._questions():
            if each.found.collection_id == found.collection_id:
                each.reject()
        question = IncompleteQuestion(found, self._window)
        question.answered.connect(self._repair)
        question.show()

    def take_questions(self) -> list[CollectionMessage]:
        """Close the questions without an answer, and return what they are about."""
        questions = self._questions()
        for each in questions:
            each.reject()
        return [each.found for each in questions]

    def _questions(self) -> list[IncompleteQuestion]:
        return [each for each in self._window.findChildren(IncompleteQuestion) if each.isVisible()]

    def _drop_settled_questions(self) -> None:
        """Close the questions about files that are whole again."""
        incomplete = self._stores.own_collections.incomplete()
        for each in self._questions():
            if each.found.collection_id not in incomplete:
                each.reject()

    @Slot(str, bool)
    def _repair(self, collection_id: str, is_deleted: bool) -> None:
        try:
            number = self._stores.own_collections.repair(collection_id, is_deleted=is_deleted)
        except CollectionsError as error:
            self._editor.failed.emit(collections.message(error.message))
            return
        self._editor.own_changed.emit()
        if not number:  # the file has become whole meanwhile
            return
        if is_deleted:
            said = _n(
                "{n} quote moved to the older quotes.",
                "{n} quotes moved to the older quotes.",
                number,
            )
        else:
            said = _n("{n} quote restored.", "{n} quotes restored.", number)
        self.told.emit(said)

    def _action(self, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(slot)
        return action
