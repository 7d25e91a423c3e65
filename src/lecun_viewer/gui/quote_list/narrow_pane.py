"""What gives the texts of the list their room where the pane is narrow. It comes after the first picture."""

from itertools import pairwise

from PySide6.QtCore import Qt

from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui.widgets.scrolling_label import ScrollingLabel
from lecun_viewer.gui.widgets.stacking_row import StackingRow
from lecun_viewer.gui.widgets.wrapping_buttons import WrappingButton


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
