"""What the user changes: favorites, notes, findings, own quotes and collections. Undo takes all of it back.

What one Undo takes back is an *undo step*. A `SavedCommand` holds its changes. It saves them when it is done, undone
and done again. `Editor` makes a command of what the user did, and puts it on a `QUndoStack`.

`QUndoStack` moves on even if a command fails. So `Editor` has the command save first, and moves the stack only if that
went well. When the stack then calls the command, there is nothing left to do. So a change that was not saved never
comes to the stack. An undo that was not saved can be tried again. That won't help if another program has changed the
same since. Then the command is obsolete, and the stack removes it.

A thread saves many changes. To undo or redo them, the stack moves at once, and back if they could not be saved.
So what the user does meanwhile comes to its place on the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.change import Change, Changes, CollectionChange
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError, Finding
from lecun_viewer.core.progress import CancelledError, Progress, unwatched
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.exchange.merge import merged_finding
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.records.state import CollectionsError, Trouble
from lecun_viewer.texts import collections
from lecun_viewer.texts import favorites as texts
from lecun_viewer.texts.catalogue import _, _later_p, _n, _p

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.stores import Stores

PAUSE_S = 2.0  # typing after a longer pause is an undo step of its own
MOST_NOW = 500  # changes that are saved, and brought into the library, while the window waits
NO_MERGING, TYPING = -1, 1  # Qt's ids of commands. Only commands of the same id are merged


class StepName(Enum):
    """What an undo step did, in the words after “Undo”. They are said in the language of that moment."""

    ADD_FAVORITE = _later_p("undo", "Add Favorite")
    REMOVE_FAVORITE = _later_p("undo", "Remove Favorite")
    ADD_FAVORITES = _later_p("undo", "Add Favorites")
    REMOVE_FAVORITES = _later_p("undo", "Remove Favorites")
    IMPORT_FAVORITES = _later_p("undo", "Import")
    ADD_NOTE = _later_p("undo", "Add Note")
    EDIT_NOTE = _later_p("undo", "Edit Note")
    REMOVE_NOTE = _later_p("undo", "Remove Note")
    ADD_FINDING = _later_p("undo", "Add Finding")
    EDIT_FINDING = _later_p("undo", "Edit Finding")
    REMOVE_FINDING = _later_p("undo", "Remove Finding")
    ADD_QUOTE = _later_p("undo", "Add Quote")
    EDIT_QUOTE = _later_p("undo", "Edit Quote")
    MOVE_QUOTE = _later_p("undo", "Move Quote")
    DELETE_QUOTE = _later_p("undo", "Delete Quote")
    EDIT_TAGS = _later_p("undo", "Edit Tags")
    CHANGE_PART = _later_p("undo", "Change Part")
    MOVE_QUOTES = _later_p("undo", "Move Quotes")
    DELETE_QUOTES = _later_p("undo", "Delete Quotes")
    IMPORT_QUOTES = _later_p("undo", "Import Quotes")
    NEW_COLLECTION = _later_p("undo", "New Collection")
    RENAME_COLLECTION = _later_p("undo", "Rename Collection")
    CHANGE_LANGUAGE = _later_p("undo", "Change Language")
    EDIT_PARTS = _later_p("undo", "Edit Parts")
    SHOW_COLLECTION = _later_p("undo", "Show Collection")
    HIDE_COLLECTION = _later_p("undo", "Hide Collection")
    REMOVE_COLLECTION = _later_p("undo", "Remove Collection")

    def in_words(self) -> str:
        return _p("undo", self.value)


class Typing(NamedTuple):
    """The field of a favorite that the reader typed into, and when. *at* is in seconds."""

    field: str
    at: float


class SavedCommand(QUndoCommand):
    """The changes of one undo step. `redo` and `undo` save them, if they are not done or undone already.

    If they can't be saved, `is_done` stays as it was. If another program has changed the same data since, the
    command also becomes obsolete.

    Attributes:
        name: ``None`` for typing. Qt's text of a command stays empty, because it would not follow the language.
    """

    def __init__(
        self,
        name: StepName | None,
        changes: Changes,
        save: Callable[[Changes], None],
        *,
        typing: Typing | None = None,
        is_done: bool = False,
    ) -> None:
        """*save* raises `FavoritesError` or `CollectionsError` if nothing was changed.

        *typing* is given for words on a favorite.
        """
        super().__init__()
        self.name = name
        self.changes = changes
        self.is_done = is_done
        self._save = save
        self._typing = typing

    def in_words(self) -> str:
        return (self.name or self._typing_name()).in_words()

    def _typing_name(self) -> StepName:
        """Return what was done to the note."""
        (change,) = self.changes.favorites
        if not (change.before and change.before.note):
            return StepName.ADD_NOTE
        return StepName.EDIT_NOTE if change.after and change.after.note else StepName.REMOVE_NOTE

    def redo(self) -> None:
        if not self.is_done:
            self.is_done = self._is_saved(self.changes)

    def undo(self) -> None:
        if self.is_done:
            self.is_done = not self._is_saved(self.changes.opposite())

    def id(self) -> int:
        return TYPING if self._typing else NO_MERGING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over *other* if it is the same typing, in the same note and without a pause."""
        if not (isinstance(other, SavedCommand) and self._typing and other._typing):
            return False
        (mine,), (newer,) = self.changes.favorites, other.changes.favorites
        is_same_field = self._typing.field == other._typing.field
        if not is_same_field or newer.before != mine.after or other._typing.at - self._typing.at > PAUSE_S:
            return False
        self.changes = Changes(favorites=[Change(mine.before, newer.after)])
        self._typing = other._typing
        return True

    def _is_saved(self, changes: Changes) -> bool:
        """Save *changes*. Return whether that went well."""
        try:
            self._save(changes)
        except (FavoritesError, CollectionsError) as error:
            self.setObsolete(_is_impossible(error))
        else:
            return True
        return False


class Editor(QObject):
    """The only way to change favorites and own quotes from the windows, the tray and the notification.

    Attributes:
        stack: The undo steps. Use `undo` and `redo` of this class.

    Signals:
        failed: A change was not saved. All is as before. The text tells the user why. See `telling`, too.
        saved_differently: A change was saved, but differently than asked, because another program had changed the
            favorite. The text tells the user how.
        canceled: The user has canceled many changes. All is as before.
        steps_changed: Undo or Redo has another undo step now.
        undone: The undo step with this name was taken back, and that was saved.
        redone: The undo step with this name was made again, and that was saved.
        work_started: This `Worker` saves many changes. With it come a title and a sentence for its progress.
    """

    failed = Signal(str)
    saved_differently = Signal(str)
    canceled = Signal()
    steps_changed = Signal()
    undone = Signal(str)
    redone = Signal(str)
    work_started = Signal(object, str, str)

    def __init__(self, stores: Stores, clock: Callable[[], float] = monotonic) -> None:
        """*clock* says when something is typed, in seconds. It tells how long the reader pauses."""
        super().__init__()
        self._stores = stores
        self._clock = clock
        self._favorites = stores.favorites
        self._now = stores.now
        self._is_moving = False  # a thread saves what undo or redo changes
        self._tell: Callable[[str], object] = self.failed.emit
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(self.steps_changed)

    # What the user does

    def toggle(self, quote: Quote) -> None:
        """Make *quote* a favorite, or remove it from the favorites.

        If another program did so first, nothing is changed.
        """
        was_favorite = quote.id in self._favorites
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if was_favorite != (before is not None):
            return
        if before:
            self.change(Changes(favorites=[Change(before, None)]), StepName.REMOVE_FAVORITE)
        else:
            marked = Favorite.mark(quote, self._now())
            self.change(Changes(favorites=[Change(None, marked)]), StepName.ADD_FAVORITE)

    def set_words(self, quote: Quote, field: str, words: str) -> None:
        """Write the reader's own *words* into a *field* of the favorite *quote*, such as the note.

        A quote that is no favorite becomes one. If another program has just removed it, it is added again, and that is
        told.
        """
        known = self._favorites.get(quote.id)
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if words == (getattr(before, field) if before else ""):
            return
        after = (before or known or Favorite.mark(quote, self._now())).with_words(field, words, self._now())
        typing = Typing(field, self._clock())
        command = SavedCommand(None, Changes(favorites=[Change(before, after)]), self._save, typing=typing)
        if self._do(command) and known and not before:
            self.saved_differently.emit(
                _("Another program removed this favorite. It was added again with what you typed.")
            )

    def set_finding(self, quote_id: QuoteId, before: Finding | None, finding: Finding | None) -> bool:
        """Replace the reader's finding *before*, which they saw, by *finding*. ``None`` removes it.

        What another program has written since is not lost. It goes below *finding*, or stays unchanged if *finding* is
        ``None``. Returns ``False`` if the change could not be saved.
        """
        self._favorites.refresh()
        current = self._favorites.finding(quote_id)
        after = finding and finding._replace(checked_at=self._now())
        report = ""
        if current and current != before:
            if after is None:
                report = _("Another program changed your finding in the meantime. Your change wasn’t saved.")
                after = current
            else:
                report = _("Another program changed your finding in the meantime. Its version was kept below yours.")
                after = merged_finding(current, after)[1]
        new_name = StepName.EDIT_FINDING if current else StepName.ADD_FINDING
        name = new_name if after else StepName.REMOVE_FINDING
        if current != after and not self.change(Changes(findings=[Change(current, after)]), name):
            return False
        if report:
            self.saved_differently.emit(report)
        return True

    def change(self, changes: Changes, name: StepName) -> bool:
        """Make *changes* as one undo step. Return whether they were saved."""
        return self._do(SavedCommand(name, changes, self._save))

    @contextmanager
    def telling(self, tell: Callable[[str], object]) -> Iterator[None]:
        """Meanwhile, *tell* is called if a change is not saved, and `failed` is not emitted.

        So a form can say it beside its buttons. What a thread saves is told by `failed`.
        """
        before, self._tell = self._tell, tell
        try:
            yield
        finally:
            self._tell = before

    def change_many(
        self,
        changes: Changes,
        name: StepName,
        done: Callable[[], object] = lambda: None,
        ended: Callable[[], object] = lambda: None,
    ) -> None:
        """Make *changes* as one undo step, in a thread if they are many. Call *done* when they are saved.

        Call *ended* afterwards, also if they could not be saved or the user canceled them.
        """
        if changes.size <= MOST_NOW:
            if self.change(changes, name):
                done()
            ended()
            return

        def end() -> None:
            self._do(SavedCommand(name, changes, self._save, is_done=True))
            self._follow(changes)
            done()
            ended()

        def fail(error: Exception) -> None:
            self._tell_failure(error)
            ended()

        self._save_in_thread(changes, name.in_words(), end, fail)

    def push_done(self, changes: Changes, name: StepName) -> None:
        """Make an undo step of *changes* that a thread has saved already."""
        self._do(SavedCommand(name, changes, self._save, is_done=True))
        self._update_favorites(changes)

    def add_to_last(self, favorites: Sequence[Change[Favorite]]) -> None:
        """Change favorites of the own quotes that the last undo step has brought. Undo takes both back together."""
        last = self._command(self.stack.index() - 1)
        assert last, "an undo step has brought quotes"
        with suppress(FavoritesError):
            self._save(Changes(favorites=favorites))
            last.changes = last.changes._replace(favorites=favorites)

    # Undo

    @property
    def is_moving(self) -> bool:
        """Whether a thread still saves an undo or redo."""
        return self._is_moving

    @property
    def undo_text(self) -> str:
        """The name of the undo step that `undo` takes back. Empty if there is none now."""
        command = self._command(self.stack.index() - 1)
        return command.in_words() if command and not self._is_moving else ""

    @property
    def redo_text(self) -> str:
        """The name of the undo step that `redo` makes again. Empty if there is none now."""
        command = self._command(self.stack.index())
        return command.in_words() if command and not self._is_moving else ""

    @property
    def deleted(self) -> QuoteId | None:
        """The first quote that `undo` brings back, because the undo step deleted it."""
        return next((each.quote_id for each in self._to_undo.quotes if not each.after), None)

    @property
    def removed_favorite(self) -> QuoteId | None:
        """The first favorite that `undo` brings back, because the undo step removed it."""
        removed = (each.before for each in self._to_undo.favorites if not each.after)
        return next((each.quote.id for each in removed if each), None)

    @property
    def _to_undo(self) -> Changes:
        """What the last undo step has changed."""
        command = self._command(self.stack.index() - 1)
        return command.changes if command else Changes()

    @Slot()
    def undo(self) -> None:
        """Take the last undo step back, on the disk as well. If that can't be saved, it can be tried again.

        An undo step that another program has made impossible is dropped. So the one before it can be taken back.
        Nothing happens while a thread still saves an undo or redo.
        """
        command = self._command(self.stack.index() - 1)
        if self._is_moving or not command:
            return
        if command.is_done and command.changes.size > MOST_NOW:
            self._move_in_thread(command, is_undo=True)
        else:
            name = command.in_words()  # the stack may delete the command
            command.undo()
            is_undone = not command.is_done
            if command.isObsolete() or is_undone:
                self.stack.undo()
            if is_undone:
                self.undone.emit(name)

    @Slot()
    def redo(self) -> None:
        """Make the undo step again that was taken back last. Fails and drops undo steps as `undo` does."""
        command = self._command(self.stack.index())
        if self._is_moving or not command:
            return
        if command.changes.size > MOST_NOW:
            self._move_in_thread(command, is_undo=False)
        else:
            name = command.in_words()
            command.redo()
            is_dropped, is_redone = command.isObsolete(), command.is_done
            if is_dropped or is_redone:
                self.stack.redo()
            if is_dropped:
                self.steps_changed.emit()  # the index is the same, so the stack has not said so (Qt 6.8 to 6.11)
            if is_redone:
                self.redone.emit(name)

    def _move_in_thread(self, command: SavedCommand, *, is_undo: bool) -> None:
        """Move the stack over *command*, and have a thread save that. The stack may delete it meanwhile."""
        changes, name = command.changes, command.in_words()
        to_save = changes.opposite() if is_undo else changes
        self._is_moving = True
        self._move(command, is_undo=is_undo)

        def end() -> None:
            self._is_moving = False
            self.steps_changed.emit()
            self._follow(to_save)
            (self.undone if is_undo else self.redone).emit(name)

        def fail(error: Exception) -> None:
            self._is_moving = False
            self._move_back(changes, error, is_undo=is_undo)
            self.steps_changed.emit()
            self._tell_failure(error)

        self._save_in_thread(to_save, name, end, fail)

    def _move_back(self, changes: Changes, error: Exception, *, is_undo: bool) -> None:
        """Move the stack back over the command of *changes*, if the user has changed nothing since."""
        commands = [self._command(at) for at in range(self.stack.count())]
        for at, command in enumerate(commands):
            if command and command.changes is changes:
                command.is_done = is_undo
                if at == self.stack.index() - (not is_undo):
                    command.setObsolete(_is_impossible(error))
                    self._move(command, is_undo=not is_undo)

    def _move(self, command: SavedCommand, *, is_undo: bool) -> None:
        """Move the stack over *command*, which saves nothing."""
        command.is_done = not is_undo
        if is_undo:
            self.stack.undo()
        else:
            self.stack.redo()

    def _do(self, command: SavedCommand) -> bool:
        """Save *command* and put it on the stack. Return whether it was saved."""
        command.redo()
        if command.is_done:
            self.stack.push(command)
        return command.is_done

    def _command(self, index: int) -> SavedCommand | None:
        command = self.stack.command(index)
        assert command is None or isinstance(command, SavedCommand)
        return command

    # Saving

    def _save(self, changes: Changes) -> None:
        """Save *changes*, all or none. Tell the user if that failed.

        Favorites of own quotes come last. If they can't be saved, the own quotes are changed anyway.

        Raises:
            FavoritesError, CollectionsError: Nothing was changed.
        """
        if not (changes.collections or changes.quotes):
            self._save_favorites(changes)
            return
        try:
            self._save_own(changes, self._stores.library)
        except CollectionsError as error:
            self._tell_failure(error)
            raise
        self._follow(changes)

    def _save_favorites(self, changes: Changes) -> None:
        try:
            self._favorites.apply(changes.favorites, changes.findings)
        except FavoritesError as error:
            self._tell_failure(error)
            raise

    def _save_in_thread(
        self, changes: Changes, title: str, done: Callable[[], object], failed: Callable[[Exception], object]
    ) -> None:
        """Have a thread save many changes. Call *done* or *failed* when it has ended."""

        def save(progress: Progress) -> None:
            if changes.collections or changes.quotes:
                self._save_own(changes, None, progress)
            else:
                self._favorites.apply(changes.favorites, changes.findings, progress)

        worker = Worker(save, self, (CollectionsError, FavoritesError))
        number = changes.size
        self.work_started.emit(worker, title, _n("Changing {n} quote…", "Changing {n} quotes…", number))
        worker.done.connect(lambda _nothing: done())
        worker.failed.connect(failed)
        worker.start()

    def _save_own(self, changes: Changes, library: Library | None, progress: Progress = unwatched) -> None:
        """Save the changes of own quotes, also in *library*. They are on the disk when this returns.

        A thread calls it without a library, which takes the changes later.

        Raises:
            CollectionsError, CancelledError: Nothing was changed.
        """
        own, done = self._stores.own_collections, list[CollectionChange]()
        try:
            for change in changes.collections:
                if not change.hides_or_shows:
                    own.change_collection(change, progress)
                    done.append(change)
            if changes.quotes:
                own.apply(changes.quotes, library, progress, is_import=changes.is_import)
        except (CollectionsError, CancelledError):
            for change in reversed(done):
                with suppress(CollectionsError):
                    own.change_collection(change.opposite())
            raise

    def _follow(self, changes: Changes) -> None:
        """Have library, settings and favorites follow *changes* of own quotes, which are saved.

        The library gets a new or removed collection of a few quotes. One of many is brought in later.
        """
        if not (changes.collections or changes.quotes):
            return
        for change in changes.collections:
            self._hide_or_show(change)
            info = change.after or change.before
            if info and not (change.before and change.after) and len(change.quotes) <= MOST_NOW:
                self._stores.own_collections.index_now(self._stores.library, info.id)
        self._update_favorites(changes)
        if changes.favorites:
            with suppress(FavoritesError):  # their quotes have changed, and the user knows of the failure
                self._save_favorites(changes)

    def _tell_failure(self, error: Exception) -> None:
        """Say why nothing was changed. A fault of the program is reported elsewhere."""
        if isinstance(error, CancelledError):
            self.canceled.emit()
        elif isinstance(error, CollectionsError):
            self._tell(collections.message(error.message))
        elif isinstance(error, FavoritesError):
            self._tell(texts.problem(error.problem))

    def _hide_or_show(self, change: CollectionChange) -> None:
        """Hide or show the collection. A removed collection is forgotten here, and is hidden again if it comes back."""
        if change.before and change.after and not change.hides_or_shows:
            return
        info = change.after or change.before
        assert info, "a change is about something"
        self._stores.settings.refresh()  # the console may have hidden another collection
        preferences = self._stores.preferences
        hidden = preferences.hiding(info.id, is_hidden=bool(change.after and change.after.is_hidden))
        if hidden != sorted(preferences.hidden_collections):
            self._stores.settings.update(hidden_collections=hidden)
        if change.after:  # the quotes of a removed collection are hidden until the library has dropped them
            self._stores.library.hide(hidden)

    def _update_favorites(self, changes: Changes) -> None:
        """Have favorites of changed quotes show the new words."""
        self._favorites.refresh()
        updates = list[Change[Favorite]]()
        for change in changes.quotes:
            favorite = self._favorites.get(change.quote_id)
            if favorite and change.after and favorite.quote != change.after:
                updated = favorite._replace(quote=change.after, attribution=attribution(change.after))
                updates.append(Change(favorite, updated))
        if updates:
            with suppress(FavoritesError):  # the user knows of the failure
                self._save_favorites(Changes(favorites=updates))


def _is_impossible(error: Exception) -> bool:
    """Return whether another program has changed the same, so that trying again won't help."""
    if isinstance(error, CollectionsError):
        return error.message.trouble is Trouble.CHANGED_SINCE
    return isinstance(error, ChangedSinceError)
