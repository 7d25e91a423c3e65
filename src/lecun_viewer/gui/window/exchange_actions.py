"""Favorites into a file and out of one, from the window's menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.exchange.formats import FORMATS, export, lost
from lecun_viewer.exchange.imported import ImportRefusedError, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan
from lecun_viewer.exchange.reading import plan_import
from lecun_viewer.gui.favorite_editor import FavoriteEditor, StepName
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.gui.widgets.dialogs import choose, run
from lecun_viewer.gui.widgets.file_dialog import FileDialog, SaveDialog
from lecun_viewer.texts import exports, imports
from lecun_viewer.texts.catalogue import _, sentences
from lecun_viewer.texts.failures import not_read, not_written

if TYPE_CHECKING:
    from lecun_viewer.stores import Stores


class ExchangeActions(QObject):
    """Asks for a file, and says what an import will do before it does it. The editor makes the changes.

    Signals:
        told: The import or export was done. Carries the sentences for the user.
        failed: It was not done. Carries the sentences for the user.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, stores: Stores, editor: FavoriteEditor, window: QWidget) -> None:
        super().__init__(window)
        self._favorites = stores.favorites
        self._editor = editor
        self._now = stores.now
        self._window = window

    @Slot()
    def export_favorites(self) -> None:
        """Write all favorites and findings into a file that the user names."""
        names = {f"{known.label} (*{known.suffix})": name for name, known in FORMATS.items()}
        kinds = {kind: FORMATS[name].suffix for kind, name in names.items()}
        dialog = SaveDialog(_("Export Favorites"), "favorites.json", kinds, self._window)
        if run(dialog):
            self.write(dialog.path, names[dialog.path_kind])

    def write(self, path: Path, format_name: str) -> None:
        """Write all favorites and findings to *path*: all of them, or it stays as it was."""
        document = export(self._favorites.values(), self._favorites.findings(), format_name, self._now(), exports)
        try:
            save(path, document)
        except OSError as error:
            self.failed.emit(not_written(str(path), str(error)))
        else:
            said = _("Favorites exported to {0}.").format(place_for_user(path))
            self.told.emit(sentences(filter(None, [said, exports.lost(lost(format_name, is_of_favorites=True))])))

    @Slot()
    def import_favorites(self) -> None:
        """Import the favorites of a file that the user names. Say first what that will do."""
        title, kind = _("Import Favorites"), _("Exported favorites (*.json *.csv)")
        dialog = FileDialog(title, [kind], self._window)
        if run(dialog):
            self.bring_in(dialog.path)

    def bring_in(self, path: Path) -> None:
        """Merge the favorites of *path* with the favorites that there are, if the user agrees."""
        try:
            merged = self._plan(path)
        except ImportRefusedError as error:
            self.failed.emit(imports.refusal(error, str(path)))
            return
        except OSError as error:
            self.failed.emit(not_read(str(path), error))
            return
        said = sentences(imports.merge(merged))
        if not (merged.changes or merged.finding_changes):
            self.told.emit(said)
        elif self._agrees(said) and self._editor.apply(
            merged.changes, merged.finding_changes, StepName.IMPORT_FAVORITES
        ):
            self.told.emit(sentences([_("Favorites imported."), said, _("You can undo this.")]))

    def _plan(self, path: Path) -> MergePlan:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe, for which the window would wait
            raise ImportRefusedError(Refusal(Reason.NOT_A_FILE))
        with path.open("rb") as file:
            if self._favorites.refresh():
                self._editor.changed.emit()
            return plan_import(file, path.name, self._favorites.values(), self._favorites.findings())

    def _agrees(self, sentences: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Import Favorites"))
        box.setText(_("Importing this file makes these changes:"))
        box.setInformativeText(f"{sentences}\n\n" + _("Nothing is overwritten, and you can undo the import."))
        agree = box.addButton(_("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        return choose(box) is agree
