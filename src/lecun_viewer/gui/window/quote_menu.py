"""The menu of a right click on a quote, in the list and on its page."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from lecun_viewer.generated.ui_main_window import Ui_MainWindow


class QuoteMenu(QMenu):
    """Offers what the window's menus offer for one quote, by the same actions; before them, to copy what is selected.

    ``copy_selected_action`` is the one that is its own.
    """

    def __init__(self, ui: Ui_MainWindow, window: QWidget) -> None:
        super().__init__(window)
        self.copy_selected_action = self.addAction(self.tr("Copy Selected &Text"))
        self.addSeparator()
        self.addActions([ui.copyAction, ui.copyAsMenu.menuAction()])
        self.addSeparator()
        self.addActions([ui.favoriteAction, ui.noteAction])
        self.addSeparator()
        self.addActions([ui.openSourceAction, ui.cardAction, ui.checkAction])

    def open(self, place: QPoint, *, is_text_selected: bool) -> None:
        """Show the menu at *place*, in the screen's coordinates."""
        self.copy_selected_action.setVisible(is_text_selected)
        self.popup(place)
