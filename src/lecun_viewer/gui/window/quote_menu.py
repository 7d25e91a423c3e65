"""The menu of a right click on a quote, in the list and on its page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction

from lecun_viewer.generated.ui_main_window import Ui_MainWindow
from lecun_viewer.gui.look.keyed_menu import KeyedMenu
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.texts.catalogue import _


class QuoteMenu(KeyedMenu):
    """Offers the actions of the window's menus that are about one quote. Before them: to copy the selected text."""

    def __init__(self, ui: Ui_MainWindow, panel: DetailPanel, own_actions: Sequence[QAction]) -> None:
        """*own_actions* are those about a quote of the user."""
        super().__init__(panel)
        self._panel = panel
        self._copy_selected = self.addAction(_("Copy Selected &Text"))
        self._copy_selected.triggered.connect(self._panel.copy_selection)
        self.addSeparator()
        self.addActions([ui.copyAction, ui.copyAsMenu.menuAction()])
        self.addSeparator()
        self.addActions([ui.favoriteAction, ui.noteAction])
        self.addSeparator()
        self.addActions([ui.openSourceAction, ui.cardAction, ui.findingAction])
        self.addSeparator()
        self.addActions(own_actions)

    @Slot(object)
    def open_in_list(self, place: QPoint) -> None:
        """Show the menu of the list's current row at *place*, in the screen's coordinates."""
        self._open(place, is_text_selected=False)

    @Slot(object)
    def open_on_page(self, place: QPoint) -> None:
        """Show the menu of the page at *place*, in the screen's coordinates."""
        self._open(place, is_text_selected=self._panel.has_selection)

    def _open(self, place: QPoint, *, is_text_selected: bool) -> None:
        self._copy_selected.setVisible(is_text_selected)
        self.popup(place)
