"""The dialog that shares a quote as a picture, and the dialog that asks for its file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.preferences import CARD_DESIGN, CARD_SIZE
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_card_dialog import Ui_CardDialog
from lecun_viewer.gui.card.card import Card
from lecun_viewer.gui.card.card_file import SUFFIX
from lecun_viewer.gui.card.designs import DESIGNS, SIZES
from lecun_viewer.gui.saving import place_for_user
from lecun_viewer.gui.widgets.dialogs import polish, run
from lecun_viewer.gui.widgets.file_dialog import SaveDialog
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.system.settings import Settings


class CardDialog(QDialog):
    """Shows the card of one quote, and saves or copies it. A sentence in the dialog gives the result.

    It remembers the last design and size in the settings.
    """

    def __init__(self, quote: Quote, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote = quote
        self._settings = settings
        self.ui = Ui_CardDialog()
        self.ui.setupUi(self)
        self._copy_button = self.ui.buttonBox.addButton(_("Copy &Image"), QDialogButtonBox.ButtonRole.ActionRole)
        self._save_button = self.ui.buttonBox.addButton(_("&Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        polish(self)
        self._save_button.setDefault(True)
        self._set_up_choices()
        self._connect_signals()
        self._show_card()

    def _set_up_choices(self) -> None:
        designs, sizes = self.ui.designCombo, self.ui.sizeCombo
        for name, design in DESIGNS.items():
            designs.addItem(_(design.label), name)
        for name, size in SIZES.items():
            sizes.addItem(_(size.label), name)
        for combo, name in ((designs, CARD_DESIGN), (sizes, CARD_SIZE)):
            combo.setCurrentIndex(max(0, combo.findData(self._settings.get(name))))

    def _connect_signals(self) -> None:
        self.ui.designCombo.currentIndexChanged.connect(self._on_chosen)
        self.ui.sizeCombo.currentIndexChanged.connect(self._on_chosen)

        self.ui.copyTextButton.clicked.connect(self._copy_text)
        self._copy_button.clicked.connect(self._copy_picture)
        self._save_button.clicked.connect(self._save)
        self.ui.openButtons.failed.connect(self._show_result)

    # What the user does

    @Slot()
    def _on_chosen(self) -> None:
        chosen = {CARD_DESIGN: _chosen(self.ui.designCombo), CARD_SIZE: _chosen(self.ui.sizeCombo)}
        self._settings.update(**chosen)
        self._show_card()

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._card.alt_text())
        self._show_result(_("Description copied."))

    @Slot()
    def _copy_picture(self) -> None:
        data = QMimeData()
        data.setImageData(self._card.picture())
        data.setText(self._card.alt_text())
        QGuiApplication.clipboard().setMimeData(data)
        self._show_result(_("Image and description copied."))

    @Slot()
    def _save(self) -> None:
        dialog = CardFileDialog(self._card.size, f"{self._quote.id}.png", self)
        if run(dialog):
            self._save_as(dialog.path, dialog.scale)

    def _save_as(self, path: Path, scale: int) -> None:
        """Save the card to *path*, and show the result.

        *path* is used as it is, because the user was asked about this file.
        """
        if path.suffix.lower() != SUFFIX:
            self._show_result(_("Nothing was saved. Use a name that ends in .png."))
            return
        try:
            self._card.write(path, scale)
        except OSError as error:
            sentence = _("Couldn’t save {0}: {1}. Nothing was changed. Try another folder or name.")
            self._show_result(sentence.format(path.name, str(error).rstrip(".")))
        else:
            self._show_result(_("Saved as {0}.").format(place_for_user(path)), path)

    # Showing

    def _show_card(self) -> None:
        self._card = Card(self._quote, _chosen(self.ui.designCombo), _chosen(self.ui.sizeCombo))
        self.ui.preview.show_card(self._card)
        self.ui.altTextEdit.setPlainText(self._card.alt_text())
        self._show_result("")

    @Slot(str, object)
    def _show_result(self, sentence: str, saved: Path | None = None) -> None:
        """Show *sentence*, with buttons that open the file that was *saved*."""
        self.ui.resultLabel.setText(in_one_line(sentence))
        self.ui.openButtons.offer(saved)


def _chosen(combo: QComboBox) -> str:
    name: str = combo.currentData()
    return name


class CardFileDialog(SaveDialog):
    """Offers a PNG at scale 1 or 2. Writes nothing."""

    def __init__(self, size: QSize, name: str, parent: QWidget | None = None) -> None:
        """*size* is the size of the card at scale 1. *name* is the suggested file name, with a suffix."""
        png = _("PNG image, {0} × {1} (*.png)")
        self._scales = {png.format(size.width() * scale, size.height() * scale): scale for scale in (1, 2)}
        super().__init__(_("Save Image"), name, dict.fromkeys(self._scales, SUFFIX), parent)

    @property
    def scale(self) -> int:
        """The scale that was chosen."""
        return self._scales.get(self.kind, 1)
