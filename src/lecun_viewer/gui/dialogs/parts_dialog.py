"""The dialog that edits the parts of an own collection: their order and their titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QWidget

from lecun_viewer.core.quote import HIGHEST_PART, CollectionInfo, PartTitle
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_parts_dialog import Ui_PartsDialog
from lecun_viewer.gui.dialogs.forms import may_discard, save_by_keys
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.fields import show_refusal
from lecun_viewer.texts.catalogue import _

StandardButton = QDialogButtonBox.StandardButton
NUMBER, TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
# No item takes drops. Then Qt drops only between items, and never replaces one.
FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class PartsDialog(QDialog):
    """Edits the parts of a collection, and has them saved. If that fails, the dialog stays open with what was typed."""

    def __init__(
        self,
        info: CollectionInfo,
        save: Callable[[Sequence[PartTitle]], str],
        parent: QWidget | None = None,
        number: int = 0,
    ) -> None:
        """*save* saves the parts, and returns "", or why that was refused.

        The part with that *number* is selected, or else the first.
        """
        super().__init__(parent)
        self._save = save
        self.ui = Ui_PartsDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(_("Parts of “{0}”").format(in_one_line(info.title)))
        polish(self)
        self.ui.buttonBox.button(StandardButton.Save).setDefault(True)  # also while Add has the focus
        self._before = info.parts
        for row, part in enumerate(info.parts):
            self._insert(row, part)
        self.ui.partList.setCurrentRow(next((row for row, each in enumerate(info.parts) if each.number == number), 0))
        if not info.parts:
            self.ui.addButton.setFocus()
        self._connect_signals()
        self._update_buttons()

    @property
    def parts(self) -> tuple[PartTitle, ...]:
        """The parts in their order. A new part has the number 0."""
        items = map(self.ui.partList.item, range(self.ui.partList.count()))
        return tuple(PartTitle(each.data(NUMBER), each.data(TITLE)) for each in items)

    def show_refusal(self, sentence: str) -> None:
        """Say above the buttons why the parts were not saved. "" removes it."""
        show_refusal(self.ui.buttonBox.button(StandardButton.Save), self.ui.refusalLabel, sentence)

    def accept(self) -> None:
        self.ui.buttonBox.button(StandardButton.Save).setFocus()  # which ends the typing of a title
        refusal = self._save(self.parts) if self.parts != self._before else ""
        self.show_refusal(refusal)
        if not refusal:
            super().accept()

    def reject(self) -> None:
        if self.parts == self._before or may_discard(self):
            super().reject()

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.addButton.clicked.connect(self._add)
        ui.renameButton.clicked.connect(self._rename)
        ui.removeButton.clicked.connect(self._remove)
        ui.upButton.clicked.connect(self._move_up)
        ui.downButton.clicked.connect(self._move_down)
        ui.partList.itemChanged.connect(self._on_item_changed)
        ui.partList.currentRowChanged.connect(self._update_buttons)
        ui.partList.model().rowsMoved.connect(self._update_buttons)
        save_by_keys(self, ui.buttonBox.button(StandardButton.Save))
        of_list = Qt.ShortcutContext.WidgetShortcut
        for keys, slot in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down), ("Del", self._remove)):
            QShortcut(QKeySequence(keys), ui.partList, slot, context=of_list)

    def _insert(self, row: int, part: PartTitle) -> QListWidgetItem:
        item = QListWidgetItem(part.title)
        item.setFlags(FLAGS)
        item.setData(NUMBER, part.number)
        item.setData(TITLE, part.title)
        self.ui.partList.insertItem(row, item)
        return item

    @Slot()
    def _update_buttons(self) -> None:
        ui, row, last = self.ui, self.ui.partList.currentRow(), self.ui.partList.count() - 1
        ui.addButton.setEnabled(last + 1 < HIGHEST_PART)
        for button in (ui.renameButton, ui.removeButton):
            button.setEnabled(row >= 0)
        ui.upButton.setEnabled(row > 0)
        ui.downButton.setEnabled(0 <= row < last)

    @Slot()
    def _add(self) -> None:
        """Add a part, and let the user type its title."""
        parts = self.ui.partList
        item = self._insert(parts.currentRow() + 1, PartTitle(0, _("New Part")))
        parts.setCurrentItem(item)
        self._rename()

    @Slot()
    def _rename(self) -> None:
        parts = self.ui.partList
        parts.setFocus()
        parts.editItem(parts.currentItem())

    @Slot()
    def _remove(self) -> None:
        parts = self.ui.partList
        parts.takeItem(parts.currentRow())
        parts.setFocus()
        self._update_buttons()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        """Move the current part by *by* rows, as a drag does."""
        parts, row = self.ui.partList, self.ui.partList.currentRow()
        to = row + by
        if row < 0 or not 0 <= to < parts.count():
            return
        item = parts.takeItem(row)
        parts.insertItem(to, item)
        parts.setCurrentRow(to)
        place, count = map(QLocale().toString, (to + 1, parts.count()))
        announce(parts, _("{0}, {1} of {2}").format(item.text(), place, count))

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        """Take the title that was typed, or show the old title again if nothing was."""
        title = " ".join(item.text().split()) or item.data(TITLE)
        if title != item.data(TITLE):
            item.setData(TITLE, title)
        if item.text() != title:
            item.setText(title)
