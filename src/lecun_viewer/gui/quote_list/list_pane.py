"""What the pane of the list gets after the first picture: room for its texts, and what a screen reader says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.long_texts import ScrollingLabel, StackingRow, WrappingButton

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow

PAUSE_IN_TYPING_MS = 500  # Orca says the first of several counts, and no later one


class SearchAnnouncer(QObject):
    """Says the count after a search, and the row that the user reaches by the arrow keys."""

    def __init__(self, ui: Ui_MainWindow) -> None:
        super().__init__(ui.listPane)
        self._ui = ui
        self._selected = 1
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_IN_TYPING_MS)
        self._pause.timeout.connect(self._say_count)
        ui.searchEdit.textChanged.connect(self._pause.start)

    @Slot(object)
    def say_chosen(self, quote: Quote) -> None:
        """Say the current row, if it is that of *quote*."""
        self._selected = 1
        current = self._ui.quoteView.currentIndex()
        if self._ui.searchEdit.hasFocus() and current.data(QuoteRole.Quote) == quote:
            announce(self._ui.quoteView, current.data(Qt.ItemDataRole.AccessibleTextRole))

    def say_several(self, number: int, said: str) -> None:
        """Say how many rows are selected, *said* in words, if several came at once. Of one row, the view says it."""
        before, self._selected = self._selected, number
        if abs(number - before) > 1 and self._ui.quoteView.hasFocus():
            announce(self._ui.quoteView, said)

    @Slot()
    def _say_count(self) -> None:
        if self._ui.searchEdit.hasFocus():
            announce(self._ui.quoteView, self._ui.resultCountLabel.text())


def fit_narrow_pane(ui: Ui_MainWindow) -> None:
    """Let the count and its button stack. Let a problem of the search scroll, and the empty page's button wrap.

    The form has plain widgets, because PySide takes 10 ms to make the classes of these (PySide6 6.11).
    """
    _stack_result(ui)
    problem = ScrollingLabel(ui.listPane)
    ui.searchLayout.replaceWidget(ui.problemLabel, problem)
    problem.show_label(ui.problemLabel)
    for before, after in pairwise((ui.widenButton, problem, ui.quoteView)):
        problem.setTabOrder(before, after)
    ui.listStack.raise_()  # a screen reader comes to the new widgets before the list
    _wrap_empty_button(ui)


def _stack_result(ui: Ui_MainWindow) -> None:
    place = ui.searchLayout.indexOf(ui.resultLayout)
    ui.searchLayout.takeAt(place)
    row = StackingRow(ui.listPane)
    row.setLayout(ui.resultLayout)
    ui.resultLayout.setContentsMargins(0, 0, 0, 0)
    ui.resultLayout.setAlignment(ui.widenButton, Qt.AlignmentFlag.AlignLeading)
    ui.searchLayout.insertWidget(place, row)


def _wrap_empty_button(ui: Ui_MainWindow) -> None:
    plain, ui.emptyButton = ui.emptyButton, WrappingButton(ui.emptyButton.text(), ui.emptyPage)
    ui.emptyLayout.replaceWidget(plain, ui.emptyButton)
    ui.emptyPage.setTabOrder(plain, ui.emptyButton)
    plain.deleteLater()
