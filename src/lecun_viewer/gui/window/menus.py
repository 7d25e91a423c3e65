"""The menus of the window, the menu of a quote, and the keys of all actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lecun_viewer.core.quote import Part
from lecun_viewer.core.search import Order
from lecun_viewer.gui.quote_list.quote_list import order_words
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, DAYS, FAVORITES, REVIEW
from lecun_viewer.gui.theme.controls import KeyedMenu
from lecun_viewer.gui.theme.text import left_to_right
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel

LONGEST_TITLE = 36  # average characters; a menu must not be wider than a small screen
KEYS = {
    "newQuoteAction": ("Ctrl+N",),
    "bookletAction": ("Ctrl+P",),
    "preferencesAction": ("Ctrl+,",),
    "quitAction": ("Ctrl+Q",),
    "undoAction": ("Ctrl+Z",),
    "copyAction": ("Ctrl+C",),
    "cardAction": ("Ctrl+Shift+P",),
    "findAction": ("Ctrl+F",),
    "clearSearchAction": ("Esc",),
    "checkTextAction": ("Ctrl+K",),
    "favoriteAction": ("Ctrl+D",),
    "noteAction": ("Ctrl+E",),
    "openSourceAction": ("Ctrl+O",),
    "sidebarAction": ("F9",),
    "largerTextAction": ("Ctrl++", "Ctrl+="),
    "smallerTextAction": ("Ctrl+-",),
    "originalTextAction": ("Ctrl+0", "Ctrl+Backspace"),
    "backAction": ("Alt+Left",),
    "forwardAction": ("Alt+Right",),
    "randomAction": ("Ctrl+R",),
    "allQuotesAction": ("Alt+Home",),
    "daysAction": ("Ctrl+T",),
    "favoritesAction": ("Ctrl+9",),
    "reviewAction": ("Ctrl+J",),
    "guideAction": ("F1",),
    "tipsAction": ("Shift+F1",),
    "keysAction": ("Ctrl+?", "Ctrl+/"),
}
PART_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 9))
BUTTONS = {
    "backButton": "backAction",
    "forwardButton": "forwardAction",
    "randomButton": "randomAction",
    "favoriteButton": "favoriteAction",
    "copyButton": "copyAction",
}
"""The buttons of the quote's pane, each with the action that it stands for."""


def title_in_menu(title: str, menu: QMenu) -> str:
    """Return *title* for an entry of *menu*. A long title loses its middle, because titles often differ at the end."""
    metrics = menu.fontMetrics()
    room = LONGEST_TITLE * metrics.averageCharWidth()
    return metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")


class Menus(QObject):
    """Fills the menus, and says what the user chose in them.

    Attributes:
        part_actions: One action for each part, also for a part without quotes.

    Signals:
        scope_requested: List the sidebar's row with this scope.
        order_requested: Sort the list by this `Order`.
    """

    scope_requested = Signal(str)
    order_requested = Signal(object)

    def __init__(self, ui: Ui_MainWindow, editor: Editor, parts: Sequence[Part], order: Order, parent: QObject) -> None:
        """*order* is the current order of the list."""
        super().__init__(parent)
        self._ui = ui
        self._editor = editor
        self.part_actions = [self._part_action(part) for part in parts]
        self._set_scopes()
        self._set_orders(order)
        editor.steps_changed.connect(self._update_undo_actions)
        self._update_undo_actions()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Offer those of *parts* that have quotes. They are the parts as before, each with its number of quotes now."""
        for action, part in zip(self.part_actions, parts, strict=True):
            action.setVisible(part.quote_count > 0)

    def _part_action(self, part: Part) -> QAction:
        # The digit is the mnemonic, so it is that of the keys in every language.
        text = _("Part &{0}: {1}").format(part.number, title_in_menu(part.title, self._ui.goMenu))
        action = self._ui.goMenu.addAction(text)
        action.setData(f"part {part.number}")
        action.triggered.connect(self._on_scope_triggered)
        return action

    def _set_scopes(self) -> None:
        ui = self._ui
        for action, scope in (
            (ui.allQuotesAction, ALL_QUOTES),
            (ui.daysAction, DAYS),
            (ui.favoritesAction, FAVORITES),
            (ui.reviewAction, REVIEW),
        ):
            action.setData(scope)
            action.triggered.connect(self._on_scope_triggered)

    def _set_orders(self, present: Order) -> None:
        orders = QActionGroup(self)
        for order in Order:
            action = self._ui.sortMenu.addAction(order_words(order).in_menu)
            action.setData(order)
            action.setCheckable(True)
            action.setActionGroup(orders)
            action.setChecked(order == present)
            action.triggered.connect(self._on_order_triggered)

    @Slot()
    def _on_scope_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.scope_requested.emit(action.data())

    @Slot()
    def _on_order_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.order_requested.emit(Order(action.data()))

    @Slot()
    def _update_undo_actions(self) -> None:
        undo, redo = self._editor.stack.undoText(), self._editor.stack.redoText()
        self._ui.undoAction.setEnabled(bool(undo))
        self._ui.redoAction.setEnabled(bool(redo))
        self._ui.undoAction.setText(_("&Undo {0}").format(undo) if undo else _("&Undo"))
        self._ui.redoAction.setText(_("&Redo {0}").format(redo) if redo else _("&Redo"))


class QuoteMenu(KeyedMenu):
    """Offers the actions of the window's menus that are about one quote, as far as they apply now.

    Before them: to copy the selected text. The window's own menus show all actions, because people learn them there.
    """

    def __init__(self, panel: DetailPanel, groups: Iterable[Sequence[QAction]]) -> None:
        """*groups* are the actions, with a line before each group."""
        super().__init__(panel)
        self._panel = panel
        self._copy_selected = self.addAction(_("Copy Selected &Text"))
        self._copy_selected.triggered.connect(self._panel.page.copy_selection)
        self._all = [self._copy_selected]
        for group in groups:
            self._all += [self.addSeparator(), *group]

    @Slot(object)
    def open_in_list(self, place: QPoint) -> None:
        """Show the menu of the list's current row at *place*, in the screen's coordinates."""
        self._open(place, is_text_selected=False)

    @Slot(object)
    def open_on_page(self, place: QPoint) -> None:
        """Show the menu of the page at *place*, in the screen's coordinates."""
        self._open(place, is_text_selected=self._panel.page.has_selection)

    def _open(self, place: QPoint, *, is_text_selected: bool) -> None:
        self._copy_selected.setVisible(is_text_selected)
        for action in self.actions():
            self.removeAction(action)
        self.addActions([action for action in self._all if action.isEnabled()])
        self.popup(place)


def set_shortcuts(ui: Ui_MainWindow, part_actions: Iterable[QAction]) -> None:
    """Give the actions of the window's menus their keys, and the first of *part_actions* theirs."""
    for name, keys in KEYS.items():
        getattr(ui, name).setShortcuts([QKeySequence(key) for key in keys])
    ui.redoAction.setShortcuts(QKeySequence.StandardKey.Redo)  # Ctrl+Shift+Z, and Ctrl+Y where that is the custom
    for action, key in zip(part_actions, PART_KEYS, strict=False):  # more parts have no keys
        action.setShortcut(key)


class ButtonTips(QObject):
    """Gives the buttons of the quote's pane the tool tips of their actions, with the keys. They follow each change."""

    def __init__(self, ui: Ui_MainWindow, panel: DetailPanel) -> None:
        super().__init__(panel)
        self._buttons = {getattr(ui, action): getattr(panel.ui, button) for button, action in BUTTONS.items()}
        for action in self._buttons:
            self._show(action)
            action.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self._show(self.sender())

    def _show(self, action: QAction | QObject) -> None:
        assert isinstance(action, QAction)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said, *more = action.toolTip().split("\n")
        tip = "\n".join([_("{0} ({1})").format(said, left_to_right(key)), *more])
        self._buttons[action].setToolTip(tip)
