"""The dialog that asks for a file: the desktop's own, wherever that is possible."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lecun_viewer.gui.widgets.plasma import is_plasma

if sys.platform == "linux":
    from lecun_viewer.gui.widgets.portal_request import PortalRequest

NAMED_BY_USER = "QT_QPA_PLATFORMTHEME"
SANDBOXES = ("FLATPAK_ID", "SNAP")  # here Qt asks the portal itself (Qt 6.11)


class FileDialog(QFileDialog):
    """Asks for a file, to open it or to save it.

    On Linux it asks the session's portal, which shows the dialog of GNOME or Plasma. Without a portal, Qt shows one.
    Qt's theme for the portal is not used. With it, the start of the program waits for the portal, up to 25 s (Qt 6.11).
    """

    def __init__(
        self, title: str, kinds: Sequence[str], parent: QWidget | None = None, *, folder: str = "", name: str = ""
    ) -> None:
        """*kinds* are name filters. The first is chosen. A dialog with a suggested *name* saves."""
        super().__init__(parent, title, folder)
        self._folder = folder
        self._name = name
        self._told: tuple[Path, str] | None = None  # what the portal told: the file, and its name filter
        self.setNameFilters(list(kinds))
        if name:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.selectFile(name)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)

    @property
    def path(self) -> Path:
        return self._told[0] if self._told else Path(self.selectedFiles()[0])

    @property
    def kind(self) -> str:
        """The chosen name filter. It is "" if the desktop did not tell."""
        return self._told[1] if self._told else self.selectedNameFilter()

    @property
    def is_from_portal(self) -> bool:
        """Whether `path` comes from the portal, which knows no default suffix."""
        return self._told is not None

    def exec(self) -> int:
        self._told = None
        if sys.platform != "linux" or qt_has_the_desktops():
            return super().exec()
        request = PortalRequest(self.parentWidget(), self.windowTitle(), self.nameFilters(), self._folder, self._name)
        result = request.exec()
        request.deleteLater()
        if request.is_refused:
            return super().exec()
        self._told = request.told
        return result


def is_in_sandbox() -> bool:
    return any(name in os.environ for name in SANDBOXES)


def qt_has_the_desktops() -> bool:
    """Return whether Qt's own dialog is what the user wants: in a sandbox, with a named theme, or with Plasma's."""
    if NAMED_BY_USER in os.environ or is_in_sandbox():
        return True
    if not is_plasma():
        return False
    folders = (Path(path, "platformthemes") for path in QCoreApplication.libraryPaths())
    return any(True for folder in folders for _ in folder.glob("KDEPlasma*"))
