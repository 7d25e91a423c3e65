"""Changing favorites and the reader's own checks: written through, told to the views, and taken back by Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from lecun_viewer.core.change import Change, reversed_changes
from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote, QuoteId

if TYPE_CHECKING:
    from lecun_viewer.gui.protocols import Favorites

PAUSE_S = 2.0  # a longer rest while typing a note begins a new step of Undo

FavoriteChanges = Sequence[Change[Favorite]]
CheckChanges = Sequence[Change[OwnCheck]]


class FavoriteEditor(QObject):
    """The one way by which the program changes favorites.

    Signals:
        changed: favorites, or checks, are other than before.
        failed: a change was not kept, and favorites are as they were; with the sentence for the user.
        steps_changed: what can be undone or redone is another step than before.
    """

    changed = Signal()
    failed = Signal(str)
    steps_changed = Signal()

    def __init__(self, favorites: Favorites, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        # A stack that is destroyed empties itself first, and says so; the editor's signals are silent by then.
        self.undo_stack.indexChanged.connect(self.steps_changed)
        self._favorites = favorites
        self.now = now
        self._steps = list[_Step]()  # those of the stack

    def toggle(self, quote: Quote) -> None:
        """Make *quote* a favorite, or no favorite where it was one."""
        self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if before:
            self._do([Change(before, None)], [], self.tr("Remove Favorite"))
        else:
            self._do([Change(None, Favorite.mark(quote, self.now()))], [], self.tr("Add Favorite"))

    def set_note(self, quote_id: QuoteId, note: str) -> None:
        """Write *note* on the favorite of *quote_id*."""
        self._favorites.refresh()
        before = self._favorites.get(quote_id)
        if before and before.note != note:
            self._do([Change(before, before.with_note(note, self.now()))], [], self.tr("Note"))

    def set_check(self, quote_id: QuoteId, check: OwnCheck | None) -> None:
        """Keep *check* as the reader's own on that quote; ``None`` takes it away."""
        self._favorites.refresh()
        before = self._favorites.check(quote_id)
        if before != check:
            self._do([], [Change(before, check)], self.tr("Own Check"))

    def apply(self, changes: FavoriteChanges, check_changes: CheckChanges, name: str) -> bool:
        """Make all these changes as one step, or none of them. Return whether they were made."""
        return self._do(changes, check_changes, name)

    @Slot()
    def undo(self) -> None:
        """Take the last step back, through to the disk; where that fails, it can be tried again."""
        step = self._steps[self.undo_stack.index() - 1] if self.undo_stack.canUndo() else None
        if step and self._carry_out(reversed_changes(step.changes), reversed_changes(step.check_changes)):
            self.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last."""
        step = self._steps[self.undo_stack.index()] if self.undo_stack.canRedo() else None
        if step and self._carry_out(step.changes, step.check_changes):
            self.undo_stack.redo()

    def _do(self, changes: FavoriteChanges, check_changes: CheckChanges, name: str) -> bool:
        if not self._carry_out(changes, check_changes):
            return False
        step = _Step(changes, check_changes, name)
        del self._steps[self.undo_stack.index() :]  # as the stack forgets what was taken back
        self._steps.append(step)
        self.undo_stack.push(step)
        del self._steps[self.undo_stack.count() :]  # merged into the one before
        return True

    def _carry_out(self, changes: FavoriteChanges, check_changes: CheckChanges) -> bool:
        others_changed = self._favorites.refresh()
        try:
            if len(changes) == 1 and not check_changes:
                self._change_one(changes[0])
            else:
                self._favorites.apply(changes, check_changes)
        except FavoritesError as error:
            self.failed.emit(str(error))
            if others_changed:
                self.changed.emit()
            return False
        self.changed.emit()
        return True

    def _change_one(self, change: Change[Favorite]) -> None:
        """Make one change the quick way, as at each key that is typed into a note: no other favorite is read."""
        if self._favorites.get(change.quote_id) != change.before:
            raise FavoritesError(self.tr("Another program has changed this favorite since, so it was left as it is."))
        if change.after:
            self._favorites.put(change.after)
        else:
            self._favorites.discard(change.quote_id)


class _Step(QUndoCommand):
    """One step, as it is remembered; the editor carries it out. Steps of typing a note follow each other into one."""

    def __init__(self, changes: FavoriteChanges, check_changes: CheckChanges, name: str) -> None:
        super().__init__(name)
        self.changes, self.check_changes = changes, check_changes
        self._made_at = monotonic()

    def id(self) -> int:
        return 1 if self._is_about_a_note() else -1  # only changes of a note are merged

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.changes[0].before != self.changes[0].after:
            return False
        if other._made_at - self._made_at > PAUSE_S:
            return False
        self.changes = [Change(self.changes[0].before, other.changes[0].after)]
        self._made_at = other._made_at
        return True

    def _is_about_a_note(self) -> bool:
        return len(self.changes) == 1 and not self.check_changes and all(self.changes[0])
