"""Why a file could not be used, as a phrase after a colon. The system's own messages come unchanged."""

from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.texts.catalogue import _, _later, sentences

_REASONS = {
    Cause.DISK_FULL: _later("the disk is full"),
    Cause.NOT_WRITABLE: _later("the folder can’t be written to"),
    Cause.NO_ACCESS: _later("access is denied"),
    Cause.NAME_TOO_LONG: _later("the name is too long"),
    Cause.IN_USE: _later("another program is using the file"),
    Cause.DISK_ERROR: _later("the disk reported an error"),
    Cause.FILE_IN_THE_WAY: _later("there is a file where the folder should be"),
    Cause.FOLDER_IN_THE_WAY: _later("there is a folder where the file should be"),
    Cause.DEVICE_IN_THE_WAY: _later("there is a pipe or device where the file should be"),
    Cause.LINK_OF_ANOTHER_USER: _later("the name is a link created by another user"),
    Cause.NEWER_VERSION: _later("the file was saved by a newer version of LeCun Viewer"),
    Cause.NAME_NOT_WRITABLE: _later(
        "the path of the program folder contains characters that can’t be used in a menu or login entry"
    ),
}


def reason(failure: Failure | None) -> str:
    """Return the phrase for *failure*. Empty for ``None``."""
    if failure is None:
        return ""
    return _(_REASONS[failure.cause]) if failure.cause in _REASONS else failure.detail


def reason_of(error: OSError) -> str:
    match error:
        case FailureError():
            return reason(error.failure)
        case FileNotFoundError():
            return _("there is no such file or folder")
        case IsADirectoryError():
            return reason(Failure(Cause.FOLDER_IN_THE_WAY))
    return (error.strerror or str(error)).lower()


def unusable(path: str, why: str) -> str:
    return _("{0} can’t be used: {1}.").format(path, why)


def not_written(path: str, why: str) -> str:
    return _("Couldn’t save {0}: {1}. Nothing was changed.").format(path, why.rstrip("."))


def not_read(path: str, error: OSError) -> str:
    return _("Couldn’t read {0}: {1}. Nothing was changed.").format(path, reason_of(error))


def unusable_folder(folder: str, failure: Failure) -> str:
    """Return that *folder*, which has all that the program keeps, can't be used, and what to do.

    The path comes last, because it may be long.
    """
    match failure.cause:
        case Cause.NO_ACCESS:
            to_do = _("Give yourself access to the folder, then try again.")
        case Cause.NAME_TOO_LONG:
            to_do = _("Use a folder with a shorter name.")
        case Cause.FILE_IN_THE_WAY:
            to_do = _("Move that file to another place, then try again.")
        case _:
            to_do = _("Check the folder and its disk, then try again.")
    said = _("Favorites and your own quotes can’t be read or saved, because their folder can’t be used: {0}.")
    return sentences(
        [
            said.format(reason(failure)),
            _("Nothing in it was changed."),
            to_do,
            _("Folder: {0}").format(folder),
        ]
    )
