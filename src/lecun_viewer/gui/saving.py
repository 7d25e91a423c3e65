"""Files that the user asked for, written whole."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


def save(path: Path, content: bytes) -> None:
    """Write *content* to *path*: all of it is there when this returns, or *path* is as it was.

    Raises:
        OSError: it was not written; the text says why.
    """
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    if not written:
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(reason)
