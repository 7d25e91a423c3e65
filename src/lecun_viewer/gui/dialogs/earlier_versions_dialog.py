"""The earlier versions by collection, of which the user chooses those that come back."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidgetItem, QWidget

from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.visible import in_one_line, visible
from lecun_viewer.generated.ui_earlier_versions_dialog import Ui_EarlierVersionsDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.theme.text import day_in_words, moment_in_words
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.records.state import EarlierVersion, FoundVersions
from lecun_viewer.texts.catalogue import _, _n
from lecun_viewer.texts.collections import earlier_lines_unreadable, no_earlier_versions

StandardButton = QDialogButtonBox.StandardButton

WORDS, DATE = range(2)  # columns
NUMBER = Qt.ItemDataRole.UserRole
LONGEST_ROW = 300  # characters; more than the widest window shows


class EarlierVersionsDialog(QDialog):
    """Restores nothing itself: the caller restores what `chosen` returns."""

    def __init__(self, found: FoundVersions, folder: str, parent: QWidget | None = None) -> None:
        """*folder* is where the earlier versions are."""
        super().__init__(parent)
        self._found = found
        self._folder = folder
        self.ui = Ui_EarlierVersionsDialog()
        self.ui.setupUi(self)
        polish(self)
        self._fill()
        self._set_fonts()
        self._connect_signals()
        self._update()
        if not found.quotes:
            self.resize(self.width(), self.ui.dialogLayout.totalHeightForWidth(self.width()))
        fit(self)

    def chosen(self) -> list[EarlierVersion]:
        """Return the earlier versions that the user has selected. A selected collection stands for all its quotes."""
        chosen = set[int]()
        for item in self.ui.versionTree.selectedItems():
            quotes = [item] if item.parent() else [item.child(row) for row in range(item.childCount())]
            chosen.update(each.data(WORDS, NUMBER) for each in quotes if each)
        return [self._found.quotes[number] for number in sorted(chosen)]

    def _fill(self) -> None:
        ui, found = self.ui, self._found
        ui.unreadableLabel.setText(earlier_lines_unreadable(self._folder, found.unreadable) if found.unreadable else "")
        ui.unreadableLabel.setVisible(found.unreadable > 0)
        restore, cancel = map(ui.buttonBox.button, (StandardButton.Ok, StandardButton.Cancel))
        restore.setText(_("&Restore"))
        restore.setDefault(True)
        if not found.quotes:
            ui.introLabel.setText(no_earlier_versions())
            for each in (ui.versionTree, ui.wordsText, ui.stateLabel, restore):
                each.hide()
            cancel.setText(_("&Close"))
        for number, version in enumerate(found.quotes):
            self._add(number, version)
        ui.versionTree.expandAll()
        header = ui.versionTree.header()
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(DATE, QHeaderView.ResizeMode.ResizeToContents)

    def _add(self, number: int, version: EarlierVersion) -> None:
        root, before = self.ui.versionTree.invisibleRootItem(), self._found.quotes[number - 1] if number else None
        group = root.child(root.childCount() - 1)
        if group is None or before is None or before.quote.collection != version.quote.collection:
            group = QTreeWidgetItem(root, [in_one_line(version.title)])
            group.setFirstColumnSpanned(True)
        words = in_one_line(version.quote.text[:LONGEST_ROW])
        moment = version.moment.astimezone()
        item = QTreeWidgetItem(group, [words, day_in_words(moment.date(), is_short=True)])
        item.setToolTip(DATE, moment_in_words(moment))
        item.setData(WORDS, NUMBER, number)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self.accept)
        ui.buttonBox.rejected.connect(self.reject)
        ui.versionTree.itemSelectionChanged.connect(self._update)
        ui.versionTree.currentItemChanged.connect(self._show_words)
        StyleChangeFilter(self).changed.connect(self._set_fonts)

    @Slot()
    def _update(self) -> None:
        number = len(self.chosen())
        self.ui.stateLabel.setText(
            _n("{n} quote will be restored.", "{n} quotes will be restored.", number)
            if number
            else _("Select the quotes to restore. Select a collection to restore all of its quotes.")
        )
        self.ui.buttonBox.button(StandardButton.Ok).setEnabled(number > 0)

    @Slot()
    def _show_words(self) -> None:
        """Show all words of the current quote. Two versions may differ at the end only."""
        item = self.ui.versionTree.currentItem()
        version = self._found.quotes[item.data(WORDS, NUMBER)] if item and item.parent() else None
        self.ui.wordsText.setPlainText(visible(with_attribution(version.quote)) if version else "")

    @Slot()
    def _set_fonts(self) -> None:
        self.ui.wordsText.setFont(typography.serif(self.font(), 1.1))
