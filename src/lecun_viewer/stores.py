"""What the program keeps for the user. Both programs make their stores here.

A store is made when it is first asked for. ``lecun-quotes today`` needs only the days. So the module of any other store
is imported when that store is made.
"""

import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack, closing
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from lecun_viewer.core.preferences import Preferences
from lecun_viewer.system.settings import Settings

if TYPE_CHECKING:
    from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
    from lecun_viewer.library.library import Library
    from lecun_viewer.records.collections import Collections
    from lecun_viewer.records.days import Choices, DailyQuotes, DayLog
    from lecun_viewer.records.favorites import FavoriteStore
    from lecun_viewer.records.importing import Import
    from lecun_viewer.records.mirror import Mirror
    from lecun_viewer.records.reviews import Reviews
    from lecun_viewer.records.state import CollectionMessage
    from lecun_viewer.records.store import Records

FOLDER_ANSWERS_S = 2.0  # else a command goes on without the folder that people see


def local_time() -> datetime:
    """Return the present time, aware of the zone where the user is now."""
    if hasattr(time, "tzset"):
        time.tzset()  # the C library reads the zone only once, but a traveler's zone changes
    return datetime.now().astimezone()


class Stores:
    """Makes the stores of one user, and closes them.

    Attributes:
        now: Returns the aware local time.
        messages: What the user should know of collections and their folder. Whoever shows a message takes it out.
    """

    def __init__(
        self,
        data: Path,
        settings: Path,
        now: Callable[[], datetime] = local_time,
        *,
        is_console: bool = False,
    ) -> None:
        """*data* and *settings* are folders. A store makes its folder when it writes.

        In a console program the stores unite with the folder that people see when they are first asked for, and write
        it when they are closed. The library waits for the user's own collections. A window does both in the background.
        """
        self.now = now
        self.messages: list[CollectionMessage] = []
        self._is_console = is_console
        self._synchronizing: Thread | None = None
        self._data_folder = data
        self._settings_folder = settings
        self._opened = ExitStack()

    def close(self) -> None:
        """Close every store that was made."""
        if self._synchronizing and self.records.has_changed:
            self._synchronize_in_time()
        self._opened.close()

    def today(self) -> date:
        """Return the day whose quote it is now."""
        return self.now().date()

    # What is the user's

    @cached_property
    def records(self) -> "Records":
        from lecun_viewer.records.store import Records

        return Records(self._data_folder, self.now)

    @cached_property
    def mirror(self) -> "Mirror":
        from lecun_viewer.library.shipped import shipped_digests
        from lecun_viewer.records.mirror import Mirror

        preferences = self.preferences
        folder = Path(preferences.folder) if preferences.folder else self._data_folder / "collections"
        are_shared = preferences.shares_favorites
        return Mirror(self.records, folder, has_favorites=are_shared, reserved=shipped_digests())

    def use_folder(self, folder: Path | None = None, *, has_favorites: bool | None = None) -> bool:
        """Synchronize with *folder* from now on, and say whether it *has_favorites*, too. ``None`` changes nothing.

        Files that are in *folder* already are united with. The folder before it stays as it is. Return whether the
        settings were saved.

        Raises:
            OSError: *folder* can't be used. Nothing was changed.
        """
        from lecun_viewer.records.mirror import usable_folder

        changes: dict[str, Any] = {}
        if folder:
            changes = {"folder": str(usable_folder(folder)), "shares_favorites": True}
        if has_favorites is not None:
            changes["shares_favorites"] = has_favorites
        if not self.settings.update(**changes):
            return False
        vars(self).pop("mirror", None)
        if self._is_console:
            self._synchronize_in_time()
        return True

    @cached_property
    def favorites(self) -> "FavoriteStore":
        from lecun_viewer.records.favorites import FavoriteStore

        self._unite_first()
        return FavoriteStore(self.records)

    @cached_property
    def own_collections(self) -> "Collections":
        from lecun_viewer.library.shipped import shipped_digests
        from lecun_viewer.records.collections import Collections

        self._unite_first()
        return Collections(self.records, shipped_digests(), self.messages)

    def _unite_first(self) -> None:
        """Unite with the folder that people see, once for a command."""
        if self._is_console and not self._synchronizing:
            self._synchronize_in_time()

    def _synchronize_in_time(self) -> None:
        """Synchronize with the folder that people see. If it does not answer in time, go on without it, and say so.

        A thread that waits for a dead network disk can't be ended. It must not keep the program from ending.
        """
        if self._synchronizing and self._synchronizing.is_alive():
            return
        mirror = self.mirror
        self._synchronizing = Thread(target=mirror.try_to_synchronize, daemon=True)
        self._synchronizing.start()
        self._synchronizing.join(FOLDER_ANSWERS_S)
        if self._synchronizing.is_alive():
            self.messages.append(mirror.does_not_answer())
        else:
            self.messages += mirror.messages
            mirror.messages.clear()

    def new_import(self, path: Path, tag_labels: Iterable[str]) -> "Import":
        """Return the import of the file *path*. *tag_labels* are words for “Tags”."""
        from lecun_viewer.library.shipped import shipped_collections
        from lecun_viewer.records.importing import Import

        marked = [favorite.quote for favorite in self.favorites.values()]
        return Import(path, self.own_collections, shipped_collections, marked, tag_labels)

    # The library

    def quotes_of(self, info: "CollectionInfo") -> "Iterable[Quote]":
        """Return the quotes of the collection, also of a hidden one. The library finds those of shown ones only.

        Raises:
            OSError: It can't be read, or was removed.
        """
        return self.own_collections.read(info.id).quotes if info.is_own else self.library.of_collection(info.id)

    def quote(self, quote_id: "QuoteId") -> "Quote | None":
        """Return the quote with that id, as a shown collection has it. Else it is as the user marked or checked it."""
        if quote := self.library.get(quote_id):
            return quote
        kept = self.favorites.get(quote_id) or self.favorites.finding(quote_id)
        return kept.quote if kept else None

    @cached_property
    def library(self) -> "Library":
        from lecun_viewer.library.shipped import shipped_library

        library = self._opened.enter_context(closing(shipped_library(self._data_folder, self.settings.get)))
        if self._is_console:
            self.own_collections.update_index_now(library)
        return library

    # The day

    @cached_property
    def day_log(self) -> "DayLog":
        from lecun_viewer.records.days import DayLog

        return DayLog(self.records)

    @cached_property
    def daily(self) -> "DailyQuotes":
        from lecun_viewer.records.days import DailyQuotes

        return DailyQuotes(self.day_log, lambda day: self.choices.choose(day), self.today)

    @cached_property
    def choices(self) -> "Choices":
        from lecun_viewer.records.days import Choices

        return Choices(self.library, lambda: self.favorites, self.settings)

    @cached_property
    def reviews(self) -> "Reviews":
        from lecun_viewer.records.reviews import Reviews

        return Reviews(self.day_log, self.own_collections, self.favorites, lambda: self.preferences, self.quote)

    # Settings

    @cached_property
    def settings(self) -> Settings:
        return Settings(self._settings_folder)

    @property
    def preferences(self) -> Preferences:
        """The preferences as they are now."""
        return Preferences.from_settings(self.settings.get)
