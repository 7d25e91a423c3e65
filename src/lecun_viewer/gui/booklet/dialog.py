"""The dialog that shows, saves or prints a booklet.

The booklet is made from the present quotes, notes and findings. The dialog changes none of them. One thread makes the
booklet, and another sets its pages for the preview. So the window stays usable. Another choice cancels the preview, and
closing the dialog cancels all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.notes import safe_name
from lecun_viewer.generated.ui_booklet_dialog import Ui_BookletDialog
from lecun_viewer.gui.booklet.booklet import Booklet, Printing, Saving, ShownPage
from lecun_viewer.gui.booklet.content import (
    EVERYTHING,
    FAVORITES,
    Content,
    Scope,
    Selection,
    own_parts,
    shown_collections,
)
from lecun_viewer.gui.theme.icons import draw_on_button
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.dialogs import polish, run
from lecun_viewer.gui.widgets.file_dialog import SaveDialog
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.records.favorites import FavoriteStore

MOST_PREVIEWED = 1000  # quotes. The pages of 20,000 take a minute and 900 MB
PREVIEW_AFTER_MS = 150  # a list that is walked through by keys makes no previews in between
PRINTING = "PySide6.QtPrintSupport"  # an optional package on Debian


class BookletDialog(QDialog):
    """Lets the user choose the content of a booklet, and shows its pages. Then it saves or prints the booklet.

    It shows the progress and the result.

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
        self._making: Saving | Printing | None = None
        self._worker: Worker | None = None
        self._setting: Worker | None = None  # sets the pages for the preview
        self._preview_soon = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._focus_before: QWidget | None = None  # the button that began the work
        self.ui = Ui_BookletDialog()
        self.ui.setupUi(self)
        self._set_up_choices(first)
        self._show_working(False)
        polish(self)
        self._draw_icons()
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
        self.ui.notesCheck.toggled.connect(self._preview_anew)
        self._preview_soon.timeout.connect(self._preview)
        self.ui.pagePreview.turned.connect(self._on_page_turned)
        self.ui.previousButton.clicked.connect(self._turn_back)
        self.ui.nextButton.clicked.connect(self._turn_on)
        StyleChangeFilter(self).changed.connect(self._draw_icons)
        self.ui.saveButton.clicked.connect(self._on_save_clicked)
        self.ui.printButton.clicked.connect(self._on_print_clicked)
        self.ui.openButtons.failed.connect(self._show_state)

        self.ui.cancelButton.clicked.connect(self._cancel)

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
        self._preview_anew()

    @Slot()
    def _on_save_clicked(self) -> None:
        path = self._ask_for_path()
        if path:
            self._begin(Saving(self._booklet(), path))

    @Slot()
    def _on_print_clicked(self) -> None:
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # optional, so imported only here
        except ImportError as error:
            self._show_state(_("Can’t print: {0}. You can still save the booklet as a PDF.").format(error))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title())
        if run(QPrintDialog(printer, self)):
            self._begin(Printing(self._booklet(), printer))

    # The preview

    @Slot()
    def _preview_anew(self) -> None:
        """Show an empty page, and soon the pages of what is chosen now."""
        self._cancel_preview()
        self.ui.pagePreview.show_pages([])
        self._preview_soon.start()

    @Slot()
    def _preview(self) -> None:
        content = self._content()
        if not self.ui.saveButton.isEnabled():  # there are no quotes, or a booklet is made at present
            return
        if content.count() > MOST_PREVIEWED:
            self.ui.pageLabel.setText(_("Too many quotes for a preview"))
            return
        self._setting = Worker(partial(content.pages, self._now().date()), self)
        self._setting.done.connect(self._on_pages_set)
        self._setting.start()
        self._on_page_turned()

    @Slot(object)
    def _on_pages_set(self, pages: list[ShownPage]) -> None:
        if self.sender() is self._setting:  # else another choice was made since
            self._setting = None
            self.ui.pagePreview.show_pages(pages)

    def _cancel_preview(self) -> None:
        self._preview_soon.stop()
        if self._setting:
            self._setting.cancel()
            self._setting = None

    @Slot()
    def _turn_back(self) -> None:
        self.ui.pagePreview.turn(-1)

    @Slot()
    def _turn_on(self) -> None:
        self.ui.pagePreview.turn(1)

    @Slot()
    def _on_page_turned(self) -> None:
        """Say which page is shown, and which way there are more."""
        ui, number, count = self.ui, self.ui.pagePreview.number, self.ui.pagePreview.count
        ui.previousButton.setEnabled(number > 1)
        ui.nextButton.setEnabled(number < count)
        said = _("Page {0} of {1}").format(*map(QLocale().toString, (number, count))) if count else ""
        ui.pageLabel.setText(said or (_("Loading preview…") if self._setting else ""))
        ui.pagePreview.setAccessibleName(said or _("Preview"))

    @Slot()
    def _draw_icons(self) -> None:
        back, forward = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        draw_on_button(self.ui.previousButton, back, ink)
        draw_on_button(self.ui.nextButton, forward, ink)

    def _ask_for_path(self) -> Path | None:
        dialog = SaveDialog(_("Save as PDF"), f"{safe_name(self._title())}.pdf", {_("PDF (*.pdf)"): ".pdf"}, self)
        return dialog.path if run(dialog) else None

    @Slot(str, object)
    def _show_state(self, sentence: str, saved: Path | None = None) -> None:
        """Show *sentence*, with buttons that open the file that was *saved*."""
        self.ui.stateLabel.setText(in_one_line(sentence))
        self.ui.openButtons.offer(saved)

    # While it is made

    def done(self, result: int) -> None:
        self._cancel_preview()
        self._cancel()
        super().done(result)

    def _begin(self, made: Saving | Printing) -> None:
        self._cancel_preview()
        self._making = made
        self._worker = worker = Worker(made.job, self)
        worker.progressed.connect(self._on_progressed)
        worker.done.connect(self._finish)
        worker.failed.connect(self._on_failed)
        self._show_state(_("Creating booklet…"))
        self._focus_before = self.focusWidget()
        self._show_working(True)
        self.ui.cancelButton.setFocus()  # Return doesn't click it: it may be pressed twice by accident
        worker.start()

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        self.ui.progressBar.setValue(round(share * self.ui.progressBar.maximum()))

    @Slot()
    def _cancel(self) -> None:
        if self._worker:
            self._worker.cancel()

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        """Say that it was not made. The fault of the program is reported elsewhere."""
        self._finish(_("Couldn’t create the booklet because of a problem in LeCun Viewer. No files were changed."))

    @Slot(object)
    def _finish(self, sentence: str) -> None:
        self._worker = None
        saved = self._making.saved if isinstance(self._making, Saving) else None
        if saved:
            self.written = sentence, saved
        self._show_working(False)
        self._show_state(sentence, saved)
        if self._focus_before:
            self._focus_before.setFocus()
        if not self.ui.pagePreview.count:
            self._preview_soon.start()

    def _show_working(self, working: bool) -> None:
        ui = self.ui
        ui.progressBar.setValue(0)
        for choice in (ui.scopeList, ui.notesCheck, ui.saveButton, ui.printButton):
            choice.setEnabled(not working)
        ui.saveButton.setHidden(working)
        ui.printButton.setHidden(working or find_spec(PRINTING) is None)
        ui.progressBar.setVisible(working)
        ui.cancelButton.setVisible(working)

    # What goes into it

    def _content(self) -> Content:
        scope: Scope = self.ui.scopeList.currentItem().data(Qt.ItemDataRole.UserRole)
        return Content(self._library, self._favorites, scope, has_notes=self.ui.notesCheck.isChecked())

    def _booklet(self) -> Booklet:
        return self._content().booklet(self._now().date())

    def _title(self) -> str:
        return self._content().title
