"""Folding the sidebar's sections by mouse and keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from lecun_viewer.gui.sidebar.part_list_model import RowRole

FOLDING_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Minus)
UNFOLDING_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Plus)
MIRRORED: dict[int, int] = {  # in a window from right to left
    Qt.Key.Key_Left: Qt.Key.Key_Right,
    Qt.Key.Key_Right: Qt.Key.Key_Left,
}
TOGGLING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SectionFolding(QObject):
    """Folds by a click on a heading, and by the keys of a tree.

    The view's own `activated` won't do: on some desktops a click emits it, too.

    Signals:
        toggled: Fold or unfold the section of this name.
    """

    toggled = Signal(str)

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.clicked.connect(self._on_clicked)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        current = self._view.currentIndex()
        section = current.data(RowRole.Scope).section if current.isValid() else None
        if section is None:
            return False
        folded = current.data(RowRole.Folded)
        key = event.key()
        if self._view.isRightToLeft():
            key = MIRRORED.get(key, key)
        if key in TOGGLING_KEYS or key in (UNFOLDING_KEYS if folded else FOLDING_KEYS):
            self.toggled.emit(section)
            return True
        return False

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        section = index.data(RowRole.Scope).section
        if section:
            self.toggled.emit(section)
