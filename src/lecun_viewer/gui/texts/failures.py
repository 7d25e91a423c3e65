"""Why a file could not be used, in words that stand after a colon. The system's own words come as they are."""

from PySide6.QtCore import QCoreApplication

from lecun_viewer.core.failure import Cause, Failure, FailureError

translate = QCoreApplication.translate


def reason(failure: Failure) -> str:
    """Return the reason in words."""
    match failure.cause:
        case Cause.DISK_FULL:
            return translate("Failures", "the disk is full")
        case Cause.NOT_WRITABLE:
            return translate("Failures", "the folder can’t be written to")
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
