"""What the user changes: favorites, notes, findings, own quotes and collections. Undo takes all of it back.

What one Undo takes back is an *undo step*. A change is saved first. Then its step goes on a `QUndoStack`, so a change
that was not saved is no step. Undo and redo save first, too. The stack moves only if that went well, so it can be tried
again. Trying again won't help if another program has changed the same since. Then the stack drops the step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.change import Change, Changes, CollectionChange
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError, Finding
from lecun_viewer.core.progress import CancelledError, Progress, part_of, unwatched
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.exchange.merge import merged_finding
from lecun_viewer.gui.widgets.progress_dialog import run_job
from lecun_viewer.records.state import CollectionsError, Trouble
from lecun_viewer.texts import collections
from lecun_viewer.texts import favorites as texts
from lecun_viewer.texts.catalogue import _, _later_p, _n, _p

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lecun_viewer.stores import Stores

MOST_STEPS = 200
MOST_WITHOUT_SIGN = 500  # changes. More are made under a wait cursor
MOST_UNDER_CURSOR = 10_000  # changes, which take 1.7 s. More are made by a thread, and the user sees how far it is


class StepName(Enum):
    """What an undo step did, in the words after “Undo”."""

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


class Step(QUndoCommand):
    """The changes of one undo step. `Editor` saves them before the stack moves, so the step itself does nothing."""

    def __init__(self, name: StepName, changes: Changes) -> None:
        super().__init__(name.in_words())
        self.changes = changes


class Editor(QObject):
    """The only way to change favorites and own quotes from the windows, the tray and the notification.

    Each change is saved when its method returns, and the library has it. The methods return "", or the sentence that
    tells the user why nothing was changed.

    Attributes:
        stack: The undo steps. Use `undo` and `redo` of this class.
        window: The progress of many changes is shown above it.

    Signals:
        saved_differently: A change was saved, but differently than asked, because another program had changed the
            favorite. The text tells the user how.
        steps_changed: Undo or Redo has another undo step now.
    """

    saved_differently = Signal(str)
    steps_changed = Signal()

    def __init__(self, stores: Stores) -> None:
        super().__init__()
        self._stores = stores
        self._favorites = stores.favorites
        self._now = stores.now
        self.window: QWidget | None = None
        self._is_saving = False  # which waits for a thread, and nothing else is changed meanwhile
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST_STEPS)

    # What the user does

    def toggle(self, quote: Quote) -> str:
        """Make *quote* a favorite, or remove it from the favorites.

        If another program did so first, nothing is changed.
        """
        was_favorite = quote.id in self._favorites
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if was_favorite != (before is not None):
            return ""
        if before:
            return self.change(Changes(favorites=[Change(before, None)]), StepName.REMOVE_FAVORITE)
        marked = Favorite.mark(quote, self._now())
        return self.change(Changes(favorites=[Change(None, marked)]), StepName.ADD_FAVORITE)

    def set_note(self, quote: Quote, note: str) -> str:
        """Write the reader's *note* on the favorite *quote*.

        A quote that is no favorite becomes one. If another program has just removed it, it is added again, and that is
        told.
        """
        known = self._favorites.get(quote.id)
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if note == (before.note if before else ""):
            return ""
        after = (before or known or Favorite.mark(quote, self._now())).with_note(note, self._now())
        new_name = StepName.EDIT_NOTE if before and before.note else StepName.ADD_NOTE
        name = new_name if note else StepName.REMOVE_NOTE
        refusal = self.change(Changes(favorites=[Change(before, after)]), name)
        if known and not before and not refusal:
            self.saved_differently.emit(
                _("Another program removed this favorite. It was added again with what you typed.")
            )
        return refusal

    def set_finding(self, quote_id: QuoteId, before: Finding | None, finding: Finding | None) -> str:
        """Replace the reader's finding *before*, which they saw, by *finding*. ``None`` removes it.

        What another program has written since is not lost. It goes below *finding*, or stays unchanged if *finding* is
        ``None``.
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
        refusal = self.change(Changes(findings=[Change(current, after)]), name) if current != after else ""
        if report and not refusal:
            self.saved_differently.emit(report)
        return refusal

    def change(self, changes: Changes, name: StepName) -> str:
        """Make *changes* as one undo step."""
        error = self._save(changes, name.in_words())
        if not error:
            self._push(changes, name)
        return _sentence(error)

    def push_done(self, changes: Changes, name: StepName) -> None:
        """Make an undo step of *changes* that a thread has saved already."""
        self._push(changes, name)
        self._update_favorites(changes)

    def add_to_last(self, favorites: Sequence[Change[Favorite]]) -> None:
        """Change favorites of the own quotes that the last undo step has brought. Undo takes both back together."""
        last = self._step(self.stack.index() - 1)
        assert last, "an undo step has brought quotes"
        with suppress(FavoritesError):
            self._favorites.apply(favorites)
            last.changes = last.changes._replace(favorites=favorites)

    # Undo

    @property
    def to_undo(self) -> Changes:
        """What the last undo step has changed."""
        step = self._step(self.stack.index() - 1)
        return step.changes if step else Changes()

    @Slot()
    def undo(self) -> str:
        """Take the last undo step back, on the disk as well. If that can't be saved, it can be tried again.

        An undo step that another program has made impossible is dropped. So the one before it can be taken back.
        """
        step = self._step(self.stack.index() - 1)
        return self._move(step, step.changes.opposite(), self.stack.undo) if step else ""

    @Slot()
    def redo(self) -> str:
        """Make the undo step again that was taken back last. Fails and drops undo steps as `undo` does."""
        step = self._step(self.stack.index())
        return self._move(step, step.changes, self.stack.redo) if step else ""

    def _move(self, step: Step, changes: Changes, move: Callable[[], None]) -> str:
        error = self._save(changes, step.text())
        if not error or _is_impossible(error):
            step.setObsolete(error is not None)
            move()
            self.steps_changed.emit()  # the stack does not tell of an obsolete redo (Qt 6.8 to 6.12)
        return _sentence(error)

    def _push(self, changes: Changes, name: StepName) -> None:
        self.stack.push(Step(name, changes))
        self.steps_changed.emit()

    def _step(self, index: int) -> Step | None:
        step = self.stack.command(index)
        assert step is None or isinstance(step, Step)
        return step

    # Saving

    def _save(self, changes: Changes, title: str) -> Exception | None:
        """Save *changes*, all or none. Return why that was not possible. *title* is that of their progress.

        Favorites of own quotes come last. If they can't be saved, the own quotes are changed anyway.
        """
        if self._is_saving:
            return CancelledError()
        self._is_saving = True
        try:
            if changes.size > MOST_UNDER_CURSOR:
                label = _n("Changing {n} quote…", "Changing {n} quotes…", changes.size)
                run_job(lambda progress: self._write_long(changes, progress), self.window, title, label)
                self._stores.library.on_changed()
            else:
                with _wait_cursor(is_shown=changes.size > MOST_WITHOUT_SIGN):
                    self._write(changes, unwatched)
        except (CollectionsError, FavoritesError, CancelledError) as error:
            return error
        finally:
            self._is_saving = False
        if changes.collections or changes.quotes:
            self._follow(changes)
        return None

    def _write(self, changes: Changes, progress: Progress) -> None:
        """Save *changes*, also in the library.

        Raises:
            CollectionsError, FavoritesError, CancelledError: Nothing was changed.
        """
        if not (changes.collections or changes.quotes):
            self._favorites.apply(changes.favorites, changes.findings, progress)
            return
        own, library = self._stores.own_collections, self._stores.library
        with self._changed_collections(changes.collections, progress) as changed:
            if changes.quotes:
                own.apply(changes.quotes, library, progress, is_import=changes.is_import)
        for each in changed:
            own.index_now(library, each)

    def _write_long(self, changes: Changes, progress: Progress) -> None:
        """Do as `_write`, in a thread. What the library has not when the user cancels, it gets afterwards."""
        if not (changes.collections or changes.quotes):
            self._favorites.apply(changes.favorites, changes.findings, progress)
            return
        own, saved = self._stores.own_collections, part_of(progress, 0, 0.5)
        with self._changed_collections(changes.collections, saved):
            if changes.quotes:
                own.apply(changes.quotes, None, saved, is_import=changes.is_import)
        with suppress(CancelledError):
            own.update_index(self._stores.library, part_of(progress, 0.5, 1))

    @contextmanager
    def _changed_collections(self, wanted: Sequence[CollectionChange], progress: Progress) -> Iterator[list[str]]:
        """Change collections, and yield the ids of those that the library has to read anew. An error changes all back.

        Raises:
            CollectionsError, CancelledError: Nothing was changed.
        """
        own, done = self._stores.own_collections, list[CollectionChange]()
        try:
            for change in wanted:
                if not change.hides_or_shows:
                    own.change_collection(change, progress)
                    done.append(change)
            yield [info.id for each in done if (info := each.after or each.before)]
        except (CollectionsError, CancelledError):
            for change in reversed(done):
                with suppress(CollectionsError):
                    own.change_collection(change.opposite())
            raise

    def _follow(self, changes: Changes) -> None:
        """Have settings and favorites follow *changes* of own quotes, which are saved."""
        for change in changes.collections:
            self._hide_or_show(change)
        self._update_favorites(changes)
        with suppress(FavoritesError):  # their quotes have changed, and the window tells of the failure
            self._favorites.apply(changes.favorites)

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
        with suppress(FavoritesError):  # the window tells of the failure
            self._favorites.apply(updates)


@contextmanager
def _wait_cursor(*, is_shown: bool) -> Iterator[None]:
    if is_shown:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if is_shown:
            QGuiApplication.restoreOverrideCursor()


def _sentence(error: Exception | None) -> str:
    """Return why nothing was changed."""
    match error:
        case CancelledError():
            return _("Canceled. Nothing was changed.")
        case CollectionsError():
            return collections.message(error.message)
        case FavoritesError():
            return texts.problem(error.problem)
    return ""


def _is_impossible(error: Exception) -> bool:
    """Return whether another program has changed the same, so that trying again won't help."""
    if isinstance(error, CollectionsError):
        return error.message.trouble is Trouble.CHANGED_SINCE
    return isinstance(error, ChangedSinceError)
