"""Changing favorites and the reader's own checks: written through, told to the views, and taken back by Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from lecun_viewer.core.change import Change, reversed_changes
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError
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
        told: a change was kept in another way than it was meant; likewise.
        steps_changed: what can be undone or redone is another step than before.
    """

    changed = Signal()
    failed = Signal(str)
    told = Signal(str)
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
        """Make *quote* a favorite, or no favorite where it was one, as far as the user could see."""
        was_favorite = quote.id in self._favorites
        others_changed = self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if was_favorite != (before is not None):  # another program was first
            self.changed.emit()
        elif before:
            self._do(_Step([Change(before, None)], [], self.tr("Remove Favorite")), others_changed)
        else:
            marked = Favorite.mark(quote, self.now())
            self._do(_Step([Change(None, marked)], [], self.tr("Add Favorite")), others_changed)

    def set_note(self, quote: Quote, note: str) -> None:
        """Write *note* on the favorite *quote*; where another program has just removed it, it is marked again."""
        known = self._favorites.get(quote.id)
        others_changed = self._favorites.refresh()
        before = self._favorites.get(quote.id)
        if note == (before.note if before else ""):
            if others_changed:
                self.changed.emit()
            return
        after = (before or known or Favorite.mark(quote, self.now())).with_note(note, self.now())
        step = _Step([Change(before, after)], [], self.tr("Note"), is_typing=before is not None)
        if self._do(step, others_changed) and not before:
            self.told.emit(self.tr("Another program had removed this favorite. It was marked again, with your note."))

    def set_check(self, quote_id: QuoteId, before: OwnCheck | None, check: OwnCheck | None) -> None:
        """Keep *check* as the reader's own on that quote instead of *before*, which they saw; ``None`` takes it away.

        What another program has written since stays: below the new one, or where that was to be taken away, as it is.
        """
        others_changed = self._favorites.refresh()
        there = self._favorites.check(quote_id)
        after = check and check._replace(checked_at=self.now())
        told = ""
        if there and there != before:
            if after is None:
                told = self.tr("Another program has changed your check since, so it was left as it is.")
                after = there
            else:
                from lecun_viewer.core.exchange.merge import merged_check  # seldom needed

                told = self.tr("Another program has changed your check since. What it wrote is kept below yours.")
                _, after = merged_check(there, after)
        if there == after:
            if others_changed:
                self.changed.emit()
        elif not self._do(_Step([], [Change(there, after)], self.tr("Own Check")), others_changed):
            return
        if told:
            self.told.emit(told)

    def apply(self, changes: FavoriteChanges, check_changes: CheckChanges, name: str) -> bool:
        """Make all these changes as one step, or none of them. Return whether they were made."""
        return self._do(_Step(changes, check_changes, name))

    @Slot()
    def undo(self) -> None:
        """Take the last step back, through to the disk. Where that fails, it can be tried again.

        A step that another program has made impossible is forgotten, so that the one before it can be taken back.
        """
        step = self._steps[self.undo_stack.index() - 1] if self.undo_stack.canUndo() else None
        if step and self._is_done_with(step, reversed_changes(step.changes), reversed_changes(step.check_changes)):
            self.undo_stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last; likewise."""
        step = self._steps[self.undo_stack.index()] if self.undo_stack.canRedo() else None
        if step and self._is_done_with(step, step.changes, step.check_changes):
            self.undo_stack.redo()
            self.steps_changed.emit()  # the stack says nothing of a step that it forgets here

    def _do(self, step: _Step, others_changed: bool = False) -> bool:
        """Carry *step* out and remember it. Return whether it was kept."""
        try:
            self._carry_out(step.changes, step.check_changes, others_changed)
        except FavoritesError:
            return False
        del self._steps[self.undo_stack.index() :]  # as the stack forgets what was taken back
        self._steps.append(step)
        self.undo_stack.push(step)
        del self._steps[self.undo_stack.count() :]  # merged into the one before
        return True

    def _is_done_with(self, step: _Step, changes: FavoriteChanges, check_changes: CheckChanges) -> bool:
        """Return whether *step* was carried out as *changes* say, or else is impossible, and forgotten."""
        try:
            self._carry_out(changes, check_changes)
        except ChangedSinceError:
            step.setObsolete(True)
            self._steps = [each for each in self._steps if each is not step]
        except FavoritesError:
            return False
        return True

    def _carry_out(self, changes: FavoriteChanges, check_changes: CheckChanges, others_changed: bool = False) -> None:
        """Make all these changes, and tell how it went. *others_changed* is what was read before and not yet told.

        Raises:
            FavoritesError: none of them was made.
        """
        others_changed = self._favorites.refresh() or others_changed
        try:
            if len(changes) == 1 and not check_changes:
                self._change_one(changes[0])
            else:
                self._favorites.apply(changes, check_changes)
        except FavoritesError as error:
            self.failed.emit(str(error))
            if others_changed:
                self.changed.emit()
            raise
        self.changed.emit()

    def _change_one(self, change: Change[Favorite]) -> None:
        """Make one change the quick way, as at each key that is typed into a note: no other favorite is read."""
        if self._favorites.get(change.quote_id) != change.before:
            sentence = self.tr("Another program has changed this favorite since, so it was left as it is.")
            raise ChangedSinceError(sentence)
        if change.after:
            self._favorites.put(change.after)
        else:
            self._favorites.discard(change.quote_id)


class _Step(QUndoCommand):
    """One step, as it is remembered; the editor carries it out. Steps of typing a note follow each other into one."""

    def __init__(
        self, changes: FavoriteChanges, check_changes: CheckChanges, name: str, *, is_typing: bool = False
    ) -> None:
        super().__init__(name)
        self.changes, self.check_changes = changes, check_changes
        self._is_typing = is_typing
        self._made_at = monotonic()

    def id(self) -> int:
        return 1 if self._is_typing else -1  # Qt merges steps of one id, and none of -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.changes[0].before != self.changes[0].after:
            return False
        if other._made_at - self._made_at > PAUSE_S:
            return False
        self.changes = [Change(self.changes[0].before, other.changes[0].after)]
        self._made_at = other._made_at
        return True
