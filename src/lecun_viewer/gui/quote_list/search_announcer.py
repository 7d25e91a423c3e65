"""What a screen reader says of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from lecun_viewer.gui.widgets.desktop_services import announce

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow

PAUSE_IN_TYPING_MS = 500  # Orca says the first of several counts, and no later one


class SearchAnnouncer(QObject):
    """Says the count after a search, and how many rows are selected. One row is said by its view."""

    def __init__(self, ui: Ui_MainWindow) -> None:
        super().__init__(ui.listPane)
        self._ui = ui
        self._selected = 1
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_IN_TYPING_MS)
        self._pause.timeout.connect(self._say_count)
        ui.searchEdit.textChanged.connect(self._pause.start)

    def note_selected(self, number: int, said: str) -> None:
        """Say how many rows are selected, *said* in words, if there are several. Else Shift+Down sounds like Down."""
        before, self._selected = self._selected, number
        if number > 1 and number != before and self._ui.quoteView.hasFocus():
            announce(self._ui.quoteView, said)

    @Slot()
    def _say_count(self) -> None:
        if self._ui.searchEdit.hasFocus():
            announce(self._ui.quoteView, self._ui.resultCountLabel.text())
