"""What happened to the favorites file, as values. The programs say it in words."""

from enum import Enum
from typing import NamedTuple, TypeAlias

from lecun_viewer.core.failure import Failure


class Trouble(Enum):
    """Why favorites can't be saved, or a change was not made. The values are for the log."""

    NEWER_FILE = "the file was written by a newer version of the program"
    NOT_SAVED = "favorites can't be saved now"
    NOT_CHANGED = "the change was not made"
    FAVORITE_CHANGED_SINCE = "another program changed this favorite since"
    FAVORITES_CHANGED_SINCE = "another program changed these favorites since"


class FavoritesProblem(NamedTuple):
    """A trouble, and where it is known, what caused it and in which folder."""

    trouble: Trouble
    failure: Failure | None = None
    folder: str = ""

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.trouble.value, self.failure and str(self.failure))))


class Restored(NamedTuple):
    """A damaged or missing file was replaced by a sound one.

    Attributes:
        favorites: How many favorites came back.
        findings: How many of the reader's findings came back.
        archived: The name of the damaged file, which stays in the folder. Empty if the file was missing.
        backup: The name of the newest backup that helped. Empty if none did.
        was_known: The program had read the file before, so no backup was needed.
    """

    favorites: int
    findings: int
    archived: str = ""
    backup: str = ""
    was_known: bool = False


class BackupFailed(NamedTuple):
    """Today's backup was not made. The favorites are unharmed."""

    failure: Failure


FavoritesMessage: TypeAlias = Restored | BackupFailed
"""What was done to the file, or could not be done, that the user should know."""
