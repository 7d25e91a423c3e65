"""Writes files that the user asked for."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from lecun_viewer.system.links import followed
from lecun_viewer.texts.failures import reason_of

HOST_PATH = "user.document-portal.host-path"  # XDG Desktop Portal, “Documents”


def save(path: Path, content: bytes) -> None:
    """Write *content* to *path*. The file is replaced only when the new content is complete.

    Raises:
        OSError: The file was not written. *path* is unchanged, and the text gives the reason.
    """
    try:
        file = QSaveFile(str(followed(path)))
    except OSError as error:
        raise OSError(reason_of(error)) from error
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    if not written:
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)


def place_for_user(path: Path) -> Path:
    """Return where the user finds *path*. In a sandbox, the portal lends the file at a path that nobody else has."""
    if sys.platform == "linux":
        with suppress(OSError):
            return Path(os.fsdecode(os.getxattr(path, HOST_PATH)))
    return path
