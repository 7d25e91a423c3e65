"""What the program says of itself: its version, the licenses, and the folders of this user."""

import os
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import PySide6
from PySide6.QtCore import QDir, QSize, QSysInfo, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QStyle, QWidget

from lecun_viewer.generated.ui_about_dialog import Ui_AboutDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.text import of_window
from lecun_viewer.gui.widgets.desktop_services import announce, open_folder
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.texts.catalogue import _, catalogue

LETTERS_IN_LINE = 64  # at least, so that large letters make no high column
LETTERS_AROUND = 3  # for the frame of a field, and the space in it
LICENSES = {
    "Python": "PSF",
    "Qt": "LGPL 3",
    "PySide6": "LGPL 3",
    "SQLite": "public domain",
    "charset-normalizer": "MIT",
    "jeepney": "MIT",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "msgspec": "BSD",
    "platformdirs": "MIT",
}
"""The works of others that the program needs, each with its license."""


class Folders(NamedTuple):
    """The folders of this user.

    Attributes:
        quotes: The folder that people see, as *Preferences* names it.
        data: This computer's own copy of everything.
        licenses: ``None`` unless a package brings the texts of all licenses.
    """

    quotes: Path
    data: Path
    backups: Path
    log: Path
    licenses: Path | None = None

    def named(self, *, has_favorites: bool) -> Iterator[tuple[str, Path]]:
        """Yield each folder with what the user calls it. That of the quotes may have favorites, too."""
        yield _("Your quotes and favorites") if has_favorites else _("Your quotes"), self.quotes
        yield _("All data on this computer"), self.data
        yield _("Backups"), self.backups
        yield _("Log"), self.log
        if self.licenses:
            yield _("License texts"), self.licenses


class FolderEdit(QLineEdit):
    """A read-only field that fits its path, up to the width of a line."""

    def sizeHint(self) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        letter = metrics.averageCharWidth()
        wanted = metrics.horizontalAdvance(self.text()) + LETTERS_AROUND * letter
        return QSize(max(hint.width(), min(wanted, LETTERS_IN_LINE * letter)), hint.height())


class AboutDialog(QDialog):
    """Shows version, licenses and folders. Opens the folders, and copies what a report needs."""

    def __init__(
        self, version: str, folders: Folders, parent: QWidget | None = None, *, has_favorites: bool = True
    ) -> None:
        """*has_favorites* says whether favorites are in the folder of the quotes, too."""
        super().__init__(parent)
        self._version, self._folders = version, folders
        self._folder_of = dict[QPushButton, Path]()
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self._copy_button = self.ui.buttonBox.addButton(_("&Copy Details"), QDialogButtonBox.ButtonRole.ActionRole)
        self._copy_button.setToolTip(_("Copy program and system versions for a problem report"))
        self._copy_button.clicked.connect(self._copy_details)
        self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).setDefault(True)  # or Return would copy
        self._set_texts()
        for name, folder in folders.named(has_favorites=has_favorites):
            self._add_folder(name, folder)
        polish(self)
        for button in self.ui.buttonBox.buttons()[::-1]:
            self.setTabOrder(list(self._folder_of)[-1], button)  # the form has them before the folders
        self._fit()
        for last in (self.ui.problemLabel, self.ui.buttonBox):
            last.raise_()  # a screen reader goes by the order in which they were made
        self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _set_texts(self) -> None:
        ui = self.ui
        letters = LETTERS_IN_LINE * self.fontMetrics().averageCharWidth()
        ui.textLabel.setMinimumWidth(min(letters, self.screen().availableSize().width() * 2 // 3))
        ui.titleLabel.setFont(typography.serif(self.font(), 1.6))
        ui.titleLabel.setText(of_window(_("LeCun Viewer {0}").format(self._version)))
        for heading in (ui.licensesHeading, ui.foldersHeading):
            heading.setFont(typography.bold(self.font()))
        parts = ", ".join(f"{name} ({license})" for name, license in LICENSES.items())
        ui.partsLabel.setText(of_window(_("It is built with {0}.").format(parts)))

    def _fit(self) -> None:
        """Make the dialog as large as its content. On a small screen the content scrolls."""
        content, layout = self.ui.content, self.ui.dialogLayout
        margins = layout.contentsMargins()
        width = content.sizeHint().width() + self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        height = content.heightForWidth(width) + self.ui.buttonBox.sizeHint().height() + layout.spacing()
        self.resize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _add_folder(self, name: str, folder: Path) -> None:
        grid, path, button = self.ui.folderLayout, FolderEdit(in_home(folder)), QPushButton(_("Open"))
        path.setReadOnly(True)
        path.setAccessibleName(name)
        path.setCursorPosition(0)
        button.setAccessibleName(_("Open: {0}").format(name))
        button.clicked.connect(self._open)
        self._folder_of[button] = folder
        row = grid.rowCount()
        for column, widget in enumerate((QLabel(name), path, button)):
            grid.addWidget(widget, row, column)

    @Slot()
    def _open(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        folder = self._folder_of[button]
        if open_folder(folder):
            self.ui.problemLabel.hide()
            return
        if QDir(str(folder)).exists():
            said = _("Couldn’t open the folder {0}.")
        else:
            said = _("The folder {0} doesn’t exist yet. It is created when something is first saved there.")
        self.ui.problemLabel.setText(said.format(in_home(folder)))
        self.ui.problemLabel.show()
        announce(self.ui.problemLabel, self.ui.problemLabel.text())

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(details(self._version, self._folders))
        self._copy_button.setText(_("Copied"))
        announce(self._copy_button, _("Copied"))


def details(version: str, folders: Folders) -> str:
    """Return the details for a bug report. English everywhere. The home folder, which names the user, is ``~``."""
    desktop = " ".join(filter(None, map(os.environ.get, ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))))
    lines = (
        f"LeCun Viewer {version}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"System: {QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Desktop: {desktop or 'unknown'}",
        f"Qt platform: {QGuiApplication.platformName()}, style {QApplication.style().objectName()}",
        f"Language: {catalogue().info().get('language', 'en')}",
        *(f"{field.capitalize()}: {in_home(path)}" for field, path in folders._asdict().items() if path),
    )
    return "\n".join(lines) + "\n"


def in_home(path: Path) -> str:
    """Return *path* with ``~`` for the user's home folder, whose name is often that of the user."""
    home = Path.home()
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else str(path)
