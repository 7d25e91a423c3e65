"""Folders in the file manager."""

from pathlib import Path

from PySide6.QtCore import QDir, QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Open *folder* in the file manager. Return ``False`` if there is no such folder, or nothing opens it."""
    return QDir(str(folder)).exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
