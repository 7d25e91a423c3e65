"""Changes of the user's own quotes and collections, made in their files and in the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.own.state import CollectionsError
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.core.quote import CollectionInfo, Quote
    from lecun_viewer.own.own_collections import OwnCollections
    from lecun_viewer.stores import Stores


MOST_NOW = 500  # changes that the library takes while the window waits. More are brought in later


class OwnStep(NamedTuple):
    """What a single Undo takes back of own quotes: first changes of collections, then changes of quotes."""

    collections: Sequence[CollectionChange] = ()
    quotes: Sequence[QuoteChange] = ()
    is_import: bool = False

    def opposite(self) -> OwnStep:
        collections = [each.opposite() for each in reversed(self.collections)]
        return OwnStep(collections, [each.opposite() for each in self.quotes], self.is_import)


def quotes_of(info: CollectionInfo, own: OwnCollections) -> Iterable[Quote]:
    """Return the quotes of the collection, also of a hidden one. The library finds those of shown ones only.

    Raises:
        OSError: Its file can't be read.
    """
    if not info.is_own:
        return own.every(info.id)
    loaded = own.load(info.id)
    if not loaded:
        raise OSError(_("the collection’s file couldn’t be read"))
    quotes: Iterable[Quote] = loaded.quotes
    return quotes


class OwnQuotes:
    """Carries out steps."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def carry_out(self, step: OwnStep) -> None:
        """Carry out *step*. It is on the disk when this returns.

        The library has a few changes of quotes, and a new collection of a few quotes. All else is brought in later.

        Raises:
            CollectionsError: Nothing was changed.
        """
        done = list[CollectionChange]()
        try:
            for change in step.collections:
                self._change_collection(change)
                done.append(change)
            if step.quotes:
                library = self._stores.library if len(step.quotes) <= MOST_NOW else None
                self._stores.own_collections.apply(step.quotes, library, is_import=step.is_import)
        except CollectionsError:
            for change in reversed(done):
                with suppress(CollectionsError):
                    self._change_collection(change.opposite())
            raise

    def _change_collection(self, change: CollectionChange) -> None:
        own = self._stores.own_collections
        if not change.hides_or_shows:
            own.change_collection(change)
        self._hide_or_show(change)
        if change.after and change.quotes:
            own.bring_one_now(self._stores.library, change.after.id)

    def _hide_or_show(self, change: CollectionChange) -> None:
        """Hide or show the collection. A removed collection is forgotten here, and is hidden again if it comes back."""
        if change.before and change.after and not change.hides_or_shows:
            return
        info = change.after or change.before
        assert info, "a change is about something"
        self._stores.settings.refresh()  # the console may have hidden another collection
        preferences = Preferences.from_settings(self._stores.settings.get)
        hidden = preferences.hiding(info.id, is_hidden=bool(change.after and change.after.is_hidden))
        if hidden != sorted(preferences.hidden_collections):
            self._stores.settings.update(hidden_collections=hidden)
        if change.after:  # the quotes of a removed collection are hidden until the library has dropped them
            self._stores.library.hide(hidden)
