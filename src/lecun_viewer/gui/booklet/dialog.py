"""The dialog that saves or prints a booklet.

The booklet is made from the present quotes, notes and findings. The dialog changes none of them. Qt's own preview shows
the pages, and prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Slot
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.notes import safe_name
from lecun_viewer.generated.ui_booklet_dialog import Ui_BookletDialog
from lecun_viewer.gui.booklet.booklet import Booklet
from lecun_viewer.gui.booklet.content import (
    EVERYTHING,
    FAVORITES,
    Content,
    Scope,
    Selection,
    own_parts,
    shown_collections,
)
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.gui.widgets.dialogs import polish, run
from lecun_viewer.gui.widgets.file_dialog import SaveDialog
from lecun_viewer.gui.widgets.progress_dialog import WHOLE, progress_dialog
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from lecun_viewer.library.library import Library
    from lecun_viewer.records.favorites import FavoriteStore

MOST_PRINTED = 2000  # quotes. Their pages take 2 s, in which the window waits
PREVIEW_SIZE = QSize(760, 720)  # shows a whole page. Qt's own size shows a stripe
PRINTING = "PySide6.QtPrintSupport"  # an optional package on Debian


class BookletDialog(QDialog):
    """Lets the user choose the content of a booklet. Then it saves or prints the booklet, and shows the result.

    Attributes:
        written: The PDF that was saved last, with the sentence that says so.
    """

    def __init__(
        self,
        library: Library,
        favorites: FavoriteStore,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        first: Sequence[Selection] = (),
    ) -> None:
        """*now* gives the day that is printed on the title page. The choices *first* come before all others."""
        super().__init__(parent)
        self._library = library
        self._favorites = favorites
        self._now = now
        self.written: tuple[str, Path] | None = None
        self.ui = Ui_BookletDialog()
        self.ui.setupUi(self)
        self._set_up_choices(first)
        self.ui.printButton.setHidden(find_spec(PRINTING) is None)
        polish(self)
        self._connect_signals()
        self.ui.scopeList.setCurrentRow(0 if first or len(favorites) else 1)

    # Building

    def _set_up_choices(self, first: Sequence[Selection]) -> None:
        for selection in first:
            self._add_choice(in_one_line(selection.label), selection)
        self._add_choice(_("Favorites"), FAVORITES)
        self._add_choice(_("All Quotes"), EVERYTHING)
        collections = shown_collections(self._library)
        for each in collections:
            if len(collections) > 1:
                self._add_choice(each.title, each)
            for part in own_parts(self._library, each):
                self._add_choice(in_one_line(part.label), part)
        for shared in self._library.parts():
            if shared.quote_count:
                self._add_choice(_("Part {0}: {1}").format(QLocale().toString(shared.number), shared.title), shared)

    def _add_choice(self, text: str, scope: Scope) -> None:
        item = QListWidgetItem(text, self.ui.scopeList)
        item.setData(Qt.ItemDataRole.UserRole, scope)

    def _connect_signals(self) -> None:
        self.ui.scopeList.currentRowChanged.connect(self._on_scope_changed)
        self.ui.saveButton.clicked.connect(self._on_save_clicked)
        self.ui.printButton.clicked.connect(self._on_print_clicked)
        self.ui.openButtons.failed.connect(self._show_state)

    # What the user does

    @Slot()
    def _on_scope_changed(self) -> None:
        content = self._content()
        number = content.count()
        for button in (self.ui.saveButton, self.ui.printButton):
            button.setEnabled(number > 0)
        if number:
            self._show_state(_n("{n} quote", "{n} quotes", number))
        elif content.scope == FAVORITES:
            self._show_state(_("No favorites yet. Click the star on a quote to include it in the booklet."))
        else:
            self._show_state(_("There are no quotes to print."))

    @Slot()
    def _on_print_clicked(self) -> None:
        """Show the pages in Qt's preview, which prints them."""
        try:
            from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # optional, so imported only here
        except ImportError as error:
            self._show_state(_("Can’t print: {0}. You can still save the booklet as a PDF.").format(error))
            return
        booklet = self._booklet()
        if booklet.count > MOST_PRINTED:
            self._show_state(_("Too many quotes to print from here. Save the booklet as a PDF, and print that."))
            return

        def paint(printer: QPrinter) -> None:
            try:
                booklet.print_on(printer)
            except OSError as error:
                self._show_state(_("Couldn’t print the booklet: {0}.").format(error.strerror or str(error)))

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(booklet.title)
        preview = QPrintPreviewDialog(printer, self)
        preview.resize(PREVIEW_SIZE)
        preview.paintRequested.connect(paint)
        run(preview)

    @Slot()
    def _on_save_clicked(self) -> None:
        path = self._ask_for_path()
        if path:
            self._save(self._booklet(), path)

    def _ask_for_path(self) -> Path | None:
        name = f"{safe_name(self._content().title)}.pdf"
        dialog = SaveDialog(_("Save as PDF"), name, {_("PDF (*.pdf)"): ".pdf"}, self)
        return dialog.path if run(dialog) else None

    def _save(self, booklet: Booklet, path: Path) -> None:
        """Save *booklet*. The file at *path* is replaced only when the PDF is complete.

        Qt's documents are made in the window's thread: in another one, they wait for each other for ever now and then
        (PySide6 6.11.3). So the progress is modal, and handles the events in between.
        """
        shown = progress_dialog(self, _("Save as PDF"), _("Creating booklet…"))
        shown.setWindowModality(Qt.WindowModality.WindowModal)

        def progress(share: float) -> None:
            shown.setValue(round(share * WHOLE))
            if shown.wasCanceled():
                raise CancelledError

        try:
            save(path, booklet.pdf(progress))
        except CancelledError:
            self._show_state(_("Booklet not saved."))
        except OSError as error:
            reason = error.strerror or str(error)
            self._show_state(_("Couldn’t save {0}: {1}. Try another folder or name.").format(path, reason))
        else:
            self.written = _("Saved as {0}.").format(place_for_user(path)), path
            self._show_state(*self.written)
        finally:
            shown.deleteLater()

    @Slot(str, object)
    def _show_state(self, sentence: str, saved: Path | None = None) -> None:
        """Show *sentence*, with buttons that open the file that was *saved*."""
        self.ui.stateLabel.setText(in_one_line(sentence))
        self.ui.openButtons.offer(saved)

    # What goes into it

    def _content(self) -> Content:
        scope: Scope = self.ui.scopeList.currentItem().data(Qt.ItemDataRole.UserRole)
        return Content(self._library, self._favorites, scope, has_notes=self.ui.notesCheck.isChecked())

    def _booklet(self) -> Booklet:
        return self._content().booklet(self._now().date())
