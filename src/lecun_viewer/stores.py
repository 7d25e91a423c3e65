"""What the program keeps for the user. Both programs make their stores here.

A store is made when it is first asked for. ``lecun-quotes today`` needs only the days. So the module of any other store
is imported when that store is made.
"""

import os
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.system.settings import Settings

if TYPE_CHECKING:
    from lecun_viewer.core.favorite import FavoritesMessage
    from lecun_viewer.library.library import Library
    from lecun_viewer.own.older_quotes import Older
    from lecun_viewer.own.own_collections import OwnCollections
    from lecun_viewer.own.state import CollectionMessage
    from lecun_viewer.store.day_log import Choices, DailyQuotes, DayLog
    from lecun_viewer.store.favorites import FavoriteStore


def local_time() -> datetime:
    """Return the present time, aware of the zone where the user is now."""
    if hasattr(time, "tzset"):
        time.tzset()  # the C library reads the zone only once, but a traveler's zone changes
    return datetime.now().astimezone()


class Stores:
    """Makes the stores of one user, and closes them.

    Attributes:
        now: Returns the aware local time.
        favorites_messages: `FavoriteStore.messages`. Empty until the favorites are asked for.
        own_messages: `OwnCollections.messages`. Empty until the user's collections are asked for.
    """

    def __init__(
        self,
        data: Path,
        settings: Path,
        now: Callable[[], datetime] = local_time,
        *,
        has_own_at_once: bool = False,
    ) -> None:
        """*data* and *settings* are folders. A store makes its folder when it writes.

        If the library *has_own_at_once*, it waits for the user's own collections when it is made.
        """
        self.now = now
        self._has_own_at_once = has_own_at_once
        self.favorites_messages: list[FavoritesMessage] = []
        self.own_messages: list[CollectionMessage] = []
        self._data_folder = data
        self._settings_folder = settings
        self._opened = ExitStack()

    def close(self) -> None:
        """Close every store that was made."""
        self._opened.close()

    @cached_property
    def favorites(self) -> "FavoriteStore":
        from lecun_viewer.store.favorites import FavoriteStore

        made = self._opened.enter_context(closing(FavoriteStore(self._data_folder, self.now)))
        self.favorites_messages = made.messages
        return made

    @cached_property
    def library(self) -> "Library":
        from lecun_viewer.library.shipped import shipped_library

        library = self._opened.enter_context(closing(shipped_library(self._data_folder, self.settings.get)))
        # Unlike `Path.is_dir`, it never raises.
        has_files = os.path.isdir(self._data_folder / "collections")  # noqa: PTH112
        if self._has_own_at_once and (has_files or library.own_digests()):
            self.own_collections.bring_into_now(library)
        return library

    @cached_property
    def own_collections(self) -> "OwnCollections":
        from lecun_viewer.own.own_collections import OwnCollections

        made = OwnCollections(self._data_folder, self.now)
        self.own_messages = made.messages
        return made

    @cached_property
    def older(self) -> "Older":
        from lecun_viewer.own.older_quotes import Older

        return Older(self.own_collections)

    @cached_property
    def day_log(self) -> "DayLog":
        from lecun_viewer.store.day_log import DayLog

        return self._opened.enter_context(closing(DayLog(self._data_folder)))

    @cached_property
    def daily(self) -> "DailyQuotes":
        from lecun_viewer.store.day_log import DailyQuotes

        return DailyQuotes(self.day_log, lambda day: self.choices.choose(day), lambda: self.now().date())

    @cached_property
    def choices(self) -> "Choices":
        from lecun_viewer.store.day_log import Choices

        return Choices(self.library, lambda: self.favorites, self.settings)

    @cached_property
    def settings(self) -> Settings:
        return Settings(self._settings_folder)
