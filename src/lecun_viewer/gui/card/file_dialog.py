"""Asks where to save a card, and as what."""

from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class CardFileDialog(QFileDialog):
    """Offers a PNG at scale 1 or 2, and an SVG.

    A name without a suffix gets that of the chosen kind before the dialog asks whether a file is to be replaced.
    """

    def __init__(self, size: QSize, name: str, parent: QWidget | None = None) -> None:
        """*size* is that of the card at scale 1; *name* is the suggested one, with a suffix."""
        super().__init__(parent, self.tr("Save Picture"), _folder())
        png = self.tr("PNG picture, {0} × {1} (*.png)")
        self._svg = self.tr("SVG drawing (*.svg)")
        self._scales = {png.format(size.width() * scale, size.height() * scale): scale for scale in (1, 2)}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([*self._scales, self._svg])
        self.setDefaultSuffix("png")
        self.selectFile(name)
        self.filterSelected.connect(self._on_filter_selected)

    @property
    def path(self) -> Path:
        return Path(self.selectedFiles()[0])

    @property
    def scale(self) -> int:
        return self._scales.get(self.selectedNameFilter(), 1)

    @Slot(str)
    def _on_filter_selected(self, chosen: str) -> None:
        self.setDefaultSuffix("svg" if chosen == self._svg else "png")


def _folder() -> str:
    """Return the user's folder of pictures, or the home where there is none."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return pictures if Path(pictures).is_dir() else str(Path.home())
