"""What a screen reader says of the list while the search field has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.widgets.announcing import announce

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow

PAUSE_IN_TYPING_MS = 500  # Orca says the first of several counts, and no later one


class SearchAnnouncer(QObject):
    """Says the count after a search, and the row that the user reaches by the arrow keys."""

    def __init__(self, ui: Ui_MainWindow) -> None:
        super().__init__(ui.listPane)
        self._ui = ui
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_IN_TYPING_MS)
        self._pause.timeout.connect(self._say_count)
        ui.searchEdit.textChanged.connect(self._pause.start)

    @Slot(object)
    def say_chosen(self, quote: Quote) -> None:
        """Say the current row, if it is that of *quote*."""
        current = self._ui.quoteView.currentIndex()
        if self._ui.searchEdit.hasFocus() and current.data(Role.Quote) == quote:
            announce(self._ui.quoteView, current.data(Qt.ItemDataRole.AccessibleTextRole))

    @Slot()
    def _say_count(self) -> None:
        if self._ui.searchEdit.hasFocus():
            announce(self._ui.quoteView, self._ui.resultCountLabel.text())
