"""Changes of favorites, findings and own quotes: saved at once, shown in the views, and undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.change import Change, CollectionChange, QuoteChange, reversed_changes
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError, Finding
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.exchange.merge import merged_finding
from lecun_viewer.records.state import CollectionsError, Trouble
from lecun_viewer.texts import collections
from lecun_viewer.texts import favorites as texts
from lecun_viewer.texts.catalogue import _, _later_p, _p

if TYPE_CHECKING:
    from lecun_viewer.core.quote import CollectionInfo
    from lecun_viewer.stores import Stores

PAUSE_S = 2.0  # typing after a longer pause is a step of its own
MOST_NOW = 500  # changes of own quotes that the library takes while the window waits. More are brought in later

FavoriteChanges = Sequence[Change[Favorite]]
FindingChanges = Sequence[Change[Finding]]


class StepName(Enum):
    """What a step did. A step of typing has the name of its field instead.

    Undo shows it in the language of that moment.
    """

    ADD_FAVORITE = _later_p("undo", "Add Favorite")
    REMOVE_FAVORITE = _later_p("undo", "Remove Favorite")
    IMPORT_FAVORITES = _later_p("undo", "Import")
    FINDING = _later_p("undo", "Change Finding")
    ADD_QUOTE = _later_p("undo", "Add Quote")
    EDIT_QUOTE = _later_p("undo", "Edit Quote")
    MOVE_QUOTE = _later_p("undo", "Move Quote")
    DELETE_QUOTE = _later_p("undo", "Delete Quote")
    TAG_QUOTES = _later_p("undo", "Tag Quotes")
    MOVE_QUOTES = _later_p("undo", "Move Quotes")
    DELETE_QUOTES = _later_p("undo", "Delete Quotes")
    IMPORT_QUOTES = _later_p("undo", "Import Quotes")
    NEW_COLLECTION = _later_p("undo", "New Collection")
    RENAME_COLLECTION = _later_p("undo", "Rename Collection")
    CHANGE_LANGUAGE = _later_p("undo", "Change Language")
    EDIT_PARTS = _later_p("undo", "Edit Parts")
    SHOW_COLLECTION = _later_p("undo", "Show Collection")
    HIDE_COLLECTION = _later_p("undo", "Hide Collection")
    RESTORE_QUOTES = _later_p("undo", "Restore Quotes")
    REMOVE_COLLECTION = _later_p("undo", "Remove Collection")

    def in_words(self) -> str:
        return _p("undo", self.value)


class OwnStep(NamedTuple):
    """What a single Undo takes back of own quotes: first changes of collections, then changes of quotes."""

    collections: Sequence[CollectionChange] = ()
    quotes: Sequence[QuoteChange] = ()
    is_import: bool = False

    def opposite(self) -> OwnStep:
        collections = [each.opposite() for each in reversed(self.collections)]
        return OwnStep(collections, [each.opposite() for each in self.quotes], self.is_import)


def quotes_of(info: CollectionInfo, stores: Stores) -> Iterable[Quote]:
    """Return the quotes of the collection, also of a hidden one. The library finds those of shown ones only.

    Raises:
        OSError: Its file can't be read.
    """
    if not info.is_own:
        return stores.library.of_collection(info.id)
    loaded = stores.own_collections.load(info.id)
    if not loaded:
        raise OSError(_("the collection’s file couldn’t be read"))
    quotes: Iterable[Quote] = loaded.quotes
    return quotes


class FavoriteEditor(QObject):
    """The only way to change favorites and own quotes from the windows, the tray and the notification.

    Signals:
        own_changed: Own quotes or collections have changed.
        changed: Favorites or findings have changed.
        failed: A change was not saved. Favorites are as before. The text tells the user why.
        saved_differently: A change was saved, but differently than asked, because another program had changed the
            favorite. The text tells the user how.
        steps_changed: Undo or Redo has another step now.
        turned_around: A step was taken back, or made again.
    """

    changed = Signal()
    own_changed = Signal()
    failed = Signal(str)
    saved_differently = Signal(str)
    steps_changed = Signal()
    turned_around = Signal()

    def __init__(self, stores: Stores) -> None:
        super().__init__()
        self._stores = stores
        self._favorites = stores.favorites
        self.now = stores.now
        self._done = list[_Step]()
        self._undone = list[_Step]()
        """Each step is already turned around, ready to be made again."""
        self._are_views_stale = False  # another program's changes were read, and the views don't show them yet

    @property
    def undo_text(self) -> str:
        """The name of the step that `undo` takes back. Empty if there is no step."""
        return self._done[-1].in_words() if self._done else ""

    @property
    def redo_text(self) -> str:
        """The name of the step that `redo` makes again. Empty if there is no step."""
        return self._undone[-1].in_words() if self._undone else ""

    def toggle(self, quote: Quote) -> None:
        """Make *quote* a favorite, or remove it from the favorites.

        If another program did so first, nothing is changed. Only the views are updated.
        """
        was_favorite = quote.id in self._favorites
        self._refresh()
        before = self._favorites.get(quote.id)
        if was_favorite != (before is not None):
            self._update_views()
        elif before:
            self._do(_Step(StepName.REMOVE_FAVORITE, [Change(before, None)]))
        else:
            self._do(_Step(StepName.ADD_FAVORITE, [Change(None, Favorite.mark(quote, self.now()))]))

    def set_words(self, quote: Quote, field: str, words: str) -> None:
        """Write the reader's own *words* into a *field* of the favorite *quote*, such as the note.

        Mark the quote again if another program has just removed it.
        """
        known = self._favorites.get(quote.id)
        self._refresh()
        before = self._favorites.get(quote.id)
        if words == (getattr(before, field) if before else ""):
            self._update_views()
            return
        after = (before or known or Favorite.mark(quote, self.now())).with_words(field, words, self.now())
        typed_at = monotonic() if before else None
        step = _Step(None, [Change(before, after)], typed_at=typed_at, field=field)
        if self._do(step) and not before:
            self.saved_differently.emit(
                _("Another program removed this favorite. It was added again with what you typed.")
            )

    def set_finding(self, quote_id: QuoteId, before: Finding | None, finding: Finding | None) -> bool:
        """Replace the reader's finding *before*, which they saw, by *finding*. ``None`` removes it.

        What another program has written since is not lost. It goes below *finding*, or stays unchanged if *finding* is
        ``None``. Returns ``False`` if the change could not be saved.
        """
        self._refresh()
        current = self._favorites.finding(quote_id)
        after = finding and finding._replace(checked_at=self.now())
        report = ""
        if current and current != before:
            if after is None:
                report = _("Another program changed your finding in the meantime. Your change wasn’t made.")
                after = current
            else:
                report = _("Another program changed your finding in the meantime. Its version was kept below yours.")
                after = merged_finding(current, after)[1]
        if current == after:
            self._update_views()
        elif not self._do(_Step(StepName.FINDING, [], [Change(current, after)])):
            return False
        if report:
            self.saved_differently.emit(report)
        return True

    def apply(self, changes: FavoriteChanges, finding_changes: FindingChanges, name: StepName) -> bool:
        """Make all these changes as a single step, or none of them. Return whether they were made."""
        self._refresh()
        return self._do(_Step(name, changes, finding_changes))

    def change_own(self, step: OwnStep, name: StepName) -> bool:
        """Carry out *step* of own quotes. Return whether it was saved."""
        return self._do(_Step(name, [], own=step))

    def note_own(self, step: OwnStep, name: StepName) -> None:
        """Take note of *step*, which a thread has carried out. Undo takes it back."""
        self._remember(_Step(name, [], own=step))
        self.own_changed.emit()

    def add_to_last(self, changes: FavoriteChanges) -> None:
        """Change favorites of the own quotes that the last step has brought. Undo takes both back together."""
        step = _Step(self._done[-1].name, changes)
        with suppress(FavoritesError):
            self._carry_out(step)
            self._done[-1] = self._done[-1]._replace(changes=changes)

    @Slot()
    def undo(self) -> None:
        """Take the last step back, on the disk as well. If that fails, it can be tried again.

        A step that another program has made impossible is dropped. So the step before it can be taken back.
        """
        self._turn_around(self._done, self._undone)

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last. Fails and drops steps as `undo` does."""
        self._turn_around(self._undone, self._done)

    def _refresh(self) -> None:
        """Read what other programs have changed. The views are updated later, so that no text is lost while typing."""
        self._are_views_stale |= self._favorites.refresh()

    def _update_views(self) -> None:
        """Update the views, if another program has changed anything."""
        if self._are_views_stale:
            self._report_change()

    def _report_change(self) -> None:
        self._are_views_stale = False
        self.changed.emit()

    def _do(self, step: _Step) -> bool:
        """Carry *step* out and remember it. Return whether it was saved. The favorites were refreshed just before."""
        try:
            self._carry_out(step)
        except (FavoritesError, CollectionsError):
            return False
        self._remember(step)
        return True

    def _remember(self, step: _Step) -> None:
        self._undone.clear()
        if self._done and step.continues(self._done[-1]):
            step = step._replace(changes=[Change(self._done.pop().changes[0].before, step.changes[0].after)])
        self._done.append(step)
        self.steps_changed.emit()

    def _turn_around(self, steps: list[_Step], turned: list[_Step]) -> None:
        """Do the opposite of the last of *steps*, and move it to *turned*."""
        if not steps:
            return
        opposite = steps[-1].opposite()
        self._refresh()
        try:
            self._carry_out(opposite)
        except ChangedSinceError:
            steps.pop()
        except CollectionsError as error:
            if error.message.trouble is not Trouble.CHANGED_SINCE:
                return
            steps.pop()
        except FavoritesError:
            return
        else:
            steps.pop()
            turned.append(opposite)
            self.turned_around.emit()
        self.steps_changed.emit()

    def _carry_out(self, step: _Step) -> None:
        """Make the changes of *step*, and report how it went.

        Raises:
            FavoritesError, CollectionsError: No change was made.
        """
        if step.own:
            self._carry_out_own(step.own)
            if step.changes:
                with suppress(FavoritesError):  # their quotes have changed, and the user knows of the failure
                    self._carry_out(step._replace(own=None))
            return
        try:
            self._favorites.apply(step.changes, step.finding_changes)
        except FavoritesError as error:
            self.failed.emit(texts.problem(error.problem))
            self._are_views_stale |= isinstance(error, ChangedSinceError)  # the file could not be read before
            self._update_views()
            raise
        self._report_change()

    def _carry_out_own(self, step: OwnStep) -> None:
        """Make the changes of own quotes. They are on the disk when this returns.

        The library has a few changes of quotes, and a new or removed collection of a few. All else is brought in later.
        """
        done = list[CollectionChange]()
        try:
            for change in step.collections:
                self._change_collection(change)
                done.append(change)
            if step.quotes:
                library = self._stores.library if len(step.quotes) <= MOST_NOW else None
                self._stores.own_collections.apply(step.quotes, library, is_import=step.is_import)
        except CollectionsError as error:
            for change in reversed(done):
                with suppress(CollectionsError):
                    self._change_collection(change.opposite())
            self.failed.emit(collections.message(error.message))
            raise
        self._update_favorites(step)
        self.own_changed.emit()

    def _change_collection(self, change: CollectionChange) -> None:
        own = self._stores.own_collections
        if not change.hides_or_shows:
            own.change_collection(change)
        self._hide_or_show(change)
        info = change.after or change.before
        if info and not (change.before and change.after) and len(change.quotes) <= MOST_NOW:
            own.bring_one_now(self._stores.library, info.id)

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

    def _update_favorites(self, step: OwnStep) -> None:
        """Have favorites of changed quotes show the new words."""
        self._refresh()
        for change in step.quotes:
            favorite = self._favorites.get(change.quote_id)
            if favorite and change.after and favorite.quote != change.after:
                updated = favorite._replace(quote=change.after, attribution=attribution(change.after))
                try:
                    self._favorites.apply([Change(favorite, updated)])
                except FavoritesError as error:
                    self.failed.emit(texts.problem(error.problem))
                    return
                self._report_change()


class _Step(NamedTuple):
    """What a single Undo takes back.

    Attributes:
        name: ``None`` for typing.
        typed_at: For typing on a favorite, the time of the last key.
        field: For typing, the field of the favorite.
        own: The changes of own quotes. The favorites are those among them.
    """

    name: StepName | None
    changes: FavoriteChanges
    finding_changes: FindingChanges = ()
    typed_at: float | None = None
    field: str = ""
    own: OwnStep | None = None

    def in_words(self) -> str:
        return self.name.in_words() if self.name else _("Note")

    def opposite(self) -> _Step:
        return self._replace(
            changes=reversed_changes(self.changes),
            finding_changes=reversed_changes(self.finding_changes),
            own=self.own and self.own.opposite(),
        )

    def continues(self, last: _Step) -> bool:
        """Return whether this is the same typing as *last*, in the same field and without a pause."""
        if self.typed_at is None or last.typed_at is None or self.typed_at - last.typed_at > PAUSE_S:
            return False
        return self.field == last.field and self.changes[0].before == last.changes[0].after
