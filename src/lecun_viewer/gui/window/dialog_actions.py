"""The actions of the window's menus that open a dialog, and what is dropped on the window.

A dialog's module is imported when the dialog is opened.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES
from lecun_viewer.gui.widgets.desktop_services import mime_data
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QWidget

    from lecun_viewer.core.quote import Quote
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
    from lecun_viewer.gui.quote_list.quote_list import ListState
    from lecun_viewer.gui.window.exporting import Exporting
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores


class DialogActions(QObject):
    """Opens dialogs over *window*, and tells in its *messages* what was exported.

    Signals:
        show_requested: The user wants the quote with this id shown.
        search_requested: The user wants to see what this search finds.
        link_requested: The user wants to open this address of the web.
    """

    show_requested = Signal(str)
    search_requested = Signal(str)
    link_requested = Signal(str)

    def __init__(
        self,
        ui: Ui_MainWindow,
        stores: Stores,
        messages: Messages,
        listed: Callable[[], ListState],
        window: QMainWindow,
    ) -> None:
        """*listed* returns what is in the list now."""
        super().__init__(window)
        self._ui = ui
        self._stores = stores
        self._messages = messages
        self._listed = listed
        self._window = window
        self._check: CheckDialog | None = None  # that is open
        self._checked = ""  # the text that was left to look at a quote that is in it
        self._after_check: Callable[[], object] | None = None
        ui.guideAction.triggered.connect(self.show_guide)
        ui.tipsAction.triggered.connect(self.show_tips)
        ui.keysAction.triggered.connect(self.show_keys)
        ui.checkTextAction.triggered.connect(self._check_any_text)
        ui.marksAction.triggered.connect(self.show_marks)
        ui.collectionAction.triggered.connect(self.show_collection)
        ui.bookletAction.triggered.connect(self.make_booklet)

    @Slot()
    def show_guide(self) -> None:
        """Show the guide in a window of its own."""
        from lecun_viewer.gui.dialogs.guide_window import GuideWindow

        guide = self._window.findChild(GuideWindow)
        if not guide:
            guide = GuideWindow(self._window)
            guide.link_requested.connect(self.link_requested)
            ui = self._ui  # whose keys work in the guide, too
            guide.addActions([ui.largerTextAction, ui.smallerTextAction, ui.originalTextAction, ui.quitAction])
        guide.show_in_front()

    @Slot()
    def show_tips(self) -> None:
        """Show examples of searches. Search for the example that the user takes."""
        from lecun_viewer.gui.dialogs.keys_dialog import TipsDialog

        dialog = TipsDialog(self._window)
        run(dialog)
        if dialog.chosen:
            self.search_requested.emit(dialog.chosen)

    @Slot()
    def show_keys(self) -> None:
        """Show the keys of all actions in the menus."""
        from lecun_viewer.gui.dialogs.keys_dialog import KeysDialog

        run(KeysDialog(self._window.menuBar(), self._window))

    @Slot(str)
    def check_text(self, text: str) -> None:
        """Let the user see which quotes are in *text*."""
        self._run_check(text)

    def check_given(self, text: str | None) -> None:
        """Check *text*, or the text on the clipboard if it is ``None``. Say so if it is empty."""
        self._run_check("", lambda dialog: dialog.check_given(text))

    def close_check(self, then: Callable[[], object]) -> None:
        """Close the dialog that checks a text, if it is in front. Call *then* afterwards, from the event loop.

        On Wayland, a new dialog comes to the front, and one that is open may not.
        """
        if self._check and QApplication.activeModalWidget() is self._check:
            self._after_check = then
            self._check.reject()
        else:
            QTimer.singleShot(0, then)

    def _run_check(self, text: str, prepare: Callable[[CheckDialog], object] = lambda _dialog: None) -> None:
        from lecun_viewer.gui.dialogs.check_dialog import CheckDialog

        self._check = dialog = CheckDialog(self._stores.library, text, self._stores.now, self._window)
        dialog.copy_requested.connect(self._copy)
        prepare(dialog)
        is_accepted = run(dialog)
        self._check = None
        self._checked = dialog.ui.textEdit.toPlainText() if is_accepted else ""
        if self._after_check:
            QTimer.singleShot(0, self._after_check)  # not before this loop has ended, or each loop runs in the last
            self._after_check = None
        if is_accepted and dialog.chosen:
            self.show_requested.emit(dialog.chosen.id)

    @Slot(object)
    def _copy(self, quote: Quote) -> None:
        QGuiApplication.clipboard().setMimeData(mime_data(quote))

    @Slot()
    def _check_any_text(self) -> None:
        self._run_check(self._checked, lambda dialog: dialog.ui.textEdit.selectAll())

    @Slot()
    def show_collection(self) -> None:
        """Show what the collections are, and how many quotes have each mark."""
        from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog

        run(CollectionDialog(self._stores.library, self._window))

    @Slot()
    def show_marks(self) -> None:
        """Show what the marks mean."""
        from lecun_viewer.gui.dialogs.marks_dialog import MarksDialog

        run(MarksDialog(self._window))

    @Slot()
    def make_booklet(self, *, wants_list: bool = False) -> None:
        """Let the user print quotes, or make a PDF of them. What is selected or listed is offered first.

        With *wants_list* it is all that is listed. Afterwards a message opens the PDF.
        """
        from lecun_viewer.gui.booklet.content import Selection
        from lecun_viewer.gui.booklet.dialog import BookletDialog

        library, listed, first = self._stores.library, self._listed(), list[Selection]()
        if (number := len(listed.selected)) and not wants_list:
            label = _n("The {n} selected quote", "The {n} selected quotes", number)
            first.append(Selection(label, _("Selected Quotes"), lambda: listed.selected))
        if (listed.is_narrowed or wants_list) and listed.whole != FAVORITES and library.count(listed.search):
            label = _("The list: {0}").format(listed.in_words)
            first.append(Selection(label, listed.title, lambda: library.every(listed.search)))
        dialog = BookletDialog(library, self._stores.favorites, self._stores.now, self._window, first)
        run(dialog)
        if dialog.written:
            self._messages.tell_written(*dialog.written)

    @cached_property
    def exporting(self) -> Exporting:
        """Exports into files."""
        from lecun_viewer.gui.window.exporting import Exporting

        return Exporting(self._stores, self._listed, self._messages, self._window)


class DropFilter(QObject):
    """Takes drops wherever no text field of the window takes them. A text becomes a quote, files are imported.

    Signals:
        text_dropped: A text from another program.
        files_dropped: The paths of one or more files.
    """

    text_dropped = Signal(str)
    files_dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dropped: list[Path] | str = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.source():  # a quote that is dragged out of the window itself
            return False
        mime = event.mimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if not files and not mime.hasText():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # a text that is moved would be deleted where it comes from
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._dropped = files or mime.text()
            QTimer.singleShot(0, self._tell)  # the other program waits until the drop is over
        return True

    @Slot()
    def _tell(self) -> None:
        if isinstance(self._dropped, str):
            self.text_dropped.emit(self._dropped)
        else:
            self.files_dropped.emit(self._dropped)
