"""Why a file could not be used, in words that stand after a colon. The system's own words come as they are."""

from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.plain_texts.catalogue import _, _later

_CAUSES = {
    Cause.DISK_FULL: _later("the disk is full"),
    Cause.NOT_WRITABLE: _later("the folder can’t be written to"),
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
