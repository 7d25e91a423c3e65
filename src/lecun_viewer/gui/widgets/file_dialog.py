"""The dialogs that ask for a file, to open or to save it: the desktop's own, wherever that is possible."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.widgets.dialogs import choose
from lecun_viewer.texts.catalogue import _

if sys.platform == "linux":
    from lecun_viewer.gui.widgets.portal_request import PortalRequest, qt_shows_the_desktops

SANDBOXES = ("FLATPAK_ID", "SNAP")  # here Qt asks the portal itself (Qt 6.11)


class FileDialog(QFileDialog):
    """Asks for a file, to open it or to save it.

    On Linux it asks the session's portal, which shows the dialog of GNOME or Plasma. Without a portal, Qt shows one.
    Qt's theme for the portal is not used. With it, the start of the program waits for the portal, up to 25 s (Qt 6.11).
    """

    _is_first = True  # of this process. Qt would begin it where the program was started, if it remembers no folder

    def __init__(self, title: str, kinds: Sequence[str], parent: QWidget | None = None, *, name: str = "") -> None:
        """*kinds* are name filters. The first is chosen. A dialog with a suggested *name* saves.

        All begin in the same folder: that of the last file, or else that of the user's documents.
        """
        super().__init__(parent, title)
        self._name = name
        self._answer: tuple[Path, str] | None = None  # of the portal, which knows no default suffix: file and filter
        if FileDialog._is_first and self.directory() == QDir.current():
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            for folder in (QDir.homePath(), documents):
                self._begin_in(folder)
        FileDialog._is_first = False
        self.setNameFilters(list(kinds))
        if name:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.selectFile(name)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)

    @property
    def path(self) -> Path:
        return self._answer[0] if self._answer else Path(self.selectedFiles()[0])

    @property
    def kind(self) -> str:
        """The chosen name filter. It is "" if the desktop did not report it."""
        return self._answer[1] if self._answer else self.selectedNameFilter()

    def exec(self) -> int:
        self._answer = None
        if sys.platform != "linux" or is_in_sandbox() or qt_shows_the_desktops():
            return super().exec()
        request = PortalRequest(
            self.parentWidget(),
            self.windowTitle(),
            self.nameFilters(),
            self._name,
            self.directory().path(),
            is_for_folder=self.fileMode() == QFileDialog.FileMode.Directory,
        )
        result = request.exec()
        request.deleteLater()
        if request.is_refused:
            return super().exec()
        self._answer = request.chosen
        if request.chosen:
            chosen = request.chosen[0]
            self._begin_in(str(chosen if self.fileMode() == QFileDialog.FileMode.Directory else chosen.parent))
        return result

    def _begin_in(self, folder: str) -> None:
        """Have this dialog and all later ones begin in *folder*. A folder that Qt doesn't find changes nothing."""
        if QDir(folder).exists():
            self.setDirectory(folder)


def is_in_sandbox() -> bool:
    return any(name in os.environ for name in SANDBOXES)


class FolderDialog(FileDialog):
    """Asks for a folder to write files into."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, [], parent)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)


class SaveDialog(FileDialog):
    """Offers some kinds of file.

    A name whose suffix is that of no kind gets the suffix of the chosen kind behind it. A name from the portal that
    still has the suggested suffix gets it instead. Only then the dialog asks whether to replace a file. So save to
    `path` as it is.

    In a sandbox each name stays as it is. There the portal lends the file of this name and no other. Another file
    could be written, but the user would never find it (xdg-desktop-portal 1.20).
    """

    def __init__(self, title: str, name: str, kinds: Mapping[str, str], parent: QWidget | None = None) -> None:
        """*name* is suggested. *kinds* maps each name filter to its suffix. The first kind is chosen."""
        super().__init__(title, list(kinds), parent, name=name)
        self._suffixes = dict(kinds)
        self._suggested_suffix = Path(name).suffix
        self._on_filter_selected(next(iter(kinds)))
        self.filterSelected.connect(self._on_filter_selected)

    @property
    def path(self) -> Path:
        chosen = super().path
        if self._answer and self.kind and chosen.suffix == self._suggested_suffix:
            return chosen.with_suffix(self.suffix)  # GTK's dialog keeps the suffix when the kind changes
        if is_in_sandbox() or chosen.suffix.lower() in self._suffixes.values():
            return chosen
        return chosen.with_name(chosen.name + self.suffix)

    @property
    def suffix(self) -> str:
        """The suffix of the chosen kind, with its dot. That of the first kind if the desktop did not report any."""
        return self._suffixes.get(self.kind, next(iter(self._suffixes.values())))

    def exec(self) -> int:
        while (result := super().exec()) and self.path != super().path and self.path.exists():
            if self._may_replace():
                break
        return result

    def _may_replace(self) -> bool:
        """Ask what the portal asked about the name that it returned."""
        box = QMessageBox(self.parentWidget())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_("{0} already exists. Replace it?").format(in_one_line(self.path.name)))
        replace = box.addButton(_("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole))
        return choose(box) is replace

    @Slot(str)
    def _on_filter_selected(self, chosen: str) -> None:
        suffix = self._suffixes.get(chosen)  # GTK's dialog says "" while it opens (Qt 6.11)
        if suffix and not is_in_sandbox():
            self.setDefaultSuffix(suffix.removeprefix("."))
