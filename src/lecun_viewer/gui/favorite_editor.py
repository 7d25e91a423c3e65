"""Changing favorites from the window: written through, told to the views, and taken back by Undo."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.gui.protocols import Favorites

PAUSE_S = 2.0  # a longer rest while typing a note begins a new step of Undo


class FavoriteEditor(QObject):
    """The one way by which the window changes favorites.

    Signals:
        changed: favorites are other than before.
        failed: a change was not kept, and favorites are as they were; with the sentence for the user.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, favorites: Favorites, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._favorites = favorites
        self._now = now
        self._changes = list[_Change]()  # those of the stack

    def toggle(self, quote: Quote) -> None:
        """Make *quote* a favorite, or no favorite where it was one."""
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if before:
            self._change(quote.id, before, None, self.tr("Remove Favorite"))
        else:
            self._change(quote.id, None, Favorite.mark(quote, self._now()), self.tr("Add Favorite"))

    def set_note(self, quote_id: QuoteId, note: str) -> None:
        """Write *note* on the favorite of *quote_id*."""
        self._favorites.refresh()
        before = self._favorites.get(quote_id)
        if before and before.note != note:
            self._change(quote_id, before, before._replace(note=note), self.tr("Note"))

    @Slot()
    def undo(self) -> None:
        """Take the last change back, through to the disk; where that fails, it can be tried again."""
        change = self._changes[self.undo_stack.index() - 1] if self.undo_stack.canUndo() else None
        if change and self._replace(change.quote_id, change.after, change.before):
            self.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        change = self._changes[self.undo_stack.index()] if self.undo_stack.canRedo() else None
        if change and self._replace(change.quote_id, change.before, change.after):
            self.undo_stack.redo()

    def _replace(self, quote_id: QuoteId, expected: Favorite | None, wanted: Favorite | None) -> bool:
        self._favorites.refresh()
        if self._favorites.get(quote_id) != expected:
            self.failed.emit(self.tr("Another program has changed this favorite since, so it was left as it is."))
            self.changed.emit()
            return False
        return self._keep(quote_id, wanted)

    def _keep(self, quote_id: QuoteId, favorite: Favorite | None) -> bool:
        """Make the favorite of *quote_id* this one, which may be none. Return whether that was kept."""
        try:
            if favorite:
                self._favorites.put(favorite)
            else:
                self._favorites.discard(quote_id)
        except FavoritesError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit()
        return True

    def _change(self, quote_id: QuoteId, before: Favorite | None, after: Favorite | None, name: str) -> None:
        if not self._keep(quote_id, after):
            return
        change = _Change(quote_id, before, after, name)
        del self._changes[self.undo_stack.index() :]  # as the stack forgets what was taken back
        self._changes.append(change)
        self.undo_stack.push(change)
        del self._changes[self.undo_stack.count() :]  # merged into the one before


class _Change(QUndoCommand):
    """One change, as it is remembered; the editor carries it out. Steps of typing a note follow each other into one."""

    def __init__(self, quote_id: QuoteId, before: Favorite | None, after: Favorite | None, name: str) -> None:
        super().__init__(name)
        self.quote_id, self.before, self.after = quote_id, before, after
        self._made_at = monotonic()

    def id(self) -> int:
        return 1 if self.before and self.after else -1  # only changes of a note are merged

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.before != self.after:
            return False
        if other._made_at - self._made_at > PAUSE_S:
            return False
        self.after, self._made_at = other.after, other._made_at
        return True
