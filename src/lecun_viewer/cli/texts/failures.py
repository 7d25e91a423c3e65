"""Why a file could not be used, in words that stand after a colon. The system's own words come as they are."""

from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.plain_texts.catalogue import _, _later
from lecun_viewer.plain_texts.joining import sentences

_CAUSES = {
    Cause.DISK_FULL: _later("the disk is full"),
    Cause.NOT_WRITABLE: _later("the folder can’t be written to"),
    Cause.NO_ACCESS: _later("access is denied"),
    Cause.NAME_TOO_LONG: _later("the name is too long"),
    Cause.IN_USE: _later("another program is using the file"),
    Cause.DISK_ERROR: _later("the disk reported an error"),
    Cause.DAMAGED: _later("the file is damaged"),
    Cause.FILE_IN_THE_WAY: _later("a file stands where the folder should be"),
    Cause.FOLDER_IN_THE_WAY: _later("a folder stands where the file should be"),
    Cause.DEVICE_IN_THE_WAY: _later("a pipe or a device stands where the file should be"),
    Cause.LINK_OF_ANOTHER_USER: _later("this name is a link that another user made"),
    Cause.NEWER_VERSION: _later("a newer version of this program wrote the file"),
}


def reason(failure: Failure | None) -> str:
    if failure is None:
        return ""
    return _(_CAUSES[failure.cause]) if failure.cause in _CAUSES else failure.detail


def reason_of(error: OSError) -> str:
    """Return why *error* happened."""
    return reason(error.failure) if isinstance(error, FailureError) else (error.strerror or str(error)).lower()


def unusable(path: str, why: str) -> str:
    return _("{0} can’t be used: {1}.").format(path, why)


def unusable_folder(folder: str, failure: Failure) -> str:
    """Return that *folder*, which has all that the program keeps, can't be used, and what to do.

    The path comes last, because it may be long.
    """
    match failure.cause:
        case Cause.NO_ACCESS:
            to_do = _("Give yourself access to the folder.")
        case Cause.NAME_TOO_LONG:
            to_do = _("Use a folder with a shorter name.")
        case Cause.FILE_IN_THE_WAY:
            to_do = _("Move that file to another place.")
        case _other:
            to_do = _("Check the folder and its disk.")
    said = _("Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.")
    return sentences(
        [
            said.format(reason(failure)),
            _("Nothing in it was changed."),
            to_do,
            _("The folder is {0}").format(folder),
        ]
    )
