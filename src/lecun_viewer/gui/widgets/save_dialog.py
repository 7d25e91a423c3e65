"""Asks where to save a file, and as what kind."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class SaveDialog(QFileDialog):
    """Offers some kinds of file.

    A name without a suffix gets the suffix of the chosen kind. Only then the dialog asks whether to replace a file. So
    save to `path` as it is.
    """

    def __init__(
        self, title: str, name: str, kinds: Mapping[str, str], parent: QWidget | None = None, *, folder: str = ""
    ) -> None:
        """*name* is suggested. *kinds* maps each name filter to its suffix. The first kind is chosen."""
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
        if suffix := self._suffixes.get(chosen):  # GTK's dialog says "" while it opens (Qt 6.11)
            self.setDefaultSuffix(suffix.removeprefix("."))
