"""The dialog that asks for the file of a card, and for its format."""

from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths
from PySide6.QtWidgets import QWidget

from lecun_viewer.gui.widgets.save_dialog import SaveDialog
from lecun_viewer.texts.catalogue import _


class CardFileDialog(SaveDialog):
    """Offers a PNG at scale 1 or 2, and an SVG. Writes nothing."""

    def __init__(self, size: QSize, name: str, parent: QWidget | None = None) -> None:
        """*size* is the size of the card at scale 1. *name* is the suggested file name, with a suffix."""
        png = _("PNG picture, {0} × {1} (*.png)")
        self._scales = {png.format(size.width() * scale, size.height() * scale): scale for scale in (1, 2)}
        kinds = {**dict.fromkeys(self._scales, ".png"), _("SVG drawing (*.svg)"): ".svg"}
        super().__init__(_("Save Picture"), name, kinds, parent, folder=_folder())

    @property
    def scale(self) -> int:
        """The chosen scale of a PNG. It is 1 for an SVG."""
        return self._scales.get(self.kind, 1)


def _folder() -> str:
    """Return the user's folder for pictures, or the home folder if there is none."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return pictures if Path(pictures).is_dir() else str(Path.home())
