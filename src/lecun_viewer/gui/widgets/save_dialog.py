"""Asks where to save a file, and as what kind."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class SaveDialog(QFileDialog):
    """Offers some kinds of file.

    A name without a suffix gets that of the chosen kind before the dialog asks whether a file is to be replaced; so
    whoever saves to `path` must not change it any more.
    """

    def __init__(
        self, title: str, name: str, kinds: Mapping[str, str], parent: QWidget | None = None, *, folder: str = ""
    ) -> None:
        """*name* is the suggested one; *kinds* are the name filters, the first one chosen, each with its suffix."""
        super().__init__(parent, title, folder)
        self._suffixes = dict(kinds)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(kinds))
        self._on_filter_selected(next(iter(kinds)))
        self.selectFile(name)
        self.filterSelected.connect(self._on_filter_selected)

    @property
    def path(self) -> Path:
        return Path(self.selectedFiles()[0])

    @property
    def suffix(self) -> str:
        """The suffix of the chosen kind, with its dot."""
        return self._suffixes.get(self.selectedNameFilter(), next(iter(self._suffixes.values())))

    @Slot(str)
    def _on_filter_selected(self, chosen: str) -> None:
        self.setDefaultSuffix(self._suffixes[chosen].removeprefix("."))
