"""Buttons in a dialog that open the file that was just saved. Messages of the window have the same."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lecun_viewer.gui.widgets.desktop_services import open_file, open_folder
from lecun_viewer.texts.catalogue import _


class OpenButtons(QWidget):
    """Opens a file or its folder. Promoted in forms, and hidden until there is a file.

    Signals:
        failed: Nothing was opened, as this sentence says. Carries the file that is offered, too.
    """

    failed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for text, slot in ((_("Op&en"), self._open_file), (_("Open &Folder"), self._open_folder)):
            button = QPushButton(text, self)
            button.clicked.connect(slot)
            layout.addWidget(button)
        layout.addStretch()
        self.hide()

    def offer(self, path: Path | None) -> None:
        """Offer to open *path*, which was saved. ``None`` hides the buttons."""
        self._path = path
        self.setVisible(path is not None)

    @Slot()
    def _open_file(self) -> None:
        if self._path and not open_file(self._path):
            self._tell(self._path)

    @Slot()
    def _open_folder(self) -> None:
        if self._path and not open_folder(self._path.parent):
            self._tell(self._path.parent)

    def _tell(self, path: Path) -> None:
        self.failed.emit(_("Couldn’t open {0}.").format(path), self._path)
