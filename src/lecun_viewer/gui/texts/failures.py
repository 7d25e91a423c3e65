"""Why a file could not be used, in words that stand after a colon. The system's own words come as they are."""

from PySide6.QtCore import QCoreApplication

from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.gui.texts.joining import sentences

translate = QCoreApplication.translate


def reason(failure: Failure) -> str:
    """Return the reason in words."""
    match failure.cause:
        case Cause.DISK_FULL:
            return translate("Failures", "the disk is full")
        case Cause.NOT_WRITABLE:
            return translate("Failures", "the folder can’t be written to")
        case Cause.NO_ACCESS:
            return translate("Failures", "access is denied")
        case Cause.NAME_TOO_LONG:
            return translate("Failures", "the name is too long")
        case Cause.IN_USE:
            return translate("Failures", "another program is using the file")
        case Cause.DISK_ERROR:
            return translate("Failures", "the disk reported an error")
        case Cause.DAMAGED:
            return translate("Failures", "the file is damaged")
        case Cause.FILE_IN_THE_WAY:
            return translate("Failures", "a file stands where the folder should be")
        case Cause.FOLDER_IN_THE_WAY:
            return translate("Failures", "a folder stands where the file should be")
        case Cause.DEVICE_IN_THE_WAY:
            return translate("Failures", "a pipe or a device stands where the file should be")
        case Cause.LINK_OF_ANOTHER_USER:
            return translate("Failures", "this name is a link that another user made")
        case Cause.NEWER_VERSION:
            return translate("Failures", "a newer version of this program wrote the file")
        case Cause.NAME_NOT_WRITABLE:
            return translate("Failures", "the name of the program’s folder has characters that can’t be written there")
        case Cause.IN_SANDBOX:
            return translate("Failures", "the Flatpak’s sandbox has no access to what the desktop starts")
        case Cause.OTHER:
            return failure.detail


def reason_of(error: OSError) -> str:
    """Return why *error* happened."""
    return reason(error.failure) if isinstance(error, FailureError) else (error.strerror or str(error)).lower()


def unusable_folder(folder: str, failure: Failure) -> str:
    """Return that *folder*, which has all that the program keeps, can't be used, and what to do.

    The path comes last, because it may be long.
    """
    match failure.cause:
        case Cause.NO_ACCESS:
            to_do = translate("Failures", "Give yourself access to the folder, then start LeCun Viewer again.")
        case Cause.NAME_TOO_LONG:
            to_do = translate("Failures", "Use a folder with a shorter name.")
        case Cause.FILE_IN_THE_WAY:
            to_do = translate("Failures", "Move that file to another place, then start LeCun Viewer again.")
        case _:
            to_do = translate("Failures", "Check the folder and its disk, then start LeCun Viewer again.")
    said = translate(
        "Failures", "Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}."
    )
    return sentences(
        [
            said.format(reason(failure)),
            translate("Failures", "Nothing in it was changed."),
            to_do,
            translate("Failures", "The folder is {0}").format(folder),
        ]
    )
