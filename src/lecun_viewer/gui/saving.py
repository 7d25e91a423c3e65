"""Writes files that the user asked for."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


def save(path: Path, content: bytes) -> None:
    """Write *content* to *path*. The file is replaced only when the new content is complete.

    Raises:
        OSError: The file was not written. *path* is unchanged, and the text gives the reason.
    """
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    if not written:
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)
