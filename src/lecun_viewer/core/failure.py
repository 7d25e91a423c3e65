"""Why a file could not be read or written, as a value. The programs say it in words."""

from enum import Enum
from typing import NamedTuple


class Cause(Enum):
    """The cause of a failure. The values are for the log."""

    DISK_FULL = "disk full"
    NOT_WRITABLE = "folder not writable"
    NO_ACCESS = "no access to the folder"
    NAME_TOO_LONG = "name too long"
    IN_USE = "in use by another program"
    DISK_ERROR = "disk error"
    FILE_IN_THE_WAY = "a file is where the folder should be"
    FOLDER_IN_THE_WAY = "a folder is where the file should be"
    DEVICE_IN_THE_WAY = "a pipe or a device is where the file should be"
    LINK_OF_ANOTHER_USER = "a link that another user made"
    NEWER_VERSION = "written by a newer version"
    NAME_NOT_WRITABLE = "the folder's name can't be written in the file"
    OTHER = "other"


class Failure(NamedTuple):
    """A cause. For `Cause.OTHER`, ``detail`` has the words of the system or of SQLite."""

    cause: Cause
    detail: str = ""

    def __str__(self) -> str:
        return self.detail or self.cause.value


class FailureError(OSError):
    """An `OSError` with a cause that the system has no words for."""

    def __init__(self, number: int, cause: Cause, path: str) -> None:
        super().__init__(number, cause.value, path)
        self.failure = Failure(cause)
