"""Writes files that the user asked for."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from lecun_viewer.system.files import check_regular, write_durably
from lecun_viewer.texts.failures import reason_of

HOST_PATH = "user.document-portal.host-path"  # XDG Desktop Portal, “Documents”


def save(path: Path, content: bytes) -> None:
    """Write *content* to *path*. The file is replaced only when the new content is complete.

    Raises:
        OSError: The file was not written. *path* is unchanged, and the text gives the reason.
    """
    try:
        check_regular(path)  # the window would wait for the reader of a pipe
        write_durably(path, content)
    except OSError as error:
        raise OSError(reason_of(error)) from error


def place_for_user(path: Path) -> Path:
    """Return where the user finds *path*. In a sandbox, the portal lends the file at a path that nobody else has."""
    if sys.platform == "linux":
        with suppress(OSError):
            return Path(os.fsdecode(os.getxattr(path, HOST_PATH)))
    return path
