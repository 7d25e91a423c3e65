"""What the reader does with the sidebar's sections: folds, narrows and sorts them, and chooses a pool of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QListView, QMenu

from lecun_viewer.core.daily_quote import DEFAULT, label_of
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.sidebar.sidebar_model import RowRole
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.gui.sidebar.sidebar import Sidebar
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.system.settings import Settings

TYPED_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
FOLDING_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Minus)
UNFOLDING_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Plus)
MIRRORED: dict[int, int] = {  # in a window from right to left
    Qt.Key.Key_Left: Qt.Key.Key_Right,
    Qt.Key.Key_Right: Qt.Key.Key_Left,
}
TOGGLING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SectionActions(QObject):
    """Folds a section by a click on its heading, and by the keys of a tree.

    A section about own quotes is narrowed to what is typed on it. Its heading and its rows have entries in menus.
    """

    def __init__(self, view: QListView, sidebar: Sidebar, settings: Settings, messages: Messages) -> None:
        super().__init__(view)
        self._view = view
        self._sidebar = sidebar
        self._settings = settings
        self._messages = messages
        view.installEventFilter(self)
        view.clicked.connect(self._on_clicked)  # on some desktops, a click emits `activated`, too

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        section = self._sidebar.section_at(self._view.currentIndex())
        typed = section and self._typed_by(event, self._sidebar.labels.typed.get(section, ""))
        if section is None or typed is None:
            return is_press and self._fold_by(event.key())
        event.accept()  # Esc is a key of the window, too
        if is_press:
            self._narrow(section, typed)
        return True

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

    # Narrowing

    def _typed_by(self, event: QKeyEvent, before: str) -> str | None:
        """Return what is typed after the key of *event*. ``None`` if the key types nothing."""
        if event.modifiers() & ~TYPED_WITH:
            return None
        if event.key() == Qt.Key.Key_Escape:
            return "" if before else None
        if event.key() == Qt.Key.Key_Backspace:
            return before[:-1] if before else None
        letters = event.text()
        if not letters.isprintable() or not letters:
            return None
        return before + letters if before or letters.isalnum() else None

    def _narrow(self, section: str, typed: str) -> None:
        self._sidebar.narrow_section(section, typed)
        announce(self._view, self._view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    # Menus

    def fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        """Offer what can be done with the row at *index* in *menu*. Only sections about own quotes offer something."""
        section = self._sidebar.section_at(index)
        scope: str | None = index.data(RowRole.Scope).scope
        if section and scope is None:
            self._fill_for_heading(menu, section)
        elif section and scope and label_of(scope):
            self._fill_for_label(menu, scope)

    def _fill_for_heading(self, menu: QMenu, section: str) -> None:
        labels, orders = self._sidebar.labels, QActionGroup(menu)
        by_name = menu.addAction(_("Sort by &Name"), lambda: self._sidebar.sort_section(section, is_by_count=False))
        by_count = menu.addAction(
            _("Sort by Number of &Quotes"), lambda: self._sidebar.sort_section(section, is_by_count=True)
        )
        for action in (by_name, by_count):
            action.setCheckable(True)
            orders.addAction(action)
        (by_count if labels.is_by_count(section) else by_name).setChecked(True)
        menu.addSeparator()
        menu.addAction(_("&Filter…"), lambda: self._ask_for_filter(section))
        show_all = menu.addAction(_("Show &All"), lambda: self._narrow(section, ""))
        show_all.setEnabled(bool(labels.typed.get(section)))

    def _fill_for_label(self, menu: QMenu, scope: str) -> None:
        is_pool = Preferences.from_settings(self._settings.get).pool == scope
        action = menu.addAction(
            _("Use for &Quote of the Day"), lambda: self._choose_pool(DEFAULT if is_pool else scope)
        )
        action.setCheckable(True)
        action.setChecked(is_pool)

    def _ask_for_filter(self, section: str) -> None:
        """Let the reader type into a field, as some languages need it."""
        from lecun_viewer.gui.dialogs.field_dialog import FieldDialog

        typed = self._sidebar.labels.typed.get(section, "")

        def narrow(text: str) -> str:
            self._narrow(section, " ".join(text.split()))
            return ""

        run(FieldDialog(_("Filter"), _("Show &only"), typed, _("&Filter"), narrow, self._view.window()))

    def _choose_pool(self, pool: str) -> None:
        self._settings.update(pool=pool)
        if label := label_of(pool):
            said = _("From tomorrow, the quote of the day comes from your quotes under “{0}”.")
            self._messages.tell_success(said.format(in_one_line(label[1])))
        else:
            self._messages.tell_success(
                _("From tomorrow, the quote of the day is chosen from Yann LeCun’s exact words.")
            )
