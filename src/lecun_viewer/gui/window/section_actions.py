"""What the reader does with the sidebar's sections: folds them, and chooses a pool of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QMenu

from lecun_viewer.core.daily_quote import DEFAULT, label_of
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.sidebar.sidebar_model import RowRole, SidebarRow
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.system.settings import Settings

FOLDING_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Minus)
UNFOLDING_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Plus)
MIRRORED: dict[int, int] = {  # in a window from right to left
    Qt.Key.Key_Left: Qt.Key.Key_Right,
    Qt.Key.Key_Right: Qt.Key.Key_Left,
}
TOGGLING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SectionActions(QObject):
    """Folds a section by a click on its heading, and by the keys of a tree. Its rows may have an entry in menus."""

    def __init__(self, view: QListView, sidebar: Sidebar, settings: Settings, messages: Messages) -> None:
        super().__init__(view)
        self._view = view
        self._sidebar = sidebar
        self._settings = settings
        self._messages = messages
        view.installEventFilter(self)
        view.clicked.connect(self._on_clicked)  # on some desktops, a click emits `activated`, too

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._fold_by(event.key())

    # Folding

    def _fold_by(self, key: int) -> bool:
        """Fold or unfold the section whose heading is current, if *key* does that. Return whether it does."""
        current = self._view.currentIndex()
        section = current.data(RowRole.Scope).section if current.isValid() else None
        if section is None:
            return False
        if self._view.isRightToLeft():
            key = MIRRORED.get(key, key)
        if key not in TOGGLING_KEYS and key not in (UNFOLDING_KEYS if current.data(RowRole.Folded) else FOLDING_KEYS):
            return False
        self._sidebar.toggle_section(section)
        return True

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        section = index.data(RowRole.Scope).section
        if section:
            self._sidebar.toggle_section(section)

    # Menus

    def fill_menu(self, menu: QMenu, row: SidebarRow) -> None:
        """Offer to choose the quote of the day from *row* in *menu*, if it is one about own quotes."""
        if row.scope and label_of(row.scope):
            self._fill_for_label(menu, row.scope)

    def _fill_for_label(self, menu: QMenu, scope: str) -> None:
        is_pool = Preferences.from_settings(self._settings.get).pool == scope
        action = menu.addAction(
            _("Use for &Quote of the Day"), lambda: self._choose_pool(DEFAULT if is_pool else scope)
        )
        action.setCheckable(True)
        action.setChecked(is_pool)

    def _choose_pool(self, pool: str) -> None:
        self._settings.update(pool=pool)
        if label := label_of(pool):
            said = _("From tomorrow, the quote of the day comes from your quotes under “{0}”.")
            self._messages.tell_success(said.format(in_one_line(label[1])))
        else:
            self._messages.tell_success(
                _("From tomorrow, the quote of the day is chosen from Yann LeCun’s exact words.")
            )
