"""Changing favorites from the window: written through, told to the views, and taken back by Undo."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.gui.protocols import Favorites

PAUSE_S = 2.0  # a longer rest while typing a note begins a new step of Undo


class FavoriteEditor(QObject):
    """The one way by which the window changes favorites.

    Signals:
        changed: favorites are other than before, through this window or another program.
        failed: a change was not kept; with the sentence for the user.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, favorites: Favorites, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._favorites = favorites
        self._now = now

    def toggle(self, quote: Quote) -> None:
        """Make *quote* a favorite, or no favorite where it was one."""
        before = self._favorites.get(quote.id)
        if before:
            self._change(before, None, self.tr("Remove Favorite"))
        else:
            self._change(None, Favorite.mark(quote, self._now()), self.tr("Add Favorite"))

    def set_note(self, quote_id: QuoteId, note: str) -> None:
        """Write *note* on the favorite of *quote_id*."""
        before = self._favorites.get(quote_id)
        if before and before.note != note:
            self._change(before, before._replace(note=note), self.tr("Note"))

    def restore(self, quote_id: QuoteId, favorite: Favorite | None) -> bool:
        """Make the favorite of *quote_id* what it was, which may be none. Return whether that was kept."""
        try:
            if favorite:
                self._favorites.put(favorite)
            else:
                self._favorites.discard(quote_id)
        except FavoritesError as error:
            self.failed.emit(str(error))
            return False
        finally:
            self.changed.emit()  # also after a failure, for a button may show what was not kept
        return True

    def _change(self, before: Favorite | None, after: Favorite | None, name: str) -> None:
        quote_id = (before or after).quote.id  # type: ignore[union-attr]  # never both None
        if self.restore(quote_id, after):
            self.undo_stack.push(_Change(self, quote_id, before, after, name))


class _Change(QUndoCommand):
    """One change that was made and kept. Steps of typing one note follow each other into one."""

    def __init__(
        self, editor: FavoriteEditor, quote_id: QuoteId, before: Favorite | None, after: Favorite | None, name: str
    ) -> None:
        super().__init__(name)
        self.quote_id, self.before, self.after = quote_id, before, after
        self._editor = editor
        self._made_at = monotonic()
        self._is_new = True

    def id(self) -> int:
        return 1 if self.before and self.after else -1  # only changes of a note are merged

    def redo(self) -> None:
        if self._is_new:  # QUndoStack.push calls this; it is done already
            self._is_new = False
        elif not self._editor.restore(self.quote_id, self.after):
            self.setObsolete(True)

    def undo(self) -> None:
        if not self._editor.restore(self.quote_id, self.before):
            self.setObsolete(True)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.quote_id != self.quote_id:
            return False
        if other._made_at - self._made_at > PAUSE_S:
            return False
        self.after, self._made_at = other.after, other._made_at
        return True
